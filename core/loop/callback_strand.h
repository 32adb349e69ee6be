#pragma once

#include "core/loop/loop.h"

namespace coroscope::loop {

/// The strand on which a coroutine callback runs; the loop keeps idle ones to use again.
class Loop::CallbackStrand final : private machine::StrandOwner {
public:
    explicit CallbackStrand(Loop& loop) : m_loop(loop), m_strand(*this) {}

    void run(StrandCallback& callback, Counted& keeper);

private:
    void strandLeft(machine::Strand& strand) override;
    SiteId currentSite() override { return m_callback ? m_callback->currentSite() : kNoSite; }

    Loop& m_loop;
    machine::Strand m_strand;
    StrandCallback* m_callback = nullptr;
    Ref<Counted> m_keeper; ///< keeps the callback alive
};

} // namespace coroscope::loop
