// Everything that leaves the program: files, the clipboard, paper.

#include "ui/export/export_dialog.h"
#include "ui/export/export_form.h"
#include "ui/export/output_ways.h"
#include "ui/kept/kept.h"
#include "ui/window/action_registry.h"
#include "ui/window/main_window.h"
#include "ui/window/menus.h"
#include "ui/window/mnemonics.h"

#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>
#include <QStatusBar>

namespace coroscope::window {

namespace {

exporter::ExportSource sourceOf(MainWindow& window) {
    exporter::ExportSource source;
    source.store = window.liveRun()->trace();
    source.view = window.chart()->view();
    source.view.playhead = window.playback()->now();
    source.name = window.scriptName();
    source.folder = Kept::settings()
                        .value(QStringLiteral("export/folder"),
                               QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                        .toString();
    source.pool = window.liveRun()->pool();
    return source;
}

void openDialog(MainWindow& window, exporter::Format format) {
    auto* dialog = new exporter::ExportDialog(sourceOf(window), format, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &exporter::ExportDialog::said, &window,
                     [&window](const QString& text) { window.statusBar()->showMessage(text); });
    dialog->open();
}

/// As the chart shows it, with what the export dialog remembers.
exporter::ExportOptions optionsAsShown(const exporter::ExportSource& source) {
    auto settings = exporter::ExportSettings::load(Kept::settings());
    settings.format = exporter::Format::Png;
    settings.part = exporter::Part::Visible;
    return settings.options(source.view, *source.store, source.name);
}

} // namespace

void addExportActions(MainWindow& window) {
    auto* w = &window;
    auto& actions = *window.actions();
    auto* file = actions.menu(QStringLiteral("file"));
    actions.add(
        QStringLiteral("file.export"), file, MainWindow::tr("&Export\u2026"), "Ctrl+E",
        [w] { openDialog(*w, exporter::ExportSettings::load(Kept::settings()).format); },
        QStringLiteral("export"));
    auto* menu = file->addMenu(MainWindow::tr("Expor&t as"));
    for (int i = 0; i < exporter::kFormats; ++i) {
        const auto format = static_cast<exporter::Format>(i);
        actions.add(QStringLiteral("export.") + exporter::endingOf(format), menu,
                    exporter::ExportForm::formatName(format) + QStringLiteral("\u2026"), Keys(),
                    [w, format] { openDialog(*w, format); });
    }
    giveLetters(menu);
    actions.add(QStringLiteral("file.copyChart"), file, MainWindow::tr("Copy the C&hart"), "Ctrl+Shift+C",
                [w] {
                    const auto source = sourceOf(*w);
                    exporter::copyToClipboard(w, source.store, optionsAsShown(source));
                });
    actions.add(QStringLiteral("file.print"), file, MainWindow::tr("&Print\u2026"), QKeySequence::Print, [w] {
        const auto source = sourceOf(*w);
        auto picture = optionsAsShown(source).picture;
        picture.theme.kind = gantt::ThemeKind::Light; // paper is white
        exporter::printPicture(w, source.store, picture);
    });
}

} // namespace coroscope::window
