#include "ui/editor/known_names.h"

#include <QFile>

namespace coroscope::editor {

const KnownNames& KnownNames::instance() {
    static const KnownNames names;
    return names;
}

KnownNames::KnownNames() {
    QFile file(QStringLiteral(":/api/python.api"));
    if (!file.open(QIODevice::ReadOnly)) return;
    m_all = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < m_all.size(); ++i)
        m_index.insert(m_all[i].section(u'(', 0, 0), i);
}

QStringList KnownNames::below(const QString& qualified) const {
    const QString prefix = qualified + u'.';
    QStringList found;
    for (const auto& name : m_all)
        if (name.startsWith(prefix)) found << name.mid(prefix.size());
    return found;
}

QString KnownNames::parameters(const QString& qualified) const {
    const auto it = m_index.constFind(qualified);
    return it == m_index.constEnd() ? QString() : m_all[*it].mid(qualified.size());
}

} // namespace coroscope::editor
