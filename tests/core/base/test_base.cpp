#include "core/base/result.h"
#include "core/base/say.h"
#include "core/base/time.h"
#include "core/base/trace_sink.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <memory>
#include <set>

using namespace coroscope;

class TestBase : public QObject {
    Q_OBJECT

private slots:
    void secondsAreRoundedToNanoseconds_data();
    void secondsAreRoundedToNanoseconds();
    void secondsGoThereAndBack();
    void sumsOfTimesEndAtTheLastInstant();
    void resultsHoldOneOrTheOther();
    void wordsOfTracesAreDistinct();
    void whatCoreSaysCanBeTranslated();
};

void TestBase::secondsAreRoundedToNanoseconds_data() {
    QTest::addColumn<double>("seconds");
    QTest::addColumn<qint64>("ns");
    QTest::newRow("one") << 1.0 << qint64(kSecond);
    QTest::newRow("a tenth") << 0.1 << qint64(100 * kMillisecond);
    QTest::newRow("just below") << 0.9999999996 << qint64(kSecond);
    QTest::newRow("half a nanosecond") << 0.5e-9 << qint64(1);
    QTest::newRow("less") << 0.4e-9 << qint64(0);
    QTest::newRow("negative") << -3.0 << qint64(0);
    QTest::newRow("no number") << std::nan("") << qint64(0);
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << qint64(kNever - 1);
    QTest::newRow("three hundred years") << 9.3e9 << qint64(kNever - 1);
}

void TestBase::secondsAreRoundedToNanoseconds() {
    QFETCH(double, seconds);
    QFETCH(qint64, ns);
    QCOMPARE(fromSeconds(seconds), ns);
}

void TestBase::secondsGoThereAndBack() {
    for (TimeNs time = 0; time < 1000 * kSecond; time = time * 7 + 13)
        QCOMPARE(fromSeconds(toSeconds(time)), time);
}

void TestBase::sumsOfTimesEndAtTheLastInstant() {
    QCOMPARE(laterBy(5, 7), TimeNs(12));
    QCOMPARE(laterBy(5, -7), TimeNs(5));
    QCOMPARE(laterBy(0, kNever), kNever - 1);
    QCOMPARE(laterBy(5, kNever - 1), kNever - 1);
    QCOMPARE(laterBy(kNever - 1, kNever - 1), kNever - 1);
    QCOMPARE(laterBy(kNever, 5), kNever);
}

void TestBase::resultsHoldOneOrTheOther() {
    Result<std::unique_ptr<int>> good = std::make_unique<int>(5);
    QVERIFY(good && good.ok());
    QCOMPARE(*good.value(), 5);
    Result<std::string> text = std::string("a value that is a text");
    QVERIFY(text.ok());
    const Result<std::string> bad = Error{"no such file"};
    QVERIFY(!bad);
    QCOMPARE(bad.error(), std::string("no such file"));
}

void TestBase::wordsOfTracesAreDistinct() {
    std::set<std::string_view> waits;
    for (int i = 0; i <= static_cast<int>(WaitKind::Input); ++i)
        waits.insert(traceName(static_cast<WaitKind>(i)));
    QCOMPARE(waits.size(), std::size_t(WaitKind::Input) + 1);
    QCOMPARE(traceName(WaitKind::TimeSleep), std::string_view("time.sleep"));
    QCOMPARE(traceName(LaneKind::Process), std::string_view("process"));
    QCOMPARE(traceName(SpanState::Blocked), std::string_view("blocked"));
    QCOMPARE(traceName(LinkKind::Submit), std::string_view("submit"));
    QCOMPARE(traceName(MarkKind::Exception), std::string_view("exception"));
    QCOMPARE(traceName(EndKind::Cancelled), std::string_view("cancelled"));
    QCOMPARE(traceName(Outcome::Deadlock), std::string_view("deadlock"));
}

void TestBase::whatCoreSaysCanBeTranslated() {
    QCOMPARE(fill(say("Waits", "%2 and %1, 100 %"), {"a", "%1"}), std::string("%1 and a, 100 %"));
    setTranslator([](const char* context, const char* english) {
        return std::string(context) + ": " + english + " (%1!)";
    });
    const std::string translated = fill(say("Waits", "for %1"), {"ever"});
    setTranslator(nullptr);
    QCOMPARE(translated, std::string("Waits: for ever (ever!)"));
    QCOMPARE(fill(say("Waits", "for %1"), {"ever"}), std::string("for ever"));
}

QTEST_APPLESS_MAIN(TestBase)
#include "test_base.moc"
