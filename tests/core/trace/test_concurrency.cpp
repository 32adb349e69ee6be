#include "core/trace/invariants.h"
#include "tests/support/trace_builder.h"

#include <QtTest>

#include <atomic>
#include <thread>

using namespace coroscope;
using namespace coroscope::test;
using trace::Instant;

/// Most telling when built with -DCOROSCOPE_SANITIZE=thread.
class TestConcurrency : public QObject {
    Q_OBJECT

private slots:
    void readersSeeOnlyWhatHolds();
};

namespace {

/// Looks at everything in turn while it grows; returns what does not hold.
QString readAll(const trace::Store& store, const std::atomic<bool>& done, std::atomic<int>& rounds) {
    std::vector<trace::Run> runs;
    std::vector<trace::ControlRun> control;
    std::uint64_t seen = 0;
    for (bool last = false; !last;) {
        last = done;
        ++rounds;
        const std::uint64_t revision = store.revision();
        if (revision < seen) return "the revision went back";
        seen = revision;
        for (LaneId id = 0; id < store.laneCount(); ++id) {
            const trace::LaneInfo lane = store.lane(id);
            if (lane.name.empty()) return "a lane without a name";
            const std::size_t count = store.spanCount(id);
            for (std::size_t i = count > 40 ? count - 40 : 1; i < count; ++i) {
                const trace::Span before = store.span(id, i - 1), span = store.span(id, i);
                if (before.open || before.end != span.start) return "a hole between closed spans";
                if (span.end < span.start) return "a span that ends before it starts";
                if (before.state == SpanState::Waiting && before.until != before.start.time + 1000)
                    return QString("until is %1 after the start").arg(before.until - before.start.time);
            }
            store.visibleRuns(id, {0, 0}, store.end(), 1e-3, 0.01, 2, runs);
            for (std::size_t i = 1; i < runs.size(); ++i)
                if (runs[i - 1].end != runs[i].start) return "a hole between runs";
            store.linksOf(id);
        }
        if (const trace::Step steps = store.stepCount()) {
            const trace::HandOff handOff = store.handOff(steps - 1);
            const auto span = store.spanAt(handOff.lane, handOff.at);
            if (!span && !store.lane(handOff.lane).ended) return "a step without its span";
            if (store.stepAt(handOff.at.time) < steps - 1) return "a step that is not found by its time";
        }
        store.visibleControl({0, 0}, store.end(), 1e-3, 0, 2, control);
        if (const std::size_t marks = store.markCount(); marks > 0 && store.mark(marks - 1).text != "x\n")
            return "a damaged mark";
        if (const std::size_t links = store.linkCount()) store.link(links - 1);
        store.memory();
    }
    return {};
}

} // namespace

void TestConcurrency::readersSeeOnlyWhatHolds() {
    TraceBuilder b;
    const auto store = b.store();
    std::atomic<bool> done{false};
    QString faults[2];
    std::atomic<int> rounds[2] = {0, 0};
    std::thread readers[2] = {std::thread([&] {
                                  faults[0] = readAll(*store, done, rounds[0]);
                                  rounds[0] = 1 << 30;
                              }),
                              std::thread([&] {
                                  faults[1] = readAll(*store, done, rounds[1]);
                                  rounds[1] = 1 << 30;
                              })};
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    std::vector<LaneId> tasks;
    TimeNs now = 0;
    for (int i = 0; i < 40'000; ++i) {
        // However the machine schedules, both look again and again at a trace that is not complete.
        while (rounds[0] < i / 2000 || rounds[1] < i / 2000)
            std::this_thread::yield();
        if (i % 100 == 0) {
            tasks.push_back(b.task("Task-" + std::to_string(i), "f", thread, thread, now));
            b.sink().laneRenamed(tasks.back(), "a longer name than before, kept on the heap");
        }
        if (tasks.size() > 20) {
            b.run(tasks.front(), now);
            b.end(tasks.front(), ++now);
            tasks.erase(tasks.begin());
        }
        const LaneId lane = tasks[std::size_t(i) % tasks.size()];
        b.run(lane, now, b.at("f", i % 50 + 1));
        now += 10;
        if (i % 10 == 0) b.print(lane, now, kNoSite, "x\n");
        b.wait(lane, now, WaitKind::Sleep, b.at("f", i % 50 + 1), now + 1000);
        if (i % 3 == 0) now += 1000 - 10 * (i % 2);
        b.ready(lane, now);
    }
    b.finish(now);
    done = true;
    for (auto& reader : readers)
        reader.join();
    QCOMPARE(faults[0], QString());
    QCOMPARE(faults[1], QString());
    const auto broken = trace::checkInvariants(*store);
    QVERIFY2(broken.empty(), broken.empty() ? "" : broken[0].c_str());
}

QTEST_APPLESS_MAIN(TestConcurrency)
#include "test_concurrency.moc"
