// A session that is killed while there is unsaved work, and the next start.

#include "tests/support/isolated_home.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"
#include "ui/window/recovery.h"

#include <csignal>
#include <QApplication>
#include <QProcess>
#include <QPushButton>
#include <QtTest>

using namespace coroscope::window;

namespace {

/// What the killed process does: types into a file and into a new script, and waits for its end.
int typeAndDie(const QString& path) {
    MainWindow window;
    window.show();
    window.begin(path);
    if (!QTest::qWaitFor([&] { return window.documents()->byPath(path) != nullptr; }, 10000)) return 1;
    QTest::keyClicks(window.editor(), "# typed");
    window.newScript();
    window.editor()->selectAll();
    QTest::keyClicks(window.editor(), "answer = 42");
    if (!QTest::qWaitFor(
            [] {
                const QDir folder(Recovery::folder());
                int copies = 0;
                for (const auto& session : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
                    copies += QDir(folder.filePath(session)).entryList({"*.json"}).size();
                return copies == 2;
            },
            10000))
        return 1;
    QTest::qWait(Recovery::kPauseMs + 300);
    std::raise(SIGKILL);
    return 1;
}

} // namespace

class TestRecovery : public QObject {
    Q_OBJECT

private slots:
    void unsavedWorkIsThereAgainAfterAKill() {
        QTemporaryDir folder;
        const QString path = QFileInfo(folder.path()).canonicalFilePath() + "/work.py";
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x = 1\n") == 6);
        file.close();
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {"--die", path});
        QVERIFY(process.waitForFinished(40000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);

        MainWindow window;
        window.show();
        window.begin({});
        QTRY_VERIFY_WITH_TIMEOUT(window.documents()->byPath(path), 10000);
        auto* work = window.documents()->byPath(path);
        QTRY_COMPARE(work->editor()->text(), QStringLiteral("# typedx = 1\n"));
        QVERIFY(work->isModified());
        QVERIFY(work->messages()->has("recovered"));
        bool untitled = false;
        for (auto* document : window.documents()->all())
            untitled = untitled || (document->path().isEmpty() && document->isModified() &&
                                    document->editor()->text() == u"answer = 42");
        QVERIFY(untitled);

        // On disk nothing changed; giving up brings that back.
        for (auto* button : work->messages()->findChildren<QPushButton*>())
            if (button->text() == u"Give it up") button->click();
        QTRY_COMPARE(work->editor()->text(), QStringLiteral("x = 1\n"));
        QVERIFY(!work->isModified());
        QTRY_VERIFY_WITH_TIMEOUT(
            QDir(Recovery::folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() <= 1, 5000);
        window.recovery()->finish();
    }

    void aSessionThatIsClosedLeavesNothing() {
        {
            MainWindow window;
            window.show();
            window.newScript();
            QTest::keyClicks(window.editor(), "#");
            QTest::qWait(Recovery::kPauseMs + 500);
            window.recovery()->finish();
        }
        MainWindow next;
        QVERIFY(next.recovery()->leftBehind().isEmpty());
    }

    void theSessionIsRestored() {
        QTemporaryDir folder;
        const QString root = QFileInfo(folder.path()).canonicalFilePath();
        for (const char* name : {"/a.py", "/b.py"}) {
            QFile file(root + name);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("print(1)\nprint(2)\n") > 0);
        }
        {
            MainWindow window;
            window.show();
            window.openFile(root + "/a.py");
            QTRY_VERIFY(window.documents()->byPath(root + "/a.py"));
            window.openFile(root + "/b.py");
            QTRY_VERIFY(window.documents()->byPath(root + "/b.py"));
            window.editor()->goToLine(2);
            window.close();
            QTRY_VERIFY(!window.isVisible());
        }
        QVERIFY(QFile::remove(root + "/a.py"));
        MainWindow next;
        next.show();
        next.begin({});
        QTRY_VERIFY(next.documents()->byPath(root + "/b.py"));
        QVERIFY(!next.documents()->byPath(root + "/a.py"));
        QTRY_COMPARE(next.editor()->currentLine(), 2);
        QTRY_VERIFY(next.liveRun()->trace() && next.liveRun()->trace()->outcome());
    }
};

int main(int argc, char** argv) {
    const bool dies = argc == 3 && qstrcmp(argv[1], "--die") == 0;
    std::unique_ptr<coroscope::test::IsolatedHome> home;
    if (!dies) home = std::make_unique<coroscope::test::IsolatedHome>(); // the other process shares it
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName("coroscope-test");
    QCoreApplication::setApplicationName("coroscope-test");
    if (dies) return typeAndDie(QString::fromLocal8Bit(argv[2]));
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_recovery.moc"
