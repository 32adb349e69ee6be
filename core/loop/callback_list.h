#pragma once

#include "core/loop/handle.h"

#include <memory>
#include <vector>

namespace coroscope::loop {

/// A future's done callbacks in order; the first, mostly the only one, needs no memory of its own, and the
/// others only where there are any: every future has a list.
class CallbackList {
public:
    bool empty() const { return !m_first; }
    std::size_t size() const { return (m_first ? 1 : 0) + (m_rest ? m_rest->size() : 0); }
    Handle& at(std::size_t index) const { return index == 0 ? *m_first : *(*m_rest)[index - 1]; }

    void push(Handle& callback) {
        if (!m_first) {
            m_first = Ref<Handle>(&callback);
            return;
        }
        if (!m_rest) m_rest = std::make_unique<std::vector<Ref<Handle>>>();
        m_rest->emplace_back(&callback);
    }
    /// Takes each out in order and gives it, still retained, to `take`. The list is empty when the first is
    /// taken; what is added meanwhile stays.
    template <class Take>
    void drain(Take take) {
        const auto rest = std::move(m_rest);
        if (Handle* first = m_first.detach()) take(*first);
        if (!rest) return;
        for (Ref<Handle>& callback : *rest)
            take(*callback.detach());
    }
    template <class Predicate>
    std::size_t removeIf(Predicate matches) {
        std::size_t removed = 0;
        if (m_rest)
            removed = std::erase_if(*m_rest, [&](Ref<Handle>& callback) { return matches(*callback); });
        if (m_first && matches(*m_first)) {
            ++removed;
            m_first.reset();
            if (m_rest && !m_rest->empty()) {
                m_first = std::move(m_rest->front());
                m_rest->erase(m_rest->begin());
            }
        }
        return removed;
    }

private:
    Ref<Handle> m_first;
    std::unique_ptr<std::vector<Ref<Handle>>> m_rest;
};

} // namespace coroscope::loop
