#include "ui/gantt/color_vision.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace coroscope::gantt {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

double toLight(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double fromLight(double light) {
    return light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
}

Triple lightOf(const QColor& color) {
    return {toLight(color.redF()), toLight(color.greenF()), toLight(color.blueF())};
}

Triple times(const Matrix& matrix, const Triple& vector) {
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * vector[column];
    return result;
}

constexpr Matrix kSeen[] = {
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}};
constexpr Matrix kToCones = {{{0.4122214708, 0.5363325363, 0.0514459929},
                              {0.2119034982, 0.6806995451, 0.1073969566},
                              {0.0883024619, 0.2817188376, 0.6299787005}}};
constexpr Matrix kToOklab = {{{0.2104542553, 0.7936177850, -0.0040720468},
                              {1.9779984951, -2.4285922050, 0.4505937099},
                              {0.0259040371, 0.7827717662, -0.8086757660}}};

Triple seenLight(const QColor& color, Vision vision) {
    Triple light = times(kSeen[static_cast<int>(vision)], lightOf(color));
    for (double& part : light)
        part = std::clamp(part, 0.0, 1.0);
    return light;
}

Triple oklab(const Triple& light) {
    Triple cones = times(kToCones, light);
    for (double& cone : cones)
        cone = std::cbrt(cone);
    return times(kToOklab, cones);
}

double luminance(const QColor& color) {
    const Triple light = lightOf(color);
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

} // namespace

QColor seenWith(const QColor& color, Vision vision) {
    const Triple light = seenLight(color, vision);
    const auto part = [](double value) { return static_cast<float>(std::clamp(fromLight(value), 0.0, 1.0)); };
    return QColor::fromRgbF(part(light[0]), part(light[1]), part(light[2]));
}

double difference(const QColor& a, const QColor& b, Vision vision) {
    const Triple one = oklab(seenLight(a, vision));
    const Triple other = oklab(seenLight(b, vision));
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one / other, other / one);
}

} // namespace coroscope::gantt
