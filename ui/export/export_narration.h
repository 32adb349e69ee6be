#pragma once

#include "core/base/result.h"
#include "core/trace/store.h"
#include "ui/export/export.h"

namespace coroscope::exporter {

/// The story of a trace as Markdown: a heading, a numbered list of sentences with their times, how it ended.
/// Atomic; any thread.
Result<bool> exportNarration(std::shared_ptr<const trace::Store> store, const QString& title,
                             const QString& path, const Progress& progress = {},
                             const std::atomic<bool>* cancel = nullptr);

/// The same as text, for the clipboard; at most `most` sentences.
QString narrationMarkdown(std::shared_ptr<const trace::Store> store, const QString& title,
                          std::uint64_t most);

} // namespace coroscope::exporter
