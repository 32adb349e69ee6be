#pragma once

#include "core/trace/store.h"

#include <cstdint>

namespace coroscope::gantt {

/// The three ways of laying out instants from left to right (design.md, "Gantt chart").
enum class AxisKind : std::uint8_t {
    Elastic, ///< time, plus a fixed width for every hand-off: the order within one instant stays readable
    Time,    ///< linear in time
    Steps,   ///< every hand-off the same width, waiting has none
};

/// Instants to positions along the chart and back. A position is in axis units: nanoseconds for Elastic and
/// Time (a step counts as `unitsPerStep` of them), steps for Steps. Linear, hence zoom and pan are plain
/// arithmetic on positions. Values only; any thread.
class Axis {
public:
    Axis() = default;
    static Axis time();
    static Axis steps();
    static Axis elastic(double unitsPerStep);

    /// The axis of this kind that shows all of `store` well on `widthPx` pixels: for Elastic, steps get about
    /// `stepPx` pixels each, but together at most 60 % of the width.
    static Axis fitting(AxisKind kind, const trace::Store& store, double widthPx, double stepPx = 44);
    /// Elastic for traces whose steps can be told apart on one screen, else Time.
    static AxisKind defaultFor(const trace::Store& store);

    AxisKind kind() const { return m_kind; }
    double unitsPerNs() const { return m_perNs; }
    double unitsPerStep() const { return m_perStep; }
    double position(trace::Instant at) const {
        return static_cast<double>(at.time) * m_perNs + static_cast<double>(at.step) * m_perStep;
    }
    bool operator==(const Axis&) const = default;

private:
    Axis(AxisKind kind, double perNs, double perStep) : m_kind(kind), m_perNs(perNs), m_perStep(perStep) {}
    AxisKind m_kind = AxisKind::Time;
    double m_perNs = 1;
    double m_perStep = 0;
};

/// The instant of hand-off `step`: where its lane starts running. One past the last gives the trace's end.
trace::Instant stepInstant(const trace::Store& store, trace::Step step);

/// The instant drawn at `position`: inverse of Axis::position() along the path of hand-offs. Clamped to the
/// trace. O(log n).
trace::Instant instantAt(const trace::Store& store, const Axis& axis, double position);

/// The first position at which virtual time is `time`: where a tick for it belongs. With Elastic, steps
/// before it lie to its left, and those at the very same time to its right. O(log n).
double timePosition(const trace::Store& store, const Axis& axis, TimeNs time);

/// Position of the end of everything recorded so far.
double endPosition(const trace::Store& store, const Axis& axis);

} // namespace coroscope::gantt
