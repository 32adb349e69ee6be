#include "core/script/compiler.h"

#include <algorithm>

namespace coroscope::script {

using namespace std::string_literals;

CompileResult compile(const ParseResult& parsed, const CompileOptions& options) {
    CompileResult result;
    if (!parsed.ok()) {
        result.diagnostics = parsed.diagnostics;
        return result;
    }
    const SymbolTable symbols = SymbolTable::build(*parsed.source, parsed.module, result.diagnostics);
    if (!result.diagnostics.empty()) return result;
    result.code = Compiler(parsed, symbols, options, result.diagnostics).compileModule();
    if (!result.diagnostics.empty()) result.code = nullptr;
    return result;
}

std::shared_ptr<const Code> Compiler::compileModule() {
    checkFutures(m_parsed.module.body);
    Unit unit(*m_symbols.module());
    enter(unit, "<module>", 1);
    unit.code->flags = kCodeModule;
    e().setPosition(Position{1, 1, 0, 0});
    const ast::Body statements = m_parsed.module.body;
    if (m_parsed.mode == Mode::Expression) {
        expr(ast::as<ast::ExprStmt>(statements[0])->value);
        emit(Op::ReturnValue);
        return leave(false);
    }
    std::size_t first = 0;
    if (const ast::Constant* doc = docstring(statements)) {
        at(doc);
        e().loadConst(text(doc->text));
        emit(usesNames(unit.scope) ? Op::StoreName : Op::StoreGlobal, e().name("__doc__"));
        first = 1;
    }
    const bool annotated = std::any_of(unit.scope.symbols.begin(), unit.scope.symbols.end(),
                                       [](const auto& s) { return s.second.flags & Symbol::kAnnotated; });
    if (annotated) emit(Op::SetupAnnotations);
    body(statements, first);
    return leave(true);
}

Compiler::Unit& Compiler::enter(Unit& unit, const std::string& name, int firstLine) {
    Code& code = *unit.code;
    code.name = name;
    code.fileName = m_source.name();
    code.firstLine = firstLine;
    unit.parent = m_unit;
    const Scope& scope = unit.scope;
    // compiler_set_qualname
    code.qualifiedName = name;
    const bool locals =
        m_unit && m_unit->scope.isFunction() && m_unit->scope.kind != ScopeKind::Comprehension;
    if (m_unit && m_unit->scope.kind != ScopeKind::Module) {
        const Symbol* own = scope.kind == ScopeKind::Function || scope.kind == ScopeKind::Class
                                ? m_unit->scope.find(mangle(m_unit->scope.privateName, name))
                                : nullptr;
        if (!own || own->binding != Binding::GlobalExplicit)
            code.qualifiedName = m_unit->code->qualifiedName + (locals ? ".<locals>." : ".") + name;
    }
    for (const std::string_view parameter : scope.parameters)
        unit.emit.local(parameter);
    for (const auto& [id, symbol] : scope.symbols)
        if (symbol.binding == Binding::Cell) unit.cells.push_back(id);
    if (scope.kind == ScopeKind::Class && scope.needsClassCell) unit.cells.push_back("__class__");
    for (const std::string_view cell : unit.cells) {
        code.cellNames.emplace_back(cell);
        const auto parameter = std::find(scope.parameters.begin(), scope.parameters.end(), cell);
        code.cellParameter.push_back(parameter == scope.parameters.end()
                                         ? -1
                                         : static_cast<int>(parameter - scope.parameters.begin()));
    }
    for (const auto& [id, symbol] : scope.symbols) {
        if (symbol.binding != Binding::Free && !(symbol.flags & Symbol::kFreeInClass)) continue;
        unit.cells.push_back(id);
        code.freeNames.emplace_back(id);
    }
    if (scope.isFunction()) {
        code.flags |= kCodeOptimized;
        if (scope.isGenerator && scope.isCoroutine)
            code.flags |= kCodeAsyncGenerator;
        else if (scope.isGenerator)
            code.flags |= kCodeGenerator;
        else if (scope.isCoroutine)
            code.flags |= kCodeCoroutine;
    }
    if (scope.nested) code.flags |= kCodeNested;
    if (scope.hasStarArgs) code.flags |= kCodeVarArgs;
    if (scope.hasKwargs) code.flags |= kCodeVarKeywords;
    if (scope.kind == ScopeKind::Class) code.flags |= kCodeClassBody;
    m_unit = &unit;
    e().setPosition(Position{firstLine, firstLine, -1, -1});
    return unit;
}

std::shared_ptr<const Code> Compiler::leave(bool returnsNone) {
    if (returnsNone && e().reachable()) {
        e().loadNone();
        emit(Op::ReturnValue);
    }
    e().finish();
    std::shared_ptr<const Code> code = m_unit->code;
    m_instructions += code->instructions.size();
    m_unit = m_unit->parent;
    return code;
}

void Compiler::error(Range range, std::string message, DiagnosticKind kind) {
    for (Unit* unit = m_unit; unit; unit = unit->parent)
        unit->emit.abandon();
    for (const Diagnostic& known : m_diagnostics)
        if (known.range == range && known.message == message) return; // a finally block, compiled again
    m_diagnostics.push_back(makeDiagnostic(m_source, kind, range, std::move(message)));
}

std::uint32_t Compiler::derefIndex(std::string_view id) const {
    const auto& cells = m_unit->cells;
    return static_cast<std::uint32_t>(std::find(cells.begin(), cells.end(), id) - cells.begin());
}

/// forbidden_name
bool Compiler::forbidden(std::string_view id, ast::Context context, const ast::Node* node) {
    if (id != "__debug__" || context == ast::Context::Load) return false;
    error(node->range,
          context == ast::Context::Store ? "cannot assign to __debug__" : "cannot delete __debug__");
    return true;
}

/// compiler_nameop
void Compiler::nameOp(std::string_view id, ast::Context context, const ast::Node* node) {
    if (forbidden(id, context, node)) return;
    if (id == "__debug__") return e().loadConst({true});
    const std::string own = mangled(id);
    const Scope& scope = m_unit->scope;
    const Symbol* symbol = scope.find(own);
    const Binding binding = symbol ? symbol->binding : Binding::GlobalImplicit;
    const auto pick = [&](Op load, Op storeOp, Op del, std::uint32_t arg) {
        emit(context == ast::Context::Load ? load : context == ast::Context::Store ? storeOp : del, arg);
    };
    if (binding == Binding::Cell || binding == Binding::Free) {
        const Op load = scope.kind == ScopeKind::Class ? Op::LoadClassDeref : Op::LoadDeref;
        return pick(load, Op::StoreDeref, Op::DeleteDeref, derefIndex(own));
    }
    if (binding == Binding::Local && scope.isFunction())
        return pick(Op::LoadFast, Op::StoreFast, Op::DeleteFast, e().local(own));
    if (usesNames(scope) && binding != Binding::GlobalExplicit)
        return pick(Op::LoadName, Op::StoreName, Op::DeleteName, e().name(own));
    pick(Op::LoadGlobal, Op::StoreGlobal, Op::DeleteGlobal, e().name(own));
}

} // namespace coroscope::script
