#pragma once

#include "core/base/result.h"
#include "ui/gantt/legend.h"
#include "ui/gantt/painter.h"
#include "ui/gantt/scene_builder.h"

#include <optional>
#include <QFont>

namespace coroscope::gantt {

/// What a picture of a trace shows: for files, the clipboard, paper and previews.
struct PictureOptions {
    QSizeF size{1280, 800};       ///< logical px; height 0: as high as all lanes need
    std::optional<AxisKind> axis; ///< unset: the default for the trace
    ThemeStyle theme;
    ArrowMode arrows = ArrowMode::All;
    bool legend = true;
    bool narration = true; ///< numbered sentences under the chart, where they fit
    QString title;
    std::optional<InstantRange> range; ///< unset: all of the trace
    LaneFilter filter;
    SortOrder sort = SortOrder::Creation;
    std::unordered_set<LaneId> folded;
    std::optional<SpanRef> selected;
    std::optional<trace::Instant> playhead; ///< a line there
    QFont font;
    double fontScale = 0; ///< 0: suits the size
    /// What a view shows, as it shows it (its visible range when `visibleRange`, else all).
    static PictureOptions of(const ViewState& view, const trace::Store& store, bool visibleRange);
};

/// A complete picture (title, chart, legend), laid out once and painted wherever it is wanted. No widgets:
/// any thread, given a QGuiApplication.
class Picture {
public:
    /// Or the reason why it cannot be: more lanes than the height has room for.
    static Result<Picture> make(const trace::Store& store, const PictureOptions& options);

    QSizeF size() const { return m_size; } ///< logical px
    /// Where the lanes lie, for cutting the picture into pages between them; logical px.
    double rowsTop() const { return m_rowsTop; }
    double rowsBottom() const { return m_chartTop + m_chartSize.height(); }
    double rowHeight() const { return m_rowHeight; }
    void paint(QPainter& painter) const;
    const Scene& scene() const { return m_scene; }

private:
    static Result<Picture> layOut(const trace::Store& store, const PictureOptions& options,
                                  LegendParts parts);

    QSizeF m_size;
    QSizeF m_chartSize;
    double m_chartTop = 0;
    double m_rowsTop = 0;
    double m_rowHeight = 0;
    ThemeStyle m_theme;
    std::optional<Fonts> m_fonts;
    Scene m_scene;
    Layer m_frame; ///< title and legend
};

} // namespace coroscope::gantt
