#include "core/script/compiler.h"
#include "core/script/unparse.h"

namespace coroscope::script {

using namespace ast;
using AstConstant = ast::Constant;

const AstConstant* Compiler::docstring(Body statements) {
    if (statements.empty()) return nullptr;
    const auto* first = as<ExprStmt>(statements[0]);
    const auto* constant = first ? as<AstConstant>(first->value) : nullptr;
    return constant && constant->constant == ConstantKind::Str ? constant : nullptr;
}

void Compiler::body(Body statements, std::size_t from) {
    for (const Stmt* s : statements.subspan(from))
        statement(s);
}

void Compiler::statement(const Stmt* s) {
    if (m_gaveUp) return;
    if (m_instructions + m_unit->code->instructions.size() > kMaxInstructions) {
        m_gaveUp = true;
        return error(s->range, "the script is too large to compile", DiagnosticKind::Unsupported);
    }
    at(s);
    switch (s->kind) {
    case StmtKind::FunctionDef:
        return functionDef(*as<FunctionDef>(s));
    case StmtKind::ClassDef:
        return classDef(*as<ClassDef>(s));
    case StmtKind::Return:
        return returnStatement(*as<Return>(s));
    case StmtKind::Delete:
        for (const Expr* target : as<Delete>(s)->targets)
            deleteTarget(target);
        return;
    case StmtKind::Assign:
        return assign(*as<Assign>(s));
    case StmtKind::AugAssign:
        return augAssign(*as<AugAssign>(s));
    case StmtKind::AnnAssign:
        return annAssign(*as<AnnAssign>(s));
    case StmtKind::For:
        return as<For>(s)->isAsync ? asyncFor(*as<For>(s)) : forStatement(*as<For>(s));
    case StmtKind::While:
        return whileStatement(*as<While>(s));
    case StmtKind::If:
        return ifStatement(*as<If>(s));
    case StmtKind::With:
        return withStatement(*as<With>(s), 0);
    case StmtKind::Match:
        return match(*as<Match>(s));
    case StmtKind::Raise: {
        const auto& raise = *as<Raise>(s);
        if (raise.exception) expr(raise.exception);
        if (raise.cause) expr(raise.cause);
        return emit(Op::RaiseVarargs, (raise.exception ? 1u : 0u) + (raise.cause ? 1u : 0u));
    }
    case StmtKind::Try:
        return tryStatement(*as<Try>(s));
    case StmtKind::Assert:
        return assertStatement(*as<Assert>(s));
    case StmtKind::Import:
        return importStatement(*as<Import>(s));
    case StmtKind::ImportFrom:
        return importFrom(*as<ImportFrom>(s));
    case StmtKind::Expression: {
        const Expr* value = as<ExprStmt>(s)->value;
        const auto* constant = as<AstConstant>(value);
        if (constant && constant->constant != ConstantKind::Imaginary) return;
        expr(value);
        return emit(Op::PopTop);
    }
    case StmtKind::Break:
        return breakStatement(s);
    case StmtKind::Continue:
        return continueStatement(s);
    case StmtKind::Global:
    case StmtKind::Nonlocal:
    case StmtKind::Pass:
        return;
    }
}

/// a, b = b, a (or three of them) without a tuple in between. False where the statement is none of these.
bool Compiler::swapAssign(const Assign& s) {
    const auto* values = as<Tuple>(s.value);
    const auto* targets = s.targets.size() == 1 ? as<Tuple>(s.targets[0]) : nullptr;
    if (!values || !targets || values->elements.size() != targets->elements.size()) return false;
    const std::size_t count = values->elements.size();
    if (count != 2 && count != 3) return false;
    for (std::size_t i = 0; i < count; ++i)
        if (values->elements[i]->kind == ExprKind::Starred || targets->elements[i]->kind == ExprKind::Starred)
            return false;
    if (foldConstant(values)) return false;
    for (const Expr* value : values->elements)
        expr(value);
    emit(Op::Swap, static_cast<std::uint32_t>(count));
    for (const Expr* target : targets->elements)
        store(target);
    return true;
}

void Compiler::assign(const Assign& s) {
    if (swapAssign(s)) return;
    expr(s.value);
    for (std::size_t i = 0; i < s.targets.size(); ++i) {
        if (i + 1 < s.targets.size()) emit(Op::Copy, 1);
        store(s.targets[i]);
    }
}

/// Pops the value on top into a target.
void Compiler::store(const Expr* target) {
    const Position before = e().position();
    at(target);
    switch (target->kind) {
    case ExprKind::Name:
        nameOp(as<Name>(target)->id, Context::Store, target);
        break;
    case ExprKind::Attribute: {
        const auto& attribute = *as<Attribute>(target);
        expr(attribute.value);
        attributePosition(attribute);
        if (!forbidden(attribute.name, Context::Store, target))
            emit(Op::StoreAttr, nameIndex(attribute.name));
        break;
    }
    case ExprKind::Subscript:
        expr(as<Subscript>(target)->value);
        expr(as<Subscript>(target)->index);
        emit(Op::StoreSubscr);
        break;
    case ExprKind::Tuple:
        unpackTargets(as<Tuple>(target)->elements, target->range);
        break;
    case ExprKind::List:
        unpackTargets(as<ListDisplay>(target)->elements, target->range);
        break;
    default:
        error(target->range, "starred assignment target must be in a list or tuple");
        break;
    }
    e().setPosition(before);
}

void Compiler::unpackTargets(Exprs elements, Range range) {
    std::optional<std::size_t> star;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (elements[i]->kind != ExprKind::Starred) continue;
        if (star) return error(range, "multiple starred expressions in assignment");
        star = i;
    }
    if (star) {
        const std::size_t after = elements.size() - *star - 1;
        if (*star >= 256 || after >= 1u << 23)
            return error(range, "too many expressions in star-unpacking assignment");
        emit(Op::UnpackEx, static_cast<std::uint32_t>(*star | after << 8));
    } else {
        emit(Op::UnpackSequence, static_cast<std::uint32_t>(elements.size()));
    }
    for (const Expr* element : elements) {
        const auto* starred = as<Starred>(element);
        store(starred ? starred->value : element);
    }
}

void Compiler::deleteTarget(const Expr* target) {
    const Position before = e().position();
    at(target);
    switch (target->kind) {
    case ExprKind::Name:
        nameOp(as<Name>(target)->id, Context::Del, target);
        break;
    case ExprKind::Attribute: {
        const auto& attribute = *as<Attribute>(target);
        expr(attribute.value);
        attributePosition(attribute);
        if (!forbidden(attribute.name, Context::Del, target)) emit(Op::DeleteAttr, nameIndex(attribute.name));
        break;
    }
    case ExprKind::Subscript:
        expr(as<Subscript>(target)->value);
        expr(as<Subscript>(target)->index);
        emit(Op::DeleteSubscr);
        break;
    case ExprKind::Tuple:
        for (const Expr* element : as<Tuple>(target)->elements)
            deleteTarget(element);
        break;
    case ExprKind::List:
        for (const Expr* element : as<ListDisplay>(target)->elements)
            deleteTarget(element);
        break;
    default:
        break;
    }
    e().setPosition(before);
}

void Compiler::augAssign(const AugAssign& s) {
    const auto op = static_cast<std::uint32_t>(toBinaryOperator(s.op));
    const auto operate = [&] {
        expr(s.value);
        at(&s);
        emit(Op::InplaceOp, op);
    };
    at(s.target);
    if (const auto* name = as<Name>(s.target)) {
        nameOp(name->id, Context::Load, name);
        operate();
        at(name);
        return nameOp(name->id, Context::Store, name);
    }
    if (const auto* attribute = as<Attribute>(s.target)) {
        expr(attribute->value);
        emit(Op::Copy, 1);
        attributePosition(*attribute);
        emit(Op::LoadAttr, nameIndex(attribute->name));
        operate();
        at(attribute);
        attributePosition(*attribute);
        emit(Op::Swap, 2);
        if (!forbidden(attribute->name, Context::Store, attribute))
            emit(Op::StoreAttr, nameIndex(attribute->name));
        return;
    }
    const auto& item = *as<Subscript>(s.target);
    expr(item.value);
    expr(item.index);
    emit(Op::Copy, 2);
    emit(Op::Copy, 2);
    emit(Op::BinarySubscr);
    operate();
    at(&item);
    emit(Op::Swap, 3);
    emit(Op::Swap, 2);
    emit(Op::StoreSubscr);
}

/// With `from __future__ import annotations` the text, else the value.
void Compiler::annotationValue(const Expr* annotation) {
    if (m_futureAnnotations) return e().loadConst(text(unparse(annotation)));
    if (const auto* star = as<Starred>(annotation)) { // *args: *Ts
        expr(star->value);
        return emit(Op::UnpackSequence, 1);
    }
    expr(annotation);
}

void Compiler::annAssign(const AnnAssign& s) {
    if (s.value) {
        expr(s.value);
        store(s.target);
    }
    const bool kept = !m_unit->scope.isFunction();
    if (const auto* name = as<Name>(s.target)) {
        if (forbidden(name->id, Context::Store, name)) return;
        if (!s.simple || !kept) {
            // Annotations of locals are not evaluated; those of `(x): int` are, for their errors.
            if (!s.simple && kept && !m_futureAnnotations) {
                expr(s.annotation);
                emit(Op::PopTop);
            }
            return;
        }
        annotationValue(s.annotation);
        emit(usesNames(m_unit->scope) ? Op::LoadName : Op::LoadGlobal, e().name("__annotations__"));
        e().loadConst(text(mangled(name->id)));
        return emit(Op::StoreSubscr);
    }
    const auto evaluate = [&](const Expr* what) {
        expr(what);
        emit(Op::PopTop);
    };
    if (const auto* attribute = as<Attribute>(s.target)) {
        if (forbidden(attribute->name, Context::Store, &s)) return;
    }
    if (!s.value) {
        if (const auto* attribute = as<Attribute>(s.target)) evaluate(attribute->value);
        if (const auto* item = as<Subscript>(s.target)) {
            evaluate(item->value);
            evaluate(item->index);
        }
    }
    if (kept && !m_futureAnnotations) evaluate(s.annotation);
}

void Compiler::assertStatement(const Assert& s) {
    Label end;
    jumpIf(s.test, end, true);
    emit(Op::LoadAssertionError);
    if (s.message) {
        emit(Op::PushNull);
        expr(s.message);
        emit(Op::Call, 1);
    }
    emit(Op::RaiseVarargs, 1);
    e().bind(end);
}

void Compiler::importStatement(const Import& s) {
    for (const Alias* alias : s.names) {
        e().loadConst({std::int64_t{0}});
        e().loadNone();
        emit(Op::ImportName, e().name(alias->name));
        std::string_view rest = alias->name;
        const std::size_t dot = rest.find('.');
        if (alias->asName.empty()) {
            nameOp(rest.substr(0, dot), Context::Store, alias);
            continue;
        }
        // import a.b.c as d: the module is a; walk down to c.
        while (rest.find('.') != std::string_view::npos) {
            rest.remove_prefix(rest.find('.') + 1);
            emit(Op::ImportFrom, e().name(rest.substr(0, rest.find('.'))));
            emit(Op::Swap, 2);
            emit(Op::PopTop);
        }
        nameOp(alias->asName, Context::Store, alias);
    }
}

void Compiler::importFrom(const ImportFrom& s) {
    if (s.module == "__future__" && s.level == 0 && s.range.start.line > m_lastFutureLine)
        return error(s.range, "from __future__ imports must occur at the beginning of the file");
    e().loadConst({static_cast<std::int64_t>(s.level)});
    TupleConstant names;
    for (const Alias* alias : s.names)
        names.items.push_back(text(alias->name));
    e().loadConst({std::move(names)});
    emit(Op::ImportName, e().name(s.module));
    if (s.names.size() == 1 && s.names[0]->name == "*") return emit(Op::ImportStar);
    for (const Alias* alias : s.names) {
        emit(Op::ImportFrom, e().name(alias->name));
        nameOp(alias->asName.empty() ? alias->name : alias->asName, Context::Store, alias);
    }
    emit(Op::PopTop);
}

/// future.c: which `from __future__` imports stand where they may, and what they name.
void Compiler::checkFutures(Body statements) {
    bool done = false;
    std::uint32_t line = 0;
    for (Stmt* const& s : statements) {
        if (done && s->range.start.line > line) return;
        line = s->range.start.line;
        const auto* import = as<ImportFrom>(s);
        if (import && import->module == "__future__" && import->level == 0) {
            if (done)
                return error(s->range, "from __future__ imports must occur at the beginning of the file");
            m_lastFutureLine = s->range.start.line;
            for (const Alias* alias : import->names) {
                const std::string_view id = alias->name;
                bool known = false;
                for (const char* feature : {"nested_scopes", "generators", "division", "absolute_import",
                                            "with_statement", "print_function", "unicode_literals",
                                            "barry_as_FLUFL", "generator_stop", "annotations"})
                    known = known || id == feature;
                m_futureAnnotations = m_futureAnnotations || id == "annotations";
                const Range caret{s->range.start, s->range.start};
                if (id == "braces")
                    error(caret, "not a chance");
                else if (!known)
                    error(caret, "future feature " + std::string(id) + " is not defined");
            }
            continue;
        }
        if (&s != statements.data() || !docstring(statements)) done = true;
    }
}

} // namespace coroscope::script
