#pragma once

#include "core/loop/loop.h"

#include <string>
#include <variant>

namespace coroscope::loop {

/// A C++ task's result of nothing.
struct Done {};
/// A C++ task's error, in words.
struct Failure {
    std::string message;
};
/// A C++ task lets its cancellation through.
struct Cancelled {
    CancelMessage message{};
};

/// How a C++ task ended: with a value, an error, or as cancelled.
template <class T = Done>
class TaskResult {
public:
    TaskResult(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    TaskResult(Failure failure) : m_state(std::in_place_index<1>, std::move(failure)) {}
    TaskResult(Cancelled cancelled) : m_state(std::in_place_index<2>, std::move(cancelled)) {}

    bool ok() const { return m_state.index() == 0; }
    bool failed() const { return m_state.index() == 1; }
    bool cancelled() const { return m_state.index() == 2; }
    T& value() { return std::get<0>(m_state); }
    const T& value() const { return std::get<0>(m_state); }
    const std::string& error() const { return std::get<1>(m_state).message; }
    const CancelMessage& message() const { return std::get<2>(m_state).message; }

private:
    std::variant<T, Failure, Cancelled> m_state;
};

/// A task whose body is a Co. If it is cancelled before its first step, the body never starts.
template <class T = Done>
class CoTask final : public Task {
public:
    CoTask(Loop& loop, Co<TaskResult<T>> body) : Task(loop), m_body(std::move(body)) {}
    /// Only when done.
    TaskResult<T>& result() { return *m_result; }

private:
    Co<EndKind> body(Wake first) override {
        if (first.cancelled()) {
            m_body = {};
            m_result.emplace(Cancelled{first.message});
        } else {
            m_result.emplace(co_await std::move(m_body));
        }
        if (m_result->cancelled()) setCancelMessage(m_result->message());
        co_return m_result->ok() ? EndKind::Returned
        : m_result->failed()     ? EndKind::Raised
                                 : EndKind::Cancelled;
    }
    void resultDiscarded() override { m_result.emplace(Cancelled()); }

    Co<TaskResult<T>> m_body;
    std::optional<TaskResult<T>> m_result;
};

/// loop.create_task for a C++ coroutine.
template <class T>
Ref<CoTask<T>> spawn(Loop& loop, Co<TaskResult<T>> body, std::string name = {},
                     std::string_view function = {}) {
    const auto task = make<CoTask<T>>(loop, std::move(body));
    task->schedule(std::move(name), function);
    return task;
}

} // namespace coroscope::loop
