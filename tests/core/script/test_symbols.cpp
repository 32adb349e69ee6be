// Which block binds which name: CPython's symtable is the reference.

#include "core/script/parse.h"
#include "core/script/symbols.h"

#include <QTest>

using namespace coroscope::script;

namespace {

/// "name: id=binding ..." a scope, in order of appearance.
QString describe(const char* text) {
    const ParseResult parsed = parse(Source::fromText("t.py", text));
    std::vector<Diagnostic> diagnostics;
    const SymbolTable table = SymbolTable::build(*parsed.source, parsed.module, diagnostics);
    QStringList lines;
    for (const Diagnostic& diagnostic : diagnostics)
        lines << QString::fromStdString(diagnostic.message);
    constexpr const char* kNames[] = {"local", "global!", "global", "free", "cell"};
    for (const Scope& scope : table.scopes()) {
        QString line = QString::fromStdString(std::string(scope.name)) + ":";
        for (const auto& [id, symbol] : scope.symbols) {
            if (id.starts_with("__module") || id.starts_with("__qual")) continue;
            line += QString(" %1=%2").arg(QString::fromStdString(std::string(id)),
                                          QString(kNames[static_cast<int>(symbol.binding)]));
        }
        lines << line;
    }
    return lines.join("\n");
}

} // namespace

class TestSymbols : public QObject {
    Q_OBJECT

private slots:
    void bindings_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        QTest::newRow("locals and globals") << "def f(a):\n  b = a + c\n"
                                            << "<module>: f=local\nf: a=local b=local c=global";
        QTest::newRow("closure") << "def f():\n  x = 1\n  def g():\n    def h(): return x\n"
                                 << "<module>: f=local\nf: g=local x=cell\ng: h=local x=free\nh: x=free";
        QTest::newRow("nonlocal") << "def f():\n  x = 1\n  def g():\n    nonlocal x\n    x = 2\n"
                                  << "<module>: f=local\nf: g=local x=cell\ng: x=free";
        QTest::newRow("global") << "def f():\n  global x\n  x = 1\n  def g(): return x\n"
                                << "<module>: f=local\nf: g=local x=global!\ng: x=global";
        QTest::newRow("methods do not see class names")
            << "class A:\n  x = 1\n  def f(self): return x\n"
            << "<module>: A=local\nA: f=local x=local\nf: self=local x=global";
        QTest::newRow("class in function") << "def f(x):\n  class A:\n    x = x\n    def g(self): return x\n"
                                           << "<module>: f=local\nf: A=local x=cell\nA: g=local x=local\n"
                                              "g: self=local x=free";
        QTest::newRow("super") << "class A:\n  def f(self): super().f()\n"
                               << "<module>: A=local\nA: f=local\nf: __class__=free self=local super=global";
        QTest::newRow("comprehension")
            << "def f(y):\n  return [x + y for x in z]\n"
            << "<module>: f=local\nf: y=cell z=global\n<listcomp>: .0=local x=local y=free";
        QTest::newRow("walrus in comprehension")
            << "def f(z):\n  return [(y := x) for x in z]\n"
            << "<module>: f=local\nf: y=cell z=local\n<listcomp>: .0=local x=local y=free";
        QTest::newRow("private names")
            << "class A:\n  __x = 1\n  def f(self, __y): return __y, self.__x, __z__\n"
            << "<module>: A=local\nA: _A__x=local f=local\n"
               "f: _A__y=local __z__=global self=local";
        QTest::newRow("no binding") << "def f():\n  nonlocal x\n"
                                    << "no binding for nonlocal 'x' found\n<module>: f=local\nf: x=global";
        QTest::newRow("handler and import names")
            << "def f():\n  import a.b\n  try: pass\n  except E as e: pass\n"
            << "<module>: f=local\nf: E=global a=local e=local";
    }

    void bindings() {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        QCOMPARE(describe(source.toUtf8().constData()), expected);
    }
};

QTEST_APPLESS_MAIN(TestSymbols)
#include "test_symbols.moc"
