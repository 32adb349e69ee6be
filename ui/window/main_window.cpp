#include "ui/window/main_window.h"

#include "ui/export/export.h"
#include "ui/window/action_registry.h"
#include "ui/window/appearance.h"
#include "ui/window/docks.h"
#include "ui/window/menus.h"
#include "ui/window/playback_bar.h"
#include "ui/window/trace_files.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>

namespace coroscope::window {

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), m_actions(new ActionRegistry(this, menuBar())), m_docks(new Docks(this)) {
    buildCentre();
    buildDocks();
    m_presenter = new RunPresenter(m_views, this);
    m_presenter->setEditor(m_editor, scriptName());
    buildStatusBar();
    addFileActions(*this);
    addEditActions(*this);
    addViewActions(*this);
    addChartActions(*this);
    addRunActions(*this);
    addHelpActions(*this);
    addToolBar(new PlaybackBar(*m_actions, playback(), this));
    connect(m_editor, &QsciScintilla::modificationChanged, this, [this] { updateTitle(); });
    connect(m_editor, &editor::CodeEditor::filesDropped, this,
            [this](const QStringList& paths) { openFile(paths.first()); });
    connect(m_presenter, &RunPresenter::errorsFound, this,
            [this] { m_docks->raise(QStringLiteral("problems")); });
    connect(m_views.chart, &gantt::ChartWidget::keyListRequested, this, &MainWindow::showKeys);
    connect(m_views.chart, &gantt::ChartWidget::rangeSelected, this,
            [this] { m_docks->raise(QStringLiteral("statistics")); });
    QSettings settings;
    gantt::ThemeKind theme = gantt::ThemeKind::Light;
    gantt::themeFromName(settings.value(QStringLiteral("theme"), QStringLiteral("light")).toString(), theme);
    setTheme(theme);
    resize(1280, 800);
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("state")).toByteArray());
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentre() {
    m_editor = new editor::CodeEditor;
    m_views.chartView = new gantt::ChartView;
    m_views.chart = m_views.chartView->chart();
    m_views.output = new panels::OutputPanel;
    auto* right = new QSplitter(Qt::Vertical);
    right->addWidget(m_views.chartView);
    right->addWidget(m_views.output);
    right->setStretchFactor(0, 4);
    right->setStretchFactor(1, 1);
    auto* across = new QSplitter;
    across->addWidget(m_editor);
    across->addWidget(right);
    across->setStretchFactor(0, 2);
    across->setStretchFactor(1, 5);
    across->setSizes({400, 880});
    right->setSizes({420, 110});
    setCentralWidget(across);
}

void MainWindow::buildDocks() {
    m_views.narration = new panels::NarrationPanel;
    m_views.loop = new panels::LoopPanel;
    m_views.variables = new panels::VariablesPanel;
    m_views.problems = new ProblemsList;
    m_views.findings = new FindingsView(this);
    m_views.statistics = new gantt::StatisticsView;
    auto* first = m_docks->add(QStringLiteral("narration"), tr("Narration"), m_views.narration);
    m_docks->add(QStringLiteral("findings"), tr("Findings"), m_views.findings->list());
    m_docks->add(QStringLiteral("loop"), tr("Loop"), m_views.loop);
    m_docks->add(QStringLiteral("variables"), tr("Variables"), m_views.variables);
    m_docks->add(QStringLiteral("statistics"), tr("Statistics"), m_views.statistics);
    m_docks->add(QStringLiteral("problems"), tr("Problems"), m_views.problems);
    first->raise();
    resizeDocks({first}, {190}, Qt::Vertical);
}

void MainWindow::buildStatusBar() {
    auto* control = new QLabel;
    auto* clock = new QLabel;
    statusBar()->addPermanentWidget(control);
    statusBar()->addPermanentWidget(clock);
    connect(m_presenter, &RunPresenter::controlChanged, this,
            [control, clock](const QString& who, const QString& time) {
                control->setText(who);
                clock->setText(time);
            });
    connect(m_presenter, &RunPresenter::message, statusBar(),
            [this](const QString& text) { statusBar()->showMessage(text); });
}

QString MainWindow::scriptName() const {
    return m_path.isEmpty() ? QStringLiteral("script.py") : QFileInfo(m_path).fileName();
}

void MainWindow::begin(const QString& file) {
    QSettings settings;
    const QString last = settings.value(QStringLiteral("lastFile")).toString();
    if (!file.isEmpty()) {
        if (openFile(file)) return;
    } else if (!last.isEmpty() && QFileInfo::exists(last) && openFile(last)) {
        return;
    }
    openExample(QStringLiteral("blocking_starved"));
}

void MainWindow::run(bool play) {
    m_presenter->setEditor(m_editor, scriptName());
    m_presenter->run(play);
}

void MainWindow::setTheme(gantt::ThemeKind theme) {
    const auto& colors = gantt::Theme::of(theme);
    setPalette(paletteFor(theme));
    m_views.chart->setTheme(theme);
    m_views.output->setErrorColor(colors.color(gantt::Tone::Error));
    m_editor->setColors(editor::EditorColors::of(static_cast<editor::EditorTheme>(theme)));
    m_actions->setIconColor(colors.color(gantt::Tone::TextDim));
    QSettings().setValue(QStringLiteral("theme"), gantt::themeName(theme));
}

QString MainWindow::exportTo(const QString& path, bool visibleRange) {
    exporter::ExportOptions options;
    const auto& trace = *liveRun()->trace();
    options.picture = gantt::PictureOptions::of(chart()->view(), trace, visibleRange);
    options.picture.title = m_path.isEmpty() ? tr("Script") : scriptName();
    const auto written = exporter::exportImage(trace, options, path);
    return written ? QString() : QString::fromStdString(written.error());
}

void MainWindow::setScript(const QString& text, const QString& path) {
    playback()->pause();
    m_path = path;
    m_editor->setText(text);
    m_editor->setModified(false);
    updateTitle();
    run();
}
bool MainWindow::openFile(const QString& path) {
    if (isTraceFile(path)) {
        openTraceFile(this, path);
        return true;
    }
    auto file = editor::loadTextFile(path);
    if (!file) {
        QMessageBox::warning(this, tr("Open"), QString::fromStdString(file.error()));
        return false;
    }
    if (!mayLeaveScript()) return false;
    m_file = file.value();
    setScript(m_file.text, QFileInfo(path).absoluteFilePath());
    QSettings().setValue(QStringLiteral("lastFile"), m_path);
    return true;
}

void MainWindow::openExample(const QString& name) {
    QFile file(QStringLiteral(":/examples/%1.py").arg(name));
    if (!mayLeaveScript() || !file.open(QIODevice::ReadOnly)) return;
    m_file = {};
    setScript(QString::fromUtf8(file.readAll()), {});
}

void MainWindow::newScript() {
    if (!mayLeaveScript()) return;
    m_file = {};
    setScript(
        QStringLiteral(
            "import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n\n\nasyncio.run(main())\n"),
        {});
}

void MainWindow::open() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open"), QFileInfo(m_path).path(),
                                     tr("Python scripts and traces (*.py *.jsonl);;All files (*)"));
    if (!path.isEmpty()) openFile(path);
}

bool MainWindow::saveTo(const QString& path) {
    m_file.text = m_editor->text();
    const auto saved = editor::saveTextFile(path, m_file);
    if (!saved) {
        QMessageBox::warning(this, tr("Save"), QString::fromStdString(saved.error()));
        return false;
    }
    m_path = QFileInfo(path).absoluteFilePath();
    m_editor->setModified(false);
    QSettings().setValue(QStringLiteral("lastFile"), m_path);
    updateTitle();
    return true;
}

bool MainWindow::save() {
    return m_path.isEmpty() ? saveAs() : saveTo(m_path);
}

bool MainWindow::saveAs() {
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save As"), m_path, tr("Python scripts (*.py);;All files (*)"));
    return !path.isEmpty() && saveTo(path);
}

bool MainWindow::mayLeaveScript() {
    if (!m_editor->isModified()) return true;
    const auto answer =
        QMessageBox::question(this, tr("Unsaved changes"), tr("The script has changes that are not saved."),
                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    if (answer == QMessageBox::Save) return save();
    return answer == QMessageBox::Discard;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayLeaveScript()) {
        event->ignore();
        return;
    }
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("state"), saveState());
    event->accept();
}

void MainWindow::updateTitle() {
    setWindowModified(m_editor->isModified());
    setWindowTitle(
        tr("%1[*] \u2013 Coroscope").arg(m_path.isEmpty() ? tr("Untitled") : QFileInfo(m_path).fileName()));
}

void MainWindow::findText(bool again) {
    if (again && !m_findWhat.isEmpty()) {
        m_editor->findNext();
        return;
    }
    bool ok = false;
    const QString what = QInputDialog::getText(this, tr("Find"), tr("Text or regular expression"),
                                               QLineEdit::Normal, m_editor->selectedOrWord(), &ok);
    if (!ok || what.isEmpty()) return;
    m_findWhat = what;
    const QRegularExpression expression(what);
    if (!m_editor->findFirst(what, expression.isValid() && QRegularExpression::escape(what) != what, false,
                             false, true))
        statusBar()->showMessage(tr("Not found: %1").arg(what));
}

void MainWindow::showKeys() {
    QString text;
    for (const auto* made : m_actions->actions())
        if (!made->shortcut().isEmpty())
            text += QStringLiteral("%1\t%2\n")
                        .arg(made->shortcut().toString(QKeySequence::NativeText), m_actions->title(made));
    text +=
        tr("\nIn the chart: W S zoom, A D pan, F fit the selection, M mark, . and , next and previous span,\n"
           "[ and ] follow a hand-off, / search, ? this list");
    QMessageBox::information(this, tr("Keys"), text);
}

void MainWindow::showAbout() {
    QMessageBox::about(this, tr("About Coroscope"),
                       tr("Coroscope shows how coroutines share one thread.\nVersion %1. GPL-3.0-or-later.")
                           .arg(QApplication::applicationVersion()));
}

} // namespace coroscope::window
