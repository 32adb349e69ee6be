#include "ui/window/appearance.h"

namespace coroscope::window {

QPalette paletteFor(gantt::ThemeKind kind) {
    using gantt::Tone;
    if (kind == gantt::ThemeKind::Light) return {};
    const auto& colors = gantt::Theme::of(kind);
    const QColor base = colors.color(Tone::Background), text = colors.color(Tone::Text);
    QPalette palette(text, base.lighter(130), base.lighter(180), base.darker(150), base.lighter(140), text,
                     Qt::white, base, base);
    palette.setColor(QPalette::AlternateBase, colors.color(Tone::RowAlternate));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xa8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, colors.color(Tone::TextDim));
    for (auto role : {QPalette::Text, QPalette::ButtonText, QPalette::WindowText})
        palette.setColor(QPalette::Disabled, role, colors.color(Tone::TextDim));
    return palette;
}

} // namespace coroscope::window
