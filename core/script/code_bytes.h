#pragma once

#include "core/script/bytecode.h"

#include <memory>
#include <string>
#include <string_view>

namespace coroscope::script {

/// A code object and those inside it as bytes, as Python's marshal has them: what the build makes of the
/// modules that are written in the script language, so that no start compiles them. The bytes belong to the
/// build that wrote them: there is no version in them, and they are no format for files.
std::string codeToBytes(const Code& code);

/// What codeToBytes was given. Bytes that it did not write are a fault of the program.
std::shared_ptr<const Code> codeFromBytes(std::string_view bytes);

} // namespace coroscope::script
