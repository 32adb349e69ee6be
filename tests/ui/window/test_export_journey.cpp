// From the window to files and back: a selected range as SVG, PNG and PDF, the whole as a trace that is
// opened again.

#include "tests/support/isolated_home.h"
#include "ui/export/export_dialog.h"
#include "ui/export/export_form.h"
#include "ui/export/export_preview.h"
#include "ui/window/action_registry.h"
#include "ui/window/main_window.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QImage>
#include <QMessageBox>
#include <QMimeData>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace coroscope;
using window::MainWindow;

namespace {

const test::IsolatedHome kHome;

constexpr auto kLate = "import asyncio, time\n"
                       "async def sleeper():\n"
                       "    await asyncio.sleep(1)\n"
                       "async def blocker():\n"
                       "    time.sleep(2)\n"
                       "async def main():\n"
                       "    await asyncio.gather(sleeper(), blocker())\n"
                       "asyncio.run(main())\n";

int redPixels(const QImage& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            count += color.red() > 150 && color.green() < 70 && color.blue() < 70;
        }
    return count;
}

} // namespace

class TestExportJourney : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    /// What a program of poppler-utils says.
    static QString output(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(20'000) || process.exitCode() != 0)
            return program + QStringLiteral(": ") + process.errorString();
        return QString::fromUtf8(process.readAllStandardOutput()).replace(QChar(0xa0), QLatin1Char(' '));
    }
    static QByteArray content(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return {};
        return path.endsWith(QStringLiteral(".svg")) ? file.readAll().replace("\xc2\xa0", " ")
                                                     : file.readAll();
    }
    bool ended() const {
        const auto& store = m_window->liveRun()->trace();
        return store && store->outcome() && m_window->liveRun()->ended();
    }
    exporter::ExportDialog* openDialog() const {
        m_window->actions()->action(QStringLiteral("file.export"))->trigger();
        return m_window->findChild<exporter::ExportDialog*>();
    }
    void exportAs(exporter::Format format, const QString& path) {
        auto* dialog = openDialog();
        QVERIFY(dialog && dialog->isVisible());
        auto* box = dialog->findChild<QComboBox*>(QStringLiteral("format"));
        box->setCurrentIndex(box->findData(static_cast<int>(format)));
        emit box->activated(box->currentIndex());
        dialog->writeTo(path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 10000);
        QTRY_VERIFY(!m_window->findChild<exporter::ExportDialog*>()); // closed and gone
    }

private slots:
    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("coroscope-test"));
        QCoreApplication::setApplicationName(QStringLiteral("coroscope-test"));
    }
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->editor()->setText(QLatin1String(kLate));
        m_window->run(false);
        QTRY_VERIFY_WITH_TIMEOUT(ended() && m_window->liveRun()->trace()->laneCount() == 4, 10000);
    }
    void cleanup() {
        m_window->editor()->setModified(false);
        m_window.reset();
    }

    void aSelectedRangeBecomesPictures() {
        // Shift and drag over the middle of the blocked span.
        auto* chart = m_window->chart();
        const auto& store = *m_window->liveRun()->trace();
        QRectF blocked;
        for (LaneId lane = 0; lane < store.laneCount(); ++lane)
            for (std::size_t i = 0; i < store.spanCount(lane); ++i)
                if (store.span(lane, i).state == SpanState::Blocked) blocked = chart->spanRect({lane, i});
        QVERIFY(blocked.width() > 100);
        const QPoint from(qRound(blocked.left() + blocked.width() * 0.2), qRound(blocked.center().y()));
        const QPoint to(qRound(blocked.left() + blocked.width() * 0.4), from.y());
        QTest::mousePress(chart->viewport(), Qt::LeftButton, Qt::ShiftModifier, from);
        QMouseEvent move(QEvent::MouseMove, to, chart->viewport()->mapToGlobal(QPointF(to)), Qt::NoButton,
                         Qt::LeftButton, Qt::ShiftModifier);
        QApplication::sendEvent(chart->viewport(), &move);
        QTest::mouseRelease(chart->viewport(), Qt::LeftButton, Qt::ShiftModifier, to);
        QVERIFY(chart->view().range.has_value());

        exportAs(exporter::Format::Svg, path("range.svg"));
        const QByteArray svg = content(path("range.svg"));
        QVERIFY(svg.contains("blocks the thread for 2 s"));
        QVERIFY(!svg.contains("late by")); // which begins after the range
        exportAs(exporter::Format::Png, path("range.png"));
        QVERIFY(redPixels(QImage(path("range.png"))) > 2000);
        exportAs(exporter::Format::Pdf, path("range.pdf"));
        QVERIFY(content(path("range.pdf")).startsWith("%PDF-"));
        const QString told = output(QStringLiteral("pdftotext"), {path("range.pdf"), QStringLiteral("-")});
        QVERIFY2(told.contains(QStringLiteral("blocks the thread for 2 s")), qPrintable(told));
        QVERIFY(!told.contains(QStringLiteral("late by")));
        output(QStringLiteral("pdftoppm"), {QStringLiteral("-png"), QStringLiteral("-singlefile"),
                                            path("range.pdf"), path("range_of_pdf")});
        QVERIFY(redPixels(QImage(path("range_of_pdf.png"))) > 2000);
    }

    void aTraceIsWrittenAndOpenedAgain_data() {
        QTest::addColumn<exporter::Format>("format");
        QTest::addColumn<QString>("name");
        QTest::newRow("lines") << exporter::Format::JsonLines << "late.coroscope.jsonl";
        QTest::newRow("binary") << exporter::Format::BinaryTrace << "late.coroscope";
    }

    void aTraceIsWrittenAndOpenedAgain() {
        QFETCH(exporter::Format, format);
        QFETCH(QString, name);
        exportAs(format, m_folder.filePath(name));
        m_window->editor()->setText(QStringLiteral("print('something else')\n"));
        m_window->run(false);
        QTRY_VERIFY(ended() && m_window->liveRun()->trace()->laneCount() < 3);
        m_window->openFile(m_folder.filePath(name));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->liveRun()->recorded(), 10000);
        QCOMPARE(m_window->liveRun()->trace()->laneCount(), std::size_t{4});
        // The chart draws it: task1's bar is there, and the blocked one is as red as it was.
        QTRY_VERIFY(redPixels(m_window->chart()->grab().toImage()) > 500);
        QVERIFY(m_window->editor()->text().startsWith(QStringLiteral("print('something else')")));
        m_window->run(false); // and the script is back
        QTRY_VERIFY(!m_window->liveRun()->recorded());
        QTRY_VERIFY(m_window->liveRun()->trace()->laneCount() < 3);
    }

    // A pipe gives as much of the trace as this test wants it to.
    void aLongOpeningShowsItsProgressAndCanBeCancelled_data() {
        QTest::addColumn<bool>("cancelled");
        QTest::newRow("cancelled") << true;
        QTest::newRow("waited for") << false;
    }

    void aLongOpeningShowsItsProgressAndCanBeCancelled() {
        QFETCH(bool, cancelled);
        exportAs(exporter::Format::BinaryTrace, path("whole.coroscope"));
        const QByteArray bytes = content(path("whole.coroscope"));
        m_window->editor()->setText(QStringLiteral("print('something else')\n"));
        m_window->run(false);
        QTRY_VERIFY(ended() && m_window->liveRun()->trace()->laneCount() < 3);
        const QByteArray pipe = path(cancelled ? "one.coroscope" : "two.coroscope").toLocal8Bit();
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        m_window->openFile(QString::fromLocal8Bit(pipe));
        const int file = ::open(pipe.constData(), O_WRONLY | O_CLOEXEC);
        QVERIFY(file >= 0);
        QCOMPARE(::write(file, bytes.constData(), 40), ssize_t(40));
        QDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = m_window->findChild<QDialog*>(QStringLiteral("progress"))) &&
                    dialog->isVisible());
        QVERIFY(dialog->findChild<QProgressBar*>());
        QVERIFY(dialog->windowTitle().contains(QStringLiteral(".coroscope")));
        QVERIFY(!m_window->liveRun()->recorded());
        if (cancelled) {
            auto* buttons = dialog->findChild<QDialogButtonBox*>();
            QTest::mouseClick(buttons->button(QDialogButtonBox::Cancel), Qt::LeftButton);
            QVERIFY(!dialog->isVisible());
        }
        QCOMPARE(::write(file, bytes.constData() + 40, size_t(bytes.size() - 40)),
                 ssize_t(bytes.size() - 40));
        ::close(file);
        QTRY_VERIFY(!m_window->findChild<QDialog*>(QStringLiteral("progress")));
        QTRY_COMPARE(m_window->liveRun()->recorded(), !cancelled);
        QTRY_COMPARE(redPixels(m_window->chart()->grab().toImage()) > 500, !cancelled); // the blocked span
        QVERIFY(!QApplication::activeModalWidget());                                    // no complaint either
    }

    void aBrokenTraceIsExplainedAndNothingChanges() {
        QFile broken(path("broken.jsonl"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"type\":\"lane\",\"id\":0,\"kind\":\"thread\"}\n{\"type\":\"span\",\"lane\":7}\n");
        broken.close();
        QString said;
        QTimer look; // the box has an event loop of its own
        connect(&look, &QTimer::timeout, this, [&said] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said = box->text();
                QTest::keyClick(box, Qt::Key_Return);
            }
        });
        look.start(20);
        m_window->openFile(broken.fileName());
        QTRY_VERIFY2(said.contains(QStringLiteral("line 1")), qPrintable(said));
        QVERIFY(!m_window->liveRun()->recorded());
        QCOMPARE(m_window->liveRun()->trace()->laneCount(), std::size_t{4});
    }

    void theChartIsCopiedByKey() {
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        m_window->activateWindow();
        QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
        const auto image = qvariant_cast<QImage>(QGuiApplication::clipboard()->mimeData()->imageData());
        QVERIFY2(redPixels(image) > 500, qPrintable(QString::number(redPixels(image))));
    }
};

QTEST_MAIN(TestExportJourney)
#include "test_export_journey.moc"
