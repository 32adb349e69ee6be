#pragma once

#include "core/vm/modules/support.h"

namespace coroscope::vm {

/// A JSON string literal with its quotes.
void appendJsonString(std::string& out, const Str& text, bool asciiOnly);
/// _json.encode(obj, skipkeys, ensure_ascii, check_circular, allow_nan, indent, item_separator,
/// key_separator, sort_keys, default)
Value encodeJson(Vm& vm, Value* args);
/// _json.scan(text, index, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant,
/// error)
/// -> (value, end). `error(message, text, position)` makes the exception.
Value scanJson(Vm& vm, Value* args);

} // namespace coroscope::vm
