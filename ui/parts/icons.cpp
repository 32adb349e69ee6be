#include "ui/parts/icons.h"

#include "ui/parts/drawn_icons.h"

#include <algorithm>
#include <array>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace coroscope::parts {

namespace {

/// The one colour in which the icons are kept.
constexpr auto kNeutral = "#808890";

/// Null when it was not drawn at that size.
const DrawnIcon* findDrawn(const QString& name, const QSize& size) {
    if (size.width() != size.height()) return nullptr;
    const std::string wanted = name.toStdString();
    const auto icons = drawnIcons();
    const auto found = std::find_if(icons.begin(), icons.end(), [&](const DrawnIcon& icon) {
        return icon.size == size.width() && icon.name == wanted;
    });
    return found == icons.end() ? nullptr : &*found;
}

QPixmap colored(const DrawnIcon& icon, const QColor& color) {
    QImage image(icon.size, icon.size, QImage::Format_ARGB32_Premultiplied);
    std::array<QRgb, 256> table;
    for (int alpha = 0; alpha < 256; ++alpha)
        table[alpha] = qPremultiply(qRgba(color.red(), color.green(), color.blue(), alpha));
    for (int y = 0; y < icon.size; ++y) {
        auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < icon.size; ++x)
            row[x] = table[icon.coverage[y * icon.size + x]];
    }
    return QPixmap::fromImage(std::move(image));
}

/// As a whole: where strokes lie on one another, they must not show through.
QPixmap paler(const QPixmap& icon) {
    QPixmap pale(icon.size());
    pale.fill(Qt::transparent);
    QPainter painter(&pale);
    painter.setOpacity(0.4);
    painter.drawPixmap(0, 0, icon);
    return pale;
}

/// Qt has such an engine, too, but as a plugin that it must look for when the program starts. What was drawn
/// when the program was built is taken from there; the file is read for other sizes.
class SvgIconEngine : public QIconEngine {
public:
    SvgIconEngine(const QString& name, const QColor& color) : m_name(name), m_color(color) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap icon = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        icon.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, icon);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        if (m_drawn.size() == size && m_drawnMode == mode) return m_drawn;
        const auto* found = findDrawn(m_name, size);
        m_drawn = found ? colored(*found, m_color.isValid() ? m_color : QColor(QLatin1String(kNeutral)))
                        : drawnNow(size);
        if (mode == QIcon::Disabled) m_drawn = paler(m_drawn);
        m_drawnMode = mode;
        return m_drawn;
    }
    QIconEngine* clone() const override { return new SvgIconEngine(m_name, m_color); }

private:
    QPixmap drawnNow(const QSize& size) const {
        QPixmap icon(size);
        icon.fill(Qt::transparent);
        QPainter painter(&icon);
        QSvgRenderer(svg()).render(&painter);
        return icon;
    }
    QByteArray svg() const {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (!file.open(QIODevice::ReadOnly)) return {};
        QByteArray read = file.readAll();
        if (m_color.isValid()) read.replace(kNeutral, m_color.name().toLatin1());
        return read;
    }

    QString m_name;
    QColor m_color;
    QPixmap m_drawn; ///< the last one that was asked for
    QIcon::Mode m_drawnMode = QIcon::Normal;
};

} // namespace

QIcon themedIcon(const QString& name, const QColor& color) {
    return QIcon(new SvgIconEngine(name, color));
}

} // namespace coroscope::parts
