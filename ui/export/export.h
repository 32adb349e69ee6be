#pragma once

#include "core/base/result.h"
#include "ui/gantt/picture.h"

#include <atomic>
#include <functional>
#include <QString>

namespace coroscope::exporter {

enum class Format : std::uint8_t { Png, Svg, Pdf, Html };

struct ExportOptions {
    gantt::PictureOptions picture;
    double scale = 1;             ///< PNG: device pixels per logical px
    std::optional<Format> format; ///< unset: by the file's ending
};

/// Called with 0..1 now and then, on the exporting thread.
using Progress = std::function<void(double)>;

/// "png", "svg", "pdf", "html" (with or without dot); empty when it is none of them.
std::optional<Format> formatOf(const QString& fileName);

/// Writes a picture of `store`, atomically: the file is as before when anything fails, or `cancel` becomes
/// true. True, or the reason in words (size that cannot be made, read-only, disk full, cancelled). Any
/// thread; needs a QGuiApplication (offscreen will do) for its fonts.
Result<bool> exportImage(const trace::Store& store, const ExportOptions& options, const QString& path,
                         const Progress& progress = {}, const std::atomic<bool>* cancel = nullptr);

/// The picture as an image, for the clipboard and previews; refuses sizes as exportImage() does.
Result<QImage> renderImage(const trace::Store& store, const gantt::PictureOptions& options, double scale,
                           const Progress& progress = {}, const std::atomic<bool>* cancel = nullptr);

/// One HTML file with the chart, zoomable and hoverable without the application or a network.
Result<bool> exportHtml(const trace::Store& store, const gantt::PictureOptions& options, const QString& path,
                        const Progress& progress = {}, const std::atomic<bool>* cancel = nullptr);

} // namespace coroscope::exporter
