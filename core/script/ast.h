#pragma once

#include "core/script/source.h"

#include <cstdint>
#include <span>
#include <string_view>

/// The syntax tree: what CPython's ast module would show, as plain structs in an Arena. A kind tag says which
/// struct a node is; as<T>() casts after a check of the tag. Text (names, numbers) points into the Source or
/// the Arena. Nothing here owns anything. Statements are in ast_statements.h.
namespace coroscope::script::ast {

// clang-format off
enum class ExprKind : std::uint8_t {
    Name, Constant, JoinedStr, FormattedValue, Attribute, Subscript, Call, BinOp, UnaryOp, BoolOp, Compare,
    IfExp, Lambda, NamedExpr, Tuple, List, Set, Dict, ListComp, SetComp, DictComp, GeneratorExp, Await, Yield,
    YieldFrom, Starred, Slice
};
// clang-format on

struct Node {
    Range range;
};

struct Expr : Node {
    ExprKind kind;
    /// It stood in parentheses of its own (a tuple's own parentheses count).
    bool parenthesised = false;

protected:
    Expr(ExprKind k, Range r) : Node{r}, kind(k) {}
};

template <class T>
const T* as(const Expr* node) {
    return node && node->kind == T::kKind ? static_cast<const T*>(node) : nullptr;
}
template <class T>
T* as(Expr* node) {
    return node && node->kind == T::kKind ? static_cast<T*>(node) : nullptr;
}
template <class T>
using List = std::span<T* const>;
using Exprs = List<Expr>;

enum class Context : std::uint8_t { Load, Store, Del };

enum class BinaryOperator : std::uint8_t {
    Add,
    Subtract,
    Multiply,
    MatrixMultiply,
    Divide,
    FloorDivide,
    Modulo,
    Power,
    LeftShift,
    RightShift,
    Or,
    Xor,
    And
};
enum class UnaryOperator : std::uint8_t { Plus, Minus, Invert, Not };
enum class CompareOperator : std::uint8_t {
    Less,
    LessEqual,
    Equal,
    NotEqual,
    Greater,
    GreaterEqual,
    In,
    NotIn,
    Is,
    IsNot
};
enum class ConstantKind : std::uint8_t { None, False, True, Ellipsis, Int, Float, Imaginary, Str, Bytes };

struct Name : Expr {
    static constexpr ExprKind kKind = ExprKind::Name;
    std::string_view id;
    Context context = Context::Load;
    Name(Range r, std::string_view i) : Expr(kKind, r), id(i) {}
};

struct Constant : Expr {
    static constexpr ExprKind kKind = ExprKind::Constant;
    ConstantKind constant;
    /// u"..." (shows in ast.dump only).
    bool unicodePrefix = false;
    /// Int: whether `integer` holds it; where it does not, `text` is the literal without underscores.
    bool small = true;
    /// Int, Float, Imaginary: the literal without underscores. Str: its value as UTF-8 (lone surrogates as
    /// three bytes). Bytes: its value.
    std::string_view text;
    std::int64_t integer = 0;
    double real = 0;
    Constant(Range r, ConstantKind k, std::string_view t = {}) : Expr(kKind, r), constant(k), text(t) {}
};

/// f"...": Constants (Str) and FormattedValues.
struct JoinedStr : Expr {
    static constexpr ExprKind kKind = ExprKind::JoinedStr;
    Exprs values;
    JoinedStr(Range r, Exprs v) : Expr(kKind, r), values(v) {}
};

struct FormattedValue : Expr {
    static constexpr ExprKind kKind = ExprKind::FormattedValue;
    Expr* value;
    /// 's', 'r', 'a', or 0.
    char conversion;
    JoinedStr* format;
    FormattedValue(Range r, Expr* v, char c, JoinedStr* f)
        : Expr(kKind, r), value(v), conversion(c), format(f) {}
};

struct Attribute : Expr {
    static constexpr ExprKind kKind = ExprKind::Attribute;
    Expr* value;
    std::string_view name;
    Context context = Context::Load;
    Attribute(Range r, Expr* v, std::string_view n) : Expr(kKind, r), value(v), name(n) {}
};

struct Subscript : Expr {
    static constexpr ExprKind kKind = ExprKind::Subscript;
    Expr* value;
    Expr* index;
    Context context = Context::Load;
    Subscript(Range r, Expr* v, Expr* i) : Expr(kKind, r), value(v), index(i) {}
};

/// name=value in a call or a class statement; **value where the name is empty.
struct Keyword : Node {
    std::string_view name;
    Expr* value = nullptr;
};

struct Call : Expr {
    static constexpr ExprKind kKind = ExprKind::Call;
    Expr* function;
    Exprs arguments;
    List<Keyword> keywords;
    Call(Range r, Expr* f, Exprs a, List<Keyword> k)
        : Expr(kKind, r), function(f), arguments(a), keywords(k) {}
};

struct BinOp : Expr {
    static constexpr ExprKind kKind = ExprKind::BinOp;
    BinaryOperator op;
    Expr* left;
    Expr* right;
    BinOp(Range r, BinaryOperator o, Expr* l, Expr* t) : Expr(kKind, r), op(o), left(l), right(t) {}
};

struct UnaryOp : Expr {
    static constexpr ExprKind kKind = ExprKind::UnaryOp;
    UnaryOperator op;
    Expr* operand;
    UnaryOp(Range r, UnaryOperator o, Expr* e) : Expr(kKind, r), op(o), operand(e) {}
};

struct BoolOp : Expr {
    static constexpr ExprKind kKind = ExprKind::BoolOp;
    bool isAnd;
    Exprs values;
    BoolOp(Range r, bool a, Exprs v) : Expr(kKind, r), isAnd(a), values(v) {}
};

struct Compare : Expr {
    static constexpr ExprKind kKind = ExprKind::Compare;
    Expr* left;
    std::span<const CompareOperator> ops;
    Exprs comparators;
    Compare(Range r, Expr* l, std::span<const CompareOperator> o, Exprs c)
        : Expr(kKind, r), left(l), ops(o), comparators(c) {}
};

struct IfExp : Expr {
    static constexpr ExprKind kKind = ExprKind::IfExp;
    Expr* test;
    Expr* body;
    Expr* orelse;
    IfExp(Range r, Expr* t, Expr* b, Expr* o) : Expr(kKind, r), test(t), body(b), orelse(o) {}
};

struct Parameter : Node {
    std::string_view name;
    Expr* annotation = nullptr;
    /// Of positional and keyword-only parameters, where there is one.
    Expr* defaultValue = nullptr;
};

struct Parameters {
    List<Parameter> positionalOnly;
    List<Parameter> positional;
    Parameter* starArgs = nullptr;
    List<Parameter> keywordOnly;
    Parameter* starKwargs = nullptr;
};

struct Lambda : Expr {
    static constexpr ExprKind kKind = ExprKind::Lambda;
    Parameters* parameters;
    Expr* body;
    Lambda(Range r, Parameters* p, Expr* b) : Expr(kKind, r), parameters(p), body(b) {}
};

struct NamedExpr : Expr {
    static constexpr ExprKind kKind = ExprKind::NamedExpr;
    Name* target;
    Expr* value;
    NamedExpr(Range r, Name* t, Expr* v) : Expr(kKind, r), target(t), value(v) {}
};

/// Tuple, List and Set displays.
template <ExprKind K>
struct Sequence : Expr {
    static constexpr ExprKind kKind = K;
    Exprs elements;
    Context context = Context::Load;
    Sequence(Range r, Exprs e) : Expr(kKind, r), elements(e) {}
};
using Tuple = Sequence<ExprKind::Tuple>;
using ListDisplay = Sequence<ExprKind::List>;
using SetDisplay = Sequence<ExprKind::Set>;

/// keys[i] is null where values[i] is unpacked with **.
struct Dict : Expr {
    static constexpr ExprKind kKind = ExprKind::Dict;
    Exprs keys;
    Exprs values;
    Dict(Range r, Exprs k, Exprs v) : Expr(kKind, r), keys(k), values(v) {}
};

/// for target in iterable if ... if ...
struct ComprehensionFor {
    Expr* target;
    Expr* iterable;
    Exprs conditions;
    bool isAsync;
};

/// ListComp, SetComp, GeneratorExp; DictComp with `key`.
struct Comprehension : Expr {
    Expr* key;
    Expr* element;
    List<ComprehensionFor> generators;
    Comprehension(ExprKind k, Range r, Expr* ke, Expr* e, List<ComprehensionFor> g)
        : Expr(k, r), key(ke), element(e), generators(g) {}
};

struct Await : Expr {
    static constexpr ExprKind kKind = ExprKind::Await;
    Expr* value;
    Await(Range r, Expr* v) : Expr(kKind, r), value(v) {}
};

struct Yield : Expr {
    static constexpr ExprKind kKind = ExprKind::Yield;
    Expr* value; ///< null: None
    Yield(Range r, Expr* v) : Expr(kKind, r), value(v) {}
};

struct YieldFrom : Expr {
    static constexpr ExprKind kKind = ExprKind::YieldFrom;
    Expr* value;
    YieldFrom(Range r, Expr* v) : Expr(kKind, r), value(v) {}
};

struct Starred : Expr {
    static constexpr ExprKind kKind = ExprKind::Starred;
    Expr* value;
    Context context = Context::Load;
    Starred(Range r, Expr* v) : Expr(kKind, r), value(v) {}
};

/// lower:upper:step inside a subscript; each may be null.
struct Slice : Expr {
    static constexpr ExprKind kKind = ExprKind::Slice;
    Expr* lower;
    Expr* upper;
    Expr* step;
    Slice(Range r, Expr* l, Expr* u, Expr* s) : Expr(kKind, r), lower(l), upper(u), step(s) {}
};

inline bool isComprehension(const Expr* node) {
    return node->kind >= ExprKind::ListComp && node->kind <= ExprKind::GeneratorExp;
}
inline const Comprehension* asComprehension(const Expr* node) {
    return node && isComprehension(node) ? static_cast<const Comprehension*>(node) : nullptr;
}

/// As CPython's messages call it: "function call", "literal", "conditional expression", ...
const char* describe(const Expr* node);

} // namespace coroscope::script::ast
