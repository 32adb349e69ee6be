#pragma once

#include "ui/export/export_settings.h"

#include <QCoroTask>
#include <QDialog>

class QLabel;
class QPushButton;
class QThreadPool;

namespace coroscope::exporter {

class ExportForm;
class ExportPreview;

/// What is exported, and from where.
struct ExportSource {
    std::shared_ptr<const trace::Store> store;
    gantt::ViewState view;       ///< as the chart shows it
    QString name;                ///< of the script, such as "demo.py"
    QString folder;              ///< where files go unless the user goes elsewhere
    QThreadPool* pool = nullptr; ///< runs what must not run beside the simulation; outlives the dialog
};

/// Asks what to export and how, shows what will be written, and writes it to a file, the clipboard or the
/// printer. Remembers its settings. Nothing long happens on the thread of the dialog.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(ExportSource source, Format format, QWidget* parent = nullptr);
    ~ExportDialog() override;

    ExportOptions options() const;
    ExportForm* form() const { return m_form; }
    ExportPreview* preview() const { return m_preview; }

    /// Writes what is set to `path`. The dialog closes when it went well, else it says why not.
    QCoro::Task<bool> writeTo(QString path);

public slots:
    void chooseFile();
    void copy();
    void print();

signals:
    void said(const QString& message); ///< for a status bar

private:
    void update();
    void describe(QSizeF size, const QString& problem);

    ExportSource m_source;
    ExportForm* m_form;
    ExportPreview* m_preview;
    QLabel* m_about;
    QPushButton* m_write;
    QPushButton* m_copy;
    QPushButton* m_print;
};

} // namespace coroscope::exporter
