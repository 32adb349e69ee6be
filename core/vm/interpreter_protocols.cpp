#include "core/vm/containers.h"
#include "core/vm/interpreter.h"

// Awaiting, calling, raising and `with`: the parts of instructions that are not worth their place in the
// interpreter's loop.
namespace coroscope::vm {

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
    if (iterator.isEmpty() && m_vm.abort() == Abort::None) {
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
    return m_vm.awaitedBy(std::move(iterator));
}

Value Interpreter::starArguments(const Value& callee, const Value& iterable) {
    // Most lists are made for this call alone (*[...], *(... for ...)): nobody will see it emptied.
    if (List* list = as<List>(iterable); list && list->type() == m_vm.types.list && list->refs() == 1)
        return Tuple::taking(list->items());
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
    return Tuple::taking(items);
}

Vm::Called Interpreter::beginEx(Value callee, Value arguments, const Value& keywords) {
    auto& tuple = static_cast<Tuple&>(*arguments.asObject());
    const bool plain = tuple.type() == m_vm.types.tuple;
    const bool own = plain && tuple.refs() == 1; // nobody will see that the items are taken out of it
    const Dict* named = as<Dict>(keywords);
    if (named && named->size() > 0) {
        ValueVector all;
        all.reserve(tuple.size() + named->size());
        if (own)
            std::move(tuple.begin(), tuple.end(), std::back_inserter(all));
        else
            all.assign(tuple.begin(), tuple.end());
        return m_vm.beginWith(std::move(callee), std::move(all), keywords);
    }
    if (auto* native = as<NativeFunction>(callee); native && plain) {
        // gather(*coroutines): the tuple is what it asks for.
        const NativeSpec& spec = native->spec();
        constexpr std::size_t kMostSlots = 8;
        if (spec.takesRest() && spec.positional == 0 && !spec.owner && spec.slotCount() <= kMostSlots) {
            Value bound[kMostSlots] = {std::move(arguments)};
            for (std::size_t i = 0; i < spec.parameters.size(); ++i)
                bound[i + 1] = spec.parameters[i].defaultValue;
            return m_vm.beginBound(spec, bound);
        }
    }
    if (own) return m_vm.begin(std::move(callee), tuple.begin(), tuple.size(), nullptr);
    ValueVector copies(tuple.begin(), tuple.end());
    return m_vm.begin(std::move(callee), copies.data(), copies.size(), nullptr);
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

bool Interpreter::atOnce(const Value& callee, const Value* args, std::size_t count, Value& result) {
    const NativeFunction* native = as<NativeFunction>(callee);
    if (!native) return false;
    const NativeSpec& spec = native->spec();
    constexpr std::size_t kMost = 4;
    const std::size_t slots = spec.slotCount();
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
    if (result.isEmpty()) m_vm.addLibraryFrames(spec.frames);
    return true;
}

bool Interpreter::delegatesToTask(const Frame* frame) const {
    if (!m_fiber.isTask) return false;
    while (frame->onReturn == Return::YieldFrom || frame->onReturn == Return::Anext)
        frame = frame->back;
    return frame->onReturn == Return::Base && !frame->back;
}

} // namespace coroscope::vm
