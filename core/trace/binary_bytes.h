#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope::trace::binary {

inline void putU32(char* to, std::uint32_t value) {
    for (int i = 0; i < 4; ++i)
        to[i] = static_cast<char>(value >> (8 * i));
}
inline std::uint32_t getU32(const char* from) {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(from[i])) << (8 * i);
    return value;
}

/// Appends what a block consists of (binary_format.h).
class BytesOut {
public:
    const std::string& bytes() const { return m_bytes; }
    std::size_t size() const { return m_bytes.size(); }
    void clear() { m_bytes.clear(); }
    void byte(std::uint8_t value) { m_bytes.push_back(static_cast<char>(value)); }
    void number(std::uint64_t value) {
        if (value < 0x80) return byte(static_cast<std::uint8_t>(value));
        char digits[10];
        std::size_t count = 0;
        for (; value >= 0x80; value >>= 7)
            digits[count++] = static_cast<char>(value | 0x80);
        digits[count++] = static_cast<char>(value);
        m_bytes.append(digits, count);
    }
    void signedNumber(std::int64_t value) {
        number(static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
    }
    void text(std::string_view value) {
        number(value.size());
        m_bytes.append(value);
    }
    void append(const BytesOut& other) { m_bytes.append(other.m_bytes); }

private:
    std::string m_bytes;
};

/// Reads it again. Never beyond the end: what is missing there reads as 0, and failed() is true from then on.
class BytesIn {
public:
    explicit BytesIn(std::string_view bytes) : m_at(bytes.data()), m_end(bytes.data() + bytes.size()) {}

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_at == m_end; }
    std::size_t left() const { return static_cast<std::size_t>(m_end - m_at); }

    std::uint8_t byte() {
        if (m_at == m_end) return fail(), std::uint8_t{0};
        return static_cast<std::uint8_t>(*m_at++);
    }
    std::uint64_t number() {
        if (m_at != m_end && static_cast<signed char>(*m_at) >= 0) return static_cast<std::uint8_t>(*m_at++);
        return longNumber();
    }
    std::int64_t signedNumber() {
        const std::uint64_t value = number();
        return static_cast<std::int64_t>(value >> 1 ^ (~(value & 1) + 1));
    }
    /// The next so many bytes, for a reader of their own.
    std::string_view piece(std::uint64_t size) {
        if (size > left()) return fail(), std::string_view();
        const std::string_view found(m_at, static_cast<std::size_t>(size));
        m_at += size;
        return found;
    }
    std::string_view text() { return piece(number()); }

private:
    std::uint64_t longNumber() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; m_at != m_end && shift < 64; shift += 7) {
            const auto digit = static_cast<std::uint8_t>(*m_at++);
            if (shift == 63 && digit > 1) break; // more than 64 bits
            value |= static_cast<std::uint64_t>(digit & 0x7f) << shift;
            if (digit < 0x80) return value;
        }
        return fail(), 0;
    }
    void fail() {
        m_failed = true;
        m_at = m_end;
    }

    const char* m_at;
    const char* m_end;
    bool m_failed = false;
};

} // namespace coroscope::trace::binary
