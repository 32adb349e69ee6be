#include "ui/editor/completion.h"

#include <QFile>
#include <QRegularExpression>
#include <Qsci/qsciapis.h>
#include <Qsci/qscilexer.h>

namespace coroscope::editor {

namespace {

const QStringList& moduleNames() {
    static const QStringList names = [] {
        QFile file(QStringLiteral(":/api/python.api"));
        if (!file.open(QIODevice::ReadOnly)) return QStringList();
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }();
    return names;
}

} // namespace

Completion::Completion(QsciLexer* lexer) : QObject(lexer), m_lexer(lexer) {
    prepare();
}

QStringList Completion::definitions(const QString& source) {
    static const QRegularExpression pattern(
        QStringLiteral(R"(^[ \t]*(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)[ \t]*(\([^)]*\))?)"),
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
    QStringList found;
    for (auto matches = pattern.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        QString parameters = match.captured(2);
        parameters.replace(QRegularExpression(QStringLiteral(R"(\s+)")), QStringLiteral(" "));
        found << match.captured(1) + (parameters.isEmpty() ? QStringLiteral("()") : parameters);
    }
    found.removeDuplicates();
    return found;
}

void Completion::learn(const QString& source) {
    const QStringList own = definitions(source);
    if (own == m_own) return;
    m_own = own;
    prepare();
}

void Completion::prepare() {
    // QsciAPIs prepares on a thread of its own and cannot be changed meanwhile: a new one takes the old one's
    // place.
    auto* apis = new QsciAPIs(m_lexer);
    for (const auto& name : moduleNames())
        apis->add(name);
    for (const auto& name : m_own)
        apis->add(name);
    apis->prepare();
    if (m_apis) {
        m_apis->cancelPreparation();
        m_apis->deleteLater();
    }
    m_apis = apis;
}

} // namespace coroscope::editor
