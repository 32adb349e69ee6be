#pragma once

#include "core/analysis/narration.h"
#include "ui/gantt/view_state.h"

#include <optional>
#include <QString>
#include <vector>

namespace coroscope::gantt {

/// The sentences of a trace, or of a part of it, with their numbers; none when they are more than `most`:
/// what fits under a picture.
std::vector<QString> numberedSentences(const trace::Store& store, std::size_t most,
                                       const std::optional<InstantRange>& range = {});

} // namespace coroscope::gantt
