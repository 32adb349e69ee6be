#pragma once

#include "ui/gantt/scene.h"
#include "ui/gantt/scene_builder.h"

namespace coroscope::gantt {

/// Which signs a legend explains, a bit each; all of them unless told otherwise.
using LegendParts = std::uint32_t;
inline constexpr LegendParts kWholeLegend = ~0u;

/// The signs that `scene` shows: a legend of more would only take room.
LegendParts legendPartsOf(const Scene& scene);

/// What the signs of the chart mean: a sample and a word each, in as many lines as `width` asks for. Height
/// that legend takes; the drawing of it when `layer` is given (then from `origin` on).
double buildLegend(QPointF origin, double width, double em, const Measure& measure, LegendParts parts,
                   Layer* layer);

} // namespace coroscope::gantt
