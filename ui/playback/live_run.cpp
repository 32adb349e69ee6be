#include "ui/playback/live_run.h"

#include "core/session/inspector.h"

#include <QCoroFuture>
#include <QElapsedTimer>
#include <QPointer>
#include <QtConcurrentRun>
#include <QThread>
#include <QThreadPool>

#include <atomic>

namespace coroscope::playback {

namespace {

/// A script that ends is simulated whole, and of one that does not, this many hand-offs at once: enough that
/// ordinary scripts are complete before the eye asks, little enough to cost nothing when nobody watches on.
constexpr trace::Step kStepsAhead = 20'000;
/// The worker comes back this often, so that the chart grows visibly and a snapshot need not wait.
constexpr qint64 kSliceMs = 40;
constexpr std::uint64_t kChunkSteps = 256;
constexpr std::uint64_t kChunkInstructions = 500'000; ///< of a script that only computes

// What is let go of last on the user-interface thread is taken apart on another one: a hundred thousand tasks
// take a third of a second.
std::shared_ptr<const trace::Store> traceOf(const session::Simulation& simulation) {
    auto store = simulation.sharedTrace();
    const auto* shown = store.get();
    return {shown, [store = std::move(store)](const trace::Store*) mutable {
                QThreadPool::globalInstance()->start([last = std::move(store)]() mutable { last.reset(); });
            }};
}

} // namespace

/// One script's simulation, shared with the worker. Only jobs of the one-thread pool touch `simulation`.
struct LiveRun::Run {
    std::unique_ptr<session::Simulation> simulation;
    session::Loaded loaded;
    std::unique_ptr<session::Inspector> inspector; ///< only jobs of the other pool touch it
    std::optional<session::Snapshot> snapshot;     ///< and this
    std::atomic<bool> pause{false};                ///< the slice under way comes back soon
    std::atomic<bool> abandoned{false};            ///< nobody is interested any more
    std::atomic<bool> newSnapshot{false};          ///< the snapshot being taken is out of date
    std::atomic<bool> lookNow{false}; ///< a snapshot is wanted: preparing for later ones makes room
    bool looked = false;              ///< a snapshot has been asked for
    bool ended = false;
    std::uint64_t revision = 0;

    static std::shared_ptr<Run> make() {
        return {new Run, [](Run* run) { QThreadPool::globalInstance()->start([run] { delete run; }); }};
    }

    void load(const Script& script) {
        loaded = session::load(script.source.toStdString(), script.fileName.toStdString(), script.options);
        if (!loaded.program) return;
        simulation = std::make_unique<session::Simulation>(loaded.program, script.options);
        inspector = simulation->makeInspector();
        slice(0);
        pause = false;
    }
    void slice(TimeNs until) {
        QElapsedTimer timer;
        timer.start();
        while (!ended && !abandoned && !pause && timer.elapsed() < kSliceMs) {
            const auto steps = simulation->trace().stepCount();
            if (steps >= kStepsAhead && simulation->trace().end().time >= until) break;
            ended = simulation->advance(steps < kStepsAhead ? kNever : until, kChunkSteps, &pause,
                                        kChunkInstructions);
        }
    }
};

class LiveRun::Early {
public:
    QFuture<Script> script;
    QFuture<void> loaded; ///< `run` is
    std::shared_ptr<Run> run = Run::make();
};

std::shared_ptr<LiveRun::Early> LiveRun::startEarly(std::function<Script()> read) {
    auto early = std::make_shared<Early>();
    early->script = QtConcurrent::run(std::move(read));
    early->loaded =
        early->script.then(QThreadPool::globalInstance(), [run = early->run](const Script& script) {
            if (!run->abandoned) run->load(script);
        });
    return early;
}

LiveRun::LiveRun(QObject* parent) : QObject(parent), m_trace(std::make_shared<trace::Store>()) {
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    m_lookPool.setMaxThreadCount(1);
    m_lookPool.setThreadPriority(QThread::LowPriority);
}

LiveRun::~LiveRun() {
    abandon();
    m_pool.waitForDone();
    m_lookPool.waitForDone();
}

void LiveRun::abandon() {
    for (const auto& run : {m_loadingRun, m_current, m_early ? m_early->run : nullptr}) {
        if (!run) continue;
        run->abandoned = true;
        run->pause = true;
        run->newSnapshot = true;
        run->lookNow = true;
    }
}

void LiveRun::setBusy(bool& flag, bool value) {
    const bool before = busy();
    flag = value;
    if (busy() != before) emit busyChanged();
}

void LiveRun::start(const QString& source, const QString& fileName, const session::Options& options) {
    if (m_loadingRun) {
        m_loadingRun->abandoned = true;
        m_loadingRun->pause = true;
    }
    if (m_current) m_current->pause = true; // the pool's one thread is wanted for the new script
    m_loadingRun = Run::make();
    execute(m_loadingRun, {source, fileName, options});
}

QCoro::Task<> LiveRun::showEarly() {
    const QPointer<LiveRun> self(this);
    const auto early = m_early;
    if (!early) co_return;
    QFuture<void> loaded = early->loaded;
    co_await loaded;
    if (self && early == m_early && early->run->simulation) show(early->run);
}

void LiveRun::show(std::shared_ptr<Run> run) {
    if (m_current && m_current != run) {
        m_current->abandoned = true;
        m_current->lookNow = true;
        m_current->newSnapshot = true;
    }
    m_current = std::move(run);
    m_trace = traceOf(*m_current->simulation);
    m_recorded = false;
    m_ended = m_current->ended;
    m_until = 0;
    m_wantedSnapshot.reset();
    emit replaced();
}

QCoro::Task<> LiveRun::execute(std::shared_ptr<Run> run, Script script) {
    const QPointer<LiveRun> self(this);
    setBusy(m_loading, true);

    std::optional<QFuture<void>> loaded;
    if (const auto early = std::exchange(m_early, nullptr)) {
        QFuture<Script> read = early->script;
        const Script expected = co_await read;
        if (!self || run->abandoned || expected != script) {
            early->run->abandoned = true;
            early->run->pause = true;
        } else {
            loaded = early->loaded;
            m_loadingRun = run = early->run;
        }
        if (!self || run->abandoned) co_return;
    }
    if (!loaded) {
        auto load = [run, script] {
            if (!run->abandoned) run->load(script);
        };
        loaded = QtConcurrent::run(&m_pool, std::move(load));
    }
    QFuture<void> job = *loaded;
    co_await job;
    if (!self || run->abandoned) co_return;

    m_loadingRun.reset();
    setBusy(m_loading, false);
    const bool runnable = run->simulation != nullptr;
    emit checked(run->loaded.diagnostics, QString::fromStdString(run->loaded.dialect), runnable);
    if (!runnable || !self || m_loadingRun) co_return;

    show(run);
    if (!self || run->abandoned) co_return;
    if (m_ended)
        emit finished();
    else
        advance(run);
}

bool LiveRun::wantsMore(const Run& run) const {
    return !run.ended && (m_trace->stepCount() < kStepsAhead || m_trace->end().time < m_until);
}

QCoro::Task<> LiveRun::advance(std::shared_ptr<Run> run) {
    if (m_advancing) co_return; // the one under way looks at m_until and m_current itself
    const QPointer<LiveRun> self(this);
    setBusy(m_advancing, true);
    while (run && wantsMore(*run)) {
        run->pause = false;
        auto slice = [run, until = m_until] { run->slice(until); };
        QFuture<void> job = QtConcurrent::run(&m_pool, std::move(slice));
        co_await job;
        if (!self) co_return;
        if (run->abandoned) {
            run = m_current; // replaced meanwhile
            continue;
        }
        const auto revision = m_trace->revision();
        if (revision != run->revision) {
            run->revision = revision;
            emit grew();
        }
        if (!self) co_return;
        if (run->looked && !run->abandoned) prepareLooks(run); // keeps up with what is recorded
        if (run->ended && !run->abandoned && !m_ended) {
            m_ended = true;
            emit finished();
        }
        if (!self) co_return;
        if (run->abandoned) run = m_current;
    }
    setBusy(m_advancing, false);
}

void LiveRun::ensure(qint64 until) {
    if (until > m_until) m_until = until;
    if (m_current && !m_current->ended) advance(m_current);
}

void LiveRun::stop() {
    const auto run = m_current;
    if (!run || run->ended) return;
    run->pause = true;
    auto end = [run] {
        if (run->ended) return;
        run->simulation->stop();
        run->ended = true;
    };
    (void)QtConcurrent::run(&m_pool, std::move(end)).then(this, [this, run] {
        if (run != m_current || m_ended) return;
        m_ended = true;
        emit grew();
        emit finished();
    });
}

void LiveRun::forget() {
    if (m_current) {
        m_current->abandoned = true;
        m_current->lookNow = true;
        m_current->pause = true;
        m_current->newSnapshot = true;
        m_current.reset();
    }
    m_trace = std::make_shared<trace::Store>();
    m_ended = true;
    m_wantedSnapshot.reset();
    emit replaced();
}

void LiveRun::showRecorded(std::shared_ptr<const trace::Store> store) {
    abandon();
    m_loadingRun.reset();
    m_current.reset();
    m_trace = std::move(store);
    m_recorded = true;
    m_ended = true;
    m_wantedSnapshot.reset();
    setBusy(m_loading, false);
    emit checked({}, {}, true);
    emit replaced();
    emit finished();
}

void LiveRun::requestSnapshot(trace::Instant at) {
    m_wantedSnapshot = at;
    if (!m_current) return;
    m_current->lookNow = true;
    if (m_takingSnapshot) {
        m_current->newSnapshot = true;
        return;
    }
    takeSnapshot(m_current, at);
}

QCoro::Task<> LiveRun::takeSnapshot(std::shared_ptr<Run> run, trace::Instant at) {
    const QPointer<LiveRun> self(this);
    m_takingSnapshot = true;
    while (run) {
        run->looked = true;
        m_wantedSnapshot.reset();
        run->newSnapshot = false;
        auto take = [run, at] {
            run->lookNow = false;
            run->snapshot.reset();
            if (!run->abandoned) run->snapshot = run->inspector->at(at, &run->newSnapshot);
        };
        QFuture<void> job = QtConcurrent::run(&m_lookPool, std::move(take));
        co_await job;
        if (!self) co_return;
        if (run->snapshot && !run->newSnapshot && run == m_current) emit snapshotReady(*run->snapshot);
        if (!self) co_return;
        if (!m_wantedSnapshot) break;
        at = *m_wantedSnapshot;
        run = m_current;
    }
    m_takingSnapshot = false;
    if (run && !run->abandoned) prepareLooks(run);
}

/// Until the next request: engines at more places, from which it will be near. A request stops this.
QCoro::Task<> LiveRun::prepareLooks(std::shared_ptr<Run> run) {
    if (m_takingSnapshot || m_preparingLooks) co_return;
    const QPointer<LiveRun> self(this);
    m_preparingLooks = true;
    auto prepare = [run] {
        while (!run->abandoned && !run->lookNow && run->inspector->prepare(&run->lookNow)) {
        }
    };
    QFuture<void> job = QtConcurrent::run(&m_lookPool, std::move(prepare));
    co_await job;
    if (self) m_preparingLooks = false;
}

} // namespace coroscope::playback
