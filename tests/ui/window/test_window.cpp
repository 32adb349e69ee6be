#include "tests/support/isolated_home.h"
#include "ui/window/docks.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QFile>
#include <QImage>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QtTest>

using coroscope::SpanState;
using coroscope::window::MainWindow;

namespace {

const coroscope::test::IsolatedHome kHome;

/// A task that is due at 1 s and gets control at 2 s, because another one blocks.
constexpr auto kLate = "import asyncio\n"
                       "import time\n"
                       "\n"
                       "async def sleeper():\n"
                       "    await asyncio.sleep(1)\n"
                       "    print('awake')\n"
                       "\n"
                       "async def blocker():\n"
                       "    time.sleep(2)\n"
                       "\n"
                       "async def main():\n"
                       "    await asyncio.gather(sleeper(), blocker())\n"
                       "\n"
                       "asyncio.run(main())\n";

bool hasSpan(const MainWindow& window, SpanState state) {
    const auto& store = window.liveRun()->trace();
    if (!store || !store->outcome()) return false;
    for (coroscope::LaneId lane = 0; lane < store->laneCount(); ++lane) {
        for (std::size_t i = 0; i < store->spanCount(lane); ++i) {
            if (store->span(lane, i).state == state) return true;
        }
    }
    return false;
}

QAction* actionNamed(const MainWindow& window, const QString& text) {
    for (QAction* action : window.findChildren<QAction*>()) {
        if (action->text().remove(u'&') == text) return action;
    }
    return nullptr;
}

/// Pixels of the strong red in which blocked spans are hatched.
int redPixels(const QImage& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            count += color.red() > 150 && color.green() < 70 && color.blue() < 70;
        }
    }
    return count;
}

} // namespace

class TestWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QCoreApplication::setOrganizationName("coroscope-test");
        QCoreApplication::setApplicationName("coroscope-test");
    }

    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() {
        m_window->editor()->setModified(false);
        m_window.reset();
    }

    void aTypedScriptRunsAndItsPictureShowsTheBlockedSpan() {
        m_window->newScript();
        m_window->editor()->setFocus();
        QTest::keyClick(m_window->editor(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(m_window->editor(), "import asyncio, time");
        QTest::keyClick(m_window->editor(), Qt::Key_Return);
        QTest::keyClicks(m_window->editor(), "async def main(): time.sleep(1)");
        QTest::keyClick(m_window->editor(), Qt::Key_Return);
        QTest::keyClick(m_window->editor(), Qt::Key_Home, Qt::ShiftModifier);
        QTest::keyClick(m_window->editor(), Qt::Key_Delete);
        QTest::keyClicks(m_window->editor(), "asyncio.run(main())");
        QVERIFY2(m_window->editor()->text().contains("time.sleep(1)"),
                 qPrintable(m_window->editor()->text()));
        QTRY_VERIFY_WITH_TIMEOUT(hasSpan(*m_window, SpanState::Blocked), 10000);

        QTemporaryDir folder;
        const QString path = folder.filePath("picture.png");
        QCOMPARE(m_window->exportTo(path), QString());
        const QImage image(path);
        QVERIFY(!image.isNull());
        QVERIFY(redPixels(image) > 500);
    }

    void svgAndPdfAreWrittenToo() {
        m_window->editor()->setText(kLate);
        m_window->run(false);
        QTRY_VERIFY_WITH_TIMEOUT(hasSpan(*m_window, SpanState::Blocked), 10000);
        QTemporaryDir folder;
        QCOMPARE(m_window->exportTo(folder.filePath("picture.svg")), QString());
        QFile svg(folder.filePath("picture.svg"));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(svg.readAll().contains("blocks"));
        QCOMPARE(m_window->exportTo(folder.filePath("picture.pdf")), QString());
        QVERIFY(QFileInfo(folder.filePath("picture.pdf")).size() > 1000);
        QVERIFY(!m_window->exportTo(folder.filePath("no/such/folder/picture.png")).isEmpty());
    }

    void outputFollowsThePlayhead() {
        m_window->editor()->setText(kLate);
        m_window->run(false);
        QTRY_VERIFY_WITH_TIMEOUT(hasSpan(*m_window, SpanState::Blocked), 10000);
        m_window->playback()->jumpToStart();
        QTRY_VERIFY(!m_window->output()->toPlainText().contains("awake"));
        m_window->playback()->jumpToEnd();
        QTRY_VERIFY(m_window->output()->toPlainText().contains("awake"));
        QVERIFY(m_window->playback()->now().time >= 2 * coroscope::kSecond);
    }

    void stepsGoThroughTheHandOffsAndBack() {
        m_window->editor()->setText(kLate);
        m_window->run(false);
        QTRY_VERIFY_WITH_TIMEOUT(hasSpan(*m_window, SpanState::Blocked), 10000);
        m_window->playback()->jumpToStart();
        const auto start = m_window->playback()->now();
        QAction* step = actionNamed(*m_window, "Step");
        QAction* back = actionNamed(*m_window, "Step Back");
        QVERIFY(step && back);
        step->trigger();
        step->trigger();
        const auto second = m_window->playback()->now();
        QVERIFY(second > start);
        back->trigger();
        QVERIFY(m_window->playback()->now() < second);
    }

    void anErrorIsListedAtItsLineAndGoesWhenMended() {
        m_window->editor()->setText("import asyncio\nprint('a'\n");
        QTRY_VERIFY_WITH_TIMEOUT(m_window->problems()->topLevelItemCount() == 1, 10000);
        m_window->editor()->setText("import asyncio\nprint('a')\n");
        QTRY_VERIFY_WITH_TIMEOUT(m_window->problems()->topLevelItemCount() == 0, 10000);
    }

    void findingsNameTheBlockingCall() {
        m_window->editor()->setText(kLate);
        m_window->run(false);
        auto* list = m_window->findings();
        QTRY_VERIFY_WITH_TIMEOUT(
            !list->findItems(QStringLiteral("time.sleep"), Qt::MatchContains, 1).isEmpty(), 10000);
    }

    void aFindingTakesTheLinesThatItNeeds() {
        m_window->editor()->setText("import asyncio\n"
                                    "async def f(first, second):\n"
                                    "    async with first:\n"
                                    "        await asyncio.sleep(1)\n"
                                    "        async with second:\n"
                                    "            pass\n"
                                    "async def main():\n"
                                    "    a, b = asyncio.Lock(), asyncio.Lock()\n"
                                    "    await asyncio.gather(f(a, b), f(b, a))\n"
                                    "asyncio.run(main())\n");
        m_window->run(false);
        m_window->docks()->raise(QStringLiteral("findings"));
        auto* list = m_window->findings();
        QTRY_VERIFY_WITH_TIMEOUT(list->topLevelItemCount() == 1, 10000);
        const int text = list->fontMetrics().horizontalAdvance(list->topLevelItem(0)->text(1));
        QVERIFY(text > list->columnWidth(1)); // or nothing is to be seen here
        QTRY_VERIFY(list->visualItemRect(list->topLevelItem(0)).height() >
                    3 * list->fontMetrics().height() / 2);
    }

    void anEndlessScriptPlaysOn() {
        m_window->editor()->setText("import asyncio\n"
                                    "async def main():\n"
                                    "    while True:\n"
                                    "        await asyncio.sleep(1)\n"
                                    "asyncio.run(main())\n");
        m_window->run(true);
        m_window->playback()->setSpeed(100);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->playback()->now().time > 20 * coroscope::kSecond, 20000);
        m_window->playback()->pause();
        m_window->playback()->jumpToStart();
        QVERIFY(m_window->playback()->now().time < coroscope::kSecond);
    }

    void whatAnEndlessScriptBlocksIsFoundWhileItRuns() {
        m_window->editor()->setText("import asyncio, time\n"
                                    "async def main():\n"
                                    "    while True:\n"
                                    "        await asyncio.sleep(1)\n"
                                    "        time.sleep(0.2)\n"
                                    "asyncio.run(main())\n");
        m_window->run(true);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findings()->topLevelItemCount() > 0, 30000);
        QVERIFY(!m_window->liveRun()->trace()->outcome());
        QCOMPARE(m_window->findings()->topLevelItem(0)->text(0), QStringLiteral("5"));
        auto* item = m_window->findings()->topLevelItem(0);
        m_window->findings()->setCurrentItem(item);
        // More of it is simulated, and the line that is read stays chosen.
        const auto before = m_window->liveRun()->trace()->stepCount();
        m_window->liveRun()->ensure(m_window->liveRun()->trace()->end().time * 2);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->liveRun()->trace()->stepCount() > before + before / 4, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->liveRun()->busy(), 30000);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findings()->currentItem(), 30000);
        QCOMPARE(m_window->findings()->currentItem()->text(0), QStringLiteral("5"));
    }

    void aKeyLeadsFromProblemToProblem() {
        m_window->editor()->setText(
            "import asyncio\nimport time\n\n\nasync def one():\n    time.sleep(1)\n\n\n"
            "async def two():\n    time.sleep(2)\n\n\nasync def main():\n"
            "    await asyncio.gather(one(), two())\n\n\nasyncio.run(main())\n");
        m_window->run(false);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findings()->topLevelItemCount() >= 2, 10000);
        auto* editor = m_window->editor();
        editor->goToLine(1);
        const auto press = [this, editor](Qt::KeyboardModifiers modifiers) {
            QTest::keyClick(m_window.get(), Qt::Key_F2, modifiers);
            return editor->currentLine();
        };
        QCOMPARE(press({}), 6);
        QCOMPARE(press({}), 10);
        QCOMPARE(press({}), 6); // round the end
        QCOMPARE(press(Qt::ShiftModifier), 10);
        QCOMPARE(press(Qt::ShiftModifier), 6);
        editor->setText("print('a')\nprint('b'\n");
        m_window->run(false);
        QTRY_COMPARE(m_window->problems()->topLevelItemCount(), 1);
        editor->goToLine(1);
        QCOMPARE(press({}), 2);
    }

    void everyThemeCanBeShown() {
        m_window->editor()->setText(kLate);
        m_window->run(false);
        QTRY_VERIFY_WITH_TIMEOUT(hasSpan(*m_window, SpanState::Blocked), 10000);
        m_window->setTheme(coroscope::gantt::ThemeKind::Dark);
        const QImage dark = m_window->grab().toImage();
        m_window->setTheme(coroscope::gantt::ThemeKind::Light);
        const QImage light = m_window->grab().toImage();
        QVERIFY(dark.pixelColor(dark.width() - 20, dark.height() / 2).lightness() <
                light.pixelColor(light.width() - 20, light.height() / 2).lightness());
    }

private:
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestWindow)
#include "test_window.moc"
