#include "core/script/symbols.h"

#include "core/script/symbols_builder.h"

namespace coroscope::script {

SymbolTable SymbolTable::build(const Source& source, const Module& module,
                               std::vector<Diagnostic>& diagnostics) {
    SymbolTable table;
    SymbolBuilder(table, source, diagnostics).run(module);
    return table;
}

bool needsMangling(std::string_view privateName, std::string_view id) {
    return !privateName.empty() && id.starts_with("__") && !id.ends_with("__") &&
           id.find('.') == std::string_view::npos &&
           privateName.find_first_not_of('_') != std::string_view::npos;
}

std::string mangle(std::string_view privateName, std::string_view id) {
    if (!needsMangling(privateName, id)) return std::string(id);
    privateName.remove_prefix(privateName.find_first_not_of('_'));
    return "_" + std::string(privateName) + std::string(id);
}

void SymbolBuilder::run(const Module& module) {
    for (const Stmt* s : module.body)
        if (const auto* import = as<ImportFrom>(s); import && import->module == "__future__")
            for (const Alias* alias : import->names)
                m_futureAnnotations = m_futureAnnotations || alias->name == "annotations";
    enter(ScopeKind::Module, "<module>", &module);
    body(module.body);
    if (!m_gaveUp) resolve();
}

Scope& SymbolBuilder::enter(ScopeKind kind, std::string_view name, const void* node) {
    Scope& scope = m_table.m_scopes.emplace_back();
    scope.kind = kind;
    scope.name = name;
    scope.parent = m_scope;
    if (m_scope) {
        scope.privateName = m_scope->privateName;
        scope.nested = m_scope->nested || m_scope->isFunction();
    }
    m_table.m_byNode[node] = &scope;
    m_scope = &scope;
    return scope;
}

std::string_view SymbolBuilder::mangled(std::string_view id) {
    if (!needsMangling(m_scope->privateName, id)) return id;
    return m_table.m_mangled.emplace_back(mangle(m_scope->privateName, id));
}

Symbol& SymbolBuilder::add(std::string_view id, std::uint16_t flag) {
    id = mangled(id);
    const auto [at, fresh] = m_scope->symbols.try_emplace(id);
    if (fresh) m_scope->order.push_back(id);
    at->second.flags |= flag;
    return at->second;
}

void SymbolBuilder::error(Range range, std::string message) {
    m_diagnostics.push_back(makeDiagnostic(m_source, DiagnosticKind::SyntaxError, range, std::move(message)));
}

bool SymbolBuilder::tooDeep(Range range) {
    if (m_gaveUp) return true;
    if (m_depth < kMaxDepth) return false;
    m_gaveUp = true;
    m_diagnostics.insert(m_diagnostics.begin(),
                         makeDiagnostic(m_source, DiagnosticKind::RecursionError, range,
                                        "maximum recursion depth exceeded during compilation"));
    return true;
}

void SymbolBuilder::body(Body statements) {
    for (const Stmt* s : statements)
        statement(s);
}

void SymbolBuilder::statement(const Stmt* s) {
    if (tooDeep(s->range)) return;
    ++m_depth;
    switch (s->kind) {
    case StmtKind::FunctionDef:
        functionDef(*as<FunctionDef>(s));
        break;
    case StmtKind::ClassDef:
        classDef(*as<ClassDef>(s));
        break;
    case StmtKind::Return:
        if (const Expr* value = as<Return>(s)->value) {
            expression(value);
            if (!m_scope->returnsValue) m_scope->returnRange = s->range;
            m_scope->returnsValue = true;
        }
        break;
    case StmtKind::Delete:
        expressions(as<Delete>(s)->targets);
        break;
    case StmtKind::Assign:
        expressions(as<Assign>(s)->targets);
        expression(as<Assign>(s)->value);
        break;
    case StmtKind::AugAssign:
        expression(as<AugAssign>(s)->target);
        expression(as<AugAssign>(s)->value);
        break;
    case StmtKind::AnnAssign:
        annotated(*as<AnnAssign>(s));
        break;
    case StmtKind::For: {
        const auto& loop = *as<For>(s);
        expression(loop.target);
        expression(loop.iterable);
        body(loop.body);
        body(loop.orelse);
        break;
    }
    case StmtKind::While:
        expression(as<While>(s)->test);
        body(as<While>(s)->body);
        body(as<While>(s)->orelse);
        break;
    case StmtKind::If:
        for (const IfClause* clause : as<If>(s)->clauses) {
            expression(clause->test);
            body(clause->body);
        }
        body(as<If>(s)->orelse);
        break;
    case StmtKind::With:
        for (const WithItem* item : as<With>(s)->items) {
            expression(item->context);
            expression(item->target);
        }
        body(as<With>(s)->body);
        break;
    case StmtKind::Match:
        expression(as<Match>(s)->subject);
        for (const MatchCase* one : as<Match>(s)->cases) {
            pattern(one->pattern);
            expression(one->guard);
            body(one->body);
        }
        break;
    case StmtKind::Raise:
        expression(as<Raise>(s)->exception);
        expression(as<Raise>(s)->cause);
        break;
    case StmtKind::Try:
        body(as<Try>(s)->body);
        for (const ExceptHandler* handler : as<Try>(s)->handlers) {
            expression(handler->type);
            if (!handler->name.empty()) add(handler->name, Symbol::kLocal);
            body(handler->body);
        }
        body(as<Try>(s)->orelse);
        body(as<Try>(s)->finalbody);
        break;
    case StmtKind::Assert:
        expression(as<Assert>(s)->test);
        expression(as<Assert>(s)->message);
        break;
    case StmtKind::Import:
        importNames(as<Import>(s)->names, false);
        break;
    case StmtKind::ImportFrom:
        importNames(as<ImportFrom>(s)->names, true);
        break;
    case StmtKind::Global:
        global(*as<Global>(s));
        break;
    case StmtKind::Nonlocal:
        nonlocal(*as<Nonlocal>(s));
        break;
    case StmtKind::Expression:
        expression(as<ExprStmt>(s)->value);
        break;
    case StmtKind::Pass:
    case StmtKind::Break:
    case StmtKind::Continue:
        break;
    }
    --m_depth;
}

void SymbolBuilder::functionDef(const FunctionDef& f) {
    add(f.name, Symbol::kLocal);
    defaults(*f.parameters);
    annotations(f);
    expressions(f.decorators);
    Scope& scope = enter(ScopeKind::Function, f.name, &f);
    scope.isAsync = scope.isCoroutine = f.isAsync;
    parameterNames(scope, *f.parameters);
    body(f.body);
    leave();
}

void SymbolBuilder::classDef(const ClassDef& c) {
    add(c.name, Symbol::kLocal);
    expressions(c.bases);
    for (const Keyword* keyword : c.keywords)
        expression(keyword->value);
    expressions(c.decorators);
    Scope& scope = enter(ScopeKind::Class, c.name, &c);
    scope.privateName = c.name;
    for (const char* implicit : {"__module__", "__qualname__"})
        add(implicit, Symbol::kLocal);
    body(c.body);
    leave();
}

void SymbolBuilder::importNames(List<Alias> names, bool from) {
    for (const Alias* alias : names) {
        if (from && alias->name == "*") {
            if (m_scope->kind != ScopeKind::Module)
                error(alias->range, "import * only allowed at module level");
            continue;
        }
        const std::string_view bound =
            !alias->asName.empty() ? alias->asName : alias->name.substr(0, alias->name.find('.'));
        add(bound, Symbol::kImported);
    }
}

/// Whether the name was a parameter, used, annotated or assigned before its declaration; says so.
bool SymbolBuilder::redeclared(const DeclaredName& name, const char* what, std::uint16_t flags) {
    const std::string quoted = "name '" + std::string(name.name) + "'";
    if (flags & Symbol::kParameter)
        error(name.range, quoted + " is parameter and " + what);
    else if (flags & Symbol::kUse)
        error(name.range, quoted + " is used prior to " + what + " declaration");
    else if (flags & Symbol::kAnnotated)
        error(name.range, std::string("annotated name '") + std::string(name.name) + "' can't be " + what);
    else if (flags & Symbol::kLocal) // what an import binds is no assignment there (symtable.c)
        error(name.range, quoted + " is assigned to before " + what + " declaration");
    else
        return false;
    return true;
}

void SymbolBuilder::global(const Global& s) {
    for (const DeclaredName* name : s.names) {
        const Symbol* known = m_scope->find(mangled(name->name));
        DeclaredName placed = *name;
        placed.range = s.range;
        if (known && redeclared(placed, "global", known->flags)) continue;
        add(name->name, Symbol::kGlobal);
        m_directives.try_emplace({m_scope, mangled(name->name)}, s.range);
    }
}

void SymbolBuilder::nonlocal(const Nonlocal& s) {
    for (const DeclaredName* name : s.names) {
        const Symbol* known = m_scope->find(mangled(name->name));
        DeclaredName placed = *name;
        placed.range = s.range;
        if (known && redeclared(placed, "nonlocal", known->flags)) continue;
        if (m_scope->kind == ScopeKind::Module) {
            error(s.range, "nonlocal declaration not allowed at module level");
            continue;
        }
        add(name->name, Symbol::kNonlocal);
        m_directives.try_emplace({m_scope, mangled(name->name)}, s.range);
    }
}

void SymbolBuilder::annotated(const AnnAssign& s) {
    if (const auto* target = as<Name>(s.target)) {
        const Symbol* known = m_scope->find(mangled(target->id));
        if (known && (known->flags & (Symbol::kGlobal | Symbol::kNonlocal)) &&
            m_scope->kind != ScopeKind::Module && s.simple) {
            error(s.range, "annotated name '" + std::string(target->id) + "' can't be " +
                               (known->flags & Symbol::kGlobal ? "global" : "nonlocal"));
            return;
        }
        add(target->id, s.simple ? Symbol::kAnnotated | Symbol::kLocal : s.value ? Symbol::kLocal : 0);
    } else {
        expression(s.target);
    }
    annotation(s.annotation);
    expression(s.value);
}

void SymbolBuilder::annotation(const Expr* e) {
    const char* const outer = m_annotationOf;
    if (m_futureAnnotations) m_annotationOf = "an annotation";
    expression(e);
    m_annotationOf = outer;
}

} // namespace coroscope::script
