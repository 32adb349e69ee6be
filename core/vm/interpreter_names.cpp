#include "core/vm/containers.h"
#include "core/vm/exception_fields.h"
#include "core/vm/interpreter.h"
#include "core/vm/super.h"

// Names, and attributes with their caches: the parts of instructions that are not worth their place in the
// interpreter's loop.
namespace coroscope::vm {

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

void Interpreter::setupAnnotations(Frame& frame) {
    Dict* names = as<Dict>(frame.names());
    if (!names) names = frame.globals;
    const auto key = Str::intern("__annotations__");
    if (!names->find(key.get())) names->set(key.get(), make<Dict>());
}

} // namespace coroscope::vm
