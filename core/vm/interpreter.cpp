#include "core/vm/interpreter.h"

#include "core/vm/containers.h"
#include "core/vm/numbers.h"

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

Value addFast(const Value& a, const Value& b) {
    if (a.isInt() && b.isInt()) {
        const std::int64_t sum = a.asInt() + b.asInt();
        return Value::fitsInt(sum) ? Value::smallInt(sum) : integer(sum);
    }
    if (a.isDouble() && b.isDouble()) return Value::number(a.asDouble() + b.asDouble());
    return Value::notHandled();
}

Value subFast(const Value& a, const Value& b) {
    if (a.isInt() && b.isInt()) {
        const std::int64_t difference = a.asInt() - b.asInt();
        return Value::fitsInt(difference) ? Value::smallInt(difference) : integer(difference);
    }
    if (a.isDouble() && b.isDouble()) return Value::number(a.asDouble() - b.asDouble());
    return Value::notHandled();
}

bool compareInts(Comparison op, std::int64_t a, std::int64_t b) {
    switch (op) {
    case Comparison::Lt:
        return a < b;
    case Comparison::Le:
        return a <= b;
    case Comparison::Eq:
        return a == b;
    case Comparison::Ne:
        return a != b;
    case Comparison::Gt:
        return a > b;
    case Comparison::Ge:
        return a >= b;
    }
    return false;
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
    const Instruction* ip = nullptr;
    Code* code = nullptr;
    std::int64_t fuel = m_vm.m_fuel;
    Instruction instruction{};
    Vm::Called called;
    Value value; // scratch of the slow paths, Empty between instructions
    static const void* const kOperations[] = {
#define X(name) &&op_##name,
        COROSCOPE_OPCODES(X)
#undef X
    };

// The instructions are in interpreter_*.inc. Each ends in a jump of its own to the next one, so that the processor
// learns which instruction follows which: one shared jump cost a fifth of the time of a tight loop.
#define DISPATCH()                                                                                           \
    do {                                                                                                     \
        instruction = *ip;                                                                                   \
        frame->pc = ip++;                                                                                    \
        fuel -= instruction.cost;                                                                            \
        if (fuel < 0) [[unlikely]] goto outOfFuel;                                                           \
        goto* kOperations[instruction.op];                                                                   \
    } while (0)
#define OP(name)                                                                                             \
    op_##name:                                                                                               \
    do
#define ALSO(name) op_##name:
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
#define AWAIT_CO(coroutine, how)                                                                             \
    do {                                                                                                     \
        m_vm.m_callCo = (coroutine);                                                                         \
        frame->deliver = Deliver::how;                                                                       \
        LEAVE(CallCo);                                                                                       \
    } while (0)

    if (m_vm.m_throwInto) {
        m_vm.m_throwInto = false;
        LOAD_FRAME();
        goto raised;
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
#include "core/vm/interpreter_leave.inc"
    }
#undef LOAD_FRAME
#undef SAVE
#undef RESTORE_FUEL
#undef LEAVE
#undef AWAIT_CO
#undef DISPATCH
#undef OP
#undef ALSO
#undef END_OP
}
#pragma GCC diagnostic pop

} // namespace coroscope::vm
