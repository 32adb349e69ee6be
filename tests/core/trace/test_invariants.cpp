#include "core/trace/appender.h"
#include "core/trace/invariants.h"
#include "tests/support/trace_builder.h"

#include <QtTest>

using namespace coroscope;
using namespace coroscope::test;

class TestInvariants : public QObject {
    Q_OBJECT

private slots:
    void madeTracesHoldThem_data();
    void madeTracesHoldThem();
    void randomTracesHoldThem();
    void twoRunningOnOneThreadAreFound();
    void aLateReadyIsFound();
    void differencesAreNamed();
};

static QByteArray joined(const std::vector<std::string>& faults) {
    QByteArray all;
    for (const auto& fault : faults)
        all += QByteArray::fromStdString(fault) + "\n";
    return all;
}

void TestInvariants::madeTracesHoldThem_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("compute");
    for (const int compute : {0, 20}) {
        for (int which = 0; which < 3; ++which)
            QTest::addRow("listing %d, computing %d ns", which, compute) << which << compute;
    }
}

void TestInvariants::madeTracesHoldThem() {
    QFETCH(int, which);
    QFETCH(int, compute);
    const TwoTasks t = which == 0   ? sleepingTogether(compute)
                       : which == 1 ? blockingInTurn(compute)
                                    : lateBehindBlocker(compute);
    QCOMPARE(joined(trace::checkInvariants(*t.store)), QByteArray());
}

void TestInvariants::randomTracesHoldThem() {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const QByteArray faults = joined(trace::checkInvariants(*randomTrace(seed)));
        QVERIFY2(faults.isEmpty(), "seed " + QByteArray::number(qulonglong(seed)) + ": " + faults);
    }
    QCOMPARE(joined(trace::checkInvariants(*roundRobin(7, 5000))), QByteArray());
    QCOMPARE(joined(trace::checkInvariants(*manyLanes(1000))), QByteArray());
}

void TestInvariants::twoRunningOnOneThreadAreFound() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    const LaneId one = b.task("one", "f", thread, kNoLane, 0);
    const LaneId two = b.task("two", "f", thread, kNoLane, 0);
    b.run(one, 10);
    b.run(two, 20);
    b.ready(one, 30);
    QVERIFY(joined(trace::checkInvariants(*b.store())).contains("another lane holds it"));
}

void TestInvariants::aLateReadyIsFound() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    const LaneId one = b.task("one", "f", thread, kNoLane, 0);
    b.run(one, 10);
    b.wait(one, 20, WaitKind::Sleep, kNoSite, kSecond);
    b.ready(one, 2 * kSecond);
    QVERIFY(joined(trace::checkInvariants(*b.store())).contains("was due at 1000000000 ns"));
}

void TestInvariants::differencesAreNamed() {
    const auto a = randomTrace(1), same = randomTrace(1), other = randomTrace(2);
    QCOMPARE(joined(trace::differences(*a, *same)), QByteArray());
    QVERIFY(!trace::differences(*a, *other).empty());
    const auto late = lateBehindBlocker(20), exact = lateBehindBlocker(0);
    QVERIFY(joined(trace::differences(*late.store, *exact.store)).contains("lane 2 span 1"));
}

QTEST_APPLESS_MAIN(TestInvariants)
#include "test_invariants.moc"
