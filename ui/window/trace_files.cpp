#include "ui/window/trace_files.h"

#include "core/trace/reader.h"
#include "ui/export/background_work.h"
#include "ui/window/main_window.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QStatusBar>

namespace coroscope::window {

bool isTraceFile(const QString& path) {
    return trace::isTraceFileName(path.toStdString());
}

QCoro::Task<bool> openTraceFile(QPointer<MainWindow> window, QString path) {
    const QString name = QFileInfo(path).fileName();
    auto store = std::make_shared<std::shared_ptr<trace::Store>>();
    exporter::Work work = [store, path](const exporter::Progress& progress,
                                        const std::atomic<bool>* cancel) -> Result<bool> {
        auto read = trace::readTraceFile(path.toStdString(), {progress, cancel});
        if (!read) return Error{read.error()};
        *store = read.value();
        return true;
    };
    const QString what = MainWindow::tr("Opening %1").arg(name);
    const QPointer<QWidget> over(window.data());
    const exporter::WorkDone done = co_await exporter::runInBackground(over, what, std::move(work));
    if (!window) co_return false;
    if (!done.problem.isEmpty())
        QMessageBox::warning(window, MainWindow::tr("Open"),
                             MainWindow::tr("%1 cannot be opened as a trace: %2").arg(name, done.problem));
    if (!window || !done.ok) co_return false;
    window->liveRun()->showRecorded(*store);
    window->playback()->jumpToStart();
    window->statusBar()->showMessage(
        MainWindow::tr("%1 is a recorded trace. Running the script shows the script again.").arg(name));
    co_return true;
}

} // namespace coroscope::window
