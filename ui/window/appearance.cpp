#include "ui/window/appearance.h"

#include "ui/parts/icons.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QProxyStyle>
#include <QStyle>
#include <QStyleOption>
#include <QTabBar>

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

/// Fusion, with what it leaves out on dark ground, where it draws edges a little darker than the window: the
/// frames of fields and menus, what parts the entries of a menu, and which tab is in front. With `allFrames`,
/// for high contrast, everything has a frame that is seen, and so have the handles of sliders and scroll
/// bars. The focus is shown on the frames of lists and texts, too. The signs for closing, floating and "more"
/// are drawn in the manner of the other icons; the style's own are little black pictures, for which Qt looks
/// through its plugins when the program starts.
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
        const bool partOfField = widget && (qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
                                            qobject_cast<const QComboBox*>(widget->parentWidget()));
        const bool field = element == PE_PanelLineEdit && !partOfField;
        if (m_allFrames) {
            if (field || element == PE_PanelButtonCommand || element == PE_IndicatorCheckBox ||
                element == PE_Frame || element == PE_FrameMenu)
                frame(option, painter);
            return;
        }
        if (element == PE_Frame && option->state & State_HasFocus &&
            qobject_cast<const QAbstractScrollArea*>(widget))
            frame(option, painter);
        if (dark(option) && (field || element == PE_FrameMenu) && !(option->state & State_HasFocus))
            outline(option, painter, faint(option));
        if (dark(option) && element == PE_IndicatorCheckBox)
            outline(option, painter, option->palette.color(QPalette::PlaceholderText));
    }

    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override {
        const auto* entry = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (element == CE_MenuItem && dark(option) && entry &&
            entry->menuItemType == QStyleOptionMenuItem::Separator && entry->text.isEmpty()) {
            const QRect line(option->rect.left() + 5, option->rect.center().y(), option->rect.width() - 10,
                             1);
            painter->fillRect(option->rect, option->palette.base());
            painter->fillRect(line, m_allFrames ? option->palette.color(QPalette::Mid) : faint(option));
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        if (element == CE_TabBarTabShape && option->state & State_Selected && dark(option))
            markTab(option, painter);
    }

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        const bool focus = option->state & State_HasFocus;
        if (control == CC_SpinBox && !m_allFrames && dark(option) && !focus)
            outline(option, painter, faint(option));
        if (!m_allFrames) return;
        if (control == CC_ComboBox || control == CC_SpinBox) frame(option, painter);
        const QColor handle = option->palette.color(focus ? QPalette::Highlight : QPalette::Mid);
        if (control == CC_ScrollBar)
            painter->fillRect(
                subControlRect(control, option, SC_ScrollBarSlider, widget).adjusted(3, 3, -3, -3), handle);
        if (control == CC_Slider) {
            const QRect groove = subControlRect(control, option, SC_SliderGroove, widget);
            QStyleOption rail(*option);
            rail.rect = QRect(groove.left(), groove.center().y() - 2, groove.width(), 5);
            outline(&rail, painter, option->palette.color(QPalette::Mid));
            painter->fillRect(subControlRect(control, option, SC_SliderHandle, widget).adjusted(2, 1, -2, -1),
                              option->palette.color(focus ? QPalette::Highlight : QPalette::WindowText));
        }
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

    /// Qt 6.4 centres a line by the height that its text takes and then sets it on the baseline of the font,
    /// so that signs from another, taller font (Chinese in a font of Latin letters) come out too high.
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override {
        QRect rect = QProxyStyle::subElementRect(element, option, widget);
        const auto* line = element == SE_LineEditContents ? qobject_cast<const QLineEdit*>(widget) : nullptr;
        if (!line || line->text().isEmpty()) return rect;
        const QFontMetrics metrics = line->fontMetrics();
        const int more = metrics.boundingRect(line->displayText()).height() - metrics.height();
        if (more > 0) rect.setHeight(rect.height() + more); // half of it is above the text
        return rect;
    }

    /// The style's pictures on some of the buttons of dialogs (a black cross on black, in high contrast) say
    /// nothing that the words do not.
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override {
        if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
        return QProxyStyle::styleHint(hint, option, widget, data);
    }

    /// Rows of lists with some air: Fusion sets them as close as lines of a text.
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        if (type == CT_ItemViewItem) size.rheight() += 4;
        return size;
    }

private:
    static bool dark(const QStyleOption* option) {
        return option->palette.color(QPalette::Window).lightness() < 128;
    }
    static QColor faint(const QStyleOption* option) {
        QColor color = option->palette.color(QPalette::PlaceholderText);
        color.setAlpha(150);
        return color;
    }
    void markTab(const QStyleOption* option, QPainter* painter) const {
        if (m_allFrames) {
            painter->save();
            painter->setPen(QPen(option->palette.color(QPalette::Highlight), 2));
            painter->drawRect(option->rect.adjusted(1, 1, -1, -1));
            painter->restore();
            return;
        }
        const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
        const bool below =
            tab && (tab->shape == QTabBar::RoundedSouth || tab->shape == QTabBar::TriangularSouth);
        const QRect& r = option->rect;
        painter->fillRect(QRect(r.left() + 1, below ? r.bottom() - 2 : r.top(), r.width() - 2, 2),
                          option->palette.color(QPalette::Link));
    }
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
