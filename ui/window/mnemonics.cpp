#include "ui/window/mnemonics.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QSet>

namespace coroscope::window {

namespace {

QChar letterOf(const QString& text) {
    const QString key = QKeySequence::mnemonic(text).toString(); // "Alt+O"
    return key.isEmpty() ? QChar() : key.back();
}

bool isKey(QChar c) {
    return c.unicode() < 128 && c.isLetterOrNumber();
}

/// The text with the mark of a letter that is not in `taken`.
QString withLetter(const QString& text, const QSet<QChar>& taken) {
    const auto free = [&](QChar c) { return isKey(c) && !taken.contains(c.toUpper()); };
    // The beginnings of words are found first by the eye.
    for (const bool beginnings : {true, false}) {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool begins = i == 0 || !isKey(text[i - 1]);
            if (free(text[i]) && (begins || !beginnings)) return QString(text).insert(i, u'&');
        }
    }
    for (const char* c = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"; *c; ++c)
        if (free(QLatin1Char(*c))) return text + QStringLiteral("(&%1)").arg(QLatin1Char(*c));
    return text;
}

} // namespace

void giveLetters(QMenu* menu) {
    QSet<QChar> taken;
    for (const QAction* action : menu->actions())
        taken.insert(letterOf(action->text()));
    for (QAction* action : menu->actions()) {
        if (action->isSeparator() || !letterOf(action->text()).isNull()) continue;
        action->setText(withLetter(action->text(), taken));
        taken.insert(letterOf(action->text()));
    }
}

} // namespace coroscope::window
