#include "core/trace/invariants.h"
#include "core/trace/json_fields.h"
#include "core/trace/json_text.h"
#include "core/trace/reader.h"
#include "core/trace/writer.h"
#include "tests/support/trace_builder.h"

#include <QtTest>

#include <limits>
#include <random>

using namespace coroscope;
using namespace coroscope::test;

class TestFiles : public QObject {
    Q_OBJECT

private slots:
    void linesReadAsPromised();
    void whatIsWrittenIsReadBack();
    void plainSpansReadAsOthers();
    void whatIsNoPlainSpanIsLeftAlone();
    void severalThreadsAreReadBack();
    void textsAreEscaped();
    void numbersAreWrittenInFull();
    void linesAreInOrderOfTime();
    void damageIsNamed_data();
    void damageIsNamed();
    void randomDamageNeverBreaksAStore();
    void filesOnDisk();
    void writingCanBeCancelled();
};

namespace {

std::string written(const trace::Store& store) {
    std::string all;
    const auto lines = trace::writeTrace(store, [&](std::string_view text) {
        all.append(text);
        return std::string();
    });
    return lines ? all : "error: " + lines.error();
}

QByteArray readBack(const trace::Store& store) {
    const auto again = trace::readTrace(written(store));
    if (!again) return QByteArray::fromStdString(again.error());
    QByteArray all;
    for (const auto& difference : trace::differences(store, *again.value()))
        all += QByteArray::fromStdString(difference) + "\n";
    return all;
}

} // namespace

void TestFiles::linesReadAsPromised() {
    const TwoTasks t = lateBehindBlocker(20);
    const std::string all = written(*t.store);
    const char* expected[] = {
        R"({"type":"lane","id":2,"kind":"task","name":"Task-2","function":"func1","thread":0,"parent":1,"created":40)"
        "}\n",
        R"({"type":"span","lane":2,"state":"waiting","start":60,"end":1000000060,"line":6,"on":"sleep","until":1000000060,)",
        R"({"type":"span","lane":3,"state":"blocked","start":80,"end":2000000080,"line":11,"on":"time.sleep",)",
        R"({"type":"span","lane":2,"state":"ready","start":1000000060,"end":2000000100,"late":1000000040})"
        "\n",
        R"({"type":"link","kind":"create","from":1,"to":2,"at":40})"
        "\n",
        R"({"type":"end","outcome":"finished","at":2000000160})"
        "\n"};
    for (const char* line : expected)
        QVERIFY2(all.find(line) != std::string::npos,
                 qPrintable(QString::fromStdString(line + ("\n" + all))));
    QVERIFY(all.ends_with(expected[5]));
    QVERIFY(
        written(*sleepingTogether(20).store)
            .find(R"({"type":"mark","kind":"output","lane":2,"at":60,"line":5,"text":"func1() started\n")") !=
        std::string::npos);
}

void TestFiles::whatIsWrittenIsReadBack() {
    for (const int compute : {0, 20}) {
        QCOMPARE(readBack(*sleepingTogether(compute).store), QByteArray());
        QCOMPARE(readBack(*blockingInTurn(compute).store), QByteArray());
        QCOMPARE(readBack(*lateBehindBlocker(compute).store), QByteArray());
    }
    QCOMPARE(readBack(*manyLanes(500)), QByteArray());
    QCOMPARE(readBack(*roundRobin(9, 2000)), QByteArray());
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const QByteArray result = readBack(*randomTrace(seed, 300));
        QVERIFY2(result.isEmpty(), "seed " + QByteArray::number(qulonglong(seed)) + ": " + result);
    }
}

/// Lines of spans as the writer writes them are read by words and eight bytes at a time: what they say must
/// be what any reader of JSON finds in them.
void TestFiles::plainSpansReadAsOthers() {
    const std::string padding(1000, ' ');
    const auto compare = [&](const std::string& line) {
        trace::JsonSpan plain;
        trace::JsonFields read;
        QCOMPARE(trace::parsePlainSpan(line + "\n" + padding, plain), line.size() + 1);
        QVERIFY(!trace::parseJsonFields(line, read));
        QCOMPARE(plain.lane, read.lane);
        QCOMPARE(plain.target, read.target);
        QCOMPARE(plain.start, read.start);
        QCOMPARE(plain.end, read.end);
        QCOMPARE(plain.until, read.until);
        QCOMPARE(plain.step, read.step);
        QCOMPARE(plain.site, read.site);
        QCOMPARE(plain.resource, read.resource);
        QCOMPARE(plain.state, read.state);
        QCOMPARE(plain.on, read.on);
        QCOMPARE(plain.hasThen, read.hasThen);
    };
    const auto name = [](auto kind) { return std::string(traceName(kind)); };
    for (int state = 0; state < 4; ++state)
        for (int on = 1; on < 19; ++on)
            compare(R"({"type":"span","lane":1,"state":")" + name(static_cast<SpanState>(state)) +
                    R"(","start":2,"end":3,"on":")" + name(static_cast<WaitKind>(on)) + R"(","until":4})");
    std::mt19937_64 random(5);
    for (int round = 0; round < 2000; ++round) {
        const auto number = [&] {
            const std::string digits = std::to_string(random() / 19); // of at most 18 digits
            return digits.substr(0, 1 + random() % digits.size());
        };
        std::string line = R"({"type":"span","lane":)" + number() + R"(,"state":"ready","start":)" +
                           number() + R"(,"end":)" + number();
        for (const char* key : {"line", "until", "late", "site", "target", "resource", "step"})
            if (random() % 2) line += ",\"" + std::string(key) + "\":" + number();
        compare(line + "}");
    }
    // The same trace, once in the writer's words and once with a blank in each line.
    for (unsigned seed = 1; seed < 10; ++seed) {
        const auto store = randomTrace(seed, 500);
        const std::string text = written(*store);
        std::string blanks;
        for (const char c : text)
            blanks += c == '{' ? std::string("{ ") : std::string(1, c);
        const auto words = trace::readTrace(text), others = trace::readTrace(blanks);
        QVERIFY2(words.ok() && others.ok(), others.ok() ? "" : others.error().c_str());
        QVERIFY(trace::differences(*words.value(), *others.value()).empty());
        QVERIFY(trace::differences(*words.value(), *store).empty());
    }
}

void TestFiles::whatIsNoPlainSpanIsLeftAlone() {
    const std::string padding(1000, '1');
    trace::JsonSpan span;
    const std::string plain = R"({"type":"span","lane":1,"state":"ready","start":2,"end":3,"on":"sleep"})";
    QVERIFY(trace::parsePlainSpan(plain + "\n" + padding, span) > 0);
    QCOMPARE(trace::parsePlainSpan(plain + "\n", span), std::size_t(0)); // might be cut off
    for (const char* line : {
             R"({"type":"span","lane":1,"state":"ready","start":2,"end":3,"then":"returned"})",
             R"({"type":"span","lane":1,"state":"ready","start":2,"end":3,"on":"sleepy"})",
             R"({"type":"span","lane":1,"state":"ready","start":2,"end":3,"on":"slee\u0070"})",
             R"({"type":"span","lane":1,"state":"ready","start":2,"end":3,"on":"interpreter lack"})",
             R"({"type":"span","lane":1,"state":"ended","start":2,"end":3})",
             R"({"type":"span","lane":1,"state":"ready","start":-2,"end":3})",
             R"({"type":"span","lane":1,"state":"ready","start":2.5,"end":3})",
             R"({"type":"span","lane":1,"state":"ready","start":2,"end":})",
             R"({"type":"span","lane":1,"state":"ready","start":2,"end":1234567890123456789})",
             R"({"type":"span","lane":1,"state":"ready","start":2,"end":3,"end":4})",
             R"({"type":"span","lane":1,"state":"ready","start":2,"end":3} )",
             R"({"type":"span","lane": 1,"state":"ready","start":2,"end":3})",
             R"({"type":"mark","lane":1,"kind":"output","at":2,"text":""})",
         })
        QVERIFY2(trace::parsePlainSpan(line + ("\n" + padding), span) == 0, line);
}

void TestFiles::severalThreadsAreReadBack() {
    // Two processes' workers overlap in time, end in between, and a lane of nothing ends as well.
    TraceBuilder b;
    const LaneId main = b.thread("MainThread");
    b.run(main, 0);
    const LaneId one = b.worker("Worker-1", main, 10), two = b.worker("Worker-2", main, 10);
    b.wait(one, 10, WaitKind::Job, kNoSite, kNever, kNoLane, b.sink().resource(WaitKind::Executor, "pool"));
    b.wait(two, 10, WaitKind::Job);
    b.wait(main, 20, WaitKind::Executor);
    b.run(one, 30);
    b.run(two, 30);
    const LaneId empty = b.thread("empty", 35, main);
    b.end(empty, 35, EndKind::Raised);
    b.ready(main, 40);
    b.end(one, 50);
    b.run(main, 50);
    b.end(two, 50, EndKind::Cancelled);
    b.wake(kNoLane, main, 50);
    b.end(main, 70, EndKind::Raised);
    b.finish(75, Outcome::Exception, "it went \"wrong\"");
    QCOMPARE(readBack(*b.store()), QByteArray());
}

void TestFiles::textsAreEscaped() {
    TraceBuilder b;
    const LaneId thread = b.thread("名前 \"\\\t\x01 ü");
    b.run(thread, 0, b.at("f:1\n", 7));
    b.print(thread, 0, b.at("f:1\n", 8), std::string("a\0b\r\n\x7f", 6));
    b.finish(0);
    QCOMPARE(readBack(*b.store()), QByteArray());
    const auto store =
        trace::readTrace(R"({"type":"lane","id":0,"kind":"thread","name":"\u00fc\ud83d\ude00\/","created":0,)"
                         R"("unknown":[1,{"a":null}],"other":-1.5e3})");
    QVERIFY2(store.ok(), store.ok() ? "" : store.error().c_str());
    QCOMPARE(QString::fromStdString(store.value()->lane(0).name), QString::fromUtf8("ü😀/"));
}

void TestFiles::numbersAreWrittenInFull() {
    const auto compare = [](std::int64_t value) {
        trace::JsonText json;
        json.number(value);
        QCOMPARE(std::string(json.text()), std::to_string(value));
    };
    for (const std::int64_t value : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1},
                                     std::int64_t{0}, std::numeric_limits<std::int64_t>::max()})
        compare(value);
    for (std::int64_t power = 1; power <= 100000000000000000; power *= 10)
        for (const std::int64_t value : {power - 1, power, power + 1, 9 * power, 5 * power + 5})
            compare(value);
    for (std::int64_t value = 0; value < 20000; ++value)
        compare(value);
    std::mt19937_64 random(7);
    for (int round = 0; round < 100000; ++round)
        compare(static_cast<std::int64_t>(random() >> (random() % 64)));
}

void TestFiles::linesAreInOrderOfTime() {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const QByteArray all = QByteArray::fromStdString(written(*randomTrace(seed, 300)));
        qint64 before = 0;
        bool locks = false;
        for (const QByteArray& line : all.split('\n')) {
            // What is told of locks may lie long ago: it stands behind everything else.
            const bool lock = line.startsWith("{\"type\":\"take\"") || line.startsWith("{\"type\":\"give\"");
            QVERIFY2(lock || !locks || line.isEmpty() || line.startsWith("{\"type\":\"end\""), line);
            locks = locks || lock;
            if (lock) continue;
            for (const QByteArray key : {"\"start\":", "\"at\":", "\"created\":"}) {
                const auto at = line.indexOf(key);
                if (at < 0 || line.contains("\"output\"")) continue;
                const qint64 time = line.mid(at + key.size()).split(',')[0].split('}')[0].toLongLong();
                QVERIFY2(time >= before, line);
                before = time;
            }
        }
    }
}

void TestFiles::damageIsNamed_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    const QByteArray lane = R"({"type":"lane","id":0,"kind":"thread","name":"t","created":5})"
                            "\n";
    const QByteArray run = R"({"type":"span","lane":0,"state":"running","start":5,"end":9})"
                           "\n";
    QTest::newRow("nothing") << QByteArray() << QByteArray("there is no lane in it: not a trace");
    QTest::newRow("text") << QByteArray("\nimport asyncio\n") << QByteArray("line 2: no JSON object");
    QTest::newRow("cut") << lane + run.left(30) << QByteArray("line 2: the object is damaged or cut off");
    QTest::newRow("cut text") << lane + run.left(12) << QByteArray("line 2: a text is cut off");
    QTest::newRow("behind") << lane + run.trimmed() + "x\n"
                            << QByteArray("line 2: something stands behind the object");
    QTest::newRow("number") << lane + QByteArray(run).replace("9", "1e3")
                            << QByteArray("line 2: an integer is missing");
    QTest::newRow("huge") << lane + QByteArray(run).replace("9", "99999999999999999999")
                          << QByteArray("line 2: a number is out of range");
    QTest::newRow("no lane") << run << QByteArray("line 1: \"lane\" names a lane that does not exist");
    QTest::newRow("lane twice") << lane + lane
                                << QByteArray("line 2: lanes must be numbered from 0, in order");
    QTest::newRow("hole") << lane + QByteArray(run).replace(":5", ":6")
                          << QByteArray("line 2: there is a hole between the span and the one before it");
    QTest::newRow("overlap") << lane + run + QByteArray(run).replace(":5", ":8")
                             << QByteArray("line 3: the span overlaps the one before it");
    QTest::newRow("backwards") << lane + QByteArray(run).replace("9", "4")
                               << QByteArray("line 2: the span ends before it starts");
    QTest::newRow("state") << lane + QByteArray(run).replace("running", "runing")
                           << QByteArray("line 2: unknown state");
    QTest::newRow("site") << lane + QByteArray(run).replace("9}", "9,\"site\":4}")
                          << QByteArray("line 2: a call stack is used before it is told");
    QTest::newRow("behind the end") << lane + R"({"type":"end","outcome":"finished","at":9})" + "\n" + run
                                    << QByteArray("line 3: something stands behind the end of the trace");
}

void TestFiles::damageIsNamed() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, error);
    const auto store = trace::readTrace(std::string_view(text.constData(), std::size_t(text.size())));
    QVERIFY(!store);
    QCOMPARE(QByteArray::fromStdString(store.error()), error);
}

void TestFiles::randomDamageNeverBreaksAStore() {
    std::mt19937 random(3);
    int good = 0;
    for (int round = 0; round < 3000; ++round) {
        static const std::string original = written(*randomTrace(5, 60));
        std::string text = original;
        for (int i = 0; i <= round % 2; ++i) {
            const std::size_t at = random() % text.size();
            switch (random() % 4) {
            case 0:
                text[at] = char(random());
                break;
            case 1:
                text[at] = char('0' + random() % 10);
                break;
            case 2:
                text.erase(at, 1 + random() % 200);
                break;
            default:
                text.insert(at, text.substr(random() % text.size(), random() % 100));
                break;
            }
        }
        const auto store = trace::readTrace(text);
        if (!store) continue;
        ++good;
        // Whatever was accepted can be looked at without harm.
        trace::checkInvariants(*store.value());
        written(*store.value());
        std::vector<trace::ControlRun> control;
        store.value()->visibleControl({0, 0}, store.value()->end(), 1e-6, 1, 1, control);
    }
    QVERIFY2(good > 30, QByteArray::number(good));
}

void TestFiles::filesOnDisk() {
    QTemporaryDir dir;
    const std::string path = dir.filePath("trace.jsonl").toStdString();
    const auto store = randomTrace(9, 5000);
    double last = -1;
    trace::FileTask task;
    task.progress = [&](double done) {
        QVERIFY(done >= last && done <= 1);
        last = done;
    };
    const auto lines = trace::writeTraceFile(*store, path, task);
    QVERIFY(lines.ok());
    QCOMPARE(last, 1.0);
    QVERIFY(!QFile::exists(dir.filePath("trace.jsonl.part")));
    last = -1;
    const auto again = trace::readTraceFile(path, task);
    QVERIFY(again.ok());
    QVERIFY(trace::differences(*store, *again.value()).empty());
    QVERIFY(last > 0.9);

    QVERIFY(trace::readTraceFile(dir.filePath("none").toStdString()).error().find("No such file") !=
            std::string::npos);
    QVERIFY(trace::readTraceFile(dir.path().toStdString()).error().find("directory") != std::string::npos);
    QVERIFY(
        trace::writeTraceFile(*store, dir.filePath("no/where").toStdString()).error().find("No such file") !=
        std::string::npos);
    // A link to the device that is always full: neither may be replaced.
    const QString full = dir.filePath("full");
    QVERIFY(QFile::link("/dev/full", full));
    QVERIFY(trace::writeTraceFile(*store, full.toStdString()).error().find("No space") != std::string::npos);
    QVERIFY(QFileInfo(full).isSymLink());
}

void TestFiles::writingCanBeCancelled() {
    QTemporaryDir dir;
    std::atomic<bool> cancel{false};
    trace::FileTask task;
    task.cancel = &cancel;
    task.progress = [&](double done) { cancel = done > 0.5; };
    const std::string path = dir.filePath("trace.jsonl").toStdString();
    QCOMPARE(trace::writeTraceFile(*roundRobin(5, 20'000), path, task).error(), std::string("cancelled"));
    QVERIFY(QDir(dir.path()).isEmpty());
}

QTEST_APPLESS_MAIN(TestFiles)
#include "test_files.moc"
