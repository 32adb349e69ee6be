#pragma once

#include "core/trace/file_task.h"
#include "core/trace/store.h"
#include "core/trace/writer.h"

namespace coroscope::trace {

/// The trace in the binary form (binary_format.h). Nobody may write to the store meanwhile. Returns how many
/// lanes, spans, links and marks there are in it.
Result<std::uint64_t> writeBinaryTrace(const Store& store, const TextSink& sink, const FileTask& task = {});

} // namespace coroscope::trace
