#include "ui/playback/playback_controller.h"

#include <algorithm>
#include <cmath>

namespace coroscope::playback {

namespace {

constexpr int kFrameMs = 16;
/// A frame that took longer (the machine slept, a debugger stood) counts as this much, so that nothing is
/// jumped over.
constexpr qint64 kLongestFrameNs = 250 * kMillisecond;
/// While playing, this much real time lies simulated ahead of the playhead.
constexpr double kAheadSeconds = 2;

} // namespace

PlaybackController::PlaybackController(QObject* parent)
    : QObject(parent), m_store(std::make_shared<trace::Store>()) {
    m_timer.setInterval(kFrameMs);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { advanceBy(std::min<qint64>(m_since.nsecsElapsed(), kLongestFrameNs)); });
}

void PlaybackController::setStore(std::shared_ptr<const trace::Store> store, bool keep) {
    const bool wasAtEnd = atEnd();
    const TimeNs time = m_now.time;
    setPlaying(false);
    m_store = std::move(store);
    m_traceEnded = false;
    m_loop.reset();
    m_findings.clear();
    m_remainder = 0;
    m_now = firstInstant(*m_store);
    if (keep) m_now = wasAtEnd ? lastInstant(*m_store) : instantAt(*m_store, time);
    emit instantChanged(m_now);
}

void PlaybackController::storeGrew(bool ended) {
    m_traceEnded = m_traceEnded || ended;
    if (m_playing && m_speed == kFastest) advanceBy(0);
}

bool PlaybackController::atEnd() const {
    return m_now >= lastInstant(*m_store);
}

void PlaybackController::setLoopRange(std::optional<Range> range) {
    if (range && range->to <= range->from) range.reset();
    m_loop = range;
    if (m_loop && (m_now < m_loop->from || m_now > m_loop->to)) setNow(m_loop->from);
}

void PlaybackController::advanceBy(qint64 realNs) {
    m_since.restart();
    const trace::Instant end = m_loop ? std::min(m_loop->to, lastInstant(*m_store)) : lastInstant(*m_store);
    TimeNs time = end.time;
    if (m_speed != kFastest) {
        const double passed = static_cast<double>(realNs) * m_speed + m_remainder;
        const double whole = std::floor(passed);
        m_remainder = passed - whole;
        time = m_now.time + static_cast<TimeNs>(whole);
    }
    if (time >= end.time) {
        setNow(end);
        reachEnd();
    } else if (time > m_now.time) {
        setNow(instantAt(*m_store, time));
    }
    askForMore();
}

void PlaybackController::reachEnd() {
    if (m_loop && lastInstant(*m_store) >= m_loop->to) {
        m_remainder = 0;
        setNow(m_loop->from);
    } else if (m_traceEnded) {
        setPlaying(false);
    }
}

void PlaybackController::askForMore() {
    if (!m_playing || m_traceEnded || m_loop) return;
    const double speed = m_speed == kFastest ? 1000 : m_speed;
    const TimeNs needed = m_now.time + static_cast<TimeNs>(kAheadSeconds * speed * 1e9);
    if (needed >= m_store->end().time) emit moreNeeded(needed + static_cast<TimeNs>(speed * 1e9));
}

void PlaybackController::play() {
    if (m_playing) return;
    if (m_traceEnded && atEnd()) jumpToStart();
    setPlaying(true);
    askForMore();
}

void PlaybackController::pause() {
    setPlaying(false);
}

void PlaybackController::toggle() {
    m_playing ? pause() : play();
}

void PlaybackController::restart() {
    jumpToStart();
    play();
}

void PlaybackController::jumpToStart() {
    setNow(m_loop ? m_loop->from : firstInstant(*m_store));
}

void PlaybackController::jumpToEnd() {
    stepTo(lastInstant(*m_store));
}

void PlaybackController::setNow(trace::Instant at) {
    at = clamped(*m_store, at);
    if (at == m_now) return;
    m_now = at;
    emit instantChanged(m_now);
}

void PlaybackController::setSpeed(double speed) {
    if (speed != kFastest) speed = std::clamp(speed, kSlowestSpeed, kHighestSpeed);
    if (speed == m_speed) return;
    m_speed = speed;
    m_remainder = 0;
}

void PlaybackController::stepTo(trace::Instant at) {
    setPlaying(false);
    m_remainder = 0;
    setNow(at);
    if (!m_traceEnded && atEnd()) emit moreNeeded(m_now.time + 10 * kSecond);
}

void PlaybackController::stepHandOff(int direction) {
    stepTo(direction > 0 ? nextHandOff(*m_store, m_now) : previousHandOff(*m_store, m_now));
}

void PlaybackController::stepLine(int direction) {
    stepTo(direction > 0 ? nextLine(*m_store, m_now) : previousLine(*m_store, m_now));
}

void PlaybackController::stepWakeUp(int direction) {
    stepTo(direction > 0 ? nextWakeUp(*m_store, m_now) : previousWakeUp(*m_store, m_now));
}

void PlaybackController::stepFinding(int direction) {
    stepTo(direction > 0 ? nextOf(m_findings, m_now) : previousOf(m_findings, m_now));
}

void PlaybackController::setPlaying(bool playing) {
    if (playing == m_playing) return;
    m_playing = playing;
    if (playing) {
        m_since.restart();
        m_timer.start();
    } else {
        m_timer.stop();
    }
    emit playingChanged(playing);
}

} // namespace coroscope::playback
