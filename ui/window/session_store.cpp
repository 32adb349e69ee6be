#include "ui/window/session_store.h"

#include "ui/window/documents.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QSettings>
#include <QStandardPaths>

namespace coroscope::window {

namespace {

const QString kScripts = QStringLiteral("session/scripts");
const QString kCurrent = QStringLiteral("session/current");
const QString kExamplePrefix = QStringLiteral("example:");
constexpr int kPauseMs = 500;

} // namespace

SessionStore::SessionStore(Documents* documents) : QObject(documents), m_documents(documents) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QDir().mkpath(folder);
    m_lock = std::make_unique<QLockFile>(folder + QStringLiteral("/session.lock"));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0)) m_lock.reset();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SessionStore::save);
    const auto soon = [this] { m_pause.start(); };
    for (auto signal : {&Documents::currentChanged, &Documents::removed, &Documents::nameChanged})
        connect(documents, signal, this, soon);
}

bool SessionStore::isFirstStart() const {
    return !QSettings().contains(kScripts);
}

void SessionStore::save() {
    if (!m_lock || m_restoring) return;
    QStringList scripts;
    int current = 0;
    for (auto* document : m_documents->all()) {
        QString where = document->path();
        if (where.isEmpty() && !document->example().isEmpty()) where = kExamplePrefix + document->example();
        if (where.isEmpty()) continue;
        if (document == m_documents->current()) current = static_cast<int>(scripts.size());
        scripts << QString::number(document->editor()->currentLine()) + u':' + where;
    }
    QSettings settings;
    settings.setValue(kScripts, scripts);
    settings.setValue(kCurrent, current);
}

QCoro::Task<bool> SessionStore::restore() {
    if (!m_lock) co_return false;
    const QPointer<SessionStore> self(this);
    m_restoring = true;
    const QStringList scripts = QSettings().value(kScripts).toStringList();
    const int current = QSettings().value(kCurrent).toInt();
    QPointer<Document> front;
    bool any = false;
    for (int i = 0; i < scripts.size(); ++i) {
        const QString where = scripts[i].section(u':', 1);
        bool open = false;
        m_documents->setReusesTabs(!any);
        if (where.startsWith(kExamplePrefix)) {
            open = m_documents->openExample(where.mid(kExamplePrefix.size())) != nullptr;
        } else if (QFileInfo::exists(where)) {
            open = co_await m_documents->open(where);
            if (!self) co_return false;
        }
        if (!open) continue;
        any = true;
        m_documents->current()->editor()->goToLine(scripts[i].section(u':', 0, 0).toInt());
        if (i == current) front = m_documents->current();
    }
    m_documents->setReusesTabs(true);
    if (front) m_documents->setCurrent(front);
    m_restoring = false;
    co_return any;
}

} // namespace coroscope::window
