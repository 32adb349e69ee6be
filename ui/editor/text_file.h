#pragma once

#include "core/base/result.h"

#include <QString>

namespace coroscope::editor {

/// A script as it lies on disk.
struct TextFile {
    QString text; ///< lines end in '\n'
    bool byteOrderMark = false;
    bool windowsLines = false; ///< lines end in "\r\n" on disk
};

/// Larger files are refused: nobody wrote them by hand, and an editor that hangs on one helps nobody.
inline constexpr qint64 kLargestScript = 4 << 20;

/// The error says in words for the user why a file is no script: gone, a folder, unreadable, enormous,
/// binary, not UTF-8.
Result<TextFile> loadTextFile(const QString& path);

/// Replaces the file atomically: after a failure (disk full, read-only) it is as it was before.
Result<bool> saveTextFile(const QString& path, const TextFile& file);

} // namespace coroscope::editor
