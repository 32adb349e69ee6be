#include "core/vm/containers.h"
#include "core/vm/iterators.h"
#include "core/vm/numbers.h"
#include "core/vm/script_methods.h"
#include "core/vm/views.h"
#include "core/vm/vm.h"

// The protocols behind bool(), hash(), len(), [], in and iter(): first what is built in, then special
// methods, as CPython's abstract.c.
namespace coroscope::vm {

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

} // namespace coroscope::vm
