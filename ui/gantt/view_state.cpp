#include "ui/gantt/view_state.h"

#include <algorithm>
#include <cmath>

namespace coroscope::gantt {

using trace::Instant;
using trace::Store;

namespace {
constexpr std::size_t kHistory = 100;
constexpr trace::Step kStepsAtFirst = 40; ///< shown of a run that has not ended
constexpr double kMargin = 0.02;          ///< empty share kept free at both ends of a fitted view
} // namespace

void ViewState::reset(const Store& store) {
    const double width = m_width;
    const double height = laneHeight;
    const ThemeStyle keptTheme = theme;
    const ArrowMode keptArrows = arrows;
    const bool keptVeil = hideFuture;
    const double keptStep = stepPx;
    *this = ViewState();
    stepPx = keptStep;
    m_width = width;
    laneHeight = height;
    theme = keptTheme;
    arrows = keptArrows;
    hideFuture = keptVeil;
    if (!store.outcome() && store.stepCount() > kStepsAtFirst) {
        // Nobody knows how long it goes on: begin at the beginning, where the steps can be read.
        showBeginning(store);
        return;
    }
    m_axis = Axis::fitting(Axis::defaultFor(store), store, m_width, stepPx);
    fitAll(store);
    m_back.clear();
}

void ViewState::showBeginning(const Store& store) {
    m_axis = Axis::fitting(AxisKind::Elastic, store, m_width, stepPx);
    showExactly(store, 0, m_axis.position(stepInstant(store, kStepsAtFirst)));
    m_beginning = place();
}

bool ViewState::atBeginning() const {
    return m_beginning && *m_beginning == place();
}

void ViewState::setWidth(const Store& store, double px) {
    // The names grow with the run, and the chart shrinks: that is not the user who looks elsewhere.
    const bool beginning = atBeginning();
    m_width = std::max(px, 1.0);
    if (beginning) return showBeginning(store);
    if (m_fitted) {
        m_axis = Axis::fitting(m_axis.kind(), store, m_width, stepPx);
        showPositions(store, 0, endPosition(store, m_axis));
        m_fitted = true;
    }
    clamp(store);
}

void ViewState::setAxis(const Store& store, AxisKind kind) {
    if (kind == m_axis.kind()) return;
    remember();
    m_inGesture = false;
    const bool fit = m_fitted;
    const Instant left = instantAt(store, m_axis, m_from);
    const Instant right = instantAt(store, m_axis, to());
    m_axis = Axis::fitting(kind, store, m_width, stepPx);
    if (fit) {
        showPositions(store, 0, endPosition(store, m_axis));
        m_fitted = true;
        return;
    }
    double from = m_axis.position(left);
    double to = m_axis.position(right);
    if (to - from < 1e-9) to = from + std::max(m_axis.unitsPerStep(), 1.0);
    showPositions(store, from, to);
}

void ViewState::fitAll(const Store& store) {
    remember();
    m_inGesture = false;
    m_axis = Axis::fitting(m_axis.kind(), store, m_width, stepPx);
    showPositions(store, 0, endPosition(store, m_axis));
    m_fitted = true;
}

void ViewState::showPositions(const Store& store, double from, double to) {
    const double length = std::max(to - from, 1e-6);
    const double margin = length * kMargin;
    m_from = from - margin;
    m_pxPerUnit = m_width / (length + 2 * margin);
    m_fitted = false;
    clamp(store);
}

void ViewState::showExactly(const Store& store, double from, double to) {
    m_from = from;
    m_pxPerUnit = m_width / std::max(to - from, 1e-6);
    m_fitted = false;
    clamp(store);
}

void ViewState::showRange(const Store& store, InstantRange range) {
    remember();
    m_inGesture = false;
    const double from = m_axis.position(range.from);
    const double to = m_axis.position(range.to);
    const double least = m_axis.kind() == AxisKind::Time ? 1 : m_axis.unitsPerStep() * 0.5;
    const double margin = std::max((to - from) * 0.05, least);
    showPositions(store, from - margin, to + margin);
}

void ViewState::zoom(const Store& store, double factor, double anchorX) {
    if (!m_inGesture) remember();
    m_inGesture = true;
    const double anchor = positionAt(anchorX);
    const double before = m_pxPerUnit;
    m_pxPerUnit *= factor;
    m_fitted = false;
    clamp(store);
    if (m_pxPerUnit == before && factor < 1) m_fitted = true;
    m_from = anchor - anchorX / m_pxPerUnit;
    clamp(store);
}

void ViewState::pan(const Store& store, double px) {
    m_from += px / m_pxPerUnit;
    m_fitted = false;
    clamp(store);
}

void ViewState::reveal(const Store& store, Instant at, double share) {
    const double px = x(at);
    if (px >= 0 && px <= m_width) return;
    const bool fit = m_fitted;
    m_from = m_axis.position(at) - share * m_width / m_pxPerUnit;
    m_fitted = fit;
    clamp(store);
}

void ViewState::grown(const Store& store) {
    if (m_beginning && store.outcome()) {
        // It has come to its end after all: whoever has not looked elsewhere meanwhile sees all of it.
        const bool untouched = atBeginning();
        m_beginning.reset();
        if (untouched) {
            m_axis = Axis::fitting(Axis::defaultFor(store), store, m_width, stepPx);
            fitAll(store);
            m_back.clear();
        }
    }
    if (m_fitted) setWidth(store, m_width);
}

void ViewState::goBack(const Store& store) {
    if (m_back.empty()) return;
    m_forward.push_back(place());
    const Place last = m_back.back();
    m_back.pop_back();
    restore(store, last);
}

void ViewState::goForward(const Store& store) {
    if (m_forward.empty()) return;
    m_back.push_back(place());
    const Place next = m_forward.back();
    m_forward.pop_back();
    restore(store, next);
}

void ViewState::remember() {
    m_forward.clear();
    m_back.push_back(place());
    if (m_back.size() > kHistory) m_back.erase(m_back.begin());
}

void ViewState::restore(const Store& store, const Place& place) {
    m_inGesture = false;
    if (place.kind != m_axis.kind()) m_axis = Axis::fitting(place.kind, store, m_width, stepPx);
    m_from = place.from;
    m_pxPerUnit = m_width / std::max(place.to - place.from, 1e-6);
    m_fitted = place.fitted;
    if (m_fitted) setWidth(store, m_width);
    clamp(store);
}

void ViewState::clamp(const Store& store) {
    const double end = std::max(endPosition(store, m_axis), 1e-6);
    const double least = m_width / (end * (1 + 2 * kMargin));
    double most = kMostZoomPxPerStep; // px per ns on the time axis
    if (m_axis.unitsPerStep() > 0) most = std::max(least, kMostZoomPxPerStep / m_axis.unitsPerStep());
    if (m_axis.kind() == AxisKind::Elastic) most = std::max(most, 1e-3);
    m_pxPerUnit = std::clamp(m_pxPerUnit, least, std::max(least, most));
    const double margin = kMargin * std::min(end, m_width / m_pxPerUnit);
    const double span = m_width / m_pxPerUnit;
    m_from = std::clamp(m_from, -margin, std::max(-margin, end + margin - span));
}

} // namespace coroscope::gantt
