#pragma once

#include <cstddef>
#include <string_view>

/// What aliases.py writes; only names.cpp reads it.
namespace coroscope::characters {

struct Alias {
    std::string_view name;
    char32_t code;
};

extern const Alias kAliases[]; ///< by name
extern const std::size_t kAliasesCount;

} // namespace coroscope::characters
