#include "core/vm/modules/asyncio.h"
#include "core/vm/modules/support.h"
#include "core/vm/traceback_text.h"

#include <algorithm>
#include <map>

// How futures, tasks, handles and callbacks show themselves (base_futures.py, base_tasks.py, coroutines.py,
// format_helpers.py of CPython 3.11).
namespace coroscope::vm {

namespace {

/// reprlib.repr: long things are shortened in their middle.
std::string middleCut(const std::string& text, std::size_t most) {
    if (text.size() <= most) return text;
    const std::size_t head = (most - 3) / 2;
    const std::size_t tail = most - 3 - head;
    return cat(text.substr(0, head), "...", text.substr(text.size() - tail));
}

std::string shortRepr(Vm& vm, const Value& value, int level = 6) {
    if (const Str* text = as<Str>(value)) {
        constexpr std::size_t kMost = 30;
        if (text->size() <= kMost) return middleCut(quoteText(*text), kMost);
        const std::string all = text->toUtf8();
        const std::string kept = quoteText(*as<Str>(str(all.substr(0, 13) + all.substr(all.size() - 14))));
        return cat(kept.substr(0, 13), "...", kept.substr(kept.size() - 14));
    }
    if (isInteger(value)) return middleCut(vm.reprText(value), 40);
    const Value* items = nullptr;
    std::size_t count = 0;
    if (value.isObject() && !value.asObject()->type()->isHeapType() && itemsOf(value, items, count)) {
        const bool list = isKind(value, Kind::List);
        if (level <= 0 && count > 0) return list ? "[...]" : "(...)";
        constexpr std::size_t kMost = 6;
        std::string text;
        const ValueVector copies(items, items + count);
        for (std::size_t i = 0; i < std::min(count, kMost); ++i)
            text += cat(i ? ", " : "", shortRepr(vm, copies[i], level - 1));
        if (count > kMost) text += ", ...";
        if (!list && count == 1) text += ",";
        return cat(list ? "[" : "(", text, list ? "]" : ")");
    }
    if (isKind(value, Kind::Dict) || asSet(value)) return vm.reprText(value);
    if (!value.isObject() || isKind(value, Kind::Exception)) return vm.reprText(value);
    return middleCut(vm.reprText(value), 30);
}

std::string argumentsText(Vm& vm, const Value& args, const Value& keywords) {
    std::string text;
    const auto add = [&](const std::string& piece) { text += cat(text.empty() ? "" : ", ", piece); };
    if (const Tuple* tuple = as<Tuple>(args)) {
        for (const Value& each : *tuple)
            add(shortRepr(vm, each));
    }
    if (const Dict* dict = as<Dict>(keywords)) {
        const HashTable& table = dict->table();
        for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1))
            add(cat(as<Str>(table.entry(i).key)->toUtf8(), "=", shortRepr(vm, table.entry(i).value)));
    }
    return cat("(", text, ")");
}

bool isPartial(Vm& vm, const Value& value) {
    return value.isObject() && vm.typeOf(value)->name() == "partial" &&
           !vm.getAttrOrEmpty(value, "func").isEmpty();
}

std::string functionText(Vm& vm, const Value& function, const Value& args, const Value& keywords,
                         const std::string& suffix) {
    if (isPartial(vm, function)) {
        return functionText(vm, vm.getAttrOrEmpty(function, "func"), vm.getAttrOrEmpty(function, "args"),
                            vm.getAttrOrEmpty(function, "keywords"),
                            argumentsText(vm, args, keywords) + suffix);
    }
    Value name = vm.getAttrOrEmpty(function, "__qualname__");
    if (!as<Str>(name)) name = vm.getAttrOrEmpty(function, "__name__");
    vm.takeException();
    return cat(as<Str>(name) ? as<Str>(name)->toUtf8() : vm.reprText(function),
               argumentsText(vm, args, keywords), suffix);
}

std::string sourceText(Vm& vm, Value function) {
    while (isPartial(vm, function))
        function = vm.getAttrOrEmpty(function, "func");
    const Function* found = as<Function>(function);
    if (!found) return std::string();
    const script::Code& code = found->code->source();
    return cat(" at ", shownPlace(vm, code.fileName, code.firstLine));
}

std::string handlerText(Vm& vm, loop::Handle& handle) {
    if (handle.task()) return "Task.task_wakeup()";
    if (auto* ours = dynamic_cast<HandleInside<loop::StrandHandle>*>(&handle))
        return callbackText(vm, ours->owner.callback, Tuple::make(0).value());
    if (dynamic_cast<Labelled*>(&handle)) return dynamic_cast<Labelled*>(&handle)->label();
    return "_run_until_complete_cb() at /usr/lib/python3.11/asyncio/base_events.py:180";
}

std::string callbacksText(Vm& vm, const loop::CallbackList& list) {
    if (list.size() == 1) return cat("cb=[", handlerText(vm, list.at(0)), "]");
    if (list.size() == 2)
        return cat("cb=[", handlerText(vm, list.at(0)), ", ", handlerText(vm, list.at(1)), "]");
    return cat("cb=[", handlerText(vm, list.at(0)), ", <", list.size() - 2, " more>, ",
               handlerText(vm, list.at(list.size() - 1)), "]");
}

std::string bareFutureText(Vm& vm, loop::FutureBase& future, const std::string& created) {
    const char* state = !future.done()       ? "pending"
                        : future.cancelled() ? "cancelled"
                                             : "finished result=None";
    return cat("<Future ", state, future.callbacks().empty() ? "" : " ",
               future.callbacks().empty() ? "" : callbacksText(vm, future.callbacks()), created, ">");
}

} // namespace

/// " created at FILE:LINE" of what was made in debug mode.
static std::string createdText(Vm& vm, const Value& source) {
    const List* list = as<List>(source);
    if (!list || list->size() == 0) return {};
    const Value last = list->items().back();
    const Value file = vm.getAttrOrEmpty(last, "filename");
    const Value line = vm.getAttrOrEmpty(last, "lineno");
    return as<Str>(file) ? cat(" created at ", as<Str>(file)->toUtf8(), ":", vm.reprText(line))
                         : std::string();
}

std::string callbackText(Vm& vm, const Value& callback, const Value& args) {
    return functionText(vm, callback, args, Value(), "") + sourceText(vm, callback);
}

/// Where CPython 3.11 defines the coroutines that are native here; 0: not known.
static int definedAt(const NativeSpec& spec) {
    static const std::map<std::string_view, int> kLines = {
        {"wait", 389},        {"wait_for", 426},           {"sleep", 627},      {"to_thread", 12},
        {"Lock.acquire", 93}, {"Event.wait", 200},         {"Queue.put", 110},  {"Condition.wait", 248},
        {"Queue.get", 149},   {"Condition.wait_for", 285}, {"Queue.join", 206}, {"Semaphore.acquire", 364}};
    const auto found = kLines.find(spec.qualifiedName);
    return found == kLines.end() ? 0 : found->second;
}

std::string coroutineText(Vm& vm, const Value& coroutine, const Code* code, bool done) {
    const auto* generator = as<Generator>(coroutine);
    if (!generator) {
        Value name = vm.getAttrOrEmpty(coroutine, "__qualname__");
        if (!as<Str>(name)) name = vm.getAttrOrEmpty(coroutine, "__name__");
        vm.takeException();
        if (as<Str>(name)) return cat(as<Str>(name)->toUtf8(), "()");
        return cat("<", vm.typeOf(coroutine)->name(), " without __name__>()");
    }
    std::string text =
        cat(as<Str>(generator->qualifiedName) ? as<Str>(generator->qualifiedName)->toUtf8() : "?", "()");
    if (generator->frame) {
        const script::Code& own = generator->frame->code->source();
        return cat(text, " running at ", shownPlace(vm, own.fileName, generator->frame->line()));
    }
    if (code)
        return cat(text, " done, defined at ",
                   shownPlace(vm, code->source().fileName, code->source().firstLine));
    if (generator->native && !generator->native->spec.frames.empty()) {
        const LibraryFrame& frame = generator->native->spec.frames.back();
        const int first = definedAt(generator->native->spec);
        if (first && done) return cat(text, " done, defined at ", frame.file, ":", first);
        if (first && generator->state == Generator::State::Created)
            return cat(text, " running at ", frame.file, ":", first);
        return cat(text, " running at ", frame.file, ":", frame.line);
    }
    return text;
}

std::string futureText(Vm& vm, FutureObject& future) {
    const Value self = Value::share(&future);
    const std::string& name = vm.typeOf(self)->name();
    loop::FutureBase* base = future.base();
    if (!base) return cat("<", name, " (uninitialized)>");
    static thread_local std::vector<FutureObject*> inside;
    if (std::find(inside.begin(), inside.end(), &future) != inside.end()) return "...";
    inside.push_back(&future);
    TaskObject* task = asTask(vm, self);
    std::string text = cat("<", name, " ",
                           !base->done()       ? "pending"
                           : base->cancelled() ? "cancelled"
                                               : "finished");
    if (task) {
        if (!task->done() && task->task().cancelling() > 0) text = cat("<", name, " cancelling");
        text += cat(" name=", quoteText(*as<Str>(str(task->task().name()))), " coro=<",
                    coroutineText(vm, task->coroutine, task->code.get(), base->done()), ">");
        if (loop::FutureBase* other = task->waitsFor()) {
            FutureObject* object = FutureObject::of(*other);
            // What the library waits for itself, it makes by loop.create_future().
            const bool debug = task->loop()->debug;
            text += cat(" wait_for=",
                        object ? futureText(vm, *object)
                               : bareFutureText(vm, *other,
                                                debug ? cat(" created at ", frames::kCreateFuture.file, ":",
                                                            frames::kCreateFuture.line)
                                                      : std::string()));
        }
    }
    if (base->done() && !base->cancelled())
        text += future.exception.isEmpty()
                    ? cat(" result=", shortRepr(vm, future.result.isEmpty() ? Value::none() : future.result))
                    : cat(" exception=", vm.reprText(future.exception));
    if (!base->callbacks().empty()) text += cat(" ", callbacksText(vm, base->callbacks()));
    inside.pop_back();
    return cat(text, createdText(vm, future.source.list()), ">");
}

std::string handleText(Vm& vm, HandleObject& handle) {
    std::string text = cat("<", vm.typeOf(Value::share(&handle))->name());
    if (handle.base().cancelled()) text += " cancelled";
    if (handle.timer())
        text += cat(" when=", vm.reprText(Value::number(static_cast<TimerObject&>(handle).whenSeconds)));
    if (!handle.callback.isEmpty() && !handle.callback.isNone())
        text += cat(" ", callbackText(vm, handle.callback, handle.args));
    return cat(text, createdText(vm, handle.source.list()), ">");
}

} // namespace coroscope::vm
