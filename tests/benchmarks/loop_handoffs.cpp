// What a hand-off costs through the C++ interface: yields, sleeps, futures; nothing recorded, and recorded.
// The same programs with Boost.Asio are in loop_handoffs_asio.cpp, under the same names.

#include "core/loop/co_task.h"
#include "core/machine/null_sink.h"
#include "core/trace/recorder.h"

#include <benchmark/benchmark.h>

namespace coroscope {
namespace {

using loop::Cancelled;
using loop::Co;
using loop::Done;
using loop::Loop;
using loop::Ref;
using loop::spawn;
using loop::TaskResult;
using loop::Wake;

constexpr int kTasks = 10;
constexpr int kTurns = 10'000;

Co<TaskResult<>> yields(Loop& loop) {
    for (int turn = 0; turn < kTurns; ++turn) {
        const Wake wake = co_await loop.yieldOnce();
        if (wake.cancelled()) co_return Cancelled();
    }
    co_return Done();
}

Co<TaskResult<>> sleeps(Loop& loop) {
    for (int turn = 0; turn < kTurns; ++turn) {
        const Wake wake = co_await loop.sleep(kMicrosecond);
        if (wake.cancelled()) co_return Cancelled();
    }
    co_return Done();
}

/// Two tasks hand one future after the other to and fro.
struct Court {
    Ref<loop::Future<void>> serve;
    Ref<loop::Future<void>> answer;
};

Co<TaskResult<>> server(Loop& loop, Court& court) {
    for (int turn = 0; turn < kTurns; ++turn) {
        court.answer = machine::make<loop::Future<void>>(loop);
        const Ref<loop::Future<void>> answer = court.answer;
        court.serve->setResult();
        const Wake wake = co_await *answer;
        if (wake.cancelled()) co_return Cancelled();
    }
    co_return Done();
}

Co<TaskResult<>> receiver(Loop& loop, Court& court) {
    for (int turn = 0; turn < kTurns; ++turn) {
        const Ref<loop::Future<void>> serve = court.serve;
        const Wake wake = co_await *serve;
        if (wake.cancelled()) co_return Cancelled();
        court.serve = machine::make<loop::Future<void>>(loop);
        court.answer->setResult();
    }
    co_return Done();
}

Co<TaskResult<>> many(Loop& loop, Co<TaskResult<>> (*body)(Loop&)) {
    std::vector<Ref<loop::CoTask<>>> tasks;
    for (int index = 0; index < kTasks; ++index)
        tasks.push_back(spawn(loop, body(loop)));
    for (const auto& task : tasks) {
        const Wake wake = co_await *task;
        if (wake.cancelled()) co_return Cancelled();
    }
    co_return Done();
}

Co<TaskResult<>> pingPong(Loop& loop) {
    Court court;
    court.serve = machine::make<loop::Future<void>>(loop);
    const auto one = spawn(loop, receiver(loop, court));
    const auto two = spawn(loop, server(loop, court));
    const Wake first = co_await *one;
    const Wake second = co_await *two;
    if (first.cancelled() || second.cancelled()) co_return Cancelled();
    co_return Done();
}

Co<TaskResult<>> manyYields(Loop& loop) {
    return many(loop, yields);
}
Co<TaskResult<>> manySleeps(Loop& loop) {
    return many(loop, sleeps);
}

Co<void> mainThread(machine::Machine& machine, Co<TaskResult<>> (*body)(Loop&)) {
    Loop loop(machine, loop::LoopOptions{1});
    const auto task = spawn(loop, body(loop));
    const loop::LoopEnd end = co_await loop.runUntilComplete(*task);
    static_cast<void>(end);
}

void simulate(TraceSink& sink, Co<TaskResult<>> (*body)(Loop&)) {
    machine::Machine machine(sink);
    machine.launch(mainThread(machine, body));
    machine.run();
}

void measure(benchmark::State& state, Co<TaskResult<>> (*body)(Loop&), std::int64_t turns) {
    machine::NullSink sink;
    for (auto _ : state)
        simulate(sink, body);
    state.SetItemsProcessed(state.iterations() * turns);
}

void yield(benchmark::State& state) {
    measure(state, manyYields, kTasks * kTurns);
}
void timer(benchmark::State& state) {
    measure(state, manySleeps, kTasks * kTurns);
}
void futurePingPong(benchmark::State& state) {
    measure(state, pingPong, 2 * kTurns);
}

void yieldRecorded(benchmark::State& state) {
    for (auto _ : state) {
        trace::Recorder recorder(std::make_shared<trace::Store>());
        simulate(recorder, manyYields);
    }
    state.SetItemsProcessed(state.iterations() * kTasks * kTurns);
}

BENCHMARK(yield);
BENCHMARK(timer);
BENCHMARK(futurePingPong);
BENCHMARK(yieldRecorded);

} // namespace
} // namespace coroscope

BENCHMARK_MAIN();
