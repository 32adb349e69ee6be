#include "core/vm/set_ops.h"

#include "core/vm/containers.h"
#include "core/vm/type.h"
#include "core/vm/views.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

using script::BinaryOperator;
using script::Comparison;

namespace {

/// The table behind a set, or behind a dict whose keys stand for a set; null: neither.
HashTable* tableOf(Vm& vm, const Value& value, bool dictsToo) {
    if (Set* set = asSet(value)) return &set->table();
    if (!dictsToo) return nullptr;
    if (Dict* dict = as<Dict>(value)) return &dict->table();
    if (DictView* view = asDictView(vm, value))
        return view->type() == vm.types.dictKeys ? &view->dict->table() : nullptr;
    return nullptr;
}

bool isSetLikeView(Vm& vm, const Value& value) {
    const DictView* view = asDictView(vm, value);
    return view && view->type() != vm.types.dictValues;
}

/// Inserts a key whose hash is known to be good.
bool addKey(Vm& vm, HashTable& table, const Value& key) {
    bool inserted;
    table.setDefault(vm, key, Value(), inserted);
    return !vm.failed();
}

bool keep(Vm& vm, HashTable& target, HashTable& other, bool present) {
    HashTable kept;
    for (std::size_t at = target.next(0); at < target.entryCount(); at = target.next(at + 1)) {
        const Value key = target.entry(at).key;
        const bool found = other.find(vm, key) != nullptr;
        if (vm.failed()) return false;
        if (found == present && !addKey(vm, kept, key)) return false;
    }
    target = std::move(kept);
    return true;
}

} // namespace

Value frozenCopy(const Set& set) {
    Ref<Set> copy = Set::makeFrozen();
    copy->table() = const_cast<Set&>(set).table();
    return copy;
}

bool addAll(Vm& vm, HashTable& table, const Value& iterable) {
    if (HashTable* from = tableOf(vm, iterable, true); from && !iterable.asObject()->type()->isHeapType()) {
        if (table.empty() && asSet(iterable)) {
            table = *from;
            return true;
        }
        for (std::size_t at = from->next(0); at < from->entryCount(); at = from->next(at + 1)) {
            const Value key = from->entry(at).key;
            if (!addKey(vm, table, key)) return false;
        }
        return true;
    }
    ValueVector items;
    const Value done = collectBuiltin(vm, iterable, items);
    if (done.isEmpty() || (done.isNotHandled() && !vm.collect(iterable, items))) return false;
    for (const Value& item : items) {
        if (!addKey(vm, table, item)) return false;
    }
    return true;
}

bool combineInto(Vm& vm, HashTable& target, SetOperation operation, const Value& other) {
    if (operation == SetOperation::Union) return addAll(vm, target, other);
    HashTable others;
    if (!addAll(vm, others, other)) return false;
    switch (operation) {
    case SetOperation::Intersection: {
        // The smaller one is walked through, as in the reference: it decides which of two equal keys stays.
        if (others.size() <= target.size() || !tableOf(vm, other, true)) {
            HashTable kept = std::move(others);
            if (!keep(vm, kept, target, true)) return false;
            target = std::move(kept);
            return true;
        }
        return keep(vm, target, others, true);
    }
    case SetOperation::Difference:
        return keep(vm, target, others, false);
    default: {
        for (std::size_t at = others.next(0); at < others.entryCount(); at = others.next(at + 1)) {
            const Value key = others.entry(at).key;
            const bool removed = target.erase(vm, key);
            if (vm.failed()) return false;
            if (!removed && !addKey(vm, target, key)) return false;
        }
        return true;
    }
    }
}

Value setBinary(Vm& vm, BinaryOperator op, bool inplace, const Value& a, const Value& b) {
    SetOperation operation;
    switch (op) {
    case BinaryOperator::Or:
        operation = SetOperation::Union;
        break;
    case BinaryOperator::And:
        operation = SetOperation::Intersection;
        break;
    case BinaryOperator::Sub:
        operation = SetOperation::Difference;
        break;
    case BinaryOperator::Xor:
        operation = SetOperation::SymmetricDifference;
        break;
    default:
        return Value::notHandled();
    }
    Set* left = asSet(a);
    const bool views = isSetLikeView(vm, a) || isSetLikeView(vm, b);
    if (!views && (!left || !asSet(b))) return Value::notHandled();
    if (inplace && left && !left->frozen()) {
        if (!asSet(b)) return Value::notHandled();
        return combineInto(vm, left->table(), operation, b) ? a : Value();
    }
    Ref<Set> result = left && left->frozen() && !views ? Set::makeFrozen() : Set::make();
    if (!addAll(vm, result->table(), a) || !combineInto(vm, result->table(), operation, b)) return {};
    return result;
}

int isSubset(Vm& vm, HashTable& a, HashTable& b) {
    if (a.size() > b.size()) return 0;
    for (std::size_t at = a.next(0); at < a.entryCount(); at = a.next(at + 1)) {
        const Value key = a.entry(at).key;
        const bool found = b.find(vm, key) != nullptr;
        if (vm.failed()) return -1;
        if (!found) return 0;
    }
    return 1;
}

Value setCompare(Vm& vm, Comparison op, const Value& a, const Value& b) {
    const bool views = isSetLikeView(vm, a) || isSetLikeView(vm, b);
    if (!(asSet(a) || isSetLikeView(vm, a)) || !(asSet(b) || isSetLikeView(vm, b)))
        return Value::notHandled();
    HashTable copyA, copyB;
    if (views && (!addAll(vm, copyA, a) || !addAll(vm, copyB, b))) return {};
    HashTable& left = views ? copyA : asSet(a)->table();
    HashTable& right = views ? copyB : asSet(b)->table();
    int result = 0;
    switch (op) {
    case Comparison::Eq:
        result = left.size() == right.size() ? isSubset(vm, left, right) : 0;
        break;
    case Comparison::Ne:
        result = left.size() == right.size() ? isSubset(vm, left, right) : 0;
        if (result >= 0) result = !result;
        break;
    case Comparison::Le:
        result = isSubset(vm, left, right);
        break;
    case Comparison::Lt:
        result = left.size() < right.size() ? isSubset(vm, left, right) : 0;
        break;
    case Comparison::Ge:
        result = isSubset(vm, right, left);
        break;
    case Comparison::Gt:
        result = right.size() < left.size() ? isSubset(vm, right, left) : 0;
        break;
    }
    return result < 0 ? Value() : Value::boolean(result > 0);
}

} // namespace coroscope::vm
