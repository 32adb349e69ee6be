#pragma once

#include "core/loop/handle.h"

#include <cstddef>
#include <memory>

namespace coroscope::loop {

/// The loop's _ready: a ring of handles, each holding a reference.
class ReadyQueue {
public:
    ReadyQueue() : m_ring(std::make_unique_for_overwrite<Handle*[]>(m_mask + 1)) {}
    ReadyQueue(const ReadyQueue&) = delete;
    ReadyQueue& operator=(const ReadyQueue&) = delete;
    ~ReadyQueue() { clear(); }

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    Handle& at(std::size_t index) const { return *m_ring[(m_head + index) & m_mask]; }

    void push(Handle& handle) {
        handle.retain();
        pushRetained(handle);
    }
    /// Takes over the caller's reference.
    void pushRetained(Handle& handle) {
        if (m_size > m_mask) grow();
        m_ring[(m_head + m_size++) & m_mask] = &handle;
    }
    /// The caller must release() it.
    Handle& pop() {
        Handle& handle = *m_ring[m_head];
        m_head = (m_head + 1) & m_mask;
        --m_size;
        return handle;
    }
    void clear() {
        while (!empty())
            pop().release();
    }

private:
    void grow();
    std::size_t m_mask = 63; ///< one less than there are places: a power of two
    std::unique_ptr<Handle*[]> m_ring;
    std::size_t m_head = 0;
    std::size_t m_size = 0;
};

} // namespace coroscope::loop
