#include "ui/window/run_presenter.h"

#include "core/analysis/words.h"
#include "ui/playback/time_text.h"
#include "ui/window/chart_links.h"

#include <set>

namespace coroscope::window {

using playback::LiveRun;
using playback::PlaybackController;

namespace {

constexpr int kEditPauseMs = 200;
constexpr int kSnapshotPauseMs = 60;
/// Lines of more lanes than this are not marked: nobody could tell them apart.
constexpr std::size_t kMostLanesMarked = 2000;

QTimer* pauseOf(int ms, QObject* parent) {
    auto* timer = new QTimer(parent);
    timer->setSingleShot(true);
    timer->setInterval(ms);
    return timer;
}

} // namespace

RunPresenter::RunPresenter(Views& views, QObject* parent)
    : QObject(parent), m_views(views), m_playback(new PlaybackController(this)), m_run(new LiveRun(this)),
      m_editPause(pauseOf(kEditPauseMs, this)), m_snapshotPause(pauseOf(kSnapshotPauseMs, this)) {
    connect(m_editPause, &QTimer::timeout, this, [this] {
        m_keepView = true;
        run(false);
    });
    connect(m_snapshotPause, &QTimer::timeout, this, [this] { m_run->requestSnapshot(m_playback->now()); });
    connect(m_playback, &PlaybackController::instantChanged, this, &RunPresenter::showInstant);
    connect(m_playback, &PlaybackController::moreNeeded, m_run, &LiveRun::ensure);
    connectRun();
    connectViews();
    connectPanels();
    new ChartLinks(m_views, m_playback, this);
}

void RunPresenter::connectRun() {
    connect(m_run, &LiveRun::checked, this,
            [this](const std::vector<session::Diagnostic>& found, const QString&, bool runnable) {
                showChecked(found, runnable);
            });
    connect(m_run, &LiveRun::replaced, this, &RunPresenter::showReplaced);
    connect(m_run, &LiveRun::grew, this, [this] {
        m_views.chart->refresh();
        if (auto* narration = m_views.narration.made()) narration->refresh();
        if (auto* table = m_views.table.made()) table->refresh();
        m_playback->storeGrew(false);
    });
    connect(m_run, &LiveRun::finished, this, [this] {
        m_views.chart->refresh();
        if (auto* narration = m_views.narration.made()) narration->refresh();
        m_playback->storeGrew(true);
        if (auto* statistics = m_views.statistics.made()) statistics->refresh();
        if (auto* table = m_views.table.made()) table->refresh();
        m_views.findings->analyse(m_run->trace());
    });
    connect(m_run, &LiveRun::busyChanged, this, [this] {
        if (!m_run->busy() && !m_run->ended()) analyseSoFar();
    });
    connect(m_run, &LiveRun::snapshotReady, this, [this](const session::Snapshot& snapshot) {
        if (auto* loop = m_views.loop.made()) loop->show(snapshot, *m_run->trace());
        if (auto* variables = m_views.variables.made()) variables->show(snapshot, *m_run->trace());
    });
}

/// A script that serves for ever never ends: what is there to be said of it is said of what has been
/// simulated, anew when that has grown by a quarter, so that all the analyses together take no more than a
/// few.
void RunPresenter::analyseSoFar() {
    const auto steps = m_run->trace()->stepCount();
    if (steps * 4 < m_analysedSteps * 5 || steps == m_analysedSteps) return;
    m_analysedSteps = steps;
    m_views.findings->analyse(m_run->trace());
}

void RunPresenter::connectViews() {
    connect(m_views.chart, &gantt::ChartWidget::playheadMoved, this, &RunPresenter::goTo);
    connect(m_views.chart, &gantt::ChartWidget::hovered, this,
            [this](const QString& text) { emit message(text.section(u'\n', 0, 0)); });
    connect(m_views.chart, &gantt::ChartWidget::spanActivated, this, [this](LaneId lane, std::size_t index) {
        const auto& store = *m_run->trace();
        auto* script = scriptEditor();
        if (!script || lane >= store.laneCount() || index >= store.spanCount(lane)) return;
        if (const int line = analysis::lineOf(store, store.span(lane, index).site)) {
            script->setLitLine(line);
            script->goToLine(line);
        }
    });
    connect(m_views.findings, &FindingsView::ready, this, &RunPresenter::showFindings);
    connect(m_views.findings, &FindingsView::chosen, this, [this](const analysis::Finding& finding) {
        goTo(finding.at);
        m_views.chart->reveal(finding.at, finding.culprit);
        if (auto* script = scriptEditor(); script && finding.line) script->goToLine(finding.line);
    });
}

/// A panel that is made in the middle of a run shows what the others show.
void RunPresenter::connectPanels() {
    m_views.output.whenMade([this](panels::OutputPanel& output) {
        output.setStore(m_run->trace());
        output.setNow(m_playback->now());
    });
    m_views.narration.whenMade([this](panels::NarrationPanel& narration) {
        connect(&narration, &panels::NarrationPanel::instantChosen, this, &RunPresenter::goTo);
        narration.setStore(m_run->trace());
        narration.setNow(m_playback->now());
    });
    m_views.statistics.whenMade(
        [this](gantt::StatisticsView& statistics) { statistics.setTrace(m_run->trace()); });
    m_views.table.whenMade([this](gantt::SpanTable& table) { table.setTrace(m_run->trace()); });
    m_views.problems.whenMade([this](ProblemsList& problems) {
        connect(&problems, &ProblemsList::placeChosen, this, [this](int line, int column) {
            if (!m_editor) return;
            m_editor->goToLine(line, column);
            m_editor->setFocus();
        });
        problems.show(m_diagnostics);
    });
    m_views.variables.whenMade([this](panels::VariablesPanel& variables) {
        connect(&variables, &panels::VariablesPanel::lineChosen, this, [this](int line) {
            if (m_editor) m_editor->goToLine(line);
        });
        m_snapshotPause->start();
    });
    m_views.loop.whenMade([this](panels::LoopPanel&) { m_snapshotPause->start(); });
}

bool RunPresenter::wantsSnapshots() const {
    return m_run->canTakeSnapshots() && (m_views.loop.made() || m_views.variables.made());
}

void RunPresenter::setDocument(Document* document) {
    if (document == m_document) return;
    if (m_document) {
        m_document->playhead = m_playback->now();
        m_document->editor()->disconnect(this);
        m_document->disconnect(this);
    }
    m_playback->pause();
    m_document = document;
    m_editor = document ? document->editor() : nullptr;
    m_editPause->stop();
    m_otherScript = true;
    m_keepView = false;
    if (!document) return;
    connect(document, &Document::scriptReplaced, this, [this] { m_otherScript = true; });
    // Where the user puts the cursor, not where a chosen span leads it.
    connect(m_editor, &QsciScintilla::cursorPositionChanged, this, [this](int line) {
        if (m_editor->hasFocus()) m_views.chartView->lightLine(line + 1);
    });
    connect(m_editor, &QsciScintilla::textChanged, this, [this] {
        if (m_followsEdits) m_editPause->start();
    });
}

void RunPresenter::run(bool play) {
    m_editPause->stop();
    m_playWhenReady = play;
    if (play) m_keepView = false;
    if (m_document) m_run->start(m_editor->text(), m_document->fileName(), m_options);
}

void RunPresenter::goTo(trace::Instant at) {
    m_playback->pause();
    m_playback->setNow(at);
}

void RunPresenter::showChecked(const std::vector<session::Diagnostic>& diagnostics, bool runnable) {
    std::vector<editor::Note> notes;
    for (const auto& found : diagnostics)
        notes.push_back({found.severity, found.line, found.column, found.endLine, found.endColumn,
                         QString::fromStdString(found.message)});
    if (m_editor) m_editor->setErrors(std::move(notes));
    m_diagnostics = diagnostics;
    if (auto* problems = m_views.problems.made()) problems->show(diagnostics);
    emit checked(static_cast<int>(diagnostics.size()), m_playWhenReady);
    if (!runnable && m_otherScript) m_run->forget(); // else the last good chart stays, dimmed
    m_views.chart->setStale(!runnable);
    if (runnable) {
        emit message({});
        return;
    }
    if (!diagnostics.empty())
        emit message(tr("Line %1: %2")
                         .arg(diagnostics.front().line)
                         .arg(QString::fromStdString(diagnostics.front().message)));
}

void RunPresenter::showReplaced() {
    const auto& store = m_run->trace();
    m_views.findings->clear();
    m_analysedSteps = 0;
    if (m_editor) {
        m_editor->setFindings({});
        m_editor->setLitLine(0);
        m_editor->setExecution({});
    }
    m_views.chartView->setTrace(store, m_keepView);
    if (auto* statistics = m_views.statistics.made()) statistics->setTrace(store);
    if (auto* table = m_views.table.made()) table->setTrace(store);
    if (auto* output = m_views.output.made()) output->setStore(store);
    if (auto* narration = m_views.narration.made()) narration->setStore(store);
    m_playback->setStore(store, m_keepView);
    m_keepView = false;
    if (m_otherScript && m_document && !m_playWhenReady) m_playback->setNow(m_document->playhead);
    m_otherScript = false;
    showInstant(m_playback->now());
    if (m_playWhenReady) m_playback->restart();
    m_playWhenReady = false;
}

void RunPresenter::showFindings() {
    std::vector<editor::Note> notes;
    std::vector<trace::Instant> places;
    std::vector<gantt::FindingMark> signs;
    for (const auto& finding : m_views.findings->findings()) {
        const auto severity = finding.severity == analysis::FindingSeverity::Hint ? session::Severity::Note
                              : finding.severity == analysis::FindingSeverity::Error
                                  ? session::Severity::Error
                                  : session::Severity::Warning;
        if (finding.line)
            notes.push_back({severity, finding.line, 0, 0, 0, QString::fromStdString(finding.text),
                             QString::fromStdString(finding.title)});
        places.push_back(finding.at);
        // Who was starved carries the sign, not who starved it: that one has its own.
        const bool starved = finding.kind == analysis::FindingKind::StarvedTask && !finding.victims.empty();
        signs.push_back({finding.at, starved ? finding.victims.front() : finding.culprit,
                         static_cast<gantt::FindingMark::Weight>(finding.severity),
                         QString::fromStdString(finding.text)});
    }
    std::sort(signs.begin(), signs.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    m_views.chart->setFindings(std::move(signs));
    std::sort(places.begin(), places.end());
    m_playback->setFindings(std::move(places));
    if (auto* script = scriptEditor()) script->setFindings(std::move(notes));
}

void RunPresenter::showInstant(trace::Instant now) {
    m_views.chart->setPlayhead(now, m_playback->playing());
    if (auto* output = m_views.output.made()) output->setNow(now);
    if (auto* narration = m_views.narration.made()) narration->setNow(now);
    const auto control = playback::controlAt(*m_run->trace(), now);
    showControl(control, now);
    showExecution(control, now);
    if (wantsSnapshots() && !m_snapshotPause->isActive()) m_snapshotPause->start();
}

void RunPresenter::showControl(const playback::Control& control, trace::Instant now) {
    QString text = tr("Nobody has control");
    if (control.lane != kNoLane) {
        const QString who = QString::fromStdString(analysis::laneText(*m_run->trace(), control.lane));
        text = control.state == SpanState::Blocked ? tr("%1 blocks the thread").arg(who)
                                                   : tr("%1 has control").arg(who);
    }
    emit controlChanged(text, playback::clockText(now.time));
}

void RunPresenter::showExecution(const playback::Control& control, trace::Instant now) {
    auto* script = scriptEditor();
    if (!script) return;
    const auto& store = *m_run->trace();
    std::vector<editor::ExecutionLine> lines;
    std::set<int> seen;
    const auto most = std::min(store.laneCount(), kMostLanesMarked);
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
    script->setExecution(std::move(lines));
}

} // namespace coroscope::window
