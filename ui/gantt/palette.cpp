#include "ui/gantt/palette.h"

#include "ui/gantt/color_vision.h"
#include "ui/gantt/theme.h"
#include "ui/gantt/words.h"

#include <algorithm>

namespace coroscope::gantt {

namespace {

constexpr const char* kNames[kPaletteKinds] = {"safe", "classic", "print", "own"};

/// The colours that a state is seen in: of running tasks there may be several.
std::vector<QColor> colorsOf(const Palette& palette, OwnState state) {
    if (state != OwnState::Running || !palette.runningByTask)
        return {QColor(palette.own[static_cast<std::size_t>(state)])};
    const Theme& theme = Theme::of({ThemeKind::Light, palette});
    std::vector<QColor> hues;
    for (int hue = 0; hue < Theme::kHues; ++hue)
        hues.push_back(theme.color(Tone::Task, hue));
    return hues;
}

double closest(const std::vector<QColor>& ones, const std::vector<QColor>& others, Vision vision) {
    double least = 1;
    for (const QColor& one : ones)
        for (const QColor& other : others)
            least = std::min(least, difference(one, other, vision));
    return least;
}

} // namespace

std::vector<Alike> alikeStates(const Palette& palette) {
    std::vector<Alike> found;
    for (int i = 0; i < kOwnStates; ++i) {
        for (int j = i + 1; j < kOwnStates; ++j) {
            const auto one = static_cast<OwnState>(i);
            const auto other = static_cast<OwnState>(j);
            const auto ones = colorsOf(palette, one);
            const auto others = colorsOf(palette, other);
            const bool alike = std::any_of(std::begin(kVisions), std::end(kVisions), [&](Vision vision) {
                return closest(ones, others, vision) < kHardToTellApart;
            });
            if (alike)
                found.push_back({one, other, closest(ones, others, Vision::Usual) >= kHardToTellApart});
        }
    }
    return found;
}

QString paletteTitle(PaletteKind kind) {
    switch (kind) {
    case PaletteKind::Safe:
        return Words::tr("For colour-blind people, too");
    case PaletteKind::Classic:
        return Words::tr("Classic: green, yellow, red");
    case PaletteKind::Print:
        return Words::tr("Greys, for print");
    case PaletteKind::Own:
        break;
    }
    return Words::tr("Colours of your own");
}

QString paletteName(PaletteKind kind) {
    return QLatin1String(kNames[static_cast<int>(kind)]);
}

bool paletteFromName(const QString& name, PaletteKind& kind) {
    for (int i = 0; i < kPaletteKinds; ++i) {
        if (name == QLatin1String(kNames[i])) {
            kind = static_cast<PaletteKind>(i);
            return true;
        }
    }
    return false;
}

} // namespace coroscope::gantt
