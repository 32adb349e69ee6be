#pragma once

#include "core/vm/value.h"

#include <cstdint>
#include <string>

namespace coroscope::vm {

class Vm;

enum class Codec : std::uint8_t {
    Utf8,
    Utf8Signature,
    Ascii,
    Latin1,
    Utf16,
    Utf16Le,
    Utf16Be,
    Utf32,
    Utf32Le,
    Utf32Be
};
enum class ErrorHandler : std::uint8_t {
    Strict,
    Ignore,
    Replace,
    BackslashReplace,
    XmlCharRefReplace,
    SurrogateEscape,
    SurrogatePass
};

struct CodecChoice {
    Codec codec = Codec::Utf8;
    ErrorHandler handler = ErrorHandler::Strict;
    std::string name = "utf-8"; ///< as error messages write it
};

/// From the arguments of encode() and decode(), which may be Empty. False: TypeError or LookupError pending.
bool chooseCodec(Vm& vm, const Value& encoding, const Value& errors, const char* function, CodecChoice& out);

} // namespace coroscope::vm
