#include "core/vm/interpreter.h"

#include <algorithm>

// except* (Python/ceval.c: exception_group_match, PREP_RERAISE_STAR; Objects/exceptions.c:
// _PyExc_PrepReraiseStar).
namespace coroscope::vm {

namespace {

bool isGroup(Vm& vm, const Value& value) {
    return as<Exception>(value) && vm.isInstance(value, vm.types.BaseExceptionGroup);
}

/// The leaves of `group` that are among `wanted` (by identity), in the group's own shape; None when there are
/// none.
Value projection(Vm& vm, const Value& group, const std::vector<Object*>& wanted) {
    Value members = vm.getAttr(group, "exceptions");
    if (members.isEmpty()) return members;
    ValueVector kept;
    for (const Value& each : *static_cast<Tuple*>(members.asObject())) {
        if (isGroup(vm, each)) {
            Value inner = projection(vm, each, wanted);
            if (inner.isEmpty()) return inner;
            if (!inner.isNone()) kept.push_back(std::move(inner));
        } else if (std::find(wanted.begin(), wanted.end(), each.asObject()) != wanted.end()) {
            kept.push_back(each);
        }
    }
    if (kept.empty()) return Value::none();
    Value derive = vm.getAttr(group, "derive");
    if (derive.isEmpty()) return derive;
    Value derived = vm.callSync(derive, {make<List>(std::move(kept)).value()});
    if (auto* to = as<Exception>(derived)) {
        auto* from = as<Exception>(group);
        to->traceback = from->traceback;
        to->context = from->context;
        to->cause = from->cause;
        to->suppressContext = true; // PyException_SetCause sets it, also for no cause
        if (const Value* notes = from->attributes()->find(Str::intern("__notes__").get()))
            to->attributes()->set(Str::intern("__notes__").get(), *notes);
    }
    return derived;
}

void leaves(Vm& vm, const Value& value, std::vector<Object*>& out) {
    if (!isGroup(vm, value)) {
        out.push_back(value.asObject());
        return;
    }
    const Value members = vm.getAttr(value, "exceptions");
    if (members.isEmpty()) return;
    for (const Value& each : *static_cast<Tuple*>(members.asObject()))
        leaves(vm, each, out);
}

bool sameMetadata(const Value& a, const Value& b) {
    auto* left = as<Exception>(a);
    auto* right = as<Exception>(b);
    const auto notes = [](Exception* exception) {
        const Value* found = exception->attributes()->find(Str::intern("__notes__").get());
        return found ? *found : Value::none();
    };
    return left && right && notes(left).is(notes(right)) && left->traceback.is(right->traceback) &&
           left->cause.is(right->cause) && left->context.is(right->context);
}

} // namespace

// [exc, type] -> [rest or None, match or None]
bool Interpreter::matchGroup(Value* sp) {
    Value exception = sp[-2];
    const Value wanted = sp[-1];
    const auto refuseGroup = [&](const Value& type) {
        return isKind(type, Kind::Type) &&
               static_cast<Type*>(type.asObject())->isSubtypeOf(m_vm.types.BaseExceptionGroup);
    };
    bool group = refuseGroup(wanted);
    if (const Tuple* tuple = as<Tuple>(wanted)) {
        for (const Value& each : *tuple)
            group = group || refuseGroup(each);
    }
    const Value direct = matches(exception, wanted);
    if (direct.isEmpty()) return false;
    if (group) {
        m_vm.raise(m_vm.types.TypeError,
                   "catching ExceptionGroup with except* is not allowed. Use except instead.");
        return false;
    }
    Value match = Value::none();
    Value rest = exception;
    if (exception.isNone()) {
        rest = Value::none();
    } else if (direct.isTrue()) {
        if (isGroup(m_vm, exception)) {
            match = exception;
        } else {
            Value args = Tuple::of({vm::str(""), Tuple::of({exception}).value()});
            match = m_vm.callSync(Value::share(m_vm.types.ExceptionGroup->isSubtypeOf(m_vm.types.Exception) &&
                                                       m_vm.isInstance(exception, m_vm.types.Exception)
                                                   ? m_vm.types.ExceptionGroup
                                                   : m_vm.types.BaseExceptionGroup),
                                  std::span<Value>(static_cast<Tuple*>(args.asObject())->items()));
            if (match.isEmpty()) return false;
            static_cast<Exception*>(match.asObject())->traceback =
                static_cast<Exception*>(exception.asObject())->traceback;
        }
        rest = Value::none();
    } else if (isGroup(m_vm, exception)) {
        Value split = m_vm.getAttr(exception, "split");
        if (split.isEmpty()) return false;
        Value pair = m_vm.callSync(split, {wanted});
        if (pair.isEmpty()) return false;
        const auto* parts = as<Tuple>(pair);
        match = (*parts)[0];
        rest = (*parts)[1];
    }
    if (!match.isNone()) m_fiber.handled->exception = match;
    sp[-2] = std::move(rest);
    sp[-1] = std::move(match);
    return true;
}

Value Interpreter::prepareReraiseStar(const Value& original, const Value& list) {
    const ValueVector& items = static_cast<List*>(list.asObject())->items();
    ValueVector raised;
    std::vector<Object*> reraised;
    for (const Value& each : items) {
        if (each.isNone()) continue;
        if (!isGroup(m_vm, original))
            return each; // a naked exception: either itself again, or what the handler raised
        if (sameMetadata(original, each))
            leaves(m_vm, each, reraised);
        else
            raised.push_back(each);
    }
    if (!isGroup(m_vm, original)) return Value::none();
    Value again = Value::none();
    if (!reraised.empty()) {
        again = projection(m_vm, original, reraised);
        if (again.isEmpty()) return again;
    }
    if (raised.empty()) return again;
    if (!again.isNone()) raised.push_back(again);
    // Also a single one that is no group, as in CPython 3.11.2 (later ones leave that alone).
    return m_vm.callSync(Value::share(m_vm.types.BaseExceptionGroup),
                         {vm::str(""), make<List>(std::move(raised)).value()});
}

} // namespace coroscope::vm
