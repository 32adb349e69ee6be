#pragma once

#include "core/script/ast.h"

namespace coroscope::script::ast {

enum class StmtKind : std::uint8_t {
    FunctionDef,
    ClassDef,
    Return,
    Delete,
    Assign,
    AugAssign,
    AnnAssign,
    For,
    While,
    If,
    With,
    Match,
    Raise,
    Try,
    Assert,
    Import,
    ImportFrom,
    Global,
    Nonlocal,
    Expression,
    Pass,
    Break,
    Continue
};

struct Stmt : Node {
    StmtKind kind;

protected:
    Stmt(StmtKind k, Range r) : Node{r}, kind(k) {}
};

template <class T>
const T* as(const Stmt* node) {
    return node && node->kind == T::kKind ? static_cast<const T*>(node) : nullptr;
}
template <class T>
T* as(Stmt* node) {
    return node && node->kind == T::kKind ? static_cast<T*>(node) : nullptr;
}
using Body = List<Stmt>;

/// [async] def. `range` begins at `def` or `async`; decorators lie before it.
struct FunctionDef : Stmt {
    static constexpr StmtKind kKind = StmtKind::FunctionDef;
    std::string_view name;
    Range nameRange;
    Parameters* parameters = nullptr;
    Body body;
    Exprs decorators;
    Expr* returns = nullptr;
    bool isAsync = false;
    explicit FunctionDef(Range r) : Stmt(kKind, r) {}
};

struct ClassDef : Stmt {
    static constexpr StmtKind kKind = StmtKind::ClassDef;
    std::string_view name;
    Range nameRange;
    Exprs bases;
    List<Keyword> keywords;
    Body body;
    Exprs decorators;
    explicit ClassDef(Range r) : Stmt(kKind, r) {}
};

struct Return : Stmt {
    static constexpr StmtKind kKind = StmtKind::Return;
    Expr* value; ///< may be null
    Return(Range r, Expr* v) : Stmt(kKind, r), value(v) {}
};

struct Delete : Stmt {
    static constexpr StmtKind kKind = StmtKind::Delete;
    Exprs targets;
    Delete(Range r, Exprs t) : Stmt(kKind, r), targets(t) {}
};

struct Assign : Stmt {
    static constexpr StmtKind kKind = StmtKind::Assign;
    Exprs targets;
    Expr* value;
    Assign(Range r, Exprs t, Expr* v) : Stmt(kKind, r), targets(t), value(v) {}
};

struct AugAssign : Stmt {
    static constexpr StmtKind kKind = StmtKind::AugAssign;
    Expr* target;
    BinaryOperator op;
    Expr* value;
    AugAssign(Range r, Expr* t, BinaryOperator o, Expr* v) : Stmt(kKind, r), target(t), op(o), value(v) {}
};

/// target: annotation [= value]. `simple`: a bare name, so it is kept in __annotations__.
struct AnnAssign : Stmt {
    static constexpr StmtKind kKind = StmtKind::AnnAssign;
    Expr* target;
    Expr* annotation;
    Expr* value;
    bool simple;
    AnnAssign(Range r, Expr* t, Expr* a, Expr* v, bool s)
        : Stmt(kKind, r), target(t), annotation(a), value(v), simple(s) {}
};

struct For : Stmt {
    static constexpr StmtKind kKind = StmtKind::For;
    Expr* target = nullptr;
    Expr* iterable = nullptr;
    Body body;
    Body orelse;
    bool isAsync = false;
    explicit For(Range r) : Stmt(kKind, r) {}
};

struct While : Stmt {
    static constexpr StmtKind kKind = StmtKind::While;
    Expr* test = nullptr;
    Body body;
    Body orelse;
    explicit While(Range r) : Stmt(kKind, r) {}
};

/// One `if` or `elif` with its block.
struct IfClause : Node {
    Expr* test;
    Body body;
};

/// The whole chain, flat: CPython nests each elif in the one before, which would make the tree as deep as the
/// chain is long.
struct If : Stmt {
    static constexpr StmtKind kKind = StmtKind::If;
    List<IfClause> clauses;
    Body orelse;
    explicit If(Range r) : Stmt(kKind, r) {}
};

struct WithItem {
    Expr* context;
    Expr* target; ///< may be null
};

struct With : Stmt {
    static constexpr StmtKind kKind = StmtKind::With;
    List<WithItem> items;
    Body body;
    bool isAsync = false;
    explicit With(Range r) : Stmt(kKind, r) {}
};

struct Raise : Stmt {
    static constexpr StmtKind kKind = StmtKind::Raise;
    Expr* exception; ///< may be null
    Expr* cause;     ///< may be null
    Raise(Range r, Expr* e, Expr* c) : Stmt(kKind, r), exception(e), cause(c) {}
};

struct ExceptHandler : Node {
    Expr* type = nullptr; ///< null: catches all
    std::string_view name;
    Body body;
};

struct Try : Stmt {
    static constexpr StmtKind kKind = StmtKind::Try;
    Body body;
    List<ExceptHandler> handlers;
    Body orelse;
    Body finalbody;
    bool isStar = false; ///< except*
    explicit Try(Range r) : Stmt(kKind, r) {}
};

struct Assert : Stmt {
    static constexpr StmtKind kKind = StmtKind::Assert;
    Expr* test;
    Expr* message; ///< may be null
    Assert(Range r, Expr* t, Expr* m) : Stmt(kKind, r), test(t), message(m) {}
};

/// `name as asName`; the name may be dotted in an Import. `*` in an ImportFrom.
struct Alias : Node {
    std::string_view name;
    std::string_view asName;
};

struct Import : Stmt {
    static constexpr StmtKind kKind = StmtKind::Import;
    List<Alias> names;
    Import(Range r, List<Alias> n) : Stmt(kKind, r), names(n) {}
};

struct ImportFrom : Stmt {
    static constexpr StmtKind kKind = StmtKind::ImportFrom;
    std::string_view module; ///< empty: `from . import`
    Range moduleRange;
    List<Alias> names;
    std::uint32_t level = 0; ///< leading dots
    explicit ImportFrom(Range r) : Stmt(kKind, r) {}
};

struct DeclaredName : Node {
    std::string_view name;
};

struct Global : Stmt {
    static constexpr StmtKind kKind = StmtKind::Global;
    List<DeclaredName> names;
    Global(Range r, List<DeclaredName> n) : Stmt(kKind, r), names(n) {}
};

struct Nonlocal : Stmt {
    static constexpr StmtKind kKind = StmtKind::Nonlocal;
    List<DeclaredName> names;
    Nonlocal(Range r, List<DeclaredName> n) : Stmt(kKind, r), names(n) {}
};

struct ExprStmt : Stmt {
    static constexpr StmtKind kKind = StmtKind::Expression;
    Expr* value;
    ExprStmt(Range r, Expr* v) : Stmt(kKind, r), value(v) {}
};

/// pass, break, continue.
struct SimpleStmt : Stmt {
    SimpleStmt(StmtKind k, Range r) : Stmt(k, r) {}
};

enum class PatternKind : std::uint8_t { Value, Singleton, Sequence, Mapping, Class, Star, As, Or };

/// One struct for all kinds; which fields count is said with each.
struct Pattern : Node {
    PatternKind kind;
    /// Value: an expression to compare with; Singleton: None, True or False; Class: the class.
    Expr* value = nullptr;
    /// Sequence, Mapping (the values), Class (positional), Or.
    List<Pattern> patterns;
    /// Mapping: the keys.
    Exprs keys;
    /// Class: attribute names and their patterns.
    std::span<const std::string_view> keywords;
    List<Pattern> keywordPatterns;
    /// As: the pattern before `as`, null for a bare capture.
    Pattern* pattern = nullptr;
    /// As: the name (empty: `_`); Star: the name (empty: `*_`); Mapping: of `**rest` (empty: none).
    std::string_view name;
};

struct MatchCase {
    Pattern* pattern;
    Expr* guard; ///< may be null
    Body body;
};

struct Match : Stmt {
    static constexpr StmtKind kKind = StmtKind::Match;
    Expr* subject = nullptr;
    List<MatchCase> cases;
    explicit Match(Range r) : Stmt(kKind, r) {}
};

struct Module {
    Body body;
};

} // namespace coroscope::script::ast
