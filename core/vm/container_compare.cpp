// ==, the orders, hash() and truth of the built-in data types.

#include "core/vm/containers.h"
#include "core/vm/numbers.h"
#include "core/vm/set_ops.h"
#include "core/vm/type.h"
#include "core/vm/views.h"
#include "core/vm/vm.h"

#include <algorithm>

namespace coroscope::vm {

using script::Comparison;

namespace {

constexpr int kDeepest = 1000; ///< nested containers: each level is a native call

/// How deep comparisons of containers are nested in each other on this operating-system thread.
class Nesting {
public:
    Nesting() { ++s_depth; }
    ~Nesting() { --s_depth; }
    static bool tooDeep(Vm& vm) {
        if (s_depth <= kDeepest) return false;
        vm.raise(vm.types.RecursionError, "maximum recursion depth exceeded in comparison");
        return true;
    }

private:
    static thread_local int s_depth;
};
thread_local int Nesting::s_depth = 0;

bool holds(Comparison op, int order) {
    switch (op) {
    case Comparison::Lt:
        return order < 0;
    case Comparison::Le:
        return order <= 0;
    case Comparison::Eq:
        return order == 0;
    case Comparison::Ne:
        return order != 0;
    case Comparison::Gt:
        return order > 0;
    case Comparison::Ge:
        return order >= 0;
    }
    return false;
}

bool onlyEquality(Comparison op) {
    return op == Comparison::Eq || op == Comparison::Ne;
}

/// Lists and tuples: the first items that differ decide, as in CPython; they may change under way.
Value compareSequences(Vm& vm, Comparison op, const Value& a, const Value& b) {
    const Value *left, *right;
    std::size_t sizeA, sizeB;
    const auto look = [&] {
        itemsOf(a, left, sizeA);
        itemsOf(b, right, sizeB);
    };
    look();
    if (onlyEquality(op) && sizeA != sizeB) return Value::boolean(op == Comparison::Ne);
    for (std::size_t index = 0; look(), index < sizeA && index < sizeB; ++index) {
        if (left[index].is(right[index])) continue;
        const Value x = left[index], y = right[index];
        const int equal = vm.equal(x, y);
        if (equal < 0) return {};
        if (equal > 0) continue;
        if (onlyEquality(op)) return Value::boolean(op == Comparison::Ne);
        return vm.compare(op, x, y);
    }
    return Value::boolean(holds(op, sizeA < sizeB ? -1 : sizeA > sizeB ? 1 : 0));
}

Value compareDicts(Vm& vm, Comparison op, Dict& a, Dict& b) {
    if (!onlyEquality(op)) return Value::notHandled();
    const auto answer = [op](bool equal) { return Value::boolean(equal == (op == Comparison::Eq)); };
    if (a.size() != b.size()) return answer(false);
    HashTable& table = a.table();
    for (std::size_t at = table.next(0); at < table.entryCount(); at = table.next(at + 1)) {
        const Value key = table.entry(at).key, mine = table.entry(at).value;
        const Value* found = b.table().find(vm, key);
        if (!found) return vm.failed() ? Value() : answer(false);
        const Value theirs = *found;
        const int equal = mine.is(theirs) ? 1 : vm.equal(mine, theirs);
        if (equal < 0) return {};
        if (equal == 0) return answer(false);
    }
    return answer(true);
}

Value compareTuplesOf(Vm& vm, Comparison op, std::initializer_list<Value> a, std::initializer_list<Value> b) {
    return compareSequences(vm, op, Tuple::of(a), Tuple::of(b));
}

constexpr std::uint64_t kPrime1 = 11400714785074694791ull;
constexpr std::uint64_t kPrime2 = 14029467366897019727ull;
constexpr std::uint64_t kPrime5 = 2870177450012600261ull;

/// CPython's tuplehash (after xxHash), so that tuples of numbers hash as there.
class TupleHash {
public:
    void add(std::uint64_t lane) {
        m_state += lane * kPrime2;
        m_state = (m_state << 31 | m_state >> 33) * kPrime1;
    }
    std::uint64_t finish(std::size_t count) const {
        const std::uint64_t hash = m_state + (count ^ (kPrime5 ^ 3527539ull));
        return hash == ~std::uint64_t(0) ? 1546275796ull : hash;
    }

private:
    std::uint64_t m_state = kPrime5;
};

int hashItems(Vm& vm, const Value* items, std::size_t count, std::uint64_t& out) {
    TupleHash hash;
    for (std::size_t index = 0; index < count; ++index) {
        std::uint64_t lane;
        if (!vm.hash(items[index], lane)) return 0;
        hash.add(lane);
    }
    out = hash.finish(count);
    return 1;
}

/// Independent of the order, as CPython's frozenset_hash.
std::uint64_t hashSet(HashTable& table) {
    std::uint64_t hash = 0;
    for (std::size_t at = table.next(0); at < table.entryCount(); at = table.next(at + 1)) {
        const std::uint64_t h = table.entry(at).hash;
        hash ^= ((h ^ 89869747ull) ^ (h << 16)) * 3644798167ull;
    }
    hash ^= (static_cast<std::uint64_t>(table.size()) + 1) * 1927868237ull;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069u + 907133923ull;
    return hash == ~std::uint64_t(0) ? 590923713ull : hash;
}

std::uint64_t hashBytes(std::string_view content) {
    return content.empty() ? 0 : Str::fromLatin1(content)->hash() ^ 0x5bd1e995u;
}

/// Whether a value is equal to nothing of another kind, and knows no orders either.
bool isPlainData(const Value& value) {
    if (!value.isObject()) return true;
    const Object* object = value.asObject();
    switch (object->kind()) {
    case Kind::Int:
    case Kind::Float:
    case Kind::Str:
    case Kind::Bytes:
    case Kind::ByteArray:
    case Kind::Tuple:
    case Kind::List:
    case Kind::Dict:
    case Kind::Range:
    case Kind::Slice:
    case Kind::Function:
    case Kind::Native:
        return !object->type()->isHeapType();
    default:
        return false;
    }
}

Value compareKinds(Vm& vm, Comparison op, const Value& a, const Value& b);

} // namespace

Value compareBuiltin(Vm& vm, Comparison op, const Value& a, const Value& b) {
    Value result = a.isObject() && b.isObject() ? compareKinds(vm, op, a, b) : Value::notHandled();
    if (result.isNotHandled() && onlyEquality(op) && isPlainData(a) && isPlainData(b)) {
        return Value::boolean(a.is(b) == (op == Comparison::Eq));
    }
    return result;
}

namespace {

Value compareKinds(Vm& vm, Comparison op, const Value& a, const Value& b) {
    Object* left = a.asObject();
    Object* right = b.asObject();
    const Nesting nesting;
    switch (left->kind()) {
    case Kind::Str: {
        if (right->kind() != Kind::Str) break;
        const auto &x = *static_cast<Str*>(left), &y = *static_cast<Str*>(right);
        if (onlyEquality(op)) return Value::boolean(x.equals(y) == (op == Comparison::Eq));
        return Value::boolean(holds(op, x.compare(y)));
    }
    case Kind::Bytes:
    case Kind::ByteArray:
        if (const Bytes* other = asBytes(b))
            return Value::boolean(holds(op, asBytes(a)->view().compare(other->view())));
        break;
    case Kind::List:
    case Kind::Tuple:
        if (right->kind() != left->kind()) break;
        if (Nesting::tooDeep(vm)) return {};
        return compareSequences(vm, op, a, b);
    case Kind::Dict:
        if (right->kind() != Kind::Dict) break;
        if (Nesting::tooDeep(vm)) return {};
        return compareDicts(vm, op, *static_cast<Dict*>(left), *static_cast<Dict*>(right));
    case Kind::Range:
        if (right->kind() != Kind::Range || !onlyEquality(op)) break;
        return Value::boolean(static_cast<Range*>(left)->same(*static_cast<Range*>(right)) ==
                              (op == Comparison::Eq));
    case Kind::Slice: {
        if (right->kind() != Kind::Slice) break;
        const auto &x = *static_cast<Slice*>(left), &y = *static_cast<Slice*>(right);
        return compareTuplesOf(vm, op, {x.start, x.stop, x.step}, {y.start, y.stop, y.step});
    }
    case Kind::Other:
        if (const GenericAlias* alias = asGenericAlias(vm, a)) {
            const GenericAlias* other = asGenericAlias(vm, b);
            if (!other || !onlyEquality(op)) break;
            return compareTuplesOf(vm, op, {alias->origin, alias->args}, {other->origin, other->args});
        }
        if (const UnionType* type = asUnionType(vm, a)) {
            const UnionType* other = asUnionType(vm, b);
            if (!other || !onlyEquality(op)) break;
            HashTable mine, theirs;
            if (!addAll(vm, mine, type->args) || !addAll(vm, theirs, other->args)) return {};
            const int same = mine.size() == theirs.size() ? isSubset(vm, mine, theirs) : 0;
            return same < 0 ? Value() : Value::boolean((same > 0) == (op == Comparison::Eq));
        }
        if (const MappingProxy* proxy = asMappingProxy(vm, a)) return vm.compare(op, proxy->mapping, b);
        return setCompare(vm, op, a, b);
    case Kind::Set:
    case Kind::FrozenSet:
        return setCompare(vm, op, a, b);
    default:
        break;
    }
    return Value::notHandled();
}

} // namespace

int hashBuiltin(Vm& vm, const Value& value, std::uint64_t& out) {
    constexpr int kDone = 1, kFailed = 0, kNotHandled = -1;
    if (value.isDouble()) {
        out = hashDouble(value.asDouble());
        return kDone;
    }
    if (value.isInt() || value.isBool()) {
        out = hashInteger(value);
        return kDone;
    }
    if (!value.isObject()) {
        out = 0x1f3d5b79u + (value.bits() & 0xff); // None, Ellipsis, NotImplemented: the same in every run
        return kDone;
    }
    Object* object = value.asObject();
    switch (object->kind()) {
    case Kind::Int:
        out = hashInteger(value);
        return kDone;
    case Kind::Float:
        out = hashDouble(floatValue(value));
        return kDone;
    case Kind::Str:
        out = static_cast<Str*>(object)->hash();
        return kDone;
    case Kind::Bytes:
        out = hashBytes(static_cast<Bytes*>(object)->view());
        return kDone;
    case Kind::Tuple: {
        const auto* tuple = static_cast<Tuple*>(object);
        const Nesting nesting;
        if (Nesting::tooDeep(vm)) return kFailed;
        return hashItems(vm, tuple->begin(), tuple->size(), out);
    }
    case Kind::FrozenSet:
        out = hashSet(static_cast<Set*>(object)->table());
        return kDone;
    case Kind::Range: {
        const auto* range = static_cast<Range*>(object);
        const Value size = range->size();
        const int order = numberCompare(size, Value::smallInt(1));
        const Value parts[] = {size, order >= 0 ? range->start() : Value::none(),
                               order > 0 ? range->step() : Value::none()};
        return hashItems(vm, parts, 3, out);
    }
    case Kind::List:
    case Kind::Dict:
    case Kind::Set:
    case Kind::ByteArray:
    case Kind::Slice:
        raiseTypeError(vm, "unhashable type: '", value);
        return kFailed;
    case Kind::Other:
        if (const GenericAlias* alias = asGenericAlias(vm, value)) {
            const Value parts[] = {alias->origin, alias->args};
            return hashItems(vm, parts, 2, out);
        }
        if (const UnionType* type = asUnionType(vm, value)) {
            HashTable members;
            if (!addAll(vm, members, type->args)) return kFailed;
            out = hashSet(members);
            return kDone;
        }
        if (asDictView(vm, value)) {
            if (object->type() == vm.types.dictValues) return kNotHandled;
            raiseTypeError(vm, "unhashable type: '", value);
            return kFailed;
        }
        if (asMappingProxy(vm, value)) {
            raiseTypeError(vm, "unhashable type: '", value);
            return kFailed;
        }
        return kNotHandled;
    default:
        return kNotHandled;
    }
}

int truthBuiltin(const Value& value) {
    if (value.isDouble()) return value.asDouble() != 0;
    if (value.isInt()) return value.asInt() != 0;
    if (value.isBool()) return value.isTrue();
    if (value.isNone()) return 0;
    if (!value.isObject()) return -1;
    if (isInteger(value)) return integerSign(value) != 0;
    if (isFloat(value)) return floatValue(value) != 0;
    const Value length = lengthBuiltin(value);
    if (length.isNotHandled() || length.isEmpty()) return -1;
    return !length.is(Value::smallInt(0));
}

} // namespace coroscope::vm
