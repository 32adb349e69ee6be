#pragma once

#include "ui/gantt/axis.h"
#include "ui/gantt/theme.h"

#include <optional>
#include <QString>
#include <unordered_set>
#include <vector>

namespace coroscope::gantt {

enum class SortOrder : std::uint8_t { Creation, Name, Function, Control, Lateness };
enum class ArrowMode : std::uint8_t { None, Selection, All };

struct SpanRef {
    LaneId lane = kNoLane;
    std::size_t index = 0;
    bool operator==(const SpanRef&) const = default;
};

struct InstantRange {
    trace::Instant from;
    trace::Instant to;
    bool operator==(const InstantRange&) const = default;
};

/// Which lanes are rows: those whose name contains `name`, whose function contains `function`, one of which
/// contains `text` (no case), and that were in one of `states` (bit 1 << SpanState, or kLate; 0 means any):
/// at least once, or at the instant `at`.
struct LaneFilter {
    static constexpr unsigned kLate = 1u << 7; ///< ready for more than a millisecond after it was due
    QString name;
    QString function;
    QString text;
    unsigned states = 0;
    std::optional<trace::Instant> at;
    bool empty() const { return name.isEmpty() && function.isEmpty() && text.isEmpty() && states == 0; }
    bool operator==(const LaneFilter&) const = default;
};

/// A stretch of a lane on a way through the chart: what made a task late, or what the run took so long for.
struct ChainPiece {
    SpanRef span;
    SpanState state = SpanState::Running;
    trace::Instant from;
    trace::Instant to;
    bool operator==(const ChainPiece&) const = default;
};

/// A place that deserves a look, drawn as a sign in its row.
struct FindingMark {
    trace::Instant at;
    LaneId lane = kNoLane;
    enum class Weight : std::uint8_t { Hint, Warning, Error } weight = Weight::Warning;
    QString text;
};

/// Everything about the chart that is not the trace: what is visible, how, and what is pointed at. One value,
/// shared by the widget, the overview and the export; copies are cheap. Positions are in units of axis().
class ViewState {
public:
    /// Starts over with another trace: its default axis, fitted; folds, filter, marks and selection go.
    void reset(const trace::Store& store);

    // What is visible from left to right.
    const Axis& axis() const { return m_axis; }
    double from() const { return m_from; }
    double pxPerUnit() const { return m_pxPerUnit; }
    double width() const { return m_width; } ///< of the chart's body, px
    double to() const { return m_from + m_width / m_pxPerUnit; }
    double x(trace::Instant at) const { return (m_axis.position(at) - m_from) * m_pxPerUnit; }
    double positionAt(double x) const { return m_from + x / m_pxPerUnit; }
    bool fitted() const { return m_fitted; } ///< shows all, and goes on doing so when resized

    /// Keeps what is shown at the left (or all of it when fitted).
    void setWidth(const trace::Store& store, double px);
    void setAxis(const trace::Store& store, AxisKind kind); ///< keeps the instant in the middle
    void fitAll(const trace::Store& store);
    void showPositions(const trace::Store& store, double from, double to);
    void showExactly(const trace::Store& store, double from, double to); ///< without a margin, no history
    void showRange(const trace::Store& store, InstantRange range);       ///< with a margin of 5 %
    void zoom(const trace::Store& store, double factor, double anchorX);
    void pan(const trace::Store& store, double px); ///< positive: later things come into view
    /// Scrolls, never zooms, so that `at` is visible, `share` of the width from the left if it was not.
    void reveal(const trace::Store& store, trace::Instant at, double share = 0.5);
    /// The trace has grown: a fitted view still shows all.
    void grown(const trace::Store& store);

    // Where one has been: zooms and fits push themselves; a series of small ones counts as one.
    bool canGoBack() const { return !m_back.empty(); }
    bool canGoForward() const { return !m_forward.empty(); }
    void goBack(const trace::Store& store);
    void goForward(const trace::Store& store);
    void endGesture() { m_inGesture = false; } ///< the next zoom starts a new entry of the history

    // Lanes.
    double laneHeight = 0; ///< px; 0 fits them to the height
    double scrollY = 0;    ///< px
    std::unordered_set<LaneId> folded;
    LaneFilter filter;
    SortOrder sort = SortOrder::Creation;

    // What is pointed at.
    std::optional<SpanRef> selected;
    std::optional<SpanRef> hovered;
    std::optional<InstantRange> range;
    std::optional<InstantRange> measured;
    std::vector<trace::Instant> marks; ///< in order of time
    std::vector<SpanRef> highlighted;  ///< for example those of a line; in order of lanes, then of time
    std::vector<ChainPiece> chain;     ///< in order of time
    std::vector<FindingMark> findings; ///< in order of time
    trace::Instant playhead;
    bool showPlayhead = true;
    bool hideFuture = false; ///< veil what lies after the playhead

    // How it looks.
    double stepPx = 48; ///< what an elastic axis gives a hand-off when it is fitted, if it can
    ThemeStyle theme;
    ArrowMode arrows = ArrowMode::All;

    static constexpr double kMostZoomPxPerStep = 600;

private:
    struct Place {
        AxisKind kind;
        double from;
        double to;
        bool fitted;
        bool operator==(const Place&) const = default;
    };
    void remember();
    void restore(const trace::Store& store, const Place& place);
    void clamp(const trace::Store& store);
    void showBeginning(const trace::Store& store);
    bool atBeginning() const;
    Place place() const { return {m_axis.kind(), m_from, to(), m_fitted}; }

    Axis m_axis = Axis::time();
    double m_from = 0;
    double m_pxPerUnit = 1;
    double m_width = 1000;
    bool m_fitted = true;
    bool m_inGesture = false;
    std::optional<Place> m_beginning; ///< shown of a run because nobody knew how long it goes on
    std::vector<Place> m_back;
    std::vector<Place> m_forward;
};

} // namespace coroscope::gantt
