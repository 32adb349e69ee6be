#include "core/session/local_runner.h"

#include "core/session/inspect.h"

#include <algorithm>

namespace coroscope::session {

using trace::Instant;

namespace {

/// Hand-offs cost beside the instructions between them.
constexpr std::uint64_t kWorkPerStep = 50;

} // namespace

Runner::Place LocalRunner::place() {
    Place place;
    place.at = m_sink.position();
    place.at.time = std::max(place.at.time, m_engine.machine().now());
    place.work = work();
    place.bytes = m_engine.vm().heap().used();
    place.over = over();
    return place;
}

std::uint64_t LocalRunner::work() {
    return m_engine.vm().instructionsUsed() + kWorkPerStep * m_sink.stepCount();
}

bool LocalRunner::run(const std::vector<Instant>& way, const std::atomic<bool>* stop,
                      const std::function<void(Snapshot)>& take) {
    std::size_t next = 0;
    m_sink.passing = [&](Instant incoming) {
        while (next < way.size() && way[next] < incoming)
            take(inspect(m_engine, m_sink, way[next++]));
        if (next < way.size())
            m_sink.watch(way[next]);
        else
            m_engine.machine().pauseSoon();
    };
    bool stopped = false;
    while (next < way.size() && !stopped) {
        m_sink.watch(way[next]);
        machine::RunLimits limits;
        limits.until = way[next].time;
        limits.interrupt = stop;
        if (!over()) m_engine.run(limits);
        if (next == way.size() || (way[next].time > limits.until && !over())) continue;
        stopped = !over() && stop && stop->load(std::memory_order_relaxed);
        if (stopped) break;
        if (!over()) m_sink.reached(way[next].time);
        take(inspect(m_engine, m_sink, way[next++]));
    }
    m_sink.unwatch();
    m_sink.passing = nullptr;
    return !stopped;
}

bool LocalRunner::walk(std::uint64_t work, const std::atomic<bool>* stop) {
    while (!over() && this->work() < work) {
        if (stop && stop->load(std::memory_order_relaxed)) return false;
        const std::uint64_t before = this->work();
        machine::RunLimits limits;
        limits.until = m_engine.machine().now() + m_slice;
        limits.maxEvents = 1000;
        limits.interrupt = stop;
        m_engine.run(limits);
        // Long pauses of the script are passed quickly, long computing in pieces.
        if (this->work() - before < 10'000)
            m_slice = std::min<TimeNs>(2 * m_slice, kNever / 4);
        else
            m_slice = std::max<TimeNs>(m_slice / 2, kMillisecond / 2);
    }
    return true;
}

} // namespace coroscope::session
