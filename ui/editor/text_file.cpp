#include "ui/editor/text_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QStringDecoder>

namespace coroscope::editor {

namespace {

/// Translation context of what is said about files.
class Words {
    Q_DECLARE_TR_FUNCTIONS(TextFile)
};

Error refuse(const QString& path, const QString& reason) {
    return Error{
        Words::tr("%1 cannot be opened: %2").arg(QDir::toNativeSeparators(path), reason).toStdString()};
}

} // namespace

Result<TextFile> loadTextFile(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists()) return refuse(path, Words::tr("there is no such file."));
    if (info.isDir()) return refuse(path, Words::tr("it is a folder."));
    // Reading a pipe or a device may never end.
    if (!info.isFile()) return refuse(path, Words::tr("it is not an ordinary file."));
    if (info.size() > kLargestScript)
        return refuse(path, Words::tr("it has %1; scripts of up to %2 can be opened.")
                                .arg(QLocale().formattedDataSize(info.size()),
                                     QLocale().formattedDataSize(kLargestScript)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return refuse(path, file.errorString());
    // It may grow meanwhile, or have no size beforehand as those of /proc: it is read no further than the
    // limit.
    QByteArray bytes = file.read(kLargestScript + 1);
    if (file.error() != QFileDevice::NoError) return refuse(path, file.errorString());
    if (bytes.size() > kLargestScript) return refuse(path, Words::tr("it is too large for a script."));

    TextFile result;
    if (bytes.startsWith("\xef\xbb\xbf")) {
        result.byteOrderMark = true;
        bytes.remove(0, 3);
    }
    if (bytes.contains('\0')) return refuse(path, Words::tr("it is binary, not text."));
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    result.text = decode(bytes);
    if (decode.hasError()) return refuse(path, Words::tr("it is not text in UTF-8."));
    result.windowsLines = result.text.contains(u"\r\n"_qs);
    result.text.replace(u"\r\n"_qs, u"\n"_qs);
    result.text.replace(u'\r', u'\n');
    return result;
}

Result<bool> saveTextFile(const QString& path, const TextFile& content) {
    const auto failure = [&path](const QString& reason) {
        return Error{
            Words::tr("%1 cannot be saved: %2").arg(QDir::toNativeSeparators(path), reason).toStdString()};
    };
    const QFileInfo info(path);
    if (info.isDir()) return failure(Words::tr("it is a folder."));
    // A device or a pipe would be replaced by a file of that name: with enough rights, for the whole machine.
    if (info.exists() && !info.isFile()) return failure(Words::tr("it is not an ordinary file."));
    if (info.exists() && !info.isWritable()) return failure(Words::tr("it is read-only."));
    if (!QFileInfo(info.absolutePath()).isDir())
        return failure(
            Words::tr("the folder %1 does not exist.").arg(QDir::toNativeSeparators(info.absolutePath())));
    // Through a symbolic link the file behind it is replaced, not the link.
    QSaveFile file(info.isSymLink() ? info.symLinkTarget() : path);
    if (!file.open(QIODevice::WriteOnly)) return failure(file.errorString());
    QString text = content.text;
    if (content.windowsLines) text.replace(u"\n"_qs, u"\r\n"_qs);
    QByteArray bytes = text.toUtf8();
    if (content.byteOrderMark) bytes.prepend("\xef\xbb\xbf");
    // Flushed by hand: commit() would not notice an error in the last buffer.
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const QString reason = file.errorString();
        file.cancelWriting();
        return failure(reason);
    }
    if (!file.commit()) return failure(file.errorString());
    return true;
}

} // namespace coroscope::editor
