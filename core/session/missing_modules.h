#pragma once

#include <string>

namespace coroscope::session {

/// What does the job of a module that the simulated world does not have: a sentence in the user's language,
/// which ends with a full stop. `name` is a module's full name ("http.server"); what is known of a package
/// holds for its parts, too. Empty for modules of which nothing is known.
std::string insteadOf(const std::string& name);

/// Whether just this part of a package that is there ("http.server" of "http") is known to be missing.
bool isMissingPart(const std::string& name);

} // namespace coroscope::session
