// The colours of the chart: that those of the states stay apart for everybody, that texts can be read on
// them, and what is said about colours of one's own.

#include "ui/gantt/color_vision.h"
#include "ui/gantt/theme.h"

#include <QtTest>

using namespace coroscope::gantt;

namespace {

constexpr ThemeKind kGrounds[] = {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast};

Palette builtIn(PaletteKind kind) {
    Palette palette;
    palette.kind = kind;
    return palette;
}

Palette own(const char* running, const char* blocked, const char* ready, const char* late) {
    Palette palette;
    palette.kind = PaletteKind::Own;
    palette.runningByTask = false;
    palette.own = {QColor(running).rgb(), QColor(blocked).rgb(), QColor(ready).rgb(), QColor(late).rgb()};
    return palette;
}

QString said(const QColor& a, const QColor& b, double value) {
    return a.name() + u' ' + b.name() + u' ' + QString::number(value);
}

} // namespace

class TestPalettes : public QObject {
    Q_OBJECT

private slots:
    void differenceIsAsPeopleSeeIt() {
        QVERIFY(difference(Qt::black, Qt::white) > 0.99);
        QCOMPARE(difference(QColor("#123456"), QColor("#123456"), Vision::Deutan), 0.0);
        // The red and green of traffic lights in the same lightness.
        const QColor red("#b03a2e"), green("#2e7d32");
        QVERIFY(difference(red, green) > 0.2);
        QVERIFY(difference(red, green, Vision::Deutan) < kHardToTellApart);
        // Without blue cones blue and green come close, red and green stay apart.
        QVERIFY(difference(QColor("#0072b2"), QColor("#00805e"), Vision::Tritan) < kHardToTellApart);
        QVERIFY(difference(red, green, Vision::Tritan) > 0.2);
        QVERIFY(difference(seenWith(red, Vision::Deutan), seenWith(green, Vision::Deutan)) <
                kHardToTellApart);
        QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.01);
    }

    /// The palette that everybody begins with: each state against each other and against each task's hue, on
    /// each ground, for each vision.
    void statesStayApartForColourBlindPeople() {
        for (const ThemeKind ground : kGrounds) {
            const Theme& theme = Theme::of(ground);
            const QColor blocked = theme.color(Tone::Blocked), late = theme.color(Tone::Starved);
            const QColor ready = theme.color(Tone::Ready), hatch = theme.color(Tone::BlockedHatch);
            QList<std::pair<QColor, QColor>> pairs = {
                {blocked, late}, {blocked, ready}, {late, ready}, {hatch, blocked}};
            for (int hue = 0; hue < Theme::kHues; ++hue)
                for (const QColor& state : {blocked, late, ready, hatch})
                    pairs.append({state, theme.color(Tone::Task, hue)});
            for (const auto& [a, b] : pairs)
                for (const Vision vision : kVisions) {
                    const double apart = difference(a, b, vision);
                    QVERIFY2(apart >= kHardToTellApart, qPrintable(said(a, b, apart)));
                }
        }
    }

    void greysHaveNoColour() {
        for (const ThemeKind ground : {ThemeKind::Light, ThemeKind::HighContrast}) {
            const Theme& theme = Theme::of({ground, builtIn(PaletteKind::Print)});
            for (int hue = 0; hue <= Theme::kHues; ++hue)
                QVERIFY(theme.color(Tone::Task, hue).saturation() < 10);
            for (const Tone tone :
                 {Tone::Blocked,     Tone::BlockedHatch, Tone::BlockedEdge, Tone::TextOnBlocked,
                  Tone::Plate,       Tone::Ready,        Tone::ReadyEdge,   Tone::Starved,
                  Tone::StarvedEdge, Tone::StarvedText,  Tone::Create,      Tone::Wake,
                  Tone::Await,       Tone::Cancel,       Tone::Submit,      Tone::HandOff,
                  Tone::Error,       Tone::Selection,    Tone::Playhead,    Tone::Mark,
                  Tone::Lit})
                QCOMPARE(theme.color(tone).saturation(), 0);
        }
    }

    void textsCanBeRead_data() {
        QTest::addColumn<Palette>("palette");
        QTest::newRow("safe") << builtIn(PaletteKind::Safe);
        QTest::newRow("classic") << builtIn(PaletteKind::Classic);
        QTest::newRow("print") << builtIn(PaletteKind::Print);
        QTest::newRow("own") << builtIn(PaletteKind::Own);
        QTest::newRow("own, pale") << own("#ffffe0", "#fff0f0", "#fefefe", "#ffffcc");
        QTest::newRow("own, dark") << own("#101010", "#200000", "#000020", "#202000");
        QTest::newRow("own, all the same") << own("#808080", "#808080", "#808080", "#808080");
    }
    void textsCanBeRead() {
        QFETCH(Palette, palette);
        for (const ThemeKind ground : kGrounds) {
            const Theme& theme = Theme::of({ground, palette});
            const std::pair<Tone, Tone> texts[] = {{Tone::TextOnBlocked, Tone::Plate},
                                                   {Tone::StarvedText, Tone::Starved},
                                                   {Tone::Text, Tone::Background},
                                                   {Tone::TextDim, Tone::Background}};
            for (const auto& [text, behind] : texts) {
                const double ratio = contrast(theme.color(text), theme.color(behind));
                QVERIFY2(ratio >= 4.5, qPrintable(said(theme.color(text), theme.color(behind), ratio)));
            }
            for (const Tone edge : {Tone::BlockedEdge, Tone::ReadyEdge, Tone::StarvedEdge}) {
                const double ratio = contrast(theme.color(edge), theme.color(Tone::Background));
                QVERIFY2(ratio >= 2.9,
                         qPrintable(said(theme.color(edge), theme.color(Tone::Background), ratio)));
            }
            for (int hue = 0; hue < Theme::kHues; ++hue) {
                const QColor bar = theme.color(Tone::Task, hue);
                const double ratio = contrast(theme.color(Tone::TextOnTask, hue), bar);
                QVERIFY2(ratio >= 3.2, qPrintable(said(theme.color(Tone::TextOnTask, hue), bar, ratio)));
            }
        }
    }

    void coloursOfOnesOwnAreJudged() {
        QVERIFY(alikeStates(own("#0072b2", "#c2311f", "#b8c0ca", "#f0b400")).empty());
        const auto same = alikeStates(own("#0072b2", "#c2311f", "#f0b400", "#f0b401"));
        QCOMPARE(same.size(), std::size_t{1});
        QCOMPARE(same[0].one, OwnState::Ready);
        QCOMPARE(same[0].other, OwnState::Late);
        QVERIFY(!same[0].onlyColorBlind);
        const auto traffic = alikeStates(own("#2e7d32", "#b03a2e", "#b8c0ca", "#f0b400"));
        QCOMPARE(traffic.size(), std::size_t{1});
        QCOMPARE(traffic[0].one, OwnState::Running);
        QCOMPARE(traffic[0].other, OwnState::Blocked);
        QVERIFY(traffic[0].onlyColorBlind);
        // With a hue for each task the one for running tasks does not matter.
        Palette byTask = own("#c2311f", "#c2311f", "#b8c0ca", "#ffdc00");
        QVERIFY(!alikeStates(byTask).empty());
        byTask.runningByTask = true;
        QVERIFY(alikeStates(byTask).empty());
    }

    void palettesHaveNames() {
        for (int i = 0; i < kPaletteKinds; ++i) {
            auto kind = PaletteKind::Safe;
            QVERIFY(paletteFromName(paletteName(static_cast<PaletteKind>(i)), kind));
            QCOMPARE(static_cast<int>(kind), i);
        }
        auto kind = PaletteKind::Print;
        QVERIFY(!paletteFromName(QStringLiteral("pink"), kind));
        QCOMPARE(kind, PaletteKind::Print);
    }
};

QTEST_GUILESS_MAIN(TestPalettes)
#include "test_palettes.moc"
