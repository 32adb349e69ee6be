#pragma once

#include "core/script/bytecode.h"
#include "core/vm/bytes.h"
#include "core/vm/dict.h"
#include "core/vm/range.h"
#include "core/vm/tuple.h"

#include <cstdint>
#include <string>
#include <string_view>

/// What the operators do on the built-in data types, told by the C++ kind of the operands and therefore also
/// on what derives from them: whether a class of the script overrides the operation must be looked up before.
/// Each answers Value::notHandled() when the operands are not its business; Empty when an exception is
/// pending. Items are compared, hashed and shown through the Vm, which may run script code on the spot.
namespace coroscope::vm {

// --- Subscripts, length, iteration
// ----------------------------------------------------------------------------------------- str, bytes,
// bytearray, tuple, list, dict (with __missing__ of subclasses), range, mappingproxy; `list[int]` and the
// like.
Value getItemBuiltin(Vm& vm, const Value& object, const Value& key);
Value setItemBuiltin(Vm& vm, const Value& object, const Value& key, Value value); ///< None when done
Value delItemBuiltin(Vm& vm, const Value& object, const Value& key);              ///< None when done
Value containsBuiltin(Vm& vm, const Value& container, const Value& item);         ///< True, False
Value lengthBuiltin(const Value& container);
/// iter(x) of the built-in containers; built-in iterators answer themselves.
Value iterateBuiltin(Vm& vm, const Value& iterable);

// --- Operators
// -------------------------------------------------------------------------------------------------------------
/// str + str, list + list, tuple + tuple, bytes + bytes; `inplace` extends lists and bytearrays where they
/// are.
Value concatBuiltin(Vm& vm, const Value& a, const Value& b, bool inplace = false);
/// sequence * int and int * sequence.
Value repeatBuiltin(Vm& vm, const Value& a, const Value& b, bool inplace = false);
/// Every binary operator on what is no number: the two above, str % and bytes %, set algebra (also dict
/// views), dict | dict, `int | None`. Ask numberAdd … first for numbers. notHandled() means TypeError if no
/// class of the script helps.
Value binaryBuiltin(Vm& vm, script::BinaryOperator op, bool inplace, const Value& a, const Value& b);
/// == and the orders of str, bytes, tuple, list, set, dict (and its views), range, slice. Orders that the
/// type lacks: notHandled().
Value compareBuiltin(Vm& vm, script::Comparison op, const Value& a, const Value& b);
/// 1: `out` holds it; 0: failed (unhashable or an exception of the script); -1: no built-in type with a hash
/// of its own (objects that hash by identity). Covers None, numbers, str, bytes, tuple, frozenset, range.
int hashBuiltin(Vm& vm, const Value& value, std::uint64_t& out);
/// What bool() is for built-in kinds: 1, 0; -1: not one of them (true unless it has __bool__ or __len__).
int truthBuiltin(const Value& value);

// --- Text
// ------------------------------------------------------------------------------------------------------------------
/// repr() of the built-in data types and their iterators' owners; "[...]" where a container contains itself.
Value reprBuiltin(Vm& vm, const Value& value);
/// format(value, spec) of int, bool, float and str; others: notHandled().
Value formatBuiltin(Vm& vm, const Value& value, const Str& spec);

// --- Helpers that natives share
// -------------------------------------------------------------------------------------------
/// False with MemoryError pending when `bytes` more would not fit the script's budget: ask before allocating
/// what a script sizes.
bool ensureRoom(Vm& vm, std::uint64_t bytes);
bool isCallable(Vm& vm, const Value& value); ///< callable(value)
/// "unhashable type: 'list'" and the like.
Value raiseTypeError(Vm& vm, std::string_view before, const Value& value, std::string_view after = "'");
/// repr of text: quotes and escapes as Python chooses them; ascii() when `asciiOnly`.
std::string quoteText(const Str& text, bool asciiOnly = false);
/// The items of a list, tuple, set, dict (keys), str, range ... without calling scripts. notHandled():
/// iterate it; True: done.
Value collectBuiltin(Vm& vm, const Value& iterable, ValueVector& out);
/// A frozenset of the same items: what a set counts as when it is looked for in a set.
Value frozenCopy(const Set& set);
/// A list or tuple's items without a copy, or false.
bool itemsOf(const Value& sequence, const Value*& begin, std::size_t& count);

} // namespace coroscope::vm
