#include "core/vm/type.h"

#include "core/vm/vm.h"

#include <algorithm>
#include <atomic>

namespace coroscope::vm {

namespace {
// Versions are unique over all types of the process, so that a cache entry never matches a type at a reused
// address.
std::atomic<std::uint64_t> s_nextVersion = 1;
} // namespace

Type::Type(Type* metatype, std::string name, std::vector<Type*> bases, Kind instanceKind, Allocate allocate)
    : Tracked(metatype, Kind::Type), m_name(std::move(name)), m_bases(std::move(bases)), m_dict(make<Dict>()),
      m_version(s_nextVersion++), m_allocate(allocate), m_instanceKind(instanceKind) {
    for (Type* base : m_bases) {
        base->retain();
        base->m_subclasses.push_back(this);
        m_hasInstanceDict |= base->m_hasInstanceDict;
    }
    std::vector<Type*> rest;
    linearize(m_bases, rest); // callers of makeClass have asked before
    m_mro.push_back(this);
    m_mro.insert(m_mro.end(), rest.begin(), rest.end());
    for (Type* type : rest)
        type->retain();
    refreshFlags();
}

Type::~Type() {
    for (std::size_t i = 1; i < m_mro.size(); ++i)
        m_mro[i]->release();
    for (Type* base : m_bases) {
        std::erase(base->m_subclasses, this);
        base->release();
    }
}

void Type::visitRefs(RefVisitor& visitor) {
    for (Type* base : m_bases)
        visitor.look(base);
    for (std::size_t i = 1; i < m_mro.size(); ++i)
        visitor.look(m_mro[i]);
    visitor.visit(m_dict);
    if (!m_dict) { // cut: nobody asks it for anything but its end
        m_dict = make<Dict>();
        m_cache.clear();
        changed(Flags::All);
    }
}

bool Type::linearize(const std::vector<Type*>& bases, std::vector<Type*>& mro) {
    if (bases.size() == 1) {
        mro = bases.front()->mro();
        return true;
    }
    std::vector<std::vector<Type*>> lists;
    for (Type* base : bases)
        lists.push_back(base->mro());
    lists.push_back(bases);
    for (;;) {
        std::erase_if(lists, [](const auto& list) { return list.empty(); });
        if (lists.empty()) return true;
        Type* next = nullptr;
        for (const auto& list : lists) {
            Type* candidate = list.front();
            const bool inTail = std::any_of(lists.begin(), lists.end(), [&](const auto& other) {
                return std::find(other.begin() + 1, other.end(), candidate) != other.end();
            });
            if (!inTail) {
                next = candidate;
                break;
            }
        }
        if (!next) return false;
        mro.push_back(next);
        for (auto& list : lists) {
            if (list.front() == next) list.erase(list.begin());
        }
    }
}

std::string Type::qualifiedName() {
    const Value module = m_dict->get("__module__");
    std::string own = m_name;
    if (const Value qualified = m_dict->get("__qualname__"); as<Str>(qualified))
        own = as<Str>(qualified)->toUtf8();
    if (const Str* text = as<Str>(module); text && text->toUtf8() != "builtins")
        return text->toUtf8() + "." + own;
    return own;
}

bool Type::derivesFrom(const Type* other) const {
    if (!other->isHeapType() && m_mro.size() <= 2) return other == m_mro.back();
    return std::find(m_mro.begin(), m_mro.end(), other) != m_mro.end();
}

const Value* Type::lookup(const Str* name) {
    LookupCache::Entry& known = Vm::current().m_lookups.place(m_version, name);
    if (known.version == m_version && known.name == name) return known.found;
    const Value* result = lookupSlowly(name);
    if (name->interned()) known = {m_version, name, result};
    return result;
}

const Value* Type::lookupSlowly(const Str* name) {
    const auto found = m_cache.find(name);
    if (found != m_cache.end()) return found->second;
    const Value* result = nullptr;
    for (Type* type : m_mro) {
        if ((result = type->m_dict->find(name))) break;
    }
    if (name->interned()) m_cache.emplace(name, result);
    return result;
}

const Type::Making& Type::makingAnew(Vm& vm) {
    const Names& names = vm.names();
    const auto unlessOfObject = [&](const Str* name) -> const Value* {
        const Value* found = lookup(name);
        const Value* objects = vm.types.object->lookup(name);
        return found && objects && found->is(*objects) ? nullptr : found;
    };
    const Value* abstract = isHeapType() ? lookup(names.abstractMethods) : nullptr;
    m_making.constructor = unlessOfObject(names.new_);
    m_making.initializer = unlessOfObject(names.init);
    m_making.abstract = abstract && asSet(*abstract) && asSet(*abstract)->size() > 0;
    const bool plain = type() == vm.types.type && !m_making.constructor && !m_making.abstract &&
                       m_instanceKind == Kind::Instance && m_allocate == vm.types.object->allocate();
    m_making.quick = plain && m_making.initializer ? as<Function>(*m_making.initializer) : nullptr;
    m_making.version = m_version;
    return m_making;
}

namespace {
/// Which of a type's flags depend on it.
Type::Flags decides(const Str& name) {
    if (name.wide() || !name.latin1().starts_with("__")) return Type::Flags::None;
    // The one of which a built-in method is as good as a script's.
    if (name.latin1() == "__getattr__") return Type::Flags::All;
    for (const std::string_view each :
         {"__del__", "__getattribute__", "__setattr__", "__delattr__", "__eq__", "__hash__", "__new__"})
        if (each == name.latin1()) return Type::Flags::ByScripts;
    return Type::Flags::None;
}
} // namespace

void Type::setOwn(const Str* name, Value value) {
    m_dict->set(name, std::move(value));
    changed(decides(*name));
}

bool Type::eraseOwn(const Str* name) {
    const bool erased = m_dict->table().erase(name);
    if (erased) changed(decides(*name));
    return erased;
}

void Type::changed(Flags flags) {
    m_version = s_nextVersion++;
    m_cache.clear();
    if (flags == Flags::All || (flags == Flags::ByScripts && !isBuiltInThroughout())) refreshFlags();
    for (Type* subclass : m_subclasses)
        subclass->changed(flags);
}

bool Type::isBuiltInThroughout() const {
    return std::none_of(m_mro.begin(), m_mro.end(), [](Type* type) { return type->isHeapType(); });
}

void Type::refreshFlags() {
    const auto defined = [&](std::string_view name) {
        const Value* value = lookup(name);
        return value && !isKind(*value, Kind::Native) ? value : nullptr;
    };
    if (isBuiltInThroughout()) {
        // Built in throughout: nothing here was written by a script.
        m_hasFinalizer = m_hasGetattribute = m_hasSetattr = m_hasEq = m_hasHash = m_hasNew = false;
        m_hasGetattr =
            lookup("__getattr__") != nullptr; // methods have one: their function's attributes are theirs
        return;
    }
    m_hasFinalizer = lookup("__del__") != nullptr;
    m_hasGetattr = lookup("__getattr__") != nullptr;
    m_hasGetattribute = defined("__getattribute__") != nullptr;
    m_hasSetattr = defined("__setattr__") || defined("__delattr__");
    m_hasEq = defined("__eq__") != nullptr;
    m_hasHash = defined("__hash__") != nullptr;
    const Value* maker = lookup("__new__");
    const Value* plain = m_mro.back()->lookup("__new__"); // object's
    m_hasNew = maker && plain && !maker->is(*plain);
}

Shape* Shape::with(const Str* name) {
    const auto found = m_next.find(name);
    if (found != m_next.end()) return found->second.get();
    auto next = std::make_unique<Shape>();
    next->m_names = m_names;
    next->m_index = m_index;
    next->m_index.emplace(name, static_cast<std::int32_t>(m_names.size()));
    next->m_names.push_back(name);
    next->m_root = m_root ? m_root : this;
    next->m_root->m_expected = std::max(next->m_root->m_expected, next->m_names.size());
    return m_next.emplace(name, std::move(next)).first->second.get();
}

namespace {
// Beyond this many attributes an object keeps a dictionary: shapes copy their index, which would grow with
// the square.
constexpr std::size_t kMaxShape = 64;
} // namespace

Value* Attributes::find(const Str* name) {
    if (dict) return dict->find(name);
    if (!shape) return nullptr;
    const std::int32_t index = shape->find(name);
    if (index < 0 || static_cast<std::size_t>(index) >= slots.size() || slots[index].isEmpty())
        return nullptr;
    return &slots[index];
}

void Attributes::set(const Str* name, Value value) {
    if (dict) {
        dict->set(name, std::move(value));
        return;
    }
    const std::int32_t index = shape->find(name);
    if (index >= 0 && !slots[index].isEmpty()) {
        slots[index] = std::move(value);
        return;
    }
    // Set again after a deletion: the order of insertion would be wrong in the shape, so keep a dictionary
    // from now on.
    if (index >= 0 || shape->size() >= kMaxShape || !name->interned()) {
        materialize()->set(name, std::move(value));
        return;
    }
    shape = shape->with(name);
    if (slots.empty()) slots.reserve(shape->expected());
    slots.push_back(std::move(value));
}

bool Attributes::erase(const Str* name) {
    if (dict) return dict->table().erase(name);
    Value* slot = find(name);
    if (!slot) return false;
    const Value old = std::move(*slot);
    return true;
}

Dict* Attributes::materialize() {
    if (dict) return dict.get();
    auto made = make<Dict>();
    for (const auto& [name, value] : all())
        made->set(name, value);
    dict = std::move(made);
    dropPlain();
    return dict.get();
}

namespace {

constexpr char kSlotMark = '\1';

bool isSlotKey(const Str* name) {
    return name->size() > 0 && name->at(0) == static_cast<unsigned char>(kSlotMark);
}

} // namespace

Ref<Str> Attributes::slotKey(std::string_view name) {
    return Str::intern(std::string(1, kSlotMark).append(name));
}

Value* Attributes::findSlot(const Str* key) {
    if (!shape) return nullptr;
    const std::int32_t index = shape->find(key);
    if (index < 0 || static_cast<std::size_t>(index) >= slots.size() || slots[index].isEmpty())
        return nullptr;
    return &slots[index];
}

void Attributes::setSlot(const Str* key, Value value) {
    std::int32_t index = shape->find(key);
    if (index < 0) {
        index = static_cast<std::int32_t>(shape->size());
        shape = shape->with(key);
    }
    if (slots.size() < shape->size()) slots.growTo(shape->size());
    slots[static_cast<std::size_t>(index)] = std::move(value);
}

bool Attributes::eraseSlot(const Str* key) {
    Value* slot = findSlot(key);
    if (!slot) return false;
    const Value old = std::move(*slot);
    return true;
}

void Attributes::dropPlain() {
    bool any = false;
    ValueVector dropped; // destroyed at the end, when the object is whole again
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (slots[i].isEmpty()) continue;
        if (isSlotKey(shape->names()[i]))
            any = true;
        else
            dropped.push_back(std::move(slots[i]));
    }
    if (!any) slots.clear();
}

std::vector<std::pair<const Str*, Value>> Attributes::all() const {
    std::vector<std::pair<const Str*, Value>> result;
    if (dict) {
        const HashTable& table = dict->table();
        for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
            if (const Str* name = as<Str>(table.entry(i).key))
                result.emplace_back(name, table.entry(i).value);
        }
    } else if (shape) {
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (!slots[i].isEmpty() && !isSlotKey(shape->names()[i]))
                result.emplace_back(shape->names()[i], slots[i]);
        }
    }
    return result;
}

} // namespace coroscope::vm
