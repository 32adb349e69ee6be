// Threads, workers and tasks: what they do and where they stand.

#include "core/session/frames.h"
#include "core/session/inspect_parts.h"
#include "core/session/peek.h"

#include <algorithm>
#include <set>

namespace coroscope::session {

using machine::Thread;
using vm::Frame;
using vm::Value;

namespace {

constexpr std::size_t kMostLanes = 500;      ///< whose variables are shown
constexpr std::size_t kMostVariables = 5000; ///< in the whole snapshot
constexpr std::size_t kMostFrames = 100;     ///< of one lane
constexpr int kDepth = 2;

class LaneInspector {
public:
    explicit LaneInspector(Inspection& look) : m_look(look), m_vm(look.vm) {}

    void run() {
        findLoops();
        for (const auto& thread : m_vm.machine().threads())
            addThread(*thread);
        for (vm::LoopObject* loop : m_look.loops) {
            for (const auto& task : loop->loop().allTasks())
                addTask(*task);
            if (loop->loop().currentTask()) addTask(*loop->loop().currentTask()); // about to end
        }
        for (LaneId lane = 0; lane < m_look.told.laneCount(); ++lane)
            addLane(lane);
        eachGlobal(m_vm, [&](const std::string& name, const Value& value) { m_look.names.add(name, value); });
        m_look.names.follow();
        for (const auto& [lane, frames] : m_frames) {
            showFrames(lane, frames);
            m_look.names.follow();
        }
        m_look.names.followSelves();
    }

private:
    void findLoops() {
        if (!m_vm.asyncio) return;
        m_look.loops = vm::asyncState(m_vm).loops;
    }

    /// Whose lane the trace has ended, or does not know yet, is left out.
    LaneView* addLane(LaneId lane) {
        if (!m_look.knows(lane) || !m_seen.insert(lane).second) return nullptr;
        const StepSink::Told& told = m_look.toldOf(lane);
        LaneView view;
        view.lane = lane;
        view.state = told.state;
        view.wait.on = told.on;
        view.wait.until = told.until;
        view.wait.resource = told.resource;
        if (told.target != kNoLane) view.wait.wakers.push_back(told.target);
        if (told.state == SpanState::Waiting && told.on == WaitKind::Sleep &&
            m_look.told.isDue(told.until, m_look.out.at))
            view.state = SpanState::Ready;
        m_look.out.lanes.push_back(std::move(view));
        return &m_look.out.lanes.back();
    }

    void addThread(const Thread& thread) {
        if (const machine::WaitQueue* queue = thread.waitsIn(); queue && m_seenQueues.insert(queue).second)
            for (const Thread* each = queue->first(); each; each = each->nextWaiter())
                m_look.threadWaiters[queue].push_back(each->controlLane());
        if (!addLane(thread.lane())) return;
        if (std::vector<Frame*> frames = framesOf(thread); !frames.empty())
            m_frames.emplace_back(m_look.out.lanes.size() - 1, std::move(frames));
    }

    void addTask(loop::Task& task) {
        const LaneView* view = addLane(task.lane());
        if (!view) return;
        if (task.waitsFor() && view->state != SpanState::Running)
            m_look.waiters.try_emplace(task.waitsFor(), task.lane());
        m_frames.emplace_back(m_look.out.lanes.size() - 1, framesOf(vm::TaskObject::of(task)));
    }

    void showFrames(std::size_t index, const std::vector<Frame*>& frames) {
        const bool shown = m_shown < kMostLanes;
        if (!frames.empty()) ++m_shown;
        if (!shown && !frames.empty()) ++m_look.out.lanesLeftOut;
        std::size_t left = frames.size() > kMostFrames ? frames.size() - kMostFrames : 0;
        for (Frame* frame : frames) {
            if (left > 0) {
                --left; // the outermost of a deep recursion
                continue;
            }
            if (isEnginesFrame(*frame)) continue;
            FrameView view;
            view.function = frame->code->source().qualifiedName;
            view.begun = frame->pc >= frame->code->instructions();
            view.library = isLibraryFrame(*frame);
            view.line = view.begun ? frame->line() : frame->code->source().firstLine;
            if (!view.library) {
                eachLocal(*frame, [&](const std::string& name, const Value& value) {
                    m_look.names.add(name, value);
                    if (shown && m_room > 0)
                        view.locals.push_back(peekVariable(m_vm, name, value, kDepth, m_room));
                });
            }
            m_look.out.lanes[index].frames.push_back(std::move(view));
        }
    }

    Inspection& m_look;
    vm::Vm& m_vm;
    std::vector<std::pair<std::size_t, std::vector<Frame*>>> m_frames; ///< by index of the lane
    std::set<LaneId> m_seen;
    std::set<const machine::WaitQueue*> m_seenQueues;
    std::size_t m_shown = 0;
    std::size_t m_room = kMostVariables;
};

} // namespace

void inspectLanes(Inspection& look) {
    LaneInspector(look).run();
}

LaneId waiterOf(const Inspection& look, const loop::FutureBase* future) {
    const auto found = look.waiters.find(future);
    return found == look.waiters.end() ? kNoLane : found->second;
}

} // namespace coroscope::session
