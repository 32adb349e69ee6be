#include "core/loop/scopes.h"

#include "core/base/check.h"

namespace coroscope::loop {

Timeout::Timeout(Loop& loop, TimeNs when) : m_loop(loop), m_task(loop.currentTask()), m_when(kNever) {
    COROSCOPE_CHECK(m_task);
    reschedule(when);
}

Timeout::~Timeout() {
    drop();
}

void Timeout::drop() {
    if (m_timer) m_timer->cancel();
    m_timer.reset();
}

void Timeout::reschedule(TimeNs when) {
    drop();
    m_when = when;
    if (when == kNever) return;
    m_timer = makeTimer(m_loop, [this](Loop&) {
        m_expired = true;
        m_timer.reset();
        m_task->cancel();
    });
    m_timer->setCause(m_task->lane());
    if (when <= m_loop.time()) {
        m_loop.callSoon(*m_timer);
    } else {
        m_loop.callAt(*m_timer, when);
    }
}

bool Timeout::exit(bool cancelled) {
    drop();
    if (!m_expired) return false;
    const int requests = m_task->uncancel();
    return requests == 0 && cancelled;
}

void TaskGroup::add(Task& task) {
    const std::uint64_t number = m_created++;
    m_tasks.emplace(number, Ref<Task>(&task));
    task.addCallback(*makeHandle([this, number](Loop&) { taskDone(number); }));
}

void TaskGroup::abort() {
    m_aborting = true;
    for (const auto& [number, task] : m_tasks)
        if (!task->done()) task->cancel();
}

// TaskGroup._on_task_done
void TaskGroup::taskDone(std::uint64_t number) {
    const auto found = m_tasks.find(number);
    const Ref<Task> task = found->second;
    m_tasks.erase(found);
    if (m_allDone && m_tasks.empty() && !m_allDone->done()) m_allDone->setResult();
    if (!task->failed()) return;
    m_errors.push_back(task);
    if (m_parent->done() || m_aborting || m_parentCancelRequested) return;
    abort();
    m_parentCancelRequested = true;
    m_parent->cancel();
}

// TaskGroup.__aexit__
Co<TaskGroup::End> TaskGroup::finish(BodyEnd body) {
    m_exiting = true;
    End end;
    bool cancelled = body == BodyEnd::Cancelled;
    if (m_parentCancelRequested && m_parent->uncancel() == 0) cancelled = false;
    if (body != BodyEnd::Finished && !m_aborting) abort();
    while (!m_tasks.empty()) {
        if (!m_allDone) m_allDone = make<Future<void>>(m_loop);
        Wake wake = co_await *m_allDone;
        if (wake.cancelled() && !m_aborting) {
            cancelled = true;
            end.wake = std::move(wake);
            abort();
        }
        m_allDone.reset();
    }
    if (cancelled && m_errors.empty()) {
        end.kind = BodyEnd::Cancelled;
    } else if (body == BodyEnd::Failed || !m_errors.empty()) {
        end.kind = BodyEnd::Failed;
    }
    co_return std::move(end);
}

} // namespace coroscope::loop
