// Attributes, classes, identity, namespaces.

#include "core/vm/frame_object.h"
#include "core/vm/module.h"
#include "core/vm/modules/builtins.h"

#include <algorithm>

namespace coroscope::vm {

namespace {

/// An attribute's name, interned as shapes want it; null: TypeError pending.
Ref<Str> attributeName(Vm& vm, const Value& value) {
    const Str* text = as<Str>(value);
    if (!text) {
        raiseTypeError(vm, "attribute name must be string, not '", value);
        return nullptr;
    }
    if (text->interned()) return Ref<Str>::share(const_cast<Str*>(text));
    return Str::intern(text->toUtf8());
}

Value attributeOr(Vm& vm, Value found, const Value& other) {
    if (!found.isEmpty() || other.isEmpty() || !vm.clearIf(vm.types.AttributeError)) return found;
    return other;
}

Value getAttribute(Vm& vm, Value* args) {
    const Ref<Str> name = attributeName(vm, args[1]);
    if (!name) return {};
    PendingCall call;
    return attributeOr(vm, vm.getAttrOrCall(args[0], name.get(), call), args[2]);
}

Co<Value> getAttributeCoroutine(Vm& vm, Args args) {
    const Ref<Str> name = attributeName(vm, args[1]);
    if (!name) co_return Value();
    Value found = co_await vm.getAttrCo(args[0], name);
    co_return attributeOr(vm, std::move(found), args[2]);
}

Value hasAttribute(Vm& vm, Value* args) {
    const Ref<Str> name = attributeName(vm, args[1]);
    if (!name) return {};
    PendingCall call;
    const Value found = vm.getAttrOrCall(args[0], name.get(), call);
    if (found.isNotHandled()) return found;
    if (found.isEmpty() && !vm.clearIf(vm.types.AttributeError)) return {};
    return Value::boolean(!found.isEmpty());
}

Co<Value> hasAttributeCoroutine(Vm& vm, Args args) {
    const Ref<Str> name = attributeName(vm, args[1]);
    if (!name) co_return Value();
    const Value found = co_await vm.getAttrCo(args[0], name);
    if (found.isEmpty() && !vm.clearIf(vm.types.AttributeError)) co_return Value();
    co_return Value::boolean(!found.isEmpty());
}

/// setattr, and delattr with an Empty value.
Co<Value> changeAttribute(Vm& vm, Value object, Value nameValue, Value value) {
    const Ref<Str> name = attributeName(vm, nameValue);
    if (!name) co_return Value();
    PendingCall call;
    const bool done = vm.setAttrOrCall(object, name.get(), std::move(value), call);
    if (!done) co_return Value();
    if (call.callee.isEmpty()) co_return Value::none();
    ValueVector args;
    for (int index = 0; index < call.count; ++index)
        args.push_back(call.args[index]);
    const Value result = co_await vm.callWith(call.callee, std::move(args), Value());
    co_return result.isEmpty() ? Value() : Value::none();
}

Co<Value> setAttribute(Vm& vm, Args args) {
    Value done = co_await changeAttribute(vm, args[0], args[1], args[2]);
    co_return done;
}

Co<Value> deleteAttribute(Vm& vm, Args args) {
    Value done = co_await changeAttribute(vm, args[0], args[1], Value());
    co_return done;
}

Value isInstance(Vm& vm, Value* args) {
    const int found = vm.isInstanceOf(args[0], args[1]);
    return found < 0 ? Value() : Value::boolean(found > 0);
}

Value isSubclass(Vm& vm, Value* args) {
    const int found = vm.isSubclassOf(args[0], args[1]);
    return found < 0 ? Value() : Value::boolean(found > 0);
}

Value hashOf(Vm& vm, Value* args) {
    std::uint64_t hash;
    return vm.shownHash(args[0], hash) ? integer(static_cast<std::int64_t>(hash)) : Value();
}

Value identity(Vm& vm, Value* args) {
    return integer(vm.idOf(args[0]));
}

Value length(Vm& vm, Value* args) {
    const std::int64_t size = vm.length(args[0]);
    return size < 0 ? Value() : integer(size);
}

// --- Namespaces
// ------------------------------------------------------------------------------------------------------------

Value globals(Vm& vm, Value*) {
    Frame* frame = vm.frame();
    return frame ? Value::share(frame->globals) : make<Dict>().value();
}

/// A function's variables as they are now, in a dict of their own; a module's and a class body's very
/// namespace.
Value locals(Vm& vm, Value*) {
    Frame* frame = vm.frame();
    if (!frame) return make<Dict>();
    if (!frame->names().isEmpty()) return frame->names();
    if (frame->code->flags() & script::kCodeModule) return Value::share(frame->globals);
    return FrameObject::of(*frame).locals();
}

Value variables(Vm& vm, Value* args) {
    if (args[0].isEmpty()) return locals(vm, args);
    Value dict = vm.getAttrOrEmpty(args[0], "__dict__");
    if (!dict.isEmpty() || vm.failed()) return dict;
    return vm.raise(vm.types.TypeError, "vars() argument must have __dict__ attribute");
}

void addNames(Vm& vm, HashTable& out, HashTable& from) {
    for (std::size_t at = from.next(0); at < from.entryCount(); at = from.next(at + 1)) {
        bool inserted;
        if (isKind(from.entry(at).key, Kind::Str))
            out.setDefault(vm, from.entry(at).key, Value::none(), inserted);
    }
}

void addClassNames(Vm& vm, HashTable& out, const Type* type) {
    for (Type* base : type->mro())
        addNames(vm, out, base->dict().table());
}

Value sortedNames(Vm&, HashTable& names) {
    ValueVector items;
    for (std::size_t at = names.next(0); at < names.entryCount(); at = names.next(at + 1))
        items.push_back(names.entry(at).key);
    std::sort(items.begin(), items.end(), [](const Value& a, const Value& b) {
        return static_cast<Str*>(a.asObject())->compare(*static_cast<Str*>(b.asObject())) < 0;
    });
    return make<List>(std::move(items));
}

Value directory(Vm& vm, Value* args) {
    HashTable names;
    if (args[0].isEmpty()) {
        const Value here = locals(vm, args);
        if (Dict* dict = as<Dict>(here)) addNames(vm, names, dict->table());
        return sortedNames(vm, names);
    }
    const Value& object = args[0];
    const Value* entry = vm.typeOf(object)->lookup("__dir__");
    if (entry && vm.typeOf(object)->isHeapType() && isKind(*entry, Kind::Function)) {
        const Value method = vm.special(object, "__dir__");
        const Value listed = method.isEmpty() ? Value() : vm.callSync(method, {});
        ValueVector items;
        if (listed.isEmpty() || !vm.collect(listed, items)) return {};
        for (const Value& item : items) {
            bool inserted;
            if (!isKind(item, Kind::Str)) continue;
            names.setDefault(vm, item, Value::none(), inserted);
        }
        return sortedNames(vm, names);
    }
    if (const Type* type = as<Type>(object)) {
        addClassNames(vm, names, type);
        return sortedNames(vm, names);
    }
    const Value dict = vm.getAttrOrEmpty(object, "__dict__");
    if (dict.isEmpty() && vm.failed()) return {};
    if (Dict* own = as<Dict>(dict)) {
        addNames(vm, names, own->table());
    }
    if (!isKind(object, Kind::Module)) addClassNames(vm, names, vm.typeOf(object));
    return sortedNames(vm, names);
}

} // namespace

void installObjectBuiltins(Vm& vm, Dict& names) {
    constexpr const char* kModule = "builtins";
    vm.define(names, kModule, "getattr(object, name, default=<unset>, /)", getAttribute,
              getAttributeCoroutine);
    vm.define(names, kModule, "hasattr(obj, name, /)", hasAttribute, hasAttributeCoroutine);
    vm.define(names, kModule, "setattr(obj, name, value, /)", nullptr, setAttribute);
    vm.define(names, kModule, "delattr(obj, name, /)", nullptr, deleteAttribute);
    vm.define(names, kModule, "isinstance(obj, class_or_tuple, /)", isInstance);
    vm.define(names, kModule, "issubclass(cls, class_or_tuple, /)", isSubclass);
    vm.define(names, kModule, "hash(obj, /)", hashOf);
    vm.define(names, kModule, "id(obj, /)", identity);
    vm.define(names, kModule, "len(obj, /)", length);
    vm.define(names, kModule, "globals()", globals);
    vm.define(names, kModule, "locals()", locals);
    vm.define(names, kModule, "vars(object=<unset>, /)", variables);
    vm.define(names, kModule, "dir(object=<unset>, /)", directory);
}

} // namespace coroscope::vm
