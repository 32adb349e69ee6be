#include "ui/gantt/legend_strip.h"

#include "ui/gantt/legend.h"
#include "ui/gantt/painter.h"

#include <cmath>
#include <QPainter>

namespace coroscope::gantt {

namespace {
constexpr double kEdge = 6; ///< px around
}

LegendStrip::LegendStrip(ChartWidget* chart, QWidget* parent) : QWidget(parent), m_chart(chart) {
    setObjectName(QStringLiteral("chartLegend"));
    setAccessibleName(tr("Legend: what the signs of the chart mean"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    // What is explained is what is drawn; where that takes more or fewer lines, the height follows.
    connect(chart, &ChartWidget::drawn, this, [this] {
        const LegendParts parts = legendPartsOf(m_chart->scene());
        if (parts == m_parts) return;
        m_parts = parts;
        updateGeometry();
        update();
    });
    hide();
}

QSize LegendStrip::sizeHint() const {
    return {600, heightForWidth(width() > 100 ? width() : 600)};
}

int LegendStrip::heightForWidth(int width) const {
    const Fonts fonts(font());
    const double height =
        buildLegend({0, 0}, width - 2 * kEdge, fonts.em(), fonts.measure(), m_parts, nullptr);
    return static_cast<int>(std::ceil(height + kEdge));
}

void LegendStrip::paintEvent(QPaintEvent*) {
    if (!m_chart) return;
    const Theme& theme = Theme::of(m_chart->theme());
    const Fonts fonts(font());
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Tone::GroupRow));
    Layer layer;
    buildLegend({kEdge, kEdge / 2}, width() - 2 * kEdge, fonts.em(), fonts.measure(), m_parts, &layer);
    paintLayer(painter, layer, theme, fonts);
}

} // namespace coroscope::gantt
