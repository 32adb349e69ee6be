#pragma once

#include <array>
#include <cstdint>
#include <QColor>
#include <QString>
#include <vector>

namespace coroscope::gantt {

enum class PaletteKind : std::uint8_t {
    Safe,    ///< for colour-blind people, too
    Classic, ///< green, yellow and red
    Print,   ///< greys: for printers and copiers without colours
    Own,     ///< the user's
};
inline constexpr int kPaletteKinds = 4;

/// The states that have a colour of the user's choice.
enum class OwnState : std::uint8_t { Running, Blocked, Ready, Late };
inline constexpr int kOwnStates = 4;

/// Which colours the chart has on the ground that its theme gives it. Values; any thread.
struct Palette {
    PaletteKind kind = PaletteKind::Safe;
    /// For PaletteKind::Own, by OwnState; kept while another kind is chosen.
    std::array<QRgb, kOwnStates> own = {0xff0072b2, 0xffc2311f, 0xffb8c0ca, 0xfff0b400};
    bool runningByTask = true; ///< each task has a hue of its own, instead of own[Running]

    bool operator==(const Palette&) const = default;
};

/// Two of the palette's own states that somebody can hardly tell apart by their colours.
struct Alike {
    OwnState one;
    OwnState other;
    bool onlyColorBlind; ///< with the usual vision they differ
};
std::vector<Alike> alikeStates(const Palette& palette);

/// What people read in a list of palettes.
QString paletteTitle(PaletteKind kind);

/// "safe", "classic", "print", "own"; for the command line and settings.
QString paletteName(PaletteKind kind);
bool paletteFromName(const QString& name, PaletteKind& kind);

} // namespace coroscope::gantt
