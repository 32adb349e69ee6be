#pragma once

#include "ui/editor/text_file.h"
#include "ui/window/run_presenter.h"

#include <QLabel>
#include <QMainWindow>

namespace coroscope::window {

class ActionRegistry;
class Docks;

/// Editor, chart, output and panels around one RunPresenter. It only puts the parts together; what they do is
/// in the parts, and what can be done with them in the files *_actions.cpp.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens `file`, or what was open last, or at the first start an example; and plays it.
    void begin(const QString& file);
    bool openFile(const QString& path);
    void openExample(const QString& name); ///< of resources/examples, without the ending
    void run(bool play = true);            ///< simulates the editor's text
    /// Writes a picture; the format is the file's ending. The reason when it cannot, else empty.
    QString exportTo(const QString& path, bool visibleRange = false);
    void setTheme(gantt::ThemeKind theme);
    QString scriptName() const; ///< the file's, without its folder

    ActionRegistry* actions() const { return m_actions; }
    Docks* docks() const { return m_docks; }
    RunPresenter* presenter() const { return m_presenter; }
    editor::CodeEditor* editor() const { return m_editor; }
    gantt::ChartView* chartView() const { return m_views.chartView; }
    gantt::StatisticsView* statistics() const { return m_views.statistics; }
    gantt::ChartWidget* chart() const { return m_views.chart; }
    panels::OutputPanel* output() const { return m_views.output; }
    playback::PlaybackController* playback() const { return m_presenter->playback(); }
    playback::LiveRun* liveRun() const { return m_presenter->liveRun(); }
    QTreeWidget* problems() const { return m_views.problems; }
    QTreeWidget* findings() const { return m_views.findings->list(); }

public slots:
    bool save();
    bool saveAs();
    void newScript();
    void open();
    void findText(bool again);
    void showAbout();
    void showKeys();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildCentre();
    void buildDocks();
    void buildStatusBar();
    void setScript(const QString& text, const QString& path);
    bool saveTo(const QString& path);
    bool mayLeaveScript();
    void updateTitle();

    ActionRegistry* m_actions;
    Docks* m_docks;
    Views m_views;
    RunPresenter* m_presenter = nullptr;
    editor::CodeEditor* m_editor = nullptr;
    editor::TextFile m_file; ///< how the script lies on disk; its text is the editor's
    QString m_path;
    QString m_findWhat;
};

} // namespace coroscope::window
