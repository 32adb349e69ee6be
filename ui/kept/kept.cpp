#include "ui/kept/kept.h"

#include <QCoreApplication>
#include <QMutexLocker>

namespace coroscope {

Kept& Kept::settings() {
    // Never taken apart: others may still set something while the application goes.
    static Kept* const kept = new Kept;
    return *kept;
}

Kept::Kept() {
    m_pool.setMaxThreadCount(1);
    qAddPostRoutine([] { settings().finish(); });
}

Kept::~Kept() {
    finish();
}

QVariant Kept::value(const QString& key, const QVariant& standard) const {
    {
        const QMutexLocker lock(&m_mutex);
        const auto fresh = m_fresh.constFind(key);
        if (fresh != m_fresh.constEnd()) return fresh->value.isValid() ? fresh->value : standard;
    }
    return fromFile(key, standard);
}

QVariant Kept::fromFile(const QString& key, const QVariant& standard) const {
    const QMutexLocker lock(&m_reading);
    if (!m_file) m_file = std::make_unique<QSettings>();
    return m_file->value(key, standard);
}

void Kept::setValue(const QString& key, const QVariant& value) {
    const QMutexLocker lock(&m_mutex);
    m_fresh.insert(key, {value, ++m_changes});
    if (std::exchange(m_writing, true)) return;
    m_pool.start([this] { write(); });
}

void Kept::write() {
    QHash<QString, Fresh> batch;
    {
        const QMutexLocker lock(&m_mutex);
        m_writing = false;
        batch = m_fresh;
    }
    QSettings file;
    for (auto each = batch.constBegin(); each != batch.constEnd(); ++each) {
        if (each->value.isValid())
            file.setValue(each.key(), each->value);
        else
            file.remove(each.key());
    }
    file.sync();
    if (file.status() != QSettings::NoError) {
        emit notWritten(file.fileName());
        return;
    }
    const QMutexLocker lock(&m_mutex);
    for (auto each = batch.constBegin(); each != batch.constEnd(); ++each) {
        const auto fresh = m_fresh.constFind(each.key());
        if (fresh != m_fresh.constEnd() && fresh->number == each->number) m_fresh.erase(fresh);
    }
}

void Kept::finish() {
    m_pool.waitForDone();
}

} // namespace coroscope
