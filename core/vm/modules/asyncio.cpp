#include "core/vm/modules/asyncio.h"
#include "core/vm/traceback_text.h"

#include "core/vm/modules/support.h"

#include <algorithm>

// The native part of asyncio, `_asyncio`: what waits, wakes and is done often. prelude/asyncio.py has the
// rest.
namespace coroscope::vm {

namespace {

/// What goes while they are looked through may drop the last reference to one of them.
std::vector<Ref<LoopObject>> kept(const AsyncState& state) {
    std::vector<Ref<LoopObject>> loops;
    loops.reserve(state.loops.size());
    for (LoopObject* loop : state.loops)
        loops.push_back(Ref<LoopObject>::share(loop));
    return loops;
}

void forgetGenerator(AsyncState& state, Generator& generator) {
    for (LoopObject* loop : state.loops)
        std::erase(loop->asyncGenerators, &generator);
}

LoopObject* ownerOf(AsyncState& state, Generator& generator) {
    for (LoopObject* loop : state.loops) {
        if (std::find(loop->asyncGenerators.begin(), loop->asyncGenerators.end(), &generator) !=
            loop->asyncGenerators.end())
            return loop;
    }
    return nullptr;
}

/// BaseEventLoop._asyncgen_finalizer_hook: a task closes it. One that was told to close and would not is
/// closed on the spot (_PyGen_Finalize in Objects/genobject.c).
bool generatorDying(Vm& vm, Generator& generator) {
    AsyncState& state = asyncState(vm);
    LoopObject* loop = ownerOf(state, generator);
    forgetGenerator(state, generator);
    if (generator.closed) return false;
    if (!loop || loop->closed() || generator.state != Generator::State::Suspended) return true;
    const Value close = vm.getAttrOrEmpty(Value::share(&generator), "aclose");
    const Value step = close.isEmpty() ? Value() : vm.callSync(close, {});
    const Value createTask =
        step.isEmpty() ? Value() : vm.getAttrOrEmpty(Value::share(loop), "_create_closing_task");
    if (createTask.isEmpty()) {
        vm.takeException();
        return true;
    }
    callSoon(vm, *loop, createTask, Tuple::of({step}), Value());
    return true;
}

/// Where a coroutine was made, as warnings._warn_unawaited_coroutine shows it.
std::string originText(Vm& vm, const Generator& generator) {
    const Tuple* places = as<Tuple>(vm.origins.of[&generator]);
    if (!places) return {};
    std::string text = "\nCoroutine created at (most recent call last)\n";
    for (std::size_t i = places->size(); i-- > 0;) {
        const Tuple& place = *as<Tuple>((*places)[i]);
        TracebackEntry entry;
        entry.file = as<Str>(place[0])->toUtf8();
        entry.line = static_cast<int>(place[1].asInt());
        entry.function = as<Str>(place[2])->toUtf8();
        text += formatEntry(entry, vm.sourceLine(entry.file, entry.line));
    }
    text.pop_back();
    return text;
}

/// "coroutine 'x' was never awaited", once for each line.
void unawaited(Vm& vm, Generator& generator) {
    Value pending = vm.takeException();
    const std::string name =
        as<Str>(generator.qualifiedName) ? as<Str>(generator.qualifiedName)->toUtf8() : "?";
    std::string text = cat("coroutine '", name, "' was never awaited");
    if (generator.hasOrigin) text += originText(vm, generator);
    const Value warnings = vm.modules().get("warnings");
    const Value warn = warnings.isEmpty() ? Value() : vm.getAttrOrEmpty(warnings, "warn");
    if (!warn.isEmpty()) {
        const Value done = vm.callSync(warn, {str(text), Value::share(vm.types.RuntimeWarning),
                                              Value::smallInt(1), Value::share(&generator)});
        if (done.isEmpty()) vm.reportUnraisable(vm.takeException(), Value::share(&generator));
    } else if (!warnedAlready(vm, text)) {
        vm.warn(vm.types.RuntimeWarning, text);
        if (vm.fiber().top)
            vm.write(MarkKind::ErrorOutput,
                     "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n");
    }
    vm.restore(std::move(pending));
}

/// Future.__del__ and Task.__del__.
void futureFarewell(Vm& vm, Object* object) {
    auto* future = static_cast<FutureObject*>(object);
    if (vm.tearingDown() || !future->base() || asyncState(vm).released) return;
    const bool pendingTask = future->logDestroyPending && !future->done();
    if (!pendingTask && !future->logTraceback) return;
    Value pending = vm.takeException();
    auto details = make<Dict>();
    if (pendingTask) {
        details->set("task", Value::share(object));
        details->set("message", str("Task was destroyed but it is pending!"));
    } else {
        future->logTraceback = false;
        details->set("message",
                     str(cat(vm.typeOf(Value::share(object))->name(), " exception was never retrieved")));
        details->set("exception", future->exception);
        details->set("future", Value::share(object));
    }
    if (const Value made = future->source.list(); !made.isEmpty()) details->set("source_traceback", made);
    LoopObject* loop = future->loop();
    vm.runSync(loop->callExceptionHandler(details));
    vm.takeException();
    vm.restore(std::move(pending));
}

void defineExceptions(Vm& vm, Dict& names) {
    AsyncState& state = asyncState(vm);
    state.cancelledError =
        vm.defineException(names, "asyncio.exceptions", "CancelledError", {vm.types.BaseException});
    state.invalidStateError =
        vm.defineException(names, "asyncio.exceptions", "InvalidStateError", {vm.types.Exception});
    state.queueEmpty = vm.defineException(names, "asyncio.queues", "QueueEmpty", {vm.types.Exception});
    state.queueFull = vm.defineException(names, "asyncio.queues", "QueueFull", {vm.types.Exception});
}

} // namespace

AsyncState& asyncState(Vm& vm) {
    if (!vm.asyncio) vm.asyncio = std::make_shared<AsyncState>();
    return *static_cast<AsyncState*>(vm.asyncio.get());
}

bool warnedAlready(Vm& vm, const std::string& text) {
    const Frame* frame = vm.frame();
    const std::string key =
        cat(frame ? frame->code->source().fileName : "", ":", frame ? frame->line() : 0, ":", text);
    return !asyncState(vm).warned.insert(key).second;
}

Value copyCurrentContext(Vm& vm) {
    const Value& context = vm.fiber().context;
    if (context.isEmpty() || !vm.copyContext) return context;
    return vm.copyContext(vm, context);
}

bool fillAsyncio(Vm& vm, Dict& names) {
    defineExceptions(vm, names);
    defineFutures(vm, names);
    defineTasks(vm, names);
    {
        const Vm::FunctionsOfLibrary inPython(vm, "BaseEventLoop");
        defineLoops(vm, names);
        defineLoopRunning(vm, names);
        defineExecutors(vm, names);
    }
    {
        const Vm::FunctionsOfLibrary inPython(vm);
        defineHandles(vm, names);
        defineWaits(vm, names);
        defineLocks(vm, names);
        defineQueues(vm, names);
    }
    vm.futures.farewell = futureFarewell;
    vm.onAsyncGeneratorBorn = [&vm](Generator& generator) {
        if (LoopObject* loop = asyncState(vm).running(vm)) loop->asyncGenerators.push_back(&generator);
    };
    vm.onAsyncGeneratorDying = [&vm](Generator& generator) { return generatorDying(vm, generator); };
    return true;
}

void installAsyncio(Vm& vm) {
    vm.onUnawaited = [&vm](Generator& generator) { unawaited(vm, generator); };
}

Co<Value> finishAsyncio(Vm& vm) {
    // What the end of the interpreter destroys: each pending task says so, then its coroutine is closed.
    if (!vm.asyncio) co_return Value::none();
    for (const Ref<LoopObject>& loop : kept(asyncState(vm))) {
        const std::vector<loop::Ref<loop::Task>> tasks = loop->loop().allTasks();
        for (const loop::Ref<loop::Task>& task : tasks) {
            futureFarewell(vm, &TaskObject::of(*task));
            TaskObject::of(*task).logDestroyPending = false;
            TaskObject::of(*task).unwind();
        }
        loop->loop().abandonTasks();
        for (const loop::Ref<loop::Task>& task : tasks)
            TaskObject::of(*task).coroutine = Value();
    }
    co_return Value::none();
}

void releaseAsyncio(Vm& vm) {
    if (!vm.asyncio) return;
    AsyncState& state = asyncState(vm);
    state.released = true;
    for (const Ref<LoopObject>& loop : kept(state)) {
        for (const loop::Ref<loop::Task>& task : loop->loop().allTasks())
            TaskObject::of(*task).unwind();
        loop->loop().abandon();
        loop->asyncGenerators.clear();
    }
    state.threads.clear();
    state.wrapAwaitable = Value();
    state.policy = Value();
    state.mainRuns.clear();
    state.sources.clear();
    state.library = {};
    state.pools.clear();
}

} // namespace coroscope::vm
