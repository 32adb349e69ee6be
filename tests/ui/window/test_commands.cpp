// Everything by keyboard: palette, gallery, preferences; and the journey of an error that is mended.

#include "tests/support/isolated_home.h"
#include "ui/kept/kept.h"
#include "ui/window/action_registry.h"
#include "ui/window/appearance.h"
#include "ui/window/command_palette.h"
#include "ui/window/docks.h"
#include "ui/window/documents.h"
#include "ui/window/example_catalog.h"
#include "ui/window/gallery.h"
#include "ui/window/keys_page.h"
#include "ui/window/main_window.h"
#include "ui/window/preferences_dialog.h"
#include "ui/window/settings.h"

#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QtTest>

#include <set>

using namespace coroscope::window;

namespace {
const coroscope::test::IsolatedHome kHome;

template <class Widget>
Widget* topLevel() {
    for (auto* widget : QApplication::topLevelWidgets())
        if (auto* found = qobject_cast<Widget*>(widget); found && found->isVisible()) return found;
    return nullptr;
}
} // namespace

class TestCommands : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QCoreApplication::setOrganizationName("coroscope-test");
        QCoreApplication::setApplicationName("coroscope-test");
    }
    void init() {
        coroscope::Kept::settings().finish();
        QSettings().clear();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->editor()->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void theFirstStartShowsAnExampleRunning() {
        m_window->begin({});
        QTRY_COMPARE(m_window->documents()->current()->example(), QString(kFirstExample));
        QTRY_VERIFY(m_window->playback()->playing());
        QTRY_VERIFY(m_window->playback()->now().time > 0);
    }

    void aMistakeIsShownAndMendedAndTheChartFollows() {
        m_window->newScript();
        QTest::keyClick(m_window->editor(), Qt::Key_A, Qt::ControlModifier);
        for (const char* line : {"import asyncio", "async def main():", "await asyncio.sleep(1", ""}) {
            QTest::keyClicks(m_window->editor(), line);
            QTest::keyClick(m_window->editor(), Qt::Key_Return);
        }
        m_window->editor()->setText(
            "import asyncio\nasync def main():\n    await asyncio.sleep(1\nasyncio.run(main())\n");
        QTRY_COMPARE(m_window->problems()->topLevelItemCount(), 1);
        const int line = m_window->problems()->topLevelItem(0)->text(0).toInt();
        QVERIFY(!m_window->editor()->notesAt(line).isEmpty());
        m_window->editor()->goToLine(3, 25);
        QTest::keyClick(m_window->editor(), Qt::Key_End);
        QTest::keyClicks(m_window->editor(), ")");
        QTRY_COMPARE(m_window->problems()->topLevelItemCount(), 0);
        QTRY_COMPARE(m_window->liveRun()->trace()->end().time / coroscope::kSecond, 1);
        QTest::keyClick(m_window->editor(), Qt::Key_Left);
        QTest::keyClick(m_window->editor(), Qt::Key_Backspace);
        QTest::keyClicks(m_window->editor(), "3");
        QTRY_COMPARE(m_window->liveRun()->trace()->end().time / coroscope::kSecond, 3);
    }

    void aPanelThatIsAskedForComesToTheFront() {
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto* action = window.actions()->action(QStringLiteral("panel.statistics"));
        const auto* dock = window.docks()->dock(QStringLiteral("statistics"));
        QVERIFY(dock->visibleRegion().isEmpty()); // behind the narration
        action->trigger();
        QTRY_VERIFY(!dock->visibleRegion().isEmpty());
        action->trigger();
        QTRY_VERIFY(dock->isHidden());
        action->trigger();
        QTRY_VERIFY(!dock->visibleRegion().isEmpty());
    }

    void lettersInOrderFindACommand() {
        QVERIFY(fitness(u"gtl", u"Edit: Go to Line") > fitness(u"gtl", u"File: Might settle"));
        QVERIFY(fitness(u"", u"anything") > 0);
        QCOMPARE(fitness(u"xq", u"Edit: Go to Line"), 0);
    }

    /// Without the signs of the other lists, too; and it says when there is nothing.
    void thePaletteFindsFunctionsAndExamplesWhereNoCommandFits() {
        QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(topLevel<CommandPalette>());
        auto* palette = topLevel<CommandPalette>();
        auto* field = palette->findChild<QLineEdit*>();
        QTest::keyClicks(field, "philosophers");
        QVERIFY(palette->count() > 0);
        QVERIFY2(palette->textAt(0).contains("philosophers"), qPrintable(palette->textAt(0)));
        field->clear();
        QTest::keyClicks(field, "#deadlock"); // in its name, not in its title
        QVERIFY(palette->count() > 0);
        QVERIFY2(palette->textAt(0).contains("philosophers"), qPrintable(palette->textAt(0)));
        field->clear();
        QTest::keyClicks(field, "qqqqqq");
        QCOMPARE(palette->count(), 0);
        auto* note = palette->findChild<QListView*>()->findChild<QLabel*>();
        QVERIFY(note && note->isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
    }

    void thePaletteRunsCommandsFromTheKeyboard() {
        m_window->editor()->setText("a\nb\nc\nd\n");
        QTest::keyClick(m_window->editor(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(topLevel<CommandPalette>());
        auto* palette = topLevel<CommandPalette>();
        QVERIFY(palette->count() > 40);
        QTest::keyClicks(palette->findChild<QLineEdit*>(), "toggle comment");
        QVERIFY2(palette->textAt(0).contains("Comment"), qPrintable(palette->textAt(0)));
        QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_COMPARE(m_window->editor()->text(0), QStringLiteral("# a\n"));
        QTest::keyClick(m_window->editor(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(topLevel<CommandPalette>());
        auto* field = topLevel<CommandPalette>()->findChild<QLineEdit*>();
        QTest::keyClicks(field, "3");
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_window->editor()->currentLine(), 3);
    }

    void everyCommandHasANameAndNoTwoShareAKeyInTheWindow() {
        std::set<QString> taken;
        for (const auto* action : m_window->actions()->actions()) {
            QVERIFY(!action->text().isEmpty());
            if (action->shortcutContext() != Qt::WindowShortcut) continue;
            for (const auto& keys : action->shortcuts())
                QVERIFY2(taken.insert(keys.toString()).second, qPrintable(keys.toString()));
        }
    }

    void everyExampleIsDescribedAndCanBeOpenedFromTheGallery() {
        QVERIFY(exampleCatalog().size() >= 30);
        std::set<QString> themes;
        for (const auto& example : exampleCatalog()) {
            QVERIFY2(!example.look.isEmpty() && !example.theme.isEmpty(), qPrintable(example.name));
            themes.insert(example.theme);
        }
        QVERIFY(themes.size() >= 8);
        QTest::keyClick(m_window->editor(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(topLevel<Gallery>());
        auto* gallery = topLevel<Gallery>();
        QTest::keyClicks(gallery->findChild<QLineEdit*>(), "philosophers");
        QTest::keyClick(gallery->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_COMPARE(m_window->documents()->current()->example(), QStringLiteral("450_deadlock"));
    }

    void everyPartIsReachedByKeyAndHasAName() {
        const auto press = [this](Qt::Key key) {
            auto* focus = QApplication::focusWidget();
            QTest::keyClick(focus ? focus : m_window.get(), key, Qt::ControlModifier);
            return QApplication::focusWidget();
        };
        QCOMPARE(press(Qt::Key_2), static_cast<QWidget*>(m_window->chart()));
        QCOMPARE(press(Qt::Key_3), static_cast<QWidget*>(m_window->output()));
        auto* docks = m_window->docks();
        const auto inFront = [docks] {
            for (auto* dock : docks->all())
                if (!dock->visibleRegion().isEmpty()) return dock;
            return static_cast<QDockWidget*>(nullptr);
        };
        std::set<QDockWidget*> seen;
        for (qsizetype i = 0; i < docks->all().size(); ++i) {
            press(Qt::Key_5);
            QTest::qWait(30);
            seen.insert(inFront());
            auto* focus = QApplication::focusWidget();
            QVERIFY(focus && inFront()->isAncestorOf(focus));
        }
        QCOMPARE(seen.size(), std::size_t(docks->all().size()));
        QCOMPARE(press(Qt::Key_1), static_cast<QWidget*>(m_window->editor()));
        for (QWidget* part :
             {static_cast<QWidget*>(m_window->editor()), static_cast<QWidget*>(m_window->chart()),
              static_cast<QWidget*>(m_window->output()), static_cast<QWidget*>(m_window->problems()),
              static_cast<QWidget*>(m_window->findings())})
            QVERIFY2(!part->accessibleName().isEmpty(), part->metaObject()->className());
    }

    void preferencesAreKept() {
        auto values = m_window->settings()->values();
        values.theme = ThemeChoice::HighContrast;
        values.clock = coroscope::session::Clock::Exact;
        values.tabWidth = 8;
        values.codeFont.setPointSize(17);
        m_window->settings()->set(values);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
        QCOMPARE(m_window->editor()->tabWidth(), 8);
        const Settings again;
        QVERIFY(again.values() == values);
        coroscope::Kept::settings().finish();
        QSettings().setValue("edit/tabWidth", "many");
        QSettings().setValue("run/memoryBudget", -5);
        const Settings mended;
        QCOMPARE(mended.values().tabWidth, Preferences().tabWidth);
        QCOMPARE(mended.values().memoryBudget, Preferences().memoryBudget);
    }

    void keysCanBeGivenToOtherCommands() {
        PreferencesDialog dialog(m_window->settings(), m_window->actions(),
                                 coroscope::gantt::ThemeKind::Light, m_window.get());
        dialog.keys()->select("edit.comment");
        dialog.keys()->setKeys(QKeySequence("Ctrl+N")); // belongs to File: New
        dialog.keys()->apply();
        QVERIFY(m_window->actions()->action("file.new")->shortcuts().isEmpty());
        m_window->editor()->setText("a\n");
        const auto count = m_window->documents()->all().size();
        QTest::keyClick(m_window->editor(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(m_window->editor()->text(), QStringLiteral("# a\n"));
        QCOMPARE(m_window->documents()->all().size(), count);
        dialog.keys()->restoreDefaults();
        dialog.keys()->apply();
        QCOMPARE(m_window->actions()->action("file.new")->shortcut(), QKeySequence("Ctrl+N"));
    }

    void textStandsOutFromItsGroundInEveryTheme() {
        const auto light = [](const QColor& c) {
            const auto part = [](double v) {
                return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
        };
        using coroscope::gantt::ThemeKind;
        for (auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            const QPalette palette = paletteFor(kind);
            const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
                {QPalette::WindowText, QPalette::Window},
                {QPalette::Text, QPalette::Base},
                {QPalette::ButtonText, QPalette::Button},
                {QPalette::HighlightedText, QPalette::Highlight},
                {QPalette::ToolTipText, QPalette::ToolTipBase},
                {QPalette::Link, QPalette::Base}};
            for (const auto& [text, ground] : pairs) {
                double a = light(palette.color(text)) + 0.05, b = light(palette.color(ground)) + 0.05;
                if (a < b) std::swap(a, b);
                QVERIFY2(a / b >= (kind == ThemeKind::HighContrast ? 7 : 4.5),
                         qPrintable(QString::number(a / b)));
            }
        }
    }

private:
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestCommands)
#include "test_commands.moc"
