#pragma once

#include "ui/export/export.h"
#include "ui/gantt/view_state.h"

namespace coroscope {
class Kept;
}

namespace coroscope::exporter {

/// The least and the largest size of the text in a picture, percent of the usual one.
inline constexpr int kLeastText = 50;
inline constexpr int kMostText = 400;

/// Which part of the trace goes into a file.
enum class Part : std::uint8_t { Whole, Visible, Selected, FromTo };

/// What the export dialog remembers from one time to the next. It becomes ExportOptions together with what
/// the chart shows at the time.
struct ExportSettings {
    Format format = Format::Png;
    Part part = Part::Whole;
    TimeNs from = 0; ///< ns, Part::FromTo
    TimeNs to = 0;
    int width = 1280;                          ///< px; 0: as wide as the steps need
    int height = 0;                            ///< px; 0: as high as the lanes need
    double scale = 2;                          ///< PNG
    int text = 0;                              ///< size of the text, percent; 0: suits the size
    std::optional<gantt::AxisKind> axis;       ///< unset: that of the chart
    std::optional<gantt::ThemeKind> theme;     ///< unset: that of the chart
    std::optional<gantt::PaletteKind> palette; ///< unset: that of the chart
    gantt::ArrowMode arrows = gantt::ArrowMode::All;
    bool legend = true;
    bool title = true;
    QString titleText; ///< empty: the name of the script; not remembered
    bool narration = true;
    bool playhead = false;
    bool shownLanesOnly = true; ///< filtered, folded and sorted as in the chart; else all of them

    static ExportSettings load(const Kept& settings);
    void save(Kept& settings) const;

    /// The options for a picture of what `view` shows. A part that does not exist (nothing selected) is the
    /// whole.
    ExportOptions options(const gantt::ViewState& view, const trace::Store& store,
                          const QString& scriptName) const;
};

/// The width that gives every step of the options' range room for its labels, px.
double naturalWidth(const trace::Store& store, const gantt::PictureOptions& options);

/// The instants of virtual time [from, to], with all steps at both.
gantt::InstantRange rangeOfTimes(const trace::Store& store, TimeNs from, TimeNs to);

} // namespace coroscope::exporter
