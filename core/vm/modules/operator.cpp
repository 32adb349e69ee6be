#include "core/vm/modules/support.h"

// operator: the operators as functions, and the callables itemgetter, attrgetter, methodcaller.
namespace coroscope::vm {

namespace {

using script::BinaryOperator;
using script::Comparison;

template <BinaryOperator Op, bool Inplace>
Value binaryNative(Vm& vm, Value* args) {
    return vm.binaryNative(Op, Inplace, args[0], args[1]);
}

template <BinaryOperator Op, bool Inplace>
Co<Value> binaryCoroutine(Vm& vm, Args args) {
    Value result = co_await vm.binaryCo(Op, Inplace, args[0], args[1]);
    co_return result;
}

template <Comparison Op>
Value compareNative(Vm& vm, Value* args) {
    return vm.compareNative(Op, args[0], args[1]);
}

template <Comparison Op>
Co<Value> compareCoroutine(Vm& vm, Args args) {
    Value result = co_await vm.compareCo(Op, args[0], args[1]);
    co_return result;
}

template <BinaryOperator Op>
void defineOperator(Vm& vm, Dict& names, std::string name, const char* special) {
    vm.define(names, "_operator", name + "(a, b, /)", binaryNative<Op, false>, binaryCoroutine<Op, false>);
    const std::string inplace = "i" + (name.back() == '_' ? name.substr(0, name.size() - 1) : name);
    vm.define(names, "_operator", inplace + "(a, b, /)", binaryNative<Op, true>, binaryCoroutine<Op, true>);
    names.set(cat("__", special, "__"), names.get(name));
    names.set(cat("__i", special, "__"), names.get(inplace));
}

template <Comparison Op>
void defineComparison(Vm& vm, Dict& names, const char* name) {
    vm.define(names, "_operator", cat(name, "(a, b, /)"), compareNative<Op>, compareCoroutine<Op>);
    names.set(cat("__", name, "__"), names.get(name));
}

/// Calls a special method without arguments, or TypeError "bad operand type for <sign>: '<type>'".
template <std::size_t Which>
Co<Value> unary(Vm& vm, Args args) {
    static constexpr const char* kMethods[] = {"__neg__", "__pos__", "__invert__", "__abs__"};
    static constexpr const char* kSigns[] = {"unary -", "unary +", "unary ~", "abs()"};
    const Value operand = args[0];
    Value method = vm.special(operand, kMethods[Which]);
    if (method.isEmpty()) {
        if (vm.failed()) co_return Value();
        co_return raiseTypeError(vm, cat("bad operand type for ", kSigns[Which], ": '"), operand);
    }
    Value result = co_await vm.call(method);
    co_return result;
}

// --- itemgetter, attrgetter, methodcaller

/// What they were made with; the type tells which of the three it is.
class Getter final : public Tracked {
public:
    explicit Getter(Type* type) : Tracked(type, Kind::Other) {}
    Value items;    ///< tuple
    Value keywords; ///< dict, of methodcaller only
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(items);
        visitor.visit(keywords);
    }
};

Co<Value> callItemGetter(Vm& vm, Args args) {
    const Value self = args[0], object = args[1];
    const Tuple& items = argumentTuple(selfAs<Getter>(self).items);
    if (items.size() == 1) co_return vm.getItem(object, items[0]);
    auto result = Tuple::make(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        (*result)[i] = vm.getItem(object, items[i]);
        if ((*result)[i].isEmpty()) co_return Value();
    }
    co_return result.value();
}

/// a.b.c of an object.
Value dottedAttribute(Vm& vm, Value object, const std::string& path) {
    for (std::size_t from = 0; !object.isEmpty();) {
        const std::size_t dot = path.find('.', from);
        object = vm.getAttr(object, path.substr(from, dot == std::string::npos ? dot : dot - from));
        if (dot == std::string::npos) break;
        from = dot + 1;
    }
    return object;
}

Co<Value> callAttrGetter(Vm& vm, Args args) {
    const Value self = args[0], object = args[1];
    const Tuple& items = argumentTuple(selfAs<Getter>(self).items);
    auto result = Tuple::make(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        (*result)[i] = dottedAttribute(vm, object, as<Str>(items[i])->toUtf8());
        if ((*result)[i].isEmpty()) co_return Value();
    }
    co_return items.size() == 1 ? (*result)[0] : result.value();
}

Co<Value> callMethodCaller(Vm& vm, Args args) {
    const Value self = args[0], object = args[1];
    const Getter& caller = selfAs<Getter>(self);
    const Tuple& items = argumentTuple(caller.items);
    const Value method = vm.getAttr(object, as<Str>(items[0]));
    if (method.isEmpty()) co_return Value();
    ValueVector rest(items.begin() + 1, items.end());
    Value result = co_await vm.callWith(method, std::move(rest), caller.keywords);
    co_return result;
}

Value makeGetter(const Value& cls, Value items) {
    auto getter = make<Getter>(static_cast<Type*>(cls.asObject()));
    getter->items = std::move(items);
    return getter;
}

Value newItemGetter(Vm& vm, Value* args) {
    if (argumentTuple(args[1]).size() == 0)
        return vm.raise(vm.types.TypeError, "itemgetter expected at least 1 argument, got 0");
    return makeGetter(args[0], args[1]);
}

Value newAttrGetter(Vm& vm, Value* args) {
    if (argumentTuple(args[1]).size() == 0)
        return vm.raise(vm.types.TypeError, "attrgetter expected at least 1 argument, got 0");
    for (const Value& name : argumentTuple(args[1])) {
        if (!as<Str>(name)) return vm.raise(vm.types.TypeError, "attribute name must be a string");
    }
    return makeGetter(args[0], args[1]);
}

Value newMethodCaller(Vm& vm, Value* args) {
    const Tuple& given = argumentTuple(args[1]);
    if (given.size() == 0)
        return vm.raise(vm.types.TypeError, "methodcaller needs at least one argument, the method name");
    if (!as<Str>(given[0])) return vm.raise(vm.types.TypeError, "method name must be a string");
    Value made = makeGetter(args[0], args[1]);
    selfAs<Getter>(made).keywords = args[2];
    return made;
}

Value showGetter(Vm& vm, Value* args) {
    const Getter& getter = selfAs<Getter>(args[0]);
    std::string text = cat("operator.", getter.type()->name(), "(");
    bool first = true;
    for (const Value& item : argumentTuple(getter.items))
        text += cat(std::exchange(first, false) ? "" : ", ", vm.reprText(item));
    if (const Dict* keywords = as<Dict>(getter.keywords)) {
        const HashTable& table = keywords->table();
        for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1))
            text += cat(", ", as<Str>(table.entry(i).key)->toUtf8(), "=", vm.reprText(table.entry(i).value));
    }
    return str(text + ")");
}

void defineGetter(Vm& vm, Dict& names, const char* name, const char* newSignature, NativeFn make,
                  NativeCo call) {
    Type* type = vm.defineType(&names, "operator", name, {vm.types.object}, Kind::Other, nullptr);
    vm.defineStatic(type, newSignature, make);
    vm.defineMethod(type, "__call__(self, obj, /)", nullptr, call);
    vm.defineMethod(type, "__repr__(self, /)", showGetter);
}

// --- Sequences

Co<Value> countOf(Vm& vm, Args args) {
    const Value wanted = args[1];
    const Value iterator = co_await vm.iter(args[0]);
    if (iterator.isEmpty()) co_return Value();
    for (std::int64_t count = 0;;) {
        const Value item = co_await vm.next(iterator);
        if (item.isEmpty()) co_return vm.failed() ? Value() : integer(count);
        const int same = vm.equal(item, wanted);
        if (same < 0) co_return Value();
        count += same;
    }
}

Co<Value> indexOf(Vm& vm, Args args) {
    const Value wanted = args[1];
    const Value iterator = co_await vm.iter(args[0]);
    if (iterator.isEmpty()) co_return Value();
    for (std::int64_t index = 0;; ++index) {
        const Value item = co_await vm.next(iterator);
        if (item.isEmpty()) {
            if (vm.failed()) co_return Value();
            co_return vm.raise(vm.types.ValueError, "sequence.index(x): x not in sequence");
        }
        const int same = vm.equal(item, wanted);
        if (same < 0) co_return Value();
        if (same) co_return integer(index);
    }
}

Value lengthHint(Vm& vm, Value* args) {
    if (!isInteger(args[1]))
        return raiseTypeError(vm, "'", args[1], "' object cannot be interpreted as an integer");
    if (vm.typeAttr(args[0], Str::intern("__len__").get())) {
        const std::int64_t length = vm.length(args[0]);
        return length < 0 ? Value() : integer(length);
    }
    const Value method = vm.special(args[0], "__length_hint__");
    if (method.isEmpty()) return vm.failed() ? Value() : args[1];
    Value hint = vm.callSync(method, {});
    if (hint.isEmpty()) return vm.clearIf(vm.types.TypeError) ? args[1] : Value();
    if (hint.isNotImplemented()) return args[1];
    if (!isInteger(hint)) return raiseTypeError(vm, "__length_hint__ must be an integer, not ", hint, "");
    if (integerSign(hint) < 0) return vm.raise(vm.types.ValueError, "__length_hint__() should return >= 0");
    return hint;
}

Value concat(Vm& vm, Value* args) {
    for (int i = 0; i < 2; ++i) {
        if (!vm.typeAttr(args[i], Str::intern("__getitem__").get()) || isKind(args[i], Kind::Dict))
            return raiseTypeError(vm, "'", args[i], "' object can't be concatenated");
    }
    return vm.binary(BinaryOperator::Add, args[0], args[1]);
}

} // namespace

void defineItemFunctions(Vm& vm, Dict& names) {
    vm.define(names, "_operator", "getitem(a, b, /)",
              [](Vm& vm, Value* args) -> Value { return vm.getItem(args[0], args[1]); });
    vm.define(names, "_operator", "setitem(a, b, c, /)", [](Vm& vm, Value* args) -> Value {
        return vm.setItem(args[0], args[1], args[2]) ? Value::none() : Value();
    });
    vm.define(names, "_operator", "delitem(a, b, /)", [](Vm& vm, Value* args) -> Value {
        return vm.delItem(args[0], args[1]) ? Value::none() : Value();
    });
    vm.define(names, "_operator", "contains(a, b, /)", [](Vm& vm, Value* args) -> Value {
        const int inside = vm.contains(args[0], args[1]);
        return inside < 0 ? Value() : Value::boolean(inside);
    });
    vm.define(names, "_operator", "concat(a, b, /)", concat);
    vm.define(names, "_operator", "iconcat(a, b, /)",
              [](Vm& vm, Value* args) -> Value { return vm.inplace(BinaryOperator::Add, args[0], args[1]); });
    vm.define(names, "_operator", "countOf(a, b, /)", nullptr, countOf);
    vm.define(names, "_operator", "indexOf(a, b, /)", nullptr, indexOf);
    vm.define(names, "_operator", "length_hint(obj, default=0, /)", lengthHint);
    for (const char* name : {"getitem", "setitem", "delitem", "contains", "concat", "iconcat"})
        names.set(cat("__", name, "__"), names.get(name));
}

bool fillOperator(Vm& vm, Dict& names) {
    defineOperator<BinaryOperator::Add>(vm, names, "add", "add");
    defineOperator<BinaryOperator::Sub>(vm, names, "sub", "sub");
    defineOperator<BinaryOperator::Mul>(vm, names, "mul", "mul");
    defineOperator<BinaryOperator::TrueDiv>(vm, names, "truediv", "truediv");
    defineOperator<BinaryOperator::FloorDiv>(vm, names, "floordiv", "floordiv");
    defineOperator<BinaryOperator::Mod>(vm, names, "mod", "mod");
    defineOperator<BinaryOperator::Pow>(vm, names, "pow", "pow");
    defineOperator<BinaryOperator::MatMul>(vm, names, "matmul", "matmul");
    defineOperator<BinaryOperator::LShift>(vm, names, "lshift", "lshift");
    defineOperator<BinaryOperator::RShift>(vm, names, "rshift", "rshift");
    defineOperator<BinaryOperator::And>(vm, names, "and_", "and");
    defineOperator<BinaryOperator::Or>(vm, names, "or_", "or");
    defineOperator<BinaryOperator::Xor>(vm, names, "xor", "xor");
    defineComparison<Comparison::Lt>(vm, names, "lt");
    defineComparison<Comparison::Le>(vm, names, "le");
    defineComparison<Comparison::Eq>(vm, names, "eq");
    defineComparison<Comparison::Ne>(vm, names, "ne");
    defineComparison<Comparison::Gt>(vm, names, "gt");
    defineComparison<Comparison::Ge>(vm, names, "ge");
    vm.define(names, "_operator", "neg(a, /)", nullptr, unary<0>);
    vm.define(names, "_operator", "pos(a, /)", nullptr, unary<1>);
    vm.define(names, "_operator", "inv(a, /)", nullptr, unary<2>);
    vm.define(names, "_operator", "invert(a, /)", nullptr, unary<2>);
    vm.define(names, "_operator", "abs(a, /)", nullptr, unary<3>);
    vm.define(names, "_operator", "index(a, /)", [](Vm& vm, Value* args) -> Value {
        if (isInteger(args[0])) return numberAdd(vm, args[0], Value::smallInt(0));
        const Value method = vm.special(args[0], "__index__");
        if (!method.isEmpty()) return vm.callSync(method, {});
        return vm.failed() ? Value()
                           : raiseTypeError(vm, "'", args[0], "' object cannot be interpreted as an integer");
    });
    vm.define(names, "_operator", "not_(a, /)", [](Vm& vm, Value* args) -> Value {
        const int truth = vm.truth(args[0]);
        return truth < 0 ? Value() : Value::boolean(!truth);
    });
    vm.define(names, "_operator", "truth(a, /)", [](Vm& vm, Value* args) -> Value {
        const int truth = vm.truth(args[0]);
        return truth < 0 ? Value() : Value::boolean(truth);
    });
    vm.define(names, "_operator", "is_(a, b, /)",
              [](Vm& vm, Value* args) -> Value { return Value::boolean(vm.same(args[0], args[1])); });
    vm.define(names, "_operator", "is_not(a, b, /)",
              [](Vm& vm, Value* args) -> Value { return Value::boolean(!vm.same(args[0], args[1])); });
    vm.define(names, "_operator", "call(obj, /, *args, **kwargs)", nullptr,
              [](Vm& vm, Args args) -> Co<Value> {
                  ValueVector rest(argumentTuple(args[1]).begin(), argumentTuple(args[1]).end());
                  Value result = co_await vm.callWith(args[0], std::move(rest), args[2]);
                  co_return result;
              });
    for (const char* name : {"neg", "pos", "inv", "invert", "abs", "index", "call"})
        names.set(cat("__", name, "__"), names.get(name));
    names.set("__not__", names.get("not_"));
    defineItemFunctions(vm, names);
    defineGetter(vm, names, "itemgetter", "__new__(cls, /, *items)", newItemGetter, callItemGetter);
    defineGetter(vm, names, "attrgetter", "__new__(cls, /, *attrs)", newAttrGetter, callAttrGetter);
    defineGetter(vm, names, "methodcaller", "__new__(cls, /, *args, **kwargs)", newMethodCaller,
                 callMethodCaller);
    return true;
}

} // namespace coroscope::vm
