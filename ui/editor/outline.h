#pragma once

#include <QList>
#include <QString>

namespace coroscope::editor {

/// A function or class of a script.
struct OutlineEntry {
    QString path;      ///< "Class.method"
    QString name;      ///< "method"
    QString signature; ///< "method(self, x)"
    int line = 1;
    bool isClass = false;
};

/// All of them in order, told by lines and indentation alone, so that half-written scripts have them, too.
QList<OutlineEntry> outlineOf(const QString& source);

} // namespace coroscope::editor
