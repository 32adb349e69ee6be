#include "ui/export/export_preview.h"

#include "core/trace/writer.h"
#include "ui/export/export_narration.h"

#include <algorithm>
#include <QCoroFuture>
#include <QFontDatabase>
#include <QPainter>
#include <QPointer>
#include <QResizeEvent>
#include <QtConcurrentRun>

namespace coroscope::exporter {

namespace {

constexpr int kPauseMs = 120;
constexpr std::uint64_t kMostSentences = 200;
constexpr qsizetype kMostText = 20'000; ///< bytes of a text that are shown

/// What the sheet lies on: told apart from it in every theme, and nowhere glaring.
QColor ground(const QPalette& palette) {
    const bool dark = palette.color(QPalette::Window).lightness() < 128;
    return dark ? palette.color(QPalette::AlternateBase).lighter(180) : palette.color(QPalette::Mid);
}

} // namespace

/// One drawing, shared with the worker.
struct ExportPreview::Job {
    std::shared_ptr<const trace::Store> store;
    ExportOptions options;
    QSize space; ///< device pixels
    std::atomic<bool> cancel{false};
    QImage image;
    QString text;
    QSizeF size;
    QString problem;

    void run() {
        if (options.format == Format::Markdown) {
            text = narrationMarkdown(store, options.picture.title, kMostSentences);
        } else if (isTrace(options.format)) { // the lines say what the binary form holds, too
            QByteArray lines;
            const auto take = [&lines](std::string_view piece) {
                lines.append(piece.data(), static_cast<qsizetype>(piece.size()));
                return lines.size() < kMostText ? std::string() : std::string("enough");
            };
            (void)trace::writeTrace(*store, take, {{}, &cancel});
            if (lines.size() > kMostText) lines.truncate(lines.lastIndexOf('\n', kMostText) + 1);
            text = QString::fromUtf8(lines);
        } else {
            picture();
        }
    }

    void picture() {
        const Result<gantt::Picture> made = gantt::Picture::make(*store, options.picture);
        if (!made) {
            problem = QString::fromStdString(made.error());
            return;
        }
        size = made.value().size();
        if (const auto possible = checkSize(size, options.format.value_or(Format::Png), options.scale);
            !possible)
            problem = QString::fromStdString(possible.error());
        const double scale = std::min({space.width() / size.width(), space.height() / size.height(), 2.0});
        // Of a picture a thousand times as high as the screen a line of pixels remains; it is still true.
        const double least = 1 / std::min(size.width(), size.height());
        if (auto drawn = renderPicture(made.value(), std::max(scale, least), {}, &cancel); drawn)
            image = drawn.value();
    }
};

class ExportPreview::Canvas : public QWidget {
public:
    using QWidget::QWidget;
    QImage image;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), ground(palette()));
        if (image.isNull()) return;
        const QSizeF size = QSizeF(image.size()) / image.devicePixelRatio();
        const QRectF place(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2).toPoint(),
                           size);
        painter.drawImage(place, image);
    }
};

ExportPreview::ExportPreview(QWidget* parent) : QStackedWidget(parent) {
    m_canvas = new Canvas;
    m_canvas->setAccessibleName(tr("Preview of the picture"));
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Preview of the text"));
    addWidget(m_canvas);
    addWidget(m_text);
    setMinimumSize(240, 160);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_running)
            m_job->cancel = true; // and draw() comes back here
        else
            draw();
    });
}

ExportPreview::~ExportPreview() {
    if (m_job) m_job->cancel = true;
}

const QImage& ExportPreview::image() const {
    return m_canvas->image;
}

void ExportPreview::setExport(std::shared_ptr<const trace::Store> store, const ExportOptions& options,
                              QThreadPool* pool) {
    m_store = std::move(store);
    m_options = options;
    m_pool = pool;
    if (m_job) m_job->cancel = true;
    m_pause.start();
}

void ExportPreview::resizeEvent(QResizeEvent* event) {
    QStackedWidget::resizeEvent(event);
    if (m_store) m_pause.start();
}

QCoro::Task<> ExportPreview::draw() {
    const QPointer<ExportPreview> self(this);
    m_running = true;
    auto job = std::make_shared<Job>();
    job->store = m_store;
    job->options = m_options;
    job->space = (QSizeF(size()) * devicePixelRatioF()).toSize();
    m_job = job;
    QThreadPool* pool = m_pool && isTrace(m_options.format) ? m_pool : QThreadPool::globalInstance();
    auto run = [job] { job->run(); };
    QFuture<void> future = QtConcurrent::run(pool, std::move(run));
    co_await future;
    if (!self) co_return;
    m_running = false;
    if (job->cancel) { // something else was asked for meanwhile
        if (!m_pause.isActive()) m_pause.start();
        co_return;
    }
    const bool isText = !job->text.isEmpty();
    setCurrentIndex(isText ? 1 : 0);
    m_canvas->image = job->image;
    m_canvas->image.setDevicePixelRatio(devicePixelRatioF());
    m_canvas->update();
    m_text->setPlainText(job->text);
    emit shown(job->size, job->problem);
}

} // namespace coroscope::exporter
