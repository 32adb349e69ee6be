#include "core/loop/loop.h"
#include "core/machine/frame_pool.h"

namespace coroscope::loop {

namespace {

/// The future and the timer of asyncio.sleep in one object.
class SleepFuture final : public InnerFuture {
public:
    explicit SleepFuture(Loop& loop) : InnerFuture(loop), m_timer(*this) {}

    TimerHandle& timer() { return m_timer; }
    void describeWait(StateChange& change) const override {
        change.on = WaitKind::Sleep;
        change.until = m_timer.when();
    }
    TimeNs dueTime() const override { return m_timer.when(); }

    static void* operator new(std::size_t size) { return machine::allocateFrame(size); }
    static void operator delete(void* memory, std::size_t size) noexcept { machine::freeFrame(memory, size); }

private:
    // futures._set_result_unless_cancelled
    class Timer final : public TimerHandle {
    public:
        explicit Timer(SleepFuture& owner) : TimerHandle(owner.loop()), m_owner(owner) {}
        void run(Loop&) override {
            if (!m_owner.done()) m_owner.finish();
        }
        const FutureBase* ends() const override { return &m_owner; }
        void retain() noexcept override { m_owner.retain(); }
        void release() noexcept override { m_owner.release(); }

    private:
        SleepFuture& m_owner;
    };
    Timer m_timer;
};

} // namespace

// asyncio.sleep
Co<Wake> Loop::sleep(TimeNs delay) {
    if (delay <= 0) {
        Wake wake = co_await yieldOnce();
        co_return std::move(wake);
    }
    const auto future = make<SleepFuture>(*this);
    callLater(future->timer(), delay);
    Wake wake = co_await *future;
    future->timer().cancel();
    co_return std::move(wake);
}

} // namespace coroscope::loop
