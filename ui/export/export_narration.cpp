#include "ui/export/export_narration.h"

#include "core/analysis/narration.h"
#include "ui/export/file_output.h"
#include "ui/gantt/format.h"
#include "ui/gantt/narration_text.h"
#include "ui/gantt/words.h"

#include <algorithm>

namespace coroscope::exporter {

using gantt::Words;

namespace {

/// Names may hold what Markdown takes for markup.
QString escaped(const QString& text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (QStringLiteral("\\`*_<>[]#|").contains(c)) out += QLatin1Char('\\');
        out += c == QLatin1Char('\n') ? QLatin1Char(' ') : c;
    }
    return out;
}

QString heading(const QString& title) {
    return QStringLiteral("# %1\n\n").arg(escaped(title.isEmpty() ? Words::tr("Who holds control") : title));
}

QString item(const analysis::Sentence& sentence) {
    return QStringLiteral("%1. **%2** %3\n")
        .arg(sentence.number)
        .arg(gantt::durationText(sentence.at.time, 9), escaped(QString::fromStdString(sentence.text)));
}

} // namespace

Result<bool> exportNarration(std::shared_ptr<const trace::Store> store, const QString& title,
                             const QString& path, const Progress& progress, const std::atomic<bool>* cancel) {
    FileOutput file(path);
    if (auto opened = file.open(); !opened) return opened;
    file.write(heading(title).toUtf8());
    const analysis::Narration narration(std::move(store));
    QByteArray text;
    for (std::uint64_t number = 1; number <= narration.count(); ++number) {
        if (cancel && cancel->load(std::memory_order_relaxed))
            return Error{Words::tr("The export was cancelled.").toStdString()};
        text += item(narration.sentence(number)).toUtf8();
        if (text.size() > 1 << 16 || number == narration.count()) {
            file.write(text);
            text.clear();
        }
        if (progress && number % 1024 == 0)
            progress(static_cast<double>(number) / static_cast<double>(narration.count()));
    }
    Result<bool> committed = file.commit();
    if (committed && progress) progress(1);
    return committed;
}

QString narrationMarkdown(std::shared_ptr<const trace::Store> store, const QString& title,
                          std::uint64_t most) {
    QString text = heading(title);
    const analysis::Narration narration(std::move(store));
    for (std::uint64_t number = 1; number <= std::min(narration.count(), most); ++number)
        text += item(narration.sentence(number));
    return text;
}

} // namespace coroscope::exporter
