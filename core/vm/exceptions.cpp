#include "core/vm/exception_fields.h"
#include "core/vm/frame_object.h"
#include "core/vm/vm.h"

// Raising, and the state of what is being handled (Python/errors.c).
namespace coroscope::vm {

Value Vm::makeException(Type* type, std::string_view message) {
    auto exception = make<Exception>(type);
    if (message.data()) exception->args = Tuple::of({vm::str(message)});
    return exception;
}

Value Vm::makeException(Type* type, const Value& argument) {
    auto exception = make<Exception>(type);
    exception->args = Tuple::of({argument});
    return exception;
}

Value Vm::raise(Type* type, std::string_view message) {
    return raise(makeException(type, message));
}

Value Vm::raise(Value value) {
    m_pending = std::move(value);
    if (m_fiber) chainContext(handledException());
    return Value();
}

// What _PyErr_SetObject does about the context.
void Vm::chainContext(const Value& handled) {
    if (handled.isNone() || handled.is(m_pending)) return;
    auto* exception = static_cast<Exception*>(m_pending.asObject());
    // Never make a circle of contexts: cut it where this exception already stands in the chain. A script may
    // have made one of its own: the second pointer, half as fast, meets the first in it (Floyd).
    Exception* each = as<Exception>(handled);
    Exception* slow = each;
    for (bool step = false; each; step = !step) {
        Exception* next = as<Exception>(each->context);
        if (next == exception) {
            each->context = Value::none();
            break;
        }
        each = next;
        if (each == slow) break;
        if (step) slow = as<Exception>(slow->context);
    }
    exception->context = handled;
}

void Vm::throwInto(Fiber& fiber, Value exception, HandledException* outermost) {
    m_pending = std::move(exception);
    if (fiber.beginsLater) fiber.beginsLater->resumed = false;
    HandledException* thrower = outermost ? outermost->outer : &fiber.baseHandled;
    for (HandledException* each = fiber.handled; each != thrower && each->outer != thrower;
         each = each->outer) {
        each->thrower = thrower;
        fiber.thrownInto = true;
    }
    if (fiber.handled != thrower && fiber.handled->holds()) chainContext(fiber.handled->exception);
}

void Vm::forgetThrowsSlow(Fiber& fiber) {
    for (HandledException* each = fiber.handled; each; each = each->outer)
        each->thrower = nullptr;
    fiber.thrownInto = false;
}

bool Vm::pendingIs(const Type* type) const {
    return !m_pending.isEmpty() && typeOf(m_pending)->isSubtypeOf(type);
}

bool Vm::clearIf(const Type* type) {
    if (!pendingIs(type) || m_abort != Abort::None) return false;
    const Value caught = takeException();
    return true;
}

void setExceptionField(const Value& self, std::string_view name, Value value) {
    static_cast<Exception*>(self.asObject())
        ->attributes()
        ->setSlot(Attributes::slotKey(name).get(), std::move(value));
}

Value exceptionField(const Value& self, std::string_view name) {
    const Value* found =
        static_cast<Exception*>(self.asObject())->attributes()->findSlot(Attributes::slotKey(name).get());
    return found ? *found : Value::none();
}

Value Vm::stopIteration(Value value) {
    Value exception = makeException(types.StopIteration, std::string_view());
    auto* object = static_cast<Exception*>(exception.asObject());
    if (!value.isNone()) object->args = Tuple::of({value});
    setExceptionField(exception, "value", std::move(value));
    return raise(std::move(exception));
}

Value Vm::handledException() {
    for (HandledException* each = m_fiber->handled; each; each = each->beyond()) {
        if (each->holds()) return each->exception;
    }
    return Value::none();
}

void Vm::addTraceback(Frame* frame) {
    auto* exception = as<Exception>(m_pending);
    if (!exception || frame->code == m_awaitCode.get()) return;
    exception->traceback = make<Traceback>(FrameObject::of(*frame), frame->pc, exception->traceback);
}

void Vm::addLibraryFrames(std::span<const LibraryFrame> frames) {
    auto* exception = as<Exception>(m_pending);
    if (!exception) return;
    for (const LibraryFrame& each : frames)
        exception->traceback = make<Traceback>(&each, exception->traceback);
}

Value Vm::makeAbort() {
    switch (m_abort) {
    case Abort::Memory:
        return makeException(types.MemoryError, "the script's memory budget is spent");
    case Abort::Output:
        return makeException(types.SystemError, "the script's output budget is spent");
    case Abort::Tasks:
        return makeException(types.SystemError, "the script's budget of tasks is spent");
    case Abort::Stopped:
        return makeException(types.KeyboardInterrupt, "stopped");
    default:
        return makeException(types.SystemError, "the script's budget of instructions is spent");
    }
}

} // namespace coroscope::vm
