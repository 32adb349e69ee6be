#include "core/vm/interpreter.h"

#include "core/vm/containers.h"
#include "core/vm/fused.h"
#include "core/vm/iterators.h"
#include "core/vm/numbers.h"
#include "core/vm/super.h"

#include <algorithm>

namespace coroscope::vm {

using script::BinaryOperator;
using script::Comparison;
using script::Op;

namespace {

void push(Value*& sp, Value value) {
    new (sp++) Value(std::move(value));
}
Value pop(Value*& sp) {
    return Value::take(--sp);
}
void drop(Value*& sp) {
    (--sp)->~Value();
}

Value unboundLocal(Vm& vm, const Str* name) {
    return vm.raise(vm.types.UnboundLocalError, cat("cannot access local variable '", name->toUtf8(),
                                                    "' where it is not associated with a value"));
}

Value quickReal(BinaryOperator op, const Value& a, const Value& b);

/// What needs no look-up: small integers and floats. notHandled(): ask.
[[gnu::always_inline]] inline Value quickBinary(BinaryOperator op, const Value& a, const Value& b) {
    if (a.isInt() && b.isInt()) {
        const std::int64_t left = a.asInt();
        const std::int64_t right = b.asInt();
        std::int64_t result = 0;
        switch (op) {
        case BinaryOperator::Add:
            result = left + right;
            break;
        case BinaryOperator::Sub:
            result = left - right;
            break;
        case BinaryOperator::Mul:
            if (__builtin_mul_overflow(left, right, &result)) return Value::notHandled();
            break;
        case BinaryOperator::FloorDiv:
            if (right <= 0) return Value::notHandled();
            result = left / right - (left % right < 0);
            break;
        case BinaryOperator::Mod:
            if (right <= 0) return Value::notHandled();
            result = left % right;
            if (result < 0) result += right;
            break;
        case BinaryOperator::And:
            result = left & right;
            break;
        case BinaryOperator::Or:
            result = left | right;
            break;
        case BinaryOperator::Xor:
            result = left ^ right;
            break;
        default:
            return Value::notHandled();
        }
        return Value::fitsInt(result) ? Value::smallInt(result) : Value::notHandled();
    }
    return quickReal(op, a, b);
}

/// The floats, with which integers may be mixed.
[[gnu::noinline]] Value quickReal(BinaryOperator op, const Value& a, const Value& b) {
    if ((a.isDouble() && (b.isDouble() || b.isInt())) || (a.isInt() && b.isDouble())) {
        const double left = a.isInt() ? static_cast<double>(a.asInt()) : a.asDouble(); // 48 bits: exact
        const double right = b.isInt() ? static_cast<double>(b.asInt()) : b.asDouble();
        switch (op) {
        case BinaryOperator::Add:
            return Value::number(left + right);
        case BinaryOperator::Sub:
            return Value::number(left - right);
        case BinaryOperator::Mul:
            return Value::number(left * right);
        case BinaryOperator::TrueDiv:
            return right == 0 ? Value::notHandled() : Value::number(left / right);
        default:
            return Value::notHandled();
        }
    }
    return Value::notHandled();
}

/// Without a jump: which of less (1), equal (2) and greater (4) satisfy Lt, Le, Eq, Ne, Gt, Ge.
inline bool compareInts(Comparison op, std::int64_t a, std::int64_t b) {
    constexpr std::uint32_t kHolds = 1 | 3 << 3 | 2 << 6 | 5 << 9 | 4 << 12 | 6 << 15;
    const int relation = 1 - (a < b) + (a > b);
    return kHolds >> (3 * static_cast<int>(op) + relation) & 1;
}

/// What the cache says of an attribute of this object, or null.
inline const Value* cachedSlot(const InlineCache& cache, Object* object) {
    if (object->type()->version() != cache.version) return nullptr;
    const Attributes& attributes = static_cast<Instance*>(object)->slots();
    const auto index = static_cast<std::size_t>(cache.index);
    if (attributes.shape != cache.shape || index >= attributes.slots.size()) return nullptr;
    const Value& slot = attributes.slots[index];
    return slot.isEmpty() ? nullptr : &slot;
}

inline const Value* cachedEntry(const InlineCache& cache, Object* object) {
    if (cache.kind != InlineCache::OfModule || cache.shape != object) return nullptr;
    const HashTable& table = static_cast<Module*>(object)->dict->table();
    if (object->type()->version() != cache.version || table.layout() != cache.version2) return nullptr;
    return &table.entry(cache.index).value;
}

inline bool cachedMethod(const InlineCache& cache, Object* object) {
    if (object->type()->version() != cache.version) return false;
    if (cache.kind == InlineCache::Method) return true;
    if (cache.kind == InlineCache::InstanceMethod)
        return static_cast<Instance*>(object)->slots().shape == cache.shape;
    if (cache.kind != InlineCache::NativeMethod) return false;
    const Attributes* attributes = object->attributes();
    return attributes && attributes->shape == cache.shape && !attributes->dict;
}

/// The arguments of a native with the defaults of those that were left out behind them.
constexpr std::size_t kMostDefaults = 6;
class Defaults {
public:
    /// Moves the arguments out of `args`, which must not be looked at again but be dropped.
    Defaults(const NativeSpec& spec, Value* args, std::size_t count) : m_end(values() + spec.slotCount()) {
        Value* to = values();
        for (std::size_t i = 0; i < count; ++i)
            new (to++) Value(std::move(args[i]));
        for (; to < m_end; ++count)
            new (to++) Value(spec.parameters[count].defaultValue);
    }
    Defaults(const Defaults&) = delete;
    Defaults& operator=(const Defaults&) = delete;
    ~Defaults() {
        for (Value* each = values(); each < m_end; ++each)
            each->~Value();
    }
    Value* values() { return reinterpret_cast<Value*>(m_room); }

private:
    alignas(Value) std::byte m_room[kMostDefaults * sizeof(Value)]; // made only as far as it is used
    Value* m_end;
};

/// Whether what the call before `ip` gives is awaited at once.
inline bool awaitedHere(const Instruction* ip) {
    return static_cast<Op>(ip[0].op) == Op::GetAwaitable && ip[0].arg == 0 &&
           static_cast<Op>(ip[2].op) == Op::YieldFrom;
}

/// The truth of what needs no look-up; -1: ask.
int quickTruth(const Value& value) {
    if (value.isTrue()) return 1;
    if (value.isFalse() || value.isNone()) return 0;
    if (value.isInt()) return value.asInt() != 0;
    if (value.isDouble()) return value.asDouble() != 0;
    if (value.isObject() && value.asObject()->type()->isHeapType()) return -1;
    return truthBuiltin(value);
}

} // namespace

Vm::Exit Interpreter::run(Vm& vm, Fiber& fiber) {
    Interpreter interpreter(vm, fiber);
    return interpreter.loop();
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic" // labels as values
Vm::Exit Interpreter::loop() {
    Frame* frame = nullptr;
    Value* sp = nullptr;
    Value* locals = nullptr;
    const Instruction* ip = nullptr; ///< behind the instruction being executed, which is ip[-1]
    Code* code = nullptr;
    std::int64_t fuel = m_vm.m_fuel;
    Vm::Called called;
    Value value; // scratch of the slow paths, Empty between instructions
    static const void* const kOperations[] = {
#define X(name) &&op_##name,
        COROSCOPE_OPCODES(X) && op_Count, COROSCOPE_FUSED(X)
#undef X
    };

// The instructions are in interpreter_*.inc. Each ends in a jump of its own to the next one, so that the
// processor learns which instruction follows which: one shared jump cost a fifth of the time of a tight loop.
#define DISPATCH()                                                                                           \
    do {                                                                                                     \
        frame->pc = ip++;                                                                                    \
        fuel -= ip[-1].cost;                                                                                 \
        if (fuel < 0) [[unlikely]]                                                                           \
            goto outOfFuel;                                                                                  \
        goto* kOperations[ip[-1].op];                                                                        \
    } while (0)
#define OP(name) op_##name : do
#define ALSO(name) op_##name:
// A fused instruction's quick way does not apply: the first of its row alone, the next one by itself.
#define UNFUSE(first)                                                                                        \
    do {                                                                                                     \
        fuel += ip[-1].cost - 1;                                                                             \
        goto op_##first;                                                                                     \
    } while (0)
#define END_OP                                                                                               \
    while (0)                                                                                                \
        ;                                                                                                    \
    DISPATCH();

// Takes over the fiber's newest frame.
#define LOAD_FRAME()                                                                                         \
    do {                                                                                                     \
        frame = m_fiber.top;                                                                                 \
        code = frame->code;                                                                                  \
        sp = frame->sp;                                                                                      \
        locals = frame->locals();                                                                            \
        ip = frame->pc + 1;                                                                                  \
    } while (0)
// Before anything that may run other code: what it needs to know of this frame.
#define SAVE() (frame->sp = sp, m_vm.m_fuel = fuel)
#define RESTORE_FUEL() (fuel = m_vm.m_fuel)
#define LEAVE(exit)                                                                                          \
    do {                                                                                                     \
        frame->sp = sp;                                                                                      \
        m_vm.m_fuel = fuel;                                                                                  \
        m_vm.settleClock();                                                                                  \
        return Vm::Exit::exit;                                                                               \
    } while (0)
// What a local was before it got a new value: it may die of it, and its __del__ run.
#define RELEASE(old)                                                                                         \
    do {                                                                                                     \
        if ((old).isObject()) {                                                                              \
            SAVE();                                                                                          \
            (old).asObject()->release();                                                                     \
            RESTORE_FUEL();                                                                                  \
        }                                                                                                    \
        (old).leak();                                                                                        \
    } while (0)
// Takes the top of the stack as a local's new value.
#define STORE_LOCAL(index)                                                                                   \
    do {                                                                                                     \
        Value old = Value::take(locals + (index));                                                           \
        new (locals + (index)) Value(pop(sp));                                                               \
        RELEASE(old);                                                                                        \
    } while (0)
// Runs `inner`, whose arguments are in place, on top of this frame.
#define ENTER(inner)                                                                                         \
    do {                                                                                                     \
        frame->sp = sp;                                                                                      \
        (inner)->back = frame;                                                                               \
        m_fiber.top = (inner);                                                                               \
        ++m_fiber.depth;                                                                                     \
        LOAD_FRAME();                                                                                        \
    } while (0)
#define AWAIT_CO(coroutine, how)                                                                             \
    do {                                                                                                     \
        m_vm.m_callCo = (coroutine);                                                                         \
        frame->deliver = Deliver::how;                                                                       \
        LEAVE(CallCo);                                                                                       \
    } while (0)

    if (m_vm.m_throwInto) {
        m_vm.m_throwInto = false;
        LOAD_FRAME();
        goto thrown;
    }
    LOAD_FRAME();
    if (m_fiber.hasDelivered) {
        m_fiber.hasDelivered = false;
        value = std::move(m_fiber.delivered);
        goto deliver;
    }

    for (;;) {
        DISPATCH();
#include "core/vm/interpreter_attributes.inc"
#include "core/vm/interpreter_await.inc"
#include "core/vm/interpreter_build.inc"
#include "core/vm/interpreter_calls.inc"
#include "core/vm/interpreter_jumps.inc"
#include "core/vm/interpreter_operators.inc"
#include "core/vm/interpreter_stack.inc"
#include "core/vm/interpreter_statements.inc"
    op_Count:
#include "core/vm/interpreter_leave.inc"
    }
#undef LOAD_FRAME
#undef SAVE
#undef RESTORE_FUEL
#undef LEAVE
#undef RELEASE
#undef STORE_LOCAL
#undef ENTER
#undef AWAIT_CO
#undef DISPATCH
#undef OP
#undef ALSO
#undef END_OP
#undef UNFUSE
}
#pragma GCC diagnostic pop

} // namespace coroscope::vm
