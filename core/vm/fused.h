#pragma once

#include "core/script/bytecode.h"

/// Instructions of the VM's own, beside the compiler's. Code::link() puts them in place of the first of a row
/// that often occurs together; the others of the row stay where they are, so that jumps into the middle,
/// handlers and positions need no translation. A fused instruction has the argument and the cache of the
/// first one, finds the next at `ip`, and, when its quick way does not apply, does what the first of the row
/// alone does (UNFUSE).
///
/// Chosen by counting which rows the benchmark scripts and the listings run most: a jump from instruction to
/// instruction costs about as much as what most of these do.
namespace coroscope::vm {

// clang-format off
#define COROSCOPE_FUSED(X)                                                                                                    \
    X(LoadFastLoadFast)  /* two locals */                                                                                     \
    X(LoadFastLoadConst) /* a local, then a constant */                                                                       \
    X(StoreFastLoadFast) /* a local is set, then one is read */                                                               \
    X(StoreFastJump)     /* the end of many a loop's body */                                                                  \
    X(LoadSuperMethod)   /* super().name( in a method: four instructions */                                                   \
    X(LoadFastAttr)      /* local.name */                                                                                     \
    X(LoadFastMethod)    /* local.name( */                                                                                    \
    X(LoadGlobalNull)    /* a global to be called */                                                                          \
    X(Add)               /* BinaryOp for + */                                                                                 \
    X(Subtract)          /* BinaryOp for - */                                                                                 \
    X(AddStoreFast)      /* local = a + b */                                                                                  \
    X(OperateStoreFast)  /* local = a OP b */                                                                                 \
    X(CompareJump)       /* if a OP b; for PopJumpIfFalse and PopJumpIfTrue */                                                \
    X(ForIterStoreFast)  /* for local in ...; for ranges and lists */
// clang-format on

enum class Fused : std::uint8_t {
    Before = static_cast<std::uint8_t>(script::Op::Count),
#define X(name) name,
    COROSCOPE_FUSED(X)
#undef X
};

} // namespace coroscope::vm
