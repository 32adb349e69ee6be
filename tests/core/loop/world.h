#pragma once

#include "core/loop/co_task.h"
#include "core/trace/invariants.h"
#include "core/trace/recorder.h"

#include <QString>
#include <QStringList>

namespace coroscope::test {

using loop::Cancelled;
using loop::Co;
using loop::Done;
using loop::Failure;
using loop::Loop;
using loop::make;
using loop::Ref;
using loop::spawn;
using loop::TaskResult;
using loop::Wake;

/// A machine with one loop, recorded; what its coroutines say is collected with the instant of virtual time.
class World {
public:
    explicit World(TimeNs grain = 0)
        : m_store(std::make_shared<trace::Store>()), m_recorder(m_store), machine(m_recorder),
          m_grain(grain) {}
    ~World() { machine.abandon(); }

    /// "NAME@SECONDS", with milliseconds only as far as they are needed.
    void say(const QString& text) {
        said << text + "@" + QString::number(static_cast<double>(machine.now()) / 1e9, 'g', 12);
    }

    /// asyncio.run: a task made of `body(*this)` until it ends. Returns how the simulation ended.
    template <class Body>
    Outcome run(Body body) {
        machine.launch(
            mainThread([this, body]() -> Ref<loop::Task> { return spawn(*loop, body(*this), {}, "main"); }));
        machine.run();
        return machine.outcome();
    }

    /// The same in pieces of `events` events.
    template <class Body>
    Outcome runPiecewise(Body body, std::uint64_t events) {
        machine.launch(
            mainThread([this, body]() -> Ref<loop::Task> { return spawn(*loop, body(*this), {}, "main"); }));
        machine::RunLimits limits;
        limits.maxEvents = events;
        while (machine.run(limits) == machine::RunState::Paused) {
        }
        return machine.outcome();
    }

    std::shared_ptr<trace::Store> store() const { return m_store; }
    /// What is wrong with the trace; empty if nothing is.
    QString faults() const {
        QString text;
        for (const auto& fault : trace::checkInvariants(*m_store))
            text += QString::fromStdString(fault) + "\n";
        return text;
    }

    QStringList said;

private:
    std::shared_ptr<trace::Store> m_store;
    trace::Recorder m_recorder;

public:
    machine::Machine machine;
    std::optional<Loop> loop;

private:
    Co<void> mainThread(std::function<Ref<loop::Task>()> first) {
        loop.emplace(machine, loop::LoopOptions{m_grain});
        const Ref<loop::Task> task = first();
        const loop::LoopEnd end = co_await loop->runUntilComplete(*task);
        if (end == loop::LoopEnd::Completed && task->failed()) machine.setOutcome(Outcome::Exception);
    }
    TimeNs m_grain;
};

} // namespace coroscope::test
