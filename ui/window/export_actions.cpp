#include "core/trace/writer.h"
#include "ui/export/export_narration.h"
#include "ui/window/action_registry.h"
#include "ui/window/main_window.h"
#include "ui/window/menus.h"

#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QStatusBar>

namespace coroscope::window {

namespace {

void exportAs(MainWindow& window, const QString& ending) {
    const QString path = QFileDialog::getSaveFileName(
        &window, MainWindow::tr("Export"), QStringLiteral("chart.") + ending, QStringLiteral("*.") + ending);
    if (path.isEmpty()) return;
    const auto& trace = window.liveRun()->trace();
    QString problem;
    if (ending == u"jsonl"_qs) {
        const auto written = trace::writeTraceFile(*trace, path.toStdString());
        if (!written) problem = QString::fromStdString(written.error());
    } else if (ending == u"md"_qs) {
        const auto written = exporter::exportNarration(trace, window.scriptName(), path);
        if (!written) problem = QString::fromStdString(written.error());
    } else {
        problem = window.exportTo(path);
    }
    if (!problem.isEmpty())
        QMessageBox::warning(&window, MainWindow::tr("Export"), problem);
    else
        window.statusBar()->showMessage(MainWindow::tr("Written: %1").arg(path));
}

} // namespace

void addExportActions(MainWindow& window) {
    auto* w = &window;
    auto& actions = *window.actions();
    auto* menu = actions.menu(QStringLiteral("file"))->addMenu(MainWindow::tr("&Export"));
    for (const char* ending : {"png", "svg", "pdf", "html", "md", "jsonl"}) {
        const QString name = QString::fromLatin1(ending);
        actions.add(QStringLiteral("export.") + name, menu, name.toUpper() + QStringLiteral("\u2026"),
                    name == u"png"_qs ? Keys("Ctrl+E") : Keys(), [w, name] { exportAs(*w, name); });
    }
}

} // namespace coroscope::window
