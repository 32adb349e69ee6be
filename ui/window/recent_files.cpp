#include "ui/window/recent_files.h"

#include "ui/kept/kept.h"

#include <QDir>
#include <QFileInfo>

namespace coroscope::window {

namespace {
const QString kKey = QStringLiteral("recentFiles");
constexpr int kPauseMs = 500;
} // namespace

RecentFiles::RecentFiles(QObject* parent) : QObject(parent) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &RecentFiles::keep);
}

RecentFiles::~RecentFiles() {
    if (m_pause.isActive()) keep();
}

QStringList RecentFiles::paths() const {
    QStringList list = m_fresh;
    for (const auto& path : Kept::settings().value(kKey).toStringList())
        if (!list.contains(path)) list << path;
    return list.mid(0, kMost);
}

void RecentFiles::keep() {
    Kept::settings().setValue(kKey, paths());
}

void RecentFiles::add(const QString& path) {
    m_fresh.removeAll(path);
    m_fresh.prepend(path);
    m_pause.start();
}

void RecentFiles::remove(const QString& path) {
    m_fresh.removeAll(path);
    QStringList list = paths();
    list.removeAll(path);
    Kept::settings().setValue(kKey, list);
}

void RecentFiles::clear() {
    m_fresh.clear();
    m_pause.stop();
    Kept::settings().remove(kKey);
}

void RecentFiles::showIn(QMenu* menu) {
    fill(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(menu); });
}

void RecentFiles::fill(QMenu* menu) {
    menu->clear();
    int number = 0;
    for (const auto& path : paths()) {
        const QFileInfo info(path);
        QString text = tr("%1 \u2013 %2", "file \u2013 folder")
                           .arg(info.fileName(), QDir::toNativeSeparators(info.path()));
        text.replace(u'&', u"&&"_qs);
        if (++number <= 9) text.prepend(QStringLiteral("&%1  ").arg(number));
        menu->addAction(text, this, [this, path] { emit chosen(path); });
    }
    if (number == 0) {
        menu->addAction(tr("No files yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    menu->addAction(tr("&Clear this list"), this, &RecentFiles::clear);
}

} // namespace coroscope::window
