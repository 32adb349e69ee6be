// A disk that cannot be written to, or is full: scripts, pictures, preferences and the copies for recovery.
// Nothing is lost, and each time it is said what to do.

#include "tests/support/isolated_home.h"
#include "tests/support/read_only_disk.h"
#include "ui/export/export_dialog.h"
#include "ui/window/action_registry.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"
#include "ui/window/recovery.h"
#include "ui/window/settings.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QtTest>

#include <csignal>
#include <sys/resource.h>

using namespace coroscope;
using window::MainWindow;

namespace {

constexpr auto kText = "import asyncio\nasyncio.run(asyncio.sleep(1))\n";
const test::IsolatedHome kHome; // its folder is made before the disk may take rights away
const test::ReadOnlyDisk kDisk(kText);

template <class Widget>
Widget* topLevel() {
    for (auto* widget : QApplication::topLevelWidgets())
        if (auto* found = qobject_cast<Widget*>(widget); found && found->isVisible()) return found;
    return nullptr;
}

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Puts a path into the file dialog that the next action opens.
void nameFile(const QString& path) {
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, path] {
        auto* dialog = topLevel<QFileDialog>();
        if (!dialog) return;
        timer->deleteLater();
        timer->stop();
        auto* field = dialog->findChild<QLineEdit*>();
        field->setText(path); // typed, the list of completions would take the next key
        QTest::keyClick(field, Qt::Key_Return);
    });
    timer->start(20);
}

} // namespace

class TestReadOnlyDisk : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_elsewhere{QDir(kHome.path()).filePath(QStringLiteral("elsewhere"))};

private slots:
    void initTestCase() {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QCoreApplication::setOrganizationName(QStringLiteral("coroscope-test"));
        QCoreApplication::setApplicationName(QStringLiteral("coroscope-test"));
        QFile probe(kDisk.filePath(QStringLiteral("probe")));
        QVERIFY2(!probe.open(QIODevice::WriteOnly), "the disk can be written to");
        QVERIFY(m_elsewhere.isValid());
    }
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void aScriptIsKeptAndSavedElsewhere() {
        const QString path = kDisk.filePath(QStringLiteral("work.py"));
        m_window->openFile(path);
        QTRY_VERIFY(m_window->documents()->byPath(QFileInfo(path).canonicalFilePath()));
        auto* document = m_window->documents()->current();
        m_window->editor()->setFocus();
        QTest::keyClicks(m_window->editor(), "# mine ");
        QTest::keyClick(m_window->editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(document->messages()->has(QStringLiteral("save")));
        const QString said = document->messages()->text(QStringLiteral("save"));
        QVERIFY2(said.contains(QStringLiteral("read-only")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("Nothing is lost")), qPrintable(said));
        QVERIFY(document->isModified());
        QCOMPARE(document->editor()->text(), QStringLiteral("# mine ") + QLatin1String(kText));
        QCOMPARE(read(path), QByteArray(kText));

        // What to do is a button of the message.
        const QString elsewhere = m_elsewhere.filePath(QStringLiteral("saved.py"));
        nameFile(elsewhere);
        for (auto* button : document->messages()->findChildren<QPushButton*>())
            if (button->text().startsWith(QStringLiteral("Save As")))
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!document->isModified());
        QCOMPARE(read(elsewhere), QByteArray("# mine ") + kText);
        QVERIFY(!document->messages()->has(QStringLiteral("save")));
        QCOMPARE(document->fileName(), QStringLiteral("saved.py"));
    }

    /// A limit on the size of files stands for a full disk: the writes fail in the same way.
    void aFullDiskLeavesTextAndFile() {
        const QString path = m_elsewhere.filePath(QStringLiteral("full.py"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kText) > 0);
        file.close();
        m_window->openFile(path);
        QTRY_VERIFY(m_window->documents()->byPath(QFileInfo(path).canonicalFilePath()));
        auto* document = m_window->documents()->current();
        document->editor()->append(QString(20'000, u'#'));
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit little{1000, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &little), 0);
        QTest::keyClick(m_window->editor(), Qt::Key_S, Qt::ControlModifier);
        const bool said =
            QTest::qWaitFor([document] { return document->messages()->has(QStringLiteral("save")); });
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(said);
        QVERIFY(
            document->messages()->text(QStringLiteral("save")).contains(QStringLiteral("Nothing is lost")));
        QVERIFY(document->isModified());
        QCOMPARE(read(path), QByteArray(kText));
        QCOMPARE(document->editor()->text().size(), qsizetype(qstrlen(kText)) + 20'000);
        // There is room again: the same key saves.
        QTest::keyClick(m_window->editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!document->isModified());
        QVERIFY(!document->messages()->has(QStringLiteral("save")));
        QVERIFY(read(path).size() > 20'000);
    }

    void aNewScriptIsRefusedWithTheReason() {
        m_window->newScript();
        auto* document = m_window->documents()->current();
        QTest::keyClicks(m_window->editor(), "# new ");
        const QString text = document->editor()->text();
        nameFile(kDisk.filePath(QStringLiteral("new.py")));
        QTest::keyClick(m_window->editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(document->messages()->has(QStringLiteral("save")));
        const QString said = document->messages()->text(QStringLiteral("save"));
        QVERIFY2(said.contains(QStringLiteral("new.py cannot be saved")), qPrintable(said));
        QVERIFY(document->isModified());
        QCOMPARE(document->editor()->text(), text);
        QVERIFY(document->path().isEmpty());
        document->editor()->setModified(false);
    }

    /// Closing asks; what cannot be saved keeps the window open.
    void theWindowStaysWhenItsWorkCannotBeSaved() {
        const QString path = kDisk.filePath(QStringLiteral("work.py"));
        m_window->openFile(path);
        QTRY_VERIFY(m_window->documents()->byPath(QFileInfo(path).canonicalFilePath()));
        QTest::keyClicks(m_window->editor(), "# mine ");
        QTimer answer;
        connect(&answer, &QTimer::timeout, this, [] {
            if (auto* box = topLevel<QMessageBox>())
                QTest::mouseClick(box->button(QMessageBox::SaveAll), Qt::LeftButton);
        });
        answer.start(20);
        QTest::keyClick(m_window->editor(), Qt::Key_Q, Qt::ControlModifier);
        auto* document = m_window->documents()->current();
        QTRY_VERIFY(document->messages()->has(QStringLiteral("save")));
        QTest::qWait(50);
        QVERIFY(m_window->isVisible());
        QVERIFY(document->editor()->text().startsWith(QStringLiteral("# mine ")));
    }

    void aPictureIsRefusedAndTheDialogStays() {
        m_window->editor()->setText(QLatin1String(kText));
        m_window->run(false);
        QTRY_VERIFY(m_window->liveRun()->trace() && m_window->liveRun()->trace()->laneCount() > 1);
        m_window->actions()->action(QStringLiteral("file.export"))->trigger();
        auto* dialog = m_window->findChild<exporter::ExportDialog*>();
        QVERIFY(dialog);
        QString said;
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&said] {
            if (auto* box = topLevel<QMessageBox>()) {
                said = box->text() + box->informativeText();
                QTest::keyClick(box, Qt::Key_Return);
            }
        });
        look.start(20);
        dialog->writeTo(kDisk.filePath(QStringLiteral("chart.svg")));
        QTRY_VERIFY2(said.contains(QStringLiteral("chart.svg cannot be written")), qPrintable(said));
        QVERIFY(dialog->isVisible());
        QVERIFY(!QFile::exists(kDisk.filePath(QStringLiteral("chart.svg"))));
    }

    /// The user's own folders lie on it: everything works, and it is said what is not kept.
    void withoutAHomeItIsSaidWhatIsNotKept() {
        m_window.reset();
        for (const char* name :
             {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
            qputenv(name, kDisk.path().toLocal8Bit());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, kDisk.path());
        init();
        m_window->begin({});
        QTRY_VERIFY(m_window->liveRun()->trace() && m_window->liveRun()->trace()->outcome());
        auto values = m_window->settings()->values();
        values.tabWidth = 7;
        m_window->settings()->set(values);
        auto* messages = m_window->documents()->messages();
        QTRY_VERIFY_WITH_TIMEOUT(messages->has(QStringLiteral("settings")), 30'000);
        QVERIFY2(messages->text(QStringLiteral("settings")).contains(kDisk.path()),
                 qPrintable(messages->text(QStringLiteral("settings"))));
        QCOMPARE(m_window->editor()->tabWidth(), 7); // for as long as the window is open
        QTest::keyClicks(m_window->editor(), "# typed ");
        QTRY_VERIFY_WITH_TIMEOUT(messages->has(QStringLiteral("recovery")), 10000);
        QVERIFY(messages->text(QStringLiteral("recovery")).contains(QStringLiteral("cannot be kept safe")));
        m_window->editor()->setModified(false);
    }
};

QTEST_MAIN(TestReadOnlyDisk)
#include "test_read_only_disk.moc"
