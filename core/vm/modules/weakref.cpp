#include "core/vm/modules/support.h"

#include <algorithm>
#include <memory>
#include <unordered_map>

// _weakref: references that do not keep alive. Who refers to what is kept in one registry a Vm; the heap
// tells it of ends.
namespace coroscope::vm {

namespace {

class Reference;

struct Registry {
    std::unordered_map<Object*, std::vector<Reference*>> references; ///< oldest first
};

class Reference : public Tracked {
public:
    explicit Reference(Type* type) : Tracked(type, Kind::Other) {}
    ~Reference() override { forget(); }
    void bind(std::shared_ptr<Registry> registry, Object* to, Value call) {
        m_registry = std::move(registry);
        referent = to;
        callback = std::move(call);
        to->setHasWeakRefs(true);
        m_registry->references[to].push_back(this);
    }
    void forget() {
        if (!referent) return;
        auto found = m_registry->references.find(referent);
        if (found != m_registry->references.end()) {
            std::erase(found->second, this);
            if (found->second.empty()) {
                m_registry->references.erase(found);
                referent->setHasWeakRefs(false);
            }
        }
        referent = nullptr;
    }
    Object* referent = nullptr; ///< null: gone
    Value callback;             ///< Empty: none
    bool hashed = false;
    std::uint64_t hash = 0;
    void visitRefs(RefVisitor& visitor) override { visitor.visit(callback); }

private:
    std::shared_ptr<Registry> m_registry;
};

Reference& referenceOf(const Value& value) {
    return selfAs<Reference>(value);
}

/// The end of an object: its references see that it is gone before any of them is told.
void referentEnds(Vm& vm, Registry& registry, Object* object) {
    const auto found = registry.references.find(object);
    if (found == registry.references.end()) return;
    const std::vector<Reference*> all = std::move(found->second);
    registry.references.erase(found);
    object->setHasWeakRefs(false);
    std::vector<Ref<Reference>> told;
    for (auto each = all.rbegin(); each != all.rend(); ++each) { // the newest first, as CPython
        (*each)->referent = nullptr;
        if (!(*each)->callback.isEmpty() && (*each)->refs() > 0) told.push_back(Ref<Reference>::share(*each));
    }
    if (vm.tearingDown() || vm.abort() != Abort::None) return;
    for (const Ref<Reference>& each : told) {
        Value pending = vm.takeException();
        const Value callback = std::exchange(each->callback, Value());
        vm.callSync(callback, {each.value()});
        if (vm.failed()) vm.reportUnraisable(vm.takeException(), callback);
        vm.restore(std::move(pending));
    }
}

/// Which objects may be referred to weakly: as in CPython, not plain numbers, text, tuples, lists and dicts.
bool mayRefer(const Value& value) {
    if (!value.isObject()) return false;
    Object* object = value.asObject();
    Type* type = object->type();
    switch (object->kind()) {
    case Kind::Set:
    case Kind::FrozenSet:
    case Kind::Function:
    case Kind::Native:
    case Kind::BoundMethod:
    case Kind::Code:
    case Kind::Module:
    case Kind::Type:
    case Kind::Generator:
    case Kind::Future:
    case Kind::Other:
        return true;
    case Kind::Int:
    case Kind::Tuple:
    case Kind::Str:
    case Kind::Bytes:
        // Sized with their items: even subclasses have no room, except str's.
        return object->kind() == Kind::Str && type->isHeapType();
    case Kind::Instance:
        return type->isHeapType() && (type->hasInstanceDict() || type->lookup("__weakref__"));
    default:
        return type->isHeapType();
    }
}

class RegistryHolder final : public Object {
public:
    explicit RegistryHolder(Type* type) : Object(type, Kind::Other), registry(std::make_shared<Registry>()) {}
    std::shared_ptr<Registry> registry;
};

std::shared_ptr<Registry> registryOf(Type* cls) {
    return static_cast<RegistryHolder*>(cls->lookup("<registry>")->asObject())->registry;
}

Value newReference(Vm& vm, Value* args) {
    if (!mayRefer(args[1]))
        return raiseTypeError(vm, "cannot create weak reference to '", args[1], "' object");
    Type* cls = static_cast<Type*>(args[0].asObject());
    const Value callback = args[2].isNone() ? Value() : args[2];
    const std::shared_ptr<Registry> registry = registryOf(cls);
    Object* object = args[1].asObject();
    if (callback.isEmpty() && !cls->isHeapType()) { // one for all that ask without a callback
        if (const auto found = registry->references.find(object); found != registry->references.end()) {
            for (Reference* each : found->second) {
                if (each->callback.isEmpty() && each->type() == cls) return Value::share(each);
            }
        }
    }
    Value made = makeOfType<Reference>(cls);
    referenceOf(made).bind(registry, object, callback);
    return made;
}

Value target(const Value& self) {
    Object* object = referenceOf(self).referent;
    return object ? Value::share(object) : Value::none();
}

template <bool Unequal>
Value compareReferences(Vm& vm, Value* args) {
    Type* native = static_cast<Type*>(args[0].asObject()->type()->lookup("<type>")->asObject());
    if (!vm.isInstance(args[1], native)) return Value::notImplemented();
    const Value a = target(args[0]), b = target(args[1]);
    if (a.isNone() || b.isNone()) return Value::boolean(args[0].is(args[1]) != Unequal);
    const int same = vm.equal(a, b);
    return same < 0 ? Value() : Value::boolean((same != 0) != Unequal);
}

Value hashReference(Vm& vm, Value* args) {
    Reference& reference = referenceOf(args[0]);
    if (!reference.hashed) {
        const Value object = target(args[0]);
        if (object.isNone()) return vm.raise(vm.types.TypeError, "weak object has gone away");
        if (!vm.hash(object, reference.hash)) return {};
        reference.hashed = true;
    }
    return integer(static_cast<std::int64_t>(reference.hash) >> 2);
}

Value showReference(Vm& vm, Value* args) {
    const Value object = target(args[0]);
    const std::string start = cat("<weakref at ", vm.addressText(args[0]), "; ");
    if (object.isNone()) return str(start + "dead>");
    const Value name = vm.getAttrOrEmpty(object, "__name__");
    vm.takeException();
    const std::string named = as<Str>(name) ? cat(" (", as<Str>(name)->toUtf8(), ")") : "";
    return str(cat(start, "to '", vm.typeName(object), "' at ", vm.addressText(object), named, ">"));
}

std::vector<Value> referencesTo(Vm& vm, const Value& object) {
    std::vector<Value> result;
    const auto registry = registryOf(nativeType(vm, "weakref", "ReferenceType"));
    const auto found =
        object.isObject() ? registry->references.find(object.asObject()) : registry->references.end();
    if (found != registry->references.end()) {
        for (Reference* each : found->second)
            result.push_back(Value::share(each));
    }
    return result;
}

} // namespace

bool fillWeakref(Vm& vm, Dict& names) {
    Type* type = vm.defineType(&names, "weakref", "ReferenceType", {vm.types.object}, Kind::Other, nullptr);
    names.set("ref", Value::share(type));
    Type* holderType =
        vm.defineType(nullptr, "_weakref", "_registry", {vm.types.object}, Kind::Other, nullptr);
    auto holder = make<RegistryHolder>(holderType);
    type->setOwn("<registry>", holder);
    type->setOwn("<type>", Value::share(type));
    vm.onWeakReferent = [&vm, registry = holder->registry](Object* object) {
        referentEnds(vm, *registry, object);
    };
    vm.defineStatic(type, "__new__(cls, object, callback=None, /, *args, **kwargs)", newReference);
    vm.defineMethod(type, "__init__(self, object, callback=None, /)",
                    [](Vm&, Value*) -> Value { return Value::none(); });
    vm.defineMethod(type, "__call__(self, /)", [](Vm&, Value* args) -> Value { return target(args[0]); });
    vm.defineMethod(type, "__eq__(self, value, /)", compareReferences<false>);
    vm.defineMethod(type, "__ne__(self, value, /)", compareReferences<true>);
    vm.defineMethod(type, "__hash__(self, /)", hashReference);
    vm.defineMethod(type, "__repr__(self, /)", showReference);
    vm.defineProperty(type, "__callback__", [](Vm&, const Value& self) -> Value {
        const Value callback = referenceOf(self).callback;
        return callback.isEmpty() ? Value::none() : callback;
    });
    defineSubscript(vm, type);
    vm.define(names, "_weakref", "getweakrefcount(object, /)", [](Vm& vm, Value* args) -> Value {
        return integer(static_cast<std::int64_t>(referencesTo(vm, args[0]).size()));
    });
    vm.define(names, "_weakref", "getweakrefs(object, /)", [](Vm& vm, Value* args) -> Value {
        auto list = make<List>();
        for (Value& each : referencesTo(vm, args[0]))
            list->append(std::move(each));
        return list;
    });
    return true;
}

} // namespace coroscope::vm
