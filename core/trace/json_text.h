#pragma once

#include "core/trace/digits.h"

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace coroscope::trace {

/// Writes into room that is known to suffice. As a local variable it stays in a register, where the size of a
/// JsonText goes through memory with each word.
class JsonPen {
public:
    explicit JsonPen(char* at) : m_at(at) {}
    const char* at() const { return m_at; }
    void raw(std::string_view text) {
        std::memcpy(m_at, text.data(), text.size());
        m_at += text.size();
    }
    /// Takes kDigitsRoom beside the key.
    void field(std::string_view key, std::int64_t value) {
        raw(key);
        m_at += writeDigits(m_at, value);
    }

private:
    char* m_at;
};

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
    void number(std::int64_t value) { m_size += writeDigits(room(kDigitsRoom), value); }
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

    /// A pen for at most so many bytes. What it wrote is there after put().
    JsonPen pen(std::size_t bytes) { return JsonPen(room(bytes)); }
    void put(const JsonPen& pen) { m_size = static_cast<std::size_t>(pen.at() - m_room.data()); }

private:
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
