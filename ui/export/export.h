#pragma once

#include "core/base/result.h"
#include "ui/gantt/picture.h"

#include <atomic>
#include <functional>
#include <optional>
#include <QString>

namespace coroscope::exporter {

enum class Format : std::uint8_t { Png, Svg, Pdf, Html, Markdown, JsonLines, BinaryTrace };
inline constexpr int kFormats = 7;
/// The trace itself, to be opened again.
constexpr bool isTrace(std::optional<Format> format) {
    return format == Format::JsonLines || format == Format::BinaryTrace;
}

struct ExportOptions {
    gantt::PictureOptions picture;
    double scale = 1;             ///< PNG: device pixels per logical px
    std::optional<Format> format; ///< unset: by the file's ending
};

/// Called with 0..1 now and then, on the exporting thread.
using Progress = std::function<void(double)>;

/// By a file's ending: "png", "svg", "pdf", "html", "md" (the narration), "jsonl" and
/// "coroscope" (the trace), also alone; empty when it is none of them.
std::optional<Format> formatOf(const QString& fileName);
/// The ending without its dot.
QString endingOf(Format format);

/// Writes `store` in the options' format, or that of the file's ending. As exportImage(), exportNarration()
/// and trace::writeTraceFile(), which do the work; for the last nobody may write to the store meanwhile.
Result<bool> exportTrace(std::shared_ptr<const trace::Store> store, const ExportOptions& options,
                         const QString& path, const Progress& progress = {},
                         const std::atomic<bool>* cancel = nullptr);

/// Writes a picture of `store`, atomically: the file is as before when anything fails, or `cancel` becomes
/// true. True, or the reason in words (size that cannot be made, read-only, disk full, cancelled). Any
/// thread; needs a QGuiApplication (offscreen will do) for its fonts.
Result<bool> exportImage(const trace::Store& store, const ExportOptions& options, const QString& path,
                         const Progress& progress = {}, const std::atomic<bool>* cancel = nullptr);

/// What speaks against a file of a picture of this size (logical px), or true.
Result<bool> checkSize(QSizeF size, Format format, double scale);

/// `picture` as an image; refuses what checkSize() does.
Result<QImage> renderPicture(const gantt::Picture& picture, double scale, const Progress& progress = {},
                             const std::atomic<bool>* cancel = nullptr);

/// The picture as the text of an SVG file, for the clipboard.
Result<QByteArray> renderSvg(const trace::Store& store, const gantt::PictureOptions& options);

/// The picture as an image, for the clipboard and previews; refuses sizes as exportImage() does.
Result<QImage> renderImage(const trace::Store& store, const gantt::PictureOptions& options, double scale,
                           const Progress& progress = {}, const std::atomic<bool>* cancel = nullptr);

/// One HTML file with the chart, zoomable and hoverable without the application or a network.
Result<bool> exportHtml(const trace::Store& store, const gantt::PictureOptions& options, const QString& path,
                        const Progress& progress = {}, const std::atomic<bool>* cancel = nullptr);

} // namespace coroscope::exporter
