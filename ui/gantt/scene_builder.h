#pragma once

#include "ui/gantt/lane_layout.h"
#include "ui/gantt/scene.h"

#include <functional>

namespace coroscope::gantt {

/// How wide text is; the painter's fonts in earnest, anything in tests.
using Measure = std::function<double(const QString& text, TextStyle style)>;

/// Where the parts of a chart lie. Logical pixels.
struct Frame {
    QRectF names;
    QRectF body;
    QRectF header;           ///< control strip and ruler, above the body
    QRectF corner;           ///< above the names
    double em = 13;          ///< height of a line of text
    double stripHeight = 20; ///< of one row of the control strip
    int strips = 1;          ///< threads shown in it
    double rulerHeight = 34;
    /// Width of a column of low rows, which are lines of pixels then: one pixel of the device. 0: they are
    /// made of boxes, for pictures whose lines must stay lines at any size.
    double column = 0;

    /// `size` logical pixels for a chart with `nameWidth` (0: what its names need).
    static Frame make(QSizeF size, double em, double nameWidth, int strips = 1);
};

/// Width of the name column that the names of the first rows need; takes a millisecond.
double naturalNameWidth(const trace::Store& store, const LaneLayout& layout, double em,
                        const Measure& measure);
/// The same within limits of the chart's width.
double fittingNameWidth(double natural, double em, double chartWidth);
/// Threads that get a row in the control strip: those that ever held control, at most three.
std::vector<LaneId> stripThreads(const trace::Store& store);

/// Row heights that suit a font: least and most for LaneLayout::setHeight().
double leastRowHeight(double em);
double mostRowHeight(double em);

/// The drawing of what is visible of `store`, and of nothing else: in time proportional to the pixels, not to
/// spans or lanes. Any thread.
void buildScene(const trace::Store& store, const ViewState& view, const LaneLayout& layout,
                const Frame& frame, const Measure& measure, Scene& scene);

/// What lies where in a row, for the pointer: what is drawn, in order of x.
struct Piece {
    double x0 = 0;
    double x1 = 0;
    std::uint32_t spans = 1;
    std::size_t firstSpan = 0;
};
std::vector<Piece> piecesOf(const trace::Store& store, const ViewState& view, const LaneLayout& layout,
                            const Frame& frame, std::size_t row);

/// The text that is as long as fits: the first of `candidates` that does, else the last one cut with "…"
/// (a duration says nothing then: `mayCut` false), else nothing.
QString fitText(const std::vector<QString>& candidates, double width, TextStyle style, const Measure& measure,
                bool mayCut = true);

} // namespace coroscope::gantt
