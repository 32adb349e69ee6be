#pragma once

#include "core/vm/str.h"

#include <vector>

namespace coroscope::vm {

/// The interned texts of one Vm. Open addressing over the texts' own hashes, so that a look-up by a literal
/// copies and allocates nothing.
class InternTable {
public:
    /// Null: absent. `narrow` is the text as Latin-1, `hash` what Str::hash() of it gives.
    const Ref<Str>* find(std::string_view narrow, std::uint64_t hash) const;
    const Ref<Str>* find(const Str& text) const;
    void add(Ref<Str> text); ///< absent so far
    void clear() {
        m_places.clear();
        m_count = 0;
    }
    template <class Visit>
    void forEach(Visit visit) {
        for (Ref<Str>& text : m_places)
            if (text) visit(*text);
    }

private:
    void place(Ref<Str> text);
    std::vector<Ref<Str>> m_places; ///< null: free; size a power of two
    std::size_t m_count = 0;
};

} // namespace coroscope::vm
