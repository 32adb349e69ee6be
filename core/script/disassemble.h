#pragma once

#include "core/script/bytecode.h"

#include <string>

namespace coroscope::script {

/// A code object and those inside it as text, for tests and for people: a header line, then one instruction a
/// line ("  12 LoadFast 0 (x)  @3:4-3:9"), then the handlers.
std::string disassemble(const Code& code, bool positions = true);

} // namespace coroscope::script
