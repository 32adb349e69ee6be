#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What CPython's unicodedata tells of a character, from ICU. Any thread.
namespace coroscope::characters {

const char* category(char32_t c);       ///< "Lu", "Cn" ...
const char* bidirectional(char32_t c);  ///< "L", "AN" ... or ""
const char* eastAsianWidth(char32_t c); ///< "Na", "W" ...
int combining(char32_t c);              ///< canonical combining class
bool mirrored(char32_t c);
std::optional<int> decimal(char32_t c);
std::optional<int> digit(char32_t c);
std::optional<double> numeric(char32_t c);
std::string decomposition(char32_t c); ///< "<compat> 0020 0308", or ""

enum class Form : unsigned char { Nfc, Nfkc, Nfd, Nfkd };
std::optional<Form> formOf(std::string_view name);
/// Empty when ICU fails, for lack of memory.
std::optional<std::u32string> normalize(Form form, std::u32string_view text);

} // namespace coroscope::characters
