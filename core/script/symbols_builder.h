#pragma once

#include "core/script/symbols.h"

namespace coroscope::script {

using namespace ast;

/// First pass: who binds and who uses which name in which block. Second (symbols_resolve.cpp): what that
/// means. Mirrors symtable.c.
class SymbolBuilder {
public:
    SymbolBuilder(SymbolTable& table, const Source& source, std::vector<Diagnostic>& diagnostics)
        : m_table(table), m_source(source), m_diagnostics(diagnostics) {}

    void run(const Module& module);

private:
    // symbols.cpp
    Scope& enter(ScopeKind kind, std::string_view name, const void* node);
    void leave() { m_scope = m_scope->parent; }
    std::string_view mangled(std::string_view id);
    Symbol& add(std::string_view id, std::uint16_t flag);
    void error(Range range, std::string message);
    bool tooDeep(Range range);

    void body(Body statements);
    void statement(const Stmt* s);
    void functionDef(const FunctionDef& f);
    void classDef(const ClassDef& c);
    void importNames(List<Alias> names, bool from);
    void global(const Global& s);
    void nonlocal(const Nonlocal& s);
    bool redeclared(const DeclaredName& name, const char* what, std::uint16_t flags);
    void annotated(const AnnAssign& s);
    void annotation(const Expr* e);

    // symbols_expressions.cpp
    void expression(const Expr* e);
    void expressions(Exprs list) {
        for (const Expr* e : list)
            expression(e);
    }
    void name(const Name& n);
    void parameters(const Parameters& p);
    void annotations(const FunctionDef& f);
    void defaults(const Parameters& p);
    void parameterNames(Scope& scope, const Parameters& p);
    void lambda(const Lambda& l);
    void comprehension(const Comprehension& c);
    void namedExpr(const NamedExpr& e);
    void yield(const Expr* e, const Expr* value);
    void pattern(const Pattern* p);

    // symbols_resolve.cpp
    void resolve();
    void resolveName(Scope& scope, std::string_view id, Symbol& symbol);
    Scope* bindingScope(Scope& from, std::string_view id, bool& global);

    static constexpr int kMaxDepth = 1000;

    SymbolTable& m_table;
    const Source& m_source;
    std::vector<Diagnostic>& m_diagnostics;
    Scope* m_scope = nullptr;
    int m_depth = 0;
    bool m_gaveUp = false;
    int m_inComprehensionIterable = 0;
    const char* m_annotationOf = nullptr;
    /// Where a name was first declared global or nonlocal.
    std::map<std::pair<const Scope*, std::string_view>, Range> m_directives;
    bool m_futureAnnotations = false;
};

} // namespace coroscope::script
