#include "core/vm/heap.h"

#include "core/base/pages.h"
#include "core/vm/vm.h"

#include <cstdlib>
#include <new>
#include <unordered_map>

namespace coroscope::vm {

thread_local Heap* Heap::s_current = nullptr;

namespace {
constexpr int kMaxDestroyDepth = 100;
constexpr std::size_t kFirstChunks = 8; // small ones, until a script turns out to need much
constexpr std::size_t kSmallChunk = 256 * 1024;
} // namespace

Heap::~Heap() {
    for (char* chunk : m_chunks) freePages(chunk);
}

void* Heap::allocateSlowly(std::size_t size) {
    m_used += size;
    const std::size_t index = (size + kGranule - 1) / kGranule;
    if (index > kClasses) {
        void* memory = std::malloc(size);
        if (!memory) throw std::bad_alloc();
        return memory;
    }
    const std::size_t bytes = index * kGranule;
    if (m_chunkLeft < bytes) {
        m_chunkLeft = m_chunks.size() < kFirstChunks ? kSmallChunk : kHugePage;
        m_chunk = static_cast<char*>(takePages(m_chunkLeft));
        m_chunks.push_back(m_chunk);
    }
    void* memory = m_chunk;
    m_chunk += bytes;
    m_chunkLeft -= bytes;
    return memory;
}

void Heap::deallocateLarge(void* memory) { std::free(memory); }

namespace {

class CountingVisitor final : public RefVisitor {
public:
    explicit CountingVisitor(std::unordered_map<Object*, std::int64_t>& counts) : RefVisitor(false), m_counts(counts) {}

protected:
    void edge(Object* target) override {
        const auto found = m_counts.find(target);
        if (found != m_counts.end()) --found->second;
    }

private:
    std::unordered_map<Object*, std::int64_t>& m_counts;
};

class ReachVisitor final : public RefVisitor {
public:
    ReachVisitor(std::unordered_map<Object*, std::int64_t>& counts, std::vector<Object*>& work)
        : RefVisitor(false), m_counts(counts), m_work(work) {}

protected:
    void edge(Object* target) override {
        const auto found = m_counts.find(target);
        if (found == m_counts.end() || found->second < 0) return;
        found->second = -1; // reachable
        m_work.push_back(target);
    }

private:
    std::unordered_map<Object*, std::int64_t>& m_counts;
    std::vector<Object*>& m_work;
};

class CuttingVisitor final : public RefVisitor {
public:
    CuttingVisitor() : RefVisitor(true) {}

protected:
    void edge(Object*) override {}
};

} // namespace

// Trial deletion, as CPython's gcmodule: what is referenced only from within the tracked objects, directly or not, is garbage.
// Untracked containers (tuples) hold references from outside in this count, so a cycle that runs through one survives until clear().
std::size_t Heap::collect() {
    std::unordered_map<Object*, std::int64_t> counts;
    counts.reserve(m_trackedCount);
    for (Tracked* object = m_tracked; object; object = object->m_next) counts[object] = object->refs();
    CountingVisitor counting(counts);
    for (Tracked* object = m_tracked; object; object = object->m_next) object->visitRefs(counting);
    std::vector<Object*> work;
    for (auto& [object, count] : counts) {
        if (count > 0) {
            count = -1;
            work.push_back(object);
        }
    }
    ReachVisitor reach(counts, work);
    while (!work.empty()) {
        Object* object = work.back();
        work.pop_back();
        object->visitRefs(reach);
    }
    std::vector<Ref<Object>> garbage;
    for (const auto& [object, count] : counts) {
        if (count >= 0) garbage.push_back(Ref<Object>::share(object));
    }
    CuttingVisitor cutting;
    for (const Ref<Object>& object : garbage) object->visitRefs(cutting);
    return garbage.size();
}

void Heap::clear() {
    m_clearing = true;
    CuttingVisitor cutting;
    // Cutting frees objects of the list at any place, so start over from the head; whatever was cut is moved behind a mark.
    std::vector<Ref<Object>> cut;
    cut.reserve(m_trackedCount);
    for (Tracked* object = m_tracked; object; object = object->m_next) cut.push_back(Ref<Object>::share(object));
    for (const Ref<Object>& object : cut) object->visitRefs(cutting);
    cut.clear();
    m_clearing = false;
}

void destroyObject(Object* object) {
    Heap& heap = Heap::current();
    if (object->kind() == Kind::Generator && !heap.m_clearing && !object->finalized()) {
        object->setFinalized();
        object->retain();
        static_cast<Generator*>(object)->farewell(Vm::current());
        if (!object->dropLast()) return;
    }
    if (object->kind() == Kind::Future && !heap.m_clearing && !object->finalized()) {
        object->setFinalized();
        object->retain();
        Vm& vm = Vm::current();
        if (vm.futures.farewell) vm.futures.farewell(vm, object);
        if (!object->dropLast()) return;
    }
    if (object->remembered() || (object->type() && object->type()->hasFinalizer())) {
        if (!heap.m_clearing && !Type::finalize(object)) return; // revived
        if (object->hasId()) Vm::current().forgetId(object);
    }
    if (heap.m_destroyDepth >= kMaxDestroyDepth) {
        heap.m_pending.push_back(object);
        return;
    }
    ++heap.m_destroyDepth;
    delete object;
    --heap.m_destroyDepth;
    while (heap.m_destroyDepth == 0 && !heap.m_pending.empty()) {
        Object* next = heap.m_pending.back();
        heap.m_pending.pop_back();
        ++heap.m_destroyDepth;
        delete next;
        --heap.m_destroyDepth;
    }
}

} // namespace coroscope::vm
