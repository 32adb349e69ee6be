#pragma once

#include "core/vm/modules/regex_translate.h"

#define PCRE2_CODE_UNIT_WIDTH 0
#include <pcre2.h>

/// PCRE2's two libraries under common names: one of 8-bit code units and one of 32-bit ones.
namespace coroscope::vm::regex {

template <Width>
struct Pcre2;

#define COROSCOPE_PCRE2(WIDTH, BITS, UNIT)                                                                   \
    template <>                                                                                              \
    struct Pcre2<Width::WIDTH> {                                                                             \
        using Unit = UNIT;                                                                                   \
        using Code = pcre2_code_##BITS;                                                                      \
        using Match = pcre2_match_data_##BITS;                                                               \
        using MatchContext = pcre2_match_context_##BITS;                                                     \
        using CompileContext = pcre2_compile_context_##BITS;                                                 \
        using JitStack = pcre2_jit_stack_##BITS;                                                             \
        using Callout = pcre2_callout_block_##BITS;                                                          \
        static constexpr auto compile = pcre2_compile_##BITS;                                                \
        static constexpr auto freeCode = pcre2_code_free_##BITS;                                             \
        static constexpr auto info = pcre2_pattern_info_##BITS;                                              \
        static constexpr auto jitCompile = pcre2_jit_compile_##BITS;                                         \
        static constexpr auto jitMatch = pcre2_jit_match_##BITS;                                             \
        static constexpr auto match = pcre2_match_##BITS;                                                    \
        static constexpr auto makeMatch = pcre2_match_data_create_##BITS;                                    \
        static constexpr auto freeMatch = pcre2_match_data_free_##BITS;                                      \
        static constexpr auto spans = pcre2_get_ovector_pointer_##BITS;                                      \
        static constexpr auto mark = pcre2_get_mark_##BITS;                                                  \
        static constexpr auto makeMatchContext = pcre2_match_context_create_##BITS;                          \
        static constexpr auto freeMatchContext = pcre2_match_context_free_##BITS;                            \
        static constexpr auto setCallout = pcre2_set_callout_##BITS;                                         \
        static constexpr auto setMatchLimit = pcre2_set_match_limit_##BITS;                                  \
        static constexpr auto setDepthLimit = pcre2_set_depth_limit_##BITS;                                  \
        static constexpr auto setHeapLimit = pcre2_set_heap_limit_##BITS;                                    \
        static constexpr auto makeCompileContext = pcre2_compile_context_create_##BITS;                      \
        static constexpr auto freeCompileContext = pcre2_compile_context_free_##BITS;                        \
        static constexpr auto setNewline = pcre2_set_newline_##BITS;                                         \
        static constexpr auto setNesting = pcre2_set_parens_nest_limit_##BITS;                               \
        static constexpr auto makeJitStack = pcre2_jit_stack_create_##BITS;                                  \
        static constexpr auto freeJitStack = pcre2_jit_stack_free_##BITS;                                    \
        static constexpr auto assignJitStack = pcre2_jit_stack_assign_##BITS;                                \
    };

COROSCOPE_PCRE2(Narrow, 8, PCRE2_UCHAR8)
COROSCOPE_PCRE2(Wide, 32, PCRE2_UCHAR32)
#undef COROSCOPE_PCRE2

} // namespace coroscope::vm::regex
