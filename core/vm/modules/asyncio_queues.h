#pragma once

#include "core/loop/queues.h"
#include "core/vm/modules/asyncio_locks.h"

#include <deque>

namespace coroscope::vm {

enum class QueueOrder : std::uint8_t { Fifo, Lifo, Heap };

/// A queue of the script. A subclass that has its own _init, _put or _get keeps its items in `_queue` as it
/// likes; then sizes are asked from that.
class QueueObject final : public LoopBound, public loop::QueueBase {
public:
    QueueObject(Type* type, QueueOrder order) : LoopBound(type), order(order) {}
    std::size_t size() const override {
        if (!custom) return items.size();
        const std::int64_t length = Vm::current().length(own);
        return length < 0 ? 0 : static_cast<std::size_t>(length);
    }
    ResourceId resource() const override { return name; }
    void visitRefs(RefVisitor& visitor) override {
        LoopBound::visitRefs(visitor);
        visitor.all(items);
        visitor.visit(own);
        visitor.visit(maxsize);
    }

    QueueOrder order;
    bool custom = false;
    std::deque<Value, HeapAllocator<Value>> items;
    Value own;
    Value maxsize = Value::smallInt(0);
    ResourceId name = kNoResource;
};

} // namespace coroscope::vm
