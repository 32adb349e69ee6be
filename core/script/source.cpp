#include "core/script/source.h"

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

std::int32_t decodeUtf8(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto isTail = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xc0) == 0x80; };
    const unsigned char lead = byte(at);
    if (lead < 0x80) {
        ++at;
        return lead;
    }
    int length = 0;
    std::uint32_t code = 0;
    std::uint32_t least = 0;
    if ((lead & 0xe0) == 0xc0) {
        length = 2, code = lead & 0x1fu, least = 0x80;
    } else if ((lead & 0xf0) == 0xe0) {
        length = 3, code = lead & 0x0fu, least = 0x800;
    } else if ((lead & 0xf8) == 0xf0) {
        length = 4, code = lead & 0x07u, least = 0x10000;
    } else {
        ++at;
        return -1;
    }
    for (int i = 1; i < length; ++i) {
        if (!isTail(at + static_cast<std::size_t>(i))) {
            ++at;
            return -1;
        }
        code = code << 6 | (byte(at + static_cast<std::size_t>(i)) & 0x3fu);
    }
    if (code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) {
        ++at;
        return -1;
    }
    at += static_cast<std::size_t>(length);
    return static_cast<std::int32_t>(code);
}

void appendUtf8(std::string& out, std::uint32_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xc0 | code >> 6);
        out += static_cast<char>(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xe0 | code >> 12);
        out += static_cast<char>(0x80 | (code >> 6 & 0x3f));
        out += static_cast<char>(0x80 | (code & 0x3f));
    } else {
        out += static_cast<char>(0xf0 | code >> 18);
        out += static_cast<char>(0x80 | (code >> 12 & 0x3f));
        out += static_cast<char>(0x80 | (code >> 6 & 0x3f));
        out += static_cast<char>(0x80 | (code & 0x3f));
    }
}

std::size_t countCodePoints(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

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
