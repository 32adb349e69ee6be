#pragma once

#include <bit>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace coroscope::trace {

/// So many bytes may be written by writeDigits().
inline constexpr std::size_t kDigitsRoom = 24;

/// The eight decimal digits of a number below 10^8, each a byte of 0 to 9, the first in the lowest: the
/// number is cut in halves, all of which are cut in halves at once, three times.
inline std::uint64_t eightDigits(std::uint64_t value) {
    std::uint64_t parts = value / 10000 | value % 10000 << 32;
    const std::uint64_t hundreds = (parts * 10486 >> 20) & 0x0000007f0000007fu;
    parts = (parts - 100 * hundreds) << 16 | hundreds;
    const std::uint64_t tens = (parts * 103 >> 10) & 0x000f000f000f000fu;
    return (parts - 10 * tens) << 8 | tens;
}

/// Writes a number in decimal, eight digits at a time; returns how many there are.
inline std::size_t writeDigits(char* to, std::int64_t value) {
    constexpr std::int64_t kEight = 100000000;
    if (std::endian::native != std::endian::little || value < 0 || value >= kEight * kEight)
        return static_cast<std::size_t>(std::to_chars(to, to + kDigitsRoom, value).ptr - to);
    const auto put = [](char* at, std::uint64_t digits) {
        digits |= 0x3030303030303030u;
        std::memcpy(at, &digits, sizeof digits);
    };
    const auto low = static_cast<std::uint64_t>(value % kEight),
               high = static_cast<std::uint64_t>(value / kEight);
    const std::uint64_t first = eightDigits(high > 0 ? high : low);
    const int zeros = first == 0 ? 7 : std::countr_zero(first) / 8; // a number has a digit
    put(to, (first | 0x3030303030303030u) >> 8 * zeros);
    if (high > 0) put(to + 8 - zeros, eightDigits(low));
    return static_cast<std::size_t>((high > 0 ? 16 : 8) - zeros);
}

} // namespace coroscope::trace
