#include "core/script/escapes.h"

#include "core/characters/names.h"
#include "core/characters/utf8.h"
#include "core/script/source.h"

namespace coroscope::script {

namespace {

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The escapes that str and bytes share, except \x; false where `c` starts none.
bool simpleEscape(char c, char& out) {
    switch (c) {
    case '\\':
        out = '\\';
        return true;
    case '\'':
        out = '\'';
        return true;
    case '"':
        out = '"';
        return true;
    case 'a':
        out = '\a';
        return true;
    case 'b':
        out = '\b';
        return true;
    case 'f':
        out = '\f';
        return true;
    case 'n':
        out = '\n';
        return true;
    case 'r':
        out = '\r';
        return true;
    case 't':
        out = '\t';
        return true;
    case 'v':
        out = '\v';
        return true;
    default:
        return false;
    }
}

std::uint32_t octal(std::string_view body, std::size_t& i) {
    std::uint32_t code = 0;
    for (int n = 0; n < 3 && i < body.size() && body[i] >= '0' && body[i] <= '7'; ++n, ++i)
        code = code * 8 + static_cast<std::uint32_t>(body[i] - '0');
    return code;
}

std::string unicodeError(std::size_t from, std::size_t to, const char* reason) {
    return "(unicode error) 'unicodeescape' codec can't decode bytes in position " + std::to_string(from) +
           "-" + std::to_string(to) + ": " + reason;
}

} // namespace

std::string decodeStringBody(std::string_view body, bool raw, std::string& out) {
    std::size_t i = raw ? std::string_view::npos : body.find('\\');
    if (i == std::string_view::npos) {
        out += body;
        return {};
    }
    out += body.substr(0, i);
    // Positions in messages: CPython turns what is not ASCII into \UXXXXXXXX before it decodes.
    std::size_t shift = 0;
    for (std::size_t at = 0; at < i;) {
        const std::size_t before = at;
        if (decodeUtf8(body, at) >= 0x80) shift += 10 - (at - before);
    }
    while (i < body.size()) {
        if (body[i] != '\\') {
            const std::size_t before = i;
            if (decodeUtf8(body, i) >= 0x80) shift += 10 - (i - before);
            out += body.substr(before, i - before);
            continue;
        }
        const std::size_t start = i++;
        const char c = i < body.size() ? body[i] : '\\';
        char plain = 0;
        if (simpleEscape(c, plain)) {
            out += plain;
            ++i;
        } else if (c == '\n') {
            ++i;
        } else if (c >= '0' && c <= '7') {
            appendUtf8(out, octal(body, i));
        } else if (c == 'x' || c == 'u' || c == 'U') {
            const int digits = c == 'x' ? 2 : c == 'u' ? 4 : 8;
            ++i;
            std::uint32_t code = 0;
            int n = 0;
            for (; n < digits && i < body.size() && hexDigit(body[i]) >= 0; ++n, ++i)
                code = code * 16 + static_cast<std::uint32_t>(hexDigit(body[i]));
            if (n < digits)
                return unicodeError(start + shift, i - 1 + shift,
                                    c == 'x'   ? "truncated \\xXX escape"
                                    : c == 'u' ? "truncated \\uXXXX escape"
                                               : "truncated \\UXXXXXXXX escape");
            if (code > 0x10ffff)
                return unicodeError(start + shift, i - 1 + shift, "illegal Unicode character");
            appendUtf8(out, code);
        } else if (c == 'N') {
            const std::size_t close =
                i + 1 < body.size() && body[i + 1] == '{' ? body.find('}', i) : body.npos;
            const bool opened = i + 1 < body.size() && body[i + 1] == '{';
            const std::size_t last = !opened ? i : close == body.npos ? body.size() - 1 : close;
            if (close == body.npos || close == i + 2)
                return unicodeError(start + shift, last + shift, "malformed \\N character escape");
            const auto found = characters::byName(body.substr(i + 2, close - i - 2));
            if (!found) return unicodeError(start + shift, close + shift, "unknown Unicode character name");
            appendUtf8(out, *found);
            i = close + 1;
        } else {
            out += '\\'; // no escape: both characters stand
        }
    }
    return {};
}

std::string decodeBytesBody(std::string_view body, bool raw, std::string& out) {
    for (std::size_t i = 0; i < body.size();) {
        if (raw || body[i] != '\\') {
            out += body[i++];
            continue;
        }
        const std::size_t start = i++;
        const char c = i < body.size() ? body[i] : '\\';
        char plain = 0;
        if (simpleEscape(c, plain)) {
            out += plain;
            ++i;
        } else if (c == '\n') {
            ++i;
        } else if (c >= '0' && c <= '7') {
            out += static_cast<char>(octal(body, i));
        } else if (c == 'x') {
            const int high = i + 1 < body.size() ? hexDigit(body[i + 1]) : -1;
            const int low = i + 2 < body.size() ? hexDigit(body[i + 2]) : -1;
            if (high < 0 || low < 0)
                return "(value error) invalid \\x escape at position " + std::to_string(start);
            out += static_cast<char>(high * 16 + low);
            i += 3;
        } else {
            out += '\\';
        }
    }
    return {};
}

} // namespace coroscope::script
