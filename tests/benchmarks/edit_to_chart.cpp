// What happens between a change of the text and the new chart, without the pause that waits for more typing:
// checking and compiling, the whole run, the drawing.

#include "core/session/session.h"
#include "ui/gantt/painter.h"
#include "ui/gantt/scene_builder.h"

#include <benchmark/benchmark.h>

#include <fstream>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <sstream>

namespace {

using namespace coroscope;

std::string g_source;

void textToChart(benchmark::State& state) {
    const gantt::Fonts fonts{QFont()};
    QImage image(QSize(1600, 900), QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        auto loaded = session::load(g_source, "edited.py");
        if (!loaded.program) {
            state.SkipWithError("the script does not compile");
            return;
        }
        session::Simulation simulation(loaded.program);
        simulation.advance();
        const trace::Store& store = simulation.trace();
        gantt::ViewState view;
        gantt::LaneLayout layout;
        layout.update(store, view);
        const auto strips = static_cast<int>(gantt::stripThreads(store).size());
        const gantt::Frame frame = gantt::Frame::make(image.size(), fonts.em(), 0, strips);
        view.setWidth(store, frame.body.width());
        view.reset(store);
        layout.setHeight(view, frame.body.height(), gantt::leastRowHeight(fonts.em()),
                         gantt::mostRowHeight(fonts.em()));
        gantt::Scene scene;
        gantt::buildScene(store, view, layout, frame, fonts.measure(), scene);
        QPainter painter(&image);
        gantt::paintScene(painter, scene, gantt::Theme::of(gantt::ThemeKind::Light), fonts);
        painter.end();
    }
}
BENCHMARK(textToChart)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (argc != 2) {
        std::fputs("usage: edit_to_chart [benchmark options] SCRIPT\n", stderr);
        return 2;
    }
    std::ifstream file(argv[1]);
    std::stringstream text;
    text << file.rdbuf();
    g_source = text.str();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
