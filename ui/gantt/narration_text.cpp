#include "ui/gantt/narration_text.h"

namespace coroscope::gantt {

std::vector<QString> numberedSentences(const trace::Store& store, std::size_t most) {
    // Cheap to know without telling it all: there are at least as many sentences as half the steps.
    if (store.stepCount() == 0 || store.stepCount() > 2 * most) return {};
    analysis::Narration narration(std::shared_ptr<const trace::Store>(std::shared_ptr<void>(), &store));
    if (narration.count() > most) return {};
    std::vector<QString> texts;
    for (std::uint64_t number = 1; number <= narration.count(); ++number)
        texts.push_back(QStringLiteral("%1. %2").arg(number).arg(
            QString::fromStdString(narration.sentence(number).text)));
    return texts;
}

} // namespace coroscope::gantt
