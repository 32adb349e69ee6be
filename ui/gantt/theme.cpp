#include "ui/gantt/theme.h"

#include "ui/gantt/color_vision.h"

#include <map>
#include <memory>
#include <mutex>

namespace coroscope::gantt {

namespace {

struct ToneColors {
    Tone tone;
    const char* light;
    const char* dark;
    const char* contrast;
};

/// On which the palettes stand; the colours are those of PaletteKind::Safe.
constexpr ToneColors kTones[] = {
    {Tone::Background, "#ffffff", "#1b1e24", "#000000"},
    {Tone::RowAlternate, "#f6f7f9", "#20242b", "#0c0c0c"},
    {Tone::GroupRow, "#e9edf3", "#2a303a", "#1c1c1c"},
    {Tone::Grid, "#e1e5ea", "#2f353f", "#3a3a3a"},
    {Tone::GridStrong, "#c3cad3", "#4a5361", "#707070"},
    {Tone::Frame, "#aab2bd", "#59636f", "#ffffff"},
    {Tone::Text, "#1c2128", "#eceff4", "#ffffff"},
    {Tone::TextDim, "#59626e", "#a9b3c1", "#e0e0e0"},
    {Tone::TextOnTask, "#ffffff", "#0e1116", "#000000"},
    {Tone::TextOnBlocked, "#7d0a0a", "#ffd9d4", "#ffffff"},
    {Tone::Task, "#000000", "#000000", "#000000"},
    {Tone::TaskDark, "#000000", "#000000", "#000000"},
    {Tone::Blocked, "#f0a59b", "#8e2a24", "#b80000"},
    {Tone::BlockedHatch, "#b71c12", "#f8564a", "#ffffff"},
    {Tone::BlockedEdge, "#8c1510", "#ff8a80", "#ffffff"},
    {Tone::Plate, "#fff6f5", "#3a1210", "#000000"},
    {Tone::Ready, "#eef1f5", "#2b313b", "#101010"},
    {Tone::ReadyEdge, "#6b7683", "#97a3b3", "#ffffff"},
    {Tone::Starved, "#ffdc7a", "#806200", "#332700"},
    {Tone::StarvedEdge, "#a86a00", "#ffc94d", "#ffe600"},
    {Tone::StarvedText, "#7a4b00", "#fff0c8", "#ffe600"},
    {Tone::Create, "#59626e", "#a9b3c1", "#ffffff"},
    {Tone::Wake, "#1a7f37", "#57d28a", "#00ff66"},
    {Tone::Await, "#6639ba", "#b392f0", "#d9b3ff"},
    {Tone::Cancel, "#b3261e", "#ff8a80", "#ff6666"},
    {Tone::Submit, "#0b6bcb", "#6cb6ff", "#66ccff"},
    {Tone::HandOff, "#3d4650", "#c2ccd8", "#ffffff"},
    {Tone::Error, "#b3261e", "#ff8a80", "#ff6666"},
    {Tone::Output, "#59626e", "#a9b3c1", "#ffffff"},
    {Tone::Selection, "#0b5fff", "#6ea8ff", "#00e5ff"},
    {Tone::Hover, "#1c2128", "#eceff4", "#ffffff"},
    {Tone::Lit, "#007d74", "#3fe0d0", "#ffff00"},
    {Tone::Chain, "#1c2128", "#ffffff", "#ffffff"},
    {Tone::Playhead, "#d4007a", "#ff5fb8", "#ff3dff"},
    {Tone::Mark, "#7a33d6", "#c79bff", "#ffa640"},
    {Tone::Future, "#ffffff", "#1b1e24", "#000000"},
};

constexpr ToneColors kClassicTones[] = {
    {Tone::Blocked, "#f5a9a9", "#7f1d1d", "#b80000"},
    {Tone::BlockedHatch, "#d50000", "#ff5252", "#ffffff"},
    {Tone::BlockedEdge, "#8e0000", "#ff5252", "#ffffff"},
    {Tone::Ready, "#e3f2e6", "#22382a", "#0d1f12"},
    {Tone::ReadyEdge, "#4c8c4a", "#81c784", "#b9f6ca"},
    {Tone::Starved, "#fff176", "#665c00", "#4d4500"},
    {Tone::StarvedEdge, "#c98a00", "#ffee58", "#ffff00"},
    {Tone::StarvedText, "#5d4200", "#fff59d", "#ffff00"},
};

/// What is told by colour elsewhere is told by hatches, dots, dashes and lightness here.
constexpr ToneColors kPrintTones[] = {
    {Tone::TextOnBlocked, "#000000", "#ffffff", "#ffffff"},
    {Tone::Blocked, "#ffffff", "#1b1e24", "#000000"},
    {Tone::BlockedHatch, "#000000", "#ffffff", "#ffffff"},
    {Tone::BlockedEdge, "#000000", "#ffffff", "#ffffff"},
    {Tone::Plate, "#ffffff", "#1b1e24", "#000000"},
    {Tone::Ready, "#ffffff", "#1b1e24", "#000000"},
    {Tone::ReadyEdge, "#6b6b6b", "#a0a0a0", "#ffffff"},
    {Tone::Starved, "#d4d4d4", "#4a4a4a", "#3a3a3a"},
    {Tone::StarvedEdge, "#000000", "#ffffff", "#ffffff"},
    {Tone::StarvedText, "#000000", "#ffffff", "#ffffff"},
    {Tone::Create, "#7a7a7a", "#a9a9a9", "#d0d0d0"},
    {Tone::Wake, "#1c1c1c", "#eceff4", "#ffffff"},
    {Tone::Await, "#4a4a4a", "#c8c8c8", "#ffffff"},
    {Tone::Cancel, "#000000", "#ffffff", "#ffffff"},
    {Tone::Submit, "#4a4a4a", "#c8c8c8", "#ffffff"},
    {Tone::HandOff, "#3a3a3a", "#d0d0d0", "#ffffff"},
    {Tone::Error, "#000000", "#ffffff", "#ffffff"},
    {Tone::Selection, "#000000", "#ffffff", "#ffffff"},
    {Tone::Lit, "#5a5a5a", "#c0c0c0", "#ffffff"},
    {Tone::Playhead, "#000000", "#ffffff", "#ffffff"},
    {Tone::Mark, "#4a4a4a", "#c8c8c8", "#ffffff"},
};

using Hues = const char * [Theme::kHues + 1];
constexpr Hues kSafeLight = {"#0072b2", "#b87a00", "#00805e", "#a0408f", "#2a8fc7",
                             "#6a51a3", "#33415c", "#2b8f84", "#5b6775"};
constexpr Hues kSafeDark = {"#4aa8e0", "#e69f00", "#2fc495", "#e08fbf", "#86cdf5",
                            "#ab95dd", "#f0e68c", "#66c7bb", "#9aa7b8"};
constexpr Hues kClassicLight = {"#2e7d32", "#1565c0", "#00838f", "#6a1b9a", "#558b2f",
                                "#5d4037", "#3949ab", "#00695c", "#5b6775"};
constexpr Hues kClassicDark = {"#81c784", "#64b5f6", "#4dd0e1", "#ce93d8", "#aed581",
                               "#bcaaa4", "#9fa8da", "#4db6ac", "#9aa7b8"};
constexpr Hues kPrintLight = {"#4a4a4a", "#6b6b6b", "#333333", "#757575", "#565656",
                              "#3f3f3f", "#616161", "#2b2b2b", "#707070"};
constexpr Hues kPrintDark = {"#c8c8c8", "#a0a0a0", "#e6e6e6", "#959595", "#b8b8b8",
                             "#d8d8d8", "#aaaaaa", "#f2f2f2", "#989898"};

const Hues& huesOf(PaletteKind palette, bool dark) {
    switch (palette) {
    case PaletteKind::Classic:
        return dark ? kClassicDark : kClassicLight;
    case PaletteKind::Print:
        return dark ? kPrintDark : kPrintLight;
    default:
        return dark ? kSafeDark : kSafeLight;
    }
}

QColor mixed(const QColor& color, const QColor& ground, double share) {
    const auto part = [share](float a, float b) { return static_cast<float>(a * share + b * (1 - share)); };
    return QColor::fromRgbF(part(color.redF(), ground.redF()), part(color.greenF(), ground.greenF()),
                            part(color.blueF(), ground.blueF()));
}

/// The colour itself, or as much of white or black in it as text on that ground needs.
QColor readable(const QColor& color, const QColor& ground, double ratio) {
    const QColor end = contrast(Qt::white, ground) > contrast(Qt::black, ground) ? Qt::white : Qt::black;
    double share = 1;
    while (share > 0 && contrast(mixed(color, end, share), ground) < ratio)
        share -= 0.05;
    return mixed(color, end, std::max(share, 0.0));
}

} // namespace

Theme::Theme(const ThemeStyle& style) : m_kind(style.kind) {
    const auto take = [this](const ToneColors& entry) {
        const char* name = m_kind == ThemeKind::Light  ? entry.light
                           : m_kind == ThemeKind::Dark ? entry.dark
                                                       : entry.contrast;
        tone(entry.tone) = QColor(QLatin1String(name));
    };
    for (const ToneColors& entry : kTones)
        take(entry);
    if (style.palette.kind == PaletteKind::Classic)
        for (const ToneColors& entry : kClassicTones)
            take(entry);
    if (style.palette.kind == PaletteKind::Print)
        for (const ToneColors& entry : kPrintTones)
            take(entry);
    for (int hue = 0; hue <= kNeutralHue; ++hue)
        m_hues[hue] = QColor(QLatin1String(huesOf(style.palette.kind, dark())[hue]));
    if (style.palette.kind == PaletteKind::Own) takeOwn(style.palette);
    for (int hue = 0; hue <= kNeutralHue; ++hue)
        m_darkHues[hue] = dark() ? m_hues[hue].lighter(125) : m_hues[hue].darker(135);
}

/// The user's colours are those of hatches and edges; what lies behind text is softened towards the ground.
void Theme::takeOwn(const Palette& palette) {
    const auto own = [&palette](OwnState state) {
        return QColor(palette.own[static_cast<std::size_t>(state)]);
    };
    const QColor ground = tone(Tone::Background);
    const double ratio = m_kind == ThemeKind::HighContrast ? 7 : 4.5;
    constexpr double kSoft = 0.35;
    if (!palette.runningByTask) {
        for (int hue = 0; hue < kHues; ++hue)
            m_hues[hue] = own(OwnState::Running);
        tone(Tone::TextOnTask) = readable(tone(Tone::TextOnTask), own(OwnState::Running), ratio);
    }
    const QColor blocked = own(OwnState::Blocked);
    tone(Tone::Blocked) = mixed(blocked, ground, kSoft);
    tone(Tone::BlockedHatch) = blocked;
    tone(Tone::BlockedEdge) = readable(blocked, ground, 3);
    tone(Tone::Plate) = mixed(blocked, ground, 0.06);
    tone(Tone::TextOnBlocked) = readable(blocked, tone(Tone::Plate), ratio);
    const QColor ready = own(OwnState::Ready);
    tone(Tone::Ready) = mixed(ready, ground, kSoft);
    tone(Tone::ReadyEdge) = readable(ready, ground, 3);
    const QColor late = own(OwnState::Late);
    tone(Tone::Starved) = mixed(late, ground, 0.5);
    tone(Tone::StarvedEdge) = readable(late, ground, 3);
    tone(Tone::StarvedText) = readable(late, tone(Tone::Starved), ratio);
}

const Theme& Theme::of(const ThemeStyle& style) {
    static const auto builtIn = [] {
        std::array<std::unique_ptr<const Theme>, 3 * kPaletteKinds> all;
        for (int kind = 0; kind < 3; ++kind)
            for (int palette = 0; palette < kPaletteKinds; ++palette) {
                Palette colors;
                colors.kind = static_cast<PaletteKind>(palette);
                all[static_cast<std::size_t>(kind * kPaletteKinds + palette)].reset(
                    new Theme({static_cast<ThemeKind>(kind), colors}));
            }
        return all;
    }();
    const auto place = static_cast<std::size_t>(static_cast<int>(style.kind) * kPaletteKinds +
                                                static_cast<int>(style.palette.kind));
    if (style.palette.kind != PaletteKind::Own) return *builtIn[place];
    // Those that somebody tries out are few and small.
    static std::mutex mutex;
    static std::map<std::tuple<ThemeKind, bool, std::array<QRgb, kOwnStates>>, std::unique_ptr<const Theme>>
        own;
    const std::lock_guard lock(mutex);
    auto& theme = own[{style.kind, style.palette.runningByTask, style.palette.own}];
    if (!theme) theme.reset(new Theme(style));
    return *theme;
}

QColor Theme::color(Tone tone, int hue) const {
    if (tone == Tone::Task) return m_hues[hue > kNeutralHue ? hue % kHues : hue];
    if (tone == Tone::TaskDark) return m_darkHues[hue > kNeutralHue ? hue % kHues : hue];
    return m_tones[static_cast<int>(tone)];
}

QString themeName(ThemeKind kind) {
    constexpr const char* names[] = {"light", "dark", "high-contrast"};
    return QLatin1String(names[static_cast<int>(kind)]);
}

bool themeFromName(const QString& name, ThemeKind& kind) {
    for (const ThemeKind candidate : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
        if (name == themeName(candidate)) {
            kind = candidate;
            return true;
        }
    }
    return false;
}

} // namespace coroscope::gantt
