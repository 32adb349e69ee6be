#pragma once

#include "ui/gantt/scene_builder.h"

namespace coroscope::gantt {

/// Breaks text into lines no wider than `width`: at spaces, else (Chinese, Japanese, long names) anywhere.
std::vector<QString> wrapText(const QString& text, double width, TextStyle style, const Measure& measure);

/// Numbered paragraphs in as many columns as are readable, read downwards. The height they take; they are
/// drawn when `layer` is given.
double buildColumns(const std::vector<QString>& paragraphs, QPointF origin, double width, double em,
                    const Measure& measure, Layer* layer);

} // namespace coroscope::gantt
