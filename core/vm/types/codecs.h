#pragma once

#include "core/vm/str.h"

#include <string_view>

namespace coroscope::vm {

class Vm;

/// bytes.decode and str.encode: utf-8, ascii, latin-1, utf-16 and utf-32 (with -le and -be), with the error
/// handlers strict, ignore, replace, backslashreplace, xmlcharrefreplace, surrogateescape and surrogatepass.
/// Empty names mean utf-8 and strict. LookupError for other names, UnicodeDecodeError and UnicodeEncodeError
/// as in CPython.
Value decodeBytes(Vm& vm, std::string_view bytes, const Value& encoding, const Value& errors);
Value encodeText(Vm& vm, const Value& text, const Value& encoding, const Value& errors);

} // namespace coroscope::vm
