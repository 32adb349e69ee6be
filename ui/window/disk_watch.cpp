#include "ui/window/disk_watch.h"

#include "ui/window/documents.h"

#include <QCoroFuture>
#include <QFileInfo>
#include <QPointer>
#include <QSet>
#include <QtConcurrentRun>

namespace coroscope::window {

namespace {

constexpr int kPauseMs = 150;
const QString kMessage = QStringLiteral("disk");

struct OnDisk {
    bool exists = false;
    bool readable = false;
    editor::TextFile file;
};

OnDisk lookAt(const QString& path) {
    OnDisk found;
    found.exists = QFileInfo::exists(path);
    if (!found.exists) return found;
    if (auto file = editor::loadTextFile(path)) {
        found.readable = true;
        found.file = file.value();
    }
    return found;
}

} // namespace

DiskWatch::DiskWatch(Documents* documents) : QObject(documents), m_documents(documents) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DiskWatch::check);
    const auto soon = [this] { m_pause.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, soon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, soon);
    connect(documents, &Documents::opened, this, &DiskWatch::watch);
    connect(documents, &Documents::removed, this, &DiskWatch::watch);
}

void DiskWatch::watch() {
    // The folder, too: a file that is replaced by renaming another over it is a new one to the watcher.
    QSet<QString> wanted;
    for (auto* document : m_documents->all()) {
        if (document->path().isEmpty()) continue;
        const QFileInfo info(document->path());
        if (info.exists()) wanted.insert(document->path());
        if (QFileInfo(info.path()).isDir()) wanted.insert(info.path());
    }
    const QStringList list = m_watcher.files() + m_watcher.directories();
    const QSet<QString> present(list.begin(), list.end());
    const QSet<QString> old = present - wanted, fresh = wanted - present;
    if (!old.isEmpty()) m_watcher.removePaths(QStringList(old.begin(), old.end()));
    if (!fresh.isEmpty()) m_watcher.addPaths(QStringList(fresh.begin(), fresh.end()));
}

void DiskWatch::check() {
    watch();
    for (auto* document : m_documents->all())
        if (!document->path().isEmpty()) look(document);
}

QCoro::Task<> DiskWatch::look(Document* document) {
    const QPointer<DiskWatch> self(this);
    const QPointer<Document> alive(document);
    const QString path = document->path();
    auto job = [path] { return lookAt(path); };
    QFuture<OnDisk> future = QtConcurrent::run(std::move(job));
    const OnDisk found = co_await future;
    if (!self || !alive || document->path() != path) co_return;
    if (!found.exists) {
        vanished(document);
    } else if (found.readable && !document->differsFromDisk(found.file)) {
        // Its own saving, or changed and changed back.
        if (document->messages()->has(kMessage)) document->messages()->clear(kMessage);
    } else if (found.readable && !document->isModified()) {
        document->setFile(found.file, path);
        emit followed(document);
    } else {
        changed(document);
    }
}

void DiskWatch::vanished(Document* document) {
    if (document->messages()->has(kMessage) && document->isModified()) return;
    document->markUnsaved();
    const QPointer<Document> alive(document);
    document->messages()->post(
        kMessage, MessageStack::Kind::Warning,
        tr("%1 was removed or renamed by another program. Its text is still here.").arg(document->name()),
        {{tr("Save it again"), [this, alive] {
              if (alive) m_documents->save(alive);
          }}});
}

void DiskWatch::changed(Document* document) {
    const QPointer<Document> alive(document);
    document->messages()->post(
        kMessage, MessageStack::Kind::Warning,
        tr("%1 was changed by another program, and has changes here that are not saved.")
            .arg(document->name()),
        {{tr("Read the file again"),
          [this, alive] {
              if (alive) m_documents->reload(alive);
          }},
         {tr("Keep what is here"), [] {}}});
}

} // namespace coroscope::window
