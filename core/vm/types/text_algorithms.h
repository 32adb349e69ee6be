#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Searching and splitting, the same for str (narrow and wide) and bytes.
namespace coroscope::vm::text {

/// Where a piece lies in the text.
struct Span {
    std::size_t start;
    std::size_t count;
};

/// The first (or last) occurrence within [from, to), or -1.
template <class C>
std::int64_t find(std::basic_string_view<C> text, std::basic_string_view<C> part, std::int64_t from,
                  std::int64_t to, bool last) {
    if (from > to || from > static_cast<std::int64_t>(text.size())) return -1;
    const auto window = text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
    const std::size_t found = last ? window.rfind(part) : window.find(part);
    return found == window.npos ? -1 : static_cast<std::int64_t>(found) + from;
}

/// How often the part occurs, without overlap; the empty one between all characters.
template <class C>
std::int64_t count(std::basic_string_view<C> text, std::basic_string_view<C> part, std::int64_t from,
                   std::int64_t to) {
    if (from > to || from > static_cast<std::int64_t>(text.size())) return 0;
    const auto window = text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
    if (part.empty()) return static_cast<std::int64_t>(window.size()) + 1;
    std::int64_t found = 0;
    for (std::size_t at = window.find(part); at != window.npos; at = window.find(part, at + part.size()))
        ++found;
    return found;
}

/// At most `limit` cuts (below 0: all), from the end when `back`; pieces in order.
template <class C>
std::vector<Span> split(std::basic_string_view<C> text, std::basic_string_view<C> separator,
                        std::int64_t limit, bool back) {
    std::vector<Span> pieces;
    if (back) {
        std::size_t end = text.size();
        while (limit != 0 && end >= separator.size()) {
            const std::size_t at = text.rfind(separator, end - separator.size());
            if (at == text.npos) break;
            pieces.push_back({at + separator.size(), end - at - separator.size()});
            end = at;
            --limit;
        }
        pieces.push_back({0, end});
        std::reverse(pieces.begin(), pieces.end());
        return pieces;
    }
    std::size_t start = 0;
    for (; limit != 0; --limit) {
        const std::size_t at = text.find(separator, start);
        if (at == text.npos) break;
        pieces.push_back({start, at - start});
        start = at + separator.size();
    }
    pieces.push_back({start, text.size() - start});
    return pieces;
}

/// At runs of white space, none at the ends.
template <class At, class IsSpace>
std::vector<Span> splitSpace(std::size_t size, const At& at, const IsSpace& isSpace, std::int64_t limit,
                             bool back) {
    std::vector<Span> pieces;
    if (back) {
        std::size_t end = size;
        for (;;) {
            while (end > 0 && isSpace(at(end - 1)))
                --end;
            if (end == 0) break;
            std::size_t start = end;
            if (limit == 0) start = 0;
            while (limit != 0 && start > 0 && !isSpace(at(start - 1)))
                --start;
            pieces.push_back({start, end - start});
            if (limit == 0) break;
            end = start;
            --limit;
        }
        std::reverse(pieces.begin(), pieces.end());
        return pieces;
    }
    std::size_t start = 0;
    for (;;) {
        while (start < size && isSpace(at(start)))
            ++start;
        if (start == size) break;
        std::size_t end = start;
        if (limit == 0) end = size;
        while (limit != 0 && end < size && !isSpace(at(end)))
            ++end;
        pieces.push_back({start, end - start});
        if (limit == 0) break;
        start = end;
        --limit;
    }
    return pieces;
}

template <class At, class IsBreak>
std::vector<Span> splitLines(std::size_t size, const At& at, const IsBreak& isBreak, bool keepEnds) {
    std::vector<Span> lines;
    for (std::size_t start = 0; start < size;) {
        std::size_t end = start;
        while (end < size && !isBreak(at(end)))
            ++end;
        std::size_t next = end;
        if (next < size) next += at(next) == '\r' && next + 1 < size && at(next + 1) == '\n' ? 2 : 1;
        lines.push_back({start, (keepEnds ? next : end) - start});
        start = next;
    }
    return lines;
}

/// How much longer the result of replace() is than the text is for the caller to check.
template <class C>
std::basic_string<C> replace(std::basic_string_view<C> text, std::basic_string_view<C> old,
                             std::basic_string_view<C> fresh, std::int64_t limit) {
    std::basic_string<C> out;
    if (old.empty()) {
        std::size_t at = 0;
        for (; limit != 0 && at <= text.size(); --limit, ++at) {
            out += fresh;
            if (at < text.size())
                out += text[at];
            else
                return out;
        }
        if (at < text.size()) out += text.substr(at);
        return out;
    }
    std::size_t start = 0;
    for (; limit != 0; --limit) {
        const std::size_t at = text.find(old, start);
        if (at == text.npos) break;
        out += text.substr(start, at - start);
        out += fresh;
        start = at + old.size();
    }
    out += text.substr(start);
    return out;
}

/// Tabs become blanks up to the next column that is a multiple of `size`.
template <class C>
std::basic_string<C> expandTabs(std::basic_string_view<C> text, std::int64_t size) {
    std::basic_string<C> out;
    std::int64_t column = 0;
    for (const C c : text) {
        if (c == '\t') {
            const std::int64_t blanks = size > 0 ? size - column % size : 0;
            out.append(static_cast<std::size_t>(blanks), ' ');
            column += blanks;
        } else {
            out += c;
            column = c == '\n' || c == '\r' ? 0 : column + 1;
        }
    }
    return out;
}

/// The padding on the left of str.center, as CPython rounds it.
inline std::int64_t centerLeft(std::int64_t missing, std::int64_t width) {
    return missing / 2 + (missing & width & 1);
}

} // namespace coroscope::vm::text
