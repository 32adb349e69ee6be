#pragma once

#include <QColor>

#include <cstdint>

namespace coroscope::gantt {

/// The ways in which people see colours: the usual one, and those without red, green or blue cones.
enum class Vision : std::uint8_t { Usual, Protan, Deutan, Tritan };
inline constexpr Vision kVisions[] = {Vision::Usual, Vision::Protan, Vision::Deutan, Vision::Tritan};

/// What somebody with that vision sees (Machado, Oliveira and Fernandes 2009, the most severe form).
QColor seenWith(const QColor& color, Vision vision);

/// How different two colours look: the distance in Oklab (Ottosson 2020). 0: the same; 1: black and white.
/// Differences below kHardToTellApart are overlooked in small bars.
double difference(const QColor& a, const QColor& b, Vision vision = Vision::Usual);
inline constexpr double kHardToTellApart = 0.075;

/// The ratio of their luminances as WCAG defines it, from 1 to 21; text needs 4.5.
double contrast(const QColor& a, const QColor& b);

} // namespace coroscope::gantt
