#pragma once

#include "ui/gantt/palette.h"

#include <cstdint>
#include <QColor>
#include <QString>

namespace coroscope::gantt {

enum class ThemeKind : std::uint8_t { Light, Dark, HighContrast };

/// What something drawn means; the theme gives it its colour. Task colours take a hue number as well.
enum class Tone : std::uint8_t {
    Background,
    RowAlternate,
    GroupRow,
    Grid,
    GridStrong,
    Frame,
    Text,
    TextDim,
    TextOnTask,
    TextOnBlocked,
    Task,     ///< running; needs a hue
    TaskDark, ///< border of it, and the line of a waiting lane; needs a hue
    Blocked,
    BlockedHatch,
    BlockedEdge,
    Plate, ///< behind text that lies on a hatch
    Ready,
    ReadyEdge,
    Starved,
    StarvedEdge,
    StarvedText,
    Create,
    Wake,
    Await,
    Cancel,
    Submit,
    HandOff,
    Error,
    Output,
    Selection,
    Hover,
    Lit,   ///< spans of the line that the cursor stands in
    Chain, ///< the way through the chart that answers a question
    Playhead,
    Mark,
    Future, ///< veil over what lies after the playhead
    Count,
};

/// How a chart looks: the ground, and the colours on it.
struct ThemeStyle {
    ThemeKind kind = ThemeKind::Light;
    Palette palette;

    ThemeStyle() = default;
    ThemeStyle(ThemeKind ground) : kind(ground) {}
    ThemeStyle(ThemeKind ground, const Palette& colors) : kind(ground), palette(colors) {}
    bool operator==(const ThemeStyle&) const = default;
};

/// The colours of everything drawn. In the palette for colour-blind people those of the states stay apart for
/// each kind of vision (the hues are those of Okabe and Ito and of Tol, without the reds: red is for blocked
/// alone). Values; any thread.
class Theme {
public:
    /// Lives as long as the program.
    static const Theme& of(const ThemeStyle& style);
    static constexpr int kHues = 8;
    static constexpr int kNeutralHue = kHues; ///< for what is no task: the main thread

    QColor color(Tone tone, int hue = 0) const;
    ThemeKind kind() const { return m_kind; }
    bool dark() const { return m_kind != ThemeKind::Light; }

private:
    explicit Theme(const ThemeStyle& style);
    void takeOwn(const Palette& palette);
    QColor& tone(Tone tone) { return m_tones[static_cast<int>(tone)]; }

    ThemeKind m_kind;
    QColor m_tones[static_cast<int>(Tone::Count)];
    QColor m_hues[kHues + 1];
    QColor m_darkHues[kHues + 1];
};

/// "light", "dark", "high-contrast"; for the command line and settings.
QString themeName(ThemeKind kind);
bool themeFromName(const QString& name, ThemeKind& kind);

} // namespace coroscope::gantt
