<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Findings</name>
    <message>
        <source> It happens %1 times.</source>
        <translation> 共发生 %1 次。</translation>
    </message>
    <message>
        <source> (line %1)</source>
        <translation>（第 %1 行）</translation>
    </message>
    <message>
        <source>Blocking call in a coroutine</source>
        <translation>协程中的阻塞调用</translation>
    </message>
    <message>
        <source>%1 blocks the thread for %2 with %3%4.</source>
        <translation>%1 用 %3%4 阻塞线程 %2。</translation>
    </message>
    <message>
        <source>Long computation without a yield</source>
        <translation>长时间计算而不让出控制权</translation>
    </message>
    <message>
        <source>%1 computes for %2%3 without giving control away.</source>
        <translation>%1 连续计算 %2%3，没有让出控制权。</translation>
    </message>
    <message>
        <source> Nobody else wanted to run meanwhile, but nobody could have.</source>
        <translation> 期间没有其他任务想要运行，即使有也无法运行。</translation>
    </message>
    <message>
        <source> %1 could not run meanwhile: %2 lost.</source>
        <translation> 期间 %1 无法运行：损失 %2。</translation>
    </message>
    <message>
        <source> %1 tasks could not run meanwhile: %2 lost together.</source>
        <translation> 期间有 %1 个任务无法运行：共损失 %2。</translation>
    </message>
    <message>
        <source>A task starts late</source>
        <translation>任务启动延迟</translation>
    </message>
    <message>
        <source>A task wakes up late</source>
        <translation>任务唤醒延迟</translation>
    </message>
    <message>
        <source>%1 was created at %2 but got control %3 later</source>
        <translation>%1 创建于 %2，但 %3 之后才获得控制权</translation>
    </message>
    <message>
        <source>%1 was due at %2 but got control %3 later</source>
        <translation>%1 应在 %2 继续，但 %3 之后才获得控制权</translation>
    </message>
    <message>
        <source>, because %1 held the thread with %2%3.</source>
        <translation>，因为 %1 用 %2 占着线程%3。</translation>
    </message>
    <message>
        <source>, because %1 held the thread%2.</source>
        <translation>，因为 %1 占着线程%2。</translation>
    </message>
    <message>
        <source>: many others had their turns first.</source>
        <translation>：许多其他任务排在前面。</translation>
    </message>
    <message>
        <source>Awaits in a row that could overlap</source>
        <translation>本可重叠的连续等待</translation>
    </message>
    <message>
        <source>, always at line %1</source>
        <translation>，总在第 %1 行</translation>
    </message>
    <message>
        <source> (lines %1 to %2)</source>
        <translation>（第 %1 至 %2 行）</translation>
    </message>
    <message>
        <source>%1 waits %2 times in a row%3, %4 in all. Where one does not need the result of another, tasks or asyncio.gather would wait together: %5.</source>
        <translation>%1 连续等待 %2 次%3，共 %4。如果互不依赖对方的结果，用任务或 asyncio.gather 可以同时等待：%5。</translation>
    </message>
    <message>
        <source>Jobs wait for a worker</source>
        <translation>作业在等待工作者</translation>
    </message>
    <message>
        <source>The pool</source>
        <translation>线程池</translation>
    </message>
    <message>
        <source>%1 has one worker, which is busy while jobs wait in its queue (at most %3): %4 of waiting.</source>
        <translation>%1 只有一个工作者，它忙碌时作业在队列中等待（最多 %3 个）：共等待 %4。</translation>
    </message>
    <message>
        <source>%1 has %2 workers, all busy, while jobs wait in its queue (at most %3): %4 of waiting.</source>
        <translation>%1 有 %2 个工作者，全都忙碌，作业在队列中等待（最多 %3 个）：共等待 %4。</translation>
    </message>
    <message>
        <source>Coroutine never awaited</source>
        <translation>从未被 await 的协程</translation>
    </message>
    <message>
        <source>The coroutine %1 was made but never awaited: nothing of it has run.</source>
        <translation>协程 %1 被创建但从未被 await：它完全没有运行。</translation>
    </message>
    <message>
        <source>Exception never retrieved</source>
        <translation>从未取回的异常</translation>
    </message>
    <message>
        <source>A task or future ended with an exception that nobody ever asked for.</source>
        <translation>某个任务或 future 以异常结束，但没有人查看过它。</translation>
    </message>
    <message>
        <source> It was %1.</source>
        <translation> 异常为 %1。</translation>
    </message>
    <message>
        <source>Deadlock</source>
        <translation>死锁</translation>
    </message>
    <message>
        <source>Nothing is left that could wake anybody.</source>
        <translation>没有任何东西能再唤醒任何人。</translation>
    </message>
    <message>
        <source> Give control away now and then with await asyncio.sleep(0), or compute in another process with loop.run_in_executor.</source>
        <translation> 请不时用 await asyncio.sleep(0) 让出控制权，或用 loop.run_in_executor 在另一个进程中计算。</translation>
    </message>
    <message>
        <source> Write await asyncio.sleep(...) instead.</source>
        <translation> 请改写为 await asyncio.sleep(...)。</translation>
    </message>
    <message>
        <source> Write await asyncio.to_thread(...) around the call, or take a library that waits asynchronously.</source>
        <translation> 请用 await asyncio.to_thread(...) 包装该调用，或使用异步等待的库。</translation>
    </message>
    <message>
        <source> Write await %1(...), or asyncio.create_task(%1(...)) to let it run beside.</source>
        <translation> 请写 await %1(...)，或用 asyncio.create_task(%1(...)) 让它并行运行。</translation>
    </message>
    <message>
        <source> Await the task, or ask for its exception() when it is done.</source>
        <translation> 请 await 该任务，或在其结束后查看它的 exception()。</translation>
    </message>
    <message>
        <source>%1 waits for %2%3, and nobody is left to end the wait</source>
        <translation>%1 等待 %2%3，但已没有谁能结束这次等待</translation>
    </message>
    <message>
        <source>%1 waits for %2%3, held by %4</source>
        <translation>%1 等待 %2%3，而它被 %4 占有</translation>
    </message>
    <message>
        <source>%1 waits for %2%3</source>
        <translation>%1 等待 %2%3</translation>
    </message>
    <message>
        <source>: they wait for each other in a circle</source>
        <translation>：它们循环地互相等待</translation>
    </message>
    <message>
        <source>; %1 waits with them</source>
        <translation>；%1 也在一起等待</translation>
    </message>
    <message>
        <source>; %1 more wait with them</source>
        <translation>；另有 %1 个也在一起等待</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source> Take the locks in the same order everywhere, or limit the wait with asyncio.timeout().</source>
        <translation> 请在各处按相同顺序获取锁，或用 asyncio.timeout() 限制等待。</translation>
    </message>
    <message>
        <source> One of them has to go on without waiting for the other.</source>
        <translation> 其中一个必须不等待另一个就继续。</translation>
    </message>
    <message>
        <source> Somebody has to call its set().</source>
        <translation> 必须有谁调用它的 set()。</translation>
    </message>
    <message>
        <source> The other side of the queue has ended: send a last item that ends the loop, or cancel who waits.</source>
        <translation> 队列的另一端已经结束：请发送一个结束循环的末尾项，或取消等待者。</translation>
    </message>
    <message>
        <source> Somebody has to call its notify().</source>
        <translation> 必须有谁调用它的 notify()。</translation>
    </message>
    <message>
        <source> It was never released: acquire it with async with, or with with.</source>
        <translation> 它从未被释放：请用 async with 或 with 获取它。</translation>
    </message>
    <message>
        <source> Fewer have come to it than it was made for.</source>
        <translation> 到达的数量少于它设定的数量。</translation>
    </message>
    <message>
        <source> Somebody has to call its set_result().</source>
        <translation> 必须有谁调用它的 set_result()。</translation>
    </message>
    <message>
        <source> Let fewer tasks run at a time, for example with asyncio.Semaphore, or give each shorter turns.</source>
        <translation> 请用 asyncio.Semaphore 等减少同时运行的任务，或让每个任务每次运行得更短。</translation>
    </message>
    <message>
        <source>Exception that nobody catches</source>
        <translation>未被捕获的异常</translation>
    </message>
    <message>
        <source>A callback of the event loop of %1 raises %2 (line %3).</source>
        <translation>%1 的事件循环的回调抛出 %2（第 %3 行）。</translation>
    </message>
    <message>
        <source>A callback of the event loop of %1 raises %2.</source>
        <translation>%1 的事件循环的回调抛出 %2。</translation>
    </message>
    <message>
        <source>%1 raises %2 (line %3), and nobody catches it.</source>
        <translation>%1 抛出 %2（第 %3 行），没有人捕获它。</translation>
    </message>
    <message>
        <source>%1 raises %2, and nobody catches it.</source>
        <translation>%1 抛出 %2，没有人捕获它。</translation>
    </message>
    <message>
        <source> The program ends with it.</source>
        <translation> 程序因此结束。</translation>
    </message>
    <message>
        <source> Only this thread ends with it: the others go on and do not learn of it.</source>
        <translation> 只有该线程因此结束：其他线程继续运行，并不知情。</translation>
    </message>
    <message>
        <source> The loop only reports it and goes on.</source>
        <translation> 循环只是报告它，然后继续。</translation>
    </message>
    <message>
        <source>Stopped: the budget is spent</source>
        <translation>已停止：预算已用尽</translation>
    </message>
    <message>
        <source>The run was stopped at line %3 of the script: %2.</source>
        <translation>运行在脚本的第 %3 行被停止：%2。</translation>
    </message>
    <message>
        <source>The run was stopped: %2.</source>
        <translation>运行被停止：%2。</translation>
    </message>
    <message>
        <source> If this is no endless loop, allow more in the preferences.</source>
        <translation> 如果这不是死循环，请在首选项中放宽预算。</translation>
    </message>
    <message>
        <source>%1 wait for %2</source>
        <translation>%1 等待 %2</translation>
    </message>
    <message>
        <source>, and nobody is left to end the waits</source>
        <translation>，而且再没有谁能结束这些等待</translation>
    </message>
    <message>
        <source> %1, which took items out of it, has ended at %2: let it go on until the queue is drained, or cancel who puts.</source>
        <translation> 从中取出元素的 %1 在 %2 时已结束：让它一直运行到队列取空，或取消放入者。</translation>
    </message>
    <message>
        <source> %1, which put items into it, has ended at %2: let it put a last item that ends the loop, or cancel who waits.</source>
        <translation> 向其中放入元素的 %1 在 %2 时已结束：让它放入一个结束循环的最后元素，或取消等待者。</translation>
    </message>
    <message>
        <source> Nobody takes items out of it any more: drain it to the end, or cancel who puts.</source>
        <translation> 不再有谁从中取出元素：把它取空，或取消放入者。</translation>
    </message>
    <message>
        <source> For each item that was put in, somebody has to call its task_done().</source>
        <translation> 对每个放入的元素，都必须有谁调用它的 task_done()。</translation>
    </message>
    <message>
        <source> (line %1, at %2)</source>
        <translation>（第 %1 行，%2 时）</translation>
    </message>
    <message>
        <source> (at %1)</source>
        <translation>（%1 时）</translation>
    </message>
    <message>
        <source>%1 cannot run, because %2 waits with control of the thread</source>
        <translation>%1 无法运行，因为 %2 占着线程的控制权等待</translation>
    </message>
    <message>
        <source>Locks are taken in different orders</source>
        <translation>加锁顺序不一致</translation>
    </message>
    <message>
        <source>%1 takes %2%3 while it holds %4%5</source>
        <translation>%1 持有 %4%5 时又获取 %2%3</translation>
    </message>
    <message>
        <source>. This time it went well; with another timing they wait for each other for ever. Take the locks in the same order everywhere.</source>
        <translation>。这次没有出问题；换一种时序它们就会永远互相等待。请在所有地方按相同的顺序加锁。</translation>
    </message>
    <message>
        <source>Exception ignored</source>
        <translation>被忽略的异常</translation>
    </message>
    <message>
        <source>%1 raises %2 (line %3) where nobody can catch it.</source>
        <translation>%1 在无人能捕获的地方抛出 %2（第 %3 行）。</translation>
    </message>
    <message>
        <source>%1 raises %2 where nobody can catch it.</source>
        <translation>%1 在无人能捕获的地方抛出 %2。</translation>
    </message>
    <message>
        <source> It is written to the output, and the program goes on as if nothing had happened.</source>
        <translation>它只写到输出中，程序若无其事地继续运行。</translation>
    </message>
    <message>
        <source>A task has failed unseen</source>
        <translation>任务失败而无人察觉</translation>
    </message>
    <message>
        <source>%1 failed with %2 (line %3), and nobody has looked at it so far.</source>
        <translation>%1 因 %2 失败（第 %3 行），至今无人查看。</translation>
    </message>
    <message>
        <source>%1 failed with %2, and nobody has looked at it so far.</source>
        <translation>%1 因 %2 失败，至今无人查看。</translation>
    </message>
    <message>
        <source> Write await asyncio.to_thread(...) around the call in %1 (line %2), or await asyncio.sleep(...) if all functions on the way are coroutines.</source>
        <translation> 请在 %1（第 %2 行）的调用外写 await asyncio.to_thread(...)；如果途经的函数都是协程，也可写 await asyncio.sleep(...)。</translation>
    </message>
    <message>
        <source> Write await asyncio.to_thread(...) around the call in %1 (line %2), or take a library that waits asynchronously.</source>
        <translation> 请在 %1（第 %2 行）的调用外写 await asyncio.to_thread(...)，或使用异步等待的库。</translation>
    </message>
    <message>
        <source>A task was cut off at the end</source>
        <translation>任务在结束时被中断</translation>
    </message>
    <message>
        <source>A task never got to run</source>
        <translation>任务从未得到运行</translation>
    </message>
    <message>
        <source>%1 was not done when %2 ended: it still waited for %3%4, and was cancelled.</source>
        <translation>%2 结束时 %1 尚未完成：它仍在等待 %3%4，并被取消。</translation>
    </message>
    <message>
        <source>%1 had not even started when %2 ended, and was cancelled.</source>
        <translation>%2 结束时 %1 甚至尚未开始，并被取消。</translation>
    </message>
    <message>
        <source> Keep the task and await it before the end, as asyncio.TaskGroup does; or cancel it yourself if it may be lost.</source>
        <translation> 请保留该任务并在结束前 await 它，如同 asyncio.TaskGroup 所做；如果可以丢弃，请自行取消它。</translation>
    </message>
    <message>
        <source>A daemon thread was cut off at the end</source>
        <translation>守护线程在结束时被中断</translation>
    </message>
    <message>
        <source>%1 was in %2%3 when the program ended, and did not get further.</source>
        <translation>程序结束时 %1 正处于 %2%3，未能继续。</translation>
    </message>
    <message>
        <source>%1 was at work%3 when the program ended, and did not get further.</source>
        <translation>程序结束时 %1 正在工作%3，未能继续。</translation>
    </message>
    <message>
        <source> Tell it to end and join() it, or make it no daemon.</source>
        <translation> 请通知它结束并 join() 它，或不要把它设为守护线程。</translation>
    </message>
    <message>
        <source> Call the function: %1() makes the coroutine.</source>
        <translation> 请调用该函数：%1() 会创建协程。</translation>
    </message>
    <message>
        <source> What was called is no coroutine: it has already done its work, and blocked the thread meanwhile. Leave out await, or call its asynchronous counterpart.</source>
        <translation> 被调用的不是协程：它已完成工作，期间阻塞了线程。请去掉 await，或调用其异步版本。</translation>
    </message>
    <message>
        <source> Only coroutines, tasks and futures can be awaited: leave out await.</source>
        <translation> 只能 await 协程、任务和 future：请去掉 await。</translation>
    </message>
    <message>
        <source> Within a coroutine write await in place of asyncio.run(...).</source>
        <translation> 在协程中请用 await 代替 asyncio.run(...)。</translation>
    </message>
    <message>
        <source> Do this within a coroutine that asyncio.run(...) runs.</source>
        <translation> 请在由 asyncio.run(...) 运行的协程中执行。</translation>
    </message>
    <message>
        <source>: it waits for itself</source>
        <translation>：它在等待自己</translation>
    </message>
    <message>
        <source> It must not take it a second time before it gives it back.</source>
        <translation>归还之前不得再次获取。</translation>
    </message>
</context>
<context>
    <name>Narration</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 以及另外 %2 个</translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>%1 starts, %2 after it was created, because %3 held control</source>
        <translation>%1 开始，比创建晚 %2，因为 %3 占有控制权</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 继续</translation>
    </message>
    <message>
        <source>%1 goes on: its sleep is over</source>
        <translation>%1 继续：睡眠结束</translation>
    </message>
    <message>
        <source>%1 goes on, %2 late, because %3 held control</source>
        <translation>%1 继续，晚了 %2，因为 %3 占有控制权</translation>
    </message>
    <message>
        <source>%1 goes on: its wait for %2 is over</source>
        <translation>%1 继续：对 %2 的等待结束</translation>
    </message>
    <message>
        <source>%1 goes on: %2 has ended</source>
        <translation>%1 继续：%2 已结束</translation>
    </message>
    <message>
        <source>%1 goes on after %2</source>
        <translation>%1 在 %2 之后继续</translation>
    </message>
    <message>
        <source>%1 goes on: it is its turn again</source>
        <translation>%1 继续：又轮到它了</translation>
    </message>
    <message>
        <source>%1 creates %2</source>
        <translation>%1 创建 %2</translation>
    </message>
    <message>
        <source>cancels %1</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>%1 blocks the thread for %3 with %2</source>
        <translation>%1 用 %2 阻塞线程 %3</translation>
    </message>
    <message>
        <source>nobody else can run meanwhile</source>
        <translation>期间谁都无法运行</translation>
    </message>
    <message>
        <source>%1 becomes ready but has to wait</source>
        <translation>%1 已就绪但必须等待</translation>
    </message>
    <message>
        <source>awaits %1</source>
        <translation>await %1</translation>
    </message>
    <message>
        <source>sleeps for %1</source>
        <translation>睡眠 %1</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>lets the others go first</source>
        <translation>让其他任务先行</translation>
    </message>
    <message>
        <source>calls %1</source>
        <translation>调用 %1</translation>
    </message>
    <message>
        <source>runs the event loop</source>
        <translation>运行事件循环</translation>
    </message>
    <message>
        <source>still has control where the record ends</source>
        <translation>在记录结束处仍占有控制权</translation>
    </message>
    <message>
        <source>loses the interpreter lock</source>
        <translation>失去解释器锁</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>ends with an exception</source>
        <translation>以异常结束</translation>
    </message>
    <message>
        <source>ends cancelled</source>
        <translation>被取消而结束</translation>
    </message>
    <message>
        <source>gives control to %1</source>
        <translation>把控制权交给 %1</translation>
    </message>
    <message>
        <source>gives control away</source>
        <translation>让出控制权</translation>
    </message>
    <message>
        <source>Nobody can run for %1</source>
        <translation>%1 内没有任务可以运行</translation>
    </message>
    <message>
        <source>The program has finished</source>
        <translation>程序已结束</translation>
    </message>
    <message>
        <source>The program has ended with an exception that nobody caught</source>
        <translation>程序以未被捕获的异常结束</translation>
    </message>
    <message>
        <source>Deadlock: %1</source>
        <translation>死锁：%1</translation>
    </message>
    <message>
        <source>The budget is spent: %1</source>
        <translation>预算已用尽：%1</translation>
    </message>
    <message>
        <source>The run was stopped</source>
        <translation>运行已停止</translation>
    </message>
    <message>
        <source> (line %1)</source>
        <translation>（第 %1 行）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 goes on: %3 has ended its wait for %2</source>
        <translation>%1 继续：%3 结束了它对 %2 的等待</translation>
    </message>
    <message>
        <source>%1 goes on: %2 has ended with an exception</source>
        <translation>%1 继续：%2 因异常结束</translation>
    </message>
    <message>
        <source>%1 goes on: %2 was cancelled</source>
        <translation>%1 继续：%2 已被取消</translation>
    </message>
    <message>
        <source>%1 goes on: %3 has ended, which ends its wait for %2</source>
        <translation>%1 继续：%3 已结束，它对 %2 的等待随之结束</translation>
    </message>
    <message>
        <source>%1 goes on: %2 has done the job</source>
        <translation>%1 继续：%2 完成了作业</translation>
    </message>
    <message>
        <source>%1 goes on: %2 has cancelled it</source>
        <translation>%1 继续：%2 取消了它</translation>
    </message>
    <message>
        <source>%1 goes on: its timeout has expired and cancels it</source>
        <translation>%1 继续：其超时已到并取消了它</translation>
    </message>
    <message>
        <source>%1 goes on: it waits no longer for %2, the time is up</source>
        <translation>%1 继续：时间已到，不再等待 %2</translation>
    </message>
    <message>
        <source>%1 goes on: it has the interpreter lock again</source>
        <translation>%1 继续：它重新获得解释器锁</translation>
    </message>
    <message>
        <source>%1 runs a callback of its event loop</source>
        <translation>%1 执行其事件循环的一个回调</translation>
    </message>
    <message>
        <source>%1 goes on: its event loop has ended</source>
        <translation>%1 继续：其事件循环已结束</translation>
    </message>
    <message>
        <source>computes for %1</source>
        <translation>计算 %1</translation>
    </message>
    <message>
        <source>which does not start yet</source>
        <translation>它尚未开始</translation>
    </message>
    <message>
        <source>neither of which starts yet</source>
        <translation>两者都尚未开始</translation>
    </message>
    <message>
        <source>none of which starts yet</source>
        <translation>都尚未开始</translation>
    </message>
    <message>
        <source>prints %1</source>
        <translation>打印 %1</translation>
    </message>
    <message>
        <source>%1 blocks the thread for %3, waiting for %2</source>
        <translation>%1 为等待 %2 阻塞线程 %3</translation>
    </message>
    <message>
        <source>%1 spends %3 in %2</source>
        <translation>%1 在 %2 中停留 %3</translation>
    </message>
    <message>
        <source>%1 waits %3 for %2</source>
        <translation>%1 等待 %2 共 %3</translation>
    </message>
    <message>
        <source>%1 become ready but have to wait</source>
        <translation>%1 已就绪但必须等待</translation>
    </message>
    <message>
        <source>awaits %1 for at most %2</source>
        <translation>await %1，最多 %2</translation>
    </message>
    <message>
        <source>waits for %1, held by %2</source>
        <translation>等待被 %2 占有的 %1</translation>
    </message>
    <message>
        <source>waits for %1 for at most %2</source>
        <translation>最多等待 %1 %2</translation>
    </message>
    <message>
        <source>hands the interpreter lock to %1</source>
        <translation>把解释器锁交给 %1</translation>
    </message>
    <message>
        <source>ends with the exception %1</source>
        <translation>以异常 %1 结束</translation>
    </message>
    <message>
        <source>Nobody can run for %1: %2 is next</source>
        <translation>%1 内谁都不能运行：下一个是 %2</translation>
    </message>
    <message>
        <source>Nobody can run for %1: a callback of the event loop is next</source>
        <translation>%1 内谁都不能运行：下一个是事件循环的回调</translation>
    </message>
    <message>
        <source>The program has ended with an exception that nobody caught: %1</source>
        <translation>程序以无人捕获的异常结束：%1</translation>
    </message>
    <message>
        <source>a callback raises %1, which nobody catches</source>
        <translation>一个回调抛出 %1，没有人捕获</translation>
    </message>
    <message>
        <source>The program has ended itself: %1</source>
        <translation>程序自行结束：%1</translation>
    </message>
    <message>
        <source>so that %1 wait for each other in a circle: a deadlock</source>
        <translation>于是 %1 循环互相等待：死锁</translation>
    </message>
    <message>
        <source>which it holds itself: a deadlock</source>
        <translation>而它自己正持有它：死锁</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>clock is &apos;realistic&apos; or &apos;exact&apos;</source>
        <translation>clock 只能是 &apos;realistic&apos; 或 &apos;exact&apos;</translation>
    </message>
    <message>
        <source>cost is a number of nanoseconds for one instruction</source>
        <translation>cost 是每条指令的纳秒数</translation>
    </message>
    <message>
        <source>instructions is how many the script may use up, a whole number</source>
        <translation>instructions 是脚本可用的指令数,必须是整数</translation>
    </message>
    <message>
        <source>seed is a whole number</source>
        <translation>seed 必须是整数</translation>
    </message>
    <message>
        <source>%1 is the default number of a pool&apos;s workers, 1 to 1000</source>
        <translation>%1 是池的默认工作者数,1 到 1000</translation>
    </message>
    <message>
        <source>latency wants a host and a range in seconds: latency api.example.com 0.2..0.6</source>
        <translation>latency 需要主机名和以秒计的范围:latency api.example.com 0.2..0.6</translation>
    </message>
    <message>
        <source>dialect is &apos;3.11&apos; or &apos;3.4&apos;</source>
        <translation>dialect 只能是 &apos;3.11&apos; 或 &apos;3.4&apos;</translation>
    </message>
    <message>
        <source>unknown setting &apos;%1&apos;: there are %2</source>
        <translation>未知的设置“%1”;可用的有 %2</translation>
    </message>
    <message>
        <source>No module named &apos;%1&apos;: Coroscope has its own, simulated modules</source>
        <translation>没有名为“%1”的模块:Coroscope 有自己的模拟模块</translation>
    </message>
    <message>
        <source>No module named &apos;%1&apos;: Coroscope has its own, simulated modules. Near it: %2</source>
        <translation>没有名为“%1”的模块:Coroscope 有自己的模拟模块。相近的有:%2</translation>
    </message>
    <message>
        <source>No module named &apos;%1&apos;: Coroscope has its own, simulated modules. %2</source>
        <translation>没有名为“%1”的模块：Coroscope 有自己的模拟模块。%2</translation>
    </message>
    <message>
        <source>There are no databases: keep the data in a dict, and wait with &apos;await asyncio.sleep(seconds)&apos; where a query does, or with &apos;time.sleep(seconds)&apos; where a blocking driver does.</source>
        <translation>没有数据库：请把数据放在 dict 里，用“await asyncio.sleep(seconds)”代替查询的等待，用“time.sleep(seconds)”代替会阻塞的驱动程序。</translation>
    </message>
    <message>
        <source>There are no web frameworks: call the handlers as tasks, with &apos;asyncio.gather&apos;, or answer requests from &apos;asyncio.start_server&apos;.</source>
        <translation>没有 Web 框架：请用“asyncio.gather”把处理函数作为任务调用，或用“asyncio.start_server”应答请求。</translation>
    </message>
    <message>
        <source>There are no brokers and no such protocols: an &apos;asyncio.Queue&apos; carries messages between tasks, &apos;asyncio.start_server&apos; and &apos;asyncio.open_connection&apos; carry them over streams.</source>
        <translation>没有消息代理和这类协议：任务之间用“asyncio.Queue”传递消息，流上用“asyncio.start_server”和“asyncio.open_connection”传递。</translation>
    </message>
    <message>
        <source>There are no plain sockets: &apos;asyncio.start_server&apos; and &apos;asyncio.open_connection&apos; are simulated.</source>
        <translation>没有原始套接字：模拟的是“asyncio.start_server”和“asyncio.open_connection”。</translation>
    </message>
    <message>
        <source>For requests there are simulated &apos;aiohttp&apos;, &apos;httpx&apos;, &apos;requests&apos; and &apos;urllib.request&apos;.</source>
        <translation>发送请求可用模拟的“aiohttp”“httpx”“requests”和“urllib.request”。</translation>
    </message>
    <message>
        <source>Of the services of language models &apos;openai&apos; is simulated: &apos;OpenAI&apos; blocks, &apos;AsyncOpenAI&apos; is awaited.</source>
        <translation>语言模型服务中模拟了“openai”：“OpenAI”会阻塞，“AsyncOpenAI”用 await 等待。</translation>
    </message>
    <message>
        <source>The loop that is simulated is asyncio&apos;s: &apos;asyncio.TaskGroup&apos; does the work of nurseries, &apos;asyncio.create_task&apos; that of greenlets.</source>
        <translation>模拟的是 asyncio 的循环：“asyncio.TaskGroup”起 nursery 的作用，“asyncio.create_task”起 greenlet 的作用。</translation>
    </message>
    <message>
        <source>Scripts run by themselves, not in a notebook whose loop already runs: call &apos;asyncio.run(main())&apos; once, at the end, and await in coroutines.</source>
        <translation>脚本独立运行，不在循环已经运行的笔记本里：请在末尾调用一次“asyncio.run(main())”，在协程里用 await。</translation>
    </message>
    <message>
        <source>For jobs there are &apos;asyncio.Queue&apos; with tasks as workers, and the executors of &apos;concurrent.futures&apos;.</source>
        <translation>处理作业可用“asyncio.Queue”加上作为工作者的任务，以及“concurrent.futures”的执行器。</translation>
    </message>
    <message>
        <source>For what happens at times there are &apos;asyncio.sleep&apos; in a loop, &apos;loop.call_later&apos; and &apos;sched&apos;.</source>
        <translation>定时执行可用循环中的“asyncio.sleep”、“loop.call_later”和“sched”。</translation>
    </message>
    <message>
        <source>No other programs can be started: &apos;await asyncio.sleep(seconds)&apos; stands for one that is awaited, &apos;time.sleep(seconds)&apos; for one that blocks.</source>
        <translation>不能启动其他程序：用“await asyncio.sleep(seconds)”代表需要等待的程序，用“time.sleep(seconds)”代表会阻塞的程序。</translation>
    </message>
    <message>
        <source>The simulated world has no operating system and no devices: let a function with &apos;time.sleep(seconds)&apos; or &apos;await asyncio.sleep(seconds)&apos; stand for what is asked of them.</source>
        <translation>模拟世界没有操作系统和设备：请用含有“time.sleep(seconds)”或“await asyncio.sleep(seconds)”的函数代表对它们的请求。</translation>
    </message>
    <message>
        <source>Services outside cannot be reached: let &apos;await asyncio.sleep(seconds)&apos; stand for each call, or &apos;time.sleep(seconds)&apos; for one that blocks.</source>
        <translation>无法访问外部服务：用“await asyncio.sleep(seconds)”代表每次调用，用“time.sleep(seconds)”代表会阻塞的调用。</translation>
    </message>
    <message>
        <source>Of what takes pages apart there are &apos;html.parser&apos;, &apos;urllib.robotparser&apos; and &apos;re&apos;; &apos;await asyncio.sleep(seconds)&apos; stands for a browser.</source>
        <translation>解析网页可用“html.parser”“urllib.robotparser”和“re”；用“await asyncio.sleep(seconds)”代表浏览器。</translation>
    </message>
    <message>
        <source>To read and write data there are &apos;json&apos;, &apos;csv&apos;, &apos;tomllib&apos;, &apos;configparser&apos;, &apos;pickle&apos;, &apos;struct&apos;, &apos;zlib&apos; and &apos;gzip&apos;.</source>
        <translation>读写数据可用“json”“csv”“tomllib”“configparser”“pickle”“struct”“zlib”和“gzip”。</translation>
    </message>
    <message>
        <source>To compute there are &apos;math&apos;, &apos;statistics&apos;, &apos;random&apos;, &apos;fractions&apos;, &apos;decimal&apos; and &apos;numpy.random&apos;; a loop or &apos;time.sleep(seconds)&apos; stands for long computing.</source>
        <translation>计算可用“math”“statistics”“random”“fractions”“decimal”和“numpy.random”；用循环或“time.sleep(seconds)”代表长时间的计算。</translation>
    </message>
    <message>
        <source>For the command line there are &apos;argparse&apos; and &apos;sys.argv&apos;, for progress and colours &apos;print&apos; with &apos;\r&apos; and codes such as &apos;\033[32m&apos;; there is nobody who types.</source>
        <translation>命令行可用“argparse”和“sys.argv”，进度和颜色可用“print”加“\r”以及“\033[32m”之类的代码；没有人会键入内容。</translation>
    </message>
    <message>
        <source>To log there are &apos;logging&apos;, &apos;logging.config&apos; and &apos;logging.handlers&apos;.</source>
        <translation>记录日志可用“logging”“logging.config”和“logging.handlers”。</translation>
    </message>
    <message>
        <source>To test there is &apos;unittest&apos;, with &apos;IsolatedAsyncioTestCase&apos; and &apos;unittest.mock&apos;.</source>
        <translation>测试可用“unittest”，包括“IsolatedAsyncioTestCase”和“unittest.mock”。</translation>
    </message>
    <message>
        <source>For records and settings there are &apos;dataclasses&apos;, &apos;typing.NamedTuple&apos;, &apos;enum&apos; and &apos;os.environ&apos;.</source>
        <translation>记录和设置可用“dataclasses”“typing.NamedTuple”“enum”和“os.environ”。</translation>
    </message>
    <message>
        <source>To try again there are a loop with &apos;try&apos; and &apos;asyncio.sleep&apos;, to limit &apos;asyncio.Semaphore&apos;, to give up in time &apos;asyncio.timeout&apos;.</source>
        <translation>重试可用带“try”和“asyncio.sleep”的循环，限流可用“asyncio.Semaphore”，超时可用“asyncio.timeout”。</translation>
    </message>
    <message>
        <source>Helpers from outside must be written in the script, over &apos;asyncio&apos;, &apos;functools&apos;, &apos;itertools&apos;, &apos;collections&apos; and &apos;queue&apos;.</source>
        <translation>外部的辅助模块须写在脚本里，可借助“asyncio”“functools”“itertools”“collections”和“queue”。</translation>
    </message>
    <message>
        <source>For dates and zones there are &apos;datetime&apos; with &apos;timezone(timedelta(hours=1))&apos;, and &apos;calendar&apos;; texts are in English.</source>
        <translation>日期和时区可用带“timezone(timedelta(hours=1))”的“datetime”以及“calendar”；文字为英文。</translation>
    </message>
    <message>
        <source>Scripts have no windows: tasks with &apos;asyncio.sleep&apos; stand for what a user or a frame&apos;s timer does.</source>
        <translation>脚本没有窗口：用带“asyncio.sleep”的任务代表用户或帧定时器的动作。</translation>
    </message>
    <message>
        <source>A program that looks into Python itself finds no CPython here: the chart, the statistics and the findings say who held control, and for how long.</source>
        <translation>查看 Python 内部的程序在这里找不到 CPython：图表、统计和发现会说明谁持有控制权、持有多久。</translation>
    </message>
    <message>
        <source>Of secrets and sums there are &apos;hashlib&apos;, &apos;hmac&apos;, &apos;secrets&apos; and &apos;base64&apos;.</source>
        <translation>密钥和摘要可用“hashlib”“hmac”“secrets”和“base64”。</translation>
    </message>
    <message>
        <source>Mail and pages are not written here: &apos;string.Template&apos;, &apos;html&apos; and &apos;urllib.parse&apos; make texts.</source>
        <translation>这里不写邮件和网页：“string.Template”“html”和“urllib.parse”可以生成文本。</translation>
    </message>
</context>
<context>
    <name>TextFile</name>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>无法打开 %1：%2</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation>它是一个文件夹。</translation>
    </message>
    <message>
        <source>it is not an ordinary file.</source>
        <translation>它不是普通文件。</translation>
    </message>
    <message>
        <source>it has %1; scripts of up to %2 can be opened.</source>
        <translation>大小为 %1；最多可打开 %2 的脚本。</translation>
    </message>
    <message>
        <source>it is too large for a script.</source>
        <translation>作为脚本太大了。</translation>
    </message>
    <message>
        <source>it is binary, not text.</source>
        <translation>它是二进制文件，不是文本。</translation>
    </message>
    <message>
        <source>it is not text in UTF-8.</source>
        <translation>它不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2</source>
        <translation>无法保存 %1：%2</translation>
    </message>
    <message>
        <source>it is read-only.</source>
        <translation>它是只读的。</translation>
    </message>
    <message>
        <source>the folder %1 does not exist.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
</context>
<context>
    <name>TextSearch</name>
    <message>
        <source>The expression takes too long.</source>
        <translation>表达式求值时间过长。</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>%1.%2&#x2009;%3&#x2009;%4 s</source>
        <translation>%1.%2&#x2009;%3&#x2009;%4 s</translation>
    </message>
</context>
<context>
    <name>Waits</name>
    <message>
        <source>ever</source>
        <translation>永远</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>某个任务</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>锁</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件变量</translation>
    </message>
    <message>
        <source>semaphore</source>
        <translation>信号量</translation>
    </message>
    <message>
        <source>barrier</source>
        <translation>屏障</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>a future</source>
        <translation>一个 future</translation>
    </message>
    <message>
        <source>a job of a pool</source>
        <translation>池中的作业</translation>
    </message>
    <message>
        <source>a job of %1</source>
        <translation>%1 的作业</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>its next turn</source>
        <translation>下一轮</translation>
    </message>
    <message>
        <source>threads to end</source>
        <translation>线程结束</translation>
    </message>
    <message>
        <source>%1 to end</source>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>its event loop</source>
        <translation>事件循环</translation>
    </message>
    <message>
        <source>the interpreter lock</source>
        <translation>解释器锁</translation>
    </message>
    <message>
        <source>a job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>something</source>
        <translation>某事</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>all items of %1 to be done</source>
        <translation>%1 的所有项被处理完</translation>
    </message>
    <message>
        <source>room in a queue</source>
        <translation>队列中的空位</translation>
    </message>
    <message>
        <source>room in queue %1</source>
        <translation>队列 %1 中的空位</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <source>Who holds control</source>
        <translation>谁占有控制权</translation>
    </message>
    <message>
        <source>Drawn by Coroscope</source>
        <translation>由 Coroscope 绘制</translation>
    </message>
    <message>
        <source>The SVG picture could not be begun.</source>
        <translation>无法开始生成 SVG 图。</translation>
    </message>
    <message>
        <source>The PDF document could not be begun.</source>
        <translation>无法开始生成 PDF 文档。</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels cannot be made: at most %3 million pixels, %4 on a side. SVG has no such limit.</source>
        <translation>无法生成 %1 x %2 像素的图片：最多 %3 百万像素，单边不超过 %4。SVG 没有此限制。</translation>
    </message>
    <message>
        <source>A PDF page of %1 x %2 cannot be made: no side may exceed %3 pixels (200 inches).</source>
        <translation>无法生成 %1 x %2 的 PDF 页面：单边不得超过 %3 像素（200 英寸）。</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>内存不足以生成此图片。</translation>
    </message>
    <message>
        <source>%1: the ending of a picture must be png, svg, pdf or html.</source>
        <translation>%1：图片的扩展名必须是 png、svg、pdf 或 html。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>No file name was given.</source>
        <translation>没有给出文件名。</translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation>它是一个文件夹。</translation>
    </message>
    <message>
        <source>it is not an ordinary file.</source>
        <translation>它不是普通文件。</translation>
    </message>
    <message>
        <source>the folder %1 does not exist.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>Copying the chart</source>
        <translation>正在复制图表</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Preparing the pages</source>
        <translation>正在准备页面</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Why %1 got control %2 late</source>
        <translation>为什么 %1 晚了 %2 才获得控制权</translation>
    </message>
    <message>
        <source>Why so late?</source>
        <translation>为什么这么晚？</translation>
    </message>
    <message>
        <source>No task was late: each got control as soon as it was due. Select a span to see what it waited for.</source>
        <translation>没有任务延迟：每个任务都按时获得了控制权。选择一个时段可查看它在等待什么。</translation>
    </message>
    <message>
        <source>Nothing kept %1 waiting here.</source>
        <translation>这里没有什么让 %1 等待。</translation>
    </message>
    <message>
        <source>What %1 waited for</source>
        <translation>%1 在等待什么</translation>
    </message>
    <message>
        <source>Critical path: what made the run take %1</source>
        <translation>关键路径：运行为何用了 %1</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>还没有运行任何内容。</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1（第 %2 行）</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已返回</translation>
    </message>
    <message>
        <source>raised an exception</source>
        <translation>抛出了异常</translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation>被取消</translation>
    </message>
    <message>
        <source>%1 held control (%2, line %3)</source>
        <translation>%1 占有控制权（%2，第 %3 行）</translation>
    </message>
    <message>
        <source>%1 held control (line %2)</source>
        <translation>%1 占有控制权（第 %2 行）</translation>
    </message>
    <message>
        <source>%1 held control</source>
        <translation>%1 占有控制权</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>creates</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>wakes</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>awaits</source>
        <translation>await</translation>
    </message>
    <message>
        <source>cancels</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>submits to</source>
        <translation>提交给</translation>
    </message>
    <message>
        <source>sleeps until %1</source>
        <translation>睡眠到 %1</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>awaits a task</source>
        <translation>等待一个任务</translation>
    </message>
    <message>
        <source>awaits %1</source>
        <translation>await %1</translation>
    </message>
    <message>
        <source>joins a thread</source>
        <translation>等待线程结束</translation>
    </message>
    <message>
        <source>joins %1</source>
        <translation>等待 %1 结束</translation>
    </message>
    <message>
        <source>runs the event loop</source>
        <translation>运行事件循环</translation>
    </message>
    <message>
        <source>idle, no job</source>
        <translation>空闲，没有作业</translation>
    </message>
    <message>
        <source>yields for one turn</source>
        <translation>让出一轮</translation>
    </message>
    <message>
        <source>waits for a job in a pool</source>
        <translation>等待池中的作业</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>waits for: %1</source>
        <translation>等待：%1</translation>
    </message>
    <message>
        <source>computes for %1, line %2</source>
        <translation>计算 %1，第 %2 行</translation>
    </message>
    <message>
        <source>computes for %1</source>
        <translation>计算 %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 for %2, line %3</source>
        <translation>%1，%2，第 %3 行</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 blocks the thread for %2 (%3, line %4)</source>
        <translation>%1 阻塞线程 %2（%3，第 %4 行）</translation>
    </message>
    <message>
        <source>blocks the thread for %1 (%2)</source>
        <translation>阻塞线程 %1（%2）</translation>
    </message>
    <message>
        <source>blocks for %1</source>
        <translation>阻塞 %1</translation>
    </message>
    <message>
        <source>late by %1: %2</source>
        <translation>晚了 %1：%2</translation>
    </message>
    <message>
        <source>late by %1: %2 held control</source>
        <translation>晚了 %1：%2 占有控制权</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>晚了 %1</translation>
    </message>
    <message>
        <source>late</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>event loop</source>
        <translation>事件循环</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>ready, but starved</source>
        <translation>就绪，但被耽搁</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>等待什么</translation>
    </message>
    <message>
        <source>Blocking call</source>
        <translation>阻塞调用</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>For</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1: %2 from %3 to %4</source>
        <translation>%1：%2，%3 至 %4</translation>
    </message>
    <message>
        <source>%1 spans too short to be told apart</source>
        <translation>%1 个过短而无法分辨的时段</translation>
    </message>
    <message>
        <source>from %1 to %2; zoom in to see them</source>
        <translation>%1 至 %2；放大后可见</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>创建者</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，于 %2</translation>
    </message>
    <message>
        <source>blocked: holds the thread, nobody else can run</source>
        <translation>阻塞：占着线程，谁都无法运行</translation>
    </message>
    <message>
        <source>ready: could run</source>
        <translation>就绪：可以运行</translation>
    </message>
    <message>
        <source>starved: due, but without control</source>
        <translation>被耽搁：已到时间但没有控制权</translation>
    </message>
    <message>
        <source>submits</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>prints</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>抛出异常</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1 lanes do not fit into a height of %2: at least %3 are needed.</source>
        <translation>%1 条泳道放不进 %2 的高度：至少需要 %3。</translation>
    </message>
    <message>
        <source>nobody holds control</source>
        <translation>无人占有控制权</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>%1 blocks</source>
        <translation>%1 阻塞</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>控制权</translation>
    </message>
    <message>
        <source>Control: %1</source>
        <translation>控制权：%1</translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation>虚拟时间</translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>%1 due here (%2)</source>
        <translation>%1 应在此继续（%2）</translation>
    </message>
    <message>
        <source>due here</source>
        <translation>应在此继续</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of the texts</comment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>elastic</source>
        <translation>弹性</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Zoom in (W)</source>
        <translation>放大 (W)</translation>
    </message>
    <message>
        <source>Zoom out (S)</source>
        <translation>缩小 (S)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Previous sentence (←)</source>
        <translation>上一句 (←)</translation>
    </message>
    <message>
        <source>Next sentence (→)</source>
        <translation>下一句 (→)</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Wheel or W S: zoom. Drag or A D: move. F: all. ← →: step by step.</source>
        <translation>滚轮或 W S：缩放。拖动或 A D：移动。F：全部。← →：逐步。</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 至 %2（%3）</translation>
    </message>
    <message>
        <source>Chart of %1 lanes over time; the story is told below it</source>
        <translation>%1 条泳道的时间图；下方是讲解</translation>
    </message>
    <message>
        <source>%1 computes</source>
        <translation>%1 在计算</translation>
    </message>
    <message>
        <source>%1 blocks its thread with %2</source>
        <translation>%1 用 %2 阻塞其线程</translation>
    </message>
    <message>
        <source>%1 is ready, without control</source>
        <translation>%1 已就绪但没有控制权</translation>
    </message>
    <message>
        <source>nobody can run</source>
        <translation>没有任务可以运行</translation>
    </message>
    <message>
        <source>at %1, for %2: %3</source>
        <translation>在 %1，持续 %2：%3</translation>
    </message>
    <message>
        <source>%1 to %2, for %3: %4</source>
        <translation>%1 至 %2，持续 %3：%4</translation>
    </message>
    <message>
        <source>waits %1 for the interpreter lock</source>
        <translation>等待解释器锁 %1</translation>
    </message>
    <message>
        <source>lock, %1</source>
        <translation>锁，%1</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>锁</translation>
    </message>
    <message>
        <source>ready, but without the interpreter lock</source>
        <translation>就绪，但没有解释器锁</translation>
    </message>
    <message>
        <source>lanes: %1</source>
        <translation>泳道：%1</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>future</source>
        <translation>future</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件变量</translation>
    </message>
    <message>
        <source>semaphore</source>
        <translation>信号量</translation>
    </message>
    <message>
        <source>barrier</source>
        <translation>屏障</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>池</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>interpreter lock</source>
        <translation>解释器锁</translation>
    </message>
    <message>
        <source>job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>工作者</translation>
    </message>
    <message>
        <source>process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>ended with an exception</source>
        <translation>以异常结束</translation>
    </message>
    <message>
        <source>deadlock</source>
        <translation>死锁</translation>
    </message>
    <message>
        <source>budget spent</source>
        <translation>预算用尽</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>For colour-blind people, too</source>
        <translation>色盲友好</translation>
    </message>
    <message>
        <source>Classic: green, yellow, red</source>
        <translation>经典:绿、黄、红</translation>
    </message>
    <message>
        <source>Greys, for print</source>
        <translation>灰度(用于打印)</translation>
    </message>
    <message>
        <source>Colours of your own</source>
        <translation>自定义颜色</translation>
    </message>
    <message>
        <source>waits for room in %1</source>
        <translation>等待 %1 中的空位</translation>
    </message>
    <message>
        <source>waits for %1 to be done</source>
        <translation>等待 %1 完成</translation>
    </message>
    <message>
        <source>%1 for ever</source>
        <translation>%1（永远）</translation>
    </message>
    <message>
        <source>blocked: only its own thread</source>
        <translation>阻塞：仅自身线程</translation>
    </message>
    <message>
        <source>prints to stderr</source>
        <translation>输出到 stderr</translation>
    </message>
</context>
<context>
    <name>coroscope::editor::CodeEditor</name>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>The text of the task script, in Python</source>
        <translation>任务脚本的文本（Python）</translation>
    </message>
    <message>
        <source>%1 blocks the thread here</source>
        <translation>%1 在此阻塞线程</translation>
    </message>
    <message>
        <source>%1 has control here</source>
        <translation>%1 在此占有控制权</translation>
    </message>
</context>
<context>
    <name>coroscope::editor::FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>全部替换(&amp;A)</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>at least</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::exporter::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1 × %2, lines and text at any scale</source>
        <translation>%1 × %2，线条和文字任意缩放</translation>
    </message>
    <message>
        <source>One page of %1 × %2 mm, lines and text at any scale</source>
        <translation>一页 %1 × %2 毫米，线条和文字任意缩放</translation>
    </message>
    <message>
        <source>One page for a browser, with everything in it: the chart can be zoomed and moved, and tells about what the pointer is on.</source>
        <translation>一个自包含的网页：图表可以缩放和移动，并说明指针所指的内容。</translation>
    </message>
    <message>
        <source>The whole story, one numbered sentence for each step; above is its beginning.</source>
        <translation>完整的讲解，每一步一个编号句子；上面是开头。</translation>
    </message>
    <message>
        <source>The whole trace, one JSON object a line, which can be opened again; above is its beginning.</source>
        <translation>完整的跟踪记录，每行一个 JSON 对象，可再次打开；上面是开头。</translation>
    </message>
    <message>
        <source>The whole trace, packed, which only Coroscope opens again; above is the beginning of what is in it.</source>
        <translation>压缩后的完整跟踪记录，只有 Coroscope 能再次打开；上方是其内容的开头。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
</context>
<context>
    <name>coroscope::exporter::ExportForm</name>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 矢量图</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>HTML page to explore</source>
        <translation>可交互的 HTML 页面</translation>
    </message>
    <message>
        <source>Narration in Markdown</source>
        <translation>讲解（Markdown）</translation>
    </message>
    <message>
        <source>Trace in JSON lines</source>
        <translation>跟踪记录（JSON 行）</translation>
    </message>
    <message>
        <source>Trace, small and quick to open</source>
        <translation>跟踪记录（小巧，打开快）</translation>
    </message>
    <message>
        <source>Whole chart</source>
        <translation>整个图表</translation>
    </message>
    <message>
        <source>What is visible</source>
        <translation>可见部分</translation>
    </message>
    <message>
        <source>Selected range</source>
        <translation>选定范围</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从 … 到 …</translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation>范围(&amp;R)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>As set below</source>
        <translation>按下面的设置</translation>
    </message>
    <message>
        <source>As high as the lanes need</source>
        <translation>高度按泳道所需</translation>
    </message>
    <message>
        <source>As large as steps and lanes need</source>
        <translation>大小按步骤和泳道所需</translation>
    </message>
    <message>
        <source>Slide, 1280 × 720</source>
        <translation>幻灯片，1280 × 720</translation>
    </message>
    <message>
        <source>Screen, 1920 × 1080</source>
        <translation>屏幕，1920 × 1080</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation>A4 纵向</translation>
    </message>
    <message>
        <source>Article, 800 × 600</source>
        <translation>文章，800 × 600</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>大小(&amp;S)</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Pixels of the file for each one of the size: 2 for sharp pictures on good screens</source>
        <translation>每个尺寸像素对应的文件像素数：2 可在高清屏上得到清晰的图片</translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation>缩放(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Axis</source>
        <translation>坐标轴(&amp;A)</translation>
    </message>
    <message>
        <source>As in the chart</source>
        <translation>与图表相同</translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation>弹性</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>泳道(&amp;L)</translation>
    </message>
    <message>
        <source>As filtered, folded and sorted in the chart</source>
        <translation>按图表中的筛选、折叠和排序</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Arro&amp;ws</source>
        <translation>箭头(&amp;W)</translation>
    </message>
    <message>
        <source>Of the selected span</source>
        <translation>所选时段的</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>标题(&amp;I)</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>图例(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Narration below, where there is room</source>
        <translation>空间允许时在下方附讲解(&amp;N)</translation>
    </message>
    <message>
        <source>Pla&amp;yhead</source>
        <translation>播放头(&amp;Y)</translation>
    </message>
    <message>
        <source>As suits the size</source>
        <translation>与尺寸相适</translation>
    </message>
    <message>
        <source>Larger for slides that are read from afar</source>
        <translation>用于远处观看的幻灯片时可放大</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>文字(&amp;X)</translation>
    </message>
    <message>
        <source>Colo&amp;urs</source>
        <translation>颜色(&amp;U)</translation>
    </message>
</context>
<context>
    <name>coroscope::exporter::ExportPreview</name>
    <message>
        <source>Preview of the picture</source>
        <translation>图片预览</translation>
    </message>
    <message>
        <source>Preview of the text</source>
        <translation>文本预览</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChainList</name>
    <message>
        <source>Close (Escape)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation>关闭说明</translation>
    </message>
    <message>
        <source>The pieces, in order of time</source>
        <translation>按时间排列的各段</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChartActions</name>
    <message>
        <source>&amp;Elastic Axis</source>
        <translation>弹性轴(&amp;E)</translation>
    </message>
    <message>
        <source>Time, with some room for every hand-off: what happens within one instant can be read (1)</source>
        <translation>时间轴，并为每次交接留出空间：同一瞬间内发生的事也可看清 (1)</translation>
    </message>
    <message>
        <source>&amp;Time Axis</source>
        <translation>时间轴(&amp;T)</translation>
    </message>
    <message>
        <source>Time as it is: lengths can be compared (2)</source>
        <translation>真实时间：长度可以比较 (2)</translation>
    </message>
    <message>
        <source>&amp;Steps Axis</source>
        <translation>步骤轴(&amp;S)</translation>
    </message>
    <message>
        <source>Every hand-off of control as wide as any other (3)</source>
        <translation>每次控制权交接宽度相同 (3)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>显示全部(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Fit the Selection</source>
        <translation>适应所选(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom as &amp;Before</source>
        <translation>上一个缩放(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Taller Lanes</source>
        <translation>加高泳道(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Lower Lanes</source>
        <translation>降低泳道(&amp;L)</translation>
    </message>
    <message>
        <source>Fit Lanes to the &amp;Height</source>
        <translation>泳道适应高度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Next Span</source>
        <translation>下一时段(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Span</source>
        <translation>上一时段(&amp;P)</translation>
    </message>
    <message>
        <source>Follow the &amp;Hand-off</source>
        <translation>跟随交接(&amp;H)</translation>
    </message>
    <message>
        <source>Follow the Hand-off &amp;Back</source>
        <translation>反向跟随交接(&amp;B)</translation>
    </message>
    <message>
        <source>Follow the &amp;Wake-up</source>
        <translation>跟随唤醒(&amp;W)</translation>
    </message>
    <message>
        <source>Follow the Wake-up Bac&amp;k</source>
        <translation>反向跟随唤醒(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Mark the Playhead</source>
        <translation>标记播放头(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Search a Lane…</source>
        <translation>搜索泳道(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;All Arrows</source>
        <translation>全部箭头(&amp;A)</translation>
    </message>
    <message>
        <source>Arrows of the &amp;Selected Lane</source>
        <translation>所选泳道的箭头(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;No Arrows</source>
        <translation>无箭头(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Change the Arrows</source>
        <translation>切换箭头(&amp;C)</translation>
    </message>
    <message>
        <source>In Order of &amp;Creation</source>
        <translation>按创建顺序(&amp;C)</translation>
    </message>
    <message>
        <source>By &amp;Name</source>
        <translation>按名称(&amp;N)</translation>
    </message>
    <message>
        <source>By &amp;Function</source>
        <translation>按函数(&amp;F)</translation>
    </message>
    <message>
        <source>Longest &amp;Ready First</source>
        <translation>就绪最久者在前(&amp;R)</translation>
    </message>
    <message>
        <source>F&amp;ilter Lanes</source>
        <translation>筛选泳道(&amp;I)</translation>
    </message>
    <message>
        <source>Fold &amp;All Groups</source>
        <translation>折叠所有组(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Unfold All Groups</source>
        <translation>展开所有组(&amp;U)</translation>
    </message>
    <message>
        <source>Fold or Unfold the Selected &amp;Group</source>
        <translation>折叠或展开所选组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Why So Late?</source>
        <translation>为什么这么晚？(&amp;W)</translation>
    </message>
    <message>
        <source>Who kept the selected task waiting, or the one that was late longest (L)</source>
        <translation>谁让所选任务（或延迟最久的任务）等待 (L)</translation>
    </message>
    <message>
        <source>&amp;Critical Path</source>
        <translation>关键路径(&amp;C)</translation>
    </message>
    <message>
        <source>What the run took so long for: had it been shorter, so had the run (C)</source>
        <translation>运行耗时的原因：若它更短，运行也会更短 (C)</translation>
    </message>
    <message>
        <source>&amp;Loop over the Range</source>
        <translation>循环播放范围(&amp;L)</translation>
    </message>
    <message>
        <source>Play the selected range over and over; Shift and drag selects one (R)</source>
        <translation>反复播放选定范围；按住 Shift 拖动可选择 (R)</translation>
    </message>
    <message>
        <source>&amp;Keys of the Chart</source>
        <translation>图表按键(&amp;K)</translation>
    </message>
    <message>
        <source>Veil the &amp;Future</source>
        <translation>遮住未来(&amp;F)</translation>
    </message>
    <message>
        <source>Show only what has happened up to the playhead (V)</source>
        <translation>只显示到播放头为止发生的事 (V)</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>图例(&amp;G)</translation>
    </message>
    <message>
        <source>Zoom as Aft&amp;er</source>
        <translation>下一个缩放(&amp;E)</translation>
    </message>
    <message>
        <source>Pla&amp;yhead to the Selection</source>
        <translation>播放头移到所选(&amp;Y)</translation>
    </message>
    <message>
        <source>Longest in C&amp;ontrol First</source>
        <translation>控制权最久者在前(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Axis</source>
        <translation>坐标轴(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>缩放(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>A&amp;rrows</source>
        <translation>箭头(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>泳道(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>问题(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChartBar</name>
    <message>
        <source>How instants lie from left to right (1, 2, 3)</source>
        <translation>时刻从左到右的排布方式 (1, 2, 3)</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Arrows: who created, woke, awaited, cancelled whom (X)</source>
        <translation>箭头：谁创建、唤醒、等待、取消了谁 (X)</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Order and folding of the lanes</source>
        <translation>泳道的排序和折叠</translation>
    </message>
    <message>
        <source>Order of the lanes</source>
        <translation>泳道排序</translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation>弹性</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChartWidget</name>
    <message>
        <source>%1, hand-off %2</source>
        <translation>%1，交接 %2</translation>
    </message>
    <message>
        <source>Nobody holds control.</source>
        <translation>无人占有控制权。</translation>
    </message>
    <message>
        <source>Gantt chart</source>
        <translation>甘特图</translation>
    </message>
    <message>
        <source>Run a script to see here who holds control.</source>
        <translation>运行脚本后，这里会显示谁占有控制权。</translation>
    </message>
    <message>
        <source>%1 lanes, %2 hand-offs of control, %3</source>
        <translation>%1 条泳道，%2 次控制权交接，%3</translation>
    </message>
    <message>
        <source>%1, hand-offs: %2</source>
        <translation>%1，交接：%2</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::FilterBar</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Lanes that were in this state</source>
        <translation>曾处于此状态的泳道</translation>
    </message>
    <message>
        <source>late</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Lanes that were due and did not get control</source>
        <translation>已到时间却没有获得控制权的泳道</translation>
    </message>
    <message>
        <source>Show all lanes (Escape)</source>
        <translation>显示所有泳道 (Esc)</translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation>显示所有泳道</translation>
    </message>
    <message>
        <source>%1 of %2 lanes</source>
        <translation>%2 条泳道中的 %1 条</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>In one of these states at the playhead, not just at any time</source>
        <translation>在播放头处处于这些状态之一，而不只是任意时刻</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::LegendStrip</name>
    <message>
        <source>Legend: what the signs of the chart mean</source>
        <translation>图例：图表中各符号的含义</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::OverviewStrip</name>
    <message>
        <source>Overview of the whole run</source>
        <translation>整个运行的概览</translation>
    </message>
    <message>
        <source>The whole run. Drag the window to pan, its edges to zoom; double-click to see all.</source>
        <translation>整个运行。拖动窗框可移动，拖动其边缘可缩放；双击显示全部。</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::SearchBar</name>
    <message>
        <source>Name of a task, thread or function</source>
        <translation>任务、线程或函数的名称</translation>
    </message>
    <message>
        <source>Search a lane</source>
        <translation>搜索泳道</translation>
    </message>
    <message>
        <source>Search:</source>
        <translation>搜索：</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>上一个 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>下一个 (Enter)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭搜索</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::SpanTable</name>
    <message>
        <source>The chart as a table</source>
        <translation>表格形式的图表</translation>
    </message>
    <message>
        <source>Run a script: here stands the chart as a table, a row for every span.</source>
        <translation>运行脚本后，图表会以表格形式显示在这里，每个时段一行。</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::SpanTableModel</name>
    <message>
        <source>ready, starved</source>
        <translation>就绪，被耽搁</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>延迟</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::StatisticsModel</name>
    <message>
        <source>Lane</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>控制权</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Hand-offs</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Latest by</source>
        <translation>最大延迟</translation>
    </message>
    <message>
        <source>Task, thread or worker</source>
        <translation>任务、线程或工作者</translation>
    </message>
    <message>
        <source>How long it held control, blocking calls included</source>
        <translation>占有控制权的时长（含阻塞调用）</translation>
    </message>
    <message>
        <source>How long it held control in blocking calls</source>
        <translation>在阻塞调用中占有控制权的时长</translation>
    </message>
    <message>
        <source>How long it could have run but did not get control</source>
        <translation>可以运行却没有获得控制权的时长</translation>
    </message>
    <message>
        <source>How long it was suspended</source>
        <translation>挂起的时长</translation>
    </message>
    <message>
        <source>How often it took control</source>
        <translation>获得控制权的次数</translation>
    </message>
    <message>
        <source>The longest that it was ready at a stretch</source>
        <translation>连续就绪的最长时间</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::StatisticsView</name>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>Forget the range and count the whole run</source>
        <translation>取消范围并统计整个运行</translation>
    </message>
    <message>
        <source>Statistics of each lane</source>
        <translation>各泳道的统计</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1，从 %2 到 %3</translation>
    </message>
    <message>
        <source>Whole run: %1</source>
        <translation>整个运行：%1</translation>
    </message>
    <message>
        <source>hand-offs %1</source>
        <translation>交接 %1</translation>
    </message>
    <message>
        <source>loop: computing %1, blocked %2, idle %3</source>
        <translation>循环：计算 %1，阻塞 %2，空闲 %3</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1，由 %2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>longest hold %1</source>
        <translation>最长占有 %1</translation>
    </message>
    <message>
        <source>ready before control: half within %1, 90 % within %2, 99 % within %3, at most %4</source>
        <translation>获得控制权前的就绪时间：一半在 %1 内，90 % 在 %2 内，99 % 在 %3 内，最多 %4</translation>
    </message>
    <message>
        <source>Run a script: here stands who held control, who was ready and who waited for how long.</source>
        <translation>运行脚本后，这里会显示每个对象占有控制权、就绪和等待的时长。</translation>
    </message>
</context>
<context>
    <name>coroscope::panels::LoopPanel</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Event loop at the playhead</source>
        <translation>播放头处的事件循环</translation>
    </message>
    <message>
        <source>Has control</source>
        <translation>占有控制权</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Ready queue</source>
        <translation>就绪队列</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>, line %1</source>
        <translation>，第 %1 行</translation>
    </message>
    <message>
        <source>%1 of %2 workers busy, %3 queued</source>
        <translation>%2 个工作者中 %1 个忙碌，%3 个排队</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>由 %1 持有</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>%1 of %2 items</source>
        <translation>%2 个元素中的 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 个元素</numerusform>
        </translation>
    </message>
    <message>
        <source>Run a script and move the playhead: here stands who has control, who is next, and what everybody waits for.</source>
        <translation>运行脚本并移动播放头：这里显示谁占有控制权、下一个是谁，以及大家在等待什么。</translation>
    </message>
    <message>
        <source>nobody: the script has ended</source>
        <translation>无人：脚本已结束</translation>
    </message>
    <message>
        <source>nobody: everybody waits</source>
        <translation>无人：大家都在等待</translation>
    </message>
    <message>
        <source>computes</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>blocks the thread: %1</source>
        <translation>阻塞线程：%1</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>，%1</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation>（在 %1 上）</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>a callback</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>gets control</source>
        <translation>获得控制权</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 is cancelled: timeout</source>
        <translation>%1 被取消：超时</translation>
    </message>
    <message>
        <source>, held by %1</source>
        <translation>，由 %1 持有</translation>
    </message>
    <message>
        <source>, until %1 ends</source>
        <translation>，直到 %1 结束</translation>
    </message>
    <message>
        <source>queued, %1. in line</source>
        <translation>排队，第 %1 位</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已占用</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>%1 free, held by %2</source>
        <translation>空闲 %1，由 %2 持有</translation>
    </message>
    <message>
        <source>%1 of %2 have come</source>
        <translation>%2 个中已到 %1 个</translation>
    </message>
    <message>
        <source>holds it</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>the next out</source>
        <translation>下一个取出</translation>
    </message>
    <message>
        <source>waits to get</source>
        <translation>等待取出</translation>
    </message>
    <message>
        <source>waits to put: full</source>
        <translation>等待放入：已满</translation>
    </message>
    <message>
        <source>waits until all is done</source>
        <translation>等待全部完成</translation>
    </message>
    <message>
        <source>Interpreter lock</source>
        <translation>解释器锁</translation>
    </message>
    <message>
        <source>wants to compute</source>
        <translation>想要计算</translation>
    </message>
</context>
<context>
    <name>coroscope::panels::NarrationPanel</name>
    <message>
        <source>Narration</source>
        <translation>讲解</translation>
    </message>
    <message>
        <source>Run a script: here stands what happens, sentence by sentence.</source>
        <translation>运行脚本后，这里会逐句讲述发生的事情。</translation>
    </message>
    <message>
        <source>The first sentence follows as soon as control is given away for the first time.</source>
        <translation>第一次交出控制权后，这里就会出现第一句话。</translation>
    </message>
    <message>
        <source>The sentences are being counted.</source>
        <translation>正在统计句子。</translation>
    </message>
</context>
<context>
    <name>coroscope::panels::OutputPanel</name>
    <message>
        <source>Output of the script</source>
        <translation>脚本的输出</translation>
    </message>
    <message>
        <source>What the script prints appears here</source>
        <translation>脚本打印的内容显示在这里</translation>
    </message>
</context>
<context>
    <name>coroscope::panels::StateTree</name>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
</context>
<context>
    <name>coroscope::panels::VariablesPanel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Variables at the playhead</source>
        <translation>播放头处的变量</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Run a script and move the playhead: here stand the variables of every coroutine, where it waits.</source>
        <translation>运行脚本并移动播放头：这里显示每个协程在其等待处的变量。</translation>
    </message>
    <message>
        <source>%1, a %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>not begun, line %1</source>
        <translation>未开始，第 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown</source>
        <translation>
            <numerusform>另有 %n 个未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>The run is over: no coroutine is left that has variables. Move the playhead back to see them.</source>
        <translation>运行已结束：已没有拥有变量的协程。将播放头移回即可查看。</translation>
    </message>
    <message>
        <source>Nobody has variables at this instant.</source>
        <translation>此刻没有谁拥有变量。</translation>
    </message>
</context>
<context>
    <name>coroscope::window::ActionRegistry</name>
    <message>
        <source>%1: %2</source>
        <comment>menu: command</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>coroscope::window::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>A command – or : line, @ function, # example</source>
        <translation>命令 – 或 : 行号、@ 函数、# 示例</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有匹配的项目。</translation>
    </message>
</context>
<context>
    <name>coroscope::window::DiskWatch</name>
    <message>
        <source>%1 was removed or renamed by another program. Its text is still here.</source>
        <translation>%1 被另一个程序删除或重命名。文本仍在这里。</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>重新保存</translation>
    </message>
    <message>
        <source>%1 was changed by another program, and has changes here that are not saved.</source>
        <translation>%1 被另一个程序修改，而这里也有未保存的更改。</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>重新读取文件</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>保留这里的内容</translation>
    </message>
</context>
<context>
    <name>coroscope::window::Document</name>
    <message>
        <source>Untitled %1</source>
        <translation>未命名 %1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>coroscope::window::Documents</name>
    <message>
        <source>Python scripts (*.py);;All files (*)</source>
        <translation>Python 脚本 (*.py);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open scripts</source>
        <translation>打开的脚本</translation>
    </message>
    <message>
        <source>%1 •</source>
        <comment>a modified script</comment>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>%1 Nothing is lost: the text is still here.</source>
        <translation>%1 没有任何丢失：文本仍在这里。</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有未保存的更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n script(s) have changes that are not saved:</source>
        <translation>
            <numerusform>%n 个脚本有未保存的更改：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::window::FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>When a run has ended, here stands what blocks, who starves, and what was never awaited.</source>
        <translation>运行结束后，这里会显示什么在阻塞、谁被耽搁、什么从未被 await。</translation>
    </message>
    <message>
        <source>The run is being analysed.</source>
        <translation>正在分析这次运行。</translation>
    </message>
    <message>
        <source>Nothing to object to: nobody blocks the thread for long, nobody starves, nothing is forgotten.</source>
        <translation>没有可指摘之处：没有谁长时间阻塞线程，没有谁被耽搁，也没有遗漏。</translation>
    </message>
</context>
<context>
    <name>coroscope::window::Gallery</name>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the examples</source>
        <translation>搜索示例</translation>
    </message>
    <message>
        <source>Examples by theme</source>
        <translation>按主题的示例</translation>
    </message>
</context>
<context>
    <name>coroscope::window::KeyList</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Narrow the list: a command or a key</source>
        <translation>缩小列表：命令或按键</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>缩小列表</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>In the chart</source>
        <translation>在图表中</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation>更早、更晚</translation>
    </message>
    <message>
        <source>Lane above, below</source>
        <translation>上方、下方泳道</translation>
    </message>
    <message>
        <source>A page of lanes</source>
        <translation>一页泳道</translation>
    </message>
    <message>
        <source>Start, end of the run</source>
        <translation>运行的开头、结尾</translation>
    </message>
    <message>
        <source>Forget selection, range and measure</source>
        <translation>取消选择、范围和测量</translation>
    </message>
    <message>
        <source>With the mouse in the chart</source>
        <translation>在图表中用鼠标</translation>
    </message>
    <message>
        <source>Zoom where the pointer is</source>
        <translation>在指针处缩放</translation>
    </message>
    <message>
        <source>wheel, or pinch on a touchpad</source>
        <translation>滚轮，或在触摸板上捏合</translation>
    </message>
    <message>
        <source>Shift and wheel, two fingers, or drag</source>
        <translation>Shift 加滚轮、双指或拖动</translation>
    </message>
    <message>
        <source>Taller, lower lanes</source>
        <translation>更高、更低的泳道</translation>
    </message>
    <message>
        <source>Alt and wheel</source>
        <translation>Alt 加滚轮</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>滚动泳道</translation>
    </message>
    <message>
        <source>wheel over the names</source>
        <translation>在名称上滚轮</translation>
    </message>
    <message>
        <source>Move the playhead</source>
        <translation>移动播放头</translation>
    </message>
    <message>
        <source>click or drag in the ruler</source>
        <translation>在标尺上单击或拖动</translation>
    </message>
    <message>
        <source>Select a span and go to its line</source>
        <translation>选择时段并转到其代码行</translation>
    </message>
    <message>
        <source>click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>Zoom to a span</source>
        <translation>缩放到时段</translation>
    </message>
    <message>
        <source>double-click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Select a range: statistics, loop</source>
        <translation>选择范围：统计、循环</translation>
    </message>
    <message>
        <source>Shift and drag</source>
        <translation>Shift 加拖动</translation>
    </message>
    <message>
        <source>Measure between two points</source>
        <translation>测量两点之间</translation>
    </message>
    <message>
        <source>Ctrl and drag</source>
        <translation>Ctrl 加拖动</translation>
    </message>
    <message>
        <source>Fold a group</source>
        <translation>折叠一个组</translation>
    </message>
    <message>
        <source>click its arrow, or double-click</source>
        <translation>单击其箭头或双击</translation>
    </message>
    <message>
        <source>Width of the names</source>
        <translation>名称的宽度</translation>
    </message>
    <message>
        <source>drag their edge</source>
        <translation>拖动其边缘</translation>
    </message>
    <message>
        <source>Pan, zoom, see all</source>
        <translation>移动、缩放、查看全部</translation>
    </message>
    <message>
        <source>drag, drag an edge, double-click in the overview</source>
        <translation>在概览中拖动、拖动边缘、双击</translation>
    </message>
</context>
<context>
    <name>coroscope::window::KeysPage</name>
    <message>
        <source>Search commands and keys</source>
        <translation>搜索命令和按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys of the selected command</source>
        <translation>所选命令的按键</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>As &amp;before</source>
        <translation>恢复原样(&amp;B)</translation>
    </message>
    <message>
        <source>The keys that the command came with</source>
        <translation>命令的原始按键</translation>
    </message>
    <message>
        <source>Press new keys:</source>
        <translation>请按新的按键：</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” and will be taken from it.</source>
        <translation>%1 属于“%2”，将从它那里取走。</translation>
    </message>
</context>
<context>
    <name>coroscope::window::MainWindow</name>
    <message>
        <source>&amp;Chart</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Go to Line…</source>
        <translation>转到行(&amp;G)…</translation>
    </message>
    <message>
        <source>Toggle &amp;Comment</source>
        <translation>切换注释(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Expor&amp;t as</source>
        <translation>导出为(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Reopen Closed &amp;File</source>
        <translation>重新打开已关闭的文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save A&amp;ll</source>
        <translation>全部保存(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;vert to the File</source>
        <translation>还原为文件内容(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Coroscope</source>
        <translation>关于 Coroscope(&amp;A)</translation>
    </message>
    <message>
        <source>Narration</source>
        <translation>讲解</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Who has control at the playhead</source>
        <translation>播放头处谁占有控制权</translation>
    </message>
    <message>
        <source>Virtual time at the playhead</source>
        <translation>播放头处的虚拟时间</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept safe from a crash: %1.</source>
        <translation>无法保护未保存的工作免受崩溃影响：%1。</translation>
    </message>
    <message>
        <source>Unsaved work of a session that ended unexpectedly was recovered.</source>
        <translation>已恢复意外结束的会话中未保存的工作。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Python scripts and traces (*.py *.coroscope *.jsonl);;All files (*)</source>
        <translation>Python 脚本和跟踪记录 (*.py *.coroscope *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1[*] – Coroscope</source>
        <translation>%1[*] – Coroscope</translation>
    </message>
    <message>
        <source>About Coroscope</source>
        <translation>关于 Coroscope</translation>
    </message>
    <message>
        <source>Coroscope shows how coroutines share one thread.
Version %1. GPL-3.0-or-later.</source>
        <translation>Coroscope 展示协程如何共享一个线程。
版本 %1。GPL-3.0-or-later。</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Step &amp;Back</source>
        <translation>后退一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>前进一步(&amp;S)</translation>
    </message>
    <message>
        <source>Jump to &amp;End</source>
        <translation>跳到结尾(&amp;E)</translation>
    </message>
    <message>
        <source>Next &amp;Line</source>
        <translation>下一行(&amp;L)</translation>
    </message>
    <message>
        <source>Next &amp;Wake-up</source>
        <translation>下一次唤醒(&amp;W)</translation>
    </message>
    <message>
        <source>Next &amp;Finding</source>
        <translation>下一个诊断(&amp;F)</translation>
    </message>
    <message>
        <source>S&amp;top the Simulation</source>
        <translation>停止模拟(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>%1 cannot be opened as a trace: %2</source>
        <translation>无法将 %1 作为跟踪记录打开：%2</translation>
    </message>
    <message>
        <source>%1 is a recorded trace. Running the script shows the script again.</source>
        <translation>%1 是一份跟踪记录。运行脚本会重新显示脚本。</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Next Script</source>
        <translation>下一个脚本(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Script</source>
        <translation>上一个脚本(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;anels</source>
        <translation>面板(&amp;A)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>替换(&amp;E)…</translation>
    </message>
    <message>
        <source>Go to &amp;Definition</source>
        <translation>转到定义(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Lines and Cursors</source>
        <translation>行与光标(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制行(&amp;D)</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move Dow&amp;n</source>
        <translation>下移(&amp;N)</translation>
    </message>
    <message>
        <source>Add Next &amp;Occurrence</source>
        <translation>添加下一处(&amp;O)</translation>
    </message>
    <message>
        <source>Select &amp;All Occurrences</source>
        <translation>选择所有出现处(&amp;A)</translation>
    </message>
    <message>
        <source>Add Cursor A&amp;bove</source>
        <translation>在上方添加光标(&amp;B)</translation>
    </message>
    <message>
        <source>Add Cursor Belo&amp;w</source>
        <translation>在下方添加光标(&amp;W)</translation>
    </message>
    <message>
        <source>F&amp;olding</source>
        <translation>折叠(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fold or Unfold</source>
        <translation>折叠或展开(&amp;F)</translation>
    </message>
    <message>
        <source>Fold &amp;All</source>
        <translation>全部折叠(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation>全部展开(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Zoom of the Text</source>
        <translation>文字缩放(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>缩小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>正常大小(&amp;U)</translation>
    </message>
    <message>
        <source>Co&amp;mplete the Name</source>
        <translation>补全名称(&amp;M)</translation>
    </message>
    <message>
        <source>Preference&amp;s…</source>
        <translation>首选项(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Examples…</source>
        <translation>示例(&amp;E)…</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>问题 (%1)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Go to line %1</source>
        <translation>转到第 %1 行</translation>
    </message>
    <message>
        <source>Go to a line from 1 to %1</source>
        <translation>转到第 1 至 %1 行</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Simulate &amp;while Editing</source>
        <translation>编辑时模拟(&amp;W)</translation>
    </message>
    <message>
        <source>Go to Funct&amp;ion…</source>
        <translation>转到函数(&amp;I)…</translation>
    </message>
    <message>
        <source>Copy the C&amp;hart</source>
        <translation>复制图表(&amp;H)</translation>
    </message>
    <message>
        <source>Rest&amp;art</source>
        <translation>重新开始(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>脚本(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>输出(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Panel in Front</source>
        <translation>最前面的面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>下一个面板(&amp;N)</translation>
    </message>
    <message>
        <source>Foc&amp;us</source>
        <translation>焦点(&amp;U)</translation>
    </message>
    <message>
        <source>The preferences hold only until the window closes: %1 cannot be written.</source>
        <translation>首选项仅在窗口关闭前有效:无法写入 %1。</translation>
    </message>
    <message>
        <source>Pre&amp;vious Line</source>
        <translation>上一行(&amp;V)</translation>
    </message>
    <message>
        <source>Previous Wake-&amp;up</source>
        <translation>上一次唤醒(&amp;U)</translation>
    </message>
    <message>
        <source>Previous F&amp;inding</source>
        <translation>上一个诊断(&amp;I)</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>诊断 (%1)</translation>
    </message>
    <message>
        <source>Next Problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous Problem</source>
        <translation>上一个问题</translation>
    </message>
</context>
<context>
    <name>coroscope::window::MessageStack</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>coroscope::window::PaletteEditor</name>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Starved</source>
        <translation>被耽搁</translation>
    </message>
    <message>
        <source>Colours of the chart</source>
        <translation>图表的颜色</translation>
    </message>
    <message>
        <source>The signs of the chart in these colours</source>
        <translation>图表符号在这些颜色下的样子</translation>
    </message>
    <message>
        <source>Each task in a &amp;hue of its own</source>
        <translation>每个任务使用各自的色相(&amp;H)</translation>
    </message>
    <message>
        <source>Colour-blind people hardly tell red from green here; the hatch still shows what blocks.</source>
        <translation>色盲者在此难以区分红色和绿色;阻塞仍以斜线标示。</translation>
    </message>
    <message>
        <source>%1 and %2 are hard to tell apart for colour-blind people.</source>
        <translation>色盲者难以区分“%1”和“%2”。</translation>
    </message>
    <message>
        <source>%1 and %2 are hard to tell apart.</source>
        <translation>“%1”和“%2”难以区分。</translation>
    </message>
</context>
<context>
    <name>coroscope::window::PlaybackBar</name>
    <message>
        <source>Playback</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed: 0.01x to 100x, and as fast as possible</source>
        <translation>速度：0.01 倍至 100 倍，以及最快</translation>
    </message>
    <message>
        <source> max</source>
        <translation> 最快</translation>
    </message>
    <message>
        <source> %1x</source>
        <translation> %1×</translation>
    </message>
</context>
<context>
    <name>coroscope::window::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>Size of the script&apos;s font</source>
        <translation>脚本字号</translation>
    </message>
    <message>
        <source>&amp;Font of scripts</source>
        <translation>脚本字体(&amp;F)</translation>
    </message>
    <message>
        <source>Its &amp;size</source>
        <translation>字号(&amp;S)</translation>
    </message>
    <message>
        <source>Font size of the &amp;window</source>
        <translation>窗口字号(&amp;W)</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>&amp;Simulate while editing</source>
        <translation>编辑时模拟(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Offer names while typing</source>
        <translation>输入时提示名称(&amp;O)</translation>
    </message>
    <message>
        <source>Show pa&amp;rameters of functions</source>
        <translation>显示函数参数(&amp;R)</translation>
    </message>
    <message>
        <source>Close &amp;brackets and quotes</source>
        <translation>自动闭合括号和引号(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Wrap long lines</source>
        <translation>长行换行(&amp;W)</translation>
    </message>
    <message>
        <source>Show s&amp;paces</source>
        <translation>显示空格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Tab width</source>
        <translation>制表符宽度(&amp;T)</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Realistic: computing takes time</source>
        <translation>真实：计算需要时间</translation>
    </message>
    <message>
        <source>Exact: only waiting takes time</source>
        <translation>精确：只有等待需要时间</translation>
    </message>
    <message>
        <source>&amp;Clock</source>
        <translation>时钟(&amp;C)</translation>
    </message>
    <message>
        <source>Cost of an &amp;instruction</source>
        <translation>每条指令的耗时(&amp;I)</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>Virtual time that one bytecode instruction takes with the realistic clock</source>
        <translation>使用真实时钟时一条字节码指令所用的虚拟时间</translation>
    </message>
    <message>
        <source>Seed of the simulated &amp;network</source>
        <translation>模拟网络的种子(&amp;N)</translation>
    </message>
    <message>
        <source>Another seed gives other latencies; the same one always the same</source>
        <translation>不同的种子给出不同的延迟；相同的种子总是相同</translation>
    </message>
    <message>
        <source>A run ends when it has used up one of these:</source>
        <translation>用尽以下任一项时运行结束：</translation>
    </message>
    <message>
        <source>million</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>内存(&amp;M)</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>输出(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Tasks at a time</source>
        <translation>同时存在的任务数(&amp;T)</translation>
    </message>
    <message>
        <source>A script&apos;s own “# coroscope:” comments come before these settings.</source>
        <translation>脚本自身的“# coroscope:”注释优先于这些设置。</translation>
    </message>
    <message>
        <source>C&amp;olours of the chart</source>
        <translation>图表的颜色(&amp;O)</translation>
    </message>
    <message>
        <source>The window is built anew; what is open stays open.</source>
        <translation>窗口将重新构建;已打开的内容保持打开。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Open the same scripts at the ne&amp;xt start</source>
        <translation>下次启动时打开相同的脚本(&amp;X)</translation>
    </message>
    <message>
        <source>Instr&amp;uctions</source>
        <translation>指令数(&amp;U)</translation>
    </message>
</context>
<context>
    <name>coroscope::window::ProblemsList</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No problems: the script can run. Errors and what is not supported stand here while you type.</source>
        <translation>没有问题：脚本可以运行。输入时的错误和不支持的写法会显示在这里。</translation>
    </message>
</context>
<context>
    <name>coroscope::window::RecentFiles</name>
    <message>
        <source>%1 – %2</source>
        <comment>file – folder</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>coroscope::window::Recovery</name>
    <message>
        <source>the folder %1 cannot be written</source>
        <translation>无法写入文件夹 %1</translation>
    </message>
</context>
<context>
    <name>coroscope::window::RunPresenter</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Nobody has control</source>
        <translation>无人占有控制权</translation>
    </message>
    <message>
        <source>%1 blocks the thread</source>
        <translation>%1 阻塞线程</translation>
    </message>
    <message>
        <source>%1 has control</source>
        <translation>%1 占有控制权</translation>
    </message>
    <message>
        <source>%1 stands here</source>
        <translation>%1 停在这里</translation>
    </message>
</context>
</TS>
