// What the program understands of its arguments, and what it does with those of `export`.

#include "app/command_line.h"
#include "app/option_values.h"

#include <algorithm>
#include <csignal>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

using namespace coroscope::app;
using Command = CommandLine::Command;

class TestCommandLine : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    struct Ran {
        int status = -1;
        QString out, err;
    };
    static Ran program(const QStringList& arguments,
                       const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment()) {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(COROSCOPE_PROGRAM), arguments);
        process.waitForFinished(60000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    QString script() const {
        QFile file(path("late.py"));
        if (file.open(QIODevice::WriteOnly))
            file.write("import asyncio, time\n"
                       "async def sleeper():\n    await asyncio.sleep(1)\n"
                       "async def blocker():\n    time.sleep(2)\n"
                       "async def main():\n    await asyncio.gather(sleeper(), blocker())\n"
                       "asyncio.run(main())\n");
        return file.fileName();
    }
    QString scriptOf(const QString& name, const QByteArray& text) const {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write(text);
        return file.fileName();
    }
    static QProcessEnvironment withoutDisplay() {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
            environment.remove(QLatin1String(name));
        return environment;
    }
    QByteArray content(const char* name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().replace("\xc2\xa0", " ") : QByteArray();
    }

private slots:
    void theManualKnowsEveryOption() {
        QFile file(QStringLiteral(COROSCOPE_MANUAL));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString manual = QString::fromUtf8(file.readAll()).remove(u'\\');
        const QString help = program({QStringLiteral("--help")}).out;
        static const QRegularExpression option(QStringLiteral("--[a-z-]+"));
        int count = 0;
        for (auto it = option.globalMatch(help); it.hasNext(); ++count) {
            const QString name = it.next().captured();
            QVERIFY2(manual.contains(name), qPrintable(name));
        }
        QVERIFY(count > 10);
    }

    void timesAndRanges() {
        QCOMPARE(readTime("1.5s"), std::optional<std::int64_t>(1'500'000'000));
        QCOMPARE(readTime("200ms"), std::optional<std::int64_t>(200'000'000));
        QCOMPARE(readTime("3us"), std::optional<std::int64_t>(3'000));
        QCOMPARE(readTime("7ns"), std::optional<std::int64_t>(7));
        QCOMPARE(readTime("2"), std::optional<std::int64_t>(2'000'000'000));
        for (const char* wrong : {"", "s", "-1s", "1h", "1e99", "nan"})
            QVERIFY2(!readTime(wrong), wrong);
        QVERIFY((readRange("0.5s..2s") == std::pair<std::int64_t, std::int64_t>(500'000'000, 2'000'000'000)));
        QVERIFY(readRange("..3s")->first == 0);
        QVERIFY(readRange("1s..")->second > 1'000'000'000'000'000'000);
        for (const char* wrong : {"1s", "2s..1s", "1s..1s", "a..b"})
            QVERIFY2(!readRange(wrong), wrong);
        QVERIFY((readSize("1280x800") == std::pair(1280, 800)));
        QVERIFY((readSize("900") == std::pair(900, 0)));
        QVERIFY((readSize("auto") == std::pair(0, 0)));
        for (const char* wrong : {"", "x", "1280x", "0x100", "-3x5", "12800000x1"})
            QVERIFY2(!readSize(wrong), wrong);
    }

    void exportTakesItsOptionsAnywhere() {
        const auto line = parseCommandLine({"export", "--no-legend", "a.py", "x", "-o", "b.SVG", "--size=900",
                                            "--title", "A title", "--range", "1s..2s", "--no-arrows"});
        QCOMPARE(line.command, Command::Export);
        QCOMPARE(line.file, std::string("a.py"));
        QCOMPARE(line.arguments, std::vector<std::string>{"x"});
        QVERIFY(!line.legend && !line.arrows && line.narration);
        QCOMPARE(line.width, 900);
        QCOMPARE(line.height, 0);
        QCOMPARE(*line.title, std::string("A title"));
        QVERIFY(line.range.has_value());
    }

    void wrongUsageIsExplained_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing to write") << QStringList{"export", "a.py"} << "export needs -o";
        QTest::newRow("ending") << QStringList{"export", "a.py", "-o", "a.bmp"} << "writes .png";
        QTest::newRow("range") << QStringList{"export", "a.py", "-o", "a.png", "--range", "3"} << "FROM..TO";
        QTest::newRow("option") << QStringList{"export", "a.py", "-o", "a.png", "--nice"} << "'--nice'";
        QTest::newRow("no value") << QStringList{"export", "a.py", "--title"} << "needs a value";
    }
    void wrongUsageIsExplained() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        std::vector<std::string> list;
        for (const QString& argument : arguments)
            list.push_back(argument.toStdString());
        const auto line = parseCommandLine(list);
        QCOMPARE(line.command, Command::Wrong);
        QVERIFY2(QString::fromStdString(line.problem).contains(says), line.problem.c_str());
    }

    void aRangeIsExported() {
        const QStringList common{"export", script(), "--title", "Only this"};
        const Ran ran = program(common + QStringList{"-o", path("range.svg"), "--range", "1.2s..1.6s"});
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        const QByteArray svg = content("range.svg");
        QVERIFY(svg.contains("Only this"));
        QVERIFY(svg.contains("blocks the thread for 2 s"));
        QVERIFY(!svg.contains("sleeps until"));
        QVERIFY(svg.contains("starved: due")); // the legend
        const Ran plain =
            program(common + QStringList{"-o", path("plain.svg"), "--no-legend", "--lanes", "BLOCKER"});
        QVERIFY2(plain.status == 0, qPrintable(plain.err));
        QVERIFY(!content("plain.svg").contains("starved: due"));
        QVERIFY(!content("plain.svg").contains("sleeps until"));
        const Ran late = program(common + QStringList{"-o", path("no.svg"), "--range", "5s..6s"});
        QCOMPARE(late.status, 2);
        QVERIFY(late.err.contains("after the end"));
        QVERIFY(!QFile::exists(path("no.svg")));
    }

    void aTraceIsExportedLikeItsScript() {
        QCOMPARE(program({"export", script(), "-o", path("a.jsonl")}).status, 0);
        QCOMPARE(program({"export", script(), "-o", path("script.svg"), "--title", "t"}).status, 0);
        QCOMPARE(program({"export", path("a.jsonl"), "-o", path("trace.svg"), "--title", "t"}).status, 0);
        QVERIFY(content("trace.svg") == content("script.svg"));
        QCOMPARE(program({"export", path("a.jsonl"), "-o", path("a.md")}).status, 0);
        QVERIFY(content("a.md").contains("blocks the thread for 2 s"));
        QCOMPARE(program({"trace", script(), "-o", path("a.coroscope")}).status, 0);
        QCOMPARE(program({"export", path("a.coroscope"), "-o", path("packed.svg"), "--title", "t"}).status,
                 0);
        QVERIFY(content("packed.svg") == content("script.svg"));
        QCOMPARE(program({"export", path("a.coroscope"), "-o", path("again.jsonl")}).status, 0);
        QVERIFY(content("again.jsonl") == content("a.jsonl"));
        QVERIFY(QFile::copy(path("a.coroscope"), path("cut.coroscope")));
        QFile cut(path("cut.coroscope"));
        QVERIFY(cut.resize(cut.size() - 3));
        const Ran cutOff = program({"export", cut.fileName(), "-o", path("b.svg")});
        QCOMPARE(cutOff.status, 2);
        QVERIFY2(cutOff.err.contains("the file is cut off"), qPrintable(cutOff.err));
        QFile broken(path("broken.jsonl"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"type\":\"span\",\"lane\":3}\n");
        broken.close();
        const Ran refused = program({"export", broken.fileName(), "-o", path("b.svg")});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains("line 1"), qPrintable(refused.err));
    }

    /// Whether the process has a file open in `folder` other than the trace that it reads.
    static bool writesIn(const QString& folder, pid_t pid) {
        const QFileInfoList open =
            QDir(QStringLiteral("/proc/%1/fd").arg(pid)).entryInfoList(QDir::System | QDir::Files);
        return std::any_of(open.begin(), open.end(), [&](const QFileInfo& each) {
            const QString target = each.symLinkTarget();
            return target.startsWith(folder) && !target.endsWith(".coroscope");
        });
    }

    // The folder holds what it held: no picture, and no half of one.
    void anExportIsInterruptedWithoutAFileLeftBehind() {
        QFile file(path("long.py"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "import asyncio\nasync def turn():\n    for i in range(100000):\n        await asyncio.sleep(0)\n"
            "async def main():\n    await asyncio.gather(*[turn() for _ in "
            "range(10)])\nasyncio.run(main())\n");
        file.close();
        QCOMPARE(program({"trace", file.fileName(), "-o", path("long.coroscope")}).status, 0);
        const QDir folder(QFileInfo(path("long.py")).path());
        const QStringList before = folder.entryList();
        QProcess process;
        process.start(QStringLiteral(COROSCOPE_PROGRAM),
                      {"export", path("long.coroscope"), "-o", path("long.md")});
        QVERIFY(process.waitForStarted());
        const auto pid =
            static_cast<pid_t>(process.processId()); // 0, which is everybody, once its end is known
        // At once when there is a file that is being written, which has no name yet.
        QElapsedTimer waited;
        waited.start();
        while (!writesIn(folder.path(), pid) && waited.elapsed() < 30000)
            QThread::msleep(1);
        QVERIFY(writesIn(folder.path(), pid));
        ::kill(pid, SIGINT);
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit); // as others end that are interrupted
        QCOMPARE(QDir(folder.path()).entryList(), before);
    }

    void theExitStatusSaysHowItEnded_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("finished") << QByteArray("print('done')\n") << 0 << QString();
        QTest::newRow("exception") << QByteArray("def f():\n    1 / 0\nf()\n") << 1 << "line 2, in f";
        QTest::newRow("refused") << QByteArray("x = = 2\n") << 1 << "    x = = 2\n        ^\nSyntaxError";
        QTest::newRow("sys.exit") << QByteArray("import sys\nsys.exit(7)\n") << 7 << QString();
        QTest::newRow("deadlock") << QByteArray("import asyncio\nasync def main():\n"
                                                "    await asyncio.Event().wait()\nasyncio.run(main())\n")
                                  << 3 << "\n  main (Task-1) waits for event Event-1 (line 3)\nSomebody has";
        QTest::newRow("budget") << QByteArray("# coroscope: instructions 1000\nwhile True:\n    pass\n") << 4
                                << "budget of instructions";
    }
    void theExitStatusSaysHowItEnded() {
        QFETCH(QByteArray, script);
        QFETCH(int, status);
        QFETCH(QString, says);
        const Ran ran = program({"run", scriptOf(QStringLiteral("end.py"), script)}, withoutDisplay());
        QCOMPARE(ran.status, status);
        QVERIFY2(says.isEmpty() ? ran.err.isEmpty() : ran.err.contains(says), qPrintable(ran.err));
    }

    void aWrongCommandIsToldInTwoLines() {
        const Ran ran = program({"export", script()});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.err.count(u'\n'), 2); // what is wrong must not scroll away under the whole of the help
        QVERIFY2(ran.err.contains("export needs -o") && ran.err.contains("--help"), qPrintable(ran.err));
    }

    void aCheckNamesLineAndKindAndFails() {
        const Ran ran = program({"check", script()}, withoutDisplay());
        QCOMPARE(ran.status, 5);
        QVERIFY2(ran.err.isEmpty(), qPrintable(ran.err));
        QStringList lines = ran.out.split(u'\n', Qt::SkipEmptyParts);
        lines.sort();
        std::reverse(lines.begin(), lines.end());
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].startsWith(script() + ":5: warning: ") && lines[0].endsWith("[blocking-call]"),
                 qPrintable(ran.out));
        QVERIFY2(lines[1].endsWith("[starved-task]"), qPrintable(ran.out));
    }

    void aCheckOfATraceFindsTheSame() {
        QCOMPARE(program({"trace", script(), "-o", path("checked.coroscope")}).status, 0);
        const Ran ran = program({"check", "--json", path("checked.coroscope")});
        QCOMPARE(ran.status, 5);
        const QJsonObject all = QJsonDocument::fromJson(ran.out.toUtf8()).object();
        QCOMPARE(all["outcome"].toString(), QStringLiteral("finished"));
        QVERIFY(all["end"].toDouble() >= 2e9);
        const QJsonArray findings = all["findings"].toArray();
        QCOMPARE(findings.size(), 2);
        const bool reversed = findings[1]["kind"].toString() == QLatin1String("blocking-call");
        const QJsonObject first = findings[reversed ? 1 : 0].toObject();
        QCOMPARE(first["kind"].toString(), QStringLiteral("blocking-call"));
        QCOMPARE(first["severity"].toString(), QStringLiteral("warning"));
        QCOMPARE(first["line"].toInt(), 5);
        QCOMPARE(first["culprit"]["function"].toString(), QStringLiteral("blocker"));
        QCOMPARE(first["victims"][0]["function"].toString(), QStringLiteral("sleeper"));
    }

    void aCheckOfAGoodRunIsSilent_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("says");
        QTest::newRow("nothing") << QByteArray("print('done')\n") << 0 << false;
        QTest::newRow("its own status") << QByteArray("import sys\nsys.exit(7)\n") << 7 << false;
        QTest::newRow("exception") << QByteArray("1 / 0\n") << 1 << true;
        QTest::newRow("deadlock") << QByteArray("import asyncio\nasync def main():\n"
                                                "    await asyncio.Event().wait()\nasyncio.run(main())\n")
                                  << 3 << true;
        QTest::newRow("a hint") << QByteArray("import asyncio\n"
                                              "async def get():\n    await asyncio.sleep(1)\n"
                                              "async def main():\n    await get()\n    await get()\n"
                                              "asyncio.run(main())\n")
                                << 0 << true;
    }
    void aCheckOfAGoodRunIsSilent() {
        QFETCH(QByteArray, text);
        QFETCH(int, status);
        QFETCH(bool, says);
        const Ran ran = program({"check", scriptOf(QStringLiteral("good.py"), text)});
        QCOMPARE(ran.status, status);
        QCOMPARE(!ran.out.isEmpty(), says);
        QVERIFY2(!ran.out.contains(QLatin1String("done")), "what the script prints is not what was found");
    }

    void whatCannotBeReadOrWrittenIsNamed() {
        const Ran missing = program({"run", path("nowhere.py")});
        QCOMPARE(missing.status, 2);
        QVERIFY2(missing.err.contains("nowhere.py"), qPrintable(missing.err));
        const Ran full = program({"trace", script(), "-o", "/dev/full"});
        QCOMPARE(full.status, 2);
        QVERIFY2(full.err.contains("/dev/full"), qPrintable(full.err));
    }

    void withoutADisplayTheHeadlessCommandsAreNamed() {
        auto environment = withoutDisplay();
        for (const QString& display : {QString(), QStringLiteral(":65000")}) {
            if (!display.isEmpty()) environment.insert(QStringLiteral("DISPLAY"), display);
            const Ran ran = program({}, environment);
            QCOMPARE(ran.status, 2);
            QCOMPARE(ran.err.count(u'\n'), 1);
            QVERIFY2(ran.err.contains("coroscope run FILE"), qPrintable(ran.err));
        }
    }

    void anExportSaysNothingWhenAllIsWell() {
        const Ran ran = program({"export", script(), "-o", path("quiet.png")}, withoutDisplay());
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.out + ran.err, QString());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_command_line.moc"
