// The whole window without a mouse: each command of the menus, each part, each dialog; and where the focus
// is can be seen.

#include "tests/support/isolated_home.h"
#include "ui/export/export_dialog.h"
#include "ui/gantt/span_table.h"
#include "ui/panels/narration_panel.h"
#include "ui/window/action_registry.h"
#include "ui/window/docks.h"
#include "ui/window/documents.h"
#include "ui/window/gallery.h"
#include "ui/window/main_window.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QtTest>

#include <set>

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

template <class Widget>
Widget* topLevel() {
    for (auto* widget : QApplication::topLevelWidgets())
        if (auto* found = qobject_cast<Widget*>(widget); found && found->isVisible()) return found;
    return nullptr;
}

QWidget* focus() {
    return QApplication::focusWidget();
}

} // namespace

class TestKeyboard : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;

    void press(int key, Qt::KeyboardModifiers modifiers = {}) const {
        QWidget* to = QApplication::activePopupWidget();
        if (!to) to = focus();
        QTest::keyClick(to ? to : m_window.get(), static_cast<Qt::Key>(key), modifiers);
    }
    /// Goes through an open menu and those below it with the arrow keys.
    void walk(QMenu* menu, std::set<QAction*>& seen) const {
        const QAction* first = nullptr;
        for (int i = 0; i < 100; ++i) {
            QAction* at = menu->activeAction();
            if (!at || at == first) break;
            if (!first) first = at;
            seen.insert(at);
            if (at->menu() && at->isEnabled()) {
                QTest::keyClick(menu, Qt::Key_Right);
                if (QApplication::activePopupWidget() == at->menu()) {
                    walk(at->menu(), seen);
                    QTest::keyClick(at->menu(), Qt::Key_Left);
                }
            }
            QTest::keyClick(menu, Qt::Key_Down);
        }
    }

private slots:
    void initTestCase() {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QCoreApplication::setOrganizationName(QStringLiteral("coroscope-test"));
        QCoreApplication::setApplicationName(QStringLiteral("coroscope-test"));
    }
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->editor()->setText(QLatin1String(kLate));
        m_window->run(false);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->liveRun()->trace() &&
                                     m_window->liveRun()->trace()->laneCount() == 4 &&
                                     m_window->liveRun()->trace()->outcome(),
                                 10000);
        m_window->editor()->setModified(false);
        m_window->editor()->setFocus();
    }
    void cleanup() {
        m_window->editor()->setModified(false);
        m_window.reset();
    }

    void copyTakesWhatHasTheFocus() {
        const auto copied = [this] {
            QGuiApplication::clipboard()->clear();
            press(Qt::Key_C, Qt::ControlModifier);
            return QGuiApplication::clipboard()->text();
        };
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(copied(), QLatin1String(kLate));
        auto* narration = m_window->findChild<panels::NarrationPanel*>();
        narration->setFocus();
        narration->setCurrentIndex(narration->model()->index(0, 0));
        QVERIFY2(copied().startsWith(QStringLiteral("1.")), qPrintable(copied()));
        m_window->docks()->raise(QStringLiteral("table"));
        auto* table = m_window->findChild<gantt::SpanTable*>();
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 3);
        table->setFocus();
        table->selectRow(2);
        QVERIFY2(copied().startsWith(QStringLiteral("MainThread\t")), qPrintable(copied()));
    }

    void everyCommandOfTheMenusIsReachedByArrows() {
        std::set<QAction*> seen;
        for (const QAction* title : m_window->menuBar()->actions()) {
            const QKeySequence letter = QKeySequence::mnemonic(title->text());
            QVERIFY2(!letter.isEmpty(), qPrintable(title->text()));
            QTest::keyClick(m_window.get(), letter[0].key(), Qt::AltModifier);
            QTRY_VERIFY2(title->menu()->isVisible(), qPrintable(title->text()));
            if (!title->menu()->activeAction()) QTest::keyClick(title->menu(), Qt::Key_Down);
            walk(title->menu(), seen);
            QTest::keyClick(title->menu(), Qt::Key_Escape);
            for (int i = 0; i < 3 && QApplication::activePopupWidget(); ++i)
                QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        }
        QStringList missed;
        const auto titles = m_window->menuBar()->actions();
        for (auto* menu : m_window->menuBar()->findChildren<QMenu*>())
            for (auto* action : menu->actions())
                if (!action->isSeparator() && !titles.contains(action) && action->isVisible() &&
                    action->isEnabled() && !seen.count(action))
                    missed << action->text();
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u", "_qs)));
        QVERIFY(seen.size() > 80);
    }

    /// Tab goes round through everything but the editor, which keeps the key, and each place looks otherwise
    /// while it has the focus.
    void tabGoesRoundAndTheFocusIsSeen() {
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(focus(), static_cast<QWidget*>(m_window->chart()));
        std::vector<QWidget*> round{focus()};
        for (int i = 0; i < 120; ++i) {
            QWidget* before = focus();
            press(Qt::Key_Tab);
            for (int link = 0; link < 20 && focus() == before && qobject_cast<QLabel*>(before); ++link)
                press(Qt::Key_Tab); // from one link of the text to the next
            QWidget* now = focus();
            QVERIFY2(now && now != before, qPrintable(QString::fromLatin1(before->metaObject()->className()) +
                                                      u' ' + before->objectName() + u' ' +
                                                      before->parentWidget()->metaObject()->className()));
            if (now == m_window->editor()) break; // from here Ctrl+2 leads back
            if (now == round.front()) break;
            round.push_back(now);
        }
        QVERIFY(focus() == m_window->editor() || focus() == round.front());
        QStringList places;
        for (const QWidget* place : round)
            places << QString::fromLatin1(place->metaObject()->className()) + u' ' + place->objectName();
        QVERIFY2(round.size() > 8, qPrintable(places.join(u", "_qs)));
        QStringList unseen;
        for (QWidget* place : round) {
            if (qobject_cast<QLabel*>(place)) continue; // whose links Qt marks as Tab goes through them
            place->setFocus(Qt::TabFocusReason);        // which brings its dock to the front
            for (auto* dock : m_window->docks()->all())
                QVERIFY2(!dock->isAncestorOf(place) || !dock->visibleRegion().isEmpty(),
                         qPrintable(dock->objectName()));
            (place == m_window->chart() ? static_cast<QWidget*>(m_window->output()) : m_window->chart())
                ->setFocus();
            const auto picture = [this, place] {
                const QPoint at = place->mapTo(m_window.get(), QPoint());
                return m_window->grab(QRect(at, place->size()).adjusted(-3, -3, 3, 3)).toImage();
            };
            QTest::qWait(20);
            const QImage without = picture();
            place->setFocus(Qt::TabFocusReason);
            QTest::qWait(20);
            if (picture() == without)
                unseen << QString::fromLatin1(place->metaObject()->className()) + u' ' + place->objectName() +
                              u' ' + place->accessibleName();
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u", "_qs)));
        // And back again; the links of a text are places of their own.
        round.back()->setFocus();
        for (std::size_t i = 0; i < 3 * round.size() && focus() != round.front(); ++i)
            press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(focus(), round.front());
    }

    void nothingInTheRoundIsWithoutAName() {
        QStringList nameless;
        m_window->chart()->setFocus();
        std::set<QWidget*> seen;
        while (seen.insert(focus()).second && focus() != m_window->editor()) {
            auto* interface = QAccessible::queryAccessibleInterface(focus());
            if (!interface || interface->text(QAccessible::Name).isEmpty())
                nameless << QString::fromLatin1(focus()->metaObject()->className()) + u' ' +
                                focus()->objectName();
            press(Qt::Key_Tab);
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_qs)));
    }

    /// From an empty editor to a picture in a file, with keys alone.
    void fromAScriptToAPicture() {
        press(Qt::Key_N, Qt::ControlModifier);
        press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(focus(), "import time");
        press(Qt::Key_Return);
        QTest::keyClicks(focus(), "time.sleep(2)");
        press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->liveRun()->trace()->laneCount() == 1 &&
                                     m_window->liveRun()->trace()->end().time >= 2 * kSecond,
                                 10000);
        press(Qt::Key_2, Qt::ControlModifier);
        press(Qt::Key_Down); // a lane is chosen
        const double scale = m_window->chart()->view().pxPerUnit();
        press(Qt::Key_W);
        QVERIFY(m_window->chart()->view().pxPerUnit() > scale);
        press(Qt::Key_F);
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(topLevel<exporter::ExportDialog>());
        auto* dialog = topLevel<exporter::ExportDialog>();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTRY_VERIFY(focus() && dialog->isAncestorOf(focus()));
        auto* format = dialog->findChild<QComboBox*>(QStringLiteral("format"));
        for (int i = 0; i < 40 && focus() != format; ++i)
            press(Qt::Key_Tab);
        QCOMPARE(focus(), static_cast<QWidget*>(format));
        QTest::keyClicks(focus(), "SVG");
        QVERIFY(format->currentText().contains(QStringLiteral("SVG")));
        const QString path = m_folder.filePath(QStringLiteral("by_keys.svg"));
        QTimer name;
        connect(&name, &QTimer::timeout, this, [&path] {
            auto* chooser = topLevel<QFileDialog>();
            if (!chooser) return;
            auto* field = chooser->findChild<QLineEdit*>();
            field->setText(path);
            QTest::keyClick(field, Qt::Key_Return);
        });
        name.start(30);
        press(Qt::Key_Return); // the button that Enter presses
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 10000);
        name.stop();
        QTRY_VERIFY(!topLevel<exporter::ExportDialog>());
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(focus(), static_cast<QWidget*>(m_window->editor()));
    }

    void everyDialogIsClosedByEscape() {
        for (const char* id :
             {"help.palette", "help.examples", "help.keys", "edit.preferences", "file.export"}) {
            m_window->actions()->action(QString::fromLatin1(id))->trigger();
            QTRY_VERIFY2(topLevel<QDialog>() || focus() != m_window->editor(), id);
            QTest::qWait(50);
            QVERIFY2(focus(), id);
            QTest::keyClick(focus(), Qt::Key_Escape);
            QTRY_VERIFY2(!topLevel<QDialog>(), id);
            m_window->activateWindow();
            QVERIFY2(QTest::qWaitForWindowActive(m_window.get()), id);
            m_window->editor()->setFocus();
        }
    }
};

QTEST_MAIN(TestKeyboard)
#include "test_keyboard.moc"
