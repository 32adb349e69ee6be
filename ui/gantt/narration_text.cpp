#include "ui/gantt/narration_text.h"

#include <algorithm>

namespace coroscope::gantt {

std::vector<QString> numberedSentences(const trace::Store& store, std::size_t most,
                                       const std::optional<InstantRange>& range) {
    if (store.stepCount() == 0) return {};
    // Cheap to know without telling it all: there are at least as many sentences as half the steps.
    const trace::Step steps =
        range ? store.stepAt(range->to.time) - store.stepAt(range->from.time) : store.stepCount();
    if (steps > 2 * most) return {};
    const analysis::Narration narration(std::shared_ptr<const trace::Store>(std::shared_ptr<void>(), &store));
    const std::uint64_t first = range ? std::max<std::uint64_t>(1, narration.sentenceAt(range->from)) : 1;
    const std::uint64_t last = range ? narration.sentenceAt(range->to) : narration.count();
    if (last >= first + most) return {};
    std::vector<QString> texts;
    for (std::uint64_t number = first; number <= last; ++number)
        texts.push_back(QStringLiteral("%1. %2").arg(number).arg(
            QString::fromStdString(narration.sentence(number).text)));
    return texts;
}

} // namespace coroscope::gantt
