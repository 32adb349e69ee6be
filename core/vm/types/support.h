#pragma once

#include "core/vm/containers.h"
#include "core/vm/iterators.h"
#include "core/vm/numbers.h"
#include "core/vm/type.h"
#include "core/vm/views.h"
#include "core/vm/vm.h"

/// What the files of this folder share.
namespace coroscope::vm {

// One a group of types; install.cpp calls them all.
void installNumbers(Vm& vm);
void installStr(Vm& vm);
void installStrSearch(Vm& vm);
void installBytes(Vm& vm);
void installList(Vm& vm);
void installTuple(Vm& vm);
void installRanges(Vm& vm);
void installDict(Vm& vm);
void installDictViews(Vm& vm);
void installSets(Vm& vm);
void installIterators(Vm& vm);
void installTyping(Vm& vm);

/// notHandled() becomes NotImplemented: what a special method answers.
inline Value orNotImplemented(Value result) {
    return result.isNotHandled() ? Value::notImplemented() : result;
}

/// A binary operator as a special method. `whole`: only for ints on both sides, as int's own methods are.
template <Value (*Function)(Vm&, const Value&, const Value&), bool Reflected, bool Whole>
Value numberMethod(Vm& vm, Value* args) {
    if (Whole && !isInteger(args[1])) return Value::notImplemented();
    return orNotImplemented(Reflected ? Function(vm, args[1], args[0]) : Function(vm, args[0], args[1]));
}

/// The comparisons __eq__ … __ge__ of a type, or only the first two.
void defineComparisons(Vm& vm, Type* type, bool orders);
/// __len__, __iter__, __getitem__, __contains__, __repr__, __hash__ as far as named in `which`: "litchr", by
/// first letters: l i g c r h.
void defineProtocol(Vm& vm, Type* type, const char* which);
/// __add__, __mul__, __rmul__ of sequences, with CPython's messages.
void defineSequenceOperators(Vm& vm, Type* type);
/// The set operators of sets and views.
void defineSetOperators(Vm& vm, Type* type, bool inplace);
/// __class_getitem__: list[int].
void defineGenericAlias(Vm& vm, Type* type);

/// Runs through any iterable without a coroutine, or answers notHandled().
template <class Visit>
Value forEachPlain(Vm& vm, const Value& iterable, Visit visit) {
    if (!iterable.isObject() ||
        (iterable.asObject()->type()->isHeapType() && !isKind(iterable, Kind::Iterator))) {
        return Value::notHandled();
    }
    const Value iterator = iterateBuiltin(vm, iterable);
    if (iterator.isEmpty() || iterator.isNotHandled()) return iterator;
    if (!isPlainIterator(iterator)) return Value::notHandled();
    auto* from = static_cast<Iterator*>(iterator.asObject());
    for (;;) {
        if (!vm.charge()) return {};
        Value item = from->next(vm);
        if (item.isEmpty()) return vm.failed() ? Value() : Value::none();
        const Value more = visit(item); // Empty: failed; false: enough
        if (more.isEmpty()) return {};
        if (more.isFalse()) return Value::none();
    }
}

/// Behind the end of any container: "to the end".
inline constexpr std::int64_t kLargeCount = std::int64_t(1) << 60;

/// An optional index argument: Empty and None leave `out` alone.
bool optionalIndex(Vm& vm, const Value& value, std::int64_t& out);
/// start and end of str.find and the like, clipped to the length.
bool searchBounds(Vm& vm, const Value& start, const Value& end, std::int64_t length, std::int64_t& from,
                  std::int64_t& to);

} // namespace coroscope::vm
