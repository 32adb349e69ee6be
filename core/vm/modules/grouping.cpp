#include "core/vm/modules/itertools.h"

// groupby, tee, pairwise, zip_longest: what remembers items between steps.
namespace coroscope::vm {

namespace {

Type* classOf(const Value& cls) {
    return static_cast<Type*>(cls.asObject());
}

class Pairwise final : public OverIterator {
public:
    using OverIterator::OverIterator;
    Value next(Vm& vm) override {
        if (m_source.isEmpty()) return {};
        if (!m_plain) return Value::notHandled();
        if (m_old.isEmpty()) m_old = pull(vm);
        return m_old.isEmpty() ? Value() : pair(pull(vm));
    }
    Co<Value> nextCo(Vm& vm) override {
        const Ref<Iterator> alive = Ref<Iterator>::share(this);
        if (m_old.isEmpty()) m_old = co_await vm.next(m_source);
        if (m_old.isEmpty()) co_return Value();
        Value item = co_await vm.next(m_source);
        co_return pair(std::move(item));
    }
    void visitRefs(RefVisitor& visitor) override {
        OverIterator::visitRefs(visitor);
        visitor.visit(m_old);
    }

private:
    Value pair(Value item) {
        if (item.isEmpty()) return {};
        Value first = std::exchange(m_old, item);
        return Tuple::of({first, item});
    }
    Value m_old;
};

class ZipLongest final : public Iterator {
public:
    ZipLongest(Type* type, ValueVector sources, Value fill)
        : Iterator(type), m_sources(std::move(sources)), m_fill(std::move(fill)), m_active(m_sources.size()) {
    }
    Value next(Vm&) override { return m_active == 0 ? Value() : Value::notHandled(); }
    Co<Value> nextCo(Vm& vm) override {
        const Ref<Iterator> alive = Ref<Iterator>::share(this);
        auto row = Tuple::make(m_sources.size());
        for (std::size_t i = 0; i < m_sources.size(); ++i) {
            Value item;
            if (!m_sources[i].isEmpty()) {
                item = co_await vm.next(m_sources[i]);
                if (item.isEmpty()) {
                    if (vm.failed()) m_active = 0;
                    if (vm.failed() || --m_active == 0) co_return Value();
                    m_sources[i] = Value();
                }
            }
            (*row)[i] = item.isEmpty() ? m_fill : std::move(item);
        }
        co_return row.value();
    }
    void visitRefs(RefVisitor& visitor) override {
        visitor.all(m_sources);
        visitor.visit(m_fill);
    }

private:
    ValueVector m_sources; ///< Empty: exhausted
    Value m_fill;
    std::size_t m_active;
};

/// What the iterators of one tee() share: the items that at least one of them has still to give.
class TeeLink final : public Tracked {
public:
    explicit TeeLink(Type* type) : Tracked(type, Kind::Other) {}
    Value item;        ///< Empty: not read yet
    Ref<TeeLink> next; ///< set with item
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(item);
        visitor.visit(next);
    }
};

class Tee final : public OverIterator {
public:
    Tee(Type* type, Value source, Ref<TeeLink> link)
        : OverIterator(type, std::move(source)), m_link(std::move(link)) {}
    bool plain() const override { return false; }
    Value next(Vm& vm) override {
        if (!m_link->item.isEmpty()) return step();
        if (!m_plain) return Value::notHandled();
        return store(pull(vm));
    }
    Co<Value> nextCo(Vm& vm) override {
        const Ref<Iterator> alive = Ref<Iterator>::share(this);
        if (!m_link->item.isEmpty()) co_return step();
        Value item = co_await vm.next(m_source);
        co_return store(std::move(item));
    }
    Value fork() const { return make<Tee>(type(), m_source, m_link); }
    void visitRefs(RefVisitor& visitor) override {
        OverIterator::visitRefs(visitor);
        visitor.visit(m_link);
    }

private:
    Value store(Value item) {
        if (item.isEmpty()) return {};
        m_link->item = std::move(item);
        m_link->next = make<TeeLink>(m_link->type());
        return step();
    }
    Value step() {
        Value item = m_link->item;
        m_link = m_link->next;
        return item;
    }
    Ref<TeeLink> m_link;
};

class GroupBy final : public OverIterator {
public:
    GroupBy(Type* type, Value source, Value key)
        : OverIterator(type, std::move(source)), key(std::move(key)) {}
    bool plain() const override { return false; }
    Value next(Vm&) override { return Value::notHandled(); }
    Co<Value> nextCo(Vm& vm) override;
    /// Reads the next item and its key.
    Co<Value> advance(Vm& vm) {
        Value item = co_await vm.next(m_source);
        if (item.isEmpty()) co_return Value();
        Value itemKey = item;
        if (!key.isNone()) itemKey = co_await vm.call(key, item);
        if (itemKey.isEmpty()) co_return Value();
        currentItem = std::move(item);
        currentKey = std::move(itemKey);
        co_return Value::none();
    }
    void visitRefs(RefVisitor& visitor) override {
        OverIterator::visitRefs(visitor);
        visitor.visit(key);
        visitor.visit(targetKey);
        visitor.visit(currentKey);
        visitor.visit(currentItem);
    }
    Value key, targetKey, currentKey, currentItem;
    Object* group = nullptr; ///< the newest one: older ones have ended
};

class Grouper final : public Iterator {
public:
    Grouper(Type* type, Ref<GroupBy> parent, Value key)
        : Iterator(type), m_parent(std::move(parent)), m_key(std::move(key)) {
        m_parent->group = this;
    }
    Value next(Vm&) override { return m_parent && m_parent->group == this ? Value::notHandled() : Value(); }
    Co<Value> nextCo(Vm& vm) override {
        const Ref<Iterator> alive = Ref<Iterator>::share(this);
        const Ref<GroupBy> parent = m_parent;
        if (parent->currentItem.isEmpty()) {
            const Value more = co_await parent->advance(vm);
            if (more.isEmpty()) co_return Value();
        }
        const int same = vm.equal(m_key, parent->currentKey);
        if (same != 1) co_return Value();
        co_return std::exchange(parent->currentItem, Value());
    }
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(m_parent);
        visitor.visit(m_key);
    }

private:
    Ref<GroupBy> m_parent;
    Value m_key;
};

Co<Value> GroupBy::nextCo(Vm& vm) {
    const Ref<GroupBy> alive = Ref<GroupBy>::share(this);
    group = nullptr;
    for (;;) {
        if (!currentKey.isEmpty()) {
            if (targetKey.isEmpty()) break;
            const int same = vm.equal(targetKey, currentKey);
            if (same < 0) co_return Value();
            if (!same) break;
        }
        const Value more = co_await advance(vm);
        if (more.isEmpty()) co_return Value();
    }
    targetKey = currentKey;
    Type* grouper = static_cast<Type*>(type()->lookup("<group>")->asObject());
    co_return Tuple::of({currentKey, make<Grouper>(grouper, alive, targetKey)});
}

Co<Value> newPairwise(Vm& vm, Args args) {
    const Value source = co_await vm.iter(args[1]);
    if (source.isEmpty()) co_return Value();
    co_return make<Pairwise>(classOf(args[0]), source);
}

Co<Value> newGroupBy(Vm& vm, Args args) {
    const Value source = co_await vm.iter(args[1]);
    if (source.isEmpty()) co_return Value();
    co_return make<GroupBy>(classOf(args[0]), source, args[2]);
}

Co<Value> newZipLongest(Vm& vm, Args args) {
    ValueVector sources;
    for (std::size_t i = 0; i < argumentTuple(args[1]).size(); ++i) {
        const Value iterable = argumentTuple(args[1])[i];
        Value source = co_await vm.iter(iterable);
        if (source.isEmpty()) co_return Value();
        sources.push_back(std::move(source));
    }
    co_return make<ZipLongest>(classOf(args[0]), std::move(sources), args[2]);
}

Co<Value> newTee(Vm& vm, Args args) {
    const Value source = co_await vm.iter(args[1]);
    if (source.isEmpty()) co_return Value();
    if (isKind(source, Kind::Iterator) && vm.typeOf(source) == classOf(args[0]))
        co_return selfAs<Tee>(source).fork();
    Type* link = static_cast<Type*>(classOf(args[0])->lookup("<link>")->asObject());
    co_return make<Tee>(classOf(args[0]), source, make<TeeLink>(link));
}

Co<Value> teeFunction(Vm& vm, Args args) {
    std::int64_t count = 0;
    if (!vm.toIndex(args[1], count)) co_return Value();
    if (count < 0) co_return vm.raise(vm.types.ValueError, "n must be >= 0");
    if (!ensureRoom(vm, static_cast<std::uint64_t>(count) * sizeof(Tee))) co_return Value();
    auto result = Tuple::make(static_cast<std::size_t>(count));
    if (count == 0) co_return result.value();
    const Value type = Value::share(nativeType(vm, "itertools", "_tee"));
    const Value first = co_await vm.call(type, args[0]);
    if (first.isEmpty()) co_return Value();
    for (Value& each : *result)
        each = &each == result->begin() ? first : selfAs<Tee>(first).fork();
    co_return result.value();
}

} // namespace

void defineGrouping(Vm& vm, Dict& names) {
    defineIterTool(vm, names, "pairwise", "__new__(cls, iterable, /)", newPairwise);
    defineIterTool(vm, names, "zip_longest", "__new__(cls, /, *iterables, fillvalue=None)", newZipLongest);
    Type* groupBy = defineIterTool(vm, names, "groupby", "__new__(cls, iterable, key=None)", newGroupBy);
    Type* grouper =
        vm.defineType(&names, "itertools", "_grouper", {vm.types.object}, Kind::Iterator, nullptr);
    defineIteratorMethods(vm, grouper);
    groupBy->setOwn("<group>", Value::share(grouper));
    Type* tee = defineIterTool(vm, names, "_tee", "__new__(cls, iterable, /)", newTee);
    Type* link =
        vm.defineType(nullptr, "itertools", "_tee_dataobject", {vm.types.object}, Kind::Other, nullptr);
    tee->setOwn("<link>", Value::share(link));
    vm.defineMethod(tee, "__copy__(self, /)",
                    [](Vm&, Value* args) -> Value { return selfAs<Tee>(args[0]).fork(); });
    vm.define(names, "itertools", "tee(iterable, n=2, /)", nullptr, teeFunction);
}

} // namespace coroscope::vm
