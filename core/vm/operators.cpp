#include "core/vm/containers.h"
#include "core/vm/iterators.h"
#include "core/vm/numbers.h"
#include "core/vm/views.h"
#include "core/vm/vm.h"

// Operators and the protocols behind len(), [], in, iter(): first what is built in, then special methods, as
// CPython's abstract.c.
namespace coroscope::vm {

using script::BinaryOperator;
using script::Comparison;

namespace {

struct OperatorNames {
    const Str* Names::*method;
    const Str* Names::*reflected;
    const Str* Names::*inplace;
    const char* sign;
};

constexpr OperatorNames kOperators[] = {
    {&Names::add, &Names::radd, &Names::iadd, "+"},
    {&Names::sub, &Names::rsub, &Names::isub, "-"},
    {&Names::mul, &Names::rmul, &Names::imul, "*"},
    {&Names::truediv, &Names::rtruediv, &Names::itruediv, "/"},
    {&Names::floordiv, &Names::rfloordiv, &Names::ifloordiv, "//"},
    {&Names::mod, &Names::rmod, &Names::imod, "%"},
    {&Names::pow, &Names::rpow, &Names::ipow, "** or pow()"},
    {&Names::matmul, &Names::rmatmul, &Names::imatmul, "@"},
    {&Names::lshift, &Names::rlshift, &Names::ilshift, "<<"},
    {&Names::rshift, &Names::rrshift, &Names::irshift, ">>"},
    {&Names::and_, &Names::rand, &Names::iand, "&"},
    {&Names::or_, &Names::ror, &Names::ior, "|"},
    {&Names::xor_, &Names::rxor, &Names::ixor, "^"},
};

constexpr const Str* Names::*kComparisons[] = {&Names::lt, &Names::le, &Names::eq,
                                               &Names::ne, &Names::gt, &Names::ge};
constexpr Comparison kReflected[] = {Comparison::Gt, Comparison::Ge, Comparison::Eq,
                                     Comparison::Ne, Comparison::Lt, Comparison::Le};
constexpr const char* kSigns[] = {"<", "<=", "==", "!=", ">", ">="};

bool scriptMethod(const Value& value, const Str* name) {
    if (!value.isObject() || !value.asObject()->type()->isHeapType()) return false;
    const Value* found = value.asObject()->type()->lookup(name);
    return found && !isKind(*found, Kind::Native);
}

bool heapTyped(const Value& value) {
    return value.isObject() && value.asObject()->type()->isHeapType();
}

} // namespace

Value Vm::binaryNative(BinaryOperator op, bool inplace, const Value& a, const Value& b) {
    if (heapTyped(a) || heapTyped(b)) {
        const OperatorNames& which = kOperators[static_cast<int>(op)];
        if (scriptMethod(a, names().*which.method) || scriptMethod(b, names().*which.reflected) ||
            (inplace && scriptMethod(a, names().*which.inplace)))
            return Value::notHandled();
    }
    Value result;
    switch (op) {
    case BinaryOperator::Add:
        result = numberAdd(*this, a, b);
        break;
    case BinaryOperator::Sub:
        result = numberSub(*this, a, b);
        break;
    case BinaryOperator::Mul:
        result = numberMul(*this, a, b);
        break;
    case BinaryOperator::TrueDiv:
        result = numberTrueDiv(*this, a, b);
        break;
    case BinaryOperator::FloorDiv:
        result = numberFloorDiv(*this, a, b);
        break;
    case BinaryOperator::Mod:
        result = numberMod(*this, a, b);
        break;
    case BinaryOperator::Pow:
        result = numberPow(*this, a, b);
        break;
    case BinaryOperator::MatMul:
        result = Value::notHandled();
        break;
    default:
        result = numberBits(*this, static_cast<int>(op), a, b);
        break;
    }
    if (!result.isNotHandled()) return result;
    return binaryBuiltin(*this, op, inplace, a, b);
}

const Value* Vm::operatorMethod(BinaryOperator op, bool inplace, const Value& a, const Value& b,
                                bool& ofInplace) {
    if (!heapTyped(a)) return nullptr;
    const OperatorNames& which = kOperators[static_cast<int>(op)];
    ofInplace = false;
    if (inplace) {
        const Value* method = typeOf(a)->lookup(names().*which.inplace);
        ofInplace = method != nullptr;
        if (method) return method;
    }
    if (typeOf(a) != typeOf(b) && typeOf(b)->isSubtypeOf(typeOf(a))) return nullptr; // it may go first
    return typeOf(a)->lookup(names().*which.method);
}

Co<Value> Vm::binaryCo(BinaryOperator op, bool inplace, Value a, Value b, Tried tried) {
    const OperatorNames& which = kOperators[static_cast<int>(op)];
    const Str* const methodName = names().*which.method;
    const Str* const reflectedName = names().*which.reflected;
    if (inplace && tried != Tried::Own) {
        Value method = tried == Tried::Inplace ? Value() : special(a, names().*which.inplace);
        if (failed()) co_return Value();
        if (!method.isEmpty()) {
            Value result = co_await call(std::move(method), b);
            if (result.isEmpty() || !result.isNotImplemented()) co_return result;
        }
        if (!heapTyped(a) || !scriptMethod(a, methodName)) {
            Value native = binaryNative(op, true, a, b);
            if (!native.isNotHandled()) co_return native;
        }
    }
    const Value* own = tried == Tried::Own ? nullptr : typeOf(a)->lookup(methodName);
    const Value* reflected = typeOf(b)->lookup(reflectedName);
    const bool differ = typeOf(a) != typeOf(b);
    // The right operand goes first when its class derives from the left one's and overrides the method.
    if (differ && reflected && tried != Tried::Own && typeOf(b)->isSubtypeOf(typeOf(a))) {
        const Value* inherited = typeOf(a)->lookup(reflectedName);
        if (!inherited || !inherited->is(*reflected)) {
            Value method = special(b, reflectedName);
            if (method.isEmpty()) co_return method;
            Value result = co_await call(std::move(method), a);
            if (result.isEmpty() || !result.isNotImplemented()) co_return result;
            reflected = nullptr;
        }
    }
    if (own) {
        Value method = special(a, methodName);
        if (method.isEmpty()) co_return method;
        Value result = co_await call(std::move(method), b);
        if (result.isEmpty() || !result.isNotImplemented()) co_return result;
    }
    if (differ && reflected) {
        Value method = special(b, reflectedName);
        if (method.isEmpty()) co_return method;
        Value result = co_await call(std::move(method), a);
        if (result.isEmpty() || !result.isNotImplemented()) co_return result;
    }
    const std::string sign =
        inplace ? (op == BinaryOperator::Pow ? "**=" : cat(which.sign, "=")) : std::string(which.sign);
    co_return raise(types.TypeError, cat("unsupported operand type(s) for ", sign, ": '", typeName(a),
                                         "' and '", typeName(b), "'"));
}

Value Vm::binary(BinaryOperator op, const Value& a, const Value& b) {
    Value result = binaryNative(op, false, a, b);
    return result.isNotHandled() ? runSync(binaryCo(op, false, a, b)) : result;
}

Value Vm::inplace(BinaryOperator op, const Value& a, const Value& b) {
    Value result = binaryNative(op, true, a, b);
    return result.isNotHandled() ? runSync(binaryCo(op, true, a, b)) : result;
}

Co<Value> Vm::unaryCo(Value value, const char* methodName, const char* sign) {
    Value method = special(value, methodName);
    if (method.isEmpty()) {
        if (!failed())
            raise(types.TypeError, cat("bad operand type for unary ", sign, ": '", typeName(value), "'"));
        co_return Value();
    }
    Value result = co_await call(std::move(method));
    co_return result;
}

bool Vm::same(const Value& a, const Value& b) const {
    if (a.is(b)) return true;
    // Equal texts of names and constants are one object in CPython; ours may be two.
    const Str* left = as<Str>(a);
    const Str* right = as<Str>(b);
    return left && right && left->interned() && right->interned() && left->equals(*right);
}

Value Vm::compareNative(Comparison op, const Value& a, const Value& b) {
    const int index = static_cast<int>(op);
    if (heapTyped(a) || heapTyped(b)) {
        const Str* reflected = names().*kComparisons[static_cast<int>(kReflected[index])];
        if (scriptMethod(a, names().*kComparisons[index]) || scriptMethod(b, reflected))
            return Value::notHandled();
        if (op == Comparison::Ne && (scriptMethod(a, names().eq) || scriptMethod(b, names().eq)))
            return Value::notHandled();
    }
    switch (numberCompare(a, b)) {
    case -1:
        return Value::boolean(op == Comparison::Lt || op == Comparison::Le || op == Comparison::Ne);
    case 0:
        return Value::boolean(op == Comparison::Le || op == Comparison::Eq || op == Comparison::Ge);
    case 1:
        return Value::boolean(op == Comparison::Gt || op == Comparison::Ge || op == Comparison::Ne);
    case 2:
        return Value::boolean(op == Comparison::Ne);
    default:
        break;
    }
    return compareBuiltin(*this, op, a, b);
}

const Value* Vm::comparisonMethod(Comparison op, const Value& a, const Value& b) {
    if (!heapTyped(a) || (typeOf(a) != typeOf(b) && typeOf(b)->isSubtypeOf(typeOf(a)))) return nullptr;
    return typeOf(a)->lookup(names().*kComparisons[static_cast<int>(op)]);
}

Co<Value> Vm::compareCo(Comparison op, Value a, Value b, bool triedOwn) {
    const int index = static_cast<int>(op);
    const Comparison back = kReflected[index];
    const Str* const name = names().*kComparisons[index];
    const Str* const backName = names().*kComparisons[static_cast<int>(back)];
    const Value* objectMethod = types.object->lookup(name);
    const Value* objectBack = types.object->lookup(backName);
    const auto own = [&](const Value& value, const Str* method, const Value* base) -> bool {
        const Value* found = typeOf(value)->lookup(method);
        return found && !(base && found->is(*base));
    };
    bool triedBack = false;
    const bool bFirst =
        typeOf(a) != typeOf(b) && typeOf(b)->isSubtypeOf(typeOf(a)) && own(b, backName, objectBack);
    for (int attempt = 0; attempt < 3; ++attempt) {
        const bool useB = attempt == 0 ? bFirst : attempt == 2;
        if ((attempt == 0 && !bFirst) || (attempt == 1 && triedOwn) || (attempt == 2 && triedBack)) continue;
        const Value& self = useB ? b : a;
        const Value& other = useB ? a : b;
        const Str* method = useB ? backName : name;
        if (useB) triedBack = true;
        bool invert = false;
        if (!own(self, method, useB ? objectBack : objectMethod)) {
            // object.__ne__ turns __eq__ round.
            if (op != Comparison::Ne || !own(self, names().eq, types.object->lookup(names().eq))) continue;
            method = names().eq;
            invert = true;
        }
        Value bound = special(self, method);
        if (bound.isEmpty()) co_return bound;
        Value result = co_await call(std::move(bound), other);
        if (result.isEmpty()) co_return result;
        if (result.isNotImplemented()) continue;
        if (!invert) co_return result;
        const int positive = truth(result);
        if (positive < 0) co_return Value();
        co_return Value::boolean(!positive);
    }
    if (op == Comparison::Eq) co_return Value::boolean(same(a, b));
    if (op == Comparison::Ne) co_return Value::boolean(!same(a, b));
    co_return raise(types.TypeError, cat("'", kSigns[index], "' not supported between instances of '",
                                         typeName(a), "' and '", typeName(b), "'"));
}

Value Vm::compare(Comparison op, const Value& a, const Value& b) {
    Value result = compareNative(op, a, b);
    return result.isNotHandled() ? runSync(compareCo(op, a, b)) : result;
}

int Vm::equal(const Value& a, const Value& b) {
    if (a.is(b) && !a.isDouble()) return 1;
    return truth(compare(Comparison::Eq, a, b));
}

int Vm::less(const Value& a, const Value& b) {
    return truth(compare(Comparison::Lt, a, b));
}

int Vm::truth(const Value& value) {
    if (value.isEmpty()) return -1;
    if (value.isBool()) return value.isTrue();
    if (!heapTyped(value)) {
        const int builtin = truthBuiltin(value);
        if (builtin >= 0) return builtin;
        if (!typeOf(value)->lookup("__bool__") && !typeOf(value)->lookup("__len__")) return 1;
    }
    const Value result = runSync(truthCo(value));
    return result.isEmpty() ? -1 : result.isTrue();
}

Co<Value> Vm::truthCo(Value value) {
    Value method = special(value, names().bool_);
    if (failed()) co_return Value();
    if (!method.isEmpty()) {
        Value result = co_await call(std::move(method));
        if (!result.isEmpty() && !result.isBool())
            co_return raise(types.TypeError, cat("__bool__ should return bool, returned ", typeName(result)));
        co_return result;
    }
    const int builtin = heapTyped(value) && scriptMethod(value, names().len) ? -1 : truthBuiltin(value);
    if (builtin >= 0) co_return Value::boolean(builtin);
    method = special(value, names().len);
    if (failed()) co_return Value();
    if (method.isEmpty()) co_return Value::boolean(true);
    Value length = co_await call(std::move(method));
    std::int64_t number = 0;
    if (length.isEmpty() || !toIndex(length, number)) co_return Value();
    if (number < 0) co_return raise(types.ValueError, "__len__() should return >= 0");
    co_return Value::boolean(number != 0);
}

bool Vm::hash(const Value& value, std::uint64_t& out) {
    if (heapTyped(value) && (value.asObject()->type()->hasHash() || value.asObject()->type()->hasEq())) {
        const Value* found = value.asObject()->type()->lookup("__hash__");
        if (found && found->isNone()) {
            raise(types.TypeError, cat("unhashable type: '", typeName(value), "'"));
            return false;
        }
        if (found && !isKind(*found, Kind::Native)) {
            Value method = special(value, names().hash);
            if (method.isEmpty()) return false;
            const bool shown = std::exchange(m_hashIsShown, false);
            Value result = callSync(method, {});
            m_hashIsShown = shown;
            if (result.isEmpty()) return false;
            if (!isInteger(result)) {
                raise(types.TypeError, "__hash__ method should return an integer");
                return false;
            }
            out = hashInteger(result);
            return true;
        }
    }
    const int builtin = hashBuiltin(*this, value, out);
    if (builtin >= 0) return builtin == 1;
    if (value.isObject()) {
        const Value* found = value.asObject()->type()->lookup("__hash__");
        if (found && found->isNone()) {
            raise(types.TypeError, cat("unhashable type: '", typeName(value), "'"));
            return false;
        }
        // A native type's own, such as that of weak references.
        const Value* plain = types.object->lookup("__hash__");
        if (found && isKind(value, Kind::Other) && !(plain && found->is(*plain))) {
            const Value result = callSync(bindMethod(*found, value), {});
            if (result.isEmpty()) return false;
            out = hashInteger(result);
            return true;
        }
    }
    // Identity. An address may find things, but what a script sees must be the same in every run.
    out = m_hashIsShown ? idOf(value) >> 4 : value.bits() >> 4;
    return true;
}

bool Vm::shownHash(const Value& value, std::uint64_t& out) {
    const bool before = std::exchange(m_hashIsShown, true);
    const bool done = hash(value, out);
    m_hashIsShown = before;
    return done;
}

std::int64_t Vm::length(const Value& value) {
    if (!scriptMethod(value, names().len)) {
        const Value builtin = lengthBuiltin(value);
        if (!builtin.isNotHandled()) {
            std::int64_t size = 0;
            if (toInt64(builtin, size)) return size;
            raise(types.OverflowError, "Python int too large to convert to C ssize_t");
            return -1;
        }
    }
    Value method = special(value, names().len);
    if (method.isEmpty()) {
        if (!failed()) raise(types.TypeError, cat("object of type '", typeName(value), "' has no len()"));
        return -1;
    }
    Value result = callSync(method, {});
    std::int64_t length = 0;
    if (result.isEmpty()) return -1;
    if (!isInteger(result)) {
        raise(types.TypeError, cat("'", typeName(result), "' object cannot be interpreted as an integer"));
        return -1;
    }
    if (!toInt64(result, length) || length < 0) {
        raise(types.ValueError, "__len__() should return >= 0");
        return -1;
    }
    return length;
}

Value Vm::getItem(const Value& object, const Value& key) {
    if (!scriptMethod(object, names().getitem)) {
        Value builtin = getItemBuiltin(*this, object, key);
        if (!builtin.isNotHandled()) return builtin;
    }
    return runSync(getItemCo(object, key));
}

Co<Value> Vm::getItemCo(Value object, Value key) {
    Value method = special(object, names().getitem);
    if (failed()) co_return Value();
    if (method.isEmpty() && object.isObject() && object.asObject() == types.type)
        co_return makeGenericAlias(*this, object, key);
    if (method.isEmpty() && isKind(object, Kind::Type)) {
        method = getAttrOrEmpty(object, "__class_getitem__");
        if (failed()) co_return Value();
        if (method.isEmpty())
            co_return raise(types.TypeError, cat("type '", static_cast<Type*>(object.asObject())->name(),
                                                 "' is not subscriptable"));
    }
    if (method.isEmpty())
        co_return raise(types.TypeError, cat("'", typeName(object), "' object is not subscriptable"));
    Value result = co_await call(std::move(method), std::move(key));
    co_return result;
}

Co<Value> Vm::setItemCo(Value object, Value key, Value value) {
    const bool deleting = value.isEmpty();
    Value method = special(object, deleting ? "__delitem__" : "__setitem__");
    if (method.isEmpty()) {
        if (!failed())
            raise(types.TypeError, cat("'", typeName(object), "' object does", deleting ? "n't" : " not",
                                       " support item ", deleting ? "deletion" : "assignment"));
        co_return Value();
    }
    Value result;
    if (deleting)
        result = co_await call(std::move(method), std::move(key));
    else
        result = co_await call(std::move(method), std::move(key), std::move(value));
    if (result.isEmpty()) co_return result;
    co_return Value::none();
}

bool Vm::setItem(const Value& object, const Value& key, Value value) {
    if (!scriptMethod(object, names().setitem)) {
        const Value builtin = setItemBuiltin(*this, object, key, value);
        if (!builtin.isNotHandled()) return !builtin.isEmpty();
    }
    return !runSync(setItemCo(object, key, std::move(value))).isEmpty();
}

bool Vm::delItem(const Value& object, const Value& key) {
    if (!scriptMethod(object, names().delitem)) {
        const Value builtin = delItemBuiltin(*this, object, key);
        if (!builtin.isNotHandled()) return !builtin.isEmpty();
    }
    return !runSync(setItemCo(object, key, Value())).isEmpty();
}

Co<Value> Vm::containsCo(Value container, Value item) {
    Value method = special(container, names().contains);
    if (failed()) co_return Value();
    if (!method.isEmpty()) {
        Value result = co_await call(std::move(method), std::move(item));
        const int inside = truth(result);
        if (inside < 0) co_return Value();
        co_return Value::boolean(inside);
    }
    Value iterator = co_await iter(container);
    if (iterator.isEmpty()) {
        if (pendingIs(types.TypeError) && !typeAttr(container, Str::intern("__iter__").get())) {
            takeException();
            raise(types.TypeError, cat("argument of type '", typeName(container), "' is not iterable"));
        }
        co_return iterator;
    }
    for (;;) {
        Value each = co_await next(iterator);
        if (each.isEmpty()) {
            if (failed()) co_return Value();
            co_return Value::boolean(false);
        }
        const int match = equal(each, item);
        if (match < 0) co_return Value();
        if (match) co_return Value::boolean(true);
    }
}

Co<Value> Vm::notContainsCo(Value container, Value item) {
    Value result = co_await containsCo(std::move(container), std::move(item));
    if (result.isEmpty()) co_return result;
    co_return Value::boolean(!result.isTrue());
}

int Vm::contains(const Value& container, const Value& item) {
    if (!scriptMethod(container, names().contains)) {
        const Value builtin = containsBuiltin(*this, container, item);
        if (!builtin.isNotHandled()) return builtin.isEmpty() ? -1 : builtin.isTrue();
    }
    const Value result = runSync(containsCo(container, item));
    return result.isEmpty() ? -1 : result.isTrue();
}

Co<Value> Vm::iter(Value iterable) {
    if (!scriptMethod(iterable, names().iter)) {
        if (isKind(iterable, Kind::Iterator)) co_return iterable;
        if (isKind(iterable, Kind::Generator) && typeOf(iterable) == types.generator) co_return iterable;
        Value builtin = iterateBuiltin(*this, iterable);
        if (!builtin.isNotHandled()) co_return builtin;
    }
    Value method = special(iterable, names().iter);
    if (failed()) co_return Value();
    if (method.isEmpty() || method.isNone()) {
        if (typeAttr(iterable, Str::intern("__getitem__").get()) && method.isEmpty())
            co_return sequenceIterator(iterable);
        co_return raise(types.TypeError, cat("'", typeName(iterable), "' object is not iterable"));
    }
    Value result = co_await call(std::move(method));
    if (!result.isEmpty() && !isKind(result, Kind::Iterator) && !isKind(result, Kind::Generator) &&
        !typeAttr(result, Str::intern("__next__").get())) {
        co_return raise(types.TypeError,
                        cat("iter() returned non-iterator of type '", typeName(result), "'"));
    }
    co_return result;
}

Value Vm::sequenceIterator(const Value& sequence) {
    return make<SequenceIterator>(types.sequenceIterator, sequence, 0, 1);
}

Value Vm::iterate(const Value& iterable) {
    if (isKind(iterable, Kind::Iterator)) return iterable;
    return runSync(iter(iterable));
}

bool Vm::collect(const Value& iterable, ValueVector& out) {
    if (!scriptMethod(iterable, names().iter)) {
        const Value builtin = collectBuiltin(*this, iterable, out);
        if (!builtin.isNotHandled()) return !builtin.isEmpty();
    }
    Value list = runSync(listOf(iterable));
    if (list.isEmpty()) return false;
    for (Value& item : static_cast<List*>(list.asObject())->items())
        out.push_back(std::move(item));
    return true;
}

Co<Value> Vm::listOf(Value iterable, std::size_t most) {
    auto list = make<List>();
    if (!scriptMethod(iterable, names().iter)) {
        const Value builtin = collectBuiltin(*this, iterable, list->items());
        if (builtin.isEmpty()) co_return Value();
        if (!builtin.isNotHandled()) co_return list.value();
    }
    Value iterator = co_await iter(std::move(iterable));
    if (iterator.isEmpty()) co_return iterator;
    for (;;) {
        Value item = co_await next(iterator);
        if (item.isEmpty()) {
            if (failed()) co_return item;
            co_return list.value();
        }
        list->append(std::move(item));
        if (list->items().size() >= most) co_return list.value();
        if (m_heap.overBudget()) {
            setAbort(Abort::Memory);
            co_return raise(makeAbort());
        }
    }
}

Co<Value> Vm::extendCo(script::Op op, Value target, Value source) {
    if (op == script::Op::ListExtend || op == script::Op::SetUpdate) {
        const bool iterable = !typeOf(source)->lookup("__iter__") && !typeOf(source)->lookup("__getitem__");
        Value list = co_await listOf(source);
        if (list.isEmpty()) {
            if (iterable && op == script::Op::ListExtend && pendingIs(types.TypeError)) {
                takeException();
                raise(types.TypeError, cat("Value after * must be an iterable, not ", typeName(source)));
            }
            co_return list;
        }
        for (Value& item : static_cast<List*>(list.asObject())->items()) {
            if (op == script::Op::ListExtend)
                static_cast<List*>(target.asObject())->append(std::move(item));
            else if (!static_cast<Set*>(target.asObject())->table().set(*this, item, Value()))
                co_return Value();
        }
        co_return Value::none();
    }
    // DictMerge: the function that is to be called lies three below the mapping: [function, NULL, args,
    // dict].
    const Value callee = op == script::Op::DictMerge && m_fiber->top ? m_fiber->top->sp[-4] : Value();
    Value keysMethod = getAttrOrEmpty(source, "keys");
    if (failed()) co_return Value();
    if (keysMethod.isEmpty()) {
        if (op == script::Op::DictMerge)
            co_return raise(types.TypeError,
                            cat(callee.isEmpty() ? std::string() : cat(calleeLabel(callee), " "),
                                "argument after ** must be a mapping, not ", typeName(source)));
        co_return raise(types.TypeError, cat("'", typeName(source), "' object is not a mapping"));
    }
    Value keys = co_await call(std::move(keysMethod));
    if (keys.isEmpty()) co_return keys;
    Value list = co_await listOf(std::move(keys));
    if (list.isEmpty()) co_return list;
    HashTable& table = static_cast<Dict*>(target.asObject())->table();
    for (Value& key : static_cast<List*>(list.asObject())->items()) {
        if (op == script::Op::DictMerge) {
            if (!as<Str>(key)) co_return raise(types.TypeError, "keywords must be strings");
            if (table.find(as<Str>(key)))
                co_return raise(types.TypeError, cat("got multiple values for keyword argument '",
                                                     as<Str>(key)->toUtf8(), "'"));
        }
        Value item = getItem(source, key);
        if (item.isEmpty() || !table.set(*this, key, std::move(item))) co_return Value();
    }
    co_return Value::none();
}

bool Vm::toIndex(const Value& value, std::int64_t& out, bool clamp) {
    Value index = value;
    if (!isInteger(value)) {
        Value method = special(value, "__index__");
        if (method.isEmpty()) {
            if (!failed())
                raise(types.TypeError,
                      cat("'", typeName(value), "' object cannot be interpreted as an integer"));
            return false;
        }
        index = callSync(method, {});
        if (index.isEmpty()) return false;
        if (!isInteger(index)) {
            raise(types.TypeError, cat("__index__ returned non-int (type ", typeName(index), ")"));
            return false;
        }
    }
    if (toInt64(index, out)) return true;
    if (clamp) {
        out = numberCompare(index, Value::smallInt(0)) < 0 ? INT64_MIN : INT64_MAX;
        return true;
    }
    raise(types.OverflowError, "Python int too large to convert to C ssize_t");
    return false;
}

bool Vm::toDouble(const Value& value, double& out) {
    if (value.isDouble()) {
        out = value.asDouble();
        return true;
    }
    if (value.isInt()) {
        out = static_cast<double>(value.asInt());
        return true;
    }
    if (isFloat(value)) {
        out = floatValue(value);
        return true;
    }
    if (isInteger(value)) {
        const Mpz big(value);
        out = mpz_get_d(big);
        if (mpz_sizeinbase(big, 2) > 1024) {
            raise(types.OverflowError, "int too large to convert to float");
            return false;
        }
        return true;
    }
    for (const char* name : {"__float__", "__index__"}) {
        Value method = special(value, name);
        if (failed()) return false;
        if (method.isEmpty()) continue;
        Value result = callSync(method, {});
        if (result.isEmpty()) return false;
        if (isFloat(result) || isInteger(result)) return toDouble(result, out);
        raise(types.TypeError,
              cat(typeName(value), ".", name, " returned non-float (type ", typeName(result), ")"));
        return false;
    }
    raise(types.TypeError, cat("must be real number, not ", typeName(value)));
    return false;
}

std::string Vm::calleeLabel(const Value& callee) {
    if (const Function* function = as<Function>(callee))
        return cat(as<Str>(function->module) ? cat(as<Str>(function->module)->toUtf8(), ".") : "",
                   as<Str>(function->qualifiedName)->toUtf8(), "()");
    if (const BoundMethod* method = as<BoundMethod>(callee)) return calleeLabel(method->function);
    if (const NativeFunction* native = as<NativeFunction>(callee))
        return cat(native->spec().module.empty() || native->spec().module == "builtins"
                       ? ""
                       : cat(native->spec().module, "."),
                   native->spec().qualifiedName, "()");
    if (Type* type = as<Type>(callee)) return cat(type->qualifiedName(), "()");
    return cat(typeName(callee), " object");
}

int Vm::isInstanceOf(const Value& value, const Value& cls) {
    if (const Tuple* tuple = as<Tuple>(cls)) {
        for (const Value& each : *tuple) {
            const int result = isInstanceOf(value, each);
            if (result != 0) return result;
        }
        return 0;
    }
    if (Type* type = as<Type>(cls)) {
        if (typeOf(value) == type) return 1;
        if (type->type() == types.type) {
            if (isInstance(value, type)) return 1;
            // A proxy such as Mock(spec=...) tells another class.
            if (value.isObject() && value.asObject()->type()->isHeapType()) {
                Value claimed = getAttrOrEmpty(value, "__class__");
                if (failed()) return -1;
                if (Type* other = as<Type>(claimed)) return other->isSubtypeOf(type);
            }
            return 0;
        }
    }
    Value hook = special(cls, "__instancecheck__");
    if (hook.isEmpty()) {
        if (failed()) return -1;
        if (as<Type>(cls)) return isInstance(value, as<Type>(cls));
        raise(types.TypeError, "isinstance() arg 2 must be a type, a tuple of types, or a union");
        return -1;
    }
    return truth(callSync(hook, {value}));
}

int Vm::isSubclassOf(const Value& value, const Value& cls) {
    if (const Tuple* tuple = as<Tuple>(cls)) {
        for (const Value& each : *tuple) {
            const int result = isSubclassOf(value, each);
            if (result != 0) return result;
        }
        return 0;
    }
    if (Type* type = as<Type>(cls); type && type->type() == types.type) {
        if (Type* derived = as<Type>(value)) return derived->isSubtypeOf(type);
        raise(types.TypeError, "issubclass() arg 1 must be a class");
        return -1;
    }
    Value hook = special(cls, "__subclasscheck__");
    if (hook.isEmpty()) {
        if (failed()) return -1;
        if (as<Type>(cls) && as<Type>(value)) return as<Type>(value)->isSubtypeOf(as<Type>(cls));
        raise(types.TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
        return -1;
    }
    return truth(callSync(hook, {value}));
}

} // namespace coroscope::vm
