#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace coroscope::fuzz {

/// Changes to scripts that leave most of them scripts: tokens and lines are moved, exchanged, taken from a
/// list of things that are likely to matter, or from another script. The same seed gives the same result.
std::string mutated(const std::string& script, unsigned seed);
std::string crossed(const std::string& first, const std::string& second, unsigned seed);

std::string read(const std::uint8_t* data, std::size_t size);
/// Cuts at `maxSize`; returns the size.
std::size_t store(const std::string& script, std::uint8_t* out, std::size_t maxSize);

} // namespace coroscope::fuzz
