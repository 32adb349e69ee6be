#include "core/script/parse.h"

#include "core/script/parser.h"

#include <algorithm>

namespace coroscope::script {

namespace {

using K = TokenKind;

/// `# coroscope: KEY TEXT`
void collectDirectives(ParseResult& result) {
    for (const Range& comment : result.comments) {
        std::string_view text = result.source->slice(comment);
        text.remove_prefix(1);
        const auto skipBlanks = [&] {
            text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
        };
        skipBlanks();
        constexpr std::string_view kMark = "coroscope:";
        if (!text.starts_with(kMark)) continue;
        text.remove_prefix(kMark.size());
        skipBlanks();
        const std::size_t keyEnd = std::min(text.find_first_of(" \t"), text.size());
        Directive directive;
        directive.key = text.substr(0, keyEnd);
        text.remove_prefix(keyEnd);
        skipBlanks();
        directive.text = text.substr(0, text.find_last_not_of(" \t\r") + 1);
        directive.range = comment;
        result.directives.push_back(std::move(directive));
    }
}

/// `async` where Python 3.5 and later have no use for the keyword, but Python 3.4 for the function.
bool usesAsyncAsName(const std::vector<Token>& tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].kind != K::Async) continue;
        const K before = i > 0 ? tokens[i - 1].kind : K::Newline;
        if (tokens[i + 1].kind == K::LParen && before != K::Def && before != K::Class) return true;
        if (i > 0 && (tokens[i - 1].kind == K::Dot || tokens[i - 1].kind == K::Import)) return true;
    }
    return false;
}

void recogniseDialect(ParseResult& result, std::vector<Token>& tokens) {
    bool forced = false;
    for (const Directive& directive : result.directives) {
        if (directive.key != "dialect") continue;
        forced = true;
        if (directive.text == "3.4") result.dialect = Dialect::Python34;
    }
    if (!forced && usesAsyncAsName(tokens)) result.dialect = Dialect::Python34;
    if (result.dialect != Dialect::Python34) return;
    const auto asKeyword = [&](std::size_t i) {
        const K next = i + 1 < tokens.size() ? tokens[i + 1].kind : K::EndMarker;
        return next == K::Def || next == K::For || next == K::With;
    };
    bool coroutines = false;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        coroutines = coroutines || (tokens[i].kind == K::Async && asKeyword(i));
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == K::Async && !asKeyword(i)) tokens[i].kind = K::Name;
        if (tokens[i].kind == K::Await && !coroutines) tokens[i].kind = K::Name;
    }
}

Diagnostic fromFault(const Source& source, const LexFault& fault) {
    Diagnostic made = makeDiagnostic(source, fault.kind, fault.range, fault.message);
    made.offset = static_cast<std::int32_t>(source.codePointColumn(fault.range.start)) + 1;
    made.endOffset = static_cast<std::int32_t>(source.codePointColumn(fault.range.end)) + 1;
    made.byTokenizer = true;
    if (fault.noCaret) made.offset = 0;
    return made;
}

/// Puts the one that CPython would report first (see _PyPegen_run_parser): a fault of the tokenizer wins over
/// one of the parser, and a bracket that is never closed over faults on the lines behind it.
void mergeDiagnostics(ParseResult& result, const TokenList& list, std::vector<Parser::Finding>& findings) {
    std::vector<Diagnostic> all;
    std::size_t first = 0;
    bool lexerFirst = false;
    if (!list.faults.empty()) {
        const LexFault& fault = list.faults.front();
        lexerFirst = findings.empty() || findings.front().token >= fault.token ||
                     (fault.beatsParser && !findings.front().final);
    }
    for (const LexFault& fault : list.faults)
        all.push_back(fromFault(*result.source, fault));
    if (!lexerFirst && !findings.empty()) first = all.size();
    for (Parser::Finding& finding : findings)
        all.push_back(std::move(finding.diagnostic));
    if (all.empty()) return;
    if (!list.unclosed.empty() && !lexerFirst && !findings.empty()) {
        const Token& bracket = list.tokens[list.unclosed.back()];
        if (findings.front().tokenLine > bracket.start.line && !findings.front().final &&
            all[first].kind != DiagnosticKind::RecursionError) {
            const char c = result.source->text()[bracket.begin];
            all[first] =
                makeDiagnostic(*result.source, DiagnosticKind::SyntaxError, {bracket.start, bracket.start},
                               std::string("'") + c + "' was never closed");
            all[first].endOffset = 0;
        }
    }
    std::swap(all[0], all[first]);
    std::stable_sort(all.begin() + 1, all.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.range.start < b.range.start; });
    result.diagnostics = std::move(all);
}

} // namespace

ParseResult parse(std::shared_ptr<const Source> source, const ParseOptions& options) {
    ParseResult result;
    result.source = std::move(source);
    result.arena = std::make_shared<Arena>();
    const std::string& text = result.source->text();
    const auto refuse = [&](std::string message, std::size_t at) {
        const Pos place = result.source->position(static_cast<std::uint32_t>(at));
        result.diagnostics.push_back(
            makeDiagnostic(*result.source, DiagnosticKind::SyntaxError, {place, place}, std::move(message)));
    };
    if (text.size() > options.maxBytes) {
        refuse("the source is too large (" + std::to_string(text.size()) + " bytes; at most " +
                   std::to_string(options.maxBytes) + ")",
               0);
        return result;
    }
    if (result.source->invalidUtf8At() != std::string::npos) {
        constexpr char kHex[] = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(text[result.source->invalidUtf8At()]);
        refuse(std::string("Non-UTF-8 code starting with '\\x") + kHex[byte >> 4] + kHex[byte & 15] +
                   "' in file " + result.source->name() + " on line " +
                   std::to_string(
                       result.source->position(static_cast<std::uint32_t>(result.source->invalidUtf8At()))
                           .line) +
                   ", but no encoding declared; see https://peps.python.org/pep-0263/ for details",
               result.source->invalidUtf8At());
        return result;
    }
    if (const std::size_t null = text.find('\0'); null != std::string::npos) {
        refuse("source code cannot contain null bytes", null);
        return result;
    }
    TokenList list = lex(*result.source);
    result.comments = std::move(list.comments);
    collectDirectives(result);
    recogniseDialect(result, list.tokens);
    Parser parser(result, list, options);
    result.mode = options.mode;
    if (options.mode == Mode::Expression)
        parser.parseExpression();
    else
        parser.parseModule();
    mergeDiagnostics(result, list, parser.findings());
    return result;
}

} // namespace coroscope::script
