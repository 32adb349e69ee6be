#include "core/vm/set_ops.h"
#include "core/vm/types/support.h"

namespace coroscope::vm {

namespace {

Set& setOf(const Value& value) {
    return *static_cast<Set*>(value.asObject());
}
HashTable& tableOf(const Value& value) {
    return setOf(value).table();
}

Value allocateSet(Vm&, Type* type) {
    const Kind kind = type->instanceKind();
    if (type->isHeapType()) return Value::adopt(new WithAttributes<Set>(type, kind));
    return make<Set>(type, kind);
}

/// A set of the same sort as `like`, never of a class of the script.
Ref<Set> plainSet(const Set& like) {
    return like.frozen() ? Set::makeFrozen() : Set::make();
}

/// Whether addAll() can do it without running script code.
bool isPlain(Vm& vm, const Value& iterable) {
    if (isPlainIterator(iterable)) return true;
    if (!iterable.isObject() || iterable.asObject()->type()->isHeapType()) return false;
    if (isKind(iterable, Kind::Iterator)) return false;
    return iterable.asObject()->kind() != Kind::Other ? !lengthBuiltin(iterable).isNotHandled()
                                                      : asDictView(vm, iterable) != nullptr;
}

Co<Value> addCoroutine(Vm& vm, Value self, Value iterable) {
    const Value iterator = co_await vm.iter(iterable);
    if (iterator.isEmpty()) co_return Value();
    for (;;) {
        const Value item = co_await vm.next(iterator);
        if (item.isEmpty()) break;
        bool inserted;
        tableOf(self).setDefault(vm, item, Value(), inserted);
        if (vm.failed()) co_return Value();
    }
    co_return vm.failed() ? Value() : Value::none();
}

Value initNative(Vm& vm, Value* args) {
    HashTable& table = tableOf(args[0]);
    if (args[1].isEmpty()) {
        table.clear();
        return Value::none();
    }
    if (!isPlain(vm, args[1])) return Value::notHandled();
    HashTable fresh; // set.__init__(s, s) must not lose what it reads
    if (!addAll(vm, fresh, args[1])) return {};
    table = std::move(fresh);
    return Value::none();
}

Co<Value> initCoroutine(Vm& vm, Args args) {
    const Value self = args[0], iterable = args[1];
    tableOf(self).clear();
    const Value done = co_await addCoroutine(vm, self, iterable);
    co_return done;
}

Value newFrozen(Vm& vm, Value* args) {
    Type* type = as<Type>(args[0]);
    if (!type || !type->isSubtypeOf(vm.types.frozenset)) {
        return vm.raise(vm.types.TypeError, "frozenset.__new__(X): X is not a type object");
    }
    const Value& source = args[1];
    if (!source.isEmpty() && type == vm.types.frozenset && isKind(source, Kind::FrozenSet) &&
        source.asObject()->type() == type) {
        return source;
    }
    if (!source.isEmpty() && !isPlain(vm, source)) return Value::notHandled();
    const Value set = allocateSet(vm, type);
    if (!source.isEmpty() && !addAll(vm, tableOf(set), source)) return {};
    return set;
}

Co<Value> newFrozenCoroutine(Vm& vm, Args args) {
    const Value set = allocateSet(vm, as<Type>(args[0]));
    const Value done = co_await addCoroutine(vm, set, args[1]);
    co_return done.isEmpty() ? Value() : set;
}

// --- update(*others) and union(*others), and the others of their kind
// ------------------------------------------------------

template <SetOperation Operation, bool Inplace>
Value combineNative(Vm& vm, Value* args) {
    const auto* others = as<Tuple>(args[1]);
    for (const Value& other : *others) {
        if (!isPlain(vm, other)) return Value::notHandled();
    }
    if (Inplace) {
        for (const Value& other : *others) {
            if (!combineInto(vm, tableOf(args[0]), Operation, other)) return {};
        }
        return Value::none();
    }
    Ref<Set> result = plainSet(setOf(args[0]));
    result->table() = tableOf(args[0]);
    for (const Value& other : *others) {
        if (!combineInto(vm, result->table(), Operation, other)) return {};
    }
    return result;
}

template <SetOperation Operation, bool Inplace>
Co<Value> combineCoroutine(Vm& vm, Args args) {
    const Value self = args[0], others = args[1];
    Value result = self;
    if (!Inplace) {
        Ref<Set> copy = plainSet(setOf(self));
        copy->table() = tableOf(self);
        result = copy.value();
    }
    for (std::size_t index = 0; index < as<Tuple>(others)->size(); ++index) {
        const Value other = (*as<Tuple>(others))[index];
        const Value list = co_await vm.listOf(other);
        if (list.isEmpty() || !combineInto(vm, tableOf(result), Operation, list)) co_return Value();
    }
    co_return Inplace ? Value::none() : result;
}

template <SetOperation Operation>
void defineCombination(Vm& vm, Type* type, const std::string& pure, const std::string& inplace) {
    vm.defineMethod(type, pure + "(self, *others)", combineNative<Operation, false>,
                    combineCoroutine<Operation, false>);
    if (inplace.empty()) return;
    vm.defineMethod(type, inplace + "(self, *others)", combineNative<Operation, true>,
                    combineCoroutine<Operation, true>);
}

/// symmetric_difference takes one other only.
template <bool Inplace>
Value symmetricNative(Vm& vm, Value* args) {
    args[1] = Tuple::of({args[1]});
    Value result = combineNative<SetOperation::SymmetricDifference, Inplace>(vm, args);
    if (result.isNotHandled()) args[1] = Value((*as<Tuple>(args[1]))[0]);
    return result;
}

template <bool Inplace>
Co<Value> symmetricCoroutine(Vm& vm, Args args) {
    Value wrapped[2] = {args[0], Tuple::of({args[1]}).value()};
    Args forwarded(wrapped, 2);
    Value result =
        co_await combineCoroutine<SetOperation::SymmetricDifference, Inplace>(vm, std::move(forwarded));
    co_return result;
}

enum class Question : std::uint8_t { Subset, Superset, Disjoint };

template <Question Asked>
Value ask(Vm& vm, Value* args) {
    HashTable others;
    HashTable* other = asSet(args[1]) ? &asSet(args[1])->table() : &others;
    if (other == &others && !addAll(vm, others, args[1])) return {};
    HashTable& mine = tableOf(args[0]);
    int answer;
    if (Asked == Question::Disjoint) {
        answer = 1;
        HashTable& small = mine.size() < other->size() ? mine : *other;
        HashTable& large = &small == &mine ? *other : mine;
        for (std::size_t at = small.next(0); at < small.entryCount() && answer; at = small.next(at + 1)) {
            const Value key = small.entry(at).key;
            answer = large.find(vm, key) == nullptr;
            if (vm.failed()) return {};
        }
    } else {
        answer = Asked == Question::Subset ? isSubset(vm, mine, *other) : isSubset(vm, *other, mine);
    }
    return answer < 0 ? Value() : Value::boolean(answer > 0);
}

Value add(Vm& vm, Value* args) {
    bool inserted;
    tableOf(args[0]).setDefault(vm, args[1], Value(), inserted);
    return vm.failed() ? Value() : Value::none();
}

/// The key to look for: a set counts as the frozenset of its items.
Value keyFor(const Value& key) {
    return isKind(key, Kind::Set) ? frozenCopy(setOf(key)) : key;
}

Value removeItem(Vm& vm, Value* args) {
    if (tableOf(args[0]).erase(vm, keyFor(args[1]))) return Value::none();
    return vm.failed() ? Value() : vm.raise(vm.makeException(vm.types.KeyError, args[1]));
}

Value discard(Vm& vm, Value* args) {
    tableOf(args[0]).erase(vm, keyFor(args[1]));
    return vm.failed() ? Value() : Value::none();
}

Value pop(Vm& vm, Value* args) {
    HashTable& table = tableOf(args[0]);
    const std::size_t first = table.next(0);
    if (first == table.entryCount()) return vm.raise(vm.types.KeyError, "pop from an empty set");
    Value item = table.entry(first).key;
    table.eraseEntry(first);
    return item;
}

Value copy(Vm&, Value* args) {
    Set& set = setOf(args[0]);
    if (set.frozen() && !set.type()->isHeapType()) return args[0];
    Ref<Set> result = plainSet(set);
    result->table() = set.table();
    return result;
}

void defineCommon(Vm& vm, Type* type, bool changes) {
    type->setAllocate(allocateSet);
    defineCombination<SetOperation::Union>(vm, type, "union", changes ? "update" : "");
    defineCombination<SetOperation::Intersection>(vm, type, "intersection",
                                                  changes ? "intersection_update" : "");
    defineCombination<SetOperation::Difference>(vm, type, "difference", changes ? "difference_update" : "");
    vm.defineMethod(type, "symmetric_difference(self, other, /)", symmetricNative<false>,
                    symmetricCoroutine<false>);
    vm.defineMethod(type, "issubset(self, other, /)", ask<Question::Subset>);
    vm.defineMethod(type, "issuperset(self, other, /)", ask<Question::Superset>);
    vm.defineMethod(type, "isdisjoint(self, other, /)", ask<Question::Disjoint>);
    vm.defineMethod(type, "copy(self, /)", copy);
    defineProtocol(vm, type, changes ? "licr" : "licrh");
    defineComparisons(vm, type, true);
    defineSetOperators(vm, type, changes);
    defineGenericAlias(vm, type);
}

} // namespace

void installSets(Vm& vm) {
    Type* set = vm.types.set;
    defineCommon(vm, set, true);
    vm.defineMethod(set, "__init__(self, iterable=<unset>, /)", initNative, initCoroutine);
    vm.defineMethod(set, "symmetric_difference_update(self, other, /)", symmetricNative<true>,
                    symmetricCoroutine<true>);
    vm.defineMethod(set, "add(self, item, /)", add);
    vm.defineMethod(set, "remove(self, item, /)", removeItem);
    vm.defineMethod(set, "discard(self, item, /)", discard);
    vm.defineMethod(set, "pop(self, /)", pop);
    vm.defineMethod(set, "clear(self, /)", [](Vm&, Value* args) {
        tableOf(args[0]).clear();
        return Value::none();
    });
    defineCommon(vm, vm.types.frozenset, false);
    vm.defineStatic(vm.types.frozenset, "__new__(cls, iterable=<unset>, /)", newFrozen, newFrozenCoroutine);
}

} // namespace coroscope::vm
