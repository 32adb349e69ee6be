#include "core/vm/stepped.h"

#include "core/machine/machine.h"
#include "core/vm/interpreter.h"

namespace coroscope::vm {

SteppedNative::~SteppedNative() {
    m_strand.reset();
    Interpreter::unwind(std::exchange(m_fiber.top, nullptr));
}

Co<Value> SteppedNative::step(Vm& vm, Value sent, Value thrown, bool& finished) {
    if (m_onlyYields) {
        m_generator.state = Generator::State::Finished;
        if (!thrown.isEmpty()) {
            vm.restore(std::move(thrown));
            co_return Value();
        }
        finished = true;
        co_return Value::none();
    }
    Fiber& caller = vm.fiber();
    m_caller = &caller;
    // For the time of this step it is a part of whoever makes it.
    m_fiber.isTask = true;
    m_fiber.stepped = this;
    m_fiber.context = caller.context;
    m_fiber.depth = caller.depth;
    m_fiber.lane = caller.lane;
    m_fiber.baseSite = vm.site(caller);
    m_fiber.baseHandled.outer = caller.handled;
    m_sent = std::move(sent);
    m_thrown = std::move(thrown);
    if (m_strand.state() == machine::Strand::State::Empty) {
        vm.enterNative(m_fiber, m_generator);
        m_strand.start(m_generator.native->spec.coroutine(vm, std::move(m_generator.native->args)));
    }
    m_generator.state = Generator::State::Running;
    vm.setFiber(m_fiber);
    machine::Thread& thread = vm.machine().current();
    const bool left = thread.step(m_strand);
    if (!left) co_await thread.nested();
    m_caller = nullptr;
    caller.context = std::move(m_fiber.context);
    m_fiber.baseHandled.outer = nullptr;
    if (m_strand.state() != machine::Strand::State::Finished) {
        vm.setFiber(caller);
        m_generator.state = Generator::State::Suspended;
        co_return std::move(m_yielded);
    }
    Value result = m_strand.result<Value>();
    vm.leaveNative(m_fiber, m_generator);
    vm.setFiber(caller);
    m_strand.reset();
    m_generator.state = Generator::State::Finished;
    finished = !result.isEmpty();
    co_return result;
}

void SteppedNative::park(loop::FutureBase& future) {
    m_strand.park();
    m_yielded = Vm::current().futures.yielded(Vm::current(), future);
}

void SteppedNative::yield() {
    m_strand.park();
    m_yielded = Value::none();
}

// The end of Future.__await__, or what throw() has brought.
loop::Wake SteppedNative::wakeUp(loop::FutureBase* future) {
    Vm& vm = Vm::current();
    vm.setFiber(m_fiber);
    if (m_thrown.isEmpty() && future && !future->done())
        m_thrown = vm.makeException(vm.types.RuntimeError, "await wasn't used with future");
    if (!m_thrown.isEmpty())
        return loop::Wake(loop::Wake::Kind::FutureCancelled, vm.futures.thrown(takeThrown()));
    if (future && future->cancelled())
        return loop::Wake(loop::Wake::Kind::FutureCancelled, future->cancelMessage());
    return {};
}

SiteId SteppedNative::currentSite() {
    return m_caller ? Vm::current().site(m_fiber) : kNoSite;
}

void SteppedNative::visitRefs(RefVisitor& visitor) {
    visitor.visit(m_fiber.context);
    visitor.visit(m_sent);
    visitor.visit(m_thrown);
    visitor.visit(m_yielded);
}

} // namespace coroscope::vm
