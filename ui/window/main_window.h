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
    /// example; and plays it.
    QCoro::Task<> begin(QString file);
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
    editor::FindBar* findBar() const { return m_findBar; }
    editor::CodeEditor* editor() const { return m_documents->current()->editor(); } ///< of the tab in front
    gantt::ChartView* chartView() const { return m_views.chartView; }
    gantt::StatisticsView* statistics() const { return m_views.statistics; }
    gantt::SpanTable* table() const { return m_views.table; }
    gantt::ChartWidget* chart() const { return m_views.chart; }
    panels::OutputPanel* output() const { return m_views.output; }
    playback::PlaybackController* playback() const { return m_presenter->playback(); }
    playback::LiveRun* liveRun() const { return m_presenter->liveRun(); }
    QTreeWidget* problems() const { return m_views.problems; }
    QTreeWidget* findings() const { return m_views.findings->list(); }

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
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildCentre();
    void buildDocks();
    void buildStatusBar();
    void connectDocuments();
    void apply(const Preferences& preferences);
    void applyTheme();
    void setUpEditor(editor::CodeEditor& editor);
    void showEditorMenu(const QPoint& at);
    bool recover();
    QCoro::Task<> closeAfterAsking();
    void updateTitle();

    Settings* m_settings;
    SystemTheme* m_systemTheme;
    ActionRegistry* m_actions;
    Docks* m_docks;
    Documents* m_documents = nullptr;
    editor::FindBar* m_findBar = nullptr;
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
