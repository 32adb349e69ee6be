#include "core/machine/strand.h"

#include "core/base/check.h"
#include "core/machine/co.h"

namespace coroscope::machine {

namespace {
/// How many children may be started natively inside their parent's await before the trampoline is used.
/// Small: it spares the common shallow await two hand-overs and bounds the native stack.
constexpr std::uint8_t kInlineLimit = 8;
} // namespace

void Frame::unhandled_exception() const noexcept {
    checkFailed("no C++ exception leaves a coroutine", __FILE__, __LINE__);
}

void Strand::launch(std::coroutine_handle<> root, Frame& frame) {
    COROSCOPE_CHECK(m_state == State::Empty);
    m_root = root;
    m_top = &frame;
    m_top->m_strand = this;
    m_state = State::Ready;
}

Strand::State Strand::run() {
    COROSCOPE_CHECK(m_top && m_state != State::Running);
    m_state = State::Running;
    while (m_state == State::Running)
        m_top->m_handle.resume();
    return m_state;
}

void Strand::reset() {
    m_top = nullptr;
    m_state = State::Empty;
    // Destroying frames may release the object that this strand lives in; nothing is touched afterwards.
    if (const auto root = std::exchange(m_root, {})) root.destroy();
}

bool Strand::enter(Frame& child, Frame& parent) {
    child.m_strand = this;
    child.m_parent = &parent;
    m_top = &child;
    if (m_inlineDepth >= kInlineLimit) return false;
    ++m_inlineDepth;
    const auto handle = child.m_handle;
    handle.resume();
    --m_inlineDepth;
    return handle.done();
}

} // namespace coroscope::machine
