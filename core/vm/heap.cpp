#include "core/vm/heap.h"

#include "core/base/pages.h"
#include "core/vm/vm.h"

#include <algorithm>
#include <cstdlib>
#include <new>
#include <utility>

namespace coroscope::vm {

constinit thread_local Heap* Heap::s_current = nullptr;

namespace {
constexpr int kMaxDestroyDepth = 100;
constexpr std::size_t kFirstChunks = 8; // small ones, until a script turns out to need much
constexpr std::size_t kSmallChunk = 256 * 1024;
} // namespace

Heap::~Heap() {
    for (char* chunk : m_chunks)
        freePages(chunk);
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

void Heap::deallocateLarge(void* memory) {
    std::free(memory);
}

/// What may be part of garbage: everything tracked, and the untracked containers (tuples) that hang on it.
/// Each object knows its node itself, in a field that nobody needs meanwhile: a table of a hundred thousand
/// addresses took a third of the time of a script with as many tasks. Nothing is made, dropped or changed
/// while a census lives.
class Census {
public:
    struct Node {
        Object* object;
        std::int64_t outside;  ///< references from elsewhere, or kReached
        std::size_t allocated; ///< what a tuple's field has to hold again
    };
    static constexpr std::int64_t kReached = -1;

    explicit Census(std::size_t tracked) : m_tracked(tracked) { nodes.reserve(tracked); }
    Census(const Census&) = delete;
    Census& operator=(const Census&) = delete;
    ~Census() {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            fetch(i);
            Object& object = *nodes[i].object;
            object.setInCensus(false);
            if (i >= m_tracked)
                static_cast<Tuple&>(object).m_allocated = nodes[i].allocated;
            else // from the oldest to the youngest
                static_cast<Tracked&>(object).m_previous =
                    i + 1 < m_tracked ? static_cast<Tracked*>(nodes[i + 1].object) : nullptr;
        }
    }

    /// Most of the time goes into waiting for objects that are in no cache: the one after the next few is
    /// asked for.
    void fetch(std::size_t i) const {
        constexpr std::size_t kAhead = 8;
        if (i + kAhead >= nodes.size()) return;
        const char* object = reinterpret_cast<const char*>(nodes[i + kAhead].object);
        __builtin_prefetch(object);
        __builtin_prefetch(object + 64);
    }
    void add(Tracked& object) {
        object.m_place = nodes.size();
        // A __del__ may collect while the object that held its own is being taken apart: that one is no
        // garbage any more, and what it still shows may be gone.
        const bool lives = object.refs() > 0;
        object.setInCensus(lives);
        nodes.push_back({&object, lives ? std::int64_t{object.refs()} : kReached, 0});
    }
    void add(Tuple& tuple) {
        const std::size_t allocated = std::exchange(tuple.m_place, nodes.size());
        tuple.setInCensus(true);
        nodes.push_back({&tuple, tuple.refs(), allocated});
    }
    /// Of an object that is in it.
    Node& at(Object& object) {
        return nodes[object.kind() == Kind::Tuple ? static_cast<Tuple&>(object).m_place
                                                  : static_cast<Tracked&>(object).m_place];
    }
    std::vector<Node> nodes; ///< in an order that is the same in every run: the tracked ones, then tuples

private:
    std::size_t m_tracked;
};

namespace {

void showRefs(Object& object, RefVisitor& visitor) {
    if (object.type() && object.type()->isHeapType()) visitor.look(object.type());
    object.visitRefs(visitor);
}

class CountingVisitor final : public RefVisitor {
public:
    explicit CountingVisitor(Census& census) : RefVisitor(false), m_census(census) {}

protected:
    void edge(Object* target) override {
        if (!target->inCensus()) m_census.add(static_cast<Tuple&>(*target));
        --m_census.at(*target).outside;
    }

private:
    Census& m_census;
};

class ReachVisitor final : public RefVisitor {
public:
    ReachVisitor(Census& census, std::vector<Object*>& work)
        : RefVisitor(false), m_census(census), m_work(work) {}

protected:
    void edge(Object* target) override {
        if (!target->inCensus()) return;
        Census::Node& node = m_census.at(*target);
        if (node.outside == Census::kReached) return;
        node.outside = Census::kReached;
        m_work.push_back(target);
    }

private:
    Census& m_census;
    std::vector<Object*>& m_work;
};

class CuttingVisitor final : public RefVisitor {
public:
    CuttingVisitor() : RefVisitor(true) {}

protected:
    void edge(Object*) override {}
};

} // namespace

// Trial deletion, as CPython's gcmodule: what is referenced only from within the census, directly or not, is
// garbage. `onlyTold`: what has not heard of its end yet stays, with all that it refers to.
std::vector<Ref<Object>> Heap::findGarbage(bool onlyTold) {
    std::vector<Ref<Object>> garbage;
    Census census(m_trackedCount);
    for (Tracked *object = m_oldest, *younger = nullptr; object;
         object = younger) { // as CPython's finalizers run
        younger = object->m_previous;
        census.add(*object);
    }
    CountingVisitor counting(census);
    for (std::size_t i = 0; i < census.nodes.size(); ++i) {
        census.fetch(i);
        Object& object = *census.nodes[i].object;
        if (object.inCensus()) showRefs(object, counting); // may find more nodes
    }
    std::vector<Object*> work;
    ReachVisitor reach(census, work);
    for (std::size_t i = 0; i < census.nodes.size(); ++i) {
        census.fetch(i);
        Census::Node& node = census.nodes[i];
        const bool stays = onlyTold && node.outside != Census::kReached && isToBeTold(*node.object);
        if (node.outside <= 0 && !stays) continue; // or reached already
        node.outside = Census::kReached;
        showRefs(*node.object, reach);
        while (!work.empty()) {
            Object* object = work.back();
            work.pop_back();
            showRefs(*object, reach);
        }
    }
    for (const Census::Node& node : census.nodes) {
        if (node.outside != Census::kReached) garbage.push_back(Ref<Object>::share(node.object));
    }
    return garbage;
}

std::size_t Heap::collect() {
    if (m_collecting) return 0;
    m_collecting = true;
    std::vector<Ref<Object>> garbage = findGarbage(false);
    // Who wants to hear of its end hears it while everything that it refers to is still there; that may bring
    // some back, and make new objects that have not heard of theirs.
    bool told = false;
    for (const Ref<Object>& object : garbage) {
        if (!isToBeTold(*object)) continue;
        if (object->type() && object->type()->hasFinalizer())
            Type::finalize(object.get());
        else
            tellEnd(*object);
        told = true;
    }
    if (told) {
        garbage.clear();
        garbage = findGarbage(true);
    }
    CuttingVisitor cutting;
    for (const Ref<Object>& object : garbage)
        object->visitRefs(cutting);
    const std::size_t count = garbage.size();
    garbage.clear();
    m_collecting = false;
    m_collectAt = std::max(m_firstCollection, m_used * 2);
    return count;
}

void Heap::clear() {
    m_clearing = true; // for good: what is still to go goes without being asked
    CuttingVisitor cutting;
    // Cutting frees objects of the list at any place, so start over from the head; whatever was cut is moved
    // behind a mark.
    std::vector<Ref<Object>> cut;
    cut.reserve(m_trackedCount);
    for (Tracked* object = m_tracked; object; object = object->m_next)
        cut.push_back(Ref<Object>::share(object));
    for (const Ref<Object>& object : cut)
        object->visitRefs(cutting);
    cut.clear();
}

bool Heap::hearsOfEnd(const Object& object) {
    return object.kind() == Kind::Generator || object.kind() == Kind::Future;
}

bool Heap::isToBeTold(const Object& object) {
    return !object.finalized() && (hearsOfEnd(object) || (object.type() && object.type()->hasFinalizer()));
}

// Generators and futures hear once of their end, before it.
bool Heap::tellEnd(Object& object) {
    if (!hearsOfEnd(object) || m_clearing || object.finalized()) return false;
    object.setFinalized();
    Vm& vm = Vm::current();
    if (object.kind() == Kind::Generator)
        static_cast<Generator&>(object).farewell(vm);
    else if (vm.futures.farewell)
        vm.futures.farewell(vm, &object);
    return true;
}

void destroyObject(Object* object) {
    Heap& heap = Heap::current();
    if (object->kind() == Kind::Str && !object->remembered() && !object->type()->isHeapType()) {
        delete static_cast<Str*>(object); // holds nothing, hears of nothing
        return;
    }
    if (object->kind() == Kind::Generator || object->kind() == Kind::Future) {
        object->retain();
        heap.tellEnd(*object);
        if (!object->dropLast()) return; // revived
    }
    if (heap.m_clearing) { // the types go, too, and an object's own may be gone before it
        if (object->remembered() && object->hasId()) Vm::current().forgetId(object);
    } else if (object->remembered() || (object->type() && object->type()->hasFinalizer())) {
        if (!Type::finalize(object)) return; // revived
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
