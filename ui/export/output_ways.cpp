#include "ui/export/output_ways.h"

#include "ui/export/export_narration.h"
#include "ui/gantt/words.h"
#include "ui/parts/on_screen.h"

#include <algorithm>
#include <cmath>
#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QPrinter>
#include <QPrintPreviewDialog>

namespace coroscope::exporter {

using gantt::Picture;
using gantt::Words;

namespace {

constexpr std::uint64_t kMostSentences = 100'000;
constexpr double kPrintedWidth = 1280; ///< logical px; text is then about 7 points high on A4 landscape
constexpr double kLeastShare = 0.3;    ///< of a page: lanes higher than that are cut through

/// What is copied, made on another thread.
struct Copied {
    QImage image;
    QByteArray svg;
    QString text;
};

Result<bool> make(Copied& copied, const std::shared_ptr<const trace::Store>& store,
                  const ExportOptions& options, const Progress& progress, const std::atomic<bool>* cancel) {
    if (options.format == Format::Markdown) {
        copied.text = narrationMarkdown(store, options.picture.title, kMostSentences);
        return true;
    }
    auto image = renderImage(*store, options.picture, options.scale, progress, cancel);
    if (!image) return Error{image.error()};
    copied.image = image.value();
    auto svg = renderSvg(*store, options.picture);
    if (!svg) return Error{svg.error()};
    copied.svg = svg.value();
    return true;
}

} // namespace

QCoro::Task<bool> copyToClipboard(QPointer<QWidget> parent, std::shared_ptr<const trace::Store> store,
                                  ExportOptions options) {
    auto copied = std::make_shared<Copied>();
    Work work = [copied, store, options](const Progress& progress, const std::atomic<bool>* cancel) {
        return make(*copied, store, options, progress, cancel);
    };
    const QString what = Words::tr("Copying the chart");
    const WorkDone done = co_await runInBackground(parent, what, std::move(work));
    if (!done.problem.isEmpty() && parent) QMessageBox::warning(parent, Words::tr("Copy"), done.problem);
    if (!done.ok) co_return false;
    auto* data = new QMimeData;
    if (!copied->image.isNull()) data->setImageData(copied->image);
    if (!copied->svg.isEmpty()) data->setData(QStringLiteral("image/svg+xml"), copied->svg);
    if (!copied->text.isEmpty()) data->setText(copied->text);
    QGuiApplication::clipboard()->setMimeData(data);
    co_return true;
}

std::vector<double> pageEnds(const Picture& picture, double most) {
    std::vector<double> ends;
    const double height = picture.size().height();
    double top = 0;
    while (height - top > most) {
        double end = top + most;
        const double row = picture.rowHeight();
        if (row > 0 && row < most * kLeastShare) {
            const double rows = std::floor((end - picture.rowsTop()) / row);
            const double between = picture.rowsTop() + rows * row;
            if (between > top && between <= picture.rowsBottom()) end = between;
        }
        ends.push_back(end);
        top = end;
    }
    ends.push_back(height);
    return ends;
}

void paintPages(const Picture& picture, QPrinter& printer) {
    QPainter painter;
    if (!painter.begin(&printer)) return;
    const QRectF page = printer.pageLayout().paintRectPixels(printer.resolution());
    const double scale = page.width() / picture.size().width();
    double top = 0;
    for (const double end : pageEnds(picture, page.height() / scale)) {
        if (top > 0) printer.newPage();
        painter.save();
        painter.scale(scale, scale);
        painter.setClipRect(QRectF(0, 0, picture.size().width(), end - top));
        painter.translate(0, -top);
        picture.paint(painter);
        painter.restore();
        top = end;
    }
}

QCoro::Task<> printPicture(QPointer<QWidget> parent, std::shared_ptr<const trace::Store> store,
                           gantt::PictureOptions options) {
    options.size = QSizeF(kPrintedWidth, 0); // higher than the screen, as paper goes on
    auto made = std::make_shared<std::optional<Picture>>();
    Work work = [made, store, options](const Progress&, const std::atomic<bool>*) -> Result<bool> {
        auto picture = Picture::make(*store, options);
        if (!picture) return Error{picture.error()};
        *made = std::move(picture.value());
        return true;
    };
    const QString what = Words::tr("Preparing the pages");
    const WorkDone done = co_await runInBackground(parent, what, std::move(work));
    if (!parent) co_return;
    if (!done.problem.isEmpty()) QMessageBox::warning(parent, Words::tr("Print"), done.problem);
    if (!parent || !done.ok) co_return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(options.title);
    printer->setCreator(QStringLiteral("Coroscope"));
    auto* preview = new QPrintPreviewDialog(printer.get(), parent);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->setObjectName(QStringLiteral("printPreview"));
    preview->setWindowTitle(Words::tr("Print"));
    parts::resizeOnScreen(*preview, {1000, 740});
    QObject::connect(preview, &QPrintPreviewDialog::paintRequested, preview,
                     [made, printer](QPrinter* on) { paintPages(**made, *on); });
    preview->open();
}

} // namespace coroscope::exporter
