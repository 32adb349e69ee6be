// The programs of loop_handoffs.cpp, written with Boost.Asio's coroutines: the yardstick. Timers that are due
// already, so that no real time is waited for.

#include <utility> // boost/asio/awaitable.hpp of Debian uses std::exchange without it

#include <boost/asio.hpp>

#include <benchmark/benchmark.h>

#include <memory>

namespace {

namespace asio = boost::asio;

constexpr int kTasks = 10;
constexpr int kTurns = 10'000;

asio::awaitable<void> yields() {
    for (int turn = 0; turn < kTurns; ++turn)
        co_await asio::post(asio::use_awaitable);
}

asio::awaitable<void> sleeps() {
    asio::steady_timer timer(co_await asio::this_coro::executor);
    for (int turn = 0; turn < kTurns; ++turn) {
        timer.expires_after(std::chrono::nanoseconds(0));
        co_await timer.async_wait(asio::use_awaitable);
    }
}

/// Asio has no future to await; a timer that never fires and is cancelled to wake who waits is its idiom.
struct Court {
    explicit Court(asio::io_context& context)
        : serve(context, asio::steady_timer::time_point::max()),
          answer(context, asio::steady_timer::time_point::max()) {}
    asio::steady_timer serve;
    asio::steady_timer answer;
};

asio::awaitable<void> player(asio::steady_timer& mine, asio::steady_timer& other, bool begins) {
    boost::system::error_code ignored;
    for (int turn = 0; turn < kTurns; ++turn) {
        if (begins || turn > 0) other.cancel();
        co_await mine.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
    other.cancel();
}

void yield(benchmark::State& state) {
    for (auto _ : state) {
        asio::io_context context(1);
        for (int index = 0; index < kTasks; ++index)
            asio::co_spawn(context, yields(), asio::detached);
        context.run();
    }
    state.SetItemsProcessed(state.iterations() * kTasks * kTurns);
}

void timer(benchmark::State& state) {
    for (auto _ : state) {
        asio::io_context context(1);
        for (int index = 0; index < kTasks; ++index)
            asio::co_spawn(context, sleeps(), asio::detached);
        context.run();
    }
    state.SetItemsProcessed(state.iterations() * kTasks * kTurns);
}

void futurePingPong(benchmark::State& state) {
    for (auto _ : state) {
        asio::io_context context(1);
        Court court(context);
        asio::co_spawn(context, player(court.answer, court.serve, false), asio::detached);
        asio::co_spawn(context, player(court.serve, court.answer, true), asio::detached);
        context.run();
    }
    state.SetItemsProcessed(state.iterations() * 2 * kTurns);
}

BENCHMARK(yield);
BENCHMARK(timer);
BENCHMARK(futurePingPong);

} // namespace

BENCHMARK_MAIN();
