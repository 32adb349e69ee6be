// Whatever the text, there is an answer: no crash, no endless loop, bounded stack.

#include "bytecode_verifier.h"
#include "core/script/compile.h"
#include "core/script/disassemble.h"

#include <QTest>

#include <random>

using namespace coroscope::script;

namespace {

/// Parses, compiles, prints what was found; true where the text was accepted.
bool run(const std::string& text) {
    const ParseResult parsed = parse(Source::fromText("t.py", text));
    const CompileResult result = compile(parsed);
    for (const Diagnostic& diagnostic : result.diagnostics)
        formatDiagnostic(*parsed.source, diagnostic);
    if (!result.ok()) return false;
    // Following every path of the largest ones would take minutes.
    if (result.code->instructions.size() > 20000) return true;
    const std::string wrong = verifyBytecode(*result.code);
    if (!wrong.empty()) qFatal("%s in:\n%s", wrong.c_str(), text.c_str());
    return !disassemble(*result.code).empty();
}

std::string repeat(const std::string& text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i)
        out += text;
    return out;
}

const std::string kScript = R"(import asyncio
from time import perf_counter as now

class Bank:
    """Accounts, and one lock for all."""
    __secret: int = 0

    def __init__(self, *names, start=10, **more):
        self.accounts = {name: start for name in names if name} | more
        self.lock = asyncio.Lock()

    async def move(self, a, b, /, amount: int = 1) -> bool:
        async with self.lock as held, asyncio.timeout(1.5):
            if (left := self.accounts[a] - amount) < 0:
                raise ValueError(f"{a!r:>{10}} has only {self.accounts[a]:,.2f} {left=}") from None
            self.accounts[a], self.accounts[b] = left, self.accounts[b] + amount
        return True

@(lambda f: f)
async def main(bank):
    try:
        async for x in numbers(3):
            match x:
                case 0 | -1: continue
                case [a, *rest] if a: print(a, rest)
                case {"k": v, **kw}: del kw[v]
                case Bank(accounts=acc) as b: break
                case _: await bank.move("x", "y", x)
        else:
            return [await t async for t in g() if not t], {*s, 1}, {**d, 1: 2}, x[1:2, ...]
    except* (ValueError, OSError) as group:
        global last; last = group
    finally:
        with open("f") as f: assert f, "no"
    def inner(n):
        nonlocal bank
        while n > 0 and not bank: n -= 1
        yield from (i ** 2 for i in range(n))
        bank = yield
'''text''' ; b'\x00' ; r"\d" ; 0x_ff ; 1e-5 ; ...
asyncio.run(main(Bank("x", "y")))
)";

} // namespace

class TestRobustness : public QObject {
    Q_OBJECT

private slots:
    void theScriptItself() { QVERIFY(run(kScript)); }

    void everyPrefix() {
        for (std::size_t length = 0; length <= kScript.size(); ++length)
            run(kScript.substr(0, length));
    }

    void everySuffix() {
        for (std::size_t from = 0; from <= kScript.size(); from += 3)
            run(kScript.substr(from));
    }

    void randomMutations() {
        const char* const pieces[] = {"(",      ")",          "[",           "]",      "{",        "}",
                                      ":",      "=",          ":=",          "\n",     "    ",     "\t",
                                      "def ",   "class ",     "async ",      "await ", "lambda ",  "for ",
                                      "in ",    "if ",        "else:",       "try:",   "except* ", "with ",
                                      "match ", "case ",      "*",           "**",     "f'{",      "}'",
                                      "'''",    "\"",         "\\",          "yield ", "return ",  "import ",
                                      "@",      ";",          ",",           ".",      "é",        "\x80",
                                      "0x",     "global a\n", "nonlocal a\n"};
        std::mt19937 random(20240101);
        for (int round = 0; round < 1500; ++round) {
            std::string text = kScript;
            for (int change = 0; change < 1 + static_cast<int>(random() % 4) && !text.empty(); ++change) {
                const std::size_t at = random() % text.size();
                switch (random() % 4) {
                case 0:
                    text.erase(at, 1 + random() % 6);
                    break;
                case 1:
                    text.insert(at, pieces[random() % std::size(pieces)]);
                    break;
                case 2:
                    text[at] = static_cast<char>(random() % 256);
                    break;
                default:
                    text.insert(at, text.substr(random() % text.size(), random() % 20));
                    break;
                }
            }
            run(text);
        }
    }

    void hostile_data() {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const std::string& text) {
            QTest::newRow(name) << QByteArray::fromStdString(text);
        };
        row("brackets", repeat("(", 100000));
        row("nested to the limit", repeat("[", 200) + repeat("]", 200));
        row("minus", repeat("-", 100000) + "1");
        row("not", repeat("not ", 100000) + "1");
        row("lambda", repeat("lambda:", 50000) + "1");
        row("conditional", "x = " + repeat("a if b else ", 50000) + "c");
        row("power", "x = 2" + repeat("**2", 50000));
        row("attributes", "x = a" + repeat(".b", 100000));
        row("calls", "x = a" + repeat("()", 100000));
        row("else ifs", repeat("if x: pass\nel", 20000) + "se: pass\n");
        row("targets", repeat("a = ", 50000) + "1");
        row("decorators", repeat("@x\n", 50000) + "def f(): pass\n");
        row("calls open", repeat("f(a ", 199));
        row("keywords open", repeat("f(a=", 199) + "1 2");
        row("dicts open", repeat("{a:", 199) + "1 2");
        row("patterns", "match x:\n case " + repeat("[", 190) + repeat("]", 190) + ": pass\n");
        std::string blocks, finals;
        for (int i = 0; i < 150; ++i)
            blocks += std::string(static_cast<std::size_t>(i), ' ') + "if x:\n";
        row("indentation", blocks);
        for (int i = 0; i < 19; ++i) {
            const std::string indent(static_cast<std::size_t>(i), ' ');
            finals += indent + "try:\n" + indent + " f()\n" + indent + "finally:\n";
        }
        row("nested finally", finals + std::string(19, ' ') + "pass\n");
        row("hex digits", "x = 0x" + repeat("f", 500000));
        row("decimal digits", "x = " + repeat("9", 5000));
    }

    void hostile() {
        QFETCH(QByteArray, text);
        run(text.toStdString());
    }

    void longButFlat() {
        QVERIFY(run("x = " + repeat("a + ", 100000) + "a\n"));
        QVERIFY(run("x = [" + repeat("1, ", 100000) + "]\n"));
        QVERIFY(run("x = [" + repeat("a, ", 100000) + "]\n"));
        QVERIFY(run("f(" + repeat("a, ", 100000) + ")\n"));
        QVERIFY(run("x = " + repeat("a < ", 50000) + "a\n"));
        QVERIFY(run("x = " + repeat("'a' ", 50000) + "\n"));
    }
};

QTEST_APPLESS_MAIN(TestRobustness)
#include "test_robustness.moc"
