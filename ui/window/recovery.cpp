#include "ui/window/recovery.h"

#include "ui/window/documents.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace coroscope::window {

namespace {

const QString kLock = QStringLiteral("lock");
const QString kEnding = QStringLiteral(".script.json");

QByteArray toBytes(const RecoveredScript& script) {
    return QJsonDocument(QJsonObject{{QStringLiteral("path"), script.path},
                                     {QStringLiteral("example"), script.example},
                                     {QStringLiteral("line"), script.line},
                                     {QStringLiteral("text"), script.text}})
        .toJson(QJsonDocument::Compact);
}

bool fromBytes(const QByteArray& bytes, RecoveredScript& script) {
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (!object.value(QStringLiteral("text")).isString()) return false;
    script.path = object.value(QStringLiteral("path")).toString();
    script.example = object.value(QStringLiteral("example")).toString();
    script.line = object.value(QStringLiteral("line")).toInt();
    script.text = object.value(QStringLiteral("text")).toString();
    return true;
}

/// The reason for a failure, or empty.
QString write(const QString& path, const RecoveredScript& script) {
    QSaveFile file(path);
    const QByteArray bytes = toBytes(script);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return file.errorString();
    return {};
}

/// A lock whose process lives counts for ever, however long its computer slept.
std::unique_ptr<QLockFile> lockOf(const QString& folder) {
    auto lock = std::make_unique<QLockFile>(QDir(folder).filePath(kLock));
    lock->setStaleLockTime(0);
    return lock;
}

} // namespace

QString Recovery::folder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
           QStringLiteral("/recovery");
}

Recovery::Recovery(Documents* documents) : QObject(documents), m_documents(documents) {
    m_writer.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &Recovery::writeDirty);
    connect(documents, &Documents::added, this, [this](Document* document) {
        connect(document->editor(), &QsciScintilla::textChanged, this,
                [this, document] { changed(document); });
        connect(document, &Document::nameChanged, this, [this, document] { changed(document); });
    });
    connect(documents, &Documents::removed, this, &Recovery::remove);
}

Recovery::~Recovery() {
    m_writer.waitForDone();
}

void Recovery::changed(Document* document) {
    if (m_finished) return;
    if (!document->isModified()) {
        remove(document);
        return;
    }
    m_copies[document].dirty = true;
    // Not started anew by each key: somebody who never pauses is kept up with, too.
    if (!m_pause.isActive()) m_pause.start();
}

bool Recovery::begin() {
    if (!m_session.isEmpty()) return true;
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString session = folder() + u'/' + name;
    auto lock = lockOf(session);
    if (!QDir().mkpath(session) || !lock->tryLock(0)) return false;
    m_session = session;
    m_lock = std::move(lock);
    return true;
}

void Recovery::writeDirty() {
    if (m_finished) return;
    const auto report = [this](const QString& reason) {
        if (reason.isEmpty() || m_failed) return;
        m_failed = true; // said once
        emit failed(reason);
    };
    for (auto it = m_copies.begin(); it != m_copies.end(); ++it) {
        if (!it->dirty) continue;
        it->dirty = false;
        if (!begin()) {
            report(tr("the folder %1 cannot be written").arg(QDir::toNativeSeparators(folder())));
            return;
        }
        const auto* document = it.key();
        if (it->file.isEmpty())
            it->file = m_session + u'/' + document->id().toString(QUuid::WithoutBraces) + kEnding;
        RecoveredScript script;
        script.path = document->path();
        script.example = document->example();
        script.text = document->editor()->text();
        script.line = document->editor()->currentLine() - 1;
        auto job = [path = it->file, script] { return write(path, script); };
        QtConcurrent::run(&m_writer, std::move(job)).then(this, report);
    }
}

void Recovery::remove(Document* document) {
    const Copy copy = m_copies.take(document);
    if (copy.file.isEmpty()) return;
    auto job = [path = copy.file] { QFile::remove(path); };
    (void)QtConcurrent::run(&m_writer, std::move(job));
}

QList<RecoveredScript> Recovery::leftBehind() {
    QList<RecoveredScript> found;
    const QDir all(folder());
    for (const auto& name : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time)) {
        const QString path = all.filePath(name);
        if (path == m_session) continue;
        auto lock = lockOf(path);
        if (!lock->tryLock(0)) continue; // its process lives
        lock->unlock();
        m_leftFolders.append(path);
        const QDir session(path);
        for (const auto& file :
             session.entryList({u'*' + kEnding}, QDir::Files, QDir::Time | QDir::Reversed)) {
            QFile copy(session.filePath(file));
            RecoveredScript script;
            if (copy.open(QIODevice::ReadOnly) && fromBytes(copy.readAll(), script)) found.append(script);
        }
    }
    return found;
}

void Recovery::kept() {
    writeDirty();
    auto job = [folders = m_leftFolders] {
        for (const auto& path : folders)
            QDir(path).removeRecursively();
    };
    m_leftFolders.clear();
    (void)QtConcurrent::run(&m_writer, std::move(job)); // after the new copies
}

void Recovery::finish() {
    m_finished = true;
    m_pause.stop();
    m_writer.waitForDone();
    if (m_session.isEmpty()) return;
    m_lock.reset();
    QDir(m_session).removeRecursively();
    m_session.clear();
    m_copies.clear();
}

} // namespace coroscope::window
