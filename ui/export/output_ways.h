#pragma once

#include "ui/export/background_work.h"

#include <QCoroTask>

class QPrinter;

namespace coroscope::exporter {

/// Puts the picture on the clipboard as an image (at the options' scale) and as SVG, which drawing and office
/// programs prefer; the narration as text, when that is the format. Drawn in the background. True when it is
/// there.
QCoro::Task<bool> copyToClipboard(QPointer<QWidget> parent, std::shared_ptr<const trace::Store> store,
                                  ExportOptions options);

/// Shows the system's preview for printing and prints. The picture is as wide as the page; what is higher
/// than a page goes on on the next one, between two lanes.
QCoro::Task<> printPicture(QPointer<QWidget> parent, std::shared_ptr<const trace::Store> store,
                           gantt::PictureOptions options);

/// Where pages of `most` logical px at most end when `picture` is cut between its lanes; the last entry is
/// its height.
std::vector<double> pageEnds(const gantt::Picture& picture, double most);

/// Paints all pages on a printer.
void paintPages(const gantt::Picture& picture, QPrinter& printer);

} // namespace coroscope::exporter
