#include "core/loop/callback_strand.h"

#include "core/base/check.h"

namespace coroscope::loop {

void Loop::runCallback(StrandCallback& callback, Counted& keeper) {
    CallbackStrand* strand = nullptr;
    if (m_idleStrands.empty()) {
        strand = m_strands.emplace_back(std::make_unique<CallbackStrand>(*this)).get();
    } else {
        strand = m_idleStrands.back();
        m_idleStrands.pop_back();
    }
    strand->run(callback, keeper);
}

void Loop::CallbackStrand::run(StrandCallback& callback, Counted& keeper) {
    m_keeper = Ref<Counted>(&keeper);
    m_callback = &callback;
    m_strand.start(callback.start(m_loop));
    m_loop.showThread(SpanState::Running, callback.currentSite());
    m_loop.m_thread->step(m_strand);
}

void Loop::CallbackStrand::strandLeft(machine::Strand& strand) {
    COROSCOPE_CHECK(strand.state() == machine::Strand::State::Finished);
    m_loop.showThread(SpanState::Waiting, kNoSite);
    m_strand.reset();
    m_callback = nullptr;
    m_loop.m_idleStrands.push_back(this);
    m_keeper.reset();
}

} // namespace coroscope::loop
