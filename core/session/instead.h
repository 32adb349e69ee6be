#pragma once

#include <string>
#include <string_view>

namespace coroscope::session {

/// What a script does here instead of importing a module that Coroscope does not have: a sentence, in the
/// user's language, that names what does the same job in the simulation. Empty for a module that nobody knows.
/// Any thread.
std::string insteadOf(std::string_view module);

} // namespace coroscope::session
