#pragma once

#include <charconv>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace coroscope::trace {

/// Appends JSON to one growing buffer; made for millions of short lines.
class JsonText {
public:
    std::string_view text() const { return {m_room.data(), m_size}; }
    void clear() { m_size = 0; }
    void raw(std::string_view text) {
        char* to = room(text.size());
        std::memcpy(to, text.data(), text.size());
        m_size += text.size();
    }
    void number(std::int64_t value) {
        char* to = room(kDigits);
        m_size += static_cast<std::size_t>(std::to_chars(to, to + kDigits, value).ptr - to);
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
        character('"');
        std::size_t from = 0;
        for (std::size_t i = 0; i < value.size(); ++i) {
            const auto c = static_cast<unsigned char>(value[i]);
            if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f) continue;
            raw(value.substr(from, i - from));
            escape(c);
            from = i + 1;
        }
        raw(value.substr(from));
        character('"');
    }

private:
    static constexpr std::size_t kDigits = 20; ///< and the sign

    char* room(std::size_t bytes) {
        if (m_room.size() - m_size < bytes) [[unlikely]]
            m_room.resize(2 * (m_size + bytes));
        return m_room.data() + m_size;
    }
    void character(char c) {
        *room(1) = c;
        ++m_size;
    }
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
            character(hex[c >> 4]);
            character(hex[c & 15]);
        }
    }

    std::string m_room; ///< its size is all that there is
    std::size_t m_size = 0;
};

} // namespace coroscope::trace
