#include "core/script/unparse.h"

#include "core/characters/quotes.h"

#include <charconv>

namespace coroscope::script {

namespace {

using namespace ast;

/// How tightly an expression binds, from the loosest to the tightest.
enum Level {
    kTuple,
    kTest,
    kOr,
    kAnd,
    kNot,
    kCompare,
    kBitOr,
    kBitXor,
    kBitAnd,
    kShift,
    kArith,
    kTerm,
    kFactor,
    kPower,
    kAwait,
    kAtom
};

constexpr Level tighter(Level level) {
    return static_cast<Level>(level + 1);
}

struct BinaryForm {
    const char* text;
    Level level;
};

BinaryForm formOf(BinaryOperator op) {
    switch (op) {
    case BinaryOperator::Add:
        return {" + ", kArith};
    case BinaryOperator::Subtract:
        return {" - ", kArith};
    case BinaryOperator::Multiply:
        return {" * ", kTerm};
    case BinaryOperator::MatrixMultiply:
        return {" @ ", kTerm};
    case BinaryOperator::Divide:
        return {" / ", kTerm};
    case BinaryOperator::FloorDivide:
        return {" // ", kTerm};
    case BinaryOperator::Modulo:
        return {" % ", kTerm};
    case BinaryOperator::Power:
        return {" ** ", kPower};
    case BinaryOperator::LeftShift:
        return {" << ", kShift};
    case BinaryOperator::RightShift:
        return {" >> ", kShift};
    case BinaryOperator::Or:
        return {" | ", kBitOr};
    case BinaryOperator::Xor:
        return {" ^ ", kBitXor};
    case BinaryOperator::And:
        return {" & ", kBitAnd};
    }
    return {};
}

const char* textOf(CompareOperator op) {
    static constexpr const char* kTexts[] = {" < ",  " <= ", " == ",     " != ", " > ",
                                             " >= ", " in ", " not in ", " is ", " is not "};
    return kTexts[static_cast<int>(op)];
}

/// repr() of a float: the shortest digits that mean it, and an exponent outside 1e-4 .. 1e16.
std::string floatText(double value) {
    char buffer[40];
    const auto format = value != 0 && (value < 1e-4 || value >= 1e16) ? std::chars_format::scientific
                                                                      : std::chars_format::fixed;
    std::string text(buffer, std::to_chars(buffer, buffer + sizeof buffer, value, format).ptr);
    if (text == "inf") return "1e309";
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

class Writer {
public:
    std::string out;

    void expr(const Expr* node, Level level) {
        switch (node->kind) {
        case ExprKind::Name:
            out += static_cast<const Name*>(node)->id;
            return;
        case ExprKind::Constant:
            return constant(*static_cast<const Constant*>(node));
        case ExprKind::JoinedStr:
            out += 'f';
            out += quotes::ofText(body(*static_cast<const JoinedStr*>(node)));
            return;
        case ExprKind::FormattedValue:
            out += formatted(*static_cast<const FormattedValue*>(node));
            return;
        case ExprKind::Attribute:
            return attribute(*static_cast<const Attribute*>(node));
        case ExprKind::Subscript: {
            const auto& subscript = *static_cast<const Subscript*>(node);
            expr(subscript.value, kAtom);
            out += '[';
            expr(subscript.index, kTuple);
            out += ']';
            return;
        }
        case ExprKind::Call:
            return call(*static_cast<const Call*>(node));
        case ExprKind::BinOp: {
            const auto& binary = *static_cast<const BinOp*>(node);
            const BinaryForm form = formOf(binary.op);
            const bool fromRight = binary.op == BinaryOperator::Power;
            open(level > form.level);
            expr(binary.left, fromRight ? tighter(form.level) : form.level);
            out += form.text;
            expr(binary.right, fromRight ? form.level : tighter(form.level));
            return close(level > form.level);
        }
        case ExprKind::UnaryOp: {
            const auto& unary = *static_cast<const UnaryOp*>(node);
            const Level own = unary.op == UnaryOperator::Not ? kNot : kFactor;
            static constexpr const char* kTexts[] = {"+", "-", "~", "not "};
            open(level > own);
            out += kTexts[static_cast<int>(unary.op)];
            expr(unary.operand, own);
            return close(level > own);
        }
        case ExprKind::BoolOp: {
            const auto& operation = *static_cast<const BoolOp*>(node);
            const Level own = operation.isAnd ? kAnd : kOr;
            open(level > own);
            list(operation.values, operation.isAnd ? " and " : " or ", tighter(own));
            return close(level > own);
        }
        case ExprKind::Compare: {
            const auto& compare = *static_cast<const Compare*>(node);
            open(level > kCompare);
            expr(compare.left, tighter(kCompare));
            for (std::size_t i = 0; i < compare.ops.size(); ++i) {
                out += textOf(compare.ops[i]);
                expr(compare.comparators[i], tighter(kCompare));
            }
            return close(level > kCompare);
        }
        case ExprKind::IfExp: {
            const auto& choice = *static_cast<const IfExp*>(node);
            open(level > kTest);
            expr(choice.body, tighter(kTest));
            out += " if ";
            expr(choice.test, tighter(kTest));
            out += " else ";
            expr(choice.orelse, kTest);
            return close(level > kTest);
        }
        case ExprKind::Lambda: {
            const auto& lambda = *static_cast<const Lambda*>(node);
            open(level > kTest);
            out += "lambda";
            parameters(*lambda.parameters);
            out += ": ";
            expr(lambda.body, kTest);
            return close(level > kTest);
        }
        case ExprKind::NamedExpr: {
            const auto& named = *static_cast<const NamedExpr*>(node);
            open(level > kTuple);
            expr(named.target, kAtom);
            out += " := ";
            expr(named.value, kAtom);
            return close(level > kTuple);
        }
        case ExprKind::Tuple: {
            const auto& tuple = *static_cast<const Tuple*>(node);
            if (tuple.elements.empty()) {
                out += "()";
                return;
            }
            open(level > kTuple);
            list(tuple.elements, ", ", kTest);
            if (tuple.elements.size() == 1) out += ',';
            return close(level > kTuple);
        }
        case ExprKind::List:
            out += '[';
            list(static_cast<const ListDisplay*>(node)->elements, ", ", kTest);
            out += ']';
            return;
        case ExprKind::Set:
            out += '{';
            list(static_cast<const SetDisplay*>(node)->elements, ", ", kTest);
            out += '}';
            return;
        case ExprKind::Dict:
            return dict(*static_cast<const Dict*>(node));
        case ExprKind::ListComp:
            return comprehension(*asComprehension(node), '[', ']');
        case ExprKind::SetComp:
        case ExprKind::DictComp:
            return comprehension(*asComprehension(node), '{', '}');
        case ExprKind::GeneratorExp:
            return comprehension(*asComprehension(node), '(', ')');
        case ExprKind::Await:
            open(level > kAwait);
            out += "await ";
            expr(static_cast<const Await*>(node)->value, kAtom);
            return close(level > kAwait);
        case ExprKind::Yield: {
            const auto& yield = *static_cast<const Yield*>(node);
            out += "(yield";
            if (yield.value) {
                out += ' ';
                expr(yield.value, kTest);
            }
            out += ')';
            return;
        }
        case ExprKind::YieldFrom:
            out += "(yield from ";
            expr(static_cast<const YieldFrom*>(node)->value, kTest);
            out += ')';
            return;
        case ExprKind::Starred:
            out += '*';
            return expr(static_cast<const Starred*>(node)->value, kBitOr);
        case ExprKind::Slice: {
            const auto& slice = *static_cast<const Slice*>(node);
            if (slice.lower) expr(slice.lower, kTest);
            out += ':';
            if (slice.upper) expr(slice.upper, kTest);
            if (!slice.step) return;
            out += ':';
            return expr(slice.step, kTest);
        }
        }
    }

private:
    void open(bool needed) {
        if (needed) out += '(';
    }
    void close(bool needed) {
        if (needed) out += ')';
    }

    void list(Exprs nodes, const char* between, Level level) {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (i > 0) out += between;
            expr(nodes[i], level);
        }
    }

    void constant(const Constant& c) {
        switch (c.constant) {
        case ConstantKind::None:
            out += "None";
            return;
        case ConstantKind::False:
            out += "False";
            return;
        case ConstantKind::True:
            out += "True";
            return;
        case ConstantKind::Ellipsis:
            out += "...";
            return;
        case ConstantKind::Int:
            out += c.small ? std::to_string(c.integer) : std::string(c.text);
            return;
        case ConstantKind::Float:
            out += floatText(c.real);
            return;
        case ConstantKind::Imaginary:
            out += c.text;
            return;
        case ConstantKind::Str:
            if (c.unicodePrefix) out += 'u';
            out += quotes::ofText(c.text);
            return;
        case ConstantKind::Bytes:
            out += quotes::ofBytes(c.text);
            return;
        }
    }

    void attribute(const Attribute& node) {
        expr(node.value, kAtom);
        const auto* number = as<Constant>(node.value);
        out += number && number->constant == ConstantKind::Int ? " ." : ".";
        out += node.name;
    }

    void call(const Call& node) {
        expr(node.function, kAtom);
        if (node.arguments.size() == 1 && node.keywords.empty() &&
            node.arguments[0]->kind == ExprKind::GeneratorExp)
            return expr(node.arguments[0], kAtom);
        out += '(';
        list(node.arguments, ", ", kTest);
        bool first = node.arguments.empty();
        for (const Keyword* keyword : node.keywords) {
            if (!first) out += ", ";
            first = false;
            out += keyword->name.empty() ? "**" : keyword->name;
            if (!keyword->name.empty()) out += '=';
            expr(keyword->value, kTest);
        }
        out += ')';
    }

    void dict(const Dict& node) {
        out += '{';
        for (std::size_t i = 0; i < node.values.size(); ++i) {
            if (i > 0) out += ", ";
            if (node.keys[i]) {
                expr(node.keys[i], kTest);
                out += ": ";
                expr(node.values[i], kTest);
            } else {
                out += "**";
                expr(node.values[i], kBitOr);
            }
        }
        out += '}';
    }

    void comprehension(const Comprehension& node, char opening, char closing) {
        out += opening;
        if (node.key) {
            expr(node.key, kTest);
            out += ": ";
        }
        expr(node.element, kTest);
        for (const ComprehensionFor* each : node.generators) {
            out += each->isAsync ? " async for " : " for ";
            expr(each->target, kTuple);
            out += " in ";
            expr(each->iterable, tighter(kTest));
            for (const Expr* condition : each->conditions) {
                out += " if ";
                expr(condition, tighter(kTest));
            }
        }
        out += closing;
    }

    void parameters(const Parameters& p) {
        const char* before = " ";
        const auto begin = [&] {
            out += before;
            before = ", ";
        };
        const auto one = [&](const Parameter& parameter) {
            begin();
            out += parameter.name;
            if (!parameter.defaultValue) return;
            out += '=';
            expr(parameter.defaultValue, kTest);
        };
        for (const Parameter* each : p.positionalOnly)
            one(*each);
        if (!p.positionalOnly.empty()) out += ", /";
        for (const Parameter* each : p.positional)
            one(*each);
        if (p.starArgs || !p.keywordOnly.empty()) {
            begin();
            out += '*';
            if (p.starArgs) out += p.starArgs->name;
        }
        for (const Parameter* each : p.keywordOnly)
            one(*each);
        if (!p.starKwargs) return;
        begin();
        out += "**";
        out += p.starKwargs->name;
    }

    /// What stands between the quotes of an f-string.
    static std::string body(const JoinedStr& node) {
        std::string text;
        for (const Expr* each : node.values) {
            if (const auto* field = as<FormattedValue>(each)) {
                text += formatted(*field);
            } else if (const auto* piece = as<Constant>(each)) {
                for (const char c : piece->text) {
                    if (c == '{' || c == '}') text += c;
                    text += c;
                }
            }
        }
        return text;
    }

    static std::string formatted(const FormattedValue& node) {
        Writer inner;
        inner.expr(node.value, tighter(kTest));
        std::string text = inner.out.starts_with('{') ? "{ " : "{";
        text += inner.out;
        if (node.conversion) {
            text += '!';
            text += node.conversion;
        }
        if (node.format) {
            text += ':';
            text += body(*node.format);
        }
        return text += '}';
    }
};

} // namespace

std::string unparse(const ast::Expr* node) {
    Writer writer;
    writer.expr(node, kTest);
    return writer.out;
}

} // namespace coroscope::script
