#include "core/loop/combine.h"

#include <algorithm>

namespace coroscope::loop {

Gathering::Gathering(Loop& loop, Futures children, bool keepErrors)
    : FutureBase(loop), m_children(std::move(children)), m_keepErrors(keepErrors) {}

Ref<Gathering> Gathering::of(Loop& loop, Futures children, bool keepErrors) {
    const auto outer = make<Gathering>(loop, std::move(children), keepErrors);
    std::vector<FutureBase*> distinct;
    for (const auto& child : outer->m_children)
        distinct.push_back(child.get());
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    outer->m_unfinished = distinct.size();
    for (const auto& child : outer->m_children) {
        // A child given twice is counted once, at its first place.
        const auto found = std::lower_bound(distinct.begin(), distinct.end(), child.get());
        if (found == distinct.end() || *found != child.get()) continue;
        distinct.erase(found);
        child->addCallback(*makeDoneHandle([outer](FutureBase& done) { outer->childDone(done); }));
    }
    return outer;
}

// gather's _done_callback
void Gathering::childDone(FutureBase& child) {
    --m_unfinished;
    if (done()) return;
    if (!m_keepErrors) {
        if (child.cancelled()) return conclude(Verdict::ChildCancelled, &child);
        if (child.failed()) return conclude(Verdict::ChildFailed, &child);
    }
    if (m_unfinished == 0) conclude(m_cancelRequested ? Verdict::Cancelled : Verdict::All, nullptr);
}

void Gathering::conclude(Verdict verdict, FutureBase* culprit) {
    m_verdict = verdict;
    m_culprit = Ref<FutureBase>(culprit);
    finish();
}

// _GatheringFuture.cancel
bool Gathering::cancel(CancelMessage message) {
    if (done()) return false;
    bool any = false;
    for (const auto& child : m_children)
        any = child->cancel(message) || any;
    m_cancelRequested = m_cancelRequested || any;
    return any;
}

Ref<FutureBase> Shield::of(Ref<FutureBase> inner) {
    if (inner->done()) return inner;
    const auto outer = make<Shield>(inner);
    const Ref<Handle> onInner = makeHandle([outer](Loop&) { outer->innerDone(); });
    const Ref<Handle> onOuter = makeHandle([inner, onInner](Loop&) {
        if (!inner->done()) inner->removeCallback(*onInner);
    });
    inner->addCallback(*onInner);
    outer->addCallback(*onOuter);
    return outer;
}

void Shield::innerDone() {
    if (done()) return;
    if (m_inner->cancelled()) {
        cancel();
    } else {
        finish();
    }
}

} // namespace coroscope::loop
