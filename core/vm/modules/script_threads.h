#pragma once

#include "core/loop/executor.h"
#include "core/machine/machine.h"
#include "core/vm/vm.h"

#include <memory>
#include <string>
#include <vector>

namespace coroscope::vm {

/// What a simulated thread means to scripts: the frames of its main code, its identity for the module
/// `threading`. Found again through machine::Thread::data; alive until releaseModules().
class ScriptThread final : private machine::StrandOwner {
public:
    /// Of the thread that runs now. Threads that a native pool has made get theirs at the first call.
    static ScriptThread& current(Vm& vm);
    static ScriptThread& main(Vm& vm);
    /// Of any thread of this machine; made if need be.
    static ScriptThread& of(Vm& vm, machine::Thread& thread);
    ~ScriptThread();

    Vm& vm() const { return m_vm; }
    machine::Thread& thread() const { return m_thread; }
    /// Where the thread's own code runs (not that of a task or callback on top of it).
    Fiber& fiber() { return *m_fiber; }
    bool isMain() const { return m_fiber != &m_ownFiber; }
    /// threading.get_ident(): unlike any other thread's, the same in every run.
    std::uint64_t ident() const { return m_ident; }
    /// threading.get_native_id()
    std::uint64_t nativeId() const { return m_nativeId; }
    /// os.getpid(): each worker of a process pool has its own.
    std::uint64_t processId() const;

    Value object;   ///< the threading.Thread of it, or Empty
    Value sentinel; ///< the lock that is released when its function has ended, or Empty (_set_sentinel)
    bool startedByScript = false; ///< else it is the main thread, or a native pool's worker

    /// What the threading module keeps for the whole script: used on the main thread's only.
    struct Shared {
        Type* lockType = nullptr;
    } shared;

    /// Calls `callee` as this thread's code: on its own fiber, with its own call stack in the trace.
    /// The result, or Empty with the exception pending. Only on this very thread.
    Co<Value> run(Value callee, ValueVector args, Value keywords = {});

private:
    friend void attachMainThread(Vm& vm);
    ScriptThread(Vm& vm, machine::Thread& thread, Fiber* fiber);
    SiteId currentSite() override { return m_vm.site(*m_fiber); }
    void strandLeft(machine::Strand&) override {}

    Vm& m_vm;
    machine::Thread& m_thread;
    Fiber m_ownFiber;
    Fiber* m_fiber;
    std::uint64_t m_ident;
    std::uint64_t m_nativeId;
    std::vector<std::unique_ptr<ScriptThread>> m_others; ///< of the main thread: everybody else
};

/// Tells the main thread's place to the trace. Call once, after Machine::launch.
void attachMainThread(Vm& vm);

/// A new simulated thread that runs `callee(*args, **keywords)` as _thread.start_new_thread does: at once, up
/// to its first wait; then the caller goes on, on the fiber that it had. Its uncaught exception goes to
/// sys.unraisablehook's place ("Exception ignored in thread started by: ..."), SystemExit ends it silently.
/// `function` is the name shown on its lane. A Process lane gets a process (an interpreter lock) of its own.
struct ThreadStart {
    ThreadStart() = default; // no aggregate: it travels through co_await expressions
    LaneKind kind = LaneKind::Thread;
    std::string name;
    std::string function;
    Value callee;
    ValueVector args;
    Value keywords;
};
Co<ScriptThread*> startThread(Vm& vm, ThreadStart start);

/// A job for loop::Pool that calls a script's callable on the worker's fiber.
class ScriptJob final : public loop::Job {
public:
    /// `context`: a contextvars.Context that is current meanwhile, or Empty.
    ScriptJob(Vm& vm, Value callee, ValueVector args, Value keywords, Value context = {})
        : Job(vm.machine()), m_vm(vm), m_callee(std::move(callee)), m_args(std::move(args)),
          m_keywords(std::move(keywords)), m_context(std::move(context)) {}

    bool failed() const override { return !m_exception.isEmpty(); }
    const Value& result() const { return m_result; }       ///< Empty: failed, or not done
    const Value& exception() const { return m_exception; } ///< Empty: none
    /// What it calls, for panels.
    const Value& callee() const { return m_callee; }

private:
    Co<void> run() override;
    Vm& m_vm;
    Value m_callee;
    ValueVector m_args;
    Value m_keywords;
    Value m_context;
    Value m_result;
    Value m_exception;
};

/// Seconds from now as an absolute deadline for the machine's waits, ns; kNever when beyond all bounds.
TimeNs deadlineIn(Vm& vm, double seconds);

} // namespace coroscope::vm
