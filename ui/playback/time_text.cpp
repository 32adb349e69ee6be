#include "ui/playback/time_text.h"

#include <QCoreApplication>

#include <cmath>

namespace coroscope::playback {

namespace {

QString trimmed(double value, int digits) {
    // 'g' would turn 12345 into 1.234e+04; what is left of the point is always written out.
    const int whole = value >= 1 ? static_cast<int>(std::floor(std::log10(value))) + 1 : 1;
    QString text = QString::number(value, 'f', std::max(0, digits - whole));
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.')) text.chop(1);
    }
    return text;
}

} // namespace

QString durationText(TimeNs duration, int digits) {
    if (duration < 0) return u"\u2212"_qs + durationText(-duration, digits);
    const auto value = static_cast<double>(duration);
    if (duration < kMicrosecond) return QCoreApplication::translate("Time", "%1 ns").arg(duration);
    if (duration < kMillisecond)
        return QCoreApplication::translate("Time", "%1 µs").arg(trimmed(value / 1e3, digits));
    if (duration < kSecond)
        return QCoreApplication::translate("Time", "%1 ms").arg(trimmed(value / 1e6, digits));
    if (duration < 120 * kSecond)
        return QCoreApplication::translate("Time", "%1 s").arg(trimmed(value / 1e9, digits));
    const TimeNs seconds = duration / kSecond;
    if (seconds < 7200)
        return QCoreApplication::translate("Time", "%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return QCoreApplication::translate("Time", "%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
}

QString clockText(TimeNs time) {
    const QString part = QStringLiteral("%1").arg(time % kSecond, 9, 10, QChar(u'0'));
    return QCoreApplication::translate("Time", "%1.%2\u2009%3\u2009%4 s")
        .arg(QString::number(time / kSecond), part.left(3), part.mid(3, 3), part.mid(6, 3));
}

} // namespace coroscope::playback
