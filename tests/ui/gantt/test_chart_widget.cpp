// The chart worked by mouse and keys, and what shows on its pixels.

#include "tests/support/trace_builder.h"
#include "ui/gantt/chart_view.h"
#include "ui/gantt/span_table.h"
#include "ui/gantt/span_table_model.h"
#include "ui/gantt/statistics_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QtTest>

using namespace coroscope;
using namespace coroscope::gantt;

class TestChartWidget : public QObject {
    Q_OBJECT

    test::TwoTasks m_trace;
    std::unique_ptr<ChartView> m_view;
    ChartWidget* m_chart = nullptr;

    std::size_t indexOf(LaneId lane, SpanState state, bool last = false) const {
        std::size_t found = ~std::size_t{0};
        for (std::size_t i = 0; i < m_trace.store->spanCount(lane); ++i) {
            if (m_trace.store->span(lane, i).state != state) continue;
            found = i;
            if (!last) break;
        }
        return found;
    }
    QPoint centerOf(LaneId lane, std::size_t index) const {
        return m_chart->spanRect({lane, index}).center().toPoint();
    }
    void click(QPoint at, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, keys, at);
    }
    void wheel(QPoint at, int notches, Qt::KeyboardModifiers keys = {}) {
        QWheelEvent event(at, m_chart->viewport()->mapToGlobal(QPointF(at)), {}, {0, 120 * notches},
                          Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_chart->viewport(), &event);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
        QTest::mousePress(m_chart->viewport(), Qt::LeftButton, keys, from);
        QMouseEvent move(QEvent::MouseMove, to, m_chart->viewport()->mapToGlobal(QPointF(to)), Qt::NoButton,
                         Qt::LeftButton, keys);
        QApplication::sendEvent(m_chart->viewport(), &move);
        QTest::mouseRelease(m_chart->viewport(), Qt::LeftButton, keys, to);
    }

private slots:
    void init() {
        m_trace = test::lateBehindBlocker();
        m_view = std::make_unique<ChartView>();
        m_chart = m_view->chart();
        m_view->resize(1100, 680);
        m_view->setTrace(m_trace.store);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get())); // keys are actions of an active window
        m_chart->setFocus();
        m_chart->grab();
    }
    void cleanup() { m_view.reset(); }

    void theTableFollowsAndLeads() {
        SpanTable table(m_chart);
        table.setTrace(m_trace.store);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const std::size_t blocked = indexOf(m_trace.task2, SpanState::Blocked);
        click(centerOf(m_trace.task2, blocked));
        const QModelIndex current = table.currentIndex();
        QVERIFY(current.isValid());
        QCOMPARE(current.siblingAtColumn(SpanTableModel::State).data().toString(), QStringLiteral("blocked"));
        QVERIFY(
            current.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("blocks the thread")));
        QTest::keyClick(&table, Qt::Key_Up);
        QVERIFY(m_chart->view().selected.has_value());
        QCOMPARE(m_chart->view().selected->lane, m_trace.task2);
        QCOMPARE(m_chart->view().selected->index, blocked - 1);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1Char('\t')));
    }

    void clickSelectsASpan() {
        QSignalSpy spy(m_chart, &ChartWidget::spanActivated);
        const std::size_t blocked = indexOf(m_trace.task2, SpanState::Blocked);
        click(centerOf(m_trace.task2, blocked));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].value<LaneId>(), m_trace.task2);
        QCOMPARE(spy[0][1].value<std::size_t>(), blocked);
        QTest::keyClick(m_chart, Qt::Key_Escape);
        QVERIFY(!m_chart->view().selected);
    }

    void tooltipExplainsTheLateSpan() {
        const QString text =
            m_chart->tooltipAt(centerOf(m_trace.task1, indexOf(m_trace.task1, SpanState::Ready, true)));
        QVERIFY2(text.contains(QStringLiteral("Late by")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("func2 (Task-3)")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("line 11")), qPrintable(text));
        QVERIFY(
            m_chart->tooltipAt({10, m_chart->viewport()->height() / 2}).contains(QStringLiteral("Function")));
    }

    void hoverTellsTheStatusBar() {
        QSignalSpy spy(m_chart, &ChartWidget::hovered);
        QTest::mouseMove(m_chart->viewport(),
                         centerOf(m_trace.task2, indexOf(m_trace.task2, SpanState::Blocked)));
        QTRY_VERIFY(spy.count() > 0);
        QVERIFY(spy.last()[0].toString().contains(QStringLiteral("blocked")));
    }

    void wheelZoomsAtThePointer() {
        const QPoint at(700, 300);
        const double body = m_chart->instantX({});
        const double before = m_chart->view().positionAt(at.x() - m_chart->view().x({}) - body);
        const double scale = m_chart->view().pxPerUnit();
        const double left = body - m_chart->view().x({}); // of the body
        const double under = m_chart->view().positionAt(at.x() - left);
        wheel(at, 3);
        QVERIFY(m_chart->view().pxPerUnit() > scale * 1.5);
        QVERIFY(std::abs(m_chart->view().positionAt(at.x() - left) - under) < 2 / scale);
        Q_UNUSED(before);
        QTest::keyClick(m_chart, Qt::Key_Backspace);
        QVERIFY(m_chart->view().fitted());
        wheel(at, 4);
        const double from = m_chart->view().from();
        wheel(at, -1, Qt::ShiftModifier);
        QVERIFY(m_chart->view().from() > from);
    }

    void keysZoomPanAndFit() {
        const double scale = m_chart->view().pxPerUnit();
        QTest::keyClick(m_chart, Qt::Key_W);
        QTest::keyClick(m_chart, Qt::Key_W);
        QVERIFY(m_chart->view().pxPerUnit() > scale);
        const double from = m_chart->view().from();
        QTest::keyClick(m_chart, Qt::Key_D);
        QVERIFY(m_chart->view().from() > from);
        QTest::keyClick(m_chart, Qt::Key_A);
        QTest::keyClick(m_chart, Qt::Key_S);
        QTest::keyClick(m_chart, Qt::Key_0);
        QVERIFY(m_chart->view().fitted());
        m_chart->select(SpanRef{m_trace.task2, indexOf(m_trace.task2, SpanState::Blocked)});
        QTest::keyClick(m_chart, Qt::Key_F);
        QVERIFY(m_chart->view().pxPerUnit() > scale);
        QTest::keyClick(m_chart, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(m_chart->view().fitted());
    }

    void keysFollowControlBackToTheBlocker() {
        // From the late span of task1, back along who held control: the blocking call of task2.
        m_chart->select(SpanRef{m_trace.task1, m_trace.store->spanCount(m_trace.task1) - 1});
        LaneId lane = kNoLane;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(m_chart, Qt::Key_BracketLeft);
            const SpanRef ref = *m_chart->view().selected;
            lane = ref.lane;
            if (m_trace.store->span(ref.lane, ref.index).state == SpanState::Blocked) break;
        }
        QCOMPARE(lane, m_trace.task2);
        QCOMPARE(m_trace.store->span(lane, m_chart->view().selected->index).state, SpanState::Blocked);
        const std::size_t blocked = m_chart->view().selected->index;
        QTest::keyClick(m_chart, Qt::Key_BracketRight);
        QCOMPARE(m_chart->view().selected->index, blocked + 1);
        QTest::keyClick(m_chart, Qt::Key_Comma);
        QCOMPARE(m_chart->view().selected->index, blocked);
        QTest::keyClick(m_chart, Qt::Key_Period);
        QCOMPARE(m_chart->view().selected->index, blocked + 1);
        QTest::keyClick(m_chart, Qt::Key_Up);
        QCOMPARE(m_chart->view().selected->lane, m_trace.task1);
    }

    void playheadIsDragged() {
        QSignalSpy spy(m_chart, &ChartWidget::playheadMoved);
        const auto ruler = QPoint(static_cast<int>(m_chart->instantX({})) + 100, 30);
        drag(ruler, ruler + QPoint(250, 0));
        QVERIFY(spy.count() >= 2);
        const auto at = spy.last()[0].value<trace::Instant>();
        QVERIFY(std::abs(m_chart->instantX(at) - (ruler.x() + 250)) < 60);
        QVERIFY(m_chart->view().playhead == at);
        QTest::keyClick(m_chart, Qt::Key_M);
        QCOMPARE(m_chart->view().marks.size(), std::size_t{1});
        QTest::keyClick(m_chart, Qt::Key_M);
        QVERIFY(m_chart->view().marks.empty());
        m_chart->setPlayhead({}, true);
        QCOMPARE(m_chart->view().playhead, trace::Instant{});
    }

    void shiftDragSelectsARangeAndControlDragMeasures() {
        QSignalSpy ranges(m_chart, &ChartWidget::rangeSelected);
        QSignalSpy measures(m_chart, &ChartWidget::measured);
        drag({400, 400}, {800, 410}, Qt::ShiftModifier);
        QCOMPARE(ranges.count(), 1);
        const auto range = ranges[0][0].value<InstantRange>();
        QVERIFY(range.from < range.to);
        drag({500, 400}, {700, 410}, Qt::ControlModifier);
        QCOMPARE(measures.count(), 1);
        QTest::keyClick(m_chart, Qt::Key_F);
        QVERIFY(!m_chart->view().fitted());
    }

    void dragPans() {
        wheel({600, 300}, 6);
        const double from = m_chart->view().from();
        drag({600, 300}, {400, 300});
        QVERIFY(m_chart->view().from() > from);
    }

    void doubleClickFoldsAGroup() {
        const QPoint heading(60, static_cast<int>(m_chart->spanRect({0, 0}).center().y()));
        QTest::mouseDClick(m_chart->viewport(), Qt::LeftButton, {}, heading);
        QCOMPARE(m_chart->layout().size(), std::size_t{1});
        m_chart->grab();
        QTest::mouseDClick(m_chart->viewport(), Qt::LeftButton, {}, heading);
        QCOMPARE(m_chart->layout().size(), std::size_t{4});
    }

    void searchAndHelpAreAskedFor() {
        QSignalSpy search(m_chart, &ChartWidget::searchRequested);
        QSignalSpy keys(m_chart, &ChartWidget::keyListRequested);
        QTest::keyClick(m_chart, Qt::Key_Question);
        QTest::keyClick(m_chart, Qt::Key_Slash);
        QCOMPARE(search.count(), 1);
        QCOMPARE(keys.count(), 1);
        QCOMPARE(m_chart->search(QStringLiteral("func2")).count, std::size_t{1});
        QCOMPARE(m_chart->view().selected->lane, m_trace.task2);
        QCOMPARE(m_chart->search(QStringLiteral("nowhere")).count, std::size_t{0});
    }

    void blockedShowsOnThePixelsInEveryTheme_data() {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << 0;
        QTest::newRow("dark") << 1;
        QTest::newRow("contrast") << 2;
    }
    void blockedShowsOnThePixelsInEveryTheme() {
        QFETCH(int, theme);
        m_chart->setTheme(static_cast<ThemeKind>(theme));
        const QImage image = m_chart->viewport()->grab().toImage();
        const QRectF rect = m_chart->spanRect({m_trace.task2, indexOf(m_trace.task2, SpanState::Blocked)});
        // Along the bar light and dark change many times, in grey as well: stripes.
        const int y = static_cast<int>(rect.center().y() + 22);
        const qreal ratio = image.devicePixelRatio();
        int changes = 0;
        bool above = false;
        const Theme& colors = Theme::of(static_cast<ThemeKind>(theme));
        const int middle =
            (qGray(colors.color(Tone::Blocked).rgb()) + qGray(colors.color(Tone::BlockedHatch).rgb())) / 2;
        for (int x = static_cast<int>(rect.left()) + 10; x < rect.right() - 10; ++x) {
            const bool now =
                qGray(image.pixel(static_cast<int>(x * ratio), static_cast<int>(y * ratio))) > middle;
            changes += now != above;
            above = now;
        }
        QVERIFY2(changes > rect.width() / 11, qPrintable(QString::number(changes)));
    }

    void traceMayGrowAndVanish() {
        test::TraceBuilder b;
        const LaneId thread = b.thread("MainThread");
        b.run(thread, 0);
        m_chart->setTrace(b.store());
        m_chart->grab();
        b.wait(thread, kSecond, WaitKind::Loop);
        const LaneId task = b.task("Task-1", "main", thread, thread, kSecond);
        b.run(task, kSecond);
        b.end(task, 2 * kSecond);
        m_chart->refresh();
        QTRY_COMPARE(m_chart->layout().size(), std::size_t{2});
        QVERIFY(!m_chart->spanRect({task, b.store()->spanCount(task) - 1}).isEmpty());
        m_chart->setTrace(nullptr);
        m_chart->grab();
        QTest::keyClick(m_chart, Qt::Key_W);
        QVERIFY(m_chart->tooltipAt({300, 300}).isEmpty());
    }

    void pinchZoomsWhereTheFingersAre() {
        const double scale = m_chart->view().pxPerUnit();
        const QPointF at(700, 300);
        const double left = m_chart->bodyRect().left();
        const double under = m_chart->view().positionAt(at.x() - left);
        const auto* pad = QPointingDevice::primaryPointingDevice();
        QNativeGestureEvent pinch(Qt::ZoomNativeGesture, pad, 2, at, at, m_chart->viewport()->mapToGlobal(at),
                                  0.5, {});
        QApplication::sendEvent(m_chart->viewport(), &pinch);
        QVERIFY(m_chart->view().pxPerUnit() > scale * 1.4);
        QVERIFY(std::abs(m_chart->view().positionAt(at.x() - left) - under) < 2 / scale);
    }

    /// Names, chains and what is selected end below it.
    void rowsScrolledHalfAwayLeaveTheHeaderAlone() {
        test::TraceBuilder b;
        const LaneId thread = b.thread("MainThread");
        b.run(thread, 0);
        b.wait(thread, 10, WaitKind::Loop);
        std::vector<LaneId> tasks;
        for (int i = 0; i < 60; ++i) {
            tasks.push_back(b.task("Task-" + std::to_string(i), "work", thread, thread, 10));
            b.run(tasks.back(), (i + 1) * kSecond);
            b.end(tasks.back(), (i + 2) * kSecond);
        }
        b.finish(70 * kSecond);
        m_view->setTrace(b.store());
        m_chart->setLaneHeight(40);
        m_chart->grab();
        const auto& store = *b.store();
        m_chart->select(SpanRef{tasks[0], store.spanCount(tasks[0]) - 2}, false);
        std::vector<ChainPiece> chain;
        for (const int i : {0, 30}) {
            const auto last = store.span(tasks[i], store.spanCount(tasks[i]) - 2);
            chain.push_back({{last.lane, last.index}, last.state, last.start, last.end});
        }
        m_chart->setChain(chain);
        const auto header = [this] {
            QWidget* pane = m_chart->viewport();
            return pane->grab(QRect(0, 0, pane->width(), static_cast<int>(m_chart->bodyRect().top())))
                .toImage();
        };
        const QImage before = header();
        const QPointF at(700, 300);
        QWheelEvent fingers(at, m_chart->viewport()->mapToGlobal(at), {0, -20}, {0, -40}, Qt::NoButton, {},
                            Qt::ScrollUpdate, false);
        QApplication::sendEvent(m_chart->viewport(), &fingers);
        QCOMPARE(m_chart->view().scrollY, 20.0);
        const QImage after = header();
        QCOMPARE(after.size(), before.size());
        QStringList changed;
        for (int y = 0; y < before.height(); ++y)
            for (int x = 0; x < before.width() && changed.size() < 5; ++x)
                if (after.pixel(x, y) != before.pixel(x, y)) changed << QStringLiteral("%1,%2").arg(x).arg(y);
        QVERIFY2(changed.isEmpty(), qPrintable(changed.join(u' ')));
    }

    /// Many small pieces, as fingers make them, are one step of the history.
    void aPinchIsTakenBackInOneStep() {
        const double scale = m_chart->view().pxPerUnit();
        const QPointF at(700, 300), global = m_chart->viewport()->mapToGlobal(at);
        const auto* pad = QPointingDevice::primaryPointingDevice();
        const auto send = [&](Qt::NativeGestureType type, double value) {
            QNativeGestureEvent event(type, pad, 2, at, at, global, value, {});
            QApplication::sendEvent(m_chart->viewport(), &event);
        };
        send(Qt::BeginNativeGesture, 0);
        for (int i = 0; i < 20; ++i)
            send(Qt::ZoomNativeGesture, 0.05);
        send(Qt::EndNativeGesture, 0);
        QVERIFY(m_chart->view().pxPerUnit() > scale * 2);
        QTest::keyClick(m_chart, Qt::Key_Backspace);
        QCOMPARE(m_chart->view().pxPerUnit(), scale);
    }

    void twoFingersMoveThePaper_data() {
        QTest::addColumn<bool>("pixels");
        QTest::newRow("told in pixels") << true;
        QTest::newRow("told in angles") << false;
    }
    void twoFingersMoveThePaper() {
        QFETCH(bool, pixels);
        test::TraceBuilder b;
        const LaneId thread = b.thread("MainThread");
        b.run(thread, 0);
        b.wait(thread, 10, WaitKind::Loop);
        for (int i = 0; i < 200; ++i) {
            const LaneId task = b.task("Task-" + std::to_string(i), "work", thread, thread, 10);
            b.run(task, (i + 1) * kSecond);
            b.end(task, (i + 2) * kSecond);
        }
        b.finish(300 * kSecond);
        m_view->setTrace(b.store());
        m_chart->grab();
        for (int i = 0; i < 4; ++i)
            m_chart->zoomIn();
        const QPointingDevice pad(QStringLiteral("touchpad"), 7, QInputDevice::DeviceType::TouchPad,
                                  QPointingDevice::PointerType::Finger, QInputDevice::Capability::Scroll, 2,
                                  0);
        const QPointF at(700, 300), global = m_chart->viewport()->mapToGlobal(at);
        const auto move = [&](QPoint by, Qt::ScrollPhase phase, Qt::KeyboardModifiers with = {}) {
            QWheelEvent event(at, global, pixels ? by : QPoint(), by * 2, Qt::NoButton, with, phase, false,
                              Qt::MouseEventNotSynthesized, &pad);
            QApplication::sendEvent(m_chart->viewport(), &event);
        };
        const auto& view = m_chart->view();
        const double scale = view.pxPerUnit(), from = view.from();
        move({0, 0}, Qt::ScrollBegin);
        move({-30, -40}, Qt::ScrollUpdate);
        move({-6, -5}, Qt::ScrollMomentum);
        move({0, 0}, Qt::ScrollEnd);
        QCOMPARE(view.pxPerUnit(), scale);
        QVERIFY(std::abs((view.from() - from) * scale - 36) < 0.01);
        QCOMPARE(view.scrollY, 45.0);
        move({30, 1000}, Qt::ScrollUpdate); // back, and no further than the first lane
        QVERIFY(std::abs((view.from() - from) * scale - 6) < 0.01);
        QCOMPARE(view.scrollY, 0.0);
        move({0, 60}, Qt::ScrollUpdate, Qt::ControlModifier); // with Ctrl they zoom
        QVERIFY(view.pxPerUnit() > scale * 1.1);
    }

    void theFilterBarNarrowsTheLanes() {
        QTest::keyClick(m_chart, Qt::Key_L, Qt::ShiftModifier);
        QVERIFY(m_view->filterBar()->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("task-3"));
        QCOMPARE(m_chart->layout().rowOf(m_trace.task1), std::ptrdiff_t{-1});
        QVERIFY(m_chart->layout().rowOf(m_trace.task2) >= 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(m_chart->layout().rowOf(m_trace.task1) >= 0);
        // A button of a state: only task1 was ever late.
        QTest::keyClick(m_chart, Qt::Key_L, Qt::ShiftModifier);
        for (auto* button : m_view->filterBar()->findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("late")) QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(m_chart->layout().rowOf(m_trace.task1) >= 0);
        QCOMPARE(m_chart->layout().rowOf(m_trace.task2), std::ptrdiff_t{-1});
        // Another trace starts without a filter, and the bar goes.
        m_view->setTrace(test::sleepingTogether().store);
        QVERIFY(!m_view->filterBar()->isVisible());
        QVERIFY(m_chart->layout().size() == 4);
    }

    void theChainLeadsFromLateToItsCulprit() {
        m_chart->select(SpanRef{m_trace.task1, indexOf(m_trace.task1, SpanState::Ready, true)});
        QTest::keyClick(m_chart, Qt::Key_L);
        QTRY_VERIFY(m_view->chainList()->isVisible());
        bool culprit = false;
        for (const ChainPiece& piece : m_chart->view().chain)
            culprit |= piece.span.lane == m_trace.task2 && piece.state == SpanState::Blocked;
        QVERIFY(culprit);
        // Of a task that had to wait for nobody it says so.
        m_view->setTrace(test::sleepingTogether().store);
        QTest::keyClick(m_chart, Qt::Key_L);
        QTRY_VERIFY(m_view->chainList()->isVisible());
        QVERIFY(m_chart->view().chain.empty());
        QVERIFY(m_view->chainList()->title().contains(QStringLiteral("No task was late")));
    }

    void findingsShowAndExplainThemselves() {
        const std::size_t blocked = indexOf(m_trace.task2, SpanState::Blocked);
        const auto at = m_trace.store->span(m_trace.task2, blocked).start;
        m_chart->setFindings({{at, m_trace.task2, FindingMark::Weight::Warning, QStringLiteral("blocks!")}});
        m_chart->grab();
        const auto& glyphs = m_chart->scene().body.glyphs;
        const auto sign = std::find_if(glyphs.begin(), glyphs.end(),
                                       [](const Glyph& g) { return g.kind == GlyphKind::Finding; });
        QVERIFY(sign != glyphs.end());
        QVERIFY(m_chart->tooltipAt(sign->center.toPoint()).contains(QStringLiteral("blocks!")));
    }

    void theLegendAndTheVeilAreThereOnAKey() {
        auto* legend = m_view->findChild<QWidget*>(QStringLiteral("chartLegend"));
        QVERIFY(legend && !legend->isVisible());
        QTest::keyClick(m_chart, Qt::Key_G);
        QVERIFY(legend->isVisible());
        QTRY_VERIFY(legend->height() == legend->heightForWidth(legend->width()) && legend->height() >= 40);
        QTest::keyClick(m_chart, Qt::Key_V);
        QVERIFY(m_chart->view().hideFuture);
        QTest::keyClick(m_chart, Qt::Key_X);
        QCOMPARE(m_chart->arrows(), ArrowMode::None);
    }

    void aRunThatGoesOnIsShownFromItsBeginning_data() {
        QTest::addColumn<bool>("ends");
        QTest::newRow("endless") << false;
        QTest::newRow("ends after all") << true;
    }
    void aRunThatGoesOnIsShownFromItsBeginning() {
        QFETCH(bool, ends);
        test::TraceBuilder b;
        const LaneId thread = b.thread("MainThread");
        b.run(thread, 0);
        b.wait(thread, 10, WaitKind::Loop);
        const LaneId task = b.task("Task-1", "beat", thread, thread, 10);
        for (int i = 1; i <= 5000; ++i) {
            b.run(task, i * kSecond);
            b.wait(task, i * kSecond + 100, WaitKind::Sleep, kNoSite, (i + 1) * kSecond);
        }
        m_view->setTrace(b.store());
        m_chart->grab();
        QVERIFY(!m_chart->view().fitted());
        QVERIFY(m_chart->view().from() <= 0);
        // Its steps can be told apart, and the chart follows the playhead out of what it shows first.
        QVERIFY(m_chart->view().axis().unitsPerStep() * m_chart->view().pxPerUnit() > 4);
        if (ends) {
            // The names grow with the run, and the chart beside them shrinks: nobody did that.
            const double width = m_chart->view().width();
            b.run(b.task("a task with a very long name indeed", "beat", thread, thread, 5000 * kSecond),
                  5001 * kSecond);
            m_chart->refresh();
            QTRY_VERIFY(m_chart->view().width() < width);
            b.finish(5001 * kSecond);
            m_chart->refresh();
            QTRY_VERIFY(m_chart->view().fitted()); // nobody had looked elsewhere
            return;
        }
        const trace::Instant far{1000 * kSecond, 1000};
        m_chart->setPlayhead(far, true);
        QVERIFY(m_chart->bodyRect().left() <= m_chart->instantX(far) &&
                m_chart->instantX(far) <= m_chart->bodyRect().right());
    }

    void statisticsAreSortedByFiguresAndKeepWhatIsSelected() {
        StatisticsView view;
        QSignalSpy counted(&view, &StatisticsView::counted);
        view.setTrace(m_trace.store);
        QTRY_VERIFY(!counted.isEmpty());
        auto* table = view.table();
        const auto laneAt = [table](int row) {
            return table->model()->index(row, 0).data(StatisticsModel::LaneRole).value<LaneId>();
        };
        table->selectRow(0);
        const LaneId selected = laneAt(0);
        table->sortByColumn(StatisticsModel::Blocked, Qt::DescendingOrder);
        QCOMPARE(laneAt(0), m_trace.task2); // who blocked for two seconds; as texts, "0 s" would come last
        QCOMPARE(laneAt(table->selectionModel()->selectedRows().first().row()), selected);
        table->sortByColumn(StatisticsModel::Lane, Qt::AscendingOrder);
        for (int row = 1; row < table->model()->rowCount(); ++row)
            QVERIFY(laneAt(row - 1) < laneAt(row));
        counted.clear();
        table->sortByColumn(StatisticsModel::Blocked, Qt::DescendingOrder);
        view.setRange(InstantRange{{}, m_trace.store->end()});
        QTRY_VERIFY(!counted.isEmpty());
        QCOMPARE(laneAt(0), m_trace.task2); // new figures come in the order chosen
    }

    void aHighlightLeavesWhatStandsInTheBarAsItIs() {
        const SpanRef blocked{m_trace.task2, indexOf(m_trace.task2, SpanState::Blocked)};
        const QRect row = m_chart->spanRect(blocked).toAlignedRect();
        const QRect inBar(row.left() + 4, row.center().y() - 5, row.width() - 8, 10);
        const QImage plain = m_chart->viewport()->grab().toImage();
        m_chart->setHighlighted({blocked});
        const QImage lit = m_chart->viewport()->grab().toImage();
        QVERIFY(lit.copy(inBar) == plain.copy(inBar));
        const QPoint above(row.center().x(), row.top() + 5), edge(row.left() + 1, row.center().y());
        QVERIFY(lit.pixelColor(above) != plain.pixelColor(above));
        QVERIFY(lit.pixelColor(edge) != plain.pixelColor(edge));
    }

    void overviewMovesTheChart() {
        OverviewStrip strip(m_chart);
        strip.resize(800, 40);
        strip.show();
        strip.grab();
        m_chart->showShare(0.4, 0.6);
        QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(100, 20));
        QVERIFY(m_chart->view().from() < 0.2 * endPosition(*m_trace.store, m_chart->view().axis()));
        QTest::mouseDClick(&strip, Qt::LeftButton, {}, QPoint(100, 20));
        QVERIFY(m_chart->view().fitted());
    }
};

QTEST_MAIN(TestChartWidget)
#include "test_chart_widget.moc"
