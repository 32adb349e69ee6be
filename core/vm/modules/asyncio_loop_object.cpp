#include "core/vm/modules/asyncio.h"
#include "core/vm/modules/asyncio_frames.h"
#include "core/vm/modules/support.h"
#include "core/vm/traceback_text.h"

#include <algorithm>

// An event loop of the script: who runs it, how exceptions leave it, what is said of those that nobody
// handles (Lib/asyncio/base_events.py of CPython 3.11).
namespace coroscope::vm {

namespace {

loop::LoopOptions loopOptions(const Vm& vm) {
    loop::LoopOptions options;
    options.selectGrain = vm.options().clockResolution;
    return options;
}

/// coroutines._is_debug_mode, as far as the script itself set it in os.environ.
bool debugByEnvironment(Vm& vm) {
    const Value os = vm.modules().get("os");
    if (os.isEmpty()) return false;
    const Value environment = vm.getAttrOrEmpty(os, "environ");
    const Value data = environment.isEmpty() ? Value() : vm.getAttrOrEmpty(environment, "_data");
    Dict* variables = as<Dict>(data);
    const Value found = variables ? variables->get("PYTHONASYNCIODEBUG") : Value();
    return as<Str>(found) && as<Str>(found)->size() > 0;
}

} // namespace

void Source::note(Vm& vm, const LoopObject& loop) {
    AsyncState& state = asyncState(vm);
    if (!loop.debug || !state.library) return;
    Value pending = vm.takeException();
    Value made = vm.callSync(state.library->get("_source_traceback"), {});
    if (made.isEmpty()) vm.takeException();
    vm.restore(std::move(pending));
    if (made.isEmpty()) return;
    state.sources[this] = std::move(made);
    m_noted = true;
}

Value Source::list() const {
    return m_noted ? asyncState(Vm::current()).sources[this] : Value();
}

void Source::forget() {
    asyncState(Vm::current()).sources.erase(this);
}

void madeThrough(Vm& vm, FutureObject& task, std::initializer_list<const LibraryFrame*> places,
                 std::size_t inner) {
    const Value made = task.source.list();
    if (made.isEmpty()) return;
    const Value add = asyncState(vm).library->get("_add_place");
    for (const LibraryFrame* each : places) {
        const Value added =
            vm.callSync(add, {made, str(each->file), integer(std::int64_t{each->line}), str(each->function),
                              str(each->source), integer(static_cast<std::int64_t>(inner))});
        if (added.isEmpty()) vm.takeException();
    }
}

bool checkThread(Vm& vm, LoopObject& loop, std::initializer_list<const LibraryFrame*> callers) {
    if (!loop.debug || !loop.running() || asyncState(vm).running(vm) == &loop) return true;
    vm.raise(vm.types.RuntimeError,
             "Non-thread-safe operation invoked on an event loop other than the current one");
    frames::passed(vm, {&frames::kCheckThread});
    frames::passed(vm, callers);
    return false;
}

bool checkCallback(Vm& vm, LoopObject& loop, const Value& callback, const char* method) {
    if (!loop.debug) return true;
    const Value ask = asyncState(vm).library->get("iscoroutinefunction");
    const bool coroutine =
        isCoroutineObject(vm, callback) || (!ask.isEmpty() && vm.truth(vm.callSync(ask, {callback})) > 0);
    if (coroutine) {
        vm.raise(vm.types.TypeError, cat("coroutines cannot be used with ", method, "()"));
        return false;
    }
    if (isCallable(vm, callback)) return true;
    vm.takeException();
    vm.raise(vm.types.TypeError,
             cat("a callable object was expected by ", method, "(), got ", vm.reprText(callback)));
    return false;
}

LoopObject::LoopObject(Vm& vm, Type* type)
    : Tracked(type, Kind::Other), m_loop(vm.machine(), loopOptions(vm)) {
    m_attributes.shape = type->rootShape();
    asyncState(vm).loops.push_back(this);
    if (debugByEnvironment(vm)) setDebug(true);
}

LoopObject::~LoopObject() {
    std::vector<LoopObject*>& loops = asyncState(Vm::current()).loops;
    loops.erase(std::find(loops.begin(), loops.end(), this));
}

void LoopObject::visitRefs(RefVisitor& visitor) {
    visitor.visit(exceptionHandler);
    visitor.visit(taskFactory);
    visitor.visit(defaultExecutor);
    visitor.visit(m_broken);
    m_attributes.visitRefs(visitor);
}

machine::Co<Value> LoopObject::run() {
    Vm& vm = Vm::current();
    const Ref<LoopObject> kept = Ref<LoopObject>::share(this);
    AsyncState& state = asyncState(vm);
    if (!checkOpen(vm, *this, frames::kRunForeverIfClosed)) co_return Value();
    if (!checkIdle(vm, *this, frames::kRunForeverIfRunning)) co_return Value();
    if (!vm.mayBlock()) co_return vm.refuseToBlock("the event loop");
    Fiber& fiber = vm.fiber();
    vm.settleClock();
    m_fiber = &fiber;
    state.here(vm).running = this;
    trackOrigins(debug);
    const loop::LoopEnd end = co_await m_loop.runForever();
    trackOrigins(false);
    vm.setFiber(fiber);
    state.here(vm).running = nullptr;
    if (end == loop::LoopEnd::Broken) {
        vm.restore(std::move(m_broken));
        frames::passed(vm, {&frames::kRunOnce, &frames::kRunForeverRuns});
        co_return Value();
    }
    co_return Value::none();
}

void LoopObject::breakOut(Value exception) {
    m_broken = std::move(exception);
    m_loop.breakOut();
}

void LoopObject::reportSlow(TimeNs took, const std::string& what) {
    Vm& vm = Vm::current();
    double limit = 0;
    if (!numberToDouble(vm, slowCallback, limit) || toSeconds(took) < limit) return;
    char seconds[64];
    std::snprintf(seconds, sizeof seconds, "%.3f", toSeconds(took));
    logMessage(vm, "warning", cat("Executing ", what, " took ", seconds, " seconds"), Value());
}

// BaseEventLoop._set_coroutine_origin_tracking
void LoopObject::trackOrigins(bool on) {
    constexpr std::uint32_t kDebugStackDepth = 10;
    if (on == m_outerOrigins.has_value()) return;
    std::uint32_t& depth = Vm::current().origins.depth;
    if (on) {
        m_outerOrigins = std::exchange(depth, kDebugStackDepth);
    } else {
        depth = *m_outerOrigins;
        m_outerOrigins.reset();
    }
}

void LoopObject::setDebug(bool on) {
    debug = on;
    if (running()) trackOrigins(on);
    m_loop.setStepObserver(on ? &m_steps : nullptr);
}

void LoopObject::Steps::stepBegan(loop::Task&) {
    m_begun = m_owner.m_loop.time();
}

void LoopObject::Steps::stepEnded(loop::Task& task) {
    m_owner.reportSlow(m_owner.m_loop.time() - m_begun, futureText(Vm::current(), TaskObject::of(task)));
}

// BaseEventLoop.default_exception_handler
void LoopObject::defaultExceptionHandler(const Value& details) {
    Vm& vm = Vm::current();
    Dict* dict = as<Dict>(details);
    if (!dict) return;
    Value message = dict->get("message");
    Value exception = dict->get("exception");
    std::string text = as<Str>(message) && as<Str>(message)->size() > 0 ? as<Str>(message)->toUtf8()
                                                                        : "Unhandled exception in event loop";
    std::vector<std::pair<std::string, Value>> fields;
    const HashTable& table = dict->table();
    for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
        const Str* key = as<Str>(table.entry(i).key);
        if (!key) continue;
        std::string name = key->toUtf8();
        if (name != "message" && name != "exception")
            fields.emplace_back(std::move(name), table.entry(i).value);
    }
    std::sort(fields.begin(), fields.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [name, value] : fields) {
        Value shown;
        if (name == "source_traceback" || name == "handle_traceback") {
            shown = vm.callSync(asyncState(vm).library->get("_created_at"),
                                {str(name == "source_traceback" ? "Object" : "Handle"), value});
            vm.takeException();
        }
        text += cat("\n", name, ": ", as<Str>(shown) ? as<Str>(shown)->toUtf8() : vm.reprText(value));
    }
    logMessage(vm, "error", text, as<Exception>(exception) ? exception : Value());
}

machine::Co<Value> LoopObject::callExceptionHandler(Value details) {
    Vm& vm = Vm::current();
    const Ref<LoopObject> kept = Ref<LoopObject>::share(this);
    if (exceptionHandler.isNone()) {
        const Value own = vm.getAttrOrEmpty(Value::share(this), "default_exception_handler");
        if (!type()->isHeapType() || own.isEmpty()) {
            defaultExceptionHandler(details);
            co_return Value::none();
        }
        Value done = co_await vm.call(own, details);
        if (!done.isEmpty()) co_return Value::none();
        if (vm.pendingIs(vm.types.SystemExit) || vm.pendingIs(vm.types.KeyboardInterrupt)) co_return done;
        logMessage(vm, "error", "Exception in default exception handler", vm.takeException());
        co_return Value::none();
    }
    Value handler = exceptionHandler;
    Value self = Value::share(this);
    Value done = co_await vm.call(std::move(handler), std::move(self), details);
    if (!done.isEmpty()) co_return Value::none();
    if (vm.pendingIs(vm.types.SystemExit) || vm.pendingIs(vm.types.KeyboardInterrupt)) co_return done;
    auto again = make<Dict>();
    again->set("message", str("Unhandled error in exception handler"));
    again->set("exception", vm.takeException());
    again->set("context", details);
    defaultExceptionHandler(again);
    co_return Value::none();
}

// asyncio.log.logger: through the logging module when the script uses it, else as its last resort prints.
void logMessage(Vm& vm, const char* level, const std::string& text, const Value& exception) {
    if (vm.modules().get("logging").isObject()) {
        // What the library writes to; a script may have put another one there.
        const auto* module = as<Module>(vm.modules().get("asyncio.base_events"));
        const Value logger = module ? module->dict->get("logger") : Value();
        const Value method = logger.isEmpty() ? Value() : vm.getAttrOrEmpty(logger, level);
        if (!method.isEmpty()) {
            auto keywords = make<Dict>();
            if (const auto* raised = as<Exception>(exception)) {
                const Value& traceback = raised->traceback;
                keywords->set("exc_info", Tuple::of({Value::share(raised->type()), exception,
                                                     traceback.isObject() ? traceback : Value::none()}));
            }
            ValueVector args;
            args.push_back(str(text));
            const Value done = vm.runSync(vm.callWith(method, std::move(args), keywords));
            if (done.isEmpty()) vm.takeException();
            return;
        }
        vm.takeException();
    }
    std::string all = text + "\n";
    if (!exception.isEmpty()) all += formatException(vm, exception);
    vm.write(MarkKind::ErrorOutput, all);
}

AsyncState::OfThread& AsyncState::here(Vm& vm) {
    machine::Thread* thread = vm.machine().idle() ? nullptr : &vm.machine().current();
    for (OfThread& each : threads) {
        if (each.thread == thread) return each;
    }
    threads.push_back({thread, nullptr, Value(), false});
    return threads.back();
}

LoopObject* asLoop(Vm& vm, const Value& value) {
    return value.isObject() && vm.isInstance(value, asyncState(vm).loop)
               ? static_cast<LoopObject*>(value.asObject())
               : nullptr;
}

// BaseEventLoop._check_closed
bool checkOpen(Vm& vm, LoopObject& loop, const LibraryFrame& caller) {
    if (!loop.closed()) return true;
    vm.raise(vm.types.RuntimeError, "Event loop is closed");
    frames::passed(vm, {&frames::kCheckClosed, &caller});
    return false;
}

// BaseEventLoop._check_running
bool checkIdle(Vm& vm, LoopObject& loop, const LibraryFrame& caller) {
    const bool self = loop.running();
    if (!self && !asyncState(vm).running(vm)) return true;
    vm.raise(vm.types.RuntimeError, self ? "This event loop is already running"
                                         : "Cannot run the event loop while another loop is running");
    frames::passed(vm, {self ? &frames::kCheckRunning : &frames::kCheckOther, &caller});
    return false;
}

Value frames::passed(Vm& vm, std::initializer_list<const LibraryFrame*> places, const Value& argument) {
    for (const LibraryFrame* each : places)
        vm.addLibraryFrames({each, 1});
    auto* exception = as<Exception>(vm.pendingException());
    if (exception) static_cast<Traceback*>(exception->traceback.asObject())->kept = argument;
    return Value();
}

LoopObject* runningLoop(Vm& vm) {
    LoopObject* loop = asyncState(vm).running(vm);
    if (!loop) vm.raise(vm.types.RuntimeError, "no running event loop");
    return loop;
}

// events._get_event_loop
LoopObject* currentLoop(Vm& vm) {
    AsyncState& state = asyncState(vm);
    if (LoopObject* running = state.here(vm).running) return running;
    if (state.policy.isEmpty()) return loopOfThread(vm);
    const Value ask = vm.getAttr(state.policy, "get_event_loop");
    const Value loop = ask.isEmpty() ? Value() : vm.callSync(ask, {});
    if (LoopObject* found = asLoop(vm, loop)) return found;
    if (!vm.failed())
        vm.raise(vm.types.TypeError,
                 cat("the event loop policy gave ", vm.reprText(loop), ", which is no event loop"));
    return nullptr;
}

// BaseDefaultEventLoopPolicy.get_event_loop
LoopObject* loopOfThread(Vm& vm) {
    AsyncState& state = asyncState(vm);
    AsyncState::OfThread& here = state.here(vm);
    const bool main = vm.machine().idle() || &vm.machine().current() == &vm.machine().mainThread();
    if ((here.current.isEmpty() || here.current.isNone()) && !here.wasSet && main) {
        here.wasSet = true;
        if (state.policy.isEmpty()) {
            here.current = make<LoopObject>(vm, state.loop);
        } else {
            const Value ask = vm.getAttr(state.policy, "new_event_loop");
            Value made = ask.isEmpty() ? Value() : vm.callSync(ask, {});
            if (made.isEmpty()) return nullptr;
            state.here(vm).current = std::move(made);
        }
    }
    const Value& current = state.here(vm).current;
    if (LoopObject* loop = current.isEmpty() || current.isNone() ? nullptr : asLoop(vm, current)) return loop;
    const std::string thread = vm.machine().idle() ? "MainThread" : vm.machine().current().name();
    vm.raise(vm.types.RuntimeError,
             cat("There is no current event loop in thread ", quoteText(*as<Str>(str(thread))), "."));
    frames::passed(vm, {&frames::kNoLoopOfThread});
    return nullptr;
}

} // namespace coroscope::vm
