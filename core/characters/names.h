#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Names of characters, from ICU, as far as CPython 3.11's database has them (Unicode 14). Any thread.
namespace coroscope::characters {

/// What \N{name} stands for: by its name or an alias, upper or lower case.
std::optional<char32_t> byName(std::string_view name);
/// unicodedata.name(): empty when it has none.
std::string nameOf(char32_t c);
/// Whether Unicode 14 has it: later ones in ICU are nothing to CPython 3.11.
bool isKnown(char32_t c);

} // namespace coroscope::characters
