#include "ui/window/main_window.h"

#include "core/analysis/words.h"
#include "ui/export/export.h"
#include "ui/playback/time_text.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>
#include <QStatusBar>
#include <QStyle>

#include <set>

namespace coroscope::window {

namespace {
constexpr int kEditPauseMs = 200;
constexpr int kSnapshotPauseMs = 60;
} // namespace

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent) {
    m_playback = new playback::PlaybackController(this);
    m_run = new playback::LiveRun(this);
    m_editPause = new QTimer(this);
    m_editPause->setSingleShot(true);
    m_editPause->setInterval(kEditPauseMs);
    m_snapshotPause = new QTimer(this);
    m_snapshotPause->setSingleShot(true);
    m_snapshotPause->setInterval(kSnapshotPauseMs);
    buildWidgets();
    buildDocks();
    buildMenus();
    buildPlaybackBar();
    connectPlayback();
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

void MainWindow::connectPlayback() {
    using playback::LiveRun;
    using playback::PlaybackController;
    connect(m_editor, &QsciScintilla::textChanged, this, [this] {
        if (m_autoRun) m_editPause->start();
    });
    connect(m_editor, &QsciScintilla::modificationChanged, this, [this] { updateTitle(); });
    connect(m_editor, &editor::CodeEditor::filesDropped, this,
            [this](const QStringList& paths) { openFile(paths.first()); });
    connect(m_editPause, &QTimer::timeout, this, [this] {
        m_keepView = true;
        run(false);
    });
    connect(m_run, &LiveRun::checked, this,
            [this](const std::vector<session::Diagnostic>& found, const QString&, bool runnable) {
                showChecked(found, runnable);
            });
    connect(m_run, &LiveRun::replaced, this, &MainWindow::showReplaced);
    connect(m_run, &LiveRun::grew, this, [this] {
        m_chart->refresh();
        m_narration->refresh();
        m_playback->storeGrew(false);
    });
    connect(m_run, &LiveRun::finished, this, [this] {
        m_chart->refresh();
        m_narration->refresh();
        m_playback->storeGrew(true);
        analyse();
    });
    connect(m_run, &LiveRun::snapshotReady, this, [this](const session::Snapshot& snapshot) {
        m_loop->show(snapshot, *m_run->trace());
        m_variables->show(snapshot, *m_run->trace());
    });
    connect(m_snapshotPause, &QTimer::timeout, this, [this] { m_run->requestSnapshot(m_playback->now()); });
    connect(m_playback, &PlaybackController::instantChanged, this, &MainWindow::showInstant);
    connect(m_playback, &PlaybackController::moreNeeded, m_run, &LiveRun::ensure);
    connect(m_playback, &PlaybackController::playingChanged, this, [this](bool playing) {
        m_playAction->setText(playing ? tr("&Pause") : tr("&Play"));
        m_playAction->setIcon(style()->standardIcon(playing ? QStyle::SP_MediaPause : QStyle::SP_MediaPlay));
    });
    connect(m_chart, &gantt::ChartWidget::playheadMoved, this, [this](trace::Instant at) {
        m_playback->pause();
        m_playback->setNow(at);
    });
    connect(m_chart, &gantt::ChartWidget::spanActivated, this, [this](LaneId lane, std::size_t index) {
        const auto& store = *m_run->trace();
        if (lane >= store.laneCount() || index >= store.spanCount(lane)) return;
        const auto span = store.span(lane, index);
        if (const int line = analysis::lineOf(store, span.site)) {
            m_editor->setLitLine(line);
            m_editor->goToLine(line);
        }
    });
    connect(m_chart, &gantt::ChartWidget::hovered, this,
            [this](const QString& text) { statusBar()->showMessage(text.section(u'\n', 0, 0)); });
    connect(m_chart, &gantt::ChartWidget::keyListRequested, this, &MainWindow::showKeys);
    connect(m_narration, &panels::NarrationPanel::instantChosen, this, [this](trace::Instant at) {
        m_playback->pause();
        m_playback->setNow(at);
    });
    connect(m_variables, &panels::VariablesPanel::lineChosen, m_editor,
            [this](int line) { m_editor->goToLine(line); });
}

void MainWindow::run(bool play) {
    m_editPause->stop();
    m_playWhenReady = play;
    if (play) m_keepView = false;
    const QString name = m_path.isEmpty() ? QStringLiteral("script.py") : QFileInfo(m_path).fileName();
    m_run->start(m_editor->text(), name, {});
}

void MainWindow::showChecked(const std::vector<session::Diagnostic>& diagnostics, bool runnable) {
    std::vector<editor::Note> notes;
    m_problems->clear();
    for (const auto& found : diagnostics) {
        const QString message = QString::fromStdString(found.message);
        notes.push_back({found.severity, found.line, found.column, found.endLine, found.endColumn, message});
        auto* item = new QTreeWidgetItem(m_problems, {QString::number(found.line), message});
        item->setData(0, Qt::UserRole, found.line);
        item->setData(0, Qt::UserRole + 1, found.column);
    }
    m_editor->setErrors(std::move(notes));
    m_chart->setStale(!runnable);
    if (auto* dock = qobject_cast<QDockWidget*>(m_problems->parentWidget()); dock && !runnable) dock->raise();
    if (!runnable && !diagnostics.empty())
        statusBar()->showMessage(tr("Line %1: %2")
                                     .arg(diagnostics.front().line)
                                     .arg(QString::fromStdString(diagnostics.front().message)));
    else
        statusBar()->clearMessage();
}

void MainWindow::showReplaced() {
    m_findings.clear();
    m_findingsList->clear();
    m_statistics->clear();
    m_editor->setFindings({});
    m_editor->setLitLine(0);
    m_chart->setTrace(m_run->trace(), m_keepView);
    m_output->setStore(m_run->trace());
    m_narration->setStore(m_run->trace());
    m_playback->setStore(m_run->trace(), m_keepView);
    m_keepView = false;
    showInstant(m_playback->now());
    if (m_playWhenReady) m_playback->restart();
    m_playWhenReady = false;
}

void MainWindow::showInstant(trace::Instant now) {
    const auto& store = *m_run->trace();
    m_chart->setPlayhead(now, m_playback->playing());
    m_output->setNow(now);
    m_narration->setNow(now);
    m_clockLabel->setText(playback::clockText(now.time));
    const auto control = playback::controlAt(store, now);
    QString text = tr("Nobody has control");
    if (control.lane != kNoLane) {
        const QString who = QString::fromStdString(analysis::laneText(store, control.lane));
        text = control.state == SpanState::Blocked ? tr("%1 blocks the thread").arg(who)
                                                   : tr("%1 has control").arg(who);
    }
    m_controlLabel->setText(text);

    std::vector<editor::ExecutionLine> lines;
    std::set<int> seen;
    const auto most = std::min<std::size_t>(store.laneCount(), 2000);
    for (LaneId lane = 0; lane < most; ++lane) {
        const auto span = store.spanAt(lane, now);
        if (!span || span->state == SpanState::Ended) continue;
        const int line = analysis::lineOf(store, span->site);
        const bool holds = lane == control.lane;
        if (line == 0 || (!holds && !seen.insert(line).second)) continue;
        const QString who = QString::fromStdString(analysis::laneText(store, lane));
        lines.push_back({line, holds, holds && control.state == SpanState::Blocked,
                         holds ? who : tr("%1 stands here").arg(who)});
    }
    m_editor->setExecution(std::move(lines));
    if (m_run->canTakeSnapshots() && !m_snapshotPause->isActive()) m_snapshotPause->start();
}

void MainWindow::setTheme(gantt::ThemeKind theme) {
    using gantt::Tone;
    const auto& colors = gantt::Theme::of(theme);
    m_chart->setTheme(theme);
    m_editor->setColors(editor::EditorColors::of(static_cast<editor::EditorTheme>(theme)));
    m_output->setErrorColor(colors.color(Tone::Error));
    QPalette palette;
    if (theme != gantt::ThemeKind::Light) {
        const QColor base = colors.color(Tone::Background), text = colors.color(Tone::Text);
        palette = QPalette(text, base.lighter(130), base.lighter(180), base.darker(150), base.lighter(140),
                           text, Qt::white, base, base);
        palette.setColor(QPalette::AlternateBase, colors.color(Tone::RowAlternate));
        palette.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xa8));
        palette.setColor(QPalette::HighlightedText, Qt::white);
        palette.setColor(QPalette::ToolTipBase, base);
        palette.setColor(QPalette::ToolTipText, text);
        palette.setColor(QPalette::PlaceholderText, colors.color(Tone::TextDim));
        for (auto role : {QPalette::Text, QPalette::ButtonText, QPalette::WindowText})
            palette.setColor(QPalette::Disabled, role, colors.color(Tone::TextDim));
    }
    setPalette(palette);
    QSettings().setValue(QStringLiteral("theme"), gantt::themeName(theme));
}

QString MainWindow::exportTo(const QString& path, bool visibleRange) {
    exporter::ExportOptions options;
    options.picture = gantt::PictureOptions::of(m_chart->view(), *m_run->trace(), visibleRange);
    options.picture.title = m_path.isEmpty() ? tr("Script") : QFileInfo(m_path).fileName();
    const auto written = exporter::exportImage(*m_run->trace(), options, path);
    return written ? QString() : QString::fromStdString(written.error());
}

void MainWindow::setScript(const QString& text, const QString& path) {
    m_playback->pause();
    m_path = path;
    m_editor->setText(text);
    m_editor->setModified(false);
    m_editPause->stop();
    updateTitle();
    run();
}

bool MainWindow::openFile(const QString& path) {
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
    const QString path = QFileDialog::getOpenFileName(this, tr("Open"), QFileInfo(m_path).path(),
                                                      tr("Python scripts (*.py);;All files (*)"));
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

} // namespace coroscope::window
