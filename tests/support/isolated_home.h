#pragma once

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace coroscope::test {

/// A home of its own for a test program, so that settings, snapshots and recent files neither come from nor
/// go to the user's. To be made before the application object: put one at namespace scope of the test.
class IsolatedHome {
public:
    IsolatedHome() {
        const auto set = [this](const char* name, const char* folder) {
            const QString path = m_home.filePath(QString::fromLatin1(folder));
            QDir().mkpath(path);
            qputenv(name, path.toLocal8Bit());
        };
        set("HOME", ".");
        set("XDG_CONFIG_HOME", "config");
        set("XDG_DATA_HOME", "data");
        set("XDG_STATE_HOME", "state");
        set("XDG_CACHE_HOME", "cache");
        QStandardPaths::setTestModeEnabled(false); // the folders above hold as they are
    }
    QString path() const { return m_home.path(); }

private:
    QTemporaryDir m_home;
};

} // namespace coroscope::test
