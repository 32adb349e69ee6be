// The modules that the build has compiled, beside what the compiler makes of their text.

#include "core/script/code_bytes.h"
#include "core/script/compile.h"
#include "core/script/disassemble.h"
#include "core/vm/modules/modules.h"
#include "core/vm/source_lines.h"

#include <QTest>

using namespace coroscope;

class TestPrelude : public QObject {
    Q_OBJECT

private slots:
    void codeReadEqualsCodeCompiled_data();
    void codeReadEqualsCodeCompiled();
    void everyKindOfConstantComesBack();
    void aModuleIsReadOnce();
    void linesAreFoundAsTheyStand();
};

namespace {

std::shared_ptr<const script::Code> compiled(const std::string& file, const std::string& text) {
    return script::compile(script::parse(script::Source::fromText(file, text))).code;
}

} // namespace

void TestPrelude::codeReadEqualsCodeCompiled_data() {
    QTest::addColumn<std::string>("module");
    for (const std::string& name : vm::moduleNames())
        if (vm::preludeCode(name)) QTest::newRow(name.c_str()) << name;
}

void TestPrelude::codeReadEqualsCodeCompiled() {
    QFETCH(std::string, module);
    const auto read = vm::preludeCode(module);
    const auto fresh = compiled(read->fileName, vm::preludeSource(module));
    QVERIFY(fresh);
    QVERIFY(read->fileName.starts_with("/usr/lib/python3.11/"));
    QCOMPARE(script::disassemble(*read), script::disassemble(*fresh));
    QCOMPARE(script::codeToBytes(*read), script::codeToBytes(*fresh));
}

void TestPrelude::everyKindOfConstantComesBack() {
    const auto fresh =
        compiled("given.py", "a = None, ..., True, False\n"
                             "b = -1, 0, 9223372036854775807, -9223372036854775807, 10**30, -5e-324\n"
                             "c = 'text\\0\\ud800 \\u20ac', b'\\0\\xff', ((), (1, ('x',)))\n"
                             "def f(p, /, q, *r, s=1, **t):\n"
                             "    'what it does'\n"
                             "    def g():\n"
                             "        return p, x in {1, 2.5, 'three'}\n"
                             "    try:\n"
                             "        x = lambda: g\n"
                             "    finally:\n"
                             "        return g\n");
    QVERIFY(fresh);
    const auto read = script::codeFromBytes(script::codeToBytes(*fresh));
    QCOMPARE(script::disassemble(*read), script::disassemble(*fresh));
    const auto same = [](const auto& same, const script::Code& a, const script::Code& b) -> bool {
        bool equal = a.fileName == b.fileName && a.name == b.name && a.names == b.names &&
                     a.cellParameter == b.cellParameter && a.constants.size() == b.constants.size();
        for (std::size_t i = 0; equal && i < a.constants.size(); ++i) {
            equal = a.constants[i].value.index() == b.constants[i].value.index();
            const auto* one = std::get_if<std::shared_ptr<const script::Code>>(&a.constants[i].value);
            const auto* other = std::get_if<std::shared_ptr<const script::Code>>(&b.constants[i].value);
            if (equal && one) equal = same(same, **one, **other);
        }
        return equal;
    };
    QVERIFY(same(same, *read, *fresh));
    QVERIFY(read->fileName == "given.py");
}

void TestPrelude::aModuleIsReadOnce() {
    QVERIFY(vm::preludeCode("asyncio"));
    QCOMPARE(vm::preludeCode("asyncio").get(), vm::preludeCode("asyncio").get());
    QVERIFY(!vm::preludeCode("no.such.module"));
    QVERIFY(!vm::preludeCode(""));
}

void TestPrelude::linesAreFoundAsTheyStand() {
    vm::SourceLines own(std::string("one\r\n\n  three\nfour"));
    QCOMPARE(own.line(1), "one");
    QCOMPARE(own.line(2), "");
    QCOMPARE(own.line(3), "  three");
    QCOMPARE(own.line(4), "four");
    QCOMPARE(own.line(0), "");
    QCOMPARE(own.line(5), "");
    QCOMPARE(vm::SourceLines::of("x\ny\n").line(2), "y");
    QCOMPARE(vm::SourceLines().line(1), "");
}

QTEST_APPLESS_MAIN(TestPrelude)
#include "test_prelude.moc"
