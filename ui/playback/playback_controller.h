#pragma once

#include "ui/playback/stepping.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace coroscope::playback {

/// The one owner of "now": chart, editor, output and panels all show the instant that this object says, so
/// they can never disagree. Lives on the user-interface thread.
class PlaybackController : public QObject {
    Q_OBJECT
public:
    /// "As fast as possible": the playhead follows the end of what has been simulated.
    static constexpr double kFastest = 0;
    static constexpr double kSlowestSpeed = 0.01;
    static constexpr double kHighestSpeed = 100;

    explicit PlaybackController(QObject* parent = nullptr);

    /// Shows another trace, paused. The playhead goes to the start, or with `keep` stays at its time (and at
    /// the end, when it was there).
    void setStore(std::shared_ptr<const trace::Store> store, bool keep = false);
    const std::shared_ptr<const trace::Store>& store() const { return m_store; }
    /// The trace got longer, or (`ended`) will not any more.
    void storeGrew(bool ended);

    trace::Instant now() const { return m_now; }
    bool playing() const { return m_playing; }
    double speed() const { return m_speed; }
    bool atEnd() const;

    struct Range {
        trace::Instant from;
        trace::Instant to;
    };
    std::optional<Range> loopRange() const { return m_loop; }
    /// Playing goes round in this range; empty: to the end.
    void setLoopRange(std::optional<Range> range);

    /// Where nextFinding() and previousFinding() stop; sorted.
    void setFindings(std::vector<trace::Instant> places) { m_findings = std::move(places); }

    /// Moves the clock by this much real time at the present speed; what the timer does while playing.
    void advanceBy(qint64 realNs);

public slots:
    void play();
    void pause();
    void toggle();
    void restart(); ///< to the start, then play
    void jumpToStart();
    void jumpToEnd();
    void setNow(coroscope::trace::Instant at); ///< clamped; does not change playing or paused
    void setSpeed(double speed);
    void stepHandOff(int direction); ///< +1 or -1, like those below; each of them pauses
    void stepLine(int direction);
    void stepWakeUp(int direction);
    void stepFinding(int direction);

signals:
    void instantChanged(coroscope::trace::Instant now);
    void playingChanged(bool playing);
    /// What lies ahead is needed up to this time, in ns; sent while playing towards the end of a growing
    /// trace.
    void moreNeeded(qint64 until);

private:
    void stepTo(trace::Instant at);
    void setPlaying(bool playing);
    void reachEnd();
    void askForMore();

    std::shared_ptr<const trace::Store> m_store;
    trace::Instant m_now;
    double m_speed = 1;
    double m_remainder = 0; ///< ns of virtual time not yet played because they are less than one
    bool m_playing = false;
    bool m_traceEnded = false;
    std::optional<Range> m_loop;
    std::vector<trace::Instant> m_findings;
    QTimer m_timer;
    QElapsedTimer m_since;
};

} // namespace coroscope::playback
