#pragma once

#include "core/vm/dict.h"
#include "core/vm/slots.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace coroscope::vm {

class Vm;
class Function;

/// Attributes of one object: slots laid out by a shared Shape, so that attribute access can be cached by
/// shape; moves into a Dict of its own once a script takes `__dict__` or deletes attributes wildly.
class Shape {
public:
    /// The position of a name, or -1. Names are interned.
    std::int32_t find(const Str* name) const {
        const auto found = m_index.find(name);
        return found == m_index.end() ? -1 : found->second;
    }
    Shape* with(const Str* name); ///< the shape after adding `name` behind the others
    /// How many attributes objects of this class came to have: what to make room for at the first one.
    std::size_t expected() const { return m_root ? m_root->m_expected : m_expected; }
    std::size_t size() const { return m_names.size(); }
    const std::vector<const Str*>& names() const { return m_names; }

private:
    std::unordered_map<const Str*, std::int32_t> m_index;
    std::vector<const Str*> m_names;
    std::unordered_map<const Str*, std::unique_ptr<Shape>> m_next;
    Shape* m_root = nullptr; ///< null: this one
    std::size_t m_expected = 0;
};

struct Attributes {
    Shape* shape = nullptr; ///< never null once used; owned by the type that made the first object
    Slots slots;            ///< Empty: deleted or not set
    Ref<Dict> dict;         ///< when set, everything is in here

    Value* find(const Str* name);
    void set(const Str* name, Value value);
    bool erase(const Str* name);
    /// The real, live dictionary (`__dict__`); from now on attributes are kept in it.
    Dict* materialize();
    /// What a name of `__slots__` stands for: under a key that no script can spell (slotKey), never in
    /// `dict`.
    static Ref<Str> slotKey(std::string_view name);
    Value* findSlot(const Str* key);
    void setSlot(const Str* key, Value value);
    bool eraseSlot(const Str* key);
    /// Without the entries of `__slots__`.
    std::vector<std::pair<const Str*, Value>> all() const;
    /// Leaves nothing but the entries of `__slots__`.
    void dropPlain();
    void visitRefs(RefVisitor& visitor) {
        visitor.all(slots);
        visitor.visit(dict);
    }
};

/// A class: built in (made once a Vm by C++) or made by a script. Attribute look-up follows the C3 order; a
/// type's version changes when it or a base changes, which invalidates caches.
class Type final : public Tracked {
public:
    static constexpr Kind kKind = Kind::Type;

    /// How `cls.__new__` of the nearest built-in base makes an object of class `cls` without arguments being
    /// looked at.
    using Allocate = Value (*)(Vm& vm, Type* cls);

    Type(Type* metatype, std::string name, std::vector<Type*> bases, Kind instanceKind, Allocate allocate);
    ~Type() override;

    const std::string& name() const { return m_name; }
    void setName(std::string name) { m_name = std::move(name); }
    /// What the texts of errors call it: with its module where CPython has it in C (tp_name:
    /// "_asyncio.Future").
    const std::string& errorName() const { return m_errorName.empty() ? m_name : m_errorName; }
    void setErrorName(std::string name) { m_errorName = std::move(name); }
    /// `name`, or `module.name` for what is neither built in nor in __main__ as repr(cls) shows it.
    std::string qualifiedName();
    const std::vector<Type*>& bases() const { return m_bases; }
    const std::vector<Type*>& mro() const { return m_mro; }
    Type* base() const { return m_bases.empty() ? nullptr : m_bases.front(); }
    bool isSubtypeOf(const Type* other) const { return this == other || derivesFrom(other); }
    bool isHeapType() const { return Object::isHeapType(); } ///< made by a script
    void setHeapType() { Object::setHeapType(); }
    Kind instanceKind() const { return m_instanceKind; }
    Allocate allocate() const { return m_allocate; }
    void setAllocate(Allocate allocate) { m_allocate = allocate; }
    /// Whether scripts may derive from it.
    bool subclassable() const { return m_subclassable; }
    void setFinal() { m_subclassable = false; }
    bool hasInstanceDict() const { return m_hasInstanceDict; }
    void setHasInstanceDict(bool on) { m_hasInstanceDict = on; }

    /// This class's own namespace. Change it through setOwn, so that caches notice.
    Dict& dict() { return *m_dict; }
    void setOwn(const Str* name, Value value);
    void setOwn(std::string_view name, Value value) { setOwn(Str::intern(name).get(), std::move(value)); }
    bool eraseOwn(const Str* name);
    /// After dict() was filled in another way.
    void noticeNames() { changed(Flags::All); }
    /// At the end of the Vm, while all types still live: nothing may be looked up here any more.
    void dropNames() {
        m_cache.clear();
        m_dict = Ref<Dict>();
    }

    /// What `cls(...)` comes to, as long as the version stays.
    struct Making {
        std::uint64_t version = 0;
        const Value* constructor = nullptr; ///< __new__ when it is not object's
        const Value* initializer = nullptr; ///< __init__ when it is not object's
        bool abstract = false;
        /// The script's __init__, when there is nothing more to it than a fresh Instance for it.
        Function* quick = nullptr;
    };
    const Making& making(Vm& vm) { return m_making.version == m_version ? m_making : makingAnew(vm); }

    /// Along the MRO; null when absent. Cached.
    const Value* lookup(const Str* name);
    const Value* lookup(std::string_view name) { return lookup(Str::intern(name).get()); }
    std::uint64_t version() const { return m_version; }

    // What instances define, kept up to date, so that fast paths need no look-up.
    bool hasFinalizer() const { return m_hasFinalizer; }
    bool hasGetattr() const { return m_hasGetattr; }           ///< __getattr__
    bool hasGetattribute() const { return m_hasGetattribute; } ///< a script's __getattribute__
    bool hasSetattr() const { return m_hasSetattr; }           ///< a script's __setattr__ or __delattr__
    bool hasEq() const { return m_hasEq; }                     ///< a script's __eq__
    bool hasHash() const { return m_hasHash; }                 ///< a script's __hash__, also None
    bool hasNew() const { return m_hasNew; }                   ///< a script's __new__

    /// Those of the above that a change may have to do with.
    enum class Flags : std::uint8_t { None, ByScripts, All };

    /// The shape of a fresh instance.
    Shape* rootShape() { return &m_rootShape; }
    const std::vector<Type*>& subclasses() const { return m_subclasses; }

    /// Runs __del__ and tells weak references; false when the object was brought back to life.
    static bool finalize(Object* object);

    /// C3 linearisation; false when there is none.
    static bool linearize(const std::vector<Type*>& bases, std::vector<Type*>& mro);

    Attributes* attributes() override { return nullptr; } ///< a class's attributes are its dict()
    void visitRefs(RefVisitor& visitor) override;

private:
    bool derivesFrom(const Type* other) const;
    const Value* lookupSlowly(const Str* name);
    const Making& makingAnew(Vm& vm);
    void changed(Flags flags);
    bool isBuiltInThroughout() const; ///< it and its bases
    void refreshFlags();

    std::string m_name;
    std::string m_errorName;    ///< empty: m_name
    std::vector<Type*> m_bases; ///< heap types retained
    std::vector<Type*> m_mro;
    Ref<Dict> m_dict;
    std::unordered_map<const Str*, const Value*> m_cache; ///< null value: known to be absent
    std::vector<Type*> m_subclasses;
    Shape m_rootShape;
    Making m_making;
    std::uint64_t m_version = 0;
    Allocate m_allocate;
    Kind m_instanceKind;
    bool m_subclassable = true;
    bool m_hasInstanceDict = false;
    bool m_hasFinalizer = false;
    bool m_hasGetattr = false;
    bool m_hasGetattribute = false;
    bool m_hasSetattr = false;
    bool m_hasEq = false;
    bool m_hasHash = false;
    bool m_hasNew = false;
};

/// An object of a class made by a script (and of object itself).
class Instance : public Tracked {
public:
    static constexpr Kind kKind = Kind::Instance;
    explicit Instance(Type* type) : Tracked(type, Kind::Instance) { m_attributes.shape = type->rootShape(); }

    Attributes* attributes() override { return type()->hasInstanceDict() ? &m_attributes : nullptr; }
    Attributes& slots() { return m_attributes; } ///< also holds what __slots__ names
    void visitRefs(RefVisitor& visitor) override { m_attributes.visitRefs(visitor); }

private:
    Attributes m_attributes;
};

/// A built-in layout with room for attributes: what classes derived from list, dict, int … make.
template <class Base>
class WithAttributes final : public Base {
public:
    template <class... Args>
    explicit WithAttributes(Args&&... args) : Base(std::forward<Args>(args)...) {
        m_attributes.shape = this->type()->rootShape();
    }
    Attributes* attributes() override { return &m_attributes; }
    void visitRefs(RefVisitor& visitor) override {
        Base::visitRefs(visitor);
        m_attributes.visitRefs(visitor);
    }

private:
    Attributes m_attributes;
};

} // namespace coroscope::vm
