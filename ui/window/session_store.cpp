#include "ui/window/session_store.h"

#include "ui/kept/kept.h"
#include "ui/window/documents.h"

#include <QCoroFuture>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace coroscope::window {

namespace {

const QString kScripts = QStringLiteral("session/scripts");
const QString kCurrent = QStringLiteral("session/current");
const QString kExamplePrefix = QStringLiteral("example:");
constexpr int kPauseMs = 500;

/// Of an entry such as "12:/home/me/script.py": the line, and where the script is.
std::pair<int, SessionStore::Place> parsed(const QString& entry) {
    const QString where = entry.section(u':', 1);
    const int line = entry.section(u':', 0, 0).toInt();
    if (where.startsWith(kExamplePrefix)) return {line, {{}, where.mid(kExamplePrefix.size())}};
    return {line, {where, {}}};
}

} // namespace

SessionStore::SessionStore(Documents* documents) : QObject(documents), m_documents(documents) {
    auto lock = [folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)] {
        QDir().mkpath(folder);
        auto file = std::make_shared<QLockFile>(folder + QStringLiteral("/session.lock"));
        file->setStaleLockTime(0);
        if (!file->tryLock(0)) file.reset();
        return file;
    };
    m_locking = QtConcurrent::run(std::move(lock));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SessionStore::save);
    const auto soon = [this] { m_pause.start(); };
    for (auto signal : {&Documents::currentChanged, &Documents::removed, &Documents::nameChanged})
        connect(documents, signal, this, soon);
}

SessionStore::~SessionStore() {
    // A lock that is still being taken would be missed by whoever opens the next window. The thread that took
    // it lets go of it a moment later than this.
    m_locking.waitForFinished();
    if (const auto lock = m_locking.result()) lock->unlock();
}

bool SessionStore::hasLock() {
    if (!m_lock && m_locking.isFinished()) m_lock = m_locking.result();
    return m_lock != nullptr;
}

void SessionStore::save() {
    if (!hasLock() || m_restoring) return;
    QStringList scripts;
    int current = 0;
    for (auto* document : m_documents->all()) {
        QString where = document->path();
        if (where.isEmpty() && !document->example().isEmpty()) where = kExamplePrefix + document->example();
        if (where.isEmpty()) continue;
        if (document == m_documents->current()) current = static_cast<int>(scripts.size());
        scripts << QString::number(document->editor()->currentLine()) + u':' + where;
    }
    Kept& settings = Kept::settings();
    settings.setValue(kScripts, scripts);
    settings.setValue(kCurrent, current);
}

SessionStore::Place SessionStore::lastInFront() {
    const Kept& settings = Kept::settings();
    const QStringList scripts = settings.value(kScripts).toStringList();
    const auto current = settings.value(kCurrent).toInt();
    return current >= 0 && current < scripts.size() ? parsed(scripts[current]).second : Place{};
}

QCoro::Task<bool> SessionStore::restore() {
    const QPointer<SessionStore> self(this);
    QFuture<std::shared_ptr<QLockFile>> locking = m_locking;
    m_restoring = true;
    co_await locking;
    if (!self) co_return false;
    m_restoring = false;
    if (!hasLock()) co_return false;
    m_restoring = true;
    const QStringList scripts = Kept::settings().value(kScripts).toStringList();
    const int current = Kept::settings().value(kCurrent).toInt();
    QPointer<Document> front;
    bool any = false;
    for (int i = 0; i < scripts.size(); ++i) {
        const auto [line, place] = parsed(scripts[i]);
        bool open = false;
        m_documents->setReusesTabs(!any);
        if (!place.example.isEmpty()) {
            open = m_documents->openExample(place.example) != nullptr;
        } else if (QFileInfo::exists(place.path)) {
            open = co_await m_documents->open(place.path);
            if (!self) co_return false;
        }
        if (!open) continue;
        any = true;
        m_documents->current()->editor()->goToLine(line);
        if (i == current) front = m_documents->current();
    }
    m_documents->setReusesTabs(true);
    if (front) m_documents->setCurrent(front);
    m_restoring = false;
    co_return any;
}

} // namespace coroscope::window
