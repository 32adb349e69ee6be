#include "ui/editor/completion.h"

#include "ui/editor/known_names.h"
#include "ui/editor/script_names.h"

#include <chrono>
#include <QCoreApplication>
#include <QCoroFuture>
#include <QPointer>
#include <Qsci/qsciapis.h>
#include <Qsci/qscilexer.h>
#include <QtConcurrentRun>
#include <QTimer>

namespace coroscope::editor {

namespace {
constexpr std::chrono::milliseconds kPauseAtStart{250}; ///< nobody has typed two letters by then
}

Completion::Completion(QsciLexer* lexer) : m_lexer(lexer) {
    // Some 1,500 names are no matter of the first moment, in which the window is to appear.
    QTimer::singleShot(kPauseAtStart, this, [this] {
        if (!m_apis) prepare();
    });
}

Completion::~Completion() {
    m_lexer->setAPIs(nullptr);
    qDeleteAll(m_lexer->findChildren<QsciAPIs*>()); // those that wait for being deleted, too
}

QCoro::Task<> Completion::learn(QString source) {
    const QPointer<Completion> self(this);
    auto job = [source] { return scriptNames(source); };
    QFuture<QStringList> future = QtConcurrent::run(std::move(job));
    const QStringList own = co_await future;
    if (!self || (own == m_own && self->m_apis)) co_return;
    m_own = own;
    prepare();
}

void Completion::prepare() {
    // QsciAPIs prepares on a thread of its own and cannot be changed meanwhile: a new one takes the old one's
    // place.
    auto* apis = new QsciAPIs(m_lexer);
    for (const auto& name : KnownNames::instance().all())
        apis->add(name);
    for (const auto& name : m_own)
        apis->add(name);
    connect(apis, &QsciAPIs::apiPreparationFinished, this, &Completion::learned);
    apis->prepare();
    if (m_apis) {
        m_apis->cancelPreparation();
        // If it had just finished, the word of that is on its way, and QsciAPIs would look into the thread
        // that is gone.
        QCoreApplication::removePostedEvents(m_apis);
        m_apis->deleteLater();
    }
    m_apis = apis;
}

} // namespace coroscope::editor
