#pragma once

#include "ui/gantt/scene.h"
#include "ui/gantt/scene_builder.h"

namespace coroscope::gantt {

/// What the signs of the chart mean: a sample and a word each, in as many lines as `width` asks for. Height
/// that legend takes; the drawing of it when `layer` is given (then from `origin` on).
double buildLegend(QPointF origin, double width, double em, const Measure& measure, bool arrows,
                   Layer* layer);

} // namespace coroscope::gantt
