#include "core/vm/modules/asyncio_queues.h"

#include "core/vm/modules/support.h"

#include <cmath>

// asyncio.Queue, LifoQueue and PriorityQueue (Lib/asyncio/queues.py of CPython 3.11) over core/loop.
namespace coroscope::vm {

namespace {

using Order = QueueOrder;

QueueObject& queueOf(const Value& self) {
    return selfAs<QueueObject>(self);
}

// heapq's own steps, so that what compares equal comes out in its order.
bool siftDown(Vm& vm, QueueObject& queue, std::size_t start, std::size_t position) {
    auto& heap = queue.items;
    const Value item = heap[position];
    while (position > start) {
        const std::size_t parent = (position - 1) >> 1;
        const int less = vm.less(item, heap[parent]);
        if (less < 0) return false;
        if (!less) break;
        heap[position] = heap[parent];
        position = parent;
    }
    heap[position] = item;
    return true;
}

bool siftUp(Vm& vm, QueueObject& queue) {
    auto& heap = queue.items;
    const std::size_t end = heap.size();
    std::size_t position = 0;
    const Value item = heap[0];
    for (std::size_t child = 1; child < end; child = 2 * position + 1) {
        if (child + 1 < end) {
            const int less = vm.less(heap[child], heap[child + 1]);
            if (less < 0) return false;
            if (!less) ++child;
        }
        heap[position] = heap[child];
        position = child;
    }
    heap[position] = item;
    return siftDown(vm, queue, 0, position);
}

bool push(Vm& vm, QueueObject& queue, Value item) {
    if (queue.custom) {
        const Value method = vm.getAttr(Value::share(&queue), "_put");
        return !method.isEmpty() && !vm.callSync(method, {std::move(item)}).isEmpty();
    }
    queue.items.push_back(std::move(item));
    return queue.order != Order::Heap || siftDown(vm, queue, 0, queue.items.size() - 1);
}

Value pop(Vm& vm, QueueObject& queue) {
    if (queue.custom) {
        const Value method = vm.getAttr(Value::share(&queue), "_get");
        return method.isEmpty() ? Value() : vm.callSync(method, {});
    }
    Value item;
    if (queue.order == Order::Fifo) {
        item = std::move(queue.items.front());
        queue.items.pop_front();
        return item;
    }
    item = std::move(queue.items.back());
    queue.items.pop_back();
    if (queue.order == Order::Lifo || queue.items.empty()) return item;
    std::swap(item, queue.items.front());
    return siftUp(vm, queue) ? item : Value();
}

Value putNow(Vm& vm, QueueObject& queue, Value item) {
    if (!push(vm, queue, std::move(item))) return Value();
    queue.added();
    return Value::none();
}

void nameQueue(Vm& vm, QueueObject& queue) {
    if (queue.name != kNoResource) return;
    queue.name = vm.nameResource(WaitKind::Queue, queue);
    queue.setResource(queue.name);
}

Value getNow(Vm& vm, QueueObject& queue) {
    Value item = pop(vm, queue);
    if (!item.isEmpty()) queue.taken();
    return item;
}

Value queueInit(Vm& vm, Value* args) {
    QueueObject& queue = queueOf(args[0]);
    double capacity = 0;
    if (!vm.toDouble(args[1], capacity)) {
        vm.takeException();
        return vm.raise(vm.types.TypeError, cat("'<=' not supported between instances of '",
                                                vm.typeName(args[1]), "' and 'int'"));
    }
    queue.maxsize = args[1];
    queue.setCapacity(capacity > 0 ? static_cast<std::size_t>(std::ceil(std::min(capacity, 1e15))) : 0);
    Type* type = queue.type();
    for (const char* method : {"_init", "_put", "_get"}) {
        const Value* found = type->isHeapType() ? type->lookup(method) : nullptr;
        if (found && isKind(*found, Kind::Function)) queue.custom = true;
    }
    if (!queue.custom) return Value::none();
    const Value init = vm.getAttr(args[0], "_init");
    if (init.isEmpty()) return init;
    const Value done = vm.callSync(init, {args[1]});
    return done.isEmpty() ? done : Value::none();
}

/// The built-in _init, _put and _get, for subclasses that replace only some of them.
Value ownInit(Vm& vm, Value* args) {
    QueueObject& queue = queueOf(args[0]);
    if (queue.order != Order::Fifo) {
        queue.own = make<List>();
        return Value::none();
    }
    const Value module = vm.runSync(vm.importModule("collections"));
    const Value deque = module.isEmpty() ? Value() : vm.getAttr(module, "deque");
    if (deque.isEmpty()) return deque;
    queue.own = vm.callSync(deque, {});
    return queue.own.isEmpty() ? Value() : Value::none();
}

Value heapFunction(Vm& vm, const char* name) {
    const Value module = vm.runSync(vm.importModule("heapq"));
    return module.isEmpty() ? Value() : vm.getAttr(module, name);
}

Value ownPut(Vm& vm, Value* args) {
    QueueObject& queue = queueOf(args[0]);
    if (queue.order == Order::Heap) {
        const Value function = heapFunction(vm, "heappush");
        return function.isEmpty() ? function : vm.callSync(function, {queue.own, args[1]});
    }
    const Value method = vm.getAttr(queue.own, "append");
    return method.isEmpty() ? method : vm.callSync(method, {args[1]});
}

Value ownGet(Vm& vm, Value* args) {
    QueueObject& queue = queueOf(args[0]);
    if (queue.order == Order::Heap) {
        const Value function = heapFunction(vm, "heappop");
        return function.isEmpty() ? function : vm.callSync(function, {queue.own});
    }
    const Value method = vm.getAttr(queue.own, queue.order == Order::Fifo ? "popleft" : "pop");
    return method.isEmpty() ? method : vm.callSync(method, {});
}

Value queueItems(Vm& vm, const Value& self) {
    QueueObject& queue = queueOf(self);
    if (queue.custom) return queue.own.isEmpty() ? vm.raise(vm.types.AttributeError, "_queue") : queue.own;
    return make<List>(ValueVector(queue.items.begin(), queue.items.end()));
}

Value queuePutNowait(Vm& vm, Value* args) {
    QueueObject& queue = queueOf(args[0]);
    if (queue.full()) return vm.raise(vm.makeException(asyncState(vm).queueFull, std::string_view()));
    return putNow(vm, queue, args[1]);
}

Value queueGetNowait(Vm& vm, Value* args) {
    QueueObject& queue = queueOf(args[0]);
    if (queue.empty()) return vm.raise(vm.makeException(asyncState(vm).queueEmpty, std::string_view()));
    return getNow(vm, queue);
}

Value queuePutFast(Vm& vm, Value* args) {
    QueueObject& queue = queueOf(args[0]);
    return queue.full() ? Value::notHandled() : putNow(vm, queue, args[1]);
}

constexpr char kQueues[] = "/usr/lib/python3.11/asyncio/queues.py";

/// Where a queue waits, for tracebacks, innermost first.
NativeSpec waitsAt(std::vector<LibraryFrame> frames) {
    NativeSpec spec;
    spec.frames = std::move(frames);
    return spec;
}

Co<Value> queuePut(Vm& vm, Args args) {
    static const NativeSpec where = waitsAt({{kQueues, 120, "put", "await putter"}});
    QueueObject& queue = queueOf(args[0]);
    if (queue.full()) {
        LoopObject* loop = queue.bind(vm);
        if (!loop) co_return Value();
        nameQueue(vm, queue);
        Fiber& fiber = vm.fiber();
        const loop::Wake wake = co_await queue.awaitRoom(loop->loop());
        vm.setFiber(fiber);
        if (wake.cancelled()) co_return afterWait(vm, wake, where);
    }
    co_return putNow(vm, queue, args[1]);
}

Value queueGetFast(Vm& vm, Value* args) {
    QueueObject& queue = queueOf(args[0]);
    return queue.empty() ? Value::notHandled() : getNow(vm, queue);
}

Co<Value> queueGet(Vm& vm, Args args) {
    static const NativeSpec where = waitsAt({{kQueues, 158, "get", "await getter"}});
    QueueObject& queue = queueOf(args[0]);
    if (queue.empty()) {
        LoopObject* loop = queue.bind(vm);
        if (!loop) co_return Value();
        nameQueue(vm, queue);
        Fiber& fiber = vm.fiber();
        const loop::Wake wake = co_await queue.awaitItem(loop->loop());
        vm.setFiber(fiber);
        if (wake.cancelled()) co_return afterWait(vm, wake, where);
    }
    co_return getNow(vm, queue);
}

Co<Value> queueJoin(Vm& vm, Args args) {
    static const NativeSpec where =
        waitsAt({{"/usr/lib/python3.11/asyncio/locks.py", 213, "wait", "await fut"},
                 {kQueues, 215, "join", "await self._finished.wait()"}});
    QueueObject& queue = queueOf(args[0]);
    if (queue.unfinished() == 0) co_return Value::none();
    LoopObject* loop = queue.bind(vm);
    if (!loop) co_return Value();
    nameQueue(vm, queue);
    Fiber& fiber = vm.fiber();
    const loop::Wake wake = co_await queue.join(loop->loop());
    vm.setFiber(fiber);
    co_return afterWait(vm, wake, where);
}

std::string formatQueue(Vm& vm, const Value& self) {
    QueueObject& queue = queueOf(self);
    std::string text = cat("maxsize=", vm.reprText(queue.maxsize));
    if (!queue.empty()) {
        Value items = queueItems(vm, self);
        if (queue.custom) {
            ValueVector copies;
            if (vm.collect(items, copies)) items = make<List>(std::move(copies));
        }
        text += cat(" _queue=", vm.reprText(items));
    }
    if (!queue.getters().empty()) text += cat(" _getters[", queue.getters().size(), "]");
    if (!queue.putters().empty()) text += cat(" _putters[", queue.putters().size(), "]");
    if (queue.unfinished() > 0) text += cat(" tasks=", queue.unfinished());
    return text;
}

Type* defineQueueType(Vm& vm, Dict& names, const char* name, Type* base, Type::Allocate allocate) {
    Type* type = vm.defineType(&names, "asyncio.queues", name, {base}, Kind::Other, allocate);
    type->setHasInstanceDict(true);
    return type;
}

template <Order order>
Value allocateQueue(Vm&, Type* cls) {
    return make<QueueObject>(cls, order);
}

} // namespace

void defineQueues(Vm& vm, Dict& names) {
    Type* type = defineQueueType(vm, names, "Queue", vm.types.object, allocateQueue<Order::Fifo>);
    vm.defineMethod(type, "__init__(self, maxsize=0)", queueInit);
    vm.defineMethod(type, "put(self, item)", queuePutFast, queuePut).async = true;
    vm.defineMethod(type, "get(self)", queueGetFast, queueGet).async = true;
    vm.defineMethod(type, "put_nowait(self, item)", queuePutNowait).frames = {
        {kQueues, 143, "put_nowait", "raise QueueFull"}};
    vm.defineMethod(type, "get_nowait(self)", queueGetNowait).frames = {
        {kQueues, 181, "get_nowait", "raise QueueEmpty"}};
    vm.defineMethod(type, "join(self)", nullptr, queueJoin).async = true;
    vm.defineMethod(type, "task_done(self)", [](Vm& vm, Value* args) -> Value {
          if (!queueOf(args[0]).taskDone())
              return vm.raise(vm.types.ValueError, "task_done() called too many times");
          return Value::none();
      }).frames = {{kQueues, 201, "task_done", "raise ValueError('task_done() called too many times')"}};
    vm.defineMethod(type, "qsize(self)", [](Vm&, Value* args) -> Value {
        return integer(std::uint64_t{queueOf(args[0]).size()});
    });
    vm.defineMethod(type, "empty(self)",
                    [](Vm&, Value* args) -> Value { return Value::boolean(queueOf(args[0]).empty()); });
    vm.defineMethod(type, "full(self)",
                    [](Vm&, Value* args) -> Value { return Value::boolean(queueOf(args[0]).full()); });
    vm.defineMethod(type, "_init(self, maxsize)", ownInit);
    vm.defineMethod(type, "_put(self, item)", ownPut);
    vm.defineMethod(type, "_get(self)", ownGet);
    vm.defineProperty(type, "maxsize", [](Vm&, const Value& self) -> Value { return queueOf(self).maxsize; });
    vm.defineProperty(type, "_maxsize",
                      [](Vm&, const Value& self) -> Value { return queueOf(self).maxsize; });
    vm.defineProperty(
        type, "_unfinished_tasks",
        [](Vm&, const Value& self) -> Value { return integer(std::uint64_t{queueOf(self).unfinished()}); },
        [](Vm& vm, const Value& self, Value value) -> bool {
            std::int64_t count = 0;
            if (!vm.toIndex(value, count)) return false;
            queueOf(self).setUnfinished(static_cast<std::size_t>(std::max<std::int64_t>(count, 0)));
            return true;
        });
    vm.defineProperty(type, "_getters", [](Vm& vm, const Value& self) -> Value {
        return pictureOfWaiters(vm, queueOf(self).getters());
    });
    vm.defineProperty(type, "_putters", [](Vm& vm, const Value& self) -> Value {
        return pictureOfWaiters(vm, queueOf(self).putters());
    });
    vm.defineMethod(type, "_format(self)",
                    [](Vm& vm, Value* args) -> Value { return str(formatQueue(vm, args[0])); });
    vm.defineProperty(type, "_queue", queueItems, [](Vm&, const Value& self, Value value) -> bool {
        queueOf(self).own = std::move(value);
        return true;
    });
    vm.defineMethod(type, "__repr__(self)", [](Vm& vm, Value* args) -> Value {
        return str(cat("<", vm.typeOf(args[0])->name(), " at ", vm.addressText(args[0]), " ",
                       formatQueue(vm, args[0]), ">"));
    });
    vm.defineMethod(type, "__str__(self)", [](Vm& vm, Value* args) -> Value {
        return str(cat("<", vm.typeOf(args[0])->name(), " ", formatQueue(vm, args[0]), ">"));
    });
    defineSubscript(vm, type);
    defineQueueType(vm, names, "LifoQueue", type, allocateQueue<Order::Lifo>);
    defineQueueType(vm, names, "PriorityQueue", type, allocateQueue<Order::Heap>);
}

} // namespace coroscope::vm
