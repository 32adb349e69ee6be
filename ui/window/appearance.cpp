#include "ui/window/appearance.h"

#include "ui/parts/icons.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QProxyStyle>
#include <QStyle>
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

/// Fusion, with the focus shown on the frames of lists and texts, too; and with `allFrames`, for high
/// contrast, all of them drawn: a little darker than the window, as Fusion has them, nobody sees them on
/// black. The signs for closing, floating and "more" are drawn in the manner of the other icons; the style's
/// own are little black pictures, for which Qt looks through its plugins when the program starts.
class FramedStyle : public QProxyStyle {
public:
    explicit FramedStyle(bool allFrames) : QProxyStyle(QStringLiteral("Fusion")), m_allFrames(allFrames) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        if (element == PE_IndicatorTabClose) {
            drawTabClose(option, painter);
            return;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (!m_allFrames) {
            const bool focused = option->state & State_HasFocus;
            if (element == PE_Frame && focused && qobject_cast<const QAbstractScrollArea*>(widget))
                frame(option, painter);
            // An empty box is darker than the window, and that is dark already.
            if (element == PE_IndicatorCheckBox && option->palette.color(QPalette::Window).lightness() < 128)
                outline(option, painter, option->palette.color(QPalette::PlaceholderText));
            return;
        }
        const bool partOfField = widget && (qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
                                            qobject_cast<const QComboBox*>(widget->parentWidget()));
        if ((element == PE_PanelLineEdit && !partOfField) || element == PE_PanelButtonCommand ||
            element == PE_IndicatorCheckBox || element == PE_Frame)
            frame(option, painter);
    }
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override {
        QProxyStyle::drawControl(element, option, painter, widget);
        if (m_allFrames && element == CE_TabBarTabShape && option->state & State_Selected) {
            painter->save();
            painter->setPen(QPen(option->palette.color(QPalette::Highlight), 2));
            painter->drawRect(option->rect.adjusted(1, 1, -1, -1));
            painter->restore();
        }
    }
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (m_allFrames && (control == CC_ComboBox || control == CC_SpinBox)) frame(option, painter);
    }

    QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                       const QWidget* widget) const override {
        switch (which) {
        case SP_TitleBarCloseButton:
        case SP_DockWidgetCloseButton:
            return sign("close");
        case SP_TitleBarNormalButton:
            return sign("float");
        case SP_ToolBarHorizontalExtensionButton:
            return sign("more");
        default:
            return QProxyStyle::standardIcon(which, option, widget);
        }
    }

private:
    QIcon sign(const char* name) const {
        return parts::themedIcon(QLatin1String(name), m_allFrames ? QColor(Qt::white) : QColor());
    }
    void drawTabClose(const QStyleOption* option, QPainter* painter) const {
        const bool under = option->state & State_Enabled && option->state & State_MouseOver;
        if (under) {
            QColor ground = option->palette.color(QPalette::WindowText);
            ground.setAlpha(option->state & State_Sunken ? 70 : 35);
            painter->fillRect(option->rect, ground);
        }
        const int size = std::min({option->rect.width(), option->rect.height(), 10});
        QRect place(0, 0, size, size);
        place.moveCenter(option->rect.center());
        sign("close").paint(painter, place);
    }
    static void frame(const QStyleOption* option, QPainter* painter) {
        const bool focus = option->state & State_HasFocus;
        outline(option, painter, option->palette.color(focus ? QPalette::Highlight : QPalette::Mid));
    }
    static void outline(const QStyleOption* option, QPainter* painter, const QColor& color) {
        painter->save();
        painter->setBrush(Qt::NoBrush);
        painter->setPen(color);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }

    bool m_allFrames;
};

} // namespace

void applyAppearance(gantt::ThemeKind kind) {
    // The platform's own styles draw with colours of theirs; Fusion keeps to the palette.
    const bool allFrames = kind == gantt::ThemeKind::HighContrast;
    const QString wanted = allFrames ? u"framed"_qs : u"focused"_qs;
    if (QApplication::style()->objectName() != wanted) {
        QStyle* style = new FramedStyle(allFrames);
        QApplication::setStyle(style);
        style->setObjectName(wanted);
    }
    QApplication::setPalette(paletteFor(kind));
}

} // namespace coroscope::window
