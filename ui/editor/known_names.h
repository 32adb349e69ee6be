#pragma once

#include <QHash>
#include <QStringList>

namespace coroscope::editor {

/// What the engine's modules and built-ins are called, from resources/api/python.api.
class KnownNames {
public:
    static const KnownNames& instance();

    /// Every name with its module, "asyncio.Queue.put(item)", sorted.
    const QStringList& all() const { return m_all; }
    /// What follows `qualified` and a dot: of "asyncio.Queue" "put(item)" and so on.
    QStringList below(const QString& qualified) const;
    /// "(maxsize=0)" of "asyncio.Queue"; empty when it cannot be called or is not known.
    QString parameters(const QString& qualified) const;
    bool knows(const QString& qualified) const { return m_index.contains(qualified); }

private:
    KnownNames();
    QStringList m_all;
    QHash<QString, qsizetype> m_index; ///< of the names without parameters
};

} // namespace coroscope::editor
