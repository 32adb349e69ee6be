// Scripts in tabs and their files: opened, refused, saved, changed and removed by others.

#include "tests/support/isolated_home.h"
#include "ui/window/action_registry.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"
#include "ui/window/recent_files.h"

#include <QCoroTask>
#include <QMessageBox>
#include <QPushButton>
#include <QTabBar>
#include <QtTest>

using namespace coroscope::window;

namespace {

const coroscope::test::IsolatedHome kHome;

/// Presses a button of the message box that the next action will open.
void answer(QMessageBox::StandardButton button) {
    QTimer::singleShot(0, qApp, [button] {
        if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
            QTest::mouseClick(box->button(button), Qt::LeftButton);
    });
}

} // namespace

class TestFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QCoreApplication::setOrganizationName("coroscope-test");
        QCoreApplication::setApplicationName("coroscope-test");
    }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void filesOpenInTabsOfTheirOwnAndOnce() {
        const QString a = write("a.py", "print('a')\n"), b = write("b.py", "print('b')\n");
        open(a);
        open(b);
        const auto count = m_window->documents()->all().size();
        open(a);
        QCOMPARE(m_window->documents()->all().size(), count);
        QCOMPARE(m_window->documents()->current()->path(), a);
        QTRY_VERIFY(m_window->output()->toPlainText().contains("a") || !m_window->liveRun()->busy());
        QTest::keyClick(m_window.get(), Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(m_window->documents()->current()->path() != a);
        QCOMPARE(m_window->recentFiles()->paths().first(), a);
    }

    void tabsKeepTheirNamesHoweverManyThereAre() {
        for (int i = 0; i < 12; ++i)
            open(write(QStringLiteral("service_%1.py").arg(i), "print(1)\n"));
        const auto* tabs = m_window->documents()->findChild<QTabBar*>();
        for (int i = 0; i < tabs->count(); ++i) {
            QVERIFY(tabs->tabText(i).startsWith(QStringLiteral("service_")));
            QVERIFY(tabs->tabRect(i).width() > tabs->fontMetrics().horizontalAdvance(tabs->tabText(i)));
        }
        open(write("a_name_that_is_longer_than_anybody_wants_to_have_it_in_a_tab.py", "print(1)\n"));
        const int last = tabs->count() - 1;
        QVERIFY(tabs->tabRect(last).width() < 300);
        QVERIFY(tabs->tabToolTip(last).contains(QStringLiteral("anybody_wants")));
    }

    void aNameIsCutOnlyWhereTheTabsHaveNoRoomForIt() {
        const QString name = QStringLiteral("the_lesson_about_a_sleep_that_blocks.py");
        open(write(name, "print(1)\n"));
        auto* documents = m_window->documents();
        while (documents->all().size() > 1)
            QVERIFY(QCoro::waitFor(documents->close(documents->all().first())));
        const auto* tabs = documents->findChild<QTabBar*>();
        const auto text = [&](int i) { return tabs->tabText(i); };
        const int whole = tabs->fontMetrics().horizontalAdvance(name);
        documents->resize(2 * whole, documents->height());
        QCOMPARE(text(0), name);
        documents->resize(whole / 2, documents->height()); // no room: cut, and as ever told by the tooltip
        QVERIFY(text(0).contains(u'\u2026'));
        QVERIFY(tabs->tabToolTip(0).contains(name));
        documents->resize(2 * whole, documents->height());
        QCOMPARE(text(0), name);
        open(write("b.py", "print(1)\n")); // a short name leaves its room to a long one
        QCOMPARE(tabs->count(), 2);
        documents->resize(2 * whole, documents->height());
        QCOMPARE(text(0), name);
        documents->setCurrent(documents->all().first());
        QTest::keyClicks(m_window->editor(), "# "); // the mark of a change has room too
        QCOMPARE(text(0), name + QStringLiteral(" \u2022"));
        open(write("the_other_lesson_about_a_sleep_that_blocks.py", "print(1)\n"));
        documents->resize(2 * whole, documents->height());
        QVERIFY(text(0).contains(u'\u2026'));
        QCOMPARE(text(1), QStringLiteral("b.py"));
        QVERIFY(tabs->tabRect(2).right() < documents->width());
        QVERIFY(
            QCoro::waitFor(documents->close(documents->all().last()))); // and what closes gives its room back
        QCOMPARE(text(0), name + QStringLiteral(" \u2022"));
        documents->giveUpChanges(documents->all().first());
        QTRY_VERIFY(!documents->all().first()->isModified());
    }

    void theChartIsThatOfTheTabInFront() {
        open(write("good.py", "print('only here')\n"));
        QTRY_VERIFY(m_window->liveRun()->trace()->outcome());
        open(write("bad.py", "print(\n"));
        QTRY_COMPARE(m_window->problems()->topLevelItemCount(), 1);
        QTRY_COMPARE(m_window->liveRun()->trace()->laneCount(),
                     std::size_t{0}); // not that of the other script
        m_window->documents()->showNext(-1);
        QTRY_VERIFY(m_window->liveRun()->trace()->outcome());
        QTRY_COMPARE(m_window->problems()->topLevelItemCount(), 0);
    }

    void whatCannotBeOpenedIsExplainedAndNothingElseHappens() {
        const auto before = m_window->editor()->text();
        const auto refused = [this](const QString& path, const QString& reason) {
            m_window->documents()->messages()->clear("open");
            m_window->openFile(path);
            const bool said =
                QTest::qWaitFor([&] { return m_window->documents()->messages()->has("open"); }, 5000);
            return said && m_window->documents()->messages()->text("open").contains(reason);
        };
        QVERIFY(refused(m_folder->filePath("gone.py"), "no such file"));
        QVERIFY(refused(write("binary.py", QByteArray("a\0b", 3)), "binary"));
        QVERIFY(refused(write("latin.py", "print('\xe4')"), "UTF-8"));
        QFile large(m_folder->filePath("large.py"));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(1LL << 40));
        QVERIFY(refused(large.fileName(), "up to"));
        QVERIFY(refused(m_folder->path(), "folder"));
        QCOMPARE(m_window->editor()->text(), before);
    }

    void savingWritesAndAFailureLosesNothing() {
        const QString path = write("a.py", "print(1)\n");
        open(path);
        QTest::keyClicks(m_window->editor(), "# x ");
        auto* document = m_window->documents()->current();
        QVERIFY(document->isModified());
        QTest::keyClick(m_window->editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!document->isModified());
        QCOMPARE(read(path), QByteArray("# x print(1)\n"));
        m_window->documents()->saveTo(document, m_folder->filePath("no/such/folder/a.py"));
        QTRY_VERIFY(document->messages()->has("save"));
        QVERIFY(document->messages()->text("save").contains("still here"));
        QCOMPARE(document->path(), path);
        QCOMPARE(document->editor()->text(), QStringLiteral("# x print(1)\n"));
    }

    void aFileChangedByOthersIsFollowedWhenNothingWasTyped() {
        const QString path = write("a.py", "print(1)\n");
        open(path);
        replace(path, "print(2)\n");
        QTRY_COMPARE(m_window->editor()->text(), QStringLiteral("print(2)\n"));
        QVERIFY(!m_window->documents()->current()->isModified());
        replace(path, "print(3)\n"); // the file was exchanged, and is watched still
        QTRY_COMPARE(m_window->editor()->text(), QStringLiteral("print(3)\n"));
    }

    void aFileChangedByOthersIsAskedAboutWhenSomethingWasTyped() {
        const QString path = write("a.py", "print(1)\n");
        open(path);
        QTest::keyClicks(m_window->editor(), "# ");
        replace(path, "print(2)\n");
        auto* document = m_window->documents()->current();
        QTRY_VERIFY(document->messages()->has("disk"));
        QCOMPARE(document->editor()->text(), QStringLiteral("# print(1)\n"));
        for (auto* button : document->messages()->findChildren<QPushButton*>())
            if (button->text() == u"Read the file again") QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(document->editor()->text(), QStringLiteral("print(2)\n"));
        document->editor()->undo();
        QCOMPARE(document->editor()->text(), QStringLiteral("# print(1)\n"));
    }

    void aFileThatVanishedLeavesItsText() {
        const QString path = write("a.py", "print(1)\n");
        open(path);
        auto* document = m_window->documents()->current();
        QVERIFY(QFile::remove(path));
        QTRY_VERIFY(document->messages()->has("disk"));
        QVERIFY(document->isModified());
        for (auto* button : document->messages()->findChildren<QPushButton*>())
            QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(read(path), QByteArray("print(1)\n"));
        QTRY_VERIFY(!document->isModified());
    }

    void closingATabAsksForUnsavedWork() {
        open(write("a.py", "print(1)\n"));
        QPointer<Document> document(m_window->documents()->current());
        QTest::keyClicks(m_window->editor(), "#");
        answer(QMessageBox::Cancel);
        m_window->documents()->close(document);
        QVERIFY(document && m_window->documents()->all().contains(document));
        answer(QMessageBox::Save);
        m_window->documents()->close(document);
        QTRY_VERIFY(!document);
        QCOMPARE(read(m_folder->filePath("a.py")), QByteArray("#print(1)\n"));
        QCOMPARE(m_window->documents()->all().size(), 1); // never without a script
        m_window->reopenClosed();
        QTRY_COMPARE(m_window->editor()->text(), QStringLiteral("#print(1)\n"));
    }

    void closingTheWindowAsksOnceForAll() {
        open(write("a.py", "print(1)\n"));
        QTest::keyClicks(m_window->editor(), "#");
        answer(QMessageBox::Cancel);
        m_window->close();
        QVERIFY(m_window->isVisible());
        answer(QMessageBox::SaveAll);
        m_window->close();
        QTRY_VERIFY(!m_window->isVisible());
        QCOMPARE(read(m_folder->filePath("a.py")), QByteArray("#print(1)\n"));
    }

    void filesCanBeDroppedAnywhere() {
        const QString path = write("dropped.py", "print(1)\n");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        for (QWidget* target :
             {static_cast<QWidget*>(m_window.get()), static_cast<QWidget*>(m_window->editor())}) {
            QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QWidget* receiver = target == m_window.get() ? target : m_window->editor()->viewport();
            QApplication::sendEvent(receiver, &enter);
            QVERIFY(enter.isAccepted());
            QApplication::sendEvent(receiver, &drop);
            QTRY_VERIFY(m_window->documents()->byPath(path));
            m_window->documents()->close(m_window->documents()->byPath(path));
        }
    }

private:
    QString write(const QString& name, const QByteArray& bytes) const {
        const QString path = QFileInfo(m_folder->path()).canonicalFilePath() + '/' + name;
        replace(path, bytes);
        return path;
    }
    static void replace(const QString& path, const QByteArray& bytes) {
        QSaveFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        QVERIFY(file.commit());
    }
    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void open(const QString& path) {
        m_window->openFile(path);
        QTRY_VERIFY(m_window->documents()->byPath(path) &&
                    m_window->documents()->current() == m_window->documents()->byPath(path));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestFiles)
#include "test_files.moc"
