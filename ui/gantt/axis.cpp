#include "ui/gantt/axis.h"

#include <algorithm>
#include <cmath>

namespace coroscope::gantt {

using trace::Instant;
using trace::Step;
using trace::Store;

namespace {

constexpr Step kReadableSteps = 2000;
constexpr double kLargestStepShare = 0.6;

/// Where the lane that takes control at `step` gives it away again, in time.
TimeNs controlEnd(const Store& store, Step step, TimeNs next) {
    const auto handOff = store.handOff(step);
    const auto span = store.spanAt(handOff.lane, handOff.at);
    return span ? std::clamp(span->end.time, handOff.at.time, next) : handOff.at.time;
}

} // namespace

Axis Axis::time() {
    return Axis(AxisKind::Time, 1, 0);
}

Axis Axis::steps() {
    return Axis(AxisKind::Steps, 0, 1);
}

Axis Axis::elastic(double unitsPerStep) {
    return Axis(AxisKind::Elastic, 1, std::max(unitsPerStep, 1e-3));
}

Axis Axis::fitting(AxisKind kind, const Store& store, double widthPx, double stepPx) {
    if (kind == AxisKind::Time) return time();
    if (kind == AxisKind::Steps) return steps();
    const double duration = static_cast<double>(store.end().time);
    const double count = std::max<double>(1, store.stepCount());
    if (duration <= 0) return elastic(1);
    const double share = std::min(kLargestStepShare, count * stepPx / std::max(widthPx, 1.0));
    return elastic(share / (1 - share) * duration / count);
}

AxisKind Axis::defaultFor(const Store& store) {
    return store.stepCount() <= kReadableSteps ? AxisKind::Elastic : AxisKind::Time;
}

Instant stepInstant(const Store& store, Step step) {
    if (step >= store.stepCount()) return store.end();
    return Instant{store.stepTime(step), step};
}

Instant instantAt(const Store& store, const Axis& axis, double position) {
    const Instant end = store.end();
    const Step count = store.stepCount();
    if (position >= axis.position(end)) return end;
    if (position <= 0 || count == 0) {
        if (axis.unitsPerNs() <= 0 || count != 0) return {};
        return Instant{static_cast<TimeNs>(std::max(0.0, position) / axis.unitsPerNs()), 0};
    }
    // The last hand-off at or left of the position; positions of hand-offs never decrease.
    Step low = 0;
    Step high = count;
    while (low < high) {
        const Step middle = low + (high - low) / 2;
        if (axis.position(stepInstant(store, middle)) <= position)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0) {
        const double ns = axis.unitsPerNs() > 0 ? position / axis.unitsPerNs() : 0;
        return Instant{std::min(static_cast<TimeNs>(ns), store.stepTime(0)), 0};
    }
    const Step step = low - 1;
    const Instant start = stepInstant(store, step);
    const TimeNs next = stepInstant(store, step + 1).time;
    const TimeNs held = controlEnd(store, step, next);
    const double offset = position - axis.position(start);
    // While control is held, time goes by at step's own position; the width of the step follows (store.h:
    // what happens to others meanwhile is recorded at this step).
    const double heldWidth = static_cast<double>(held - start.time) * axis.unitsPerNs();
    if (offset < heldWidth + axis.unitsPerStep()) {
        const double ns = axis.unitsPerNs() > 0 ? offset / axis.unitsPerNs() : 0;
        return Instant{start.time + std::min(static_cast<TimeNs>(ns), held - start.time), step};
    }
    if (axis.unitsPerNs() <= 0) return Instant{held, step};
    const double idle = (offset - heldWidth - axis.unitsPerStep()) / axis.unitsPerNs();
    return Instant{std::min(held + static_cast<TimeNs>(idle), next), step + 1};
}

double timePosition(const Store& store, const Axis& axis, TimeNs time) {
    // Steps strictly before `time`: binary search, because stepAt() gives the last one at the time itself.
    Step low = 0;
    Step high = store.stepCount();
    while (low < high) {
        const Step middle = low + (high - low) / 2;
        if (store.stepTime(middle) < time)
            low = middle + 1;
        else
            high = middle;
    }
    if (low > 0) {
        const TimeNs held = controlEnd(store, low - 1, stepInstant(store, low).time);
        if (time < held) return axis.position(Instant{time, low - 1});
    }
    return axis.position(Instant{time, low});
}

double endPosition(const Store& store, const Axis& axis) {
    return axis.position(store.end());
}

} // namespace coroscope::gantt
