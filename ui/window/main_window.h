#pragma once

#include "core/analysis/findings.h"
#include "ui/editor/code_editor.h"
#include "ui/editor/text_file.h"
#include "ui/gantt/chart_widget.h"
#include "ui/panels/narration_panel.h"
#include "ui/panels/output_panel.h"
#include "ui/panels/state_panels.h"
#include "ui/playback/live_run.h"
#include "ui/playback/playback_controller.h"

#include <QLabel>
#include <QMainWindow>
#include <QSlider>
#include <QTreeWidget>

#include <functional>

namespace coroscope::window {

/// Editor, chart, output and panels around one PlaybackController: every one of them shows its instant.
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

    editor::CodeEditor* editor() const { return m_editor; }
    gantt::ChartWidget* chart() const { return m_chart; }
    panels::OutputPanel* output() const { return m_output; }
    playback::PlaybackController* playback() const { return m_playback; }
    playback::LiveRun* liveRun() const { return m_run; }
    QTreeWidget* problems() const { return m_problems; }
    QTreeWidget* findings() const { return m_findingsList; }

public slots:
    bool save();
    bool saveAs();
    void newScript();
    void open();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildWidgets();
    void buildDocks();
    void buildMenus();
    void buildPlaybackBar();
    void connectPlayback();
    QAction* action(QMenu* menu, const QString& text, const QKeySequence& keys, std::function<void()> slot);
    void setScript(const QString& text, const QString& path);
    bool saveTo(const QString& path);
    bool mayLeaveScript();
    void showInstant(trace::Instant now);
    void showChecked(const std::vector<session::Diagnostic>& diagnostics, bool runnable);
    void showReplaced();
    void analyse();
    void updateTitle();
    void findText(bool again);
    void showAbout();
    void showKeys();
    void exportDialog(const QString& ending);

    editor::CodeEditor* m_editor = nullptr;
    gantt::ChartWidget* m_chart = nullptr;
    panels::OutputPanel* m_output = nullptr;
    panels::NarrationPanel* m_narration = nullptr;
    panels::LoopPanel* m_loop = nullptr;
    panels::VariablesPanel* m_variables = nullptr;
    QTreeWidget* m_problems = nullptr;
    QTreeWidget* m_findingsList = nullptr;
    QTreeWidget* m_statistics = nullptr;
    playback::PlaybackController* m_playback = nullptr;
    playback::LiveRun* m_run = nullptr;
    QAction* m_playAction = nullptr;
    QMenu* m_viewMenu = nullptr;
    QSlider* m_speed = nullptr;
    QLabel* m_speedLabel = nullptr;
    QLabel* m_clockLabel = nullptr;
    QLabel* m_controlLabel = nullptr;
    QTimer* m_editPause = nullptr;
    QTimer* m_snapshotPause = nullptr;
    std::vector<analysis::Finding> m_findings;
    editor::TextFile m_file; ///< how the script lies on disk; its text is the editor's
    QString m_path;
    QString m_findWhat;
    bool m_playWhenReady = false;
    bool m_keepView = false;
    bool m_autoRun = true;
};

} // namespace coroscope::window
