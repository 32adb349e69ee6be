// Chart, panels, narration, editor and output say the same at every step of a run, in the real window.

#include "core/analysis/narration.h"
#include "core/analysis/words.h"
#include "tests/support/isolated_home.h"
#include "tests/support/random_script.h"
#include "tests/ui/journeys/scripts.h"
#include "tests/ui/journeys/window_driver.h"
#include "ui/editor/editor_marks.h"
#include "ui/playback/stepping.h"

#include <QLabel>
#include <QStatusBar>
#include <QtTest>
#include <set>

using namespace coroscope;
using namespace coroscope::journeys;
using trace::Instant;
using trace::Span;

namespace {

const test::IsolatedHome kHome;

QTreeWidgetItem* section(const QTreeWidget& tree, const QString& name) {
    for (int i = 0; i < tree.topLevelItemCount(); ++i)
        if (tree.topLevelItem(i)->text(0).startsWith(name)) return tree.topLevelItem(i);
    return nullptr;
}

QStringList rows(const QTreeWidgetItem* item) {
    QStringList names;
    for (int i = 0; item && i < item->childCount(); ++i)
        names << item->child(i)->text(0);
    names.sort();
    return names;
}

/// What each view shows at one instant against what the trace says.
class Comparison {
public:
    Comparison(WindowDriver& driver, QString name)
        : m_driver(driver), m_store(driver.store()), m_name(std::move(name)),
          m_narration(driver.window().liveRun()->trace()) {}

    QStringList faults;
    int instants = 0;

    /// Steps on by the window's own command, and looks after each step.
    void walk(int most) {
        m_driver.command("run.restart");
        m_driver.playback().pause();
        m_driver.playback().jumpToStart();
        const int stride = std::max(1, static_cast<int>(m_store.stepCount()) / most);
        for (int i = 0; i < most && faults.size() < 5; ++i) {
            look(m_driver.playback().now());
            for (int k = 0; k < stride; ++k)
                m_driver.command("run.step");
        }
        m_driver.playback().setNow(playback::lastInstant(m_store));
        look(m_driver.playback().now());
    }

private:
    QString nameOf(LaneId lane) const { return QString::fromStdString(analysis::laneText(m_store, lane)); }
    void fault(Instant at, const QString& text) {
        faults << QStringLiteral("%1 at %2 ns, step %3: %4").arg(m_name).arg(at.time).arg(at.step).arg(text);
    }
    void same(Instant at, const char* what, const QStringList& shown, const QStringList& expected) {
        if (shown != expected)
            fault(at, QStringLiteral("%1 shows [%2], the trace says [%3]")
                          .arg(QLatin1String(what), shown.join(QStringLiteral(", ")),
                               expected.join(QStringLiteral(", "))));
    }

    bool waitForSnapshot(Instant at) {
        bool there = false;
        auto* run = m_driver.window().liveRun();
        const auto connection =
            QObject::connect(run, &playback::LiveRun::snapshotReady, run,
                             [&](const session::Snapshot& snapshot) { there = there || snapshot.at == at; });
        run->requestSnapshot(at);
        const bool came = QTest::qWaitFor([&] { return there; }, 10'000);
        QObject::disconnect(connection);
        return came;
    }

    void look(Instant at) {
        ++instants;
        if (!waitForSnapshot(at)) return fault(at, QStringLiteral("no snapshot came"));
        QStringList holders, waiting, ready;
        for (LaneId lane = 0; lane < m_store.laneCount(); ++lane) {
            const auto span = m_store.spanAt(lane, at);
            if (!span) continue;
            const bool idle = span->on == WaitKind::Loop || span->on == WaitKind::Job;
            if (span->state == SpanState::Running || span->state == SpanState::Blocked)
                holders << nameOf(lane);
            if (span->state == SpanState::Waiting && !idle) waiting << nameOf(lane);
            if (span->state == SpanState::Ready) ready << nameOf(lane);
            chart(at, *span);
        }
        holders.sort();
        waiting.sort();
        auto* loop = m_driver.window().loop();
        same(at, "the loop panel's holders", rows(section(*loop, QStringLiteral("Has control"))), holders);
        same(at, "the loop panel's waiting", rows(section(*loop, QStringLiteral("Waiting"))), waiting);
        for (const QString& row : rows(section(*loop, QStringLiteral("Ready queue")))) {
            const QString who = row.section(QStringLiteral(". "), 1);
            for (LaneId lane = 0; lane < m_store.laneCount(); ++lane)
                if (nameOf(lane) == who && !ready.contains(who) && !holders.contains(who))
                    fault(at, who + QStringLiteral(" is in the ready queue of the panel only"));
        }
        variables(at);
        control(at);
        narration(at);
        output(at);
    }

    /// The piece of the drawn scene under the playhead holds the span of the trace.
    void chart(Instant at, const Span& span) {
        const double x = m_driver.chart().instantX(at);
        bool rowDrawn = false, found = false;
        for (const gantt::Piece& piece : m_driver.chart().piecesOfLane(span.lane)) {
            rowDrawn = true;
            if (piece.x0 > x + 1.5 || piece.x1 < x - 1.5) continue;
            found = found || (piece.firstSpan <= span.index && span.index < piece.firstSpan + piece.spans);
        }
        if (rowDrawn && !found)
            fault(at, QStringLiteral("the chart draws another span of %1 under the playhead")
                          .arg(nameOf(span.lane)));
    }

    void variables(Instant at) {
        auto* panel = m_driver.window().variables();
        for (int i = 0; i < panel->topLevelItemCount(); ++i) {
            const auto* item = panel->topLevelItem(i);
            bool agrees = false;
            for (LaneId lane = 0; lane < m_store.laneCount(); ++lane) {
                const auto span = nameOf(lane) == item->text(0) ? m_store.spanAt(lane, at) : std::nullopt;
                agrees = agrees || (span && QString::fromStdString(std::string(traceName(span->state))) ==
                                                item->text(1));
            }
            if (!agrees)
                fault(at,
                      QStringLiteral("the variables panel says %1 is %2").arg(item->text(0), item->text(1)));
        }
        if (panel->topLevelItemCount() == 0 && at >= m_store.end() &&
            !panel->emptySentence().startsWith(QStringLiteral("The run is over")))
            fault(at, QStringLiteral("the variables panel does not say that the run is over"));
    }

    /// Status bar and editor: who has control, and at which line.
    void control(Instant at) {
        const auto control = playback::controlAt(m_store, at);
        const QString expected = control.lane == kNoLane ? QStringLiteral("Nobody has control")
                                 : control.state == SpanState::Blocked
                                     ? nameOf(control.lane) + QStringLiteral(" blocks the thread")
                                     : nameOf(control.lane) + QStringLiteral(" has control");
        QStringList shown;
        for (const QLabel* label : m_driver.window().statusBar()->findChildren<QLabel*>())
            shown << label->text();
        if (!shown.contains(expected))
            fault(at, QStringLiteral("the status bar shows [%1], not %2").arg(shown.join(u'|'), expected));
        auto* editor = m_driver.window().editor();
        std::set<int> stands, dots;
        for (LaneId lane = 0; lane < m_store.laneCount(); ++lane) {
            const auto span = m_store.spanAt(lane, at);
            const int line = span ? analysis::lineOf(m_store, span->site) : 0;
            if (line > 0 && lane != control.lane) stands.insert(line);
        }
        for (int line = 0; line < editor->lines(); ++line)
            if (editor->markersAtLine(line) & 1u << editor::kTaskDot) dots.insert(line + 1);
        stands.erase(control.lane != kNoLane ? control.line : 0);
        dots.erase(control.lane != kNoLane ? control.line : 0);
        if (dots != stands) fault(at, QStringLiteral("the editor marks other lines where tasks stand"));
        QList<int> marked;
        for (int line = 0; line < editor->lines(); ++line) {
            const unsigned marks = editor->markersAtLine(line);
            if (marks & (1u << editor::kControlLine | 1u << editor::kBlockedLine)) marked << line + 1;
        }
        const QList<int> line =
            control.lane != kNoLane && control.line > 0 ? QList<int>{control.line} : QList<int>{};
        if (marked != line)
            fault(at, QStringLiteral("the editor emphasises line %1, the trace says %2")
                          .arg(marked.value(0))
                          .arg(control.line));
    }

    void narration(Instant at) {
        auto* panel = m_driver.window().narration();
        const std::uint64_t number = m_narration.sentenceAt(at);
        const int row = panel->currentIndex().row();
        if (row + 1 != static_cast<int>(number))
            return fault(at,
                         QStringLiteral("the narration stands at row %1, not %2").arg(row + 1).arg(number));
        if (number == 0) return;
        const auto sentence = m_narration.sentence(number);
        if (sentence.kind != analysis::SentenceKind::Hold || sentence.end <= at) return;
        const auto span = m_store.spanAt(sentence.lane, at);
        if (!span || (span->state != SpanState::Running && span->state != SpanState::Blocked))
            fault(at, QStringLiteral("the sentence gives control to %1").arg(nameOf(sentence.lane)));
        if (!panel->currentIndex().data().toString().contains(nameOf(sentence.lane)))
            fault(at, QStringLiteral("the sentence does not name %1").arg(nameOf(sentence.lane)));
    }

    void output(Instant at) {
        QString expected;
        for (std::size_t i = 0; i < m_store.markCount(); ++i) {
            const trace::Mark mark = m_store.mark(i);
            if (mark.at <= at && mark.kind != MarkKind::Exception)
                expected += QString::fromStdString(mark.text);
        }
        if (m_driver.window().output()->toPlainText() != expected)
            fault(at, QStringLiteral("the output is not what has been printed so far"));
    }

    WindowDriver& m_driver;
    const trace::Store& m_store;
    QString m_name;
    analysis::Narration m_narration;
};

} // namespace

class TestViewsAgree : public QObject {
    Q_OBJECT

private slots:
    void atEveryStep_data() {
        QTest::addColumn<QString>("script");
        QTest::newRow("together") << kTogether;
        QTest::newRow("late") << kLate;
        QTest::newRow("mixed") << kMixed;
        for (std::uint64_t seed = 0; seed < 4; ++seed) {
            test::RandomScriptOptions options;
            options.threads = seed % 2 == 1;
            options.tasks = 3;
            QTest::addRow("random program %d", static_cast<int>(seed))
                << QString::fromStdString(test::randomScript(seed, options));
        }
    }

    void atEveryStep() {
        QFETCH(QString, script);
        WindowDriver w({1280, 800});
        w.window().loop(); // these panels are made when somebody wants them
        w.window().variables();
        QVERIFY(w.run(script));
        w.chart().setAxisKind(gantt::AxisKind::Elastic); // on which every instant has its place
        w.chart().fitAll();
        w.settle();
        Comparison comparison(w, QString::fromLatin1(QTest::currentDataTag()));
        comparison.walk(25);
        QVERIFY(comparison.instants > 10);
        QVERIFY2(comparison.faults.isEmpty(), qPrintable(comparison.faults.join(u'\n')));
    }
};

QTEST_MAIN(TestViewsAgree)
#include "test_views_agree.moc"
