#include "core/vm/modules/itertools.h"
#include <algorithm>

// itertools: each tool is an Iterator; those that call scripts or run over scripts' iterators do so in
// nextCo().
namespace coroscope::vm {

Type* defineIterTool(Vm& vm, Dict& names, const char* name, const char* newSignature, NativeCo construct) {
    Type* type = vm.defineType(&names, "itertools", name, {vm.types.object}, Kind::Iterator, nullptr);
    defineIteratorMethods(vm, type);
    vm.defineStatic(type, newSignature, nullptr, construct);
    return type;
}

namespace {

class Count final : public Iterator {
public:
    Count(Type* type, Value start, Value step)
        : Iterator(type), current(std::move(start)), step(std::move(step)) {}
    Value next(Vm& vm) override {
        Value after = vm.binaryNative(script::BinaryOperator::Add, false, current, step);
        if (after.isNotHandled()) after = vm.binary(script::BinaryOperator::Add, current, step);
        if (after.isEmpty()) return {};
        return std::exchange(current, std::move(after));
    }
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(current);
        visitor.visit(step);
    }
    Value current, step;
};

class Repeat final : public Iterator {
public:
    Repeat(Type* type, Value item, std::int64_t left) : Iterator(type), item(std::move(item)), left(left) {}
    Value next(Vm&) override {
        if (left == 0) return {};
        if (left > 0) --left;
        return item;
    }
    bool plain() const override { return left >= 0; }
    std::int64_t lengthHint() override { return left; }
    void visitRefs(RefVisitor& visitor) override { visitor.visit(item); }
    Value item;
    std::int64_t left; ///< -1: for ever
};

class Cycle final : public OverIterator {
public:
    using OverIterator::OverIterator;
    bool plain() const override { return false; } // never ends
    Value next(Vm& vm) override {
        if (m_source.isEmpty()) return again();
        if (!m_plain) return Value::notHandled();
        return keep(vm, pull(vm));
    }
    Co<Value> nextCo(Vm& vm) override {
        const Ref<Iterator> alive = Ref<Iterator>::share(this);
        Value item = co_await vm.next(m_source);
        co_return keep(vm, std::move(item));
    }
    void visitRefs(RefVisitor& visitor) override {
        OverIterator::visitRefs(visitor);
        visitor.all(m_saved);
    }

private:
    Value keep(Vm& vm, Value item) {
        if (!item.isEmpty()) {
            m_saved.push_back(item);
            return item;
        }
        if (vm.failed()) return {};
        m_source = Value();
        return again();
    }
    Value again() {
        if (m_saved.empty()) return {};
        if (m_index == m_saved.size()) m_index = 0;
        return m_saved[m_index++];
    }
    ValueVector m_saved;
    std::size_t m_index = 0;
};

class Chain final : public OverIterator {
public:
    /// `source` gives the iterables one after another.
    using OverIterator::OverIterator;
    bool plain() const override { return false; }
    Value next(Vm& vm) override {
        for (;;) {
            if (m_current.isEmpty()) {
                if (m_source.isEmpty()) return {};
                if (!m_plain) return Value::notHandled();
                if (m_iterable.isEmpty()) m_iterable = pull(vm);
                if (m_iterable.isEmpty()) {
                    m_source = Value();
                    return {};
                }
                Value iterator = plainIterator(vm, m_iterable);
                if (iterator.isEmpty() || iterator.isNotHandled()) return iterator;
                m_iterable = Value();
                m_current = std::move(iterator);
            }
            if (!isKind(m_current, Kind::Iterator)) return Value::notHandled();
            const Value alive = m_current;
            Value item = static_cast<Iterator*>(alive.asObject())->nextNested(vm);
            if (!item.isEmpty() || vm.failed()) return item;
            m_current = Value();
        }
    }
    Co<Value> nextCo(Vm& vm) override {
        const Ref<Iterator> alive = Ref<Iterator>::share(this);
        for (;;) {
            if (m_current.isEmpty()) {
                if (m_source.isEmpty()) co_return Value();
                Value iterable = std::move(m_iterable);
                if (iterable.isEmpty()) iterable = co_await vm.next(m_source);
                if (iterable.isEmpty()) {
                    m_source = Value();
                    co_return Value();
                }
                Value iterator = co_await vm.iter(iterable);
                if (iterator.isEmpty()) {
                    m_source = Value();
                    co_return Value();
                }
                m_current = std::move(iterator);
            }
            const Value current = m_current;
            Value item = co_await vm.next(current);
            if (!item.isEmpty() || vm.failed()) co_return item;
            m_current = Value();
        }
    }
    void visitRefs(RefVisitor& visitor) override {
        OverIterator::visitRefs(visitor);
        visitor.visit(m_current);
        visitor.visit(m_iterable);
    }

private:
    Value m_current;  ///< the iterator under way
    Value m_iterable; ///< taken from the source, but not yet iterated
};

class SliceOf final : public OverIterator {
public:
    SliceOf(Type* type, Value source, std::int64_t start, std::int64_t stop, std::int64_t step)
        : OverIterator(type, std::move(source)), m_next(start), m_stop(stop), m_step(step) {}
    Value next(Vm& vm) override {
        if (m_source.isEmpty()) return {};
        if (!m_plain && !isKind(m_source, Kind::Iterator)) return Value::notHandled();
        const Value alive = m_source;
        while (wanted()) {
            Value item = static_cast<Iterator*>(alive.asObject())->nextNested(vm);
            if (item.isNotHandled()) return item;
            if (item.isEmpty()) break;
            if (taken()) return item;
        }
        m_source = Value();
        return {};
    }
    Co<Value> nextCo(Vm& vm) override {
        const Ref<Iterator> alive = Ref<Iterator>::share(this);
        const Value source = m_source;
        while (wanted()) {
            Value item = co_await vm.next(source);
            if (item.isEmpty()) break;
            const bool good = taken();
            if (good) co_return item;
        }
        m_source = Value();
        co_return Value();
    }

private:
    /// Whether one more item of the source is to be read: up to the next one to give, or up to the end.
    bool wanted() const { return m_stop < 0 ? true : m_index < std::min(m_next + 1, m_stop); }
    bool taken() {
        if (m_index++ != m_next) return false;
        m_next += m_step;
        if (m_stop >= 0 && m_next > m_stop) m_next = m_stop;
        return true;
    }
    std::int64_t m_index = 0; ///< of the source's next item
    std::int64_t m_next, m_stop, m_step;
};

class StarMap final : public OverIterator {
public:
    StarMap(Type* type, Value function, Value source)
        : OverIterator(type, std::move(source)), m_function(std::move(function)) {}
    bool plain() const override { return false; }
    Value next(Vm&) override { return Value::notHandled(); }
    Co<Value> nextCo(Vm& vm) override {
        const Ref<Iterator> alive = Ref<Iterator>::share(this);
        const Value item = co_await vm.next(m_source);
        if (item.isEmpty()) co_return Value();
        const Value list = co_await vm.listOf(item);
        if (list.isEmpty()) co_return Value();
        ValueVector args = selfAs<List>(list).items();
        Value result = co_await vm.callWith(m_function, std::move(args), Value());
        co_return result;
    }
    void visitRefs(RefVisitor& visitor) override {
        OverIterator::visitRefs(visitor);
        visitor.visit(m_function);
    }

private:
    Value m_function;
};

/// takewhile, dropwhile, filterfalse.
class Conditional final : public OverIterator {
public:
    enum class Mode : std::uint8_t { Take, Drop, FilterFalse };
    Conditional(Type* type, Mode mode, Value predicate, Value source)
        : OverIterator(type, std::move(source)), m_mode(mode), m_predicate(std::move(predicate)) {}
    bool plain() const override { return false; }
    Value next(Vm& vm) override {
        if (m_source.isEmpty()) return {};
        if (m_mode == Mode::Drop && m_begun && m_plain) return pull(vm);
        return Value::notHandled();
    }
    Co<Value> nextCo(Vm& vm) override {
        const Ref<Iterator> alive = Ref<Iterator>::share(this);
        for (;;) {
            Value item = co_await vm.next(m_source);
            if (item.isEmpty() || (m_mode == Mode::Drop && m_begun)) co_return item;
            Value good = item;
            if (!m_predicate.isNone()) good = co_await vm.call(m_predicate, item);
            const int truth = vm.truth(good);
            if (truth < 0) co_return Value();
            if (m_mode == Mode::Take) {
                if (truth) co_return item;
                m_source = Value();
                co_return Value();
            }
            if (!truth) {
                m_begun = true;
                co_return item;
            }
        }
    }
    void visitRefs(RefVisitor& visitor) override {
        OverIterator::visitRefs(visitor);
        visitor.visit(m_predicate);
    }

private:
    Mode m_mode;
    bool m_begun = false; ///< dropwhile: all that is left comes through
    Value m_predicate;
};

class Compress final : public OverIterator {
public:
    Compress(Type* type, Value data, Value selectors)
        : OverIterator(type, std::move(data)), m_selectors(std::move(selectors)) {}
    bool plain() const override { return false; }
    Value next(Vm&) override { return Value::notHandled(); }
    Co<Value> nextCo(Vm& vm) override {
        const Ref<Iterator> alive = Ref<Iterator>::share(this);
        for (;;) {
            Value item = co_await vm.next(m_source);
            if (item.isEmpty()) co_return Value();
            const Value selector = co_await vm.next(m_selectors);
            if (selector.isEmpty()) co_return Value();
            const int truth = vm.truth(selector);
            if (truth < 0) co_return Value();
            if (truth) co_return item;
        }
    }
    void visitRefs(RefVisitor& visitor) override {
        OverIterator::visitRefs(visitor);
        visitor.visit(m_selectors);
    }

private:
    Value m_selectors;
};

class Accumulate final : public OverIterator {
public:
    Accumulate(Type* type, Value source, Value function, Value initial)
        : OverIterator(type, std::move(source)), m_function(std::move(function)),
          m_initial(std::move(initial)) {}
    bool plain() const override { return false; }
    Value next(Vm&) override { return Value::notHandled(); }
    Co<Value> nextCo(Vm& vm) override {
        const Ref<Iterator> alive = Ref<Iterator>::share(this);
        if (!m_initial.isNone()) {
            m_total = std::exchange(m_initial, Value::none());
            co_return m_total;
        }
        Value item = co_await vm.next(m_source);
        if (item.isEmpty()) co_return Value();
        if (m_total.isEmpty()) {
            m_total = std::move(item);
            co_return m_total;
        }
        Value total;
        if (m_function.isNone())
            total = co_await vm.binaryCo(script::BinaryOperator::Add, false, m_total, item);
        else
            total = co_await vm.call(m_function, m_total, item);
        if (total.isEmpty()) co_return Value();
        m_total = std::move(total);
        co_return m_total;
    }
    void visitRefs(RefVisitor& visitor) override {
        OverIterator::visitRefs(visitor);
        visitor.visit(m_function);
        visitor.visit(m_initial);
        visitor.visit(m_total);
    }

private:
    Value m_function, m_initial, m_total;
};

Type* classOf(const Value& cls) {
    return static_cast<Type*>(cls.asObject());
}

Co<Value> newCount(Vm& vm, Args args) {
    for (std::size_t i = 1; i < 3; ++i) {
        const bool number =
            isInteger(args[i]) || isFloat(args[i]) || vm.typeAttr(args[i], Str::intern("__add__").get());
        if (!number || as<Str>(args[i])) co_return vm.raise(vm.types.TypeError, "a number is required");
    }
    co_return make<Count>(classOf(args[0]), args[1], args[2]);
}

Co<Value> newRepeat(Vm& vm, Args args) {
    std::int64_t times = -1;
    if (!args[2].isEmpty()) {
        if (!vm.toIndex(args[2], times)) co_return Value();
        times = std::max<std::int64_t>(times, 0);
    }
    co_return make<Repeat>(classOf(args[0]), args[1], times);
}

Co<Value> newCycle(Vm& vm, Args args) {
    const Value source = co_await vm.iter(args[1]);
    if (source.isEmpty()) co_return Value();
    co_return make<Cycle>(classOf(args[0]), source);
}

Co<Value> newChain(Vm& vm, Args args) {
    const Value source = iterateBuiltin(vm, args[1]);
    co_return make<Chain>(classOf(args[0]), source);
}

Co<Value> chainFromIterable(Vm& vm, Args args) {
    const Value source = co_await vm.iter(args[1]);
    if (source.isEmpty()) co_return Value();
    co_return make<Chain>(classOf(args[0]), source);
}

/// One bound of islice; `fallback` for None. False: what it is not.
bool sliceBound(Vm& vm, const Value& value, std::int64_t fallback, std::int64_t least, std::int64_t& out) {
    out = fallback;
    if (value.isNone()) return true;
    if (vm.toIndex(value, out) && out >= least) return true;
    vm.takeException();
    return false;
}

Co<Value> newSlice(Vm& vm, Args args) {
    const Tuple& given = argumentTuple(args[2]);
    const std::size_t count = given.size();
    if (count < 1 || count > 3) {
        co_return vm.raise(vm.types.TypeError, cat("islice expected at ", count < 1 ? "least 2" : "most 4",
                                                   " arguments, got ", count + 1));
    }
    std::int64_t start = 0, stop = -1, step = 1;
    if (!sliceBound(vm, given[count == 1 ? 0 : 1], -1, 0, stop)) {
        co_return vm.raise(vm.types.ValueError,
                           "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    }
    if (count > 1 && !sliceBound(vm, given[0], 0, 0, start)) {
        co_return vm.raise(vm.types.ValueError,
                           "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    }
    if (count > 2 && !sliceBound(vm, given[2], 1, 1, step))
        co_return vm.raise(vm.types.ValueError, "Step for islice() must be a positive integer or None.");
    const Value source = co_await vm.iter(args[1]);
    if (source.isEmpty()) co_return Value();
    // With start beyond stop the source is still read up to stop.
    co_return make<SliceOf>(classOf(args[0]), source, start, stop, step);
}

Co<Value> newStarMap(Vm& vm, Args args) {
    const Value source = co_await vm.iter(args[2]);
    if (source.isEmpty()) co_return Value();
    co_return make<StarMap>(classOf(args[0]), args[1], source);
}

template <Conditional::Mode Mode>
Co<Value> newConditional(Vm& vm, Args args) {
    const Value source = co_await vm.iter(args[2]);
    if (source.isEmpty()) co_return Value();
    co_return make<Conditional>(classOf(args[0]), Mode, args[1], source);
}

Co<Value> newCompress(Vm& vm, Args args) {
    const Value data = co_await vm.iter(args[1]);
    if (data.isEmpty()) co_return Value();
    const Value selectors = co_await vm.iter(args[2]);
    if (selectors.isEmpty()) co_return Value();
    co_return make<Compress>(classOf(args[0]), data, selectors);
}

Co<Value> newAccumulate(Vm& vm, Args args) {
    const Value source = co_await vm.iter(args[1]);
    if (source.isEmpty()) co_return Value();
    co_return make<Accumulate>(classOf(args[0]), source, args[2], args[3]);
}

} // namespace

bool fillItertools(Vm& vm, Dict& names) {
    Type* count = defineIterTool(vm, names, "count", "__new__(cls, start=0, step=1)", newCount);
    vm.defineMethod(count, "__repr__(self, /)", [](Vm& vm, Value* args) -> Value {
        const Count& self = selfAs<Count>(args[0]);
        const bool one = self.step.isInt() && self.step.asInt() == 1;
        return str(
            cat("count(", vm.reprText(self.current), one ? "" : cat(", ", vm.reprText(self.step)), ")"));
    });
    Type* repeat = defineIterTool(vm, names, "repeat", "__new__(cls, object, times=<unset>)", newRepeat);
    vm.defineMethod(repeat, "__repr__(self, /)", [](Vm& vm, Value* args) -> Value {
        const Repeat& self = selfAs<Repeat>(args[0]);
        return str(cat("repeat(", vm.reprText(self.item), self.left < 0 ? "" : cat(", ", self.left), ")"));
    });
    vm.defineMethod(repeat, "__length_hint__(self, /)", [](Vm& vm, Value* args) -> Value {
        const std::int64_t left = selfAs<Repeat>(args[0]).left;
        return left < 0 ? vm.raise(vm.types.TypeError, "len() of unsized object") : integer(left);
    });
    defineIterTool(vm, names, "cycle", "__new__(cls, iterable, /)", newCycle);
    Type* chain = defineIterTool(vm, names, "chain", "__new__(cls, /, *iterables)", newChain);
    vm.defineClassMethod(chain, "from_iterable(cls, iterable, /)", nullptr, chainFromIterable);
    defineSubscript(vm, chain);
    defineIterTool(vm, names, "islice", "__new__(cls, iterable, /, *bounds)", newSlice);
    defineIterTool(vm, names, "starmap", "__new__(cls, function, iterable, /)", newStarMap);
    using Mode = Conditional::Mode;
    defineIterTool(vm, names, "takewhile", "__new__(cls, predicate, iterable, /)",
                   newConditional<Mode::Take>);
    defineIterTool(vm, names, "dropwhile", "__new__(cls, predicate, iterable, /)",
                   newConditional<Mode::Drop>);
    defineIterTool(vm, names, "filterfalse", "__new__(cls, predicate, iterable, /)",
                   newConditional<Mode::FilterFalse>);
    defineIterTool(vm, names, "compress", "__new__(cls, data, selectors)", newCompress);
    defineIterTool(vm, names, "accumulate", "__new__(cls, iterable, func=None, *, initial=None)",
                   newAccumulate);
    defineCombinatorics(vm, names);
    defineGrouping(vm, names);
    return true;
}

} // namespace coroscope::vm
