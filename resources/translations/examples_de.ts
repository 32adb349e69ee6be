<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Examples</name>
        <message>
            <source>First steps</source>
            <translation>Erste Schritte</translation>
        </message>
        <message>
            <source>Hello, coroutine</source>
            <translation>Hallo, Koroutine</translation>
        </message>
        <message>
            <source>One task runs, gives control away for a second in which nobody holds it, and runs again.</source>
            <translation>Ein Task läuft, gibt die Kontrolle für eine Sekunde ab, in der sie niemand hat, und läuft wieder.</translation>
        </message>
        <message>
            <source>Calling is not running</source>
            <translation>Aufrufen ist nicht Ausführen</translation>
        </message>
        <message>
            <source>Nothing of bake() runs where it is called; its lane begins only where the result is awaited.</source>
            <translation>Wo bake() aufgerufen wird, läuft nichts davon; seine Spur beginnt erst, wo das Ergebnis erwartet wird.</translation>
        </message>
        <message>
            <source>Two tasks that sleep together</source>
            <translation>Zwei Tasks schlafen gemeinsam</translation>
        </message>
        <message>
            <source>Creating a task does not start it: both begin when main first awaits, and their two seconds overlap.</source>
            <translation>Erzeugen startet einen Task nicht: Beide beginnen, wenn main zum ersten Mal wartet, und ihre zwei Sekunden überlappen sich.</translation>
        </message>
        <message>
            <source>A value handed back</source>
            <translation>Ein Wert kommt zurück</translation>
        </message>
        <message>
            <source>The arrow from the end of each measurement to main carries the value that await returns.</source>
            <translation>Der Pfeil vom Ende jeder Messung zu main trägt den Wert, den await zurückgibt.</translation>
        </message>
        <message>
            <source>An error handed back</source>
            <translation>Ein Fehler kommt zurück</translation>
        </message>
        <message>
            <source>The failed task has ended at 1 s, yet main hears of it only at 2 s, where it awaits the task.</source>
            <translation>Der gescheiterte Task endete bei 1 s, doch main erfährt es erst bei 2 s, wo es auf ihn wartet.</translation>
        </message>
        <message>
            <source>The loop by hand</source>
            <translation>Die Schleife von Hand</translation>
        </message>
        <message>
            <source>The same loop is started twice; between the two runs it stands still and no task can go on.</source>
            <translation>Dieselbe Schleife wird zweimal gestartet; dazwischen steht sie still und kein Task kann weiterlaufen.</translation>
        </message>
        <message>
            <source>asyncio.run twice, and within itself</source>
            <translation>asyncio.run zweimal, und in sich selbst</translation>
        </message>
        <message>
            <source>Two loops one after the other; then a run inside a running loop is refused, with its reason.</source>
            <translation>Zwei Schleifen nacheinander; dann wird ein Lauf innerhalb einer laufenden Schleife mit Begründung abgelehnt.</translation>
        </message>
        <message>
            <source>Blocking</source>
            <translation>Blockieren</translation>
        </message>
        <message>
            <source>The wrong sleep</source>
            <translation>Das falsche sleep</translation>
        </message>
        <message>
            <source>time.sleep gives control to nobody: two blocked spans in a row instead of two waits side by side.</source>
            <translation>time.sleep gibt niemandem die Kontrolle: zwei blockierte Abschnitte nacheinander statt zweimal Warten nebeneinander.</translation>
        </message>
        <message>
            <source>Everything in a row</source>
            <translation>Alles nacheinander</translation>
        </message>
        <message>
            <source>Control never leaves one lane, although half of every round is only waiting for the network.</source>
            <translation>Die Kontrolle verlässt nie eine Spur, obwohl die halbe Runde nur auf das Netz gewartet wird.</translation>
        </message>
        <message>
            <source>One stage of two blocks</source>
            <translation>Eine von zwei Stufen blockiert</translation>
        </message>
        <message>
            <source>The downloads overlap, but those that are done stay ready and late while classify() holds the thread.</source>
            <translation>Die Downloads überlappen sich, aber die fertigen bleiben bereit und verspätet, während classify() den Thread belegt.</translation>
        </message>
        <message>
            <source>Both stages awaited</source>
            <translation>Auf beide Stufen gewartet</translation>
        </message>
        <message>
            <source>All waits overlap and control is held only for instants: compare with the one stage that blocks.</source>
            <translation>Alles Warten überlappt sich, und die Kontrolle wird nur für Augenblicke gehalten: vergleichen Sie mit der blockierenden Stufe.</translation>
        </message>
        <message>
            <source>Five ready tasks, one greedy line</source>
            <translation>Fünf bereite Tasks, eine gierige Zeile</translation>
        </message>
        <message>
            <source>All five tasks are ready from the start; each waits in the queue behind the blocking calls before it.</source>
            <translation>Alle fünf Tasks sind von Anfang an bereit; jeder wartet hinter den blockierenden Aufrufen vor ihm.</translation>
        </message>
        <message>
            <source>Computing that yields now and then</source>
            <translation>Rechnen, das ab und zu abgibt</translation>
        </message>
        <message>
            <source>The answer is there at 1 s; one yield lets its timer fire, the next one lets its task run.</source>
            <translation>Die Antwort ist bei 1 s da; eine Abgabe lässt den Zeitgeber auslösen, die nächste den Task laufen.</translation>
        </message>
        <message>
            <source>Requests in a row, requests side by side</source>
            <translation>Anfragen nacheinander, Anfragen nebeneinander</translation>
        </message>
        <message>
            <source>First three blocked spans on the main lane, then three waits that overlap and end with the slowest.</source>
            <translation>Erst drei blockierte Abschnitte auf der Hauptspur, dann dreimal Warten, das sich überlappt und mit dem langsamsten endet.</translation>
        </message>
        <message>
            <source>Waiting for several</source>
            <translation>Auf mehrere warten</translation>
        </message>
        <message>
            <source>gather, or one await after the other</source>
            <translation>gather, oder ein await nach dem anderen</translation>
        </message>
        <message>
            <source>Two awaits in a row take 3 s, gather takes 2 s: only in the second half do the waits overlap.</source>
            <translation>Zwei await nacheinander brauchen 3 s, gather braucht 2 s: Nur in der zweiten Hälfte überlappt sich das Warten.</translation>
        </message>
        <message>
            <source>Awaited in the order of the list</source>
            <translation>In der Reihenfolge der Liste erwartet</translation>
        </message>
        <message>
            <source>The short jobs have long ended, but their results are held back until the first of the list is done.</source>
            <translation>Die kurzen Aufträge sind längst fertig, aber ihre Ergebnisse warten, bis der erste der Liste fertig ist.</translation>
        </message>
        <message>
            <source>as_completed: first come, first served</source>
            <translation>as_completed: wer zuerst kommt</translation>
        </message>
        <message>
            <source>Every result is shown in the instant in which its task ends, whatever its place in the list.</source>
            <translation>Jedes Ergebnis erscheint in dem Augenblick, in dem sein Task endet, egal wo er in der Liste steht.</translation>
        </message>
        <message>
            <source>The first answer wins</source>
            <translation>Die erste Antwort gewinnt</translation>
        </message>
        <message>
            <source>At 0.7 s one mirror answers; the others are cancelled while they wait.</source>
            <translation>Bei 0,7 s antwortet ein Server; die anderen werden beim Warten abgebrochen.</translation>
        </message>
        <message>
            <source>Look in every second</source>
            <translation>Jede Sekunde nachsehen</translation>
        </message>
        <message>
            <source>wait() comes back every second with what is done so far and, unlike wait_for, cancels nobody.</source>
            <translation>wait() kommt jede Sekunde mit dem bisher Fertigen zurück und bricht anders als wait_for niemanden ab.</translation>
        </message>
        <message>
            <source>Adding tasks while others run</source>
            <translation>Tasks hinzufügen, während andere laufen</translation>
        </message>
        <message>
            <source>Each visited page creates the lanes of the pages it links to, while older visits are still waiting.</source>
            <translation>Jede besuchte Seite erzeugt die Spuren der verlinkten Seiten, während ältere Besuche noch warten.</translation>
        </message>
        <message>
            <source>A group that fails together</source>
            <translation>Eine Gruppe, die gemeinsam scheitert</translation>
        </message>
        <message>
            <source>When the mast breaks at 1 s, the group cancels the other two tasks before the error leaves it.</source>
            <translation>Wenn der Mast bei 1 s bricht, bricht die Gruppe die beiden anderen Tasks ab, bevor der Fehler sie verlässt.</translation>
        </message>
        <message>
            <source>Timeouts and cancellation</source>
            <translation>Zeitlimits und Abbruch</translation>
        </message>
        <message>
            <source>A timer that cancels</source>
            <translation>Ein Zeitgeber, der abbricht</translation>
        </message>
        <message>
            <source>The quick task ends before its timer; the slow one is cancelled when its timer fires after 1 s.</source>
            <translation>Der schnelle Task endet vor seinem Zeitgeber; der langsame wird abgebrochen, wenn seiner nach 1 s auslöst.</translation>
        </message>
        <message>
            <source>Cancellation takes its time</source>
            <translation>Abbrechen braucht seine Zeit</translation>
        </message>
        <message>
            <source>Between the cancel and the end of the task lies a second of tidying up, for which main waits.</source>
            <translation>Zwischen Abbruch und Ende des Tasks liegt eine Sekunde Aufräumen, auf die main wartet.</translation>
        </message>
        <message>
            <source>Shielded from the timeout</source>
            <translation>Vor dem Zeitlimit geschützt</translation>
        </message>
        <message>
            <source>The timer ends main's wait at 1 s, but the payment behind the shield goes on to its own end.</source>
            <translation>Der Zeitgeber beendet das Warten von main bei 1 s, aber die Zahlung hinter dem Schild läuft bis zu ihrem Ende.</translation>
        </message>
        <message>
            <source>A timeout that comes late</source>
            <translation>Ein Zeitlimit, das zu spät kommt</translation>
        </message>
        <message>
            <source>The timer is due at 1 s but cannot fire before 3 s, because a blocking call holds the loop's thread.</source>
            <translation>Der Zeitgeber ist bei 1 s fällig, kann aber nicht vor 3 s auslösen, weil ein blockierender Aufruf den Thread der Schleife belegt.</translation>
        </message>
        <message>
            <source>How a sleep is made</source>
            <translation>Wie ein sleep gemacht ist</translation>
        </message>
        <message>
            <source>A future, a timer that sets it, and at the end a handle that is cancelled because nobody needs it.</source>
            <translation>Ein Future, ein Zeitgeber, der es setzt, und am Ende ein Handle, der abgebrochen wird, weil ihn niemand braucht.</translation>
        </message>
        <message>
            <source>Synchronisation</source>
            <translation>Synchronisation</translation>
        </message>
        <message>
            <source>One bathroom</source>
            <translation>Ein Badezimmer</translation>
        </message>
        <message>
            <source>Three tasks want one lock: each waits for the one before, in the order in which they asked.</source>
            <translation>Drei Tasks wollen eine Sperre: Jeder wartet auf den vorigen, in der Reihenfolge ihrer Anfrage.</translation>
        </message>
        <message>
            <source>A lost update</source>
            <translation>Eine verlorene Änderung</translation>
        </message>
        <message>
            <source>Both tasks read the balance before either writes it: the await between is where money is lost.</source>
            <translation>Beide Tasks lesen den Stand, bevor einer schreibt: Beim await dazwischen geht Geld verloren.</translation>
        </message>
        <message>
            <source>Two tables, five guests</source>
            <translation>Zwei Tische, fünf Gäste</translation>
        </message>
        <message>
            <source>Never more than two guests wait for food at once; the others wait for the semaphore.</source>
            <translation>Nie warten mehr als zwei Gäste zugleich auf Essen; die anderen warten auf den Semaphor.</translation>
        </message>
        <message>
            <source>One whistle starts them all</source>
            <translation>Ein Pfiff startet alle</translation>
        </message>
        <message>
            <source>One set() wakes all three runners in the same instant; they run in the order of waiting.</source>
            <translation>Ein set() weckt alle drei Läufer im selben Augenblick; sie laufen in der Reihenfolge des Wartens.</translation>
        </message>
        <message>
            <source>Two philosophers, two forks</source>
            <translation>Zwei Philosophen, zwei Gabeln</translation>
        </message>
        <message>
            <source>Each holds one fork and waits for the other's: nothing is left that could wake anyone.</source>
            <translation>Jeder hält eine Gabel und wartet auf die des anderen: Nichts ist übrig, was jemanden wecken könnte.</translation>
        </message>
        <message>
            <source>Threads and processes</source>
            <translation>Threads und Prozesse</translation>
        </message>
        <message>
            <source>Two threads, one interpreter lock</source>
            <translation>Zwei Threads, eine Interpreter-Sperre</translation>
        </message>
        <message>
            <source>Both threads are alive, but only one computes at a time: the lock changes hands every 5 ms.</source>
            <translation>Beide Threads leben, aber nur einer rechnet zugleich: Die Sperre wechselt alle 5 ms.</translation>
        </message>
        <message>
            <source>Blocking calls moved to threads</source>
            <translation>Blockierende Aufrufe in Threads verlegt</translation>
        </message>
        <message>
            <source>The blocked spans now lie on worker lanes; the loop's lane is free and the ticker is never late.</source>
            <translation>Die blockierten Abschnitte liegen nun auf Worker-Spuren; die Spur der Schleife ist frei und der Ticker nie zu spät.</translation>
        </message>
        <message>
            <source>A pool of two threads</source>
            <translation>Ein Pool mit zwei Threads</translation>
        </message>
        <message>
            <source>Two jobs run on the lanes of the pool, the third is queued until one of the workers is free.</source>
            <translation>Zwei Aufträge laufen auf den Spuren des Pools, der dritte wartet, bis ein Worker frei ist.</translation>
        </message>
        <message>
            <source>Processes truly side by side</source>
            <translation>Prozesse, wirklich nebeneinander</translation>
        </message>
        <message>
            <source>Each worker process has its own interpreter lock: both lanes compute at the same time.</source>
            <translation>Jeder Worker-Prozess hat seine eigene Interpreter-Sperre: Beide Spuren rechnen gleichzeitig.</translation>
        </message>
        <message>
            <source>A pool with a single worker</source>
            <translation>Ein Pool mit einem einzigen Worker</translation>
        </message>
        <message>
            <source>One worker lane: the second job is handed in at once and sits queued until the first is done.</source>
            <translation>Eine Worker-Spur: Der zweite Auftrag wird sofort abgegeben und wartet, bis der erste fertig ist.</translation>
        </message>
        <message>
            <source>From a thread back to the loop</source>
            <translation>Vom Thread zurück zur Schleife</translation>
        </message>
        <message>
            <source>The thread hands its news to the loop with call_soon_threadsafe, which wakes the loop from its wait.</source>
            <translation>Der Thread gibt seine Nachricht mit call_soon_threadsafe an die Schleife, was sie aus dem Warten weckt.</translation>
        </message>
        <message>
            <source>Generators</source>
            <translation>Generatoren</translation>
        </message>
        <message>
            <source>Where it all comes from: generators</source>
            <translation>Woher alles kommt: Generatoren</translation>
        </message>
        <message>
            <source>No loop is needed to hand control over: each yield gives it back to a scheduler of seven lines.</source>
            <translation>Zum Übergeben der Kontrolle braucht es keine Schleife: Jedes yield gibt sie einem Planer aus sieben Zeilen zurück.</translation>
        </message>
        <message>
            <source>Coroutines of 2014</source>
            <translation>Koroutinen von 2014</translation>
        </message>
        <message>
            <source>Plain generators run as tasks; as_completed hands over each parcel when it comes, not by its place.</source>
            <translation>Gewöhnliche Generatoren laufen als Tasks; as_completed übergibt jedes Paket, wenn es kommt, nicht nach seinem Platz.</translation>
        </message>
        <message>
            <source>An asynchronous generator</source>
            <translation>Ein asynchroner Generator</translation>
        </message>
        <message>
            <source>The readings and their reader share one lane, and between two readings anybody else may run.</source>
            <translation>Die Messwerte und ihr Leser teilen sich eine Spur, und zwischen zwei Messungen kann jeder andere laufen.</translation>
        </message>
        <message>
            <source>Real-life shapes</source>
            <translation>Aus der Praxis</translation>
        </message>
        <message>
            <source>Producer and consumer</source>
            <translation>Erzeuger und Verbraucher</translation>
        </message>
        <message>
            <source>The queue holds two: when it is full the producer waits for room, when it is empty the consumer waits.</source>
            <translation>Die Warteschlange fasst zwei: Ist sie voll, wartet der Erzeuger auf Platz, ist sie leer, wartet der Verbraucher.</translation>
        </message>
        <message>
            <source>A pool of workers</source>
            <translation>Ein Pool von Arbeitern</translation>
        </message>
        <message>
            <source>Three workers share six jobs: whoever is free takes the next; after the last all are cancelled.</source>
            <translation>Drei Arbeiter teilen sich sechs Aufträge: Wer frei ist, nimmt den nächsten; nach dem letzten werden alle abgebrochen.</translation>
        </message>
        <message>
            <source>Fan out, fan in</source>
            <translation>Verteilen und sammeln</translation>
        </message>
        <message>
            <source>One question spreads over four shards; the slowest of them decides when the answer is there.</source>
            <translation>Eine Frage verteilt sich auf vier Teile; der langsamste bestimmt, wann die Antwort da ist.</translation>
        </message>
        <message>
            <source>Retry with backoff</source>
            <translation>Wiederholen mit wachsender Pause</translation>
        </message>
        <message>
            <source>The waits between the attempts double: 0.5 s, 1 s, 2 s, until the service is back.</source>
            <translation>Die Pausen zwischen den Versuchen verdoppeln sich: 0,5 s, 1 s, 2 s, bis der Dienst wieder da ist.</translation>
        </message>
        <message>
            <source>A rate limiter</source>
            <translation>Ein Ratenbegrenzer</translation>
        </message>
        <message>
            <source>Eight calls arrive at once; each books the next free slot, and they start a quarter second apart.</source>
            <translation>Acht Aufrufe kommen zugleich; jeder bucht den nächsten freien Platz, und sie beginnen im Abstand einer Viertelsekunde.</translation>
        </message>
        <message>
            <source>A heartbeat and a slow handler</source>
            <translation>Ein Herzschlag und ein langsamer Handler</translation>
        </message>
        <message>
            <source>The heart should beat every half second; the handler's blocking call makes it late by 1.3 s.</source>
            <translation>Das Herz soll jede halbe Sekunde schlagen; der blockierende Aufruf des Handlers verspätet es um 1,3 s.</translation>
        </message>
        <message>
            <source>Graceful shutdown</source>
            <translation>Geordnetes Herunterfahren</translation>
        </message>
        <message>
            <source>After the stop sign no request is taken; one finishes within its grace period, one is cancelled.</source>
            <translation>Nach dem Stoppzeichen wird keine Anfrage mehr angenommen; eine endet in ihrer Frist, eine wird abgebrochen.</translation>
        </message>
        <message>
            <source>A cache stampede, and its cure</source>
            <translation>Ein Cache-Ansturm und seine Heilung</translation>
        </message>
        <message>
            <source>First four tasks compute the same report at once; then one computes and three wait for its future.</source>
            <translation>Erst berechnen vier Tasks denselben Bericht zugleich; dann rechnet einer und drei warten auf sein Future.</translation>
        </message>
        <message>
            <source>A pipeline of three stages</source>
            <translation>Eine Pipeline mit drei Stufen</translation>
        </message>
        <message>
            <source>While one letter is stamped the next is already being written: the slowest stage sets the pace.</source>
            <translation>Während ein Brief gestempelt wird, wird der nächste schon geschrieben: Die langsamste Stufe bestimmt das Tempo.</translation>
        </message>
        <message>
            <source>A connection pool</source>
            <translation>Ein Verbindungspool</translation>
        </message>
        <message>
            <source>Five queries share two connections: the last waits longer for one than its query takes.</source>
            <translation>Fünf Abfragen teilen sich zwei Verbindungen: Die letzte wartet länger darauf, als ihre Abfrage dauert.</translation>
        </message>
        <message>
            <source>A circuit breaker</source>
            <translation>Ein Schutzschalter</translation>
        </message>
        <message>
            <source>After two slow failures the calls fail at once; after a pause one finds the service well.</source>
            <translation>Nach zwei langsamen Fehlschlägen scheitern die Aufrufe sofort; nach einer Pause findet einer den Dienst gesund.</translation>
        </message>
        <message>
            <source>A server and two clients</source>
            <translation>Ein Server und zwei Clients</translation>
        </message>
        <message>
            <source>Each connection has its own task at the server; while one client thinks, the other is served.</source>
            <translation>Jede Verbindung hat beim Server ihren eigenen Task; während ein Client nachdenkt, wird der andere bedient.</translation>
        </message>
        <message>
            <source>A sleeper starved by a blocker</source>
            <translation>Ein Schläfer, den ein Blockierer aushungert</translation>
        </message>
        <message>
            <source>The sleeper is due after 1 s, stays ready and starved until 2 s: late by 1 s because of one line.</source>
            <translation>Der Schläfer ist nach 1 s fällig, bleibt bis 2 s bereit und überfällig: 1 s zu spät wegen einer Zeile.</translation>
        </message>
    </context>
</TS>
