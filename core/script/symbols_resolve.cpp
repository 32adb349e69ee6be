#include "core/script/symbols_builder.h"

namespace coroscope::script {

/// The function around `from` that binds the name, past classes, whose names their methods do not see. Null
/// with `global` set: the search met a global declaration.
Scope* SymbolBuilder::bindingScope(Scope& from, std::string_view id, bool& global) {
    global = false;
    for (Scope* scope = from.parent; scope; scope = scope->parent) {
        if (scope->kind == ScopeKind::Module) return nullptr;
        if (scope->kind == ScopeKind::Class) {
            if (id == "__class__") return scope;
            continue;
        }
        const Symbol* known = scope->find(id);
        if (!known) continue;
        if (known->flags & Symbol::kGlobal) {
            global = true;
            return nullptr;
        }
        if (known->flags & Symbol::kNonlocal) continue;
        if (known->flags & Symbol::kBound) return scope;
    }
    return nullptr;
}

void SymbolBuilder::resolveName(Scope& scope, std::string_view id, Symbol& symbol) {
    const auto spelled = [&] { return "'" + std::string(id) + "'"; };
    if (symbol.flags & Symbol::kGlobal) {
        if (symbol.flags & Symbol::kNonlocal)
            error(m_directives[{&scope, id}], "name " + spelled() + " is nonlocal and global");
        symbol.binding = Binding::GlobalExplicit;
        return;
    }
    const bool nonlocal = symbol.flags & Symbol::kNonlocal;
    if (!nonlocal && symbol.flags & Symbol::kBound) {
        if (symbol.binding != Binding::Cell) symbol.binding = Binding::Local;
        return;
    }
    bool global = false;
    Scope* const binder = bindingScope(scope, id, global);
    if (!binder) {
        if (nonlocal) error(m_directives[{&scope, id}], "no binding for nonlocal " + spelled() + " found");
        symbol.binding = Binding::GlobalImplicit;
        return;
    }
    if (binder->kind == ScopeKind::Class) {
        binder->needsClassCell = true;
    } else {
        binder->symbols.find(id)->second.binding = Binding::Cell;
    }
    symbol.binding = Binding::Free;
    // The blocks in between hand the cell on.
    for (Scope* between = scope.parent; between != binder; between = between->parent) {
        const auto [at, fresh] = between->symbols.try_emplace(id);
        if (fresh) {
            at->second.binding = Binding::Free;
        } else if (between->kind == ScopeKind::Class &&
                   at->second.flags & (Symbol::kBound | Symbol::kGlobal)) {
            at->second.flags |= Symbol::kFreeInClass; // a name of the class's own stays what it is there
        } else {
            at->second.binding = Binding::Free;
        }
    }
}

void SymbolBuilder::resolve() {
    for (Scope& scope : m_table.m_scopes) {
        // Handing a cell on adds names to blocks around this one, never to this one.
        for (auto& [id, symbol] : scope.symbols)
            resolveName(scope, id, symbol);
    }
}

} // namespace coroscope::script
