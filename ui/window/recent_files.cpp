#include "ui/window/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace coroscope::window {

namespace {
const QString kKey = QStringLiteral("recentFiles");
}

RecentFiles::RecentFiles(QObject* parent) : QObject(parent) {}

QStringList RecentFiles::paths() const {
    return QSettings().value(kKey).toStringList();
}

void RecentFiles::add(const QString& path) {
    QStringList list = paths();
    list.removeAll(path);
    list.prepend(path);
    QSettings().setValue(kKey, QStringList(list.mid(0, kMost)));
}

void RecentFiles::remove(const QString& path) {
    QStringList list = paths();
    list.removeAll(path);
    QSettings().setValue(kKey, list);
}

void RecentFiles::clear() {
    QSettings().remove(kKey);
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
