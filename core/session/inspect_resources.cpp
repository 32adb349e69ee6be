// What lanes wait for: locks and their like, queues, pools, the interpreter lock.

#include "core/session/inspect_parts.h"
#include "core/session/peek.h"
#include "core/vm/modules/asyncio_queues.h"
#include "core/vm/modules/deque.h"
#include "core/vm/modules/script_threads.h"
#include "core/vm/modules/thread_lock.h"
#include "core/vm/numbers.h"

#include <algorithm>
#include <set>

namespace coroscope::session {

using vm::as;
using vm::Value;

namespace {

constexpr std::size_t kMostItems = 100;

/// "asyncio.Lock" of "asyncio.locks.Lock": as scripts import it.
std::string shownType(vm::Type& type) {
    for (vm::Type* each : type.mro()) {
        if (!isLibraryClass(*each)) continue;
        std::string name = each->qualifiedName();
        for (const char* package : {"asyncio.", "concurrent.futures."}) {
            const std::string prefix = package;
            if (!name.starts_with(prefix)) continue;
            const std::size_t dot = name.rfind('.');
            return (prefix == "asyncio." ? prefix : std::string()) + name.substr(dot + 1);
        }
        if (name == "_thread.lock") return "threading.Lock";
        if (name == "_thread.RLock") return "threading.RLock";
        return name;
    }
    return type.name();
}

std::int64_t integerOf(const Value& object, std::string_view name) {
    std::int64_t number = 0;
    const Value value = peekAttribute(object, name);
    if (!value.isEmpty() && vm::isInteger(value)) vm::toInt64(value, number);
    return number;
}

class ResourceInspector {
public:
    explicit ResourceInspector(Inspection& look) : m_look(look), m_vm(look.vm) {}

    void run() {
        for (const Reachable::Known& each : m_look.names.special())
            known(each);
        nativePools();
        unnamed();
        interpreters();
    }

private:
    std::vector<LaneId> lanesOf(const loop::WaiterList& waiters) const {
        std::vector<LaneId> lanes;
        for (const loop::Waiter* each = waiters.first(); each; each = loop::WaiterList::next(*each))
            if (const LaneId lane = waiterOf(m_look, each); lane != kNoLane) lanes.push_back(lane);
        return lanes;
    }

    LockView& addLock(const Reachable::Known& known, WaitKind kind, ResourceId resource) {
        LockView view;
        view.kind = kind;
        view.type = shownType(*known.value.asObject()->type());
        view.variable = known.name;
        view.resource = resource;
        note(known, resource);
        m_look.out.locks.push_back(std::move(view));
        return m_look.out.locks.back();
    }

    void note(const Reachable::Known& known, ResourceId resource) {
        if (resource == kNoResource) return;
        m_resources.insert(resource);
        m_look.variables.try_emplace(resource, known.name);
    }

    void known(const Reachable::Known& each) {
        vm::Object& object = *each.value.asObject();
        if (auto* lock = dynamic_cast<vm::LockObject*>(&object)) return asyncLock(each, *lock);
        if (auto* semaphore = dynamic_cast<vm::SemaphoreObject*>(&object))
            return asyncSemaphore(each, *semaphore);
        if (auto* event = dynamic_cast<vm::EventObject*>(&object)) return asyncEvent(each, *event);
        if (auto* queue = dynamic_cast<vm::QueueObject*>(&object)) return asyncQueue(each, *queue);
        if (auto* lock = vm::ThreadLock::from(each.value)) return threadLock(each, *lock);
        if (auto* lock = dynamic_cast<vm::ThreadRLock*>(&object)) return threadRLock(each, *lock);
        const std::string type = shownType(*object.type());
        if (type == "asyncio.Condition") return asyncCondition(each, each.value, WaitKind::Condition);
        if (type == "asyncio.Barrier")
            return asyncCondition(each, peekAttribute(each.value, "_cond"), WaitKind::Barrier);
        if (type == "threading.Condition") return threadCondition(each, each.value, WaitKind::Condition);
        if (type == "threading.Semaphore" || type == "threading.BoundedSemaphore")
            return threadCondition(each, peekAttribute(each.value, "_cond"), WaitKind::Semaphore);
        if (type == "threading.Event")
            return threadCondition(each, peekAttribute(each.value, "_cond"), WaitKind::Event);
        if (type == "threading.Barrier")
            return threadCondition(each, peekAttribute(each.value, "_cond"), WaitKind::Barrier);
        if (type == "queue.Queue" || type == "queue.LifoQueue" || type == "queue.PriorityQueue")
            return threadQueue(each, type);
        if (type == "ThreadPoolExecutor" || type == "ProcessPoolExecutor") return pool(each);
    }

    // --- asyncio

    void asyncLock(const Reachable::Known& each, vm::LockObject& lock) {
        LockView& view = addLock(each, WaitKind::Lock, lock.resource());
        view.free = !lock.part().locked();
        if (!view.free) view.owners = lock.part().holders().lanes();
        view.waiters = lanesOf(lock.part().waiters());
        m_look.owners[lock.resource()] = view.owners;
    }

    void asyncSemaphore(const Reachable::Known& each, vm::SemaphoreObject& semaphore) {
        LockView& view = addLock(each, WaitKind::Semaphore, semaphore.resource());
        view.free = !semaphore.part().locked();
        view.value = semaphore.part().value();
        view.capacity = semaphore.bound;
        view.owners = semaphore.part().holders().lanes();
        view.waiters = lanesOf(semaphore.part().waiters());
        m_look.owners[semaphore.resource()] = view.owners;
    }

    void asyncEvent(const Reachable::Known& each, vm::EventObject& event) {
        LockView& view = addLock(each, WaitKind::Event, event.resource());
        view.free = event.part().isSet();
        view.waiters = lanesOf(event.part().waiters());
    }

    /// Condition and Barrier are the library's Python: waiters are futures in a list.
    void asyncCondition(const Reachable::Known& each, const Value& condition, WaitKind kind) {
        const Value waiters = peekAttribute(condition, "_waiters");
        if (waiters.isEmpty()) return;
        LockView& view = addLock(each, kind, static_cast<ResourceId>(integerOf(condition, "_resource")));
        peekInside(m_vm, waiters, kMostItems, [&](const std::string&, const Value& waiter) {
            vm::FutureObject* future = vm::asFuture(waiter);
            const LaneId lane = future && future->base() ? waiterOf(m_look, future->base()) : kNoLane;
            if (lane != kNoLane) view.waiters.push_back(lane);
            return true;
        });
        if (kind == WaitKind::Barrier) return barrier(view, each.value);
        const Value inner = peekAttribute(condition, "_lock");
        auto* lock = inner.isObject() ? dynamic_cast<vm::LockObject*>(inner.asObject()) : nullptr;
        if (!lock) return;
        view.free = !lock->part().locked();
        if (!view.free) view.owners = lock->part().holders().lanes();
        // Who wants the lock itself waits for it, not for the condition.
        m_look.owners[lock->resource()] = view.owners;
        note({inner, each.name}, lock->resource());
        for (const LaneId lane : lanesOf(lock->part().waiters()))
            view.waiters.push_back(lane);
    }

    static void barrier(LockView& view, const Value& object) {
        view.value = integerOf(object, "_count");
        view.capacity = integerOf(object, "_parties");
        view.free = view.value >= view.capacity;
    }

    void asyncQueue(const Reachable::Known& each, vm::QueueObject& queue) {
        QueueView view;
        view.type = shownType(*queue.type());
        view.variable = each.name;
        view.resource = queue.resource();
        view.capacity = queue.capacity();
        view.unfinished = queue.unfinished();
        note(each, queue.resource());
        if (queue.custom) {
            items(view, queue.own);
        } else {
            view.size = queue.items.size();
            std::vector<Value> shown(queue.items.begin(),
                                     queue.items.begin() +
                                         static_cast<std::ptrdiff_t>(std::min(view.size, 10 * kMostItems)));
            inOrder(view, std::move(shown), queue.order);
        }
        view.getters = lanesOf(queue.getters());
        view.putters = lanesOf(queue.putters());
        view.joiners = lanesOf(queue.joiners());
        m_look.out.queues.push_back(std::move(view));
    }

    /// The first out first. A heap of plain numbers or texts comes out sorted; what only the script can
    /// compare is shown as it lies.
    void inOrder(QueueView& view, std::vector<Value> values, vm::QueueOrder order) {
        if (order == vm::QueueOrder::Lifo) std::reverse(values.begin(), values.end());
        if (order == vm::QueueOrder::Heap) {
            std::stable_sort(values.begin(), values.end(), [&](const Value& a, const Value& b) {
                const Value less = comparable(a) && comparable(b)
                                       ? m_vm.compareNative(script::Comparison::Lt, a, b)
                                       : Value();
                if (m_vm.failed()) m_vm.takeException();
                return less.isTrue();
            });
        }
        for (std::size_t i = 0; i < std::min(values.size(), kMostItems); ++i)
            view.items.push_back(peekText(m_vm, values[i], 80));
    }

    /// Comparing it runs nothing of the script.
    static bool comparable(const Value& value, int depth = 3) {
        if (!value.isObject()) return true;
        if (value.asObject()->type()->isHeapType()) return false;
        if (const auto* tuple = as<vm::Tuple>(value))
            return depth > 0 && std::all_of(tuple->begin(), tuple->end(),
                                            [&](const Value& each) { return comparable(each, depth - 1); });
        return vm::isKind(value, vm::Kind::Int) || vm::isKind(value, vm::Kind::Str) ||
               vm::isKind(value, vm::Kind::Bytes);
    }

    void items(QueueView& view, const Value& container) {
        peekInside(m_vm, container, ~std::size_t{0}, [&](const std::string&, const Value& item) {
            if (view.items.size() < kMostItems) view.items.push_back(peekText(m_vm, item, 80));
            ++view.size;
            return true;
        });
    }

    // --- threading

    std::vector<LaneId> threadsIn(const machine::WaitQueue& queue) const {
        const auto found = m_look.threadWaiters.find(&queue);
        return found == m_look.threadWaiters.end() ? std::vector<LaneId>() : found->second;
    }

    void threadLock(const Reachable::Known& each, vm::ThreadLock& lock) {
        const machine::Mutex& mutex = lock.mutex();
        LockView& view = addLock(each, WaitKind::Lock, mutex.waiters().resource());
        view.free = !mutex.locked();
        if (const machine::Thread* owner = lock.owner()) view.owners.push_back(owner->controlLane());
        view.waiters = threadsIn(mutex.waiters());
        m_look.threadOwners[&mutex.waiters()] = view.owners;
    }

    void threadRLock(const Reachable::Known& each, vm::ThreadRLock& lock) {
        LockView& view = addLock(each, WaitKind::Lock, lock.mutex.waiters().resource());
        view.free = !lock.mutex.locked();
        if (!view.free && lock.owner) view.owners.push_back(lock.owner->controlLane());
        view.waiters = threadsIn(lock.mutex.waiters());
        m_look.threadOwners[&lock.mutex.waiters()] = view.owners;
    }

    /// Lanes that wait in the locks of threading.Condition's list.
    std::vector<LaneId> waitersOfCondition(const Value& condition) {
        std::vector<LaneId> lanes;
        peekInside(m_vm, peekAttribute(condition, "_waiters"), kMostItems,
                   [&](const std::string&, const Value& waiter) {
                       if (auto* lock = vm::ThreadLock::from(waiter)) {
                           const std::vector<LaneId> here = threadsIn(lock->mutex().waiters());
                           lanes.insert(lanes.end(), here.begin(), here.end());
                           m_resources.insert(lock->mutex().waiters().resource());
                       }
                       return true;
                   });
        return lanes;
    }

    void threadCondition(const Reachable::Known& each, const Value& condition, WaitKind kind) {
        if (condition.isEmpty()) return;
        LockView& view = addLock(each, kind, kNoResource);
        view.waiters = waitersOfCondition(condition);
        if (kind == WaitKind::Barrier) return barrier(view, each.value);
        if (kind == WaitKind::Event) {
            view.free = peekAttribute(each.value, "_flag").isTrue();
        } else if (kind == WaitKind::Semaphore) {
            view.value = integerOf(each.value, "_value");
            view.capacity = integerOf(each.value, "_initial_value");
            view.free = view.value > 0;
        } else {
            const Value inner = peekAttribute(condition, "_lock");
            const machine::Thread* owner = nullptr;
            const machine::WaitQueue* queue = nullptr;
            if (auto* plain = vm::ThreadLock::from(inner)) {
                owner = plain->owner();
                queue = &plain->mutex().waiters();
            } else if (auto* nested =
                           inner.isObject() ? dynamic_cast<vm::ThreadRLock*>(inner.asObject()) : nullptr) {
                owner = nested->mutex.locked() ? nested->owner : nullptr;
                queue = &nested->mutex.waiters();
            }
            view.free = !owner;
            if (owner) view.owners.push_back(owner->controlLane());
            if (!queue) return;
            m_look.threadOwners[queue] = view.owners;
            for (const LaneId lane : threadsIn(*queue))
                view.waiters.push_back(lane);
        }
    }

    void threadQueue(const Reachable::Known& each, const std::string& type) {
        QueueView view;
        view.type = type;
        view.variable = each.name;
        view.capacity = static_cast<std::size_t>(std::max<std::int64_t>(0, integerOf(each.value, "maxsize")));
        view.unfinished =
            static_cast<std::size_t>(std::max<std::int64_t>(0, integerOf(each.value, "unfinished_tasks")));
        const Value held = peekAttribute(each.value, "queue");
        if (const auto* list = as<vm::List>(held)) {
            view.size = list->size();
            inOrder(view, {list->items().begin(), list->items().end()},
                    type == "queue.LifoQueue" ? vm::QueueOrder::Lifo : vm::QueueOrder::Heap);
        } else {
            items(view, held);
        }
        view.getters = waitersOfCondition(peekAttribute(each.value, "not_empty"));
        view.putters = waitersOfCondition(peekAttribute(each.value, "not_full"));
        view.joiners = waitersOfCondition(peekAttribute(each.value, "all_tasks_done"));
        m_look.out.queues.push_back(std::move(view));
    }

    // --- Pools

    void worker(PoolView& view, const machine::Thread& thread) {
        if (thread.ended()) return;
        view.workers.push_back(thread.lane());
        const bool idle =
            thread.shown() == machine::Thread::Shown::Waiting && thread.waitInfo().on == WaitKind::Job;
        if (!idle) view.busy.push_back(thread.lane());
    }

    void nativePools() {
        if (!m_vm.asyncio) return;
        for (const auto& pool : vm::asyncState(m_vm).pools) {
            PoolView view;
            view.name = std::string(m_vm.machine().resourceName(pool->resource()));
            view.size = pool->maxWorkers();
            view.queuedCount = pool->queued().size();
            for (const machine::Thread* thread : pool->workers())
                worker(view, *thread);
            for (const auto& job : pool->queued()) {
                if (view.queued.size() >= kMostItems) break;
                const auto* script = dynamic_cast<const vm::ScriptJob*>(job.get());
                view.queued.push_back(script ? peekName(m_vm, script->callee()) : std::string("?"));
            }
            m_look.out.pools.push_back(std::move(view));
        }
    }

    /// concurrent.futures' executors are the library's Python: jobs are (future, function, args, kwargs) in a
    /// deque.
    void pool(const Reachable::Known& each) {
        PoolView view;
        const Value prefix = peekAttribute(each.value, "_prefix");
        const std::string name = as<vm::Str>(prefix) ? as<vm::Str>(prefix)->toUtf8() : std::string();
        view.name = each.name + (name.empty() ? "" : " (" + name + ")");
        view.size = static_cast<std::size_t>(integerOf(each.value, "_max_workers"));
        for (const auto& thread : m_vm.machine().threads())
            if (!name.empty() && thread->name().starts_with(name + "_")) worker(view, *thread);
        peekInside(m_vm, peekAttribute(each.value, "_jobs"), ~std::size_t{0},
                   [&](const std::string&, const Value& job) {
                       const auto* parts = as<vm::Tuple>(job);
                       ++view.queuedCount;
                       if (parts && parts->size() >= 3 && view.queued.size() < kMostItems)
                           view.queued.push_back(peekCall(m_vm, (*parts)[1], (*parts)[2]));
                       return true;
                   });
        m_look.out.pools.push_back(std::move(view));
    }

    // --- The rest

    /// What lanes wait for although the script has no name for it.
    void unnamed() {
        std::unordered_map<ResourceId, std::size_t> made;
        for (const LaneView& lane : m_look.out.lanes) {
            const WaitView& wait = lane.wait;
            const bool lockLike = wait.on == WaitKind::Lock || wait.on == WaitKind::Event ||
                                  wait.on == WaitKind::Condition || wait.on == WaitKind::Semaphore ||
                                  wait.on == WaitKind::Barrier;
            if (!lockLike || wait.resource == kNoResource || m_resources.count(wait.resource)) continue;
            const auto [place, fresh] = made.try_emplace(wait.resource, m_look.out.locks.size());
            if (fresh) {
                LockView view;
                view.kind = wait.on;
                view.type = std::string(m_vm.machine().resourceName(wait.resource));
                view.resource = wait.resource;
                view.free = false;
                m_look.out.locks.push_back(std::move(view));
            }
            m_look.out.locks[place->second].waiters.push_back(lane.lane);
        }
    }

    void interpreters() {
        std::set<const machine::Process*> seen;
        for (const auto& thread : m_vm.machine().threads()) {
            const machine::Process& process = thread->process();
            if (!process.contended() || !seen.insert(&process).second) continue;
            InterpreterView view;
            view.process = process.number();
            if (process.holder()) view.holder = process.holder()->controlLane();
            for (const machine::Thread* each = process.firstWaiter(); each; each = each->nextForLock())
                view.waiters.push_back(each->controlLane());
            m_look.out.interpreters.push_back(std::move(view));
        }
    }

    Inspection& m_look;
    vm::Vm& m_vm;
    std::set<ResourceId> m_resources; ///< that have a place in the snapshot
};

} // namespace

void inspectResources(Inspection& look) {
    ResourceInspector(look).run();
}

} // namespace coroscope::session
