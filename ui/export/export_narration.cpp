#include "ui/export/export_narration.h"

#include "core/analysis/narration.h"
#include "ui/export/file_output.h"
#include "ui/gantt/format.h"
#include "ui/gantt/words.h"

#include <algorithm>
#include <array>
#include <functional>
#include <QtConcurrentMap>
#include <QThread>

namespace coroscope::exporter {

using gantt::Words;

namespace {

/// So many sentences are put into words at once by one thread.
constexpr std::uint64_t kPiece = 2048;
constexpr std::uint64_t kUsualBytes = 160; ///< of a sentence, at most

constexpr std::array<bool, 256> markup() {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("\\`*_<>[]#|"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

/// Names may hold what Markdown takes for markup.
std::string escaped(std::string_view text) {
    static constexpr auto kMarkup = markup();
    std::string out;
    out.reserve(text.size() + 8);
    for (const char c : text) {
        if (kMarkup[static_cast<unsigned char>(c)]) out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string heading(const QString& title) {
    return "# " + escaped((title.isEmpty() ? Words::tr("Who holds control") : title).toStdString()) + "\n\n";
}

/// The sentences from `first` to `last` as items of a list.
std::string items(const analysis::Narration& narration, std::uint64_t first, std::uint64_t last) {
    std::string text;
    text.reserve((last - first + 1) * kUsualBytes);
    for (std::uint64_t number = first; number <= last; ++number) {
        const analysis::Sentence sentence = narration.sentence(number);
        text += std::to_string(number) + ". **" + gantt::durationText(sentence.at.time, 9).toStdString() +
                "** " + escaped(sentence.text) + '\n';
    }
    return text;
}

} // namespace

Result<bool> exportNarration(std::shared_ptr<const trace::Store> store, const QString& title,
                             const QString& path, const Progress& progress, const std::atomic<bool>* cancel) {
    FileOutput file(path);
    if (auto opened = file.open(); !opened) return opened;
    file.write(QByteArray::fromStdString(heading(title)));
    const analysis::Narration narration(std::move(store));
    const std::uint64_t count = narration.count();
    // As many pieces at a time as there are processors: what is written next waits in memory, no more.
    const auto atOnce = static_cast<std::uint64_t>(std::max(1, QThread::idealThreadCount())) * 4;
    for (std::uint64_t done = 0; done < count;) {
        if (cancel && cancel->load(std::memory_order_relaxed))
            return Error{Words::tr("The export was cancelled.").toStdString()};
        QList<std::uint64_t> pieces;
        for (std::uint64_t i = 0; i < atOnce && done + i * kPiece < count; ++i)
            pieces << done + i * kPiece + 1;
        const std::function<std::string(std::uint64_t)> say = [&](std::uint64_t first) {
            return items(narration, first, std::min(count, first + kPiece - 1));
        };
        for (const std::string& text : QtConcurrent::blockingMapped<QList<std::string>>(pieces, say))
            file.write(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())));
        done = std::min(count, done + atOnce * kPiece);
        if (progress) progress(static_cast<double>(done) / static_cast<double>(count));
    }
    Result<bool> committed = file.commit();
    if (committed && progress) progress(1);
    return committed;
}

QString narrationMarkdown(std::shared_ptr<const trace::Store> store, const QString& title,
                          std::uint64_t most) {
    const analysis::Narration narration(std::move(store));
    const std::uint64_t count = std::min(narration.count(), most);
    return QString::fromStdString(heading(title) + items(narration, 1, count));
}

} // namespace coroscope::exporter
