#pragma once

#include <QObject>
#include <QStringList>

class QsciAPIs;
class QsciLexer;

namespace coroscope::editor {

/// What completion and call tips know: the modules' names with their signatures (resources/api/python.api)
/// and the functions and classes that the script itself defines.
class Completion : public QObject {
    Q_OBJECT
public:
    explicit Completion(QsciLexer* lexer);
    /// Looks for definitions in `source`; prepares anew only when they changed.
    void learn(const QString& source);
    /// "name(parameters)" of each def and class, in order.
    static QStringList definitions(const QString& source);

private:
    void prepare();
    QsciLexer* m_lexer;
    QsciAPIs* m_apis = nullptr;
    QStringList m_own;
};

} // namespace coroscope::editor
