#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::trace {

/// A cursor over one line that holds a JSON object of strings, integers and lists of strings. The first fault
/// sticks: everything after it returns empty values and error() says what it was.
class JsonLine {
public:
    explicit JsonLine(std::string_view line) : m_text(line) {}

    /// Opens the object. Then key() until it returns false, and after each key one of the values.
    void open();
    bool key(std::string_view& name);
    std::int64_t integer();
    /// Good until the next call of string() or list().
    std::string_view string();
    std::vector<std::string> list();
    void skip();

    const char* error() const { return m_error; }

private:
    void blank();
    bool take(char c);
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void fail(const char* error) {
        if (!m_error) m_error = error;
        m_at = m_text.size();
    }
    bool escaped();
    bool hex(std::uint32_t& value);
    void skipValue(int depth);

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_first = true;
    std::string m_buffer; ///< of strings with escapes
    const char* m_error = nullptr;
};

} // namespace coroscope::trace
