#pragma once

#include "ui/export/export.h"

#include <QCoroTask>
#include <QImage>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QThreadPool>
#include <QTimer>

namespace coroscope::exporter {

/// Shows exactly what an export would write: the picture scaled into the widget, or the beginning of the
/// text. Drawn in the background; while one is drawn, the one before stays.
class ExportPreview : public QStackedWidget {
    Q_OBJECT
public:
    explicit ExportPreview(QWidget* parent = nullptr);
    ~ExportPreview() override;

    /// Draws anew, a moment later, so that typing a number costs one drawing. `pool` runs what must not run
    /// beside a simulation; it outlives this.
    void setExport(std::shared_ptr<const trace::Store> store, const ExportOptions& options,
                   QThreadPool* pool);

    const QImage& image() const;
    QString text() const { return m_text->toPlainText(); }
    bool busy() const { return m_running || m_pause.isActive(); }

signals:
    /// The preview is up to date. `size` is the picture's, in logical px (empty: a text); `problem` says why
    /// there would be no file.
    void shown(QSizeF size, const QString& problem);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Canvas;
    struct Job;
    QCoro::Task<> draw();

    Canvas* m_canvas;
    QPlainTextEdit* m_text;
    QTimer m_pause;
    std::shared_ptr<const trace::Store> m_store;
    ExportOptions m_options;
    QThreadPool* m_pool = nullptr;
    std::shared_ptr<Job> m_job;
    bool m_running = false;
};

} // namespace coroscope::exporter
