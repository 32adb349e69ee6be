#include "core/vm/iterators.h"
#include "core/vm/list.h"
#include "core/vm/modules/asyncio.h"
#include "core/vm/modules/modules.h"
#include "core/vm/modules/script_threads.h"
#include "core/vm/modules/thread_lock.h"
#include "core/vm/numbers.h"
#include "core/vm/traceback_text.h"

#include <unordered_map>

// _thread: threads and their own data; threading is written over it in the script language.
namespace coroscope::vm {

namespace {

/// threading.local: attributes of which each thread has its own. An __init__ of a subclass runs once in each
/// thread that touches the object, with the arguments of the first call.
class ThreadLocal final : public Tracked {
public:
    explicit ThreadLocal(Type* type) : Tracked(type, Kind::Other) {}

    Attributes* attributes() override {
        Vm& vm = Vm::current();
        if (vm.tearingDown() || vm.machine().idle()) return &m_perThread[nullptr];
        machine::Thread* thread = &vm.machine().current();
        const auto [entry, fresh] = m_perThread.try_emplace(thread);
        if (fresh) {
            entry->second.shape = type()->rootShape();
            if (m_perThread.size() > 1) initialise(vm);
        }
        return &m_perThread[thread];
    }
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(arguments);
        visitor.visit(keywords);
        for (auto& [thread, attributes] : m_perThread)
            attributes.visitRefs(visitor);
    }

    Value arguments; ///< tuple
    Value keywords;  ///< dict

private:
    void initialise(Vm& vm) {
        const Value* init = type()->lookup("__init__");
        if (!init || isKind(*init, Kind::Native)) return;
        ValueVector all;
        all.push_back(Value::share(this));
        const Tuple& given = *as<Tuple>(arguments);
        for (std::size_t i = 0; i < given.size(); ++i)
            all.push_back(given[i]);
        const Value done = vm.runSync(vm.callWith(*init, std::move(all), keywords));
        if (done.isEmpty()) vm.reportUnraisable(vm.takeException(), *init);
    }

    std::unordered_map<machine::Thread*, Attributes> m_perThread;
};

std::string functionName(Vm& vm, const Value& callee) {
    const Value name = vm.getAttrOrEmpty(callee, "__qualname__");
    return as<Str>(name) ? as<Str>(name)->toUtf8() : vm.typeName(callee);
}

Co<Value> startNewThread(Vm& vm, Args args) {
    const Tuple* given = as<Tuple>(args[1]);
    if (!given) co_return vm.raise(vm.types.TypeError, "2nd arg must be a tuple");
    if (!args[2].isEmpty() && !as<Dict>(args[2]))
        co_return vm.raise(vm.types.TypeError, "optional 3rd arg must be a dictionary");
    if (!vm.mayBlock()) co_return vm.refuseToBlock("start_new_thread()");
    ThreadStart start;
    start.name = cat("Thread-", vm.machine().threads().size());
    start.function = functionName(vm, args[0]);
    start.callee = args[0];
    for (std::size_t i = 0; i < given->size(); ++i)
        start.args.push_back((*given)[i]);
    start.keywords = args[2];
    ScriptThread* thread = co_await startThread(vm, std::move(start));
    co_return integer(thread->ident());
}

/// _start_lane(kind, name, label, function, /): a thread that `threading` or a pool runs: its lane has that
/// name, and for function the label. Gives its ident.
Co<Value> startLane(Vm& vm, Args args) {
    if (!vm.mayBlock()) co_return vm.refuseToBlock("start()");
    ThreadStart start;
    const std::string kind = as<Str>(args[0])->toUtf8();
    start.kind = kind == "process"  ? LaneKind::Process
                 : kind == "worker" ? LaneKind::Worker
                                    : LaneKind::Thread;
    start.name = as<Str>(args[1])->toUtf8();
    start.function = args[2].isNone() ? std::string() : functionName(vm, args[2]);
    start.callee = args[3];
    ScriptThread* thread = co_await startThread(vm, std::move(start));
    co_return integer(thread->ident());
}

/// The thread of that ident, or null.
machine::Thread* threadOf(Vm& vm, const Value& ident) {
    std::int64_t wanted = 0;
    toInt64(ident, wanted);
    for (const auto& thread : vm.machine().threads())
        if (ScriptThread::of(vm, *thread).ident() == static_cast<std::uint64_t>(wanted)) return thread.get();
    return nullptr;
}

/// _pool_workers(): (ident, native_id, name) of those that run for the event loops' own pools.
Value poolWorkers(Vm& vm, Value*) {
    const auto workers = make<List>();
    if (!vm.asyncio) return workers;
    for (const auto& pool : asyncState(vm).pools)
        for (machine::Thread* thread : pool->workers()) {
            if (thread->ended()) continue;
            const ScriptThread& worker = ScriptThread::of(vm, *thread);
            workers->append(
                Tuple::of({integer(worker.ident()), integer(worker.nativeId()), str(thread->name())}));
        }
    return workers;
}

/// _join_lane(ident, timeout, /): waits for a thread's end; whether that came within timeout seconds.
Co<Value> joinLane(Vm& vm, Args args) {
    machine::Thread* thread = threadOf(vm, args[0]);
    if (!thread || thread->ended()) co_return Value::boolean(true);
    if (!vm.mayBlock()) co_return vm.refuseToBlock("join()");
    double seconds = 0;
    if (!args[1].isNone() && !vm.toDouble(args[1], seconds)) co_return Value();
    if (!args[1].isNone() && seconds <= 0) co_return Value::boolean(false);
    Fiber& fiber = vm.fiber();
    vm.settleClock();
    const TimeNs deadline = args[1].isNone() ? kNever : deadlineIn(vm, seconds);
    const bool ended = co_await vm.machine().join(*thread, deadline);
    vm.setFiber(fiber);
    co_return Value::boolean(ended);
}

Value setSentinel(Vm& vm, Value*) {
    ScriptThread& me = ScriptThread::current(vm);
    auto lock = make<ThreadLock>(vm, WaitKind::Join, std::string());
    lock->setTarget(me.thread().lane());
    me.sentinel = lock.value();
    return lock;
}

} // namespace

bool fillThreads(Vm& vm, Dict& names) {
    installThreadLocks(vm, names);
    names.set("error", Value::share(vm.types.RuntimeError));
    names.set("_main_ident", integer(ScriptThread::main(vm).ident()));
    names.set("_main_native_id", integer(ScriptThread::main(vm).nativeId()));
    vm.define(names, "_thread", "_format_exception(exc, /)",
              [](Vm& vm, Value* args) -> Value { return str(formatException(vm, args[0])); });
    vm.define(names, "_thread", "_uncaught(exc, /)", [](Vm& vm, Value* args) -> Value {
        if (as<Exception>(args[0])) markUncaught(vm, args[0]);
        return Value::none();
    });
    vm.define(names, "_thread", "start_new_thread(function, args, kwargs=<unset>, /)", nullptr,
              startNewThread);
    names.set("start_new", names.get("start_new_thread"));
    vm.define(names, "_thread", "_start_lane(kind, name, label, function, /)", nullptr, startLane);
    vm.define(names, "_thread", "_set_sentinel()", setSentinel);
    vm.define(names, "_thread", "get_ident()",
              [](Vm& vm, Value*) -> Value { return integer(ScriptThread::current(vm).ident()); });
    vm.define(names, "_thread", "get_native_id()",
              [](Vm& vm, Value*) -> Value { return integer(ScriptThread::current(vm).nativeId()); });
    vm.define(names, "_thread", "_get_process_id()",
              [](Vm& vm, Value*) -> Value { return integer(ScriptThread::current(vm).processId()); });
    vm.define(names, "_thread", "_get_process_number()", [](Vm& vm, Value*) -> Value {
        return integer(std::int64_t{ScriptThread::current(vm).thread().process().number()});
    });
    vm.define(names, "_thread", "_get_worker_name()", [](Vm& vm, Value*) -> Value {
        const ScriptThread& me = ScriptThread::current(vm);
        return me.startedByScript ? Value::none() : Value(str(me.thread().name()));
    });
    vm.define(names, "_thread", "_pool_workers()", poolWorkers);
    vm.define(names, "_thread", "_join_lane(ident, timeout, /)", nullptr, joinLane);
    vm.define(names, "_thread", "_rename_lane(ident, name, /)", [](Vm& vm, Value* args) -> Value {
        if (machine::Thread* thread = threadOf(vm, args[0])) thread->rename(as<Str>(args[1])->toUtf8());
        return Value::none();
    });
    vm.define(names, "_thread", "_set_object(thread, /)", [](Vm& vm, Value* args) -> Value {
        ScriptThread::current(vm).object = args[0];
        return Value::none();
    });
    vm.define(names, "_thread", "_get_object()", [](Vm& vm, Value*) -> Value {
        const Value& object = ScriptThread::current(vm).object;
        return object.isEmpty() ? Value::none() : object;
    });
    vm.define(names, "_thread", "_ends_raised()", [](Vm& vm, Value*) -> Value {
        ScriptThread::current(vm).thread().setEndKind(EndKind::Raised);
        return Value::none();
    });
    vm.define(names, "_thread", "_count()", [](Vm& vm, Value*) -> Value {
        std::int64_t count = -1; // without the main thread
        for (const auto& thread : vm.machine().threads())
            count += !thread->ended();
        return integer(count);
    });
    vm.define(names, "_thread", "stack_size(size=0, /)",
              [](Vm&, Value*) -> Value { return Value::smallInt(0); });
    for (const char* name : {"exit()", "exit_thread()"})
        vm.define(names, "_thread", name, [](Vm& vm, Value*) -> Value {
            return vm.raise(vm.makeException(vm.types.SystemExit, std::string_view()));
        });
    vm.define(names, "_thread", "_worker_counts()", [](Vm& vm, Value*) -> Value {
        return Tuple::of(
            {Value::smallInt(vm.options().threadWorkers), Value::smallInt(vm.options().processWorkers)});
    });

    Type* local = vm.defineType(&names, "_thread", "_local", {vm.types.object}, Kind::Other,
                                [](Vm&, Type* type) -> Value { return make<ThreadLocal>(type); });
    local->setHasInstanceDict(true);
    vm.defineStatic(local, "__new__(cls, /, *args, **kwargs)", [](Vm& vm, Value* args) -> Value {
        auto* type = static_cast<Type*>(args[0].asObject());
        const Value* init = type->lookup("__init__");
        const bool plain = !init || isKind(*init, Kind::Native);
        if (plain && (as<Tuple>(args[1])->size() > 0 || as<Dict>(args[2])->size() > 0))
            return vm.raise(vm.types.TypeError, "Initialization arguments are not supported");
        auto object = make<ThreadLocal>(type);
        object->arguments = args[1];
        object->keywords = args[2];
        object->attributes(); // this thread's are set by the __init__ that follows
        return object;
    });
    return true;
}

} // namespace coroscope::vm
