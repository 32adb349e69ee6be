#pragma once

#include "core/vm/modules/regex_tree.h"

#include <string>
#include <vector>

namespace coroscope::vm::regex {

bool inCategory(char32_t c, Category category, bool ascii);

/// The code points that IGNORECASE takes for the same as `c`, itself included, in order. CPython takes two
/// for the same when their lower cases are, or have the same upper case (re/_casefix.py).
std::u32string caseVariants(char32_t c, bool ascii);
/// All sets of more than one such, without regard to re.ASCII.
const std::vector<std::u32string>& caseClasses();

} // namespace coroscope::vm::regex
