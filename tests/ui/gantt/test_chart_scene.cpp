// What is drawn, as a list, without drawing it.

#include "tests/support/trace_builder.h"
#include "ui/gantt/describe.h"
#include "ui/gantt/legend.h"
#include "ui/gantt/painter.h"
#include "ui/gantt/scene_builder.h"
#include "ui/gantt/span_table_model.h"

#include <QPainter>
#include <QtTest>
#include <set>

using namespace coroscope;
using namespace coroscope::gantt;

namespace {

struct Drawn {
    ViewState view;
    LaneLayout layout;
    Frame frame;
    Scene scene;
    /// Seven pixels a letter.
    static double measure(const QString& text, TextStyle) { return 7.0 * static_cast<double>(text.size()); }

    explicit Drawn(const trace::Store& store, QSizeF size = {1200, 600}, double em = 15) {
        layout.update(store, view);
        frame = Frame::make(size, em, 120, static_cast<int>(stripThreads(store).size()));
        layout.setHeight(view, frame.body.height(), 2, 120);
        view.setWidth(store, frame.body.width());
        view.reset(store);
        build(store);
    }
    void build(const trace::Store& store) { buildScene(store, view, layout, frame, measure, scene); }
    QStringList texts() const {
        QStringList all;
        for (const Layer* layer : {&scene.body, &scene.names, &scene.corner, &scene.header})
            for (const Text& text : layer->texts)
                all << QString(text.text).replace(QChar(0xa0), QLatin1Char(' '));
        return all;
    }
};

} // namespace

class TestChartScene : public QObject {
    Q_OBJECT

private slots:
    void whatIsPlainAtAGlance() {
        const auto t = test::lateBehindBlocker();
        const Drawn drawn(*t.store);
        const QString all = drawn.texts().join(QLatin1Char('|'));
        QVERIFY2(
            all.contains(QStringLiteral("func2 (Task-3) blocks the thread for 2 s (time.sleep, line 11)")),
            qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("func1 (Task-2) due here (1 s)")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("late by 1 s")), qPrintable(all));
        QCOMPARE(drawn.scene.body.hatches.size(), std::size_t{1});
        const QRectF hatch = drawn.scene.body.hatches.front().rect;
        const Row& row = drawn.layout.row(drawn.layout.rowAt(hatch.center().y() - drawn.frame.body.top()));
        QCOMPARE(row.lane, t.task2);
        QVERIFY(hatch.width() > 300);
    }

    void nothingLeavesItsPlaceAndNoTextsOverlap_data() {
        QTest::addColumn<int>("seed");
        QTest::addColumn<QSizeF>("size");
        for (int seed = 1; seed <= 6; ++seed) {
            QTest::addRow("small %d", seed) << seed << QSizeF(640, 420);
            QTest::addRow("large %d", seed) << seed << QSizeF(1900, 1000);
        }
    }
    void nothingLeavesItsPlaceAndNoTextsOverlap() {
        QFETCH(int, seed);
        QFETCH(QSizeF, size);
        const auto store = test::randomTrace(static_cast<std::uint64_t>(seed), 120);
        Drawn drawn(*store, size);
        for (int zoom = 0; zoom < 4; ++zoom) {
            const QRectF body = drawn.frame.body.adjusted(-0.01, -1e6, 0.01, 1e6);
            for (const Box& box : drawn.scene.body.boxes)
                QVERIFY(body.contains(box.rect));
            for (const Hatch& hatch : drawn.scene.body.hatches)
                QVERIFY(body.contains(hatch.rect));
            for (const Outline& outline : drawn.scene.body.outlines)
                QVERIFY(body.contains(outline.rect));
            for (const Stroke& stroke : drawn.scene.body.strokes)
                QVERIFY(stroke.from.x() >= body.left() && stroke.to.x() <= body.right());
            const auto& texts = drawn.scene.header.texts;
            for (std::size_t i = 0; i < texts.size(); ++i)
                for (std::size_t k = i + 1; k < texts.size(); ++k)
                    QVERIFY2(!texts[i].rect.adjusted(0.5, 0.5, -0.5, -0.5).intersects(texts[k].rect),
                             qPrintable(texts[i].text + QStringLiteral(" / ") + texts[k].text));
            for (const Layer* layer :
                 {&drawn.scene.body, &drawn.scene.header, &drawn.scene.names, &drawn.scene.corner})
                for (const Text& text : layer->texts)
                    QVERIFY2(Drawn::measure(text.text, text.style) <= text.rect.width() + 8,
                             qPrintable(text.text));
            drawn.view.zoom(*store, 3, 200);
            drawn.build(*store);
        }
    }

    void costsDependOnPixelsNotOnSpans() {
        const auto small = test::roundRobin(50, 20'000);
        const auto large = test::roundRobin(50, 400'000);
        const Drawn few(*small);
        const Drawn many(*large);
        const auto items = [](const Scene& scene) {
            return scene.body.boxes.size() + scene.body.strokes.size() + scene.body.outlines.size();
        };
        QVERIFY(items(many.scene) <= items(few.scene) * 3 / 2);
        for (std::size_t row = 0; row < many.layout.size(); ++row)
            QVERIFY(piecesOf(*large, many.view, many.layout, many.frame, row).size() < 1200);
        // Too many arrows are left out rather than drawn as a wall.
        QVERIFY(many.scene.body.arrows.size() <= 400);
    }

    void instantsOfControlShowInADenseLane() {
        // A task that runs for 100 ns every millisecond, for a minute: of each pixel nearly nothing.
        test::TraceBuilder b;
        const LaneId thread = b.thread("MainThread");
        b.run(thread, 0);
        b.wait(thread, 10, WaitKind::Loop);
        const LaneId task = b.task("Task-1", "beat", thread, thread, 10);
        for (int i = 1; i <= 60'000; ++i) {
            b.run(task, i * kMillisecond);
            b.wait(task, i * kMillisecond + 100, WaitKind::Sleep, kNoSite, (i + 1) * kMillisecond);
        }
        b.finish(61 * kSecond);
        const Drawn drawn(*b.store());
        const int hue = drawn.layout.hue(task);
        double seen = 0;
        for (const Box& box : drawn.scene.body.boxes)
            if (box.ink.tone == Tone::Task && box.ink.hue == hue && box.rect.height() >= 5)
                seen += box.rect.width();
        QVERIFY2(seen > drawn.frame.body.width() * 0.9, qPrintable(QString::number(seen)));
    }

    void lowRowsAreLinesOfPixels_data() {
        QTest::addColumn<double>("ratio");
        QTest::newRow("1") << 1.0;
        QTest::newRow("2") << 2.0;
    }
    void lowRowsAreLinesOfPixels() {
        QFETCH(double, ratio);
        const auto t = test::lateBehindBlocker();
        Drawn drawn(*t.store);
        drawn.view.laneHeight = 5;
        drawn.layout.setHeight(drawn.view, drawn.frame.body.height(), 2, 120);
        drawn.frame.column = 1 / ratio;
        drawn.build(*t.store);
        const Layer& body = drawn.scene.body;
        QVERIFY(body.hatches.empty());
        QCOMPARE(body.pixelRows.size(), drawn.layout.size());
        for (std::size_t row = 0; row < body.pixelRows.size(); ++row) {
            const PixelRow& pixels = body.pixelRows[row];
            const LaneId lane = drawn.layout.row(row).lane;
            QCOMPARE(double(pixels.count), std::round(drawn.frame.body.width() * ratio));
            QVERIFY(!(pixels.kinds & bitOf(Pixel::BlockedHatched)) == (lane != t.task2));
            QVERIFY(!(pixels.kinds & bitOf(Pixel::Starved)) == (lane != t.task1));
            // Each span that is a few pixels wide is where it belongs; an instant of control is seen.
            for (std::size_t i = 0; i < t.store->spanCount(lane); ++i) {
                const trace::Span span = t.store->span(lane, i);
                const double x0 = drawn.view.x(span.start) * ratio, x1 = drawn.view.x(span.end) * ratio;
                const Pixel expected = span.state == SpanState::Blocked   ? Pixel::BlockedHatched
                                       : span.state == SpanState::Running ? Pixel::Held
                                       : span.state == SpanState::Waiting ? Pixel::Waiting
                                       : isStarved(span)                  ? Pixel::Starved
                                                                          : Pixel::Ready;
                if (x1 - x0 < 6) continue;
                for (int x = int(x0) + 3; x < int(x1) - 1; ++x)
                    QCOMPARE(int(body.pixels[pixels.first + std::size_t(x)]), int(expected));
                if (span.state == SpanState::Blocked) QVERIFY(x1 - x0 > 300);
            }
        }
    }

    void lowRowsTellTheStatesApart_data() {
        QTest::addColumn<int>("theme");
        QTest::addColumn<double>("ratio");
        for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast})
            for (const double ratio : {1.0, 2.0})
                QTest::addRow("%s %g", qPrintable(themeName(theme)), ratio) << int(theme) << ratio;
    }
    void lowRowsTellTheStatesApart() {
        QFETCH(int, theme);
        QFETCH(double, ratio);
        const auto t = test::lateBehindBlocker();
        Drawn drawn(*t.store);
        drawn.view.laneHeight = 5;
        drawn.layout.setHeight(drawn.view, drawn.frame.body.height(), 2, 120);
        drawn.frame.column = 1 / ratio;
        drawn.build(*t.store);
        QImage image((QSizeF(1200, 600) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        painter.scale(ratio, ratio);
        const Theme& colors = Theme::of(static_cast<ThemeKind>(theme));
        paintScene(painter, drawn.scene, colors, Fonts(QFont()));
        painter.end();
        const auto count = [&](LaneId lane, SpanState state, QColor color) {
            int found = 0;
            const auto row = static_cast<std::size_t>(drawn.layout.rowOf(lane));
            const double top = (drawn.frame.body.top() + drawn.layout.top(row)) * ratio;
            for (std::size_t i = 0; i < t.store->spanCount(lane); ++i) {
                const trace::Span span = t.store->span(lane, i);
                if (span.state != state) continue;
                const double left = drawn.frame.body.left();
                for (int x = int((left + drawn.view.x(span.start)) * ratio) + 3;
                     x < (left + drawn.view.x(span.end)) * ratio - 2; ++x)
                    for (int y = int(top); y < top + 5 * ratio; ++y)
                        if (image.pixelColor(x, y) == color) ++found;
            }
            return found;
        };
        // The hatch: as many stripes as ground, and next to nothing else in the bar.
        const int stripes = count(t.task2, SpanState::Blocked, colors.color(Tone::BlockedHatch));
        const int ground = count(t.task2, SpanState::Blocked, colors.color(Tone::Blocked));
        QVERIFY2(stripes > 500 && std::abs(stripes - ground) < stripes / 5,
                 qPrintable(QStringLiteral("%1 %2").arg(stripes).arg(ground)));
        // Starved: dashes on a ground of its own.
        const int dashes = count(t.task1, SpanState::Ready, colors.color(Tone::StarvedEdge));
        const int amber = count(t.task1, SpanState::Ready, colors.color(Tone::Starved));
        QVERIFY2(dashes > 100 && amber > 2 * dashes,
                 qPrintable(QStringLiteral("%1 %2").arg(dashes).arg(amber)));
        // Waiting: mostly what lies below.
        QCOMPARE(count(t.main, SpanState::Waiting, colors.color(Tone::Starved)), 0);
        QVERIFY(count(t.main, SpanState::Waiting, colors.color(Tone::Background)) +
                    count(t.main, SpanState::Waiting, colors.color(Tone::RowAlternate)) >
                500);
    }

    void denseLowRowsShowHowMuchControlWasHeld() {
        const auto rare = test::roundRobin(40, 400'000); // each holds a 40th of the time
        const auto often = test::roundRobin(2, 400'000);
        const auto shades = [](const trace::Store& store) {
            Drawn drawn(store);
            drawn.view.laneHeight = 5;
            drawn.layout.setHeight(drawn.view, drawn.frame.body.height(), 2, 120);
            drawn.frame.column = 1;
            drawn.build(store);
            double sum = 0;
            const PixelRow& row = drawn.scene.body.pixelRows[2];
            for (std::uint32_t x = 50; x < 500; ++x)
                sum += drawn.scene.body.pixels[row.first + x] - int(Pixel::ReadyShade0);
            return sum / 450;
        };
        QCOMPARE(shades(*rare), 1.0);
        QVERIFY(shades(*often) > 2.4);
    }

    void aFoldedThreadShowsWhoHeldItsControl() {
        const auto t = test::lateBehindBlocker();
        Drawn drawn(*t.store);
        drawn.view.folded.insert(t.thread);
        drawn.layout.update(*t.store, drawn.view);
        drawn.build(*t.store);
        QCOMPARE(drawn.layout.size(), std::size_t{1});
        QCOMPARE(drawn.scene.body.hatches.size(), std::size_t{1});
        std::set<int> hues;
        for (const Box& box : drawn.scene.body.boxes)
            if (box.ink.tone == Tone::Task) hues.insert(box.ink.hue);
        QCOMPARE(hues.size(), std::size_t{4}); // the thread itself, main and both tasks
    }

    void theRulerShowsHowFarAnInstantReaches() {
        const auto t = test::sleepingTogether();
        const Drawn drawn(*t.store);
        // Five hand-offs happen at 0 s: its bar reaches over them.
        double longest = 0;
        for (const Box& box : drawn.scene.header.boxes)
            if (box.ink.tone == Tone::TextDim) longest = std::max(longest, box.rect.width());
        const double step = drawn.view.axis().unitsPerStep() * drawn.view.pxPerUnit();
        QVERIFY2(longest > 3 * step, qPrintable(QString::number(longest / step)));
    }

    void theMarkOfAnEndIsWholeAndBesideItsBar() {
        const auto t = test::sleepingTogether();
        for (const double em : {12.0, 15.0, 23.0})
            for (const double width : {640.0, 800.0, 1200.0}) {
                const Drawn drawn(*t.store, {width, 600}, em); // all of it: little room behind the last end
                const QRectF body = drawn.frame.body;
                int marks = 0, bars = 0;
                for (const Glyph& glyph : drawn.scene.body.glyphs) {
                    if (glyph.kind != GlyphKind::Returned) continue;
                    ++marks;
                    const double left = glyph.center.x() - glyph.size / 2;
                    QVERIFY(glyph.size >= 5);
                    QVERIFY(left + glyph.size <= body.right() + 0.01);
                    for (const Box& box : drawn.scene.body.boxes)
                        if (box.ink.tone == Tone::Task && box.rect.top() < glyph.center.y() &&
                            box.rect.bottom() > glyph.center.y()) {
                            ++bars;
                            QVERIFY(box.rect.right() <= left + 0.01);
                        }
                }
                QVERIFY(marks >= 2);
                QVERIFY(bars >= marks);
            }
    }

    void piecesAreWhatIsHit() {
        const auto t = test::lateBehindBlocker();
        const Drawn drawn(*t.store);
        for (std::size_t row = 0; row < drawn.layout.size(); ++row) {
            const std::vector<Piece> pieces = piecesOf(*t.store, drawn.view, drawn.layout, drawn.frame, row);
            QVERIFY(!pieces.empty());
            double x = drawn.frame.body.left();
            for (const Piece& piece : pieces) {
                QVERIFY(piece.x1 > piece.x0 && piece.x0 >= x);
                x = piece.x0;
                // Where its first span starts, or just behind the tick of the hold before it.
                const trace::Span span = t.store->span(drawn.layout.row(row).lane, piece.firstSpan);
                const double start = drawn.frame.body.left() + drawn.view.x(span.start);
                QVERIFY(piece.x0 >= start - 1e-6 && piece.x0 <= start + 1.5);
            }
        }
    }

    void textsAreCutNotBroken() {
        const Measure measure = Drawn::measure;
        QCOMPARE(
            fitText({QStringLiteral("a long one"), QStringLiteral("short")}, 40, TextStyle::Normal, measure),
            QStringLiteral("short"));
        QCOMPARE(fitText({QStringLiteral("abcdefghij")}, 42, TextStyle::Normal, measure),
                 QStringLiteral("abcde…"));
        QCOMPARE(fitText({QStringLiteral("abcdefghij")}, 10, TextStyle::Normal, measure), QString());
    }

    void culpritIsFound() {
        const auto t = test::lateBehindBlocker();
        for (std::size_t i = 0; i < t.store->spanCount(t.task1); ++i) {
            const trace::Span span = t.store->span(t.task1, i);
            if (!isStarved(span)) continue;
            const std::vector<Culprit> culprits = culpritsOf(*t.store, span);
            QCOMPARE(culprits.size(), 1u);
            const Culprit& culprit = culprits.front();
            QCOMPARE(culprit.lane, t.task2);
            QCOMPARE(culprit.state, SpanState::Blocked);
            QCOMPARE(culprit.line, 11);
            QVERIFY(spanTooltip(*t.store, span).contains(QStringLiteral("time.sleep")));
            return;
        }
        QFAIL("no starved span");
    }

    void allWhoHeldControlMeanwhileAreNamed() {
        test::TraceBuilder b;
        const LaneId thread = b.thread("MainThread");
        b.wait(thread, 0, WaitKind::Loop);
        const LaneId late = b.task("victim", "f", thread, kNoLane, 0);
        const char* const names[] = {"ann", "bob", "cat"};
        TimeNs now = 0;
        for (const char* name : names) {
            const LaneId lane = b.task(name, "f", thread, kNoLane, now);
            b.block(lane, now, WaitKind::TimeSleep, b.at("f", 3));
            now += name[0] == 'b' ? 100 : kSecond; // who had it for hardly any time is no culprit
            b.end(lane, now);
        }
        b.run(late, now);
        b.end(late, now + 10);
        b.finish(now + 10);
        const trace::Span span = b.store()->span(late, 0);
        QVERIFY(isStarved(span));
        const std::vector<QString> labels = spanLabels(*b.store(), span);
        QVERIFY2(labels.front().contains(QStringLiteral("ann and cat held control")),
                 qPrintable(labels.front()));
        QCOMPARE(labels[labels.size() - 2], QStringLiteral("+2\u00a0s")); // where there is little room
        const QString tooltip = spanTooltip(*b.store(), span);
        QVERIFY(tooltip.contains(QStringLiteral("ann held control")));
        QVERIFY(tooltip.contains(QStringLiteral("cat held control")));
        QVERIFY(!tooltip.contains(QStringLiteral("bob")));
    }

    void aWaitThatNothingEndsSaysSo_data() {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("label");
        QTest::newRow("deadlock") << Outcome::Deadlock << "waits for room in jobs for ever (line 3)";
        QTest::newRow("stopped") << Outcome::Stopped << "waits for room in jobs (line 3)";
    }
    void aWaitThatNothingEndsSaysSo() {
        QFETCH(Outcome, outcome);
        QFETCH(QString, label);
        test::TraceBuilder b;
        const LaneId thread = b.thread("MainThread");
        b.wait(thread, 0, WaitKind::Loop);
        const LaneId task = b.task("putter", "f", thread, kNoLane, 0);
        const ResourceId queue = b.sink().resource(WaitKind::Queue, "jobs");
        b.run(task, 0);
        b.wait(task, 10, WaitKind::Condition, b.at("f", 3), kNever, kNoLane, queue);
        b.finish(kSecond, outcome);
        const auto store = b.store();
        const trace::Span last = store->span(task, store->spanCount(task) - 1);
        QCOMPARE(spanLabels(*store, last).front(), label);
        const trace::Span loop = store->span(thread, 0);
        QVERIFY(!spanLabels(*store, loop).front().contains(QStringLiteral("ever")));
    }

    // Eight lanes in a window of a laptop: what they wait for must not need a tooltip.
    void waitsAreNamedInRowsOfMiddlingHeight() {
        test::TraceBuilder b;
        const LaneId thread = b.thread("MainThread");
        b.wait(thread, 0, WaitKind::Loop);
        const ResourceId queue = b.sink().resource(WaitKind::Queue, "jobs");
        for (int i = 0; i < 7; ++i) {
            const LaneId task = b.task("getter", "f", thread, kNoLane, 0);
            b.run(task, i * 10);
            b.wait(task, i * 10 + 5, WaitKind::Queue, b.at("f", 3), kNever, kNoLane, queue);
        }
        b.finish(kSecond);
        const Drawn drawn(*b.store(), {1200, 8 * 50 + 70});
        QCOMPARE(drawn.texts().count(QStringLiteral("waits for jobs (line 3)")), 7);
    }

    // Every sign that is drawn is explained: also of a worker that blocks only itself, and of error output.
    void theLegendExplainsWhatIsDrawn() {
        test::TraceBuilder b;
        const LaneId thread = b.thread("MainThread");
        b.run(thread, 0);
        const LaneId worker = b.thread("worker", 0, thread);
        b.block(worker, 0, WaitKind::TimeSleep, b.at("work", 3));
        b.sink().mark(MarkKind::ErrorOutput, thread, kSecond / 2, kNoSite, "warning");
        b.end(worker, kSecond);
        b.end(thread, kSecond);
        b.finish(kSecond);
        const Drawn drawn(*b.store());
        Layer legend;
        buildLegend({0, 0}, 2000, 15, Drawn::measure, legendPartsOf(drawn.scene), &legend);
        QStringList words;
        for (const Text& text : legend.texts)
            words << text.text;
        QCOMPARE(words, QStringList({"running", "blocked: only its own thread", "waiting", "prints to stderr",
                                     "returned"}));
    }

    void tableHoldsEverySpan() {
        const auto t = test::lateBehindBlocker();
        SpanTableModel model;
        model.setTrace(t.store);
        int spans = 0;
        for (LaneId lane = 0; lane < t.store->laneCount(); ++lane)
            spans += static_cast<int>(t.store->spanCount(lane));
        QCOMPARE(model.rowCount(), spans);
        bool blocked = false;
        for (int row = 0; row < spans; ++row) {
            const auto lane = model.index(row, 0).data(SpanTableModel::LaneRole).value<LaneId>();
            const auto index = model.index(row, 0).data(SpanTableModel::IndexRole).toULongLong();
            QCOMPARE(model.rowOf(lane, static_cast<std::size_t>(index)), row);
            if (model.index(row, SpanTableModel::State).data().toString() != QStringLiteral("blocked"))
                continue;
            blocked = true;
            QCOMPARE(model.index(row, SpanTableModel::Line).data().toInt(), 11);
        }
        QVERIFY(blocked);
    }
};

QTEST_MAIN(TestChartScene)
#include "test_chart_scene.moc"
