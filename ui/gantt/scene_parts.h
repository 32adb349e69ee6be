#pragma once

#include "ui/gantt/scene_builder.h"

namespace coroscope::gantt {

/// What the parts of the scene builder share while they draw one frame.
struct SceneContext {
    SceneContext(const trace::Store& store, const ViewState& view, const LaneLayout& layout,
                 const Frame& frame, const Measure& measure, Scene& scene);

    const trace::Store& store;
    const ViewState& view;
    const LaneLayout& layout;
    const Frame& frame;
    const Measure& measure;
    Scene& scene;
    trace::Instant from; ///< what is visible, a little generously
    trace::Instant to;

    double x(trace::Instant at) const { return frame.body.left() + view.x(at); }
    double pxPerNs() const { return view.axis().unitsPerNs() * view.pxPerUnit(); }
    double pxPerStep() const { return view.axis().unitsPerStep() * view.pxPerUnit(); }
    double left() const { return frame.body.left(); }
    double right() const { return frame.body.right(); }
    double rowTop(std::size_t row) const { return frame.body.top() + layout.top(row) - view.scrollY; }
    /// The part of [x0, x1] that is inside the body; never wider than it, so that vector pictures need no
    /// clipping.
    std::pair<double, double> clipped(double x0, double x1) const {
        return {std::max(x0, left()), std::min(x1, right())};
    }
};

/// The geometry of a row: a strip for remarks above the bar when there is height for it.
struct RowShape {
    double top = 0;
    double height = 0;
    QRectF bar;    ///< only top and height count
    QRectF remark; ///< above the bar; empty in low rows
    bool labels = false;
    static RowShape make(double top, double height, double em);
};

void buildRows(SceneContext& context); // scene_rows.cpp
void buildSpans(SceneContext& context, std::size_t row, const RowShape& shape);
void buildNames(SceneContext& context);  // scene_names.cpp
void buildHeader(SceneContext& context); // scene_header.cpp
/// Who held control of a thread, as a strip of the body.
void buildControl(SceneContext& context, LaneId thread, double top, double height);
void buildArrows(SceneContext& context); // scene_arrows.cpp
void buildMarks(SceneContext& context);
void buildFindings(SceneContext& context);
/// px: how large the sign of a finding is; it lies before its place.
inline double findingSize(const SceneContext& context) {
    return context.frame.em * 0.8;
}

} // namespace coroscope::gantt
