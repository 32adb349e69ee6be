// `coroscope export`: the same pictures and files as the window's, without one.

#include "app/gui.h"
#include "app/headless.h"
#include "app/long_work.h"
#include "app/option_values.h"
#include "app/qt_messages.h"
#include "core/trace/reader.h"
#include "ui/export/export.h"
#include "ui/export/export_settings.h"
#include "ui/language/language.h"

#include <cstdio>
#include <QFileInfo>
#include <QGuiApplication>

namespace coroscope::app {

namespace {

exporter::ExportOptions optionsOf(const CommandLine& line, const trace::Store& store) {
    exporter::ExportOptions options;
    gantt::PictureOptions& picture = options.picture;
    options.scale = line.scale;
    if (line.axis == "elastic") picture.axis = gantt::AxisKind::Elastic;
    if (line.axis == "time") picture.axis = gantt::AxisKind::Time;
    if (line.axis == "steps") picture.axis = gantt::AxisKind::Steps;
    gantt::themeFromName(QString::fromStdString(line.theme), picture.theme.kind);
    gantt::paletteFromName(QString::fromStdString(line.palette), picture.theme.palette.kind);
    picture.title = line.title ? QString::fromLocal8Bit(line.title->c_str())
                               : QFileInfo(QString::fromLocal8Bit(line.file.c_str())).fileName();
    picture.fontScale = line.textSize / 100.0;
    picture.legend = line.legend;
    picture.narration = line.narration;
    picture.arrows = line.arrows ? gantt::ArrowMode::All : gantt::ArrowMode::None;
    picture.filter.text = QString::fromLocal8Bit(line.lanes.c_str());
    if (line.range) picture.range = exporter::rangeOfTimes(store, line.range->first, line.range->second);
    if (line.playhead) picture.playhead = exporter::rangeOfTimes(store, *line.playhead, *line.playhead).from;
    picture.size = QSizeF(line.width > 0 ? line.width : exporter::naturalWidth(store, picture), line.height);
    return options;
}

int refuse(const std::string& text) {
    complain(text);
    return kExitUsage;
}

} // namespace

int exportChart(const CommandLine& line, int& argc, char** argv) {
    int status = 0;
    std::shared_ptr<const trace::Store> store;
    if (trace::isTraceFileName(line.file)) {
        auto read = readTraceOf(line);
        if (!read) return refuse(read.error());
        store = read.value();
    } else {
        const auto simulation = simulate(line, status);
        if (!simulation) return status;
        store = simulation->sharedTrace();
    }
    if (line.range && line.range->first >= store->end().time)
        return refuse("--range begins after the end of the run");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    filterQtMessages();
    const QGuiApplication application(argc, argv);
    language::install({});
    LongWork work("writing " + line.output);
    const auto written =
        exporter::exportTrace(store, optionsOf(line, *store), QString::fromLocal8Bit(line.output.c_str()),
                              work.progress(), work.cancel());
    if (!written) return refuse(written.error());
    return status;
}

} // namespace coroscope::app
