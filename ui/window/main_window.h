#pragma once

#include "ui/editor/find_bar.h"
#include "ui/window/documents.h"
#include "ui/window/run_presenter.h"

#include <QMainWindow>

namespace coroscope::window {

class ActionRegistry;
class Docks;
class RecentFiles;
class Recovery;
class SessionStore;
class Settings;
class SystemTheme;
struct Preferences;

/// Editor, chart, output and panels around one RunPresenter. It only puts the parts together; what they do is
/// in the parts, and what can be done with them in the files *_actions.cpp.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens unsaved work of a session that crashed, `file`, what was open last, or at the first start an
    /// example; and plays it. The window appears with the first picture of the chart in it, unless that takes
    /// so long that it would be missed; what lies around the chart, the editor with the scripts too, comes
    /// with the second frame. `early`: of simulateFirstScript().
    void begin(const QString& file, std::shared_ptr<playback::LiveRun::Early> early = nullptr);
    /// How long the window may be kept back, in ms; 150 unless told otherwise: so long nobody misses it.
    void setPatience(int milliseconds) { m_patienceMs = milliseconds; }
    QCoro::Task<bool> openFile(QString path);
    void openExample(const QString& name); ///< of resources/examples, without the ending
    void newScript();
    void run(bool play = true); ///< simulates the editor's text
    /// Writes a picture; the format is the file's ending. The reason when it cannot, else empty.
    QString exportTo(const QString& path, bool visibleRange = false);
    void setTheme(gantt::ThemeKind theme);
    QString scriptName() const; ///< the file's, without its folder

    /// Closes the window, asking about unsaved work as ever, to be built anew in that language (empty: the
    /// system's); startsAgain() is then true.
    void speak(const QString& code);
    bool startsAgain() const { return m_nextLanguage.has_value(); }

    ActionRegistry* actions() const { return m_actions; }
    Docks* docks() const { return m_docks; }
    Documents* documents() const { return m_documents; }
    Settings* settings() const { return m_settings; }
    RecentFiles* recentFiles() const { return m_recentFiles; }
    Recovery* recovery() const { return m_recovery; }
    editor::FindBar* findBar() { return m_findBar.get(); } ///< made when it is first wanted
    editor::CodeEditor* editor() const { return m_documents->current()->editor(); } ///< of the tab in front
    gantt::ChartView* chartView() const { return m_views.chartView; }
    gantt::ChartWidget* chart() const { return m_views.chart; }
    playback::PlaybackController* playback() const { return m_presenter->playback(); }
    playback::LiveRun* liveRun() const { return m_presenter->liveRun(); }
    // What lies around the chart is made by asking for it.
    panels::OutputPanel* output() { return m_views.output.get(); }
    gantt::StatisticsView* statistics() { return inDock("statistics", m_views.statistics); }
    gantt::SpanTable* table() { return inDock("table", m_views.table); }
    panels::LoopPanel* loop() { return inDock("loop", m_views.loop); }
    panels::VariablesPanel* variables() { return inDock("variables", m_views.variables); }
    panels::NarrationPanel* narration() { return inDock("narration", m_views.narration); }
    QTreeWidget* problems() { return inDock("problems", m_views.problems); }
    QTreeWidget* findings();

signals:
    void stays(); ///< the user was asked whether it may close, and said no

public slots:
    void openWithDialog();
    void reopenClosed();
    void showPalette(const QString& typed = {});
    void showGallery();
    void showPreferences();
    void showAbout();
    void showKeys();

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    template <typename View>
    View* inDock(const char* id, parts::OnDemand<View>& view) {
        fillDock(id);
        return view.made();
    }
    void fillDock(const char* id);
    QCoro::Task<> openScripts(QString file);
    QWidget* buildCentre();
    void addDocks();
    void buildStatusBar();
    void connectDocuments();
    void apply(const Preferences& preferences);
    gantt::ThemeStyle themeNow() const;
    void applyTheme();
    void setUpEditor(editor::CodeEditor& editor);
    void showEditorMenu(const QPoint& at);
    bool recover();
    QCoro::Task<> closeAfterAsking();
    static QString titleOf(const QString& script);
    void updateTitle();

    int m_patienceMs = 150;
    bool m_chartFirst = false; ///< the first picture is not over yet
    Settings* m_settings;
    SystemTheme* m_systemTheme;
    ActionRegistry* m_actions = nullptr;
    Docks* m_docks;
    Documents* m_documents = nullptr;
    parts::OnDemand<editor::FindBar> m_findBar;
    RecentFiles* m_recentFiles;
    Recovery* m_recovery = nullptr;
    SessionStore* m_session = nullptr;
    Views m_views;
    RunPresenter* m_presenter = nullptr;
    QStringList m_closedFiles; ///< newest last
    gantt::ThemeStyle m_theme;
    bool m_mayClose = false;
    bool m_asking = false;
    std::optional<QString> m_nextLanguage; ///< asked for, until the window closes or stays
    bool m_started = false; ///< a script was run: before, what stands in the tab is only a placeholder
};

} // namespace coroscope::window
