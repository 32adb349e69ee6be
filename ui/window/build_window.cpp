#include "core/analysis/statistics.h"
#include "core/analysis/words.h"
#include "core/trace/writer.h"
#include "ui/export/export_narration.h"
#include "ui/gantt/overview_strip.h"
#include "ui/playback/time_text.h"
#include "ui/window/main_window.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSplitter>
#include <QStatusBar>
#include <QStyle>
#include <QToolBar>
#include <QVBoxLayout>

#include <cmath>

namespace coroscope::window {

namespace {

/// The slider's positions are hundredths of a power of ten: -200 is 0.01x, 200 is 100x, one beyond is "max".
constexpr int kSlowest = -200;
constexpr int kFastest = 201;

QTreeWidget* makeList(const QString& name, const QStringList& headers) {
    auto* list = new QTreeWidget;
    list->setHeaderLabels(headers);
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    list->setAccessibleName(name);
    list->header()->setStretchLastSection(true);
    return list;
}

} // namespace

void MainWindow::buildWidgets() {
    m_editor = new editor::CodeEditor;
    m_chart = new gantt::ChartWidget;
    m_output = new panels::OutputPanel;
    auto* right = new QSplitter(Qt::Vertical);
    auto* chart = new QWidget;
    auto* column = new QVBoxLayout(chart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new gantt::OverviewStrip(m_chart));
    column->addWidget(m_chart, 1);
    right->addWidget(chart);
    right->addWidget(m_output);
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
    m_clockLabel = new QLabel;
    m_controlLabel = new QLabel;
    statusBar()->addPermanentWidget(m_controlLabel);
    statusBar()->addPermanentWidget(m_clockLabel);
}

void MainWindow::buildDocks() {
    m_narration = new panels::NarrationPanel;
    m_loop = new panels::LoopPanel;
    m_variables = new panels::VariablesPanel;
    m_findingsList = makeList(tr("Findings"), {tr("Line"), tr("Finding")});
    m_problems = makeList(tr("Problems"), {tr("Line"), tr("Problem")});
    m_statistics = makeList(tr("Statistics"), {tr("Lane"), tr("Control"), tr("Blocked"), tr("Ready"),
                                               tr("Waiting"), tr("Hand-offs")});
    QDockWidget* first = nullptr;
    const auto add = [&](const QString& title, const QString& id, QWidget* content) {
        auto* dock = new QDockWidget(title, this);
        dock->setObjectName(id);
        dock->setWidget(content);
        addDockWidget(Qt::BottomDockWidgetArea, dock);
        if (first) tabifyDockWidget(first, dock);
        if (!first) first = dock;
    };
    add(tr("Narration"), QStringLiteral("narration"), m_narration);
    add(tr("Findings"), QStringLiteral("findings"), m_findingsList);
    add(tr("Loop"), QStringLiteral("loop"), m_loop);
    add(tr("Variables"), QStringLiteral("variables"), m_variables);
    add(tr("Statistics"), QStringLiteral("statistics"), m_statistics);
    add(tr("Problems"), QStringLiteral("problems"), m_problems);
    first->raise();
    resizeDocks({first}, {190}, Qt::Vertical);
    connect(m_problems, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        m_editor->goToLine(item->data(0, Qt::UserRole).toInt(), item->data(0, Qt::UserRole + 1).toInt());
        m_editor->setFocus();
    });
    connect(m_findingsList, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        const auto& finding = m_findings[item->data(0, Qt::UserRole).toUInt()];
        m_playback->pause();
        m_playback->setNow(finding.at);
        m_chart->reveal(finding.at, finding.culprit);
        if (finding.line) m_editor->goToLine(finding.line);
    });
}

QAction* MainWindow::action(QMenu* menu, const QString& text, const QKeySequence& keys,
                            std::function<void()> slot) {
    auto* made = menu->addAction(text);
    made->setShortcut(keys);
    connect(made, &QAction::triggered, this, [slot = std::move(slot)] { slot(); });
    return made;
}

void MainWindow::buildMenus() {
    auto* file = menuBar()->addMenu(tr("&File"));
    action(file, tr("&New"), QKeySequence::New, [this] { newScript(); });
    action(file, tr("&Open\u2026"), QKeySequence::Open, [this] { open(); });
    auto* examples = file->addMenu(tr("&Examples"));
    for (const auto& name : QDir(QStringLiteral(":/examples")).entryList({QStringLiteral("*.py")})) {
        const QString base = name.chopped(3);
        QString title = base;
        action(examples, title.replace(u'_', u' '), {}, [this, base] { openExample(base); });
    }
    action(file, tr("&Save"), QKeySequence::Save, [this] { save(); });
    action(file, tr("Save &As\u2026"), QKeySequence::SaveAs, [this] { saveAs(); });
    auto* exports = file->addMenu(tr("&Export"));
    for (const char* ending : {"png", "svg", "pdf", "html", "md", "jsonl"}) {
        const QString name = QString::fromLatin1(ending);
        action(exports, name.toUpper() + QStringLiteral("\u2026"),
               name == u"png"_qs ? QKeySequence(tr("Ctrl+E")) : QKeySequence(),
               [this, name] { exportDialog(name); });
    }
    file->addSeparator();
    action(file, tr("&Quit"), QKeySequence::Quit, [this] { close(); });

    auto* edit = menuBar()->addMenu(tr("&Edit"));
    action(edit, tr("&Undo"), QKeySequence::Undo, [this] { m_editor->undo(); });
    action(edit, tr("&Redo"), QKeySequence::Redo, [this] { m_editor->redo(); });
    action(edit, tr("&Find\u2026"), QKeySequence::Find, [this] { findText(false); });
    action(edit, tr("Find &Next"), QKeySequence::FindNext, [this] { findText(true); });
    action(edit, tr("&Go to Line\u2026"), tr("Ctrl+L"), [this] {
        bool ok = false;
        const int line = QInputDialog::getInt(this, tr("Go to Line"), tr("Line"), m_editor->currentLine(), 1,
                                              m_editor->lines(), 1, &ok);
        if (ok) m_editor->goToLine(line);
    });
    action(edit, tr("Toggle &Comment"), tr("Ctrl+/"), [this] { m_editor->toggleComment(); });
    action(edit, tr("Select Next &Occurrence"), tr("Ctrl+D"), [this] { m_editor->selectNextOccurrence(); });
    auto* follow = edit->addAction(tr("Simulate while &editing"));
    follow->setCheckable(true);
    follow->setChecked(true);
    connect(follow, &QAction::toggled, this, [this](bool on) { m_autoRun = on; });

    auto* view = m_viewMenu = menuBar()->addMenu(tr("&View"));
    auto* axes = new QActionGroup(this);
    const std::pair<QString, gantt::AxisKind> kinds[] = {{tr("&Elastic axis"), gantt::AxisKind::Elastic},
                                                         {tr("&Time axis"), gantt::AxisKind::Time},
                                                         {tr("&Steps axis"), gantt::AxisKind::Steps}};
    for (const auto& [name, kind] : kinds)
        axes->addAction(action(view, name, {}, [this, kind = kind] { m_chart->setAxisKind(kind); }));
    view->addSeparator();
    const std::pair<QString, gantt::ThemeKind> themes[] = {
        {tr("&Light"), gantt::ThemeKind::Light},
        {tr("&Dark"), gantt::ThemeKind::Dark},
        {tr("&High contrast"), gantt::ThemeKind::HighContrast}};
    for (const auto& [name, kind] : themes)
        action(view, name, {}, [this, kind = kind] { setTheme(kind); });
    view->addSeparator();
    action(view, tr("Zoom &in"), QKeySequence::ZoomIn, [this] { m_chart->zoomIn(); });
    action(view, tr("Zoom &out"), QKeySequence::ZoomOut, [this] { m_chart->zoomOut(); });
    action(view, tr("&Fit all"), tr("Ctrl+0"), [this] { m_chart->fitAll(); });
    view->addSeparator();
    for (auto* dock : findChildren<QDockWidget*>())
        view->addAction(dock->toggleViewAction());
}

void MainWindow::buildPlaybackBar() {
    auto* menu = menuBar()->addMenu(tr("&Run"));
    auto* bar = addToolBar(tr("Playback"));
    bar->setObjectName(QStringLiteral("playback"));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setMovable(false);
    const auto add = [&](const QString& text, const QKeySequence& keys, QStyle::StandardPixmap icon,
                         bool inBar, std::function<void()> slot) {
        auto* made = action(menu, text, keys, std::move(slot));
        if (inBar) {
            made->setIcon(style()->standardIcon(icon));
            bar->addAction(made);
        }
        return made;
    };
    add(tr("&Run"), tr("F5"), QStyle::SP_BrowserReload, true, [this] { run(); });
    m_playAction = add(tr("&Play"), tr("F6"), QStyle::SP_MediaPlay, true, [this] { m_playback->toggle(); });
    add(tr("Re&start"), tr("Shift+F6"), QStyle::SP_MediaSkipBackward, true,
        [this] { m_playback->restart(); });
    add(tr("Step &back"), tr("Shift+F10"), QStyle::SP_MediaSeekBackward, true,
        [this] { m_playback->stepHandOff(-1); });
    add(tr("&Step"), tr("F10"), QStyle::SP_MediaSeekForward, true, [this] { m_playback->stepHandOff(1); });
    add(tr("Jump to &end"), tr("Ctrl+End, Ctrl+End"), QStyle::SP_MediaSkipForward, true,
        [this] { m_playback->jumpToEnd(); });
    menu->addSeparator();
    add(tr("Next &line"), tr("F11"), {}, false, [this] { m_playback->stepLine(1); });
    add(tr("Previous line"), tr("Shift+F11"), {}, false, [this] { m_playback->stepLine(-1); });
    add(tr("Next &wake-up"), tr("F8"), {}, false, [this] { m_playback->stepWakeUp(1); });
    add(tr("Previous wake-up"), tr("Shift+F8"), {}, false, [this] { m_playback->stepWakeUp(-1); });
    add(tr("Next &finding"), tr("F4"), {}, false, [this] { m_playback->stepFinding(1); });
    add(tr("Previous finding"), tr("Shift+F4"), {}, false, [this] { m_playback->stepFinding(-1); });
    add(tr("S&top the simulation"), tr("Shift+F5"), {}, false, [this] { m_run->stop(); });
    bar->addSeparator();
    m_speed = new QSlider(Qt::Horizontal);
    m_speed->setRange(kSlowest, kFastest);
    m_speed->setMaximumWidth(160);
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Speed: 0.01x to 100x, and as fast as possible"));
    m_speedLabel = new QLabel(QStringLiteral(" 1x"));
    m_speedLabel->setMinimumWidth(50);
    bar->addWidget(m_speed);
    bar->addWidget(m_speedLabel);
    connect(m_speed, &QSlider::valueChanged, this, [this](int value) {
        const double speed =
            value == kFastest ? playback::PlaybackController::kFastest : std::pow(10.0, value / 100.0);
        m_playback->setSpeed(speed);
        m_speedLabel->setText(value == kFastest ? tr(" max") : tr(" %1x").arg(speed, 0, 'g', 2));
    });
    auto* help = menuBar()->addMenu(tr("&Help"));
    action(help, tr("&Keys"), QKeySequence::HelpContents, [this] { showKeys(); });
    action(help, tr("&About Coroscope"), {}, [this] { showAbout(); });
}

void MainWindow::analyse() {
    const auto& store = *m_run->trace();
    m_findings = analysis::findFindings(store);
    std::vector<editor::Note> notes;
    std::vector<trace::Instant> places;
    m_findingsList->clear();
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const auto& finding = m_findings[i];
        const QString text = QString::fromStdString(finding.text);
        auto* item = new QTreeWidgetItem(
            m_findingsList, {finding.line ? QString::number(finding.line) : QString(),
                             QString::fromStdString(finding.title) + QStringLiteral(" \u2013 ") + text});
        item->setToolTip(1, text);
        item->setData(0, Qt::UserRole, static_cast<uint>(i));
        const auto severity = finding.severity == analysis::FindingSeverity::Hint
                                  ? session::Severity::Note
                                  : session::Severity::Warning;
        if (finding.line) notes.push_back({severity, finding.line, 0, 0, 0, text});
        places.push_back(finding.at);
    }
    std::sort(places.begin(), places.end());
    m_playback->setFindings(std::move(places));
    m_editor->setFindings(std::move(notes));

    m_statistics->clear();
    const auto numbers =
        analysis::statistics(store, playback::firstInstant(store), playback::lastInstant(store));
    for (const auto& lane : numbers.lanes) {
        if (m_statistics->topLevelItemCount() == 2000) break;
        const auto time = [](TimeNs t) { return playback::durationText(t); };
        new QTreeWidgetItem(m_statistics, {QString::fromStdString(analysis::laneText(store, lane.lane)),
                                           time(lane.running), time(lane.blocked), time(lane.ready),
                                           time(lane.waiting), QString::number(lane.handOffs)});
    }
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

void MainWindow::exportDialog(const QString& ending) {
    const QString path = QFileDialog::getSaveFileName(this, tr("Export"), QStringLiteral("chart.") + ending,
                                                      QStringLiteral("*.") + ending);
    if (path.isEmpty()) return;
    QString problem;
    if (ending == u"jsonl"_qs) {
        const auto written = trace::writeTraceFile(*m_run->trace(), path.toStdString());
        if (!written) problem = QString::fromStdString(written.error());
    } else if (ending == u"md"_qs) {
        const auto written = exporter::exportNarration(m_run->trace(), windowTitle(), path);
        if (!written) problem = QString::fromStdString(written.error());
    } else {
        problem = exportTo(path);
    }
    if (!problem.isEmpty())
        QMessageBox::warning(this, tr("Export"), problem);
    else
        statusBar()->showMessage(tr("Written: %1").arg(path));
}

void MainWindow::showKeys() {
    QString text;
    for (const auto* made : findChildren<QAction*>())
        if (!made->shortcut().isEmpty())
            text += QStringLiteral("%1\t%2\n")
                        .arg(made->shortcut().toString(QKeySequence::NativeText), made->text().remove(u'&'));
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
