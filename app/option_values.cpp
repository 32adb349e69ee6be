#include "app/option_values.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace coroscope::app {

namespace {

constexpr std::int64_t kLastTime = std::numeric_limits<std::int64_t>::max() / 4;
constexpr int kMostPixels = 1'000'000;

std::optional<int> pixels(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value <= 0 || value > kMostPixels)
        return std::nullopt;
    return value;
}

} // namespace

std::optional<double> readNumber(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> readTime(std::string_view text) {
    double unit = 1e9;
    const std::pair<std::string_view, double> units[] = {{"ns", 1}, {"us", 1e3}, {"ms", 1e6}, {"s", 1e9}};
    for (const auto& [name, size] : units) {
        if (!text.ends_with(name)) continue;
        unit = size;
        text.remove_suffix(name.size());
        break;
    }
    const auto number = readNumber(text);
    if (!number || *number < 0 || *number * unit > static_cast<double>(kLastTime)) return std::nullopt;
    return std::llround(*number * unit);
}

std::optional<std::pair<std::int64_t, std::int64_t>> readRange(std::string_view text) {
    const auto dots = text.find("..");
    if (dots == std::string_view::npos) return std::nullopt;
    const std::string_view first = text.substr(0, dots), second = text.substr(dots + 2);
    const auto from = first.empty() ? std::optional<std::int64_t>(0) : readTime(first);
    const auto to = second.empty() ? std::optional<std::int64_t>(kLastTime) : readTime(second);
    if (!from || !to || *from >= *to) return std::nullopt;
    return std::pair(*from, *to);
}

std::optional<std::pair<int, int>> readSize(std::string_view text) {
    if (text == "auto") return std::pair(0, 0);
    const auto cross = text.find('x');
    const auto width = pixels(text.substr(0, cross));
    const auto height =
        cross == std::string_view::npos ? std::optional<int>(0) : pixels(text.substr(cross + 1));
    if (!width || !height) return std::nullopt;
    return std::pair(*width, *height);
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

} // namespace coroscope::app
