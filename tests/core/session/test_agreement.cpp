#include "core/analysis/narration.h"
#include "tests/core/session/script_run.h"
#include "tests/support/random_script.h"

#include <QtTest>

#include <map>

using namespace coroscope;
using namespace coroscope::test;
using session::LaneView;
using session::LoopView;
using session::Snapshot;
using trace::Instant;

/// Trace, snapshot and narration say the same about every instant of a run: who has control, who is ready and
/// in which order, who waits and for what.
class TestAgreement : public QObject {
    Q_OBJECT

private slots:
    void atEveryStepOfEveryScript_data();
    void atEveryStepOfEveryScript();
    void atEveryStepOfRandomPrograms_data();
    void atEveryStepOfRandomPrograms();
};

namespace {

constexpr trace::Step kMostSteps = 150; ///< of one script

class Comparison {
public:
    Comparison(const ScriptRun& run, std::string name)
        : m_run(run), m_store(run.store()), m_name(std::move(name)),
          m_narration(run.simulation->sharedTrace()) {}

    QStringList faults;
    int instants = 0;

    void run() {
        const trace::Step count = m_store.stepCount();
        const trace::Step stride = std::max<trace::Step>(1, count / kMostSteps);
        for (trace::Step step = 0; step < count && faults.size() < 5; step += stride) {
            const Instant at = m_store.handOff(step).at;
            look(at);
            // And in the middle of what follows it.
            const TimeNs next = step + 1 < count ? m_store.stepTime(step + 1) : m_store.end().time;
            if (next - at.time > 100) look({at.time + (next - at.time) / 2, step});
        }
        look(m_store.end());
    }

private:
    void fault(Instant at, const QString& text) {
        faults << QString("%1 at %2 ns, step %3: %4")
                      .arg(QString::fromStdString(m_name))
                      .arg(at.time)
                      .arg(at.step)
                      .arg(text);
    }
    QString nameOf(LaneId lane) const {
        return lane < m_store.laneCount() ? QString::fromStdString(m_store.lane(lane).name) : "nobody";
    }
    static QString word(SpanState state) { return QString::fromStdString(std::string(traceName(state))); }
    static QString word(WaitKind on) { return QString::fromStdString(std::string(traceName(on))); }

    void look(Instant at) {
        ++instants;
        const Snapshot snapshot = m_run.at(at);
        std::map<LaneId, const LaneView*> views;
        for (const LaneView& view : snapshot.lanes)
            views[view.lane] = &view;
        for (LaneId lane = 0; lane < m_store.laneCount(); ++lane) {
            const auto span = m_store.spanAt(lane, at);
            const auto view = views.find(lane);
            if (!span) {
                if (view != views.end()) fault(at, nameOf(lane) + " is in the snapshot but not in the trace");
                continue;
            }
            if (view == views.end()) {
                fault(at,
                      nameOf(lane) + " is in the trace (" + word(span->state) + ") but not in the snapshot");
                continue;
            }
            compare(at, *span, *view->second);
        }
        for (const LoopView& loop : snapshot.loops) {
            compareControl(at, loop);
            compareOrder(at, loop);
        }
        compareNarration(at);
    }

    void compare(Instant at, const trace::Span& span, const LaneView& view) {
        if (span.state != view.state)
            return fault(at, nameOf(view.lane) + ": trace says " + word(span.state) + " (" + word(span.on) +
                                 "), snapshot " + word(view.state) + " (" + word(view.wait.on) + ")");
        if (span.state != SpanState::Waiting && span.state != SpanState::Blocked) return;
        if (span.on != view.wait.on)
            fault(at, nameOf(view.lane) + ": trace says it waits for " + word(span.on) + ", snapshot " +
                          word(view.wait.on));
        if (span.until != view.wait.until)
            fault(at, QString("%1: trace says until %2, snapshot %3")
                          .arg(nameOf(view.lane))
                          .arg(span.until)
                          .arg(view.wait.until));
        if (span.resource != view.wait.resource)
            fault(at, QString("%1: trace says resource %2, snapshot %3")
                          .arg(nameOf(view.lane))
                          .arg(span.resource)
                          .arg(view.wait.resource));
        if (span.target == kNoLane) return;
        const auto& wakers = view.wait.wakers;
        if (std::find(wakers.begin(), wakers.end(), span.target) == wakers.end())
            fault(at, nameOf(view.lane) + ": trace says it waits for " + nameOf(span.target) +
                          ", the snapshot names others");
    }

    void compareControl(Instant at, const LoopView& loop) {
        if (loop.current == kNoLane) return;
        const auto span = m_store.spanAt(loop.current, at);
        if (!span || (span->state != SpanState::Running && span->state != SpanState::Blocked))
            fault(at, "snapshot gives control to " + nameOf(loop.current) + ", the trace does not");
    }

    /// Who is ready gets control in the order of the queue, then of the timers that are due.
    void compareOrder(Instant at, const LoopView& loop) {
        std::vector<LaneId> order;
        for (const auto& each : loop.ready)
            if (each.lane != kNoLane && each.what != "timeout") order.push_back(each.lane);
        for (const auto& each : loop.timers)
            if (each.lane != kNoLane && each.what == "asyncio.sleep" && isOver(each, at))
                order.push_back(each.lane);
        // A sleep that was cancelled has its timer still; its task has its place in the queue.
        for (auto i = order.begin(); i != order.end();)
            i = std::find(order.begin(), i, *i) == i ? i + 1 : order.erase(i);
        std::size_t last = 0;
        bool first = true;
        LaneId before = kNoLane;
        for (const LaneId lane : order) {
            const auto span = m_store.spanAt(lane, at);
            if (!span || span->state != SpanState::Ready) {
                // In the queue while it runs, to be told of a cancellation: not ready for the trace.
                if (!span || span->state != SpanState::Running)
                    fault(at, nameOf(lane) + " is in the ready queue, but the trace says " +
                                  (span ? word(span->state) + " (" + word(span->on) + ")" : "ended"));
                continue;
            }
            if (span->open || isCancelledLater(*span, at)) continue;
            const std::size_t next = m_store.span(lane, span->index).end.step;
            if (!first && next < last)
                fault(at, nameOf(lane) + " gets control earlier than " + nameOf(before) +
                              ", which is before it in the ready queue");
            last = next;
            before = lane;
            first = false;
        }
    }

    /// Whoever is cancelled while its timer is due, but not looked at yet, goes before those that sleep on.
    bool isCancelledLater(const trace::Span& ready, Instant at) const {
        for (const std::size_t index : m_store.linksOf(ready.lane, at, ready.end)) {
            const trace::Link link = m_store.link(index);
            if (link.kind == LinkKind::Cancel && link.to == ready.lane) return true;
        }
        return false;
    }

    /// A sleep that ends at this very time is over for whoever was told of it before.
    bool isOver(const session::TimerView& timer, Instant at) const {
        const auto span = m_store.spanAt(timer.lane, at);
        return timer.due < at.time || (timer.due == at.time && span && span->state == SpanState::Ready);
    }

    /// The sentence about an instant names who took control last.
    void compareNarration(Instant at) {
        const std::uint64_t number = m_narration.sentenceAt(at);
        if (number == 0) return;
        const auto sentence = m_narration.sentence(number);
        if (sentence.at > at) fault(at, QString("sentence %1 lies behind it").arg(number));
        if (sentence.kind != analysis::SentenceKind::Hold || sentence.end <= at) return;
        const auto span = m_store.spanAt(sentence.lane, at);
        if (!span || (span->state != SpanState::Running && span->state != SpanState::Blocked))
            fault(at, QString("sentence %1 gives control to %2, the trace does not")
                          .arg(number)
                          .arg(nameOf(sentence.lane)));
    }

    const ScriptRun& m_run;
    const trace::Store& m_store;
    std::string m_name;
    analysis::Narration m_narration;
};

} // namespace

void TestAgreement::atEveryStepOfEveryScript_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("exact");
    for (const char* folder : {"tests/scripts", "resources/examples"}) {
        QTest::addRow("%s, realistic clock", folder) << QString(folder) << false;
        QTest::addRow("%s, exact clock", folder) << QString(folder) << true;
    }
}

void TestAgreement::atEveryStepOfEveryScript() {
    QFETCH(QString, folder);
    QFETCH(bool, exact);
    QStringList faults;
    int runs = 0, instants = 0;
    for (const std::string& path : scriptsBelow(folder.toStdString())) {
        const ScriptRun run =
            runScript(readText(path), exact ? session::Clock::Exact : session::Clock::Realistic);
        if (!run.simulation) continue;
        Comparison comparison(run, path.substr(path.rfind('/') + 1));
        comparison.run();
        faults << comparison.faults;
        instants += comparison.instants;
        ++runs;
    }
    QVERIFY2(runs > 20 && instants > 3 * runs, "the scripts are where the test looks for them");
    QVERIFY2(faults.isEmpty(),
             qPrintable(QString::number(faults.size()) + " differences\n" + faults.mid(0, 40).join('\n')));
}

void TestAgreement::atEveryStepOfRandomPrograms_data() {
    QTest::addColumn<bool>("threads");
    QTest::addColumn<bool>("exact");
    for (const bool threads : {false, true})
        for (const bool exact : {false, true})
            QTest::addRow("%s, %s clock", threads ? "several threads" : "one thread",
                          exact ? "exact" : "realistic")
                << threads << exact;
}

void TestAgreement::atEveryStepOfRandomPrograms() {
    QFETCH(bool, threads);
    QFETCH(bool, exact);
    QStringList faults;
    int runs = 0, instants = 0, longest = 0;
    RandomScriptOptions options;
    options.threads = threads;
    // COROSCOPE_SEEDS=200..2000 looks at more of them.
    const QStringList range = qEnvironmentVariable("COROSCOPE_SEEDS", "0..60").split("..");
    for (std::uint64_t seed = range.value(0).toULongLong(); seed < range.value(1).toULongLong(); ++seed) {
        const ScriptRun run =
            runScript(randomScript(seed, options), exact ? session::Clock::Exact : session::Clock::Realistic);
        QVERIFY2(run.simulation, qPrintable(QString("seed %1 does not load").arg(seed)));
        Comparison comparison(run, "seed " + std::to_string(seed));
        comparison.run();
        faults << comparison.faults;
        instants += comparison.instants;
        longest = std::max(longest, static_cast<int>(run.store().stepCount()));
        ++runs;
    }
    QVERIFY(runs > 0 && instants > 20 * runs && longest > 20);
    QVERIFY2(faults.isEmpty(),
             qPrintable(QString::number(faults.size()) + " differences\n" + faults.mid(0, 40).join('\n')));
}

QTEST_GUILESS_MAIN(TestAgreement)
#include "test_agreement.moc"
