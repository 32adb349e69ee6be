#include "ui/export/export.h"

#include "core/trace/writer.h"
#include "ui/export/export_narration.h"
#include "ui/export/file_output.h"
#include "ui/gantt/words.h"

#include <algorithm>
#include <cmath>
#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace coroscope::exporter {

using gantt::Picture;
using gantt::PictureOptions;
using gantt::Words;

namespace {

constexpr double kMostPixels = 400e6;    ///< 1.6 GB: what an image may take of memory
constexpr double kMostSide = 1'000'000;  ///< px; libpng refuses more
constexpr double kMostPdfPoints = 14400; ///< 200 inches, the limit of the format's readers
constexpr int kTile = 4096;              ///< px; QPainter draws images of any kind right only below 32768
constexpr int kPdfResolution = 1440;

bool cancelled(const std::atomic<bool>* cancel) {
    return cancel && cancel->load(std::memory_order_relaxed);
}

Error stopped() {
    return Error{Words::tr("The export was cancelled.").toStdString()};
}

void report(const Progress& progress, double share) {
    if (progress) progress(share);
}

Error error(const QString& text) {
    return Error{text.toStdString()};
}

/// Every viewer has its own idea of a missing font, and "Sans Serif", Qt's name for the system's, is
/// nobody's: so the names of wide-spread ones of the same widths follow.
void nameFallbackFonts(QByteArray& svg, const QFont& font) {
    const QStringList families = font.families();
    const QString first = families.isEmpty() ? font.family() : families.front();
    const QByteArray written = "font-family=\"" + first.toHtmlEscaped().toUtf8() + '"';
    QByteArray wanted = "font-family=\"";
    if (first != QLatin1String("Sans Serif")) wanted += '\'' + first.toHtmlEscaped().toUtf8() + "', ";
    wanted += "'DejaVu Sans', Verdana, 'Noto Sans CJK SC', 'Noto Sans CJK JP', sans-serif\"";
    svg.replace(written, wanted);
}

Result<QByteArray> svgOf(const Picture& picture, const PictureOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size().toSize());
    generator.setViewBox(QRectF({}, picture.size()));
    generator.setResolution(96);
    generator.setTitle(options.title.isEmpty() ? Words::tr("Who holds control") : options.title);
    generator.setDescription(Words::tr("Drawn by Coroscope"));
    QPainter painter;
    if (!painter.begin(&generator)) return error(Words::tr("The SVG picture could not be begun."));
    picture.paint(painter);
    painter.end();
    buffer.close();
    nameFallbackFonts(bytes, options.font);
    return bytes;
}

Result<bool> writePdf(const Picture& picture, const QString& title, QIODevice& device) {
    if (auto possible = checkSize(picture.size(), Format::Pdf, 1); !possible) return possible;
    const QSizeF points = picture.size() * 72 / 96;
    QPdfWriter writer(&device);
    writer.setResolution(kPdfResolution);
    writer.setCreator(QStringLiteral("Coroscope"));
    writer.setTitle(title);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    QPainter painter;
    if (!painter.begin(&writer)) return error(Words::tr("The PDF document could not be begun."));
    painter.scale(kPdfResolution / 96.0, kPdfResolution / 96.0);
    picture.paint(painter);
    painter.end();
    return true;
}

} // namespace

std::optional<Format> formatOf(const QString& fileName) {
    QString ending = QFileInfo(fileName).suffix().toLower();
    if (ending.isEmpty()) ending = fileName.toLower();
    if (ending == QLatin1String("htm")) return Format::Html;
    if (ending == QLatin1String("markdown")) return Format::Markdown;
    for (int i = 0; i < kFormats; ++i)
        if (ending == endingOf(static_cast<Format>(i))) return static_cast<Format>(i);
    return std::nullopt;
}

QString endingOf(Format format) {
    constexpr const char* endings[kFormats] = {"png", "svg", "pdf", "html", "md", "jsonl", "coroscope"};
    return QLatin1String(endings[static_cast<int>(format)]);
}

Result<bool> exportTrace(std::shared_ptr<const trace::Store> store, const ExportOptions& options,
                         const QString& path, const Progress& progress, const std::atomic<bool>* cancel) {
    const std::optional<Format> format = options.format ? options.format : formatOf(path);
    if (format == Format::Markdown)
        return exportNarration(std::move(store), options.picture.title, path, progress, cancel);
    if (!isTrace(format)) return exportImage(*store, options, path, progress, cancel);
    const auto written = trace::writeTraceFile(*store, path.toStdString(), {progress, cancel});
    if (cancelled(cancel)) return stopped();
    if (!written) return Error{written.error()};
    return true;
}

Result<QByteArray> renderSvg(const trace::Store& store, const PictureOptions& options) {
    Result<Picture> picture = Picture::make(store, options);
    if (!picture) return Error{picture.error()};
    return svgOf(picture.value(), options);
}

Result<bool> checkSize(QSizeF size, Format format, double scale) {
    if (format == Format::Png) {
        const double width = std::round(size.width() * scale);
        const double height = std::round(size.height() * scale);
        if (width < 1 || height < 1 || width > kMostSide || height > kMostSide ||
            width * height > kMostPixels)
            return error(Words::tr("A picture of %1 x %2 pixels cannot be made: at most %3 million pixels, "
                                   "%4 on a side. SVG has no such limit.")
                             .arg(width, 0, 'f', 0)
                             .arg(height, 0, 'f', 0)
                             .arg(kMostPixels / 1e6)
                             .arg(kMostSide, 0, 'f', 0));
    }
    if (format == Format::Pdf && std::max(size.width(), size.height()) * 72 / 96 > kMostPdfPoints)
        return error(
            Words::tr("A PDF page of %1 x %2 cannot be made: no side may exceed %3 pixels (200 inches).")
                .arg(std::lround(size.width()))
                .arg(std::lround(size.height()))
                .arg(std::lround(kMostPdfPoints * 96 / 72)));
    return true;
}

Result<QImage> renderImage(const trace::Store& store, const PictureOptions& options, double scale,
                           const Progress& progress, const std::atomic<bool>* cancel) {
    Result<Picture> made = Picture::make(store, options);
    if (!made) return Error{made.error()};
    return renderPicture(made.value(), scale, progress, cancel);
}

Result<QImage> renderPicture(const Picture& picture, double scale, const Progress& progress,
                             const std::atomic<bool>* cancel) {
    if (auto possible = checkSize(picture.size(), Format::Png, scale); !possible)
        return Error{possible.error()};
    const QSize size = (picture.size() * scale).toSize();
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull()) return error(Words::tr("There is not enough memory for this picture."));
    const int across = (image.width() + kTile - 1) / kTile;
    const int down = (image.height() + kTile - 1) / kTile;
    for (int tile = 0; tile < across * down; ++tile) {
        if (cancelled(cancel)) return stopped();
        const int x = tile % across * kTile;
        const int y = tile / across * kTile;
        const QSize size(std::min(kTile, image.width() - x), std::min(kTile, image.height() - y));
        // The tile is a window onto the image's own bytes: nothing is copied.
        QImage part(image.bits() + qsizetype{y} * image.bytesPerLine() + qsizetype{x} * 4, size.width(),
                    size.height(), image.bytesPerLine(), image.format());
        QPainter painter(&part);
        painter.translate(-x, -y);
        painter.scale(scale, scale);
        picture.paint(painter);
        painter.end();
        report(progress, (tile + 1.0) / (across * down) * 0.7);
    }
    image.setDotsPerMeterX(static_cast<int>(std::lround(96 * scale / 0.0254)));
    image.setDotsPerMeterY(static_cast<int>(std::lround(96 * scale / 0.0254)));
    return image;
}

Result<bool> exportImage(const trace::Store& store, const ExportOptions& options, const QString& path,
                         const Progress& progress, const std::atomic<bool>* cancel) {
    const std::optional<Format> format = options.format ? options.format : formatOf(path);
    if (!format || *format > Format::Html)
        return error(Words::tr("%1: the ending of a picture must be png, svg, pdf or html.").arg(path));
    if (*format == Format::Html) return exportHtml(store, options.picture, path, progress, cancel);
    report(progress, 0);
    FileOutput file(path);
    // Opened first: what cannot be written is known before the work.
    if (auto opened = file.open(); !opened) return opened;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (*format == Format::Png) {
        Result<QImage> image = renderImage(store, options.picture, options.scale, progress, cancel);
        if (!image) return Error{image.error()};
        QImageWriter writer(&buffer, "png");
        writer.setText(QStringLiteral("Software"), QStringLiteral("Coroscope"));
        if (!writer.write(image.value())) return file.failure(writer.errorString());
    } else {
        Result<Picture> picture = Picture::make(store, options.picture);
        if (!picture) return Error{picture.error()};
        report(progress, 0.4);
        if (cancelled(cancel)) return stopped();
        if (*format == Format::Svg) {
            Result<QByteArray> svg = svgOf(picture.value(), options.picture);
            if (!svg) return Error{svg.error()};
            buffer.write(svg.value());
        } else if (auto written = writePdf(picture.value(), options.picture.title, buffer); !written) {
            return written;
        }
    }
    if (cancelled(cancel)) return stopped();
    report(progress, 0.95);
    buffer.close();
    file.write(bytes);
    Result<bool> committed = file.commit();
    if (committed) report(progress, 1);
    return committed;
}

} // namespace coroscope::exporter
