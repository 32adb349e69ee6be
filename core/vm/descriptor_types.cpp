#include "core/vm/bootstrap.h"
#include "core/vm/super.h"
#include "core/vm/vm.h"

// property, staticmethod, classmethod, super.
namespace coroscope::vm {

namespace {

Descriptor& descriptorOf(const Value& self) {
    return *static_cast<Descriptor*>(self.asObject());
}
Value allocateDescriptor(Vm&, Type* type) {
    return make<Descriptor>(type);
}
Value orNone(const Value& value) {
    return value.isEmpty() ? Value::none() : value;
}

Value copyProperty(const Value& self, Value get, Value set, Value del) {
    const Descriptor& from = descriptorOf(self);
    auto copy = make<Descriptor>(from.type());
    copy->get = get.isEmpty() ? from.get : std::move(get);
    copy->set = set.isEmpty() ? from.set : std::move(set);
    copy->del = del.isEmpty() ? from.del : std::move(del);
    copy->doc = from.doc;
    copy->name = from.name;
    return copy;
}

void installProperty(Vm& vm) {
    Type* type = vm.types.property;
    type->setAllocate(allocateDescriptor);
    vm.defineMethod(type, "__init__(self, /, fget=None, fset=None, fdel=None, doc=None)",
                    [](Vm& vm, Value* args) -> Value {
                        Descriptor& property = descriptorOf(args[0]);
                        property.get = args[1];
                        property.set = args[2];
                        property.del = args[3];
                        property.doc = args[4];
                        if (property.doc.isNone() && !property.get.isNone()) {
                            property.doc = vm.getAttrOrEmpty(property.get, "__doc__");
                            vm.takeException();
                        }
                        return Value::none();
                    });
    vm.defineMethod(type, "getter(self, function, /)",
                    [](Vm&, Value* args) -> Value { return copyProperty(args[0], args[1], {}, {}); });
    vm.defineMethod(type, "setter(self, function, /)",
                    [](Vm&, Value* args) -> Value { return copyProperty(args[0], {}, args[1], {}); });
    vm.defineMethod(type, "deleter(self, function, /)",
                    [](Vm&, Value* args) -> Value { return copyProperty(args[0], {}, {}, args[1]); });
    vm.defineMethod(type, "__get__(self, instance, owner=None, /)", [](Vm& vm, Value* args) -> Value {
        if (args[1].isNone()) return args[0];
        if (orNone(descriptorOf(args[0]).get).isNone())
            return vm.raise(vm.types.AttributeError, "property has no getter");
        return vm.callSync(descriptorOf(args[0]).get, {args[1]});
    });
    vm.defineMethod(type, "__set__(self, instance, value, /)", [](Vm& vm, Value* args) -> Value {
        if (orNone(descriptorOf(args[0]).set).isNone())
            return vm.raise(vm.types.AttributeError, "property has no setter");
        return vm.callSync(descriptorOf(args[0]).set, {args[1], args[2]});
    });
    vm.defineMethod(type, "__delete__(self, instance, /)", [](Vm& vm, Value* args) -> Value {
        if (orNone(descriptorOf(args[0]).del).isNone())
            return vm.raise(vm.types.AttributeError, "property has no deleter");
        return vm.callSync(descriptorOf(args[0]).del, {args[1]});
    });
    vm.defineProperty(type, "fget",
                      [](Vm&, const Value& self) -> Value { return orNone(descriptorOf(self).get); });
    vm.defineProperty(type, "fset",
                      [](Vm&, const Value& self) -> Value { return orNone(descriptorOf(self).set); });
    vm.defineProperty(type, "fdel",
                      [](Vm&, const Value& self) -> Value { return orNone(descriptorOf(self).del); });
    const auto setDoc = [](Vm&, const Value& self, Value value) -> bool {
        descriptorOf(self).doc = std::move(value);
        return true;
    };
    vm.defineProperty(
        type, "__doc__", [](Vm&, const Value& self) -> Value { return orNone(descriptorOf(self).doc); },
        setDoc);
    vm.defineProperty(type, "__isabstractmethod__", [](Vm& vm, const Value& self) -> Value {
        for (const Value* function :
             {&descriptorOf(self).get, &descriptorOf(self).set, &descriptorOf(self).del}) {
            if (orNone(*function).isNone()) continue;
            const Value abstract = vm.getAttrOrEmpty(*function, "__isabstractmethod__");
            if (!abstract.isEmpty() && vm.truth(abstract) == 1) return Value::boolean(true);
        }
        return Value::boolean(false);
    });
}

void installWrapper(Vm& vm, Type* type) {
    type->setAllocate(allocateDescriptor);
    vm.defineMethod(type, "__init__(self, function, /)", [](Vm& vm, Value* args) -> Value {
        Descriptor& descriptor = descriptorOf(args[0]);
        descriptor.get = args[1];
        for (const char* name : {"__module__", "__name__", "__qualname__", "__doc__"}) {
            Value value = vm.getAttrOrEmpty(args[1], name);
            vm.takeException();
            if (!value.isEmpty()) descriptor.attributes()->set(Str::intern(name).get(), std::move(value));
        }
        return Value::none();
    });
    vm.defineProperty(type, "__func__",
                      [](Vm&, const Value& self) -> Value { return orNone(descriptorOf(self).get); });
    vm.defineProperty(type, "__wrapped__",
                      [](Vm&, const Value& self) -> Value { return orNone(descriptorOf(self).get); });
    vm.defineProperty(type, "__isabstractmethod__", [](Vm& vm, const Value& self) -> Value {
        const Value abstract = vm.getAttrOrEmpty(descriptorOf(self).get, "__isabstractmethod__");
        vm.takeException();
        return Value::boolean(!abstract.isEmpty() && vm.truth(abstract) == 1);
    });
    vm.defineMethod(type, "__get__(self, instance, owner=None, /)", [](Vm& vm, Value* args) -> Value {
        if (vm.typeOf(args[0])->isSubtypeOf(vm.types.staticMethod)) return descriptorOf(args[0]).get;
        return vm.bindMethod(descriptorOf(args[0]).get,
                             args[2].isNone() ? Value::share(vm.typeOf(args[1])) : args[2]);
    });
    vm.defineMethod(type, "__repr__(self, /)", [](Vm& vm, Value* args) -> Value {
        return str(cat("<", vm.typeOf(args[0])->name(), "(", vm.reprText(descriptorOf(args[0]).get), ")>"));
    });
}

/// The class that `super` was written in (its __class__ cell) and the first argument of the function it was
/// written in.
bool implicitSuper(Vm& vm, Value& cls, Value& self) {
    Frame* frame = vm.frame();
    if (!frame || frame->code->argumentCount() == 0) {
        vm.raise(vm.types.RuntimeError, "super(): no arguments");
        return false;
    }
    const script::Code& source = frame->code->source();
    self = frame->locals()[0];
    for (std::size_t i = 0; self.isEmpty() && i < source.cellParameter.size(); ++i) {
        if (source.cellParameter[i] == 0) self = static_cast<Cell*>(frame->cells()[i].asObject())->content;
    }
    if (self.isEmpty()) {
        vm.raise(vm.types.RuntimeError, "super(): arg[0] deleted");
        return false;
    }
    for (std::size_t i = 0; i < source.freeNames.size(); ++i) {
        if (source.freeNames[i] != "__class__") continue;
        cls = static_cast<Cell*>(frame->cells()[source.cellNames.size() + i].asObject())->content;
        if (cls.isEmpty()) {
            vm.raise(vm.types.RuntimeError, "super(): empty __class__ cell");
            return false;
        }
        return true;
    }
    vm.raise(vm.types.RuntimeError, "super(): __class__ cell not found");
    return false;
}

Value superNew(Vm& vm, Value* args) {
    Value cls = args[1];
    Value self = args[2];
    if (cls.isEmpty() && !implicitSuper(vm, cls, self)) return Value();
    Type* after = as<Type>(cls);
    if (!after)
        return vm.raise(vm.types.TypeError, cat("super() argument 1 must be a type, not ", vm.typeName(cls)));
    Type* objectType = nullptr;
    if (!self.isEmpty() && !self.isNone()) {
        if (Type* type = as<Type>(self); type && type->isSubtypeOf(after))
            objectType = type;
        else if (vm.isInstance(self, after))
            objectType = vm.typeOf(self);
        else
            return vm.raise(vm.types.TypeError,
                            "super(type, obj): obj must be an instance or subtype of type");
    }
    return make<Super>(vm.types.super, Ref<Type>::share(after), self.isEmpty() ? Value::none() : self,
                       Ref<Type>::share(objectType));
}

} // namespace

void installDescriptorTypes(Vm& vm) {
    installProperty(vm);
    installWrapper(vm, vm.types.staticMethod);
    installWrapper(vm, vm.types.classMethod);
    vm.defineMethod(vm.types.staticMethod, "__call__(self, /, *args, **kwargs)", nullptr,
                    [](Vm& vm, Args args) -> Co<Value> {
                        const auto* rest = static_cast<Tuple*>(args[1].asObject());
                        ValueVector positional(rest->begin(), rest->end());
                        Value result =
                            co_await vm.callWith(descriptorOf(args[0]).get, std::move(positional), args[2]);
                        co_return result;
                    });
    vm.defineStatic(vm.types.super, "__new__(cls, type=<unset>, object=<unset>, /)", superNew);
    vm.defineMethod(vm.types.super, "__init__(self, /, *args)",
                    [](Vm&, Value*) -> Value { return Value::none(); });
    vm.defineProperty(vm.types.super, "__thisclass__", [](Vm&, const Value& self) -> Value {
        return static_cast<Super*>(self.asObject())->after.value();
    });
    vm.defineProperty(vm.types.super, "__self__", [](Vm&, const Value& self) -> Value {
        return static_cast<Super*>(self.asObject())->object;
    });
    vm.defineMethod(vm.types.super, "__repr__(self, /)", [](Vm& vm, Value* args) -> Value {
        auto* super = static_cast<Super*>(args[0].asObject());
        return str(cat("<super: <class '", super->after->name(), "'>, <",
                       super->object.isNone() ? "NULL" : vm.typeName(super->object), " object>>"));
    });
}

} // namespace coroscope::vm
