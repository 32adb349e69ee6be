#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

#include <sched.h>
#include <sys/fsuid.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

namespace coroscope::test {

/// A disk that nothing can be written to, for this program alone: a file system in memory, in a name space of
/// its own, that is filled and then made read-only. Where the system lets nobody mount anything, a folder
/// without the permission to write, for root, too. To be made at namespace scope, before there are threads.
class ReadOnlyDisk {
public:
    /// With one file on it, `work.py`.
    explicit ReadOnlyDisk(const QByteArray& text) {
        m_mounted = enterNamespace() && ::mount("disk", encoded().constData(), "tmpfs", 0, "mode=0755") == 0;
        QFile file(filePath(QStringLiteral("work.py")));
        if (file.open(QIODevice::WriteOnly)) file.write(text);
        file.close();
        if (m_mounted) {
            m_mounted = ::mount("disk", encoded().constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
        } else {
            ::chmod(encoded().constData(), 0555);
            ::chmod(QFile::encodeName(file.fileName()).constData(), 0444);
            if (::geteuid() == 0) ::setfsuid(65534); // whom permissions hold for
        }
    }
    ~ReadOnlyDisk() {
        if (m_mounted) {
            ::umount2(encoded().constData(), MNT_DETACH);
        } else {
            if (::geteuid() == 0) ::setfsuid(0);
            ::chmod(encoded().constData(), 0755);
        }
    }
    ReadOnlyDisk(const ReadOnlyDisk&) = delete;
    ReadOnlyDisk& operator=(const ReadOnlyDisk&) = delete;

    QString filePath(const QString& name) const { return m_folder.filePath(name); }
    QString path() const { return m_folder.path(); }

private:
    QByteArray encoded() const { return QFile::encodeName(m_folder.path()); }
    static bool tell(const char* path, const QByteArray& text) {
        QFile file(QString::fromLatin1(path));
        return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) == text.size();
    }
    /// Root may do so as it is; others become root of a name space of users.
    static bool enterNamespace() {
        const QByteArray user = QByteArray::number(::geteuid()), group = QByteArray::number(::getegid());
        if (::unshare(CLONE_NEWNS) != 0) {
            if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
            if (!tell("/proc/self/setgroups", "deny") || !tell("/proc/self/uid_map", "0 " + user + " 1") ||
                !tell("/proc/self/gid_map", "0 " + group + " 1"))
                return false;
        }
        return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    }

    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace coroscope::test
