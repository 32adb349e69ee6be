#include "ui/window/main_window.h"

#include "ui/export/export.h"
#include "ui/kept/kept.h"
#include "ui/language/language.h"
#include "ui/parts/on_screen.h"
#include "ui/parts/tab_order.h"
#include "ui/window/action_registry.h"
#include "ui/window/appearance.h"
#include "ui/window/command_palette.h"
#include "ui/window/disk_watch.h"
#include "ui/window/docks.h"
#include "ui/window/example_catalog.h"
#include "ui/window/first_picture.h"
#include "ui/window/first_script.h"
#include "ui/window/gallery.h"
#include "ui/window/key_list.h"
#include "ui/window/menus.h"
#include "ui/window/palette_source.h"
#include "ui/window/playback_bar.h"
#include "ui/window/preferences_dialog.h"
#include "ui/window/recent_files.h"
#include "ui/window/recovery.h"
#include "ui/window/session_store.h"
#include "ui/window/settings.h"
#include "ui/window/system_theme.h"
#include "ui/window/trace_files.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QScreen>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace coroscope::window {

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), m_settings(new Settings(this)), m_systemTheme(new SystemTheme(this)),
      m_docks(new Docks(this)), m_recentFiles(new RecentFiles(this)) {
    // Before there is anything that would have to be told of another style and other colours.
    m_theme = themeNow();
    applyAppearance(m_theme.kind);
    m_actions = new ActionRegistry(this, menuBar());
    m_actions->setIconColor(gantt::Theme::of(m_theme).color(gantt::Tone::TextDim));
    // First what needs no fonts, for they may still be looked up on another thread (parts::FontsAhead).
    m_documents = new Documents;
    m_views.chartView = new gantt::ChartView;
    m_views.chart = m_views.chartView->chart();
    m_views.findings = new FindingsView(this);
    addDocks();
    m_presenter = new RunPresenter(m_views, this);
    m_recovery = new Recovery(m_documents);
    m_session = new SessionStore(m_documents);
    new DiskWatch(m_documents);
    addFileActions(*this);
    addEditActions(*this);
    addViewActions(*this);
    addChartActions(*this);
    addRunActions(*this);
    addHelpActions(*this);
    addToolBar(new PlaybackBar(*m_actions, playback(), this));
    connectDocuments();
    connect(m_presenter, &RunPresenter::checked, this, [this](int problems, bool asked) {
        auto* dock = m_docks->dock(QStringLiteral("problems"));
        dock->setWindowTitle(problems ? tr("Problems (%1)").arg(problems) : tr("Problems"));
        if (problems && asked) m_docks->raise(QStringLiteral("problems"));
    });
    connect(m_views.findings, &FindingsView::counted, this, [this](int count) {
        m_docks->dock(QStringLiteral("findings"))
            ->setWindowTitle(count ? tr("Findings (%1)").arg(count) : tr("Findings"));
    });
    connect(m_views.chart, &gantt::ChartWidget::keyListRequested, this, &MainWindow::showKeys);
    connect(m_views.chart, &gantt::ChartWidget::rangeSelected, this,
            [this] { m_docks->raise(QStringLiteral("statistics")); });
    connect(m_settings, &Settings::changed, this, &MainWindow::apply);
    connect(m_actions, &ActionRegistry::keysChanged, this, &MainWindow::applyTheme);
    setAcceptDrops(true);
    connect(m_systemTheme, &SystemTheme::changed, this, &MainWindow::applyTheme);
    QWidget* lastInCentre = buildCentre();
    buildStatusBar();
    m_docks->arrange(std::min(190, screen()->availableSize().height() / 5), lastInCentre);
    apply(m_settings->values());
    const Kept& kept = Kept::settings();
    parts::resizeOnScreen(*this, {1280, 800});
    restoreGeometry(kept.value(QStringLiteral("geometry")).toByteArray());
    restoreState(kept.value(QStringLiteral("state")).toByteArray());
}

MainWindow::~MainWindow() = default;

/// The last stop of the Tab key in it.
QWidget* MainWindow::buildCentre() {
    auto* right = new QSplitter(Qt::Vertical);
    auto* below = new QWidget;
    auto* belowColumn = new QVBoxLayout(below);
    belowColumn->setContentsMargins(0, 0, 0, 0);
    below->setFocusPolicy(Qt::TabFocus);
    right->addWidget(m_views.chartView);
    right->addWidget(below);
    m_views.output.setMaker([this, below] {
        auto* output = new panels::OutputPanel;
        output->setFont(m_settings->values().codeFont);
        output->setErrorColor(gantt::Theme::of(m_theme).color(gantt::Tone::Error));
        below->layout()->addWidget(output);
        output->show(); // at once, as in a dock
        parts::followInTabOrder(below, output);
        below->setFocusPolicy(Qt::NoFocus);
        return output;
    });
    right->setStretchFactor(0, 4);
    right->setStretchFactor(1, 1);
    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    leftColumn->addWidget(m_documents, 1);
    m_findBar.setMaker([this, leftColumn] {
        auto* bar = new editor::FindBar;
        leftColumn->addWidget(bar);
        parts::followInTabOrder(m_documents, bar);
        bar->setEditor(editor());
        return bar;
    });
    auto* across = new QSplitter;
    across->addWidget(left);
    across->addWidget(right);
    across->setStretchFactor(0, 2);
    across->setStretchFactor(1, 5);
    across->setSizes({400, 880});
    right->setSizes({420, 110});
    setCentralWidget(across);
    return below;
}

void MainWindow::addDocks() {
    m_views.narration.setMaker([] { return new panels::NarrationPanel; });
    m_views.loop.setMaker([] { return new panels::LoopPanel; });
    m_views.variables.setMaker([] { return new panels::VariablesPanel; });
    m_views.problems.setMaker([] { return new ProblemsList; });
    m_views.statistics.setMaker([] { return new gantt::StatisticsView; });
    m_views.table.setMaker([this] { return new gantt::SpanTable(m_views.chart); });
    const auto add = [this](const char* id, const QString& title, auto& view) {
        return m_docks->add(QLatin1String(id), title, [&view] { return view.get(); });
    };
    add("narration", tr("Narration"), m_views.narration);
    m_docks->add(QStringLiteral("findings"), tr("Findings"), [this] { return m_views.findings->list(); });
    add("loop", tr("Loop"), m_views.loop);
    add("variables", tr("Variables"), m_views.variables);
    add("statistics", tr("Statistics"), m_views.statistics);
    add("table", tr("Table"), m_views.table);
    add("problems", tr("Problems"), m_views.problems);
}

void MainWindow::fillDock(const char* id) {
    m_docks->fill(QLatin1String(id));
}

QTreeWidget* MainWindow::findings() {
    fillDock("findings");
    return m_views.findings->list();
}

void MainWindow::buildStatusBar() {
    auto* control = new QLabel;
    auto* clock = new QLabel;
    control->setToolTip(tr("Who has control at the playhead"));
    clock->setToolTip(tr("Virtual time at the playhead"));
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

void MainWindow::connectDocuments() {
    connect(m_documents, &Documents::currentChanged, this, [this](Document* document) {
        if (auto* bar = m_findBar.made()) bar->setEditor(document->editor());
        m_presenter->setDocument(document);
        if (m_started) m_presenter->run(false);
        updateTitle();
    });
    connect(m_documents, &Documents::nameChanged, this, &MainWindow::updateTitle);
    connect(m_documents, &Documents::opened, m_recentFiles, &RecentFiles::add);
    connect(m_documents, &Documents::closedFile, this,
            [this](const QString& path) { m_closedFiles.append(path); });
    connect(m_documents, &Documents::added, this, [this](Document* document) {
        connect(document->editor(), &editor::CodeEditor::contextMenuWanted, this,
                &MainWindow::showEditorMenu);
        connect(document->editor(), &editor::CodeEditor::filesDropped, this,
                [this](const QStringList& paths) {
                    for (const auto& path : paths)
                        openFile(path);
                });
    });
    connect(m_recentFiles, &RecentFiles::chosen, this, &MainWindow::openFile);
    connect(m_settings, &Settings::notKept, this, [this](const QString& path) {
        m_documents->messages()->post(
            QStringLiteral("settings"), MessageStack::Kind::Warning,
            tr("The preferences hold only until the window closes: %1 cannot be written.")
                .arg(QDir::toNativeSeparators(path)));
    });
    connect(m_recovery, &Recovery::failed, this, [this](const QString& reason) {
        m_documents->messages()->post(QStringLiteral("recovery"), MessageStack::Kind::Warning,
                                      tr("Unsaved work cannot be kept safe from a crash: %1.").arg(reason));
    });
}

QString MainWindow::scriptName() const {
    return m_documents->current()->fileName();
}

bool MainWindow::recover() {
    const auto scripts = m_recovery->leftBehind();
    for (const auto& script : scripts) {
        auto* document = m_documents->openRecovered(script.path, script.example, script.text);
        document->editor()->goToLine(script.line + 1);
        const QPointer<Document> alive(document);
        document->messages()->post(QStringLiteral("recovered"), MessageStack::Kind::Information,
                                   tr("Unsaved work of a session that ended unexpectedly was recovered."),
                                   {{tr("Save"),
                                     [this, alive] {
                                         if (alive) m_documents->save(alive);
                                     }},
                                    {tr("Give it up"), [this, alive] {
                                         if (alive) m_documents->giveUpChanges(alive);
                                     }}});
    }
    m_recovery->kept();
    return !scripts.isEmpty();
}

void MainWindow::begin(const QString& file, std::shared_ptr<playback::LiveRun::Early> early) {
    if (isTraceFile(file)) {
        show();
        openScripts(file);
        return;
    }
    m_chartFirst = true;
    m_docks->hold(true);
    if (!file.isEmpty()) setWindowTitle(titleOf(QFileInfo(file).fileName()));
    liveRun()->takeEarly(early ? std::move(early) : simulateFirstScript(file));
    auto* picture = new FirstPicture(this, chart(), liveRun(), m_patienceMs);
    connect(picture, &FirstPicture::over, this, [this, file] {
        m_chartFirst = false;
        m_docks->hold(false);
        m_views.output.get();
        openScripts(file);
    });
}

void MainWindow::showEvent(QShowEvent* event) {
    if (!m_chartFirst) m_views.output.get();
    QMainWindow::showEvent(event);
}

QCoro::Task<> MainWindow::openScripts(QString file) {
    const QPointer<MainWindow> self(this);
    bool open = false;
    if (m_settings->values().restoreSession) {
        open = co_await m_session->restore();
        if (!self) co_return;
    }
    if (recover()) open = true;
    if (!file.isEmpty() && !isTraceFile(file)) {
        const bool opened = co_await m_documents->open(file);
        if (!self) co_return;
        open = opened || open;
    }
    if (!open) m_documents->openExample(QString::fromLatin1(kFirstExample));
    m_documents->current()->setFocus();
    if (isTraceFile(file))
        openTraceFile(this, file);
    else
        run();
}

QCoro::Task<bool> MainWindow::openFile(QString path) {
    if (isTraceFile(path)) {
        openTraceFile(this, path);
        co_return true;
    }
    const QPointer<MainWindow> self(this);
    const bool opened = co_await m_documents->open(path);
    if (self && opened) run();
    co_return opened;
}

void MainWindow::openExample(const QString& name) {
    if (m_documents->openExample(name)) run();
}

void MainWindow::newScript() {
    m_documents->newScript();
    run();
}

void MainWindow::openWithDialog() {
    const QString folder = QFileInfo(m_documents->current()->path()).path();
    const auto paths = QFileDialog::getOpenFileNames(
        this, tr("Open"), folder, tr("Python scripts and traces (*.py *.coroscope *.jsonl);;All files (*)"));
    for (const auto& path : paths)
        openFile(path);
}

void MainWindow::reopenClosed() {
    if (!m_closedFiles.isEmpty()) openFile(m_closedFiles.takeLast());
}

void MainWindow::run(bool play) {
    m_started = true;
    m_presenter->setDocument(m_documents->current());
    m_presenter->run(play);
}

void MainWindow::apply(const Preferences& preferences) {
    static const QFont systemFont = QApplication::font();
    QFont font = systemFont;
    if (preferences.interfaceFontSize > 0) font.setPointSize(preferences.interfaceFontSize);
    if (font != QApplication::font()) QApplication::setFont(font);
    m_presenter->setFollowsEdits(preferences.simulateWhileEditing);
    m_presenter->setOptions(preferences.runOptions());
    if (auto* output = m_views.output.made()) output->setFont(preferences.codeFont);
    applyTheme();
}

gantt::ThemeStyle MainWindow::themeNow() const {
    const auto& values = m_settings->values();
    return {themeFor(values.theme, m_systemTheme->kind()), values.palette};
}

void MainWindow::applyTheme() {
    m_theme = themeNow();
    const auto& colors = gantt::Theme::of(m_theme);
    applyAppearance(m_theme.kind);
    m_views.chart->setTheme(m_theme);
    if (auto* output = m_views.output.made()) output->setErrorColor(colors.color(gantt::Tone::Error));
    m_documents->setEditorSetup([this](editor::CodeEditor& e) { setUpEditor(e); });
    m_actions->setIconColor(colors.color(gantt::Tone::TextDim));
}

void MainWindow::setUpEditor(editor::CodeEditor& editor) {
    const auto& values = m_settings->values();
    editor::EditorOptions options;
    options.completion = values.completion;
    options.callTips = values.callTips;
    options.closeBrackets = values.closeBrackets;
    options.wrapLines = values.wrapLines;
    options.showSpaces = values.showSpaces;
    options.tabWidth = values.tabWidth;
    editor.setOptions(options);
    editor.setColors(editor::EditorColors::of(static_cast<editor::EditorTheme>(m_theme.kind)));
    editor.setCodeFont(values.codeFont);
    for (const auto* action : m_actions->actions())
        if (action->shortcutContext() != Qt::WidgetShortcut) // else it is another widget's, as the chart's
            editor.releaseKeys(action->shortcuts());
}

void MainWindow::showEditorMenu(const QPoint& at) {
    QMenu menu(this);
    for (const char* id : {"edit.undo", "edit.redo", "", "edit.cut", "edit.copy", "edit.paste",
                           "edit.selectAll", "", "edit.comment", "edit.goToDefinition"}) {
        if (!*id)
            menu.addSeparator();
        else
            menu.addAction(m_actions->action(QString::fromLatin1(id)));
    }
    menu.exec(at);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    for (const auto& url : event->mimeData()->urls())
        if (url.isLocalFile()) openFile(url.toLocalFile());
    event->acceptProposedAction();
}

void MainWindow::setTheme(gantt::ThemeKind theme) {
    auto values = m_settings->values();
    values.theme = theme == gantt::ThemeKind::Light  ? ThemeChoice::Light
                   : theme == gantt::ThemeKind::Dark ? ThemeChoice::Dark
                                                     : ThemeChoice::HighContrast;
    m_settings->set(values);
}

QString MainWindow::exportTo(const QString& path, bool visibleRange) {
    exporter::ExportOptions options;
    const auto& trace = *liveRun()->trace();
    options.picture = gantt::PictureOptions::of(chart()->view(), trace, visibleRange);
    options.picture.title = m_documents->current()->name();
    const auto written = exporter::exportImage(trace, options, path);
    return written ? QString() : QString::fromStdString(written.error());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_mayClose) {
        event->ignore();
        closeAfterAsking();
        return;
    }
    Kept& settings = Kept::settings();
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("state"), saveState());
    m_session->save();
    m_recovery->finish();
    event->accept();
}

QCoro::Task<> MainWindow::closeAfterAsking() {
    if (m_asking) co_return;
    const QPointer<MainWindow> self(this);
    m_asking = true;
    const bool may = co_await m_documents->mayCloseAll();
    if (!self) co_return;
    m_asking = false;
    m_mayClose = may;
    if (!may) {
        m_nextLanguage.reset();
        emit stays();
    } else if (m_nextLanguage) {
        language::choose(*m_nextLanguage);
    }
    // Later: within the event that asked for it, closing again would do nothing.
    if (may) QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}

void MainWindow::speak(const QString& code) {
    if (code == language::chosen()) return;
    m_nextLanguage = code;
    close();
}

QString MainWindow::titleOf(const QString& script) {
    return tr("%1[*] \u2013 Coroscope").arg(script);
}

void MainWindow::updateTitle() {
    const auto* document = m_documents->current();
    if (!document) return;
    setWindowFilePath(document->path());
    setWindowTitle(titleOf(document->name()));
    setWindowModified(document->isModified());
}

void MainWindow::showPalette(const QString& typed) {
    const auto source = [this](const QString& text) { return paletteEntries(*this, text); };
    (new CommandPalette(source, typed, this))->show();
}

void MainWindow::showGallery() {
    auto* gallery = new Gallery(m_theme, m_settings->values().codeFont, this);
    gallery->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_documents->current()->example().isEmpty()) gallery->select(m_documents->current()->example());
    connect(gallery, &Gallery::chosen, this, &MainWindow::openExample);
    gallery->open();
}

void MainWindow::showPreferences() {
    auto* dialog = new PreferencesDialog(m_settings, m_actions, m_systemTheme->kind(), this);
    connect(dialog, &PreferencesDialog::languageChosen, this, &MainWindow::speak, Qt::QueuedConnection);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showKeys() {
    auto* keys = findChild<KeyList*>();
    if (!keys) keys = new KeyList(*m_actions, this);
    keys->show();
    keys->raise();
    keys->activateWindow();
}

void MainWindow::showAbout() {
    QMessageBox::about(this, tr("About Coroscope"),
                       tr("Coroscope shows how coroutines share one thread.\nVersion %1. GPL-3.0-or-later.")
                           .arg(QApplication::applicationVersion()));
}

} // namespace coroscope::window
