<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>Examples</name>
        <message>
            <source>First steps</source>
            <translation>はじめの一歩</translation>
        </message>
        <message>
            <source>Hello, coroutine</source>
            <translation>こんにちは、コルーチン</translation>
        </message>
        <message>
            <source>One task runs, gives control away for a second in which nobody holds it, and runs again.</source>
            <translation>1 つのタスクが走り、誰も制御を持たない 1 秒を挟んで、また走ります。</translation>
        </message>
        <message>
            <source>Calling is not running</source>
            <translation>呼び出しは実行ではない</translation>
        </message>
        <message>
            <source>Nothing of bake() runs where it is called; its lane begins only where the result is awaited.</source>
            <translation>bake() は呼び出した所では何も実行されません。結果を await する所で初めて始まります。</translation>
        </message>
        <message>
            <source>Two tasks that sleep together</source>
            <translation>一緒に眠る 2 つのタスク</translation>
        </message>
        <message>
            <source>Creating a task does not start it: both begin when main first awaits, and their two seconds overlap.</source>
            <translation>タスクは作っただけでは始まりません。main が最初に await した時に両方始まり、2 秒は重なります。</translation>
        </message>
        <message>
            <source>A value handed back</source>
            <translation>返ってくる値</translation>
        </message>
        <message>
            <source>The arrow from the end of each measurement to main carries the value that await returns.</source>
            <translation>各測定の終わりから main への矢印が、await の返す値を運びます。</translation>
        </message>
        <message>
            <source>An error handed back</source>
            <translation>返ってくるエラー</translation>
        </message>
        <message>
            <source>The failed task has ended at 1 s, yet main hears of it only at 2 s, where it awaits the task.</source>
            <translation>失敗したタスクは 1 s で終わっていますが、main が知るのは await する 2 s です。</translation>
        </message>
        <message>
            <source>The loop by hand</source>
            <translation>手で回すループ</translation>
        </message>
        <message>
            <source>The same loop is started twice; between the two runs it stands still and no task can go on.</source>
            <translation>同じループを 2 回起動します。その間は止まっていて、どのタスクも進めません。</translation>
        </message>
        <message>
            <source>asyncio.run twice, and within itself</source>
            <translation>asyncio.run を 2 回、そして入れ子に</translation>
        </message>
        <message>
            <source>Two loops one after the other; then a run inside a running loop is refused, with its reason.</source>
            <translation>ループが 2 つ順に動き、その後、動作中のループ内での run は理由とともに拒まれます。</translation>
        </message>
        <message>
            <source>Blocking</source>
            <translation>ブロッキング</translation>
        </message>
        <message>
            <source>The wrong sleep</source>
            <translation>間違った sleep</translation>
        </message>
        <message>
            <source>time.sleep gives control to nobody: two blocked spans in a row instead of two waits side by side.</source>
            <translation>time.sleep は誰にも制御を渡しません。並んだ待機の代わりに、ブロックが 2 つ続きます。</translation>
        </message>
        <message>
            <source>Everything in a row</source>
            <translation>すべて順番に</translation>
        </message>
        <message>
            <source>Control never leaves one lane, although half of every round is only waiting for the network.</source>
            <translation>各回の半分はネットワーク待ちなのに、制御は 1 つのレーンを離れません。</translation>
        </message>
        <message>
            <source>One stage of two blocks</source>
            <translation>2 段のうち 1 段がブロック</translation>
        </message>
        <message>
            <source>The downloads overlap, but those that are done stay ready and late while classify() holds the thread.</source>
            <translation>ダウンロードは重なりますが、終わったものは classify() がスレッドを占める間、実行可能のまま遅れます。</translation>
        </message>
        <message>
            <source>Both stages awaited</source>
            <translation>両方の段を await</translation>
        </message>
        <message>
            <source>All waits overlap and control is held only for instants: compare with the one stage that blocks.</source>
            <translation>待機はすべて重なり、制御を持つのは一瞬だけです。ブロックする段の例と比べてください。</translation>
        </message>
        <message>
            <source>Five ready tasks, one greedy line</source>
            <translation>準備のできた 5 つのタスクと欲張りな 1 行</translation>
        </message>
        <message>
            <source>All five tasks are ready from the start; each waits in the queue behind the blocking calls before it.</source>
            <translation>5 つとも最初から実行可能ですが、前のブロッキング呼び出しの後ろで順番を待ちます。</translation>
        </message>
        <message>
            <source>Computing that yields now and then</source>
            <translation>ときどき譲る計算</translation>
        </message>
        <message>
            <source>The answer is there at 1 s; one yield lets its timer fire, the next one lets its task run.</source>
            <translation>答えは 1 s に届きます。1 回譲るとタイマーが発火し、次に譲るとタスクが走ります。</translation>
        </message>
        <message>
            <source>Requests in a row, requests side by side</source>
            <translation>順番のリクエスト、並んだリクエスト</translation>
        </message>
        <message>
            <source>First three blocked spans on the main lane, then three waits that overlap and end with the slowest.</source>
            <translation>まずメインのレーンに 3 つのブロック、次に重なって最も遅いもので終わる 3 つの待機。</translation>
        </message>
        <message>
            <source>Waiting for several</source>
            <translation>複数を待つ</translation>
        </message>
        <message>
            <source>gather, or one await after the other</source>
            <translation>gather か、順番の await か</translation>
        </message>
        <message>
            <source>Two awaits in a row take 3 s, gather takes 2 s: only in the second half do the waits overlap.</source>
            <translation>await を 2 回続けると 3 s、gather なら 2 s。後半だけ待機が重なります。</translation>
        </message>
        <message>
            <source>Awaited in the order of the list</source>
            <translation>リストの順に await</translation>
        </message>
        <message>
            <source>The short jobs have long ended, but their results are held back until the first of the list is done.</source>
            <translation>短い仕事はとうに終わっているのに、リストの先頭が終わるまで結果は出てきません。</translation>
        </message>
        <message>
            <source>as_completed: first come, first served</source>
            <translation>as_completed: 先着順</translation>
        </message>
        <message>
            <source>Every result is shown in the instant in which its task ends, whatever its place in the list.</source>
            <translation>どの結果も、リストの位置に関係なくタスクが終わった瞬間に現れます。</translation>
        </message>
        <message>
            <source>The first answer wins</source>
            <translation>最初の答えが勝ち</translation>
        </message>
        <message>
            <source>At 0.7 s one mirror answers; the others are cancelled while they wait.</source>
            <translation>0.7 s に 1 つのミラーが答え、ほかは待機中にキャンセルされます。</translation>
        </message>
        <message>
            <source>Look in every second</source>
            <translation>毎秒のぞく</translation>
        </message>
        <message>
            <source>wait() comes back every second with what is done so far and, unlike wait_for, cancels nobody.</source>
            <translation>wait() は毎秒、終わった分を返します。wait_for と違い誰もキャンセルしません。</translation>
        </message>
        <message>
            <source>Adding tasks while others run</source>
            <translation>実行中にタスクを足す</translation>
        </message>
        <message>
            <source>Each visited page creates the lanes of the pages it links to, while older visits are still waiting.</source>
            <translation>訪れたページがリンク先のレーンを作り、その間も以前の訪問は待っています。</translation>
        </message>
        <message>
            <source>A group that fails together</source>
            <translation>一緒に失敗するグループ</translation>
        </message>
        <message>
            <source>When the mast breaks at 1 s, the group cancels the other two tasks before the error leaves it.</source>
            <translation>1 s でマストが折れると、グループはエラーを外へ出す前にほかの 2 つをキャンセルします。</translation>
        </message>
        <message>
            <source>Timeouts and cancellation</source>
            <translation>タイムアウトとキャンセル</translation>
        </message>
        <message>
            <source>A timer that cancels</source>
            <translation>キャンセルするタイマー</translation>
        </message>
        <message>
            <source>The quick task ends before its timer; the slow one is cancelled when its timer fires after 1 s.</source>
            <translation>速いタスクはタイマーより先に終わり、遅い方は 1 s 後のタイマーでキャンセルされます。</translation>
        </message>
        <message>
            <source>Cancellation takes its time</source>
            <translation>キャンセルにも時間がかかる</translation>
        </message>
        <message>
            <source>Between the cancel and the end of the task lies a second of tidying up, for which main waits.</source>
            <translation>キャンセルからタスクの終わりまでに 1 秒の後片付けがあり、main はそれを待ちます。</translation>
        </message>
        <message>
            <source>Shielded from the timeout</source>
            <translation>タイムアウトから守る</translation>
        </message>
        <message>
            <source>The timer ends main's wait at 1 s, but the payment behind the shield goes on to its own end.</source>
            <translation>タイマーは 1 s で main の待機を終えますが、shield の奥の支払いは最後まで続きます。</translation>
        </message>
        <message>
            <source>A timeout that comes late</source>
            <translation>遅れて来るタイムアウト</translation>
        </message>
        <message>
            <source>The timer is due at 1 s but cannot fire before 3 s, because a blocking call holds the loop's thread.</source>
            <translation>タイマーは 1 s の予定ですが、ブロッキング呼び出しがループのスレッドを占めるため 3 s まで発火できません。</translation>
        </message>
        <message>
            <source>How a sleep is made</source>
            <translation>sleep の仕組み</translation>
        </message>
        <message>
            <source>A future, a timer that sets it, and at the end a handle that is cancelled because nobody needs it.</source>
            <translation>future と、それをセットするタイマー、そして最後に不要になってキャンセルされるハンドル。</translation>
        </message>
        <message>
            <source>Synchronisation</source>
            <translation>同期</translation>
        </message>
        <message>
            <source>One bathroom</source>
            <translation>1 つの洗面所</translation>
        </message>
        <message>
            <source>Three tasks want one lock: each waits for the one before, in the order in which they asked.</source>
            <translation>3 つのタスクが 1 つのロックを求め、頼んだ順に前のものを待ちます。</translation>
        </message>
        <message>
            <source>A lost update</source>
            <translation>失われた更新</translation>
        </message>
        <message>
            <source>Both tasks read the balance before either writes it: the await between is where money is lost.</source>
            <translation>どちらも書く前に残高を読みます。間の await でお金が消えます。</translation>
        </message>
        <message>
            <source>Two tables, five guests</source>
            <translation>2 つのテーブルと 5 人の客</translation>
        </message>
        <message>
            <source>Never more than two guests wait for food at once; the others wait for the semaphore.</source>
            <translation>料理を同時に待つのは 2 人まで。ほかはセマフォを待ちます。</translation>
        </message>
        <message>
            <source>One whistle starts them all</source>
            <translation>1 つの笛で全員スタート</translation>
        </message>
        <message>
            <source>One set() wakes all three runners in the same instant; they run in the order of waiting.</source>
            <translation>1 回の set() が 3 人の走者を同じ瞬間に起こし、待った順に走ります。</translation>
        </message>
        <message>
            <source>Two philosophers, two forks</source>
            <translation>2 人の哲学者と 2 本のフォーク</translation>
        </message>
        <message>
            <source>Each holds one fork and waits for the other's: nothing is left that could wake anyone.</source>
            <translation>それぞれが 1 本を持って相手の 1 本を待ち、誰かを起こせるものが残りません。</translation>
        </message>
        <message>
            <source>Threads and processes</source>
            <translation>スレッドとプロセス</translation>
        </message>
        <message>
            <source>Two threads, one interpreter lock</source>
            <translation>2 つのスレッドと 1 つのインタプリタロック</translation>
        </message>
        <message>
            <source>Both threads are alive, but only one computes at a time: the lock changes hands every 5 ms.</source>
            <translation>どちらのスレッドも生きていますが、計算は 1 つずつ。ロックは 5 ms ごとに移ります。</translation>
        </message>
        <message>
            <source>Blocking calls moved to threads</source>
            <translation>ブロッキング呼び出しをスレッドへ</translation>
        </message>
        <message>
            <source>The blocked spans now lie on worker lanes; the loop's lane is free and the ticker is never late.</source>
            <translation>ブロックはワーカーのレーンに移り、ループは空いて、ticker は遅れません。</translation>
        </message>
        <message>
            <source>A pool of two threads</source>
            <translation>2 スレッドのプール</translation>
        </message>
        <message>
            <source>Two jobs run on the lanes of the pool, the third is queued until one of the workers is free.</source>
            <translation>2 つのジョブがプールのレーンで走り、3 つ目はワーカーが空くまで待ちます。</translation>
        </message>
        <message>
            <source>Processes truly side by side</source>
            <translation>本当に並んで動くプロセス</translation>
        </message>
        <message>
            <source>Each worker process has its own interpreter lock: both lanes compute at the same time.</source>
            <translation>各ワーカープロセスは自分のインタプリタロックを持ち、両方のレーンが同時に計算します。</translation>
        </message>
        <message>
            <source>A pool with a single worker</source>
            <translation>ワーカー 1 つのプール</translation>
        </message>
        <message>
            <source>One worker lane: the second job is handed in at once and sits queued until the first is done.</source>
            <translation>ワーカーのレーンは 1 つ。2 つ目のジョブはすぐ渡され、1 つ目が終わるまで待ちます。</translation>
        </message>
        <message>
            <source>From a thread back to the loop</source>
            <translation>スレッドからループへ</translation>
        </message>
        <message>
            <source>The thread hands its news to the loop with call_soon_threadsafe, which wakes the loop from its wait.</source>
            <translation>スレッドは call_soon_threadsafe で知らせを渡し、待っていたループを起こします。</translation>
        </message>
        <message>
            <source>Generators</source>
            <translation>ジェネレータ</translation>
        </message>
        <message>
            <source>Where it all comes from: generators</source>
            <translation>すべての源: ジェネレータ</translation>
        </message>
        <message>
            <source>No loop is needed to hand control over: each yield gives it back to a scheduler of seven lines.</source>
            <translation>制御を渡すのにループは要りません。yield のたびに 7 行のスケジューラーへ戻ります。</translation>
        </message>
        <message>
            <source>Coroutines of 2014</source>
            <translation>2014 年のコルーチン</translation>
        </message>
        <message>
            <source>Plain generators run as tasks; as_completed hands over each parcel when it comes, not by its place.</source>
            <translation>ただのジェネレータがタスクとして走ります。as_completed は順番ではなく届いた時に荷物を渡します。</translation>
        </message>
        <message>
            <source>An asynchronous generator</source>
            <translation>非同期ジェネレータ</translation>
        </message>
        <message>
            <source>The readings and their reader share one lane, and between two readings anybody else may run.</source>
            <translation>測定値と読み手は同じレーンにあり、測定の合間にはほかの誰でも走れます。</translation>
        </message>
        <message>
            <source>Real-life shapes</source>
            <translation>実践的な形</translation>
        </message>
        <message>
            <source>Producer and consumer</source>
            <translation>生産者と消費者</translation>
        </message>
        <message>
            <source>The queue holds two: when it is full the producer waits for room, when it is empty the consumer waits.</source>
            <translation>キューの容量は 2。満杯なら生産者が、空なら消費者が待ちます。</translation>
        </message>
        <message>
            <source>A pool of workers</source>
            <translation>ワーカーのプール</translation>
        </message>
        <message>
            <source>Three workers share six jobs: whoever is free takes the next; after the last all are cancelled.</source>
            <translation>3 つのワーカーが 6 つの仕事を分け合います。空いた者が次を取り、最後に全員キャンセルされます。</translation>
        </message>
        <message>
            <source>Fan out, fan in</source>
            <translation>広げて集める</translation>
        </message>
        <message>
            <source>One question spreads over four shards; the slowest of them decides when the answer is there.</source>
            <translation>1 つの質問が 4 つのシャードに広がり、最も遅いものが答えの時刻を決めます。</translation>
        </message>
        <message>
            <source>Retry with backoff</source>
            <translation>間隔を広げて再試行</translation>
        </message>
        <message>
            <source>The waits between the attempts double: 0.5 s, 1 s, 2 s, until the service is back.</source>
            <translation>試行の間隔は 0.5 s、1 s、2 s と倍になり、サービスが戻るまで続きます。</translation>
        </message>
        <message>
            <source>A rate limiter</source>
            <translation>レート制限</translation>
        </message>
        <message>
            <source>Eight calls arrive at once; each books the next free slot, and they start a quarter second apart.</source>
            <translation>8 つの呼び出しが同時に来ます。それぞれ次の空き枠を取り、0.25 秒おきに始まります。</translation>
        </message>
        <message>
            <source>A heartbeat and a slow handler</source>
            <translation>心拍と遅いハンドラ</translation>
        </message>
        <message>
            <source>The heart should beat every half second; the handler's blocking call makes it late by 1.3 s.</source>
            <translation>心拍は 0.5 秒ごとのはずですが、ハンドラのブロッキング呼び出しで 1.3 s 遅れます。</translation>
        </message>
        <message>
            <source>Graceful shutdown</source>
            <translation>穏やかな停止</translation>
        </message>
        <message>
            <source>After the stop sign no request is taken; one finishes within its grace period, one is cancelled.</source>
            <translation>停止の合図の後は受け付けません。1 つは猶予内に終わり、1 つはキャンセルされます。</translation>
        </message>
        <message>
            <source>A cache stampede, and its cure</source>
            <translation>キャッシュへの殺到とその対策</translation>
        </message>
        <message>
            <source>First four tasks compute the same report at once; then one computes and three wait for its future.</source>
            <translation>最初は 4 つのタスクが同じ報告を一斉に計算し、次は 1 つが計算して 3 つがその future を待ちます。</translation>
        </message>
        <message>
            <source>A pipeline of three stages</source>
            <translation>3 段のパイプライン</translation>
        </message>
        <message>
            <source>While one letter is stamped the next is already being written: the slowest stage sets the pace.</source>
            <translation>1 通に切手を貼る間に次が書かれます。最も遅い段が速さを決めます。</translation>
        </message>
        <message>
            <source>A connection pool</source>
            <translation>接続プール</translation>
        </message>
        <message>
            <source>Five queries share two connections: the last waits longer for one than its query takes.</source>
            <translation>5 つの問い合わせが 2 つの接続を分け合い、最後のものは問い合わせより長く接続を待ちます。</translation>
        </message>
        <message>
            <source>A circuit breaker</source>
            <translation>サーキットブレーカー</translation>
        </message>
        <message>
            <source>After two slow failures the calls fail at once; after a pause one finds the service well.</source>
            <translation>遅い失敗が 2 回続くと呼び出しは即座に失敗し、間を置いた 1 回がサービスの回復を確かめます。</translation>
        </message>
        <message>
            <source>A server and two clients</source>
            <translation>1 つのサーバーと 2 つのクライアント</translation>
        </message>
        <message>
            <source>Each connection has its own task at the server; while one client thinks, the other is served.</source>
            <translation>接続ごとにサーバー側のタスクがあり、片方が考える間にもう片方に応えます。</translation>
        </message>
        <message>
            <source>A sleeper starved by a blocker</source>
            <translation>ブロックに待たされるスリーパー</translation>
        </message>
        <message>
            <source>The sleeper is due after 1 s, stays ready and starved until 2 s: late by 1 s because of one line.</source>
            <translation>スリーパーは 1 s に再開するはずが 2 s まで待たされます。たった 1 行のせいで 1 s の遅れ。</translation>
        </message>
    </context>
</TS>
