#pragma once

#include <QFuture>
#include <QtConcurrentRun>

#include <atomic>
#include <memory>
#include <type_traits>

namespace coroscope::gantt {

/// Work off the user-interface thread of which only the latest result is wanted: a newer one, or the end of
/// this object, cancels what is under way and drops its result. Belongs to one thread.
class LatestJob {
public:
    LatestJob() = default;
    ~LatestJob() { cancel(); }
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;

    void cancel() {
        if (m_stop) *m_stop = true;
        m_stop.reset();
    }
    bool busy() const { return m_stop && !m_done; }

    /// `work(stop)` elsewhere, then `done(result)` on the thread of `context`.
    template <typename Work, typename Done>
    void start(QObject* context, Work work, Done done) {
        cancel();
        m_done = false;
        m_stop = std::make_shared<std::atomic<bool>>(false);
        const auto stop = m_stop;
        using Result = std::invoke_result_t<Work, const std::atomic<bool>&>;
        QtConcurrent::run([work = std::move(work), stop] {
            return work(*stop);
        }).then(context, [this, done = std::move(done), stop](Result result) {
            if (*stop) return; // before anything of this object is touched: it may be gone
            m_done = true;
            done(std::move(result));
        });
    }

private:
    std::shared_ptr<std::atomic<bool>> m_stop;
    bool m_done = false;
};

} // namespace coroscope::gantt
