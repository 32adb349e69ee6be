#include "ui/gantt/ruler.h"

#include "ui/gantt/format.h"

#include <algorithm>
#include <cmath>

namespace coroscope::gantt {

using trace::Instant;
using trace::Step;
using trace::Store;

namespace {

constexpr std::size_t kMostTicks = 2000;

void addStepTicks(const Store& store, const Axis& axis, double from, double to, double pxPerUnit,
                  double labelPx, Ruler& ruler) {
    const double stepPx = axis.unitsPerStep() * pxPerUnit;
    if (stepPx <= 0) return;
    const auto every = static_cast<Step>(roundStep(std::max(1.0, labelPx * 0.35 / stepPx)));
    const Step first = instantAt(store, axis, from).step;
    const Step start = first - first % every;
    double previous = -1e9;
    for (std::uint64_t step = start; step < store.stepCount() && ruler.steps.size() < kMostTicks;
         step += every) {
        const double position = axis.position(stepInstant(store, static_cast<Step>(step)));
        if (position > to) break;
        const double x = (position - from) * pxPerUnit;
        if (x - previous < 4) continue;
        previous = x;
        ruler.steps.push_back({x, stepPx, QString::number(step + 1), true});
    }
}

void addLinearTicks(const Store& store, const Axis& axis, double from, double to, double pxPerUnit,
                    double labelPx, Ruler& ruler) {
    const Instant first = instantAt(store, axis, from);
    const double pxPerNs = axis.unitsPerNs() * pxPerUnit;
    const TimeNs step = roundTimeStep(labelPx / pxPerNs);
    const TimeNs minor = std::max<TimeNs>(1, step / (step % 5 == 0 ? 5 : 2));
    const TimeNs start = first.time - first.time % step;
    double labelEnd = -1e9;
    const TimeNs last = store.end().time;
    double previous = -1e9;
    for (TimeNs time = start; ruler.times.size() < kMostTicks; time += minor) {
        const double position =
            time > last ? axis.position(Instant{time, store.end().step}) : timePosition(store, axis, time);
        if (position > to) break;
        const double x = (position - from) * pxPerUnit;
        const bool major = time % step == 0;
        if (x < -200 || (!major && x - previous < 4)) continue;
        Tick tick{x, 0, {}, major};
        if (major && x >= labelEnd) {
            tick.label = timeText(time, step);
            labelEnd = x + labelPx * 0.9;
            // Where hand-offs follow each other without time going by, this time reaches so far.
            const TimeNs next = std::min(last, time + std::max<TimeNs>(1, step / 1000));
            const double end = next < last ? timePosition(store, axis, next) : endPosition(store, axis);
            tick.width = std::max(0.0, (end - position) * pxPerUnit);
        }
        previous = x;
        ruler.times.push_back(std::move(tick));
    }
}

/// On the axis of steps time is only known where something happens: label the first step of each instant.
void addEventTicks(const Store& store, const Axis& axis, double from, double to, double pxPerUnit,
                   double labelPx, Ruler& ruler) {
    double position = std::max(0.0, from);
    double labelEnd = -1e9;
    TimeNs previous = -1;
    const double end = std::min(to, endPosition(store, axis));
    while (position <= end && ruler.times.size() < kMostTicks) {
        const Instant at = stepInstant(store, static_cast<Step>(std::ceil(position)));
        const double x = (axis.position(at) - from) * pxPerUnit;
        if (x >= labelEnd && at.time != previous) {
            ruler.times.push_back({x, 0, durationText(at.time, 6), true});
            labelEnd = x + labelPx;
            previous = at.time;
        }
        position = std::max(std::ceil(position) + 1, position + 2 / pxPerUnit);
    }
}

} // namespace

TimeNs roundTimeStep(double ns) {
    constexpr TimeNs minute = 60 * kSecond;
    constexpr TimeNs hour = 60 * minute;
    if (ns <= 1) return 1;
    if (ns <= static_cast<double>(10 * kSecond)) return static_cast<TimeNs>(roundStep(ns));
    for (const TimeNs step : {15 * kSecond, 30 * kSecond, minute, 2 * minute, 5 * minute, 10 * minute,
                              15 * minute, 30 * minute, hour, 2 * hour, 6 * hour, 12 * hour, 24 * hour}) {
        if (ns <= static_cast<double>(step)) return step;
    }
    const double days = roundStep(ns / static_cast<double>(24 * hour));
    return days > 1e5 ? kNever / 4 : static_cast<TimeNs>(days) * 24 * hour;
}

double roundStep(double steps) {
    if (steps <= 1) return 1;
    const double power = std::pow(10.0, std::floor(std::log10(steps) + 1e-9));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (steps <= factor * power * (1 + 1e-9)) return factor * power;
    }
    return 10 * power;
}

Ruler makeRuler(const Store& store, const Axis& axis, double from, double to, double pxPerUnit,
                double labelPx) {
    Ruler ruler;
    if (pxPerUnit <= 0 || !(to > from)) return ruler;
    if (axis.unitsPerNs() > 0)
        addLinearTicks(store, axis, from, to, pxPerUnit, labelPx, ruler);
    else
        addEventTicks(store, axis, from, to, pxPerUnit, labelPx, ruler);
    addStepTicks(store, axis, from, to, pxPerUnit, labelPx, ruler);
    return ruler;
}

} // namespace coroscope::gantt
