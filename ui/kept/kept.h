#pragma once

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QSettings>
#include <QThreadPool>
#include <QVariant>

#include <memory>
#include <utility>

namespace coroscope {

/// What is remembered from one start to the next, in the file of QSettings(). It is read once, by the first
/// who asks; from then on nobody waits for the disk: a value that is set holds at once for all who ask here,
/// and is written on another thread, one batch after the other. The end of the application waits for the last
/// one. What cannot be written holds until then. Any thread.
class Kept : public QObject {
    Q_OBJECT
public:
    static Kept& settings();
    ~Kept() override;

    QVariant value(const QString& key, const QVariant& standard = {}) const;
    bool contains(const QString& key) const { return value(key).isValid(); }
    void setValue(const QString& key, const QVariant& value);
    /// Back to what was never set.
    void remove(const QString& key) { setValue(key, {}); }

    /// Returns when everything set so far is on the disk, or cannot be written.
    void finish();

signals:
    /// This file cannot be written; comes on the thread that writes.
    void notWritten(const QString& path);

private:
    Kept();
    QVariant fromFile(const QString& key, const QVariant& standard) const;
    void write();

    struct Fresh {
        QVariant value; ///< invalid: removed
        quint64 number; ///< of the change
    };
    mutable QMutex m_mutex;
    QHash<QString, Fresh> m_fresh; ///< not on the disk yet
    quint64 m_changes = 0;
    bool m_writing = false; ///< a job is waiting that will see what is set now
    QThreadPool m_pool;     ///< one thread
    mutable QMutex m_reading;
    /// Only read from. To make one looks at every place where settings may lie, some fifteen calls of the
    /// system, which hundreds of questions at the start need not pay; what write() writes is seen here, too.
    mutable std::unique_ptr<QSettings> m_file;
};

} // namespace coroscope
