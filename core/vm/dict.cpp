#include "core/vm/dict.h"

#include "core/vm/numbers.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

namespace {

constexpr std::int32_t kFree = -1;
constexpr std::int32_t kRemoved = -2;
constexpr std::ptrdiff_t kAbsent = -1;
constexpr std::ptrdiff_t kFailed = -2;
constexpr std::size_t kSmallestTable = 8;

/// The places of the table in the order in which a key tries them: CPython's recurrence, which visits every
/// place.
struct Probe {
    Probe(std::uint64_t hash, std::size_t tableSize)
        : mask(tableSize - 1), index(hash & mask), perturb(hash) {}
    void advance() {
        perturb >>= 5;
        index = (index * 5 + perturb + 1) & mask;
    }
    std::size_t mask;
    std::size_t index;
    std::uint64_t perturb;
};

std::uint64_t smallIntHash(std::int64_t value) {
    return static_cast<std::uint64_t>(value == -1 ? -2 : value); // 48 bits are below CPython's modulus
}

bool hashOf(Vm& vm, const Value& key, std::uint64_t& hash) {
    if (key.isInt()) {
        hash = smallIntHash(key.asInt());
        return true;
    }
    if (isKind(key, Kind::Str) && key.asObject()->type() == vm.types.str) {
        hash = static_cast<Str*>(key.asObject())->hash();
        return true;
    }
    return vm.hash(key, hash);
}

enum class Same : std::uint8_t { No, Yes, AskVm };

/// Compares two keys of equal hash without running script code, where that is possible.
Same compareQuickly(Vm& vm, const Value& a, const Value& b) {
    if (a.isObject() && b.isObject()) {
        const Object* left = a.asObject();
        const Object* right = b.asObject();
        if (left->type() == vm.types.str && right->type() == vm.types.str) {
            return static_cast<const Str*>(left)->equals(*static_cast<const Str*>(right)) ? Same::Yes
                                                                                          : Same::No;
        }
        return Same::AskVm;
    }
    if (a.isObject() || b.isObject()) return Same::AskVm;
    return numberCompare(a, b) == 0 ? Same::Yes : Same::No;
}

} // namespace

HashTable::~HashTable() = default;

HashTable::HashTable(const HashTable& other) {
    reserve(other.m_live);
    for (const Entry& entry : other.m_entries) {
        if (!entry.key.isEmpty()) insertNew(entry.hash, entry.key, entry.value);
    }
}

void HashTable::swap(HashTable& other) noexcept {
    m_entries.swap(other.m_entries);
    m_table.swap(other.m_table);
    std::swap(m_live, other.m_live);
    std::swap(m_first, other.m_first);
    std::swap(m_filled, other.m_filled);
    // Whoever remembers a position or a version of either table must notice.
    m_version = other.m_version = m_version + other.m_version + 1;
    m_layout = other.m_layout = m_layout + other.m_layout + 1;
}

std::ptrdiff_t HashTable::lookup(const Str* key, std::uint64_t hash) const {
    if (m_table.empty()) return kAbsent;
    for (Probe probe(hash, m_table.size());; probe.advance()) {
        const std::int32_t slot = m_table[probe.index];
        if (slot == kFree) return kAbsent;
        if (slot < 0) continue;
        const Entry& entry = m_entries[static_cast<std::size_t>(slot)];
        if (!entry.key.isObject()) continue;
        const Object* present = entry.key.asObject();
        if (present == key) return slot;
        if (entry.hash == hash && present->kind() == Kind::Str &&
            static_cast<const Str*>(present)->equals(*key)) {
            return slot;
        }
    }
}

std::ptrdiff_t HashTable::lookup(Vm& vm, const Value& key, std::uint64_t hash) {
    // An __eq__ of the script may change this very table: then the search starts over.
    for (;;) {
        if (m_table.empty()) return kAbsent;
        bool restart = false;
        for (Probe probe(hash, m_table.size()); !restart; probe.advance()) {
            const std::int32_t slot = m_table[probe.index];
            if (slot == kFree) return kAbsent;
            if (slot < 0) continue;
            const Entry& entry = m_entries[static_cast<std::size_t>(slot)];
            if (entry.key.is(key)) return slot;
            if (entry.hash != hash || entry.key.isEmpty()) continue;
            switch (compareQuickly(vm, entry.key, key)) {
            case Same::Yes:
                return slot;
            case Same::No:
                break;
            case Same::AskVm: {
                const std::uint64_t version = m_version;
                const Value present = entry.key;
                const int equal = vm.equal(present, key);
                if (equal < 0) return kFailed;
                if (m_version != version)
                    restart = true;
                else if (equal > 0)
                    return slot;
                break;
            }
            }
        }
    }
}

void HashTable::insertNew(std::uint64_t hash, Value key, Value value) {
    if ((m_filled + 1) * 3 > m_table.size() * 2) {
        std::size_t size = kSmallestTable;
        while (size * 2 < (m_live + 1) * 5)
            size *= 2;
        rebuild(size);
    }
    Probe probe(hash, m_table.size());
    while (m_table[probe.index] >= 0)
        probe.advance();
    if (m_table[probe.index] == kFree) ++m_filled;
    m_table[probe.index] = static_cast<std::int32_t>(m_entries.size());
    m_entries.push_back({hash, std::move(key), std::move(value)});
    ++m_live;
    ++m_version;
}

void HashTable::rebuild(std::size_t tableSize) {
    if (m_live != m_entries.size()) {
        std::size_t out = 0;
        for (Entry& entry : m_entries) {
            if (entry.key.isEmpty()) continue;
            if (&m_entries[out] != &entry) m_entries[out] = std::move(entry);
            ++out;
        }
        m_entries.resize(out);
        m_live = out;
        ++m_layout;
    }
    m_first = 0;
    m_table.assign(tableSize, kFree);
    for (std::size_t index = 0; index < m_entries.size(); ++index) {
        Probe probe(m_entries[index].hash, tableSize);
        while (m_table[probe.index] != kFree)
            probe.advance();
        m_table[probe.index] = static_cast<std::int32_t>(index);
    }
    m_filled = m_entries.size();
}

void HashTable::reserve(std::size_t count) {
    std::size_t size = kSmallestTable;
    while (size * 2 < count * 3 + 3)
        size *= 2;
    if (size <= m_table.size() || count == 0) return;
    m_entries.reserve(count);
    rebuild(size);
}

void HashTable::removeAt(std::size_t index) {
    Probe probe(m_entries[index].hash, m_table.size());
    while (m_table[probe.index] != static_cast<std::int32_t>(index))
        probe.advance();
    m_table[probe.index] = kRemoved;
    --m_live;
    ++m_version;
    ++m_layout;
    // The old contents die last, when the table is whole again: a finaliser may look at it.
    const Entry old = std::move(m_entries[index]);
    if (m_live == 0) {
        m_entries.clear();
        m_table.assign(m_table.size(), kFree);
        m_filled = 0;
        m_first = 0;
        return;
    }
    while (m_entries.back().key.isEmpty())
        m_entries.pop_back();
    if (index == m_first) m_first = next(index);
}

Value* HashTable::find(Vm& vm, const Value& key) {
    std::uint64_t hash;
    if (!hashOf(vm, key, hash)) return nullptr;
    const std::ptrdiff_t at = lookup(vm, key, hash);
    return at < 0 ? nullptr : &m_entries[static_cast<std::size_t>(at)].value;
}

bool HashTable::set(Vm& vm, const Value& key, Value value) {
    std::uint64_t hash;
    if (!hashOf(vm, key, hash)) return false;
    const std::ptrdiff_t at = lookup(vm, key, hash);
    if (at == kFailed) return false;
    if (at >= 0) {
        const Value old = std::exchange(m_entries[static_cast<std::size_t>(at)].value, std::move(value));
        return true;
    }
    insertNew(hash, key, std::move(value));
    return true;
}

Value* HashTable::setDefault(Vm& vm, const Value& key, Value value, bool& inserted) {
    inserted = false;
    std::uint64_t hash;
    if (!hashOf(vm, key, hash)) return nullptr;
    const std::ptrdiff_t at = lookup(vm, key, hash);
    if (at == kFailed) return nullptr;
    if (at >= 0) return &m_entries[static_cast<std::size_t>(at)].value;
    insertNew(hash, key, std::move(value));
    inserted = true;
    return &m_entries.back().value;
}

bool HashTable::erase(Vm& vm, const Value& key, Value* removed) {
    std::uint64_t hash;
    if (!hashOf(vm, key, hash)) return false;
    const std::ptrdiff_t at = lookup(vm, key, hash);
    if (at < 0) return false;
    const auto index = static_cast<std::size_t>(at);
    if (removed) *removed = m_entries[index].value;
    removeAt(index);
    return true;
}

Value* HashTable::find(const Str* key) {
    const std::ptrdiff_t at = lookup(key, key->hash());
    return at < 0 ? nullptr : &m_entries[static_cast<std::size_t>(at)].value;
}

void HashTable::set(const Str* key, Value value) {
    const std::ptrdiff_t at = lookup(key, key->hash());
    if (at >= 0) {
        const Value old = std::exchange(m_entries[static_cast<std::size_t>(at)].value, std::move(value));
        return;
    }
    insertNew(key->hash(), Value::share(const_cast<Str*>(key)), std::move(value));
}

bool HashTable::erase(const Str* key) {
    const std::ptrdiff_t at = lookup(key, key->hash());
    if (at < 0) return false;
    removeAt(static_cast<std::size_t>(at));
    return true;
}

void HashTable::eraseEntry(std::size_t index) {
    removeAt(index);
}

void HashTable::clear() {
    HashTable old;
    swap(old);
}

std::ptrdiff_t HashTable::indexOf(const Str* key) const {
    return lookup(key, key->hash());
}

Dict::Dict(Type* type) : Tracked(type ? type : Vm::current().types.dict, Kind::Dict) {}

Value Dict::get(std::string_view key) {
    const Ref<Str> name = Str::fromUtf8(key);
    const Value* found = m_table.find(name.get());
    return found ? *found : Value();
}

Ref<Set> Set::make() {
    return vm::make<Set>(Vm::current().types.set, Kind::Set);
}
Ref<Set> Set::makeFrozen() {
    return vm::make<Set>(Vm::current().types.frozenset, Kind::FrozenSet);
}

} // namespace coroscope::vm
