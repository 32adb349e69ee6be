// The program in each of its languages: what core says, what the window says, plurals, and the switch.

#include "core/analysis/narration.h"
#include "tests/support/isolated_home.h"
#include "tests/support/trace_builder.h"
#include "ui/export/export_dialog.h"
#include "ui/language/language.h"
#include "ui/window/action_registry.h"
#include "ui/window/example_catalog.h"
#include "ui/window/main_window.h"
#include "ui/window/preferences_dialog.h"

#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QtTest>

using namespace coroscope;
using window::MainWindow;

namespace {
const test::IsolatedHome kHome;
}

class TestLanguage : public QObject {
    Q_OBJECT

    static QString story() {
        const auto t = test::lateBehindBlocker();
        const analysis::Narration narration(t.store);
        QString all;
        for (std::uint64_t n = 1; n <= narration.count(); ++n)
            all += QString::fromStdString(narration.sentence(n).text) + u'\n';
        return all;
    }
    static QStringList menus(const MainWindow& window) {
        QStringList titles;
        for (const QAction* action : window.menuBar()->actions())
            titles << action->text();
        return titles;
    }

private slots:
    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("coroscope-test"));
        QCoreApplication::setApplicationName(QStringLiteral("coroscope-test"));
    }
    void cleanup() { language::install(QStringLiteral("en")); }

    void coreSpeaks_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("English") << "en"
                                 << "func2 (Task-3) blocks the thread for 2 s with time.sleep";
        QTest::newRow("German") << "de"
                                << "func2 (Task-3) blockiert den Thread 2 s lang mit time.sleep";
        QTest::newRow("Japanese") << "ja"
                                  << "func2 (Task-3) が time.sleep でスレッドを 2 s ブロック";
        QTest::newRow("Chinese") << "zh_CN"
                                 << "func2 (Task-3) 用 time.sleep 阻塞线程 2 s";
    }
    void coreSpeaks() {
        QFETCH(QString, code);
        QFETCH(QString, says);
        language::install(code);
        QVERIFY2(story().contains(says), qPrintable(story()));
        QCOMPARE(language::current(), code);
    }

    void pluralsAreRight() {
        const auto unsaved = [](int count) {
            return QCoreApplication::translate("coroscope::window::Documents",
                                               "%n script(s) have changes that are not saved:", nullptr,
                                               count);
        };
        language::install(QStringLiteral("en"));
        QVERIFY(unsaved(1).startsWith(QStringLiteral("1 script has")));
        QVERIFY(unsaved(3).startsWith(QStringLiteral("3 scripts have")));
        language::install(QStringLiteral("de"));
        QVERIFY(unsaved(1).startsWith(QStringLiteral("1 Skript hat")));
        QVERIFY(unsaved(3).startsWith(QStringLiteral("3 Skripte haben")));
    }

    void numbersAreWrittenAsInTheLanguage() {
        language::install(QStringLiteral("de"));
        QCOMPARE(QLocale().toString(2000.5, 'f', 1), QStringLiteral("2.000,5"));
        language::install(QStringLiteral("ja"));
        QCOMPARE(QLocale().toString(2000.5, 'f', 1), QStringLiteral("2,000.5"));
    }

    void examplesAreIntroduced() {
        language::install(QStringLiteral("de"));
        const auto* example = window::exampleNamed(QStringLiteral("410_lock"));
        QVERIFY(example);
        QCOMPARE(example->title, QStringLiteral("Ein Badezimmer"));
        QCOMPARE(example->theme, QStringLiteral("Synchronisation"));
        QVERIFY(example->look.startsWith(QStringLiteral("Drei Tasks")));
    }

    void everyTextOfTheMenusIsTranslated() {
        language::install(QStringLiteral("en"));
        QHash<QString, QString> english;
        {
            MainWindow window;
            for (const QAction* action : window.actions()->actions())
                english[window::ActionRegistry::idOf(action)] = action->text();
        }
        for (const char* code : {"de", "ja", "zh_CN"}) {
            language::install(QLatin1String(code));
            MainWindow window;
            // Words that are the same in both.
            const QStringList same{QStringLiteral("&Pause"), QStringLiteral("&Zoom")};
            for (const QAction* action : window.actions()->actions()) {
                const QString id = window::ActionRegistry::idOf(action);
                if (id.startsWith(QStringLiteral("view.language.")) || same.contains(action->text()))
                    continue;
                QVERIFY2(action->text() != english.value(id), qPrintable(id + u' ' + action->text()));
            }
        }
    }

    void everyMenuIsReachedByItsOwnLetter_data() {
        QTest::addColumn<QString>("code");
        for (const auto& known : language::languages())
            QTest::newRow(qPrintable(known.code)) << known.code;
    }
    void everyMenuIsReachedByItsOwnLetter() {
        QFETCH(QString, code);
        language::install(code);
        MainWindow window;
        QList<QWidget*> places{window.menuBar()};
        for (auto* menu : window.findChildren<QMenu*>())
            places << menu;
        QStringList twice, without;
        for (QWidget* place : places) {
            if (auto* menu = qobject_cast<QMenu*>(place)) emit menu->aboutToShow();
            QHash<QString, QString> letters;
            for (const QAction* action : place->actions()) {
                const QString letter = QKeySequence::mnemonic(action->text()).toString();
                if (letter.isEmpty()) {
                    if (!action->isSeparator() && action->isEnabled()) without << action->text();
                    continue;
                }
                if (letters.contains(letter))
                    twice << letters[letter] + QStringLiteral(" = ") + action->text();
                letters[letter] = action->text();
            }
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
    }

    void everyFieldOfADialogIsReachedByItsOwnLetter_data() { everyMenuIsReachedByItsOwnLetter_data(); }
    void everyFieldOfADialogIsReachedByItsOwnLetter() {
        QFETCH(QString, code);
        language::install(code);
        MainWindow window;
        window.show();
        QStringList twice;
        const auto check = [&twice](const QWidget* dialog) {
            QHash<QString, QString> letters;
            for (const auto* widget : dialog->findChildren<QWidget*>()) {
                QString text;
                if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->buddy())
                    text = label->text();
                if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) text = button->text();
                const QString letter = QKeySequence::mnemonic(text).toString();
                if (letter.isEmpty() || !widget->isVisible()) continue;
                if (letters.contains(letter)) twice << letters[letter] + QStringLiteral(" = ") + text;
                letters[letter] = text;
            }
        };
        window.showPreferences();
        auto* preferences = window.findChild<window::PreferencesDialog*>();
        auto* pages = preferences->findChild<QListWidget*>();
        for (int i = 0; i < pages->count(); ++i) {
            pages->setCurrentRow(i);
            check(preferences);
        }
        preferences->close();
        window.actions()->action(QStringLiteral("file.export"))->trigger();
        auto* dialog = window.findChild<exporter::ExportDialog*>();
        check(dialog);
        dialog->close();
        window.findBar()->open(true);
        check(window.findBar());
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }

    void choosingALanguageBuildsTheWindowAnew() {
        auto first = std::make_unique<MainWindow>();
        first->show();
        QVERIFY(QTest::qWaitForWindowExposed(first.get()));
        QVERIFY(menus(*first).contains(QStringLiteral("&File")));
        first->actions()->action(QStringLiteral("view.language.de"))->trigger();
        QTRY_VERIFY(!first->isVisible());
        QVERIFY(first->startsAgain());
        first.reset();
        QCOMPARE(language::chosen(), QStringLiteral("de"));
        language::install(language::chosen()); // as the program does
        MainWindow second;
        QVERIFY(menus(second).contains(QStringLiteral("&Datei")));
        QVERIFY(second.actions()->action(QStringLiteral("view.language.de"))->isChecked());
        language::choose({});
    }
};

QTEST_MAIN(TestLanguage)
#include "test_language.moc"
