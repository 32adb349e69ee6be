#pragma once

#include <cstddef>
#include <cstdint>

/// What unicode_tables.py writes; only unicode.cpp reads it.
namespace coroscope::unicode {

/// What holds for the code points from `start` to the next run.
struct FlagRun {
    char32_t start;
    std::uint16_t flags;
};

/// Every stride-th code point of [first, last] maps to itself plus delta.
struct CaseRange {
    char32_t first;
    char32_t last;
    std::uint8_t stride;
    std::int32_t delta;
};

/// A code point that maps to several.
struct CaseSpecial {
    char32_t code;
    char32_t text[3];
};

extern const FlagRun kFlagRuns[];
extern const std::size_t kFlagRunsCount;
extern const CaseRange kUpperMap[], kLowerMap[], kTitleMap[], kFoldMap[];
extern const std::size_t kUpperMapCount, kLowerMapCount, kTitleMapCount, kFoldMapCount;
extern const CaseSpecial kUpperSpecial[], kLowerSpecial[], kTitleSpecial[], kFoldSpecial[];
extern const std::size_t kUpperSpecialCount, kLowerSpecialCount, kTitleSpecialCount, kFoldSpecialCount;
/// The digits zero: the nine code points behind each are its one to nine.
extern const char32_t kZeros[];
extern const std::size_t kZerosCount;

} // namespace coroscope::unicode
