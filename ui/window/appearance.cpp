#include "ui/window/appearance.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QProxyStyle>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleOption>

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

gantt::ThemeKind themeFor(ThemeChoice choice, gantt::ThemeKind system) {
    switch (choice) {
    case ThemeChoice::Light:
        return gantt::ThemeKind::Light;
    case ThemeChoice::Dark:
        return gantt::ThemeKind::Dark;
    case ThemeChoice::HighContrast:
        return gantt::ThemeKind::HighContrast;
    case ThemeChoice::System:
        break;
    }
    return system;
}

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

namespace {

/// Fusion frames its fields a little darker than the window: on black nobody sees them.
class FramedStyle : public QProxyStyle {
public:
    FramedStyle() : QProxyStyle(QStringLiteral("Fusion")) { setObjectName(QStringLiteral("framed")); }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool partOfField = widget && (qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
                                            qobject_cast<const QComboBox*>(widget->parentWidget()));
        if ((element == PE_PanelLineEdit && !partOfField) || element == PE_PanelButtonCommand ||
            element == PE_IndicatorCheckBox || element == PE_Frame)
            frame(option, painter);
    }
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (control == CC_ComboBox || control == CC_SpinBox) frame(option, painter);
    }

private:
    static void frame(const QStyleOption* option, QPainter* painter) {
        const bool focus = option->state & State_HasFocus;
        painter->save();
        painter->setBrush(Qt::NoBrush);
        painter->setPen(option->palette.color(focus ? QPalette::Highlight : QPalette::Mid));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
};

} // namespace

void applyAppearance(gantt::ThemeKind kind) {
    // The platform's own styles draw with colours of theirs; Fusion keeps to the palette.
    const QString wanted = kind == gantt::ThemeKind::HighContrast ? u"framed"_qs : u"fusion"_qs;
    if (QApplication::style()->objectName() != wanted) {
        QStyle* style = kind == gantt::ThemeKind::HighContrast
                            ? new FramedStyle
                            : QStyleFactory::create(QStringLiteral("Fusion"));
        QApplication::setStyle(style);
        style->setObjectName(wanted);
    }
    QApplication::setPalette(paletteFor(kind));
}

} // namespace coroscope::window
