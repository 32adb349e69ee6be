#include "core/script/source.h"

#include "core/characters/utf8.h"

#include <algorithm>
#include <cstring>

namespace coroscope::script {

namespace {

std::string normaliseNewlines(std::string text) {
    if (text.compare(0, 3, "\xef\xbb\xbf") == 0) text.erase(0, 3);
    const std::size_t first = text.find('\r');
    if (first == std::string::npos) return text;
    std::size_t out = first;
    for (std::size_t in = first; in < text.size(); ++in) {
        if (text[in] != '\r') {
            text[out++] = text[in];
            continue;
        }
        if (in + 1 < text.size() && text[in + 1] == '\n') ++in;
        text[out++] = '\n';
    }
    text.resize(out);
    return text;
}

std::size_t findInvalidUtf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + 8 <= text.size()) {
            std::uint64_t eight;
            std::memcpy(&eight, text.data() + at, 8);
            if ((eight & 0x8080808080808080u) == 0) {
                at += 8;
                continue;
            }
        }
        const std::size_t before = at;
        if (decodeUtf8(text, at) < 0) return before;
    }
    return std::string::npos;
}

} // namespace

std::shared_ptr<const Source> Source::fromText(std::string name, std::string text) {
    return std::shared_ptr<const Source>(new Source(std::move(name), normaliseNewlines(std::move(text))));
}

Source::Source(std::string name, std::string text) : m_name(std::move(name)), m_text(std::move(text)) {
    m_lineStarts.push_back(0);
    const char* const begin = m_text.data();
    const char* const end = begin + m_text.size();
    for (const char* at = begin;
         (at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at))));) {
        ++at;
        m_lineStarts.push_back(static_cast<std::uint32_t>(at - begin));
        if (at == end) break;
    }
    m_invalidUtf8 = findInvalidUtf8(m_text);
}

std::uint32_t Source::lineStart(std::uint32_t number) const {
    if (number == 0) return 0;
    if (number > m_lineStarts.size()) return static_cast<std::uint32_t>(m_text.size());
    return m_lineStarts[number - 1];
}

std::string_view Source::line(std::uint32_t number) const {
    if (number == 0 || number > m_lineStarts.size()) return {};
    const std::size_t start = m_lineStarts[number - 1];
    std::size_t end = number < m_lineStarts.size() ? m_lineStarts[number] : m_text.size();
    if (end > start && m_text[end - 1] == '\n') --end;
    return std::string_view(m_text).substr(start, end - start);
}

Pos Source::position(std::uint32_t offset) const {
    const auto next = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), offset);
    const auto line = static_cast<std::uint32_t>(next - m_lineStarts.begin());
    return {line, offset - m_lineStarts[line - 1]};
}

std::uint32_t Source::codePointColumn(Pos pos) const {
    const std::string_view text = line(pos.line);
    const std::size_t bytes = std::min<std::size_t>(pos.col, text.size());
    return static_cast<std::uint32_t>(countCodePoints(text.substr(0, bytes)) + (pos.col - bytes));
}

std::string_view Source::slice(Range range) const {
    const std::uint32_t from = offset(range.start);
    const std::uint32_t to = offset(range.end);
    if (from >= m_text.size() || to < from) return {};
    return std::string_view(m_text).substr(from, to - from);
}

} // namespace coroscope::script
