#include "ui/gantt/format.h"

#include <cmath>
#include <cstdlib>
#include <QLocale>

namespace coroscope::gantt {

namespace {

constexpr TimeNs kMinute = 60 * kSecond;
constexpr TimeNs kHour = 60 * kMinute;

struct Unit {
    TimeNs size;
    const char16_t* name;
};
constexpr Unit kUnits[] = {{kSecond, u"s"}, {kMillisecond, u"ms"}, {kMicrosecond, u"µs"}, {1, u"ns"}};

QString trimmed(double value, int digits) {
    const QString text = QString::number(value, 'g', digits);
    return text.contains(QLatin1Char('e')) ? QString::number(value, 'f', 0) : text;
}

QString unitText(const QString& number, const char16_t* unit) {
    return number + QChar(0xa0) + QString::fromUtf16(unit);
}

} // namespace

QString durationText(TimeNs duration, int digits) {
    if (duration == kNever) return QStringLiteral("∞");
    const bool negative = duration < 0;
    const TimeNs ns = std::llabs(duration);
    QString text;
    if (ns == 0) {
        text = unitText(QStringLiteral("0"), u"s");
    } else if (ns >= kHour) {
        text = unitText(QString::number(ns / kHour), u"h");
        if (ns % kHour / kMinute)
            text += QLatin1Char(' ') + unitText(QString::number(ns % kHour / kMinute), u"min");
    } else if (ns >= kMinute) {
        text = unitText(QString::number(ns / kMinute), u"min");
        const double seconds = static_cast<double>(ns % kMinute) / kSecond;
        if (seconds > 0) text += QLatin1Char(' ') + unitText(trimmed(seconds, 3), u"s");
    } else {
        for (const Unit& unit : kUnits) {
            // What would round up to a whole bigger unit is shown in that one: 999.99998 ms is 1 s.
            if (static_cast<double>(ns) >= 0.99995 * static_cast<double>(unit.size)) {
                text = unitText(trimmed(static_cast<double>(ns) / static_cast<double>(unit.size), digits),
                                unit.name);
                break;
            }
        }
    }
    return negative ? QChar(0x2212) + text : text;
}

QString timeText(TimeNs time, TimeNs resolution) {
    if (time == kNever) return QStringLiteral("∞");
    if (time == 0) return unitText(QStringLiteral("0"), u"s");
    if (std::llabs(time) >= kMinute && resolution >= kMillisecond) {
        const TimeNs whole = std::llabs(time);
        const QChar zero = QLatin1Char('0');
        const int decimals = resolution >= kSecond ? 0 : 3;
        QString text =
            whole >= kHour
                ? QStringLiteral("%1:%2").arg(whole / kHour).arg(whole % kHour / kMinute, 2, 10, zero)
                : QString::number(whole / kMinute);
        const QString seconds =
            QString::number(static_cast<double>(whole % kMinute) / kSecond, 'f', decimals);
        text += QLatin1Char(':') + seconds.rightJustified(decimals ? 3 + decimals : 2, zero);
        return time < 0 ? QChar(0x2212) + text : text;
    }
    // The unit is that of the resolution's thousandfold, so that labels stay short next to each other.
    const TimeNs magnitude = std::llabs(time);
    const Unit* unit = &kUnits[3];
    for (const Unit& candidate : kUnits) {
        // A tenth of a unit or more apart, labels are better off in that unit: 0.5 s, not 500 ms.
        if (magnitude >= candidate.size || resolution >= candidate.size / 10) {
            unit = &candidate;
            break;
        }
    }
    int decimals = 0;
    for (TimeNs step = unit->size; step > resolution && decimals < 9; step /= 10)
        ++decimals;
    return unitText(
        QString::number(static_cast<double>(time) / static_cast<double>(unit->size), 'f', decimals),
        unit->name);
}

} // namespace coroscope::gantt
