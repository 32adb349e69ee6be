// What people come for, done with real keys and mouse in the whole window.

#include "tests/support/isolated_home.h"
#include "tests/ui/journeys/scripts.h"
#include "tests/ui/journeys/window_driver.h"
#include "ui/gantt/describe.h"
#include "ui/playback/stepping.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QtTest>

using namespace coroscope;
using namespace coroscope::journeys;
using trace::Instant;

namespace {
const test::IsolatedHome kHome;

QStringList rowsOf(const QAbstractItemView& view) {
    QStringList rows;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        rows << view.model()->index(row, 0).data().toString();
    return rows;
}

} // namespace

class TestJourneys : public QObject {
    Q_OBJECT

private slots:
    /// Play, pause, step back and forward through a script and find out why task1 is late and by whom.
    void whyIsTaskOneLate() {
        WindowDriver w;
        QVERIFY(w.run(kLate));
        const LaneId task1 = w.lane(QStringLiteral("task1"));
        const LaneId task2 = w.lane(QStringLiteral("task2"));
        const auto late = w.span(task1, SpanState::Ready, true);
        QVERIFY(late);
        const trace::Span ready = w.store().span(late->lane, late->index);

        // Play and pause: the clock moves, and stands.
        w.command("run.play");
        QTRY_VERIFY(w.playback().now().time > 0);
        w.command("run.play");
        QVERIFY(!w.playback().playing());
        const Instant stood = w.playback().now();
        QTest::qWait(60);
        QCOMPARE(w.playback().now(), stood);

        // Step on, hand-off by hand-off, until task1 has control again; the narration says that it is late.
        w.command("run.restart");
        w.command("run.play");
        for (int i = 0; i < 20; ++i) {
            w.command("run.step");
            const auto control = playback::controlAt(w.store(), w.playback().now());
            if (control.lane == task1 && w.playback().now().time > kSecond) break;
        }
        QCOMPARE(w.playback().now(), ready.end);
        auto* narration = w.window().narration();
        QVERIFY(narration);
        const QString told = narration->currentIndex().data().toString();
        QVERIFY2(told.contains(QStringLiteral("task1")) && told.contains(QStringLiteral("1 s late")) &&
                     told.contains(QStringLiteral("task2")),
                 qPrintable(told));

        // Back to the moment at which it became due: control is task2's, in a blocking call.
        w.command("run.previousWakeUp");
        QCOMPARE(w.playback().now(), ready.start);
        QCOMPARE(ready.start.time / kMillisecond, TimeNs{1000});
        const auto culprit = playback::controlAt(w.store(), w.playback().now());
        QCOMPARE(culprit.lane, task2);
        QCOMPARE(culprit.state, SpanState::Blocked);
        QCOMPARE(culprit.line, 11);

        // The chart says the same: the span under the playhead, its tooltip, the chain that `L` shows.
        w.click(w.chart().spanRect(*late).center().toPoint());
        QCOMPARE(*w.chart().view().selected, *late);
        const QString tip = w.chart().tooltipAt(w.chart().spanRect(*late).center().toPoint());
        QVERIFY2(tip.contains(QStringLiteral("task2")) && tip.contains(QStringLiteral("line 11")),
                 qPrintable(tip));
        w.key(Qt::Key_L);
        QVERIFY(w.view().chainList()->isVisible());
        QVERIFY2(w.view().chainList()->title().contains(QStringLiteral("task1")),
                 qPrintable(w.view().chainList()->title()));
        const QStringList chain = rowsOf(*w.view().chainList()->list());
        const auto blocks = chain.filter(QStringLiteral("task2 blocks"));
        QCOMPARE(blocks.size(), 1);
        QVERIFY2(blocks[0].contains(QStringLiteral("line 11")), qPrintable(blocks[0]));

        // Choosing that piece selects the culprit's span, and the editor goes to its line.
        w.view().chainList()->list()->setFocus();
        QTest::keyClick(w.view().chainList()->list(), Qt::Key_Down);
        QTest::keyClick(w.view().chainList()->list(), Qt::Key_Down);
        QTRY_COMPARE(w.chart().view().selected->lane, task2);
        int line = 0, column = 0;
        w.window().editor()->getCursorPosition(&line, &column);
        QCOMPARE(line + 1, 11);
        w.key(Qt::Key_Escape);
        QVERIFY(!w.view().chainList()->isVisible());

        // Steps back undo steps on.
        const Instant here = w.playback().now();
        w.command("run.step");
        w.command("run.step");
        w.command("run.stepBack");
        w.command("run.stepBack");
        QVERIFY(w.playback().now() <= here);
    }

    /// From the end of the run back to where it began, only with the keys that follow wake-ups.
    void theChainOfWakeUpsByKeyboard() {
        WindowDriver w;
        QVERIFY(w.run(kTogether));
        const LaneId main = w.lane(QStringLiteral("Task-1"));
        const LaneId task1 = w.lane(QStringLiteral("Task-2"));
        w.chart().select(w.span(main, SpanState::Running, true));
        w.key(Qt::Key_BraceLeft); // main was woken by task1
        QCOMPARE(w.chart().view().selected->lane, task1);
        QCOMPARE(w.store().span(task1, w.chart().view().selected->index).state, SpanState::Running);
        w.key(Qt::Key_Comma); // which slept before
        w.key(Qt::Key_Comma);
        w.key(Qt::Key_BraceLeft); // and was created by main
        QCOMPARE(w.chart().view().selected->lane, main);
        w.key(Qt::Key_Return);
        QCOMPARE(w.playback().now(), w.store().span(main, w.chart().view().selected->index).start);
        w.key(Qt::Key_BraceRight); // whom it created first
        QCOMPARE(w.chart().view().selected->lane, task1);
        w.key(Qt::Key_BracketLeft); // who had control before: main
        QCOMPARE(w.chart().view().selected->lane, main);
    }

    void aRangeAndItsStatistics() {
        WindowDriver w;
        QVERIFY(w.run(kLate));
        w.key(Qt::Key_2); // the axis of time: lengths can be compared
        const int y = w.point(0, 0.5).y();
        const auto x = [&](TimeNs time) {
            return static_cast<int>(w.chart().instantX(playback::instantAt(w.store(), time)));
        };
        w.drag({x(kSecond / 2), y}, {x(kSecond * 3 / 2), y}, Qt::ShiftModifier);
        QVERIFY(w.chart().view().range);
        QTRY_VERIFY(!w.window().statistics()->busy());
        QVERIFY(w.window().statistics()->isVisible()); // its panel came to the front
        const auto& counted = w.window().statistics()->statistics();
        const LaneId task2 = w.lane(QStringLiteral("task2"));
        QVERIFY(std::abs(counted.blockedShare - 1) < 0.01); // the loop stood still all the time
        QCOMPARE(counted.longest.lane, task2);
        QCOMPARE(counted.longest.line, 11);
        bool found = false;
        for (const auto& lane : counted.lanes) {
            if (lane.lane != w.lane(QStringLiteral("task1"))) continue;
            found = true;
            // Half of the range asleep, half of it ready: within what a pixel is.
            QVERIFY(std::abs(static_cast<double>(lane.ready - kSecond / 2)) < 1e7);
            QVERIFY(std::abs(static_cast<double>(lane.waiting - kSecond / 2)) < 1e7);
        }
        QVERIFY(found);
        QVERIFY2(w.window().statistics()->summary().contains(QStringLiteral("task2")),
                 qPrintable(w.window().statistics()->summary()));

        // Played round and round, with R.
        w.key(Qt::Key_R);
        QVERIFY(w.playback().loopRange());
        w.key(Qt::Key_Escape);
        QVERIFY(!w.playback().loopRange());
        QTRY_VERIFY(w.window().statistics()->statistics().to.time >= 2 * kSecond); // the whole run again
    }

    void twoThousandLanesFoldedAndFiltered() {
        WindowDriver w;
        QVERIFY(w.run(kManyTasks));
        QVERIFY(w.store().laneCount() > 2000);
        w.key(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(w.chart().layout().size(), std::size_t{1});
        w.key(Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(w.chart().layout().size() > 2000);

        QElapsedTimer timer;
        w.key(Qt::Key_L, Qt::ShiftModifier);
        QVERIFY(w.view().filterBar()->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("convert-99"));
        QCOMPARE(w.chart().layout().passed().first, std::size_t{11}); // 99 and 990 to 999
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!w.view().filterBar()->isVisible());
        QVERIFY(w.chart().layout().size() > 2000);

        // By state: those that ever blocked are every hundredth.
        gantt::LaneFilter filter;
        filter.states = 1u << static_cast<unsigned>(SpanState::Blocked);
        w.chart().setFilter(filter);
        QCOMPARE(w.chart().layout().passed().first, std::size_t{10});
        // At the playhead: while one blocks, only that one does.
        filter.at = Instant{};
        w.chart().setFilter(filter);
        const auto blocked = w.span(w.lane(QStringLiteral("convert-100")), SpanState::Blocked);
        QVERIFY(blocked);
        w.playback().setNow(w.store().span(blocked->lane, blocked->index).start);
        QCOMPARE(w.chart().layout().passed().first, std::size_t{1});
        QVERIFY(w.chart().layout().rowOf(blocked->lane) >= 0);
        w.chart().setFilter({});

        // Search jumps while one types, and goes on with Enter.
        w.key(Qt::Key_Slash);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("load-77"));
        QCOMPARE(w.chart().view().selected->lane, w.lane(QStringLiteral("download-77")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(w.chart().view().selected->lane, w.lane(QStringLiteral("download-770")));
        QVERIFY(!w.chart().spanRect(*w.chart().view().selected).isEmpty()); // it came into view
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(w.chart().view().selected->lane, w.lane(QStringLiteral("download-77")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(w.chart().hasFocus());
    }

    void anEndlessScriptPlaysForTenMinutesAndBack() {
        WindowDriver w;
        QVERIFY(w.run(kEndless, true));
        const LaneId beat = w.lane(QStringLiteral("Task-2"));
        w.playback().setSpeed(playback::PlaybackController::kHighestSpeed);
        w.playback().play();
        QTRY_VERIFY_WITH_TIMEOUT(w.playback().now().time > 600 * kSecond, 30'000);
        QVERIFY(w.playback().playing());
        QVERIFY(w.store().end().time > w.playback().now().time); // what lies ahead is simulated
        // The chart has followed: the playhead is in view, and steps can be told apart there.
        const double x = w.chart().instantX(w.playback().now());
        QVERIFY(w.chart().bodyRect().adjusted(-2, -1e6, 2, 1e6).contains(QPointF(x, 0)));
        QVERIFY(w.store().spanAt(beat, w.playback().now()));

        w.playback().pause();
        w.playback().jumpToStart();
        QCOMPARE(w.playback().now(), playback::firstInstant(w.store()));
        QVERIFY(w.window().output()->toPlainText().isEmpty());
        w.command("run.step");
        QVERIFY(w.playback().now() > playback::firstInstant(w.store()));
        w.playback().setNow(playback::instantAt(w.store(), 60 * kSecond));
        QVERIFY(w.window().output()->toPlainText().contains(QStringLiteral("beat 20")));
        w.window().liveRun()->stop();
    }

    void aLineInTheEditorLightsItsSpansUp() {
        WindowDriver w;
        QVERIFY(w.run(kLate));
        w.window().editor()->setFocus();
        w.window().editor()->setCursorPosition(10, 4);
        QTRY_VERIFY(!w.chart().view().highlighted.empty());
        for (const gantt::SpanRef& ref : w.chart().view().highlighted)
            QCOMPARE(gantt::lineOf(w.store(), w.store().span(ref.lane, ref.index).site), 11);
        w.window().editor()->setCursorPosition(12, 0); // an empty line
        QTRY_VERIFY(w.chart().view().highlighted.empty());
    }

    /// By mouse and by Enter.
    void sentencesAndFindingsLeadToTheirInstant() {
        WindowDriver w;
        QVERIFY(w.run(kLate));
        auto* narration = w.window().narration();
        QVERIFY(narration && narration->isVisible());
        for (const int row : {4, 1}) {
            const QModelIndex index = narration->model()->index(row, 0);
            narration->scrollTo(index);
            QTest::mouseClick(narration->viewport(), Qt::LeftButton, {},
                              narration->visualRect(index).center());
            QCOMPARE(narration->currentIndex().row(), row);
            const auto control = playback::controlAt(w.store(), w.playback().now());
            const QString who = QString::fromStdString(w.store().lane(control.lane).name);
            QVERIFY2(index.data().toString().contains(who), qPrintable(index.data().toString()));
        }
        // Row 5 tells that task2 blocks; the keys lead there, too.
        narration->setFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(narration, Qt::Key_Down);
        QTest::keyClick(narration, Qt::Key_Return);
        const auto blocked = playback::controlAt(w.store(), w.playback().now());
        QCOMPARE(blocked.state, SpanState::Blocked);
        QCOMPARE(blocked.line, 11);

        auto* list = w.window().findings();
        QTRY_VERIFY(list->topLevelItemCount() >= 2);
        w.playback().jumpToStart();
        list->window()->show();
        QTreeWidgetItem* late = nullptr;
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            if (list->topLevelItem(i)->text(1).contains(QStringLiteral("wakes up late")))
                late = list->topLevelItem(i);
        QVERIFY(late);
        list->setCurrentItem(late);
        QTest::keyClick(list, Qt::Key_Return);
        const auto ready = w.span(w.lane(QStringLiteral("task1")), SpanState::Ready, true);
        QTRY_COMPARE(w.playback().now(), w.store().span(ready->lane, ready->index).start);
        QVERIFY2(late->text(1).contains(QStringLiteral("task2")), qPrintable(late->text(1)));
    }

    /// To the next finding and back, by line, to wake-ups: the keys of the Run menu.
    void everySortOfStepLeadsOnAndBack() {
        WindowDriver w;
        QVERIFY(w.run(kLate));
        for (const auto& [on, back] : {std::pair{"run.step", "run.stepBack"},
                                       {"run.nextLine", "run.previousLine"},
                                       {"run.nextWakeUp", "run.previousWakeUp"},
                                       {"run.nextFinding", "run.previousFinding"}}) {
            w.playback().jumpToStart();
            std::vector<Instant> way{w.playback().now()};
            for (int i = 0; i < 50; ++i) {
                w.command(on);
                if (w.playback().now() == way.back()) break;
                QVERIFY2(w.playback().now() > way.back(), on);
                way.push_back(w.playback().now());
            }
            QVERIFY2(way.size() >= 3, on);
            // The end of the run is no place of its own for wake-ups and findings.
            for (std::size_t i = way.size() - 1; i > 1; --i) {
                w.command(back);
                QVERIFY2(w.playback().now() == way[i - 1], back);
            }
        }
    }

    /// Of everything, of the selection, of nobody: the key goes round.
    void arrowsOfTheSelectionOrOfAll() {
        WindowDriver w;
        QVERIFY(w.run(kMixed));
        w.chart().setArrows(gantt::ArrowMode::All);
        w.settle();
        const auto all = w.chart().scene().body.arrows.size();
        QVERIFY(all > 5);
        const LaneId main = w.lane(QStringLiteral("Task-1"));
        w.chart().select(w.span(main, SpanState::Running));
        w.chart().setArrows(gantt::ArrowMode::Selection);
        w.settle();
        const auto some = w.chart().scene().body.arrows.size();
        QVERIFY(some > 0 && some < all);
        w.chart().setArrows(gantt::ArrowMode::None);
        w.settle();
        QVERIFY(w.chart().scene().body.arrows.empty());
    }

    void theCriticalPathNamesWhatTookLong() {
        WindowDriver w;
        QVERIFY(w.run(kLate));
        w.key(Qt::Key_C);
        const auto& pieces = w.chart().view().chain;
        QVERIFY(!pieces.empty());
        TimeNs blocked = 0;
        Instant last = pieces.front().from;
        for (const gantt::ChainPiece& piece : pieces) {
            QCOMPARE(piece.from, last); // without holes
            last = piece.to;
            if (piece.state == SpanState::Blocked) blocked += piece.to.time - piece.from.time;
        }
        QCOMPARE(last.time, w.store().end().time);
        QCOMPARE(blocked, 2 * kSecond); // all of the run is the blocking call
    }
};

QTEST_MAIN(TestJourneys)
#include "test_journeys.moc"
