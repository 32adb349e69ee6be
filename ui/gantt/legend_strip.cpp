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
    connect(chart, &ChartWidget::viewChanged, this, qOverload<>(&QWidget::update));
    hide();
}

QSize LegendStrip::sizeHint() const {
    return {600, heightForWidth(width() > 100 ? width() : 600)};
}

int LegendStrip::heightForWidth(int width) const {
    const Fonts fonts(font());
    const double height = buildLegend({0, 0}, width - 2 * kEdge, fonts.em(), fonts.measure(), true, nullptr);
    return static_cast<int>(std::ceil(height + kEdge));
}

void LegendStrip::paintEvent(QPaintEvent*) {
    if (!m_chart) return;
    const Theme& theme = Theme::of(m_chart->theme());
    const Fonts fonts(font());
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Tone::GroupRow));
    Layer layer;
    buildLegend({kEdge, kEdge / 2}, width() - 2 * kEdge, fonts.em(), fonts.measure(),
                m_chart->arrows() != ArrowMode::None, &layer);
    paintLayer(painter, layer, theme, fonts);
}

} // namespace coroscope::gantt
