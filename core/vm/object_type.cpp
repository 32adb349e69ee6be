#include "core/vm/bootstrap.h"
#include "core/vm/containers.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

#include <algorithm>

// The methods of object (Objects/typeobject.c).
namespace coroscope::vm {

namespace {

Value objectNew(Vm& vm, Value* args) {
    auto* cls = as<Type>(args[0]);
    if (!cls)
        return vm.raise(vm.types.TypeError,
                        cat("object.__new__(X): X is not a type object (", vm.typeName(args[0]), ")"));
    const auto* rest = static_cast<Tuple*>(args[1].asObject());
    const bool excess = rest->size() > 0 || as<Dict>(args[2])->size() > 0;
    if (excess) {
        const Value* init = cls->lookup("__init__");
        const bool ownInit = init && !init->is(*vm.types.object->lookup("__init__"));
        if (cls->hasNew())
            return vm.raise(vm.types.TypeError,
                            "object.__new__() takes exactly one argument (the type to instantiate)");
        if (!ownInit) return vm.raise(vm.types.TypeError, cat(cls->name(), "() takes no arguments"));
    }
    if (!cls->allocate())
        return vm.raise(vm.types.TypeError, cat("cannot create '", cls->errorName(), "' instances"));
    if (const Value* abstract = cls->isHeapType() ? cls->lookup("__abstractmethods__") : nullptr;
        abstract && asSet(*abstract) && asSet(*abstract)->size() > 0) {
        std::vector<std::string> names;
        const HashTable& table = asSet(*abstract)->table();
        for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1))
            names.push_back(as<Str>(table.entry(i).key)->toUtf8());
        std::sort(names.begin(), names.end());
        std::string list;
        for (const std::string& name : names)
            list += cat(list.empty() ? "" : ", ", name);
        return vm.raise(vm.types.TypeError,
                        cat("Can't instantiate abstract class ", cls->name(), " with abstract method",
                            names.size() == 1 ? " " : "s ", list));
    }
    return cls->allocate()(vm, cls);
}

Value objectInit(Vm& vm, Value* args) {
    const bool excess = static_cast<Tuple*>(args[1].asObject())->size() > 0 || as<Dict>(args[2])->size() > 0;
    if (excess) {
        Type* type = vm.typeOf(args[0]);
        const Value* init = type->lookup("__init__");
        if (init && !isKind(*init, Kind::Native))
            return vm.raise(vm.types.TypeError,
                            "object.__init__() takes exactly one argument (the instance to initialize)");
        if (!type->hasNew())
            return vm.raise(
                vm.types.TypeError,
                cat(type->name(), ".__init__() takes exactly one argument (the instance to initialize)"));
    }
    return Value::none();
}

Value objectRepr(Vm& vm, Value* args) {
    return str(cat("<", vm.typeOf(args[0])->qualifiedName(), " object at ", vm.addressText(args[0]), ">"));
}

Value objectStr(Vm& vm, Value* args) {
    return vm.repr(args[0]);
}

Value objectFormat(Vm& vm, Value* args) {
    if (!as<Str>(args[1]))
        return vm.raise(vm.types.TypeError,
                        cat("__format__() argument must be str, not ", vm.typeName(args[1])));
    if (as<Str>(args[1])->size() > 0)
        return vm.raise(vm.types.TypeError,
                        cat("unsupported format string passed to ", vm.typeName(args[0]), ".__format__"));
    return vm.str(args[0]);
}

Value objectHash(Vm& vm, Value* args) {
    std::uint64_t hash = 0;
    const int builtin = hashBuiltin(vm, args[0], hash);
    if (builtin == 0) return Value();
    if (builtin < 0) hash = vm.idOf(args[0]) >> 4;
    return integer(static_cast<std::int64_t>(hash));
}

Value getAttribute(Vm& vm, Value* args) {
    const Str* name = as<Str>(args[1]);
    if (!name)
        return vm.raise(vm.types.TypeError,
                        cat("attribute name must be string, not '", vm.typeName(args[1]), "'"));
    PendingCall call;
    const Ref<Str> interned = Str::intern(name->toUtf8());
    Value result = vm.genericGetAttr(args[0], interned.get(), call);
    if (result.isNotHandled())
        return vm.callSync(call.callee, std::span<Value>(call.args, static_cast<std::size_t>(call.count)));
    return result;
}

Value setAttribute(Vm& vm, const Value& object, const Value& nameValue, Value value) {
    const Str* name = as<Str>(nameValue);
    if (!name)
        return vm.raise(vm.types.TypeError,
                        cat("attribute name must be string, not '", vm.typeName(nameValue), "'"));
    PendingCall call;
    const Ref<Str> interned = Str::intern(name->toUtf8());
    if (!vm.genericSetAttr(object, interned.get(), std::move(value), call)) return Value();
    if (!call.callee.isEmpty() &&
        vm.callSync(call.callee, std::span<Value>(call.args, static_cast<std::size_t>(call.count))).isEmpty())
        return Value();
    return Value::none();
}

/// `__dict__` of whatever keeps attributes.
Value getDict(Vm& vm, const Value& self) {
    if (Module* module = as<Module>(self)) return module->dict.value();
    const bool slotsOnly = vm.typeOf(self)->isHeapType() && !vm.typeOf(self)->hasInstanceDict();
    if (Attributes* attributes = self.isObject() && !slotsOnly ? self.asObject()->attributes() : nullptr)
        return Value::share(attributes->materialize());
    return vm.raise(vm.types.AttributeError,
                    cat("'", vm.typeName(self), "' object has no attribute '__dict__'"));
}

bool setDict(Vm& vm, const Value& self, Value value) {
    Attributes* attributes = self.isObject() ? self.asObject()->attributes() : nullptr;
    Dict* dict = as<Dict>(value);
    if (!attributes || !dict) {
        vm.raise(vm.types.TypeError, cat("__dict__ must be set to a dictionary, not a '",
                                         value.isEmpty() ? "NoneType" : vm.typeName(value), "'"));
        return false;
    }
    attributes->dict = Ref<Dict>::share(dict);
    attributes->dropPlain();
    return true;
}

bool setClass(Vm& vm, const Value& self, Value value) {
    Type* type = as<Type>(value);
    if (!type || !self.isObject() || !type->isHeapType() || !self.asObject()->type()->isHeapType() ||
        type->instanceKind() != self.asObject()->type()->instanceKind()) {
        vm.raise(vm.types.TypeError,
                 "__class__ assignment only supported for mutable types or ModuleType subclasses");
        return false;
    }
    self.asObject()->setType(type);
    if (Attributes* attributes = self.asObject()->attributes()) attributes->materialize();
    return true;
}

Value objectDir(Vm& vm, Value* args) {
    auto names = make<Dict>();
    const auto add = [&](const HashTable& table) {
        for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
            if (const Str* name = as<Str>(table.entry(i).key)) names->set(name, Value::none());
        }
    };
    if (Module* module = as<Module>(args[0]))
        add(module->dict->table());
    else if (args[0].isObject()) {
        if (Attributes* attributes = args[0].asObject()->attributes()) {
            for (const auto& [name, value] : attributes->all())
                names->set(name, Value::none());
        }
    }
    Type* type = as<Type>(args[0]) ? as<Type>(args[0]) : vm.typeOf(args[0]);
    if (!as<Module>(args[0])) {
        for (Type* each : type->mro())
            add(each->dict().table());
    }
    auto list = make<List>();
    const HashTable& table = names->table();
    for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1))
        list->append(table.entry(i).key);
    std::sort(list->items().begin(), list->items().end(),
              [](const Value& a, const Value& b) { return as<Str>(a)->compare(*as<Str>(b)) < 0; });
    return list;
}

/// What pickle and copy ask of any object is in the library (copyreg.py).
Co<Value> callCopyreg(Vm& vm, const char* function, Value self, Value protocol) {
    const Value module = co_await vm.importModule("copyreg");
    if (module.isEmpty()) co_return module;
    const Value callee = vm.getAttr(module, function);
    if (callee.isEmpty()) co_return callee;
    ValueVector args;
    args.push_back(std::move(self));
    if (!protocol.isEmpty()) args.push_back(std::move(protocol));
    Value result = co_await vm.callWith(callee, std::move(args), Value());
    co_return result;
}

} // namespace

void installObjectType(Vm& vm) {
    Type* type = vm.types.object;
    vm.defineStatic(type, "__new__(cls, /, *args, **kwargs)", objectNew);
    vm.defineMethod(type, "__init__(self, /, *args, **kwargs)", objectInit);
    vm.defineMethod(type, "__repr__(self, /)", objectRepr);
    vm.defineMethod(type, "__str__(self, /)", objectStr);
    vm.defineMethod(type, "__format__(self, spec, /)", objectFormat);
    vm.defineMethod(type, "__hash__(self, /)", objectHash);
    vm.defineMethod(type, "__eq__(self, other, /)", [](Vm&, Value* args) -> Value {
        return args[0].is(args[1]) ? Value::boolean(true) : Value::notImplemented();
    });
    vm.defineMethod(type, "__ne__(self, other, /)", [](Vm& vm, Value* args) -> Value {
        Value method = vm.special(args[0], "__eq__");
        if (method.isEmpty()) return method;
        Value result = vm.callSync(method, {args[1]});
        if (result.isEmpty() || result.isNotImplemented()) return result;
        const int truth = vm.truth(result);
        return truth < 0 ? Value() : Value::boolean(!truth);
    });
    for (const char* signature : {"__lt__(self, other, /)", "__le__(self, other, /)",
                                  "__gt__(self, other, /)", "__ge__(self, other, /)"}) {
        vm.defineMethod(type, signature, [](Vm&, Value*) -> Value { return Value::notImplemented(); });
    }
    vm.defineMethod(type, "__getattribute__(self, name, /)", getAttribute);
    vm.defineMethod(type, "__setattr__(self, name, value, /)",
                    [](Vm& vm, Value* args) -> Value { return setAttribute(vm, args[0], args[1], args[2]); });
    vm.defineMethod(type, "__delattr__(self, name, /)",
                    [](Vm& vm, Value* args) -> Value { return setAttribute(vm, args[0], args[1], Value()); });
    vm.defineMethod(type, "__dir__(self, /)", objectDir);
    vm.defineMethod(type, "__sizeof__(self, /)", [](Vm&, Value*) -> Value { return Value::smallInt(48); });
    vm.defineMethod(type, "__reduce_ex__(self, protocol, /)", nullptr, [](Vm& vm, Args args) -> Co<Value> {
        Value result = co_await callCopyreg(vm, "_reduce", args[0], args[1]);
        co_return result;
    });
    vm.defineMethod(type, "__reduce__(self, /)", nullptr, [](Vm& vm, Args args) -> Co<Value> {
        Value result = co_await callCopyreg(vm, "_reduce_plainly", args[0], Value());
        co_return result;
    });
    vm.defineMethod(type, "__getstate__(self, /)", nullptr, [](Vm& vm, Args args) -> Co<Value> {
        Value result = co_await callCopyreg(vm, "_state", args[0], Value());
        co_return result;
    });
    vm.defineClassMethod(type, "__init_subclass__(cls, /)",
                         [](Vm&, Value*) -> Value { return Value::none(); });
    vm.defineClassMethod(type, "__subclasshook__(cls, other, /)",
                         [](Vm&, Value*) -> Value { return Value::notImplemented(); });
    vm.defineProperty(
        type, "__class__", [](Vm& vm, const Value& self) -> Value { return Value::share(vm.typeOf(self)); },
        setClass);
    vm.defineProperty(type, "__dict__", getDict, setDict);
    type->setOwn("__doc__", Value::none());
    vm.defineMethod(vm.types.module, "__repr__(self, /)", [](Vm& vm, Value* args) -> Value {
        const Value name = static_cast<Module*>(args[0].asObject())->dict->get("__name__");
        return str(cat("<module ", name.isEmpty() ? "'?'" : vm.reprText(name),
                       name.isEmpty() || as<Str>(name)->toUtf8() == "__main__" ? ">" : " (built-in)>"));
    });
    vm.types.module->setAllocate([](Vm&, Type* type) -> Value { return make<Module>(type, make<Dict>()); });
    vm.defineMethod(vm.types.module, "__init__(self, /, name, doc=None)", [](Vm&, Value* args) -> Value {
        Dict& names = *static_cast<Module*>(args[0].asObject())->dict;
        names.set("__name__", args[1]);
        names.set("__doc__", args[2]);
        return Value::none();
    });
}

} // namespace coroscope::vm
