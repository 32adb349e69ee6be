// From the start of the program to the first picture, and what is made only later.

#include "tests/support/isolated_home.h"
#include "ui/window/docks.h"
#include "ui/window/first_script.h"
#include "ui/window/main_window.h"

#include <QDockWidget>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace coroscope;
using window::MainWindow;

namespace {

const test::IsolatedHome kHome;

constexpr auto kTwoTasks = "import asyncio\n"
                           "async def wait(seconds):\n"
                           "    await asyncio.sleep(seconds)\n"
                           "async def main():\n"
                           "    await asyncio.gather(wait(1), wait(2))\n"
                           "asyncio.run(main())\n";
constexpr auto kThreeTasks = "import asyncio\n"
                             "async def main():\n"
                             "    await asyncio.gather(*(asyncio.sleep(n, n) for n in range(3)))\n"
                             "asyncio.run(main())\n";
constexpr auto kComputesOn = "n = 0\n"
                             "while n < 4 * 10**7:\n"
                             "    n += 1\n";

/// What there is when the window appears.
class FirstLook : public QObject {
public:
    explicit FirstLook(MainWindow& window) : m_window(window) { window.installEventFilter(this); }
    std::size_t lanes = 0;
    qsizetype scripts = -1;
    qsizetype panels = -1;
    bool appeared = false;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Show && !appeared) {
            appeared = true;
            lanes = m_window.liveRun()->trace()->laneCount();
            scripts = m_window.documents()->all().size();
            panels = m_window.findChildren<panels::NarrationPanel*>().size() +
                     m_window.findChildren<panels::OutputPanel*>().size();
        }
        return false;
    }

private:
    MainWindow& m_window;
};

} // namespace

class TestStart : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const char* name, const char* text) const {
        const QString path = m_folder.filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(text);
        return path;
    }

private slots:
    void theWindowAppearsWithItsPictureAndTheRestFollows() {
        const QString path = file("two.py", kTwoTasks);
        auto early = window::simulateFirstScript(path);
        MainWindow w;
        w.setPatience(60'000); // however busy the machine is
        const FirstLook look(w);
        w.begin(path, std::move(early));
        QTRY_VERIFY_WITH_TIMEOUT(look.appeared, 60'000);
        QCOMPARE(look.lanes, std::size_t{4}); // the thread, main and two more
        QCOMPARE(look.scripts, 0);
        QCOMPARE(look.panels, 0);
        QTRY_COMPARE(w.documents()->all().size(), 1);
        QCOMPARE(w.editor()->text(), QString::fromLatin1(kTwoTasks));
        QVERIFY(w.findChild<panels::OutputPanel*>()->isVisible());
        QVERIFY(w.findChild<panels::NarrationPanel*>()->isVisible());
        QTRY_VERIFY(w.playback()->playing());
    }

    void whoAsksForTheScriptBeforeItIsThereFindsANewOne() {
        const QString path = file("two.py", kTwoTasks);
        MainWindow w;
        w.setPatience(60'000);
        w.begin(path, window::simulateFirstScript(path));
        QVERIFY(w.documents()->all().isEmpty()); // or nothing is tested here
        QVERIFY(w.editor()->text().contains(QStringLiteral("asyncio.run(main())")));
        QTRY_COMPARE(w.editor()->text(), QString::fromLatin1(kTwoTasks)); // in its place: nothing was typed
        QCOMPARE(w.documents()->all().size(), 1);
    }

    void aWindowThatNobodySeesOpensItsScriptAsWell() {
        const QString path = file("two.py", kTwoTasks);
        MainWindow w;
        w.setAttribute(Qt::WA_DontShowOnScreen); // nothing is painted
        w.begin(path, window::simulateFirstScript(path));
        QTRY_COMPARE(w.documents()->all().size(), 1);
        QTRY_COMPARE(w.editor()->text(), QString::fromLatin1(kTwoTasks));
    }

    void aScriptThatComputesOnDoesNotKeepTheWindowAway() {
        const QString path = file("long.py", kComputesOn);
        MainWindow w;
        w.setPatience(1); // however quick the machine is
        const FirstLook look(w);
        w.begin(path, window::simulateFirstScript(path));
        QTRY_VERIFY(look.appeared);
        QCOMPARE(look.lanes, std::size_t{0});                                     // or nothing is tested here
        QTRY_VERIFY_WITH_TIMEOUT(w.liveRun()->trace()->laneCount() > 0, 120'000); // the picture follows
    }

    void aRefusedScriptDoesNotKeepTheWindowAway() {
        const QString path = file("wrong.py", "def\n");
        MainWindow w;
        const FirstLook look(w);
        w.begin(path, window::simulateFirstScript(path));
        QTRY_VERIFY(look.appeared);
        QTRY_COMPARE(w.problems()->topLevelItemCount(), 1);
    }

    void whatWasSimulatedEarlyIsShownOnlyForTheScriptThatIsThere() {
        const QString expected = file("expected.py", kTwoTasks);
        const QString real = file("real.py", kThreeTasks);
        MainWindow w;
        w.begin(real, window::simulateFirstScript(expected));
        QTRY_COMPARE(w.editor()->text(), QString::fromLatin1(kThreeTasks));
        QTRY_COMPARE_WITH_TIMEOUT(w.liveRun()->trace()->laneCount(), std::size_t{5},
                                  60'000); // four, at first
    }

    void panelsThatAreMadeLateShowTheRun() {
        const QString path = file("two.py", kTwoTasks);
        MainWindow w;
        w.begin(path, nullptr);
        QTRY_VERIFY(!w.documents()->all().isEmpty()); // so the first picture is over
        QTRY_VERIFY(w.liveRun()->trace()->outcome());
        w.playback()->pause();
        w.playback()->setNow(w.liveRun()->trace()->span(1, 1).start);
        QVERIFY(!w.findChild<gantt::StatisticsView*>()); // or nothing is tested here
        QVERIFY(!w.findChild<panels::LoopPanel*>());
        w.docks()->raise(QStringLiteral("statistics"));
        auto* statistics = w.findChild<gantt::StatisticsView*>();
        QVERIFY(statistics && statistics->isVisible());
        QTRY_COMPARE(statistics->table()->model()->rowCount(), 4);
        w.docks()->raise(QStringLiteral("loop"));
        QTRY_VERIFY(w.loop()->topLevelItemCount() > 0);
        QTRY_VERIFY(w.variables()->topLevelItemCount() > 0);
        QVERIFY(w.table()->model()->rowCount() > 4);
        w.editor()->setText(QStringLiteral("def\n"));
        w.run(false);
        QTRY_VERIFY(w.docks()->dock(QStringLiteral("problems"))->windowTitle().contains(u'1'));
        QCOMPARE(w.problems()->topLevelItemCount(), 1);
        w.editor()->setModified(false);
    }
};

QTEST_MAIN(TestStart)
#include "test_start.moc"
