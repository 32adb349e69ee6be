#include "core/analysis/words.h"
#include "tests/core/session/script_run.h"
#include "tests/support/trace_builder.h"
#include "ui/panels/narration_panel.h"
#include "ui/panels/state_panels.h"

#include <QtTest>

using namespace coroscope;
using namespace coroscope::test;
using panels::LoopPanel;
using panels::NarrationPanel;
using panels::VariablesPanel;
using trace::Instant;

class TestPanels : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theLoopPanelTellsWhoHasControlAndWhoIsNext();
    void aLockShowsWhoWaitsAndAClickLeadsToTheirLanes();
    void whatHasChangedIsSetOff();
    void whatIsFoldedStaysFolded();
    void emptyPanelsSayWhatWillBeThere();
    void panelsAndTraceAgreeAtEveryStep();
    void theSentenceOfThePlayheadIsChosenAfterAReturnToTheStart();
    void aMillionSentencesCostNothing();

private:
    ScriptRun m_run;
};

namespace {

const char kScript[] = R"(
import asyncio

lock = asyncio.Lock()

async def step(number):
    async with lock:
        await asyncio.sleep(number)

async def main():
    await asyncio.gather(*[asyncio.create_task(step(n), name=f"step {n}") for n in (1, 2, 3)])

asyncio.run(main())
)";

QTreeWidgetItem* row(const QTreeWidget& tree, const QString& section) {
    for (int i = 0; i < tree.topLevelItemCount(); ++i)
        if (tree.topLevelItem(i)->text(0).startsWith(section)) return tree.topLevelItem(i);
    return nullptr;
}

QStringList below(const QTreeWidgetItem* item) {
    QStringList names;
    for (int i = 0; item && i < item->childCount(); ++i)
        names << item->child(i)->text(0);
    return names;
}

} // namespace

void TestPanels::initTestCase() {
    m_run = runScript(kScript);
    QVERIFY(m_run.simulation);
}

void TestPanels::theLoopPanelTellsWhoHasControlAndWhoIsNext() {
    LoopPanel panel;
    // main has just awaited: the first of its tasks has control, two are ready.
    panel.show(m_run.at(m_run.store().handOff(2).at), m_run.store());
    QCOMPARE(below(row(panel, "Has control")), QStringList{"step 1"});
    QCOMPARE(below(row(panel, "Ready queue")), (QStringList{"1. step 2", "2. step 3"}));
    QVERIFY(row(panel, "Waiting"));
    // Half a second later nobody has.
    panel.show(m_run.at({500 * kMillisecond, m_run.store().stepAt(500 * kMillisecond)}), m_run.store());
    QVERIFY(row(panel, "Has control")->text(1).startsWith("nobody"));
    QCOMPARE(below(row(panel, "Timers")), QStringList{"step 1"});
    QCOMPARE(row(panel, "Timers")->child(0)->text(1).left(3), QString("in "));
}

void TestPanels::aLockShowsWhoWaitsAndAClickLeadsToTheirLanes() {
    LoopPanel panel;
    panel.resize(500, 600);
    panel.QWidget::show();
    panel.show(m_run.at({500 * kMillisecond, m_run.store().stepAt(500 * kMillisecond)}), m_run.store());
    auto* lock = row(panel, "lock");
    QVERIFY(lock);
    QCOMPARE(lock->text(1), QString("held by step 1"));
    QCOMPARE(below(lock), (QStringList{"step 1", "step 2", "step 3"}));
    QSignalSpy chosen(&panel, &LoopPanel::laneChosen);
    panel.scrollToItem(lock->child(2));
    QTest::mouseClick(panel.viewport(), Qt::LeftButton, {}, panel.visualItemRect(lock->child(2)).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(QString::fromStdString(m_run.store().lane(chosen[0][0].value<LaneId>()).name),
             QString("step 3"));
    panel.setCurrentItem(lock->child(1));
    QTest::keyClick(&panel, Qt::Key_Return);
    QCOMPARE(QString::fromStdString(m_run.store().lane(chosen.last()[0].value<LaneId>()).name),
             QString("step 2"));
}

void TestPanels::whatHasChangedIsSetOff() {
    LoopPanel panel;
    panel.show(m_run.at({500 * kMillisecond, m_run.store().stepAt(500 * kMillisecond)}), m_run.store());
    QVERIFY(!row(panel, "lock")->font(1).bold()); // nothing came before
    panel.show(m_run.at({1500 * kMillisecond, m_run.store().stepAt(1500 * kMillisecond)}), m_run.store());
    QCOMPARE(row(panel, "lock")->text(1), QString("held by step 2"));
    QVERIFY(row(panel, "lock")->font(1).bold());
    QVERIFY(!row(panel, "Ready queue")->font(1).bold());
}

void TestPanels::whatIsFoldedStaysFolded() {
    LoopPanel panel;
    const auto snapshot = m_run.at({500 * kMillisecond, m_run.store().stepAt(500 * kMillisecond)});
    panel.show(snapshot, m_run.store());
    QVERIFY(row(panel, "lock")->isExpanded());
    row(panel, "lock")->setExpanded(false);
    panel.show(snapshot, m_run.store());
    QVERIFY(!row(panel, "lock")->isExpanded());
    QVERIFY(row(panel, "Timers")->isExpanded());
}

void TestPanels::emptyPanelsSayWhatWillBeThere() {
    LoopPanel loop;
    VariablesPanel variables;
    NarrationPanel narration;
    for (QAbstractItemView* panel :
         std::initializer_list<QAbstractItemView*>{&loop, &variables, &narration}) {
        auto* sentence = panel->findChild<QLabel*>();
        QVERIFY(sentence && !sentence->isHidden() && sentence->text().endsWith('.'));
        QVERIFY(!panel->accessibleName().isEmpty());
    }
    loop.show(m_run.at(m_run.store().handOff(2).at), m_run.store());
    QVERIFY(loop.findChild<QLabel*>()->isHidden());
    narration.setStore(m_run.simulation->sharedTrace());
    QVERIFY(narration.findChild<QLabel*>()->isHidden());
    narration.setStore(nullptr);
    QVERIFY(!narration.findChild<QLabel*>()->isHidden());
    // Somebody has had control from the beginning: nothing is being counted.
    TraceBuilder first;
    const LaneId thread = first.thread("MainThread");
    first.run(thread, 0);
    narration.setStore(first.store());
    QCOMPARE(narration.model()->rowCount(), 0);
    QVERIFY2(narration.findChild<QLabel*>()->text().startsWith("The first sentence follows"),
             qPrintable(narration.findChild<QLabel*>()->text()));
    QVERIFY(!narration.findChild<QLabel*>()->isHidden());
    first.block(thread, 10, WaitKind::TimeSleep);
    first.run(thread, 20);
    narration.refresh();
    QVERIFY(narration.model()->rowCount() > 0);
    QVERIFY(narration.findChild<QLabel*>()->isHidden());
}

void TestPanels::panelsAndTraceAgreeAtEveryStep() {
    LoopPanel panel;
    const auto& store = m_run.store();
    for (trace::Step step = 0; step < store.stepCount(); ++step) {
        const Instant at = store.handOff(step).at;
        panel.show(m_run.at(at), store);
        QStringList holders, waiters;
        for (LaneId lane = 0; lane < store.laneCount(); ++lane) {
            const auto span = store.spanAt(lane, at);
            const QString name = QString::fromStdString(analysis::laneText(store, lane));
            if (span && (span->state == SpanState::Running || span->state == SpanState::Blocked))
                holders << name;
            if (span && span->state == SpanState::Waiting && span->on != WaitKind::Loop) waiters << name;
        }
        QCOMPARE(below(row(panel, "Has control")), holders);
        QCOMPARE(below(row(panel, "Waiting")), waiters);
    }
}

void TestPanels::theSentenceOfThePlayheadIsChosenAfterAReturnToTheStart() {
    NarrationPanel panel;
    panel.setStore(m_run.simulation->sharedTrace());
    const Instant later = m_run.store().handOff(m_run.store().stepCount() - 2).at;
    panel.setNow(later);
    const int row = panel.currentIndex().row();
    QVERIFY(row > 0);
    panel.setNow(Instant{-1, 0}); // before the first sentence
    QVERIFY(panel.selectionModel()->selectedRows().isEmpty());
    panel.setNow(later);
    QVERIFY(panel.selectionModel()->isRowSelected(row));
}

void TestPanels::aMillionSentencesCostNothing() {
    const ScriptRun run = runScript(R"(
import asyncio
async def turn(n):
    for i in range(n):
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(*[turn(20000) for _ in range(10)])
asyncio.run(main())
)");
    NarrationPanel panel;
    panel.resize(400, 600);
    panel.show();
    panel.setStore(run.simulation->sharedTrace());
    // Nobody waits for so many; where the playhead was set meanwhile is found when they are there.
    QVERIFY(panel.sentences()->indexing());
    QCOMPARE(panel.model()->rowCount(), 0);
    panel.setNow(run.store().handOff(run.store().stepCount() / 2).at);
    QTRY_VERIFY(panel.model()->rowCount() > 100'000);
    QVERIFY(!panel.sentences()->indexing());
    QVERIFY(panel.currentIndex().row() > 1000);
    QVERIFY(panel.viewport()->rect().contains(panel.visualRect(panel.currentIndex()).center()));
    QSignalSpy chosen(&panel, &NarrationPanel::instantChosen);
    emit panel.clicked(panel.model()->index(5, 0));
    QCOMPARE(chosen.size(), 1);
}

QTEST_MAIN(TestPanels)
#include "test_panels.moc"
