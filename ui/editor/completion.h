#pragma once

#include <QCoroTask>
#include <QObject>
#include <QStringList>

class QsciAPIs;
class QsciLexer;

namespace coroscope::editor {

/// Gives QScintilla the names for completion and call tips: those of the engine's modules and the script's
/// own.
class Completion : public QObject {
    Q_OBJECT
public:
    explicit Completion(QsciLexer* lexer);
    /// Must come before that of the lexer, which the preparing thread asks for its separators.
    ~Completion() override;
    /// Looks for names in `source`, on another thread; prepares anew only when they changed.
    QCoro::Task<> learn(QString source);

signals:
    void learned();

private:
    void prepare();
    QsciLexer* m_lexer;
    QsciAPIs* m_apis = nullptr;
    QStringList m_own;
};

} // namespace coroscope::editor
