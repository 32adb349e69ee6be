#pragma once

#include <memory>
#include <QCoroTask>
#include <QFuture>
#include <QLockFile>
#include <QObject>
#include <QTimer>

namespace coroscope::window {

class Documents;

/// Which scripts were open, for the next start. Only one running program at a time keeps and restores it;
/// further ones begin with what they are asked to open.
class SessionStore : public QObject {
    Q_OBJECT
public:
    explicit SessionStore(Documents* documents);
    ~SessionStore() override;

    /// Opens what was open last; false when there was nothing, or nothing of it can be opened. Files that are
    /// gone are left out without a word.
    QCoro::Task<bool> restore();
    void save();

    /// A file or the name of an example; neither: nothing.
    struct Place {
        QString path;
        QString example;
    };
    static Place lastInFront(); ///< of what was open last

private:
    Documents* m_documents;
    bool hasLock();

    QFuture<std::shared_ptr<QLockFile>> m_locking; ///< on another thread: the disk takes its time
    std::shared_ptr<QLockFile> m_lock;             ///< null: another program has it, or not yet
    bool m_restoring = false;
    QTimer m_pause;
};

} // namespace coroscope::window
