#pragma once

#include "core/script/ast_statements.h"
#include "core/script/compile.h"
#include "core/script/constants.h"
#include "core/script/emitter.h"
#include "core/script/symbols.h"

#include <deque>
#include <optional>

namespace coroscope::script {

/// Something that a `return`, `break` or `continue` has to leave properly. Mirrors CPython's fblockinfo.
struct Block {
    enum Kind : std::uint8_t {
        While,
        For,
        TryExcept,
        FinallyTry,
        FinallyEnd,
        With,
        AsyncWith,
        HandlerCleanup,
        GroupHandler,
        PopValue
    };
    Kind kind = While;
    Label* start = nullptr; ///< of a loop: where `continue` goes
    Label* exit = nullptr;  ///< of a loop: where `break` goes
    /// The handler's range around its body; for HandlerCleanup the one that unbinds the name.
    Emitter::Protection* protection = nullptr;
    /// FinallyEnd, HandlerCleanup: the range that restores the exception handled before.
    Emitter::Protection* cleanup = nullptr;
    const ast::Stmt* node = nullptr; ///< With, FinallyTry: the statement
    std::string_view name{};         ///< HandlerCleanup: of `except ... as name`
};

/// Syntax tree to bytecode, one Unit a block. Mirrors CPython 3.11's compile.c function by function.
class Compiler {
public:
    Compiler(const ParseResult& parsed, const SymbolTable& symbols, const CompileOptions& options,
             std::vector<Diagnostic>& diagnostics)
        : m_source(*parsed.source), m_parsed(parsed), m_symbols(symbols), m_options(options),
          m_diagnostics(diagnostics) {}

    std::shared_ptr<const Code> compileModule();

private:
    struct Unit {
        explicit Unit(const Scope& s) : scope(s), code(std::make_shared<Code>()), emit(*code) {}
        const Scope& scope;
        std::shared_ptr<Code> code;
        Emitter emit;
        std::vector<Block> blocks;
        std::vector<std::string_view> cells; ///< cells, then free ones
        Unit* parent = nullptr;
    };
    struct PatternContext;

    // compiler.cpp
    Unit& enter(Unit& unit, const std::string& name, int firstLine);
    std::shared_ptr<const Code> leave(bool returnsNone);
    Emitter& e() { return m_unit->emit; }
    void emit(Op op, std::uint32_t arg = 0) { m_unit->emit.emit(op, arg); }
    void at(const ast::Node* node) { m_unit->emit.setPosition(node->range); }
    void error(Range range, std::string message, DiagnosticKind kind = DiagnosticKind::SyntaxError);
    std::string mangled(std::string_view id) const { return mangle(m_unit->scope.privateName, id); }
    /// Whether a block's own names live in a namespace rather than in slots or among the globals.
    bool usesNames(const Scope& scope) const {
        return scope.kind == ScopeKind::Class || (scope.kind == ScopeKind::Module && m_options.ownNamespace);
    }
    void nameOp(std::string_view id, ast::Context context, const ast::Node* node);
    bool forbidden(std::string_view id, ast::Context context, const ast::Node* node);
    std::uint32_t derefIndex(std::string_view id) const;
    std::uint32_t nameIndex(std::string_view id) { return e().name(mangled(id)); }
    bool inAsyncFunction() const {
        return m_unit->scope.kind == ScopeKind::Function && m_unit->scope.isAsync;
    }
    static Constant text(std::string_view s) { return {StrConstant{std::string(s)}}; }

    // compiler_statements.cpp
    void body(ast::Body statements, std::size_t from = 0);
    void statement(const ast::Stmt* s);
    void assign(const ast::Assign& s);
    bool swapAssign(const ast::Assign& s);
    void augAssign(const ast::AugAssign& s);
    void annAssign(const ast::AnnAssign& s);
    void annotationValue(const ast::Expr* annotation);
    void importStatement(const ast::Import& s);
    void importFrom(const ast::ImportFrom& s);
    void checkFutures(ast::Body statements);
    void assertStatement(const ast::Assert& s);
    void deleteTarget(const ast::Expr* target);
    void store(const ast::Expr* target);
    void unpackTargets(ast::Exprs elements, Range range);
    static const ast::Constant* docstring(ast::Body statements);

    // compiler_control.cpp
    void ifStatement(const ast::If& s);
    void whileStatement(const ast::While& s);
    void forStatement(const ast::For& s);
    void asyncFor(const ast::For& s);
    void returnStatement(const ast::Return& s);
    void breakStatement(const ast::Stmt* s);
    void continueStatement(const ast::Stmt* s);
    bool push(Block block, Range range);
    void pop() { m_unit->blocks.pop_back(); }
    std::optional<std::size_t> innerLoop(Range range);
    void unwind(std::size_t downTo, bool preserveTop);
    void unwindBlock(const Block& block, bool preserveTop);
    void reopen(std::size_t downTo);
    void await(std::uint32_t where = 0);

    // compiler_try.cpp
    void tryStatement(const ast::Try& s);
    void tryFinally(const ast::Try& s);
    void tryExcept(const ast::Try& s);
    void tryExceptStar(const ast::Try& s);
    void exceptBody(const ast::ExceptHandler& handler, Emitter::Protection& cleanup, Label& end);
    void unbind(std::string_view name, const ast::Node* node);
    void restoreAndReraise(Emitter::Protection& cleanup);
    void withStatement(const ast::With& s, std::size_t item);
    void keepHandler(const Emitter::Protection& protection);
    void callExitWithNones();

    // compiler_expressions.cpp
    void expr(const ast::Expr* node);
    void exprAt(const ast::Expr* node);
    void boolOp(const ast::BoolOp& node);
    void binOp(const ast::BinOp& node);
    void compare(const ast::Compare& node);
    void compareOperator(ast::CompareOperator op);
    void jumpIf(const ast::Expr* test, Label& target, bool condition);
    void joinedStr(const ast::JoinedStr& node);
    void formattedValue(const ast::FormattedValue& node);
    void attribute(const ast::Attribute& node);
    void attributePosition(const ast::Attribute& node);
    void slice(const ast::Slice& node);
    void yieldFrom(const ast::YieldFrom& node);

    // compiler_calls.cpp
    void call(const ast::Call& node);
    void callArguments(ast::Exprs arguments, ast::List<ast::Keyword> keywords, std::uint32_t before);
    void starred(ast::Exprs elements, Op build, Op add, Op extend, bool tuple, std::uint32_t before = 0);
    void keywordMap(ast::List<ast::Keyword> keywords);
    void checkKeywords(ast::List<ast::Keyword> keywords, const ast::Node* node);
    void dict(const ast::Dict& node);
    void sequence(ast::Exprs elements, const ast::Expr& node);

    // compiler_functions.cpp
    void functionDef(const ast::FunctionDef& f);
    void classDef(const ast::ClassDef& c);
    void lambda(const ast::Lambda& l);
    std::uint32_t defaults(const ast::Parameters& p);
    std::uint32_t annotations(const ast::FunctionDef& f);
    void countParameters(Code& code, const ast::Parameters& p);
    void checkParameters(const ast::Parameters& p, const ast::Node* node);
    void makeFunction(const Scope& scope, std::shared_ptr<const Code> code, std::uint32_t flags);
    void comprehension(const ast::Comprehension& c);
    void comprehensionClause(const ast::Comprehension& c, std::size_t index, std::uint32_t depth);
    void comprehensionElement(const ast::Comprehension& c, std::uint32_t depth);

    // compiler_patterns.cpp
    void match(const ast::Match& s);
    void pattern(const ast::Pattern& p, PatternContext& context);
    void subpattern(const ast::Pattern& p, PatternContext& context);
    void sequencePattern(const ast::Pattern& p, PatternContext& context);
    void mappingPattern(const ast::Pattern& p, PatternContext& context);
    void classPattern(const ast::Pattern& p, PatternContext& context);
    void asPattern(const ast::Pattern& p, PatternContext& context);
    void orPattern(const ast::Pattern& p, PatternContext& context);
    void unpackPattern(ast::List<ast::Pattern> patterns, PatternContext& context);
    void subscriptPattern(ast::List<ast::Pattern> patterns, std::size_t star, PatternContext& context);
    void storeLater(std::string_view name, const ast::Node& node, PatternContext& context);
    void rotate(std::size_t count);
    void jumpToFail(Op op, PatternContext& context);
    void bindFails(PatternContext& context);

    static constexpr std::size_t kMaxBlocks = 20; // CPython's CO_MAXBLOCKS
    /// finally blocks are compiled once for each way out, so small hostile sources can grow without end.
    static constexpr std::size_t kMaxInstructions = 8'000'000;

    const Source& m_source;
    const ParseResult& m_parsed;
    const SymbolTable& m_symbols;
    const CompileOptions& m_options;
    std::vector<Diagnostic>& m_diagnostics;
    Unit* m_unit = nullptr;
    std::size_t m_instructions = 0;
    std::uint32_t m_lastFutureLine = 0;
    bool m_futureAnnotations = false;
    bool m_gaveUp = false;
};

} // namespace coroscope::script
