#pragma once

#include "core/vm/bytes.h"
#include "core/vm/iterator.h"
#include "core/vm/range.h"
#include "core/vm/tuple.h"

namespace coroscope::vm {

// The iterators of the built-in types: plain ones, which never run script code. Exhausted ones let go of what
// they ran over.

class ListIterator final : public Iterator {
public:
    ListIterator(Type* type, Ref<List> list) : Iterator(type), list(std::move(list)) {}
    Value next(Vm& vm) override;
    std::int64_t lengthHint() override;
    bool plain() const override { return true; }
    void visitRefs(RefVisitor& visitor) override { visitor.visit(list); }
    Ref<List> list; ///< null: exhausted
    std::size_t index = 0;
};

class ListReverseIterator final : public Iterator {
public:
    ListReverseIterator(Type* type, Ref<List> from)
        : Iterator(type), list(std::move(from)), index(static_cast<std::int64_t>(list->size()) - 1) {}
    Value next(Vm& vm) override;
    std::int64_t lengthHint() override { return index + 1; }
    bool plain() const override { return true; }
    void visitRefs(RefVisitor& visitor) override { visitor.visit(list); }
    Ref<List> list;
    std::int64_t index;
};

class TupleIterator final : public Iterator {
public:
    TupleIterator(Type* type, Ref<Tuple> tuple) : Iterator(type), tuple(std::move(tuple)) {}
    Value next(Vm& vm) override;
    std::int64_t lengthHint() override;
    bool plain() const override { return true; }
    void visitRefs(RefVisitor& visitor) override { visitor.visit(tuple); }
    Ref<Tuple> tuple;
    std::size_t index = 0;
};

class StrIterator final : public Iterator {
public:
    StrIterator(Type* type, Ref<Str> text) : Iterator(type), text(std::move(text)) {}
    Value next(Vm& vm) override;
    std::int64_t lengthHint() override;
    bool plain() const override { return true; }
    Ref<Str> text;
    std::size_t index = 0;
};

/// Of bytes and bytearray.
class BytesIterator final : public Iterator {
public:
    BytesIterator(Type* type, Ref<Bytes> bytes) : Iterator(type), bytes(std::move(bytes)) {}
    Value next(Vm& vm) override;
    std::int64_t lengthHint() override;
    bool plain() const override { return true; }
    Ref<Bytes> bytes;
    std::size_t index = 0;
};

class RangeIterator final : public Iterator {
public:
    RangeIterator(Type* type, std::int64_t start, std::int64_t step, std::int64_t count)
        : Iterator(type), current(start), step(step), left(count) {}
    Value next(Vm& vm) override;
    std::int64_t lengthHint() override { return left; }
    bool plain() const override { return true; }
    std::int64_t current;
    std::int64_t step;
    std::int64_t left;
};

/// Of a range whose bounds are beyond machine numbers.
class WideRangeIterator final : public Iterator {
public:
    WideRangeIterator(Type* type, Value first, Value step, Value count)
        : Iterator(type), m_current(std::move(first)), m_step(std::move(step)), m_left(std::move(count)) {}
    Value next(Vm& vm) override;
    std::int64_t lengthHint() override;
    bool plain() const override { return true; }

private:
    Value m_current, m_step, m_left;
};

/// Over a dict's keys, values or items, forwards or back: type() tells which. Also over a set's items.
class TableIterator final : public Iterator {
public:
    enum class What : std::uint8_t { Keys, Values, Items, SetItems };
    TableIterator(Type* type, Value owner, HashTable& table, What what, bool reverse);
    Value next(Vm& vm) override;
    std::int64_t lengthHint() override;
    bool plain() const override { return true; }
    void visitRefs(RefVisitor& visitor) override { visitor.visit(m_owner); }

private:
    Value item(const HashTable::Entry& entry) const;
    Value m_owner; ///< Empty: exhausted
    HashTable* m_table;
    std::size_t m_size;  ///< must not change under way
    std::size_t m_index; ///< the next one; going back: one behind it
    std::uint32_t m_layout;
    What m_what;
    bool m_reverse;
};

// Those that run over another iterator, or call: plain when what they run over is plain.

class EnumerateIterator final : public Iterator {
public:
    EnumerateIterator(Type* type, Value iterator, Value start);
    Value next(Vm& vm) override;
    machine::Co<Value> nextCo(Vm& vm) override;
    bool plain() const override { return m_plain; }
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(m_iterator);
        visitor.visit(m_count);
    }

private:
    Value number(Vm& vm, Value item);
    Value m_iterator;
    Value m_count;
    bool m_plain;
};

class ZipIterator final : public Iterator {
public:
    ZipIterator(Type* type, ValueVector iterators, bool strict);
    Value next(Vm& vm) override;
    machine::Co<Value> nextCo(Vm& vm) override;
    bool plain() const override { return m_plain; }
    void visitRefs(RefVisitor& visitor) override { visitor.all(m_iterators); }

private:
    Value uneven(Vm& vm, std::size_t index, bool shorter);
    ValueVector m_iterators;
    bool m_strict;
    bool m_plain;
};

class MapIterator final : public Iterator {
public:
    MapIterator(Type* type, Value function, ValueVector iterators)
        : Iterator(type), m_function(std::move(function)), m_iterators(std::move(iterators)) {}
    Value next(Vm&) override { return Value::notHandled(); }
    machine::Co<Value> nextCo(Vm& vm) override;
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(m_function);
        visitor.all(m_iterators);
    }

private:
    Value m_function;
    ValueVector m_iterators;
};

class FilterIterator final : public Iterator {
public:
    FilterIterator(Type* type, Value function, Value iterator)
        : Iterator(type), m_function(std::move(function)), m_iterator(std::move(iterator)) {}
    Value next(Vm&) override { return Value::notHandled(); }
    machine::Co<Value> nextCo(Vm& vm) override;
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(m_function);
        visitor.visit(m_iterator);
    }

private:
    Value m_function; ///< None: truth alone decides
    Value m_iterator;
};

/// reversed(x) of a sequence without __reversed__, and iter(x) of one without __iter__: by __getitem__ with
/// growing or falling index.
class SequenceIterator final : public Iterator {
public:
    SequenceIterator(Type* type, Value sequence, std::int64_t start, std::int64_t step)
        : Iterator(type), m_sequence(std::move(sequence)), m_index(start), m_step(step) {}
    Value next(Vm& vm) override;
    machine::Co<Value> nextCo(Vm& vm) override;
    void visitRefs(RefVisitor& visitor) override { visitor.visit(m_sequence); }

private:
    Value m_sequence; ///< Empty: exhausted
    std::int64_t m_index;
    std::int64_t m_step;
};

/// iter(callable, sentinel).
class CallableIterator final : public Iterator {
public:
    CallableIterator(Type* type, Value callable, Value sentinel)
        : Iterator(type), m_callable(std::move(callable)), m_sentinel(std::move(sentinel)) {}
    Value next(Vm&) override { return Value::notHandled(); }
    machine::Co<Value> nextCo(Vm& vm) override;
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(m_callable);
        visitor.visit(m_sentinel);
    }

private:
    Value m_callable; ///< Empty: exhausted
    Value m_sentinel;
};

/// True when next() of this iterator never needs a coroutine.
bool isPlainIterator(const Value& iterator);
/// reversed(x) for the built-in sequences and dicts; notHandled() for others.
Value reverseBuiltin(Vm& vm, const Value& sequence);

} // namespace coroscope::vm
