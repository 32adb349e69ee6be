#include "core/characters/quotes.h"

#include "core/characters/unicode.h"
#include "core/characters/utf8.h"

#include <cstdint>
#include <cstdio>

namespace coroscope::quotes {

namespace {

void appendEscape(std::string& out, const char* format, std::uint32_t code) {
    char text[12];
    std::snprintf(text, sizeof text, format, code);
    out += text;
}

char quoteOf(std::string_view text) {
    return quoteFor(text.find('\'') != std::string_view::npos, text.find('"') != std::string_view::npos);
}

} // namespace

char quoteFor(bool hasSingle, bool hasDouble) {
    return hasSingle && !hasDouble ? '"' : '\'';
}

void appendCharacter(std::string& out, char32_t c, char quote, bool asciiOnly) {
    if (c == static_cast<unsigned char>(quote) || c == '\\') {
        out += '\\';
        out += static_cast<char>(c);
    } else if (c == '\n') {
        out += "\\n";
    } else if (c == '\r') {
        out += "\\r";
    } else if (c == '\t') {
        out += "\\t";
    } else if (c >= 0x20 && c < 0x7f) {
        out += static_cast<char>(c);
    } else if (c >= 0x80 && !asciiOnly && unicode::isPrintable(c)) {
        appendUtf8(out, c);
    } else if (c < 0x100) {
        appendEscape(out, "\\x%02x", c);
    } else {
        appendEscape(out, c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
    }
}

std::string ofText(std::string_view text) {
    const char quote = quoteOf(text);
    std::string out(1, quote);
    for (std::size_t at = 0; at < text.size();) {
        const std::int32_t c = decodeWtf8(text, at);
        appendCharacter(out, c < 0 ? U'\ufffd' : static_cast<char32_t>(c), quote);
    }
    return out += quote;
}

std::string ofBytes(std::string_view bytes, bool ofArray) {
    const char quote = quoteOf(bytes);
    std::string out = {'b', quote};
    for (const char raw : bytes) {
        const auto c = static_cast<unsigned char>(raw);
        if (ofArray && raw == '\'' && quote != raw) out += '\\';
        appendCharacter(out, c, quote, true);
    }
    return out += quote;
}

} // namespace coroscope::quotes
