#include "core/vm/exception_fields.h"
#include "core/vm/super.h"
#include "core/vm/vm.h"

// Attribute access: object.__getattribute__, type.__getattribute__, module and super look-up, and the
// descriptor protocol, as CPython's Objects/object.c and typeobject.c do them.
namespace coroscope::vm {

namespace {

Ref<Str> nameRef(const Str* name) {
    return Ref<Str>::share(const_cast<Str*>(name));
}

Descriptor* asDescriptor(const Value& value, const Type* type) {
    return value.isObject() && value.asObject()->type()->isSubtypeOf(type)
               ? static_cast<Descriptor*>(value.asObject())
               : nullptr;
}

bool isDescriptorObject(Vm& vm, const Value& value) {
    if (!value.isObject()) return false;
    const Type* type = value.asObject()->type();
    return type->isSubtypeOf(vm.types.property) || type->isSubtypeOf(vm.types.staticMethod) ||
           type->isSubtypeOf(vm.types.classMethod);
}

/// A class of the script with a method of the descriptor protocol.
const Value* scriptHook(const Value& value, const char* name) {
    if (!value.isObject() || !value.asObject()->type()->isHeapType()) return nullptr;
    return value.asObject()->type()->lookup(name);
}

bool isDataDescriptor(Vm& vm, const Value& value) {
    if (!value.isObject()) return false;
    Object* object = value.asObject();
    if (object->kind() == Kind::Descriptor) return true; // native property
    if (object->type()->isSubtypeOf(vm.types.property) || object->type() == vm.types.memberDescriptor)
        return true;
    return scriptHook(value, "__set__") || scriptHook(value, "__delete__");
}

/// What `found`, an entry of a class, becomes when it is read through `object` (Empty: through the class
/// itself).
Value bindFound(Vm& vm, const Value& found, const Value& object, Type* owner, PendingCall& call) {
    if (!found.isObject()) return found;
    Object* entry = found.asObject();
    const bool viaClass = object.isEmpty();
    switch (entry->kind()) {
    case Kind::Function:
        return viaClass ? found : vm.bindMethod(found, object);
    case Kind::Native:
        if (viaClass || entry->type() != vm.types.methodDescriptor) return found;
        return vm.bindMethod(found, object);
    case Kind::Descriptor: {
        auto* property = static_cast<NativeProperty*>(entry);
        if (viaClass) return found;
        if (property->owner && !vm.isInstance(object, property->owner)) {
            return vm.raise(vm.types.TypeError,
                            cat("descriptor '", property->name, "' for '", property->owner->name(),
                                "' objects doesn't apply to a '", vm.typeName(object), "' object"));
        }
        return property->getter(vm, object);
    }
    default:
        break;
    }
    if (isDescriptorObject(vm, found)) {
        auto* descriptor = static_cast<Descriptor*>(entry);
        if (entry->type()->isSubtypeOf(vm.types.staticMethod)) return descriptor->get;
        if (entry->type()->isSubtypeOf(vm.types.classMethod)) {
            const Value self = viaClass ? Value::share(owner) : Value::share(vm.typeOf(object));
            if (isDescriptorObject(vm, descriptor->get))
                return bindFound(vm, descriptor->get, self, owner, call); // @classmethod @property
            const Value& callee = descriptor->get;
            const bool binds = isKind(callee, Kind::Function) || isKind(callee, Kind::Native) ||
                               !scriptHook(callee, "__get__");
            if (binds) return make<BoundMethod>(callee, self);
            return vm.bindMethod(callee, self);
        }
        if (viaClass) return found;
        if (descriptor->get.isEmpty() || descriptor->get.isNone()) {
            const std::string label = as<Str>(descriptor->name)
                                          ? cat("property '", as<Str>(descriptor->name)->toUtf8(), "' of '",
                                                vm.typeName(object), "' object")
                                          : std::string("property");
            return vm.raise(vm.types.AttributeError, cat(label, " has no getter"));
        }
        call.callee = descriptor->get;
        call.args[0] = object;
        call.count = 1;
        return Value::notHandled();
    }
    if (entry->type() == vm.types.memberDescriptor && !viaClass) {
        auto* slot = static_cast<Descriptor*>(entry);
        Attributes* attributes = isKind(object, Kind::Instance)
                                     ? &static_cast<Instance*>(object.asObject())->slots()
                                     : object.asObject()->attributes();
        const Value* value = attributes ? attributes->findSlot(as<Str>(slot->get)) : nullptr;
        if (value) return *value;
        return vm.raise(vm.types.AttributeError, cat("'", vm.typeName(object), "' object has no attribute '",
                                                     as<Str>(slot->name)->toUtf8(), "'"));
    }
    if (const Value* get = scriptHook(found, "__get__")) {
        call.callee = vm.bindMethod(*get, found);
        call.args[0] = viaClass ? Value::none() : object;
        call.args[1] = Value::share(owner);
        call.count = 2;
        return Value::notHandled();
    }
    return found;
}

Value noAttribute(Vm& vm, const Value& object, const Str* name, std::string message) {
    Value error = vm.makeException(vm.types.AttributeError, message);
    setExceptionField(error, "name", nameRef(name));
    setExceptionField(error, "obj", object);
    return vm.raise(std::move(error));
}

} // namespace

Type* Vm::typeOfImmediate(const Value& value) const {
    if (value.isInt()) return types.integer;
    if (value.isDouble()) return types.floating;
    if (value.isNone()) return types.none;
    if (value.isBool()) return types.boolean;
    if (value.isNotImplemented()) return types.notImplemented;
    return types.ellipsis;
}

Value Vm::bindMethod(const Value& function, const Value& self) {
    if (isKind(function, Kind::Function) || isKind(function, Kind::Native))
        return make<BoundMethod>(function, self);
    PendingCall call;
    Value bound = bindFound(*this, function, self, typeOf(self), call);
    if (!bound.isNotHandled()) return bound;
    return callSync(call.callee, std::span<Value>(call.args, static_cast<std::size_t>(call.count)));
}

Value Vm::getAttrOrCall(const Value& object, const Str* name, PendingCall& call) {
    Ref<Str> interned;
    if (!name->interned()) {
        interned = Str::intern(name->toUtf8());
        name = interned.get();
    }
    Type* type = typeOf(object);
    if (type->hasGetattribute()) {
        const Value* hook = type->lookup("__getattribute__");
        call.callee = make<BoundMethod>(*hook, object);
        call.args[0] = nameRef(name);
        call.count = 1;
        if (!type->hasGetattr()) return Value::notHandled();
        Value result = callSync(call.callee, std::span<Value>(call.args, 1));
        if (!result.isEmpty() || !clearIf(types.AttributeError)) return result;
        call.callee = make<BoundMethod>(*type->lookup("__getattr__"), object);
        call.args[0] = nameRef(name);
        return Value::notHandled();
    }
    return genericGetAttr(object, name, call);
}

Value Vm::genericGetAttr(const Value& object, const Str* name, PendingCall& call) {
    Type* type = typeOf(object);
    Object* heapObject = object.isObject() ? object.asObject() : nullptr;
    if (heapObject && type == types.super) {
        auto* super = static_cast<Super*>(heapObject);
        if (super->objectType && !name->equals(*Str::intern("__class__"))) {
            const std::vector<Type*>& mro = super->objectType->mro();
            bool behind = false;
            for (Type* each : mro) {
                if (behind) {
                    if (const Value* found = each->dict().find(name)) {
                        const bool onClass =
                            isKind(super->object, Kind::Type) &&
                            static_cast<Type*>(super->object.asObject()) == super->objectType.get();
                        return bindFound(*this, *found, onClass ? Value() : super->object,
                                         super->objectType.get(), call);
                    }
                }
                if (each == super->after.get()) behind = true;
            }
        }
    }
    const Value* found = type->lookup(name);
    if (found && isDataDescriptor(*this, *found)) {
        Value result = bindFound(*this, *found, object, type, call);
        if (result.isEmpty() && type->hasGetattr() && clearIf(types.AttributeError))
            found = nullptr;
        else if (!result.isNotHandled() || !type->hasGetattr())
            return result;
        else {
            // A property that raises AttributeError falls back to __getattr__: only then it must be run here.
            result = callSync(call.callee, std::span<Value>(call.args, static_cast<std::size_t>(call.count)));
            if (!result.isEmpty() || !clearIf(types.AttributeError)) return result;
        }
        call = PendingCall();
        call.callee = make<BoundMethod>(*type->lookup("__getattr__"), object);
        call.args[0] = nameRef(name);
        call.count = 1;
        return Value::notHandled();
    }
    if (heapObject) {
        if (heapObject->kind() == Kind::Type) {
            auto* self = static_cast<Type*>(heapObject);
            if (const Value* own = self->lookup(name)) return bindFound(*this, *own, Value(), self, call);
        } else if (heapObject->kind() == Kind::Module) {
            Dict& names = *static_cast<Module*>(heapObject)->dict;
            if (const Value* own = names.find(name)) return *own;
            if (const Value* hook = names.find(Str::intern("__getattr__").get())) {
                call.callee = *hook;
                call.args[0] = nameRef(name);
                call.count = 1;
                return Value::notHandled();
            }
        } else if (Attributes* attributes = heapObject->attributes()) {
            if (const Value* own = attributes->find(name)) return *own;
        }
    }
    if (found) return bindFound(*this, *found, object, type, call);
    if (type->hasGetattr()) {
        call.callee = make<BoundMethod>(*type->lookup("__getattr__"), object);
        call.args[0] = nameRef(name);
        call.count = 1;
        return Value::notHandled();
    }
    const std::string text = name->toUtf8();
    if (heapObject && heapObject->kind() == Kind::Type) {
        return noAttribute(
            *this, object, name,
            cat("type object '", static_cast<Type*>(heapObject)->name(), "' has no attribute '", text, "'"));
    }
    if (Module* module = as<Module>(object)) {
        const Value moduleName = module->dict->get("__name__");
        return noAttribute(*this, object, name,
                           cat("module '", as<Str>(moduleName) ? as<Str>(moduleName)->toUtf8() : "?",
                               "' has no attribute '", text, "'"));
    }
    return noAttribute(*this, object, name,
                       cat("'", type->errorName(), "' object has no attribute '", text, "'"));
}

Value Vm::getAttr(const Value& object, const Str* name) {
    PendingCall call;
    Value result = getAttrOrCall(object, name, call);
    if (!result.isNotHandled()) return result;
    return callSync(call.callee, std::span<Value>(call.args, static_cast<std::size_t>(call.count)));
}

Value Vm::getAttr(const Value& object, std::string_view name) {
    return getAttr(object, Str::intern(name).get());
}

Value Vm::getAttrOrEmpty(const Value& object, const Str* name) {
    Value result = getAttr(object, name);
    if (result.isEmpty()) clearIf(types.AttributeError);
    return result;
}

Value Vm::getAttrOrEmpty(const Value& object, std::string_view name) {
    return getAttrOrEmpty(object, Str::intern(name).get());
}

Co<Value> Vm::getAttrCo(Value object, Ref<Str> name) {
    PendingCall pending;
    Value result = getAttrOrCall(object, name.get(), pending);
    if (!result.isNotHandled()) co_return result;
    Called called =
        begin(std::move(pending.callee), pending.args, static_cast<std::size_t>(pending.count), nullptr);
    Value later = co_await finish(std::move(called));
    co_return later;
}

Value Vm::special(const Value& object, const Str* name) {
    Type* type = typeOf(object);
    const Value* found = type->lookup(name);
    if (!found) return Value();
    PendingCall call;
    Value bound = bindFound(*this, *found, object, type, call);
    if (!bound.isNotHandled()) return bound;
    return callSync(call.callee, std::span<Value>(call.args, static_cast<std::size_t>(call.count)));
}

Value Vm::special(const Value& object, std::string_view name) {
    return special(object, Str::intern(name).get());
}

bool Vm::setAttrOrCall(const Value& object, const Str* name, Value value, PendingCall& call) {
    Ref<Str> interned;
    if (!name->interned()) {
        interned = Str::intern(name->toUtf8());
        name = interned.get();
    }
    Type* type = typeOf(object);
    if (type->hasSetattr()) {
        const Value* hook = type->lookup(value.isEmpty() ? "__delattr__" : "__setattr__");
        if (hook && !isKind(*hook, Kind::Native)) {
            call.callee = make<BoundMethod>(*hook, object);
            call.args[0] = nameRef(name);
            call.count = value.isEmpty() ? 1 : 2;
            if (!value.isEmpty()) call.args[1] = std::move(value);
            return true;
        }
    }
    return genericSetAttr(object, name, std::move(value), call);
}

bool Vm::genericSetAttr(const Value& object, const Str* name, Value value, PendingCall& call) {
    Type* type = typeOf(object);
    const bool deleting = value.isEmpty();
    const std::string text = name->toUtf8();
    const Value* found = type->lookup(name);
    if (found && found->isObject()) {
        Object* entry = found->asObject();
        if (entry->kind() == Kind::Descriptor) {
            auto* property = static_cast<NativeProperty*>(entry);
            if (!property->setter) {
                raise(types.AttributeError,
                      cat("attribute '", text, "' of '", type->errorName(), "' objects is not writable"));
                return false;
            }
            return property->setter(*this, object, std::move(value));
        }
        if (Descriptor* property = asDescriptor(*found, types.property)) {
            const Value& function = deleting ? property->del : property->set;
            if (function.isEmpty() || function.isNone()) {
                raise(types.AttributeError, cat("property '", text, "' of '", type->errorName(),
                                                "' object has no ", deleting ? "deleter" : "setter"));
                return false;
            }
            call.callee = function;
            call.args[0] = object;
            call.count = deleting ? 1 : 2;
            if (!deleting) call.args[1] = std::move(value);
            return true;
        }
        Attributes* keeper = !object.isObject() ? nullptr
                             : isKind(object, Kind::Instance)
                                 ? &static_cast<Instance*>(object.asObject())->slots()
                                 : object.asObject()->attributes();
        if (entry->type() == types.memberDescriptor && keeper) {
            Attributes& slots = *keeper;
            const Str* key = as<Str>(static_cast<Descriptor*>(entry)->get);
            if (!deleting) {
                slots.setSlot(key, std::move(value));
                return true;
            }
            if (slots.eraseSlot(key)) return true;
            noAttribute(*this, object, name,
                        cat("'", type->errorName(), "' object has no attribute '", text, "'"));
            return false;
        }
        if (const Value* hook = scriptHook(*found, deleting ? "__delete__" : "__set__")) {
            call.callee = make<BoundMethod>(*hook, *found);
            call.args[0] = object;
            call.count = deleting ? 1 : 2;
            if (!deleting) call.args[1] = std::move(value);
            return true;
        }
    }
    Object* heapObject = object.isObject() ? object.asObject() : nullptr;
    if (heapObject && heapObject->kind() == Kind::Type) {
        auto* self = static_cast<Type*>(heapObject);
        if (!self->isHeapType()) {
            raise(types.TypeError,
                  cat("cannot set '", text, "' attribute of immutable type '", self->name(), "'"));
            return false;
        }
        if (deleting) {
            if (self->eraseOwn(name)) return true;
            noAttribute(*this, object, name,
                        cat("type object '", self->name(), "' has no attribute '", text, "'"));
            return false;
        }
        if (text == "__name__" && as<Str>(value)) self->setName(as<Str>(value)->toUtf8());
        self->setOwn(name, std::move(value));
        return true;
    }
    // A subclass of list with __slots__ keeps those in what would hold everything else.
    const bool mayHaveMore = heapObject && (!type->isHeapType() || type->hasInstanceDict());
    if (Module* module = as<Module>(object)) {
        if (!deleting) {
            module->dict->set(name, std::move(value));
            return true;
        }
        if (module->dict->table().erase(name)) return true;
    } else if (Attributes* attributes = mayHaveMore ? heapObject->attributes() : nullptr) {
        if (!deleting) {
            attributes->set(name, std::move(value));
            return true;
        }
        if (attributes->erase(name)) return true;
    } else if (found) {
        raise(types.AttributeError,
              cat("'", type->errorName(), "' object attribute '", text, "' is read-only"));
        return false;
    }
    noAttribute(*this, object, name, cat("'", type->errorName(), "' object has no attribute '", text, "'"));
    return false;
}

bool Vm::setAttr(const Value& object, const Str* name, Value value) {
    PendingCall call;
    if (!setAttrOrCall(object, name, std::move(value), call)) return false;
    if (call.callee.isEmpty()) return true;
    return !callSync(call.callee, std::span<Value>(call.args, static_cast<std::size_t>(call.count)))
                .isEmpty();
}

bool Vm::setAttr(const Value& object, std::string_view name, Value value) {
    return setAttr(object, Str::intern(name).get(), std::move(value));
}

} // namespace coroscope::vm
