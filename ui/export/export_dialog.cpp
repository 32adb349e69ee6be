#include "ui/export/export_dialog.h"

#include "ui/export/export_form.h"
#include "ui/export/export_preview.h"
#include "ui/export/output_ways.h"
#include "ui/kept/kept.h"
#include "ui/parts/on_screen.h"

#include <cmath>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace coroscope::exporter {

ExportDialog::ExportDialog(ExportSource source, Format format, QWidget* parent)
    : QDialog(parent), m_source(std::move(source)) {
    setWindowTitle(tr("Export"));
    setObjectName(QStringLiteral("export"));
    setSizeGripEnabled(true);
    m_form = new ExportForm(m_source.view, *m_source.store, m_source.name);
    m_preview = new ExportPreview;
    m_about = new QLabel;
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_about->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_preview, 1);
    column->addWidget(m_about);
    auto* across = new QHBoxLayout;
    auto* scrolled = new parts::ScrolledForm(m_form);
    scrolled->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    across->addWidget(scrolled);
    across->addWidget(right, 1);
    auto* buttons = new QDialogButtonBox;
    m_write = buttons->addButton(tr("&Export\u2026"), QDialogButtonBox::AcceptRole);
    m_copy = buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole);
    m_print = buttons->addButton(tr("&Print\u2026"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Close);
    m_write->setDefault(true);
    auto* whole = new QVBoxLayout(this);
    whole->addLayout(across, 1);
    whole->addWidget(buttons);
    parts::resizeOnScreen(*this, {1040, 680});

    connect(m_write, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_print, &QPushButton::clicked, this, &ExportDialog::print);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_form, &ExportForm::changed, this, &ExportDialog::update);
    connect(m_preview, &ExportPreview::shown, this, &ExportDialog::describe);
    ExportSettings settings = ExportSettings::load(Kept::settings());
    settings.format = format;
    if (m_source.view.range) settings.part = Part::Selected;
    m_form->setSettings(settings);
}

ExportDialog::~ExportDialog() {
    m_form->settings().save(Kept::settings());
}

ExportOptions ExportDialog::options() const {
    return m_form->settings().options(m_source.view, *m_source.store, m_source.name);
}

void ExportDialog::update() {
    const Format format = m_form->settings().format;
    const bool picture = format <= Format::Html;
    m_copy->setEnabled(format != Format::Html && !isTrace(format));
    m_print->setEnabled(picture);
    m_preview->setExport(m_source.store, options(), m_source.pool);
}

void ExportDialog::describe(QSizeF size, const QString& problem) {
    const ExportOptions now = options();
    QString text = problem;
    const auto whole = [](double number) { return QString::number(std::lround(number)); };
    if (problem.isEmpty()) {
        switch (now.format.value_or(Format::Png)) {
        case Format::Png:
            text =
                tr("%1 × %2 pixels").arg(whole(size.width() * now.scale), whole(size.height() * now.scale));
            break;
        case Format::Svg:
            text = tr("%1 × %2, lines and text at any scale").arg(whole(size.width()), whole(size.height()));
            break;
        case Format::Pdf:
            text = tr("One page of %1 × %2 mm, lines and text at any scale")
                       .arg(whole(size.width() * 25.4 / 96), whole(size.height() * 25.4 / 96));
            break;
        case Format::Html:
            text = tr("One page for a browser, with everything in it: the chart can be zoomed and moved, and "
                      "tells about what the pointer is on.");
            break;
        case Format::Markdown:
            text = tr("The whole story, one numbered sentence for each step; above is its beginning.");
            break;
        case Format::JsonLines:
            text = tr("The whole trace, one JSON object a line, which can be opened again; above is its "
                      "beginning.");
            break;
        case Format::BinaryTrace:
            text = tr("The whole trace, packed, which only Coroscope opens again; above is the beginning of "
                      "what is in it.");
            break;
        }
    }
    m_about->setText(text);
    m_write->setEnabled(problem.isEmpty());
}

void ExportDialog::chooseFile() {
    const Format format = m_form->settings().format;
    const QString ending = endingOf(format);
    QString base = QFileInfo(m_source.name).completeBaseName();
    if (base.isEmpty()) base = QStringLiteral("chart");
    if (format == Format::JsonLines) base += QStringLiteral(".coroscope");
    QString path =
        QFileDialog::getSaveFileName(this, tr("Export"), QDir(m_source.folder).filePath(base + u'.' + ending),
                                     ExportForm::formatName(format) + QStringLiteral(" (*.") + ending +
                                         QStringLiteral(");;") + tr("All files (*)"));
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += u'.' + ending;
    if (const auto named = formatOf(path); named && *named != format) { // "a.svg" is to be what it says
        ExportSettings settings = m_form->settings();
        settings.format = *named;
        m_form->setSettings(settings);
    }
    writeTo(path);
}

QCoro::Task<bool> ExportDialog::writeTo(QString path) {
    const QPointer<ExportDialog> self(this);
    const ExportOptions what = options();
    Work work = [store = m_source.store, what, path](const Progress& progress,
                                                     const std::atomic<bool>* cancel) {
        return exportTrace(store, what, path, progress, cancel);
    };
    QThreadPool* pool = isTrace(what.format) ? m_source.pool : nullptr;
    const QString title = tr("Writing %1").arg(QFileInfo(path).fileName());
    const QPointer<QWidget> over(this);
    const WorkDone done = co_await runInBackground(over, title, std::move(work), pool);
    if (!self) co_return done.ok;
    if (!done.problem.isEmpty()) QMessageBox::warning(this, tr("Export"), done.problem);
    if (!self) co_return done.ok;
    if (done.ok) {
        emit said(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
        accept();
    }
    co_return done.ok;
}

void ExportDialog::copy() {
    copyToClipboard(this, m_source.store, options());
    emit said(tr("Copied"));
}

void ExportDialog::print() {
    printPicture(this, m_source.store, options().picture);
}

} // namespace coroscope::exporter
