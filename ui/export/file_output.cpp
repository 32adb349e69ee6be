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

Result<bool> FileOutput::commit() {
    // A disk that is full shows at a write, or only when the last bytes are flushed; QSaveFile::commit()
    // itself would not notice the latter.
    if (!m_file.flush() || m_file.error() != QFileDevice::NoError) {
        const QString reason = m_file.errorString();
        m_file.cancelWriting();
        return failure(reason);
    }
    if (!m_file.commit()) return failure(m_file.errorString());
    return true;
}

} // namespace coroscope::exporter
