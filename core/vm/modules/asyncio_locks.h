#pragma once

#include "core/loop/locks.h"
#include "core/vm/modules/asyncio.h"

#include <optional>

namespace coroscope::vm {

/// mixins._LoopBoundMixin: belongs to the loop in which it first had to wait.
class LoopBound : public Tracked {
public:
    static constexpr Kind kKind = Kind::Other;
    explicit LoopBound(Type* type) : Tracked(type, Kind::Other) { m_attributes.shape = type->rootShape(); }
    /// The running loop; null with RuntimeError pending when there is none or it is another one.
    LoopObject* bind(Vm& vm);
    LoopObject* boundTo() const { return m_loop.get(); }
    void bindTo(Ref<LoopObject> loop) { m_loop = std::move(loop); }
    Attributes* attributes() override { return &m_attributes; }
    void visitRefs(RefVisitor& visitor) override { m_attributes.visitRefs(visitor); }
    /// As in the trace; kNoResource until somebody has waited.
    virtual ResourceId resource() const { return kNoResource; }

private:
    Ref<LoopObject> m_loop; ///< not visited, see FutureObject
    Attributes m_attributes;
};

/// A deque of who waits now: a picture to look at (`len(lock._waiters)`), for the waiting itself goes by
/// WaiterList.
Value pictureOfWaiters(Vm& vm, const loop::WaiterList& waiters);

/// An object that has a part of core/loop inside, with its name in the chart.
template <class Part, WaitKind waitKind>
class BoundPart final : public LoopBound, public machine::Holdable {
public:
    using LoopBound::LoopBound;
    /// A subclass may forget super().__init__(): then it is as if made without arguments.
    Part& part() { return m_part ? *m_part : m_part.emplace(); }
    template <class... Args>
    void init(Args&&... args) {
        m_resource = kNoResource;
        m_part.emplace(std::forward<Args>(args)...);
    }
    /// Before somebody waits.
    void name(Vm& vm) {
        if (m_resource != kNoResource) return;
        m_resource = vm.nameResource(waitKind, *this);
        part().setResource(m_resource);
    }
    ResourceId named() override {
        name(Vm::current());
        return m_resource;
    }
    ResourceId resource() const override { return m_resource; }
    std::int64_t bound = 0; ///< of a BoundedSemaphore

private:
    std::optional<Part> m_part;
    ResourceId m_resource = kNoResource;
};

using LockObject = BoundPart<loop::Lock, WaitKind::Lock>;
using EventObject = BoundPart<loop::Event, WaitKind::Event>;
using SemaphoreObject = BoundPart<loop::Semaphore, WaitKind::Semaphore>;

} // namespace coroscope::vm
