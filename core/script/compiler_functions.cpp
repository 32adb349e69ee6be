#include "core/script/compiler.h"

namespace coroscope::script {

using namespace ast;

void Compiler::makeFunction(const Scope& scope, std::shared_ptr<const Code> code, std::uint32_t flags) {
    (void)scope;
    if (!code->freeNames.empty()) {
        for (const std::string& name : code->freeNames)
            emit(Op::LoadClosure, derefIndex(name));
        emit(Op::BuildTuple, static_cast<std::uint32_t>(code->freeNames.size()));
        flags |= 8;
    }
    const std::uint32_t index = e().constant({std::move(code)});
    if (index > 0xffff) {
        const Position place = e().position();
        const Pos start{static_cast<std::uint32_t>(place.line), 0};
        error({start, start}, "too many constants and functions in one block", DiagnosticKind::Unsupported);
    }
    emit(Op::MakeFunction, index | flags << 16);
}

/// Default values: a tuple of the positional ones, a dict of the keyword-only ones.
std::uint32_t Compiler::defaults(const Parameters& p) {
    std::uint32_t flags = 0;
    std::vector<Expr*> positional;
    for (const auto list : {p.positionalOnly, p.positional})
        for (const Parameter* one : list)
            if (one->defaultValue) positional.push_back(one->defaultValue);
    if (!positional.empty()) {
        const Tuple tuple(positional[0]->range, Exprs(positional.data(), positional.size()));
        if (auto folded = foldConstant(&tuple)) {
            e().loadConst(std::move(*folded));
        } else {
            for (const Expr* value : positional)
                expr(value);
            emit(Op::BuildTuple, static_cast<std::uint32_t>(positional.size()));
        }
        flags |= 1;
    }
    std::uint32_t keywords = 0;
    for (const Parameter* one : p.keywordOnly) {
        if (!one->defaultValue) continue;
        e().loadConst(text(mangled(one->name)));
        expr(one->defaultValue);
        ++keywords;
    }
    if (keywords == 0) return flags;
    emit(Op::BuildMap, keywords);
    return flags | 2;
}

std::uint32_t Compiler::annotations(const FunctionDef& f) {
    std::uint32_t count = 0;
    const auto one = [&](std::string_view name, const Expr* annotation) {
        if (!annotation) return;
        e().loadConst(text(mangled(name)));
        annotationValue(annotation);
        ++count;
    };
    const Parameters& p = *f.parameters;
    for (const auto list : {p.positionalOnly, p.positional})
        for (const Parameter* parameter : list)
            one(parameter->name, parameter->annotation);
    if (p.starArgs) one(p.starArgs->name, p.starArgs->annotation);
    for (const Parameter* parameter : p.keywordOnly)
        one(parameter->name, parameter->annotation);
    if (p.starKwargs) one(p.starKwargs->name, p.starKwargs->annotation);
    one("return", f.returns);
    if (count == 0) return 0;
    emit(Op::BuildMap, count);
    return 4;
}

void Compiler::countParameters(Code& code, const Parameters& p) {
    code.positionalOnlyCount = static_cast<std::uint32_t>(p.positionalOnly.size());
    code.argumentCount = static_cast<std::uint32_t>(p.positionalOnly.size() + p.positional.size());
    code.keywordOnlyCount = static_cast<std::uint32_t>(p.keywordOnly.size());
}

void Compiler::checkParameters(const Parameters& p, const Node* node) {
    for (const auto list : {p.positionalOnly, p.positional, p.keywordOnly})
        for (const Parameter* one : list)
            forbidden(one->name, Context::Store, node);
    if (p.starArgs) forbidden(p.starArgs->name, Context::Store, node);
    if (p.starKwargs) forbidden(p.starKwargs->name, Context::Store, node);
}

void Compiler::functionDef(const FunctionDef& f) {
    checkParameters(*f.parameters, &f);
    for (const Expr* decorator : f.decorators) {
        expr(decorator);
        emit(Op::PushNull);
    }
    at(&f);
    std::uint32_t flags = defaults(*f.parameters);
    flags |= annotations(f);
    const Scope& scope = *m_symbols.of(&f);
    Unit unit(scope);
    const auto firstLine = f.decorators.empty() ? f.range.start.line : f.decorators[0]->range.start.line;
    enter(unit, std::string(f.name), static_cast<int>(firstLine));
    countParameters(*unit.code, *f.parameters);
    // As in CPython the first constant is the docstring, or None.
    const ast::Constant* doc = docstring(f.body);
    if (doc) {
        e().constant(text(doc->text));
        unit.code->flags |= kCodeHasDocstring;
    } else {
        e().constant({NoneConstant{}});
    }
    body(f.body, doc ? 1 : 0);
    auto code = leave(true);
    makeFunction(scope, std::move(code), flags);
    for (auto decorator = f.decorators.rbegin(); decorator != f.decorators.rend(); ++decorator) {
        at(*decorator);
        emit(Op::Call, 1);
    }
    at(&f);
    nameOp(f.name, Context::Store, &f);
}

void Compiler::classDef(const ClassDef& c) {
    checkKeywords(c.keywords, &c);
    for (const Expr* decorator : c.decorators) {
        expr(decorator);
        emit(Op::PushNull);
    }
    at(&c);
    const Scope& scope = *m_symbols.of(&c);
    Unit unit(scope);
    const auto firstLine = c.decorators.empty() ? c.range.start.line : c.decorators[0]->range.start.line;
    enter(unit, std::string(c.name), static_cast<int>(firstLine));
    e().setPosition(
        Position{static_cast<std::int32_t>(firstLine), static_cast<std::int32_t>(firstLine), 0, 0});
    emit(Op::LoadName, e().name("__name__"));
    emit(Op::StoreName, e().name("__module__"));
    e().loadConst(text(unit.code->qualifiedName));
    emit(Op::StoreName, e().name("__qualname__"));
    for (const auto& [id, symbol] : scope.symbols)
        if (symbol.flags & Symbol::kAnnotated) {
            emit(Op::SetupAnnotations);
            break;
        }
    const ast::Constant* doc = docstring(c.body);
    if (doc) {
        at(doc);
        e().loadConst(text(doc->text));
        emit(Op::StoreName, e().name("__doc__"));
    }
    body(c.body, doc ? 1 : 0);
    e().setPosition(
        Position{static_cast<std::int32_t>(firstLine), static_cast<std::int32_t>(firstLine), -1, -1});
    if (scope.needsClassCell && e().reachable()) {
        emit(Op::LoadClosure, derefIndex("__class__"));
        emit(Op::Copy, 1);
        emit(Op::StoreName, e().name("__classcell__"));
        emit(Op::ReturnValue);
    }
    auto code = leave(true);
    emit(Op::LoadBuildClass);
    emit(Op::PushNull);
    makeFunction(scope, std::move(code), 0);
    e().loadConst(text(c.name));
    callArguments(c.bases, c.keywords, 2);
    for (auto decorator = c.decorators.rbegin(); decorator != c.decorators.rend(); ++decorator) {
        at(*decorator);
        emit(Op::Call, 1);
    }
    at(&c);
    nameOp(c.name, Context::Store, &c);
}

void Compiler::lambda(const Lambda& l) {
    checkParameters(*l.parameters, &l);
    const std::uint32_t flags = defaults(*l.parameters);
    const Scope& scope = *m_symbols.of(&l);
    Unit unit(scope);
    enter(unit, "<lambda>", static_cast<int>(l.range.start.line));
    countParameters(*unit.code, *l.parameters);
    e().constant({NoneConstant{}}); // so that the first constant is no docstring
    expr(l.body);
    at(l.body);
    if (scope.isGenerator) {
        emit(Op::PopTop);
        e().loadNone();
    }
    emit(Op::ReturnValue);
    auto code = leave(false);
    makeFunction(scope, std::move(code), flags);
}

/// compiler_comprehension: a function of its own, called at once with the outermost iterator.
void Compiler::comprehension(const Comprehension& c) {
    const Scope& scope = *m_symbols.of(&c);
    const bool generator = c.kind == ExprKind::GeneratorExp;
    if (scope.isCoroutine && !generator && !inAsyncFunction() &&
        m_unit->scope.kind != ScopeKind::Comprehension)
        return error(c.range, "asynchronous comprehension outside of an asynchronous function");
    Unit unit(scope);
    enter(unit, std::string(scope.name), static_cast<int>(c.range.start.line));
    unit.code->argumentCount = 1;
    at(&c);
    if (c.kind == ExprKind::ListComp) emit(Op::BuildList, 0);
    if (c.kind == ExprKind::SetComp) emit(Op::BuildSet, 0);
    if (c.kind == ExprKind::DictComp) emit(Op::BuildMap, 0);
    comprehensionClause(c, 0, 0);
    if (generator) e().loadNone();
    emit(Op::ReturnValue);
    auto code = leave(false);
    makeFunction(scope, std::move(code), 0);
    emit(Op::PushNull);
    expr(c.generators[0]->iterable);
    emit(c.generators[0]->isAsync ? Op::GetAiter : Op::GetIter);
    emit(Op::Call, 1);
    if (scope.isCoroutine && !generator) await();
}

void Compiler::comprehensionElement(const Comprehension& c, std::uint32_t depth) {
    switch (c.kind) {
    case ExprKind::GeneratorExp:
        expr(c.element);
        emit(Op::YieldValue);
        return emit(Op::PopTop);
    case ExprKind::ListComp:
        expr(c.element);
        return emit(Op::ListAppend, depth + 1);
    case ExprKind::SetComp:
        expr(c.element);
        return emit(Op::SetAdd, depth + 1);
    default:
        expr(c.key);
        expr(c.element);
        return emit(Op::MapAdd, depth + 1);
    }
}

void Compiler::comprehensionClause(const Comprehension& c, std::size_t index, std::uint32_t depth) {
    const ComprehensionFor& clause = *c.generators[index];
    Label start, next, anchor, handler;
    if (index == 0) {
        emit(Op::LoadFast, e().local(".0"));
    } else {
        expr(clause.iterable);
        emit(clause.isAsync ? Op::GetAiter : Op::GetIter);
    }
    e().bind(start);
    Emitter::Protection protection;
    if (clause.isAsync) {
        protection = e().protect(handler);
        emit(Op::GetAnext);
        e().loadNone();
        emit(Op::YieldFrom);
        e().close(protection);
    } else {
        e().jump(Op::ForIter, anchor);
    }
    store(clause.target);
    for (const Expr* condition : clause.conditions)
        jumpIf(condition, next, false);
    if (index + 1 < c.generators.size())
        comprehensionClause(c, index + 1, depth + 1);
    else
        comprehensionElement(c, depth + 1);
    e().bind(next);
    e().jump(Op::Jump, start);
    if (clause.isAsync) {
        e().beginHandler(protection);
        emit(Op::EndAsyncFor);
    } else {
        e().bind(anchor);
    }
}

} // namespace coroscope::script
