#pragma once

#include "ui/gantt/scene.h"
#include "ui/gantt/scene_builder.h"

#include <QFont>

class QPainter;

namespace coroscope::gantt {

/// The fonts of a chart: one family with fallbacks for what it lacks (Chinese, Japanese), in a few styles.
class Fonts {
public:
    /// `base` gives family and size (pixels are worked out from it); `scale` multiplies the size.
    explicit Fonts(const QFont& base, double scale = 1);
    const QFont& font(TextStyle style) const { return m_fonts[static_cast<int>(style)]; }
    double em() const { return m_em; } ///< height of a line of normal text, px
    const Measure& measure() const { return m_measure; }

private:
    QFont m_fonts[5];
    double m_em = 13;
    Measure m_measure;
};

/// Draws a scene: the same for the window, for pictures and for paper, so that what is exported is what is
/// seen. Hatches are drawn as lines, text as text. Any thread that may use `painter`.
void paintScene(QPainter& painter, const Scene& scene, const Theme& theme, const Fonts& fonts);
void paintLayer(QPainter& painter, const Layer& layer, const Theme& theme, const Fonts& fonts);
void paintGlyph(QPainter& painter, const Glyph& glyph, const Theme& theme);

} // namespace coroscope::gantt
