#include "core/vm/modules/support.h"

// _functools: what the script part of functools (prelude/functools.py) builds on.
namespace coroscope::vm {

namespace {

class Partial : public Tracked {
public:
    explicit Partial(Type* type) : Tracked(type, Kind::Other) { m_attributes.shape = type->rootShape(); }
    Value function;
    Value args;     ///< tuple
    Value keywords; ///< dict
    Attributes* attributes() override { return &m_attributes; }
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(function);
        visitor.visit(args);
        visitor.visit(keywords);
        m_attributes.visitRefs(visitor);
    }

private:
    Attributes m_attributes;
};

Partial& partialOf(const Value& value) {
    return selfAs<Partial>(value);
}

/// a then b, in a new dict.
Value mergeKeywords(const Value& a, const Value& b) {
    auto merged = make<Dict>();
    merged->table() = selfAs<Dict>(a).table();
    const HashTable& more = selfAs<Dict>(b).table();
    for (std::size_t i = more.next(0); i < more.entryCount(); i = more.next(i + 1))
        merged->set(as<Str>(more.entry(i).key), more.entry(i).value);
    return merged;
}

Value joinTuples(const Value& a, const Value& b) {
    const Tuple &first = argumentTuple(a), &second = argumentTuple(b);
    auto joined = Tuple::make(first.size() + second.size());
    std::copy(first.begin(), first.end(), joined->begin());
    std::copy(second.begin(), second.end(), joined->begin() + first.size());
    return joined;
}

Value newPartial(Vm& vm, Value* args) {
    const Tuple& given = argumentTuple(args[1]);
    if (given.size() == 0) return vm.raise(vm.types.TypeError, "type 'partial' takes at least one argument");
    if (!isCallable(vm, given[0])) return vm.raise(vm.types.TypeError, "the first argument must be callable");
    Type* cls = static_cast<Type*>(args[0].asObject());
    auto partial = make<Partial>(cls);
    partial->function = given[0];
    partial->args = Tuple::of(std::span<const Value>(given.begin() + 1, given.size() - 1));
    partial->keywords = args[2];
    // A partial of a plain partial is flattened.
    Type* native = static_cast<Type*>(cls->lookup("<partial>")->asObject());
    const Value inner = given[0];
    if (vm.typeOf(inner) == native && partialOf(inner).attributes()->all().empty()) {
        partial->args = joinTuples(partialOf(inner).args, partial->args);
        partial->keywords = mergeKeywords(partialOf(inner).keywords, partial->keywords);
        partial->function = partialOf(inner).function;
    }
    return partial;
}

Co<Value> callPartial(Vm& vm, Args args) {
    const Value self = args[0];
    const Partial& partial = partialOf(self);
    ValueVector all(argumentTuple(partial.args).begin(), argumentTuple(partial.args).end());
    for (const Value& each : argumentTuple(args[1]))
        all.push_back(each);
    const bool plain = selfAs<Dict>(args[2]).size() == 0;
    Value keywords = plain ? partial.keywords : mergeKeywords(partial.keywords, args[2]);
    if (selfAs<Dict>(keywords).size() == 0) keywords = Value();
    Value result = co_await vm.callWith(partial.function, std::move(all), keywords);
    co_return result;
}

Value showPartial(Vm& vm, Value* args) {
    static thread_local int depth = 0;
    if (depth > 50) return str("...");
    ++depth;
    const Partial& partial = partialOf(args[0]);
    Type* type = partial.type();
    std::string text = cat(type->isHeapType() ? type->qualifiedName() : "functools.partial", "(",
                           vm.reprText(partial.function));
    for (const Value& each : argumentTuple(partial.args))
        text += cat(", ", vm.reprText(each));
    const HashTable& table = selfAs<Dict>(partial.keywords).table();
    for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1))
        text += cat(", ", as<Str>(table.entry(i).key)->toUtf8(), "=", vm.reprText(table.entry(i).value));
    --depth;
    return str(text + ")");
}

Co<Value> reduce(Vm& vm, Args args) {
    const Value function = args[0];
    const Value iterator = co_await vm.iter(args[1]);
    if (iterator.isEmpty()) {
        if (vm.clearIf(vm.types.TypeError))
            vm.raise(vm.types.TypeError, "reduce() arg 2 must support iteration");
        co_return Value();
    }
    Value total = args[2];
    if (total.isEmpty()) {
        total = co_await vm.next(iterator);
        if (total.isEmpty()) {
            if (vm.failed()) co_return Value();
            co_return vm.raise(vm.types.TypeError, "reduce() of empty iterable with no initial value");
        }
    }
    for (;;) {
        Value item = co_await vm.next(iterator);
        if (item.isEmpty()) break;
        total = co_await vm.call(function, total, item);
        if (total.isEmpty()) co_return Value();
    }
    co_return vm.failed() ? Value() : total;
}

/// What cmp_to_key(f) and its results are: a key without object is still to be called with one.
class CompareKey final : public Tracked {
public:
    CompareKey(Type* type, Value function, Value object)
        : Tracked(type, Kind::Other), function(std::move(function)), object(std::move(object)) {}
    Value function, object;
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(function);
        visitor.visit(object);
    }
};

template <script::Comparison Op>
Co<Value> compareKeys(Vm& vm, Args args) {
    const Value self = args[0], other = args[1];
    if (vm.typeOf(self) != vm.typeOf(other))
        co_return vm.raise(vm.types.TypeError, "other argument must be K instance");
    const CompareKey &a = selfAs<CompareKey>(self), &b = selfAs<CompareKey>(other);
    if (a.object.isEmpty() || b.object.isEmpty()) co_return vm.raise(vm.types.AttributeError, "object");
    const Value result = co_await vm.call(a.function, a.object, b.object);
    if (result.isEmpty()) co_return Value();
    Value answer = co_await vm.compareCo(Op, result, Value::smallInt(0));
    co_return answer;
}

void defineCompareKey(Vm& vm, Dict& names) {
    Type* type = vm.defineType(&names, "functools", "KeyWrapper", {vm.types.object}, Kind::Other, nullptr);
    vm.defineMethod(type, "__call__(self, obj)", [](Vm&, Value* args) -> Value {
        const CompareKey& key = selfAs<CompareKey>(args[0]);
        return make<CompareKey>(key.type(), key.function, args[1]);
    });
    vm.defineProperty(type, "obj", [](Vm&, const Value& self) -> Value {
        const Value object = selfAs<CompareKey>(self).object;
        return object.isEmpty() ? Value::none() : object;
    });
    using script::Comparison;
    vm.defineMethod(type, "__lt__(self, value, /)", nullptr, compareKeys<Comparison::Lt>);
    vm.defineMethod(type, "__le__(self, value, /)", nullptr, compareKeys<Comparison::Le>);
    vm.defineMethod(type, "__eq__(self, value, /)", nullptr, compareKeys<Comparison::Eq>);
    vm.defineMethod(type, "__ne__(self, value, /)", nullptr, compareKeys<Comparison::Ne>);
    vm.defineMethod(type, "__gt__(self, value, /)", nullptr, compareKeys<Comparison::Gt>);
    vm.defineMethod(type, "__ge__(self, value, /)", nullptr, compareKeys<Comparison::Ge>);
    makeUnhashable(type);
    vm.define(names, "functools", "cmp_to_key(mycmp)", [](Vm& vm, Value* args) -> Value {
        return make<CompareKey>(nativeType(vm, "functools", "KeyWrapper"), args[0], Value());
    });
}

} // namespace

bool fillFunctools(Vm& vm, Dict& names) {
    Type* partial = vm.defineType(&names, "functools", "partial", {vm.types.object}, Kind::Other, nullptr);
    partial->setHasInstanceDict(true);
    partial->setOwn("<partial>", Value::share(partial));
    vm.defineStatic(partial, "__new__(cls, /, *args, **keywords)", newPartial);
    vm.defineMethod(partial, "__call__(self, /, *args, **keywords)", nullptr, callPartial);
    vm.defineMethod(partial, "__repr__(self, /)", showPartial);
    vm.defineMethod(partial, "__reduce__(self, /)", [](Vm&, Value* args) -> Value {
        const Partial& self = partialOf(args[0]);
        return Tuple::of({Value::share(self.type()), Tuple::of({self.function}),
                          Tuple::of({self.function, self.args, self.keywords, Value::none()})});
    });
    vm.defineMethod(partial, "__setstate__(self, state, /)", [](Vm& vm, Value* args) -> Value {
        Partial& self = selfAs<Partial>(args[0]);
        const Tuple* state = as<Tuple>(args[1]);
        if (!state || state->size() != 4 || !as<Tuple>((*state)[1]) || !as<Dict>((*state)[2]))
            return vm.raise(vm.types.TypeError, "invalid partial state");
        self.function = (*state)[0];
        self.args = (*state)[1];
        self.keywords = (*state)[2];
        return Value::none();
    });
    vm.defineProperty(partial, "func",
                      [](Vm&, const Value& self) -> Value { return partialOf(self).function; });
    vm.defineProperty(partial, "args", [](Vm&, const Value& self) -> Value { return partialOf(self).args; });
    vm.defineProperty(partial, "keywords",
                      [](Vm&, const Value& self) -> Value { return partialOf(self).keywords; });
    defineSubscript(vm, partial);
    vm.define(names, "_functools", "reduce(function, iterable, initial=<unset>, /)", nullptr, reduce);
    defineCompareKey(vm, names);
    return true;
}

} // namespace coroscope::vm
