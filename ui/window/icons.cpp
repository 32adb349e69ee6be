#include "ui/window/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace coroscope::window {

namespace {

/// The one colour in which the icons are kept.
constexpr auto kNeutral = "#808890";

class SvgIconEngine : public QIconEngine {
public:
    explicit SvgIconEngine(QByteArray svg) : m_svg(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        painter->save();
        if (mode == QIcon::Disabled) painter->setOpacity(0.4);
        // Parsed when it is first seen: most icons are in menus, and a change of theme makes all of them
        // anew.
        if (!m_renderer.isValid()) m_renderer.load(m_svg);
        m_renderer.render(painter, rect);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new SvgIconEngine(m_svg); }

private:
    QByteArray m_svg;
    QSvgRenderer m_renderer;
};

} // namespace

QIcon themedIcon(const QString& name, const QColor& color) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray svg = file.readAll();
    if (color.isValid()) svg.replace(kNeutral, color.name().toLatin1());
    return QIcon(new SvgIconEngine(std::move(svg)));
}

} // namespace coroscope::window
