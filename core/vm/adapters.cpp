// Iterators over other iterators, and over calls.

#include "core/vm/containers.h"
#include "core/vm/iterators.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

Co<Value> Iterator::nextCo(Vm& vm) {
    co_return next(vm);
}

EnumerateIterator::EnumerateIterator(Type* type, Value iterator, Value start)
    : Iterator(type), m_iterator(std::move(iterator)), m_count(std::move(start)),
      m_plain(isPlainIterator(m_iterator)) {}

Value EnumerateIterator::number(Vm& vm, Value item) {
    if (item.isEmpty()) return {};
    Ref<Tuple> pair = Tuple::make(2);
    (*pair)[0] = m_count;
    (*pair)[1] = std::move(item);
    m_count = numberAdd(vm, m_count, Value::smallInt(1));
    return pair;
}

Value EnumerateIterator::next(Vm& vm) {
    if (!m_plain) return Value::notHandled();
    return number(vm, static_cast<Iterator*>(m_iterator.asObject())->nextNested(vm));
}

Co<Value> EnumerateIterator::nextCo(Vm& vm) {
    const Ref<Iterator> alive = Ref<Iterator>::share(this);
    Value item = co_await vm.next(m_iterator);
    co_return number(vm, std::move(item));
}

ZipIterator::ZipIterator(Type* type, ValueVector iterators, bool strict)
    : Iterator(type), m_iterators(std::move(iterators)), m_strict(strict), m_plain(true) {
    for (const Value& iterator : m_iterators)
        m_plain = m_plain && isPlainIterator(iterator);
}

Value ZipIterator::uneven(Vm& vm, std::size_t index, bool shorter) {
    const std::string others = index == 1 ? " 1" : cat("s 1-", index);
    return vm.raise(vm.types.ValueError,
                    cat("zip() argument ", index + 1,
                        shorter ? " is shorter than argument" : " is longer than argument", others));
}

Value ZipIterator::next(Vm& vm) {
    if (!m_plain) return Value::notHandled();
    if (m_iterators.empty()) return {};
    Ref<Tuple> row = Tuple::make(m_iterators.size());
    for (std::size_t index = 0; index < m_iterators.size(); ++index) {
        Value item = static_cast<Iterator*>(m_iterators[index].asObject())->nextNested(vm);
        if (!item.isEmpty()) {
            (*row)[index] = std::move(item);
            continue;
        }
        if (vm.failed() || !m_strict) return {};
        if (index > 0) return uneven(vm, index, true);
        for (std::size_t other = 1; other < m_iterators.size(); ++other) {
            const Value extra = static_cast<Iterator*>(m_iterators[other].asObject())->nextNested(vm);
            if (!extra.isEmpty()) return uneven(vm, other, false);
            if (vm.failed()) return {};
        }
        return {};
    }
    return row;
}

Co<Value> ZipIterator::nextCo(Vm& vm) {
    const Ref<Iterator> alive = Ref<Iterator>::share(this);
    if (m_iterators.empty()) co_return Value();
    const Ref<Tuple> row = Tuple::make(m_iterators.size());
    for (std::size_t index = 0; index < m_iterators.size(); ++index) {
        Value item = co_await vm.next(m_iterators[index]);
        if (!item.isEmpty()) {
            (*row)[index] = std::move(item);
            continue;
        }
        if (vm.failed() || !m_strict) co_return Value();
        if (index > 0) co_return uneven(vm, index, true);
        for (std::size_t other = 1; other < m_iterators.size(); ++other) {
            const Value extra = co_await vm.next(m_iterators[other]);
            if (!extra.isEmpty()) co_return uneven(vm, other, false);
            if (vm.failed()) co_return Value();
        }
        co_return Value();
    }
    co_return row.value();
}

Co<Value> MapIterator::nextCo(Vm& vm) {
    const Ref<Iterator> alive = Ref<Iterator>::share(this);
    ValueVector args;
    args.reserve(m_iterators.size());
    for (std::size_t index = 0; index < m_iterators.size(); ++index) {
        Value item = co_await vm.next(m_iterators[index]);
        if (item.isEmpty()) co_return Value();
        args.push_back(std::move(item));
    }
    if (args.size() == 1) {
        Value result = co_await vm.call(m_function, std::move(args[0]));
        co_return result;
    }
    Value result = co_await vm.callWith(m_function, std::move(args), Value());
    co_return result;
}

Co<Value> FilterIterator::nextCo(Vm& vm) {
    const Ref<Iterator> alive = Ref<Iterator>::share(this);
    for (;;) {
        Value item = co_await vm.next(m_iterator);
        if (item.isEmpty()) co_return Value();
        Value good = item;
        if (!m_function.isNone() && !m_function.is(Value::share(vm.types.boolean))) {
            good = co_await vm.call(m_function, item);
            if (good.isEmpty()) co_return Value();
        }
        if (!good.isBool()) {
            good = co_await vm.truthCo(good);
            if (good.isEmpty()) co_return Value();
        }
        if (good.isTrue()) co_return item;
    }
}

Value SequenceIterator::next(Vm& vm) {
    if (m_sequence.isEmpty() || m_index < 0) return {};
    if (!m_sequence.isObject() || m_sequence.asObject()->type()->isHeapType()) return Value::notHandled();
    const Value length = lengthBuiltin(m_sequence);
    if (length.isNotHandled()) return length;
    if (m_index >= length.asInt()) {
        m_sequence = Value();
        return {};
    }
    Value item = getItemBuiltin(vm, m_sequence, Value::smallInt(m_index));
    m_index += m_step;
    return item;
}

Co<Value> SequenceIterator::nextCo(Vm& vm) {
    const Ref<Iterator> alive = Ref<Iterator>::share(this);
    if (m_sequence.isEmpty() || m_index < 0) co_return Value();
    const Value index = integer(m_index);
    Value item = co_await vm.getItemCo(m_sequence, index);
    m_index += m_step;
    if (item.isEmpty() && (vm.clearIf(vm.types.IndexError) || vm.clearIf(vm.types.StopIteration)))
        m_sequence = Value();
    co_return item;
}

Co<Value> CallableIterator::nextCo(Vm& vm) {
    const Ref<Iterator> alive = Ref<Iterator>::share(this);
    if (m_callable.isEmpty()) co_return Value();
    Value item = co_await vm.call(m_callable);
    if (item.isEmpty()) {
        if (vm.clearIf(vm.types.StopIteration)) m_callable = Value();
        co_return Value();
    }
    const Value same = co_await vm.compareCo(script::Comparison::Eq, m_sentinel, item);
    if (same.isEmpty()) co_return Value();
    const Value ended = co_await vm.truthCo(same);
    if (ended.isEmpty()) co_return Value();
    if (ended.isTrue()) {
        m_callable = Value();
        co_return Value();
    }
    co_return item;
}

} // namespace coroscope::vm
