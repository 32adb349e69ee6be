#pragma once

#include "core/vm/value.h"

#include <cstddef>
#include <cstdint>

namespace coroscope::vm {

class Str;

/// What Type::lookup() found lately, over all types: by the type's version, which changes with what it would
/// find. A type's own table costs a hash look-up in memory that is seldom at hand; this one stays in the
/// cache.
class LookupCache {
public:
    struct Entry {
        std::uint64_t version = 0;
        const Str* name = nullptr;
        const Value* found = nullptr;
    };
    /// Where this is kept, if it is: who reads it compares version and name.
    Entry& place(std::uint64_t version, const Str* name) {
        return m_entries[(version * 0x9e3779b1u ^ reinterpret_cast<std::uintptr_t>(name) >> 4) % kEntries];
    }

private:
    static constexpr std::size_t kEntries = 1024;
    Entry m_entries[kEntries];
};

} // namespace coroscope::vm
