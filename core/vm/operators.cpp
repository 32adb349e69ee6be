#include "core/vm/containers.h"
#include "core/vm/iterators.h"
#include "core/vm/numbers.h"
#include "core/vm/script_methods.h"
#include "core/vm/views.h"
#include "core/vm/vm.h"

// Operators and comparisons: first what is built in, then special methods, as CPython's abstract.c.
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
    const Value result = compare(Comparison::Eq, a, b);
    return result.isBool() ? result.isTrue() : truth(result);
}

int Vm::less(const Value& a, const Value& b) {
    const Value result = compare(Comparison::Lt, a, b);
    return result.isBool() ? result.isTrue() : truth(result);
}

} // namespace coroscope::vm
