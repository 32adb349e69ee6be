#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

/// The instruction set: a stack machine close to CPython 3.11's, so that evaluation order, tracebacks and
/// `dis` knowledge carry over. The compiler knows nothing of the VM; the VM translates this form into its own
/// (fused, cached) one when it first runs a code object.
///
/// Notation of stack effects: [before] -> [after], top of stack on the right. `arg` is the operand.
/// Calls: [callable, self-or-NULL, arg1 .. argN]. LOAD_METHOD fills both slots; other callables are preceded
/// by PUSH_NULL *after* the callable is loaded (so: LOAD callable; PUSH_NULL; args; CALL).
namespace coroscope::script {

// clang-format off
#define COROSCOPE_OPCODES(X)                                                                                                      \
    X(Nop)                  /* [] -> [] */                                                                                        \
    X(PopTop)               /* [x] -> [] */                                                                                       \
    X(Copy)                 /* [.. x ..] -> [.. x .. x], x is arg-th from the top (1 = top) */                                    \
    X(Swap)                 /* swap the top with the arg-th from the top (2 = the one below) */                                   \
    X(PushNull)             /* [] -> [NULL] */                                                                                    \
    X(LoadConst)            /* [] -> [constants[arg]] */                                                                          \
    X(LoadFast)             /* [] -> [local arg]; raises UnboundLocalError */                                                     \
    X(StoreFast)            /* [x] -> [] */                                                                                       \
    X(DeleteFast)           /* [] -> []; raises UnboundLocalError */                                                              \
    X(LoadDeref)            /* [] -> [content of cell arg]; cells = cellNames then freeNames; raises NameError */                 \
    X(StoreDeref)           /* [x] -> [] */                                                                                       \
    X(DeleteDeref)          /* [] -> [] */                                                                                        \
    X(LoadClassDeref)       /* [] -> [x]: class namespace names first, then cell arg */                                           \
    X(LoadClosure)          /* [] -> [cell arg itself] */                                                                         \
    X(LoadGlobal)           /* [] -> [x]: globals, then builtins; module-level code uses these too, never *Name */                \
    X(StoreGlobal)          /* [x] -> [] */                                                                                       \
    X(DeleteGlobal)         /* [] -> [] */                                                                                        \
    X(LoadName)             /* [] -> [x]: class namespace, globals, builtins (class bodies only) */                               \
    X(StoreName)            /* [x] -> [] (class bodies only) */                                                                   \
    X(DeleteName)           /* [] -> [] (class bodies only) */                                                                    \
    X(LoadAttr)             /* [obj] -> [obj.names[arg]] */                                                                       \
    X(StoreAttr)            /* [value, obj] -> [] */                                                                              \
    X(DeleteAttr)           /* [obj] -> [] */                                                                                     \
    X(LoadMethod)           /* [obj] -> [function, obj] or [attribute, NULL] */                                                   \
    X(BinarySubscr)         /* [obj, key] -> [obj[key]] */                                                                        \
    X(StoreSubscr)          /* [value, obj, key] -> [] */                                                                         \
    X(DeleteSubscr)         /* [obj, key] -> [] */                                                                                \
    X(BuildSlice)           /* [start, stop] (arg 2) or [start, stop, step] (arg 3) -> [slice] */                                 \
    X(BinaryOp)             /* [a, b] -> [a OP b], arg is BinaryOperator */                                                       \
    X(InplaceOp)            /* [a, b] -> [a OP= b], arg is BinaryOperator */                                                      \
    X(UnaryNegative)        /* [a] -> [-a] */                                                                                     \
    X(UnaryPositive)        /* [a] -> [+a] */                                                                                     \
    X(UnaryInvert)          /* [a] -> [~a] */                                                                                     \
    X(UnaryNot)             /* [a] -> [not a] */                                                                                  \
    X(CompareOp)            /* [a, b] -> [a OP b], arg is Comparison */                                                           \
    X(IsOp)                 /* [a, b] -> [a is b], arg 1: is not */                                                               \
    X(ContainsOp)           /* [a, b] -> [a in b], arg 1: not in */                                                               \
    X(Jump)                 /* to instruction arg (absolute, forward or backward) */                                              \
    X(PopJumpIfFalse)       /* [x] -> [] */                                                                                       \
    X(PopJumpIfTrue)        /* [x] -> [] */                                                                                       \
    X(JumpIfFalseOrPop)     /* [x] -> jump: [x], else [] */                                                                       \
    X(JumpIfTrueOrPop)      /* [x] -> jump: [x], else [] */                                                                       \
    X(PopJumpIfNone)        /* [x] -> [] */                                                                                       \
    X(PopJumpIfNotNone)     /* [x] -> [] */                                                                                       \
    X(GetIter)              /* [x] -> [iter(x)] */                                                                                \
    X(ForIter)              /* [it] -> [it, next] or, exhausted, [] and jump to arg */                                            \
    X(GetAiter)             /* [x] -> [x.__aiter__()] */                                                                          \
    X(GetAnext)             /* [ait] -> [ait, awaitable iterator of ait.__anext__()]; followed by LoadConst None, YieldFrom */    \
    X(EndAsyncFor)          /* handler of an async for: [ait, exc] -> []: StopAsyncIteration ends the loop, others re-raise */    \
    X(BuildTuple)           /* [x1 .. xN] -> [tuple] */                                                                           \
    X(BuildList)            /* [x1 .. xN] -> [list] */                                                                            \
    X(BuildSet)             /* [x1 .. xN] -> [set] */                                                                             \
    X(BuildMap)             /* [k1, v1 .. kN, vN] -> [dict] */                                                                    \
    X(BuildString)          /* [s1 .. sN] -> [joined str] */                                                                      \
    X(FormatValue)          /* [x] or [x, spec] -> [str]; arg & 3: 0 none 1 str 2 repr 3 ascii; arg & 4: spec on the stack */     \
    X(ListAppend)           /* [.. list .., x] -> [.. list ..], list is arg-th from the top after popping x */                    \
    X(SetAdd)               /* the same for a set */                                                                              \
    X(MapAdd)               /* [.. dict .., key, value] -> [.. dict ..], arg as above after popping both */                       \
    X(ListExtend)           /* [list, iterable] -> [list] */                                                                      \
    X(SetUpdate)            /* [set, iterable] -> [set] */                                                                        \
    X(DictUpdate)           /* [dict, mapping] -> [dict], {**m} */                                                                \
    X(DictMerge)            /* [callable, NULL, args, dict, mapping] -> [callable, NULL, args, dict]; f(**m): TypeError on duplicates */  \
    X(ListToTuple)          /* [list] -> [tuple] */                                                                               \
    X(UnpackSequence)       /* [x] -> [xN .. x1] (x1 on top) */                                                                   \
    X(UnpackEx)             /* [x] -> [.. rest list .. x1 on top], arg = before | after << 8 */                                   \
    X(Call)                 /* [callable, self-or-NULL, arg1 .. argN] -> [result] */                                              \
    X(CallKw)               /* [callable, self-or-NULL, arg1 .. argN, names] -> [result]; the last len(names) of the N are keywords */ \
    X(CallEx)               /* [callable, NULL, args] (arg 0) or [callable, NULL, args, kwargs] (arg 1) -> [result]; args any iterable */ \
    X(MakeFunction)         /* [defaults?][kwdefaults dict?][annotations dict?][closure tuple?] -> [function], code = constants[arg & 0xffff], flags arg >> 16: 1 2 4 8 */ \
    X(LoadBuildClass)       /* [] -> [__build_class__] */                                                                         \
    X(ReturnValue)          /* [x] -> leaves the frame */                                                                         \
    X(YieldValue)           /* [x] -> suspends; resumes with [sent] (in async generators x is handed to the consumer of __anext__) */ \
    X(GetYieldFromIter)     /* [x] -> [iterator], generators and (in generator-based coroutines) coroutines as they are */        \
    X(GetAwaitable)         /* [x] -> [its await iterator]; arg 1: from async with __aenter__, 2: __aexit__ (for the message) */  \
    X(YieldFrom)            /* [iterator, value to send] -> [result]; suspends with whatever the iterator yields, repeats itself */ \
    X(RaiseVarargs)         /* arg 0: re-raise, 1: [exc], 2: [exc, cause] */                                                      \
    X(PushExcInfo)          /* [exc] -> [previously handled exc or None, exc]; exc is now the one being handled */                \
    X(CheckExcMatch)        /* [exc, type(s)] -> [exc, bool] */                                                                   \
    X(CheckEgMatch)         /* [exc, type(s)] -> [rest or None, match or None]; when matched, match is now the one being handled */ \
    X(PrepReraiseStar)      /* [orig, list of raised and unhandled] -> [exception group to re-raise or None] */                   \
    X(PopExcept)            /* [previously handled exc] -> []; it is again the one being handled */                               \
    X(Reraise)              /* [exc] -> raises it without adding a traceback entry for this place */                              \
    X(LoadAssertionError)   /* [] -> [AssertionError] */                                                                          \
    X(BeforeWith)           /* [manager] -> [bound __exit__, __enter__()] */                                                      \
    X(BeforeAsyncWith)      /* [manager] -> [bound __aexit__, __aenter__()]; followed by GetAwaitable 1, LoadConst None, YieldFrom */ \
    X(WithExceptStart)      /* [exit, previous, exc] -> [exit, previous, exc, exit(type, exc, tb)] (async: then awaited) */       \
    X(ImportName)           /* [level, fromlist or None] -> [module] */                                                           \
    X(ImportFrom)           /* [module] -> [module, attribute] */                                                                 \
    X(ImportStar)           /* [module] -> [] */                                                                                  \
    X(GetLen)               /* [x] -> [x, len(x)] */                                                                              \
    X(MatchMapping)         /* [x] -> [x, bool] */                                                                                \
    X(MatchSequence)        /* [x] -> [x, bool] */                                                                                \
    X(MatchKeys)            /* [x, keys] -> [x, keys, tuple of values or None] */                                                 \
    X(MatchClass)           /* [x, class, keyword names] -> [tuple of attributes or None]; arg = number of positional patterns */ \
    X(SetupAnnotations)     /* [] -> []: makes sure __annotations__ exists */
// clang-format on

enum class Op : std::uint8_t {
#define X(name) name,
    COROSCOPE_OPCODES(X)
#undef X
        Count
};

enum class BinaryOperator : std::uint8_t {
    Add,
    Sub,
    Mul,
    TrueDiv,
    FloorDiv,
    Mod,
    Pow,
    MatMul,
    LShift,
    RShift,
    And,
    Or,
    Xor
};
enum class Comparison : std::uint8_t { Lt, Le, Eq, Ne, Gt, Ge };

struct Instruction {
    Op op = Op::Nop;
    std::uint32_t arg = 0;
};

/// Where an instruction comes from, as code.co_positions() tells it; columns are offsets in UTF-8 bytes from
/// 0, -1 where unknown.
struct Position {
    std::int32_t line = 0;
    std::int32_t endLine = 0;
    std::int32_t column = -1;
    std::int32_t endColumn = -1;
};

/// For exceptions raised by instructions [start, end): cut the stack to `depth`, push the exception, go to
/// `target`. The first matching entry counts (inner ones come first).
struct HandlerRange {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::uint32_t target = 0;
    std::uint32_t depth = 0;
};

struct Code;

struct NoneConstant {};
struct EllipsisConstant {};
struct BigIntConstant {
    std::string decimal; ///< may start with '-'
};
struct StrConstant {
    std::string utf8; ///< lone surrogates encoded as if they were characters (WTF-8)
};
struct BytesConstant {
    std::string bytes;
};
struct Constant;
struct TupleConstant {
    std::vector<Constant> items;
};
struct FrozenSetConstant {
    std::vector<Constant> items;
};
struct Constant {
    std::variant<NoneConstant, EllipsisConstant, bool, std::int64_t, BigIntConstant, double, StrConstant,
                 BytesConstant, TupleConstant, FrozenSetConstant, std::shared_ptr<const Code>>
        value;
};

enum CodeFlags : std::uint32_t {
    kCodeOptimized = 0x1, ///< a function: locals are fast slots (not set for modules and class bodies)
    kCodeVarArgs = 0x4,
    kCodeVarKeywords = 0x8,
    kCodeNested = 0x10,
    kCodeGenerator = 0x20,
    kCodeCoroutine = 0x80,
    kCodeIterableCoroutine = 0x100, ///< set by @types.coroutine / @asyncio.coroutine at run time
    kCodeAsyncGenerator = 0x200,
    kCodeHasDocstring = 0x400, ///< constants[0] is the docstring
    kCodeClassBody = 0x800,
    kCodeModule = 0x1000,
};

/// One compiled block: a module, function, lambda, comprehension or class body. Immutable once compiled; free
/// of VM values.
struct Code {
    std::string name;
    std::string qualifiedName;
    std::string fileName;
    int firstLine = 1;
    std::uint32_t argumentCount = 0; ///< positional, including positional-only
    std::uint32_t positionalOnlyCount = 0;
    std::uint32_t keywordOnlyCount = 0;
    std::uint32_t flags = 0;
    std::uint32_t stackSize = 0;         ///< slots, exact or an upper bound
    std::vector<std::string> localNames; ///< parameters first: positional, keyword-only, *args, **kwargs;
                                         ///< then the other fast locals
    std::vector<std::string>
        cellNames; ///< locals captured by inner blocks (they may also be parameters: see cellParameter)
    std::vector<std::int32_t>
        cellParameter; ///< for each cell: the index in localNames of the parameter to move into it, or -1
    std::vector<std::string> freeNames;
    std::vector<std::string> names; ///< for LoadGlobal, LoadName, LoadAttr, ImportName …
    std::vector<Constant> constants;
    std::vector<Instruction> instructions;
    std::vector<Position> positions; ///< one an instruction
    std::vector<HandlerRange> handlers;
};

const char* opName(Op op);

} // namespace coroscope::script
