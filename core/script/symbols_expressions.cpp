#include "core/script/symbols_builder.h"

namespace coroscope::script {

void SymbolBuilder::expression(const Expr* e) {
    if (!e || tooDeep(e->range)) return;
    ++m_depth;
    switch (e->kind) {
    case ExprKind::Name:
        name(*as<Name>(e));
        break;
    case ExprKind::Constant:
        break;
    case ExprKind::JoinedStr:
        expressions(as<JoinedStr>(e)->values);
        break;
    case ExprKind::FormattedValue:
        expression(as<FormattedValue>(e)->value);
        expression(as<FormattedValue>(e)->format);
        break;
    case ExprKind::Attribute:
        expression(as<Attribute>(e)->value);
        break;
    case ExprKind::Subscript:
        expression(as<Subscript>(e)->value);
        expression(as<Subscript>(e)->index);
        break;
    case ExprKind::Call:
        expression(as<Call>(e)->function);
        expressions(as<Call>(e)->arguments);
        for (const Keyword* keyword : as<Call>(e)->keywords)
            expression(keyword->value);
        break;
    case ExprKind::BinOp: {
        // A sum of thousands of terms is a tree as deep; it is walked along its left side.
        std::vector<const BinOp*> spine;
        const Expr* left = e;
        for (const auto* op = as<BinOp>(left); op; op = as<BinOp>(left)) {
            spine.push_back(op);
            left = op->left;
        }
        expression(left);
        for (auto op = spine.rbegin(); op != spine.rend(); ++op)
            expression((*op)->right);
        break;
    }
    case ExprKind::UnaryOp:
        expression(as<UnaryOp>(e)->operand);
        break;
    case ExprKind::BoolOp:
        expressions(as<BoolOp>(e)->values);
        break;
    case ExprKind::Compare:
        expression(as<Compare>(e)->left);
        expressions(as<Compare>(e)->comparators);
        break;
    case ExprKind::IfExp:
        expression(as<IfExp>(e)->test);
        expression(as<IfExp>(e)->body);
        expression(as<IfExp>(e)->orelse);
        break;
    case ExprKind::Lambda:
        lambda(*as<Lambda>(e));
        break;
    case ExprKind::NamedExpr:
        namedExpr(*as<NamedExpr>(e));
        break;
    case ExprKind::Tuple:
        expressions(as<Tuple>(e)->elements);
        break;
    case ExprKind::List:
        expressions(as<ListDisplay>(e)->elements);
        break;
    case ExprKind::Set:
        expressions(as<SetDisplay>(e)->elements);
        break;
    case ExprKind::Dict:
        expressions(as<Dict>(e)->keys);
        expressions(as<Dict>(e)->values);
        break;
    case ExprKind::ListComp:
    case ExprKind::SetComp:
    case ExprKind::DictComp:
    case ExprKind::GeneratorExp:
        comprehension(*asComprehension(e));
        break;
    case ExprKind::Await:
        if (m_annotationOf)
            error(e->range, std::string("'await expression' can not be used within ") + m_annotationOf);
        expression(as<Await>(e)->value);
        m_scope->isCoroutine = true;
        break;
    case ExprKind::Yield:
        yield(e, as<Yield>(e)->value);
        break;
    case ExprKind::YieldFrom:
        yield(e, as<YieldFrom>(e)->value);
        break;
    case ExprKind::Starred:
        expression(as<Starred>(e)->value);
        break;
    case ExprKind::Slice:
        expression(as<Slice>(e)->lower);
        expression(as<Slice>(e)->upper);
        expression(as<Slice>(e)->step);
        break;
    }
    --m_depth;
}

void SymbolBuilder::name(const Name& n) {
    add(n.id, n.context == Context::Load ? Symbol::kUse : Symbol::kLocal);
    // super() without arguments needs the class.
    if (n.context == Context::Load && n.id == "super" && m_scope->isFunction())
        add("__class__", Symbol::kUse);
}

void SymbolBuilder::yield(const Expr* e, const Expr* value) {
    if (m_annotationOf)
        error(e->range, std::string("'yield expression' can not be used within ") + m_annotationOf);
    expression(value);
    m_scope->isGenerator = true;
    if (m_scope->kind == ScopeKind::Comprehension)
        error(e->range,
              std::string("'yield' inside ") + (m_scope->name == "<listcomp>"   ? "list comprehension"
                                                : m_scope->name == "<setcomp>"  ? "set comprehension"
                                                : m_scope->name == "<dictcomp>" ? "dict comprehension"
                                                                                : "generator expression"));
}

void SymbolBuilder::defaults(const Parameters& p) {
    for (const auto list : {p.positionalOnly, p.positional, p.keywordOnly})
        for (const Parameter* one : list)
            expression(one->defaultValue);
}

void SymbolBuilder::annotations(const FunctionDef& f) {
    const Parameters& p = *f.parameters;
    for (const auto list : {p.positionalOnly, p.positional, p.keywordOnly})
        for (const Parameter* one : list)
            annotation(one->annotation);
    if (p.starArgs) annotation(p.starArgs->annotation);
    if (p.starKwargs) annotation(p.starKwargs->annotation);
    annotation(f.returns);
}

void SymbolBuilder::parameterNames(Scope& scope, const Parameters& p) {
    const auto one = [&](const Parameter* parameter) {
        const Symbol* known = scope.find(mangled(parameter->name));
        if (known && known->flags & Symbol::kParameter)
            error(parameter->range,
                  "duplicate argument '" + std::string(parameter->name) + "' in function definition");
        add(parameter->name, Symbol::kParameter);
        scope.parameters.push_back(mangled(parameter->name));
    };
    for (const auto list : {p.positionalOnly, p.positional, p.keywordOnly})
        for (const Parameter* parameter : list)
            one(parameter);
    if (p.starArgs) one(p.starArgs);
    if (p.starKwargs) one(p.starKwargs);
    scope.hasStarArgs = p.starArgs != nullptr;
    scope.hasKwargs = p.starKwargs != nullptr;
}

void SymbolBuilder::lambda(const Lambda& l) {
    defaults(*l.parameters);
    Scope& scope = enter(ScopeKind::Lambda, "<lambda>", &l);
    const char* const outer = m_annotationOf;
    m_annotationOf = nullptr;
    parameterNames(scope, *l.parameters);
    expression(l.body);
    m_annotationOf = outer;
    leave();
}

void SymbolBuilder::comprehension(const Comprehension& c) {
    const ComprehensionFor& outermost = *c.generators[0];
    // The outermost iterable is evaluated outside.
    ++m_inComprehensionIterable;
    expression(outermost.iterable);
    --m_inComprehensionIterable;
    const char* const name = c.kind == ExprKind::ListComp   ? "<listcomp>"
                             : c.kind == ExprKind::SetComp  ? "<setcomp>"
                             : c.kind == ExprKind::DictComp ? "<dictcomp>"
                                                            : "<genexpr>";
    Scope& scope = enter(ScopeKind::Comprehension, name, &c);
    scope.isCoroutine = outermost.isAsync;
    scope.isGenerator = c.kind == ExprKind::GeneratorExp;
    add(".0", Symbol::kParameter);
    scope.parameters.push_back(".0");
    const auto target = [&](const Expr* e) {
        expression(e);
        std::vector<const Expr*> open{e};
        while (!open.empty()) {
            const Expr* next = open.back();
            open.pop_back();
            if (const auto* bound = as<Name>(next)) {
                const Symbol& known = add(bound->id, Symbol::kIteration);
                if (known.flags & (Symbol::kGlobal | Symbol::kNonlocal))
                    error(bound->range,
                          "comprehension inner loop cannot rebind assignment expression target '" +
                              std::string(bound->id) + "'");
            }
            if (const auto* tuple = as<Tuple>(next))
                open.insert(open.end(), tuple->elements.begin(), tuple->elements.end());
            if (const auto* list = as<ListDisplay>(next))
                open.insert(open.end(), list->elements.begin(), list->elements.end());
            if (const auto* starred = as<Starred>(next)) open.push_back(starred->value);
        }
    };
    bool first = true;
    for (const ComprehensionFor* clause : c.generators) {
        target(clause->target);
        if (!first) {
            ++m_inComprehensionIterable;
            expression(clause->iterable);
            --m_inComprehensionIterable;
        }
        expressions(clause->conditions);
        if (clause->isAsync) scope.isCoroutine = true;
        first = false;
    }
    expression(c.key);
    expression(c.element);
    const bool async = scope.isCoroutine && c.kind != ExprKind::GeneratorExp;
    leave();
    if (async) m_scope->isCoroutine = true;
}

/// target := value. In a comprehension the name belongs to the block around it.
void SymbolBuilder::namedExpr(const NamedExpr& e) {
    const std::string_view id = e.target->id;
    if (m_annotationOf)
        error(e.range, std::string("'named expression' can not be used within ") + m_annotationOf);
    if (m_inComprehensionIterable)
        error(e.range, "assignment expression cannot be used in a comprehension iterable expression");
    expression(e.value);
    if (m_scope->kind != ScopeKind::Comprehension) return expression(e.target);
    Scope* const inner = m_scope;
    for (Scope* outer = inner; outer; outer = outer->parent) {
        if (outer->kind == ScopeKind::Comprehension) {
            const Symbol* known = outer->find(mangled(id));
            if (known && known->flags & Symbol::kIteration)
                return error(e.target->range,
                             "assignment expression cannot rebind comprehension iteration variable '" +
                                 std::string(id) + "'");
            continue;
        }
        if (outer->kind == ScopeKind::Class)
            return error(e.target->range,
                         "assignment expression within a comprehension cannot be used in a class body");
        const Symbol* known = outer->find(mangled(id));
        const bool global = outer->kind == ScopeKind::Module || (known && known->flags & Symbol::kGlobal);
        for (Scope* scope = inner; scope != outer; scope = scope->parent) {
            m_scope = scope;
            add(id, global ? Symbol::kGlobal : Symbol::kNonlocal);
            m_directives.try_emplace({scope, mangled(id)}, e.range);
        }
        m_scope = outer;
        add(id, global && outer->kind != ScopeKind::Module ? Symbol::kGlobal : Symbol::kLocal);
        m_scope = inner;
        return;
    }
}

void SymbolBuilder::pattern(const Pattern* p) {
    if (!p || tooDeep(p->range)) return;
    ++m_depth;
    expression(p->value);
    expressions(p->keys);
    for (const Pattern* inner : p->patterns)
        pattern(inner);
    for (const Pattern* inner : p->keywordPatterns)
        pattern(inner);
    pattern(p->pattern);
    if (!p->name.empty()) add(p->name, Symbol::kLocal);
    --m_depth;
}

} // namespace coroscope::script
