#pragma once

#include "core/analysis/narration.h"

#include <QString>
#include <vector>

namespace coroscope::gantt {

/// All sentences of a trace when they are at most `most`, else none: what fits under a picture.
std::vector<QString> numberedSentences(const trace::Store& store, std::size_t most);

} // namespace coroscope::gantt
