#include "core/vm/modules/asyncio.h"
#include "core/vm/modules/asyncio_endings.h"
#include "core/vm/modules/support.h"

#include <unordered_set>

// sleep, ensure_future and gather (Lib/asyncio/tasks.py of CPython 3.11).
namespace coroscope::vm {

namespace {

using frames::kTasks;

/// futures._set_result_unless_cancelled, by a timer.
class SetsResult final : public loop::TimerHandle {
public:
    SetsResult(Ref<PlainFuture> future, Value result, loop::Loop& loop)
        : TimerHandle(loop), m_future(std::move(future)), m_result(std::move(result)) {}
    void run(loop::Loop&) override {
        const loop::Ref<loop::Handle> kept(this);
        Vm::current().setFiber(m_future->loop()->fiber());
        if (!m_future->done()) m_future->setResult(m_result);
    }

private:
    Ref<PlainFuture> m_future;
    Value m_result;
};

Co<Value> asyncSleep(Vm& vm, Args args) {
    LoopObject* loop = asyncState(vm).running(vm);
    double seconds = 0;
    // `delay <= 0` and call_later's sum are what refuses other types.
    if (!numberToDouble(vm, args[0], seconds)) {
        if (vm.failed()) co_return Value();
        if (!args[0].isObject() || isKind(args[0], Kind::Str) || !vm.toDouble(args[0], seconds)) {
            vm.takeException();
            co_return vm.raise(vm.types.TypeError, cat("'<=' not supported between instances of '",
                                                       vm.typeName(args[0]), "' and 'int'"));
        }
    }
    if (seconds <= 0) {
        Fiber& fiber = vm.fiber();
        Value result = std::move(args[1]);
        const loop::Wake wake = co_await loop::Yield();
        vm.setFiber(fiber);
        if (wake.cancelled()) co_return afterWait(vm, wake);
        co_return result;
    }
    if (!loop) co_return vm.raise(vm.types.RuntimeError, "no running event loop");
    if (seconds != seconds) co_return vm.raise(vm.types.ValueError, "Invalid delay: NaN (not a number)");
    Fiber& fiber = vm.fiber();
    if (fiber.stepped) { // whose future is seen
        const auto future = make<PlainFuture>(asyncState(vm).future);
        future->init(*loop);
        const auto timer = loop::make<SetsResult>(future, args[1], loop->loop());
        loop->loop().callAt(*timer, fromSeconds(toSeconds(vm.now()) + seconds));
        const Ending<loop::TimerHandle, cancelTimer> ending(*timer);
        const loop::Wake wake = co_await *future->base();
        vm.setFiber(fiber);
        if (wake.cancelled()) co_return afterWait(vm, wake);
        co_return future->take(vm);
    }
    Value result = std::move(args[1]);
    loop::Wake wake = co_await loop->loop().sleep(fromSeconds(seconds));
    vm.setFiber(fiber);
    if (wake.cancelled()) co_return afterWait(vm, wake);
    co_return result;
}

/// sleep(0): a turn for the others, for which no coroutine is needed.
Value asyncSleepAtOnce(Vm&, Value* args) {
    return args[0].isInt() && args[0].asInt() <= 0 && args[1].isNone() ? Value::bareYield()
                                                                       : Value::notHandled();
}

Co<Value> wrapAwaitable(Vm& vm, Args args) {
    const Value awaitable = args[0];
    Value result = co_await vm.await(awaitable);
    co_return result;
}

/// Takes the marks away with which gather tells what it was given twice.
class Unmarked {
public:
    Unmarked() = default;
    ~Unmarked() {
        for (Object* each : m_marked)
            each->unmark();
    }
    Unmarked(const Unmarked&) = delete;
    Unmarked& operator=(const Unmarked&) = delete;
    /// False: it has been marked.
    bool mark(Object& object) {
        if (!object.mark()) return false;
        m_marked.push_back(&object);
        return true;
    }

private:
    std::vector<Object*> m_marked;
};

Value asyncGather(Vm& vm, Value* args) {
    const int keep = vm.truth(args[1]);
    if (keep < 0) return Value();
    const Tuple& awaitables = argumentTuple(args[0]);
    if (awaitables.size() == 0) {
        LoopObject* loop = currentLoop(vm);
        if (!loop) return Value();
        const auto future = make<PlainFuture>(asyncState(vm).future);
        future->init(*loop);
        future->setResult(make<List>());
        return future;
    }
    LoopObject* loop = nullptr;
    const std::size_t count = awaitables.size();
    std::vector<Ref<FutureObject>> children(count);
    Unmarked unmarked;
    Ref<GatherObject> outer;
    for (std::size_t step = 0; step < count; ++step) {
        // Python 3.4 went through a set of them, in an order that was not that of the arguments. There the
        // last starts first here, so that a script that counts on the order of its arguments is seen to be
        // wrong.
        const std::size_t place = vm.generatorCoroutines ? count - 1 - step : step;
        const Value& each = awaitables[place];
        // What nobody else holds is there once only: most coroutines are made for this call.
        if (each.isObject() && each.asObject()->refs() > 1 &&
            !unmarked.mark(*each.asObject())) { // given before
            std::size_t before = 0;
            while (!children[before] || !awaitables[before].is(each))
                ++before;
            children[place] = children[before];
            continue;
        }
        children[place] = ensureFuture(vm, each, loop);
        FutureObject* child = children[place].get();
        if (!child) {
            frames::passed(vm, {&frames::kGatherChild});
            if (outer) outer->giveUp(std::move(children));
            // CPython looks in a dict first whether this was given before.
            Value problem = vm.takeException();
            std::uint64_t hash = 0;
            if (vm.hash(each, hash)) vm.restore(std::move(problem));
            return Value();
        }
        if (!loop) {
            loop = child->loop();
            outer = make<GatherObject>(asyncState(vm).gathering, *loop, keep > 0);
        }
        if (!asFuture(each)) {
            child->logDestroyPending = false;
            madeThrough(vm, *child, {&frames::kGatherChild}, 1);
        }
        outer->expect(*child);
    }
    outer->begin(std::move(children));
    return Ref<FutureObject>::share(outer.get()).value();
}

} // namespace

Value afterWait(Vm& vm, const loop::Wake& wake) {
    if (!wake.cancelled()) return Value::none();
    vm.throwInto(vm.fiber(), cancelledErrorOf(vm, wake));
    return Value();
}

Value afterWait(Vm& vm, const loop::Wake& wake, const NativeSpec& where) {
    Value result = afterWait(vm, wake);
    if (result.isEmpty()) vm.addLibraryFrames(where.frames);
    return result;
}

Ref<FutureObject> ensureFuture(Vm& vm, const Value& awaitable, LoopObject* loop) {
    if (FutureObject* future = asFuture(awaitable)) {
        if (future->base() && (!loop || future->loop() == loop)) return Ref<FutureObject>::share(future);
        if (future->base())
            vm.raise(vm.types.ValueError,
                     "The future belongs to a different loop than the one specified as the loop argument");
        else
            vm.raise(vm.types.RuntimeError, cat(future->className(), " object is not initialized."));
        frames::passed(vm, {&frames::kOtherLoop});
        return {};
    }
    Value coroutine = awaitable;
    if (!isCoroutineObject(vm, awaitable)) {
        const Value method = vm.special(awaitable, "__await__");
        if (method.isEmpty()) {
            vm.takeException();
            vm.raise(vm.types.TypeError, "An asyncio.Future, a coroutine or an awaitable is required");
            frames::passed(vm, {&frames::kNotAwaitable});
            return {};
        }
        coroutine = vm.callSync(asyncState(vm).wrapAwaitable, {awaitable});
        if (coroutine.isEmpty()) return {};
    }
    if (!loop) loop = currentLoop(vm);
    if (!loop) return {};
    Ref<FutureObject> task = createTask(vm, *loop, coroutine, Value(), Value());
    if (!task)
        frames::passed(vm, {&frames::kEnsuredTask});
    else
        madeThrough(vm, *task, {&frames::kEnsuredTask});
    return task;
}

static bool isAsyncStep(Vm& vm, const Value& value) {
    return value.isObject() && (value.asObject()->type() == vm.types.asyncGeneratorAsend ||
                                value.asObject()->type() == vm.types.asyncGeneratorAthrow);
}

bool isCoroutineObject(Vm& vm, const Value& value) {
    const auto* generator = as<Generator>(value);
    if (generator) return !generator->asyncGenerator;
    if (isAsyncStep(vm, value)) return true;
    if (!isKind(value, Kind::Instance)) return false;
    // collections.abc.Coroutine: whoever has its four methods.
    for (const char* method : {"send", "throw", "close", "__await__"}) {
        if (!vm.typeAttr(value, Str::intern(method).get())) return false;
    }
    return true;
}

GatherObject::GatherObject(Type* type, LoopObject& loop, bool keepErrors)
    : FutureObject(type), m_base(*this, loop.loop()), m_childDone(*this), m_keepErrors(keepErrors) {
    m_loop = Ref<LoopObject>::share(&loop);
    if (!loop.debug) return;
    source.note(Vm::current(), loop);
    madeThrough(Vm::current(), *this, {&frames::kGather, &frames::kGatherInit});
}

GatherObject::~GatherObject() {
    // The children go last, as they do with the closure of CPython's callback.
    exception = Value();
    traceback = Value();
    result = Value();
}

void GatherObject::visitRefs(RefVisitor& visitor) {
    FutureObject::visitRefs(visitor);
    visitor.all(m_children);
}

Ref<FutureObject> gather(Vm& vm, LoopObject& loop, std::vector<Ref<FutureObject>> children, bool keepErrors) {
    const auto outer = make<GatherObject>(asyncState(vm).gathering, loop, keepErrors);
    Unmarked unmarked;
    for (const Ref<FutureObject>& each : children)
        if (unmarked.mark(*each)) outer->expect(*each);
    outer->begin(std::move(children));
    return Ref<FutureObject>::share(outer.get());
}

void GatherObject::begin(std::vector<Ref<FutureObject>> children) {
    m_children = std::move(children);
    m_childDone.ended.reserve(m_unfinished);
    m_begun = true;
}

void GatherObject::giveUp(std::vector<Ref<FutureObject>> children) {
    m_children = std::move(children);
}

void GatherObject::expect(FutureObject& child) {
    ++m_unfinished;
    child.base()->addCallback(m_childDone);
}

void GatherObject::standsFor(std::vector<LaneId>& lanes) const {
    constexpr std::size_t kMost = 200; // who shows them shows fewer
    for (const Ref<FutureObject>& child : m_children) {
        if (lanes.size() >= kMost) return;
        loop::addLane(*child->base(), lanes);
    }
}

// While the child is at hand: when it is its turn in the ready queue, thousands of others may have run.
void GatherObject::ChildDone::futureDone(loop::FutureBase& future) {
    FutureObject& child = *FutureObject::of(future);
    ended.push_back({&child, future.endedBy(), future.cancelled() || !child.exception.isEmpty()});
}

constexpr std::size_t kMostNamed = 4; // of what is waited for

ResourceId groupResource(Vm& vm, std::string_view what, const std::vector<FutureObject*>& members) {
    std::string text = cat(what, "(");
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i > 0) text += ", ";
        if (i == kMostNamed - 1 && members.size() > kMostNamed) {
            text += "…";
            break;
        }
        auto* task = dynamic_cast<TaskObject*>(members[i]);
        StateChange wait;
        if (!task && members[i]->base()) members[i]->base()->describeWait(wait);
        text += task && task->initialised()     ? task->task().name()
                : wait.on == WaitKind::Executor ? std::string("job")
                                                : std::string("future");
    }
    text += ")";
    auto& groups = asyncState(vm).groups;
    const auto found = groups.find(text);
    if (found != groups.end()) return found->second;
    const ResourceId id = vm.machine().resource(WaitKind::Future, text);
    groups.emplace(std::move(text), id);
    return id;
}

void GatherObject::Base::describeWait(StateChange& change) const {
    const std::size_t named =
        std::min(owner.m_children.size(), kMostNamed + 1); // one more tells that there are more
    std::vector<FutureObject*> members;
    for (std::size_t i = 0; i < named; ++i)
        members.push_back(owner.m_children[i].get());
    change.on = WaitKind::Future;
    change.resource = groupResource(Vm::current(), "gather", members);
}

bool GatherObject::cancel(const Value& message) {
    retrieved();
    if (done()) return false;
    bool any = false;
    for (const Ref<FutureObject>& each : m_children)
        any = each->cancel(message) || any;
    m_cancelRequested = m_cancelRequested || any;
    return any;
}

bool GatherObject::Base::cancel(loop::CancelMessage message) {
    auto* note = static_cast<CancelNote*>(message.get());
    return owner.cancel(note ? note->message : Value());
}

void GatherObject::ChildDone::run(loop::Loop&) {
    owner.childDone(take());
}

// gather's _done_callback
void GatherObject::childDone(const ChildDone::Ended& ended) {
    Vm& vm = Vm::current();
    FutureObject& child = *ended.child;
    --m_unfinished;
    if (done() || !m_begun) { // not begun: one of the arguments was refused
        if (ended.failed && !child.base()->cancelled()) child.retrieved();
        return;
    }
    m_endedBy = ended.by;
    if (!m_keepErrors && ended.failed) {
        if (child.base()->cancelled()) return setException(child.cancelledError(vm));
        child.retrieved();
        return setException(child.exception);
    }
    if (m_unfinished > 0) return;
    auto results = make<List>();
    results->items().reserve(m_children.size());
    for (const Ref<FutureObject>& each : m_children) {
        if (each->base()->cancelled()) {
            auto* note = static_cast<CancelNote*>(each->base()->cancelMessage().get());
            const bool plain = !note || note->message.isEmpty() || note->message.isNone();
            results->append(vm.makeException(asyncState(vm).cancelledError, plain ? str("") : note->message));
        } else if (!each->exception.isEmpty()) {
            each->retrieved();
            results->append(each->exception);
        } else {
            results->append(each->result.isEmpty() ? Value::none() : each->result);
        }
    }
    if (m_cancelRequested) {
        // Of the last argument, not of the child that ended last: `for fut in children` takes `fut` over.
        setException(m_children.back()->cancelledError(vm));
    } else {
        setResult(results);
    }
}

void defineWaits(Vm& vm, Dict& names) {
    AsyncState& state = asyncState(vm);
    Type* gathering =
        vm.defineType(&names, "asyncio.tasks", "_GatheringFuture", {state.future}, Kind::Future, nullptr);
    gathering->setHasInstanceDict(true);
    state.gathering = gathering;
    NativeSpec& sleep =
        vm.define(names, "asyncio.tasks", "sleep(delay, result=None)", asyncSleepAtOnce, asyncSleep);
    sleep.async = true;
    sleep.frames = {{kTasks, 639, "sleep", "return await future", 7, 19}};
    NativeSpec& wrap =
        vm.define(names, "asyncio.tasks", "_wrap_awaitable(awaitable)", nullptr, wrapAwaitable);
    wrap.async = true;
    state.wrapAwaitable = names.get("_wrap_awaitable");
    vm.define(names, "asyncio.tasks", "gather(*coros_or_futures, return_exceptions=False)", asyncGather);
    const auto ensure = [](Vm& vm, Value* args) -> Value {
        return ensureFuture(vm, args[0], args[1].isNone() ? nullptr : asLoop(vm, args[1])).value();
    };
    vm.define(names, "asyncio.tasks", "_ensure_future(coro_or_future, *, loop=None)", ensure);
    vm.define(names, "asyncio.tasks", "ensure_future(coro_or_future, *, loop=None)", ensure).frames = {
        frames::kEnsureFuture};
    vm.define(names, "asyncio.futures", "isfuture(obj, /)", [](Vm& vm, Value* args) -> Value {
        return Value::boolean(
            asFuture(args[0]) ||
            (args[0].isObject() && vm.typeAttr(args[0], Str::intern("_asyncio_future_blocking").get())));
    });
    defineWaitFor(vm, names);
    vm.define(names, "asyncio.coroutines", "iscoroutine(obj, /)",
              [](Vm& vm, Value* args) -> Value { return Value::boolean(isCoroutineObject(vm, args[0])); });
}

} // namespace coroscope::vm
