// draw_icons OUTPUT.cpp ICON.svg...: draws each icon at the sizes that windows usually ask for, when the
// program is built: reading and drawing some fifty of them takes as long as all the rest of a toolbar.

#include <array>
#include <cstdio>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextStream>

namespace {

/// Pixels: of menus and of the toolbar, on screens at 100, 150 and 200 %.
constexpr std::array kSizes{16, 24, 32, 36, 48};

/// What covers how much of each pixel; the one colour of an icon is the window's affair.
QImage coverage(QSvgRenderer& icon, int size) {
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    icon.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    return image.convertToFormat(QImage::Format_Alpha8);
}

} // namespace

int main(int argc, char** argv) {
    QFile file(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    if (argc < 3 || !file.open(QIODevice::WriteOnly)) {
        std::fputs("usage: draw_icons OUTPUT.cpp ICON.svg...\n", stderr);
        return 2;
    }
    QTextStream out(&file);
    out << "// Made by draw_icons.\n\n#include \"ui/parts/drawn_icons.h\"\n\nnamespace coroscope::parts "
           "{\n\n";
    QString table;
    for (int i = 2; i < argc; ++i) {
        const QString path = QString::fromLocal8Bit(argv[i]);
        QSvgRenderer icon(path);
        if (!icon.isValid()) {
            std::fprintf(stderr, "draw_icons: %s is no picture\n", argv[i]);
            return 1;
        }
        for (const int size : kSizes) {
            const QString name = QStringLiteral("k%1_%2").arg(i).arg(size);
            out << "static const unsigned char " << name << "[] = {";
            const QImage image = coverage(icon, size);
            for (int y = 0; y < size; ++y)
                for (int x = 0; x < size; ++x)
                    out << image.constScanLine(y)[x] << (x + 1 < size ? "," : ",\n");
            out << "};\n";
            table +=
                QStringLiteral("    {\"%1\", %2, %3},\n").arg(QFileInfo(path).baseName()).arg(size).arg(name);
        }
    }
    out << "\nstatic const DrawnIcon kIcons[] = {\n"
        << table
        << "};\n\nstd::span<const DrawnIcon> drawnIcons() {\n    return kIcons;\n}\n\n} // namespace "
           "coroscope::parts\n";
    return 0;
}
