#include "core/vm/modules/asyncio.h"
#include "core/vm/modules/script_threads.h"
#include "core/vm/modules/support.h"

// loop.run_in_executor and asyncio.to_thread: the default executor is a native pool, an executor of the
// script gets the call through its submit() (Lib/asyncio/base_events.py, threads.py, futures.py of
// CPython 3.11).
namespace coroscope::vm {

namespace {

/// futures._convert_future_exc: those of concurrent.futures become asyncio's.
Value converted(const Value& exception) {
    Vm& vm = Vm::current();
    const std::string& name = exception.asObject()->type()->name();
    if (name != "CancelledError" && name != "InvalidStateError") return exception;
    Value ours = vm.callSync(asyncState(vm).library->get("_convert_exception"), {exception});
    if (!ours.isEmpty()) return ours;
    vm.takeException();
    return exception;
}

/// futures._copy_future_state
void follow(FutureObject& future, ScriptJob& job) {
    if (future.done()) return;
    if (job.state() == loop::Job::State::Cancelled) {
        future.cancel(Value());
    } else if (job.failed()) {
        future.setException(converted(job.exception()));
    } else {
        future.setResult(job.result());
    }
}

/// futures._chain_future
Ref<FutureObject> futureOf(Vm& vm, LoopObject& loop, loop::Ref<ScriptJob> job, ResourceId pool) {
    const auto future = make<PlainFuture>(asyncState(vm).future);
    future->init(loop);
    future->setWait(WaitKind::Executor, pool);
    future->watch(job->worker());
    future->base()->addCallback(*loop::makeDoneHandle([job](loop::FutureBase& done) {
        if (done.cancelled()) job->cancel();
    }));
    const Ref<FutureObject> kept = Ref<FutureObject>::share(future.get());
    job->whenDone([kept](loop::Job& done) {
        if (kept->loop()->closed()) return;
        loop::Ref<ScriptJob> finished(static_cast<ScriptJob*>(&done));
        kept->loop()->loop().callSoonThreadsafe(
            *loop::makeHandle([kept, finished](loop::Loop&) { follow(*kept, *finished); }));
    });
    return kept;
}

/// The pool behind `None`, made at its first use.
loop::Pool* defaultPool(Vm& vm, LoopObject& loop) {
    if (loop.executorShut) {
        vm.raise(vm.types.RuntimeError, "Executor shutdown has been called");
        return nullptr;
    }
    if (!loop.pool) {
        std::vector<std::unique_ptr<loop::Pool>>& pools = asyncState(vm).pools;
        pools.push_back(std::make_unique<loop::Pool>(vm.machine(), loop::Pool::Kind::Threads,
                                                     static_cast<std::size_t>(vm.options().threadWorkers),
                                                     "asyncio"));
        loop.pool = pools.back().get();
    }
    return loop.pool;
}

Co<Value> submit(Vm& vm, LoopObject& loop, Value function, ValueVector args, Value keywords, Value context) {
    loop::Pool* pool = defaultPool(vm, loop);
    if (!pool) co_return Value();
    Fiber& fiber = vm.fiber();
    vm.settleClock();
    loop::Ref<ScriptJob> job(
        new ScriptJob(vm, std::move(function), std::move(args), std::move(keywords), std::move(context)));
    loop::Ref<loop::Job> given = job;
    Ref<FutureObject> future = futureOf(vm, loop, std::move(job), pool->resource());
    co_await pool->submit(std::move(given));
    vm.setFiber(fiber);
    co_return std::move(future).value();
}

Co<Value> runInExecutor(Vm& vm, Args args) {
    const Ref<LoopObject> loop = Ref<LoopObject>::share(&selfAs<LoopObject>(args[0]));
    if (!checkOpen(vm, *loop, frames::kRunInExecutor) ||
        !checkCallback(vm, *loop, args[2], "run_in_executor"))
        co_return Value();
    Value executor = args[1].isNone() ? loop->defaultExecutor : args[1];
    if (!executor.isNone()) {
        if (args[1].isNone() && loop->executorShut)
            co_return vm.raise(vm.types.RuntimeError, "Executor shutdown has been called");
        const Value submitTo = asyncState(vm).library->get("_submit_to");
        ValueVector all;
        all.push_back(loop.value());
        all.push_back(std::move(executor));
        all.push_back(args[2]);
        for (const Value& each : argumentTuple(args[3]))
            all.push_back(each);
        Value future = co_await vm.callWith(submitTo, std::move(all), Value());
        co_return future;
    }
    if (!vm.mayBlock()) co_return vm.refuseToBlock("run_in_executor()");
    const Tuple& items = argumentTuple(args[3]);
    ValueVector given(items.begin(), items.end());
    Value future = co_await submit(vm, *loop, args[2], std::move(given), Value(), Value());
    co_return future;
}

Co<Value> toThread(Vm& vm, Args args) {
    LoopObject* loop = runningLoop(vm);
    if (!loop) co_return Value();
    const Tuple& items = argumentTuple(args[1]);
    Value future;
    if (loop->defaultExecutor.isNone()) {
        ValueVector given(items.begin(), items.end());
        future = co_await submit(vm, *loop, args[0], std::move(given), args[2], copyCurrentContext(vm));
    } else {
        const Value submitTo = asyncState(vm).library->get("_submit_call");
        ValueVector all;
        all.push_back(Value::share(loop));
        all.push_back(args[0]);
        all.push_back(args[1]);
        all.push_back(args[2]);
        future = co_await vm.callWith(submitTo, std::move(all), Value());
    }
    if (future.isEmpty()) co_return future;
    Value result = co_await vm.await(std::move(future));
    co_return result;
}

Value setDefaultExecutor(Vm& vm, Value* args) {
    const Value& executor = args[1];
    const Value module = vm.modules().get("concurrent.futures");
    const Value type = module.isEmpty() ? Value() : vm.getAttrOrEmpty(module, "ThreadPoolExecutor");
    if (type.isEmpty() || vm.isInstanceOf(executor, type) <= 0)
        return vm.raise(vm.types.TypeError, "executor must be ThreadPoolExecutor instance");
    selfAs<LoopObject>(args[0]).defaultExecutor = executor;
    return Value::none();
}

/// Blocks until the workers of the built-in default executor have ended.
Co<Value> shutdownPool(Vm& vm, Args args) {
    if (!asLoop(vm, args[0])) co_return vm.raise(vm.types.TypeError, "an event loop was expected");
    const Ref<LoopObject> loop = Ref<LoopObject>::share(asLoop(vm, args[0]));
    if (!loop->pool || loop->pool->isShutDown()) co_return Value::none();
    Fiber& fiber = vm.fiber();
    vm.settleClock();
    co_await loop->pool->shutdown(true);
    vm.setFiber(fiber);
    co_return Value::none();
}

} // namespace

void defineExecutors(Vm& vm, Dict& names) {
    Type* type = asyncState(vm).loop;
    vm.defineMethod(type, "run_in_executor(self, executor, func, *args)", nullptr, runInExecutor);
    vm.defineMethod(type, "set_default_executor(self, executor)", setDefaultExecutor);
    // The rest of loop.shutdown_default_executor is in asyncio.py.
    vm.define(names, "_asyncio", "refuse_jobs(loop, /)", [](Vm& vm, Value* args) -> Value {
        if (!asLoop(vm, args[0])) return vm.raise(vm.types.TypeError, "an event loop was expected");
        LoopObject& loop = *asLoop(vm, args[0]);
        loop.executorShut = true;
        return Tuple::of({loop.defaultExecutor, Value::boolean(loop.pool != nullptr)});
    });
    vm.define(names, "_asyncio", "shutdown_pool(loop, /)", nullptr, shutdownPool);
    NativeSpec& thread =
        vm.define(names, "asyncio.threads", "to_thread(func, /, *args, **kwargs)", nullptr, toThread);
    thread.async = true;
    thread.frames = {{"/usr/lib/python3.11/asyncio/threads.py", 25, "to_thread",
                      "return await loop.run_in_executor(None, func_call)", 7, 50}};
    vm.define(names, "_asyncio", "set_library(names, /)", [](Vm& vm, Value* args) -> Value {
        asyncState(vm).library = Ref<Dict>::share(as<Dict>(args[0]));
        return Value::none();
    });
}

} // namespace coroscope::vm
