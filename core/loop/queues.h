#pragma once

// asyncio/queues.py of CPython 3.11. QueueBase is the waiting; where the items are and in which order they
// come is the subclass's: Queue for C++ items, the VM's for script values, whose comparisons are script code.

#include "core/loop/locks.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace coroscope::loop {

class QueueBase {
public:
    /// `capacity` 0: no limit.
    explicit QueueBase(std::size_t capacity = 0, ResourceId resource = kNoResource)
        : m_capacity(capacity), m_resource(resource) {
        m_finished.set();
    }
    QueueBase(const QueueBase&) = delete;
    QueueBase& operator=(const QueueBase&) = delete;

    virtual std::size_t size() const = 0;
    bool empty() const { return size() == 0; }
    bool full() const { return m_capacity > 0 && size() >= m_capacity; }
    std::size_t capacity() const { return m_capacity; }
    /// For subclasses that learn it later; while nobody waits.
    void setCapacity(std::size_t capacity) { m_capacity = capacity; }
    void setResource(ResourceId resource) {
        m_resource = resource;
        m_finished.setResource(resource);
    }
    std::size_t unfinished() const { return m_unfinished; }
    void setUnfinished(std::size_t count) { m_unfinished = count; }
    const WaiterList& getters() const { return m_getters; }
    const WaiterList& putters() const { return m_putters; }
    const WaiterList& joiners() const { return m_finished.waiters(); }

    /// The waiting part of put(): done when there is room. Then add the item and call added().
    Co<Wake> awaitRoom(Loop& loop);
    /// The rest of put_nowait().
    void added();
    /// The waiting part of get(): done when there is an item. Then take it and call taken().
    Co<Wake> awaitItem(Loop& loop);
    /// The rest of get_nowait().
    void taken() { wakeNext(m_putters); }
    /// False if called more often than there were items (CPython: ValueError).
    bool taskDone();
    Co<Wake> join(Loop& loop);

protected:
    ~QueueBase() = default;

private:
    void wakeNext(WaiterList& waiters);
    WaiterList m_getters;
    WaiterList m_putters;
    Event m_finished;
    std::size_t m_capacity;
    std::size_t m_unfinished = 0;
    ResourceId m_resource;
};

/// The order of asyncio.Queue: first in, first out.
template <class Item>
class FifoOrder {
public:
    std::size_t size() const { return m_items.size(); }
    void push(Item item) { m_items.push_back(std::move(item)); }
    Item pop() {
        Item item = std::move(m_items.front());
        m_items.pop_front();
        return item;
    }

private:
    std::deque<Item> m_items;
};

/// The order of asyncio.LifoQueue.
template <class Item>
class LifoOrder {
public:
    std::size_t size() const { return m_items.size(); }
    void push(Item item) { m_items.push_back(std::move(item)); }
    Item pop() {
        Item item = std::move(m_items.back());
        m_items.pop_back();
        return item;
    }

private:
    std::vector<Item> m_items;
};

/// The order of asyncio.PriorityQueue: the least first.
template <class Item, class Less = std::less<Item>>
class HeapOrder {
public:
    std::size_t size() const { return m_items.size(); }
    void push(Item item) {
        m_items.push_back(std::move(item));
        std::push_heap(m_items.begin(), m_items.end(), later);
    }
    Item pop() {
        std::pop_heap(m_items.begin(), m_items.end(), later);
        Item item = std::move(m_items.back());
        m_items.pop_back();
        return item;
    }

private:
    static bool later(const Item& a, const Item& b) { return Less()(b, a); }
    std::vector<Item> m_items;
};

template <class Item, class Order = FifoOrder<Item>>
class Queue final : public QueueBase {
public:
    using QueueBase::QueueBase;
    std::size_t size() const override { return m_items.size(); }

    Co<Wake> put(Loop& loop, Item item) {
        Wake wake = co_await awaitRoom(loop);
        if (wake.finished()) putNow(std::move(item));
        co_return std::move(wake);
    }
    /// Must not be full.
    void putNow(Item item) {
        m_items.push(std::move(item));
        added();
    }
    /// The item, or nothing if the wait was cancelled.
    Co<std::optional<Item>> get(Loop& loop) {
        const Wake wake = co_await awaitItem(loop);
        if (wake.cancelled()) co_return std::optional<Item>();
        co_return std::optional<Item>(getNow());
    }
    /// Must not be empty.
    Item getNow() {
        Item item = m_items.pop();
        taken();
        return item;
    }

private:
    Order m_items;
};

template <class Item>
using LifoQueue = Queue<Item, LifoOrder<Item>>;
template <class Item, class Less = std::less<Item>>
using PriorityQueue = Queue<Item, HeapOrder<Item, Less>>;

} // namespace coroscope::loop
