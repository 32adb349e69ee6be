// + and * of sequences, and every other binary operator on what is no number.

#include "core/vm/containers.h"
#include "core/vm/numbers.h"
#include "core/vm/percent.h"
#include "core/vm/set_ops.h"
#include "core/vm/type.h"
#include "core/vm/views.h"
#include "core/vm/vm.h"

#include <cstring>

namespace coroscope::vm {

using script::BinaryOperator;

namespace {

Value concatStr(Vm& vm, const Str& a, const Str& b) {
    const std::size_t size = a.size() + b.size();
    if (!ensureRoom(vm, size * (a.wide() || b.wide() ? 4 : 1))) return {};
    if (!a.wide() && !b.wide()) {
        char* data;
        Ref<Str> out = Str::makeLatin1(size, data);
        if (a.size()) std::memcpy(data, a.latin1().data(), a.size());
        if (b.size()) std::memcpy(data + a.size(), b.latin1().data(), b.size());
        return out;
    }
    char32_t* data;
    Ref<Str> out = Str::makeUtf32(size, data);
    for (std::size_t index = 0; index < a.size(); ++index)
        *data++ = a.at(index);
    for (std::size_t index = 0; index < b.size(); ++index)
        *data++ = b.at(index);
    return out;
}

Value repeatStr(const Str& text, std::size_t count) {
    if (!text.wide()) {
        char* data;
        Ref<Str> out = Str::makeLatin1(text.size() * count, data);
        for (std::size_t round = 0; round < count; ++round)
            std::memcpy(data + round * text.size(), text.latin1().data(), text.size());
        return out;
    }
    if (count == 0) return str("");
    char32_t* data;
    Ref<Str> out = Str::makeUtf32(text.size() * count, data);
    for (std::size_t round = 0; round < count; ++round) {
        std::memcpy(data + round * text.size(), text.utf32().data(), text.size() * sizeof(char32_t));
    }
    return out;
}

bool isSequence(const Value& value) {
    if (!value.isObject()) return false;
    switch (value.asObject()->kind()) {
    case Kind::Str:
    case Kind::List:
    case Kind::Tuple:
    case Kind::Bytes:
    case Kind::ByteArray:
        return true;
    default:
        return false;
    }
}

Value mergeDicts(Vm& vm, bool inplace, const Value& a, const Value& b) {
    Dict* left = as<Dict>(a);
    if (!left) return Value::notHandled();
    if (inplace) {
        if (!as<Dict>(b)) return Value::notHandled(); // any mapping or pairs: __ior__ does that
        return updateDict(vm, left->table(), b) ? a : Value();
    }
    Dict* right = as<Dict>(b);
    if (!right) return Value::notHandled();
    Ref<Dict> result = make<Dict>();
    result->table() = left->table();
    return updateDict(vm, result->table(), b) ? result.value() : Value();
}

} // namespace

Value concatBuiltin(Vm& vm, const Value& a, const Value& b, bool inplace) {
    if (!isSequence(a)) return Value::notHandled();
    switch (a.asObject()->kind()) {
    case Kind::Str:
        if (const Str* right = as<Str>(b)) return concatStr(vm, *static_cast<Str*>(a.asObject()), *right);
        return Value::notHandled();
    case Kind::List: {
        auto* left = static_cast<List*>(a.asObject());
        if (inplace) {
            const Value done = collectBuiltin(vm, b, left->items());
            if (done.isEmpty() || done.isNotHandled()) return done;
            return a;
        }
        const List* right = as<List>(b);
        if (!right) return Value::notHandled();
        if (!ensureRoom(vm, (left->size() + right->size()) * sizeof(Value))) return {};
        ValueVector items;
        items.reserve(left->size() + right->size());
        items.insert(items.end(), left->items().begin(), left->items().end());
        items.insert(items.end(), right->items().begin(), right->items().end());
        return make<List>(std::move(items));
    }
    case Kind::Tuple: {
        const Tuple* right = as<Tuple>(b);
        if (!right) return Value::notHandled();
        const auto* left = static_cast<Tuple*>(a.asObject());
        if (left->size() == 0 && right->type() == vm.types.tuple) return b;
        if (right->size() == 0 && left->type() == vm.types.tuple) return a;
        Ref<Tuple> out = Tuple::make(left->size() + right->size());
        Value* slot = out->begin();
        for (const Value& item : *left)
            *slot++ = item;
        for (const Value& item : *right)
            *slot++ = item;
        return out;
    }
    default: {
        Bytes* left = asBytes(a);
        const Bytes* right = asBytes(b);
        if (!right) return Value::notHandled();
        if (!ensureRoom(vm, left->size() + right->size())) return {};
        const std::string joined = std::string(left->view()) + std::string(right->view());
        if (inplace && left->mutableArray()) {
            left->assign(joined);
            return a;
        }
        return Bytes::like(*left, joined);
    }
    }
}

Value repeatBuiltin(Vm& vm, const Value& a, const Value& b, bool inplace) {
    const bool first = isSequence(a);
    if (!first && !isSequence(b)) return Value::notHandled();
    const Value& sequence = first ? a : b;
    const Value& factor = first ? b : a;
    if (!isInteger(factor)) return Value::notHandled();
    std::int64_t times;
    if (!toInt64(factor, times)) {
        return vm.raise(vm.types.OverflowError,
                        cat("cannot fit '", vm.typeName(factor), "' into an index-sized integer"));
    }
    const auto count = static_cast<std::size_t>(std::max<std::int64_t>(times, 0));
    const std::size_t size = static_cast<std::size_t>(lengthBuiltin(sequence).asInt());
    std::size_t bytes;
    if (__builtin_mul_overflow(size, count, &bytes) || __builtin_mul_overflow(bytes, sizeof(Value), &bytes)) {
        bytes = ~std::size_t(0);
    }
    switch (sequence.asObject()->kind()) {
    case Kind::Str: {
        const auto* text = static_cast<Str*>(sequence.asObject());
        if (!ensureRoom(vm, text->wide() ? bytes / 2 : bytes / 8)) return {};
        if (count == 1 && text->type() == vm.types.str) return sequence;
        return repeatStr(*text, count);
    }
    case Kind::List: {
        if (!ensureRoom(vm, bytes)) return {};
        auto* list = static_cast<List*>(sequence.asObject());
        if (inplace && first) {
            if (count == 0) {
                list->clear();
                return a;
            }
            list->items().reserve(size * count);
            for (std::size_t at = size; at < size * count; ++at)
                list->items().push_back(list->items()[at - size]);
            return a;
        }
        ValueVector items;
        items.reserve(size * count);
        for (std::size_t round = 0; round < count; ++round) {
            items.insert(items.end(), list->items().begin(), list->items().end());
        }
        return make<List>(std::move(items));
    }
    case Kind::Tuple: {
        if (!ensureRoom(vm, bytes)) return {};
        const auto* tuple = static_cast<Tuple*>(sequence.asObject());
        if (count == 1 && tuple->type() == vm.types.tuple) return sequence;
        Ref<Tuple> out = Tuple::make(size * count);
        Value* slot = out->begin();
        for (std::size_t round = 0; round < count; ++round) {
            for (const Value& item : *tuple)
                *slot++ = item;
        }
        return out;
    }
    default: {
        if (!ensureRoom(vm, bytes / 8)) return {};
        Bytes* old = asBytes(sequence);
        std::string repeated;
        repeated.reserve(size * count);
        for (std::size_t round = 0; round < count; ++round)
            repeated += old->view();
        if (inplace && first && old->mutableArray()) {
            old->assign(repeated);
            return a;
        }
        return Bytes::like(*old, repeated);
    }
    }
}

Value binaryBuiltin(Vm& vm, BinaryOperator op, bool inplace, const Value& a, const Value& b) {
    switch (op) {
    case BinaryOperator::Add:
        return concatBuiltin(vm, a, b, inplace);
    case BinaryOperator::Mul:
        return repeatBuiltin(vm, a, b, inplace);
    case BinaryOperator::Mod:
        if (const Str* format = as<Str>(a)) return percentFormat(vm, *format, b);
        if (const Bytes* format = asBytes(a)) return percentFormatBytes(vm, *format, b);
        return Value::notHandled();
    case BinaryOperator::Or: {
        Value merged = mergeDicts(vm, inplace, a, b);
        if (!merged.isNotHandled()) return merged;
        Value sets = setBinary(vm, op, inplace, a, b);
        if (!sets.isNotHandled()) return sets;
        return makeUnion(vm, a, b);
    }
    case BinaryOperator::And:
    case BinaryOperator::Sub:
    case BinaryOperator::Xor:
        return setBinary(vm, op, inplace, a, b);
    default:
        return Value::notHandled();
    }
}

} // namespace coroscope::vm
