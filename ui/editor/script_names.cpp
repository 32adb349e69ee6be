#include "ui/editor/script_names.h"

#include "ui/editor/known_names.h"
#include "ui/editor/outline.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace coroscope::editor {

namespace {

/// What well-known calls give that are no types themselves.
const QHash<QString, QString>& resultTypes() {
    static const QHash<QString, QString> types = {
        {QStringLiteral("create_task"), QStringLiteral("asyncio.Task")},
        {QStringLiteral("ensure_future"), QStringLiteral("asyncio.Task")},
        {QStringLiteral("current_task"), QStringLiteral("asyncio.Task")},
        {QStringLiteral("create_future"), QStringLiteral("asyncio.Future")},
        {QStringLiteral("run_in_executor"), QStringLiteral("asyncio.Future")},
        {QStringLiteral("get_running_loop"), QStringLiteral("asyncio.AbstractEventLoop")},
        {QStringLiteral("get_event_loop"), QStringLiteral("asyncio.AbstractEventLoop")},
        {QStringLiteral("new_event_loop"), QStringLiteral("asyncio.AbstractEventLoop")},
        {QStringLiteral("submit"), QStringLiteral("concurrent.futures.Future")},
        {QStringLiteral("getLogger"), QStringLiteral("logging.Logger")},
    };
    return types;
}

QRegularExpression lines(const char* pattern) {
    return QRegularExpression(QString::fromLatin1(pattern),
                              QRegularExpression::MultilineOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

class Collector {
public:
    explicit Collector(const QString& source) : m_source(source), m_outline(outlineOf(source)) {}

    QStringList collect() {
        addDefinitions();
        addImports();
        addVariables();
        m_found.removeDuplicates();
        return m_found;
    }

private:
    void addDefinitions() {
        for (const auto& entry : m_outline) {
            const auto dot = entry.path.lastIndexOf(u'.');
            const QString owner = dot < 0 ? QString() : entry.path.left(dot);
            if (entry.isClass) m_classes.insert(entry.name);
            if (!m_classes.contains(owner.section(u'.', -1))) {
                if (!entry.isClass) m_found << entry.signature;
                continue;
            }
            const QString method = withoutSelf(entry.signature);
            m_found << owner + u'.' + method << u"self."_qs + method;
            m_members[owner.section(u'.', -1)] << method;
        }
        for (const auto& entry : m_outline) {
            if (!entry.isClass) continue;
            QString parameters = QStringLiteral("()");
            for (const auto& member : m_members.value(entry.name))
                if (member.startsWith(u"__init__(")) parameters = member.mid(8);
            m_found << entry.name + parameters;
        }
    }

    static QString withoutSelf(QString signature) {
        static const QRegularExpression first(QStringLiteral(R"(\((?:self|cls)\s*,?\s*)"));
        return signature.replace(first, QStringLiteral("("));
    }

    void addImports() {
        static const auto import = lines(R"(^[ \t]*import[ \t]+([\w.]+)(?:[ \t]+as[ \t]+(\w+))?)");
        static const auto from =
            lines(R"(^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+(?:\(([^)]*)\)|([\w \t,]+)))");
        for (auto it = import.globalMatch(m_source); it.hasNext();) {
            const auto match = it.next();
            if (match.capturedLength(2)) take(match.captured(2), match.captured(1));
        }
        for (auto it = from.globalMatch(m_source); it.hasNext();) {
            const auto match = it.next();
            for (const auto& part : (match.captured(2) + match.captured(3)).split(u',')) {
                const auto words = part.simplified().split(u' ');
                take(words.last(), match.captured(1) + u'.' + words.first());
            }
        }
    }

    /// `name` stands for `qualified` from now on.
    void take(const QString& name, const QString& qualified) {
        const auto& known = KnownNames::instance();
        if (!known.knows(qualified) || name == qualified) return;
        m_aliases.insert(name, qualified);
        m_found << name + known.parameters(qualified);
        addMembers(name, known.below(qualified));
    }

    void addMembers(const QString& name, const QStringList& members) {
        for (const auto& member : members)
            m_found << name + u'.' + member;
    }

    void addVariables() {
        static const auto made =
            lines(R"(\b((?:self\.)?\w+)[ \t]*(?::[^=\n]+)?=[ \t]*(?:await[ \t]+)?([\w.]+)\()");
        static const auto entered = lines(R"(\bwith\b.*?\b([\w.]+)\([^\n]*\)[ \t]+as[ \t]+(\w+))");
        static const auto annotated = lines(R"(\b(\w+)[ \t]*:[ \t]*([A-Za-z_][\w.]*))");
        static const auto literal = lines(R"(\b((?:self\.)?\w+)[ \t]*=[ \t]*([\[{]|f?["']))");
        for (auto it = made.globalMatch(m_source); it.hasNext();) {
            const auto match = it.next();
            addVariable(match.captured(1), match.captured(2));
        }
        for (auto it = entered.globalMatch(m_source); it.hasNext();) {
            const auto match = it.next();
            addVariable(match.captured(2), match.captured(1));
        }
        for (auto it = annotated.globalMatch(m_source); it.hasNext();) {
            const auto match = it.next();
            addVariable(match.captured(1), match.captured(2));
        }
        for (auto it = literal.globalMatch(m_source); it.hasNext();) {
            const auto match = it.next();
            const QChar start = match.captured(2).back();
            addVariable(match.captured(1), start == u'['   ? u"list"_qs
                                           : start == u'{' ? u"dict"_qs
                                                           : u"str"_qs);
        }
    }

    void addVariable(const QString& name, const QString& type) {
        if (const auto own = m_members.constFind(type); own != m_members.constEnd()) {
            addMembers(name, *own);
            return;
        }
        QString qualified = type;
        const QString head = type.section(u'.', 0, 0);
        if (const auto alias = m_aliases.constFind(head); alias != m_aliases.constEnd())
            qualified = *alias + type.mid(head.size());
        const QString result = resultTypes().value(qualified.section(u'.', -1));
        if (!result.isEmpty()) qualified = result;
        if (m_variables.contains(name + u' ' + qualified)) return;
        m_variables.insert(name + u' ' + qualified);
        addMembers(name, KnownNames::instance().below(qualified));
    }

    const QString& m_source;
    QList<OutlineEntry> m_outline;
    QStringList m_found;
    QSet<QString> m_classes;
    QSet<QString> m_variables;
    QHash<QString, QStringList> m_members; ///< of the script's own classes
    QHash<QString, QString> m_aliases;
};

} // namespace

QStringList scriptNames(const QString& source) {
    return Collector(source).collect();
}

} // namespace coroscope::editor
