#pragma once

#include "ui/gantt/lane_layout.h"
#include "ui/gantt/painter.h"
#include "ui/gantt/scene.h"
#include "ui/gantt/scene_builder.h"
#include "ui/gantt/view_state.h"

#include <memory>
#include <QAbstractScrollArea>
#include <QPixmap>
#include <QTimer>

namespace coroscope::gantt {

/// The Gantt chart as a widget: rows of lanes, ruler and control strip, worked by mouse, touchpad and
/// keyboard. Draws the trace as it grows (poll() or live updates by timer); cost of a frame depends on its
/// pixels only. Everything visible is a ViewState, which exports can copy. User-interface thread.
class ChartWidget : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ChartWidget(QWidget* parent = nullptr);
    ~ChartWidget() override;

    /// Shows another trace (null: nothing). Keeps axis kind, theme and arrows as the user left them only when
    /// `keepView` (the same script simulated again: zoom stays, too).
    void setTrace(std::shared_ptr<const trace::Store> store, bool keepView = false);
    const std::shared_ptr<const trace::Store>& trace() const { return m_store; }

    const ViewState& view() const { return m_view; }
    const LaneLayout& layout() const { return m_layout; }
    const Scene& scene() const { return m_scene; } ///< as last drawn

    AxisKind axisKind() const { return m_view.axis().kind(); }
    const ThemeStyle& theme() const { return m_view.theme; }
    ArrowMode arrows() const { return m_view.arrows; }
    void setAxisKind(AxisKind kind);
    void setTheme(const ThemeStyle& style);
    void setArrows(ArrowMode mode);
    void setFilter(const LaneFilter& filter);
    void setSort(SortOrder order);
    void setFolded(LaneId group, bool folded);
    void foldAll(bool folded);
    void setLaneHeight(double px); ///< 0: fits
    void scaleLanes(double factor);

    /// The playhead as others see it; does not emit playheadMoved(). With `follow`, scrolls it into view.
    void setPlayhead(trace::Instant at, bool follow = false);
    void setHideFuture(bool hide);
    /// Dimmed while the text that it belongs to has an error.
    void setStale(bool stale);

    void select(std::optional<SpanRef> span, bool reveal = true);
    void setRange(std::optional<InstantRange> range);
    void clearRange();
    void selectLane(LaneId lane); ///< its span at the playhead
    /// Spans that light up, for example those of an editor line; in order of lanes, then of time.
    void setHighlighted(std::vector<SpanRef> spans);
    /// A way through the chart, in order of time: what made a task late, the critical path.
    void setChain(std::vector<ChainPiece> pieces);
    /// Signs in the rows; in order of time.
    void setFindings(std::vector<FindingMark> findings);
    void reveal(trace::Instant at, LaneId lane);
    /// Shows a part of the whole: shares of the axis, 0..1.
    void showShare(double from, double to);
    /// Selects the next (+1) or previous (-1) lane whose name or function contains `text`, or with 0 stays
    /// when the selected one does. Which of how many it is, from 1; 0 of 0 when there is none.
    struct Hit {
        std::size_t number = 0;
        std::size_t count = 0;
    };
    Hit search(const QString& text, int direction = 1);

    QString tooltipAt(QPoint viewportPosition) const;
    /// Where a span is drawn, in viewport coordinates; empty when not visible. For tests and tutorials.
    QRectF spanRect(SpanRef span) const;
    /// What is drawn of a lane, in order of x; nothing when its row is not in view or folded away.
    std::vector<Piece> piecesOfLane(LaneId lane) const;
    /// Where the spans are drawn, in viewport coordinates.
    QRectF bodyRect() const { return m_frame.body; }
    /// The x of an instant in viewport coordinates.
    double instantX(trace::Instant at) const;

public slots:
    void zoomIn();
    void zoomOut();
    void fitAll();
    void fitSelection(); ///< the selected range, else the selected span, else all
    void zoomBack();
    void zoomForward();
    void toggleMark(); ///< at the playhead
    void nextSpan();
    void previousSpan();
    void followHandOff(); ///< to the span that the selected one's lane handed control to (or woke)
    void followHandOffBack();
    void followWakeUp(); ///< to whom the selected span's lane woke, created or cancelled next
    void followWakeUpBack();
    void playheadToSelection();
    void toggleFoldOfSelection();
    void refresh(); ///< something was added to the trace

signals:
    void playheadMoved(trace::Instant at);
    void spanActivated(LaneId lane, std::size_t index); ///< clicked or reached by keyboard
    void selectionCleared();
    void rangeSelected(InstantRange range);
    void rangeCleared();
    void hovered(const QString& text); ///< empty: nothing; for a status bar
    void viewChanged();                ///< zoom, scroll, axis, lanes
    void drawn();                      ///< scene() is another one; sent after the painting
    void searchRequested();
    void keyListRequested();
    void measured(trace::Instant from, trace::Instant to);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    enum class Drag { None, Pan, Playhead, Range, Measure, NameWidth, Pending };

    Frame frame() const;
    void updateFrame();
    const Fonts& fonts() const;
    double namesWidth(); ///< of their column, px
    void invalidate();   ///< the chart itself changes: draw it anew
    void viewMoved();
    void syncScrollBars();
    void ensureScene();
    void paintOverlay(QPainter& painter);
    void paintHighlights(QPainter& painter) const;
    void paintChain(QPainter& painter) const;
    void dragTo(QPoint at);
    void finishDrag(QPoint at);
    void hoverAt(QPoint at);
    void stepSpan(int direction);
    void moveRow(int direction);
    QRectF rowRect(SpanRef span, trace::Instant from, trace::Instant to) const;
    std::optional<SpanRef> spanAtPoint(QPointF at) const;
    void movePlayhead(trace::Instant at);
    trace::Instant instantAtX(double x) const;
    bool handleTouchpad(QWheelEvent* event);
    void updateAccessibleText();

    std::shared_ptr<const trace::Store> m_store;
    ViewState m_view;
    LaneLayout m_layout;
    Frame m_frame;
    Scene m_scene;
    QPixmap m_cache;
    bool m_sceneStale = true;
    bool m_dimmed = false;
    bool m_syncing = false;
    mutable std::optional<Fonts> m_fonts; ///< made of font() when they are wanted
    double m_nameWidth = 0;               ///< chosen by the user; 0: fits
    double m_naturalNameWidth = 0;        ///< of the names in the rows as they were built that often:
    std::uint64_t m_namesMeasured = 0;
    std::optional<double> m_pointerX; ///< over the body or the ruler
    Drag m_drag = Drag::None;
    QPoint m_pressed;
    QPoint m_last;
    trace::Instant m_pressedAt;
    Qt::MouseButton m_button = Qt::NoButton;
    QTimer m_refreshTimer;
    QTimer m_gestureTimer;
};

} // namespace coroscope::gantt
