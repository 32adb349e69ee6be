#pragma once

#include "core/base/ids.h"
#include "core/machine/frame_pool.h"

#include <coroutine>
#include <cstdint>
#include <utility>

namespace coroscope::machine {

class Strand;
class Thread;
template <class T>
class Co;

/// What every coroutine frame of the simulation knows; the base of Co's promises. An awaiter reads
/// `handle.promise().strand()` to learn on which strand it runs.
class Frame {
public:
    Strand& strand() const { return *m_strand; }

    static void* operator new(std::size_t size) { return allocateFrame(size); }
    static void operator delete(void* frame, std::size_t size) noexcept { freeFrame(frame, size); }

    std::suspend_always initial_suspend() const noexcept { return {}; }
    /// Results are values here; an exception that leaves a coroutine is a fault of this program.
    [[noreturn]] void unhandled_exception() const noexcept;

protected:
    Frame() = default;

private:
    friend class Strand;
    std::coroutine_handle<> m_handle;
    Frame* m_parent = nullptr;
    Strand* m_strand = nullptr;
};

/// What a strand runs for: a thread's main code, a task, a callback of the event loop.
class StrandOwner {
public:
    /// The strand has given control back for good or until it is stepped again: it is finished or parked.
    virtual void strandLeft(Strand& strand) = 0;
    /// Where the code is, for the trace; asked only when a wait begins or ends.
    virtual SiteId currentSite() { return kNoSite; }

protected:
    ~StrandOwner() = default;
};

/// One stack of coroutine frames, run by a trampoline: awaiting a Co pushes its frame, finishing pops it, so
/// that neither depth nor a long row of finished children grows the native stack.
class Strand {
public:
    enum class State : std::uint8_t {
        Empty,    ///< has no body
        Ready,    ///< may be run
        Running,  ///< inside run()
        Parked,   ///< waits for a future; whoever owns it runs it again
        Blocked,  ///< its thread waits; the machine runs it again
        Finished, ///< the body has ended; its frames are gone after reset()
    };

    explicit Strand(StrandOwner& owner) : m_owner(&owner) {}
    Strand(const Strand&) = delete;
    Strand& operator=(const Strand&) = delete;
    ~Strand() { reset(); }

    /// Gives it a body, which does not run yet.
    template <class T>
    void start(Co<T> body);
    /// What the body that it was started with gave, once: when it is Finished, before reset().
    template <class T>
    T result();
    /// Runs until the strand is finished, parked or blocked. Never called while it runs. The caller is
    /// Thread::step or Thread::resume, which keep the thread's stack of strands.
    State run();
    /// Destroys the frames, finished or not; the strand is then empty and may be started again.
    void reset();

    State state() const { return m_state; }
    StrandOwner& owner() const { return *m_owner; }
    /// The simulated thread that runs it; set while it is on that thread's stack.
    Thread* thread() const { return m_thread; }

    /// For awaiters, in await_suspend: control goes back to whoever called run().
    void park() { m_state = State::Parked; }
    void block() { m_state = State::Blocked; }

    /// For Co: makes `child` the frame to run next and says whether it has finished already.
    bool enter(Frame& child, Frame& parent);
    void leave(Frame& frame) {
        m_top = frame.m_parent;
        if (!m_top) m_state = State::Finished;
    }
    static void bind(Frame& frame, std::coroutine_handle<> handle) { frame.m_handle = handle; }

private:
    friend class Machine;
    friend class Thread;
    void launch(std::coroutine_handle<> root, Frame& frame);
    StrandOwner* m_owner;
    Frame* m_top = nullptr;
    std::coroutine_handle<> m_root;
    Thread* m_thread = nullptr;
    Strand* m_outer = nullptr; ///< the strand below it on the thread's stack
    State m_state = State::Empty;
    std::uint8_t m_inlineDepth = 0;
};

} // namespace coroscope::machine
