#pragma once

#include <string>
#include <string_view>

namespace coroscope::script {

/// Decodes the escapes of a literal's body (what is between the quotes) and appends the result. Returns an
/// empty string, or CPython's message for what is wrong.
std::string decodeStringBody(std::string_view body, bool raw, std::string& out);
std::string decodeBytesBody(std::string_view body, bool raw, std::string& out);

} // namespace coroscope::script
