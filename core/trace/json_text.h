#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope::trace {

/// Appends JSON to one growing buffer; made for millions of short lines.
class JsonText {
public:
    std::string& text() { return m_text; }
    void raw(std::string_view text) { m_text.append(text); }
    void number(std::int64_t value) {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, value);
        m_text.append(digits, static_cast<std::size_t>(end.ptr - digits));
    }
    /// `key` with its quotes, comma and colon, as in `,"start":`
    void field(std::string_view key, std::int64_t value) {
        raw(key);
        number(value);
    }
    void field(std::string_view key, std::string_view value) {
        raw(key);
        string(value);
    }
    void string(std::string_view value) {
        m_text.push_back('"');
        std::size_t from = 0;
        for (std::size_t i = 0; i < value.size(); ++i) {
            const auto c = static_cast<unsigned char>(value[i]);
            if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f) continue;
            m_text.append(value, from, i - from);
            escape(c);
            from = i + 1;
        }
        m_text.append(value, from);
        m_text.push_back('"');
    }

private:
    void escape(unsigned char c) {
        constexpr char hex[] = "0123456789abcdef";
        switch (c) {
        case '"':
            raw("\\\"");
            break;
        case '\\':
            raw("\\\\");
            break;
        case '\n':
            raw("\\n");
            break;
        case '\t':
            raw("\\t");
            break;
        case '\r':
            raw("\\r");
            break;
        default:
            raw("\\u00");
            m_text.push_back(hex[c >> 4]);
            m_text.push_back(hex[c & 15]);
        }
    }

    std::string m_text;
};

} // namespace coroscope::trace
