#pragma once

#include <string>
#include <string_view>
#include <type_traits>

namespace coroscope::vm {

namespace detail {
inline void appendPiece(std::string& out, std::string_view piece) {
    out += piece;
}
inline void appendPiece(std::string& out, char piece) {
    out += piece;
}
template <class T>
requires std::is_integral_v<T>
void appendPiece(std::string& out, T piece) {
    out += std::to_string(piece);
}
} // namespace detail

/// Joins text and whole numbers: cat("expected ", 2, " arguments").
template <class... Pieces>
std::string cat(const Pieces&... pieces) {
    std::string out;
    (detail::appendPiece(out, pieces), ...);
    return out;
}

} // namespace coroscope::vm
