#pragma once

#include <memory>
#include <QHash>
#include <QLockFile>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace coroscope::window {

class Document;
class Documents;

/// Unsaved work as it was when its session ended without being closed.
struct RecoveredScript {
    QString path;    ///< empty: was never saved
    QString example; ///< that it began with
    QString text;
    int line = 0; ///< of the cursor, from 0
};

/// Copies of unsaved work in the application's data folder, at most kPauseMs behind the text, so that a crash
/// or a power cut costs next to nothing. Each session has a folder there with a lock that tells whether its
/// process still lives; a session that ends in order takes its folder away.
class Recovery : public QObject {
    Q_OBJECT
public:
    static constexpr int kPauseMs = 1000;

    explicit Recovery(Documents* documents);
    ~Recovery() override;

    /// What sessions left behind whose processes are gone. The copies stay until kept(), when the
    /// new session has made its own.
    QList<RecoveredScript> leftBehind();
    void kept();
    /// The session ends in order: nothing is unsaved any more, or was given up by its user.
    void finish();

    static QString folder();

signals:
    void failed(const QString& reason); ///< copies cannot be written

private:
    struct Copy {
        QString file;
        bool dirty = false;
    };
    void changed(Document* document);
    void writeDirty();
    void remove(Document* document);
    bool begin();

    Documents* m_documents;
    QString m_session; ///< this session's folder, empty until there is something to keep
    std::unique_ptr<QLockFile> m_lock;
    QHash<Document*, Copy> m_copies;
    QStringList m_leftFolders;
    QThreadPool m_writer; ///< one thread: the latest copy is written last
    QTimer m_pause;
    bool m_finished = false;
    bool m_failed = false;
};

} // namespace coroscope::window
