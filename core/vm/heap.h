#pragma once

#include "core/base/sanitizer.h"
#include "core/vm/object.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coroscope::vm {

/// Counts what a script's objects hold and knows all that may be part of a cycle. One a Vm; current() is that
/// of the Vm which the calling operating-system thread runs (set by HeapScope).
class Heap {
public:
    explicit Heap(std::uint64_t budgetBytes)
        : m_budget(budgetBytes), m_firstCollection(budgetBytes / 4), m_collectAt(m_firstCollection) {}
    ~Heap();

    static Heap& current() { return *s_current; }

    /// Memory beside the objects themselves (vectors, tables). Negative to give back.
    void account(std::ptrdiff_t bytes) { m_used += static_cast<std::uint64_t>(bytes); }
    std::uint64_t used() const { return m_used; }
    /// Whether `bytes` more would still be within the budget: ask before every allocation whose size the
    /// script chooses.
    bool hasRoomFor(std::uint64_t bytes) const { return bytes <= m_budget && m_used <= m_budget - bytes; }
    std::uint64_t room() const { return m_used < m_budget ? m_budget - m_used : 0; } ///< bytes
    bool overBudget() const { return m_used > m_budget; }

    /// Frees unreachable cycles (gc.collect); returns how many objects went. Only between two instructions,
    /// or where nothing but counted references is on the native stack.
    std::size_t collect();
    /// Whether so much is held that collecting is worth its time.
    bool shouldCollect() const { return m_used > (m_collectAt < m_budget ? m_collectAt : m_budget); }
    /// Cuts every reference between tracked objects, so that all of them go: at the end of a run.
    void clear();

    void track(Tracked* object) {
        object->m_next = m_tracked;
        (m_tracked ? m_tracked->m_previous : m_oldest) = object;
        m_tracked = object;
        ++m_trackedCount;
    }
    void untrack(Tracked* object) {
        if (object->m_previous)
            object->m_previous->m_next = object->m_next;
        else if (m_tracked == object)
            m_tracked = object->m_next;
        (object->m_next ? object->m_next->m_previous : m_oldest) = object->m_previous;
        --m_trackedCount;
    }

private:
    friend class HeapScope;
    friend void destroyObject(Object* object);
    static constinit thread_local Heap* s_current;

    std::uint64_t m_used = 0;
    std::uint64_t m_budget;
    Tracked* m_tracked = nullptr; ///< the youngest; m_next leads to older ones
    Tracked* m_oldest = nullptr;
    std::size_t m_trackedCount = 0;
    bool m_clearing = false;
    bool m_collecting = false;
    std::uint64_t m_firstCollection; ///< bytes: a quarter of what a script may hold
    std::uint64_t m_collectAt;
    std::vector<Ref<Object>> findGarbage(bool onlyTold);
    static bool hearsOfEnd(const Object& object);
    static bool isToBeTold(const Object& object);
    bool tellEnd(Object& object); ///< true: it did hear it now
    // Objects that wait for their destructor while another one runs, so that long chains do not exhaust the
    // native stack.
    int m_destroyDepth = 0;
    std::vector<Object*> m_pending;

public:
    /// Small blocks come from free lists by size class, because nearly every operation of a script makes and
    /// drops one.
    void* allocate(std::size_t size) {
        const std::size_t index = (size + kGranule - 1) / kGranule;
        if (index <= kClasses) {
            if (FreeBlock* block = m_free[index]) {
                m_used += size;
                m_free[index] = block->next;
                return block;
            }
        }
        return allocateSlowly(size);
    }
    void deallocate(void* memory, std::size_t size) {
        m_used -= size;
        const std::size_t index = (size + kGranule - 1) / kGranule;
        if (index > kClasses) return deallocateLarge(memory);
        auto* block = static_cast<FreeBlock*>(memory);
        block->next = m_free[index];
        m_free[index] = block;
    }

private:
    void* allocateSlowly(std::size_t size);
    static void deallocateLarge(void* memory);
    static constexpr std::size_t kGranule = 16;
    static constexpr std::size_t kClasses = kPoolMemory ? 64 : 0; ///< up to 1,024 bytes
    struct FreeBlock {
        FreeBlock* next;
    };
    FreeBlock* m_free[kClasses + 1] = {};
    char* m_chunk = nullptr;
    std::size_t m_chunkLeft = 0;
    std::vector<char*> m_chunks;
};

class HeapScope {
public:
    explicit HeapScope(Heap& heap) : m_previous(Heap::s_current) { Heap::s_current = &heap; }
    ~HeapScope() { Heap::s_current = m_previous; }
    HeapScope(const HeapScope&) = delete;
    HeapScope& operator=(const HeapScope&) = delete;

private:
    Heap* m_previous;
};

} // namespace coroscope::vm
