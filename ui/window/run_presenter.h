#pragma once

#include "ui/playback/live_run.h"
#include "ui/playback/playback_controller.h"
#include "ui/window/document.h"
#include "ui/window/views.h"

#include <QPointer>

namespace coroscope::window {

/// Joins one script's text, its run and every view of it: a change of the text is simulated after a pause, a
/// new run replaces what is shown, and all views show the instant of the one PlaybackController.
class RunPresenter : public QObject {
    Q_OBJECT
public:
    RunPresenter(Views& views, QObject* parent); ///< the views stay as long as this

    playback::LiveRun* liveRun() const { return m_run; }
    playback::PlaybackController* playback() const { return m_playback; }

    /// The script that is run and shown from now on; the playhead stands where it stood for it.
    void setDocument(Document* document);
    Document* document() const { return m_document; }
    /// Simulates the text; with `play` from the start and moving.
    void run(bool play);
    void setFollowsEdits(bool on) { m_followsEdits = on; }
    void setOptions(const session::Options& options) { m_options = options; } ///< of the next run

signals:
    void message(const QString& text); ///< for the status bar; empty: nothing any more
    /// The text was checked; `asked`: because the user wanted it run, rather than by typing.
    void checked(int problems, bool asked);
    void controlChanged(const QString& who, const QString& clock);

private:
    /// The editor with the text of what is shown; none when that is a recorded trace.
    editor::CodeEditor* scriptEditor() const { return m_run->recorded() ? nullptr : m_editor.data(); }
    void connectRun();
    void connectViews();
    void connectPanels();
    bool wantsSnapshots() const;
    void showChecked(const std::vector<session::Diagnostic>& diagnostics, bool runnable);
    void showReplaced();
    void analyseSoFar();
    void showFindings();
    void showInstant(trace::Instant now);
    void showControl(const playback::Control& control, trace::Instant now);
    void showExecution(const playback::Control& control, trace::Instant now);
    void goTo(trace::Instant at);

    Views& m_views;
    QPointer<Document> m_document;
    QPointer<editor::CodeEditor> m_editor; ///< the document's
    session::Options m_options;
    std::vector<session::Diagnostic> m_diagnostics; ///< of the text as it is
    playback::PlaybackController* m_playback;
    playback::LiveRun* m_run;
    QTimer* m_editPause;
    QTimer* m_snapshotPause;
    trace::Step m_analysedSteps = 0; ///< of an endless run
    bool m_playWhenReady = false;
    bool m_keepView = false;
    bool m_otherScript = false; ///< what is shown belongs to another script than the document
    bool m_followsEdits = true;
};

} // namespace coroscope::window
