// Bytecode, seen through the disassembler, and what CPython's dis says of the same source where the two
// instruction sets agree.

#include "bytecode_verifier.h"
#include "core/script/compile.h"
#include "core/script/disassemble.h"

#include <QTest>

using namespace coroscope::script;

namespace {

std::shared_ptr<const Code> compiled(const std::string& text) {
    const ParseResult parsed = parse(Source::fromText("t.py", text));
    const CompileResult result = compile(parsed);
    if (!result.ok()) qFatal("%s", formatDiagnostic(*parsed.source, result.diagnostics[0]).c_str());
    const std::string wrong = verifyBytecode(*result.code);
    if (!wrong.empty()) qFatal("%s\n%s", wrong.c_str(), disassemble(*result.code).c_str());
    return result.code;
}

/// The instructions of the first function in the text (of the module where there is none), one a line.
QString instructions(const char* text) {
    auto code = compiled(text);
    for (const Constant& constant : code->constants)
        if (const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant.value)) {
            code = *inner;
            break;
        }
    QStringList out;
    const QString all = QString::fromStdString(disassemble(*code, false));
    for (const QString& line : all.split('\n')) {
        if (line.startsWith("code ") && !out.isEmpty() &&
            !line.contains(QString::fromStdString(code->qualifiedName + " ")))
            break;
        if (!line.startsWith("code ") && !line.isEmpty()) out << line.trimmed();
    }
    return out.join('\n');
}

const Code* function(const Code& code, const std::string& qualifiedName) {
    if (code.qualifiedName == qualifiedName) return &code;
    for (const Constant& constant : code.constants)
        if (const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant.value))
            if (const Code* found = function(**inner, qualifiedName)) return found;
    return nullptr;
}

} // namespace

class TestCompiler : public QObject {
    Q_OBJECT

private slots:
    void code_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        QTest::newRow("arithmetic") << "x = -1 + a * 2 ** 3\n"
                                    << "0 LoadConst 0 (-1)\n"
                                       "1 LoadGlobal 0 (a)\n"
                                       "2 LoadConst 1 (8)\n"
                                       "3 BinaryOp *\n"
                                       "4 BinaryOp +\n"
                                       "5 StoreGlobal 1 (x)\n"
                                       "6 LoadConst 2 (None)\n"
                                       "7 ReturnValue";
        QTest::newRow("calls") << "f(a, b=1)\no.m(*a, **k)\no.m(1)\n"
                               << "0 LoadGlobal 0 (f)\n"
                                  "1 PushNull\n"
                                  "2 LoadGlobal 1 (a)\n"
                                  "3 LoadConst 0 (1)\n"
                                  "4 LoadConst 1 (('b'))\n"
                                  "5 CallKw 2\n"
                                  "6 PopTop\n"
                                  "7 LoadGlobal 2 (o)\n"
                                  "8 LoadAttr 3 (m)\n"
                                  "9 PushNull\n"
                                  "10 LoadGlobal 1 (a)\n"
                                  "11 BuildMap\n"
                                  "12 LoadGlobal 4 (k)\n"
                                  "13 DictMerge 1\n"
                                  "14 CallEx 1\n"
                                  "15 PopTop\n"
                                  "16 LoadGlobal 2 (o)\n"
                                  "17 LoadMethod 3 (m)\n"
                                  "18 LoadConst 0 (1)\n"
                                  "19 Call 1\n"
                                  "20 PopTop\n"
                                  "21 LoadConst 2 (None)\n"
                                  "22 ReturnValue";
        QTest::newRow("comparison chain") << "x = a < b < c\n"
                                          << "0 LoadGlobal 0 (a)\n"
                                             "1 LoadGlobal 1 (b)\n"
                                             "2 Swap 2\n"
                                             "3 Copy 2\n"
                                             "4 CompareOp <\n"
                                             "5 JumpIfFalseOrPop to 9\n"
                                             "6 LoadGlobal 2 (c)\n"
                                             "7 CompareOp <\n"
                                             "8 Jump to 11\n"
                                             "9 Swap 2\n"
                                             "10 PopTop\n"
                                             "11 StoreGlobal 3 (x)\n"
                                             "12 LoadConst 0 (None)\n"
                                             "13 ReturnValue";
        QTest::newRow("short circuits") << "if a and not b or c:\n  d\n"
                                        << "0 LoadGlobal 0 (a)\n"
                                           "1 PopJumpIfFalse to 4\n"
                                           "2 LoadGlobal 1 (b)\n"
                                           "3 PopJumpIfFalse to 6\n"
                                           "4 LoadGlobal 2 (c)\n"
                                           "5 PopJumpIfFalse to 8\n"
                                           "6 LoadGlobal 3 (d)\n"
                                           "7 PopTop\n"
                                           "8 LoadConst 0 (None)\n"
                                           "9 ReturnValue";
        QTest::newRow("while") << "while a is not None:\n  break\n"
                               << "0 LoadGlobal 0 (a)\n"
                                  "1 PopJumpIfNone to 3\n"
                                  "2 Jump to 3\n"
                                  "3 LoadConst 0 (None)\n"
                                  "4 ReturnValue";
        QTest::newRow("for over constants") << "for x in [1, 2]:\n  f(x)\n"
                                            << "0 LoadConst 0 ((1, 2))\n"
                                               "1 GetIter\n"
                                               "2 ForIter to 10\n"
                                               "3 StoreGlobal 0 (x)\n"
                                               "4 LoadGlobal 1 (f)\n"
                                               "5 PushNull\n"
                                               "6 LoadGlobal 0 (x)\n"
                                               "7 Call 1\n"
                                               "8 PopTop\n"
                                               "9 Jump to 2\n"
                                               "10 LoadConst 1 (None)\n"
                                               "11 ReturnValue";
        QTest::newRow("function") << "def f(a):\n  b = a\n  del b\n  return\n"
                                  << "locals: a b\n"
                                     "0 LoadFast 0 (a)\n"
                                     "1 StoreFast 1 (b)\n"
                                     "2 DeleteFast 1 (b)\n"
                                     "3 LoadConst 0 (None)\n"
                                     "4 ReturnValue";
        QTest::newRow("closure") << "def f():\n  x = 1\n  return lambda: x\n"
                                 << "cells: x\n"
                                    "0 LoadConst 1 (1)\n"
                                    "1 StoreDeref 0 (x)\n"
                                    "2 LoadClosure 0 (x)\n"
                                    "3 BuildTuple 1\n"
                                    "4 MakeFunction 2 flags 8\n"
                                    "5 ReturnValue";
        QTest::newRow("try except") << "def f():\n  try:\n    a()\n  except E as e:\n    b()\n"
                                    << "locals: e\n"
                                       "0 LoadGlobal 0 (a)\n"
                                       "1 PushNull\n"
                                       "2 Call\n"
                                       "3 PopTop\n"
                                       "4 Jump to 27\n"
                                       "5 PushExcInfo\n"
                                       "6 LoadGlobal 1 (E)\n"
                                       "7 CheckExcMatch\n"
                                       "8 PopJumpIfFalse to 23\n"
                                       "9 StoreFast 0 (e)\n"
                                       "10 LoadGlobal 2 (b)\n"
                                       "11 PushNull\n"
                                       "12 Call\n"
                                       "13 PopTop\n"
                                       "14 PopExcept\n"
                                       "15 LoadConst 0 (None)\n"
                                       "16 StoreFast 0 (e)\n"
                                       "17 DeleteFast 0 (e)\n"
                                       "18 Jump to 27\n"
                                       "19 LoadConst 0 (None)\n"
                                       "20 StoreFast 0 (e)\n"
                                       "21 DeleteFast 0 (e)\n"
                                       "22 Reraise\n"
                                       "23 Reraise\n"
                                       "24 Copy 2\n"
                                       "25 PopExcept\n"
                                       "26 Reraise\n"
                                       "27 LoadConst 0 (None)\n"
                                       "28 ReturnValue\n"
                                       "handler 0..4 to 5 depth 0\n"
                                       "handler 10..14 to 19 depth 1\n"
                                       "handler 6..14 to 24 depth 1\n"
                                       "handler 19..24 to 24 depth 1";
        QTest::newRow("try finally") << "def f():\n  try:\n    return a()\n  finally:\n    b()\n"
                                     << "0 LoadGlobal 0 (a)\n"
                                        "1 PushNull\n"
                                        "2 Call\n"
                                        "3 LoadGlobal 1 (b)\n"
                                        "4 PushNull\n"
                                        "5 Call\n"
                                        "6 PopTop\n"
                                        "7 ReturnValue\n"
                                        "8 PushExcInfo\n"
                                        "9 LoadGlobal 1 (b)\n"
                                        "10 PushNull\n"
                                        "11 Call\n"
                                        "12 PopTop\n"
                                        "13 Reraise\n"
                                        "14 Copy 2\n"
                                        "15 PopExcept\n"
                                        "16 Reraise\n"
                                        "handler 0..3 to 8 depth 0\n"
                                        "handler 9..14 to 14 depth 1";
        QTest::newRow("with") << "def f():\n  with a as b:\n    c()\n"
                              << "locals: b\n"
                                 "0 LoadGlobal 0 (a)\n"
                                 "1 BeforeWith\n"
                                 "2 StoreFast 0 (b)\n"
                                 "3 LoadGlobal 1 (c)\n"
                                 "4 PushNull\n"
                                 "5 Call\n"
                                 "6 PopTop\n"
                                 "7 PushNull\n"
                                 "8 LoadConst 0 (None)\n"
                                 "9 LoadConst 0 (None)\n"
                                 "10 LoadConst 0 (None)\n"
                                 "11 Call 3\n"
                                 "12 PopTop\n"
                                 "13 Jump to 25\n"
                                 "14 PushExcInfo\n"
                                 "15 WithExceptStart\n"
                                 "16 PopJumpIfTrue to 18\n"
                                 "17 Reraise\n"
                                 "18 PopTop\n"
                                 "19 PopExcept\n"
                                 "20 PopTop\n"
                                 "21 Jump to 25\n"
                                 "22 Copy 2\n"
                                 "23 PopExcept\n"
                                 "24 Reraise\n"
                                 "25 LoadConst 0 (None)\n"
                                 "26 ReturnValue\n"
                                 "handler 2..7 to 14 depth 1\n"
                                 "handler 15..19 to 22 depth 2";
        QTest::newRow("await") << "async def f():\n  return await g()\n"
                               << "0 LoadGlobal 0 (g)\n"
                                  "1 PushNull\n"
                                  "2 Call\n"
                                  "3 GetAwaitable\n"
                                  "4 LoadConst 0 (None)\n"
                                  "5 YieldFrom\n"
                                  "6 ReturnValue";
        QTest::newRow("async for") << "async def f():\n  async for x in y:\n    pass\n"
                                   << "locals: x\n"
                                      "0 LoadGlobal 0 (y)\n"
                                      "1 GetAiter\n"
                                      "2 GetAnext\n"
                                      "3 LoadConst 0 (None)\n"
                                      "4 YieldFrom\n"
                                      "5 StoreFast 0 (x)\n"
                                      "6 Jump to 2\n"
                                      "7 EndAsyncFor\n"
                                      "8 LoadConst 0 (None)\n"
                                      "9 ReturnValue\n"
                                      "handler 2..5 to 7 depth 1";
        QTest::newRow("yield from") << "def f():\n  x = yield from g()\n"
                                    << "locals: x\n"
                                       "0 LoadGlobal 0 (g)\n"
                                       "1 PushNull\n"
                                       "2 Call\n"
                                       "3 GetYieldFromIter\n"
                                       "4 LoadConst 0 (None)\n"
                                       "5 YieldFrom\n"
                                       "6 StoreFast 0 (x)\n"
                                       "7 LoadConst 0 (None)\n"
                                       "8 ReturnValue";
        QTest::newRow("class") << "class A(B, metaclass=M):\n  x: int = 1\n"
                               << "0 LoadName 0 (__name__)\n"
                                  "1 StoreName 1 (__module__)\n"
                                  "2 LoadConst 0 ('A')\n"
                                  "3 StoreName 2 (__qualname__)\n"
                                  "4 SetupAnnotations\n"
                                  "5 LoadConst 1 (1)\n"
                                  "6 StoreName 3 (x)\n"
                                  "7 LoadName 4 (int)\n"
                                  "8 LoadName 5 (__annotations__)\n"
                                  "9 LoadConst 2 ('x')\n"
                                  "10 StoreSubscr\n"
                                  "11 LoadConst 3 (None)\n"
                                  "12 ReturnValue";
        QTest::newRow("comprehension") << "def f(y):\n  return [x for x in y if x]\n"
                                       << "locals: y\n"
                                          "0 MakeFunction 1 flags 0\n"
                                          "1 PushNull\n"
                                          "2 LoadFast 0 (y)\n"
                                          "3 GetIter\n"
                                          "4 Call 1\n"
                                          "5 ReturnValue";
        QTest::newRow("f-string") << "x = f'a{b!r:>{c}}'\n"
                                  << "0 LoadConst 0 ('a')\n"
                                     "1 LoadGlobal 0 (b)\n"
                                     "2 LoadConst 1 ('>')\n"
                                     "3 LoadGlobal 1 (c)\n"
                                     "4 FormatValue\n"
                                     "5 BuildString 2\n"
                                     "6 FormatValue 6\n"
                                     "7 BuildString 2\n"
                                     "8 StoreGlobal 2 (x)\n"
                                     "9 LoadConst 2 (None)\n"
                                     "10 ReturnValue";
        QTest::newRow("unpacking") << "a, *b = c\nd, e = e, d\n"
                                   << "0 LoadGlobal 0 (c)\n"
                                      "1 UnpackEx 1, 0\n"
                                      "2 StoreGlobal 1 (a)\n"
                                      "3 StoreGlobal 2 (b)\n"
                                      "4 LoadGlobal 3 (e)\n"
                                      "5 LoadGlobal 4 (d)\n"
                                      "6 Swap 2\n"
                                      "7 StoreGlobal 4 (d)\n"
                                      "8 StoreGlobal 3 (e)\n"
                                      "9 LoadConst 0 (None)\n"
                                      "10 ReturnValue";
        QTest::newRow("augmented") << "a.b += 1\nc[d] *= 2\n"
                                   << "0 LoadGlobal 0 (a)\n"
                                      "1 Copy 1\n"
                                      "2 LoadAttr 1 (b)\n"
                                      "3 LoadConst 0 (1)\n"
                                      "4 InplaceOp +=\n"
                                      "5 Swap 2\n"
                                      "6 StoreAttr 1 (b)\n"
                                      "7 LoadGlobal 2 (c)\n"
                                      "8 LoadGlobal 3 (d)\n"
                                      "9 Copy 2\n"
                                      "10 Copy 2\n"
                                      "11 BinarySubscr\n"
                                      "12 LoadConst 1 (2)\n"
                                      "13 InplaceOp *=\n"
                                      "14 Swap 3\n"
                                      "15 Swap 2\n"
                                      "16 StoreSubscr\n"
                                      "17 LoadConst 2 (None)\n"
                                      "18 ReturnValue";
        QTest::newRow("imports") << "import a.b as c\nfrom .d import e as f\n"
                                 << "0 LoadConst 0 (0)\n"
                                    "1 LoadConst 1 (None)\n"
                                    "2 ImportName 0 (a.b)\n"
                                    "3 ImportFrom 1 (b)\n"
                                    "4 Swap 2\n"
                                    "5 PopTop\n"
                                    "6 StoreGlobal 2 (c)\n"
                                    "7 LoadConst 2 (1)\n"
                                    "8 LoadConst 3 (('e'))\n"
                                    "9 ImportName 3 (d)\n"
                                    "10 ImportFrom 4 (e)\n"
                                    "11 StoreGlobal 5 (f)\n"
                                    "12 PopTop\n"
                                    "13 LoadConst 1 (None)\n"
                                    "14 ReturnValue";
        QTest::newRow("slices and dict") << "x = {**a, 'k': b[1:c]}\n"
                                         << "0 BuildMap\n"
                                            "1 LoadGlobal 0 (a)\n"
                                            "2 DictUpdate 1\n"
                                            "3 LoadConst 0 ('k')\n"
                                            "4 LoadGlobal 1 (b)\n"
                                            "5 LoadConst 1 (1)\n"
                                            "6 LoadGlobal 2 (c)\n"
                                            "7 BuildSlice 2\n"
                                            "8 BinarySubscr\n"
                                            "9 BuildMap 1\n"
                                            "10 DictUpdate 1\n"
                                            "11 StoreGlobal 3 (x)\n"
                                            "12 LoadConst 2 (None)\n"
                                            "13 ReturnValue";
        QTest::newRow("match") << "match x:\n  case [1, y]: f(y)\n  case _: g()\n"
                               << "0 LoadGlobal 0 (x)\n"
                                  "1 MatchSequence\n"
                                  "2 PopJumpIfFalse to 18\n"
                                  "3 GetLen\n"
                                  "4 LoadConst 0 (2)\n"
                                  "5 CompareOp ==\n"
                                  "6 PopJumpIfFalse to 18\n"
                                  "7 UnpackSequence 2\n"
                                  "8 LoadConst 1 (1)\n"
                                  "9 CompareOp ==\n"
                                  "10 PopJumpIfFalse to 18\n"
                                  "11 StoreGlobal 1 (y)\n"
                                  "12 LoadGlobal 2 (f)\n"
                                  "13 PushNull\n"
                                  "14 LoadGlobal 1 (y)\n"
                                  "15 Call 1\n"
                                  "16 PopTop\n"
                                  "17 Jump to 23\n"
                                  "18 PopTop\n"
                                  "19 LoadGlobal 3 (g)\n"
                                  "20 PushNull\n"
                                  "21 Call\n"
                                  "22 PopTop\n"
                                  "23 LoadConst 2 (None)\n"
                                  "24 ReturnValue";
        QTest::newRow("assert") << "assert a, b\n"
                                << "0 LoadGlobal 0 (a)\n"
                                   "1 PopJumpIfTrue to 7\n"
                                   "2 LoadAssertionError\n"
                                   "3 PushNull\n"
                                   "4 LoadGlobal 1 (b)\n"
                                   "5 Call 1\n"
                                   "6 RaiseVarargs 1\n"
                                   "7 LoadConst 0 (None)\n"
                                   "8 ReturnValue";
        QTest::newRow("constant condition") << "while True:\n  if 0: f()\n  else: g()\n"
                                            << "0 LoadGlobal 1 (g)\n"
                                               "1 PushNull\n"
                                               "2 Call\n"
                                               "3 PopTop\n"
                                               "4 Jump to 0";
        QTest::newRow("large integers") << "x = -0x8000000000000000, 0b1 << 3, 0x1_0000_0000_0000_0000\n"
                                        << "0 LoadConst 0 ((-9223372036854775808, 8, 18446744073709551616))\n"
                                           "1 StoreGlobal 0 (x)\n"
                                           "2 LoadConst 1 (None)\n"
                                           "3 ReturnValue";
        QTest::newRow("except star") << "def f():\n  try:\n    a()\n  except* E:\n    b()\n"
                                     << "0 LoadGlobal 0 (a)\n"
                                        "1 PushNull\n"
                                        "2 Call\n"
                                        "3 PopTop\n"
                                        "4 Jump to 34\n"
                                        "5 PushExcInfo\n"
                                        "6 BuildList\n"
                                        "7 Copy 2\n"
                                        "8 LoadGlobal 1 (E)\n"
                                        "9 CheckEgMatch\n"
                                        "10 Copy 1\n"
                                        "11 PopJumpIfNone to 20\n"
                                        "12 PopTop\n"
                                        "13 LoadGlobal 2 (b)\n"
                                        "14 PushNull\n"
                                        "15 Call\n"
                                        "16 PopTop\n"
                                        "17 Jump to 21\n"
                                        "18 ListAppend 2\n"
                                        "19 Jump to 21\n"
                                        "20 PopTop\n"
                                        "21 ListAppend 1\n"
                                        "22 PrepReraiseStar\n"
                                        "23 Copy 1\n"
                                        "24 PopJumpIfNotNone to 28\n"
                                        "25 PopTop\n"
                                        "26 PopExcept\n"
                                        "27 Jump to 34\n"
                                        "28 Swap 2\n"
                                        "29 PopExcept\n"
                                        "30 Reraise\n"
                                        "31 Copy 2\n"
                                        "32 PopExcept\n"
                                        "33 Reraise\n"
                                        "34 LoadConst 0 (None)\n"
                                        "35 ReturnValue\n"
                                        "handler 0..4 to 5 depth 0\n"
                                        "handler 13..17 to 18 depth 4\n"
                                        "handler 6..26 to 31 depth 1";
    }

    void code() {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        QCOMPARE(instructions(source.toUtf8().constData()), expected);
    }

    void codeObjects() {
        const auto module = compiled("class A:\n"
                                     "    def f(self, a, /, b, *c, d=1, **e):\n"
                                     "        'doc'\n"
                                     "        def g(): return (a, super(), lambda: b)\n"
                                     "        return g\n"
                                     "    async def h(self): yield [x async for x in self]\n"
                                     "    def i(self): yield\n"
                                     "    async def j(self): await (y for y in self)\n");
        const Code* f = function(*module, "A.f");
        QVERIFY(f);
        QCOMPARE(f->argumentCount, 3u);
        QCOMPARE(f->positionalOnlyCount, 2u);
        QCOMPARE(f->keywordOnlyCount, 1u);
        QCOMPARE(f->localNames, (std::vector<std::string>{"self", "a", "b", "d", "c", "e", "g"}));
        QCOMPARE(f->cellNames, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(f->cellParameter, (std::vector<std::int32_t>{1, 2}));
        QCOMPARE(f->freeNames, (std::vector<std::string>{"__class__"}));
        QCOMPARE(f->flags, kCodeOptimized | kCodeVarArgs | kCodeVarKeywords | kCodeHasDocstring);
        QCOMPARE(std::get<StrConstant>(f->constants[0].value).utf8, std::string("doc"));
        QVERIFY(function(*module, "A.f.<locals>.g.<locals>.<lambda>"));
        QCOMPARE(function(*module, "A.h")->flags, std::uint32_t(kCodeOptimized | kCodeAsyncGenerator));
        QCOMPARE(function(*module, "A.h.<locals>.<listcomp>")->flags & kCodeCoroutine,
                 std::uint32_t(kCodeCoroutine));
        QCOMPARE(function(*module, "A.i")->flags, std::uint32_t(kCodeOptimized | kCodeGenerator));
        QCOMPARE(function(*module, "A.j")->flags, std::uint32_t(kCodeOptimized | kCodeCoroutine));
        QCOMPARE(function(*module, "A.j.<locals>.<genexpr>")->flags & kCodeGenerator,
                 std::uint32_t(kCodeGenerator));
    }

    /// As code.co_positions() of CPython 3.11.2 tells them.
    void positions() {
        const auto module = compiled("x = (a\n     .b(1)\n     .c + d[0])\n");
        QStringList out;
        for (std::size_t i = 0; i < module->instructions.size(); ++i) {
            const Op op = module->instructions[i].op;
            const Position& at = module->positions[i];
            if (op == Op::Call || op == Op::LoadMethod || op == Op::LoadAttr || op == Op::BinaryOp ||
                op == Op::BinarySubscr)
                out << QString("%1 %2:%3-%4:%5")
                           .arg(opName(op))
                           .arg(at.line)
                           .arg(at.column)
                           .arg(at.endLine)
                           .arg(at.endColumn);
        }
        QCOMPARE(out, (QStringList{"LoadMethod 2:6-2:7", "Call 2:6-2:10", "LoadAttr 3:6-3:7",
                                   "BinarySubscr 3:10-3:14", "BinaryOp 1:5-3:14"}));
    }

    void everyStatementVerifies() {
        // Ways out of nested blocks, each through the others; verifyBytecode() follows all paths.
        const char* const ways[] = {"return", "return f()", "break", "continue", "raise", "pass"};
        const char* const shells[] = {
            "try:\n@\nfinally:\n    g()",
            "try:\n@\nexcept E as e:\n    h()\nelse:\n    i()",
            "try:\n    f()\nexcept E as e:\n@",
            "try:\n    f()\nfinally:\n@",
            "with a as b, c:\n@",
            "async with a:\n@",
            "for x in y:\n@\nelse:\n    g()",
            "async for x in y:\n@",
            "while n:\n@\nelse:\n    g()",
            "match v:\n    case [a, *b]:\n        pass\n    case _:\n        pass\nif x:\n@"};
        const auto indented = [](const std::string& text) {
            std::string out = "    ";
            for (const char c : text)
                out += c == '\n' ? std::string("\n    ") : std::string(1, c);
            return out;
        };
        const auto wrap = [&](std::string shell, const std::string& body) {
            return shell.replace(shell.find('@'), 1, indented(body));
        };
        for (const char* way : ways)
            for (const char* inner : shells)
                for (const char* outer : shells) {
                    const std::string body = wrap("while t:\n@", wrap(outer, wrap(inner, way)));
                    compiled("async def k():\n" + indented(body) + "\n");
                }
    }
};

QTEST_APPLESS_MAIN(TestCompiler)
#include "test_compiler.moc"
