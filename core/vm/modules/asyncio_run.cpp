#include "core/vm/modules/asyncio.h"
#include "core/vm/modules/asyncio_endings.h"
#include "core/vm/modules/asyncio_frames.h"
#include "core/vm/modules/support.h"

// asyncio.run and loop.run_until_complete (Lib/asyncio/runners.py and base_events.py of CPython 3.11).
namespace coroscope::vm {

namespace {

Co<Value> loopRunForever(Vm&, Args args) {
    const Value self = args[0];
    Value result = co_await selfAs<LoopObject>(self).run();
    co_return result;
}

Co<Value> loopRunUntilComplete(Vm& vm, Args args) {
    const auto loop = Ref<LoopObject>::share(&selfAs<LoopObject>(args[0]));
    if (!checkOpen(vm, *loop, frames::kRunUntilIfClosed) || !checkIdle(vm, *loop, frames::kRunUntilIfRunning))
        co_return frames::passed(vm, {}, args[1]);
    const bool fresh = !asFuture(args[1]);
    Ref<FutureObject> future = ensureFuture(vm, args[1], loop.get());
    if (!future) co_return frames::passed(vm, {&frames::kEnsureFuture, &frames::kRunUntilWrongFuture});
    if (fresh) madeThrough(vm, *future, {&frames::kRunUntilWrongFuture, &frames::kEnsureFuture}, 1);
    Value result = co_await runUntilComplete(vm, loop, std::move(future), fresh);
    co_return result;
}

// runners._cancel_all_tasks
Co<Value> cancelAllTasks(Vm& vm, Ref<LoopObject> loop) {
    std::vector<Ref<FutureObject>> tasks;
    for (const loop::Ref<loop::Task>& each : loop->loop().allTasks())
        tasks.push_back(Ref<FutureObject>::share(&TaskObject::of(*each)));
    if (tasks.empty()) co_return Value::none();
    for (const Ref<FutureObject>& each : tasks)
        each->cancel(Value());
    Ref<FutureObject> all = gather(vm, *loop, tasks, true);
    const Value done = co_await runUntilComplete(vm, loop, std::move(all), false);
    if (done.isEmpty()) co_return done;
    for (const Ref<FutureObject>& each : tasks) {
        if (!each->done() || each->base()->cancelled() || each->exception.isEmpty()) continue;
        each->retrieved();
        auto details = make<Dict>();
        details->set("message", str("unhandled exception during asyncio.run() shutdown"));
        details->set("exception", each->exception);
        details->set("task", each.value());
        const Value told = co_await loop->callExceptionHandler(details);
        if (told.isEmpty()) co_return told;
    }
    co_return Value::none();
}

/// Whether the loop, were it run now, would do something before it looked for what is to come.
bool hasDueWork(LoopObject& loop) {
    return !loop.loop().ready().empty() || loop.loop().timerIsDue();
}

// Runs a coroutine method of the loop that is in the library (asyncio.py). CPython makes a task for it in any
// case: when neither it nor the loop nor another thread has anything to do now, only its number is used up.
Co<Value> runMethod(Vm& vm, Ref<LoopObject> loop, const char* name, bool needed) {
    if (!needed && !hasDueWork(*loop) && !vm.machine().current().othersAreDue()) {
        vm.machine().nextTaskNumber();
        co_return Value::none();
    }
    const Value method = vm.getAttr(loop, name);
    if (method.isEmpty()) co_return method;
    const Value coroutine = co_await vm.call(method);
    if (coroutine.isEmpty()) co_return coroutine;
    Ref<FutureObject> task = createTask(vm, *loop, coroutine, Value(), Value());
    if (!task) co_return Value();
    Value done = co_await runUntilComplete(vm, loop, std::move(task), true);
    co_return done;
}

Co<Value> asyncioRun(Vm& vm, Args args) {
    AsyncState& state = asyncState(vm);
    const Value main = args[0];
    if (state.running(vm)) {
        vm.raise(vm.types.RuntimeError, "asyncio.run() cannot be called from a running event loop");
        co_return frames::passed(vm, {&frames::kRunNested}, main);
    }
    if (!isCoroutineObject(vm, main)) {
        // There a loop was made already, which two tasks clear up: shutdown_asyncgens and
        // shutdown_default_executor.
        vm.machine().nextTaskNumber();
        vm.machine().nextTaskNumber();
        vm.raise(vm.types.ValueError, cat("a coroutine was expected, got ", vm.reprText(main)));
        co_return frames::passed(vm, {&frames::kRunnerNoCoroutine, &frames::kRun}, main);
    }
    if (!vm.mayBlock()) co_return vm.refuseToBlock("asyncio.run()");
    if (!state.policy.isEmpty()) { // whose loops are its own
        const Value run = state.library->get("_run_by_policy");
        Value result = co_await vm.call(run, main, args[1]);
        co_return result;
    }
    const auto loop = make<LoopObject>(vm, state.loop);
    AsyncState::OfThread& here = state.here(vm);
    here.current = loop;
    here.wasSet = true;
    if (!args[1].isNone()) loop->setDebug(vm.truth(args[1]) > 0);
    Ref<FutureObject> task = createTask(vm, *loop, main, Value(), Value());
    Value result;
    if (task) {
        madeThrough(vm, *task, {&frames::kRun, &frames::kRunnerTask});
        beginMain(vm, task);
        result = co_await runUntilComplete(vm, loop, task, false);
        if (endMain(vm, task.get()) && result.isEmpty() && vm.pendingIs(state.cancelledError))
            vm.restore(vm.makeException(vm.types.KeyboardInterrupt, std::string_view()));
    }
    if (result.isEmpty() && vm.abort() != Abort::None) co_return result;
    if (result.isEmpty()) frames::passed(vm, {&frames::kRunnerRun, &frames::kRun});
    Value raised = vm.takeException();
    task = {};
    const Value closed = co_await closeRunner(vm, loop);
    if (closed.isEmpty()) co_return closed;
    vm.restore(std::move(raised));
    co_return result;
}

} // namespace

static bool inMainThread(Vm& vm) {
    return vm.machine().idle() || &vm.machine().current() == &vm.machine().mainThread();
}

void beginMain(Vm& vm, Ref<FutureObject> task) {
    if (inMainThread(vm)) asyncState(vm).mainRuns.push_back({std::move(task), 0});
}

bool endMain(Vm& vm, FutureObject* future) {
    auto& runs = asyncState(vm).mainRuns;
    if (!inMainThread(vm) || runs.empty() || runs.back().task.get() != future) return false;
    const int interrupts = runs.back().interrupts;
    runs.pop_back();
    TaskObject* task = asTask(vm, Value::share(future));
    return interrupts > 0 && task && task->task().uncancel() == 0;
}

Co<Value> runUntilComplete(Vm& vm, Ref<LoopObject> loop, Ref<FutureObject> future, bool fresh) {
    if (future->loop() != loop.get())
        co_return vm.raise(
            vm.types.ValueError,
            "The future belongs to a different loop than the one specified as the loop argument");
    if (fresh) future->logDestroyPending = false;
    Value ran;
    {
        // base_events._run_until_complete_cb
        auto stop = [future](loop::Loop& each) {
            if (!future->base()->cancelled()) {
                future->retrieved(); // exception() was asked for
                Vm& own = Vm::current();
                const Value& raised = future->exception;
                const bool has = !raised.isEmpty();
                // Issue #22429: run_forever() already finished, no need to stop it.
                if (has && (own.isInstance(raised, own.types.SystemExit) ||
                            own.isInstance(raised, own.types.KeyboardInterrupt)))
                    return;
            }
            each.stop();
        };
        const loop::Ref<loop::Handle> stopper = loop::makeHandle(std::move(stop));
        future->base()->addCallback(*stopper);
        Callback added{*future, *stopper};
        const Ending<Callback, removeCallback> ending(added);
        ran = co_await loop->run();
    }
    if (ran.isEmpty()) {
        if (fresh && future->done() && !future->base()->cancelled()) future->retrieved();
        frames::passed(vm, {&frames::kRunUntilRuns});
        co_return ran;
    }
    if (!future->done()) {
        vm.raise(vm.types.RuntimeError, "Event loop stopped before Future completed.");
        co_return frames::passed(vm, {&frames::kRunUntilStopped});
    }
    Value result = future->take(vm);
    if (result.isEmpty()) frames::passed(vm, {&frames::kRunUntilDone});
    co_return result;
}

Co<Value> closeRunner(Vm& vm, Ref<LoopObject> loop) {
    Value result = co_await cancelAllTasks(vm, loop);
    if (!result.isEmpty())
        result = co_await runMethod(vm, loop, "shutdown_asyncgens", !loop->asyncGenerators.empty());
    const bool pools = loop->pool || !loop->defaultExecutor.isNone();
    if (!result.isEmpty()) result = co_await runMethod(vm, loop, "shutdown_default_executor", pools);
    Value raised = vm.takeException();
    AsyncState::OfThread& here = asyncState(vm).here(vm);
    here.current = Value::none();
    here.wasSet = true;
    if (!loop->running() && !loop->closed()) loop->loop().close();
    loop->executorShut = true;
    if (raised.isEmpty()) co_return Value::none();
    vm.restore(std::move(raised));
    co_return Value();
}

void defineLoopRunning(Vm& vm, Dict& names) {
    Type* type = asyncState(vm).loop;
    vm.defineMethod(type, "run_forever(self)", nullptr, loopRunForever);
    vm.defineMethod(type, "run_until_complete(self, future)", nullptr, loopRunUntilComplete);
    vm.define(names, "asyncio.runners", "run(main, *, debug=None)", nullptr, asyncioRun);
    vm.define(names, "_asyncio", "close_runner(loop)", nullptr, [](Vm& vm, Args args) -> Co<Value> {
        LoopObject* loop = asLoop(vm, args[0]);
        if (!loop) co_return vm.raise(vm.types.TypeError, "an event loop was expected");
        Value result = co_await closeRunner(vm, Ref<LoopObject>::share(loop));
        co_return result;
    });
    vm.define(names, "_asyncio", "begin_main(task, /)", [](Vm& vm, Value* args) -> Value {
        if (asTask(vm, args[0])) beginMain(vm, Ref<FutureObject>::share(asFuture(args[0])));
        return Value::none();
    });
    vm.define(names, "_asyncio", "end_main()", [](Vm& vm, Value*) -> Value {
        const auto& runs = asyncState(vm).mainRuns;
        const Ref<FutureObject> task = runs.empty() ? Ref<FutureObject>() : runs.back().task;
        return Value::boolean(endMain(vm, task.get()));
    });
    // SIGINT: the task to cancel; None where KeyboardInterrupt is to be raised instead.
    vm.define(names, "_asyncio", "interrupt()", [](Vm& vm, Value*) -> Value {
        auto& runs = asyncState(vm).mainRuns;
        if (runs.empty()) return Value::none();
        AsyncState::MainRun& run = runs.back();
        return ++run.interrupts > 1 || run.task->done() ? Value::none() : run.task.value();
    });
    vm.define(names, "_asyncio", "generators_of(loop)", [](Vm& vm, Value* args) -> Value {
        auto list = make<List>();
        LoopObject* loop = asLoop(vm, args[0]);
        if (!loop) return vm.raise(vm.types.TypeError, "an event loop was expected");
        loop->asyncgensShut = true;
        for (Generator* each : loop->asyncGenerators)
            list->append(Value::share(each));
        loop->asyncGenerators.clear();
        return list;
    });
}

} // namespace coroscope::vm
