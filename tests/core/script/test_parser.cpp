// What the parser makes of texts: structure, positions, recovery, directives, dialect.

#include "core/script/parse.h"

#include <QTest>

#include <algorithm>

using namespace coroscope::script;

namespace {

ParseResult parsed(const std::string& text) {
    return parse(Source::fromText("t.py", text));
}

template <class T>
const T* only(const ParseResult& result) {
    return result.module.body.size() == 1 ? ast::as<T>(static_cast<const ast::Stmt*>(result.module.body[0]))
                                          : nullptr;
}

std::string place(Range range) {
    return std::to_string(range.start.line) + ":" + std::to_string(range.start.col) + "-" +
           std::to_string(range.end.line) + ":" + std::to_string(range.end.col);
}

} // namespace

class TestParser : public QObject {
    Q_OBJECT

private slots:
    void accepts_data() {
        QTest::addColumn<QString>("text");
        const char* const texts[] = {
            "def f(a, /, b: int = 1, *c: *d, e, f=2, **g) -> h: pass\n",
            "lambda a, /, b=1, *c, d, **e: (yield)\n",
            "async def f():\n    async with a as b, c: pass\n    async for x in y: await x\n    else: "
            "return\n",
            "with (a as b, c as (d, e),): pass\nwith (a, b): pass\nwith (a): pass\nwith (a).b as c: pass\n",
            "with (yield): pass\n",
            "match x:\n  case 1 | -2.5 | 'a' 'b' | None: pass\n  case [a, *_, b] if a: pass\n"
            "  case {'k': v, **rest}: pass\n  case A.B(1, x=y) as z: pass\n  case (a, b), *c: pass\n  case "
            "_: pass\n",
            "match = 1\nmatch.x\nmatch(1)\nmatch[2]\nmatch: int\nmatch, case = 1, 2\nprint(match, case)\n",
            "match (x):\n  case _: pass\nmatch -x:\n  case _: pass\nmatch x, *y:\n  case _: pass\n",
            "try: pass\nexcept* (A, B) as e: pass\nelse: pass\nfinally: pass\n",
            "a, *b = c = *d, e\na.b[c:d, ::2, ...] += yield_\n(x) = 1\n[a, (b, *c)] = d\n*a, = b\n",
            "x: int\n(x): int = 1\nx.y: int = 1, 2\nx[0]: 'a' = yield_\n",
            "f(*a, b, *c, d=1, *e, **f, g=2)\nf(x for x in y)\nf(a := 1, b)\nclass A(B, metaclass=C, **k): "
            "pass\n",
            "[x async for x in y if a if b for z in w]\n{**a, 'b': c}\n{*a, b}\n{a: b for c, d in e}\n",
            "if (n := 10) > 5: pass\nwhile x: pass\nelse: pass\nfor a, in b: pass\n",
            "not a is not b not in c < d == e and f or g if h else lambda: i\n",
            "a if b else c if d else e\n-x ** -y\nawait_ ** 2\n",
            "f'{a!r:>{w}.{p}} {b=} {c = !s} {{}} {d[\"k\"]} {(lambda: 1)()} {e:%Y-%m}' 'x' rf'\\d{f}'\n",
            "f'''{\n  a\n}''' f'{x!r:^{width}}'\n",
            "global a, b\nimport a.b as c, d\nfrom . import e\nfrom ...f.g import (h as i, j,)\nfrom k "
            "import *\n",
            "assert a, b\ndel a, (b, [c]), d.e, f[0]\nraise a from b\npass; pass;\n",
            "@a.b(c)\n@d\nclass E: x = 1\n@f[0] or g\nasync def h(): pass\n",
            "x = (\n  1,  # one\n\n  2)\n",
        };
        int row = 0;
        for (const char* text : texts)
            QTest::addRow("%d", row++) << QString::fromUtf8(text);
    }

    void accepts() {
        QFETCH(QString, text);
        const ParseResult result = parsed(text.toStdString());
        if (!result.ok()) QFAIL(formatDiagnostic(*result.source, result.diagnostics[0]).c_str());
    }

    void positions() {
        const ParseResult result = parsed("x = (a + b).c(d,\n   e)[f]\n");
        const auto* assign = only<ast::Assign>(result);
        QVERIFY(assign);
        QCOMPARE(place(assign->range), std::string("1:0-2:8"));
        const auto* item = ast::as<ast::Subscript>(assign->value);
        QVERIFY(item);
        QCOMPARE(place(item->range), std::string("1:4-2:8"));
        const auto* call = ast::as<ast::Call>(item->value);
        QVERIFY(call);
        QCOMPARE(place(call->range), std::string("1:4-2:5"));
        QCOMPARE(place(call->function->range), std::string("1:4-1:13"));
        const auto* sum = ast::as<ast::BinOp>(ast::as<ast::Attribute>(call->function)->value);
        QVERIFY(sum && sum->parenthesised);
        QCOMPARE(place(sum->range), std::string("1:5-1:10"));
    }

    void precedence() {
        const ParseResult result = parsed("a or b and not c < d | e ^ f & g << h + i * -j ** k\n");
        const auto* statement = only<ast::ExprStmt>(result);
        QVERIFY(statement);
        const auto* either = ast::as<ast::BoolOp>(statement->value);
        QVERIFY(either && !either->isAnd);
        const auto* both = ast::as<ast::BoolOp>(either->values[1]);
        QVERIFY(both && both->isAnd);
        const auto* negation = ast::as<ast::UnaryOp>(both->values[1]);
        QVERIFY(negation && negation->op == ast::UnaryOperator::Not);
        const auto* less = ast::as<ast::Compare>(negation->operand);
        QVERIFY(less);
        const ast::Expr* at = less->comparators[0];
        for (const auto op :
             {ast::BinaryOperator::Or, ast::BinaryOperator::Xor, ast::BinaryOperator::And,
              ast::BinaryOperator::LeftShift, ast::BinaryOperator::Add, ast::BinaryOperator::Multiply}) {
            const auto* binary = ast::as<ast::BinOp>(at);
            QVERIFY(binary);
            QCOMPARE(binary->op, op);
            at = binary->right;
        }
        const auto* minus = ast::as<ast::UnaryOp>(at);
        QVERIFY(minus);
        QVERIFY(ast::as<ast::BinOp>(minus->operand)->op == ast::BinaryOperator::Power);
    }

    void literals() {
        const ParseResult result =
            parsed("(1_000, 0xff, 99999999999999999999, 1e400, .5, 'a\\x41\\u00e9\\n' 'b', "
                   "b'\\x00\\xff', r'\\n', '\\ud800')\n");
        QVERIFY(result.ok());
        const auto* tuple = ast::as<ast::Tuple>(only<ast::ExprStmt>(result)->value);
        const auto at = [&](std::size_t i) { return ast::as<ast::Constant>(tuple->elements[i]); };
        QCOMPARE(at(0)->integer, std::int64_t(1000));
        QCOMPARE(at(1)->integer, std::int64_t(255));
        QVERIFY(!at(2)->small);
        QVERIFY(at(3)->real > 1e308);
        QCOMPARE(at(4)->real, 0.5);
        QCOMPARE(std::string(at(5)->text), std::string("aA\xc3\xa9\nb"));
        QCOMPARE(std::string(at(6)->text), std::string("\0\xff", 2));
        QCOMPARE(std::string(at(7)->text), std::string("\\n"));
        QCOMPARE(std::string(at(8)->text), std::string("\xed\xa0\x80"));
    }

    void severalFaultsAreReported() {
        const ParseResult result = parsed("x = = 1\ndef f(a b):\n    y = 2 3\n    return 1\nz = f(1, 2\n");
        QVERIFY(result.diagnostics.size() >= 3);
        std::vector<std::uint32_t> lines;
        for (const Diagnostic& diagnostic : result.diagnostics)
            lines.push_back(diagnostic.range.start.line);
        QVERIFY(std::find(lines.begin(), lines.end(), 2u) != lines.end());
        QVERIFY(std::find(lines.begin(), lines.end(), 3u) != lines.end());
    }

    void theRestSurvivesAFault() {
        const ParseResult result = parsed("def one():\n    x = = 1\n    return x\n\nclass Two:\n    y = 1\n");
        QCOMPARE(result.diagnostics.size(), std::size_t(1));
        QCOMPARE(result.module.body.size(), std::size_t(2));
        QVERIFY(ast::as<ast::ClassDef>(static_cast<const ast::Stmt*>(result.module.body[1])));
    }

    void directivesAndImports() {
        const ParseResult result = parsed("# coroscope: clock exact\nimport a.b, c\nfrom ..d import e\n"
                                          "def f():\n    import g  # coroscope:latency h 0.2..0.6\n");
        QCOMPARE(result.directives.size(), std::size_t(2));
        QCOMPARE(result.directives[0].key, std::string("clock"));
        QCOMPARE(result.directives[0].text, std::string("exact"));
        QCOMPARE(result.directives[1].text, std::string("h 0.2..0.6"));
        QStringList names;
        for (const ImportedModule& module : result.imports)
            names << QString::fromStdString(module.name);
        QCOMPARE(names, (QStringList{"a.b", "c", "..d", "g"}));
    }

    void dialect() {
        const ParseResult old = parsed("from asyncio import *\ndef f():\n    yield from async(g())\n");
        QVERIFY(old.ok());
        QCOMPARE(old.dialect, Dialect::Python34);
        QCOMPARE(parsed("async def f(): pass\n").dialect, Dialect::Python311);
        const ParseResult forced = parsed("# coroscope: dialect 3.11\nx = async(g())\n");
        QCOMPARE(forced.diagnostics.size(), std::size_t(1));
        QCOMPARE(forced.diagnostics[0].message, std::string("invalid syntax"));
    }

    void tooLargeAndNotText() {
        ParseOptions small;
        small.maxBytes = 10;
        QVERIFY(!parse(Source::fromText("t.py", "x = 12345678\n"), small).ok());
        QVERIFY(parsed("x = '\xff'\n")
                    .diagnostics[0]
                    .message.starts_with("Non-UTF-8 code starting with '\\xff'"));
        QCOMPARE(parsed(std::string("x\0y", 3)).diagnostics[0].message,
                 std::string("source code cannot contain null bytes"));
    }
};

QTEST_APPLESS_MAIN(TestParser)
#include "test_parser.moc"
