#include "core/vm/containers.h"
#include "core/vm/interpreter.h"
#include "core/vm/numbers.h"

// Operators that are functions of the script, texts and collections that are put together: the parts of
// instructions that are not worth their place in the interpreter's loop.
namespace coroscope::vm {

using script::Op;

bool Interpreter::overridden(const Value& object, const Str* method) {
    if (!object.isObject()) return false;
    Type* type = object.asObject()->type();
    if (!type->isHeapType()) return false;
    const Value* found = type->lookup(method);
    return found && !isKind(*found, Kind::Native);
}

Frame* Interpreter::methodFrame(const Value* method, const Value& self, const Value& other) {
    const Function* function = method ? as<Function>(*method) : nullptr;
    if (!function || !function->code->plain() || function->code->argumentCount() != 2) return nullptr;
    Frame* frame = Frame::create(m_vm.heap(), *function->code, function->globals.get(), *method);
    frame->locals()[0] = self;
    frame->locals()[1] = other;
    frame->onReturn = Return::Operator;
    return frame;
}

Frame* Interpreter::operatorFrame(script::BinaryOperator op, bool inplace, Value* sp) {
    bool ofInplace = false;
    const Value* method = m_vm.operatorMethod(op, inplace, sp[-2], sp[-1], ofInplace);
    Frame* frame = methodFrame(method, sp[-2], sp[-1]);
    if (frame) frame->instance = Value::boolean(ofInplace);
    return frame;
}

Frame* Interpreter::comparisonFrame(script::Comparison op, Value* sp) {
    return methodFrame(m_vm.comparisonMethod(op, sp[-2], sp[-1]), sp[-2], sp[-1]);
}

Value Interpreter::growText(const Value& a, const Value& b, bool growing) {
    constexpr std::size_t kShort = 100; // not worth the room
    if (!growing || a.asObject()->type() != m_vm.types.str || b.asObject()->type() != m_vm.types.str)
        return Value::notHandled();
    const Str& head = *static_cast<Str*>(a.asObject());
    const Str& tail = *static_cast<Str*>(b.asObject());
    const std::size_t size = head.size() + tail.size();
    if (size < kShort) return Value::notHandled();
    if (!ensureRoom(m_vm, (size + size / 4) * (head.wide() || tail.wide() ? 4 : 1))) return Value();
    return Str::joinedWithRoom(head, tail);
}

Value Interpreter::unaryNative(Op op, const Value& value) {
    if (value.isObject() && value.asObject()->type()->isHeapType()) return Value::notHandled();
    if (value.isDouble()) {
        if (op == Op::UnaryNegative) return Value::number(-value.asDouble());
        if (op == Op::UnaryPositive) return value;
        return Value::notHandled();
    }
    if (!isInteger(value)) return Value::notHandled();
    if (op == Op::UnaryNegative) return numberSub(m_vm, Value::smallInt(0), value);
    if (op == Op::UnaryPositive) return numberAdd(m_vm, value, Value::smallInt(0));
    return numberSub(m_vm, Value::smallInt(-1), value);
}

Value Interpreter::joinStrings(const Value* first, std::uint32_t count) {
    std::size_t size = 0;
    bool wide = false;
    for (std::uint32_t i = 0; i < count; ++i) {
        const Str& piece = *static_cast<Str*>(first[i].asObject());
        size += piece.size();
        wide = wide || piece.wide();
    }
    if (!ensureRoom(m_vm, size * (wide ? 4 : 1))) return Value();
    if (!wide) {
        char* data = nullptr;
        auto joined = Str::makeLatin1(size, data);
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::string_view piece = static_cast<Str*>(first[i].asObject())->latin1();
            data = std::copy(piece.begin(), piece.end(), data);
        }
        return joined;
    }
    char32_t* data = nullptr;
    auto joined = Str::makeUtf32(size, data);
    for (std::uint32_t i = 0; i < count; ++i) {
        const Str& piece = *static_cast<Str*>(first[i].asObject());
        for (std::size_t j = 0; j < piece.size(); ++j)
            *data++ = piece.at(j);
    }
    return joined;
}

Value Interpreter::formatValue(const Value& value, const Value& spec, std::uint32_t conversion) {
    if (as<Str>(value) && spec.isEmpty() && (conversion < 2) && value.asObject()->type() == m_vm.types.str)
        return value;
    const bool builtin = !value.isObject() || !value.asObject()->type()->isHeapType();
    if (!builtin || isKind(value, Kind::Future)) return Value::notHandled();
    Value text = value;
    if (conversion == 1)
        text = m_vm.str(value);
    else if (conversion == 2)
        text = m_vm.repr(value);
    else if (conversion == 3)
        text = m_vm.ascii(value);
    if (text.isEmpty()) return text;
    if (spec.isEmpty() || as<Str>(spec)->size() == 0) return m_vm.str(text);
    return m_vm.format(text, spec);
}

Value Interpreter::extend(Op op, Value* sp) {
    Value& target = sp[-2];
    const Value& source = sp[-1];
    if (op == Op::ListExtend || op == Op::SetUpdate) {
        if (overridden(source, m_vm.names().iter)) return Value::notHandled();
        ValueVector items;
        const Value done = collectBuiltin(m_vm, source, items);
        if (!done.isTrue()) return done;
        if (op == Op::ListExtend) {
            auto& list = static_cast<List*>(target.asObject())->items();
            list.insert(list.end(), std::make_move_iterator(items.begin()),
                        std::make_move_iterator(items.end()));
        } else {
            for (const Value& item : items) {
                if (!static_cast<Set*>(target.asObject())->table().set(m_vm, item, Value())) return Value();
            }
        }
        return Value::none();
    }
    Dict* from = as<Dict>(source);
    if (!from || from->type()->isHeapType()) return Value::notHandled();
    HashTable& to = static_cast<Dict*>(target.asObject())->table();
    const HashTable& table = from->table();
    for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
        if (op == Op::DictMerge) {
            const Str* name = as<Str>(table.entry(i).key);
            if (!name) return m_vm.raise(m_vm.types.TypeError, "keywords must be strings");
            if (to.find(name)) {
                const Value& callee = sp[-5];
                const std::string label = m_vm.calleeLabel(callee);
                return m_vm.raise(
                    m_vm.types.TypeError,
                    cat(label, " got multiple values for keyword argument '", name->toUtf8(), "'"));
            }
        }
        if (!to.set(m_vm, table.entry(i).key, table.entry(i).value)) return Value();
    }
    return Value::none();
}

Value Interpreter::unpack(Value*& sp, std::uint32_t before, std::uint32_t after, bool star) {
    Value source = sp[-1];
    ValueVector items;
    const Value done =
        overridden(source, m_vm.names().iter) ? Value::notHandled() : collectBuiltin(m_vm, source, items);
    if (done.isEmpty()) return done;
    if (done.isNotHandled()) {
        Value iterator = m_vm.iterate(source);
        if (iterator.isEmpty()) {
            if (m_vm.pendingIs(m_vm.types.TypeError) && !m_vm.typeAttr(source, m_vm.names().iter)) {
                m_vm.takeException();
                m_vm.raise(m_vm.types.TypeError,
                           cat("cannot unpack non-iterable ", m_vm.typeName(source), " object"));
            }
            return iterator;
        }
        // One more than needed tells that there are too many; endless iterators must not be drained.
        const std::size_t most = star ? std::size_t(-1) : std::size_t(before) + 1;
        while (items.size() < most) {
            Value item = m_vm.nextSync(iterator);
            if (item.isEmpty()) {
                if (m_vm.failed()) return item;
                break;
            }
            items.push_back(std::move(item));
        }
    }
    const std::size_t needed = before + after;
    if (items.size() < needed) {
        return m_vm.raise(m_vm.types.ValueError,
                          cat("not enough values to unpack (expected ", star ? "at least " : "", needed,
                              ", got ", items.size(), ")"));
    }
    if (!star && items.size() > needed) {
        return m_vm.raise(m_vm.types.ValueError, cat("too many values to unpack (expected ", needed, ")"));
    }
    (--sp)->~Value();
    for (std::size_t i = items.size(); i-- > items.size() - after;)
        new (sp++) Value(std::move(items[i]));
    if (star) {
        ValueVector rest(std::make_move_iterator(items.begin() + before),
                         std::make_move_iterator(items.end() - after));
        new (sp++) Value(make<List>(std::move(rest)));
    }
    for (std::size_t i = before; i-- > 0;)
        new (sp++) Value(std::move(items[i]));
    return Value::boolean(true);
}

} // namespace coroscope::vm
