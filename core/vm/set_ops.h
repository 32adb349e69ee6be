#pragma once

#include "core/script/bytecode.h"
#include "core/vm/dict.h"

namespace coroscope::vm {

class Vm;

enum class SetOperation : std::uint8_t { Union, Intersection, Difference, SymmetricDifference };

/// Adds every key of an iterable; false: failed. Script iterators are run on the spot.
bool addAll(Vm& vm, HashTable& table, const Value& iterable);
/// target = target OP other, where other is any iterable.
bool combineInto(Vm& vm, HashTable& target, SetOperation operation, const Value& other);
/// The operators | & - ^ of sets, frozensets and dict views; notHandled() for other operands.
Value setBinary(Vm& vm, script::BinaryOperator op, bool inplace, const Value& a, const Value& b);
/// Whether every key of `a` is in `b`: 1, 0, -1 failed.
int isSubset(Vm& vm, HashTable& a, HashTable& b);
/// The comparisons of sets and dict views; notHandled() for other operands.
Value setCompare(Vm& vm, script::Comparison op, const Value& a, const Value& b);
/// Adds the element of an iterable of pairs; `index` is for messages.
bool addDictPair(Vm& vm, HashTable& table, const Value& element, std::size_t index);
/// dict.update(other): a mapping or an iterable of pairs, as far as no coroutine is needed.
bool updateDict(Vm& vm, HashTable& table, const Value& other);

} // namespace coroscope::vm
