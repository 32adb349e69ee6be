#pragma once

#include <string>
#include <string_view>

/// repr() of texts, as CPython's unicode_repr and bytes_repr write it. Any thread.
namespace coroscope::quotes {

/// The quote for a text: " where it has ' and no ", else '.
char quoteFor(bool hasSingle, bool hasDouble);
/// One character of a text between such quotes; as ascii() writes it when `asciiOnly`.
void appendCharacter(std::string& out, char32_t c, char quote, bool asciiOnly = false);
/// repr() of a text in WTF-8.
std::string ofText(std::string_view text);
/// repr() of bytes. `ofArray`: as bytearray's repr, which escapes every single quote.
std::string ofBytes(std::string_view bytes, bool ofArray = false);

} // namespace coroscope::quotes
