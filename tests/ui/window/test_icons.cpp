// Icons, wherever they were drawn.

#include "ui/parts/drawn_icons.h"
#include "ui/parts/icons.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QtTest>

using namespace coroscope;

namespace {

/// As a window gets it; the ratio of pixels is 1.
QImage shown(const QIcon& icon, int size, QIcon::Mode mode = QIcon::Normal) {
    return icon.pixmap(QSize(size, size), 1, mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

/// The file, with the neutral grey replaced, drawn here and now.
QImage drawnNow(const QString& name, int size, const QColor& color) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer(file.readAll().replace("#808890", color.name().toLatin1())).render(&painter);
    painter.end();
    return image.convertToFormat(QImage::Format_ARGB32);
}

int largestDifference(const QImage& one, const QImage& other) {
    int largest = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y), b = other.pixel(x, y);
            largest = std::max(largest, std::abs(qAlpha(a) - qAlpha(b)));
            if (qAlpha(a) < 32) continue; // there is little left of a colour
            for (const int part : {qRed(a) - qRed(b), qGreen(a) - qGreen(b), qBlue(a) - qBlue(b)})
                largest = std::max(largest, std::abs(part));
        }
    return largest;
}

} // namespace

class TestIcons : public QObject {
    Q_OBJECT

private slots:
    void everyIconButTheProgramsOwnIsDrawnAtFiveSizes() {
        qsizetype files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}).size() - 1;
        QVERIFY(files > 20);
        QCOMPARE(qsizetype(parts::drawnIcons().size()), 5 * files);
    }

    void anIconLooksAsItsFileInAnyColour() {
        for (const QColor color : {QColor(0x80, 0x88, 0x90), QColor(Qt::white), QColor(0x20, 0x60, 0xc0)})
            for (const auto& drawn : parts::drawnIcons()) {
                const QString name = QString::fromUtf8(drawn.name.data(), qsizetype(drawn.name.size()));
                const QImage icon = shown(parts::themedIcon(name, color), drawn.size);
                QCOMPARE(icon.size(), QSize(drawn.size, drawn.size));
                QVERIFY2(largestDifference(icon, drawnNow(name, drawn.size, color)) <= 8, qPrintable(name));
            }
    }

    void aDisabledIconIsPaler() {
        for (const int size : {16, 17}) { // drawn when the program was built, and not
            const QIcon icon = parts::themedIcon(QStringLiteral("run"), Qt::black);
            const QImage normal = shown(icon, size), pale = shown(icon, size, QIcon::Disabled);
            int most = 0, mostPale = 0;
            for (int y = 0; y < size; ++y)
                for (int x = 0; x < size; ++x) {
                    most = std::max(most, qAlpha(normal.pixel(x, y)));
                    mostPale = std::max(mostPale, qAlpha(pale.pixel(x, y)));
                }
            QVERIFY(most > 200);
            QVERIFY2(std::abs(mostPale - most * 2 / 5) <= 2, qPrintable(QString::number(mostPale)));
        }
    }

    void oddSizesAreSharp() {
        const QImage icon = shown(parts::themedIcon(QStringLiteral("run"), Qt::black), 41);
        QCOMPARE(icon.size(), QSize(41, 41));
        QCOMPARE(largestDifference(icon, drawnNow(QStringLiteral("run"), 41, Qt::black)), 0);
    }
};

QTEST_MAIN(TestIcons)
#include "test_icons.moc"
