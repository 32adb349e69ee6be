#include "core/script/fstring.h"

#include "core/script/escapes.h"

namespace coroscope::script {

namespace {

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

char closing(char opening) {
    return opening == '(' ? ')' : opening == '[' ? ']' : '}';
}

} // namespace

char StringPieces::charAt(std::uint32_t at) const {
    return m_parser.m_source.text()[at];
}

bool StringPieces::fail(std::string message) {
    m_parser.fail();
    m_parser.errorAtLast(DiagnosticKind::SyntaxError, std::move(message));
    return false;
}

bool StringPieces::add(const Token& token) {
    std::uint32_t at = token.begin;
    bool raw = false, bytes = false, format = false;
    for (; charAt(at) != '"' && charAt(at) != '\''; ++at) {
        const char letter = static_cast<char>(charAt(at) | 0x20);
        raw = raw || letter == 'r';
        bytes = bytes || letter == 'b';
        format = format || letter == 'f';
        if (letter == 'u' && !m_any) m_unicode = true;
    }
    if (m_any && bytes != m_bytes) return fail("cannot mix bytes and nonbytes literals");
    m_any = true;
    m_bytes = bytes;
    const std::uint32_t quotes =
        charAt(at + 1) == charAt(at) && charAt(at + 2) == charAt(at) && token.end - at >= 6 ? 3 : 1;
    const std::uint32_t begin = at + quotes;
    const std::uint32_t end = token.end - quotes;
    const std::string_view body = std::string_view(m_parser.m_source.text()).substr(begin, end - begin);
    if (bytes) {
        for (const char c : body)
            if (static_cast<unsigned char>(c) >= 0x80)
                return fail("bytes can only contain ASCII literal characters");
        std::string message = decodeBytesBody(body, raw, m_literal);
        return message.empty() || fail(std::move(message));
    }
    if (!format) {
        std::string message = decodeStringBody(body, raw, m_literal);
        return message.empty() || fail(std::move(message));
    }
    m_format = true;
    Cursor cursor{begin, end, raw};
    return parts(cursor, 0, m_values, m_literal);
}

/// A run of text and replacement fields, up to the end (or, in a format specification, to its '}').
bool StringPieces::parts(Cursor& cursor, int depth, std::vector<Expr*>& values, std::string& literal) {
    for (;;) {
        if (!literalPart(cursor, depth, literal)) return false;
        if (cursor.at >= cursor.end || charAt(cursor.at) == '}') return true;
        if (!field(cursor, depth, values, literal)) return false;
    }
}

/// fstring_find_literal
bool StringPieces::literalPart(Cursor& cursor, int depth, std::string& literal) {
    const std::string_view text = m_parser.m_source.text();
    std::uint32_t begin = cursor.at;
    const auto take = [&](std::uint32_t end) {
        std::string message = decodeStringBody(text.substr(begin, end - begin), cursor.raw, literal);
        return message.empty() || fail(std::move(message));
    };
    while (cursor.at < cursor.end) {
        const char c = text[cursor.at];
        if (!cursor.raw && c == '\\' && cursor.at + 1 < cursor.end) {
            // \N{...} holds braces of its own; "\{" is a backslash and a brace.
            const char next = text[cursor.at + 1];
            if (next == 'N' && cursor.at + 2 < cursor.end && text[cursor.at + 2] == '{') {
                while (cursor.at < cursor.end && text[cursor.at] != '}')
                    ++cursor.at;
                if (cursor.at < cursor.end) ++cursor.at;
                continue;
            }
            cursor.at += next == '{' || next == '}' ? 1 : 2;
            continue;
        }
        if (c == '{' || c == '}') {
            if (depth == 0) {
                if (cursor.at + 1 < cursor.end && text[cursor.at + 1] == c) {
                    if (!take(cursor.at + 1)) return false;
                    cursor.at += 2;
                    begin = cursor.at;
                    continue;
                }
                if (c == '}') return fail("f-string: single '}' is not allowed");
            }
            return take(cursor.at);
        }
        ++cursor.at;
    }
    return take(cursor.end < cursor.at ? cursor.end : cursor.at);
}

/// The scanning part of fstring_find_expr: moves to what ends the expression.
bool StringPieces::expressionEnd(Cursor& cursor) {
    std::string open;
    char quote = 0;
    int quoteLength = 0;
    const auto tripled = [&](char c) {
        return cursor.at + 2 < cursor.end && charAt(cursor.at + 1) == c && charAt(cursor.at + 2) == c;
    };
    for (; cursor.at < cursor.end; ++cursor.at) {
        const char c = charAt(cursor.at);
        if (c == '\\') return fail("f-string expression part cannot include a backslash");
        if (quote) {
            if (c != quote) continue;
            if (quoteLength == 3) {
                if (!tripled(c)) continue;
                cursor.at += 2;
            }
            quote = 0;
            continue;
        }
        if (c == '\'' || c == '"') {
            quote = c;
            quoteLength = tripled(c) ? 3 : 1;
            if (quoteLength == 3) cursor.at += 2;
            continue;
        }
        if (c == '(' || c == '[' || c == '{') {
            if (open.size() >= 200) return fail("f-string: too many nested parenthesis");
            open += c;
            continue;
        }
        if (c == '#') return fail("f-string expression part cannot include '#'");
        if (open.empty() && (c == '!' || c == ':' || c == '}' || c == '=' || c == '<' || c == '>')) {
            const char next = cursor.at + 1 < cursor.end ? charAt(cursor.at + 1) : '\0';
            if (next == '=' && (c == '!' || c == '=' || c == '<' || c == '>')) {
                ++cursor.at;
                continue;
            }
            if (c == '<' || c == '>') continue;
            break;
        }
        if (c == ')' || c == ']' || c == '}') {
            if (open.empty()) return fail(std::string("f-string: unmatched '") + c + "'");
            if (c != closing(open.back()))
                return fail(std::string("f-string: closing parenthesis '") + c +
                            "' does not match opening parenthesis '" + open.back() + "'");
            open.pop_back();
        }
    }
    if (quote) return fail("f-string: unterminated string");
    if (!open.empty()) return fail(std::string("f-string: unmatched '") + open.back() + "'");
    if (cursor.at >= cursor.end) return fail("f-string: expecting '}'");
    return true;
}

/// fstring_find_expr: {expression[=][!conversion][:format]}
bool StringPieces::field(Cursor& cursor, int depth, std::vector<Expr*>& values, std::string& literal) {
    if (depth >= 2) return fail("f-string: expressions nested too deeply");
    const std::uint32_t begin = ++cursor.at;
    if (!expressionEnd(cursor)) return false;
    const std::uint32_t end = cursor.at;
    bool blank = true;
    for (std::uint32_t at = begin; at < end && blank; ++at)
        blank = isBlank(charAt(at));
    if (blank && charAt(end) != '}')
        return fail(std::string("f-string: expression required before '") + charAt(end) + "'");
    if (blank) return fail("f-string: empty expression not allowed");
    Expr* const value = m_parser.replacementField(begin, end, m_whole);
    if (!value) return false;
    const auto ended = [&] { return cursor.at >= cursor.end; };
    bool debug = false;
    if (charAt(cursor.at) == '=') {
        debug = true;
        ++cursor.at;
        while (!ended() && isBlank(charAt(cursor.at)))
            ++cursor.at;
        literal.append(m_parser.m_source.text(), begin, cursor.at - begin);
    }
    char conversion = 0;
    if (!ended() && charAt(cursor.at) == '!') {
        if (++cursor.at; ended()) return fail("f-string: expecting '}'");
        conversion = charAt(cursor.at++);
        if (conversion != 's' && conversion != 'r' && conversion != 'a')
            return fail("f-string: invalid conversion character: expected 's', 'r', or 'a'");
    }
    JoinedStr* format = nullptr;
    if (!ended() && charAt(cursor.at) == ':') {
        if (++cursor.at; ended()) return fail("f-string: expecting '}'");
        std::vector<Expr*> inner;
        std::string text;
        if (!parts(cursor, depth + 1, inner, text)) return false;
        flush(inner, text);
        const auto copied = m_parser.m_arena.copy(inner.data(), inner.size());
        format = m_parser.m_arena.make<JoinedStr>(m_whole, Exprs(copied.data(), copied.size()));
    }
    if (ended() || charAt(cursor.at) != '}') return fail("f-string: expecting '}'");
    ++cursor.at;
    if (debug && !conversion && !format) conversion = 'r';
    flush(values, literal);
    values.push_back(m_parser.m_arena.make<FormattedValue>(m_whole, value, conversion, format));
    return true;
}

void StringPieces::flush(std::vector<Expr*>& values, std::string& literal) {
    if (literal.empty()) return;
    values.push_back(
        m_parser.m_arena.make<Constant>(m_whole, ConstantKind::Str, m_parser.m_arena.copy(literal)));
    literal.clear();
}

Expr* StringPieces::done() {
    if (m_format) {
        flush(m_values, m_literal);
        const auto copied = m_parser.m_arena.copy(m_values.data(), m_values.size());
        return m_parser.m_arena.make<JoinedStr>(m_whole, Exprs(copied.data(), copied.size()));
    }
    auto* const made = m_parser.m_arena.make<Constant>(
        m_whole, m_bytes ? ConstantKind::Bytes : ConstantKind::Str, m_parser.m_arena.copy(m_literal));
    made->unicodePrefix = m_unicode;
    return made;
}

} // namespace coroscope::script
