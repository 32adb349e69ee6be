#include "ui/window/example_catalog.h"

#include "ui/language/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>

namespace coroscope::window {

namespace {

QString read(const QString& name) {
    QFile file(QStringLiteral(":/examples/%1.py").arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Example describe(const QString& name) {
    Example example;
    example.name = name;
    const QString text = read(name);
    for (const auto& line : QStringView(text).split(u'\n')) {
        if (!line.startsWith(u'#')) break;
        const auto value = [&line](QStringView key) {
            return line.mid(2).startsWith(key) ? line.mid(2 + key.size()).trimmed().toString() : QString();
        };
        if (const QString title = value(u"Title:"); !title.isEmpty()) example.title = title;
        if (const QString theme = value(u"Theme:"); !theme.isEmpty()) example.theme = theme;
        if (const QString look = value(u"Look:"); !look.isEmpty()) example.look = look;
    }
    if (example.title.isEmpty()) example.title = QString(name).replace(u'_', u' ');
    for (QString* told : {&example.title, &example.theme, &example.look})
        *told = QCoreApplication::translate("Examples", told->toUtf8().constData());
    return example;
}

} // namespace

const QList<Example>& exampleCatalog() {
    // One for each language that was spoken, because references to them are kept.
    static QHash<QString, QList<Example>> catalogs;
    QList<Example>& found = catalogs[language::current()];
    if (found.isEmpty())
        for (const auto& file :
             QDir(QStringLiteral(":/examples")).entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Name))
            found.append(describe(file.chopped(3)));
    return found;
}

const Example* exampleNamed(const QString& name) {
    const auto& examples = exampleCatalog();
    const auto it = std::find_if(examples.begin(), examples.end(),
                                 [&name](const Example& example) { return example.name == name; });
    return it == examples.end() ? nullptr : &*it;
}

QString exampleText(const QString& name) {
    return read(name);
}

} // namespace coroscope::window
