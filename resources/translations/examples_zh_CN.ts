<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Examples</name>
        <message>
            <source>First steps</source>
            <translation>入门</translation>
        </message>
        <message>
            <source>Hello, coroutine</source>
            <translation>你好，协程</translation>
        </message>
        <message>
            <source>One task runs, gives control away for a second in which nobody holds it, and runs again.</source>
            <translation>一个任务运行，让出控制权一秒（期间无人占有），然后再次运行。</translation>
        </message>
        <message>
            <source>Calling is not running</source>
            <translation>调用不等于运行</translation>
        </message>
        <message>
            <source>Nothing of bake() runs where it is called; its lane begins only where the result is awaited.</source>
            <translation>调用 bake() 时什么都不运行；直到 await 其结果才开始。</translation>
        </message>
        <message>
            <source>Two tasks that sleep together</source>
            <translation>两个任务一起睡眠</translation>
        </message>
        <message>
            <source>Creating a task does not start it: both begin when main first awaits, and their two seconds overlap.</source>
            <translation>创建任务并不会启动它：main 第一次 await 时两者才开始，它们的两秒相互重叠。</translation>
        </message>
        <message>
            <source>A value handed back</source>
            <translation>返回的值</translation>
        </message>
        <message>
            <source>The arrow from the end of each measurement to main carries the value that await returns.</source>
            <translation>从每次测量结束指向 main 的箭头带着 await 返回的值。</translation>
        </message>
        <message>
            <source>An error handed back</source>
            <translation>返回的错误</translation>
        </message>
        <message>
            <source>The failed task has ended at 1 s, yet main hears of it only at 2 s, where it awaits the task.</source>
            <translation>失败的任务在 1 s 就结束了，但 main 到 2 s await 它时才得知。</translation>
        </message>
        <message>
            <source>The loop by hand</source>
            <translation>手动运行循环</translation>
        </message>
        <message>
            <source>The same loop is started twice; between the two runs it stands still and no task can go on.</source>
            <translation>同一个循环启动两次；两次之间它静止不动，任何任务都无法继续。</translation>
        </message>
        <message>
            <source>asyncio.run twice, and within itself</source>
            <translation>asyncio.run 两次，以及嵌套</translation>
        </message>
        <message>
            <source>Two loops one after the other; then a run inside a running loop is refused, with its reason.</source>
            <translation>先后两个循环；然后在运行中的循环里再 run 会被拒绝并说明原因。</translation>
        </message>
        <message>
            <source>Blocking</source>
            <translation>阻塞</translation>
        </message>
        <message>
            <source>The wrong sleep</source>
            <translation>错误的 sleep</translation>
        </message>
        <message>
            <source>time.sleep gives control to nobody: two blocked spans in a row instead of two waits side by side.</source>
            <translation>time.sleep 不把控制权交给任何人：两个连续的阻塞段，而不是两个并行的等待。</translation>
        </message>
        <message>
            <source>Everything in a row</source>
            <translation>一切按顺序</translation>
        </message>
        <message>
            <source>Control never leaves one lane, although half of every round is only waiting for the network.</source>
            <translation>控制权从不离开一条泳道，尽管每轮有一半时间只是在等网络。</translation>
        </message>
        <message>
            <source>One stage of two blocks</source>
            <translation>两个阶段中一个阻塞</translation>
        </message>
        <message>
            <source>The downloads overlap, but those that are done stay ready and late while classify() holds the thread.</source>
            <translation>下载相互重叠，但完成者只能就绪等待，因为 classify() 占着线程。</translation>
        </message>
        <message>
            <source>Both stages awaited</source>
            <translation>两个阶段都 await</translation>
        </message>
        <message>
            <source>All waits overlap and control is held only for instants: compare with the one stage that blocks.</source>
            <translation>所有等待相互重叠，控制权只被占有瞬间：与阻塞的那个阶段比较。</translation>
        </message>
        <message>
            <source>Five ready tasks, one greedy line</source>
            <translation>五个就绪任务，一行贪婪代码</translation>
        </message>
        <message>
            <source>All five tasks are ready from the start; each waits in the queue behind the blocking calls before it.</source>
            <translation>五个任务从一开始就就绪；每个都排在前面的阻塞调用之后。</translation>
        </message>
        <message>
            <source>Computing that yields now and then</source>
            <translation>不时让出的计算</translation>
        </message>
        <message>
            <source>The answer is there at 1 s; one yield lets its timer fire, the next one lets its task run.</source>
            <translation>答案在 1 s 时就到了；一次让出使定时器触发，下一次让其任务运行。</translation>
        </message>
        <message>
            <source>Requests in a row, requests side by side</source>
            <translation>顺序请求与并行请求</translation>
        </message>
        <message>
            <source>First three blocked spans on the main lane, then three waits that overlap and end with the slowest.</source>
            <translation>先是主泳道上三个阻塞段，然后三个重叠的等待，以最慢的结束。</translation>
        </message>
        <message>
            <source>Waiting for several</source>
            <translation>等待多个任务</translation>
        </message>
        <message>
            <source>gather, or one await after the other</source>
            <translation>gather，还是逐个 await</translation>
        </message>
        <message>
            <source>Two awaits in a row take 3 s, gather takes 2 s: only in the second half do the waits overlap.</source>
            <translation>连续两个 await 用 3 s，gather 用 2 s：只有后半部分的等待重叠。</translation>
        </message>
        <message>
            <source>Awaited in the order of the list</source>
            <translation>按列表顺序 await</translation>
        </message>
        <message>
            <source>The short jobs have long ended, but their results are held back until the first of the list is done.</source>
            <translation>短作业早已结束，但结果要等列表第一个完成才能得到。</translation>
        </message>
        <message>
            <source>as_completed: first come, first served</source>
            <translation>as_completed：先到先得</translation>
        </message>
        <message>
            <source>Every result is shown in the instant in which its task ends, whatever its place in the list.</source>
            <translation>每个结果都在其任务结束的瞬间显示，与列表位置无关。</translation>
        </message>
        <message>
            <source>The first answer wins</source>
            <translation>最先回答者胜</translation>
        </message>
        <message>
            <source>At 0.7 s one mirror answers; the others are cancelled while they wait.</source>
            <translation>0.7 s 时一个镜像回答；其余的在等待中被取消。</translation>
        </message>
        <message>
            <source>Look in every second</source>
            <translation>每秒查看一次</translation>
        </message>
        <message>
            <source>wait() comes back every second with what is done so far and, unlike wait_for, cancels nobody.</source>
            <translation>wait() 每秒返回已完成的部分，与 wait_for 不同，它不取消任何任务。</translation>
        </message>
        <message>
            <source>Adding tasks while others run</source>
            <translation>在其他任务运行时添加任务</translation>
        </message>
        <message>
            <source>Each visited page creates the lanes of the pages it links to, while older visits are still waiting.</source>
            <translation>每个访问过的页面创建其链接页面的泳道，而较早的访问仍在等待。</translation>
        </message>
        <message>
            <source>A group that fails together</source>
            <translation>一同失败的任务组</translation>
        </message>
        <message>
            <source>When the mast breaks at 1 s, the group cancels the other two tasks before the error leaves it.</source>
            <translation>桅杆在 1 s 断裂时，任务组先取消另外两个任务，错误才传出。</translation>
        </message>
        <message>
            <source>Timeouts and cancellation</source>
            <translation>超时与取消</translation>
        </message>
        <message>
            <source>A timer that cancels</source>
            <translation>会取消任务的定时器</translation>
        </message>
        <message>
            <source>The quick task ends before its timer; the slow one is cancelled when its timer fires after 1 s.</source>
            <translation>快任务在定时器之前结束；慢任务在 1 s 后定时器触发时被取消。</translation>
        </message>
        <message>
            <source>Cancellation takes its time</source>
            <translation>取消也需要时间</translation>
        </message>
        <message>
            <source>Between the cancel and the end of the task lies a second of tidying up, for which main waits.</source>
            <translation>从取消到任务结束之间有一秒的清理，main 为此等待。</translation>
        </message>
        <message>
            <source>Shielded from the timeout</source>
            <translation>不受超时影响</translation>
        </message>
        <message>
            <source>The timer ends main's wait at 1 s, but the payment behind the shield goes on to its own end.</source>
            <translation>定时器在 1 s 结束 main 的等待，但 shield 后的支付继续到自己结束。</translation>
        </message>
        <message>
            <source>A timeout that comes late</source>
            <translation>迟到的超时</translation>
        </message>
        <message>
            <source>The timer is due at 1 s but cannot fire before 3 s, because a blocking call holds the loop's thread.</source>
            <translation>定时器应在 1 s 触发，但阻塞调用占着循环的线程，3 s 前无法触发。</translation>
        </message>
        <message>
            <source>How a sleep is made</source>
            <translation>sleep 是怎样实现的</translation>
        </message>
        <message>
            <source>A future, a timer that sets it, and at the end a handle that is cancelled because nobody needs it.</source>
            <translation>一个 future、设置它的定时器，最后是因无人需要而被取消的句柄。</translation>
        </message>
        <message>
            <source>Synchronisation</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>One bathroom</source>
            <translation>一间浴室</translation>
        </message>
        <message>
            <source>Three tasks want one lock: each waits for the one before, in the order in which they asked.</source>
            <translation>三个任务争一把锁：按请求顺序依次等待前一个。</translation>
        </message>
        <message>
            <source>A lost update</source>
            <translation>丢失的更新</translation>
        </message>
        <message>
            <source>Both tasks read the balance before either writes it: the await between is where money is lost.</source>
            <translation>两个任务都在写入前读取余额：中间的 await 正是丢钱之处。</translation>
        </message>
        <message>
            <source>Two tables, five guests</source>
            <translation>两张桌子，五位客人</translation>
        </message>
        <message>
            <source>Never more than two guests wait for food at once; the others wait for the semaphore.</source>
            <translation>同时等菜的客人不超过两位；其他人等待信号量。</translation>
        </message>
        <message>
            <source>One whistle starts them all</source>
            <translation>一声哨响全体出发</translation>
        </message>
        <message>
            <source>One set() wakes all three runners in the same instant; they run in the order of waiting.</source>
            <translation>一次 set() 在同一瞬间唤醒三位跑者；他们按等待顺序运行。</translation>
        </message>
        <message>
            <source>Two philosophers, two forks</source>
            <translation>两位哲学家，两把叉子</translation>
        </message>
        <message>
            <source>Each holds one fork and waits for the other's: nothing is left that could wake anyone.</source>
            <translation>各拿一把叉子并等待对方的：没有任何东西能再唤醒谁。</translation>
        </message>
        <message>
            <source>Threads and processes</source>
            <translation>线程与进程</translation>
        </message>
        <message>
            <source>Two threads, one interpreter lock</source>
            <translation>两个线程，一把解释器锁</translation>
        </message>
        <message>
            <source>Both threads are alive, but only one computes at a time: the lock changes hands every 5 ms.</source>
            <translation>两个线程都活着，但每次只有一个计算：锁每 5 ms 换手一次。</translation>
        </message>
        <message>
            <source>Blocking calls moved to threads</source>
            <translation>把阻塞调用移到线程</translation>
        </message>
        <message>
            <source>The blocked spans now lie on worker lanes; the loop's lane is free and the ticker is never late.</source>
            <translation>阻塞段现在位于工作者泳道；循环的泳道空闲，ticker 从不延迟。</translation>
        </message>
        <message>
            <source>A pool of two threads</source>
            <translation>两个线程的池</translation>
        </message>
        <message>
            <source>Two jobs run on the lanes of the pool, the third is queued until one of the workers is free.</source>
            <translation>两个作业在池的泳道上运行，第三个排队直到有工作者空闲。</translation>
        </message>
        <message>
            <source>Processes truly side by side</source>
            <translation>真正并行的进程</translation>
        </message>
        <message>
            <source>Each worker process has its own interpreter lock: both lanes compute at the same time.</source>
            <translation>每个工作进程有自己的解释器锁：两条泳道同时计算。</translation>
        </message>
        <message>
            <source>A pool with a single worker</source>
            <translation>只有一个工作者的池</translation>
        </message>
        <message>
            <source>One worker lane: the second job is handed in at once and sits queued until the first is done.</source>
            <translation>一条工作者泳道：第二个作业立即提交，并排队到第一个完成。</translation>
        </message>
        <message>
            <source>From a thread back to the loop</source>
            <translation>从线程回到循环</translation>
        </message>
        <message>
            <source>The thread hands its news to the loop with call_soon_threadsafe, which wakes the loop from its wait.</source>
            <translation>线程用 call_soon_threadsafe 把消息交给循环，并将其从等待中唤醒。</translation>
        </message>
        <message>
            <source>Generators</source>
            <translation>生成器</translation>
        </message>
        <message>
            <source>Where it all comes from: generators</source>
            <translation>一切的起源：生成器</translation>
        </message>
        <message>
            <source>No loop is needed to hand control over: each yield gives it back to a scheduler of seven lines.</source>
            <translation>交接控制权不需要循环：每个 yield 都把它交还给七行的调度器。</translation>
        </message>
        <message>
            <source>Coroutines of 2014</source>
            <translation>2014 年的协程</translation>
        </message>
        <message>
            <source>Plain generators run as tasks; as_completed hands over each parcel when it comes, not by its place.</source>
            <translation>普通生成器作为任务运行；as_completed 按到达而非位置交付每个包裹。</translation>
        </message>
        <message>
            <source>An asynchronous generator</source>
            <translation>异步生成器</translation>
        </message>
        <message>
            <source>The readings and their reader share one lane, and between two readings anybody else may run.</source>
            <translation>读数与其读者共用一条泳道，两次读数之间其他任务可以运行。</translation>
        </message>
        <message>
            <source>Real-life shapes</source>
            <translation>实际场景</translation>
        </message>
        <message>
            <source>Producer and consumer</source>
            <translation>生产者与消费者</translation>
        </message>
        <message>
            <source>The queue holds two: when it is full the producer waits for room, when it is empty the consumer waits.</source>
            <translation>队列容量为二：满时生产者等待空位，空时消费者等待。</translation>
        </message>
        <message>
            <source>A pool of workers</source>
            <translation>一组工作者</translation>
        </message>
        <message>
            <source>Three workers share six jobs: whoever is free takes the next; after the last all are cancelled.</source>
            <translation>三个工作者分担六个作业：谁空闲谁取下一个；最后全部取消。</translation>
        </message>
        <message>
            <source>Fan out, fan in</source>
            <translation>扇出与扇入</translation>
        </message>
        <message>
            <source>One question spreads over four shards; the slowest of them decides when the answer is there.</source>
            <translation>一个问题分散到四个分片；最慢者决定答案何时得出。</translation>
        </message>
        <message>
            <source>Retry with backoff</source>
            <translation>退避重试</translation>
        </message>
        <message>
            <source>The waits between the attempts double: 0.5 s, 1 s, 2 s, until the service is back.</source>
            <translation>两次尝试之间的等待加倍：0.5 s、1 s、2 s，直到服务恢复。</translation>
        </message>
        <message>
            <source>A rate limiter</source>
            <translation>限流器</translation>
        </message>
        <message>
            <source>Eight calls arrive at once; each books the next free slot, and they start a quarter second apart.</source>
            <translation>八个调用同时到来；各自预订下一个空位，间隔四分之一秒开始。</translation>
        </message>
        <message>
            <source>A heartbeat and a slow handler</source>
            <translation>心跳与慢处理器</translation>
        </message>
        <message>
            <source>The heart should beat every half second; the handler's blocking call makes it late by 1.3 s.</source>
            <translation>心跳应每半秒一次；处理器的阻塞调用使它晚了 1.3 s。</translation>
        </message>
        <message>
            <source>Graceful shutdown</source>
            <translation>优雅关闭</translation>
        </message>
        <message>
            <source>After the stop sign no request is taken; one finishes within its grace period, one is cancelled.</source>
            <translation>停止信号之后不再接收请求；一个在宽限期内完成，一个被取消。</translation>
        </message>
        <message>
            <source>A cache stampede, and its cure</source>
            <translation>缓存击穿及其解法</translation>
        </message>
        <message>
            <source>First four tasks compute the same report at once; then one computes and three wait for its future.</source>
            <translation>先是四个任务同时计算同一份报告；然后一个计算，三个等待它的 future。</translation>
        </message>
        <message>
            <source>A pipeline of three stages</source>
            <translation>三级流水线</translation>
        </message>
        <message>
            <source>While one letter is stamped the next is already being written: the slowest stage sets the pace.</source>
            <translation>一封信盖章时下一封已在书写：最慢的一级决定节奏。</translation>
        </message>
        <message>
            <source>A connection pool</source>
            <translation>连接池</translation>
        </message>
        <message>
            <source>Five queries share two connections: the last waits longer for one than its query takes.</source>
            <translation>五个查询共用两个连接：最后一个等待连接的时间比查询本身还长。</translation>
        </message>
        <message>
            <source>A circuit breaker</source>
            <translation>熔断器</translation>
        </message>
        <message>
            <source>After two slow failures the calls fail at once; after a pause one finds the service well.</source>
            <translation>两次缓慢失败之后调用立即失败；暂停后一次调用发现服务已恢复。</translation>
        </message>
        <message>
            <source>A server and two clients</source>
            <translation>一个服务器和两个客户端</translation>
        </message>
        <message>
            <source>Each connection has its own task at the server; while one client thinks, the other is served.</source>
            <translation>服务器端每个连接有自己的任务；一个客户端思考时，另一个得到服务。</translation>
        </message>
        <message>
            <source>A sleeper starved by a blocker</source>
            <translation>被阻塞者拖住的睡眠者</translation>
        </message>
        <message>
            <source>The sleeper is due after 1 s, stays ready and starved until 2 s: late by 1 s because of one line.</source>
            <translation>睡眠者应在 1 s 继续，却一直就绪等到 2 s：因为一行代码晚了 1 s。</translation>
        </message>
    </context>
</TS>
