// The editor as a widget, worked with real keys.

#include "tests/support/isolated_home.h"
#include "ui/editor/code_editor.h"
#include "ui/editor/completion.h"
#include "ui/editor/find_bar.h"

#include <QLineEdit>
#include <Qsci/qsciapis.h>
#include <Qsci/qscilexerpython.h>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>
#include <QVBoxLayout>

using namespace coroscope::editor;
using coroscope::session::Severity;

namespace {
const coroscope::test::IsolatedHome kHome;
/// Keeps the first names that are prepared for a lexer in the moment in which they are ready and their object
/// is yet to hear of it, until others take their place.
class EndlesslyJustReady : public QObject {
public:
    explicit EndlesslyJustReady(QsciLexer* lexer) : m_lexer(lexer) { lexer->installEventFilter(this); }
    int held() const { return m_held; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == m_lexer) {
            if (event->type() != QEvent::ChildAdded || m_first) return false;
            m_first = static_cast<QChildEvent*>(event)->child();
            m_first->installEventFilter(this);
            return false;
        }
        if (event->type() < QEvent::User) return false;
        if (!m_started) { // the first one says that the preparing has begun
            m_started = true;
            return false;
        }
        if (m_lexer->findChildren<QsciAPIs*>().size() > 1) return false;
        ++m_held;
        QCoreApplication::postEvent(watched, new QEvent(event->type()), Qt::LowEventPriority);
        return true;
    }

private:
    QsciLexer* m_lexer;
    QObject* m_first = nullptr;
    bool m_started = false;
    int m_held = 0;
};

} // namespace

class TestEditor : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_window = std::make_unique<QWidget>();
        auto* column = new QVBoxLayout(m_window.get());
        m_editor = new CodeEditor;
        m_names = std::make_unique<QSignalSpy>(m_editor->completion(), &Completion::learned);
        m_bar = new FindBar;
        m_bar->setEditor(m_editor);
        column->addWidget(m_editor, 1);
        column->addWidget(m_bar);
        m_window->resize(700, 500);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_editor->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void bracketsAndQuotesCloseThemselves() {
        QTest::keyClicks(m_editor, "print(f\"a\", [1, {2: 'x'}])");
        QCOMPARE(m_editor->text(), QStringLiteral("print(f\"a\", [1, {2: 'x'}])"));
        QTest::keyClick(m_editor, Qt::Key_Return);
        QTest::keyClicks(m_editor, "(");
        QCOMPARE(m_editor->text(1), QStringLiteral("()"));
        QTest::keyClick(m_editor, Qt::Key_Backspace);
        QCOMPARE(m_editor->text(1), QString());
    }

    void apostrophesInCommentsAndWordsStayAlone() {
        QTest::keyClicks(m_editor, "# it's");
        QCOMPARE(m_editor->text(), QStringLiteral("# it's"));
    }

    void aBracketGoesAroundWhatIsSelected() {
        m_editor->setText("word");
        m_editor->selectAll();
        QTest::keyClicks(m_editor, "(");
        QCOMPARE(m_editor->text(), QStringLiteral("(word)"));
        QCOMPARE(m_editor->selectedText(), QStringLiteral("word"));
        m_editor->undo();
        QCOMPARE(m_editor->text(), QStringLiteral("word"));
    }

    void pairsCanBeSwitchedOff() {
        EditorOptions options;
        options.closeBrackets = false;
        m_editor->setOptions(options);
        QTest::keyClicks(m_editor, "f(");
        QCOMPARE(m_editor->text(), QStringLiteral("f("));
    }

    void afterAColonTheNextLineIsDeeper() {
        QTest::keyClicks(m_editor, "async def main():");
        QTest::keyClick(m_editor, Qt::Key_Return);
        QTest::keyClicks(m_editor, "pass");
        QCOMPARE(m_editor->text(), QStringLiteral("async def main():\n    pass"));
    }

    void namesOfModulesAreOffered() {
        waitForNames();
        QTest::keyClicks(m_editor, "asyncio.create_ta");
        QTRY_VERIFY(m_editor->isListActive());
        QTest::keyClick(m_editor, Qt::Key_Tab);
        QCOMPARE(m_editor->text(), QStringLiteral("asyncio.create_task"));
    }

    void bracketsCloseThemselvesWhileNamesAreOffered() {
        m_editor->setText("def main(): pass\n");
        waitForNames(2); // the script's own are learned in a pause
        m_editor->setCursorPosition(1, 0);
        QTest::keyClicks(m_editor, "asyncio.run(main())");
        QCOMPARE(m_editor->text(1), QStringLiteral("asyncio.run(main())"));
    }

    void enterEndsTheLineUnlessANameWasChosen() {
        waitForNames();
        QTest::keyClicks(m_editor, "asyncio.create_ta");
        QTRY_VERIFY(m_editor->isListActive());
        QTest::keyClick(m_editor, Qt::Key_Return);
        QCOMPARE(m_editor->text(), QStringLiteral("asyncio.create_ta\n"));
        QTest::keyClicks(m_editor, "asyncio.wai");
        QTRY_VERIFY(m_editor->isListActive());
        QTest::keyClick(m_editor, Qt::Key_Down);
        QTest::keyClick(m_editor, Qt::Key_Return);
        QCOMPARE(m_editor->lines(), 2); // it was taken instead of ending the line
        QVERIFY(m_editor->text(1).startsWith("asyncio.wait"));
    }

    void theParametersOfWhatIsCalledAreShown() {
        const auto shown = [this] { return m_editor->SendScintilla(QsciScintilla::SCI_CALLTIPACTIVE) != 0; };
        waitForNames();
        m_editor->setText(QStringLiteral("import asyncio\n"));
        m_editor->setCursorPosition(1, 0);
        QTest::keyClicks(m_editor, "asyncio.wait_for(");
        QVERIFY(shown());
        QTest::keyClick(m_editor, Qt::Key_Escape);
        QVERIFY(!shown());
        EditorOptions options;
        options.callTips = false;
        m_editor->setOptions(options);
        QTest::keyClick(m_editor, Qt::Key_Return);
        QTest::keyClicks(m_editor, "asyncio.sleep(");
        QVERIFY(!shown());
    }

    void nothingIsOfferedInComments() {
        waitForNames();
        QTest::keyClicks(m_editor, "# asyncio.create_ta");
        QVERIFY(!m_editor->isListActive());
    }

    void commentsToggleOverWholeBlocks() {
        m_editor->setText("def f():\n    a\n\n    b\n");
        m_editor->setSelection(1, 0, 4, 0);
        m_editor->toggleComment();
        QCOMPARE(m_editor->text(), QStringLiteral("def f():\n    # a\n\n    # b\n"));
        m_editor->setSelection(1, 0, 4, 0);
        m_editor->toggleComment();
        QCOMPARE(m_editor->text(), QStringLiteral("def f():\n    a\n\n    b\n"));
    }

    void severalCursorsTypeAtOnce() {
        m_editor->setText("one\ntwo\nthree\n");
        m_editor->setCursorPosition(0, 0);
        m_editor->addCursor(1);
        m_editor->addCursor(1);
        QTest::keyClicks(m_editor, "x");
        QCOMPARE(m_editor->text(), QStringLiteral("xone\nxtwo\nxthree\n"));
        QTest::keyClick(m_editor, Qt::Key_Escape);
        QTest::keyClicks(m_editor, "y");
        QCOMPARE(m_editor->text().count(u'y'), 1);
    }

    void allOccurrencesAreSelectedAndReplacedByTyping() {
        m_editor->setText("job = job + other\n");
        m_editor->setCursorPosition(0, 1);
        m_editor->selectAllOccurrences();
        QTest::keyClicks(m_editor, "t");
        QCOMPARE(m_editor->text(), QStringLiteral("t = t + other\n"));
    }

    void linesMoveAndAreDuplicated() {
        m_editor->setText("a\nb\n");
        m_editor->setCursorPosition(0, 0);
        m_editor->moveLines(1);
        QCOMPARE(m_editor->text(), QStringLiteral("b\na\n"));
        m_editor->duplicateLines();
        QCOMPARE(m_editor->text(), QStringLiteral("b\na\na\n"));
    }

    void blocksFold() {
        m_editor->setText("def f():\n    a = 1\n    b = 2\n\nx = 3\n");
        m_editor->recolor();
        m_editor->setCursorPosition(1, 4);
        m_editor->toggleFold();
        QVERIFY(!m_editor->SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, 1));
        QVERIFY(m_editor->SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, 4));
        m_editor->setAllFolded(false);
        QVERIFY(m_editor->SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, 1));
    }

    void messagesStayAtTheirLinesWhileOneTypesAbove() {
        m_editor->setText("a\nb\nc\n");
        m_editor->setErrors({{Severity::Error, 2, 0, 2, 1, QStringLiteral("no b"), {}}});
        QCOMPARE(m_editor->notesAt(2), QStringList{"no b"});
        m_editor->setCursorPosition(0, 0);
        QTest::keyClick(m_editor, Qt::Key_Return);
        QCOMPARE(m_editor->notesAt(3), QStringList{"no b"});
        QVERIFY(m_editor->notesAt(2).isEmpty());
    }

    void aMessageIsDrawnBehindItsLineAndInTheMargin() {
        m_editor->setText("a\nb\nc\n");
        m_editor->setErrors({{Severity::Error, 2, 0, 2, 1, QStringLiteral("this is no b at all"), {}}});
        const QImage image = m_editor->viewport()->grab().toImage();
        int inMargin = 0, behind = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (const QColor c = image.pixelColor(x, y);
                    c.red() - c.green() > 60 && c.red() - c.blue() > 60)
                    ++(x < 90 ? inMargin : behind);
        QVERIFY(inMargin > 20);
        QVERIFY(behind > 20);
    }

    void findingMarksCountsAndGoesRound() {
        m_editor->setText("sleep(1)\nnap(2)\nsleep(3)\n");
        m_bar->open(false);
        auto* field = m_bar->findChild<QLineEdit*>();
        QTest::keyClicks(field, "sleep");
        QTRY_COMPARE(m_bar->matchCount(), 2);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_editor->currentLine(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_editor->currentLine(), 3);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_editor->currentLine(), 1);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(m_editor->currentLine(), 3);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!m_bar->isOpen());
        QVERIFY(m_editor->hasFocus());
    }

    void replacingByExpressionIsOneStepToUndo() {
        const QString before = QStringLiteral("a = \u4e2d(1)\nb = \u4e2d(22)\n");
        m_editor->setText(before);
        m_bar->open(true);
        const auto fields = m_bar->findChildren<QLineEdit*>();
        for (auto* button : m_bar->findChildren<QToolButton*>())
            if (button->text() == u".*") QTest::mouseClick(button, Qt::LeftButton);
        QTest::keyClicks(fields[0], "\\((\\d+)\\)");
        QTest::keyClicks(fields[1], "[\\1]");
        QTRY_COMPARE(m_bar->matchCount(), 2);
        m_bar->replaceAll();
        QTRY_COMPARE(m_editor->text(), QStringLiteral("a = \u4e2d[1]\nb = \u4e2d[22]\n"));
        m_editor->undo();
        QCOMPARE(m_editor->text(), before);
    }

    void namesThatChangeWhenTheFormerAreJustReadyDoNoHarm() {
        QsciLexerPython lexer;
        auto completion = std::make_unique<Completion>(&lexer);
        EndlesslyJustReady ready(&lexer);
        completion->learn(QStringLiteral("def first(): pass\n"));
        QTRY_VERIFY_WITH_TIMEOUT(ready.held() > 0, 20000);
        QSignalSpy learned(completion.get(), &Completion::learned);
        completion->learn(QStringLiteral("def second(): pass\n"));
        QTRY_VERIFY_WITH_TIMEOUT(learned.count() == 1, 20000);
        completion.reset();
    }

private:
    /// They are prepared on another thread: those of the modules first, then, in a pause, with the script's
    /// own.
    void waitForNames(int times = 1) { QTRY_VERIFY_WITH_TIMEOUT(m_names->count() >= times, 20000); }

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<QSignalSpy> m_names;
    CodeEditor* m_editor = nullptr;
    FindBar* m_bar = nullptr;
};

QTEST_MAIN(TestEditor)
#include "test_editor.moc"
