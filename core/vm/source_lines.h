#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coroscope::vm {

/// A source text by its lines, for tracebacks; looked for when one is asked for the first time.
class SourceLines {
public:
    SourceLines() = default;
    explicit SourceLines(std::string text) : m_own(std::move(text)) {}
    /// Of a text that outlives this one.
    static SourceLines of(std::string_view text) {
        SourceLines result;
        result.m_lasting = text;
        return result;
    }

    /// Without what ends it; from 1, empty where there is none.
    std::string line(int number) {
        const std::string_view text = m_own.empty() ? m_lasting : m_own;
        if (m_starts.empty()) {
            m_starts.push_back(0);
            for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
                m_starts.push_back(at + 1);
        }
        if (number < 1 || static_cast<std::size_t>(number) > m_starts.size()) return {};
        const std::size_t start = m_starts[static_cast<std::size_t>(number) - 1];
        std::string_view line = text.substr(start, text.find('\n', start) - start);
        if (line.ends_with('\r')) line.remove_suffix(1);
        return std::string(line);
    }

private:
    std::string m_own;
    std::string_view m_lasting;
    std::vector<std::size_t> m_starts;
};

} // namespace coroscope::vm
