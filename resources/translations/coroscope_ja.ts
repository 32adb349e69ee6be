<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Findings</name>
    <message>
        <source> It happens %1 times.</source>
        <translation> これが %1 回起きています。</translation>
    </message>
    <message>
        <source> (line %1)</source>
        <translation> (%1 行目)</translation>
    </message>
    <message>
        <source>Blocking call in a coroutine</source>
        <translation>コルーチン内のブロッキング呼び出し</translation>
    </message>
    <message>
        <source>%1 blocks the thread for %2 with %3%4.</source>
        <translation>%1 が %3%4 でスレッドを %2 ブロックしています。</translation>
    </message>
    <message>
        <source>Long computation without a yield</source>
        <translation>制御を譲らない長い計算</translation>
    </message>
    <message>
        <source>%1 computes for %2%3 without giving control away.</source>
        <translation>%1 は制御を渡さずに %2 計算しています%3。</translation>
    </message>
    <message>
        <source> Nobody else wanted to run meanwhile, but nobody could have.</source>
        <translation> この間に実行したい者は他にいませんでしたが、いたとしても実行できませんでした。</translation>
    </message>
    <message>
        <source> %1 could not run meanwhile: %2 lost.</source>
        <translation> この間 %1 は実行できませんでした: 損失 %2。</translation>
    </message>
    <message>
        <source> %1 tasks could not run meanwhile: %2 lost together.</source>
        <translation> この間 %1 個のタスクが実行できませんでした: 損失は合計 %2。</translation>
    </message>
    <message>
        <source>A task starts late</source>
        <translation>タスクの開始の遅れ</translation>
    </message>
    <message>
        <source>A task wakes up late</source>
        <translation>タスクの再開の遅れ</translation>
    </message>
    <message>
        <source>%1 was created at %2 but got control %3 later</source>
        <translation>%1 は %2 に作られましたが、制御を得たのは %3 後でした</translation>
    </message>
    <message>
        <source>%1 was due at %2 but got control %3 later</source>
        <translation>%1 は %2 に再開するはずでしたが、制御を得たのは %3 後でした</translation>
    </message>
    <message>
        <source>, because %1 held the thread with %2%3.</source>
        <translation>。%1 が %2 でスレッドを占有していたためです%3。</translation>
    </message>
    <message>
        <source>, because %1 held the thread%2.</source>
        <translation>。%1 がスレッドを占有していたためです%2。</translation>
    </message>
    <message>
        <source>: many others had their turns first.</source>
        <translation>。ほかの多くのタスクが先に順番を得たためです。</translation>
    </message>
    <message>
        <source>Awaits in a row that could overlap</source>
        <translation>重ねられるのに順番に行われている待機</translation>
    </message>
    <message>
        <source>, always at line %1</source>
        <translation>、いつも %1 行目</translation>
    </message>
    <message>
        <source> (lines %1 to %2)</source>
        <translation> (%1 行目から %2 行目)</translation>
    </message>
    <message>
        <source>%1 waits %2 times in a row%3, %4 in all. Where one does not need the result of another, tasks or asyncio.gather would wait together: %5.</source>
        <translation>%1 は %2 回続けて待っています%3。合計 %4。互いの結果が要らないなら、タスクや asyncio.gather で同時に待てます: %5。</translation>
    </message>
    <message>
        <source>Jobs wait for a worker</source>
        <translation>ジョブがワーカーを待っている</translation>
    </message>
    <message>
        <source>The pool</source>
        <translation>プール</translation>
    </message>
    <message>
        <source>%1 has one worker, which is busy while jobs wait in its queue (at most %3): %4 of waiting.</source>
        <translation>%1 のワーカーは 1 つだけで、使用中の間ジョブがキューで待っています (最大 %3 個): 待ち時間 %4。</translation>
    </message>
    <message>
        <source>%1 has %2 workers, all busy, while jobs wait in its queue (at most %3): %4 of waiting.</source>
        <translation>%1 の %2 個のワーカーはすべて使用中で、その間ジョブがキューで待っています (最大 %3 個): 待ち時間 %4。</translation>
    </message>
    <message>
        <source>Coroutine never awaited</source>
        <translation>await されなかったコルーチン</translation>
    </message>
    <message>
        <source>The coroutine %1 was made but never awaited: nothing of it has run.</source>
        <translation>コルーチン %1 は作られましたが await されていません。まったく実行されていません。</translation>
    </message>
    <message>
        <source>Exception never retrieved</source>
        <translation>取り出されなかった例外</translation>
    </message>
    <message>
        <source>A task or future ended with an exception that nobody ever asked for.</source>
        <translation>タスクか future が例外で終わりましたが、誰も確かめていません。</translation>
    </message>
    <message>
        <source> It was %1.</source>
        <translation> 例外は %1 でした。</translation>
    </message>
    <message>
        <source>Deadlock</source>
        <translation>デッドロック</translation>
    </message>
    <message>
        <source>Nothing is left that could wake anybody.</source>
        <translation>誰かを起こせるものがもうありません。</translation>
    </message>
    <message>
        <source> Give control away now and then with await asyncio.sleep(0), or compute in another process with loop.run_in_executor.</source>
        <translation> ときどき await asyncio.sleep(0) で制御を譲るか、loop.run_in_executor で別のプロセスで計算してください。</translation>
    </message>
    <message>
        <source> Write await asyncio.sleep(...) instead.</source>
        <translation> 代わりに await asyncio.sleep(...) と書いてください。</translation>
    </message>
    <message>
        <source> Write await asyncio.to_thread(...) around the call, or take a library that waits asynchronously.</source>
        <translation> 呼び出しを await asyncio.to_thread(...) で包むか、非同期に待つライブラリを使ってください。</translation>
    </message>
    <message>
        <source> Write await %1(...), or asyncio.create_task(%1(...)) to let it run beside.</source>
        <translation> await %1(...) と書くか、並行して動かすなら asyncio.create_task(%1(...)) を使ってください。</translation>
    </message>
    <message>
        <source> Await the task, or ask for its exception() when it is done.</source>
        <translation> タスクを await するか、終了後に exception() を確かめてください。</translation>
    </message>
    <message>
        <source>%1 waits for %2%3, and nobody is left to end the wait</source>
        <translation>%1 は %2%3 を待っていますが、待機を終わらせる者はもういません</translation>
    </message>
    <message>
        <source>%1 waits for %2%3, held by %4</source>
        <translation>%1 は %4 が持っている %2%3 を待っています</translation>
    </message>
    <message>
        <source>%1 waits for %2%3</source>
        <translation>%1 は %2%3 を待っています</translation>
    </message>
    <message>
        <source>: they wait for each other in a circle</source>
        <translation>：互いに環状に待ち合っています</translation>
    </message>
    <message>
        <source>; %1 waits with them</source>
        <translation>; %1 も一緒に待っています</translation>
    </message>
    <message>
        <source>; %1 more wait with them</source>
        <translation>; ほか %1 個も一緒に待っています</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source> Take the locks in the same order everywhere, or limit the wait with asyncio.timeout().</source>
        <translation> どこでも同じ順序でロックを取るか、asyncio.timeout() で待機を制限してください。</translation>
    </message>
    <message>
        <source> One of them has to go on without waiting for the other.</source>
        <translation> どちらかが相手を待たずに先へ進む必要があります。</translation>
    </message>
    <message>
        <source> Somebody has to call its set().</source>
        <translation> 誰かが set() を呼ぶ必要があります。</translation>
    </message>
    <message>
        <source> The other side of the queue has ended: send a last item that ends the loop, or cancel who waits.</source>
        <translation> キューの相手側は終了しています。ループを終わらせる最後の要素を送るか、待っている側をキャンセルしてください。</translation>
    </message>
    <message>
        <source> Somebody has to call its notify().</source>
        <translation> 誰かが notify() を呼ぶ必要があります。</translation>
    </message>
    <message>
        <source> It was never released: acquire it with async with, or with with.</source>
        <translation> 一度も解放されていません。async with または with で取得してください。</translation>
    </message>
    <message>
        <source> Fewer have come to it than it was made for.</source>
        <translation> 想定より少ない数しか到着していません。</translation>
    </message>
    <message>
        <source> Somebody has to call its set_result().</source>
        <translation> 誰かが set_result() を呼ぶ必要があります。</translation>
    </message>
    <message>
        <source> Let fewer tasks run at a time, for example with asyncio.Semaphore, or give each shorter turns.</source>
        <translation> asyncio.Semaphore などで同時に動くタスクを減らすか、1回の実行を短くしてください。</translation>
    </message>
    <message>
        <source>Exception that nobody catches</source>
        <translation>捕捉されない例外</translation>
    </message>
    <message>
        <source>A callback of the event loop of %1 raises %2 (line %3).</source>
        <translation>%1 のイベントループのコールバックが %2 を送出します (%3 行目)。</translation>
    </message>
    <message>
        <source>A callback of the event loop of %1 raises %2.</source>
        <translation>%1 のイベントループのコールバックが %2 を送出します。</translation>
    </message>
    <message>
        <source>%1 raises %2 (line %3), and nobody catches it.</source>
        <translation>%1 が %2 を送出し (%3 行目)、誰も捕捉しません。</translation>
    </message>
    <message>
        <source>%1 raises %2, and nobody catches it.</source>
        <translation>%1 が %2 を送出し、誰も捕捉しません。</translation>
    </message>
    <message>
        <source> The program ends with it.</source>
        <translation> プログラムはこれで終了します。</translation>
    </message>
    <message>
        <source> Only this thread ends with it: the others go on and do not learn of it.</source>
        <translation> 終わるのはこのスレッドだけです。ほかは何も知らずに続きます。</translation>
    </message>
    <message>
        <source> The loop only reports it and goes on.</source>
        <translation> ループは報告するだけで、続行します。</translation>
    </message>
    <message>
        <source>Stopped: the budget is spent</source>
        <translation>停止: 予算を使い切った</translation>
    </message>
    <message>
        <source>The run was stopped at line %3 of the script: %2.</source>
        <translation>スクリプトの %3 行目で実行が停止されました: %2。</translation>
    </message>
    <message>
        <source>The run was stopped: %2.</source>
        <translation>実行が停止されました: %2。</translation>
    </message>
    <message>
        <source> If this is no endless loop, allow more in the preferences.</source>
        <translation> 無限ループでなければ、設定で予算を増やしてください。</translation>
    </message>
    <message>
        <source>%1 wait for %2</source>
        <translation>%1 は %2 を待っています</translation>
    </message>
    <message>
        <source>, and nobody is left to end the waits</source>
        <translation>。待機を終わらせるものはもう残っていません</translation>
    </message>
    <message>
        <source> %1, which took items out of it, has ended at %2: let it go on until the queue is drained, or cancel who puts.</source>
        <translation> 要素を取り出していた %1 は %2 で終了しました。キューが空になるまで続けるか、入れる側をキャンセルしてください。</translation>
    </message>
    <message>
        <source> %1, which put items into it, has ended at %2: let it put a last item that ends the loop, or cancel who waits.</source>
        <translation> 要素を入れていた %1 は %2 で終了しました。ループを終わらせる最後の要素を入れるか、待つ側をキャンセルしてください。</translation>
    </message>
    <message>
        <source> Nobody takes items out of it any more: drain it to the end, or cancel who puts.</source>
        <translation> もう誰も要素を取り出しません。最後まで取り出すか、入れる側をキャンセルしてください。</translation>
    </message>
    <message>
        <source> For each item that was put in, somebody has to call its task_done().</source>
        <translation> 入れた要素ごとに、誰かが task_done() を呼ぶ必要があります。</translation>
    </message>
    <message>
        <source> (line %1, at %2)</source>
        <translation>（%1 行目、%2）</translation>
    </message>
    <message>
        <source> (at %1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>%1 cannot run, because %2 waits with control of the thread</source>
        <translation>%2 がスレッドの制御を握ったまま待っているので、%1 は実行できません</translation>
    </message>
    <message>
        <source>Locks are taken in different orders</source>
        <translation>ロックを取る順序が異なります</translation>
    </message>
    <message>
        <source>%1 takes %2%3 while it holds %4%5</source>
        <translation>%1 は %4%5 を保持したまま %2%3 を取ります</translation>
    </message>
    <message>
        <source>. This time it went well; with another timing they wait for each other for ever. Take the locks in the same order everywhere.</source>
        <translation>。今回はうまくいきましたが、タイミングが変わると互いに永久に待ち続けます。どこでも同じ順序でロックを取ってください。</translation>
    </message>
    <message>
        <source>Exception ignored</source>
        <translation>無視された例外</translation>
    </message>
    <message>
        <source>%1 raises %2 (line %3) where nobody can catch it.</source>
        <translation>%1 が、誰も捕捉できない場所で %2 を送出します（%3 行目）。</translation>
    </message>
    <message>
        <source>%1 raises %2 where nobody can catch it.</source>
        <translation>%1 が、誰も捕捉できない場所で %2 を送出します。</translation>
    </message>
    <message>
        <source> It is written to the output, and the program goes on as if nothing had happened.</source>
        <translation>出力に書かれるだけで、プログラムは何事もなかったかのように続きます。</translation>
    </message>
    <message>
        <source>A task has failed unseen</source>
        <translation>タスクが気付かれずに失敗しました</translation>
    </message>
    <message>
        <source>%1 failed with %2 (line %3), and nobody has looked at it so far.</source>
        <translation>%1 は %2 で失敗しましたが（%3 行目）、まだ誰も確認していません。</translation>
    </message>
    <message>
        <source>%1 failed with %2, and nobody has looked at it so far.</source>
        <translation>%1 は %2 で失敗しましたが、まだ誰も確認していません。</translation>
    </message>
    <message>
        <source> Write await asyncio.to_thread(...) around the call in %1 (line %2), or await asyncio.sleep(...) if all functions on the way are coroutines.</source>
        <translation> %1 (%2 行目) の呼び出しを await asyncio.to_thread(...) で包むか、途中の関数がすべてコルーチンなら await asyncio.sleep(...) と書いてください。</translation>
    </message>
    <message>
        <source> Write await asyncio.to_thread(...) around the call in %1 (line %2), or take a library that waits asynchronously.</source>
        <translation> %1 (%2 行目) の呼び出しを await asyncio.to_thread(...) で包むか、非同期に待つライブラリを使ってください。</translation>
    </message>
    <message>
        <source>A task was cut off at the end</source>
        <translation>終了時に打ち切られたタスク</translation>
    </message>
    <message>
        <source>A task never got to run</source>
        <translation>一度も実行されなかったタスク</translation>
    </message>
    <message>
        <source>%1 was not done when %2 ended: it still waited for %3%4, and was cancelled.</source>
        <translation>%2 の終了時に %1 は完了していませんでした。まだ %3 を待っていて%4、キャンセルされました。</translation>
    </message>
    <message>
        <source>%1 had not even started when %2 ended, and was cancelled.</source>
        <translation>%2 の終了時に %1 は開始すらしておらず、キャンセルされました。</translation>
    </message>
    <message>
        <source> Keep the task and await it before the end, as asyncio.TaskGroup does; or cancel it yourself if it may be lost.</source>
        <translation> タスクを保持し、asyncio.TaskGroup のように終了前に await してください。失われてもよければ自分でキャンセルしてください。</translation>
    </message>
    <message>
        <source>A daemon thread was cut off at the end</source>
        <translation>終了時に打ち切られたデーモンスレッド</translation>
    </message>
    <message>
        <source>%1 was in %2%3 when the program ended, and did not get further.</source>
        <translation>プログラムの終了時に %1 は %2 の中にあり%3、先へ進めませんでした。</translation>
    </message>
    <message>
        <source>%1 was at work%3 when the program ended, and did not get further.</source>
        <translation>プログラムの終了時に %1 は作業中で%3、先へ進めませんでした。</translation>
    </message>
    <message>
        <source> Tell it to end and join() it, or make it no daemon.</source>
        <translation> 終了を伝えて join() するか、デーモンにしないでください。</translation>
    </message>
    <message>
        <source> Call the function: %1() makes the coroutine.</source>
        <translation> 関数を呼び出してください。%1() がコルーチンを作ります。</translation>
    </message>
    <message>
        <source> What was called is no coroutine: it has already done its work, and blocked the thread meanwhile. Leave out await, or call its asynchronous counterpart.</source>
        <translation> 呼び出したものはコルーチンではなく、すでに処理を終え、その間スレッドをブロックしました。await を外すか、非同期版を呼び出してください。</translation>
    </message>
    <message>
        <source> Only coroutines, tasks and futures can be awaited: leave out await.</source>
        <translation> await できるのはコルーチン、タスク、フューチャーだけです。await を外してください。</translation>
    </message>
    <message>
        <source> Within a coroutine write await in place of asyncio.run(...).</source>
        <translation> コルーチンの中では asyncio.run(...) の代わりに await と書いてください。</translation>
    </message>
    <message>
        <source> Do this within a coroutine that asyncio.run(...) runs.</source>
        <translation> asyncio.run(...) が実行するコルーチンの中で行ってください。</translation>
    </message>
    <message>
        <source>: it waits for itself</source>
        <translation>（自分自身を待っています）</translation>
    </message>
    <message>
        <source> It must not take it a second time before it gives it back.</source>
        <translation>返す前にもう一度取ってはいけません。</translation>
    </message>
</context>
<context>
    <name>Narration</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 と %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1、ほか %2 個</translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation>%1 が開始</translation>
    </message>
    <message>
        <source>%1 starts, %2 after it was created, because %3 held control</source>
        <translation>%1 が開始、%3 が制御を持っていたため作成から %2 後</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 が再開</translation>
    </message>
    <message>
        <source>%1 goes on: its sleep is over</source>
        <translation>%1 が再開: sleep が終わった</translation>
    </message>
    <message>
        <source>%1 goes on, %2 late, because %3 held control</source>
        <translation>%1 が再開、%3 が制御を持っていたため %2 遅れ</translation>
    </message>
    <message>
        <source>%1 goes on: its wait for %2 is over</source>
        <translation>%1 が再開: %2 の待機が終わった</translation>
    </message>
    <message>
        <source>%1 goes on: %2 has ended</source>
        <translation>%1 が再開: %2 が終わった</translation>
    </message>
    <message>
        <source>%1 goes on after %2</source>
        <translation>%1 が %2 の後に再開</translation>
    </message>
    <message>
        <source>%1 goes on: it is its turn again</source>
        <translation>%1 が再開: 順番が回ってきた</translation>
    </message>
    <message>
        <source>%1 creates %2</source>
        <translation>%1 が %2 を作る</translation>
    </message>
    <message>
        <source>cancels %1</source>
        <translation>%1 をキャンセル</translation>
    </message>
    <message>
        <source>%1 blocks the thread for %3 with %2</source>
        <translation>%1 が %2 でスレッドを %3 ブロック</translation>
    </message>
    <message>
        <source>nobody else can run meanwhile</source>
        <translation>その間ほかの誰も実行できない</translation>
    </message>
    <message>
        <source>%1 becomes ready but has to wait</source>
        <translation>%1 は実行可能になるが待たされる</translation>
    </message>
    <message>
        <source>awaits %1</source>
        <translation>%1 を await</translation>
    </message>
    <message>
        <source>sleeps for %1</source>
        <translation>%1 スリープ</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>%1 を待つ</translation>
    </message>
    <message>
        <source>lets the others go first</source>
        <translation>ほかに順番を譲る</translation>
    </message>
    <message>
        <source>calls %1</source>
        <translation>%1 を呼び出す</translation>
    </message>
    <message>
        <source>runs the event loop</source>
        <translation>イベントループを実行</translation>
    </message>
    <message>
        <source>still has control where the record ends</source>
        <translation>記録の終わりでまだ制御を持っている</translation>
    </message>
    <message>
        <source>loses the interpreter lock</source>
        <translation>インタプリタロックを失う</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>ends with an exception</source>
        <translation>例外で終了</translation>
    </message>
    <message>
        <source>ends cancelled</source>
        <translation>キャンセルされて終了</translation>
    </message>
    <message>
        <source>gives control to %1</source>
        <translation>%1 に制御を渡す</translation>
    </message>
    <message>
        <source>gives control away</source>
        <translation>制御を手放す</translation>
    </message>
    <message>
        <source>Nobody can run for %1</source>
        <translation>%1 の間、誰も実行できない</translation>
    </message>
    <message>
        <source>The program has finished</source>
        <translation>プログラムが終了した</translation>
    </message>
    <message>
        <source>The program has ended with an exception that nobody caught</source>
        <translation>プログラムは捕捉されない例外で終了した</translation>
    </message>
    <message>
        <source>Deadlock: %1</source>
        <translation>デッドロック: %1</translation>
    </message>
    <message>
        <source>The budget is spent: %1</source>
        <translation>予算を使い切った: %1</translation>
    </message>
    <message>
        <source>The run was stopped</source>
        <translation>実行は停止された</translation>
    </message>
    <message>
        <source> (line %1)</source>
        <translation> (%1 行目)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>%1 goes on: %3 has ended its wait for %2</source>
        <translation>%1 が再開: %3 により %2 の待機が終わった</translation>
    </message>
    <message>
        <source>%1 goes on: %2 has ended with an exception</source>
        <translation>%1 が再開: %2 が例外で終わった</translation>
    </message>
    <message>
        <source>%1 goes on: %2 was cancelled</source>
        <translation>%1 が再開: %2 がキャンセルされた</translation>
    </message>
    <message>
        <source>%1 goes on: %3 has ended, which ends its wait for %2</source>
        <translation>%1 が再開: %3 が終わり、%2 の待機が終わった</translation>
    </message>
    <message>
        <source>%1 goes on: %2 has done the job</source>
        <translation>%1 が再開: %2 がジョブを終えた</translation>
    </message>
    <message>
        <source>%1 goes on: %2 has cancelled it</source>
        <translation>%1 が再開: %2 がキャンセルした</translation>
    </message>
    <message>
        <source>%1 goes on: its timeout has expired and cancels it</source>
        <translation>%1 が再開: タイムアウトになりキャンセルされた</translation>
    </message>
    <message>
        <source>%1 goes on: it waits no longer for %2, the time is up</source>
        <translation>%1 が再開: 時間切れで %2 をもう待たない</translation>
    </message>
    <message>
        <source>%1 goes on: it has the interpreter lock again</source>
        <translation>%1 が再開: インタプリタロックを再び得た</translation>
    </message>
    <message>
        <source>%1 runs a callback of its event loop</source>
        <translation>%1 がイベントループのコールバックを実行</translation>
    </message>
    <message>
        <source>%1 goes on: its event loop has ended</source>
        <translation>%1 が再開: イベントループが終わった</translation>
    </message>
    <message>
        <source>computes for %1</source>
        <translation>%1 計算する</translation>
    </message>
    <message>
        <source>which does not start yet</source>
        <translation>まだ始まらない</translation>
    </message>
    <message>
        <source>neither of which starts yet</source>
        <translation>まだどちらも始まらない</translation>
    </message>
    <message>
        <source>none of which starts yet</source>
        <translation>まだどれも始まらない</translation>
    </message>
    <message>
        <source>prints %1</source>
        <translation>%1 を出力</translation>
    </message>
    <message>
        <source>%1 blocks the thread for %3, waiting for %2</source>
        <translation>%1 が %2 を待ってスレッドを %3 ブロック</translation>
    </message>
    <message>
        <source>%1 spends %3 in %2</source>
        <translation>%1 が %2 に %3 費やす</translation>
    </message>
    <message>
        <source>%1 waits %3 for %2</source>
        <translation>%1 が %2 を %3 待つ</translation>
    </message>
    <message>
        <source>%1 become ready but have to wait</source>
        <translation>%1 は準備できたが待たされる</translation>
    </message>
    <message>
        <source>awaits %1 for at most %2</source>
        <translation>%1 を最長 %2 await する</translation>
    </message>
    <message>
        <source>waits for %1, held by %2</source>
        <translation>%2 が持っている %1 を待つ</translation>
    </message>
    <message>
        <source>waits for %1 for at most %2</source>
        <translation>%1 を最長 %2 待つ</translation>
    </message>
    <message>
        <source>hands the interpreter lock to %1</source>
        <translation>インタプリタロックを %1 に渡す</translation>
    </message>
    <message>
        <source>ends with the exception %1</source>
        <translation>例外 %1 で終わる</translation>
    </message>
    <message>
        <source>Nobody can run for %1: %2 is next</source>
        <translation>%1 の間、誰も実行できない: 次は %2</translation>
    </message>
    <message>
        <source>Nobody can run for %1: a callback of the event loop is next</source>
        <translation>%1 の間、誰も実行できない: 次はイベントループのコールバック</translation>
    </message>
    <message>
        <source>The program has ended with an exception that nobody caught: %1</source>
        <translation>プログラムは捕捉されない例外で終了した: %1</translation>
    </message>
    <message>
        <source>a callback raises %1, which nobody catches</source>
        <translation>コールバックが %1 を送出し、誰も捕捉しない</translation>
    </message>
    <message>
        <source>The program has ended itself: %1</source>
        <translation>プログラムが自ら終了した: %1</translation>
    </message>
    <message>
        <source>so that %1 wait for each other in a circle: a deadlock</source>
        <translation>これで %1 が輪になって互いに待ちます（デッドロック）</translation>
    </message>
    <message>
        <source>which it holds itself: a deadlock</source>
        <translation>それは自分自身が保持しています（デッドロック）</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>clock is &apos;realistic&apos; or &apos;exact&apos;</source>
        <translation>clock は &apos;realistic&apos; か &apos;exact&apos; です</translation>
    </message>
    <message>
        <source>cost is a number of nanoseconds for one instruction</source>
        <translation>cost は 1 命令あたりのナノ秒数です</translation>
    </message>
    <message>
        <source>instructions is how many the script may use up, a whole number</source>
        <translation>instructions はスクリプトが使える命令数(整数)です</translation>
    </message>
    <message>
        <source>seed is a whole number</source>
        <translation>seed は整数です</translation>
    </message>
    <message>
        <source>%1 is the default number of a pool&apos;s workers, 1 to 1000</source>
        <translation>%1 はプールの既定のワーカー数で、1 から 1000 までです</translation>
    </message>
    <message>
        <source>latency wants a host and a range in seconds: latency api.example.com 0.2..0.6</source>
        <translation>latency にはホストと秒の範囲が必要です: latency api.example.com 0.2..0.6</translation>
    </message>
    <message>
        <source>dialect is &apos;3.11&apos; or &apos;3.4&apos;</source>
        <translation>dialect は &apos;3.11&apos; か &apos;3.4&apos; です</translation>
    </message>
    <message>
        <source>unknown setting &apos;%1&apos;: there are %2</source>
        <translation>未知の設定「%1」です。使えるのは %2 です</translation>
    </message>
    <message>
        <source>No module named &apos;%1&apos;: Coroscope has its own, simulated modules</source>
        <translation>モジュール &apos;%1&apos; はありません。Coroscope には独自のシミュレートされたモジュールがあります</translation>
    </message>
    <message>
        <source>No module named &apos;%1&apos;: Coroscope has its own, simulated modules. Near it: %2</source>
        <translation>モジュール &apos;%1&apos; はありません。Coroscope には独自のシミュレートされたモジュールがあります。近いもの: %2</translation>
    </message>
    <message>
        <source>No module named &apos;%1&apos;: Coroscope has its own, simulated modules. %2</source>
        <translation>「%1」という名前のモジュールはありません。Coroscope には独自の、シミュレートされたモジュールがあります。%2</translation>
    </message>
    <message>
        <source>There are no databases: keep the data in a dict, and wait with &apos;await asyncio.sleep(seconds)&apos; where a query does, or with &apos;time.sleep(seconds)&apos; where a blocking driver does.</source>
        <translation>データベースはありません。データは dict に入れ、問い合わせの代わりに「await asyncio.sleep(seconds)」で、ブロックするドライバーの代わりに「time.sleep(seconds)」で待ってください。</translation>
    </message>
    <message>
        <source>There are no web frameworks: call the handlers as tasks, with &apos;asyncio.gather&apos;, or answer requests from &apos;asyncio.start_server&apos;.</source>
        <translation>Web フレームワークはありません。ハンドラーを「asyncio.gather」でタスクとして呼ぶか、「asyncio.start_server」で要求に応えてください。</translation>
    </message>
    <message>
        <source>There are no brokers and no such protocols: an &apos;asyncio.Queue&apos; carries messages between tasks, &apos;asyncio.start_server&apos; and &apos;asyncio.open_connection&apos; carry them over streams.</source>
        <translation>ブローカーやそのようなプロトコルはありません。タスク間のメッセージは「asyncio.Queue」で、ストリーム上では「asyncio.start_server」と「asyncio.open_connection」で運べます。</translation>
    </message>
    <message>
        <source>There are no plain sockets: &apos;asyncio.start_server&apos; and &apos;asyncio.open_connection&apos; are simulated.</source>
        <translation>生のソケットはありません。「asyncio.start_server」と「asyncio.open_connection」がシミュレートされています。</translation>
    </message>
    <message>
        <source>For requests there are simulated &apos;aiohttp&apos;, &apos;httpx&apos;, &apos;requests&apos; and &apos;urllib.request&apos;.</source>
        <translation>要求には、シミュレートされた「aiohttp」「httpx」「requests」「urllib.request」があります。</translation>
    </message>
    <message>
        <source>Of the services of language models &apos;openai&apos; is simulated: &apos;OpenAI&apos; blocks, &apos;AsyncOpenAI&apos; is awaited.</source>
        <translation>言語モデルのサービスでは「openai」がシミュレートされています。「OpenAI」はブロックし、「AsyncOpenAI」は await します。</translation>
    </message>
    <message>
        <source>The loop that is simulated is asyncio&apos;s: &apos;asyncio.TaskGroup&apos; does the work of nurseries, &apos;asyncio.create_task&apos; that of greenlets.</source>
        <translation>シミュレートされるのは asyncio のループです。ナーサリーの役目は「asyncio.TaskGroup」が、グリーンレットの役目は「asyncio.create_task」が果たします。</translation>
    </message>
    <message>
        <source>Scripts run by themselves, not in a notebook whose loop already runs: call &apos;asyncio.run(main())&apos; once, at the end, and await in coroutines.</source>
        <translation>スクリプトは単独で動き、ループがすでに動いているノートブックの中ではありません。最後に一度だけ「asyncio.run(main())」を呼び、コルーチンの中では await してください。</translation>
    </message>
    <message>
        <source>For jobs there are &apos;asyncio.Queue&apos; with tasks as workers, and the executors of &apos;concurrent.futures&apos;.</source>
        <translation>ジョブには、タスクをワーカーとする「asyncio.Queue」と「concurrent.futures」のエグゼキューターがあります。</translation>
    </message>
    <message>
        <source>For what happens at times there are &apos;asyncio.sleep&apos; in a loop, &apos;loop.call_later&apos; and &apos;sched&apos;.</source>
        <translation>時刻どおりに行うことには、繰り返しの中の「asyncio.sleep」、「loop.call_later」、「sched」があります。</translation>
    </message>
    <message>
        <source>No other programs can be started: &apos;await asyncio.sleep(seconds)&apos; stands for one that is awaited, &apos;time.sleep(seconds)&apos; for one that blocks.</source>
        <translation>ほかのプログラムは起動できません。await するものの代わりに「await asyncio.sleep(seconds)」を、ブロックするものの代わりに「time.sleep(seconds)」を使ってください。</translation>
    </message>
    <message>
        <source>The simulated world has no operating system and no devices: let a function with &apos;time.sleep(seconds)&apos; or &apos;await asyncio.sleep(seconds)&apos; stand for what is asked of them.</source>
        <translation>シミュレートされた世界に OS や装置はありません。それらへの依頼は「time.sleep(seconds)」や「await asyncio.sleep(seconds)」を持つ関数で置き換えてください。</translation>
    </message>
    <message>
        <source>Services outside cannot be reached: let &apos;await asyncio.sleep(seconds)&apos; stand for each call, or &apos;time.sleep(seconds)&apos; for one that blocks.</source>
        <translation>外部のサービスには届きません。呼び出しの代わりに「await asyncio.sleep(seconds)」を、ブロックする呼び出しの代わりに「time.sleep(seconds)」を使ってください。</translation>
    </message>
    <message>
        <source>Of what takes pages apart there are &apos;html.parser&apos;, &apos;urllib.robotparser&apos; and &apos;re&apos;; &apos;await asyncio.sleep(seconds)&apos; stands for a browser.</source>
        <translation>ページの解析には「html.parser」「urllib.robotparser」「re」があります。ブラウザーの代わりには「await asyncio.sleep(seconds)」を使ってください。</translation>
    </message>
    <message>
        <source>To read and write data there are &apos;json&apos;, &apos;csv&apos;, &apos;tomllib&apos;, &apos;configparser&apos;, &apos;pickle&apos;, &apos;struct&apos;, &apos;zlib&apos; and &apos;gzip&apos;.</source>
        <translation>データの読み書きには「json」「csv」「tomllib」「configparser」「pickle」「struct」「zlib」「gzip」があります。</translation>
    </message>
    <message>
        <source>To compute there are &apos;math&apos;, &apos;statistics&apos;, &apos;random&apos;, &apos;fractions&apos;, &apos;decimal&apos; and &apos;numpy.random&apos;; a loop or &apos;time.sleep(seconds)&apos; stands for long computing.</source>
        <translation>計算には「math」「statistics」「random」「fractions」「decimal」「numpy.random」があります。長い計算の代わりには繰り返しか「time.sleep(seconds)」を使ってください。</translation>
    </message>
    <message>
        <source>For the command line there are &apos;argparse&apos; and &apos;sys.argv&apos;, for progress and colours &apos;print&apos; with &apos;\r&apos; and codes such as &apos;\033[32m&apos;; there is nobody who types.</source>
        <translation>コマンドラインには「argparse」と「sys.argv」が、進捗や色には「\r」や「\033[32m」などのコードを使う「print」があります。入力する人はいません。</translation>
    </message>
    <message>
        <source>To log there are &apos;logging&apos;, &apos;logging.config&apos; and &apos;logging.handlers&apos;.</source>
        <translation>ログには「logging」「logging.config」「logging.handlers」があります。</translation>
    </message>
    <message>
        <source>To test there is &apos;unittest&apos;, with &apos;IsolatedAsyncioTestCase&apos; and &apos;unittest.mock&apos;.</source>
        <translation>テストには「IsolatedAsyncioTestCase」と「unittest.mock」を含む「unittest」があります。</translation>
    </message>
    <message>
        <source>For records and settings there are &apos;dataclasses&apos;, &apos;typing.NamedTuple&apos;, &apos;enum&apos; and &apos;os.environ&apos;.</source>
        <translation>レコードや設定には「dataclasses」「typing.NamedTuple」「enum」「os.environ」があります。</translation>
    </message>
    <message>
        <source>To try again there are a loop with &apos;try&apos; and &apos;asyncio.sleep&apos;, to limit &apos;asyncio.Semaphore&apos;, to give up in time &apos;asyncio.timeout&apos;.</source>
        <translation>再試行には「try」と「asyncio.sleep」を使う繰り返し、制限には「asyncio.Semaphore」、時間切れには「asyncio.timeout」があります。</translation>
    </message>
    <message>
        <source>Helpers from outside must be written in the script, over &apos;asyncio&apos;, &apos;functools&apos;, &apos;itertools&apos;, &apos;collections&apos; and &apos;queue&apos;.</source>
        <translation>外部の補助モジュールは、「asyncio」「functools」「itertools」「collections」「queue」を使ってスクリプトの中に書いてください。</translation>
    </message>
    <message>
        <source>For dates and zones there are &apos;datetime&apos; with &apos;timezone(timedelta(hours=1))&apos;, and &apos;calendar&apos;; texts are in English.</source>
        <translation>日付とタイムゾーンには「timezone(timedelta(hours=1))」を使う「datetime」と「calendar」があります。文言は英語です。</translation>
    </message>
    <message>
        <source>Scripts have no windows: tasks with &apos;asyncio.sleep&apos; stand for what a user or a frame&apos;s timer does.</source>
        <translation>スクリプトにウィンドウはありません。利用者や描画タイマーの動作は「asyncio.sleep」を使うタスクで置き換えてください。</translation>
    </message>
    <message>
        <source>A program that looks into Python itself finds no CPython here: the chart, the statistics and the findings say who held control, and for how long.</source>
        <translation>Python 自体の内部を調べるプログラムは、ここでは CPython を見つけられません。誰がどれだけ制御を持っていたかは、チャート、統計、指摘が示します。</translation>
    </message>
    <message>
        <source>Of secrets and sums there are &apos;hashlib&apos;, &apos;hmac&apos;, &apos;secrets&apos; and &apos;base64&apos;.</source>
        <translation>秘密情報とハッシュには「hashlib」「hmac」「secrets」「base64」があります。</translation>
    </message>
    <message>
        <source>Mail and pages are not written here: &apos;string.Template&apos;, &apos;html&apos; and &apos;urllib.parse&apos; make texts.</source>
        <translation>メールやページはここでは書けません。文章は「string.Template」「html」「urllib.parse」で作れます。</translation>
    </message>
</context>
<context>
    <name>TextFile</name>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>%1 を開けません: %2</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>そのようなファイルはありません。</translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation>フォルダーです。</translation>
    </message>
    <message>
        <source>it is not an ordinary file.</source>
        <translation>通常のファイルではありません。</translation>
    </message>
    <message>
        <source>it has %1; scripts of up to %2 can be opened.</source>
        <translation>大きさは %1 です。開けるスクリプトは %2 までです。</translation>
    </message>
    <message>
        <source>it is too large for a script.</source>
        <translation>スクリプトとしては大きすぎます。</translation>
    </message>
    <message>
        <source>it is binary, not text.</source>
        <translation>テキストではなくバイナリです。</translation>
    </message>
    <message>
        <source>it is not text in UTF-8.</source>
        <translation>UTF-8 のテキストではありません。</translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2</source>
        <translation>%1 を保存できません: %2</translation>
    </message>
    <message>
        <source>it is read-only.</source>
        <translation>読み取り専用です。</translation>
    </message>
    <message>
        <source>the folder %1 does not exist.</source>
        <translation>フォルダー %1 がありません。</translation>
    </message>
</context>
<context>
    <name>TextSearch</name>
    <message>
        <source>The expression takes too long.</source>
        <translation>式の評価に時間がかかりすぎます。</translation>
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
        <translation>永遠</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>誰か</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件変数</translation>
    </message>
    <message>
        <source>semaphore</source>
        <translation>セマフォ</translation>
    </message>
    <message>
        <source>barrier</source>
        <translation>バリア</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>a future</source>
        <translation>future</translation>
    </message>
    <message>
        <source>a job of a pool</source>
        <translation>プールのジョブ</translation>
    </message>
    <message>
        <source>a job of %1</source>
        <translation>%1 のジョブ</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>its next turn</source>
        <translation>次の順番</translation>
    </message>
    <message>
        <source>threads to end</source>
        <translation>スレッドの終了</translation>
    </message>
    <message>
        <source>%1 to end</source>
        <translation>%1 の終了</translation>
    </message>
    <message>
        <source>its event loop</source>
        <translation>イベントループ</translation>
    </message>
    <message>
        <source>the interpreter lock</source>
        <translation>インタプリタロック</translation>
    </message>
    <message>
        <source>a job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>something</source>
        <translation>何か</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>all items of %1 to be done</source>
        <translation>%1 の全要素の処理完了</translation>
    </message>
    <message>
        <source>room in a queue</source>
        <translation>キューの空き</translation>
    </message>
    <message>
        <source>room in queue %1</source>
        <translation>キュー %1 の空き</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The export was cancelled.</source>
        <translation>エクスポートはキャンセルされました。</translation>
    </message>
    <message>
        <source>Who holds control</source>
        <translation>誰が制御を持つか</translation>
    </message>
    <message>
        <source>Drawn by Coroscope</source>
        <translation>Coroscope で作図</translation>
    </message>
    <message>
        <source>The SVG picture could not be begun.</source>
        <translation>SVG の作成を始められませんでした。</translation>
    </message>
    <message>
        <source>The PDF document could not be begun.</source>
        <translation>PDF の作成を始められませんでした。</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels cannot be made: at most %3 million pixels, %4 on a side. SVG has no such limit.</source>
        <translation>%1 x %2 ピクセルの画像は作れません: 最大 %3 百万ピクセル、一辺 %4 まで。SVG にはこの制限がありません。</translation>
    </message>
    <message>
        <source>A PDF page of %1 x %2 cannot be made: no side may exceed %3 pixels (200 inches).</source>
        <translation>%1 x %2 の PDF ページは作れません: 一辺は %3 ピクセル (200 インチ) までです。</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>この画像にはメモリが足りません。</translation>
    </message>
    <message>
        <source>%1: the ending of a picture must be png, svg, pdf or html.</source>
        <translation>%1: 画像の拡張子は png、svg、pdf、html のいずれかです。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>No file name was given.</source>
        <translation>ファイル名がありません。</translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation>フォルダーです。</translation>
    </message>
    <message>
        <source>it is not an ordinary file.</source>
        <translation>通常のファイルではありません。</translation>
    </message>
    <message>
        <source>the folder %1 does not exist.</source>
        <translation>フォルダー %1 がありません。</translation>
    </message>
    <message>
        <source>Copying the chart</source>
        <translation>図をコピーしています</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Preparing the pages</source>
        <translation>ページを準備しています</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Why %1 got control %2 late</source>
        <translation>%1 が制御を得るのが %2 遅れた理由</translation>
    </message>
    <message>
        <source>Why so late?</source>
        <translation>なぜ遅れた?</translation>
    </message>
    <message>
        <source>No task was late: each got control as soon as it was due. Select a span to see what it waited for.</source>
        <translation>遅れたタスクはありません。どれも時刻どおりに制御を得ました。区間を選ぶと何を待っていたかが分かります。</translation>
    </message>
    <message>
        <source>Nothing kept %1 waiting here.</source>
        <translation>ここで %1 を待たせたものはありません。</translation>
    </message>
    <message>
        <source>What %1 waited for</source>
        <translation>%1 が待っていたもの</translation>
    </message>
    <message>
        <source>Critical path: what made the run take %1</source>
        <translation>クリティカルパス: 実行に %1 かかった理由</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>まだ何も実行されていません。</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1 (%2 行目)</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>正常終了</translation>
    </message>
    <message>
        <source>raised an exception</source>
        <translation>例外が発生</translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation>キャンセルされた</translation>
    </message>
    <message>
        <source>%1 held control (%2, line %3)</source>
        <translation>%1 が制御を保持 (%2、%3 行目)</translation>
    </message>
    <message>
        <source>%1 held control (line %2)</source>
        <translation>%1 が制御を保持 (%2 行目)</translation>
    </message>
    <message>
        <source>%1 held control</source>
        <translation>%1 が制御を保持</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>ブロック中</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>実行可能</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>creates</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>wakes</source>
        <translation>起こす</translation>
    </message>
    <message>
        <source>awaits</source>
        <translation>await</translation>
    </message>
    <message>
        <source>cancels</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>submits to</source>
        <translation>ジョブを渡す</translation>
    </message>
    <message>
        <source>sleeps until %1</source>
        <translation>%1 までスリープ</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>スリープ</translation>
    </message>
    <message>
        <source>awaits a task</source>
        <translation>タスクを await</translation>
    </message>
    <message>
        <source>awaits %1</source>
        <translation>%1 を await</translation>
    </message>
    <message>
        <source>joins a thread</source>
        <translation>スレッドの終了を待つ</translation>
    </message>
    <message>
        <source>joins %1</source>
        <translation>%1 の終了を待つ</translation>
    </message>
    <message>
        <source>runs the event loop</source>
        <translation>イベントループを実行</translation>
    </message>
    <message>
        <source>idle, no job</source>
        <translation>ジョブなし</translation>
    </message>
    <message>
        <source>yields for one turn</source>
        <translation>1 回順番を譲る</translation>
    </message>
    <message>
        <source>waits for a job in a pool</source>
        <translation>プールのジョブを待つ</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待機</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>%1 を待つ</translation>
    </message>
    <message>
        <source>waits for: %1</source>
        <translation>待機: %1</translation>
    </message>
    <message>
        <source>computes for %1, line %2</source>
        <translation>%1 計算、%2 行目</translation>
    </message>
    <message>
        <source>computes for %1</source>
        <translation>%1 計算</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1、%2 行目</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>%1 for %2, line %3</source>
        <translation>%1、%2 間、%3 行目</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1、%2 間</translation>
    </message>
    <message>
        <source>%1 blocks the thread for %2 (%3, line %4)</source>
        <translation>%1 がスレッドを %2 ブロック (%3、%4 行目)</translation>
    </message>
    <message>
        <source>blocks the thread for %1 (%2)</source>
        <translation>スレッドを %1 ブロック (%2)</translation>
    </message>
    <message>
        <source>blocks for %1</source>
        <translation>%1 ブロック</translation>
    </message>
    <message>
        <source>late by %1: %2</source>
        <translation>%1 遅れ: %2</translation>
    </message>
    <message>
        <source>late by %1: %2 held control</source>
        <translation>%1 遅れ: %2 が制御を保持</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>%1 遅れ</translation>
    </message>
    <message>
        <source>late</source>
        <translation>遅れ</translation>
    </message>
    <message>
        <source>event loop</source>
        <translation>イベントループ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>ready, but starved</source>
        <translation>実行可能だが待たされている</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>待つ対象</translation>
    </message>
    <message>
        <source>Blocking call</source>
        <translation>ブロッキング呼び出し</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>For</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>遅れ</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>%1: %2 from %3 to %4</source>
        <translation>%1: %2、%3 から %4</translation>
    </message>
    <message>
        <source>%1 spans too short to be told apart</source>
        <translation>短すぎて見分けられない区間が %1 個</translation>
    </message>
    <message>
        <source>from %1 to %2; zoom in to see them</source>
        <translation>%1 から %2。拡大すると見えます</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>作成元</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>作成時刻</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>blocked: holds the thread, nobody else can run</source>
        <translation>ブロック: スレッドを占有し、ほかの誰も実行できない</translation>
    </message>
    <message>
        <source>ready: could run</source>
        <translation>実行可能: 順番待ち</translation>
    </message>
    <message>
        <source>starved: due, but without control</source>
        <translation>待たされ: 時刻が来ても制御がない</translation>
    </message>
    <message>
        <source>submits</source>
        <translation>ジョブを渡す</translation>
    </message>
    <message>
        <source>prints</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>%1 lanes do not fit into a height of %2: at least %3 are needed.</source>
        <translation>%1 レーンは高さ %2 に収まりません: 少なくとも %3 必要です。</translation>
    </message>
    <message>
        <source>nobody holds control</source>
        <translation>誰も制御を持たない</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 blocks</source>
        <translation>%1 がブロック</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>制御</translation>
    </message>
    <message>
        <source>Control: %1</source>
        <translation>制御: %1</translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation>仮想時間</translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation>受け渡し</translation>
    </message>
    <message>
        <source>%1 due here (%2)</source>
        <translation>%1 の再開予定 (%2)</translation>
    </message>
    <message>
        <source>due here</source>
        <translation>再開予定</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of the texts</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>elastic</source>
        <translation>伸縮</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Zoom in (W)</source>
        <translation>拡大 (W)</translation>
    </message>
    <message>
        <source>Zoom out (S)</source>
        <translation>縮小 (S)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Previous sentence (←)</source>
        <translation>前の文 (←)</translation>
    </message>
    <message>
        <source>Next sentence (→)</source>
        <translation>次の文 (→)</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>ライト / ダーク</translation>
    </message>
    <message>
        <source>Wheel or W S: zoom. Drag or A D: move. F: all. ← →: step by step.</source>
        <translation>ホイールか W S: 拡大縮小。ドラッグか A D: 移動。F: 全体。← →: 1 歩ずつ。</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 から %2 (%3)</translation>
    </message>
    <message>
        <source>Chart of %1 lanes over time; the story is told below it</source>
        <translation>%1 レーンの時間図。下に解説があります</translation>
    </message>
    <message>
        <source>%1 computes</source>
        <translation>%1 が計算</translation>
    </message>
    <message>
        <source>%1 blocks its thread with %2</source>
        <translation>%1 が %2 で自分のスレッドをブロック</translation>
    </message>
    <message>
        <source>%1 is ready, without control</source>
        <translation>%1 は実行可能だが制御がない</translation>
    </message>
    <message>
        <source>nobody can run</source>
        <translation>誰も実行できない</translation>
    </message>
    <message>
        <source>at %1, for %2: %3</source>
        <translation>%1 から %2 間: %3</translation>
    </message>
    <message>
        <source>%1 to %2, for %3: %4</source>
        <translation>%1 から %2 まで %3 間: %4</translation>
    </message>
    <message>
        <source>waits %1 for the interpreter lock</source>
        <translation>インタプリタロックを %1 待つ</translation>
    </message>
    <message>
        <source>lock, %1</source>
        <translation>ロック、%1</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>ready, but without the interpreter lock</source>
        <translation>実行可能だがインタプリタロックがない</translation>
    </message>
    <message>
        <source>lanes: %1</source>
        <translation>レーン: %1</translation>
    </message>
    <message>
        <source>task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>future</source>
        <translation>future</translation>
    </message>
    <message>
        <source>event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件変数</translation>
    </message>
    <message>
        <source>semaphore</source>
        <translation>セマフォ</translation>
    </message>
    <message>
        <source>barrier</source>
        <translation>バリア</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>プール</translation>
    </message>
    <message>
        <source>network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>interpreter lock</source>
        <translation>インタプリタロック</translation>
    </message>
    <message>
        <source>job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>スレッド</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>ended with an exception</source>
        <translation>例外で終了</translation>
    </message>
    <message>
        <source>deadlock</source>
        <translation>デッドロック</translation>
    </message>
    <message>
        <source>budget spent</source>
        <translation>予算を使い切った</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>For colour-blind people, too</source>
        <translation>色覚の多様性に対応</translation>
    </message>
    <message>
        <source>Classic: green, yellow, red</source>
        <translation>従来型:緑・黄・赤</translation>
    </message>
    <message>
        <source>Greys, for print</source>
        <translation>グレー(印刷用)</translation>
    </message>
    <message>
        <source>Colours of your own</source>
        <translation>独自の色</translation>
    </message>
    <message>
        <source>waits for room in %1</source>
        <translation>%1 の空きを待つ</translation>
    </message>
    <message>
        <source>waits for %1 to be done</source>
        <translation>%1 の完了を待つ</translation>
    </message>
    <message>
        <source>%1 for ever</source>
        <translation>%1 (永久に)</translation>
    </message>
    <message>
        <source>blocked: only its own thread</source>
        <translation>ブロック: 自分のスレッドのみ</translation>
    </message>
    <message>
        <source>prints to stderr</source>
        <translation>stderr に出力</translation>
    </message>
</context>
<context>
    <name>coroscope::editor::CodeEditor</name>
    <message>
        <source>Script</source>
        <translation>スクリプト</translation>
    </message>
    <message>
        <source>The text of the task script, in Python</source>
        <translation>タスクスクリプトの本文 (Python)</translation>
    </message>
    <message>
        <source>%1 blocks the thread here</source>
        <translation>%1 がここでスレッドをブロック</translation>
    </message>
    <message>
        <source>%1 has control here</source>
        <translation>%1 がここで制御を保持</translation>
    </message>
</context>
<context>
    <name>coroscope::editor::FindBar</name>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>置換後の文字列</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>大文字と小文字を区別</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>単語単位</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>前の箇所</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>次の箇所</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>検索バーを閉じる</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>置換(&amp;R)</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>すべて置換(&amp;A)</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>at least</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n 件置換</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::exporter::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 ピクセル</translation>
    </message>
    <message>
        <source>%1 × %2, lines and text at any scale</source>
        <translation>%1 × %2、線と文字はどの倍率でも鮮明</translation>
    </message>
    <message>
        <source>One page of %1 × %2 mm, lines and text at any scale</source>
        <translation>%1 × %2 mm の 1 ページ、線と文字はどの倍率でも鮮明</translation>
    </message>
    <message>
        <source>One page for a browser, with everything in it: the chart can be zoomed and moved, and tells about what the pointer is on.</source>
        <translation>すべてを含むブラウザー用の 1 ページです。図は拡大・移動でき、ポインターの下のものを説明します。</translation>
    </message>
    <message>
        <source>The whole story, one numbered sentence for each step; above is its beginning.</source>
        <translation>1 ステップに 1 文の番号付き解説の全体。上はその始まりです。</translation>
    </message>
    <message>
        <source>The whole trace, one JSON object a line, which can be opened again; above is its beginning.</source>
        <translation>1 行に 1 つの JSON オブジェクトからなるトレース全体で、再び開けます。上はその始まりです。</translation>
    </message>
    <message>
        <source>The whole trace, packed, which only Coroscope opens again; above is the beginning of what is in it.</source>
        <translation>トレース全体を圧縮した、Coroscope だけが開ける形式です。上はその内容の先頭部分です。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 を書き込み中</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>書き込みました: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>コピー(&amp;O)</translation>
    </message>
</context>
<context>
    <name>coroscope::exporter::ExportForm</name>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 画像</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 図</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文書</translation>
    </message>
    <message>
        <source>HTML page to explore</source>
        <translation>操作できる HTML ページ</translation>
    </message>
    <message>
        <source>Narration in Markdown</source>
        <translation>解説 (Markdown)</translation>
    </message>
    <message>
        <source>Trace in JSON lines</source>
        <translation>トレース (JSON Lines)</translation>
    </message>
    <message>
        <source>Trace, small and quick to open</source>
        <translation>トレース (小さく、すぐ開ける形式)</translation>
    </message>
    <message>
        <source>Whole chart</source>
        <translation>図全体</translation>
    </message>
    <message>
        <source>What is visible</source>
        <translation>見えている範囲</translation>
    </message>
    <message>
        <source>Selected range</source>
        <translation>選択した範囲</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>開始 … 終了 …</translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation>範囲(&amp;R)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>As set below</source>
        <translation>下の設定どおり</translation>
    </message>
    <message>
        <source>As high as the lanes need</source>
        <translation>レーンに必要な高さ</translation>
    </message>
    <message>
        <source>As large as steps and lanes need</source>
        <translation>ステップとレーンに必要な大きさ</translation>
    </message>
    <message>
        <source>Slide, 1280 × 720</source>
        <translation>スライド 1280 × 720</translation>
    </message>
    <message>
        <source>Screen, 1920 × 1080</source>
        <translation>画面 1920 × 1080</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 横</translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation>A4 縦</translation>
    </message>
    <message>
        <source>Article, 800 × 600</source>
        <translation>記事 800 × 600</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>大きさ(&amp;S)</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>必要なだけ</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Pixels of the file for each one of the size: 2 for sharp pictures on good screens</source>
        <translation>大きさの 1 ピクセルあたりのファイルのピクセル数。高精細な画面では 2 で鮮明になります</translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation>倍率(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Axis</source>
        <translation>軸(&amp;A)</translation>
    </message>
    <message>
        <source>As in the chart</source>
        <translation>図と同じ</translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation>伸縮</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>レーン(&amp;L)</translation>
    </message>
    <message>
        <source>As filtered, folded and sorted in the chart</source>
        <translation>図の絞り込み・折りたたみ・並び順のまま</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Arro&amp;ws</source>
        <translation>矢印(&amp;W)</translation>
    </message>
    <message>
        <source>Of the selected span</source>
        <translation>選択した区間の矢印</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>タイトル(&amp;I)</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>凡例(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Narration below, where there is room</source>
        <translation>余白があれば解説を下に付ける(&amp;N)</translation>
    </message>
    <message>
        <source>Pla&amp;yhead</source>
        <translation>再生ヘッド(&amp;Y)</translation>
    </message>
    <message>
        <source>As suits the size</source>
        <translation>サイズに合わせる</translation>
    </message>
    <message>
        <source>Larger for slides that are read from afar</source>
        <translation>遠くから読むスライドでは大きめに</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>文字(&amp;X)</translation>
    </message>
    <message>
        <source>Colo&amp;urs</source>
        <translation>色(&amp;U)</translation>
    </message>
</context>
<context>
    <name>coroscope::exporter::ExportPreview</name>
    <message>
        <source>Preview of the picture</source>
        <translation>画像のプレビュー</translation>
    </message>
    <message>
        <source>Preview of the text</source>
        <translation>テキストのプレビュー</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChainList</name>
    <message>
        <source>Close (Escape)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation>説明を閉じる</translation>
    </message>
    <message>
        <source>The pieces, in order of time</source>
        <translation>時間順の各部分</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChartActions</name>
    <message>
        <source>&amp;Elastic Axis</source>
        <translation>伸縮軸(&amp;E)</translation>
    </message>
    <message>
        <source>Time, with some room for every hand-off: what happens within one instant can be read (1)</source>
        <translation>時間に加えて受け渡しごとに幅を取り、同じ瞬間の出来事も読めます (1)</translation>
    </message>
    <message>
        <source>&amp;Time Axis</source>
        <translation>時間軸(&amp;T)</translation>
    </message>
    <message>
        <source>Time as it is: lengths can be compared (2)</source>
        <translation>そのままの時間: 長さを比べられます (2)</translation>
    </message>
    <message>
        <source>&amp;Steps Axis</source>
        <translation>ステップ軸(&amp;S)</translation>
    </message>
    <message>
        <source>Every hand-off of control as wide as any other (3)</source>
        <translation>どの受け渡しも同じ幅 (3)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>全体を表示(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Fit the Selection</source>
        <translation>選択範囲に合わせる(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom as &amp;Before</source>
        <translation>前の拡大率(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Taller Lanes</source>
        <translation>レーンを高く(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Lower Lanes</source>
        <translation>レーンを低く(&amp;L)</translation>
    </message>
    <message>
        <source>Fit Lanes to the &amp;Height</source>
        <translation>レーンを高さに合わせる(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Next Span</source>
        <translation>次の区間(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Span</source>
        <translation>前の区間(&amp;P)</translation>
    </message>
    <message>
        <source>Follow the &amp;Hand-off</source>
        <translation>受け渡しをたどる(&amp;H)</translation>
    </message>
    <message>
        <source>Follow the Hand-off &amp;Back</source>
        <translation>受け渡しを逆にたどる(&amp;B)</translation>
    </message>
    <message>
        <source>Follow the &amp;Wake-up</source>
        <translation>起こした先をたどる(&amp;W)</translation>
    </message>
    <message>
        <source>Follow the Wake-up Bac&amp;k</source>
        <translation>起こした元をたどる(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Mark the Playhead</source>
        <translation>再生ヘッドに印を付ける(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Search a Lane…</source>
        <translation>レーンを検索(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;All Arrows</source>
        <translation>すべての矢印(&amp;A)</translation>
    </message>
    <message>
        <source>Arrows of the &amp;Selected Lane</source>
        <translation>選択したレーンの矢印(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;No Arrows</source>
        <translation>矢印なし(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Change the Arrows</source>
        <translation>矢印を切り替え(&amp;C)</translation>
    </message>
    <message>
        <source>In Order of &amp;Creation</source>
        <translation>作成順(&amp;C)</translation>
    </message>
    <message>
        <source>By &amp;Name</source>
        <translation>名前順(&amp;N)</translation>
    </message>
    <message>
        <source>By &amp;Function</source>
        <translation>関数順(&amp;F)</translation>
    </message>
    <message>
        <source>Longest &amp;Ready First</source>
        <translation>実行可能の長い順(&amp;R)</translation>
    </message>
    <message>
        <source>F&amp;ilter Lanes</source>
        <translation>レーンを絞り込む(&amp;I)</translation>
    </message>
    <message>
        <source>Fold &amp;All Groups</source>
        <translation>すべてのグループを折りたたむ(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Unfold All Groups</source>
        <translation>すべてのグループを展開(&amp;U)</translation>
    </message>
    <message>
        <source>Fold or Unfold the Selected &amp;Group</source>
        <translation>選択したグループの折りたたみ切り替え(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Why So Late?</source>
        <translation>なぜ遅れた?(&amp;W)</translation>
    </message>
    <message>
        <source>Who kept the selected task waiting, or the one that was late longest (L)</source>
        <translation>選択したタスク、または最も遅れたタスクを待たせたもの (L)</translation>
    </message>
    <message>
        <source>&amp;Critical Path</source>
        <translation>クリティカルパス(&amp;C)</translation>
    </message>
    <message>
        <source>What the run took so long for: had it been shorter, so had the run (C)</source>
        <translation>実行時間を決めたもの: これが短ければ実行も短くなります (C)</translation>
    </message>
    <message>
        <source>&amp;Loop over the Range</source>
        <translation>範囲を繰り返す(&amp;L)</translation>
    </message>
    <message>
        <source>Play the selected range over and over; Shift and drag selects one (R)</source>
        <translation>選択した範囲を繰り返し再生します。Shift+ドラッグで選択 (R)</translation>
    </message>
    <message>
        <source>&amp;Keys of the Chart</source>
        <translation>図のキー(&amp;K)</translation>
    </message>
    <message>
        <source>Veil the &amp;Future</source>
        <translation>未来を隠す(&amp;F)</translation>
    </message>
    <message>
        <source>Show only what has happened up to the playhead (V)</source>
        <translation>再生ヘッドまでに起きたことだけを表示します (V)</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>凡例(&amp;G)</translation>
    </message>
    <message>
        <source>Zoom as Aft&amp;er</source>
        <translation>次の拡大率(&amp;E)</translation>
    </message>
    <message>
        <source>Pla&amp;yhead to the Selection</source>
        <translation>再生ヘッドを選択位置へ(&amp;Y)</translation>
    </message>
    <message>
        <source>Longest in C&amp;ontrol First</source>
        <translation>制御の長い順(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Axis</source>
        <translation>軸(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>拡大縮小(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>A&amp;rrows</source>
        <translation>矢印(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>レーン(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>質問(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChartBar</name>
    <message>
        <source>How instants lie from left to right (1, 2, 3)</source>
        <translation>時点の左右の並べ方 (1、2、3)</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>Arrows: who created, woke, awaited, cancelled whom (X)</source>
        <translation>矢印: 誰が誰を作り、起こし、await し、キャンセルしたか (X)</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>矢印</translation>
    </message>
    <message>
        <source>Order and folding of the lanes</source>
        <translation>レーンの並び順と折りたたみ</translation>
    </message>
    <message>
        <source>Order of the lanes</source>
        <translation>レーンの並び順</translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation>伸縮</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChartWidget</name>
    <message>
        <source>%1, hand-off %2</source>
        <translation>%1、受け渡し %2</translation>
    </message>
    <message>
        <source>Nobody holds control.</source>
        <translation>誰も制御を持っていません。</translation>
    </message>
    <message>
        <source>Gantt chart</source>
        <translation>ガントチャート</translation>
    </message>
    <message>
        <source>Run a script to see here who holds control.</source>
        <translation>スクリプトを実行すると、誰が制御を持つかがここに表示されます。</translation>
    </message>
    <message>
        <source>%1 lanes, %2 hand-offs of control, %3</source>
        <translation>%1 レーン、制御の受け渡し %2 回、%3</translation>
    </message>
    <message>
        <source>%1, hand-offs: %2</source>
        <translation>%1、受け渡し: %2</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::FilterBar</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>Lanes that were in this state</source>
        <translation>この状態だったレーン</translation>
    </message>
    <message>
        <source>late</source>
        <translation>遅れ</translation>
    </message>
    <message>
        <source>Lanes that were due and did not get control</source>
        <translation>時刻が来ても制御を得られなかったレーン</translation>
    </message>
    <message>
        <source>Show all lanes (Escape)</source>
        <translation>すべてのレーンを表示 (Esc)</translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation>すべてのレーンを表示</translation>
    </message>
    <message>
        <source>%1 of %2 lanes</source>
        <translation>%2 レーン中 %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>In one of these states at the playhead, not just at any time</source>
        <translation>いつかではなく、再生ヘッドの位置でこの状態</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::LegendStrip</name>
    <message>
        <source>Legend: what the signs of the chart mean</source>
        <translation>凡例: チャートの記号の意味</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::OverviewStrip</name>
    <message>
        <source>Overview of the whole run</source>
        <translation>実行全体の概観</translation>
    </message>
    <message>
        <source>The whole run. Drag the window to pan, its edges to zoom; double-click to see all.</source>
        <translation>実行全体。枠をドラッグで移動、端をドラッグで拡大縮小、ダブルクリックで全体表示。</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::SearchBar</name>
    <message>
        <source>Name of a task, thread or function</source>
        <translation>タスク、スレッド、関数の名前</translation>
    </message>
    <message>
        <source>Search a lane</source>
        <translation>レーンを検索</translation>
    </message>
    <message>
        <source>Search:</source>
        <translation>検索:</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>前へ (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>次へ (Enter)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>検索を閉じる</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
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
        <translation>表形式の図</translation>
    </message>
    <message>
        <source>Run a script: here stands the chart as a table, a row for every span.</source>
        <translation>スクリプトを実行すると、チャートがここに表として表示されます。区間ごとに 1 行です。</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::SpanTableModel</name>
    <message>
        <source>ready, starved</source>
        <translation>実行可能、待たされ</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>レーン</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
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
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>遅れ</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::StatisticsModel</name>
    <message>
        <source>Lane</source>
        <translation>レーン</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>制御</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>実行可能</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機</translation>
    </message>
    <message>
        <source>Hand-offs</source>
        <translation>受け渡し</translation>
    </message>
    <message>
        <source>Latest by</source>
        <translation>最大の遅れ</translation>
    </message>
    <message>
        <source>Task, thread or worker</source>
        <translation>タスク、スレッド、ワーカー</translation>
    </message>
    <message>
        <source>How long it held control, blocking calls included</source>
        <translation>制御を持っていた時間 (ブロッキング呼び出しを含む)</translation>
    </message>
    <message>
        <source>How long it held control in blocking calls</source>
        <translation>ブロッキング呼び出しで制御を持っていた時間</translation>
    </message>
    <message>
        <source>How long it could have run but did not get control</source>
        <translation>実行できるのに制御を得られなかった時間</translation>
    </message>
    <message>
        <source>How long it was suspended</source>
        <translation>中断していた時間</translation>
    </message>
    <message>
        <source>How often it took control</source>
        <translation>制御を得た回数</translation>
    </message>
    <message>
        <source>The longest that it was ready at a stretch</source>
        <translation>続けて実行可能だった最長の時間</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::StatisticsView</name>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>実行全体</translation>
    </message>
    <message>
        <source>Forget the range and count the whole run</source>
        <translation>範囲を解除して実行全体を集計</translation>
    </message>
    <message>
        <source>Statistics of each lane</source>
        <translation>レーンごとの統計</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1、%2 から %3</translation>
    </message>
    <message>
        <source>Whole run: %1</source>
        <translation>実行全体: %1</translation>
    </message>
    <message>
        <source>hand-offs %1</source>
        <translation>受け渡し %1</translation>
    </message>
    <message>
        <source>loop: computing %1, blocked %2, idle %3</source>
        <translation>ループ: 計算 %1、ブロック %2、アイドル %3</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1、%2 行目</translation>
    </message>
    <message>
        <source>longest hold %1</source>
        <translation>最長の保持 %1</translation>
    </message>
    <message>
        <source>ready before control: half within %1, 90 % within %2, 99 % within %3, at most %4</source>
        <translation>制御を得るまでの待ち: 半数は %1 以内、90 % は %2 以内、99 % は %3 以内、最大 %4</translation>
    </message>
    <message>
        <source>Run a script: here stands who held control, who was ready and who waited for how long.</source>
        <translation>スクリプトを実行すると、誰がどれだけ制御を持ち、実行可能で、待機していたかがここに表示されます。</translation>
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
        <translation>状態</translation>
    </message>
    <message>
        <source>Event loop at the playhead</source>
        <translation>再生ヘッド位置のイベントループ</translation>
    </message>
    <message>
        <source>Has control</source>
        <translation>制御を持つ</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Ready queue</source>
        <translation>実行可能キュー</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>タイマー</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>あと %1</translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation>%1 超過</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機</translation>
    </message>
    <message>
        <source>, line %1</source>
        <translation>、%1 行目</translation>
    </message>
    <message>
        <source>%1 of %2 workers busy, %3 queued</source>
        <translation>ワーカー %2 中 %1 使用中、キューに %3</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空き</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>%1 が保持</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待機</translation>
    </message>
    <message>
        <source>%1 of %2 items</source>
        <translation>要素 %2 中 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>要素 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Run a script and move the playhead: here stands who has control, who is next, and what everybody waits for.</source>
        <translation>スクリプトを実行して再生ヘッドを動かすと、誰が制御を持ち、次が誰で、皆が何を待つかがここに表示されます。</translation>
    </message>
    <message>
        <source>nobody: the script has ended</source>
        <translation>なし: スクリプトは終了しました</translation>
    </message>
    <message>
        <source>nobody: everybody waits</source>
        <translation>なし: 全員が待機中</translation>
    </message>
    <message>
        <source>computes</source>
        <translation>計算中</translation>
    </message>
    <message>
        <source>blocks the thread: %1</source>
        <translation>スレッドをブロック: %1</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>、%1</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation> (%1 上)</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>a callback</source>
        <translation>コールバック</translation>
    </message>
    <message>
        <source>gets control</source>
        <translation>制御を得る</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>コールバック</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 is cancelled: timeout</source>
        <translation>%1 をキャンセル: タイムアウト</translation>
    </message>
    <message>
        <source>, held by %1</source>
        <translation>、%1 が保持</translation>
    </message>
    <message>
        <source>, until %1 ends</source>
        <translation>、%1 が終わるまで</translation>
    </message>
    <message>
        <source>queued, %1. in line</source>
        <translation>キューで %1 番目</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>set</source>
        <translation>セット済み</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未セット</translation>
    </message>
    <message>
        <source>%1 free, held by %2</source>
        <translation>空き %1、%2 が保持</translation>
    </message>
    <message>
        <source>%1 of %2 have come</source>
        <translation>%2 中 %1 が到着</translation>
    </message>
    <message>
        <source>holds it</source>
        <translation>保持中</translation>
    </message>
    <message>
        <source>the next out</source>
        <translation>次に取り出される</translation>
    </message>
    <message>
        <source>waits to get</source>
        <translation>get 待ち</translation>
    </message>
    <message>
        <source>waits to put: full</source>
        <translation>put 待ち: 満杯</translation>
    </message>
    <message>
        <source>waits until all is done</source>
        <translation>すべて終わるまで待つ</translation>
    </message>
    <message>
        <source>Interpreter lock</source>
        <translation>インタプリタロック</translation>
    </message>
    <message>
        <source>wants to compute</source>
        <translation>計算したい</translation>
    </message>
</context>
<context>
    <name>coroscope::panels::NarrationPanel</name>
    <message>
        <source>Narration</source>
        <translation>解説</translation>
    </message>
    <message>
        <source>Run a script: here stands what happens, sentence by sentence.</source>
        <translation>スクリプトを実行すると、何が起きたかがここに一文ずつ表示されます。</translation>
    </message>
    <message>
        <source>The first sentence follows as soon as control is given away for the first time.</source>
        <translation>最初の文は、制御が初めて渡されたときに表示されます。</translation>
    </message>
    <message>
        <source>The sentences are being counted.</source>
        <translation>文を数えています。</translation>
    </message>
</context>
<context>
    <name>coroscope::panels::OutputPanel</name>
    <message>
        <source>Output of the script</source>
        <translation>スクリプトの出力</translation>
    </message>
    <message>
        <source>What the script prints appears here</source>
        <translation>スクリプトの出力がここに表示されます</translation>
    </message>
</context>
<context>
    <name>coroscope::panels::StateTree</name>
    <message>
        <source>changed</source>
        <translation>変更あり</translation>
    </message>
</context>
<context>
    <name>coroscope::panels::VariablesPanel</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Variables at the playhead</source>
        <translation>再生ヘッド位置の変数</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>Run a script and move the playhead: here stand the variables of every coroutine, where it waits.</source>
        <translation>スクリプトを実行して再生ヘッドを動かすと、各コルーチンの待機位置での変数がここに表示されます。</translation>
    </message>
    <message>
        <source>%1, a %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not begun, line %1</source>
        <translation>未開始、%1 行目</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown</source>
        <translation>
            <numerusform>ほか %n 個は表示していません</numerusform>
        </translation>
    </message>
    <message>
        <source>The run is over: no coroutine is left that has variables. Move the playhead back to see them.</source>
        <translation>実行は終わりました。変数を持つコルーチンはもうありません。再生ヘッドを戻すと見られます。</translation>
    </message>
    <message>
        <source>Nobody has variables at this instant.</source>
        <translation>この時点で変数を持つものはありません。</translation>
    </message>
</context>
<context>
    <name>coroscope::window::ActionRegistry</name>
    <message>
        <source>%1: %2</source>
        <comment>menu: command</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>coroscope::window::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>A command – or : line, @ function, # example</source>
        <translation>コマンド – または : 行、@ 関数、# 例</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>該当するものがありません。</translation>
    </message>
</context>
<context>
    <name>coroscope::window::DiskWatch</name>
    <message>
        <source>%1 was removed or renamed by another program. Its text is still here.</source>
        <translation>%1 は別のプログラムによって削除または改名されました。本文はここに残っています。</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>保存し直す</translation>
    </message>
    <message>
        <source>%1 was changed by another program, and has changes here that are not saved.</source>
        <translation>%1 は別のプログラムによって変更され、ここにも保存されていない変更があります。</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>ファイルを読み直す</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>ここの内容を残す</translation>
    </message>
</context>
<context>
    <name>coroscope::window::Document</name>
    <message>
        <source>Untitled %1</source>
        <translation>無題 %1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
</context>
<context>
    <name>coroscope::window::Documents</name>
    <message>
        <source>Python scripts (*.py);;All files (*)</source>
        <translation>Python スクリプト (*.py);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open scripts</source>
        <translation>開いているスクリプト</translation>
    </message>
    <message>
        <source>%1 •</source>
        <comment>a modified script</comment>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>まだ保存されていません</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>%1 Nothing is lost: the text is still here.</source>
        <translation>%1 何も失われていません。本文はここに残っています。</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>保存されていない変更</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 に保存されていない変更があります。</translation>
    </message>
    <message numerus="yes">
        <source>%n script(s) have changes that are not saved:</source>
        <translation>
            <numerusform>%n 個のスクリプトに保存されていない変更があります:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::window::FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>When a run has ended, here stands what blocks, who starves, and what was never awaited.</source>
        <translation>実行が終わると、何がブロックし、誰が待たされ、何が await されなかったかがここに表示されます。</translation>
    </message>
    <message>
        <source>The run is being analysed.</source>
        <translation>実行を分析しています。</translation>
    </message>
    <message>
        <source>Nothing to object to: nobody blocks the thread for long, nobody starves, nothing is forgotten.</source>
        <translation>指摘はありません: スレッドを長くブロックするものも、待たされるものも、忘れられたものもありません。</translation>
    </message>
</context>
<context>
    <name>coroscope::window::Gallery</name>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search the examples</source>
        <translation>例を検索</translation>
    </message>
    <message>
        <source>Examples by theme</source>
        <translation>テーマ別の例</translation>
    </message>
</context>
<context>
    <name>coroscope::window::KeyList</name>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Narrow the list: a command or a key</source>
        <translation>一覧を絞り込む: コマンドまたはキー</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>一覧を絞り込む</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>In the chart</source>
        <translation>図の中</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation>前へ、後へ</translation>
    </message>
    <message>
        <source>Lane above, below</source>
        <translation>上のレーン、下のレーン</translation>
    </message>
    <message>
        <source>A page of lanes</source>
        <translation>レーン 1 ページ分</translation>
    </message>
    <message>
        <source>Start, end of the run</source>
        <translation>実行の始め、終わり</translation>
    </message>
    <message>
        <source>Forget selection, range and measure</source>
        <translation>選択、範囲、測定を解除</translation>
    </message>
    <message>
        <source>With the mouse in the chart</source>
        <translation>図でのマウス操作</translation>
    </message>
    <message>
        <source>Zoom where the pointer is</source>
        <translation>ポインターの位置で拡大縮小</translation>
    </message>
    <message>
        <source>wheel, or pinch on a touchpad</source>
        <translation>ホイール、またはタッチパッドでピンチ</translation>
    </message>
    <message>
        <source>Shift and wheel, two fingers, or drag</source>
        <translation>Shift とホイール、2 本指、またはドラッグ</translation>
    </message>
    <message>
        <source>Taller, lower lanes</source>
        <translation>レーンを高く、低く</translation>
    </message>
    <message>
        <source>Alt and wheel</source>
        <translation>Alt とホイール</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>レーンをスクロール</translation>
    </message>
    <message>
        <source>wheel over the names</source>
        <translation>名前の上でホイール</translation>
    </message>
    <message>
        <source>Move the playhead</source>
        <translation>再生ヘッドを動かす</translation>
    </message>
    <message>
        <source>click or drag in the ruler</source>
        <translation>目盛りをクリックまたはドラッグ</translation>
    </message>
    <message>
        <source>Select a span and go to its line</source>
        <translation>区間を選択してその行へ移動</translation>
    </message>
    <message>
        <source>click</source>
        <translation>クリック</translation>
    </message>
    <message>
        <source>Zoom to a span</source>
        <translation>区間に拡大</translation>
    </message>
    <message>
        <source>double-click</source>
        <translation>ダブルクリック</translation>
    </message>
    <message>
        <source>Select a range: statistics, loop</source>
        <translation>範囲を選択: 統計、繰り返し</translation>
    </message>
    <message>
        <source>Shift and drag</source>
        <translation>Shift とドラッグ</translation>
    </message>
    <message>
        <source>Measure between two points</source>
        <translation>2 点間を測る</translation>
    </message>
    <message>
        <source>Ctrl and drag</source>
        <translation>Ctrl とドラッグ</translation>
    </message>
    <message>
        <source>Fold a group</source>
        <translation>グループを折りたたむ</translation>
    </message>
    <message>
        <source>click its arrow, or double-click</source>
        <translation>矢印をクリック、またはダブルクリック</translation>
    </message>
    <message>
        <source>Width of the names</source>
        <translation>名前の幅</translation>
    </message>
    <message>
        <source>drag their edge</source>
        <translation>端をドラッグ</translation>
    </message>
    <message>
        <source>Pan, zoom, see all</source>
        <translation>移動、拡大縮小、全体表示</translation>
    </message>
    <message>
        <source>drag, drag an edge, double-click in the overview</source>
        <translation>概観でドラッグ、端をドラッグ、ダブルクリック</translation>
    </message>
</context>
<context>
    <name>coroscope::window::KeysPage</name>
    <message>
        <source>Search commands and keys</source>
        <translation>コマンドとキーを検索</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys of the selected command</source>
        <translation>選択したコマンドのキー</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>なし(&amp;N)</translation>
    </message>
    <message>
        <source>As &amp;before</source>
        <translation>元に戻す(&amp;B)</translation>
    </message>
    <message>
        <source>The keys that the command came with</source>
        <translation>コマンドの初期設定のキー</translation>
    </message>
    <message>
        <source>Press new keys:</source>
        <translation>新しいキーを押してください:</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” and will be taken from it.</source>
        <translation>%1 は「%2」のキーです。そちらからは外されます。</translation>
    </message>
</context>
<context>
    <name>coroscope::window::MainWindow</name>
    <message>
        <source>&amp;Chart</source>
        <translation>図(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>検索(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>次を検索(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Go to Line…</source>
        <translation>行へ移動(&amp;G)…</translation>
    </message>
    <message>
        <source>Toggle &amp;Comment</source>
        <translation>コメントの切り替え(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Expor&amp;t as</source>
        <translation>形式を選んでエクスポート(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新規(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>Reopen Closed &amp;File</source>
        <translation>閉じたファイルを開く(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Save A&amp;ll</source>
        <translation>すべて保存(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;vert to the File</source>
        <translation>ファイルの内容に戻す(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>キー(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Coroscope</source>
        <translation>Coroscope について(&amp;A)</translation>
    </message>
    <message>
        <source>Narration</source>
        <translation>解説</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>変数</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Who has control at the playhead</source>
        <translation>再生ヘッド位置で制御を持つもの</translation>
    </message>
    <message>
        <source>Virtual time at the playhead</source>
        <translation>再生ヘッド位置の仮想時間</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept safe from a crash: %1.</source>
        <translation>保存前の作業を異常終了から守れません: %1。</translation>
    </message>
    <message>
        <source>Unsaved work of a session that ended unexpectedly was recovered.</source>
        <translation>予期せず終了したセッションの保存前の作業を復元しました。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Python scripts and traces (*.py *.coroscope *.jsonl);;All files (*)</source>
        <translation>Python スクリプトとトレース (*.py *.coroscope *.jsonl);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1[*] – Coroscope</source>
        <translation>%1[*] – Coroscope</translation>
    </message>
    <message>
        <source>About Coroscope</source>
        <translation>Coroscope について</translation>
    </message>
    <message>
        <source>Coroscope shows how coroutines share one thread.
Version %1. GPL-3.0-or-later.</source>
        <translation>Coroscope はコルーチンが 1 つのスレッドを分け合う様子を示します。
バージョン %1。GPL-3.0-or-later。</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>再生(&amp;P)</translation>
    </message>
    <message>
        <source>Step &amp;Back</source>
        <translation>1 つ戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>1 つ進む(&amp;S)</translation>
    </message>
    <message>
        <source>Jump to &amp;End</source>
        <translation>終わりへ(&amp;E)</translation>
    </message>
    <message>
        <source>Next &amp;Line</source>
        <translation>次の行(&amp;L)</translation>
    </message>
    <message>
        <source>Next &amp;Wake-up</source>
        <translation>次の再開(&amp;W)</translation>
    </message>
    <message>
        <source>Next &amp;Finding</source>
        <translation>次の指摘(&amp;F)</translation>
    </message>
    <message>
        <source>S&amp;top the Simulation</source>
        <translation>シミュレーションを停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 を開いています</translation>
    </message>
    <message>
        <source>%1 cannot be opened as a trace: %2</source>
        <translation>%1 をトレースとして開けません: %2</translation>
    </message>
    <message>
        <source>%1 is a recorded trace. Running the script shows the script again.</source>
        <translation>%1 は記録されたトレースです。スクリプトを実行すると元に戻ります。</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>ハイコントラスト(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>言語(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Next Script</source>
        <translation>次のスクリプト(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Script</source>
        <translation>前のスクリプト(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;anels</source>
        <translation>パネル(&amp;A)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>前を検索(&amp;V)</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>置換(&amp;E)…</translation>
    </message>
    <message>
        <source>Go to &amp;Definition</source>
        <translation>定義へ移動(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Lines and Cursors</source>
        <translation>行とカーソル(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>複製(&amp;D)</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上へ移動(&amp;U)</translation>
    </message>
    <message>
        <source>Move Dow&amp;n</source>
        <translation>下へ移動(&amp;N)</translation>
    </message>
    <message>
        <source>Add Next &amp;Occurrence</source>
        <translation>次の出現を追加(&amp;O)</translation>
    </message>
    <message>
        <source>Select &amp;All Occurrences</source>
        <translation>すべての出現を選択(&amp;A)</translation>
    </message>
    <message>
        <source>Add Cursor A&amp;bove</source>
        <translation>上にカーソルを追加(&amp;B)</translation>
    </message>
    <message>
        <source>Add Cursor Belo&amp;w</source>
        <translation>下にカーソルを追加(&amp;W)</translation>
    </message>
    <message>
        <source>F&amp;olding</source>
        <translation>折りたたみ(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fold or Unfold</source>
        <translation>折りたたみの切り替え(&amp;F)</translation>
    </message>
    <message>
        <source>Fold &amp;All</source>
        <translation>すべて折りたたむ(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation>すべて展開(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Zoom of the Text</source>
        <translation>文字の大きさ(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>大きく(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>小さく(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>標準の大きさ(&amp;U)</translation>
    </message>
    <message>
        <source>Co&amp;mplete the Name</source>
        <translation>名前を補完(&amp;M)</translation>
    </message>
    <message>
        <source>Preference&amp;s…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>コマンドパレット(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Examples…</source>
        <translation>例(&amp;E)…</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>問題 (%1)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Go to line %1</source>
        <translation>%1 行目へ移動</translation>
    </message>
    <message>
        <source>Go to a line from 1 to %1</source>
        <translation>1 から %1 までの行へ移動</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開いている</translation>
    </message>
    <message>
        <source>Simulate &amp;while Editing</source>
        <translation>編集しながらシミュレート(&amp;W)</translation>
    </message>
    <message>
        <source>Go to Funct&amp;ion…</source>
        <translation>関数へ移動(&amp;I)…</translation>
    </message>
    <message>
        <source>Copy the C&amp;hart</source>
        <translation>図をコピー(&amp;H)</translation>
    </message>
    <message>
        <source>Rest&amp;art</source>
        <translation>最初から(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>スクリプト(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>出力(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Panel in Front</source>
        <translation>手前のパネル(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>次のパネル(&amp;N)</translation>
    </message>
    <message>
        <source>Foc&amp;us</source>
        <translation>フォーカス(&amp;U)</translation>
    </message>
    <message>
        <source>The preferences hold only until the window closes: %1 cannot be written.</source>
        <translation>設定はウィンドウを閉じるまでのみ有効です:%1 に書き込めません。</translation>
    </message>
    <message>
        <source>Pre&amp;vious Line</source>
        <translation>前の行(&amp;V)</translation>
    </message>
    <message>
        <source>Previous Wake-&amp;up</source>
        <translation>前の再開(&amp;U)</translation>
    </message>
    <message>
        <source>Previous F&amp;inding</source>
        <translation>前の指摘(&amp;I)</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>指摘 (%1)</translation>
    </message>
    <message>
        <source>Next Problem</source>
        <translation>次の問題</translation>
    </message>
    <message>
        <source>Previous Problem</source>
        <translation>前の問題</translation>
    </message>
</context>
<context>
    <name>coroscope::window::MessageStack</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>coroscope::window::PaletteEditor</name>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>ブロック中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>実行可能</translation>
    </message>
    <message>
        <source>Starved</source>
        <translation>待たされ</translation>
    </message>
    <message>
        <source>Colours of the chart</source>
        <translation>チャートの色</translation>
    </message>
    <message>
        <source>The signs of the chart in these colours</source>
        <translation>これらの色でのチャートの記号</translation>
    </message>
    <message>
        <source>Each task in a &amp;hue of its own</source>
        <translation>タスクごとに別の色にする(&amp;H)</translation>
    </message>
    <message>
        <source>Colour-blind people hardly tell red from green here; the hatch still shows what blocks.</source>
        <translation>色覚によっては赤と緑の区別が難しくなります。ブロックは斜線でも示されます。</translation>
    </message>
    <message>
        <source>%1 and %2 are hard to tell apart for colour-blind people.</source>
        <translation>「%1」と「%2」は、色覚によっては見分けにくい色です。</translation>
    </message>
    <message>
        <source>%1 and %2 are hard to tell apart.</source>
        <translation>「%1」と「%2」は見分けにくい色です。</translation>
    </message>
</context>
<context>
    <name>coroscope::window::PlaybackBar</name>
    <message>
        <source>Playback</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed: 0.01x to 100x, and as fast as possible</source>
        <translation>速度: 0.01 倍から 100 倍、および最速</translation>
    </message>
    <message>
        <source> max</source>
        <translation> 最速</translation>
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
        <translation>設定</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Size of the script&apos;s font</source>
        <translation>スクリプトの文字の大きさ</translation>
    </message>
    <message>
        <source>&amp;Font of scripts</source>
        <translation>スクリプトのフォント(&amp;F)</translation>
    </message>
    <message>
        <source>Its &amp;size</source>
        <translation>その大きさ(&amp;S)</translation>
    </message>
    <message>
        <source>Font size of the &amp;window</source>
        <translation>ウィンドウの文字の大きさ(&amp;W)</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>&amp;Simulate while editing</source>
        <translation>編集しながらシミュレート(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Offer names while typing</source>
        <translation>入力中に名前を提案(&amp;O)</translation>
    </message>
    <message>
        <source>Show pa&amp;rameters of functions</source>
        <translation>関数の引数を表示(&amp;R)</translation>
    </message>
    <message>
        <source>Close &amp;brackets and quotes</source>
        <translation>括弧と引用符を閉じる(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Wrap long lines</source>
        <translation>長い行を折り返す(&amp;W)</translation>
    </message>
    <message>
        <source>Show s&amp;paces</source>
        <translation>空白を表示(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Tab width</source>
        <translation>タブ幅(&amp;T)</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Realistic: computing takes time</source>
        <translation>現実的: 計算に時間がかかる</translation>
    </message>
    <message>
        <source>Exact: only waiting takes time</source>
        <translation>厳密: 待機だけに時間がかかる</translation>
    </message>
    <message>
        <source>&amp;Clock</source>
        <translation>時計(&amp;C)</translation>
    </message>
    <message>
        <source>Cost of an &amp;instruction</source>
        <translation>命令のコスト(&amp;I)</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>Virtual time that one bytecode instruction takes with the realistic clock</source>
        <translation>現実的な時計でバイトコード 1 命令にかかる仮想時間</translation>
    </message>
    <message>
        <source>Seed of the simulated &amp;network</source>
        <translation>模擬ネットワークのシード(&amp;N)</translation>
    </message>
    <message>
        <source>Another seed gives other latencies; the same one always the same</source>
        <translation>シードが違えば遅延も変わり、同じなら常に同じです</translation>
    </message>
    <message>
        <source>A run ends when it has used up one of these:</source>
        <translation>次のどれかを使い切ると実行は終わります:</translation>
    </message>
    <message>
        <source>million</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>メモリ(&amp;M)</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>出力(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Tasks at a time</source>
        <translation>同時のタスク数(&amp;T)</translation>
    </message>
    <message>
        <source>A script&apos;s own “# coroscope:” comments come before these settings.</source>
        <translation>スクリプト内の「# coroscope:」コメントはこの設定より優先されます。</translation>
    </message>
    <message>
        <source>C&amp;olours of the chart</source>
        <translation>チャートの色(&amp;O)</translation>
    </message>
    <message>
        <source>The window is built anew; what is open stays open.</source>
        <translation>ウィンドウを作り直します。開いているものはそのままです。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Open the same scripts at the ne&amp;xt start</source>
        <translation>次の起動時に同じスクリプトを開く(&amp;X)</translation>
    </message>
    <message>
        <source>Instr&amp;uctions</source>
        <translation>命令数(&amp;U)</translation>
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
        <translation>問題</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>No problems: the script can run. Errors and what is not supported stand here while you type.</source>
        <translation>問題はありません。スクリプトを実行できます。入力中のエラーやサポートされない構文はここに表示されます。</translation>
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
        <translation>まだファイルはありません</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>この一覧を消去(&amp;C)</translation>
    </message>
</context>
<context>
    <name>coroscope::window::Recovery</name>
    <message>
        <source>the folder %1 cannot be written</source>
        <translation>フォルダー %1 に書き込めません</translation>
    </message>
</context>
<context>
    <name>coroscope::window::RunPresenter</name>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>Nobody has control</source>
        <translation>誰も制御を持っていない</translation>
    </message>
    <message>
        <source>%1 blocks the thread</source>
        <translation>%1 がスレッドをブロック</translation>
    </message>
    <message>
        <source>%1 has control</source>
        <translation>%1 が制御を保持</translation>
    </message>
    <message>
        <source>%1 stands here</source>
        <translation>%1 はここ</translation>
    </message>
</context>
</TS>
