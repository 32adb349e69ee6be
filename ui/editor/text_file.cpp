#include "ui/editor/text_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QStringDecoder>

namespace coroscope::editor {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("TextFile", text);
}

Error refuse(const QString& path, const QString& reason) {
    return Error{tr("%1 cannot be opened: %2").arg(QDir::toNativeSeparators(path), reason).toStdString()};
}

} // namespace

Result<TextFile> loadTextFile(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists()) return refuse(path, tr("there is no such file."));
    if (info.isDir()) return refuse(path, tr("it is a folder."));
    if (info.size() > kLargestScript)
        return refuse(path, tr("it has %1; scripts of up to %2 can be opened.")
                                .arg(QLocale().formattedDataSize(info.size()),
                                     QLocale().formattedDataSize(kLargestScript)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return refuse(path, file.errorString());
    // A device or pipe has no size beforehand; it is read no further than the limit.
    QByteArray bytes = file.read(kLargestScript + 1);
    if (file.error() != QFileDevice::NoError) return refuse(path, file.errorString());
    if (bytes.size() > kLargestScript) return refuse(path, tr("it is too large for a script."));

    TextFile result;
    if (bytes.startsWith("\xef\xbb\xbf")) {
        result.byteOrderMark = true;
        bytes.remove(0, 3);
    }
    if (bytes.contains('\0')) return refuse(path, tr("it is binary, not text."));
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    result.text = decode(bytes);
    if (decode.hasError()) return refuse(path, tr("it is not text in UTF-8."));
    result.windowsLines = result.text.contains(u"\r\n"_qs);
    result.text.replace(u"\r\n"_qs, u"\n"_qs);
    result.text.replace(u'\r', u'\n');
    return result;
}

Result<bool> saveTextFile(const QString& path, const TextFile& content) {
    // Through a symbolic link the file behind it is replaced, not the link.
    const QFileInfo info(path);
    QSaveFile file(info.isSymLink() ? info.symLinkTarget() : path);
    const auto failure = [&] {
        return Error{tr("%1 cannot be saved: %2")
                         .arg(QDir::toNativeSeparators(path), file.errorString())
                         .toStdString()};
    };
    if (info.exists() && !info.isWritable())
        return Error{
            tr("%1 cannot be saved: it is read-only.").arg(QDir::toNativeSeparators(path)).toStdString()};
    if (!file.open(QIODevice::WriteOnly)) return failure();
    QString text = content.text;
    if (content.windowsLines) text.replace(u"\n"_qs, u"\r\n"_qs);
    QByteArray bytes = text.toUtf8();
    if (content.byteOrderMark) bytes.prepend("\xef\xbb\xbf");
    if (file.write(bytes) != bytes.size() || !file.commit()) return failure();
    return true;
}

} // namespace coroscope::editor
