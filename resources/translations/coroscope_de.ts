<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Findings</name>
    <message>
        <source> It happens %1 times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (line %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocking call in a coroutine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocks the thread for %2 with %3%4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long computation without a yield</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 computes for %2%3 without giving control away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Nobody else wanted to run meanwhile, but nobody could have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %1 could not run meanwhile: %2 lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %1 tasks could not run meanwhile: %2 lost together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task starts late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task wakes up late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was created at %2 but got control %3 later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was due at %2 but got control %3 later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, because %1 held the thread with %2%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, because %1 held the thread%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: many others had their turns first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaits in a row that could overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, always at line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (lines %1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits %2 times in a row%3, %4 in all. Where one does not need the result of another, tasks or asyncio.gather would wait together: %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs wait for a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has one worker, which is busy while jobs wait in its queue (at most %3): %4 of waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 workers, all busy, while jobs wait in its queue (at most %3): %4 of waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coroutine never awaited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coroutine %1 was made but never awaited: nothing of it has run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception never retrieved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task or future ended with an exception that nobody ever asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> It was %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left that could wake anybody.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Narration</name>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starts, %2 after it was created, because %3 held control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes on: its sleep is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes on, %2 late, because %3 held control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes on: its wait for %2 is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes on: %2 has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes on after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes on: it is its turn again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 creates %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of them starts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prints “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancels %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocks the thread for %3 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody else can run meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 becomes ready but has to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awaits %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sleeps for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lets the others go first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs the event loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still has control where the record ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loses the interpreter lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends with an exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives control to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives control away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can run for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can run for %1: %2 is the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has ended with an exception that nobody caught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadlock: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget is spent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (line %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>%1 ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.%2&#x2009;%3&#x2009;%4 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Waits</name>
    <message>
        <source>ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semaphore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>barrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a job of a pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a job of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its next turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threads to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its event loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the interpreter lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn by Coroscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SVG picture could not be begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF document could not be begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels cannot be made: at most %3 million pixels, %4 on a side. SVG has no such limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PDF page of %1 x %2 cannot be made: no side may exceed %3 pixels (200 inches).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the ending of a picture must be png, svg, pdf or html.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file name was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why %1 got control %2 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why so late?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No task was late: each got control as soon as it was due. Select a span to see what it waited for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing kept %1 waiting here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 waited for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical path: what made the run take %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 computes for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocks its thread for %2 with %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is ready for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raised an exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 held control (%2, line %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 held control (line %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 held control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awaits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>submits to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sleeps until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awaits a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awaits %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joins a thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joins %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs the event loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle, no job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yields for one turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a job in a pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computes for %1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computes for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2, line %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocks the thread for %2 (%3, line %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks the thread for %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late by %1: %2 held control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready, but starved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocking call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 spans too short to be told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2; zoom in to see them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked: holds the thread, nobody else can run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready: could run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starved: due, but without control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>submits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lanes do not fit into a height of %2: at least %3 are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody holds control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 due here (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::editor</name>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has %1; scripts of up to %2 can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large for a script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is binary, not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not text in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::editor::CodeEditor</name>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the task script, in Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocks the thread here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has control here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::exporter::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2, lines and text at any scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page of %1 × %2 mm, lines and text at any scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page for a browser, with everything in it: the chart can be zoomed and moved, and tells about what the pointer is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole story, one numbered sentence for each step; above is its beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole trace, one JSON object a line, which can be opened again; above is its beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::exporter::ExportForm</name>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML page to explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narration in Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace in JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As set below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As high as the lanes need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As large as steps and lanes need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide, 1280 × 720</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen, 1920 × 1080</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article, 800 × 600</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels of the file for each one of the size: 2 for sharp pictures on good screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As filtered, folded and sorted in the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arro&amp;ws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the selected span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Narration below, where there is room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pla&amp;yhead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::exporter::ExportPreview</name>
    <message>
        <source>Preview of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChainList</name>
    <message>
        <source>Close (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pieces, in order of time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChartActions</name>
    <message>
        <source>Axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Elastic Axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time, with some room for every hand-off: what happens within one instant can be read (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time Axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time as it is: lengths can be compared (2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Steps Axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every hand-off of control as wide as any other (3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit the Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom as &amp;Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom as A&amp;fter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Taller Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lower Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit Lanes to the &amp;Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the &amp;Hand-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the Hand-off &amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the &amp;Wake-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the Wake-up Bac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play&amp;head to the Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark the Playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search a Lane…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows of the &amp;Selected Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change the Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Order of &amp;Creation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest in Co&amp;ntrol First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest &amp;Ready First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ilter Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold &amp;All Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unfold All Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or Unfold the Selected &amp;Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why So Late?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who kept the selected task waiting, or the one that was late longest (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Critical Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the run took so long for: had it been shorter, so had the run (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Loop over the Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the selected range over and over; Shift and drag selects one (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys of the Chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChartBar</name>
    <message>
        <source>How instants lie from left to right (1, 2, 3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows: who created, woke, awaited, cancelled whom (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order and folding of the lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::ChartWidget</name>
    <message numerus="yes">
        <source>%1, %n hand-off(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, hand-off %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody holds control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantt chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a script to see here who holds control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lanes, %2 hand-offs of control, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::FilterBar</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes that were in this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes that were due and did not get control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one of these states at least once, or at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all lanes (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 lanes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::OverviewStrip</name>
    <message>
        <source>Overview of the whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole run. Drag the window to pan, its edges to zoom; double-click to see all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::SearchBar</name>
    <message>
        <source>Name of a task, thread or function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search a lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::SpanTableModel</name>
    <message>
        <source>ready, starved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::StatisticsModel</name>
    <message>
        <source>Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand-offs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task, thread or worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it held control, blocking calls included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it held control in blocking calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it could have run but did not get control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it was suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it took control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest that it was ready at a stretch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::gantt::StatisticsView</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the range and count the whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics of each lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hand-offs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loop: computing %1, blocked %2, idle %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest hold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready before control: half within %1, 90 % within %2, 99 % within %3, at most %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::panels::LoopPanel</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event loop at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 workers busy, %3 queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait to get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait to put</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::panels::NarrationPanel</name>
    <message>
        <source>Narration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::panels::OutputPanel</name>
    <message>
        <source>Output of the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the script prints appears here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::panels::VariablesPanel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::window::ActionRegistry</name>
    <message>
        <source>%1: %2</source>
        <comment>menu: command</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::window::DiskWatch</name>
    <message>
        <source>%1 was removed or renamed by another program. Its text is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by another program, and has changes here that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::window::Document</name>
    <message>
        <source>Untitled %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::window::Documents</name>
    <message>
        <source>Python scripts (*.py);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 •</source>
        <comment>a modified script</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Nothing is lost: the text is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n script(s) have changes that are not saved:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::window::FindingsView</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::window::MainWindow</name>
    <message>
        <source>&amp;Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to Line…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toggle &amp;Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select Next &amp;Occurrence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate while &amp;editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expor&amp;t as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen Closed &amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save A&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;vert to the File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Coroscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has control at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual time at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept safe from a crash: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work of a session that ended unexpectedly was recovered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python scripts and traces (*.py *.jsonl);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – Coroscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text or regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
In the chart: W S zoom, A D pan, F fit the selection, M mark, . and , next and previous span,
[ and ] follow a hand-off, / search, ? this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Coroscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coroscope shows how coroutines share one thread.
Version %1. GPL-3.0-or-later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to &amp;end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;wake-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous wake-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top the simulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened as a trace: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a recorded trace. Running the script shows the script again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;anels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::window::MessageStack</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::window::PlaybackBar</name>
    <message>
        <source>Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed: 0.01x to 100x, and as fast as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %1x</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::window::ProblemsList</name>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::window::RecentFiles</name>
    <message>
        <source>%1 – %2</source>
        <comment>file – folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::window::Recovery</name>
    <message>
        <source>the folder %1 cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coroscope::window::RunPresenter</name>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocks the thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
