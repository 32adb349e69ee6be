// _collections: what the script part of collections (prelude/collections.py) builds on.

#include "core/vm/modules/deque.h"

namespace coroscope::vm {

namespace {

class DefaultDict : public Dict {
public:
    explicit DefaultDict(Type* type) : Dict(type) {}
    Value factory = Value::none();
    void visitRefs(RefVisitor& visitor) override {
        Dict::visitRefs(visitor);
        visitor.visit(factory);
    }
};

DefaultDict& defaultDictOf(const Value& value) {
    return selfAs<DefaultDict>(value);
}

/// defaultdict(factory=None, *what dict takes).
Co<Value> initialize(Vm& vm, Args args) {
    const Value self = args[0], given = args[1], keywords = args[2];
    const Tuple& values = argumentTuple(given);
    Value factory = values.size() > 0 ? values[0] : Value::none();
    if (!factory.isNone() && !vm.typeAttr(factory, Str::intern("__call__").get()) &&
        !isKind(factory, Kind::Function) && !isKind(factory, Kind::Native) &&
        !isKind(factory, Kind::BoundMethod) && !isKind(factory, Kind::Type)) {
        co_return vm.raise(vm.types.TypeError, "first argument must be callable or None");
    }
    defaultDictOf(self).factory = factory;
    const Value update = vm.bindMethod(*vm.types.dict->lookup("__init__"), self);
    ValueVector rest;
    for (std::size_t i = 1; i < values.size(); ++i)
        rest.push_back(values[i]);
    Value done = co_await vm.callWith(update, std::move(rest), keywords);
    co_return done;
}

Co<Value> missing(Vm& vm, Args args) {
    const Value self = args[0], key = args[1], factory = defaultDictOf(self).factory;
    if (factory.isNone()) co_return vm.raise(vm.makeException(vm.types.KeyError, key));
    Value made = co_await vm.call(factory);
    if (made.isEmpty() || !vm.setItem(self, key, made)) co_return Value();
    co_return made;
}

Value show(Vm& vm, Value* args) {
    static thread_local int depth = 0;
    const DefaultDict& dict = defaultDictOf(args[0]);
    if (depth > 200) return str("...");
    ++depth;
    const Value items = reprBuiltin(vm, args[0]);
    const Value factory = dict.factory;
    const Value factoryText = items.isEmpty() ? Value() : vm.repr(factory);
    --depth;
    if (factoryText.isEmpty()) return {};
    const std::string inside = as<Str>(items)->toUtf8();
    return str(
        cat(args[0].asObject()->type()->name(), "(", as<Str>(factoryText)->toUtf8(), ", ", inside, ")"));
}

Value copyDefaultDict(Vm&, Value* args) {
    const DefaultDict& from = defaultDictOf(args[0]);
    Value copy = makeOfType<DefaultDict>(args[0].asObject()->type());
    defaultDictOf(copy).factory = from.factory;
    defaultDictOf(copy).table() = from.table();
    return copy;
}

/// a | b keeps the factory of the operand on the left that is a defaultdict.
template <bool Reflected>
Value unite(Vm& vm, Value* args) {
    if (!isKind(args[1], Kind::Dict)) return Value::notImplemented();
    Value result = copyDefaultDict(vm, args);
    if (Reflected) defaultDictOf(result).table() = selfAs<Dict>(args[1]).table();
    const HashTable& from = selfAs<Dict>(args[Reflected ? 0 : 1]).table();
    HashTable& into = defaultDictOf(result).table();
    for (std::size_t at = from.next(0); at < from.entryCount(); at = from.next(at + 1)) {
        const Value key = from.entry(at).key;
        if (!into.set(vm, key, from.entry(at).value)) return {};
    }
    return result;
}

Value reduce(Vm& vm, Value* args) {
    const DefaultDict& dict = defaultDictOf(args[0]);
    const Value items = vm.callSync(vm.getAttr(args[0], "items"), {});
    if (items.isEmpty()) return {};
    const Value arguments =
        dict.factory.isNone() ? Tuple::make(0).value() : Tuple::of({dict.factory}).value();
    return Tuple::of({Value::share(args[0].asObject()->type()), arguments, Value::none(), Value::none(),
                      vm.iterate(items)});
}

} // namespace

void defineDefaultDict(Vm& vm, Dict& names) {
    Type* type = vm.defineType(&names, "collections", "defaultdict", {vm.types.dict}, Kind::Dict,
                               [](Vm&, Type* cls) -> Value { return makeOfType<DefaultDict>(cls); });
    vm.defineMethod(type, "__init__(self, /, *args, **kwargs)", nullptr, initialize);
    vm.defineMethod(type, "__missing__(self, key, /)", nullptr, missing);
    vm.defineMethod(type, "__repr__(self, /)", show);
    vm.defineMethod(type, "copy(self, /)", copyDefaultDict);
    vm.defineMethod(type, "__copy__(self, /)", copyDefaultDict);
    vm.defineMethod(type, "__or__(self, value, /)", unite<false>);
    vm.defineMethod(type, "__ror__(self, value, /)", unite<true>);
    vm.defineMethod(type, "__reduce__(self, /)", reduce);
    vm.defineProperty(
        type, "default_factory", [](Vm&, const Value& self) -> Value { return defaultDictOf(self).factory; },
        [](Vm&, const Value& self, Value value) {
            defaultDictOf(self).factory = value.isEmpty() ? Value::none() : std::move(value);
            return true;
        });
    defineSubscript(vm, type);
}

bool fillCollections(Vm& vm, Dict& names) {
    defineDeque(vm, names);
    defineDefaultDict(vm, names);
    return true;
}

} // namespace coroscope::vm
