#include "core/vm/containers.h"
#include "core/vm/exception_fields.h"
#include "core/vm/interpreter.h"
#include "core/vm/numbers.h"
#include "core/vm/super.h"

// The parts of instructions that are not worth their place in the interpreter's loop.
namespace coroscope::vm {

using script::Op;

void Interpreter::unboundCell(std::uint32_t index) {
    const Code& code = *m_fiber.top->code;
    const std::string name = code.cellName(index)->toUtf8();
    if (index < code.source().cellNames.size()) {
        m_vm.raise(m_vm.types.UnboundLocalError,
                   cat("cannot access local variable '", name, "' where it is not associated with a value"));
    } else {
        m_vm.raise(m_vm.types.NameError, cat("cannot access free variable '", name,
                                             "' where it is not associated with a value in enclosing scope"));
    }
}

void Interpreter::undefinedName(const Str* name) {
    Value exception =
        m_vm.makeException(m_vm.types.NameError, cat("name '", name->toUtf8(), "' is not defined"));
    setExceptionField(exception, "name", Ref<Str>::share(const_cast<Str*>(name)));
    m_vm.raise(std::move(exception));
}

Value Interpreter::loadName(Frame& frame, const Str* name) {
    if (Dict* names = as<Dict>(frame.names()); names && names->type() == m_vm.types.dict) {
        if (const Value* found = names->find(name)) return *found;
    } else {
        Value found = m_vm.getItem(frame.names(), Ref<Str>::share(const_cast<Str*>(name)));
        if (!found.isEmpty()) return found;
        if (!m_vm.clearIf(m_vm.types.KeyError)) return found;
    }
    if (const Value* found = frame.globals->find(name)) return *found;
    if (const Value* found = m_vm.m_builtins->find(name)) return *found;
    undefinedName(name);
    return Value();
}

void Interpreter::cacheAttribute(const Value& object, const Str* name, InlineCache& cache) {
    cache.kind = InlineCache::Nothing;
    if (!object.isObject()) return;
    Type* type = object.asObject()->type();
    if (type->hasGetattribute()) return;
    if (Module* module = as<Module>(object)) {
        const std::ptrdiff_t index = module->dict->table().indexOf(name);
        if (index < 0) return;
        cache = {type->version(),
                 module,
                 {nullptr},
                 module->dict->table().layout(),
                 static_cast<std::int32_t>(index),
                 InlineCache::OfModule};
        return;
    }
    if (object.asObject()->kind() != Kind::Instance || !type->hasInstanceDict()) return;
    if (const Value* found = type->lookup(name)) {
        if (!found->isObject() || found->asObject()->type() != m_vm.types.property || type->hasGetattr())
            return;
        const Value& getter = static_cast<Descriptor*>(found->asObject())->get;
        const Function* function = as<Function>(getter);
        if (!function || !function->code->plain() || function->code->argumentCount() != 1) return;
        cache = {type->version(), nullptr, {&getter}, 0, -1, InlineCache::Property};
        return;
    }
    const Attributes& attributes = static_cast<Instance*>(object.asObject())->slots();
    if (attributes.dict || !attributes.shape) return;
    const std::int32_t index = attributes.shape->find(name);
    if (index >= 0) cache = {type->version(), attributes.shape, {nullptr}, 0, index, InlineCache::Slot};
}

void Interpreter::cacheStore(const Value& object, const Str* name, Shape* before, InlineCache& cache) {
    cache.kind = InlineCache::Nothing;
    if (!isKind(object, Kind::Instance)) return;
    Type* type = object.asObject()->type();
    if (type->hasSetattr() || !type->hasInstanceDict() || type->lookup(name)) return;
    const Attributes& attributes = static_cast<Instance*>(object.asObject())->slots();
    if (attributes.dict || !attributes.shape || !before) return;
    const std::int32_t index = attributes.shape->find(name);
    if (index < 0 || static_cast<std::size_t>(index) >= attributes.slots.size() ||
        attributes.slots[index].isEmpty())
        return;
    if (attributes.shape == before) {
        cache = {type->version(), attributes.shape, {nullptr}, 0, index, InlineCache::Slot};
    } else if (attributes.slots.size() == attributes.shape->size() &&
               before->size() + 1 == attributes.shape->size()) {
        cache = {type->version(), before, {nullptr}, 0, index, InlineCache::NewSlot};
        cache.newShape = attributes.shape;
    }
}

void Interpreter::cacheMethod(const Value& object, const Str* name, InlineCache& cache) {
    cache.kind = InlineCache::Nothing;
    if (!object.isObject()) return;
    Type* type = object.asObject()->type();
    if (object.asObject()->kind() == Kind::Module) {
        cacheAttribute(object, name, cache);
        return;
    }
    if (object.asObject()->kind() == Kind::Type || type->hasGetattribute() || type == m_vm.types.super)
        return;
    const Value* found = type->lookup(name);
    if (!found || !(isKind(*found, Kind::Function) || isKind(*found, Kind::Native))) return;
    if (isKind(*found, Kind::Native) && found->asObject()->type() != m_vm.types.methodDescriptor) return;
    if (object.asObject()->kind() == Kind::Instance && type->hasInstanceDict()) {
        const Attributes& attributes = static_cast<Instance*>(object.asObject())->slots();
        if (attributes.dict || !attributes.shape || attributes.shape->find(name) >= 0) return;
        cache = {type->version(), attributes.shape, {found}, 0, -1, InlineCache::InstanceMethod};
    } else if (const Attributes* attributes = object.asObject()->attributes(); !attributes) {
        cache = {type->version(), nullptr, {found}, 0, -1, InlineCache::Method};
    } else if (!attributes->dict && (!attributes->shape || attributes->shape->find(name) < 0)) {
        cache = {type->version(), attributes->shape, {found}, 0, -1, InlineCache::NativeMethod};
    }
}

bool Interpreter::superMethod(const Value& object, const Str* name, Value& function, InlineCache& cache) {
    if (!object.isObject() || object.asObject()->type() != m_vm.types.super) return false;
    const auto& super = *static_cast<Super*>(object.asObject());
    if (!super.objectType || isKind(super.object, Kind::Type) || name == m_vm.names().cls) return false;
    bool behind = false;
    for (Type* each : super.objectType->mro()) {
        if (behind) {
            if (const Value* found = each->dict().find(name)) {
                if (!isKind(*found, Kind::Function)) return false;
                function = *found;
                cache = {super.objectType->version(), super.after.get(), {found}, 0, -1,
                         InlineCache::SuperMethod};
                return true;
            }
        }
        behind = behind || each == super.after.get();
    }
    return false;
}

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

Value Interpreter::getAiter(const Value& value) {
    Value method = m_vm.special(value, m_vm.names().aiter);
    if (method.isEmpty()) {
        if (m_vm.failed()) return method;
        return m_vm.raise(
            m_vm.types.TypeError,
            cat("'async for' requires an object with __aiter__ method, got ", m_vm.typeName(value)));
    }
    Value iterator = m_vm.callSync(method, {});
    if (iterator.isEmpty()) return iterator;
    if (!m_vm.typeAttr(iterator, m_vm.names().anext)) {
        return m_vm.raise(
            m_vm.types.TypeError,
            cat("'async for' received an object from __aiter__ that does not implement __anext__: ",
                m_vm.typeName(iterator)));
    }
    return iterator;
}

Value Interpreter::getAnext(const Value& value) {
    Value method = m_vm.special(value, m_vm.names().anext);
    if (method.isEmpty()) {
        if (m_vm.failed()) return method;
        return m_vm.raise(
            m_vm.types.TypeError,
            cat("'async for' requires an iterator with __anext__ method, got ", m_vm.typeName(value)));
    }
    Value awaitable = m_vm.callSync(method, {});
    if (awaitable.isEmpty()) return awaitable;
    Value iterator = getAwaitable(awaitable, 0);
    if (iterator.isEmpty() && m_vm.pendingIs(m_vm.types.TypeError)) {
        Value cause = m_vm.takeException();
        Value error = m_vm.makeException(
            m_vm.types.TypeError,
            cat("'async for' received an invalid object from __anext__: ", m_vm.typeName(awaitable)));
        static_cast<Exception*>(error.asObject())->cause = cause;
        static_cast<Exception*>(error.asObject())->context = cause;
        static_cast<Exception*>(error.asObject())->suppressContext = true;
        m_vm.restore(std::move(error));
    }
    return iterator;
}

Value Interpreter::getAwaitable(const Value& value, std::uint32_t from) {
    if (isKind(value, Kind::Future)) return value;
    if (Generator* generator = as<Generator>(value)) {
        const bool iterable =
            generator->frame && (generator->frame->code->flags() & script::kCodeIterableCoroutine);
        if (generator->type() == m_vm.types.coroutine) {
            if (generator->state == Generator::State::Running ||
                generator->state == Generator::State::Suspended) {
                return m_vm.raise(m_vm.types.RuntimeError, "coroutine is being awaited already");
            }
            return value;
        }
        if (generator->type() == m_vm.types.generator && (iterable || m_vm.generatorCoroutines)) return value;
    }
    if (asStep(value)) return value;
    Value method = m_vm.special(value, m_vm.names().await);
    if (method.isEmpty()) {
        if (m_vm.failed()) return method;
        if (from == 1)
            return m_vm.raise(
                m_vm.types.TypeError,
                cat("'async with' received an object from __aenter__ that does not implement __await__: ",
                    m_vm.typeName(value)));
        if (from == 2)
            return m_vm.raise(
                m_vm.types.TypeError,
                cat("'async with' received an object from __aexit__ that does not implement __await__: ",
                    m_vm.typeName(value)));
        return m_vm.raise(m_vm.types.TypeError,
                          cat("object ", m_vm.typeName(value), " can't be used in 'await' expression"));
    }
    Value iterator = m_vm.callSync(method, {});
    if (iterator.isEmpty()) return iterator;
    if (Generator* generator = as<Generator>(iterator);
        generator && generator->type() == m_vm.types.coroutine) {
        return m_vm.raise(m_vm.types.TypeError, "__await__() returned a coroutine");
    }
    if (!isKind(iterator, Kind::Generator) && !isKind(iterator, Kind::Iterator) &&
        !isKind(iterator, Kind::Future) && !asStep(iterator) && !m_vm.typeAttr(iterator, m_vm.names().next)) {
        return m_vm.raise(m_vm.types.TypeError,
                          cat("__await__() returned non-iterator of type '", m_vm.typeName(iterator), "'"));
    }
    return iterator;
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

Value Interpreter::starArguments(const Value& callee, const Value& iterable) {
    ValueVector items;
    if (!m_vm.collect(iterable, items)) {
        if (m_vm.pendingIs(m_vm.types.TypeError) && !m_vm.typeAttr(iterable, m_vm.names().iter)) {
            m_vm.takeException();
            m_vm.raise(m_vm.types.TypeError,
                       cat(m_vm.calleeLabel(callee), " argument after * must be an iterable, not ",
                           m_vm.typeName(iterable)));
        }
        return Value();
    }
    return Tuple::of(items);
}

Vm::Called Interpreter::beginEx(Value callee, const Value& arguments, const Value& keywords) {
    const auto* tuple = static_cast<Tuple*>(arguments.asObject());
    ValueVector args(tuple->begin(), tuple->end());
    Ref<Tuple> names;
    if (const Dict* dict = as<Dict>(keywords); dict && dict->size() > 0) {
        names = Tuple::make(dict->size());
        const HashTable& table = dict->table();
        std::size_t count = 0;
        for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
            (*names)[count++] = table.entry(i).key;
            args.push_back(table.entry(i).value);
        }
    }
    return m_vm.begin(std::move(callee), args.data(), args.size(), names.get());
}

bool Interpreter::raiseVarargs(Value*& sp, std::uint32_t count) {
    const auto take = [&] { return Value::take(--sp); };
    if (count == 0) {
        Value handled = m_vm.handledException();
        if (handled.isNone()) {
            m_vm.raise(m_vm.types.RuntimeError, "No active exception to reraise");
            return false;
        }
        m_vm.restore(std::move(handled));
        return true;
    }
    Value cause = count == 2 ? take() : Value();
    Value exception = take();
    m_fiber.top->sp = sp;
    const auto instantiate = [&](Value value, const char* message) {
        if (isKind(value, Kind::Type) &&
            static_cast<Type*>(value.asObject())->isSubtypeOf(m_vm.types.BaseException)) {
            Value made = m_vm.callSync(value, {});
            if (!made.isEmpty() && !as<Exception>(made)) {
                return m_vm.raise(m_vm.types.TypeError,
                                  cat("calling ", m_vm.reprText(value),
                                      " should have returned an instance of BaseException, not ",
                                      m_vm.reprText(Value::share(m_vm.typeOf(made)))));
            }
            return made;
        }
        if (!as<Exception>(value)) return m_vm.raise(m_vm.types.TypeError, message);
        return value;
    };
    exception = instantiate(std::move(exception), "exceptions must derive from BaseException");
    if (exception.isEmpty()) return false;
    if (count == 2) {
        if (!cause.isNone()) {
            cause = instantiate(std::move(cause), "exception causes must derive from BaseException");
            if (cause.isEmpty()) return false;
        }
        auto* object = static_cast<Exception*>(exception.asObject());
        object->cause = std::move(cause);
        object->suppressContext = true;
    }
    m_vm.raise(std::move(exception));
    return false;
}

Value Interpreter::matches(const Value& exception, const Value& wanted) {
    const auto isExceptionType = [&](const Value& value) {
        return isKind(value, Kind::Type) &&
               static_cast<Type*>(value.asObject())->isSubtypeOf(m_vm.types.BaseException);
    };
    const auto fits = [&](const Value& value) {
        return m_vm.isInstance(exception, static_cast<Type*>(value.asObject()));
    };
    if (const Tuple* tuple = as<Tuple>(wanted)) {
        for (const Value& each : *tuple) {
            if (!isExceptionType(each))
                return m_vm.raise(m_vm.types.TypeError,
                                  "catching classes that do not inherit from BaseException is not allowed");
        }
        for (const Value& each : *tuple) {
            if (fits(each)) return Value::boolean(true);
        }
        return Value::boolean(false);
    }
    if (!isExceptionType(wanted))
        return m_vm.raise(m_vm.types.TypeError,
                          "catching classes that do not inherit from BaseException is not allowed");
    return Value::boolean(fits(wanted));
}

bool Interpreter::beforeWith(bool async, Value& manager, Value& enter) {
    const Names& names = m_vm.names();
    const Str* exitName = async ? names.aexit : names.exit;
    enter = m_vm.special(manager, async ? names.aenter : names.enter);
    const auto refuse = [&](bool missingExit) {
        if (m_vm.failed()) return false;
        const std::string protocol =
            async ? "asynchronous context manager protocol" : "context manager protocol";
        m_vm.raise(m_vm.types.TypeError,
                   cat("'", m_vm.typeName(manager), "' object does not support the ", protocol,
                       missingExit ? cat(" (missed ", exitName->toUtf8(), " method)") : ""));
        return false;
    };
    if (enter.isEmpty()) return refuse(false);
    Value exit = m_vm.special(manager, exitName);
    if (exit.isEmpty()) return refuse(true);
    manager = std::move(exit);
    return true;
}

bool Interpreter::importStar(Frame& frame, const Value& value) {
    Module* module = as<Module>(value);
    if (!module) {
        m_vm.raise(m_vm.types.ImportError, "from-import-* object has no __dict__");
        return false;
    }
    const auto store = [&](const Str* name, const Value& item) {
        if (Dict* names = as<Dict>(frame.names()))
            names->set(name, item);
        else
            frame.globals->set(name, item);
    };
    if (const Value* all = module->dict->find(Str::intern("__all__").get())) {
        ValueVector names;
        if (!m_vm.collect(*all, names)) return false;
        for (const Value& each : names) {
            const Str* name = as<Str>(each);
            if (!name) continue;
            const auto interned = Str::intern(name->toUtf8());
            Value item = m_vm.getAttr(value, interned.get());
            if (item.isEmpty()) return false;
            store(interned.get(), item);
        }
        return true;
    }
    const HashTable& table = module->dict->table();
    for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
        const Str* name = as<Str>(table.entry(i).key);
        if (name && name->size() > 0 && name->at(0) != U'_') store(name, table.entry(i).value);
    }
    return true;
}

bool Interpreter::isMapping(const Value& value) {
    if (isKind(value, Kind::Dict) ||
        (value.isObject() && value.asObject()->type() == m_vm.types.mappingProxy))
        return true;
    const Value* marker = m_vm.typeAttr(value, Str::intern("__match_mapping__").get());
    return marker && marker->isTrue();
}

bool Interpreter::isSequence(const Value& value) {
    if (isKind(value, Kind::List) || isKind(value, Kind::Tuple) || isKind(value, Kind::Range)) return true;
    const Value* marker = m_vm.typeAttr(value, Str::intern("__match_sequence__").get());
    return marker && marker->isTrue();
}

Value Interpreter::matchKeys(const Value& subject, const Value& keys) {
    const auto* names = static_cast<Tuple*>(keys.asObject());
    auto values = Tuple::make(names->size());
    for (std::size_t i = 0; i < names->size(); ++i) {
        Value found;
        if (Dict* dict = as<Dict>(subject)) {
            const Value* slot = dict->table().find(m_vm, (*names)[i]);
            if (!slot) return m_vm.failed() ? Value() : Value::none();
            found = *slot;
        } else {
            found = m_vm.getItem(subject, (*names)[i]);
            if (found.isEmpty()) return m_vm.clearIf(m_vm.types.KeyError) ? Value::none() : Value();
        }
        (*values)[i] = std::move(found);
    }
    return values;
}

Value Interpreter::matchClass(const Value& subject, const Value& cls, const Value& names,
                              std::uint32_t positional) {
    if (!isKind(cls, Kind::Type))
        return m_vm.raise(m_vm.types.TypeError, "called match pattern must be a class");
    auto* type = static_cast<Type*>(cls.asObject());
    const int instance = m_vm.isInstanceOf(subject, cls);
    if (instance < 0) return Value();
    if (!instance) return Value::none();
    const auto* keywords = static_cast<Tuple*>(names.asObject());
    ValueVector attributes;
    std::vector<std::string> seen;
    if (positional > 0) {
        Value matchArgs = m_vm.getAttrOrEmpty(cls, "__match_args__");
        if (m_vm.failed()) return Value();
        const Kind kind = type->instanceKind();
        const bool selfMatch =
            matchArgs.isEmpty() &&
            (kind == Kind::Int || kind == Kind::Float || kind == Kind::Str || kind == Kind::Bytes ||
             kind == Kind::ByteArray || kind == Kind::Tuple || kind == Kind::List || kind == Kind::Dict ||
             kind == Kind::Set || kind == Kind::FrozenSet);
        const Tuple* allowed = as<Tuple>(matchArgs);
        if (!matchArgs.isEmpty() && !allowed)
            return m_vm.raise(m_vm.types.TypeError, cat(type->name(), ".__match_args__ must be a tuple (got ",
                                                        m_vm.typeName(matchArgs), ")"));
        const std::size_t most = selfMatch ? 1 : allowed ? allowed->size() : 0;
        if (positional > most) {
            return m_vm.raise(m_vm.types.TypeError,
                              cat(type->name(), "() accepts ", most, " positional sub-pattern",
                                  most == 1 ? "" : "s", " (", positional, " given)"));
        }
        if (selfMatch)
            attributes.push_back(subject);
        else {
            for (std::uint32_t i = 0; i < positional; ++i) {
                const Str* name = as<Str>((*allowed)[i]);
                if (!name)
                    return m_vm.raise(m_vm.types.TypeError,
                                      cat("__match_args__ elements must be strings (got ",
                                          m_vm.typeName((*allowed)[i]), ")"));
                seen.push_back(name->toUtf8());
                Value found = m_vm.getAttrOrEmpty(subject, name);
                if (found.isEmpty()) return m_vm.failed() ? Value() : Value::none();
                attributes.push_back(std::move(found));
            }
        }
    }
    for (const Value& each : *keywords) {
        const Str* name = as<Str>(each);
        for (const std::string& other : seen) {
            if (other == name->toUtf8())
                return m_vm.raise(
                    m_vm.types.TypeError,
                    cat(type->name(), "() got multiple sub-patterns for attribute '", other, "'"));
        }
        Value found = m_vm.getAttrOrEmpty(subject, name);
        if (found.isEmpty()) return m_vm.failed() ? Value() : Value::none();
        attributes.push_back(std::move(found));
    }
    return Tuple::of(attributes);
}

void Interpreter::setupAnnotations(Frame& frame) {
    Dict* names = as<Dict>(frame.names());
    if (!names) names = frame.globals;
    const auto key = Str::intern("__annotations__");
    if (!names->find(key.get())) names->set(key.get(), make<Dict>());
}

bool Interpreter::atOnce(const Value& callee, const Value* args, std::size_t count, Value& result) {
    const NativeFunction* native = as<NativeFunction>(callee);
    if (!native) return false;
    const NativeSpec& spec = native->spec();
    constexpr std::size_t kMost = 4;
    const std::size_t slots = spec.parameters.size();
    if (!spec.async || !spec.function || !spec.plain() || slots > kMost || count > slots ||
        count < spec.required || (spec.owner && !m_vm.isInstance(args[0], spec.owner)) ||
        !delegatesToTask(m_fiber.top)) {
        return false;
    }
    Value bound[kMost];
    for (std::size_t i = 0; i < slots; ++i)
        bound[i] = i < count ? args[i] : spec.parameters[i].defaultValue;
    Frame& frame = *m_fiber.top;
    const Instruction* const called = std::exchange(frame.pc, frame.pc + 3); // it stands at its YieldFrom
    m_vm.settleClock();
    result = spec.function(m_vm, bound);
    if (result.isNotHandled()) {
        frame.pc = called;
        result = Value();
        return false;
    }
    if (result.isEmpty()) m_vm.addLibraryFrames(spec);
    return true;
}

bool Interpreter::delegatesToTask(const Frame* frame) const {
    if (!m_fiber.isTask) return false;
    while (frame->onReturn == Return::YieldFrom || frame->onReturn == Return::Anext)
        frame = frame->back;
    return frame->onReturn == Return::Base && !frame->back;
}

} // namespace coroscope::vm
