#pragma once

#include <cstdint>

namespace coroscope::script {

/// What the lexer has to know of a code point outside ASCII.
enum class CodePointClass : std::uint8_t { NonPrintable, Printable, IdentifierPart, IdentifierStart };

/// For code points from U+0080.
CodePointClass classify(std::uint32_t codePoint);

} // namespace coroscope::script
