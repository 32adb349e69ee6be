#pragma once

#include "core/session/session.h"

#include <QCoroTask>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace coroscope::playback {

/// Checks and simulates scripts off the user-interface thread and keeps the latest one going as far as it is
/// needed. start() may be called at any time; what was under way is stopped and its results are dropped.
/// All signals come on the thread of this object.
class LiveRun : public QObject {
    Q_OBJECT
public:
    explicit LiveRun(QObject* parent = nullptr);
    ~LiveRun() override;

    /// What start() would do, before there is anybody to show it to: reads a script and simulates its
    /// beginning, on another thread, from now on. takeEarly() gives it to the one who will be asked for that
    /// script.
    class Early;
    struct Script {
        QString source;
        QString fileName;
        session::Options options;
        bool operator==(const Script&) const = default;
    };
    static std::shared_ptr<Early> startEarly(std::function<Script()> read);
    void takeEarly(std::shared_ptr<Early> early) { m_early = std::move(early); }
    /// Shows what takeEarly() brought as soon as it is there, though nobody has asked for that script yet:
    /// the picture need not wait for the text. Over when it is shown, or when there is nothing to be shown.
    QCoro::Task<> showEarly();

    /// Loads and simulates `source`. A script with errors leaves the run that is shown as it is.
    void start(const QString& source, const QString& fileName, const session::Options& options);
    /// Simulates on, at least to this time (ns).
    void ensure(qint64 until);
    /// Ends the simulation where it is; the trace stays.
    void stop();
    /// Shows no run at all until start() has made the next one: what was shown belonged to another script.
    void forget();
    /// A run that is not a script's: a trace read from a file.
    void showRecorded(std::shared_ptr<const trace::Store> store);

    /// Of the latest script that could be run; never null.
    const std::shared_ptr<const trace::Store>& trace() const { return m_trace; }
    bool ended() const { return m_ended; }
    /// Loading, or simulating what is needed.
    bool busy() const { return m_loading || m_advancing; }
    bool canTakeSnapshots() const { return m_current != nullptr; }
    /// Shown by showRecorded(): there is no script that belongs to it.
    bool recorded() const { return m_recorded; }
    /// One thread, which simulates: what must not run beside the simulation goes here.
    QThreadPool* pool() { return &m_pool; }

    /// Asks for the state at an instant; answered by snapshotReady(), where a later request replaces one that
    /// waits.
    void requestSnapshot(trace::Instant at);

signals:
    void busyChanged();
    /// The script was checked: `runnable` says whether a new run follows.
    void checked(const std::vector<coroscope::session::Diagnostic>& diagnostics, const QString& dialect,
                 bool runnable);
    /// trace() is another one, of the script given to start(); the first piece of it is there.
    void replaced();
    void grew();
    void finished();
    void snapshotReady(const coroscope::session::Snapshot& snapshot);

private:
    struct Run;
    QCoro::Task<> execute(std::shared_ptr<Run> run, Script script);
    QCoro::Task<> advance(std::shared_ptr<Run> run);
    QCoro::Task<> takeSnapshot(std::shared_ptr<Run> run, trace::Instant at);
    QCoro::Task<> prepareLooks(std::shared_ptr<Run> run);
    bool wantsMore(const Run& run) const;
    void show(std::shared_ptr<Run> run);
    void abandon();
    void setBusy(bool& flag, bool value);

    QThreadPool m_pool;             ///< one thread: a simulation belongs to one thread at a time
    QThreadPool m_lookPool;         ///< one thread: runs again for snapshots, beside the simulation
    std::shared_ptr<Early> m_early; ///< until the first start()
    std::shared_ptr<Run> m_loadingRun;
    std::shared_ptr<Run> m_current;
    std::shared_ptr<const trace::Store> m_trace;
    TimeNs m_until = 0;
    bool m_loading = false;
    bool m_advancing = false;
    bool m_takingSnapshot = false;
    bool m_preparingLooks = false;
    bool m_ended = false;
    bool m_recorded = false;
    std::optional<trace::Instant> m_wantedSnapshot;
};

} // namespace coroscope::playback
