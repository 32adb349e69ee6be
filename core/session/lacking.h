#pragma once

#include "core/script/bytecode.h"
#include "core/script/diagnostic.h"

#include <vector>

namespace coroscope::session {

/// What a script plainly uses of modules that exist here, and that is in CPython 3.11 but not here:
/// `asyncio.create_subprocess_exec(...)` where `asyncio` is nothing but the module, or `from asyncio import
/// open_unix_connection`. Left alone is what the script guards: by a handler for AttributeError, ImportError
/// or NotImplementedError around it, or by asking for it (the module and the name as a text are arguments of
/// one call: hasattr, getattr, patch.object ...). A name that CPython has not either fails when it is
/// reached, as there.
std::vector<script::Diagnostic> lackingNames(const script::Source& source, const script::Code& module);

/// Whether CPython 3.11 has this name in that module, and this engine has not; of a package from outside
/// (numpy, aiohttp ...), whether this engine has not. The table is lacking_names.cpp.
bool isLacking(std::string_view module, std::string_view name);

/// All names, with blanks between, that this engine has of a package from outside; empty for other modules.
std::string_view namesOfOutside(std::string_view module);

} // namespace coroscope::session
