#pragma once

#include "core/vm/modules/regex_program.h"

namespace coroscope::vm::regex {

/// A translated pattern, compiled by PCRE2 for one width and one way to search.
class CodeBase {
public:
    virtual ~CodeBase() = default;
    /// Text of this very width.
    virtual Outcome run(Text text, std::size_t start, std::size_t end, bool advance, const Watch& watch,
                        Result& result) = 0;
    virtual std::size_t bytes() const = 0;
};

/// Null: PCRE2 refuses it, as a rule because its code would be too large.
std::unique_ptr<CodeBase> makeCode(const Translation& translation, Width width, Mode mode);

} // namespace coroscope::vm::regex
