#include "ui/playback/time_text.h"

#include <QCoreApplication>

namespace coroscope::playback {

QString clockText(TimeNs time) {
    const QString part = QStringLiteral("%1").arg(time % kSecond, 9, 10, QChar(u'0'));
    return QCoreApplication::translate("Time", "%1.%2\u2009%3\u2009%4 s")
        .arg(QString::number(time / kSecond), part.left(3), part.mid(3, 3), part.mid(6, 3));
}

} // namespace coroscope::playback
