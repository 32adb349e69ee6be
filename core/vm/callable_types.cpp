#include "core/vm/bootstrap.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

// function, method, builtin_function_or_method, code, cell.
namespace coroscope::vm {

namespace {

Function& functionOf(const Value& self) {
    return *static_cast<Function*>(self.asObject());
}
BoundMethod& methodOf(const Value& self) {
    return *static_cast<BoundMethod*>(self.asObject());
}
const NativeSpec& specOf(const Value& self) {
    return static_cast<NativeFunction*>(self.asObject())->spec();
}
Code& codeOf(const Value& self) {
    return *static_cast<Code*>(self.asObject());
}

Value orNone(const Value& value) {
    return value.isEmpty() ? Value::none() : value;
}

template <Value Function::*Member>
void field(Vm& vm, const char* name) {
    vm.defineProperty(
        vm.types.function, name,
        [](Vm&, const Value& self) -> Value { return orNone(functionOf(self).*Member); },
        [](Vm&, const Value& self, Value value) -> bool {
            functionOf(self).*Member = value.isNone() ? Value() : std::move(value);
            return true;
        });
}

Value docOf(Function& function) {
    if (!function.doc.isEmpty()) return function.doc;
    if (function.code->source().flags & script::kCodeHasDocstring) return function.code->constant(0);
    return Value::none();
}

Co<Value> callCo(Vm& vm, Args args) {
    const auto* rest = static_cast<Tuple*>(args[1].asObject());
    ValueVector positional(rest->begin(), rest->end());
    Value result = co_await vm.callWith(args[0], std::move(positional), args[2]);
    co_return result;
}

/// types.FunctionType(code, globals, name=None, argdefs=None, closure=None)
Value newFunction(Vm& vm, Value* args) {
    const auto wrong = [&](const char* what, const Value& got) {
        return vm.raise(vm.types.TypeError, cat("function() argument '", what, "' must be ",
                                                what == std::string_view("globals") ? "dict" : "code",
                                                ", not ", vm.typeName(got)));
    };
    if (!as<Code>(args[1])) return wrong("code", args[1]);
    if (!as<Dict>(args[2])) return wrong("globals", args[2]);
    const auto function =
        make<Function>(Ref<Code>::share(as<Code>(args[1])), Ref<Dict>::share(as<Dict>(args[2])));
    if (!args[3].isNone()) {
        if (!as<Str>(args[3])) return vm.raise(vm.types.TypeError, "arg 3 (name) must be None or string");
        function->name = args[3];
    }
    if (!args[4].isNone()) {
        if (!as<Tuple>(args[4]))
            return vm.raise(vm.types.TypeError, "arg 4 (defaults) must be None or tuple");
        function->defaults = args[4];
    }
    const std::size_t cells = function->code->source().freeNames.size();
    const Tuple* closure = as<Tuple>(args[5]);
    if (!closure && (!args[5].isNone() || cells > 0))
        return vm.raise(vm.types.TypeError, cells > 0 ? "arg 5 (closure) must be tuple"
                                                      : "arg 5 (closure) must be None or tuple");
    if ((closure ? closure->size() : 0) != cells)
        return vm.raise(vm.types.ValueError,
                        cat(as<Str>(function->name)->toUtf8(), " requires closure of length ", cells,
                            ", not ", closure ? closure->size() : 0));
    for (std::size_t i = 0; i < cells; ++i) {
        if (!isKind((*closure)[i], Kind::Cell))
            return vm.raise(vm.types.TypeError,
                            cat("arg 5 (closure) expected cell, found ", vm.typeName((*closure)[i])));
    }
    if (cells > 0) function->closure = args[5];
    return function;
}

void installFunction(Vm& vm) {
    Type* type = vm.types.function;
    vm.defineStatic(type, "__new__(cls, code, globals, name=None, argdefs=None, closure=None)", newFunction);
    field<&Function::name>(vm, "__name__");
    field<&Function::qualifiedName>(vm, "__qualname__");
    field<&Function::module>(vm, "__module__");
    field<&Function::defaults>(vm, "__defaults__");
    field<&Function::kwDefaults>(vm, "__kwdefaults__");
    vm.defineProperty(type, "__closure__",
                      [](Vm&, const Value& self) -> Value { return orNone(functionOf(self).closure); });
    vm.defineProperty(
        type, "__annotations__",
        [](Vm&, const Value& self) -> Value {
            Function& function = functionOf(self);
            if (function.annotations.isEmpty()) function.annotations = make<Dict>();
            return function.annotations;
        },
        [](Vm&, const Value& self, Value value) -> bool {
            functionOf(self).annotations = std::move(value);
            return true;
        });
    vm.defineProperty(
        type, "__doc__", [](Vm&, const Value& self) -> Value { return docOf(functionOf(self)); },
        [](Vm&, const Value& self, Value value) -> bool {
            functionOf(self).doc = value.isEmpty() ? Value::none() : std::move(value);
            return true;
        });
    vm.defineProperty(
        type, "__code__", [](Vm&, const Value& self) -> Value { return functionOf(self).code.value(); },
        [](Vm& vm, const Value& self, Value value) -> bool {
            if (!as<Code>(value)) {
                vm.raise(vm.types.TypeError, "__code__ must be set to a code object");
                return false;
            }
            functionOf(self).code = Ref<Code>::share(as<Code>(value));
            return true;
        });
    vm.defineProperty(type, "__globals__",
                      [](Vm&, const Value& self) -> Value { return functionOf(self).globals.value(); });
    vm.defineMethod(type, "__get__(self, instance, owner=None, /)", [](Vm& vm, Value* args) -> Value {
        return args[1].isNone() ? args[0] : vm.bindMethod(args[0], args[1]);
    });
    vm.defineMethod(type, "__call__(self, /, *args, **kwargs)", nullptr, callCo);
    vm.defineMethod(type, "__repr__(self, /)", [](Vm& vm, Value* args) -> Value {
        return str(cat("<function ", as<Str>(functionOf(args[0]).qualifiedName)->toUtf8(), " at ",
                       vm.addressText(args[0]), ">"));
    });
}

void installMethod(Vm& vm) {
    Type* type = vm.types.method;
    vm.defineStatic(type, "__new__(cls, function, instance, /)", [](Vm& vm, Value* args) -> Value {
        if (vm.special(args[1], "__call__").isEmpty() && !vm.failed())
            return vm.raise(vm.types.TypeError, "first argument must be callable");
        if (args[2].isNone()) return vm.raise(vm.types.TypeError, "instance must not be None");
        return make<BoundMethod>(args[1], args[2]);
    });
    vm.defineProperty(type, "__func__",
                      [](Vm&, const Value& self) -> Value { return methodOf(self).function; });
    vm.defineProperty(type, "__self__", [](Vm&, const Value& self) -> Value { return methodOf(self).self; });
    vm.defineMethod(type, "__getattr__(self, name, /)", [](Vm& vm, Value* args) -> Value {
        return vm.getAttr(methodOf(args[0]).function, as<Str>(args[1]));
    });
    vm.defineProperty(type, "__name__", [](Vm& vm, const Value& self) -> Value {
        return vm.getAttr(methodOf(self).function, "__name__");
    });
    vm.defineProperty(type, "__qualname__", [](Vm& vm, const Value& self) -> Value {
        return vm.getAttr(methodOf(self).function, "__qualname__");
    });
    vm.defineProperty(type, "__doc__", [](Vm& vm, const Value& self) -> Value {
        return vm.getAttr(methodOf(self).function, "__doc__");
    });
    vm.defineProperty(type, "__module__", [](Vm& vm, const Value& self) -> Value {
        return vm.getAttr(methodOf(self).function, "__module__");
    });
    vm.defineProperty(type, "__dict__", [](Vm& vm, const Value& self) -> Value {
        return vm.getAttr(methodOf(self).function, "__dict__");
    });
    vm.defineMethod(type, "__eq__(self, other, /)", [](Vm& vm, Value* args) -> Value {
        BoundMethod* other = as<BoundMethod>(args[1]);
        if (!other) return Value::notImplemented();
        return Value::boolean(methodOf(args[0]).self.is(other->self) &&
                              vm.equal(methodOf(args[0]).function, other->function) == 1);
    });
    vm.defineMethod(type, "__hash__(self, /)", [](Vm&, Value* args) -> Value {
        return integer(static_cast<std::int64_t>(
            (methodOf(args[0]).self.bits() >> 4 ^ methodOf(args[0]).function.bits() >> 3) &
            0xffffffffffffull));
    });
    vm.defineMethod(type, "__call__(self, /, *args, **kwargs)", nullptr, callCo);
    vm.defineMethod(type, "__repr__(self, /)", [](Vm& vm, Value* args) -> Value {
        const BoundMethod& method = methodOf(args[0]);
        if (as<NativeFunction>(method.function) && !specOf(method.function).asFunction) {
            return str(cat("<built-in method ", specOf(method.function).name, " of ",
                           vm.typeName(method.self), " object at ", vm.addressText(method.self), ">"));
        }
        const Value name = vm.getAttrOrEmpty(method.function, "__qualname__");
        vm.takeException();
        return str(cat("<bound method ", as<Str>(name) ? as<Str>(name)->toUtf8() : "?", " of ",
                       vm.reprText(method.self), ">"));
    });
}

void installNative(Vm& vm) {
    for (Type* type : {vm.types.builtinFunction, vm.types.methodDescriptor}) {
        vm.defineProperty(type, "__name__",
                          [](Vm&, const Value& self) -> Value { return str(specOf(self).name); });
        vm.defineProperty(type, "__qualname__",
                          [](Vm&, const Value& self) -> Value { return str(specOf(self).qualifiedName); });
        vm.defineProperty(type, "__module__", [](Vm&, const Value& self) -> Value {
            return specOf(self).module.empty() ? Value::none() : str(specOf(self).module);
        });
        vm.defineProperty(type, "__doc__", [](Vm&, const Value& self) -> Value {
            return specOf(self).doc.empty() ? Value::none() : str(specOf(self).doc);
        });
        vm.defineProperty(type, "__text_signature__",
                          [](Vm&, const Value& self) -> Value { return str(specOf(self).signature); });
        vm.defineProperty(type, "__self__", [](Vm&, const Value&) -> Value { return Value::none(); });
        vm.defineMethod(type, "__call__(self, /, *args, **kwargs)", nullptr, callCo);
        vm.defineMethod(type, "__repr__(self, /)", [](Vm& vm, Value* args) -> Value {
            const NativeSpec& spec = specOf(args[0]);
            if (spec.async || spec.asFunction)
                return str(cat("<function ", spec.qualifiedName, " at ", vm.addressText(args[0]), ">"));
            if (spec.owner)
                return str(cat("<method '", spec.name, "' of '", spec.owner->name(), "' objects>"));
            return str(cat("<built-in function ", spec.name, ">"));
        });
    }
    vm.defineProperty(vm.types.methodDescriptor, "__objclass__", [](Vm&, const Value& self) -> Value {
        return specOf(self).owner ? Value::share(specOf(self).owner) : Value::none();
    });
    vm.defineMethod(vm.types.methodDescriptor, "__get__(self, instance, owner=None, /)",
                    [](Vm& vm, Value* args) -> Value {
                        return args[1].isNone() ? args[0] : vm.bindMethod(args[0], args[1]);
                    });
}

Value texts(const std::vector<std::string>& names, std::size_t count) {
    auto tuple = Tuple::make(count);
    for (std::size_t i = 0; i < count; ++i)
        (*tuple)[i] = Str::intern(names[i]).value();
    return tuple;
}

void installCode(Vm& vm) {
    Type* type = vm.types.code;
    vm.defineProperty(type, "co_name",
                      [](Vm&, const Value& self) -> Value { return str(codeOf(self).source().name); });
    vm.defineProperty(type, "co_qualname", [](Vm&, const Value& self) -> Value {
        return str(codeOf(self).source().qualifiedName);
    });
    vm.defineProperty(type, "co_filename",
                      [](Vm&, const Value& self) -> Value { return str(codeOf(self).source().fileName); });
    vm.defineProperty(type, "co_firstlineno", [](Vm&, const Value& self) -> Value {
        return integer(std::int64_t{codeOf(self).source().firstLine});
    });
    vm.defineProperty(type, "co_argcount", [](Vm&, const Value& self) -> Value {
        return integer(std::int64_t{codeOf(self).source().argumentCount});
    });
    vm.defineProperty(type, "co_posonlyargcount", [](Vm&, const Value& self) -> Value {
        return integer(std::int64_t{codeOf(self).source().positionalOnlyCount});
    });
    vm.defineProperty(type, "co_kwonlyargcount", [](Vm&, const Value& self) -> Value {
        return integer(std::int64_t{codeOf(self).source().keywordOnlyCount});
    });
    vm.defineProperty(type, "co_flags", [](Vm&, const Value& self) -> Value {
        return integer(std::int64_t{codeOf(self).flags() & 0x3ff});
    });
    vm.defineProperty(type, "co_nlocals", [](Vm&, const Value& self) -> Value {
        return integer(std::int64_t{codeOf(self).localCount()});
    });
    vm.defineProperty(type, "co_varnames", [](Vm&, const Value& self) -> Value {
        return texts(codeOf(self).source().localNames, codeOf(self).source().localNames.size());
    });
    vm.defineProperty(type, "co_cellvars", [](Vm&, const Value& self) -> Value {
        return texts(codeOf(self).source().cellNames, codeOf(self).source().cellNames.size());
    });
    vm.defineProperty(type, "co_freevars", [](Vm&, const Value& self) -> Value {
        return texts(codeOf(self).source().freeNames, codeOf(self).source().freeNames.size());
    });
    vm.defineProperty(type, "co_consts", [](Vm&, const Value& self) -> Value {
        const Code& code = *static_cast<Code*>(self.asObject());
        const std::size_t count = code.source().constants.size();
        const Ref<Tuple> all = Tuple::make(count);
        for (std::size_t i = 0; i < count; ++i)
            all->begin()[i] = code.constant(static_cast<std::uint32_t>(i));
        return all;
    });
    vm.defineProperty(type, "co_names", [](Vm&, const Value& self) -> Value {
        return texts(codeOf(self).source().names, codeOf(self).source().names.size());
    });
    vm.defineMethod(type, "__repr__(self, /)", [](Vm& vm, Value* args) -> Value {
        const script::Code& source = codeOf(args[0]).source();
        return str(cat("<code object ", source.name, " at ", vm.addressText(args[0]), ", file \"",
                       source.fileName, "\", line ", source.firstLine, ">"));
    });
    vm.defineStatic(vm.types.cell, "__new__(cls, contents=<unset>, /)",
                    [](Vm&, Value* args) -> Value { return make<Cell>(args[1]); });
    vm.defineProperty(vm.types.cell, "cell_contents", [](Vm& vm, const Value& self) -> Value {
        const Value& content = static_cast<Cell*>(self.asObject())->content;
        return content.isEmpty() ? vm.raise(vm.types.ValueError, "Cell is empty") : content;
    });
}

} // namespace

void installCallableTypes(Vm& vm) {
    installFunction(vm);
    installMethod(vm);
    installNative(vm);
    installCode(vm);
}

} // namespace coroscope::vm
