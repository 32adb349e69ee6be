// The export dialog with real widgets: what it shows is what it writes.

#include "tests/support/trace_builder.h"
#include "ui/export/export_dialog.h"
#include "ui/export/export_form.h"
#include "ui/export/export_preview.h"
#include "ui/export/output_ways.h"
#include "ui/kept/kept.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPrinter>
#include <QPrintPreviewDialog>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>
#include <thread>

using namespace coroscope;
using namespace coroscope::exporter;

class TestExportDialog : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    test::TwoTasks m_trace = test::lateBehindBlocker();

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    static QByteArray content(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    ExportSource source() const {
        ExportSource source;
        source.store = m_trace.store;
        source.view.setWidth(*source.store, 900);
        source.view.reset(*source.store);
        source.name = QStringLiteral("late.py");
        source.folder = m_folder.path();
        return source;
    }
    template <class W>
    static W* field(ExportDialog& dialog, const char* name) {
        return dialog.findChild<W*>(QLatin1String(name));
    }
    static void choose(ExportDialog& dialog, const char* name, int value) {
        auto* box = field<QComboBox>(dialog, name);
        QVERIFY(box);
        box->setCurrentIndex(box->findData(value));
        emit box->activated(box->currentIndex());
    }
    static void waitForPreview(ExportDialog& dialog) {
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.preview()->busy(), 10000);
    }
    static QPushButton* button(QDialog& dialog, const QString& text) {
        for (auto* found : dialog.findChildren<QPushButton*>())
            if (found->text().remove(u'&').startsWith(text)) return found;
        return nullptr;
    }
    static int redPixels(const QImage& image) {
        const QRgb stripe = gantt::Theme::of(gantt::ThemeKind::Light).color(gantt::Tone::BlockedHatch).rgb();
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                found += (image.pixel(x, y) & 0xffffff) == (stripe & 0xffffff);
        return found;
    }

private slots:
    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("coroscope-test"));
        QCoreApplication::setApplicationName(QStringLiteral("coroscope-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void init() {
        Kept::settings().finish();
        QSettings().clear();
    }

    void previewShowsWhatIsWritten() {
        ExportDialog dialog(source(), Format::Png);
        dialog.resize(1040, 680); // the screen of the tests is smaller than the usual ones
        dialog.show();
        field<QSpinBox>(dialog, "width")->setValue(900);
        field<QSpinBox>(dialog, "height")->setValue(500);
        waitForPreview(dialog);
        const QImage preview = dialog.preview()->image().copy();
        QVERIFY(redPixels(preview) > 300);
        dialog.writeTo(path("shown.png"));
        QTRY_VERIFY(QFile::exists(path("shown.png")));
        const QImage written(path("shown.png"));
        QCOMPARE(written.size(), QSize(1800, 1000));
        const QImage small = written.scaled(preview.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        qint64 difference = 0;
        for (int y = 0; y < preview.height(); ++y)
            for (int x = 0; x < preview.width(); ++x)
                difference += std::abs(qGray(preview.pixel(x, y)) - qGray(small.pixel(x, y)));
        const auto mean = difference / (preview.width() * preview.height());
        QVERIFY2(mean < 8, qPrintable(QStringLiteral("the pictures differ by %1 on average").arg(mean)));
    }

    void everyOptionChangesThePicture() {
        ExportDialog dialog(source(), Format::Png);
        dialog.show();
        waitForPreview(dialog);
        QImage before = dialog.preview()->image().copy();
        const auto changes = [&](const char* what) {
            waitForPreview(dialog);
            const QImage now = dialog.preview()->image().copy();
            QVERIFY2(now != before, what);
            before = now;
        };
        for (const char* name : {"legend", "title", "narration"}) {
            QTest::mouseClick(field<QCheckBox>(dialog, name), Qt::LeftButton, {}, QPoint(8, 8));
            changes(name);
        }
        QTest::mouseClick(field<QCheckBox>(dialog, "title"), Qt::LeftButton, {}, QPoint(8, 8));
        changes("title again");
        QTest::keyClicks(field<QLineEdit>(dialog, "titleText"), "Too late");
        changes("titleText");
        choose(dialog, "theme", static_cast<int>(gantt::ThemeKind::Dark));
        changes("theme");
        field<QSpinBox>(dialog, "text")->setValue(180);
        changes("text");
        choose(dialog, "palette", static_cast<int>(gantt::PaletteKind::Print));
        changes("palette");
        choose(dialog, "axis", static_cast<int>(gantt::AxisKind::Steps));
        changes("axis");
        choose(dialog, "arrows", static_cast<int>(gantt::ArrowMode::None));
        changes("arrows");
        choose(dialog, "preset", 3);
        changes("preset");
        QCOMPARE(field<QSpinBox>(dialog, "height")->value(), 720);
        choose(dialog, "part", static_cast<int>(Part::FromTo));
        field<QDoubleSpinBox>(dialog, "from")->setValue(1.2);
        changes("range");
    }

    void impossibleSizesAreRefusedBeforeWriting() {
        ExportDialog dialog(source(), Format::Png);
        dialog.show();
        field<QSpinBox>(dialog, "width")->setValue(90000);
        field<QSpinBox>(dialog, "height")->setValue(90000);
        waitForPreview(dialog);
        QPushButton* write = button(dialog, QStringLiteral("Export"));
        QVERIFY(write && !write->isEnabled());
        bool told = false;
        for (const auto* label : dialog.findChildren<QLabel*>())
            told |= label->text().contains(QStringLiteral("cannot be made"));
        QVERIFY(told);
        choose(dialog, "format", static_cast<int>(Format::Svg));
        waitForPreview(dialog);
        QVERIFY(write->isEnabled());
    }

    void textsAreShownAsTexts() {
        ExportDialog dialog(source(), Format::Markdown);
        dialog.show();
        waitForPreview(dialog);
        QVERIFY(dialog.preview()->text().contains(QStringLiteral("blocks the thread for 2 s")));
        choose(dialog, "format", static_cast<int>(Format::JsonLines));
        waitForPreview(dialog);
        QVERIFY(dialog.preview()->text().contains(QStringLiteral("\"type\":\"lane\"")));
        dialog.writeTo(path("told.jsonl"));
        QTRY_VERIFY(content(path("told.jsonl")).contains("\"type\":\"end\""));
        ExportDialog packed(source(), Format::BinaryTrace);
        packed.show();
        waitForPreview(packed);
        QVERIFY(packed.preview()->text().contains(QStringLiteral("\"type\":\"lane\"")));
        packed.writeTo(path("told.coroscope"));
        QTRY_VERIFY(content(path("told.coroscope"))
                        .startsWith("\x93"
                                    "CRS\r\n"));
    }

    void settingsAreRemembered() {
        {
            ExportDialog dialog(source(), Format::Svg);
            dialog.show();
            choose(dialog, "theme", static_cast<int>(gantt::ThemeKind::Dark));
            choose(dialog, "palette", static_cast<int>(gantt::PaletteKind::Classic));
            field<QSpinBox>(dialog, "width")->setValue(777);
            QTest::mouseClick(field<QCheckBox>(dialog, "legend"), Qt::LeftButton, {}, QPoint(8, 8));
        }
        const ExportSettings kept = ExportSettings::load(Kept::settings());
        QCOMPARE(kept.format, Format::Svg);
        QCOMPARE(kept.width, 777);
        QVERIFY(kept.theme == gantt::ThemeKind::Dark);
        QVERIFY(kept.palette == gantt::PaletteKind::Classic);
        QVERIFY(!kept.legend);
    }

    void theFirstFieldHasTheFocus() {
        ExportDialog dialog(source(), Format::Png);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QCOMPARE(dialog.focusWidget(), field<QComboBox>(dialog, "format"));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Down);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        QCOMPARE(dialog.focusWidget(), field<QComboBox>(dialog, "part"));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(qobject_cast<QPushButton*>(dialog.focusWidget()));
    }

    void theEndingOfTheNameDecides() {
        ExportDialog dialog(source(), Format::Png);
        dialog.show();
        waitForPreview(dialog);
        QTimer type; // the dialog for the name has an event loop of its own
        connect(&type, &QTimer::timeout, this, [&] {
            auto* names = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            auto* line = names ? names->findChild<QLineEdit*>() : nullptr;
            if (!line || !line->isVisible()) return;
            type.stop();
            line->setText(path("named.svg"));
            QTest::keyClick(line, Qt::Key_Return);
        });
        type.start(20);
        QTest::mouseClick(button(dialog, QStringLiteral("Export")), Qt::LeftButton);
        QTRY_VERIFY(!dialog.isVisible());
        QVERIFY(content(path("named.svg")).contains("<svg"));
    }

    void whatCannotBeWrittenIsSaidAndTheDialogStays() {
        ExportDialog dialog(source(), Format::Svg);
        dialog.show();
        QString said;
        QTimer look; // the box has an event loop of its own
        connect(&look, &QTimer::timeout, this, [&] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said = box->text();
                QTest::keyClick(box, Qt::Key_Return);
            }
        });
        look.start(20);
        dialog.writeTo(m_folder.filePath(QStringLiteral("nowhere/a.svg")));
        QTRY_VERIFY(said.contains(QStringLiteral("does not exist")));
        QVERIFY(dialog.isVisible());
    }

    void copiesImageAndDrawing() {
        ExportDialog dialog(source(), Format::Png);
        dialog.show();
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        QTest::mouseClick(button(dialog, QStringLiteral("Copy")), Qt::LeftButton);
        QTRY_VERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(redPixels(qvariant_cast<QImage>(data->imageData())) > 1000);
        QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    }

    void printingShowsItsPreview() {
        ExportDialog dialog(source(), Format::Png);
        dialog.show();
        QTest::mouseClick(button(dialog, QStringLiteral("Print")), Qt::LeftButton);
        QTRY_VERIFY(dialog.findChild<QPrintPreviewDialog*>());
        auto* preview = dialog.findChild<QPrintPreviewDialog*>();
        QTRY_VERIFY(preview->isVisible());
        preview->close();
    }

    void pagesAreCutBetweenLanes() {
        const auto store = test::manyLanes(100);
        gantt::PictureOptions options;
        options.size = {1280, 0};
        auto picture = gantt::Picture::make(*store, options);
        QVERIFY(picture);
        const auto& made = picture.value();
        const auto ends = pageEnds(made, 900);
        QVERIFY(ends.size() > 4);
        QCOMPARE(ends.back(), made.size().height());
        double top = 0;
        for (const double end : ends) {
            QVERIFY(end > top && end - top <= 900);
            const double rows = (end - made.rowsTop()) / made.rowHeight();
            if (end < made.rowsBottom()) QVERIFY(std::abs(rows - std::round(rows)) < 1e-6);
            top = end;
        }
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path("pages.pdf"));
        printer.setPageOrientation(QPageLayout::Landscape);
        paintPages(made, printer);
        QVERIFY(content(path("pages.pdf")).count("/Type /Page\n") > 4);
    }

    void longWorkShowsProgressAndCanBeCancelled() {
        QWidget window;
        window.show();
        std::atomic<bool> stopped{false};
        Work endless = [&stopped](const Progress& progress, const std::atomic<bool>* cancel) -> Result<bool> {
            for (int i = 0; !*cancel; ++i) {
                progress((i % 100) / 100.0);
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
            stopped = true;
            return Error{"cancelled"};
        };
        auto task = runInBackground(&window, QStringLiteral("Writing"), std::move(endless));
        auto* progress = window.findChild<QDialog*>(QStringLiteral("progress"));
        QVERIFY(progress);
        QVERIFY(!progress->isVisible());
        QTRY_VERIFY(progress->isVisible());
        QTest::keyClick(progress, Qt::Key_Escape);
        QTRY_VERIFY(task.isReady());
        QVERIFY(stopped);
        QVERIFY(!window.findChild<QDialog*>(QStringLiteral("progress")));
    }

    void aWindowThatGoesCancelsItsWork() {
        auto window = std::make_unique<QWidget>();
        std::atomic<bool> stopped{false};
        Work endless = [&stopped](const Progress&, const std::atomic<bool>* cancel) -> Result<bool> {
            while (!*cancel)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            stopped = true;
            return Error{"cancelled"};
        };
        auto task = runInBackground(window.get(), QStringLiteral("Writing"), std::move(endless));
        window.reset();
        QTRY_VERIFY(task.isReady());
        QVERIFY(stopped);
    }
};

QTEST_MAIN(TestExportDialog)
#include "test_export_dialog.moc"
