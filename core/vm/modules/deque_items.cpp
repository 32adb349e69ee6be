#include "core/vm/modules/deque_parts.h"

#include "core/vm/index.h"

#include <algorithm>

// What makes a sequence of a collections.deque.
namespace coroscope::vm {

namespace {

class DequeIterator final : public Iterator {
public:
    DequeIterator(Type* type, Value owner, bool back)
        : Iterator(type), m_owner(std::move(owner)), m_version(dequeOf(m_owner).version), m_back(back) {}
    Value next(Vm& vm) override {
        if (m_owner.isEmpty()) return {};
        Deque& deque = dequeOf(m_owner);
        if (deque.version != m_version) {
            m_owner = Value();
            return vm.raise(vm.types.RuntimeError, "deque mutated during iteration");
        }
        const std::size_t count = deque.items.size();
        if (m_index >= count) {
            m_owner = Value();
            return {};
        }
        const std::size_t at = m_index++;
        return deque.items[m_back ? count - 1 - at : at];
    }
    std::int64_t lengthHint() override {
        return m_owner.isEmpty() ? 0 : dequeOf(m_owner).size() - static_cast<std::int64_t>(m_index);
    }
    bool plain() const override { return true; }
    void visitRefs(RefVisitor& visitor) override { visitor.visit(m_owner); }

private:
    Value m_owner; ///< Empty: exhausted
    std::size_t m_index = 0;
    std::uint64_t m_version;
    bool m_back;
};

/// Types of iterators, kept in the deque type itself under names that no script can write.
Type* iteratorType(const Value& self, const char* name) {
    return static_cast<Type*>(self.asObject()->type()->lookup(name)->asObject());
}

bool position(Vm& vm, const Value& self, const Value& key, std::int64_t& index) {
    if (!subscriptIndex(vm, key, cat("sequence index must be integer, not '", vm.typeName(key), "'"), index))
        return false;
    const std::int64_t size = dequeOf(self).size();
    if (index < 0) index += size;
    if (index >= 0 && index < size) return true;
    vm.raise(vm.types.IndexError, "deque index out of range");
    return false;
}

/// The first equal item in [from, to): its index, -1 none, -2 failed.
std::int64_t findItem(Vm& vm, const Value& self, const Value& wanted, std::int64_t from, std::int64_t to) {
    const std::uint64_t version = dequeOf(self).version;
    for (std::int64_t index = from; index < to; ++index) {
        const Value item = dequeOf(self).items[static_cast<std::size_t>(index)];
        const int equal = item.is(wanted) ? 1 : vm.equal(item, wanted);
        if (equal < 0) return -2;
        if (dequeOf(self).version != version) {
            vm.raise(vm.types.RuntimeError, "deque mutated during iteration");
            return -2;
        }
        if (equal) return index;
    }
    return -1;
}

Value indexOf(Vm& vm, Value* args) {
    const std::int64_t size = dequeOf(args[0]).size();
    std::int64_t bounds[2] = {0, size};
    for (int i = 0; i < 2; ++i) {
        if (args[2 + i].isEmpty()) continue;
        if (!vm.toIndex(args[2 + i], bounds[i], true)) return {};
        if (bounds[i] < 0) bounds[i] = std::max<std::int64_t>(bounds[i] + size, 0);
    }
    const std::int64_t index = findItem(vm, args[0], args[1], bounds[0], std::min(bounds[1], size));
    if (index == -2) return {};
    if (index < 0) return vm.raise(vm.types.ValueError, vm.reprText(args[1]) + " is not in deque");
    return integer(index);
}

Value insert(Vm& vm, Value* args) {
    Deque& deque = dequeOf(args[0]);
    std::int64_t index = 0;
    if (!vm.toIndex(args[1], index, true)) return {};
    if (deque.size() == deque.maxLength)
        return vm.raise(vm.types.IndexError, "deque already at its maximum size");
    if (index < 0) index = std::max<std::int64_t>(index + deque.size(), 0);
    deque.items.insert(deque.items.begin() + std::min(index, deque.size()), std::move(args[2]));
    ++deque.version;
    return Value::none();
}

Value removeItem(Vm& vm, Value* args) {
    const std::int64_t index = findItem(vm, args[0], args[1], 0, dequeOf(args[0]).size());
    if (index == -2) {
        if (vm.pendingIs(vm.types.RuntimeError) && vm.clearIf(vm.types.RuntimeError))
            vm.raise(vm.types.IndexError, "deque mutated during remove().");
        return {};
    }
    if (index < 0) return vm.raise(vm.types.ValueError, vm.reprText(args[1]) + " is not in deque");
    Deque& deque = dequeOf(args[0]);
    const Value old = std::move(deque.items[static_cast<std::size_t>(index)]);
    deque.items.erase(deque.items.begin() + index);
    ++deque.version;
    return Value::none();
}

Value rotate(Vm& vm, Value* args) {
    Deque& deque = dequeOf(args[0]);
    std::int64_t steps = 0;
    if (!vm.toIndex(args[1], steps)) return {};
    const std::int64_t size = deque.size();
    if (size < 2) return Value::none();
    steps = (steps % size + size) % size;
    ++deque.version;
    if (steps <= size / 2) {
        for (; steps > 0; --steps) {
            deque.items.push_front(std::move(deque.items.back()));
            deque.items.pop_back();
        }
    } else {
        for (; steps < size; ++steps) {
            deque.items.push_back(std::move(deque.items.front()));
            deque.items.pop_front();
        }
    }
    return Value::none();
}

bool repeat(Vm& vm, Deque& deque, const Value& times) {
    std::int64_t count = 0;
    if (!vm.toIndex(times, count)) return false;
    const std::size_t size = deque.items.size();
    ++deque.version;
    if (count <= 0) {
        deque.items.clear();
        return true;
    }
    if (size == 0) return true;
    // Of a bounded one only the last items stay.
    if (deque.maxLength >= 0) count = std::min(count, deque.maxLength / static_cast<std::int64_t>(size) + 2);
    if (!ensureRoom(vm, static_cast<std::uint64_t>(count) * size * sizeof(Value))) return false;
    for (std::int64_t i = 1; i < count; ++i) {
        for (std::size_t at = 0; at < size; ++at)
            deque.items.push_back(deque.items[at]);
    }
    while (deque.maxLength >= 0 && deque.size() > deque.maxLength)
        deque.popLeft();
    return true;
}

template <bool Inplace>
Value multiply(Vm& vm, Value* args) {
    if (!isInteger(args[1]) && !vm.typeAttr(args[1], Str::intern("__index__").get()))
        return raiseTypeError(vm, "can't multiply sequence by non-int of type '", args[1]);
    Value target = Inplace ? args[0] : copyDeque(vm, args);
    return repeat(vm, dequeOf(target), args[1]) ? target : Value();
}

Value add(Vm& vm, Value* args) {
    if (!isDeque(args[1], args[0]))
        return vm.raise(vm.types.TypeError,
                        cat("can only concatenate deque (not \"", vm.typeName(args[1]), "\") to deque"));
    Value result = copyDeque(vm, args);
    Value call[2] = {result, args[1]};
    return extendNative<false>(vm, call).isEmpty() ? Value() : result;
}

template <script::Comparison Op>
Value compareDeques(Vm& vm, Value* args) {
    using script::Comparison;
    if (!isDeque(args[1], args[0])) return Value::notImplemented();
    const auto result = [](auto a, auto b) {
        switch (Op) {
        case Comparison::Lt:
            return a < b;
        case Comparison::Le:
            return a <= b;
        case Comparison::Eq:
            return a == b;
        case Comparison::Ne:
            return a != b;
        case Comparison::Gt:
            return a > b;
        default:
            return a >= b;
        }
    };
    const bool equality = Op == Comparison::Eq || Op == Comparison::Ne;
    if (equality && dequeOf(args[0]).size() != dequeOf(args[1]).size())
        return Value::boolean(Op == Comparison::Ne);
    for (std::size_t i = 0;; ++i) {
        const auto& a = dequeOf(args[0]).items;
        const auto& b = dequeOf(args[1]).items;
        if (i >= a.size() || i >= b.size()) return Value::boolean(result(a.size(), b.size()));
        const Value left = a[i], right = b[i];
        const int equal = left.is(right) ? 1 : vm.equal(left, right);
        if (equal < 0) return {};
        if (equal) continue;
        if (equality) return Value::boolean(Op == Comparison::Ne);
        return vm.compare(Op, left, right);
    }
}

} // namespace

void defineDequeItems(Vm& vm, Dict& names, Type* type) {
    const std::pair<const char*, const char*> iterators[] = {
        {"<iterator>", "_deque_iterator"}, {"<reverse iterator>", "_deque_reverse_iterator"}};
    for (const auto& [slot, name] : iterators) {
        Type* iterator =
            vm.defineType(&names, "_collections", name, {vm.types.object}, Kind::Iterator, nullptr);
        defineIteratorMethods(vm, iterator);
        type->setOwn(slot, Value::share(iterator));
    }
    vm.defineMethod(type, "__len__(self, /)",
                    [](Vm&, Value* args) -> Value { return integer(dequeOf(args[0]).size()); });
    vm.defineMethod(type, "__bool__(self, /)",
                    [](Vm&, Value* args) -> Value { return Value::boolean(dequeOf(args[0]).size() > 0); });
    vm.defineMethod(type, "__getitem__(self, key, /)", [](Vm& vm, Value* args) -> Value {
        std::int64_t index = 0;
        if (!position(vm, args[0], args[1], index)) return {};
        return dequeOf(args[0]).items[static_cast<std::size_t>(index)];
    });
    vm.defineMethod(type, "__setitem__(self, key, value, /)", [](Vm& vm, Value* args) -> Value {
        std::int64_t index = 0;
        if (!position(vm, args[0], args[1], index)) return {};
        std::swap(dequeOf(args[0]).items[static_cast<std::size_t>(index)], args[2]);
        return Value::none();
    });
    vm.defineMethod(type, "__delitem__(self, key, /)", [](Vm& vm, Value* args) -> Value {
        std::int64_t index = 0;
        if (!position(vm, args[0], args[1], index)) return {};
        Deque& deque = dequeOf(args[0]);
        const Value old = std::move(deque.items[static_cast<std::size_t>(index)]);
        deque.items.erase(deque.items.begin() + index);
        ++deque.version;
        return Value::none();
    });
    vm.defineMethod(type, "__contains__(self, key, /)", [](Vm& vm, Value* args) -> Value {
        const std::int64_t index = findItem(vm, args[0], args[1], 0, dequeOf(args[0]).size());
        return index == -2 ? Value() : Value::boolean(index >= 0);
    });
    vm.defineMethod(type, "__iter__(self, /)", [](Vm&, Value* args) -> Value {
        return make<DequeIterator>(iteratorType(args[0], "<iterator>"), args[0], false);
    });
    vm.defineMethod(type, "__reversed__(self, /)", [](Vm&, Value* args) -> Value {
        return make<DequeIterator>(iteratorType(args[0], "<reverse iterator>"), args[0], true);
    });
    vm.defineMethod(type, "__add__(self, value, /)", add);
    vm.defineMethod(type, "__mul__(self, value, /)", multiply<false>);
    vm.defineMethod(type, "__rmul__(self, value, /)", multiply<false>);
    vm.defineMethod(type, "__imul__(self, value, /)", multiply<true>);
    vm.defineMethod(
        type, "__iadd__(self, value, /)",
        [](Vm& vm, Value* args) -> Value {
            const Value done = extendNative<false>(vm, args);
            return done.isNone() ? args[0] : done;
        },
        [](Vm& vm, Args args) -> Co<Value> {
            const Value self = args[0];
            const Value done = co_await extendCoroutine<false>(vm, std::move(args));
            co_return done.isEmpty() ? Value() : self;
        });
    using script::Comparison;
    vm.defineMethod(type, "__lt__(self, value, /)", compareDeques<Comparison::Lt>);
    vm.defineMethod(type, "__le__(self, value, /)", compareDeques<Comparison::Le>);
    vm.defineMethod(type, "__eq__(self, value, /)", compareDeques<Comparison::Eq>);
    vm.defineMethod(type, "__ne__(self, value, /)", compareDeques<Comparison::Ne>);
    vm.defineMethod(type, "__gt__(self, value, /)", compareDeques<Comparison::Gt>);
    vm.defineMethod(type, "__ge__(self, value, /)", compareDeques<Comparison::Ge>);
    vm.defineMethod(type, "count(self, value, /)", [](Vm& vm, Value* args) -> Value {
        std::int64_t count = 0, from = 0;
        for (;; ++count) {
            from = findItem(vm, args[0], args[1], from, dequeOf(args[0]).size());
            if (from == -2) return {};
            if (from < 0) return integer(count);
            ++from;
        }
    });
    vm.defineMethod(type, "index(self, value, start=<unset>, stop=<unset>, /)", indexOf);
    vm.defineMethod(type, "insert(self, index, value, /)", insert);
    vm.defineMethod(type, "remove(self, value, /)", removeItem);
    vm.defineMethod(type, "reverse(self, /)", [](Vm&, Value* args) -> Value {
        std::reverse(dequeOf(args[0]).items.begin(), dequeOf(args[0]).items.end());
        return Value::none();
    });
    vm.defineMethod(type, "rotate(self, n=1, /)", rotate);
    makeUnhashable(type);
}

} // namespace coroscope::vm
