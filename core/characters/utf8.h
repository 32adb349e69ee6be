#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// UTF-8, and the form of it in which a Python str with lone surrogates is kept (WTF-8). Any thread.
namespace coroscope {

/// Decodes the code point at text[at] and moves `at` behind it; -1 (and one byte on) where it is no UTF-8.
std::int32_t decodeUtf8(std::string_view text, std::size_t& at);
/// The same, but lone surrogates pass.
std::int32_t decodeWtf8(std::string_view text, std::size_t& at);
/// Appends a code point; a lone surrogate as the three bytes of WTF-8.
void appendUtf8(std::string& out, char32_t codePoint);
/// Code points in a piece of valid UTF-8.
std::size_t countCodePoints(std::string_view text);
/// At most `most` bytes of the beginning of valid UTF-8, cut between two characters and with "…" behind them
/// where something was cut.
std::string shortenedUtf8(std::string_view text, std::size_t most);

} // namespace coroscope
