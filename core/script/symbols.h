#pragma once

#include "core/script/ast_statements.h"
#include "core/script/diagnostic.h"

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace coroscope::script {

enum class ScopeKind : std::uint8_t { Module, Class, Function, Lambda, Comprehension };

/// How a block reaches a name. Local in a Module is a global variable; in a Class it lives in the namespace.
enum class Binding : std::uint8_t { Local, GlobalExplicit, GlobalImplicit, Free, Cell };

struct Symbol {
    // clang-format off
    enum Flag : std::uint16_t {
        kGlobal = 1, kLocal = 2, kParameter = 4, kNonlocal = 8, kUse = 16, kAnnotated = 32, kImported = 64,
        kIteration = 128, kFreeInClass = 256
    };
    // clang-format on
    static constexpr std::uint16_t kBound = kLocal | kParameter | kImported;
    std::uint16_t flags = 0;
    Binding binding = Binding::GlobalImplicit;
};

/// One block: module, class body, function, lambda or comprehension. Mirrors an entry of CPython's symtable.
struct Scope {
    ScopeKind kind = ScopeKind::Module;
    std::string_view name;
    Scope* parent = nullptr;
    /// Names are mangled already (_Class__name). In order of name.
    std::map<std::string_view, Symbol> symbols;
    /// In order of their first appearance: fast locals are numbered so.
    std::vector<std::string_view> order;
    std::vector<std::string_view> parameters; ///< positional, keyword-only, *args, **kwargs
    std::string_view privateName;             ///< the class whose __names are mangled here
    bool isAsync = false;
    bool isGenerator = false; ///< holds a yield
    bool isCoroutine = false; ///< async, or holds an await
    bool returnsValue = false;
    bool hasStarArgs = false;
    bool hasKwargs = false;
    bool nested = false;         ///< inside a function
    bool needsClassCell = false; ///< a class whose methods use super() or __class__
    Range returnRange{};

    bool isFunction() const { return kind >= ScopeKind::Function; }
    const Symbol* find(std::string_view id) const {
        const auto found = symbols.find(id);
        return found == symbols.end() ? nullptr : &found->second;
    }
};

/// All scopes of a module, found by the node that makes them.
class SymbolTable {
public:
    /// Never fails otherwise than by adding to `diagnostics`, with CPython's texts.
    static SymbolTable build(const Source& source, const ast::Module& module,
                             std::vector<Diagnostic>& diagnostics);

    const Scope* module() const { return &m_scopes.front(); }
    /// Of a FunctionDef, ClassDef, Lambda or comprehension.
    const Scope* of(const void* node) const {
        const auto found = m_byNode.find(node);
        return found == m_byNode.end() ? nullptr : found->second;
    }
    const std::deque<Scope>& scopes() const { return m_scopes; }

private:
    friend class SymbolBuilder;
    std::deque<Scope> m_scopes;
    std::unordered_map<const void*, Scope*> m_byNode;
    std::deque<std::string> m_mangled;
};

/// _Class__name for a private name inside a class; the name itself otherwise. Mirrors _Py_Mangle.
std::string mangle(std::string_view privateName, std::string_view id);
bool needsMangling(std::string_view privateName, std::string_view id);

} // namespace coroscope::script
