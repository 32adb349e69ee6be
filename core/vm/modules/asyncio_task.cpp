#include "core/vm/interpreter.h"
#include "core/vm/modules/asyncio.h"
#include "core/vm/modules/asyncio_frames.h"
#include "core/vm/modules/support.h"
#include "core/vm/traceback_text.h"

// asyncio.Task (Modules/_asynciomodule.c and Lib/asyncio/tasks.py of CPython 3.11).
namespace coroscope::vm {

namespace {

TaskObject* aliveTask(Vm& vm, const Value& self) {
    auto* task = static_cast<TaskObject*>(self.asObject());
    if (task->initialised()) return task;
    vm.raise(vm.types.RuntimeError, "Task object is not initialized.");
    return nullptr;
}

/// A coroutine's name for the chart.
std::string_view functionName(const Value& coroutine, std::string& scratch) {
    const auto* generator = as<Generator>(coroutine);
    const Str* name = generator ? as<Str>(generator->qualifiedName) : nullptr;
    if (!name) return {};
    const std::string_view text = name->utf8(scratch);
    const std::size_t local = text.rfind("<locals>.");
    return local == std::string_view::npos ? text : text.substr(local + 9);
}

bool nameText(Vm& vm, const Value& name, std::string& text) {
    if (name.isEmpty() || name.isNone()) return true;
    const Value shown = vm.str(name);
    if (shown.isEmpty()) return false;
    text = as<Str>(shown)->toUtf8();
    return true;
}

bool countTask(Vm& vm) {
    AsyncState& state = asyncState(vm);
    if (++state.tasksMade <= vm.options().tasks) return true;
    vm.setAbort(Abort::Tasks);
    vm.raise(vm.types.SystemError, "the script's budget of tasks is spent");
    return false;
}

Value taskInit(Vm& vm, Value* args) {
    auto* task = static_cast<TaskObject*>(args[0].asObject());
    if (!isCoroutineObject(vm, args[1]))
        return vm.raise(vm.types.TypeError, cat("a coroutine was expected, got ", vm.reprText(args[1])));
    LoopObject* loop = args[2].isNone() ? currentLoop(vm) : asLoop(vm, args[2]);
    if (!loop) return vm.failed() ? Value() : vm.raise(vm.types.TypeError, "an event loop was expected");
    std::string name;
    if (!nameText(vm, args[3], name) || !countTask(vm)) return Value();
    if (!task->initialised())
        task->init(*loop, args[1], std::move(name), args[4].isNone() ? Value() : args[4]);
    return Value::none();
}

Value refuse(Vm& vm, const char* what) {
    return vm.raise(vm.types.RuntimeError, cat("Task does not support ", what, " operation"));
}

/// The frames of a suspended or running coroutine, outermost first.
std::vector<Frame*> framesOf(TaskObject& task) {
    std::vector<Frame*> frames;
    for (auto* each = as<Generator>(task.coroutine); each && each->frame;
         each = as<Generator>(each->delegate))
        frames.push_back(each->frame);
    return frames;
}

Value taskGetStack(Vm& vm, Value* args) {
    TaskObject* task = aliveTask(vm, args[0]);
    if (!task) return Value();
    auto list = make<List>();
    if (task->done()) {
        for (Value each = task->traceback; each.isObject() && each.asObject()->type() == vm.types.traceback;
             each = static_cast<Traceback*>(each.asObject())->next)
            list->append(vm.tracebackFrame(*static_cast<Traceback*>(each.asObject())));
        return list;
    }
    // Only the outermost: what a coroutine awaits is no part of its frame's chain
    // (base_tasks._task_get_stack).
    const std::vector<Frame*> frames = framesOf(*task);
    if (!frames.empty()) list->append(vm.frameObject(frames.front()));
    return list;
}

Value taskPrintStack(Vm& vm, Value* args) {
    TaskObject* task = aliveTask(vm, args[0]);
    if (!task) return Value();
    std::string text;
    const std::vector<Frame*> frames = framesOf(*task);
    if (!task->exception.isEmpty() && task->done()) {
        text = cat("Traceback for ", futureText(vm, *task), " (most recent call last):\n",
                   formatTraceback(vm, task->traceback), formatExceptionOnly(vm, task->exception));
    } else if (task->done() || frames.empty()) {
        text = cat("No stack for ", futureText(vm, *task), "\n");
    } else {
        const Frame& frame = *frames.front();
        const std::string file = frame.code->source().fileName;
        text = cat("Stack for ", futureText(vm, *task), " (most recent call last):\n  File \"", file,
                   "\", line ", frame.line(), ", in ", frame.code->source().name, "\n");
        const std::string line = vm.sourceLine(file, frame.line());
        const std::size_t start = line.find_first_not_of(" \t");
        if (start != std::string::npos) text += cat("    ", line.substr(start), "\n");
    }
    if (!args[2].isNone()) {
        const Value write = vm.getAttr(args[2], "write");
        return write.isEmpty() ? Value() : vm.callSync(write, {str(text)});
    }
    vm.write(MarkKind::ErrorOutput, text);
    return Value::none();
}

} // namespace

TaskObject& TaskObject::of(loop::Task& task) {
    return static_cast<Base&>(task).owner;
}

TaskObject::~TaskObject() {
    unwind();
    if (initialised()) m_base.~Base();
}

void TaskObject::unwind() {
    // What lies below a native coroutine's `await` goes with that coroutine.
    Interpreter::unwind(std::exchange(fiber.top, nullptr));
    fiber.depth = 0;
    fiber.handled = &fiber.baseHandled;
    fiber.delivered = Value();
    fiber.beginsLater = nullptr;
    fiber.context = Value();
    fiber.baseHandled.exception = Value();
}

void TaskObject::visitRefs(RefVisitor& visitor) {
    FutureObject::visitRefs(visitor);
    visitor.visit(coroutine);
    visitor.visit(fiber.context);
}

void TaskObject::init(LoopObject& loop, Value body, std::string name, Value context) {
    Vm& vm = Vm::current();
    new (&m_base) Base(*this, loop.loop());
    m_loop = Ref<LoopObject>::share(&loop);
    coroutine = std::move(body);
    if (auto* generator = as<Generator>(coroutine); generator && generator->frame)
        code = Ref<Code>::share(generator->frame->code);
    fiber.context = context.isEmpty() ? copyCurrentContext(vm) : std::move(context);
    vm.settleClock();
    std::string scratch;
    m_base.schedule(std::move(name), functionName(coroutine, scratch));
    fiber.lane = m_base.lane();
    source.note(vm, loop);
}

/// "ValueError: no such thing", as far as that can be said without running code of the script.
static std::string shortText(Exception& exception) {
    std::string text = exception.type()->qualifiedName();
    const Tuple* args = as<Tuple>(exception.args);
    const Str* message = args && args->size() == 1 ? as<Str>((*args)[0]) : nullptr;
    if (message && message->size() > 0) text += ": " + message->toUtf8();
    return text;
}

machine::Co<EndKind> TaskObject::body(loop::Wake first) {
    Vm& vm = Vm::current();
    Value thrown = first.cancelled() ? cancelledErrorOf(vm, first) : Value();
    // What only behaves like a coroutine is driven by a generator. A step of an async generator that was
    // never begun takes an exception to the generator.
    const bool step = coroutine.isObject() && (coroutine.asObject()->type() == vm.types.asyncGeneratorAsend ||
                                               coroutine.asObject()->type() == vm.types.asyncGeneratorAthrow);
    if (step && !thrown.isEmpty())
        static_cast<AsyncGeneratorStep*>(coroutine.asObject())->thrown = std::move(thrown);
    Value body = coroutine;
    if (step) body = vm.callSync(asyncState(vm).wrapAwaitable, {coroutine});
    if (!step && !as<Generator>(coroutine)) {
        Value error = thrown.isEmpty() ? Value::none() : std::exchange(thrown, Value());
        body = vm.callSync(asyncState(vm).library->get("_drive"), {coroutine, std::move(error)});
    }
    Value value = co_await vm.driveTask(fiber, body, std::move(thrown));
    vm.setFiber(fiber);
    vm.settleClock();
    if (!value.isEmpty()) {
        result = std::move(value);
        co_return EndKind::Returned;
    }
    Value raised = vm.takeException();
    if (vm.abort() == Abort::None && vm.isInstance(raised, asyncState(vm).cancelledError)) {
        const auto note = machine::make<CancelNote>();
        // The first to ask gets this very exception; the message of cancel() is lost then (future_cancel in
        // task_step_impl).
        note->exception = std::move(raised);
        m_base.setCancelMessage(note);
        co_return EndKind::Cancelled;
    }
    if (vm.abort() == Abort::None)
        vm.machine().sink().mark(MarkKind::Exception, m_base.lane(), vm.now(), siteOf(vm, raised),
                                 shortText(*static_cast<Exception*>(raised.asObject())));
    exception = raised;
    traceback = static_cast<Exception*>(raised.asObject())->traceback;
    logTraceback = true;
    const bool leaves = vm.abort() != Abort::None || vm.isInstance(raised, vm.types.SystemExit) ||
                        vm.isInstance(raised, vm.types.KeyboardInterrupt);
    if (leaves) {
        vm.restore(std::move(raised));
        frames::passed(vm, {&frames::kHandleRun});
        m_loop->breakOut(vm.takeException());
    }
    co_return EndKind::Raised;
}

void TaskObject::Base::stepBegins() {
    Vm& vm = Vm::current();
    // What the code that runs the loop handles counts for what it runs (asyncio.run in an except block).
    owner.fiber.baseHandled.outer = owner.m_loop->fiber().handled;
    vm.forgetThrows(owner.fiber);
    if (AsyncGeneratorStep* step = owner.fiber.beginsLater) step->resumed = true;
    vm.setFiber(owner.fiber);
}

void TaskObject::Base::stepEnds() {
    Vm& vm = Vm::current();
    vm.settleClock();
    owner.fiber.baseHandled.outer = nullptr;
    vm.setFiber(owner.m_loop->fiber());
}

void TaskObject::Base::ended() {
    owner.fiber.delivered = Value();
    owner.fiber.top = nullptr;
}

void TaskObject::Base::resultDiscarded() {
    owner.result = Value();
}

SiteId TaskObject::Base::currentSite() {
    Vm& vm = Vm::current();
    if (owner.fiber.top) return vm.site(owner.fiber);
    // Not begun: where its coroutine will begin.
    Generator* generator = as<Generator>(owner.coroutine);
    if (!generator || !generator->frame) return kNoSite;
    const script::Code& code = generator->frame->code->source();
    return vm.sink().site(kNoSite, code.qualifiedName, code.positions.front().line);
}

TaskObject* asTask(Vm& vm, const Value& value) {
    return asFuture(value) && vm.isInstance(value, asyncState(vm).task)
               ? static_cast<TaskObject*>(value.asObject())
               : nullptr;
}

Ref<FutureObject> createTask(Vm& vm, LoopObject& loop, const Value& coroutine, const Value& name,
                             const Value& context) {
    if (!checkOpen(vm, loop, frames::kLoopTaskIfClosed)) return {};
    std::string text;
    if (!loop.taskFactory.isNone()) {
        Value made;
        if (context.isEmpty() || context.isNone()) {
            made = vm.callSync(loop.taskFactory, {Value::share(&loop), coroutine});
        } else {
            auto keywords = make<Dict>();
            keywords->set("context", context);
            ValueVector args;
            args.push_back(Value::share(&loop));
            args.push_back(coroutine);
            made = vm.runSync(vm.callWith(loop.taskFactory, std::move(args), keywords));
        }
        if (made.isEmpty()) return {};
        if (!name.isEmpty() && !name.isNone()) {
            const Value setName = vm.getAttrOrEmpty(made, "set_name");
            if (!setName.isEmpty() && vm.callSync(setName, {name}).isEmpty()) return {};
        }
        if (!asFuture(made)) {
            vm.raise(vm.types.TypeError, "the task factory must make a task");
            return {};
        }
        return Ref<FutureObject>::share(asFuture(made));
    }
    if (!isCoroutineObject(vm, coroutine)) {
        vm.raise(vm.types.TypeError, cat("a coroutine was expected, got ", vm.reprText(coroutine)));
        frames::passed(vm, {&frames::kLoopTask});
        return {};
    }
    if (!checkThread(vm, loop, {&frames::kCallSoonFromThread, &frames::kLoopTask})) return {};
    if (!nameText(vm, name, text) || !countTask(vm)) return {};
    const auto task = make<TaskObject>(asyncState(vm).task);
    task->init(loop, coroutine, std::move(text), context.isNone() ? Value() : context);
    return Ref<FutureObject>::share(task.get());
}

void defineTasks(Vm& vm, Dict& names) {
    AsyncState& state = asyncState(vm);
    Type* type = vm.defineType(&names, "_asyncio", "Task", {state.future}, Kind::Future,
                               [](Vm&, Type* cls) -> Value { return make<TaskObject>(cls); });
    type->setHasInstanceDict(true);
    state.task = type;
    vm.defineMethod(type, "__init__(self, coro, *, loop=None, name=None, context=None)", taskInit);
    vm.defineMethod(type, "set_result(self, result, /)",
                    [](Vm& vm, Value*) -> Value { return refuse(vm, "set_result"); });
    vm.defineMethod(type, "set_exception(self, exception, /)",
                    [](Vm& vm, Value*) -> Value { return refuse(vm, "set_exception"); });
    vm.defineMethod(type, "get_name(self, /)", [](Vm& vm, Value* args) -> Value {
        TaskObject* task = aliveTask(vm, args[0]);
        return task ? str(task->task().name()) : Value();
    });
    vm.defineMethod(type, "set_name(self, value, /)", [](Vm& vm, Value* args) -> Value {
        TaskObject* task = aliveTask(vm, args[0]);
        std::string name;
        if (!task) return Value();
        const Value shown = vm.str(args[1]);
        if (shown.isEmpty()) return Value();
        task->task().rename(as<Str>(shown)->toUtf8());
        return Value::none();
    });
    vm.defineMethod(type, "get_coro(self, /)", [](Vm&, Value* args) -> Value {
        const Value& coroutine = selfAs<TaskObject>(args[0]).coroutine;
        return coroutine.isEmpty() ? Value::none() : coroutine;
    });
    vm.defineMethod(type, "get_context(self, /)", [](Vm&, Value* args) -> Value {
        const Value& context = selfAs<TaskObject>(args[0]).fiber.context;
        return context.isEmpty() ? Value::none() : context;
    });
    vm.defineMethod(type, "cancelling(self, /)", [](Vm& vm, Value* args) -> Value {
        TaskObject* task = aliveTask(vm, args[0]);
        return task ? Value::smallInt(task->task().cancelling()) : Value();
    });
    vm.defineMethod(type, "uncancel(self, /)", [](Vm& vm, Value* args) -> Value {
        TaskObject* task = aliveTask(vm, args[0]);
        return task ? Value::smallInt(task->task().uncancel()) : Value();
    });
    vm.defineMethod(type, "get_stack(self, /, *, limit=None)", taskGetStack);
    vm.defineMethod(type, "print_stack(self, /, *, limit=None, file=None)", taskPrintStack);
    vm.defineProperty(type, "_coro",
                      [](Vm&, const Value& self) -> Value { return selfAs<TaskObject>(self).coroutine; });
    vm.defineProperty(type, "_must_cancel", [](Vm&, const Value&) -> Value { return Value::boolean(false); });
    vm.defineProperty(
        type, "_log_destroy_pending",
        [](Vm&, const Value& self) -> Value {
            return Value::boolean(selfAs<FutureObject>(self).logDestroyPending);
        },
        [](Vm& vm, const Value& self, Value value) -> bool {
            selfAs<FutureObject>(self).logDestroyPending = vm.truth(value) > 0;
            return !vm.failed();
        });
    const Vm::FunctionsOfLibrary inPython(vm);
    // asyncio.Timeout tells when it cancels the task: the trace says that it waits no longer than that. Gives
    // what was told before.
    vm.define(names, "_asyncio", "limit(task, when, /)", [](Vm& vm, Value* args) -> Value {
        TaskObject* task = asTask(vm, args[0]);
        if (!task || !task->initialised()) return Value::none();
        const TimeNs before = task->task().loop().limitOf(task->task());
        double when = 0;
        const bool any = !args[1].isNone() && vm.toDouble(args[1], when);
        if (!any && !args[1].isNone()) return Value();
        task->task().loop().setLimit(task->task(), any ? fromSeconds(when) : kNever);
        return before == kNever ? Value::none() : Value::number(toSeconds(before));
    });
    vm.define(names, "asyncio.tasks", "current_task(loop=None)", [](Vm& vm, Value* args) -> Value {
        LoopObject* loop = args[0].isNone() ? runningLoop(vm) : asLoop(vm, args[0]);
        if (!loop) return vm.failed() ? Value() : Value::none();
        loop::Task* task = loop->loop().currentTask();
        return task ? Value::share(&TaskObject::of(*task)) : Value::none();
    });
    vm.define(names, "asyncio.tasks", "all_tasks(loop=None)", [](Vm& vm, Value* args) -> Value {
        LoopObject* loop = args[0].isNone() ? runningLoop(vm) : asLoop(vm, args[0]);
        if (!loop) return vm.failed() ? Value() : Value::none();
        const auto all = Set::make();
        for (const loop::Ref<loop::Task>& each : loop->loop().allTasks())
            all->table().set(vm, Value::share(&TaskObject::of(*each)), Value());
        return all;
    });
    // CPython's library makes a task here, and ours does not: the numbers of the script's own go on as there.
    vm.define(names, "_asyncio", "skip_task_number()", [](Vm& vm, Value*) -> Value {
        vm.machine().nextTaskNumber();
        return Value::none();
    });
    vm.define(names, "asyncio.tasks", "create_task(coro, *, name=None, context=None)",
              [](Vm& vm, Value* args) -> Value {
                  LoopObject* loop = runningLoop(vm);
                  if (!loop) return frames::passed(vm, {&frames::kCreateTaskNoLoop}, args[0]);
                  // CPython names it "Task-N" first and renames it then.
                  if (!args[1].isNone()) vm.machine().nextTaskNumber();
                  Ref<FutureObject> task = createTask(vm, *loop, args[0], args[1], args[2]);
                  const LibraryFrame* place =
                      args[2].isNone() ? &frames::kCreateTask : &frames::kCreateTaskInContext;
                  if (!task) return frames::passed(vm, {place});
                  madeThrough(vm, *task, {place});
                  return std::move(task).value();
              });
}

} // namespace coroscope::vm
