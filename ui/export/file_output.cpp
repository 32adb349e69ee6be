#include "ui/export/file_output.h"

#include "ui/gantt/words.h"

#include <QDir>
#include <QFileInfo>

namespace coroscope::exporter {

using gantt::Words;

Error FileOutput::failure(const QString& reason) const {
    return Error{
        Words::tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(m_path), reason).toStdString()};
}

Result<bool> FileOutput::open() {
    if (m_path.isEmpty()) return Error{Words::tr("No file name was given.").toStdString()};
    const QFileInfo info(m_path);
    if (info.isDir()) return failure(Words::tr("it is a folder."));
    // A device or a pipe would be replaced by a file of that name: with enough rights, for the whole machine.
    if (info.exists() && !info.isFile()) return failure(Words::tr("it is not an ordinary file."));
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir()) return failure(Words::tr("the folder %1 does not exist.").arg(folder.filePath()));
    if (!m_file.open(QIODevice::WriteOnly)) return failure(m_file.errorString());
    return true;
}

void FileOutput::write(const QByteArray& bytes) {
    if (!m_failure.isEmpty()) return;
    // Flushed at once: QSaveFile would not notice an error in its last buffer.
    if (m_file.write(bytes) != bytes.size() || !m_file.flush()) {
        m_failure = m_file.errorString();
        m_file.cancelWriting();
    }
}

Result<bool> FileOutput::commit() {
    if (!m_failure.isEmpty()) return failure(m_failure);
    if (!m_file.commit()) return failure(m_file.errorString());
    return true;
}

} // namespace coroscope::exporter
