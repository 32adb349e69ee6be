#pragma once

#include "core/script/lexer.h"
#include "core/script/parse.h"

#include <optional>

namespace coroscope::script {

using namespace ast;

/// Recursive descent over a token list, mirroring CPython 3.11's python.gram rule by rule (the rules are
/// named in the .cpp files). A rule returns null where it does not match. As in CPython, a statement that
/// does not parse is parsed a second time with m_diagnosing set: the grammar's invalid_* rules, which only
/// look for a good message, are active then. Without a message it is "invalid syntax" at the farthest token
/// of the first time.
class Parser {
public:
    Parser(ParseResult& result, TokenList& tokens, const ParseOptions& options);

    void parseModule();
    /// The rule `eval`: one expression, then nothing but line ends.
    void parseExpression();
    /// In the order in which the parser met them.
    struct Finding {
        Diagnostic diagnostic;
        std::uint32_t token = 0;     ///< the farthest token that had been looked at
        std::uint32_t tokenLine = 0; ///< its line
        bool final = false;          ///< no fault of the tokenizer further on is preferred to it
    };
    std::vector<Finding>& findings() { return m_findings; }

private:
    friend class Speculation;
    friend class StringPieces;

    /// Collects the items of a list whose length is not known yet, on a stack shared by all of them.
    template <class T>
    class Builder {
    public:
        explicit Builder(Parser& parser) : m_parser(parser), m_base(parser.m_scratch.size()) {}
        Builder(const Builder&) = delete;
        Builder& operator=(const Builder&) = delete;
        ~Builder() { m_parser.m_scratch.resize(m_base); }
        void add(T* item) { m_parser.m_scratch.push_back(const_cast<std::remove_const_t<T>*>(item)); }
        std::size_t size() const { return m_parser.m_scratch.size() - m_base; }
        T* operator[](std::size_t i) const { return static_cast<T*>(m_parser.m_scratch[m_base + i]); }
        T* last() const { return static_cast<T*>(m_parser.m_scratch.back()); }
        List<T> done() const {
            const auto items = m_parser.m_arena.copy(m_parser.m_scratch.data() + m_base, size());
            return {reinterpret_cast<T* const*>(items.data()), items.size()};
        }

    private:
        Parser& m_parser;
        std::size_t m_base;
    };

    /// Counts native nesting; past the limit the whole parse ends.
    class Nesting {
    public:
        explicit Nesting(Parser& parser) : m_parser(parser) { ++parser.m_depth; }
        Nesting(const Nesting&) = delete;
        Nesting& operator=(const Nesting&) = delete;
        ~Nesting() { --m_parser.m_depth; }
        bool tooDeep() { return m_parser.m_depth > kMaxDepth && m_parser.giveUp(); }

    private:
        Parser& m_parser;
    };

    // parser.cpp: the cursor
    const Token& tok() const { return m_tokens[m_pos]; }
    TokenKind kind() const { return m_tokens[m_pos].kind; }
    TokenKind kindAt(std::uint32_t ahead) const { return m_tokens[m_pos + ahead].kind; } // at most 4
    bool is(TokenKind k) const { return kind() == k; }
    bool accept(TokenKind k);
    bool expect(TokenKind k);
    std::nullptr_t fail();
    std::string_view text(const Token& token) const;
    bool isWord(std::uint32_t ahead, std::string_view word) const;
    Pos previousEnd() const;
    Range from(Pos start) const { return {start, previousEnd()}; }
    Range span(const Node* a, const Node* b) const { return {a->range.start, b->range.end}; }
    bool giveUp();

    // parser_errors.cpp: reporting
    void report(DiagnosticKind kind, Range range, std::string message);
    std::nullptr_t error(Range range, std::string message);
    std::nullptr_t errorAtLast(DiagnosticKind kind, std::string message);
    std::nullptr_t errorFrom(Pos start, std::string message);
    void genericError(std::uint32_t token);
    const Token& lastToken() const { return m_tokens[m_far > m_pos ? m_far : m_pos]; }
    bool diagnosing() const { return m_diagnosing && !m_reported; }
    void synchronise(std::uint32_t mark);
    const Expr* invalidTarget(const Expr* e, char targets) const;
    std::nullptr_t errorInvalidTarget(const Expr* e, char targets);
    bool missingBlock(const char* what, Pos keyword);
    std::nullptr_t diagnoseAssignment(std::uint32_t mark, const Expr* target);
    void diagnoseExpression(std::uint32_t mark, const Expr* a);
    void diagnoseNamedExpression(std::uint32_t mark, const Expr* a);
    bool startsExpression(TokenKind k) const;

    // parser_statements.cpp
    bool statement(Builder<Stmt>& out);
    bool statementOnce(Builder<Stmt>& out);
    bool onlyExpression(Builder<Stmt>& out);
    bool simpleStatements(Builder<Stmt>& out);
    Stmt* simpleStatement();
    Stmt* expressionStatement();
    Stmt* assignment(Expr* first, std::uint32_t mark);
    Stmt* annotated(Expr* target, std::uint32_t mark);
    Stmt* returnStatement();
    Stmt* deleteStatement();
    Stmt* raiseStatement();
    Stmt* assertStatement();
    Stmt* scopeStatement();
    Stmt* importStatement();
    Stmt* importFrom();
    std::string_view dottedName();
    Alias* importAlias(bool dotted);

    // parser_compound.cpp
    Stmt* compoundStatement();
    bool block(const char* what, Pos keyword, Body& out);
    bool suite(Body& out);
    bool colon();
    Stmt* ifStatement();
    Stmt* whileStatement();
    Stmt* forStatement(std::optional<Pos> async);
    Stmt* withStatement(std::optional<Pos> async);
    bool withItems(Builder<WithItem>& items, bool parenthesised);
    Stmt* tryStatement();
    static bool catchesImportError(const Expr* type);
    void markOptional(std::size_t first, std::size_t last);
    ExceptHandler* exceptHandler(bool& star);
    Stmt* decorated();
    Stmt* functionDef(std::optional<Pos> async, Exprs decorators);
    Stmt* classDef(Exprs decorators);
    bool elseBlock(Body& out);

    // parser_parameters.cpp
    Parameters* parameters(bool lambda);
    Parameter* parameter(bool lambda, bool starAnnotation);
    bool starParameters(bool lambda, Parameters& out, Builder<Parameter>& list);
    bool kwargsParameter(bool lambda, Parameters& out);

    // parser_patterns.cpp
    Stmt* matchStatement(bool& notOne);
    Expr* subject();
    MatchCase* caseBlock();
    Pattern* openPattern();
    Pattern* maybeStarPattern();
    Pattern* asPattern();
    Pattern* orPattern();
    Pattern* closedPattern();
    Pattern* literalPattern();
    Pattern* namePattern();
    Pattern* classPattern(Expr* type);
    Pattern* sequencePattern();
    Pattern* mappingPattern();
    Expr* signedNumber();
    Pattern* makePattern(PatternKind kind, Range range);

    // parser_expressions.cpp
    Expr* starExpressions();
    Expr* starExpression();
    Expr* starNamedExpression();
    Expr* namedExpression();
    Expr* expression();
    Expr* disjunction() { return operators(1); }
    Expr* bitwiseOr() { return operators(5); }
    Expr* operators(int minimum);
    Expr* comparison(Expr* left, Pos start);
    Expr* unary();
    Expr* power();
    Expr* lambda();
    Expr* yieldExpression();
    Expr* starTargets();
    Expr* starTarget();
    bool isTarget(const Expr* e, bool starred) const;
    void setContext(Expr* e, Context context);

    // parser_primary.cpp
    Expr* awaitPrimary();
    Expr* primary();
    Expr* call(Expr* function);
    struct Arguments {
        Exprs positional;
        List<Keyword> keywords;
        bool ok = false;
    };
    Arguments arguments(Expr* first = nullptr);
    Expr* namedExpressionQuiet();
    Expr* subscript(Expr* value);
    Expr* slice();
    Expr* sliceOrExpression();

    // parser_atoms.cpp
    Expr* atom();
    Expr* parenthesised();
    Expr* listDisplay();
    Expr* braces();
    Expr* dictRest(Pos start, Expr* first);
    Expr* setRest(Pos start, Expr* first);
    bool comprehensionConditions(Exprs& out);
    bool comprehensionClauses(Builder<ComprehensionFor>& out);
    Expr* comprehension(ExprKind kind, Pos start, TokenKind close, Expr* key, Expr* element);
    Expr* number();
    bool startsComprehension() const;

    // parser_strings.cpp
    Expr* strings();
    Expr* replacementField(std::uint32_t begin, std::uint32_t end, Range whole);
    Expr* field();
    Expr* fieldReported();

    /// CPython's parser gives up at about 400 nested expressions; its tokenizer at 200 brackets.
    static constexpr std::uint32_t kMaxDepth = 700;

    ParseResult& m_result;
    const Source& m_source;
    Arena& m_arena;
    const ParseOptions& m_options;
    TokenList& m_list;
    const Token* m_tokens;
    std::uint32_t m_pos = 0;
    std::uint32_t m_far = 0;
    std::uint32_t m_depth = 0;
    std::uint32_t m_speculating = 0;
    /// Inside an f-string's braces: messages get its prefix, and its text stands for the line.
    const std::string* m_fieldText = nullptr;
    bool m_fieldLexing = false;
    bool m_diagnosing = false;
    bool m_reported = false;
    bool m_gaveUp = false;
    std::vector<void*> m_scratch;
    std::vector<CompareOperator> m_compareScratch;
    std::vector<Finding> m_findings;
};

/// Tries something that may be undone: restores the cursor unless kept, and nothing is reported meanwhile.
class Speculation {
public:
    explicit Speculation(Parser& parser)
        : m_parser(parser), m_mark(parser.m_pos), m_far(parser.m_far), m_diagnosing(parser.m_diagnosing) {
        ++parser.m_speculating;
        parser.m_diagnosing = false;
    }
    Speculation(const Speculation&) = delete;
    Speculation& operator=(const Speculation&) = delete;
    ~Speculation() {
        --m_parser.m_speculating;
        m_parser.m_diagnosing = m_diagnosing;
        if (!m_kept) {
            m_parser.m_pos = m_mark;
            m_parser.m_far = m_far;
        }
    }
    void keep() { m_kept = true; }

private:
    Parser& m_parser;
    std::uint32_t m_mark;
    std::uint32_t m_far;
    bool m_diagnosing;
    bool m_kept = false;
};

} // namespace coroscope::script
