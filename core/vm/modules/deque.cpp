#include "core/vm/modules/deque_parts.h"

#include "core/vm/index.h"

#include <algorithm>

namespace coroscope::vm {

void Deque::append(Value value) {
    items.push_back(std::move(value));
    ++version;
    if (maxLength >= 0 && size() > maxLength) popLeft();
}

void Deque::appendLeft(Value value) {
    items.push_front(std::move(value));
    ++version;
    if (maxLength >= 0 && size() > maxLength) pop();
}

Value Deque::pop() {
    Value value = std::move(items.back());
    items.pop_back();
    ++version;
    return value;
}

Value Deque::popLeft() {
    Value value = std::move(items.front());
    items.pop_front();
    ++version;
    return value;
}

template <bool Left>
Value extendNative(Vm& vm, Value* args) {
    ValueVector items;
    if (isDeque(args[1], args[0])) {
        for (const Value& item : dequeOf(args[1]).items)
            items.push_back(item);
    } else {
        const Value done = collectBuiltin(vm, args[1], items);
        if (!done.isTrue()) return done;
    }
    Deque& deque = dequeOf(args[0]);
    for (Value& item : items) {
        if (Left)
            deque.appendLeft(std::move(item));
        else
            deque.append(std::move(item));
    }
    return Value::none();
}

template <bool Left>
Co<Value> extendCoroutine(Vm& vm, Args args) {
    const Value self = args[0];
    const Value iterator = co_await vm.iter(args[1]);
    if (iterator.isEmpty()) co_return Value();
    for (;;) {
        Value item = co_await vm.next(iterator);
        if (item.isEmpty()) break;
        if (Left)
            dequeOf(self).appendLeft(std::move(item));
        else
            dequeOf(self).append(std::move(item));
    }
    co_return vm.failed() ? Value() : Value::none();
}

template Value extendNative<false>(Vm&, Value*);
template Value extendNative<true>(Vm&, Value*);
template Co<Value> extendCoroutine<false>(Vm&, Args);
template Co<Value> extendCoroutine<true>(Vm&, Args);

Value copyDeque(Vm&, Value* args) {
    const Deque& from = dequeOf(args[0]);
    Value made = makeOfType<Deque>(args[0].asObject()->type());
    Deque& copy = dequeOf(made);
    copy.items = from.items;
    copy.maxLength = from.maxLength;
    return made;
}

namespace {

bool setUp(Vm& vm, Value* args) {
    Deque& deque = dequeOf(args[0]);
    deque.maxLength = -1;
    if (!args[2].isNone()) {
        if (!isInteger(args[2])) {
            vm.raise(vm.types.TypeError, "an integer is required");
            return false;
        }
        std::int64_t length = 0;
        if (!vm.toIndex(args[2], length)) return false;
        if (length < 0) {
            vm.raise(vm.types.ValueError, "maxlen must be non-negative");
            return false;
        }
        deque.maxLength = length;
    }
    const Deque::Items old = std::move(deque.items);
    deque.items.clear();
    ++deque.version;
    return true;
}

Value initNative(Vm& vm, Value* args) {
    // What is not plain is left to the coroutine as a whole, so that nothing is set up twice.
    if (!args[1].isEmpty() && !isDeque(args[1], args[0]) && !isPlainIterator(args[1])) {
        const Value iterator = plainIterator(vm, args[1]);
        if (!isPlainIterator(iterator)) return iterator.isEmpty() ? Value() : Value::notHandled();
    }
    const Value same = args[1];
    Value items = same;
    if (same.is(args[0])) { // d.__init__(d)
        auto list = make<List>();
        for (const Value& item : dequeOf(same).items)
            list->append(item);
        items = list;
    }
    if (!setUp(vm, args)) return {};
    if (items.isEmpty()) return Value::none();
    Value call[2] = {args[0], items};
    return extendNative<false>(vm, call);
}

Co<Value> initCoroutine(Vm& vm, Args args) {
    if (!setUp(vm, args.data())) co_return Value();
    Value call[2] = {args[0], args[1]};
    Args forwarded(call, 2);
    const Value done = co_await extendCoroutine<false>(vm, std::move(forwarded));
    co_return done;
}

Value emptyPop(Vm& vm) {
    return vm.raise(vm.types.IndexError, "pop from an empty deque");
}

Value show(Vm& vm, Value* args) {
    static thread_local std::vector<const Object*> open;
    const Object* object = args[0].asObject();
    if (std::find(open.begin(), open.end(), object) != open.end()) return str("[...]");
    open.push_back(object);
    std::string text = object->type()->name() + "([";
    bool good = true;
    for (std::size_t i = 0; good && i < dequeOf(args[0]).items.size(); ++i) {
        const Value item = dequeOf(args[0]).items[i];
        const Value shown = vm.repr(item);
        good = !shown.isEmpty();
        if (good) text += cat(i ? ", " : "", as<Str>(shown)->toUtf8());
    }
    open.pop_back();
    if (!good) return {};
    text += dequeOf(args[0]).maxLength >= 0 ? cat("], maxlen=", dequeOf(args[0]).maxLength, ")") : "])";
    return str(text);
}

Value reduce(Vm&, Value* args) {
    const Deque& deque = dequeOf(args[0]);
    auto list = make<List>();
    for (const Value& item : deque.items)
        list->append(item);
    const Value arguments = deque.maxLength >= 0 ? Tuple::of({list, integer(deque.maxLength)}).value()
                                                 : Tuple::of({list}).value();
    return Tuple::of({Value::share(args[0].asObject()->type()), arguments});
}

} // namespace

void defineDeque(Vm& vm, Dict& names) {
    Type* type = vm.defineType(&names, "collections", "deque", {vm.types.object}, Kind::Other,
                               [](Vm&, Type* cls) -> Value { return makeOfType<Deque>(cls); });
    vm.defineMethod(type, "__init__(self, iterable=<unset>, maxlen=None)", initNative, initCoroutine);
    defineDequeItems(vm, names, type);
    vm.defineMethod(type, "append(self, item, /)", [](Vm&, Value* args) -> Value {
        dequeOf(args[0]).append(std::move(args[1]));
        return Value::none();
    });
    vm.defineMethod(type, "appendleft(self, item, /)", [](Vm&, Value* args) -> Value {
        dequeOf(args[0]).appendLeft(std::move(args[1]));
        return Value::none();
    });
    vm.defineMethod(type, "pop(self, /)", [](Vm& vm, Value* args) -> Value {
        Deque& deque = dequeOf(args[0]);
        return deque.items.empty() ? emptyPop(vm) : deque.pop();
    });
    vm.defineMethod(type, "popleft(self, /)", [](Vm& vm, Value* args) -> Value {
        Deque& deque = dequeOf(args[0]);
        return deque.items.empty() ? emptyPop(vm) : deque.popLeft();
    });
    vm.defineMethod(type, "extend(self, iterable, /)", extendNative<false>, extendCoroutine<false>);
    vm.defineMethod(type, "extendleft(self, iterable, /)", extendNative<true>, extendCoroutine<true>);
    vm.defineMethod(type, "clear(self, /)", [](Vm&, Value* args) -> Value {
        Deque& deque = dequeOf(args[0]);
        const Deque::Items old = std::move(deque.items);
        deque.items.clear();
        ++deque.version;
        return Value::none();
    });
    vm.defineMethod(type, "copy(self, /)", copyDeque);
    vm.defineMethod(type, "__copy__(self, /)", copyDeque);
    vm.defineMethod(type, "__repr__(self, /)", show);
    vm.defineMethod(type, "__reduce__(self, /)", reduce);
    vm.defineProperty(type, "maxlen", [](Vm&, const Value& self) -> Value {
        const std::int64_t length = dequeOf(self).maxLength;
        return length < 0 ? Value::none() : integer(length);
    });
    defineSubscript(vm, type);
}

} // namespace coroscope::vm
