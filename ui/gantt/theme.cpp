#include "ui/gantt/theme.h"

namespace coroscope::gantt {

namespace {

struct ToneColors {
    Tone tone;
    const char* light;
    const char* dark;
    const char* contrast;
};

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
    {Tone::Blocked, "#f4b6ae", "#8e2a24", "#a00000"},
    {Tone::BlockedHatch, "#b3261e", "#ff8a80", "#ffffff"},
    {Tone::BlockedEdge, "#8c1510", "#ff8a80", "#ffffff"},
    {Tone::Plate, "#fff6f5", "#3a1210", "#000000"},
    {Tone::Ready, "#eef1f5", "#2b313b", "#101010"},
    {Tone::ReadyEdge, "#6b7683", "#97a3b3", "#ffffff"},
    {Tone::Starved, "#fff0c2", "#4a3a08", "#332700"},
    {Tone::StarvedEdge, "#a86a00", "#ffc94d", "#ffe600"},
    {Tone::StarvedText, "#7a4b00", "#ffdc8a", "#ffe600"},
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

constexpr const char* kLightHues[] = {"#0072b2", "#b87a00", "#00805e", "#a83f80", "#2a8fc7",
                                      "#6a51a3", "#7a7a1f", "#2b8f84", "#5b6775"};
constexpr const char* kDarkHues[] = {"#4aa8e0", "#e69f00", "#2fc495", "#e08fbf", "#86cdf5",
                                     "#ab95dd", "#c5c55a", "#66c7bb", "#9aa7b8"};

} // namespace

Theme::Theme(ThemeKind kind) : m_kind(kind) {
    for (const ToneColors& entry : kTones) {
        const char* name = kind == ThemeKind::Light  ? entry.light
                           : kind == ThemeKind::Dark ? entry.dark
                                                     : entry.contrast;
        m_tones[static_cast<int>(entry.tone)] = QColor(QLatin1String(name));
    }
    for (int hue = 0; hue <= kNeutralHue; ++hue) {
        m_hues[hue] = QColor(QLatin1String(dark() ? kDarkHues[hue] : kLightHues[hue]));
        m_darkHues[hue] = dark() ? m_hues[hue].lighter(125) : m_hues[hue].darker(135);
    }
}

const Theme& Theme::of(ThemeKind kind) {
    static const Theme light(ThemeKind::Light);
    static const Theme dark(ThemeKind::Dark);
    static const Theme contrast(ThemeKind::HighContrast);
    return kind == ThemeKind::Light ? light : kind == ThemeKind::Dark ? dark : contrast;
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
