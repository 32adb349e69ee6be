// Every preference, set as a user sets it, seen where it matters, and kept over a restart.

#include "tests/support/isolated_home.h"
#include "ui/kept/kept.h"
#include "ui/language/language.h"
#include "ui/window/action_registry.h"
#include "ui/window/documents.h"
#include "ui/window/keys_page.h"
#include "ui/window/main_window.h"
#include "ui/window/palette_editor.h"
#include "ui/window/preferences_dialog.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QtTest>

using namespace coroscope::window;
using namespace coroscope;

namespace {

const test::IsolatedHome kHome;

template <class Widget>
Widget* topLevel() {
    for (auto* widget : QApplication::topLevelWidgets())
        if (auto* found = qobject_cast<Widget*>(widget); found && found->isVisible()) return found;
    return nullptr;
}

/// The dialog, opened by its key and used by mouse and keys.
class Form {
public:
    explicit Form(MainWindow& window) {
        window.activateWindow(); // a dialog before this one may just have closed
        if (!QTest::qWaitForWindowActive(&window)) qFatal("the window is not active");
        window.editor()->setFocus();
        QTest::keyClick(window.editor(), Qt::Key_Comma, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return (m_dialog = topLevel<PreferencesDialog>()) != nullptr; }))
            qFatal("the preferences do not open by their key");
    }

    QDialog& dialog() const { return *m_dialog; }
    void page(const QString& title) {
        auto* list = m_dialog->findChild<QListWidget*>();
        const auto found = list->findItems(title, Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(found.first()).center());
    }
    /// The field that a label leads to, where the user sees it.
    template <class Widget>
    Widget* field(const QString& label) const {
        for (auto* found : m_dialog->findChildren<QLabel*>())
            if (found->text().remove(u'&') == label && found->isVisible())
                return qobject_cast<Widget*>(found->buddy());
        return nullptr;
    }
    void number(const QString& label, int value) {
        auto* box = field<QSpinBox>(label);
        QVERIFY2(box, qPrintable(label));
        box->selectAll();
        QTest::keyClicks(box, QString::number(value));
        QTest::keyClick(box, Qt::Key_Tab);
        QCOMPARE(box->value(), value);
    }
    void choice(const QString& label, int index) {
        auto* box = field<QComboBox>(label);
        QVERIFY2(box, qPrintable(label));
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentIndex(), index);
    }
    void toggle(const QString& label) {
        for (auto* box : m_dialog->findChildren<QCheckBox*>()) {
            if (box->text().remove(u'&') != label || !box->isVisible()) continue;
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
            return;
        }
        QFAIL(qPrintable(label));
    }
    void press(QDialogButtonBox::StandardButton button) {
        QTest::mouseClick(m_dialog->findChild<QDialogButtonBox*>()->button(button), Qt::LeftButton);
    }
    void ok() {
        press(QDialogButtonBox::Ok);
        QTRY_VERIFY(!topLevel<PreferencesDialog>());
    }

private:
    QPointer<PreferencesDialog> m_dialog;
};

} // namespace

class TestPreferences : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> m_window;

    void open() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->editor()->setFocus();
    }
    void restart() {
        m_window->editor()->setModified(false);
        m_window.reset();
        open();
    }
    void run(const QString& script) {
        QSignalSpy replaced(m_window->liveRun(), &playback::LiveRun::replaced);
        m_window->editor()->setText(script);
        m_window->run(false);
        QTRY_VERIFY_WITH_TIMEOUT(!replaced.isEmpty() && m_window->liveRun()->trace() &&
                                     m_window->liveRun()->trace()->outcome(),
                                 20000);
    }
    int colouredPixels() const {
        const QImage image = m_window->chart()->viewport()->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).saturation() > 90 && image.pixelColor(x, y).value() > 60;
        return count;
    }

private slots:
    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("coroscope-test"));
        QCoreApplication::setApplicationName(QStringLiteral("coroscope-test"));
    }
    void init() {
        Kept::settings().finish();
        QSettings().clear();
        language::install(QStringLiteral("en"));
        open();
    }
    void cleanup() {
        m_window.reset();
        language::choose({});
        Kept::settings().finish();
        QSettings().clear();
    }

    void thePaletteOfTheChart() {
        run(QStringLiteral("import asyncio, time\n"
                           "async def main():\n"
                           "    await asyncio.sleep(1)\n"
                           "    time.sleep(2)\n"
                           "asyncio.run(main())\n"));
        m_window->chart()->setFocus();
        QTRY_VERIFY(colouredPixels() > 500); // blocked is red
        m_window->editor()->setFocus();
        Form form(*m_window);
        auto* box = form.field<QComboBox>(QStringLiteral("Colours of the chart"));
        QVERIFY(box);
        QCOMPARE(box->currentIndex(), static_cast<int>(gantt::PaletteKind::Safe));
        form.choice(QStringLiteral("Colours of the chart"), static_cast<int>(gantt::PaletteKind::Print));
        form.ok();
        QTRY_VERIFY2(colouredPixels() < 50, qPrintable(QString::number(colouredPixels())));
        restart();
        QCOMPARE(m_window->chart()->theme().palette.kind, gantt::PaletteKind::Print);
    }

    void coloursOfOnesOwnAndTheWarning() {
        Form form(*m_window);
        form.choice(QStringLiteral("Colours of the chart"), static_cast<int>(gantt::PaletteKind::Own));
        auto* editor = form.dialog().findChild<PaletteEditor*>();
        auto* warning = editor->findChild<QLabel*>(QStringLiteral("paletteWarning"));
        QVERIFY(!warning->isVisible());
        const auto pick = [&](gantt::OwnState state, const QColor& color) {
            auto* button = editor->findChild<QPushButton*>(QStringLiteral("own%1").arg(int(state)));
            QTest::mouseClick(button, Qt::LeftButton);
            QTRY_VERIFY(topLevel<QColorDialog>());
            auto* chooser = topLevel<QColorDialog>();
            chooser->setCurrentColor(color);
            QTest::keyClick(chooser, Qt::Key_Return);
            QTRY_VERIFY(!topLevel<QColorDialog>());
        };
        pick(gantt::OwnState::Ready, QColor("#f0b401"));
        QVERIFY(warning->isVisible());
        QVERIFY2(warning->text().contains(QStringLiteral("Ready and Starved are hard to tell apart.")),
                 qPrintable(warning->text()));
        pick(gantt::OwnState::Ready, QColor("#b8c0ca"));
        QVERIFY(!warning->isVisible());
        form.toggle(QStringLiteral("Each task in a hue of its own"));
        pick(gantt::OwnState::Running, QColor("#2e7d32"));
        pick(gantt::OwnState::Blocked, QColor("#b03a2e"));
        QVERIFY2(warning->text().contains(
                     QStringLiteral("Running and Blocked are hard to tell apart for colour-blind")),
                 qPrintable(warning->text()));
        form.ok();
        restart();
        const auto& palette = m_window->chart()->theme().palette;
        QCOMPARE(palette.kind, gantt::PaletteKind::Own);
        QVERIFY(!palette.runningByTask);
        QCOMPARE(QColor(palette.own[0]), QColor("#2e7d32"));
        QCOMPARE(gantt::Theme::of(m_window->chart()->theme()).color(gantt::Tone::Task, 3), QColor("#2e7d32"));
        QCOMPARE(gantt::Theme::of(m_window->chart()->theme()).color(gantt::Tone::BlockedHatch),
                 QColor("#b03a2e"));
    }

    void themeAndFonts() {
        const int before = QApplication::font().pointSize();
        Form form(*m_window);
        form.choice(QStringLiteral("Theme"), static_cast<int>(ThemeChoice::Dark));
        form.number(QStringLiteral("Its size"), 19);
        form.number(QStringLiteral("Font size of the window"), 14);
        QVERIFY(m_window->settings()->values().theme != ThemeChoice::Dark); // not before OK
        form.ok();
        const auto check = [this] {
            QCOMPARE(m_window->chart()->theme().kind, gantt::ThemeKind::Dark);
            QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 80);
            QCOMPARE(m_window->settings()->values().codeFont.pointSize(), 19);
            QCOMPARE(m_window->output()->font().pointSize(), 19);
            QCOMPARE(QApplication::font().pointSize(), 14);
        };
        check();
        restart();
        check();
        Form again(*m_window);
        again.press(QDialogButtonBox::RestoreDefaults);
        again.ok();
        QCOMPARE(QApplication::font().pointSize(), before);
        QCOMPARE(m_window->settings()->values().codeFont.pointSize(), Preferences().codeFont.pointSize());
    }

    void cancelledIsForgotten() {
        const auto before = m_window->settings()->values();
        Form form(*m_window);
        form.choice(QStringLiteral("Theme"), static_cast<int>(ThemeChoice::HighContrast));
        form.page(QStringLiteral("Running"));
        form.number(QStringLiteral("Memory"), 99);
        form.press(QDialogButtonBox::Cancel);
        QTRY_VERIFY(!topLevel<PreferencesDialog>());
        QVERIFY(m_window->settings()->values() == before);
    }

    void clockAndBudgetsRuleTheRun() {
        const auto script = QStringLiteral("import time\n"
                                           "for i in range(200000):\n"
                                           "    pass\n"
                                           "print('ended', time.monotonic() > 0)\n");
        run(script);
        QVERIFY(m_window->liveRun()->trace()->end().time > kMillisecond); // computing costs
        m_window->playback()->jumpToEnd();
        QTRY_VERIFY(m_window->output()->toPlainText().contains(QStringLiteral("ended")));
        m_window->editor()->setFocus();
        Form form(*m_window);
        form.page(QStringLiteral("Running"));
        form.choice(QStringLiteral("Clock"), static_cast<int>(session::Clock::Exact));
        form.ok();
        run(script + QStringLiteral("# exact\n"));
        QCOMPARE(m_window->liveRun()->trace()->end().time, TimeNs{0});
        m_window->editor()->setFocus();
        Form less(*m_window);
        less.page(QStringLiteral("Running"));
        less.number(QStringLiteral("Instructions"), 1);
        less.number(QStringLiteral("Seed of the simulated network"), 7);
        less.number(QStringLiteral("Tasks at a time"), 50);
        less.number(QStringLiteral("Output"), 2);
        less.ok();
        const auto check = [&] {
            const auto options = m_window->settings()->values().runOptions();
            QCOMPARE(options.clock, session::Clock::Exact);
            QCOMPARE(options.budget.instructions, std::uint64_t{1'000'000});
            QCOMPARE(options.seed, std::uint64_t{7});
            QCOMPARE(options.budget.tasks, std::uint32_t{50});
            QCOMPARE(options.budget.outputBytes, std::uint64_t{2} << 20);
            run(QStringLiteral("while True:\n    pass\n"));
            QCOMPARE(m_window->liveRun()->trace()->outcome()->outcome, Outcome::Budget);
        };
        check();
        restart();
        check();
    }

    void howTypingGoes() {
        m_window->newScript();
        m_window->editor()->setText(QString());
        QTest::keyClicks(m_window->editor(), "(");
        QCOMPARE(m_window->editor()->text(), QStringLiteral("()"));
        Form form(*m_window);
        form.page(QStringLiteral("Editing"));
        form.toggle(QStringLiteral("Close brackets and quotes"));
        form.toggle(QStringLiteral("Simulate while editing"));
        form.toggle(QStringLiteral("Wrap long lines"));
        form.number(QStringLiteral("Tab width"), 8);
        form.ok();
        const auto check = [this] {
            m_window->newScript();
            m_window->editor()->setText(QString());
            QTest::keyClicks(m_window->editor(), "(");
            QCOMPARE(m_window->editor()->text(), QStringLiteral("("));
            QCOMPARE(m_window->editor()->tabWidth(), 8);
            QVERIFY(m_window->editor()->wrapMode() != QsciScintilla::WrapNone);
            QVERIFY(!m_window->actions()->action(QStringLiteral("edit.simulate"))->isChecked());
            m_window->editor()->setModified(false);
        };
        check();
        restart();
        check();
    }

    void keysAreGivenByPressingThem() {
        Form form(*m_window);
        form.page(QStringLiteral("Keys"));
        auto* page = form.dialog().findChild<KeysPage*>();
        auto* list = page->findChild<QTreeWidget*>();
        auto* search = page->findChild<QLineEdit*>();
        QTest::keyClicks(search, "Toggle Comment");
        QTreeWidgetItem* shown = nullptr;
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            if (!list->topLevelItem(i)->isHidden()) {
                QVERIFY(!shown);
                shown = list->topLevelItem(i);
            }
        QVERIFY(shown);
        QCOMPARE(list->currentItem(), shown);
        auto* edit = page->findChild<QKeySequenceEdit*>();
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_N, Qt::ControlModifier);
        const auto warns = [page] {
            for (const auto* label : page->findChildren<QLabel*>())
                if (label->text().contains(QStringLiteral("belongs to"))) return true;
            return false;
        };
        const bool said = QTest::qWaitFor(warns); // keys are complete after a pause
        QVERIFY2(said, qPrintable(list->currentItem()->text(0) + edit->keySequence().toString()));
        QTRY_VERIFY_WITH_TIMEOUT(shown->text(1).contains(QStringLiteral("Ctrl+N")), 5000);
        form.ok();
        const auto check = [this] {
            m_window->editor()->setText(QStringLiteral("a\n"));
            m_window->editor()->setCursorPosition(0, 0);
            m_window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
            m_window->editor()->setFocus();
            const auto count = m_window->documents()->all().size();
            QTest::keyClick(m_window->editor(), Qt::Key_N, Qt::ControlModifier);
            QCOMPARE(m_window->editor()->text(), QStringLiteral("# a\n"));
            QCOMPARE(m_window->documents()->all().size(), count);
        };
        check();
        restart();
        check();
    }

    void theLanguage() {
        Form form(*m_window);
        form.choice(QStringLiteral("Language"), 2); // after "as the system" and English
        form.ok();
        QTRY_VERIFY(!m_window->isVisible());
        QVERIFY(m_window->startsAgain());
        QCOMPARE(language::chosen(), QStringLiteral("de"));
        language::install(language::chosen()); // as the program does
        open();
        QVERIFY(m_window->actions()->action(QStringLiteral("view.language.de"))->isChecked());
        Form german(*m_window);
        QVERIFY(german.field<QComboBox>(QStringLiteral("Sprache")));
        QCOMPARE(german.field<QComboBox>(QStringLiteral("Sprache"))->currentIndex(), 2);
        german.press(QDialogButtonBox::Cancel);
    }

    void whoStaysForUnsavedWorkKeepsTheLanguage() {
        m_window->newScript();
        QTest::keyClicks(m_window->editor(), "# unsaved");
        QTimer cancel;
        connect(&cancel, &QTimer::timeout, this, [] {
            if (auto* box = topLevel<QMessageBox>())
                QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
        });
        cancel.start(20);
        auto* japanese = m_window->actions()->action(QStringLiteral("view.language.ja"));
        japanese->trigger();
        QTRY_VERIFY(!japanese->isChecked());
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_window->startsAgain());
        QCOMPARE(language::chosen(), QString());
        QVERIFY(m_window->actions()->action(QStringLiteral("view.language.system"))->isChecked());
    }

    void theZoomIsOneForAllTabsAndStays() {
        m_window->newScript();
        auto* first = m_window->editor();
        m_window->newScript();
        auto* second = m_window->editor();
        QVERIFY(first != second);
        QTest::keyClick(second, Qt::Key_Plus, Qt::ControlModifier | Qt::AltModifier);
        QTest::keyClick(second, Qt::Key_Plus, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(second->zoomLevel(), 2);
        QCOMPARE(first->zoomLevel(), 2);
        const int margin = second->marginWidth(0);
        const QPointF at(50, 50);
        QWheelEvent wheel(at, second->viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(second->viewport(), &wheel);
        QCOMPARE(second->zoomLevel(), 3);
        QCOMPARE(first->zoomLevel(), 3);
        QTest::keyClick(second, Qt::Key_Plus, Qt::ControlModifier | Qt::AltModifier);
        QTest::keyClick(second, Qt::Key_Plus, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(second->marginWidth(0) > margin); // the numbers of the lines fit
        m_window->newScript();
        QCOMPARE(m_window->editor()->zoomLevel(), 5);
        restart();
        QCOMPARE(m_window->editor()->zoomLevel(), 5);
        QTest::keyClick(m_window->editor(), Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_window->editor()->zoomLevel(), 0);
        restart();
        QCOMPARE(m_window->editor()->zoomLevel(), 0);
    }
};

QTEST_MAIN(TestPreferences)
#include "test_preferences.moc"
