// What the editor knows about text, without a window: searching, names, outline, files.

#include "ui/editor/known_names.h"
#include "ui/editor/outline.h"
#include "ui/editor/script_names.h"
#include "ui/editor/text_file.h"
#include "ui/editor/text_search.h"

#include <QtTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace coroscope::editor;

namespace {

SearchTerms termsOf(const char* text, bool expression = false) {
    SearchTerms terms;
    terms.text = QString::fromUtf8(text);
    terms.expression = expression;
    return terms;
}

void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestEditorText : public QObject {
    Q_OBJECT

private slots:
    void placesAreCountedInBytesOfUtf8() {
        const auto found =
            searchText(QStringLiteral("\u00e4\u4e2d\U0001F600x = x"), termsOf("x"), nullptr, nullptr);
        QCOMPARE(found.matches.size(), 2U);
        QCOMPARE(found.matches[0].from, 2L + 3 + 4);
        QCOMPARE(found.matches[1].from, 2L + 3 + 4 + 4);
        QCOMPARE(found.matches[1].to, 2L + 3 + 4 + 5);
    }

    void wholeWordsAndCaseAreRespected() {
        SearchTerms terms = termsOf("Task");
        const QString text = QStringLiteral("task Task tasks a_task");
        QCOMPARE(searchText(text, terms, nullptr, nullptr).matches.size(), 4U);
        terms.matchCase = true;
        QCOMPARE(searchText(text, terms, nullptr, nullptr).matches.size(), 1U);
        terms.matchCase = false;
        terms.wholeWords = true;
        QCOMPARE(searchText(text, terms, nullptr, nullptr).matches.size(), 2U);
    }

    void plainTextIsNoExpression() {
        QCOMPARE(searchText(QStringLiteral("a.b axb"), termsOf("a.b"), nullptr, nullptr).matches.size(), 1U);
        QCOMPARE(searchText(QStringLiteral("a.b axb"), termsOf("a.b", true), nullptr, nullptr).matches.size(),
                 2U);
    }

    void replacementsNameGroupsAsPythonDoes() {
        const QString by = QStringLiteral(R"(\2 = \g<1>\n\g<end>\\)");
        const auto found =
            searchText(QStringLiteral("a:b;"), termsOf(R"((\w):(\w)(?<end>;))", true), &by, nullptr);
        QCOMPARE(found.matches.size(), 1U);
        QCOMPARE(found.matches[0].replacement, QStringLiteral("b = a\n;\\"));
    }

    void anInvalidExpressionIsExplained() {
        QVERIFY(!searchText(QStringLiteral("x"), termsOf("(", true), nullptr, nullptr).problem.isEmpty());
    }

    void anExpressionWithoutEndIsGivenUp() {
        const QString text(40, u'a');
        const auto found = searchText(text + u'b', termsOf("(a+)+$x", true), nullptr, nullptr);
        QVERIFY(found.matches.empty());
    }

    void outlineKnowsClassesMethodsAndLines() {
        const auto outline =
            outlineOf(QStringLiteral("class A:\n    async def run(self, n=1):\n        pass\n\n"
                                     "async def main(): pass\n"));
        QCOMPARE(outline.size(), 3);
        QCOMPARE(outline[1].path, QStringLiteral("A.run"));
        QCOMPARE(outline[1].line, 2);
        QCOMPARE(outline[2].path, QStringLiteral("main"));
        QCOMPARE(outline[2].signature, QStringLiteral("main()"));
        QCOMPARE(outline[2].line, 5);
    }

    void modulesOfTheEngineAreKnown() {
        const auto& names = KnownNames::instance();
        QVERIFY(names.all().contains(QStringLiteral("asyncio.sleep(delay, result=None)")));
        QVERIFY(names.below(QStringLiteral("asyncio.Queue")).contains(QStringLiteral("put(item)")));
        QVERIFY(names.knows(QStringLiteral("print")));
    }

    void variablesHaveTheMembersOfWhatMakesThem() {
        const auto names = scriptNames(QStringLiteral("import asyncio as aio\n"
                                                      "from asyncio import Lock\n"
                                                      "class Shop:\n"
                                                      "    def __init__(self, size): self.door = Lock()\n"
                                                      "    async def sell(self, what): pass\n"
                                                      "async def main(q: aio.Queue):\n"
                                                      "    shop = Shop(3)\n"
                                                      "    job = aio.create_task(shop.sell(1))\n"
                                                      "    async with aio.TaskGroup() as group: pass\n"
                                                      "    words = []\n"));
        for (const char* expected :
             {"aio.sleep(delay, result=None)", "Lock()", "self.door.acquire()", "shop.sell(what)",
              "Shop(size)", "self.sell(what)", "job.cancel(msg=None)", "q.put(item)", "words.append(object)",
              "main(q: aio.Queue)"})
            QVERIFY2(names.contains(QString::fromLatin1(expected)), expected);
        QVERIFY(std::any_of(names.begin(), names.end(),
                            [](const QString& name) { return name.startsWith(u"group.create_task("); }));
    }

    void filesAreReadAndWrittenAsTheyWere() {
        QTemporaryDir folder;
        const QString path = folder.filePath("a.py");
        const QByteArray bytes = "\xef\xbb\xbfprint('\xe4\xb8\xad')\r\n";
        writeFile(path, bytes);
        const auto file = loadTextFile(path);
        QVERIFY(file);
        QCOMPARE(file.value().text, QStringLiteral("print('\u4e2d')\n"));
        QVERIFY(saveTextFile(path, file.value()));
        QFile again(path);
        QVERIFY(again.open(QIODevice::ReadOnly));
        QCOMPARE(again.readAll(), bytes);
    }

    void whatIsNoScriptIsRefusedWithTheReason() {
        QTemporaryDir folder;
        const auto reason = [](const QString& path) {
            const auto file = loadTextFile(path);
            return file ? QString() : QString::fromStdString(file.error());
        };
        QVERIFY(reason(folder.filePath("gone.py")).contains("no such file"));
        QVERIFY(reason(folder.path()).contains("folder"));
        writeFile(folder.filePath("binary.py"), QByteArray("ELF\0\1\2", 6));
        QVERIFY(reason(folder.filePath("binary.py")).contains("binary"));
        writeFile(folder.filePath("latin.py"), "print('\xe4')\n");
        QVERIFY(reason(folder.filePath("latin.py")).contains("UTF-8"));
        QFile large(folder.filePath("large.py"));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(kLargestScript + 1));
        QVERIFY(reason(large.fileName()).contains("up to"));
        QCOMPARE(::mkfifo(folder.filePath("pipe").toLocal8Bit().constData(), 0600), 0);
        QVERIFY(reason(folder.filePath("pipe")).contains("ordinary")); // and does not wait for a writer
    }

    void savingReplacesNothingThatIsNoOrdinaryFile() {
        QTemporaryDir folder;
        const QString pipe = folder.filePath("pipe");
        QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        TextFile file;
        file.text = QStringLiteral("x = 1\n");
        QVERIFY(!saveTextFile(pipe, file));
        QVERIFY(!QFileInfo(pipe).isFile());
        QVERIFY(!saveTextFile(folder.path(), file));
        QVERIFY(!saveTextFile(folder.filePath("no/such/folder/a.py"), file));
    }

    void throughALinkTheFileBehindItIsSaved() {
        QTemporaryDir folder;
        writeFile(folder.filePath("real.py"), "old\n");
        QVERIFY(QFile::link(folder.filePath("real.py"), folder.filePath("link.py")));
        TextFile file;
        file.text = QStringLiteral("new\n");
        QVERIFY(saveTextFile(folder.filePath("link.py"), file));
        QVERIFY(QFileInfo(folder.filePath("link.py")).isSymLink());
        const auto real = loadTextFile(folder.filePath("real.py"));
        QVERIFY(real && real.value().text == u"new\n");
    }

    void whenTheDiskIsFullTheOldFileStays() {
        QTemporaryDir folder;
        const QString path = folder.filePath("a.py");
        writeFile(path, "precious\n");
        // A limit on the size of files stands for a full disk: the writes fail in the same way.
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit little{1000, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &little), 0);
        TextFile file;
        file.text = QString(100'000, u'x');
        const auto saved = saveTextFile(path, file);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!saved);
        const auto kept = loadTextFile(path);
        QVERIFY(kept && kept.value().text == u"precious\n");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestEditorText)
#include "test_editor_text.moc"
