#pragma once

#include "core/loop/executor.h"
#include "core/loop/loop.h"
#include "core/vm/containers.h"
#include "core/vm/exception.h"
#include "core/vm/modules/asyncio_frames.h"
#include "core/vm/modules/modules.h"
#include "core/vm/type.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// What the files of the asyncio module share: script objects around the futures, tasks and loops of
/// core/loop. Each object holds its counterpart inside and shares its reference count with it.
namespace coroscope::vm {

class LoopObject;
class HandleObject;
class FutureObject;

/// Names a callback of the library for the list of a future's callbacks.
struct Labelled {
    virtual std::string label() const = 0;

protected:
    ~Labelled() = default;
};

/// What cancel(msg) said, and the CancelledError with which a task ended: raised once by whoever awaits it
/// first, made anew for the others (Task._cancelled_exc).
struct CancelNote final : machine::Counted {
    Value message; ///< Empty or None: none
    Value exception;
};

/// Where something was made, if debug mode noted it (_source_traceback, by format_helpers.extract_stack: the
/// ten innermost frames). The list itself lies aside, as few things have one.
class Source {
public:
    Source() = default;
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    ~Source() {
        if (m_noted) forget();
    }
    /// That is here, if the loop is in debug mode.
    void note(Vm& vm, const LoopObject& loop);
    Value list() const; ///< Empty: not noted

private:
    void forget();
    bool m_noted = false;
};

/// asyncio.Future and all that derives from it. Belongs to one loop; not initialised until __init__ has run.
class FutureObject : public Tracked {
public:
    static constexpr Kind kKind = Kind::Future;
    explicit FutureObject(Type* type) : Tracked(type, Kind::Future) {
        m_attributes.shape = type->rootShape();
    }

    /// Null: not initialised.
    virtual loop::FutureBase* base() = 0;
    virtual const char* className() const { return "Future"; }
    LoopObject* loop() const { return m_loop.get(); }
    bool done() { return base()->done(); }
    /// The script's object of a future, or null for one of the library's own.
    static FutureObject* of(loop::FutureBase& future);

    // Each needs a pending future.
    void setResult(Value value);
    void setException(Value exception);
    virtual bool cancel(const Value& message); ///< Empty, None: no message
    /// Its result, or Empty with its exception pending; it counts as retrieved. The future must be done.
    Value take(Vm& vm);
    /// The CancelledError of a cancelled one (Future._make_cancelled_error).
    Value cancelledError(Vm& vm);
    bool hasCancelledError() const; ///< as its exception, which is not the same as being cancelled

    Value result;
    Value exception;
    Value traceback; ///< of `exception` when it was set
    bool logTraceback = false;
    /// Somebody looks at its exception, or does without: it is not reported as never retrieved.
    void retrieved() {
        if (logTraceback) noteRetrieved();
    }
    bool logDestroyPending = false; ///< tasks only
    Source source;
    bool blocking = false; ///< an awaitable of the script's own says that it waits for it by yielding it

    Attributes* attributes() override { return &m_attributes; }
    void visitRefs(RefVisitor& visitor) override;

protected:
    virtual void finishBase() = 0;
    void noteRetrieved();
    /// Not shown to the visitor: a loop outlives its futures, also while the heap is being cleared.
    Ref<LoopObject> m_loop;

private:
    Attributes m_attributes;
};

/// A Counted whose references are those of the script object that it lives in.
template <class Base, class Owner>
class Inside : public Base {
public:
    template <class... Args>
    explicit Inside(Owner& owner, Args&&... args) : Base(std::forward<Args>(args)...), owner(owner) {}
    void retain() noexcept override { owner.retain(); }
    void release() noexcept override { owner.release(); }
    Owner& owner;
};

class PlainFuture final : public FutureObject {
public:
    using FutureObject::FutureObject;
    loop::FutureBase* base() override { return m_base ? &*m_base : nullptr; }
    void init(LoopObject& loop);
    /// What the trace shall say of who waits for it.
    void setWait(WaitKind kind, ResourceId resource);
    /// It ends when the job of this worker does (loop::Job::worker).
    void watch(std::shared_ptr<const LaneId> worker) { m_worker = std::move(worker); }
    /// It ends when these do, some or all of them, or at `until`: for the trace and panels.
    void watch(std::vector<Ref<FutureObject>> futures, TimeNs until) {
        m_watched = std::move(futures);
        m_until = until;
    }
    void visitRefs(RefVisitor& visitor) override;

protected:
    void finishBase() override;

private:
    class Base final : public Inside<loop::FutureBase, PlainFuture> {
    public:
        void* outside() override { return static_cast<FutureObject*>(&owner); }
        void retrieved() override { owner.retrieved(); }
        using FutureBase::finish;
        using Inside::Inside;
        bool failed() const override { return !owner.exception.isEmpty(); }
        bool failedByCancellation() const override { return owner.hasCancelledError(); }
        void describeWait(StateChange& change) const override {
            change.on = kind;
            change.resource = resource;
            change.until = owner.m_until;
            std::vector<LaneId> lanes;
            standsFor(lanes);
            if (kind != WaitKind::Future || lanes.size() != 1) return;
            change.on = WaitKind::Task;
            change.target = lanes.front();
        }
        void standsFor(std::vector<LaneId>& lanes) const override {
            if (owner.m_worker && *owner.m_worker != kNoLane) lanes.push_back(*owner.m_worker);
            for (const Ref<FutureObject>& each : owner.m_watched)
                if (each) loop::addLane(*each->base(), lanes);
        }
        LaneId endedBy() const override { return owner.m_worker ? *owner.m_worker : kNoLane; }
        bool timedOut() const override { return byTimer; }
        WaitKind kind = WaitKind::Future;
        ResourceId resource = kNoResource;
        bool byTimer = false; ///< the time limit ended it
    };
    std::optional<Base> m_base;
    std::vector<Ref<FutureObject>> m_watched;
    TimeNs m_until = kNever;
    std::shared_ptr<const LaneId> m_worker;
};

/// 400 bytes: a run of many short tasks waits for the memory that they fill, so nothing is here that only
/// some need.
class TaskObject final : public FutureObject {
public:
    explicit TaskObject(Type* type) : FutureObject(type) { logDestroyPending = true; }
    ~TaskObject() override;
    loop::FutureBase* base() override { return initialised() ? &m_base : nullptr; }
    loop::Task& task() { return m_base; }
    /// The object of a task; every task of a script's loop has one.
    static TaskObject& of(loop::Task& task);
    const char* className() const override { return "Task"; }
    bool initialised() const { return loop() != nullptr; }
    /// Registers and schedules it. `context` Empty: a copy of the current one.
    void init(LoopObject& loop, Value coroutine, std::string name, Value context);
    bool cancel(const Value& message) override;
    /// Takes its frames off the fiber, so that the coroutine counts as suspended and can be closed or
    /// dropped.
    void unwind();
    /// The lock, queue ... or future that it waits for, or null.
    loop::FutureBase* waitsFor() { return initialised() ? m_base.waitsFor() : nullptr; }

    Value coroutine;
    Ref<Code> code; ///< of the coroutine, if the script's
    Fiber fiber;
    void visitRefs(RefVisitor& visitor) override;

protected:
    void finishBase() override {}

private:
    class Base final : public Inside<loop::Task, TaskObject> {
    public:
        void* outside() override { return static_cast<FutureObject*>(&owner); }
        void retrieved() override { owner.retrieved(); }
        using Inside::Inside;

    private:
        machine::Co<EndKind> body(loop::Wake first) override { return owner.body(std::move(first)); }
        void stepBegins() override;
        void stepEnds() override;
        void ended() override;
        void resultDiscarded() override;
        SiteId currentSite() override;
        friend class TaskObject;
    };
    machine::Co<EndKind> body(loop::Wake first);
    union {
        Base m_base; ///< once initialised
    };
};

/// asyncio.gather's outer future.
class GatherObject final : public FutureObject {
public:
    GatherObject(Type* type, LoopObject& loop, bool keepErrors);
    ~GatherObject() override;
    loop::FutureBase* base() override { return &m_base; }
    const char* className() const override { return "_GatheringFuture"; }
    bool cancel(const Value& message) override;
    /// A child, once, however often it was given.
    void expect(FutureObject& child);
    /// `children` in the order of the arguments; the same may be there twice.
    void begin(std::vector<Ref<FutureObject>> children);
    /// One of the arguments was refused: nobody will see this, but its callback is still to hear of the
    /// others.
    void giveUp(std::vector<Ref<FutureObject>> children);
    const std::vector<Ref<FutureObject>>& children() const { return m_children; }
    void visitRefs(RefVisitor& visitor) override;

protected:
    void finishBase() override { m_base.finish(); }

private:
    class Base final : public Inside<loop::FutureBase, GatherObject> {
    public:
        void* outside() override { return static_cast<FutureObject*>(&owner); }
        void retrieved() override { owner.retrieved(); }
        using FutureBase::finish;
        using Inside::Inside;
        bool failed() const override { return !owner.exception.isEmpty(); }
        bool failedByCancellation() const override { return owner.hasCancelledError(); }
        bool cancel(loop::CancelMessage message) override;
        void describeWait(StateChange& change) const override;
        LaneId endedBy() const override { return owner.m_endedBy; }
        void standsFor(std::vector<LaneId>& lanes) const override { owner.standsFor(lanes); }
    };
    /// One callback for all children: it remembers in which order they ended, and how.
    class ChildDone final : public Inside<loop::Handle, GatherObject>, public Labelled {
    public:
        using Inside::Inside;
        void run(loop::Loop& loop) override;
        void futureDone(loop::FutureBase& future) override;
        struct Ended {
            FutureObject* child;
            LaneId by; ///< FutureBase::endedBy
            bool failed;
        };
        /// The one that ended first of those that were not taken yet.
        Ended take() {
            const Ended first = ended[taken++];
            if (taken < ended.size()) return first;
            ended.clear();
            taken = 0;
            return first;
        }
        std::string label() const override {
            return "gather.<locals>._done_callback() at /usr/lib/python3.11/asyncio/tasks.py:754";
        }
        std::vector<Ended> ended;
        std::size_t taken = 0;
    };
    void standsFor(std::vector<LaneId>& lanes) const;
    void childDone(const ChildDone::Ended& ended);
    Base m_base;
    ChildDone m_childDone;
    std::vector<Ref<FutureObject>> m_children;
    LaneId m_endedBy = kNoLane; ///< the child that ended last
    std::size_t m_unfinished = 0;
    bool m_keepErrors;
    bool m_cancelRequested = false;
    bool m_begun = false;
};

/// asyncio.Handle and TimerHandle: a callback of the script.
class HandleObject : public Tracked {
public:
    static constexpr Kind kKind = Kind::Other;
    HandleObject(Type* type, LoopObject& loop, Value callback, Value args, Value context);
    virtual loop::Handle& base() = 0;
    virtual loop::TimerHandle* timer() { return nullptr; }
    LoopObject* loop() const { return m_loop.get(); }
    void cancel();

    Value callback;
    Value args; ///< tuple
    Value context;
    Source source;
    bool asCallback = false; ///< of a future: gets the future as its argument
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(callback);
        visitor.visit(args);
        visitor.visit(context);
    }

    machine::Co<void> execute();
    SiteId site();

private:
    Ref<LoopObject> m_loop;
};

/// The handle as core/loop sees it. Base is StrandHandle or StrandTimerHandle.
template <class Base>
class HandleInside final : public Inside<Base, HandleObject> {
public:
    using Inside<Base, HandleObject>::Inside;
    machine::Co<void> start(loop::Loop&) override { return this->owner.execute(); }
    void fetch() const override {
        __builtin_prefetch(&this->owner);
        __builtin_prefetch(reinterpret_cast<const char*>(&this->owner) + 64);
    }
    SiteId currentSite() override { return this->owner.site(); }
    void futureDone(loop::FutureBase& future) override;
};

class SoonHandle final : public HandleObject {
public:
    SoonHandle(Type* type, LoopObject& loop, Value callback, Value args, Value context)
        : HandleObject(type, loop, std::move(callback), std::move(args), std::move(context)), m_base(*this) {}
    loop::Handle& base() override { return m_base; }

private:
    HandleInside<loop::StrandHandle> m_base;
};

class TimerObject final : public HandleObject {
public:
    TimerObject(Type* type, LoopObject& loop, Value callback, Value args, Value context);
    loop::Handle& base() override { return m_base; }
    loop::TimerHandle* timer() override { return &m_base; }
    double whenSeconds = 0;

private:
    HandleInside<loop::StrandTimerHandle> m_base;
};

/// An event loop of the script.
class LoopObject final : public Tracked {
public:
    static constexpr Kind kKind = Kind::Other;
    LoopObject(Vm& vm, Type* type);
    ~LoopObject() override;

    loop::Loop& loop() { return m_loop; }
    bool running() const { return m_loop.running(); }
    bool closed() const { return m_loop.closed(); }
    /// The fiber of the code that runs the loop: its callbacks run on it. Only while running.
    Fiber& fiber() { return *m_fiber; }
    /// loop.run_forever: None, or Empty with an exception pending.
    machine::Co<Value> run();
    /// In debug mode: says what took longer than slow_callback_duration.
    void reportSlow(TimeNs took, const std::string& what);
    void defaultExceptionHandler(const Value& details);
    /// A callback or task ended by SystemExit, KeyboardInterrupt or because a budget is spent: leaves the
    /// loop.
    void breakOut(Value exception);
    /// loop.call_exception_handler; gives None, or Empty when SystemExit or KeyboardInterrupt leaves it.
    machine::Co<Value> callExceptionHandler(Value context);

    Value exceptionHandler = Value::none();
    Value taskFactory = Value::none();
    Value defaultExecutor = Value::none();
    loop::Pool* pool = nullptr; ///< the built-in default executor, once used
    bool executorShut = false;
    bool debug = false;
    void setDebug(bool on);
    /// In debug mode coroutines remember where they were made, while the loop runs.
    void trackOrigins(bool on);
    bool asyncgensShut = false;
    Value slowCallback = Value::number(0.1);
    std::vector<Generator*> asyncGenerators; ///< begun and not finished; no references

    Attributes* attributes() override { return &m_attributes; }
    void visitRefs(RefVisitor& visitor) override;

private:
    /// Times the steps of tasks in debug mode.
    class Steps final : public loop::Loop::StepObserver {
    public:
        explicit Steps(LoopObject& owner) : m_owner(owner) {}
        void stepBegan(loop::Task& task) override;
        void stepEnded(loop::Task& task) override;

    private:
        LoopObject& m_owner;
        TimeNs m_begun = 0;
    };
    loop::Loop m_loop;
    Steps m_steps{*this};
    Fiber* m_fiber = nullptr;
    std::optional<std::uint32_t> m_outerOrigins; ///< how deep it was tracked before
    Value m_broken;
    Attributes m_attributes;
};

/// What the module keeps for one Vm.
struct AsyncState {
    Type* future = nullptr;
    Type* task = nullptr;
    Type* gathering = nullptr;
    Type* loop = nullptr;
    Type* handle = nullptr;
    Type* timerHandle = nullptr;
    Type* cancelledError = nullptr;
    Type* invalidStateError = nullptr;
    Type* queueEmpty = nullptr;
    Type* queueFull = nullptr;
    Value wrapAwaitable; ///< tasks._wrap_awaitable
    Ref<Dict> library;   ///< the namespace of asyncio.py, once it runs
    Value policy;        ///< set_event_loop_policy; Empty: the default one

    std::vector<LoopObject*> loops; ///< all alive, in order of creation
    struct OfThread {
        machine::Thread* thread;
        LoopObject* running = nullptr;
        Value current; ///< set_event_loop; Empty or None: none
        bool wasSet = false;
    };
    std::vector<OfThread> threads;
    /// What asyncio.run has under way in the main thread: SIGINT cancels it (Runner._on_sigint).
    struct MainRun {
        Ref<FutureObject> task;
        int interrupts = 0;
    };
    std::vector<MainRun> mainRuns;
    std::vector<std::unique_ptr<loop::Pool>> pools; ///< outlive their workers' threads
    std::map<std::string, ResourceId> groups;       ///< what waits for several are called in the trace
    std::map<std::string, ResourceId> poolNames;    ///< of executors of the script, by their workers' names
    std::set<std::string> warned;                   ///< what "never awaited" has been said, with its line
    std::map<const Source*, Value> sources;         ///< Source::list
    std::uint32_t tasksMade = 0;
    bool released = false;

    OfThread& here(Vm& vm);
    LoopObject* running(Vm& vm) { return here(vm).running; }
};

AsyncState& asyncState(Vm& vm);

/// What a wait for several is called in the trace: "gather(Task-2, Task-3, Task-4, …)".
ResourceId groupResource(Vm& vm, std::string_view what, const std::vector<FutureObject*>& members);

inline FutureObject* asFuture(const Value& value) {
    return as<FutureObject>(value);
}
TaskObject* asTask(Vm& vm, const Value& value);
LoopObject* asLoop(Vm& vm, const Value& value);
/// False with RuntimeError pending that comes from `caller`: the loop is closed (checkOpen); it, or another
/// one of this thread, runs (checkIdle).
bool checkOpen(Vm& vm, LoopObject& loop, const LibraryFrame& caller);
bool checkIdle(Vm& vm, LoopObject& loop, const LibraryFrame& caller);
/// The running loop, or null with RuntimeError("no running event loop") pending.
LoopObject* runningLoop(Vm& vm);
/// events._get_event_loop: the running one, else the policy's; null with an exception pending.
LoopObject* currentLoop(Vm& vm);
/// That of the default policy: the thread's own; null with an exception pending.
LoopObject* loopOfThread(Vm& vm);
/// asyncio.ensure_future: null with an exception pending. `loop` null: the current one.
Ref<FutureObject> ensureFuture(Vm& vm, const Value& awaitable, LoopObject* loop);
/// loop.create_task: null with an exception pending.
Ref<FutureObject> createTask(Vm& vm, LoopObject& loop, const Value& coroutine, const Value& name,
                             const Value& context);
/// Whether this has been said for the current line before; then on, it has.
bool warnedAlready(Vm& vm, const std::string& text);
bool isCoroutineObject(Vm& vm, const Value& value); ///< asyncio.iscoroutine
Value copyCurrentContext(Vm& vm);
Value cancelledErrorOf(Vm& vm, const loop::Wake& wake);
/// Schedules cb(*args) as loop.call_soon does.
Ref<HandleObject> callSoon(Vm& vm, LoopObject& loop, Value callback, Value args, Value context);
/// The task was made by way of these places of the library, the outermost first. `inner`: so many that were
/// noted before lie further in.
void madeThrough(Vm& vm, FutureObject& task, std::initializer_list<const LibraryFrame*> places,
                 std::size_t inner = 0);
/// In debug mode, whether this thread may touch the loop; False with RuntimeError pending, which comes from
/// `caller` (BaseEventLoop._check_thread).
bool checkThread(Vm& vm, LoopObject& loop, std::initializer_list<const LibraryFrame*> callers);
/// In debug mode, False with TypeError pending for a coroutine, a coroutine function or what cannot be called
/// (BaseEventLoop._check_callback).
bool checkCallback(Vm& vm, LoopObject& loop, const Value& callback, const char* method);
/// None when a wait is over; Empty with CancelledError pending when it was cancelled.
Value afterWait(Vm& vm, const loop::Wake& wake);
/// The same, with the lines of the library where CPython waits in the traceback.
Value afterWait(Vm& vm, const loop::Wake& wake, const NativeSpec& where);

/// loop.run_until_complete; `fresh`: the future was made for this call.
Co<Value> runUntilComplete(Vm& vm, Ref<LoopObject> loop, Ref<FutureObject> future, bool fresh);
/// Between them the task is what SIGINT cancels, if this is the main thread; endMain says whether the task
/// was cancelled by that alone.
void beginMain(Vm& vm, Ref<FutureObject> task);
bool endMain(Vm& vm, FutureObject* task);
/// The end of asyncio.run: cancels what is left, closes generators, the executor and the loop.
Co<Value> closeRunner(Vm& vm, Ref<LoopObject> loop);
Ref<FutureObject> gather(Vm& vm, LoopObject& loop, std::vector<Ref<FutureObject>> children, bool keepErrors);

// Texts as CPython shows them (asyncio_text.cpp).
std::string futureText(Vm& vm, FutureObject& future);
std::string handleText(Vm& vm, HandleObject& handle);
std::string callbackText(Vm& vm, const Value& callback, const Value& args);
/// `code`: of the coroutine, which forgets it when it is done; may be null. `done`: the task that drives it
/// is.
std::string coroutineText(Vm& vm, const Value& coroutine, const Code* code, bool done = false);

/// asyncio.log.logger.error and .warning.
void logMessage(Vm& vm, const char* level, const std::string& text, const Value& exception);
bool secondsArgument(Vm& vm, const Value& value, double& seconds);

// Parts of the module `_asyncio`, one a file.
void defineFutures(Vm& vm, Dict& names);
void defineTasks(Vm& vm, Dict& names);
void defineLoops(Vm& vm, Dict& names);
void defineLoopRunning(Vm& vm, Dict& names);
void defineHandles(Vm& vm, Dict& names);
void defineWaits(Vm& vm, Dict& names);
void defineWaitFor(Vm& vm, Dict& names);
void defineLocks(Vm& vm, Dict& names);
void defineQueues(Vm& vm, Dict& names);
void defineExecutors(Vm& vm, Dict& names);

} // namespace coroscope::vm
