#pragma once

#include <QMenu>
#include <QStringList>
#include <QTimer>

namespace coroscope::window {

/// The files opened last, newest first; kept in the settings.
class RecentFiles : public QObject {
    Q_OBJECT
public:
    static constexpr int kMost = 12;

    explicit RecentFiles(QObject* parent);
    ~RecentFiles() override;
    QStringList paths() const;
    void add(const QString& path);
    void remove(const QString& path);
    void clear();
    /// Fills the menu each time it is about to be shown.
    void showIn(QMenu* menu);

signals:
    void chosen(const QString& path);

private:
    void fill(QMenu* menu);
    void keep();

    QStringList m_fresh; ///< of this program, newest first; before those that are kept
    QTimer m_pause;      ///< until they are written, which takes the disk some time
};

} // namespace coroscope::window
