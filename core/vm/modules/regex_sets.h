#pragma once

#include "core/vm/modules/regex_case.h"
#include "core/vm/modules/regex_translate.h"

namespace coroscope::vm::regex {

/// A set as one item of PCRE2's syntax, which always matches one code unit and depends on no option but
/// PCRE2_DOTALL and, when wide and without kAscii, PCRE2_UCP.
std::string charText(char32_t c, Width width); ///< the same for one code point
std::string setText(const CharSet& set, Width width);

} // namespace coroscope::vm::regex
