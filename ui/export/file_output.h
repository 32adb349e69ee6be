#pragma once

#include "core/base/result.h"

#include <QSaveFile>
#include <QString>

namespace coroscope::exporter {

/// A file that is replaced as a whole or not at all, with reasons that name it.
class FileOutput {
public:
    explicit FileOutput(const QString& path) : m_path(path), m_file(path) {}
    Result<bool> open();
    /// Remembers a failure for commit(): drawing into the file itself would lose it, as painters do not look
    /// at what their device says.
    void write(const QByteArray& bytes);
    Result<bool> commit();
    Error failure(const QString& reason) const;

private:
    QString m_path;
    QSaveFile m_file;
    QString m_failure;
};

} // namespace coroscope::exporter
