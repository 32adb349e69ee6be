// Steps through a trace, and the clock that plays it.

#include "tests/support/trace_builder.h"
#include "ui/playback/live_run.h"
#include "ui/playback/playback_controller.h"

#include <QSignalSpy>
#include <QtTest>

using namespace coroscope;
using namespace coroscope::playback;
using trace::Instant;

class TestPlayback : public QObject {
    Q_OBJECT

    static std::vector<Instant> walk(const trace::Store& store, Instant from,
                                     Instant (*step)(const trace::Store&, Instant)) {
        std::vector<Instant> places{from};
        for (int i = 0; i < 100'000; ++i) {
            const Instant next = step(store, places.back());
            if (next == places.back()) break;
            places.push_back(next);
        }
        return places;
    }

private slots:
    void everyWayBackIsTheWayThere_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void everyWayBackIsTheWayThere() {
        QFETCH(int, seed);
        const auto store = test::randomTrace(static_cast<std::uint64_t>(seed), 300);
        const std::pair<Instant (*)(const trace::Store&, Instant), Instant (*)(const trace::Store&, Instant)>
            ways[] = {{nextHandOff, previousHandOff}, {nextWakeUp, previousWakeUp}, {nextLine, previousLine}};
        for (const auto& [forward, back] : ways) {
            auto there = walk(*store, firstInstant(*store), forward);
            auto again = walk(*store, there.back(), back);
            std::reverse(again.begin(), again.end());
            QVERIFY(there.size() > 10);
            QVERIFY(there == again);
            QVERIFY(std::is_sorted(there.begin(), there.end()));
        }
    }

    void aSleeperWakesWhenItIsDueNotWhenItGetsControl() {
        const auto t = test::lateBehindBlocker();
        const auto places = walk(*t.store, firstInstant(*t.store), nextWakeUp);
        // Of task1 at 1 s by the clock, of main at 2 s by task1's end, then the end of the record.
        QVERIFY(places.size() >= 3);
        QCOMPARE(places[1].time / kMillisecond, TimeNs{1000});
        const auto span = t.store->spanAt(t.task1, places[1]);
        QVERIFY(span && span->state == SpanState::Ready && span->start == places[1]);
        QCOMPARE(places[2].time / kMillisecond, TimeNs{2000});
    }

    void wakeUpsAreFoundAmongThousandsOfLanes() {
        const auto store = test::roundRobin(3000, 30'000);
        Instant at = firstInstant(*store);
        for (int i = 0; i < 20; ++i)
            at = nextHandOff(*store, at);
        QVERIFY(nextWakeUp(*store, at) > at);
    }

    void speedTurnsRealTimeIntoVirtualTime() {
        const auto t = test::lateBehindBlocker();
        PlaybackController player;
        player.setStore(t.store);
        player.storeGrew(true);
        player.setSpeed(0.5);
        player.play();
        player.advanceBy(100'000'000);
        QCOMPARE(player.now().time, TimeNs{50'000'000});
        player.setSpeed(100);
        player.advanceBy(100'000'000);
        QVERIFY(player.atEnd());
        QVERIFY(!player.playing()); // nothing is left to play
        player.setSpeed(1e9);
        QCOMPARE(player.speed(), PlaybackController::kHighestSpeed);
    }

    void aLoopedRangeIsPlayedRoundAndRound() {
        const auto t = test::lateBehindBlocker();
        PlaybackController player;
        player.setStore(t.store);
        player.storeGrew(true);
        const Instant from = instantAt(*t.store, kSecond / 2);
        const Instant to = instantAt(*t.store, kSecond);
        player.setLoopRange(PlaybackController::Range{from, to});
        QCOMPARE(player.now(), from);
        player.play();
        int rounds = 0;
        Instant last = player.now();
        for (int i = 0; i < 40; ++i) {
            player.advanceBy(60'000'000);
            QVERIFY(player.now() >= from && player.now() <= to);
            rounds += player.now() < last;
            last = player.now();
        }
        QVERIFY(rounds >= 3);
        QVERIFY(player.playing());
        player.setLoopRange(std::nullopt);
        for (int i = 0; i < 40; ++i)
            player.advanceBy(100'000'000);
        QVERIFY(player.atEnd());
    }

    void whatLiesAheadIsAskedForInTime() {
        test::TraceBuilder b;
        const LaneId thread = b.thread("MainThread");
        b.run(thread, 0);
        b.wait(thread, kSecond, WaitKind::Loop);
        b.run(thread, 2 * kSecond);
        PlaybackController player;
        player.setStore(b.store());
        QSignalSpy more(&player, &PlaybackController::moreNeeded);
        player.play();
        QCOMPARE(more.count(), 1);
        QVERIFY(more[0][0].toLongLong() > 2 * kSecond);
        player.jumpToEnd();
        QVERIFY(more.count() >= 2);
    }

    void aScriptThatOnlyComputesGrowsWhileItRuns() {
        LiveRun run;
        QSignalSpy replaced(&run, &LiveRun::replaced);
        std::vector<TimeNs> ends;
        connect(&run, &LiveRun::grew, this, [&] {
            if (run.ended()) return;
            ends.push_back(run.trace()->end().time);
            if (ends.size() == 3) run.stop();
        });
        QSignalSpy finished(&run, &LiveRun::finished);
        run.start(QStringLiteral("x = 0\nwhile True:\n    x += 1\n"), QStringLiteral("script.py"), {});
        QVERIFY(replaced.wait(60'000));
        QVERIFY(!run.ended());
        QVERIFY(run.trace()->end().time > 0); // there is something to draw at once
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        QVERIFY(ends.size() >= 3);
        QVERIFY(ends[0] < ends[1] && ends[1] < ends[2]);
    }

    void whatLiesFarAheadIsReachedWithoutAnyEvent() {
        // Beyond what is simulated in any case, a sleep goes past what is asked for.
        LiveRun run;
        QSignalSpy replaced(&run, &LiveRun::replaced);
        run.start(QStringLiteral("import asyncio\nasync def main():\n"
                                 "    for i in range(25_000): await asyncio.sleep(0)\n"
                                 "    while True: await asyncio.sleep(1000)\n"
                                 "asyncio.run(main())\n"),
                  QStringLiteral("script.py"), {});
        QVERIFY(replaced.wait(60'000));
        QTRY_VERIFY_WITH_TIMEOUT(!run.busy(), 60'000);
        run.ensure(1500 * kSecond);
        QTRY_VERIFY_WITH_TIMEOUT(!run.busy(), 60'000);
        QVERIFY(run.trace()->end().time >= 1500 * kSecond);
        QVERIFY(!run.ended());
    }
};

QTEST_GUILESS_MAIN(TestPlayback)
#include "test_playback.moc"
