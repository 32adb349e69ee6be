#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace coroscope::app {

// Values of options; empty when the text is none.

std::optional<double> readNumber(std::string_view text);

/// "1.5s", "200ms", "30us", "5ns", "2" (seconds), in ns. Not negative.
std::optional<std::int64_t> readTime(std::string_view text);

/// "0.5s..2s", "..2s" (from the start), "1s.." (to the end, which is the greatest time), in ns.
std::optional<std::pair<std::int64_t, std::int64_t>> readRange(std::string_view text);

/// "1280x800"; "1280" is without a height and "auto" without both: 0.
std::optional<std::pair<int, int>> readSize(std::string_view text);

std::string lowerCase(std::string_view text);

} // namespace coroscope::app
