#include "ui/window/appearance.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

namespace coroscope::window {

namespace {

struct WidgetColors {
    const char *window, *base, *alternate, *text, *dim, *button, *light, *mid, *dark, *highlight,
        *highlightedText, *link, *tip, *tipText;
};

constexpr WidgetColors kLight = {"#f0f1f3", "#ffffff", "#f6f7f9", "#1c2128", "#8b949e", "#f0f1f3", "#ffffff",
                                 "#c8cdd4", "#9aa2ad", "#2f65a8", "#ffffff", "#0b57d0", "#fff8dc", "#1c2128"};
constexpr WidgetColors kDark = {"#24282f", "#1b1e24", "#20242b", "#eceff4", "#7d8896", "#2e333c", "#4a5361",
                                "#14171c", "#0e1014", "#2f65a8", "#ffffff", "#6cb6ff", "#343b46", "#eceff4"};
constexpr WidgetColors kContrast = {"#000000", "#000000", "#141414", "#ffffff", "#a8a8a8",
                                    "#000000", "#ffffff", "#b0b0b0", "#ffffff", "#ffe600",
                                    "#000000", "#66ccff", "#000000", "#ffffff"};

} // namespace

QPalette paletteFor(gantt::ThemeKind kind) {
    const auto& c = kind == gantt::ThemeKind::Light  ? kLight
                    : kind == gantt::ThemeKind::Dark ? kDark
                                                     : kContrast;
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const char* name) {
        palette.setColor(role, QColor(QLatin1String(name)));
    };
    set(QPalette::Window, c.window);
    set(QPalette::Base, c.base);
    set(QPalette::AlternateBase, c.alternate);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText})
        set(role, c.text);
    set(QPalette::PlaceholderText, c.dim);
    set(QPalette::Button, c.button);
    set(QPalette::Light, c.light);
    set(QPalette::Midlight, c.light);
    set(QPalette::Mid, c.mid);
    set(QPalette::Dark, c.dark);
    set(QPalette::Shadow, c.dark);
    set(QPalette::Highlight, c.highlight);
    set(QPalette::HighlightedText, c.highlightedText);
    set(QPalette::Link, c.link);
    set(QPalette::LinkVisited, c.link);
    set(QPalette::ToolTipBase, c.tip);
    set(QPalette::ToolTipText, c.tipText);
    for (auto role : {QPalette::Text, QPalette::ButtonText, QPalette::WindowText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor(QLatin1String(c.dim)));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(QLatin1String(c.mid)));
    return palette;
}

void applyAppearance(gantt::ThemeKind kind) {
    // The platform's own styles draw with colours of theirs; this one keeps to the palette.
    if (QApplication::style()->name() != u"fusion"_qs)
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteFor(kind));
}

} // namespace coroscope::window
