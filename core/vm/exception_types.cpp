#include "core/vm/bootstrap.h"
#include "core/vm/containers.h"
#include "core/vm/exception_fields.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

// BaseException and its family (Objects/exceptions.c).
namespace coroscope::vm {

namespace {

Exception& exceptionOf(const Value& self) {
    return *static_cast<Exception*>(self.asObject());
}

const Tuple& argsOf(const Value& self) {
    return *static_cast<Tuple*>(exceptionOf(self).args.asObject());
}

Value baseNew(Vm& vm, Value* args) {
    auto* cls = as<Type>(args[0]);
    if (!cls || !cls->isSubtypeOf(vm.types.BaseException))
        return vm.raise(vm.types.TypeError, "BaseException.__new__(X): X is not a type object");
    auto exception = make<Exception>(cls);
    exception->args = args[1];
    return exception;
}

Value baseInit(Vm& vm, Value* args) {
    if (const Dict* keywords = as<Dict>(args[2]); keywords && keywords->size() > 0)
        return vm.raise(vm.types.TypeError, cat(vm.typeName(args[0]), "() takes no keyword arguments"));
    exceptionOf(args[0]).args = args[1];
    return Value::none();
}

Value baseStr(Vm& vm, Value* args) {
    const Tuple& items = argsOf(args[0]);
    if (items.size() == 0) return str("");
    if (items.size() == 1) return vm.str(items[0]);
    return vm.repr(exceptionOf(args[0]).args);
}

Value baseRepr(Vm& vm, Value* args) {
    const Tuple& items = argsOf(args[0]);
    const std::string& name = vm.typeOf(args[0])->name();
    if (items.size() == 1) {
        const Value inner = vm.repr(items[0]);
        return inner.isEmpty() ? inner : str(cat(name, "(", as<Str>(inner)->toUtf8(), ")"));
    }
    const Value inner = vm.repr(exceptionOf(args[0]).args);
    return inner.isEmpty() ? inner : str(cat(name, as<Str>(inner)->toUtf8()));
}

bool isExceptionOrNone(Vm& vm, const Value& value, const char* what) {
    if (value.isNone() || as<Exception>(value)) return true;
    vm.raise(vm.types.TypeError, cat("exception ", what, " must be None or derive from BaseException"));
    return false;
}

void installBase(Vm& vm) {
    Type* type = vm.types.BaseException;
    vm.defineStatic(type, "__new__(cls, /, *args, **kwargs)", baseNew);
    vm.defineMethod(type, "__init__(self, /, *args, **kwargs)", baseInit);
    vm.defineMethod(type, "__str__(self, /)", baseStr);
    vm.defineMethod(type, "__repr__(self, /)", baseRepr);
    vm.defineMethod(type, "with_traceback(self, traceback, /)", [](Vm&, Value* args) -> Value {
        exceptionOf(args[0]).traceback = args[1];
        return args[0];
    });
    vm.defineMethod(type, "add_note(self, note, /)", [](Vm& vm, Value* args) -> Value {
        if (!as<Str>(args[1]))
            return vm.raise(vm.types.TypeError, cat("note must be a str, not '", vm.typeName(args[1]), "'"));
        const Value* known = exceptionOf(args[0]).attributes()->find(Str::intern("__notes__").get());
        Value notes = known ? *known : Value::none();
        if (!as<List>(notes)) {
            notes = make<List>();
            exceptionOf(args[0]).attributes()->set(Str::intern("__notes__").get(), notes);
        }
        as<List>(notes)->append(args[1]);
        return Value::none();
    });
    vm.defineProperty(
        type, "args", [](Vm&, const Value& self) -> Value { return exceptionOf(self).args; },
        [](Vm& vm, const Value& self, Value value) -> bool {
            ValueVector items;
            if (!vm.collect(value, items)) return false;
            exceptionOf(self).args = Tuple::of(items);
            return true;
        });
    vm.defineProperty(
        type, "__traceback__", [](Vm&, const Value& self) -> Value { return exceptionOf(self).traceback; },
        [](Vm&, const Value& self, Value value) -> bool {
            exceptionOf(self).traceback = std::move(value);
            return true;
        });
    vm.defineProperty(
        type, "__cause__", [](Vm&, const Value& self) -> Value { return exceptionOf(self).cause; },
        [](Vm& vm, const Value& self, Value value) -> bool {
            if (!isExceptionOrNone(vm, value, "cause")) return false;
            exceptionOf(self).cause = std::move(value);
            exceptionOf(self).suppressContext = true;
            return true;
        });
    vm.defineProperty(
        type, "__context__", [](Vm&, const Value& self) -> Value { return exceptionOf(self).context; },
        [](Vm& vm, const Value& self, Value value) -> bool {
            if (!isExceptionOrNone(vm, value, "context")) return false;
            exceptionOf(self).context = std::move(value);
            return true;
        });
    vm.defineProperty(
        type, "__suppress_context__",
        [](Vm&, const Value& self) -> Value { return Value::boolean(exceptionOf(self).suppressContext); },
        [](Vm& vm, const Value& self, Value value) -> bool {
            exceptionOf(self).suppressContext = vm.truth(value) == 1;
            return true;
        });
}

void installSpecial(Vm& vm) {
    vm.defineMethod(vm.types.StopIteration, "__init__(self, /, *args)", [](Vm&, Value* args) -> Value {
        exceptionOf(args[0]).args = args[1];
        const auto* tuple = static_cast<Tuple*>(args[1].asObject());
        setExceptionField(args[0], "value", tuple->size() > 0 ? (*tuple)[0] : Value::none());
        return Value::none();
    });
    defineExceptionFields<"value">(vm, vm.types.StopIteration);
    vm.defineMethod(vm.types.SystemExit, "__init__(self, /, *args)", [](Vm&, Value* args) -> Value {
        exceptionOf(args[0]).args = args[1];
        const auto* tuple = static_cast<Tuple*>(args[1].asObject());
        setExceptionField(args[0], "code",
                          tuple->size() == 1   ? (*tuple)[0]
                          : tuple->size() == 0 ? Value::none()
                                               : args[1]);
        return Value::none();
    });
    defineExceptionFields<"code">(vm, vm.types.SystemExit);
    vm.defineMethod(vm.types.KeyError, "__str__(self, /)", [](Vm& vm, Value* args) -> Value {
        return argsOf(args[0]).size() == 1 ? vm.repr(argsOf(args[0])[0]) : baseStr(vm, args);
    });
    for (Type* type : {vm.types.NameError, vm.types.AttributeError, vm.types.ImportError}) {
        vm.defineMethod(type, "__init__(self, /, *args, name=None, obj=None, path=None)",
                        [](Vm&, Value* args) -> Value {
                            exceptionOf(args[0]).args = args[1];
                            if (!args[2].isNone()) setExceptionField(args[0], "name", args[2]);
                            if (!args[3].isNone()) setExceptionField(args[0], "obj", args[3]);
                            return Value::none();
                        });
    }
    defineExceptionFields<"name">(vm, vm.types.NameError);
    defineExceptionFields<"name", "obj">(vm, vm.types.AttributeError);
    defineExceptionFields<"name", "path", "msg">(vm, vm.types.ImportError);
}

// --- Exception groups
// -------------------------------------------------------------------------------------------------------

Value groupNew(Vm& vm, Value* given) {
    auto* cls = as<Type>(given[0]);
    const auto& rest = *static_cast<Tuple*>(given[1].asObject());
    if (rest.size() != 2)
        return vm.raise(vm.types.TypeError, cat("BaseExceptionGroup.__new__() takes exactly 2 arguments (",
                                                rest.size(), " given)"));
    const Value args[] = {given[0], rest[0], rest[1]};
    const Str* message = as<Str>(args[1]);
    if (!message)
        return vm.raise(vm.types.TypeError, cat("BaseExceptionGroup.__new__() argument 1 must be str, not ",
                                                vm.typeName(args[1])));
    ValueVector items;
    if (!isKind(args[2], Kind::List) && !isKind(args[2], Kind::Tuple))
        return vm.raise(vm.types.TypeError, "second argument (exceptions) must be a sequence");
    if (!vm.collect(args[2], items)) return Value();
    if (items.empty())
        return vm.raise(vm.types.ValueError, "second argument (exceptions) must be a non-empty sequence");
    bool plainOnly = true;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!as<Exception>(items[i]))
            return vm.raise(vm.types.ValueError,
                            cat("Item ", i, " of second argument (exceptions) is not an exception"));
        plainOnly = plainOnly && vm.isInstance(items[i], vm.types.Exception);
    }
    if (cls == vm.types.BaseExceptionGroup && plainOnly)
        cls = vm.types.ExceptionGroup;
    else if (cls == vm.types.ExceptionGroup && !plainOnly)
        return vm.raise(vm.types.TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
    else if (!plainOnly && cls->isSubtypeOf(vm.types.Exception))
        return vm.raise(vm.types.TypeError, cat("Cannot nest BaseExceptions in '", cls->name(), "'"));
    auto exception = make<Exception>(cls);
    exception->args = Tuple::of({args[1], args[2]});
    const Value group = exception.value();
    setExceptionField(group, "message", args[1]);
    setExceptionField(group, "exceptions", Tuple::of(items));
    return group;
}

/// What split(condition) asks each exception: a type, a tuple of types, or a function.
int groupMatches(Vm& vm, const Value& exception, const Value& condition) {
    if (isKind(condition, Kind::Type) || as<Tuple>(condition)) return vm.isInstanceOf(exception, condition);
    return vm.truth(vm.callSync(condition, {exception}));
}

Value deriveLike(Vm& vm, const Value& group, ValueVector items) {
    Value derive = vm.getAttr(group, "derive");
    if (derive.isEmpty()) return derive;
    Value derived = vm.callSync(derive, {make<List>(std::move(items)).value()});
    if (auto* to = as<Exception>(derived)) {
        Exception& from = exceptionOf(group);
        to->traceback = from.traceback;
        to->context = from.context;
        to->cause = from.cause;
        to->suppressContext = true; // PyException_SetCause sets it, also for no cause
        if (const Value* notes = from.attributes()->find(Str::intern("__notes__").get());
            notes && as<List>(*notes)) {
            to->attributes()->set(Str::intern("__notes__").get(), make<List>(as<List>(*notes)->items()));
        }
    }
    return derived;
}

/// Fills the two parts (None where empty); false: an exception is pending. Where nothing matches, the rest is
/// a group that derive() has made all the same.
bool splitGroup(Vm& vm, const Value& group, const Value& condition, Value& match, Value& rest) {
    const int whole = groupMatches(vm, group, condition);
    if (whole < 0) return false;
    match = whole ? group : Value::none();
    rest = Value::none();
    if (whole) return true;
    ValueVector matched, others;
    for (const Value& each : *static_cast<Tuple*>(exceptionField(group, "exceptions").asObject())) {
        if (vm.isInstance(each, vm.types.BaseExceptionGroup)) {
            Value innerMatch, innerRest;
            if (!splitGroup(vm, each, condition, innerMatch, innerRest)) return false;
            if (!innerMatch.isNone()) matched.push_back(std::move(innerMatch));
            if (!innerRest.isNone()) others.push_back(std::move(innerRest));
            continue;
        }
        const int one = groupMatches(vm, each, condition);
        if (one < 0) return false;
        (one ? matched : others).push_back(each);
    }
    if (!matched.empty()) match = deriveLike(vm, group, std::move(matched));
    if (match.isEmpty()) return false;
    if (!others.empty()) rest = deriveLike(vm, group, std::move(others));
    return !rest.isEmpty();
}

void installGroups(Vm& vm) {
    Type* type = vm.types.BaseExceptionGroup;
    vm.defineStatic(type, "__new__(cls, /, *args, **kwargs)", groupNew);
    const auto readOnly = [](Vm& vm, const Value&, Value) -> bool {
        vm.raise(vm.types.AttributeError, "readonly attribute");
        return false;
    };
    vm.defineProperty(
        type, "message", [](Vm&, const Value& self) { return exceptionField(self, "message"); }, readOnly);
    vm.defineProperty(
        type, "exceptions", [](Vm&, const Value& self) { return exceptionField(self, "exceptions"); },
        readOnly);
    vm.defineMethod(type, "__init__(self, /, *args, **kwargs)", baseInit);
    vm.defineMethod(type, "__str__(self, /)", [](Vm&, Value* args) -> Value {
        const std::size_t count =
            static_cast<Tuple*>(exceptionField(args[0], "exceptions").asObject())->size();
        return str(cat(as<Str>(exceptionField(args[0], "message"))->toUtf8(), " (", count, " sub-exception",
                       count == 1 ? "" : "s", ")"));
    });
    vm.defineMethod(type, "derive(self, exceptions, /)", [](Vm& vm, Value* args) -> Value {
        return vm.callSync(Value::share(vm.types.BaseExceptionGroup),
                           {exceptionField(args[0], "message"), args[1]});
    });
    vm.defineMethod(type, "split(self, condition, /)", [](Vm& vm, Value* args) -> Value {
        Value match, rest;
        if (!splitGroup(vm, args[0], args[1], match, rest)) return Value();
        return Tuple::of({match, rest});
    });
    vm.defineMethod(type, "subgroup(self, condition, /)", [](Vm& vm, Value* args) -> Value {
        Value match, rest;
        if (!splitGroup(vm, args[0], args[1], match, rest)) return Value();
        return match;
    });
    vm.defineClassMethod(type, "__class_getitem__(cls, item, /)",
                         [](Vm&, Value* args) -> Value { return args[0]; });
}

// --- Traceback objects
// ------------------------------------------------------------------------------------------------------

void installTraceback(Vm& vm) {
    Type* type = vm.types.traceback;
    vm.defineProperty(
        type, "tb_next",
        [](Vm&, const Value& self) -> Value { return static_cast<Traceback*>(self.asObject())->next; },
        [](Vm&, const Value& self, Value value) -> bool {
            static_cast<Traceback*>(self.asObject())->next = std::move(value);
            return true;
        });
    vm.defineProperty(type, "tb_lineno", [](Vm&, const Value& self) -> Value {
        return integer(std::int64_t{static_cast<Traceback*>(self.asObject())->line()});
    });
    vm.defineProperty(type, "tb_lasti", [](Vm&, const Value&) -> Value { return Value::smallInt(0); });
    vm.defineProperty(type, "tb_frame", [](Vm& vm, const Value& self) -> Value {
        return vm.tracebackFrame(*static_cast<Traceback*>(self.asObject()));
    });
}

} // namespace

void installExceptionTypes(Vm& vm) {
    Dict& names = vm.builtins();
#define X(name, base) names.set(#name, Value::share(vm.types.name));
    COROSCOPE_EXCEPTIONS(X)
#undef X
    names.set("ExceptionGroup", Value::share(vm.types.ExceptionGroup));
    names.set("EnvironmentError", Value::share(vm.types.OSError));
    names.set("IOError", Value::share(vm.types.OSError));
    installBase(vm);
    installSpecial(vm);
    installOSError(vm);
    installSyntaxError(vm);
    installGroups(vm);
    installTraceback(vm);
}

} // namespace coroscope::vm
