#pragma once

#include "core/vm/bytes.h"
#include "core/vm/str.h"

namespace coroscope::vm {

class Vm;

/// str % args; a tuple is several arguments, a mapping serves %(name)s.
Value percentFormat(Vm& vm, const Str& format, const Value& args);
/// bytes % args.
Value percentFormatBytes(Vm& vm, const Bytes& format, const Value& args);

} // namespace coroscope::vm
