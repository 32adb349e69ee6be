#include "ui/parts/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <QToolButton>

namespace coroscope::parts {

namespace {

/// The one colour in which the icons are kept.
constexpr auto kNeutral = "#808890";

/// Qt has such an engine, too, but as a plugin that it must look for when the program starts.
class SvgIconEngine : public QIconEngine {
public:
    SvgIconEngine(const QString& name, const QColor& color) : m_name(name), m_color(color) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        painter->save();
        if (mode == QIcon::Disabled) painter->setOpacity(0.4);
        // Read when it is first seen: most icons are in menus, and a change of theme makes all of them anew.
        if (!m_renderer.isValid()) m_renderer.load(svg());
        m_renderer.render(painter, rect);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        if (m_drawn.size() == size && m_drawnMode == mode) return m_drawn;
        m_drawn = QPixmap(size);
        m_drawnMode = mode;
        m_drawn.fill(Qt::transparent);
        QPainter painter(&m_drawn);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return m_drawn;
    }
    QIconEngine* clone() const override { return new SvgIconEngine(m_name, m_color); }

private:
    QByteArray svg() const {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (!file.open(QIODevice::ReadOnly)) return {};
        QByteArray read = file.readAll();
        if (m_color.isValid()) read.replace(kNeutral, m_color.name().toLatin1());
        return read;
    }

    QString m_name;
    QColor m_color;
    QSvgRenderer m_renderer;
    QPixmap m_drawn; ///< the last one that was asked for
    QIcon::Mode m_drawnMode = QIcon::Normal;
};

} // namespace

void drawIconsOfButtons(const QWidget* window) {
    for (const auto* button : window->findChildren<const QToolButton*>()) {
        const auto mode = button->isEnabled() ? QIcon::Normal : QIcon::Disabled;
        (void)button->icon().pixmap(button->iconSize(), button->devicePixelRatioF(), mode);
    }
}

QIcon themedIcon(const QString& name, const QColor& color) {
    return QIcon(new SvgIconEngine(name, color));
}

} // namespace coroscope::parts
