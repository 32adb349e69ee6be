#include "core/trace/binary_blocks.h"
#include "core/trace/binary_bytes.h"
#include "core/trace/binary_reader.h"
#include "core/trace/binary_writer.h"
#include "core/trace/invariants.h"
#include "core/trace/reader.h"
#include "core/trace/writer.h"
#include "tests/support/trace_builder.h"

#include <QtTest>

#include <random>
#include <sys/stat.h>
#include <thread>

using namespace coroscope;
using namespace coroscope::test;
using namespace coroscope::trace;

class TestBinary : public QObject {
    Q_OBJECT

private slots:
    void numbersReadAsWritten();
    void whatIsWrittenIsReadBack();
    void whatIsUnfinishedIsReadBack();
    void farTimesAndThreadsAreReadBack();
    void theChartSeesTheSame();
    void writtenAgainItIsTheSame();
    void aTraceReadFromLinesIsWrittenToo();
    void everyCutAndFlippedByteIsRefused();
    void theOldestFormIsReadToo();
    void damageIsNamed_data();
    void damageIsNamed();
    void damagedContentsNeverBreakAStore();
    void hugeSizesTakeNoMemory();
    void aTraceBeyondMemoryIsRefused();
    void filesOnDisk();
    void readingAndWritingCanBeCancelled();
};

namespace {

std::string written(const Store& store) {
    std::string all;
    const auto done = writeBinaryTrace(store, [&](std::string_view bytes) {
        all.append(bytes);
        return std::string();
    });
    return done ? all : "error: " + done.error();
}

Result<std::shared_ptr<Store>> readFrom(std::string_view bytes) {
    return readBinaryTrace([bytes](char* to, std::size_t most) mutable {
        const std::size_t count = bytes.copy(to, most);
        bytes.remove_prefix(count);
        return count;
    });
}

QByteArray readBack(const Store& store) {
    const auto again = readFrom(written(store));
    if (!again) return QByteArray::fromStdString(again.error());
    QByteArray all;
    for (const auto& difference : differences(store, *again.value()))
        all += QByteArray::fromStdString(difference) + "\n";
    return all;
}

struct Block {
    binary::Sort sort;
    std::string content;
};

std::vector<Block> blocksOf(const std::string& file) {
    std::vector<Block> all;
    binary::BlockUnpacker unpacker;
    for (std::size_t at = binary::kHeader; at < file.size();) {
        const std::string_view rest = std::string_view(file).substr(at);
        const auto header = binary::readBlockHeader(rest.substr(0, binary::kBlockHeader));
        Block block{header.value().sort, {}};
        const auto stored = rest.substr(binary::kBlockHeader, header.value().stored);
        if (!unpacker.unpack(header.value(), stored, block.content)) qFatal("a block cannot be unpacked");
        all.push_back(std::move(block));
        at += binary::kBlockHeader + header.value().stored;
    }
    return all;
}

Result<std::shared_ptr<Store>> feed(const std::vector<Block>& blocks) {
    BinaryBlockReader reader;
    for (const Block& block : blocks)
        reader.feed(block.sort, block.content);
    return reader.finish();
}

/// Everything that a chart asks of a trace, at several widths.
std::vector<double> seen(const Store& store) {
    std::vector<double> all;
    std::vector<Run> runs;
    std::vector<ControlRun> control;
    const Instant end = store.end();
    for (const double px : {20.0, 300.0, 5000.0}) {
        const double pxPerNs = px / std::max(1.0, static_cast<double>(end.time));
        const double pxPerStep = px / std::max(1.0, static_cast<double>(end.step));
        for (const auto& [ns, step] : {std::pair{pxPerNs, 0.0}, std::pair{0.0, pxPerStep}}) {
            for (LaneId id = 0; id < store.laneCount(); ++id) {
                store.visibleRuns(id, {0, 0}, end, ns, step, 1, runs);
                for (const Run& run : runs)
                    all.insert(all.end(), {double(run.start.time), double(run.end.step), double(run.dominant),
                                           double(run.spans), double(run.share[0]), double(run.share[3])});
            }
            store.visibleControl({0, 0}, end, ns, step, 1, control);
            for (const ControlRun& run : control)
                all.insert(all.end(), {double(run.start.time), double(run.end.time), double(run.lane),
                                       double(run.thread), double(run.handOffs), double(run.firstStep),
                                       double(run.running), double(run.blocked)});
        }
    }
    return all;
}

std::shared_ptr<Store> overlappingThreads() {
    TraceBuilder b;
    const LaneId main = b.thread("MainThread");
    b.run(main, 0);
    const LaneId one = b.worker("Worker-1", main, 10), two = b.worker("Worker-2", main, 10);
    b.wait(one, 10, WaitKind::Job, kNoSite, kNever, kNoLane, b.sink().resource(WaitKind::Executor, "pool"));
    b.wait(two, 10, WaitKind::Job);
    b.wait(main, 20, WaitKind::Executor);
    b.run(one, 30);
    b.run(two, 30, b.at("f\"\n", 7, b.at("名前", 3)));
    const LaneId empty = b.thread("empty", 35, main);
    b.end(empty, 35, EndKind::Raised);
    b.ready(main, 40);
    b.end(one, 50);
    b.run(main, 50);
    b.end(two, 50, EndKind::Cancelled);
    b.wake(kNoLane, main, 50);
    b.print(main, 60, kNoSite, std::string("a\0b\n", 4));
    b.end(main, 70, EndKind::Raised);
    b.finish(75, Outcome::Exception, "it went \"wrong\"");
    return b.store();
}

} // namespace

void TestBinary::numbersReadAsWritten() {
    const std::uint64_t numbers[] = {0, 1, 127, 128, 16383, 16384, 0xffffffffu, ~0ull >> 1, ~0ull};
    binary::BytesOut out;
    for (const std::uint64_t number : numbers) {
        out.number(number);
        out.signedNumber(static_cast<std::int64_t>(number));
        out.text(std::string(number % 300, 'x'));
    }
    binary::BytesIn in(out.bytes());
    for (const std::uint64_t number : numbers) {
        QCOMPARE(in.number(), number);
        QCOMPARE(in.signedNumber(), static_cast<std::int64_t>(number));
        QCOMPARE(in.text(), std::string_view(std::string(number % 300, 'x')));
    }
    QVERIFY(in.atEnd() && !in.failed());
    for (const std::string_view bad : {std::string_view(), std::string_view("\xff\xff"),
                                       std::string_view("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02"),
                                       std::string_view("\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01")}) {
        binary::BytesIn broken(bad);
        QCOMPARE(broken.number(), std::uint64_t(0));
        QVERIFY(broken.failed());
        QCOMPARE(int(broken.byte()), 0);
    }
    QVERIFY(binary::BytesIn("\x05zu").text().empty());
}

void TestBinary::whatIsWrittenIsReadBack() {
    for (const int compute : {0, 20}) {
        QCOMPARE(readBack(*sleepingTogether(compute).store), QByteArray());
        QCOMPARE(readBack(*blockingInTurn(compute).store), QByteArray());
        QCOMPARE(readBack(*lateBehindBlocker(compute).store), QByteArray());
    }
    QCOMPARE(readBack(*manyLanes(3000)), QByteArray());
    QCOMPARE(readBack(*roundRobin(9, 200'000)), QByteArray()); // more than one block of spans
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const QByteArray result = readBack(*randomTrace(seed, 300));
        QVERIFY2(result.isEmpty(), "seed " + QByteArray::number(qulonglong(seed)) + ": " + result);
    }
}

void TestBinary::whatIsUnfinishedIsReadBack() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.run(thread, 0);
    QCOMPARE(readBack(*b.store()), QByteArray());
    const LaneId task = b.task("Task-1", "main", thread, thread, 5);
    QCOMPARE(readBack(*b.store()), QByteArray());
    b.wait(thread, 10, WaitKind::Loop);
    b.run(task, 10);
    b.wait(task, 20, WaitKind::Sleep, b.at("main", 3), 900);
    QCOMPARE(readBack(*b.store()), QByteArray());
    QCOMPARE(readFrom(written(*b.store())).value()->span(task, 2).until, TimeNs(900));
}

void TestBinary::farTimesAndThreadsAreReadBack() {
    QCOMPARE(readBack(*overlappingThreads()), QByteArray());
    // Hours between the spans of one block, sleeps that end long after they were due or at once.
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    TimeNs now = 0;
    for (int i = 0; i < 300; ++i) {
        b.run(thread, now, b.at("f", i));
        now += 7;
        b.wait(thread, now, WaitKind::Sleep, b.at("f", i), i % 3 == 0 ? now + 100 : now + i * 3600 * kSecond);
        now += i * 3600 * kSecond;
    }
    b.finish(now);
    QCOMPARE(readBack(*b.store()), QByteArray());
}

void TestBinary::theChartSeesTheSame() {
    QVERIFY(seen(*roundRobin(9, 20'000)).size() > 1000);
    for (const auto& store :
         {roundRobin(9, 20'000), overlappingThreads(), randomTrace(4, 20'000), randomTrace(5, 3000)}) {
        const auto again = readFrom(written(*store));
        QCOMPARE(seen(*again.value()), seen(*store));
        QVERIFY(checkInvariants(*again.value()).empty());
        // No better and no worse packed in memory, but for the tables that only a recording needs.
        QVERIFY(again.value()->memory() <= store->memory());
    }
}

void TestBinary::writtenAgainItIsTheSame() {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const std::string once = written(*randomTrace(seed, 2000));
        QVERIFY(written(*readFrom(once).value()) == once);
    }
}

void TestBinary::aTraceReadFromLinesIsWrittenToo() {
    const auto store = randomTrace(11, 2000);
    std::string lines;
    QVERIFY(writeTrace(*store, [&](std::string_view text) {
                lines.append(text);
                return std::string();
            }).ok());
    const auto fromLines = readTrace(lines);
    QCOMPARE(readBack(*fromLines.value()), QByteArray());
    const std::string bytes = written(*fromLines.value());
    QVERIFY(differences(*store, *readFrom(bytes).value()).empty());
    QVERIFY2(bytes.size() * 10 < lines.size(), QByteArray::number(qulonglong(bytes.size())));
}

void TestBinary::everyCutAndFlippedByteIsRefused() {
    const std::string whole = written(*randomTrace(5, 60));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const auto store = readFrom(std::string_view(whole).substr(0, size));
        QVERIFY2(!store.ok() && !store.error().empty(), QByteArray::number(qulonglong(size)));
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char flip : {'\x01', '\x80', '\xff'}) {
            std::string damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ flip);
            const auto store = readFrom(damaged);
            // What the checksum does not cover may also mean the same: then the trace is the same.
            if (store) QVERIFY2(written(*store.value()) == whole, QByteArray::number(qulonglong(at)));
        }
    }
}

void TestBinary::theOldestFormIsReadToo() {
    const auto store = sleepingTogether().store;
    std::string file = written(*store);
    QCOMPARE(file[8], '\x02');
    file[8] = '\x01';
    const auto again = readFrom(file);
    QVERIFY2(again, again ? "" : again.error().c_str());
    QVERIFY(differences(*store, *again.value()).empty());
}

void TestBinary::damageIsNamed_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("error");
    const QByteArray whole = QByteArray::fromStdString(written(*randomTrace(5, 60)));
    QTest::newRow("nothing") << QByteArray() << QByteArray("it is no binary trace");
    QTest::newRow("as text") << QByteArray(whole).replace("\r\n", "\n")
                             << QByteArray("it is no binary trace");
    QTest::newRow("form") << QByteArray(whole).replace(8, 1, "\x03")
                          << QByteArray(
                                 "it has form 3 of the binary trace; this Coroscope reads forms 1 to 2");
    QTest::newRow("header only") << whole.left(12)
                                 << QByteArray("the file is cut off: its last block is missing");
    QTest::newRow("cut") << whole.left(40) << QByteArray("the file is cut off");
    QTest::newRow("cut behind a block header") << whole.left(24) << QByteArray("the file is cut off");
    QTest::newRow("tag") << QByteArray(whole).replace(12, 4, "what")
                         << QByteArray("the file is damaged: no block of a trace begins there");
    QTest::newRow("checksum") << QByteArray(whole).replace(whole.size() - 2, 1, "~")
                              << QByteArray("the file is damaged: the checksum of a block is wrong");
    QTest::newRow("behind") << whole + whole.mid(12)
                            << QByteArray("block 11 (FUNC): something stands behind the end of the trace");
}

void TestBinary::damageIsNamed() {
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, error);
    const auto store = readFrom(std::string_view(file.constData(), std::size_t(file.size())));
    QVERIFY(!store);
    QCOMPARE(QByteArray::fromStdString(store.error()), error);
}

// With checksums that are right: as somebody would make it who means harm.
void TestBinary::damagedContentsNeverBreakAStore() {
    std::mt19937 random(3);
    const std::vector<Block> originals[] = {blocksOf(written(*randomTrace(5, 60))),
                                            blocksOf(written(*overlappingThreads()))};
    int good = 0, named = 0;
    for (int round = 0; round < 8'000; ++round) {
        std::vector<Block> blocks = originals[round % 2];
        for (int i = 0; i <= round % 3; ++i) {
            std::string& content = blocks[random() % blocks.size()].content;
            if (content.empty()) continue;
            const std::size_t at = random() % content.size();
            switch (random() % 5) {
            case 0:
                content[at] = char(random());
                break;
            case 1:
                content[at] = char(content[at] + (random() % 2 ? 1 : -1));
                break;
            case 2:
                content.erase(at, 1 + random() % 20);
                break;
            case 3:
                content.insert(at, 1 + random() % 9, '\xff');
                break;
            default:
                std::swap(blocks[random() % blocks.size()].content, content);
                break;
            }
        }
        const auto store = feed(blocks);
        if (!store) {
            if (store.error().starts_with("block ")) ++named;
            continue;
        }
        ++good;
        // Whatever was accepted can be looked at without harm.
        checkInvariants(*store.value());
        seen(*store.value());
        QCOMPARE(readBack(*store.value()), QByteArray());
    }
    QVERIFY2(good > 100, QByteArray::number(good));
    QVERIFY2(named > 4'000, QByteArray::number(named));
}

void TestBinary::hugeSizesTakeNoMemory() {
    std::string file = written(*randomTrace(5, 60)).substr(0, binary::kHeader);
    char block[binary::kBlockHeader] = {'S', 'P', 'A', 'N'};
    binary::putU32(block + 4, 0xffffffffu);
    binary::putU32(block + 8, 0xffffffffu);
    file.append(block, sizeof block);
    QCOMPARE(readFrom(file).error(), std::string("the file is damaged: no block of a trace is so large"));
    // Counts that nothing stands behind.
    binary::BytesOut lane;
    for (const std::uint64_t number : {0, 0, 0, 0, 0, 0, 0})
        lane.number(number);
    lane.number(0xfffffffe);
    lane.number(0);
    lane.number(0);
    binary::BytesOut spans;
    spans.number(1);
    spans.signedNumber(0);
    spans.number(0xfffffffe);
    spans.number(0);
    for (int column = 0; column < 3; ++column)
        spans.number(0);
    binary::BytesOut what;
    for (int i = 0; i < 6; ++i)
        what.number(0);
    const std::vector<Block> blocks = {{binary::Sort::Functions, std::string(1, '\0')},
                                       {binary::Sort::Lanes, lane.bytes()},
                                       {binary::Sort::Descriptors, what.bytes()},
                                       {binary::Sort::Spans, spans.bytes()}};
    QCOMPARE(feed(blocks).error(), std::string("block 4 (SPAN): control is held for no step"));
}

void TestBinary::aTraceBeyondMemoryIsRefused() {
    const auto store = roundRobin(9, 200'000);
    BinaryBlockReader reader(1 << 20);
    for (const Block& block : blocksOf(written(*store)))
        reader.feed(block.sort, block.content);
    QVERIFY2(reader.error().ends_with("the trace needs more memory than this machine has"),
             reader.error().c_str());
    QVERIFY(!reader.finish());
}

void TestBinary::filesOnDisk() {
    QTemporaryDir dir;
    const std::string path = dir.filePath("trace.coroscope").toStdString();
    const auto store = randomTrace(9, 300'000);
    double last = -1;
    int reports = 0;
    FileTask task;
    task.progress = [&](double done) {
        QVERIFY(done >= last && done <= 1);
        last = done;
        ++reports;
    };
    QVERIFY(writeTraceFile(*store, path, task).ok());
    QCOMPARE(last, 1.0);
    QVERIFY(reports > 3);
    QVERIFY(!QFile::exists(dir.filePath("trace.coroscope.part")));
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll().startsWith(QByteArray(binary::kMagic.data(), qsizetype(binary::kMagic.size()))));
    last = -1;
    const auto again = readTraceFile(path, task);
    QVERIFY(again.ok());
    QVERIFY(differences(*store, *again.value()).empty());
    QVERIFY(last > 0.9);
    // Told by what is in it, not by its name; also where it cannot be wound back.
    for (const char* name : {"pipe.coroscope", "pipe.jsonl"}) {
        const std::string pipe = dir.filePath(name).toStdString();
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        bool wrote = false;
        std::thread writer([&] { wrote = writeTraceFile(*store, pipe).ok(); });
        const auto piped = readTraceFile(pipe);
        writer.join();
        QVERIFY(wrote && piped.ok());
        QVERIFY(differences(*store, *piped.value()).empty());
    }
}

void TestBinary::readingAndWritingCanBeCancelled() {
    QTemporaryDir dir;
    std::atomic<bool> cancel{false};
    FileTask task;
    task.cancel = &cancel;
    task.progress = [&](double done) { cancel = done > 0.5; };
    const std::string path = dir.filePath("trace.coroscope").toStdString();
    const auto store = roundRobin(5, 400'000);
    QCOMPARE(writeTraceFile(*store, path, task).error(), std::string("cancelled"));
    QVERIFY(QDir(dir.path()).isEmpty());
    QVERIFY(writeTraceFile(*store, path).ok());
    cancel = false;
    QCOMPARE(readTraceFile(path, task).error(), std::string("cancelled"));
}

QTEST_APPLESS_MAIN(TestBinary)
#include "test_binary.moc"
