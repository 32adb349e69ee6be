#pragma once

#include "ui/gantt/axis.h"

#include <QString>
#include <vector>

namespace coroscope::gantt {

/// A line of the ruler. `x` in pixels from the left of the chart's body.
struct Tick {
    double x = 0;
    double width = 0; ///< how far this time reaches (Elastic: the steps that happen at the very same time)
    QString label;    ///< empty on minor ticks
    bool major = true;
};

struct Ruler {
    std::vector<Tick> times;
    std::vector<Tick> steps; ///< hand-off numbers; empty where they would not be readable
};

/// Ticks at round figures (1, 2, 5 times a power of ten; 1, 2, 5, 10, 15, 30 of minutes and hours) for the
/// positions [from, to) at `pxPerUnit`; labels lie at least `labelPx` apart. Cost: proportional to the ticks.
Ruler makeRuler(const trace::Store& store, const Axis& axis, double from, double to, double pxPerUnit,
                double labelPx);

/// The smallest round time step that is at least `ns`.
TimeNs roundTimeStep(double ns);
/// 1, 2, 5, 10, 20 …
double roundStep(double steps);

} // namespace coroscope::gantt
