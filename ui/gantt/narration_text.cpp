#include "ui/gantt/narration_text.h"

#include <QCoreApplication>

namespace coroscope::gantt {

QString sentenceText(const analysis::Sentence& sentence) {
    const QString comma = QCoreApplication::translate("Narration", ", ", "between the parts of a sentence");
    QString text;
    for (const analysis::Phrase& phrase : sentence.phrases) {
        if (!text.isEmpty() && phrase.kind != analysis::PhraseKind::AtLine) text += comma;
        const std::string pattern(analysis::phrasePattern(phrase.kind));
        const QByteArray translated = QCoreApplication::translate("Narration", pattern.c_str()).toUtf8();
        text += QString::fromStdString(analysis::fill(translated.toStdString(), phrase.arguments));
    }
    const QString stop = QCoreApplication::translate("Narration", ".", "ends a sentence");
    if (!text.isEmpty() && !text.endsWith(stop)) text += stop;
    return text;
}

std::vector<QString> numberedSentences(const trace::Store& store, std::size_t most) {
    // Cheap to know without telling it all: there are at least as many sentences as half the steps.
    if (store.stepCount() == 0 || store.stepCount() > 2 * most) return {};
    analysis::Narration narration(std::shared_ptr<const trace::Store>(std::shared_ptr<void>(), &store));
    if (narration.count() > most) return {};
    std::vector<QString> texts;
    for (std::uint64_t number = 1; number <= narration.count(); ++number)
        texts.push_back(QStringLiteral("%1. %2").arg(number).arg(sentenceText(narration.sentence(number))));
    return texts;
}

} // namespace coroscope::gantt
