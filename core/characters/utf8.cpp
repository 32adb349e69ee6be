#include "core/characters/utf8.h"

#include <algorithm>

namespace coroscope {

std::int32_t decodeWtf8(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) {
        ++at;
        return lead;
    }
    std::size_t length = 0;
    std::uint32_t code = 0;
    std::uint32_t least = 0;
    if ((lead & 0xe0) == 0xc0) {
        length = 2, code = lead & 0x1fu, least = 0x80;
    } else if ((lead & 0xf0) == 0xe0) {
        length = 3, code = lead & 0x0fu, least = 0x800;
    } else if ((lead & 0xf8) == 0xf0) {
        length = 4, code = lead & 0x07u, least = 0x10000;
    }
    bool good = length != 0 && length <= text.size() - at;
    for (std::size_t i = 1; good && i < length; ++i) {
        good = (byte(at + i) & 0xc0) == 0x80;
        code = code << 6 | (byte(at + i) & 0x3fu);
    }
    if (!good || code < least || code > 0x10ffff) {
        ++at;
        return -1;
    }
    at += length;
    return static_cast<std::int32_t>(code);
}

std::int32_t decodeUtf8(std::string_view text, std::size_t& at) {
    const std::size_t begin = at;
    const std::int32_t code = decodeWtf8(text, at);
    if (code < 0xd800 || code >= 0xe000) return code;
    at = begin + 1;
    return -1;
}

void appendUtf8(std::string& out, char32_t code) {
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

std::string shortenedUtf8(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string(text);
    std::size_t end = most;
    while (end > 0 && (text[end] & 0xc0) == 0x80)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

} // namespace coroscope
