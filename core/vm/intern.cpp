#include "core/vm/intern.h"

namespace coroscope::vm {

const Ref<Str>* InternTable::find(std::string_view narrow, std::uint64_t hash) const {
    if (m_places.empty()) return nullptr;
    const std::size_t mask = m_places.size() - 1;
    for (std::size_t at = hash & mask; m_places[at]; at = (at + 1) & mask) {
        const Str& text = *m_places[at];
        if (text.hash() == hash && !text.wide() && text.latin1() == narrow) return &m_places[at];
    }
    return nullptr;
}

const Ref<Str>* InternTable::find(const Str& wanted) const {
    if (m_places.empty()) return nullptr;
    const std::size_t mask = m_places.size() - 1;
    for (std::size_t at = wanted.hash() & mask; m_places[at]; at = (at + 1) & mask) {
        if (m_places[at]->hash() == wanted.hash() && m_places[at]->equals(wanted)) return &m_places[at];
    }
    return nullptr;
}

void InternTable::add(Ref<Str> text) {
    if ((m_count + 1) * 2 > m_places.size()) {
        std::vector<Ref<Str>> old(m_places.empty() ? 1024 : m_places.size() * 2);
        old.swap(m_places);
        for (Ref<Str>& each : old)
            if (each) place(std::move(each));
    }
    place(std::move(text));
    ++m_count;
}

void InternTable::place(Ref<Str> text) {
    const std::size_t mask = m_places.size() - 1;
    std::size_t at = text->hash() & mask;
    while (m_places[at])
        at = (at + 1) & mask;
    m_places[at] = std::move(text);
}

} // namespace coroscope::vm
