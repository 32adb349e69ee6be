#pragma once

#include <QCoroTask>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace coroscope::window {

class Document;
class Documents;

/// Notices when others change or remove the file of an open script. A script without changes of its own
/// follows the file; otherwise the user is asked, and nothing is lost either way.
class DiskWatch : public QObject {
    Q_OBJECT
public:
    explicit DiskWatch(Documents* documents);

signals:
    void followed(Document* document); ///< was read again

private:
    void watch();
    void check();
    QCoro::Task<> look(Document* document);
    void vanished(Document* document);
    void changed(Document* document);

    Documents* m_documents;
    QFileSystemWatcher m_watcher;
    QTimer m_pause; ///< savers touch a file several times
};

} // namespace coroscope::window
