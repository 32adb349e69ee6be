#include "core/trace/json_line.h"

#include "core/characters/utf8.h"

#include <charconv>

namespace coroscope::trace {

void JsonLine::blank() {
    while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\r'))
        ++m_at;
}

bool JsonLine::take(char c) {
    blank();
    if (peek() != c) return false;
    ++m_at;
    return true;
}

void JsonLine::open() {
    if (!take('{')) fail("no JSON object");
}

bool JsonLine::key(std::string_view& name) {
    if (m_error) return false;
    if (take('}')) {
        blank();
        if (m_at != m_text.size()) fail("something stands behind the object");
        return false;
    }
    if (!m_first && !take(',')) {
        fail("the object is damaged or cut off");
        return false;
    }
    m_first = false;
    blank();
    if (peek() != '"') {
        fail("the object is damaged or cut off");
        return false;
    }
    // A key with an escape is none of ours: its raw text will be passed over as unknown.
    const std::size_t start = ++m_at;
    while (m_at < m_text.size() && m_text[m_at] != '"')
        m_at += m_text[m_at] == '\\' ? 2 : 1;
    if (m_at >= m_text.size()) {
        fail("the object is damaged or cut off");
        return false;
    }
    name = m_text.substr(start, m_at - start);
    ++m_at;
    if (!take(':')) fail("the object is damaged or cut off");
    return !m_error;
}

std::int64_t JsonLine::integer() {
    blank();
    std::int64_t value = 0;
    const char* end = m_text.data() + m_text.size();
    const auto result = std::from_chars(m_text.data() + m_at, end, value);
    if (result.ec == std::errc::result_out_of_range) {
        fail("a number is out of range");
        return 0;
    }
    if (result.ec != std::errc{} || (result.ptr != end && (*result.ptr == '.' || *result.ptr == 'e'))) {
        fail("an integer is missing");
        return 0;
    }
    m_at = static_cast<std::size_t>(result.ptr - m_text.data());
    return value;
}

std::string_view JsonLine::string() {
    if (!take('"')) {
        fail("a text is missing");
        return {};
    }
    const std::size_t start = m_at;
    while (m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\\')
        ++m_at;
    if (peek() == '"') return m_text.substr(start, m_at++ - start);
    m_buffer.assign(m_text, start, m_at - start);
    while (m_at < m_text.size() && m_text[m_at] != '"') {
        if (m_text[m_at] != '\\') {
            m_buffer.push_back(m_text[m_at++]);
        } else if (!escaped()) {
            fail("an escape in a text is damaged");
            return {};
        }
    }
    if (m_at >= m_text.size()) {
        fail("a text is cut off");
        return {};
    }
    ++m_at;
    return m_buffer;
}

bool JsonLine::escaped() {
    ++m_at;
    const char c = peek();
    ++m_at;
    switch (c) {
    case 'n':
        m_buffer.push_back('\n');
        return true;
    case 't':
        m_buffer.push_back('\t');
        return true;
    case 'r':
        m_buffer.push_back('\r');
        return true;
    case 'b':
        m_buffer.push_back('\b');
        return true;
    case 'f':
        m_buffer.push_back('\f');
        return true;
    case '"':
    case '\\':
    case '/':
        m_buffer.push_back(c);
        return true;
    case 'u':
        break;
    default:
        return false;
    }
    std::uint32_t high = 0, low = 0;
    if (!hex(high)) return false;
    if (high >= 0xd800 && high < 0xdc00 && m_text.substr(m_at, 2) == "\\u") {
        const std::size_t before = m_at;
        m_at += 2;
        if (!hex(low)) return false;
        if (low >= 0xdc00 && low < 0xe000)
            high = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
        else
            m_at = before;
    }
    appendUtf8(m_buffer, high);
    return true;
}

bool JsonLine::hex(std::uint32_t& value) {
    if (m_at + 4 > m_text.size()) return false;
    const char* from = m_text.data() + m_at;
    const auto result = std::from_chars(from, from + 4, value, 16);
    m_at += 4;
    return result.ec == std::errc{} && result.ptr == from + 4;
}

std::vector<std::string> JsonLine::list() {
    std::vector<std::string> all;
    if (!take('[')) {
        fail("a list is missing");
        return all;
    }
    if (take(']')) return all;
    do {
        all.emplace_back(string());
    } while (take(','));
    if (!take(']')) fail("a list is cut off");
    return all;
}

void JsonLine::skip() {
    skipValue(0);
}

void JsonLine::skipValue(int depth) {
    blank();
    const char c = peek();
    if (depth > 50) return fail("nested too deep");
    if (c == '"') {
        string();
    } else if (c == '{' || c == '[') {
        ++m_at;
        const char close = c == '{' ? '}' : ']';
        if (take(close)) return;
        do {
            if (c == '{') {
                string();
                if (!take(':')) return fail("the object is damaged or cut off");
            }
            skipValue(depth + 1);
        } while (take(','));
        if (!take(close)) fail("the object is damaged or cut off");
    } else {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != ',' && m_text[m_at] != '}' && m_text[m_at] != ']')
            ++m_at;
        if (m_at == start) fail("a value is missing");
    }
}

} // namespace coroscope::trace
