#pragma once

#include <string>
#include <utility>
#include <variant>

namespace coroscope {

/// Why something could not be done, in words for the user.
struct Error {
    std::string message;
};

/// A value or the reason why there is none; for input and output. (Scripts' exceptions are vm::Value, source
/// faults are diagnostics.)
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    T& value() { return std::get<0>(m_state); }
    const T& value() const { return std::get<0>(m_state); }
    const std::string& error() const { return std::get<1>(m_state).message; }

private:
    std::variant<T, Error> m_state;
};

} // namespace coroscope
