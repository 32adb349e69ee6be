// One frame of 1600 by 900 pixels with everything in view: the chart, and the same rectangles as items of a
// QGraphicsView and of QCustomPlot. All paint into the same kind of image, without a screen.

#include "tests/support/trace_builder.h"
#include "ui/gantt/painter.h"
#include "ui/gantt/scene_builder.h"

#include <benchmark/benchmark.h>

#include <map>
#include <QApplication>
#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QImage>
#include <QPainter>

#ifdef COROSCOPE_WITH_QCUSTOMPLOT
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-enum-enum-conversion"
#pragma GCC diagnostic ignored "-Wdeprecated-copy"
#include <qcustomplot.h>
#pragma GCC diagnostic pop
#endif

namespace coroscope {
namespace {

constexpr int kLanes = 200;
constexpr QSize kSize{1600, 900};

const trace::Store& traceOf(std::int64_t spans) {
    static std::map<std::int64_t, std::shared_ptr<trace::Store>> known;
    auto& store = known[spans];
    // A hand-off leaves two spans: running, and ready or waiting.
    if (!store) store = test::roundRobin(kLanes, static_cast<std::uint32_t>(spans / 2));
    return *store;
}

/// On the (offscreen) screen, so that it has the size that it was given.
void show(QWidget& widget) {
    widget.resize(kSize);
    widget.show();
    QApplication::processEvents();
}

/// With COROSCOPE_FRAMES=folder what was painted can be looked at: both sides must show the same.
void keep(const QImage& image, const char* name) {
    const QString folder = qEnvironmentVariable("COROSCOPE_FRAMES");
    if (!folder.isEmpty())
        image.save(folder + QLatin1Char('/') + QLatin1String(name) + QLatin1String(".png"));
}

void chart(benchmark::State& state) {
    const trace::Store& store = traceOf(state.range(0));
    const gantt::Fonts fonts{QFont()};
    gantt::ViewState view;
    gantt::LaneLayout layout;
    layout.update(store, view);
    const auto strips = static_cast<int>(gantt::stripThreads(store).size());
    gantt::Frame frame = gantt::Frame::make(kSize, fonts.em(), 0, strips);
    frame.column = 1;
    view.setWidth(store, frame.body.width());
    view.reset(store);
    layout.setHeight(view, frame.body.height(), 2, 60);
    QImage image(kSize, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        gantt::Scene scene;
        gantt::buildScene(store, view, layout, frame, fonts.measure(), scene);
        QPainter painter(&image);
        gantt::paintScene(painter, scene, gantt::Theme::of(gantt::ThemeKind::Light), fonts);
        painter.end();
        benchmark::DoNotOptimize(image.constBits());
    }
    keep(image, "chart");
}

/// Every span of the trace as a rectangle, as the chart draws it: x and width in shares of the whole (a pixel
/// at least), its lane, a colour.
template <class Take>
void forEachSpan(const trace::Store& store, Take take) {
    const double end = static_cast<double>(store.end().time);
    const gantt::Theme& theme = gantt::Theme::of(gantt::ThemeKind::Light);
    for (LaneId lane = 0; lane < store.laneCount(); ++lane) {
        for (std::size_t i = 0; i < store.spanCount(lane); ++i) {
            const trace::Span span = store.span(lane, i);
            const double width = static_cast<double>(span.end.time - span.start.time) / end;
            const bool ready = span.state == SpanState::Ready;
            take(static_cast<double>(span.start.time) / end, std::max(width, 1.0 / kSize.width()), lane,
                 theme.color(ready ? gantt::Tone::Ready : gantt::Tone::Task,
                             static_cast<int>(lane % gantt::Theme::kHues)));
        }
    }
}

/// As somebody sets it who wants it fast: everything is in view, so no index to search; no antialiasing; the
/// painter's state is not saved for items that do not change it.
void graphicsView(benchmark::State& state) {
    const trace::Store& store = traceOf(state.range(0));
    QGraphicsScene scene(0, 0, kSize.width(), kSize.height());
    scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    const double row = static_cast<double>(kSize.height()) / static_cast<double>(store.laneCount());
    forEachSpan(store, [&](double x, double width, LaneId lane, const QColor& colour) {
        auto* item = new QGraphicsRectItem(x * kSize.width(), lane * row, width * kSize.width(), row * 0.8);
        item->setPen(Qt::NoPen);
        item->setBrush(colour);
        scene.addItem(item);
    });
    QGraphicsView view(&scene);
    view.setFrameShape(QFrame::NoFrame);
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setOptimizationFlags(QGraphicsView::DontSavePainterState | QGraphicsView::DontAdjustForAntialiasing);
    view.setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    show(view);
    QImage image(kSize, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        QPainter painter(&image);
        painter.fillRect(image.rect(), Qt::white);
        view.render(&painter);
        painter.end();
        benchmark::DoNotOptimize(image.constBits());
    }
    keep(image, "graphicsView");
}

/// 100,000 lanes: what a change of the filter, of the order, and a frame somewhere in the middle take.
constexpr std::uint32_t kManyLanes = 100'000;

const trace::Store& manyLanes() {
    static const auto store = test::manyLanes(kManyLanes);
    return *store;
}

void laneFilter(benchmark::State& state) {
    gantt::ViewState view;
    gantt::LaneLayout layout;
    layout.update(manyLanes(), view);
    bool narrow = false;
    for (auto _ : state) {
        narrow = !narrow;
        view.filter.name = narrow ? QStringLiteral("9") : QStringLiteral("7");
        layout.update(manyLanes(), view);
    }
}

void laneSearch(benchmark::State& state) {
    gantt::ViewState view;
    gantt::LaneLayout layout;
    layout.update(manyLanes(), view);
    for (auto _ : state)
        benchmark::DoNotOptimize(layout.find(QStringLiteral("99"), 100'000));
}

void laneSort(benchmark::State& state) {
    gantt::ViewState view;
    gantt::LaneLayout layout;
    layout.update(manyLanes(), view);
    bool byName = false;
    for (auto _ : state) {
        byName = !byName;
        view.sort = byName ? gantt::SortOrder::Name : gantt::SortOrder::Control;
        layout.update(manyLanes(), view);
    }
}

void laneScroll(benchmark::State& state) {
    const trace::Store& store = manyLanes();
    const gantt::Fonts fonts{QFont()};
    gantt::ViewState view;
    gantt::LaneLayout layout;
    layout.update(store, view);
    const auto strips = static_cast<int>(gantt::stripThreads(store).size());
    gantt::Frame frame = gantt::Frame::make(kSize, fonts.em(), 0, strips);
    frame.column = 1;
    view.setWidth(store, frame.body.width());
    view.reset(store);
    view.laneHeight = 24;
    layout.setHeight(view, frame.body.height(), gantt::leastRowHeight(fonts.em()),
                     gantt::mostRowHeight(fonts.em()));
    QImage image(kSize, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        view.scrollY += 240;
        if (view.scrollY > layout.totalHeight() / 2) view.scrollY = 0;
        gantt::Scene scene;
        gantt::buildScene(store, view, layout, frame, fonts.measure(), scene);
        QPainter painter(&image);
        gantt::paintScene(painter, scene, gantt::Theme::of(gantt::ThemeKind::Light), fonts);
    }
}
BENCHMARK(laneFilter)->Unit(benchmark::kMillisecond);
BENCHMARK(laneSearch)->Unit(benchmark::kMillisecond);
BENCHMARK(laneSort)->Unit(benchmark::kMillisecond);
BENCHMARK(laneScroll)->Unit(benchmark::kMillisecond);

#ifdef COROSCOPE_WITH_QCUSTOMPLOT
/// As somebody sets it who wants it fast: nothing antialiased, the whole widget for the rectangles.
void customPlot(benchmark::State& state) {
    const trace::Store& store = traceOf(state.range(0));
    QCustomPlot plot;
    plot.setNotAntialiasedElements(QCP::aeAll);
    plot.setPlottingHints(QCP::phFastPolylines | QCP::phCacheLabels);
    plot.axisRect()->setAutoMargins(QCP::msNone);
    plot.axisRect()->setMargins({});
    plot.axisRect()->setupFullAxesBox(false);
    for (QCPAxis* axis : plot.axisRect()->axes()) {
        axis->setVisible(false);
        axis->grid()->setVisible(false);
    }
    plot.xAxis->setRange(0, 1);
    plot.yAxis->setRange(0, static_cast<double>(store.laneCount()));
    forEachSpan(store, [&](double x, double width, LaneId lane, const QColor& colour) {
        auto* item = new QCPItemRect(&plot);
        item->setPen(Qt::NoPen);
        item->setBrush(colour);
        item->topLeft->setCoords(x, lane + 0.8);
        item->bottomRight->setCoords(x + width, lane);
    });
    show(plot);
    // Draws into the plot's own buffers; handing them to the window is queued and not counted.
    for (auto _ : state)
        plot.replot(QCustomPlot::rpQueuedRefresh);
    keep(plot.toPixmap().toImage(), "customPlot");
}
BENCHMARK(customPlot)->Arg(100'000)->Unit(benchmark::kMillisecond);
#endif

BENCHMARK(chart)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(graphicsView)->Arg(100'000)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace coroscope

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
