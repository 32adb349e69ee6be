#pragma once

#include "core/vm/list.h"
#include "core/vm/str.h"

namespace coroscope::vm {

class Vm;

/// An insertion-ordered hash table of values, as CPython's dict: a dense array of entries and a table of
/// indices into it. Removed entries stay as holes (key Empty) until the next growth. Used by dict, set and
/// frozenset (whose values stay Empty).
///
/// Methods that take a Vm may call a script's __hash__ and __eq__; they return false or null with an
/// exception pending in the Vm when those fail, which vm.failed() tells. The Str forms never fail and never
/// call scripts.
class HashTable {
public:
    struct Entry {
        std::uint64_t hash;
        Value key; ///< Empty: a hole
        Value value;
    };

    ~HashTable();
    HashTable() = default;
    HashTable(const HashTable& other);
    HashTable(HashTable&& other) noexcept { swap(other); }
    HashTable& operator=(HashTable other) {
        swap(other);
        return *this;
    }
    void swap(HashTable& other) noexcept;

    std::size_t size() const { return m_live; }
    bool empty() const { return m_live == 0; }
    /// Changes with every insertion, removal and clear: iterators compare it.
    std::uint64_t version() const { return m_version; }

    Value* find(Vm& vm, const Value& key);                          ///< null: absent (or failed)
    bool set(Vm& vm, const Value& key, Value value);                ///< false: failed
    bool erase(Vm& vm, const Value& key, Value* removed = nullptr); ///< false: absent (or failed)
    Value* setDefault(Vm& vm, const Value& key, Value value,
                      bool& inserted); ///< the present or the new value

    Value* find(const Str* key);
    const Value* find(const Str* key) const { return const_cast<HashTable*>(this)->find(key); }
    void set(const Str* key, Value value);
    bool erase(const Str* key);
    void eraseEntry(std::size_t index); ///< a live entry
    void clear();
    void reserve(std::size_t count);

    // Iteration by position: skip the holes.
    std::size_t entryCount() const { return m_entries.size(); }
    Entry& entry(std::size_t index) { return m_entries[index]; }
    const Entry& entry(std::size_t index) const { return m_entries[index]; }
    /// The first live entry at or after `index`, or entryCount().
    std::size_t next(std::size_t index) const {
        if (index < m_first) index = m_first;
        while (index < m_entries.size() && m_entries[index].key.isEmpty())
            ++index;
        return index;
    }
    /// Index of a key in the entry array, or -1: for inline caches, valid while layout() stays.
    std::ptrdiff_t indexOf(const Str* key) const;
    /// Changes whenever an entry moves or goes (not when a value is replaced or an entry added behind).
    std::uint32_t layout() const { return m_layout; }

    void visitRefs(RefVisitor& visitor) {
        for (Entry& entry : m_entries) {
            visitor.visit(entry.key);
            visitor.visit(entry.value);
        }
    }

private:
    std::ptrdiff_t lookup(Vm& vm, const Value& key, std::uint64_t hash);
    std::ptrdiff_t lookup(const Str* key, std::uint64_t hash) const;
    void insertNew(std::uint64_t hash, Value key, Value value);
    void removeAt(std::size_t index);
    void rebuild(std::size_t tableSize);

    std::vector<Entry, HeapAllocator<Entry>> m_entries;
    std::vector<std::int32_t, HeapAllocator<std::int32_t>>
        m_table; ///< -1 free, -2 removed, else entry index; size a power of two
    std::size_t m_live = 0;
    std::size_t m_filled = 0; ///< places of m_table that are not free
    std::size_t m_first = 0;  ///< no live entry lies before it, so that taking from the front stays fast
    std::uint64_t m_version = 0;
    std::uint32_t m_layout = 0;
};

class Dict : public Tracked {
public:
    static constexpr Kind kKind = Kind::Dict;
    explicit Dict(Type* type = nullptr); ///< null: dict itself

    HashTable& table() { return m_table; }
    const HashTable& table() const { return m_table; }
    std::size_t size() const { return m_table.size(); }
    Value* find(const Str* key) { return m_table.find(key); }
    const Value* find(const Str* key) const { return m_table.find(key); }
    void set(const Str* key, Value value) { m_table.set(key, std::move(value)); }
    void set(std::string_view key, Value value) { m_table.set(Str::intern(key).get(), std::move(value)); }
    /// Empty when absent.
    Value get(std::string_view key);

    void visitRefs(RefVisitor& visitor) override { m_table.visitRefs(visitor); }

private:
    HashTable m_table;
};

/// set and frozenset: insertion-ordered (design.md, "Virtual time").
class Set : public Tracked {
public:
    static constexpr Kind kKind = Kind::Set;
    Set(Type* type, Kind kind) : Tracked(type, kind) {} ///< Kind::Set or Kind::FrozenSet
    static Ref<Set> make();
    static Ref<Set> makeFrozen();

    HashTable& table() { return m_table; }
    std::size_t size() const { return m_table.size(); }
    bool frozen() const { return kind() == Kind::FrozenSet; }
    void visitRefs(RefVisitor& visitor) override { m_table.visitRefs(visitor); }

private:
    HashTable m_table;
};

/// A set of either kind, or null.
inline Set* asSet(const Value& value) {
    return isKind(value, Kind::Set) || isKind(value, Kind::FrozenSet) ? static_cast<Set*>(value.asObject())
                                                                      : nullptr;
}

} // namespace coroscope::vm
