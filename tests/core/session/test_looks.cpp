#include "core/session/look_server.h"
#include "core/session/snapshot_bytes.h"
#include "tests/core/session/script_run.h"

#include <QtTest>

#include <csignal>
#include <cstring>
#include <fstream>
#include <random>
#include <thread>

using namespace coroscope;
using namespace coroscope::test;
using session::Snapshot;
using trace::Instant;
using trace::Step;

/// Long runs are looked at by other processes (Inspector); what they say is what this one would.
class TestLooks : public QObject {
    Q_OBJECT

private slots:
    void init() { session::setLookProgram("/proc/self/exe"); }
    void snapshotsSurviveTheWay();
    void otherProcessesSayTheSame();
    void oneWalkPreparesAll();
    void computingIsPassedToo();
    void aStoppedLookIsEmptyAndGoesOnLater();
    void nothingBeyondTheRecordIsWalked();
    void withoutTheProgramItWorksHere_data();
    void withoutTheProgramItWorksHere();
    void killedProcessesAreDoneWithout();
    void noProcessIsLeftBehind();
};

namespace {

// What is going on differs from step to step: a counter, a list that grows and shrinks, a lock, a queue.
const char kLong[] = R"(
import asyncio

async def turn(name, n, lock, jobs):
    seen = []
    for i in range(n):
        await asyncio.sleep(0)
        seen.append(i)
        if len(seen) > 5:
            seen.clear()
        if i % 50 == name:
            async with lock:
                await asyncio.sleep(0.001)
        if i % 20 == 0:
            await jobs.put((name, i))
            await jobs.get()

async def main():
    lock = asyncio.Lock()
    jobs = asyncio.Queue(3)
    await asyncio.gather(*[turn(k, 25000, lock, jobs) for k in range(10)])
asyncio.run(main())
)";

std::string told(const Snapshot& snapshot) {
    trace::binary::BytesOut out;
    session::put(out, snapshot);
    return out.bytes();
}

ScriptRun longRun(const char* source = kLong, std::uint64_t steps = ~0ull) {
    session::Options options;
    ScriptRun run;
    run.loaded = session::load(source, "script.py", options);
    run.simulation = std::make_unique<session::Simulation>(run.loaded.program, options);
    run.simulation->advance(kNever, steps);
    run.inspector = run.simulation->makeInspector();
    return run;
}

std::vector<Instant> someInstants(const trace::Store& store, int count) {
    std::mt19937 random(7);
    std::vector<Instant> all;
    for (int i = 0; i < count; ++i)
        all.push_back(store.handOff(Step(random() % store.stepCount())).at);
    return all;
}

/// The process ids of all that this process has started, and of what those have.
std::vector<pid_t> descendants(pid_t of) {
    std::vector<pid_t> all;
    const std::string self = std::to_string(of);
    for (const QString& task :
         QDir("/proc/" + QString::fromStdString(self) + "/task").entryList(QDir::Dirs)) {
        std::ifstream file("/proc/" + self + "/task/" + task.toStdString() + "/children");
        for (pid_t child = 0; file >> child;) {
            all.push_back(child);
            for (const pid_t below : descendants(child))
                all.push_back(below);
        }
    }
    return all;
}

bool alive(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string text;
    std::getline(file, text);
    const auto bracket = text.rfind(')');
    return bracket != std::string::npos && bracket + 2 < text.size() && text[bracket + 2] != 'Z';
}

void prepareAll(session::Inspector& inspector) {
    for (int i = 0; i < 100'000 && inspector.prepare(); ++i) {
    }
}

} // namespace

void TestLooks::snapshotsSurviveTheWay() {
    const ScriptRun run = runScript(readText(scriptsBelow("resources/examples").at(40)));
    int frames = 0;
    for (Step step = 0; step < run.store().stepCount(); ++step) {
        const Snapshot snapshot = run.at(run.store().handOff(step).at);
        for (const auto& lane : snapshot.lanes)
            frames += int(lane.frames.size());
        const std::string bytes = told(snapshot);
        trace::binary::BytesIn in(bytes);
        const auto again = session::takeSnapshot(in);
        QVERIFY(again && in.atEnd());
        QCOMPARE(told(*again), bytes);
        for (std::size_t size = 0; size < bytes.size(); size += 7) {
            trace::binary::BytesIn cut(std::string_view(bytes).substr(0, size));
            QVERIFY(!session::takeSnapshot(cut));
        }
    }
    QVERIFY(frames > 20);
}

void TestLooks::otherProcessesSayTheSame() {
    const ScriptRun run = longRun();
    QVERIFY(run.store().stepCount() > 250'000);
    const std::vector<Instant> instants = someInstants(run.store(), 12);
    session::setLookProgram({});
    std::vector<std::string> here;
    for (const Instant at : instants)
        here.push_back(told(run.at(at)));
    QVERIFY(!run.inspector->usesProcesses());
    session::setLookProgram("/proc/self/exe");
    const auto others = run.simulation->makeInspector();
    // As they come: the first before anything is prepared, some back, some forth, and their neighbours.
    for (std::size_t i = 0; i < instants.size(); ++i) {
        QVERIFY(told(*others->at(instants[i])) == here[i]);
        QVERIFY(others->usesProcesses());
        others->prepare();
    }
    const Step middle = run.store().stepCount() / 2;
    for (const int by : {0, 1, 2, 1, 0, -1, -2, -400, 300})
        QVERIFY(told(*others->at(run.store().handOff(Step(int(middle) + by)).at)) ==
                told(run.at(run.store().handOff(Step(int(middle) + by)).at)));
    QVERIFY(others->answeredAtOnce() > 2);
    QVERIFY(told(*others->at(run.store().end())) == told(run.at(run.store().end())));
}

void TestLooks::oneWalkPreparesAll() {
    const ScriptRun run = longRun();
    const auto inspector = run.simulation->makeInspector();
    prepareAll(*inspector);
    const std::size_t parked = inspector->parked();
    QVERIFY2(parked > 3 && parked <= 130, QByteArray::number(qulonglong(parked)));
    // Whoever answers stays there for the next question.
    for (const Instant at : someInstants(run.store(), 20))
        QVERIFY(inspector->at(at));
    QVERIFY(inspector->parked() >= parked);
    QVERIFY(!inspector->prepare());
}

void TestLooks::computingIsPassedToo() {
    const ScriptRun run = longRun("total = 0\nfor i in range(16_000_000):\n    total += i\nprint(total)\n");
    const auto inspector = run.simulation->makeInspector();
    QVERIFY(inspector->at(run.store().end())); // only now it is known that this takes long
    prepareAll(*inspector);
    QVERIFY(inspector->usesProcesses());
    const Instant half{run.store().end().time / 2, 0};
    const auto local = run.simulation->makeInspector();
    session::setLookProgram({});
    // In the middle of computing a run stops where the interpreter looks up: a turn of the loop sooner or
    // later.
    const auto turns = [&](session::Inspector& at) {
        const Snapshot snapshot = *at.at(half);
        for (const auto& variable : snapshot.lanes.at(0).frames.at(0).locals)
            if (variable.name == "i") return std::stol(variable.value);
        return -1L;
    };
    const long there = turns(*inspector), here = turns(*local);
    QVERIFY(there > 4'000'000 && there < 12'000'000);
    QVERIFY2(std::abs(there - here) <= 2, QByteArray::number(qlonglong(there - here)));
}

void TestLooks::aStoppedLookIsEmptyAndGoesOnLater() {
    const ScriptRun run = longRun();
    const auto inspector = run.simulation->makeInspector();
    std::atomic<bool> stop{true};
    const Instant end = run.store().end();
    QVERIFY(!inspector->at(end, &stop));
    std::thread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        stop = true;
    });
    stop = false;
    inspector->at(end, &stop);
    later.join();
    stop = false;
    QVERIFY(inspector->at(end, &stop));
    QVERIFY(inspector->usesProcesses());
    QVERIFY(inspector->usesProcesses());
}

void TestLooks::nothingBeyondTheRecordIsWalked() {
    const ScriptRun run = longRun(R"(
import asyncio
async def turn():
    i = 0
    while True:
        i += 1
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(turn(), turn())
asyncio.run(main())
)",
                                  500'000);
    QVERIFY(!run.simulation->ended() && run.store().stepCount() > 200'000);
    const auto inspector = run.simulation->makeInspector();
    prepareAll(*inspector);
    QVERIFY(inspector->usesProcesses());
    const std::size_t parked = inspector->parked();
    QVERIFY(!inspector->prepare());
    run.simulation->advance(kNever, 500'000);
    prepareAll(*inspector);
    QVERIFY(inspector->parked() > parked);
}

void TestLooks::withoutTheProgramItWorksHere_data() {
    QTest::addColumn<QString>("program");
    QTest::newRow("none") << "";
    QTest::newRow("missing") << "/no/such/program";
    QTest::newRow("another") << "/bin/true";
}

void TestLooks::withoutTheProgramItWorksHere() {
    QFETCH(QString, program);
    session::setLookProgram(program.toStdString());
    const ScriptRun run = longRun();
    QVERIFY(run.inspector->at(run.store().handOff(1000).at));
    QVERIFY(!run.inspector->usesProcesses());
}

void TestLooks::killedProcessesAreDoneWithout() {
    const ScriptRun run = longRun();
    const Instant place = run.store().handOff(run.store().stepCount() / 3).at;
    for (const bool prepared : {false, true}) {
        const auto inspector = run.simulation->makeInspector();
        QVERIFY(inspector->at(run.store().handOff(10).at));
        if (prepared) prepareAll(*inspector);
        const auto processes = descendants(::getpid());
        QVERIFY(!processes.empty());
        for (const pid_t process : processes)
            ::kill(process, SIGKILL);
        auto snapshot = inspector->at(place);
        if (!snapshot) snapshot = inspector->at(place); // the one that was asked died of it
        QVERIFY(snapshot);
        QVERIFY(!inspector->usesProcesses());
        QVERIFY(told(*snapshot) == told(run.at(place)));
    }
}

void TestLooks::noProcessIsLeftBehind() {
    const ScriptRun run = longRun();
    std::vector<pid_t> processes;
    for (const bool prepared : {false, true}) {
        const auto inspector = run.simulation->makeInspector();
        QVERIFY(inspector->at(run.store().handOff(10).at));
        std::atomic<bool> stop{true};
        prepared ? prepareAll(*inspector)
                 : (void)inspector->prepare(&stop); // and is left in the middle of it
        processes = descendants(::getpid());
        QVERIFY(processes.size() > 1);
    }
    for (const pid_t process : processes)
        QTRY_VERIFY(!alive(process));
}

int main(int argc, char** argv) {
    if (argc > 1 && std::strcmp(argv[1], session::kLookArgument) == 0) return session::serveLooks();
    QCoreApplication application(argc, argv);
    TestLooks test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_looks.moc"
