#include "ui/editor/outline.h"

#include <QRegularExpression>
#include <QStringList>

namespace coroscope::editor {

QList<OutlineEntry> outlineOf(const QString& source) {
    static const QRegularExpression pattern(
        QStringLiteral(R"(^([ \t]*)(?:async[ \t]+)?(def|class)[ \t]+(\w+)[ \t]*(\([^)]*\))?)"),
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression spaces(QStringLiteral(R"(\s+)"));
    QList<OutlineEntry> found;
    QList<std::pair<qsizetype, QString>> around; // indentation and name of what the place lies in
    int line = 1;
    qsizetype counted = 0;
    for (auto matches = pattern.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        line +=
            static_cast<int>(QStringView(source).mid(counted, match.capturedStart() - counted).count(u'\n'));
        counted = match.capturedStart();
        const qsizetype indent = match.capturedLength(1);
        while (!around.isEmpty() && around.last().first >= indent)
            around.removeLast();
        OutlineEntry entry;
        entry.name = match.captured(3);
        entry.isClass = match.capturedView(2) == u"class";
        entry.line = line;
        QString parameters = match.captured(4).replace(spaces, QStringLiteral(" "));
        entry.signature = entry.name + (parameters.isEmpty() ? QStringLiteral("()") : parameters);
        QStringList path;
        for (const auto& [depth, name] : around)
            path << name;
        path << entry.name;
        entry.path = path.join(u'.');
        around.append({indent, entry.name});
        found.append(entry);
    }
    return found;
}

} // namespace coroscope::editor
