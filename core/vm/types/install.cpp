#include "core/vm/types/install.h"

#include "core/vm/set_ops.h"
#include "core/vm/types/support.h"

#include <algorithm>
#include <cstring>

namespace coroscope::vm {

using script::BinaryOperator;
using script::Comparison;

void installTypes(Vm& vm) {
    installNumbers(vm);
    installStr(vm);
    installStrSearch(vm);
    installBytes(vm);
    installList(vm);
    installTuple(vm);
    installRanges(vm);
    installDict(vm);
    installDictViews(vm);
    installSets(vm);
    installIterators(vm);
    installTyping(vm);
    installMemoryView(vm);
}

namespace {

template <Comparison Op>
Value comparison(Vm& vm, Value* args) {
    // Identity counts as inequality's opposite only through items; numbers first.
    switch (numberCompare(args[0], args[1])) {
    case -1:
        return Value::boolean(Op == Comparison::Lt || Op == Comparison::Le || Op == Comparison::Ne);
    case 0:
        return Value::boolean(Op == Comparison::Le || Op == Comparison::Ge || Op == Comparison::Eq);
    case 1:
        return Value::boolean(Op == Comparison::Gt || Op == Comparison::Ge || Op == Comparison::Ne);
    case 2:
        return Value::boolean(Op == Comparison::Ne);
    default:
        break;
    }
    // What differs in kind is for the other operand to say.
    const bool sameKind = args[0].isObject() && args[1].isObject() &&
                          (args[0].asObject()->kind() == args[1].asObject()->kind() || asBytes(args[0]) ||
                           asSet(args[0]) || asDictView(vm, args[0]));
    if (!sameKind) return Value::notImplemented();
    return orNotImplemented(compareBuiltin(vm, Op, args[0], args[1]));
}

Value lengthMethod(Vm& vm, Value* args) {
    const Value length = lengthBuiltin(args[0]);
    std::int64_t size;
    if (isInteger(length) && !toInt64(length, size))
        return vm.raise(vm.types.OverflowError, "Python int too large to convert to C ssize_t");
    return length;
}
Value iterMethod(Vm& vm, Value* args) {
    return iterateBuiltin(vm, args[0]);
}
Value getItemMethod(Vm& vm, Value* args) {
    return getItemBuiltin(vm, args[0], args[1]);
}
Value containsMethod(Vm& vm, Value* args) {
    Value found = containsBuiltin(vm, args[0], args[1]);
    if (!found.isNotHandled()) return found;
    const Value iterator = iterateBuiltin(vm, args[0]);
    for (;;) {
        const Value item = vm.nextSync(iterator);
        if (item.isEmpty()) return vm.failed() ? Value() : Value::boolean(false);
        const int equal = vm.equal(item, args[1]);
        if (equal != 0) return equal < 0 ? Value() : Value::boolean(true);
    }
}
Value reprMethod(Vm& vm, Value* args) {
    return reprBuiltin(vm, args[0]);
}
Value hashMethod(Vm& vm, Value* args) {
    std::uint64_t hash;
    const int done = hashBuiltin(vm, args[0], hash);
    return done == 1 ? integer(static_cast<std::int64_t>(hash)) : Value();
}

/// Whether a class of the script brings the method: built-in ones are known not to help.
bool hasMethod(const Vm& vm, const Value& value, const char* name) {
    const Value* found = vm.typeOf(value)->lookup(name);
    return found && !isKind(*found, Kind::Native);
}

Value addMethod(Vm& vm, Value* args) {
    Value result = concatBuiltin(vm, args[0], args[1]);
    if (!result.isNotHandled()) return result;
    if (hasMethod(vm, args[1], "__radd__")) return Value::notImplemented();
    const std::string& own = isKind(args[0], Kind::Str)     ? vm.types.str->name()
                             : isKind(args[0], Kind::List)  ? vm.types.list->name()
                             : isKind(args[0], Kind::Tuple) ? vm.types.tuple->name()
                                                            : vm.typeName(args[0]);
    if (asBytes(args[0])) {
        return vm.raise(vm.types.TypeError, cat("can't concat ", vm.typeName(args[1]), " to ", own));
    }
    return vm.raise(vm.types.TypeError,
                    cat("can only concatenate ", own, " (not \"", vm.typeName(args[1]), "\") to ", own));
}

Value repeatWith(Vm& vm, const Value& sequence, const Value& factor, const char* reflected, bool inplace) {
    Value count = factor;
    if (!isInteger(factor)) {
        const Value index = vm.special(factor, "__index__");
        if (vm.failed()) return {};
        if (index.isEmpty()) {
            if (reflected && hasMethod(vm, factor, reflected) && !isFloat(factor) &&
                !hasMethod(vm, factor, "__len__")) {
                return Value::notImplemented();
            }
            return raiseTypeError(vm, "can't multiply sequence by non-int of type '", factor);
        }
        count = vm.callSync(index, {});
        if (count.isEmpty()) return {};
    }
    return orNotImplemented(repeatBuiltin(vm, sequence, count, inplace));
}

Value mulMethod(Vm& vm, Value* args) {
    return repeatWith(vm, args[0], args[1], "__rmul__", false);
}
Value rmulMethod(Vm& vm, Value* args) {
    return repeatWith(vm, args[0], args[1], nullptr, false);
}

template <BinaryOperator Op, bool Reflected, bool Inplace>
Value setOperator(Vm& vm, Value* args) {
    return orNotImplemented(Reflected ? setBinary(vm, Op, false, args[1], args[0])
                                      : setBinary(vm, Op, Inplace, args[0], args[1]));
}

template <BinaryOperator Op>
void defineSetOperator(Vm& vm, Type* type, const std::string& name, bool inplace) {
    vm.defineMethod(type, cat("__", name, "__(self, value, /)"), setOperator<Op, false, false>);
    vm.defineMethod(type, cat("__r", name, "__(self, value, /)"), setOperator<Op, true, false>);
    if (inplace) vm.defineMethod(type, cat("__i", name, "__(self, value, /)"), setOperator<Op, false, true>);
}

Value classGetItem(Vm& vm, Value* args) {
    return makeGenericAlias(vm, args[0], args[1]);
}

} // namespace

void defineComparisons(Vm& vm, Type* type, bool orders) {
    vm.defineMethod(type, "__eq__(self, value, /)", comparison<Comparison::Eq>);
    vm.defineMethod(type, "__ne__(self, value, /)", comparison<Comparison::Ne>);
    if (!orders) return;
    vm.defineMethod(type, "__lt__(self, value, /)", comparison<Comparison::Lt>);
    vm.defineMethod(type, "__le__(self, value, /)", comparison<Comparison::Le>);
    vm.defineMethod(type, "__gt__(self, value, /)", comparison<Comparison::Gt>);
    vm.defineMethod(type, "__ge__(self, value, /)", comparison<Comparison::Ge>);
}

void defineProtocol(Vm& vm, Type* type, const char* which) {
    const auto wanted = [which](char letter) { return std::strchr(which, letter) != nullptr; };
    if (wanted('l')) vm.defineMethod(type, "__len__(self, /)", lengthMethod);
    if (wanted('i')) vm.defineMethod(type, "__iter__(self, /)", iterMethod);
    if (wanted('g')) vm.defineMethod(type, "__getitem__(self, key, /)", getItemMethod);
    if (wanted('c')) vm.defineMethod(type, "__contains__(self, key, /)", containsMethod);
    if (wanted('r')) vm.defineMethod(type, "__repr__(self, /)", reprMethod);
    if (wanted('h'))
        vm.defineMethod(type, "__hash__(self, /)", hashMethod);
    else
        type->setOwn("__hash__", Value::none());
}

void defineSequenceOperators(Vm& vm, Type* type) {
    vm.defineMethod(type, "__add__(self, value, /)", addMethod);
    vm.defineMethod(type, "__mul__(self, value, /)", mulMethod);
    vm.defineMethod(type, "__rmul__(self, value, /)", rmulMethod);
}

void defineSetOperators(Vm& vm, Type* type, bool inplace) {
    defineSetOperator<BinaryOperator::Or>(vm, type, "or", inplace);
    defineSetOperator<BinaryOperator::And>(vm, type, "and", inplace);
    defineSetOperator<BinaryOperator::Sub>(vm, type, "sub", inplace);
    defineSetOperator<BinaryOperator::Xor>(vm, type, "xor", inplace);
}

void defineGenericAlias(Vm& vm, Type* type) {
    vm.defineClassMethod(type, "__class_getitem__(cls, item, /)", classGetItem);
}

bool optionalIndex(Vm& vm, const Value& value, std::int64_t& out) {
    return value.isEmpty() || value.isNone() || vm.toIndex(value, out, true);
}

bool searchBounds(Vm& vm, const Value& start, const Value& end, std::int64_t length, std::int64_t& from,
                  std::int64_t& to) {
    from = 0;
    to = length;
    if (!optionalIndex(vm, start, from) || !optionalIndex(vm, end, to)) return false;
    if (from < 0) from = std::max<std::int64_t>(from + length, 0);
    if (to < 0) to = std::max<std::int64_t>(to + length, 0);
    to = std::min(to, length);
    return true;
}

} // namespace coroscope::vm
