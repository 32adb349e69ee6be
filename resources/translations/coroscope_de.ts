<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Findings</name>
    <message>
        <source> It happens %1 times.</source>
        <translation> Das geschieht %1-mal.</translation>
    </message>
    <message>
        <source> (line %1)</source>
        <translation> (Zeile %1)</translation>
    </message>
    <message>
        <source>Blocking call in a coroutine</source>
        <translation>Blockierender Aufruf in einer Koroutine</translation>
    </message>
    <message>
        <source>%1 blocks the thread for %2 with %3%4.</source>
        <translation>%1 blockiert den Thread %2 lang mit %3%4.</translation>
    </message>
    <message>
        <source>Long computation without a yield</source>
        <translation>Lange Berechnung ohne Abgabe der Kontrolle</translation>
    </message>
    <message>
        <source>%1 computes for %2%3 without giving control away.</source>
        <translation>%1 rechnet %2 lang%3, ohne die Kontrolle abzugeben.</translation>
    </message>
    <message>
        <source> Nobody else wanted to run meanwhile, but nobody could have.</source>
        <translation> Niemand sonst wollte währenddessen laufen, aber es hätte auch niemand gekonnt.</translation>
    </message>
    <message>
        <source> %1 could not run meanwhile: %2 lost.</source>
        <translation> %1 konnte währenddessen nicht laufen: %2 verloren.</translation>
    </message>
    <message>
        <source> %1 tasks could not run meanwhile: %2 lost together.</source>
        <translation> %1 Tasks konnten währenddessen nicht laufen: zusammen %2 verloren.</translation>
    </message>
    <message>
        <source>A task starts late</source>
        <translation>Ein Task beginnt spät</translation>
    </message>
    <message>
        <source>A task wakes up late</source>
        <translation>Ein Task wacht spät auf</translation>
    </message>
    <message>
        <source>%1 was created at %2 but got control %3 later</source>
        <translation>%1 wurde bei %2 erzeugt, bekam die Kontrolle aber erst %3 später</translation>
    </message>
    <message>
        <source>%1 was due at %2 but got control %3 later</source>
        <translation>%1 war bei %2 fällig, bekam die Kontrolle aber erst %3 später</translation>
    </message>
    <message>
        <source>, because %1 held the thread with %2%3.</source>
        <translation>, weil %1 den Thread mit %2 belegte%3.</translation>
    </message>
    <message>
        <source>, because %1 held the thread%2.</source>
        <translation>, weil %1 den Thread belegte%2.</translation>
    </message>
    <message>
        <source>: many others had their turns first.</source>
        <translation>: viele andere waren vorher an der Reihe.</translation>
    </message>
    <message>
        <source>Awaits in a row that could overlap</source>
        <translation>Aufeinanderfolgendes Warten, das sich überlappen könnte</translation>
    </message>
    <message>
        <source>, always at line %1</source>
        <translation>, immer in Zeile %1</translation>
    </message>
    <message>
        <source> (lines %1 to %2)</source>
        <translation> (Zeilen %1 bis %2)</translation>
    </message>
    <message>
        <source>%1 waits %2 times in a row%3, %4 in all. Where one does not need the result of another, tasks or asyncio.gather would wait together: %5.</source>
        <translation>%1 wartet %2-mal nacheinander%3, insgesamt %4. Wo das eine das Ergebnis des anderen nicht braucht, würden Tasks oder asyncio.gather gemeinsam warten: %5.</translation>
    </message>
    <message>
        <source>Jobs wait for a worker</source>
        <translation>Aufträge warten auf einen Worker</translation>
    </message>
    <message>
        <source>The pool</source>
        <translation>Der Pool</translation>
    </message>
    <message>
        <source>%1 has one worker, which is busy while jobs wait in its queue (at most %3): %4 of waiting.</source>
        <translation>%1 hat einen Worker, der beschäftigt ist, während Aufträge in der Warteschlange stehen (höchstens %3): %4 Wartezeit.</translation>
    </message>
    <message>
        <source>%1 has %2 workers, all busy, while jobs wait in its queue (at most %3): %4 of waiting.</source>
        <translation>%1 hat %2 Worker, die alle beschäftigt sind, während Aufträge in der Warteschlange stehen (höchstens %3): %4 Wartezeit.</translation>
    </message>
    <message>
        <source>Coroutine never awaited</source>
        <translation>Koroutine nie mit await abgewartet</translation>
    </message>
    <message>
        <source>The coroutine %1 was made but never awaited: nothing of it has run.</source>
        <translation>Die Koroutine %1 wurde erzeugt, aber nie abgewartet: Nichts davon ist gelaufen.</translation>
    </message>
    <message>
        <source>Exception never retrieved</source>
        <translation>Ausnahme nie abgeholt</translation>
    </message>
    <message>
        <source>A task or future ended with an exception that nobody ever asked for.</source>
        <translation>Ein Task oder Future endete mit einer Ausnahme, nach der niemand gefragt hat.</translation>
    </message>
    <message>
        <source> It was %1.</source>
        <translation> Es war %1.</translation>
    </message>
    <message>
        <source>Deadlock</source>
        <translation>Verklemmung</translation>
    </message>
    <message>
        <source>Nothing is left that could wake anybody.</source>
        <translation>Nichts ist übrig, was noch jemanden wecken könnte.</translation>
    </message>
    <message>
        <source> Give control away now and then with await asyncio.sleep(0), or compute in another process with loop.run_in_executor.</source>
        <translation> Geben Sie die Kontrolle ab und zu mit await asyncio.sleep(0) ab, oder rechnen Sie mit loop.run_in_executor in einem anderen Prozess.</translation>
    </message>
    <message>
        <source> Write await asyncio.sleep(...) instead.</source>
        <translation> Schreiben Sie stattdessen await asyncio.sleep(...).</translation>
    </message>
    <message>
        <source> Write await asyncio.to_thread(...) around the call, or take a library that waits asynchronously.</source>
        <translation> Schreiben Sie await asyncio.to_thread(...) um den Aufruf, oder nehmen Sie eine Bibliothek, die asynchron wartet.</translation>
    </message>
    <message>
        <source> Write await %1(...), or asyncio.create_task(%1(...)) to let it run beside.</source>
        <translation> Schreiben Sie await %1(...), oder asyncio.create_task(%1(...)), damit sie nebenher läuft.</translation>
    </message>
    <message>
        <source> Await the task, or ask for its exception() when it is done.</source>
        <translation> Warten Sie mit await auf den Task, oder fragen Sie am Ende nach seiner exception().</translation>
    </message>
    <message>
        <source>%1 waits for %2%3, and nobody is left to end the wait</source>
        <translation>%1 wartet auf %2%3, und niemand ist mehr da, der das Warten beenden könnte</translation>
    </message>
    <message>
        <source>%1 waits for %2%3, held by %4</source>
        <translation>%1 wartet auf %2%3, gehalten von %4</translation>
    </message>
    <message>
        <source>%1 waits for %2%3</source>
        <translation>%1 wartet auf %2%3</translation>
    </message>
    <message>
        <source>: they wait for each other in a circle</source>
        <translation>: Sie warten im Kreis aufeinander</translation>
    </message>
    <message>
        <source>; %1 waits with them</source>
        <translation>; %1 wartet mit</translation>
    </message>
    <message>
        <source>; %1 more wait with them</source>
        <translation>; %1 weitere warten mit</translation>
    </message>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message>
        <source> Take the locks in the same order everywhere, or limit the wait with asyncio.timeout().</source>
        <translation> Die Locks überall in derselben Reihenfolge nehmen oder das Warten mit asyncio.timeout() begrenzen.</translation>
    </message>
    <message>
        <source> One of them has to go on without waiting for the other.</source>
        <translation> Einer von ihnen muss weitermachen, ohne auf den anderen zu warten.</translation>
    </message>
    <message>
        <source> Somebody has to call its set().</source>
        <translation> Jemand muss sein set() aufrufen.</translation>
    </message>
    <message>
        <source> The other side of the queue has ended: send a last item that ends the loop, or cancel who waits.</source>
        <translation> Die andere Seite der Queue ist zu Ende: ein letztes Element senden, das die Schleife beendet, oder den Wartenden abbrechen.</translation>
    </message>
    <message>
        <source> Somebody has to call its notify().</source>
        <translation> Jemand muss sein notify() aufrufen.</translation>
    </message>
    <message>
        <source> It was never released: acquire it with async with, or with with.</source>
        <translation> Es wurde nie freigegeben: mit async with oder with nehmen.</translation>
    </message>
    <message>
        <source> Fewer have come to it than it was made for.</source>
        <translation> Es sind weniger gekommen, als vorgesehen.</translation>
    </message>
    <message>
        <source> Somebody has to call its set_result().</source>
        <translation> Jemand muss sein set_result() aufrufen.</translation>
    </message>
    <message>
        <source> Let fewer tasks run at a time, for example with asyncio.Semaphore, or give each shorter turns.</source>
        <translation> Weniger Tasks gleichzeitig laufen lassen, etwa mit asyncio.Semaphore, oder jedem kürzere Runden geben.</translation>
    </message>
    <message>
        <source>Exception that nobody catches</source>
        <translation>Ausnahme, die niemand abfängt</translation>
    </message>
    <message>
        <source>A callback of the event loop of %1 raises %2 (line %3).</source>
        <translation>Ein Callback der Ereignisschleife von %1 löst %2 aus (Zeile %3).</translation>
    </message>
    <message>
        <source>A callback of the event loop of %1 raises %2.</source>
        <translation>Ein Callback der Ereignisschleife von %1 löst %2 aus.</translation>
    </message>
    <message>
        <source>%1 raises %2 (line %3), and nobody catches it.</source>
        <translation>%1 löst %2 aus (Zeile %3), und niemand fängt die Ausnahme ab.</translation>
    </message>
    <message>
        <source>%1 raises %2, and nobody catches it.</source>
        <translation>%1 löst %2 aus, und niemand fängt die Ausnahme ab.</translation>
    </message>
    <message>
        <source> The program ends with it.</source>
        <translation> Das Programm endet damit.</translation>
    </message>
    <message>
        <source> Only this thread ends with it: the others go on and do not learn of it.</source>
        <translation> Nur dieser Thread endet damit: Die anderen laufen weiter und erfahren nichts davon.</translation>
    </message>
    <message>
        <source> The loop only reports it and goes on.</source>
        <translation> Die Schleife meldet sie nur und läuft weiter.</translation>
    </message>
    <message>
        <source>Stopped: the budget is spent</source>
        <translation>Angehalten: Das Budget ist aufgebraucht</translation>
    </message>
    <message>
        <source>The run was stopped at line %3 of the script: %2.</source>
        <translation>Der Lauf wurde in Zeile %3 des Skripts angehalten: %2.</translation>
    </message>
    <message>
        <source>The run was stopped: %2.</source>
        <translation>Der Lauf wurde angehalten: %2.</translation>
    </message>
    <message>
        <source> If this is no endless loop, allow more in the preferences.</source>
        <translation> Falls das keine Endlosschleife ist, erlauben Sie in den Einstellungen mehr.</translation>
    </message>
    <message>
        <source>%1 wait for %2</source>
        <translation>%1 warten auf %2</translation>
    </message>
    <message>
        <source>, and nobody is left to end the waits</source>
        <translation>, und niemand ist mehr da, der das Warten beenden könnte</translation>
    </message>
    <message>
        <source> %1, which took items out of it, has ended at %2: let it go on until the queue is drained, or cancel who puts.</source>
        <translation> %1, das Elemente herausnahm, ist bei %2 zu Ende gegangen: Lassen Sie es laufen, bis die Warteschlange leer ist, oder brechen Sie ab, wer hineinlegt.</translation>
    </message>
    <message>
        <source> %1, which put items into it, has ended at %2: let it put a last item that ends the loop, or cancel who waits.</source>
        <translation> %1, das Elemente hineinlegte, ist bei %2 zu Ende gegangen: Lassen Sie es ein letztes Element hineinlegen, das die Schleife beendet, oder brechen Sie ab, wer wartet.</translation>
    </message>
    <message>
        <source> Nobody takes items out of it any more: drain it to the end, or cancel who puts.</source>
        <translation> Niemand nimmt mehr Elemente heraus: Leeren Sie sie bis zum Ende, oder brechen Sie ab, wer hineinlegt.</translation>
    </message>
    <message>
        <source> For each item that was put in, somebody has to call its task_done().</source>
        <translation> Für jedes Element, das hineingelegt wurde, muss jemand task_done() aufrufen.</translation>
    </message>
    <message>
        <source> (line %1, at %2)</source>
        <translation> (Zeile %1, bei %2)</translation>
    </message>
    <message>
        <source> (at %1)</source>
        <translation> (bei %1)</translation>
    </message>
    <message>
        <source>%1 cannot run, because %2 waits with control of the thread</source>
        <translation>%1 kommt nicht zum Zug, weil %2 wartet und dabei die Kontrolle über den Thread behält</translation>
    </message>
    <message>
        <source>Locks are taken in different orders</source>
        <translation>Sperren werden in verschiedener Reihenfolge genommen</translation>
    </message>
    <message>
        <source>%1 takes %2%3 while it holds %4%5</source>
        <translation>%1 nimmt %2%3, während es %4%5 hält</translation>
    </message>
    <message>
        <source>. This time it went well; with another timing they wait for each other for ever. Take the locks in the same order everywhere.</source>
        <translation>. Diesmal ging es gut; bei anderem zeitlichen Ablauf warten sie ewig aufeinander. Nehmen Sie die Sperren überall in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>Exception ignored</source>
        <translation>Ausnahme übergangen</translation>
    </message>
    <message>
        <source>%1 raises %2 (line %3) where nobody can catch it.</source>
        <translation>%1 löst %2 aus (Zeile %3), wo niemand es abfangen kann.</translation>
    </message>
    <message>
        <source>%1 raises %2 where nobody can catch it.</source>
        <translation>%1 löst %2 aus, wo niemand es abfangen kann.</translation>
    </message>
    <message>
        <source> It is written to the output, and the program goes on as if nothing had happened.</source>
        <translation> Sie steht in der Ausgabe, und das Programm läuft weiter, als wäre nichts geschehen.</translation>
    </message>
    <message>
        <source>A task has failed unseen</source>
        <translation>Ein Task ist unbemerkt gescheitert</translation>
    </message>
    <message>
        <source>%1 failed with %2 (line %3), and nobody has looked at it so far.</source>
        <translation>%1 ist mit %2 gescheitert (Zeile %3), und bisher hat niemand danach gesehen.</translation>
    </message>
    <message>
        <source>%1 failed with %2, and nobody has looked at it so far.</source>
        <translation>%1 ist mit %2 gescheitert, und bisher hat niemand danach gesehen.</translation>
    </message>
    <message>
        <source> Write await asyncio.to_thread(...) around the call in %1 (line %2), or await asyncio.sleep(...) if all functions on the way are coroutines.</source>
        <translation> Schreiben Sie await asyncio.to_thread(...) um den Aufruf in %1 (Zeile %2) oder, wenn alle Funktionen auf dem Weg Koroutinen sind, await asyncio.sleep(...).</translation>
    </message>
    <message>
        <source> Write await asyncio.to_thread(...) around the call in %1 (line %2), or take a library that waits asynchronously.</source>
        <translation> Schreiben Sie await asyncio.to_thread(...) um den Aufruf in %1 (Zeile %2), oder nehmen Sie eine Bibliothek, die asynchron wartet.</translation>
    </message>
    <message>
        <source>A task was cut off at the end</source>
        <translation>Ein Task wurde am Ende abgeschnitten</translation>
    </message>
    <message>
        <source>A task never got to run</source>
        <translation>Ein Task kam nie zum Laufen</translation>
    </message>
    <message>
        <source>%1 was not done when %2 ended: it still waited for %3%4, and was cancelled.</source>
        <translation>%1 war nicht fertig, als %2 endete: Er wartete noch auf %3%4 und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 had not even started when %2 ended, and was cancelled.</source>
        <translation>%1 hatte noch nicht einmal begonnen, als %2 endete, und wurde abgebrochen.</translation>
    </message>
    <message>
        <source> Keep the task and await it before the end, as asyncio.TaskGroup does; or cancel it yourself if it may be lost.</source>
        <translation> Behalten Sie den Task, und warten Sie vor dem Ende mit await auf ihn, wie asyncio.TaskGroup es tut; oder brechen Sie ihn selbst ab, wenn er verloren gehen darf.</translation>
    </message>
    <message>
        <source>A daemon thread was cut off at the end</source>
        <translation>Ein Daemon-Thread wurde am Ende abgeschnitten</translation>
    </message>
    <message>
        <source>%1 was in %2%3 when the program ended, and did not get further.</source>
        <translation>%1 war in %2%3, als das Programm endete, und kam nicht weiter.</translation>
    </message>
    <message>
        <source>%1 was at work%3 when the program ended, and did not get further.</source>
        <translation>%1 war bei der Arbeit%3, als das Programm endete, und kam nicht weiter.</translation>
    </message>
    <message>
        <source> Tell it to end and join() it, or make it no daemon.</source>
        <translation> Sagen Sie ihm, dass er enden soll, und rufen Sie join() auf, oder machen Sie ihn zu keinem Daemon.</translation>
    </message>
    <message>
        <source> Call the function: %1() makes the coroutine.</source>
        <translation> Rufen Sie die Funktion auf: %1() macht die Koroutine.</translation>
    </message>
    <message>
        <source> What was called is no coroutine: it has already done its work, and blocked the thread meanwhile. Leave out await, or call its asynchronous counterpart.</source>
        <translation> Was aufgerufen wurde, ist keine Koroutine: Es hat seine Arbeit schon getan und dabei den Thread blockiert. Lassen Sie await weg, oder rufen Sie das asynchrone Gegenstück auf.</translation>
    </message>
    <message>
        <source> Only coroutines, tasks and futures can be awaited: leave out await.</source>
        <translation> Nur auf Koroutinen, Tasks und Futures kann man mit await warten: Lassen Sie await weg.</translation>
    </message>
    <message>
        <source> Within a coroutine write await in place of asyncio.run(...).</source>
        <translation> Schreiben Sie in einer Koroutine await statt asyncio.run(...).</translation>
    </message>
    <message>
        <source> Do this within a coroutine that asyncio.run(...) runs.</source>
        <translation> Tun Sie dies in einer Koroutine, die asyncio.run(...) ausführt.</translation>
    </message>
    <message>
        <source>: it waits for itself</source>
        <translation>: Es wartet auf sich selbst</translation>
    </message>
    <message>
        <source> It must not take it a second time before it gives it back.</source>
        <translation> Es darf es nicht ein zweites Mal nehmen, bevor es zurückgegeben ist.</translation>
    </message>
</context>
<context>
    <name>Narration</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation>%1 beginnt</translation>
    </message>
    <message>
        <source>%1 starts, %2 after it was created, because %3 held control</source>
        <translation>%1 beginnt, %2 nach der Erzeugung, weil die Kontrolle bei %3 lag</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 läuft weiter</translation>
    </message>
    <message>
        <source>%1 goes on: its sleep is over</source>
        <translation>%1 läuft weiter: Der Schlaf ist vorbei</translation>
    </message>
    <message>
        <source>%1 goes on, %2 late, because %3 held control</source>
        <translation>%1 läuft weiter, %2 zu spät, weil die Kontrolle bei %3 lag</translation>
    </message>
    <message>
        <source>%1 goes on: its wait for %2 is over</source>
        <translation>%1 läuft weiter: Das Warten auf %2 ist vorbei</translation>
    </message>
    <message>
        <source>%1 goes on: %2 has ended</source>
        <translation>%1 läuft weiter: %2 ist zu Ende</translation>
    </message>
    <message>
        <source>%1 goes on after %2</source>
        <translation>%1 läuft nach %2 weiter</translation>
    </message>
    <message>
        <source>%1 goes on: it is its turn again</source>
        <translation>%1 läuft weiter: Er ist wieder an der Reihe</translation>
    </message>
    <message>
        <source>%1 creates %2</source>
        <translation>%1 erzeugt %2</translation>
    </message>
    <message>
        <source>cancels %1</source>
        <translation>bricht %1 ab</translation>
    </message>
    <message>
        <source>%1 blocks the thread for %3 with %2</source>
        <translation>%1 blockiert den Thread %3 lang mit %2</translation>
    </message>
    <message>
        <source>nobody else can run meanwhile</source>
        <translation>niemand sonst kann währenddessen laufen</translation>
    </message>
    <message>
        <source>%1 becomes ready but has to wait</source>
        <translation>%1 wird bereit, muss aber warten</translation>
    </message>
    <message>
        <source>awaits %1</source>
        <translation>wartet mit await auf %1</translation>
    </message>
    <message>
        <source>sleeps for %1</source>
        <translation>schläft %1</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>lets the others go first</source>
        <translation>lässt den anderen den Vortritt</translation>
    </message>
    <message>
        <source>calls %1</source>
        <translation>ruft %1 auf</translation>
    </message>
    <message>
        <source>runs the event loop</source>
        <translation>führt die Ereignisschleife aus</translation>
    </message>
    <message>
        <source>still has control where the record ends</source>
        <translation>hat am Ende der Aufzeichnung noch die Kontrolle</translation>
    </message>
    <message>
        <source>loses the interpreter lock</source>
        <translation>verliert die Interpreter-Sperre</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>endet</translation>
    </message>
    <message>
        <source>ends with an exception</source>
        <translation>endet mit einer Ausnahme</translation>
    </message>
    <message>
        <source>ends cancelled</source>
        <translation>endet abgebrochen</translation>
    </message>
    <message>
        <source>gives control to %1</source>
        <translation>gibt die Kontrolle an %1</translation>
    </message>
    <message>
        <source>gives control away</source>
        <translation>gibt die Kontrolle ab</translation>
    </message>
    <message>
        <source>Nobody can run for %1</source>
        <translation>%1 lang kann niemand laufen</translation>
    </message>
    <message>
        <source>The program has finished</source>
        <translation>Das Programm ist zu Ende</translation>
    </message>
    <message>
        <source>The program has ended with an exception that nobody caught</source>
        <translation>Das Programm endete mit einer Ausnahme, die niemand abgefangen hat</translation>
    </message>
    <message>
        <source>Deadlock: %1</source>
        <translation>Verklemmung: %1</translation>
    </message>
    <message>
        <source>The budget is spent: %1</source>
        <translation>Das Budget ist aufgebraucht: %1</translation>
    </message>
    <message>
        <source>The run was stopped</source>
        <translation>Der Lauf wurde angehalten</translation>
    </message>
    <message>
        <source> (line %1)</source>
        <translation> (Zeile %1)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 goes on: %3 has ended its wait for %2</source>
        <translation>%1 läuft weiter: %3 hat sein Warten auf %2 beendet</translation>
    </message>
    <message>
        <source>%1 goes on: %2 has ended with an exception</source>
        <translation>%1 läuft weiter: %2 ist mit einer Ausnahme zu Ende</translation>
    </message>
    <message>
        <source>%1 goes on: %2 was cancelled</source>
        <translation>%1 läuft weiter: %2 wurde abgebrochen</translation>
    </message>
    <message>
        <source>%1 goes on: %3 has ended, which ends its wait for %2</source>
        <translation>%1 läuft weiter: %3 ist zu Ende, und damit das Warten auf %2</translation>
    </message>
    <message>
        <source>%1 goes on: %2 has done the job</source>
        <translation>%1 läuft weiter: %2 hat den Auftrag erledigt</translation>
    </message>
    <message>
        <source>%1 goes on: %2 has cancelled it</source>
        <translation>%1 läuft weiter: %2 hat ihn abgebrochen</translation>
    </message>
    <message>
        <source>%1 goes on: its timeout has expired and cancels it</source>
        <translation>%1 läuft weiter: Seine Frist ist abgelaufen und bricht ihn ab</translation>
    </message>
    <message>
        <source>%1 goes on: it waits no longer for %2, the time is up</source>
        <translation>%1 läuft weiter: Er wartet nicht länger auf %2, die Zeit ist um</translation>
    </message>
    <message>
        <source>%1 goes on: it has the interpreter lock again</source>
        <translation>%1 läuft weiter: Er hat die Interpreter-Sperre wieder</translation>
    </message>
    <message>
        <source>%1 runs a callback of its event loop</source>
        <translation>%1 führt einen Callback seiner Ereignisschleife aus</translation>
    </message>
    <message>
        <source>%1 goes on: its event loop has ended</source>
        <translation>%1 läuft weiter: Seine Ereignisschleife ist zu Ende</translation>
    </message>
    <message>
        <source>computes for %1</source>
        <translation>rechnet %1 lang</translation>
    </message>
    <message>
        <source>which does not start yet</source>
        <translation>der noch nicht beginnt</translation>
    </message>
    <message>
        <source>neither of which starts yet</source>
        <translation>von denen noch keiner beginnt</translation>
    </message>
    <message>
        <source>none of which starts yet</source>
        <translation>von denen noch keiner beginnt</translation>
    </message>
    <message>
        <source>prints %1</source>
        <translation>gibt %1 aus</translation>
    </message>
    <message>
        <source>%1 blocks the thread for %3, waiting for %2</source>
        <translation>%1 blockiert den Thread %3 lang beim Warten auf %2</translation>
    </message>
    <message>
        <source>%1 spends %3 in %2</source>
        <translation>%1 verbringt %3 in %2</translation>
    </message>
    <message>
        <source>%1 waits %3 for %2</source>
        <translation>%1 wartet %3 auf %2</translation>
    </message>
    <message>
        <source>%1 become ready but have to wait</source>
        <translation>%1 werden bereit, müssen aber warten</translation>
    </message>
    <message>
        <source>awaits %1 for at most %2</source>
        <translation>erwartet %1 höchstens %2 lang</translation>
    </message>
    <message>
        <source>waits for %1, held by %2</source>
        <translation>wartet auf %1, gehalten von %2</translation>
    </message>
    <message>
        <source>waits for %1 for at most %2</source>
        <translation>wartet höchstens %2 lang auf %1</translation>
    </message>
    <message>
        <source>hands the interpreter lock to %1</source>
        <translation>gibt die Interpreter-Sperre an %1</translation>
    </message>
    <message>
        <source>ends with the exception %1</source>
        <translation>endet mit der Ausnahme %1</translation>
    </message>
    <message>
        <source>Nobody can run for %1: %2 is next</source>
        <translation>%1 lang kann niemand laufen: %2 ist als Nächstes dran</translation>
    </message>
    <message>
        <source>Nobody can run for %1: a callback of the event loop is next</source>
        <translation>%1 lang kann niemand laufen: ein Callback der Ereignisschleife ist als Nächstes dran</translation>
    </message>
    <message>
        <source>The program has ended with an exception that nobody caught: %1</source>
        <translation>Das Programm endete mit einer Ausnahme, die niemand abfing: %1</translation>
    </message>
    <message>
        <source>a callback raises %1, which nobody catches</source>
        <translation>ein Callback löst %1 aus, was niemand abfängt</translation>
    </message>
    <message>
        <source>The program has ended itself: %1</source>
        <translation>Das Programm hat sich selbst beendet: %1</translation>
    </message>
    <message>
        <source>so that %1 wait for each other in a circle: a deadlock</source>
        <translation>sodass %1 im Kreis aufeinander warten: eine Verklemmung</translation>
    </message>
    <message>
        <source>which it holds itself: a deadlock</source>
        <translation>von ihm selbst gehalten: eine Verklemmung</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>clock is &apos;realistic&apos; or &apos;exact&apos;</source>
        <translation>clock ist „realistic“ oder „exact“</translation>
    </message>
    <message>
        <source>cost is a number of nanoseconds for one instruction</source>
        <translation>cost ist eine Zahl von Nanosekunden je Anweisung</translation>
    </message>
    <message>
        <source>instructions is how many the script may use up, a whole number</source>
        <translation>instructions ist, wie viele das Skript verbrauchen darf, eine ganze Zahl</translation>
    </message>
    <message>
        <source>seed is a whole number</source>
        <translation>seed ist eine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 is the default number of a pool&apos;s workers, 1 to 1000</source>
        <translation>%1 ist die übliche Zahl der Arbeiter eines Pools, 1 bis 1000</translation>
    </message>
    <message>
        <source>latency wants a host and a range in seconds: latency api.example.com 0.2..0.6</source>
        <translation>latency verlangt einen Rechner und einen Bereich in Sekunden: latency api.example.com 0.2..0.6</translation>
    </message>
    <message>
        <source>dialect is &apos;3.11&apos; or &apos;3.4&apos;</source>
        <translation>dialect ist „3.11“ oder „3.4“</translation>
    </message>
    <message>
        <source>unknown setting &apos;%1&apos;: there are %2</source>
        <translation>unbekannte Einstellung „%1“; es gibt %2</translation>
    </message>
    <message>
        <source>No module named &apos;%1&apos;: Coroscope has its own, simulated modules</source>
        <translation>Kein Modul namens „%1“: Coroscope hat seine eigenen, simulierten Module</translation>
    </message>
    <message>
        <source>No module named &apos;%1&apos;: Coroscope has its own, simulated modules. Near it: %2</source>
        <translation>Kein Modul namens „%1“: Coroscope hat seine eigenen, simulierten Module. Ähnlich heißen: %2</translation>
    </message>
    <message>
        <source>No module named &apos;%1&apos;: Coroscope has its own, simulated modules. %2</source>
        <translation>Kein Modul namens „%1“: Coroscope hat seine eigenen, simulierten Module. %2</translation>
    </message>
    <message>
        <source>There are no databases: keep the data in a dict, and wait with &apos;await asyncio.sleep(seconds)&apos; where a query does, or with &apos;time.sleep(seconds)&apos; where a blocking driver does.</source>
        <translation>Datenbanken gibt es nicht: Halten Sie die Daten in einem dict, und warten Sie mit „await asyncio.sleep(seconds)“, wo eine Abfrage wartet, oder mit „time.sleep(seconds)“, wo ein blockierender Treiber es tut.</translation>
    </message>
    <message>
        <source>There are no web frameworks: call the handlers as tasks, with &apos;asyncio.gather&apos;, or answer requests from &apos;asyncio.start_server&apos;.</source>
        <translation>Web-Frameworks gibt es nicht: Rufen Sie die Behandler als Tasks auf, mit „asyncio.gather“, oder beantworten Sie Anfragen mit „asyncio.start_server“.</translation>
    </message>
    <message>
        <source>There are no brokers and no such protocols: an &apos;asyncio.Queue&apos; carries messages between tasks, &apos;asyncio.start_server&apos; and &apos;asyncio.open_connection&apos; carry them over streams.</source>
        <translation>Vermittler und solche Protokolle gibt es nicht: Eine „asyncio.Queue“ trägt Nachrichten zwischen Tasks, „asyncio.start_server“ und „asyncio.open_connection“ tragen sie über Ströme.</translation>
    </message>
    <message>
        <source>There are no plain sockets: &apos;asyncio.start_server&apos; and &apos;asyncio.open_connection&apos; are simulated.</source>
        <translation>Einfache Sockets gibt es nicht: „asyncio.start_server“ und „asyncio.open_connection“ werden simuliert.</translation>
    </message>
    <message>
        <source>For requests there are simulated &apos;aiohttp&apos;, &apos;httpx&apos;, &apos;requests&apos; and &apos;urllib.request&apos;.</source>
        <translation>Für Anfragen gibt es simuliert „aiohttp“, „httpx“, „requests“ und „urllib.request“.</translation>
    </message>
    <message>
        <source>Of the services of language models &apos;openai&apos; is simulated: &apos;OpenAI&apos; blocks, &apos;AsyncOpenAI&apos; is awaited.</source>
        <translation>Von den Diensten der Sprachmodelle wird „openai“ simuliert: „OpenAI“ blockiert, „AsyncOpenAI“ wird erwartet.</translation>
    </message>
    <message>
        <source>The loop that is simulated is asyncio&apos;s: &apos;asyncio.TaskGroup&apos; does the work of nurseries, &apos;asyncio.create_task&apos; that of greenlets.</source>
        <translation>Simuliert wird die Schleife von asyncio: „asyncio.TaskGroup“ leistet, was Nurseries leisten, „asyncio.create_task“, was Greenlets leisten.</translation>
    </message>
    <message>
        <source>Scripts run by themselves, not in a notebook whose loop already runs: call &apos;asyncio.run(main())&apos; once, at the end, and await in coroutines.</source>
        <translation>Skripte laufen für sich, nicht in einem Notebook, dessen Schleife schon läuft: Rufen Sie „asyncio.run(main())“ einmal auf, am Ende, und erwarten Sie in Koroutinen.</translation>
    </message>
    <message>
        <source>For jobs there are &apos;asyncio.Queue&apos; with tasks as workers, and the executors of &apos;concurrent.futures&apos;.</source>
        <translation>Für Aufträge gibt es „asyncio.Queue“ mit Tasks als Arbeitern und die Executors von „concurrent.futures“.</translation>
    </message>
    <message>
        <source>For what happens at times there are &apos;asyncio.sleep&apos; in a loop, &apos;loop.call_later&apos; and &apos;sched&apos;.</source>
        <translation>Für das, was zu bestimmten Zeiten geschieht, gibt es „asyncio.sleep“ in einer Schleife, „loop.call_later“ und „sched“.</translation>
    </message>
    <message>
        <source>No other programs can be started: &apos;await asyncio.sleep(seconds)&apos; stands for one that is awaited, &apos;time.sleep(seconds)&apos; for one that blocks.</source>
        <translation>Andere Programme können nicht gestartet werden: „await asyncio.sleep(seconds)“ steht für eines, das erwartet wird, „time.sleep(seconds)“ für eines, das blockiert.</translation>
    </message>
    <message>
        <source>The simulated world has no operating system and no devices: let a function with &apos;time.sleep(seconds)&apos; or &apos;await asyncio.sleep(seconds)&apos; stand for what is asked of them.</source>
        <translation>Die simulierte Welt hat kein Betriebssystem und keine Geräte: Eine Funktion mit „time.sleep(seconds)“ oder „await asyncio.sleep(seconds)“ stehe für das, was von ihnen verlangt wird.</translation>
    </message>
    <message>
        <source>Services outside cannot be reached: let &apos;await asyncio.sleep(seconds)&apos; stand for each call, or &apos;time.sleep(seconds)&apos; for one that blocks.</source>
        <translation>Dienste draußen sind nicht erreichbar: „await asyncio.sleep(seconds)“ stehe für jeden Aufruf, oder „time.sleep(seconds)“ für einen, der blockiert.</translation>
    </message>
    <message>
        <source>Of what takes pages apart there are &apos;html.parser&apos;, &apos;urllib.robotparser&apos; and &apos;re&apos;; &apos;await asyncio.sleep(seconds)&apos; stands for a browser.</source>
        <translation>Um Seiten zu zerlegen, gibt es „html.parser“, „urllib.robotparser“ und „re“; „await asyncio.sleep(seconds)“ steht für einen Browser.</translation>
    </message>
    <message>
        <source>To read and write data there are &apos;json&apos;, &apos;csv&apos;, &apos;tomllib&apos;, &apos;configparser&apos;, &apos;pickle&apos;, &apos;struct&apos;, &apos;zlib&apos; and &apos;gzip&apos;.</source>
        <translation>Um Daten zu lesen und zu schreiben, gibt es „json“, „csv“, „tomllib“, „configparser“, „pickle“, „struct“, „zlib“ und „gzip“.</translation>
    </message>
    <message>
        <source>To compute there are &apos;math&apos;, &apos;statistics&apos;, &apos;random&apos;, &apos;fractions&apos;, &apos;decimal&apos; and &apos;numpy.random&apos;; a loop or &apos;time.sleep(seconds)&apos; stands for long computing.</source>
        <translation>Zum Rechnen gibt es „math“, „statistics“, „random“, „fractions“, „decimal“ und „numpy.random“; eine Schleife oder „time.sleep(seconds)“ steht für langes Rechnen.</translation>
    </message>
    <message>
        <source>For the command line there are &apos;argparse&apos; and &apos;sys.argv&apos;, for progress and colours &apos;print&apos; with &apos;\r&apos; and codes such as &apos;\033[32m&apos;; there is nobody who types.</source>
        <translation>Für die Befehlszeile gibt es „argparse“ und „sys.argv“, für Fortschritt und Farben „print“ mit „\r“ und Codes wie „\033[32m“; es ist niemand da, der tippt.</translation>
    </message>
    <message>
        <source>To log there are &apos;logging&apos;, &apos;logging.config&apos; and &apos;logging.handlers&apos;.</source>
        <translation>Zum Protokollieren gibt es „logging“, „logging.config“ und „logging.handlers“.</translation>
    </message>
    <message>
        <source>To test there is &apos;unittest&apos;, with &apos;IsolatedAsyncioTestCase&apos; and &apos;unittest.mock&apos;.</source>
        <translation>Zum Testen gibt es „unittest“ mit „IsolatedAsyncioTestCase“ und „unittest.mock“.</translation>
    </message>
    <message>
        <source>For records and settings there are &apos;dataclasses&apos;, &apos;typing.NamedTuple&apos;, &apos;enum&apos; and &apos;os.environ&apos;.</source>
        <translation>Für Datensätze und Einstellungen gibt es „dataclasses“, „typing.NamedTuple“, „enum“ und „os.environ“.</translation>
    </message>
    <message>
        <source>To try again there are a loop with &apos;try&apos; and &apos;asyncio.sleep&apos;, to limit &apos;asyncio.Semaphore&apos;, to give up in time &apos;asyncio.timeout&apos;.</source>
        <translation>Um es wieder zu versuchen, gibt es eine Schleife mit „try“ und „asyncio.sleep“, um zu begrenzen „asyncio.Semaphore“, um rechtzeitig aufzugeben „asyncio.timeout“.</translation>
    </message>
    <message>
        <source>Helpers from outside must be written in the script, over &apos;asyncio&apos;, &apos;functools&apos;, &apos;itertools&apos;, &apos;collections&apos; and &apos;queue&apos;.</source>
        <translation>Helfer von außen müssen im Skript stehen, über „asyncio“, „functools“, „itertools“, „collections“ und „queue“.</translation>
    </message>
    <message>
        <source>For dates and zones there are &apos;datetime&apos; with &apos;timezone(timedelta(hours=1))&apos;, and &apos;calendar&apos;; texts are in English.</source>
        <translation>Für Daten und Zonen gibt es „datetime“ mit „timezone(timedelta(hours=1))“ und „calendar“; Texte sind englisch.</translation>
    </message>
    <message>
        <source>Scripts have no windows: tasks with &apos;asyncio.sleep&apos; stand for what a user or a frame&apos;s timer does.</source>
        <translation>Skripte haben keine Fenster: Tasks mit „asyncio.sleep“ stehen für das, was Benutzer oder der Zeitgeber eines Bildes tun.</translation>
    </message>
    <message>
        <source>A program that looks into Python itself finds no CPython here: the chart, the statistics and the findings say who held control, and for how long.</source>
        <translation>Ein Programm, das in Python selbst hineinsieht, findet hier kein CPython: Das Diagramm, die Statistik und die Befunde sagen, wer die Kontrolle hatte und wie lange.</translation>
    </message>
    <message>
        <source>Of secrets and sums there are &apos;hashlib&apos;, &apos;hmac&apos;, &apos;secrets&apos; and &apos;base64&apos;.</source>
        <translation>Für Geheimnisse und Prüfsummen gibt es „hashlib“, „hmac“, „secrets“ und „base64“.</translation>
    </message>
    <message>
        <source>Mail and pages are not written here: &apos;string.Template&apos;, &apos;html&apos; and &apos;urllib.parse&apos; make texts.</source>
        <translation>Briefe und Seiten werden hier nicht geschrieben: „string.Template“, „html“ und „urllib.parse“ erzeugen Texte.</translation>
    </message>
</context>
<context>
    <name>TextFile</name>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>%1 kann nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>Es gibt keine solche Datei.</translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation>Es ist ein Ordner.</translation>
    </message>
    <message>
        <source>it is not an ordinary file.</source>
        <translation>Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>it has %1; scripts of up to %2 can be opened.</source>
        <translation>Sie hat %1; Skripte bis %2 können geöffnet werden.</translation>
    </message>
    <message>
        <source>it is too large for a script.</source>
        <translation>Sie ist zu groß für ein Skript.</translation>
    </message>
    <message>
        <source>it is binary, not text.</source>
        <translation>Sie ist binär, kein Text.</translation>
    </message>
    <message>
        <source>it is not text in UTF-8.</source>
        <translation>Sie ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2</source>
        <translation>%1 kann nicht gespeichert werden: %2</translation>
    </message>
    <message>
        <source>it is read-only.</source>
        <translation>Sie ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>the folder %1 does not exist.</source>
        <translation>Der Ordner %1 existiert nicht.</translation>
    </message>
</context>
<context>
    <name>TextSearch</name>
    <message>
        <source>The expression takes too long.</source>
        <translation>Der Ausdruck braucht zu lange.</translation>
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
        <translation>immer</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>semaphore</source>
        <translation>Semaphor</translation>
    </message>
    <message>
        <source>barrier</source>
        <translation>Barriere</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>a future</source>
        <translation>ein Future</translation>
    </message>
    <message>
        <source>a job of a pool</source>
        <translation>einen Auftrag eines Pools</translation>
    </message>
    <message>
        <source>a job of %1</source>
        <translation>einen Auftrag von %1</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>das Netz</translation>
    </message>
    <message>
        <source>its next turn</source>
        <translation>die nächste Runde</translation>
    </message>
    <message>
        <source>threads to end</source>
        <translation>das Ende von Threads</translation>
    </message>
    <message>
        <source>%1 to end</source>
        <translation>das Ende von %1</translation>
    </message>
    <message>
        <source>its event loop</source>
        <translation>die Ereignisschleife</translation>
    </message>
    <message>
        <source>the interpreter lock</source>
        <translation>die Interpreter-Sperre</translation>
    </message>
    <message>
        <source>a job</source>
        <translation>einen Auftrag</translation>
    </message>
    <message>
        <source>input</source>
        <translation>eine Eingabe</translation>
    </message>
    <message>
        <source>something</source>
        <translation>etwas</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>all items of %1 to be done</source>
        <translation>die Erledigung aller Elemente von %1</translation>
    </message>
    <message>
        <source>room in a queue</source>
        <translation>Platz in einer Warteschlange</translation>
    </message>
    <message>
        <source>room in queue %1</source>
        <translation>Platz in Warteschlange %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Who holds control</source>
        <translation>Wer die Kontrolle hat</translation>
    </message>
    <message>
        <source>Drawn by Coroscope</source>
        <translation>Gezeichnet von Coroscope</translation>
    </message>
    <message>
        <source>The SVG picture could not be begun.</source>
        <translation>Das SVG-Bild konnte nicht begonnen werden.</translation>
    </message>
    <message>
        <source>The PDF document could not be begun.</source>
        <translation>Das PDF-Dokument konnte nicht begonnen werden.</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels cannot be made: at most %3 million pixels, %4 on a side. SVG has no such limit.</source>
        <translation>Ein Bild mit %1 x %2 Pixeln ist nicht möglich: höchstens %3 Millionen Pixel, %4 auf einer Seite. SVG kennt diese Grenze nicht.</translation>
    </message>
    <message>
        <source>A PDF page of %1 x %2 cannot be made: no side may exceed %3 pixels (200 inches).</source>
        <translation>Eine PDF-Seite mit %1 x %2 ist nicht möglich: Keine Seite darf länger als %3 Pixel (200 Zoll) sein.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>Für dieses Bild reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>%1: the ending of a picture must be png, svg, pdf or html.</source>
        <translation>%1: Die Endung eines Bildes muss png, svg, pdf oder html sein.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>No file name was given.</source>
        <translation>Es wurde kein Dateiname angegeben.</translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation>Es ist ein Ordner.</translation>
    </message>
    <message>
        <source>it is not an ordinary file.</source>
        <translation>Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>the folder %1 does not exist.</source>
        <translation>Der Ordner %1 existiert nicht.</translation>
    </message>
    <message>
        <source>Copying the chart</source>
        <translation>Das Diagramm wird kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Preparing the pages</source>
        <translation>Die Seiten werden vorbereitet</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Why %1 got control %2 late</source>
        <translation>Warum %1 die Kontrolle %2 zu spät bekam</translation>
    </message>
    <message>
        <source>Why so late?</source>
        <translation>Warum so spät?</translation>
    </message>
    <message>
        <source>No task was late: each got control as soon as it was due. Select a span to see what it waited for.</source>
        <translation>Kein Task war zu spät: Jeder bekam die Kontrolle, sobald er fällig war. Wählen Sie einen Abschnitt, um zu sehen, worauf er wartete.</translation>
    </message>
    <message>
        <source>Nothing kept %1 waiting here.</source>
        <translation>Hier ließ nichts %1 warten.</translation>
    </message>
    <message>
        <source>What %1 waited for</source>
        <translation>Worauf %1 wartete</translation>
    </message>
    <message>
        <source>Critical path: what made the run take %1</source>
        <translation>Kritischer Pfad: warum der Lauf %1 dauerte</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>Noch ist nichts gelaufen.</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1 (Zeile %2)</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgekehrt</translation>
    </message>
    <message>
        <source>raised an exception</source>
        <translation>endete mit einer Ausnahme</translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation>wurde abgebrochen</translation>
    </message>
    <message>
        <source>%1 held control (%2, line %3)</source>
        <translation>%1 hatte die Kontrolle (%2, Zeile %3)</translation>
    </message>
    <message>
        <source>%1 held control (line %2)</source>
        <translation>%1 hatte die Kontrolle (Zeile %2)</translation>
    </message>
    <message>
        <source>%1 held control</source>
        <translation>%1 hatte die Kontrolle</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>creates</source>
        <translation>erzeugt</translation>
    </message>
    <message>
        <source>wakes</source>
        <translation>weckt</translation>
    </message>
    <message>
        <source>awaits</source>
        <translation>wartet auf (await)</translation>
    </message>
    <message>
        <source>cancels</source>
        <translation>bricht ab</translation>
    </message>
    <message>
        <source>submits to</source>
        <translation>beauftragt</translation>
    </message>
    <message>
        <source>sleeps until %1</source>
        <translation>schläft bis %1</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>schläft</translation>
    </message>
    <message>
        <source>awaits a task</source>
        <translation>wartet auf einen Task</translation>
    </message>
    <message>
        <source>awaits %1</source>
        <translation>wartet mit await auf %1</translation>
    </message>
    <message>
        <source>joins a thread</source>
        <translation>wartet auf das Ende eines Threads</translation>
    </message>
    <message>
        <source>joins %1</source>
        <translation>wartet auf das Ende von %1</translation>
    </message>
    <message>
        <source>runs the event loop</source>
        <translation>führt die Ereignisschleife aus</translation>
    </message>
    <message>
        <source>idle, no job</source>
        <translation>untätig, kein Auftrag</translation>
    </message>
    <message>
        <source>yields for one turn</source>
        <translation>setzt eine Runde aus</translation>
    </message>
    <message>
        <source>waits for a job in a pool</source>
        <translation>wartet auf einen Auftrag in einem Pool</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>waits for: %1</source>
        <translation>wartet auf: %1</translation>
    </message>
    <message>
        <source>computes for %1, line %2</source>
        <translation>rechnet %1 lang, Zeile %2</translation>
    </message>
    <message>
        <source>computes for %1</source>
        <translation>rechnet %1 lang</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 for %2, line %3</source>
        <translation>%1, %2 lang, Zeile %3</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1, %2 lang</translation>
    </message>
    <message>
        <source>%1 blocks the thread for %2 (%3, line %4)</source>
        <translation>%1 blockiert den Thread %2 lang (%3, Zeile %4)</translation>
    </message>
    <message>
        <source>blocks the thread for %1 (%2)</source>
        <translation>blockiert den Thread %1 lang (%2)</translation>
    </message>
    <message>
        <source>blocks for %1</source>
        <translation>blockiert %1 lang</translation>
    </message>
    <message>
        <source>late by %1: %2</source>
        <translation>%1 zu spät: %2</translation>
    </message>
    <message>
        <source>late by %1: %2 held control</source>
        <translation>%1 zu spät: Kontrolle bei %2</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>late</source>
        <translation>zu spät</translation>
    </message>
    <message>
        <source>event loop</source>
        <translation>Ereignisschleife</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>ready, but starved</source>
        <translation>bereit, aber überfällig</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Worauf</translation>
    </message>
    <message>
        <source>Blocking call</source>
        <translation>Blockierender Aufruf</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>Verspätung</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>%1: %2 from %3 to %4</source>
        <translation>%1: %2 von %3 bis %4</translation>
    </message>
    <message>
        <source>%1 spans too short to be told apart</source>
        <translation>%1 Abschnitte, zu kurz, um sie zu unterscheiden</translation>
    </message>
    <message>
        <source>from %1 to %2; zoom in to see them</source>
        <translation>von %1 bis %2; zum Ansehen vergrößern</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Erzeugt von</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>Erzeugt bei</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>blocked: holds the thread, nobody else can run</source>
        <translation>blockiert: belegt den Thread, niemand sonst kann laufen</translation>
    </message>
    <message>
        <source>ready: could run</source>
        <translation>bereit: könnte laufen</translation>
    </message>
    <message>
        <source>starved: due, but without control</source>
        <translation>überfällig: fällig, aber ohne Kontrolle</translation>
    </message>
    <message>
        <source>submits</source>
        <translation>beauftragt</translation>
    </message>
    <message>
        <source>prints</source>
        <translation>gibt aus</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1 lanes do not fit into a height of %2: at least %3 are needed.</source>
        <translation>%1 Spuren passen nicht in eine Höhe von %2: Mindestens %3 sind nötig.</translation>
    </message>
    <message>
        <source>nobody holds control</source>
        <translation>niemand hat die Kontrolle</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>%1 blocks</source>
        <translation>%1 blockiert</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Control: %1</source>
        <translation>Kontrolle: %1</translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation>Virtuelle Zeit</translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>%1 due here (%2)</source>
        <translation>%1 hier fällig (%2)</translation>
    </message>
    <message>
        <source>due here</source>
        <translation>hier fällig</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of the texts</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>elastic</source>
        <translation>elastisch</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Zoom in (W)</source>
        <translation>Vergrößern (W)</translation>
    </message>
    <message>
        <source>Zoom out (S)</source>
        <translation>Verkleinern (S)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Previous sentence (←)</source>
        <translation>Voriger Satz (←)</translation>
    </message>
    <message>
        <source>Next sentence (→)</source>
        <translation>Nächster Satz (→)</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Wheel or W S: zoom. Drag or A D: move. F: all. ← →: step by step.</source>
        <translation>Rad oder W S: Zoom. Ziehen oder A D: verschieben. F: alles. ← →: Schritt für Schritt.</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 bis %2 (%3)</translation>
    </message>
    <message>
        <source>Chart of %1 lanes over time; the story is told below it</source>
        <translation>Diagramm von %1 Spuren über der Zeit; darunter steht die Erzählung</translation>
    </message>
    <message>
        <source>%1 computes</source>
        <translation>%1 rechnet</translation>
    </message>
    <message>
        <source>%1 blocks its thread with %2</source>
        <translation>%1 blockiert seinen Thread mit %2</translation>
    </message>
    <message>
        <source>%1 is ready, without control</source>
        <translation>%1 ist bereit, ohne Kontrolle</translation>
    </message>
    <message>
        <source>nobody can run</source>
        <translation>niemand kann laufen</translation>
    </message>
    <message>
        <source>at %1, for %2: %3</source>
        <translation>bei %1, %2 lang: %3</translation>
    </message>
    <message>
        <source>%1 to %2, for %3: %4</source>
        <translation>%1 bis %2, %3 lang: %4</translation>
    </message>
    <message>
        <source>waits %1 for the interpreter lock</source>
        <translation>wartet %1 auf die Interpreter-Sperre</translation>
    </message>
    <message>
        <source>lock, %1</source>
        <translation>Sperre, %1</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>ready, but without the interpreter lock</source>
        <translation>bereit, aber ohne Interpreter-Sperre</translation>
    </message>
    <message>
        <source>lanes: %1</source>
        <translation>Spuren: %1</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>future</source>
        <translation>Future</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>semaphore</source>
        <translation>Semaphor</translation>
    </message>
    <message>
        <source>barrier</source>
        <translation>Barriere</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>interpreter lock</source>
        <translation>Interpreter-Sperre</translation>
    </message>
    <message>
        <source>job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>input</source>
        <translation>eine Eingabe</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>ended with an exception</source>
        <translation>endete mit einer Ausnahme</translation>
    </message>
    <message>
        <source>deadlock</source>
        <translation>Verklemmung</translation>
    </message>
    <message>
        <source>budget spent</source>
        <translation>Budget aufgebraucht</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>For colour-blind people, too</source>
        <translation>Auch für Farbenblinde</translation>
    </message>
    <message>
        <source>Classic: green, yellow, red</source>
        <translation>Klassisch: Grün, Gelb, Rot</translation>
    </message>
    <message>
        <source>Greys, for print</source>
        <translation>Graustufen, für den Druck</translation>
    </message>
    <message>
        <source>Colours of your own</source>
        <translation>Eigene Farben</translation>
    </message>
    <message>
        <source>waits for room in %1</source>
        <translation>wartet auf Platz in %1</translation>
    </message>
    <message>
        <source>waits for %1 to be done</source>
        <translation>wartet, bis %1 erledigt ist</translation>
    </message>
    <message>
        <source>%1 for ever</source>
        <translation>%1, für immer</translation>
    </message>
    <message>
        <source>blocked: only its own thread</source>
        <translation>blockiert: nur den eigenen Thread</translation>
    </message>
    <message>
        <source>prints to stderr</source>
        <translation>schreibt auf stderr</translation>
    </message>
</context>
<context>
    <name>coroscope::editor::CodeEditor</name>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>The text of the task script, in Python</source>
        <translation>Der Text des Skripts, in Python</translation>
    </message>
    <message>
        <source>%1 blocks the thread here</source>
        <translation>%1 blockiert hier den Thread</translation>
    </message>
    <message>
        <source>%1 has control here</source>
        <translation>%1 hat hier die Kontrolle</translation>
    </message>
</context>
<context>
    <name>coroscope::editor::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>&amp;Alle ersetzen</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>at least</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::exporter::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Dr&amp;ucken …</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 × %2, lines and text at any scale</source>
        <translation>%1 × %2, Linien und Text in jeder Größe scharf</translation>
    </message>
    <message>
        <source>One page of %1 × %2 mm, lines and text at any scale</source>
        <translation>Eine Seite von %1 × %2 mm, Linien und Text in jeder Größe scharf</translation>
    </message>
    <message>
        <source>One page for a browser, with everything in it: the chart can be zoomed and moved, and tells about what the pointer is on.</source>
        <translation>Eine Seite für den Browser, in der alles enthalten ist: Das Diagramm lässt sich zoomen und verschieben und erklärt, worauf der Zeiger steht.</translation>
    </message>
    <message>
        <source>The whole story, one numbered sentence for each step; above is its beginning.</source>
        <translation>Die ganze Erzählung, ein nummerierter Satz für jeden Schritt; oben steht ihr Anfang.</translation>
    </message>
    <message>
        <source>The whole trace, one JSON object a line, which can be opened again; above is its beginning.</source>
        <translation>Die ganze Aufzeichnung, ein JSON-Objekt je Zeile, die wieder geöffnet werden kann; oben steht ihr Anfang.</translation>
    </message>
    <message>
        <source>The whole trace, packed, which only Coroscope opens again; above is the beginning of what is in it.</source>
        <translation>Die ganze Aufzeichnung, gepackt, die nur Coroscope wieder öffnet; oben steht der Anfang dessen, was darin ist.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
</context>
<context>
    <name>coroscope::exporter::ExportForm</name>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>HTML page to explore</source>
        <translation>HTML-Seite zum Erkunden</translation>
    </message>
    <message>
        <source>Narration in Markdown</source>
        <translation>Erzählung in Markdown</translation>
    </message>
    <message>
        <source>Trace in JSON lines</source>
        <translation>Aufzeichnung in JSON-Zeilen</translation>
    </message>
    <message>
        <source>Trace, small and quick to open</source>
        <translation>Aufzeichnung, klein und schnell zu öffnen</translation>
    </message>
    <message>
        <source>Whole chart</source>
        <translation>Ganzes Diagramm</translation>
    </message>
    <message>
        <source>What is visible</source>
        <translation>Sichtbarer Teil</translation>
    </message>
    <message>
        <source>Selected range</source>
        <translation>Gewählter Bereich</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation>&amp;Bereich</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>As set below</source>
        <translation>Wie unten angegeben</translation>
    </message>
    <message>
        <source>As high as the lanes need</source>
        <translation>So hoch, wie die Spuren es brauchen</translation>
    </message>
    <message>
        <source>As large as steps and lanes need</source>
        <translation>So groß, wie Schritte und Spuren es brauchen</translation>
    </message>
    <message>
        <source>Slide, 1280 × 720</source>
        <translation>Folie, 1280 × 720</translation>
    </message>
    <message>
        <source>Screen, 1920 × 1080</source>
        <translation>Bildschirm, 1920 × 1080</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 quer</translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation>A4 hoch</translation>
    </message>
    <message>
        <source>Article, 800 × 600</source>
        <translation>Artikel, 800 × 600</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>nach Bedarf</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Pixels of the file for each one of the size: 2 for sharp pictures on good screens</source>
        <translation>Pixel der Datei je Pixel der Größe: 2 für scharfe Bilder auf guten Bildschirmen</translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation>S&amp;kalierung</translation>
    </message>
    <message>
        <source>&amp;Axis</source>
        <translation>&amp;Achse</translation>
    </message>
    <message>
        <source>As in the chart</source>
        <translation>Wie im Diagramm</translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation>Elastisch</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>&amp;Spuren</translation>
    </message>
    <message>
        <source>As filtered, folded and sorted in the chart</source>
        <translation>Wie im Diagramm gefiltert, gefaltet und sortiert</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Arro&amp;ws</source>
        <translation>&amp;Pfeile</translation>
    </message>
    <message>
        <source>Of the selected span</source>
        <translation>Des gewählten Abschnitts</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itel</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>&amp;Narration below, where there is room</source>
        <translation>E&amp;rzählung darunter, wo Platz ist</translation>
    </message>
    <message>
        <source>Pla&amp;yhead</source>
        <translation>Abspiel&amp;marke</translation>
    </message>
    <message>
        <source>As suits the size</source>
        <translation>Passend zur Größe</translation>
    </message>
    <message>
        <source>Larger for slides that are read from afar</source>
        <translation>Größer für Folien, die von weitem gelesen werden</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Colo&amp;urs</source>
        <translation>Farbe&amp;n</translation>
    </message>
</context>
<context>
    <name>coroscope::exporter::ExportPreview</name>
    <message>
        <source>Preview of the picture</source>
        <translation>Vorschau des Bildes</translation>
    </message>
    <message>
        <source>Preview of the text</source>
        <translation>Vorschau des Textes</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChainList</name>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation>Erklärung schließen</translation>
    </message>
    <message>
        <source>The pieces, in order of time</source>
        <translation>Die Stücke in zeitlicher Reihenfolge</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChartActions</name>
    <message>
        <source>&amp;Elastic Axis</source>
        <translation>&amp;Elastische Achse</translation>
    </message>
    <message>
        <source>Time, with some room for every hand-off: what happens within one instant can be read (1)</source>
        <translation>Zeit, mit etwas Platz für jede Übergabe: Was in einem Augenblick geschieht, bleibt lesbar (1)</translation>
    </message>
    <message>
        <source>&amp;Time Axis</source>
        <translation>&amp;Zeitachse</translation>
    </message>
    <message>
        <source>Time as it is: lengths can be compared (2)</source>
        <translation>Zeit, wie sie ist: Längen sind vergleichbar (2)</translation>
    </message>
    <message>
        <source>&amp;Steps Axis</source>
        <translation>&amp;Schrittachse</translation>
    </message>
    <message>
        <source>Every hand-off of control as wide as any other (3)</source>
        <translation>Jede Übergabe der Kontrolle gleich breit (3)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit the Selection</source>
        <translation>Auswahl &amp;einpassen</translation>
    </message>
    <message>
        <source>Zoom as &amp;Before</source>
        <translation>Zoom wie &amp;zuvor</translation>
    </message>
    <message>
        <source>&amp;Taller Lanes</source>
        <translation>&amp;Höhere Spuren</translation>
    </message>
    <message>
        <source>&amp;Lower Lanes</source>
        <translation>&amp;Niedrigere Spuren</translation>
    </message>
    <message>
        <source>Fit Lanes to the &amp;Height</source>
        <translation>Spuren der Höhe an&amp;passen</translation>
    </message>
    <message>
        <source>&amp;Next Span</source>
        <translation>&amp;Nächster Abschnitt</translation>
    </message>
    <message>
        <source>&amp;Previous Span</source>
        <translation>&amp;Voriger Abschnitt</translation>
    </message>
    <message>
        <source>Follow the &amp;Hand-off</source>
        <translation>Der Übe&amp;rgabe folgen</translation>
    </message>
    <message>
        <source>Follow the Hand-off &amp;Back</source>
        <translation>Der Übergabe &amp;zurück folgen</translation>
    </message>
    <message>
        <source>Follow the &amp;Wake-up</source>
        <translation>Dem &amp;Wecken folgen</translation>
    </message>
    <message>
        <source>Follow the Wake-up Bac&amp;k</source>
        <translation>Dem Wecken z&amp;urück folgen</translation>
    </message>
    <message>
        <source>&amp;Mark the Playhead</source>
        <translation>Abspielmarke v&amp;ormerken</translation>
    </message>
    <message>
        <source>&amp;Search a Lane…</source>
        <translation>&amp;Spur suchen …</translation>
    </message>
    <message>
        <source>&amp;All Arrows</source>
        <translation>&amp;Alle Pfeile</translation>
    </message>
    <message>
        <source>Arrows of the &amp;Selected Lane</source>
        <translation>Pfeile der gewählten &amp;Spur</translation>
    </message>
    <message>
        <source>&amp;No Arrows</source>
        <translation>&amp;Keine Pfeile</translation>
    </message>
    <message>
        <source>&amp;Change the Arrows</source>
        <translation>Pfeile &amp;wechseln</translation>
    </message>
    <message>
        <source>In Order of &amp;Creation</source>
        <translation>In Reihenfolge der &amp;Erzeugung</translation>
    </message>
    <message>
        <source>By &amp;Name</source>
        <translation>Nach &amp;Namen</translation>
    </message>
    <message>
        <source>By &amp;Function</source>
        <translation>Nach &amp;Funktion</translation>
    </message>
    <message>
        <source>Longest &amp;Ready First</source>
        <translation>Längste &amp;Bereitschaft zuerst</translation>
    </message>
    <message>
        <source>F&amp;ilter Lanes</source>
        <translation>Spuren f&amp;iltern</translation>
    </message>
    <message>
        <source>Fold &amp;All Groups</source>
        <translation>&amp;Alle Gruppen falten</translation>
    </message>
    <message>
        <source>&amp;Unfold All Groups</source>
        <translation>Alle Gruppen a&amp;ufklappen</translation>
    </message>
    <message>
        <source>Fold or Unfold the Selected &amp;Group</source>
        <translation>Gewählte &amp;Gruppe falten oder aufklappen</translation>
    </message>
    <message>
        <source>&amp;Why So Late?</source>
        <translation>&amp;Warum so spät?</translation>
    </message>
    <message>
        <source>Who kept the selected task waiting, or the one that was late longest (L)</source>
        <translation>Wer den gewählten Task warten ließ, oder den am längsten verspäteten (L)</translation>
    </message>
    <message>
        <source>&amp;Critical Path</source>
        <translation>&amp;Kritischer Pfad</translation>
    </message>
    <message>
        <source>What the run took so long for: had it been shorter, so had the run (C)</source>
        <translation>Wofür der Lauf so lange brauchte: Wäre es kürzer, wäre es auch der Lauf (C)</translation>
    </message>
    <message>
        <source>&amp;Loop over the Range</source>
        <translation>&amp;Bereich wiederholen</translation>
    </message>
    <message>
        <source>Play the selected range over and over; Shift and drag selects one (R)</source>
        <translation>Den gewählten Bereich immer wieder abspielen; mit Umschalt und Ziehen wählt man einen (R)</translation>
    </message>
    <message>
        <source>&amp;Keys of the Chart</source>
        <translation>&amp;Tasten des Diagramms</translation>
    </message>
    <message>
        <source>Veil the &amp;Future</source>
        <translation>&amp;Zukunft verhüllen</translation>
    </message>
    <message>
        <source>Show only what has happened up to the playhead (V)</source>
        <translation>Nur zeigen, was bis zur Abspielmarke geschehen ist (V)</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>Le&amp;gende</translation>
    </message>
    <message>
        <source>Zoom as Aft&amp;er</source>
        <translation>Zoom wie &amp;danach</translation>
    </message>
    <message>
        <source>Pla&amp;yhead to the Selection</source>
        <translation>Abspiel&amp;marke zur Auswahl</translation>
    </message>
    <message>
        <source>Longest in C&amp;ontrol First</source>
        <translation>Längste &amp;Kontrolle zuerst</translation>
    </message>
    <message>
        <source>&amp;Axis</source>
        <translation>&amp;Achse</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehen</translation>
    </message>
    <message>
        <source>A&amp;rrows</source>
        <translation>&amp;Pfeile</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>&amp;Spuren</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>&amp;Fragen</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChartBar</name>
    <message>
        <source>How instants lie from left to right (1, 2, 3)</source>
        <translation>Wie Zeitpunkte von links nach rechts liegen (1, 2, 3)</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>Arrows: who created, woke, awaited, cancelled whom (X)</source>
        <translation>Pfeile: wer wen erzeugte, weckte, erwartete, abbrach (X)</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Order and folding of the lanes</source>
        <translation>Reihenfolge und Faltung der Spuren</translation>
    </message>
    <message>
        <source>Order of the lanes</source>
        <translation>Reihenfolge der Spuren</translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation>Elastisch</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChartWidget</name>
    <message>
        <source>%1, hand-off %2</source>
        <translation>%1, Übergabe %2</translation>
    </message>
    <message>
        <source>Nobody holds control.</source>
        <translation>Niemand hat die Kontrolle.</translation>
    </message>
    <message>
        <source>Gantt chart</source>
        <translation>Gantt-Diagramm</translation>
    </message>
    <message>
        <source>Run a script to see here who holds control.</source>
        <translation>Führen Sie ein Skript aus, um hier zu sehen, wer die Kontrolle hat.</translation>
    </message>
    <message>
        <source>%1 lanes, %2 hand-offs of control, %3</source>
        <translation>%1 Spuren, %2 Übergaben der Kontrolle, %3</translation>
    </message>
    <message>
        <source>%1, hand-offs: %2</source>
        <translation>%1, Übergaben: %2</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::FilterBar</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Lanes that were in this state</source>
        <translation>Spuren, die in diesem Zustand waren</translation>
    </message>
    <message>
        <source>late</source>
        <translation>zu spät</translation>
    </message>
    <message>
        <source>Lanes that were due and did not get control</source>
        <translation>Spuren, die fällig waren und die Kontrolle nicht bekamen</translation>
    </message>
    <message>
        <source>Show all lanes (Escape)</source>
        <translation>Alle Spuren zeigen (Esc)</translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation>Alle Spuren zeigen</translation>
    </message>
    <message>
        <source>%1 of %2 lanes</source>
        <translation>%1 von %2 Spuren</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>In one of these states at the playhead, not just at any time</source>
        <translation>In einem dieser Zustände an der Abspielmarke, nicht nur irgendwann</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::LegendStrip</name>
    <message>
        <source>Legend: what the signs of the chart mean</source>
        <translation>Legende: was die Zeichen des Diagramms bedeuten</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::OverviewStrip</name>
    <message>
        <source>Overview of the whole run</source>
        <translation>Übersicht über den ganzen Lauf</translation>
    </message>
    <message>
        <source>The whole run. Drag the window to pan, its edges to zoom; double-click to see all.</source>
        <translation>Der ganze Lauf. Das Fenster ziehen verschiebt, seine Ränder zoomen; ein Doppelklick zeigt alles.</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::SearchBar</name>
    <message>
        <source>Name of a task, thread or function</source>
        <translation>Name eines Tasks, Threads oder einer Funktion</translation>
    </message>
    <message>
        <source>Search a lane</source>
        <translation>Spur suchen</translation>
    </message>
    <message>
        <source>Search:</source>
        <translation>Suche:</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Vorige (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Nächste (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::SpanTable</name>
    <message>
        <source>The chart as a table</source>
        <translation>Das Diagramm als Tabelle</translation>
    </message>
    <message>
        <source>Run a script: here stands the chart as a table, a row for every span.</source>
        <translation>Führen Sie ein Skript aus: Hier steht das Diagramm als Tabelle, eine Zeile für jeden Abschnitt.</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::SpanTableModel</name>
    <message>
        <source>ready, starved</source>
        <translation>bereit, überfällig</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>Verspätung</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::StatisticsModel</name>
    <message>
        <source>Lane</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Hand-offs</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>Latest by</source>
        <translation>Größte Verspätung</translation>
    </message>
    <message>
        <source>Task, thread or worker</source>
        <translation>Task, Thread oder Worker</translation>
    </message>
    <message>
        <source>How long it held control, blocking calls included</source>
        <translation>Wie lange sie die Kontrolle hatte, blockierende Aufrufe eingeschlossen</translation>
    </message>
    <message>
        <source>How long it held control in blocking calls</source>
        <translation>Wie lange sie die Kontrolle in blockierenden Aufrufen hatte</translation>
    </message>
    <message>
        <source>How long it could have run but did not get control</source>
        <translation>Wie lange sie hätte laufen können, aber die Kontrolle nicht bekam</translation>
    </message>
    <message>
        <source>How long it was suspended</source>
        <translation>Wie lange sie ausgesetzt war</translation>
    </message>
    <message>
        <source>How often it took control</source>
        <translation>Wie oft sie die Kontrolle übernahm</translation>
    </message>
    <message>
        <source>The longest that it was ready at a stretch</source>
        <translation>Wie lange sie am Stück höchstens bereit war</translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::StatisticsView</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
    <message>
        <source>Forget the range and count the whole run</source>
        <translation>Den Bereich aufheben und den ganzen Lauf zählen</translation>
    </message>
    <message>
        <source>Statistics of each lane</source>
        <translation>Statistik jeder Spur</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>Whole run: %1</source>
        <translation>Ganzer Lauf: %1</translation>
    </message>
    <message>
        <source>hand-offs %1</source>
        <translation>Übergaben %1</translation>
    </message>
    <message>
        <source>loop: computing %1, blocked %2, idle %3</source>
        <translation>Schleife: rechnet %1, blockiert %2, untätig %3</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>longest hold %1</source>
        <translation>am längsten gehalten: %1</translation>
    </message>
    <message>
        <source>ready before control: half within %1, 90 % within %2, 99 % within %3, at most %4</source>
        <translation>bereit vor der Kontrolle: die Hälfte in %1, 90 % in %2, 99 % in %3, höchstens %4</translation>
    </message>
    <message>
        <source>Run a script: here stands who held control, who was ready and who waited for how long.</source>
        <translation>Führen Sie ein Skript aus: Hier steht, wer wie lange die Kontrolle hatte, bereit war und wartete.</translation>
    </message>
</context>
<context>
    <name>coroscope::panels::LoopPanel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Event loop at the playhead</source>
        <translation>Ereignisschleife an der Abspielmarke</translation>
    </message>
    <message>
        <source>Has control</source>
        <translation>Hat die Kontrolle</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Ready queue</source>
        <translation>Bereit-Warteschlange</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Zeitgeber</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation>seit %1 überfällig</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>, line %1</source>
        <translation>, Zeile %1</translation>
    </message>
    <message>
        <source>%1 of %2 workers busy, %3 queued</source>
        <translation>%1 von %2 Workern beschäftigt, %3 in der Warteschlange</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>beschäftigt</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>gehalten von %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1 of %2 items</source>
        <translation>%1 von %2 Elementen</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Run a script and move the playhead: here stands who has control, who is next, and what everybody waits for.</source>
        <translation>Führen Sie ein Skript aus und bewegen Sie die Abspielmarke: Hier steht, wer die Kontrolle hat, wer der nächste ist und worauf alle warten.</translation>
    </message>
    <message>
        <source>nobody: the script has ended</source>
        <translation>niemand: das Skript ist zu Ende</translation>
    </message>
    <message>
        <source>nobody: everybody waits</source>
        <translation>niemand: alle warten</translation>
    </message>
    <message>
        <source>computes</source>
        <translation>rechnet</translation>
    </message>
    <message>
        <source>blocks the thread: %1</source>
        <translation>blockiert den Thread: %1</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>, %1</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation> auf %1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>a callback</source>
        <translation>ein Callback</translation>
    </message>
    <message>
        <source>gets control</source>
        <translation>bekommt die Kontrolle</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>Callback</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 is cancelled: timeout</source>
        <translation>%1 wird abgebrochen: Zeitlimit</translation>
    </message>
    <message>
        <source>, held by %1</source>
        <translation>, gehalten von %1</translation>
    </message>
    <message>
        <source>, until %1 ends</source>
        <translation>, bis %1 endet</translation>
    </message>
    <message>
        <source>queued, %1. in line</source>
        <translation>in der Warteschlange, an %1. Stelle</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>%1 free, held by %2</source>
        <translation>%1 frei, gehalten von %2</translation>
    </message>
    <message>
        <source>%1 of %2 have come</source>
        <translation>%1 von %2 sind da</translation>
    </message>
    <message>
        <source>holds it</source>
        <translation>hält sie</translation>
    </message>
    <message>
        <source>the next out</source>
        <translation>kommt als nächstes heraus</translation>
    </message>
    <message>
        <source>waits to get</source>
        <translation>wartet auf get</translation>
    </message>
    <message>
        <source>waits to put: full</source>
        <translation>wartet auf put: voll</translation>
    </message>
    <message>
        <source>waits until all is done</source>
        <translation>wartet, bis alles erledigt ist</translation>
    </message>
    <message>
        <source>Interpreter lock</source>
        <translation>Interpreter-Sperre</translation>
    </message>
    <message>
        <source>wants to compute</source>
        <translation>will rechnen</translation>
    </message>
</context>
<context>
    <name>coroscope::panels::NarrationPanel</name>
    <message>
        <source>Narration</source>
        <translation>Erzählung</translation>
    </message>
    <message>
        <source>Run a script: here stands what happens, sentence by sentence.</source>
        <translation>Führen Sie ein Skript aus: Hier steht Satz für Satz, was geschieht.</translation>
    </message>
    <message>
        <source>The first sentence follows as soon as control is given away for the first time.</source>
        <translation>Der erste Satz folgt, sobald die Kontrolle zum ersten Mal abgegeben wird.</translation>
    </message>
    <message>
        <source>The sentences are being counted.</source>
        <translation>Die Sätze werden gezählt.</translation>
    </message>
</context>
<context>
    <name>coroscope::panels::OutputPanel</name>
    <message>
        <source>Output of the script</source>
        <translation>Ausgabe des Skripts</translation>
    </message>
    <message>
        <source>What the script prints appears here</source>
        <translation>Hier erscheint, was das Skript ausgibt</translation>
    </message>
</context>
<context>
    <name>coroscope::panels::StateTree</name>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>coroscope::panels::VariablesPanel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Variables at the playhead</source>
        <translation>Variablen an der Abspielmarke</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Run a script and move the playhead: here stand the variables of every coroutine, where it waits.</source>
        <translation>Führen Sie ein Skript aus und bewegen Sie die Abspielmarke: Hier stehen die Variablen jeder Koroutine an der Stelle, wo sie wartet.</translation>
    </message>
    <message>
        <source>%1, a %2</source>
        <translation>%1, Typ %2</translation>
    </message>
    <message>
        <source>not begun, line %1</source>
        <translation>nicht begonnen, Zeile %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown</source>
        <translation>
            <numerusform>%n weiteres wird nicht gezeigt</numerusform>
            <numerusform>%n weitere werden nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>The run is over: no coroutine is left that has variables. Move the playhead back to see them.</source>
        <translation>Der Lauf ist zu Ende: Keine Coroutine hat mehr Variablen. Den Abspielkopf zurückbewegen, um sie zu sehen.</translation>
    </message>
    <message>
        <source>Nobody has variables at this instant.</source>
        <translation>In diesem Augenblick hat niemand Variablen.</translation>
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
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>A command – or : line, @ function, # example</source>
        <translation>Ein Befehl – oder : Zeile, @ Funktion, # Beispiel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
</context>
<context>
    <name>coroscope::window::DiskWatch</name>
    <message>
        <source>%1 was removed or renamed by another program. Its text is still here.</source>
        <translation>%1 wurde von einem anderen Programm gelöscht oder umbenannt. Der Text ist noch hier.</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>Wieder speichern</translation>
    </message>
    <message>
        <source>%1 was changed by another program, and has changes here that are not saved.</source>
        <translation>%1 wurde von einem anderen Programm geändert und hat hier ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Datei neu einlesen</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Behalten, was hier ist</translation>
    </message>
</context>
<context>
    <name>coroscope::window::Document</name>
    <message>
        <source>Untitled %1</source>
        <translation>Unbenannt %1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
</context>
<context>
    <name>coroscope::window::Documents</name>
    <message>
        <source>Python scripts (*.py);;All files (*)</source>
        <translation>Python-Skripte (*.py);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open scripts</source>
        <translation>Geöffnete Skripte</translation>
    </message>
    <message>
        <source>%1 •</source>
        <comment>a modified script</comment>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>%1 Nothing is lost: the text is still here.</source>
        <translation>%1 Nichts ist verloren: Der Text ist noch hier.</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat ungespeicherte Änderungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n script(s) have changes that are not saved:</source>
        <translation>
            <numerusform>%n Skript hat ungespeicherte Änderungen:</numerusform>
            <numerusform>%n Skripte haben ungespeicherte Änderungen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::window::FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>When a run has ended, here stands what blocks, who starves, and what was never awaited.</source>
        <translation>Wenn ein Lauf zu Ende ist, steht hier, was blockiert, wer zu kurz kommt und worauf nie gewartet wurde.</translation>
    </message>
    <message>
        <source>The run is being analysed.</source>
        <translation>Der Lauf wird untersucht.</translation>
    </message>
    <message>
        <source>Nothing to object to: nobody blocks the thread for long, nobody starves, nothing is forgotten.</source>
        <translation>Nichts zu beanstanden: Niemand blockiert den Thread lange, niemand kommt zu kurz, nichts ist vergessen.</translation>
    </message>
</context>
<context>
    <name>coroscope::window::Gallery</name>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the examples</source>
        <translation>Beispiele durchsuchen</translation>
    </message>
    <message>
        <source>Examples by theme</source>
        <translation>Beispiele nach Themen</translation>
    </message>
</context>
<context>
    <name>coroscope::window::KeyList</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Narrow the list: a command or a key</source>
        <translation>Die Liste eingrenzen: ein Befehl oder eine Taste</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>Die Liste eingrenzen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>In the chart</source>
        <translation>Im Diagramm</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation>Früher, später</translation>
    </message>
    <message>
        <source>Lane above, below</source>
        <translation>Spur darüber, darunter</translation>
    </message>
    <message>
        <source>A page of lanes</source>
        <translation>Eine Seite Spuren</translation>
    </message>
    <message>
        <source>Start, end of the run</source>
        <translation>Anfang, Ende des Laufs</translation>
    </message>
    <message>
        <source>Forget selection, range and measure</source>
        <translation>Auswahl, Bereich und Messung aufheben</translation>
    </message>
    <message>
        <source>With the mouse in the chart</source>
        <translation>Mit der Maus im Diagramm</translation>
    </message>
    <message>
        <source>Zoom where the pointer is</source>
        <translation>Zoomen, wo der Zeiger ist</translation>
    </message>
    <message>
        <source>wheel, or pinch on a touchpad</source>
        <translation>Rad, oder zwei Finger auf dem Touchpad spreizen</translation>
    </message>
    <message>
        <source>Shift and wheel, two fingers, or drag</source>
        <translation>Umschalt und Rad, zwei Finger, oder Ziehen</translation>
    </message>
    <message>
        <source>Taller, lower lanes</source>
        <translation>Höhere, niedrigere Spuren</translation>
    </message>
    <message>
        <source>Alt and wheel</source>
        <translation>Alt und Rad</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>Die Spuren rollen</translation>
    </message>
    <message>
        <source>wheel over the names</source>
        <translation>Rad über den Namen</translation>
    </message>
    <message>
        <source>Move the playhead</source>
        <translation>Die Abspielmarke bewegen</translation>
    </message>
    <message>
        <source>click or drag in the ruler</source>
        <translation>Klicken oder Ziehen im Lineal</translation>
    </message>
    <message>
        <source>Select a span and go to its line</source>
        <translation>Einen Abschnitt wählen und zu seiner Zeile gehen</translation>
    </message>
    <message>
        <source>click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Zoom to a span</source>
        <translation>Auf einen Abschnitt zoomen</translation>
    </message>
    <message>
        <source>double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Select a range: statistics, loop</source>
        <translation>Einen Bereich wählen: Statistik, Wiederholung</translation>
    </message>
    <message>
        <source>Shift and drag</source>
        <translation>Umschalt und Ziehen</translation>
    </message>
    <message>
        <source>Measure between two points</source>
        <translation>Zwischen zwei Punkten messen</translation>
    </message>
    <message>
        <source>Ctrl and drag</source>
        <translation>Strg und Ziehen</translation>
    </message>
    <message>
        <source>Fold a group</source>
        <translation>Eine Gruppe falten</translation>
    </message>
    <message>
        <source>click its arrow, or double-click</source>
        <translation>Klick auf den Pfeil, oder Doppelklick</translation>
    </message>
    <message>
        <source>Width of the names</source>
        <translation>Breite der Namen</translation>
    </message>
    <message>
        <source>drag their edge</source>
        <translation>Ihren Rand ziehen</translation>
    </message>
    <message>
        <source>Pan, zoom, see all</source>
        <translation>Verschieben, zoomen, alles sehen</translation>
    </message>
    <message>
        <source>drag, drag an edge, double-click in the overview</source>
        <translation>Ziehen, einen Rand ziehen, Doppelklick in der Übersicht</translation>
    </message>
</context>
<context>
    <name>coroscope::window::KeysPage</name>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten suchen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Keys of the selected command</source>
        <translation>Tasten des gewählten Befehls</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>As &amp;before</source>
        <translation>Wie &amp;zuvor</translation>
    </message>
    <message>
        <source>The keys that the command came with</source>
        <translation>Die ursprünglichen Tasten des Befehls</translation>
    </message>
    <message>
        <source>Press new keys:</source>
        <translation>Neue Tasten drücken:</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” and will be taken from it.</source>
        <translation>%1 gehört zu „%2“ und wird dort weggenommen.</translation>
    </message>
</context>
<context>
    <name>coroscope::window::MainWindow</name>
    <message>
        <source>&amp;Chart</source>
        <translation>Dia&amp;gramm</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Wei&amp;tersuchen</translation>
    </message>
    <message>
        <source>&amp;Go to Line…</source>
        <translation>Zu &amp;Zeile gehen …</translation>
    </message>
    <message>
        <source>Toggle &amp;Comment</source>
        <translation>&amp;Kommentar umschalten</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Expor&amp;t as</source>
        <translation>Exportieren &amp;als</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Reopen Closed &amp;File</source>
        <translation>&amp;Geschlossene Datei wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save A&amp;ll</source>
        <translation>A&amp;lle speichern</translation>
    </message>
    <message>
        <source>Re&amp;vert to the File</source>
        <translation>Auf die Date&amp;i zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Coroscope</source>
        <translation>Über &amp;Coroscope</translation>
    </message>
    <message>
        <source>Narration</source>
        <translation>Erzählung</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Who has control at the playhead</source>
        <translation>Wer an der Abspielmarke die Kontrolle hat</translation>
    </message>
    <message>
        <source>Virtual time at the playhead</source>
        <translation>Virtuelle Zeit an der Abspielmarke</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept safe from a crash: %1.</source>
        <translation>Ungespeicherte Arbeit kann nicht vor einem Absturz geschützt werden: %1.</translation>
    </message>
    <message>
        <source>Unsaved work of a session that ended unexpectedly was recovered.</source>
        <translation>Ungespeicherte Arbeit einer unerwartet beendeten Sitzung wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Python scripts and traces (*.py *.coroscope *.jsonl);;All files (*)</source>
        <translation>Python-Skripte und Aufzeichnungen (*.py *.coroscope *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1[*] – Coroscope</source>
        <translation>%1[*] – Coroscope</translation>
    </message>
    <message>
        <source>About Coroscope</source>
        <translation>Über Coroscope</translation>
    </message>
    <message>
        <source>Coroscope shows how coroutines share one thread.
Version %1. GPL-3.0-or-later.</source>
        <translation>Coroscope zeigt, wie sich Koroutinen einen Thread teilen.
Version %1. GPL-3.0-or-later.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Ab&amp;spielen</translation>
    </message>
    <message>
        <source>Step &amp;Back</source>
        <translation>Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>S&amp;chritt</translation>
    </message>
    <message>
        <source>Jump to &amp;End</source>
        <translation>Ans &amp;Ende springen</translation>
    </message>
    <message>
        <source>Next &amp;Line</source>
        <translation>Nächste Zei&amp;le</translation>
    </message>
    <message>
        <source>Next &amp;Wake-up</source>
        <translation>Nächstes &amp;Wecken</translation>
    </message>
    <message>
        <source>Next &amp;Finding</source>
        <translation>Nächster &amp;Befund</translation>
    </message>
    <message>
        <source>S&amp;top the Simulation</source>
        <translation>Simulation an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>%1 cannot be opened as a trace: %2</source>
        <translation>%1 kann nicht als Aufzeichnung geöffnet werden: %2</translation>
    </message>
    <message>
        <source>%1 is a recorded trace. Running the script shows the script again.</source>
        <translation>%1 ist eine Aufzeichnung. Das Ausführen des Skripts zeigt wieder das Skript.</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Next Script</source>
        <translation>&amp;Nächstes Skript</translation>
    </message>
    <message>
        <source>&amp;Previous Script</source>
        <translation>&amp;Voriges Skript</translation>
    </message>
    <message>
        <source>P&amp;anels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Rückwärts suc&amp;hen</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>Ersetze&amp;n …</translation>
    </message>
    <message>
        <source>Go to &amp;Definition</source>
        <translation>Zur &amp;Definition gehen</translation>
    </message>
    <message>
        <source>&amp;Lines and Cursors</source>
        <translation>Zeilen und &amp;Cursor</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Verdoppeln</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move Dow&amp;n</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Add Next &amp;Occurrence</source>
        <translation>&amp;Nächstes Vorkommen hinzufügen</translation>
    </message>
    <message>
        <source>Select &amp;All Occurrences</source>
        <translation>&amp;Alle Vorkommen auswählen</translation>
    </message>
    <message>
        <source>Add Cursor A&amp;bove</source>
        <translation>Cursor darü&amp;ber hinzufügen</translation>
    </message>
    <message>
        <source>Add Cursor Belo&amp;w</source>
        <translation>Cursor darun&amp;ter hinzufügen</translation>
    </message>
    <message>
        <source>F&amp;olding</source>
        <translation>&amp;Faltung</translation>
    </message>
    <message>
        <source>&amp;Fold or Unfold</source>
        <translation>&amp;Falten oder aufklappen</translation>
    </message>
    <message>
        <source>Fold &amp;All</source>
        <translation>&amp;Alles falten</translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation>Alles a&amp;ufklappen</translation>
    </message>
    <message>
        <source>&amp;Zoom of the Text</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>&amp;Übliche Größe</translation>
    </message>
    <message>
        <source>Co&amp;mplete the Name</source>
        <translation>Namen ver&amp;vollständigen</translation>
    </message>
    <message>
        <source>Preference&amp;s…</source>
        <translation>Einstellun&amp;gen …</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>&amp;Befehlspalette …</translation>
    </message>
    <message>
        <source>&amp;Examples…</source>
        <translation>Beis&amp;piele …</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Go to line %1</source>
        <translation>Zu Zeile %1 gehen</translation>
    </message>
    <message>
        <source>Go to a line from 1 to %1</source>
        <translation>Zu einer Zeile von 1 bis %1 gehen</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>Simulate &amp;while Editing</source>
        <translation>&amp;Beim Bearbeiten simulieren</translation>
    </message>
    <message>
        <source>Go to Funct&amp;ion…</source>
        <translation>Zu F&amp;unktion gehen …</translation>
    </message>
    <message>
        <source>Copy the C&amp;hart</source>
        <translation>Diagramm &amp;kopieren</translation>
    </message>
    <message>
        <source>Rest&amp;art</source>
        <translation>&amp;Neu beginnen</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>&amp;Skript</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>A&amp;usgabe</translation>
    </message>
    <message>
        <source>&amp;Panel in Front</source>
        <translation>&amp;Vorderer Bereich</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Foc&amp;us</source>
        <translation>F&amp;okus</translation>
    </message>
    <message>
        <source>The preferences hold only until the window closes: %1 cannot be written.</source>
        <translation>Die Einstellungen gelten nur, bis das Fenster geschlossen wird: %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Pre&amp;vious Line</source>
        <translation>&amp;Vorige Zeile</translation>
    </message>
    <message>
        <source>Previous Wake-&amp;up</source>
        <translation>Voriges Wec&amp;ken</translation>
    </message>
    <message>
        <source>Previous F&amp;inding</source>
        <translation>Voriger Befun&amp;d</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Befunde (%1)</translation>
    </message>
    <message>
        <source>Next Problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Previous Problem</source>
        <translation>Voriges Problem</translation>
    </message>
</context>
<context>
    <name>coroscope::window::MessageStack</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>coroscope::window::PaletteEditor</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Starved</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Colours of the chart</source>
        <translation>Farben des Diagramms</translation>
    </message>
    <message>
        <source>The signs of the chart in these colours</source>
        <translation>Die Zeichen des Diagramms in diesen Farben</translation>
    </message>
    <message>
        <source>Each task in a &amp;hue of its own</source>
        <translation>Jede Task in einem eigenen Farb&amp;ton</translation>
    </message>
    <message>
        <source>Colour-blind people hardly tell red from green here; the hatch still shows what blocks.</source>
        <translation>Farbenblinde unterscheiden Rot und Grün hier kaum; was blockiert, zeigt auch die Schraffur.</translation>
    </message>
    <message>
        <source>%1 and %2 are hard to tell apart for colour-blind people.</source>
        <translation>%1 und %2 sind für Farbenblinde schwer zu unterscheiden.</translation>
    </message>
    <message>
        <source>%1 and %2 are hard to tell apart.</source>
        <translation>%1 und %2 sind schwer zu unterscheiden.</translation>
    </message>
</context>
<context>
    <name>coroscope::window::PlaybackBar</name>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Speed: 0.01x to 100x, and as fast as possible</source>
        <translation>Geschwindigkeit: 0,01× bis 100×, und so schnell wie möglich</translation>
    </message>
    <message>
        <source> max</source>
        <translation> max.</translation>
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
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Size of the script&apos;s font</source>
        <translation>Schriftgröße des Skripts</translation>
    </message>
    <message>
        <source>&amp;Font of scripts</source>
        <translation>&amp;Schrift der Skripte</translation>
    </message>
    <message>
        <source>Its &amp;size</source>
        <translation>Ihre &amp;Größe</translation>
    </message>
    <message>
        <source>Font size of the &amp;window</source>
        <translation>Schriftgröße des &amp;Fensters</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Simulate while editing</source>
        <translation>Beim Bearbeiten &amp;simulieren</translation>
    </message>
    <message>
        <source>&amp;Offer names while typing</source>
        <translation>Beim Tippen Namen v&amp;orschlagen</translation>
    </message>
    <message>
        <source>Show pa&amp;rameters of functions</source>
        <translation>Pa&amp;rameter von Funktionen zeigen</translation>
    </message>
    <message>
        <source>Close &amp;brackets and quotes</source>
        <translation>&amp;Klammern und Anführungszeichen schließen</translation>
    </message>
    <message>
        <source>&amp;Wrap long lines</source>
        <translation>Lange Zeilen &amp;umbrechen</translation>
    </message>
    <message>
        <source>Show s&amp;paces</source>
        <translation>&amp;Leerzeichen zeigen</translation>
    </message>
    <message>
        <source>&amp;Tab width</source>
        <translation>&amp;Tabulatorbreite</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Realistic: computing takes time</source>
        <translation>Realistisch: Rechnen braucht Zeit</translation>
    </message>
    <message>
        <source>Exact: only waiting takes time</source>
        <translation>Exakt: Nur Warten braucht Zeit</translation>
    </message>
    <message>
        <source>&amp;Clock</source>
        <translation>&amp;Uhr</translation>
    </message>
    <message>
        <source>Cost of an &amp;instruction</source>
        <translation>Kosten einer &amp;Anweisung</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>Virtual time that one bytecode instruction takes with the realistic clock</source>
        <translation>Virtuelle Zeit, die eine Bytecode-Anweisung mit der realistischen Uhr braucht</translation>
    </message>
    <message>
        <source>Seed of the simulated &amp;network</source>
        <translation>Startwert des simulierten &amp;Netzes</translation>
    </message>
    <message>
        <source>Another seed gives other latencies; the same one always the same</source>
        <translation>Ein anderer Startwert gibt andere Laufzeiten, derselbe immer dieselben</translation>
    </message>
    <message>
        <source>A run ends when it has used up one of these:</source>
        <translation>Ein Lauf endet, wenn er eines davon aufgebraucht hat:</translation>
    </message>
    <message>
        <source>million</source>
        <translation>Millionen</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>S&amp;peicher</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>Aus&amp;gabe</translation>
    </message>
    <message>
        <source>&amp;Tasks at a time</source>
        <translation>&amp;Tasks gleichzeitig</translation>
    </message>
    <message>
        <source>A script&apos;s own “# coroscope:” comments come before these settings.</source>
        <translation>Eigene „# coroscope:“-Kommentare eines Skripts gehen diesen Einstellungen vor.</translation>
    </message>
    <message>
        <source>C&amp;olours of the chart</source>
        <translation>Far&amp;ben des Diagramms</translation>
    </message>
    <message>
        <source>The window is built anew; what is open stays open.</source>
        <translation>Das Fenster wird neu aufgebaut; was offen ist, bleibt offen.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Open the same scripts at the ne&amp;xt start</source>
        <translation>Beim &amp;nächsten Start dieselben Skripte öffnen</translation>
    </message>
    <message>
        <source>Instr&amp;uctions</source>
        <translation>An&amp;weisungen</translation>
    </message>
</context>
<context>
    <name>coroscope::window::ProblemsList</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems: the script can run. Errors and what is not supported stand here while you type.</source>
        <translation>Keine Probleme: Das Skript kann laufen. Fehler und was nicht unterstützt wird, stehen hier, während Sie tippen.</translation>
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
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>coroscope::window::Recovery</name>
    <message>
        <source>the folder %1 cannot be written</source>
        <translation>in den Ordner %1 kann nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>coroscope::window::RunPresenter</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Nobody has control</source>
        <translation>Niemand hat die Kontrolle</translation>
    </message>
    <message>
        <source>%1 blocks the thread</source>
        <translation>%1 blockiert den Thread</translation>
    </message>
    <message>
        <source>%1 has control</source>
        <translation>%1 hat die Kontrolle</translation>
    </message>
    <message>
        <source>%1 stands here</source>
        <translation>%1 steht hier</translation>
    </message>
</context>
</TS>
