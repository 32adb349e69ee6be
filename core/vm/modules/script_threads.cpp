#include "core/vm/modules/script_threads.h"

#include "core/vm/modules/modules.h"
#include "core/vm/modules/thread_lock.h"
#include "core/vm/traceback_text.h"

namespace coroscope::vm {

namespace {

// As on a 64-bit Linux: addresses of thread control blocks, and numbers behind the process's own.
constexpr std::uint64_t kFirstIdent = 0x7f2b'4c00'0740;
constexpr std::uint64_t kIdentStep = 0x80'1000;
constexpr std::uint64_t kProcessId = 4096;

Co<void> threadBody(Vm& vm, ThreadStart start) {
    ScriptThread& me = ScriptThread::current(vm);
    const Value callee = start.callee;
    Value result = co_await me.run(std::move(start.callee), std::move(start.args), std::move(start.keywords));
    if (result.isEmpty()) {
        me.thread().setEndKind(EndKind::Raised);
        Value exception = vm.takeException();
        if (!vm.isInstance(exception, vm.types.SystemExit)) {
            markUncaught(vm, exception);
            vm.write(MarkKind::ErrorOutput, cat("Exception ignored in thread started by: ",
                                                vm.reprText(callee), "\n", formatException(vm, exception)));
        }
    }
    result = Value();
    vm.settleClock();
    co_await me.thread().settle();
    if (auto* sentinel = ThreadLock::from(me.sentinel); sentinel && sentinel->mutex().locked())
        sentinel->mutex().release();
}

} // namespace

ScriptThread::ScriptThread(Vm& vm, machine::Thread& thread, Fiber* fiber)
    : m_vm(vm), m_thread(thread), m_fiber(fiber ? fiber : &m_ownFiber) {
    thread.data = this;
    thread.setSiteSource(this);
    m_fiber->lane = thread.lane();
    const auto& threads = vm.machine().threads();
    std::size_t index = 0;
    while (index < threads.size() && threads[index].get() != &thread)
        ++index;
    m_ident = kFirstIdent - index * kIdentStep;
    m_nativeId = kProcessId + index;
}

ScriptThread::~ScriptThread() {
    m_thread.data = nullptr;
    m_thread.setSiteSource(nullptr);
    if (isMain()) return; // the Vm's
    while (Frame* frame = m_ownFiber.top) {
        m_ownFiber.top = frame->back;
        if (frame->generator) frame->generator->frame = nullptr;
        Frame::destroy(frame);
    }
}

ScriptThread& ScriptThread::main(Vm& vm) {
    machine::Thread& thread = vm.machine().mainThread();
    COROSCOPE_CHECK(thread.data);
    return *static_cast<ScriptThread*>(thread.data);
}

ScriptThread& ScriptThread::of(Vm& vm, machine::Thread& thread) {
    if (!thread.data) main(vm).m_others.emplace_back(new ScriptThread(vm, thread, nullptr));
    return *static_cast<ScriptThread*>(thread.data);
}

ScriptThread& ScriptThread::current(Vm& vm) {
    return of(vm, vm.machine().current());
}

std::uint64_t ScriptThread::processId() const {
    return kProcessId + (m_thread.process().number() > 0 ? 100 : 0) + m_thread.process().number();
}

Co<Value> ScriptThread::run(Value callee, ValueVector args, Value keywords) {
    m_vm.setFiber(*m_fiber);
    Value result = co_await m_vm.callWith(std::move(callee), std::move(args), std::move(keywords));
    m_vm.settleClock();
    co_return result;
}

void attachMainThread(Vm& vm) {
    // Owned through Thread::data, until releaseModules().
    new ScriptThread(vm, vm.machine().mainThread(), &vm.fiber());
}

void releaseModules(Vm& vm) {
    if (vm.machine().threads().empty()) return;
    machine::Thread& thread = vm.machine().mainThread();
    if (!thread.data) return;
    auto* main = static_cast<ScriptThread*>(thread.data);
    vm.setFiber(main->fiber());
    delete main;
}

// threading waits for its own threads; those of _thread end with the main one.
/// Calls a function of a module, if the script has that.
static Co<Value> callIfImported(Vm& vm, const char* module, const char* function) {
    const Value found = vm.modules().get(module);
    if (found.isEmpty()) co_return Value::none();
    Value callee = vm.getAttr(found, function);
    if (callee.isEmpty()) co_return Value();
    Value done = co_await vm.call(std::move(callee));
    co_return done;
}

Co<Value> shutdownThreads(Vm& vm) {
    return callIfImported(vm, "threading", "_shutdown");
}

Co<Value> runExitFunctions(Vm& vm) {
    return callIfImported(vm, "atexit", "_run_exitfuncs");
}

Co<ScriptThread*> startThread(Vm& vm, ThreadStart start) {
    Fiber& fiber = vm.fiber();
    vm.settleClock();
    machine::Machine& machine = vm.machine();
    co_await machine.current().settle();
    machine::Process& process =
        start.kind == LaneKind::Process ? machine.createProcess() : machine.current().process();
    machine::Thread& thread = machine.createThread(process, start.kind, start.name, start.function);
    ScriptThread& script = ScriptThread::of(vm, thread);
    script.startedByScript = true;
    co_await machine.start(thread, threadBody(vm, std::move(start)));
    vm.setFiber(fiber);
    co_return &script;
}

Co<void> ScriptJob::run() {
    ScriptThread& me = ScriptThread::current(m_vm);
    Fiber& fiber = me.fiber();
    std::swap(fiber.context, m_context);
    m_result = co_await me.run(m_callee, std::move(m_args), std::move(m_keywords));
    std::swap(fiber.context, m_context);
    if (!m_result.isEmpty()) co_return;
    static const NativeSpec where = [] {
        NativeSpec spec;
        spec.frames = {{"/usr/lib/python3.11/concurrent/futures/thread.py", 58, "run",
                        "result = self.fn(*self.args, **self.kwargs)", 9, 43}};
        return spec;
    }();
    m_vm.addLibraryFrames(where.frames);
    m_exception = m_vm.takeException();
}

TimeNs deadlineIn(Vm& vm, double seconds) {
    const TimeNs now = vm.now();
    // A wait for less than a nanosecond is a wait still: a script that computes what is left of its time
    // would stand still.
    const TimeNs span = seconds > 0 ? std::max<TimeNs>(fromSeconds(seconds), 1) : 0;
    return laterBy(now, span);
}

} // namespace coroscope::vm
