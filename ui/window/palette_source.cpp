#include "ui/window/palette_source.h"

#include "ui/editor/outline.h"
#include "ui/window/action_registry.h"
#include "ui/window/example_catalog.h"
#include "ui/window/main_window.h"
#include "ui/window/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>

namespace coroscope::window {

namespace {

/// Entries with how well they fit; the best come first, equals in the order of their making.
class Ranking {
public:
    explicit Ranking(QStringView pattern) : m_pattern(pattern) {}
    void offer(PaletteEntry entry, int handicap = 0) {
        if (const int score = fitness(m_pattern, entry.text))
            m_found.append({score - handicap, std::move(entry)});
    }
    QList<PaletteEntry> take() {
        if (!m_pattern.trimmed().isEmpty())
            std::stable_sort(m_found.begin(), m_found.end(),
                             [](const auto& a, const auto& b) { return a.first > b.first; });
        QList<PaletteEntry> list;
        for (auto& [score, entry] : m_found)
            list.append(std::move(entry));
        return list;
    }

private:
    QStringView m_pattern;
    QList<std::pair<int, PaletteEntry>> m_found;
};

QList<PaletteEntry> lines(MainWindow& window, const QString& number) {
    const QPointer<editor::CodeEditor> editor(window.editor());
    bool ok = false;
    const int line = number.trimmed().toInt(&ok);
    const QString text = ok ? MainWindow::tr("Go to line %1").arg(line)
                            : MainWindow::tr("Go to a line from 1 to %1").arg(editor->lines());
    return {{text, {}, [editor, line, ok] {
                 if (editor && ok) editor->goToLine(line);
                 if (editor) editor->setFocus();
             }}};
}

QList<PaletteEntry> functions(MainWindow& window, const QString& typed) {
    const QPointer<editor::CodeEditor> editor(window.editor());
    Ranking ranking(typed);
    for (const auto& entry : editor::outlineOf(editor->text()))
        ranking.offer({entry.path, MainWindow::tr("line %1").arg(entry.line), [editor, line = entry.line] {
                           if (!editor) return;
                           editor->goToLine(line);
                           editor->setFocus();
                       }});
    return ranking.take();
}

QList<PaletteEntry> examples(MainWindow& window, const QString& typed) {
    constexpr qsizetype kLeastLetters = 3; // fewer stand in every description
    Ranking ranking(typed);
    QList<PaletteEntry> described; // by what is seen in them, not by their title
    const QString words = typed.trimmed();
    for (const auto& example : exampleCatalog()) {
        PaletteEntry entry{example.title, example.theme,
                           [w = &window, name = example.name] { w->openExample(name); }};
        const bool inText =
            words.size() >= kLeastLetters && (example.look.contains(words, Qt::CaseInsensitive) ||
                                              example.name.contains(words, Qt::CaseInsensitive));
        if (fitness(typed, example.title))
            ranking.offer(std::move(entry));
        else if (inText)
            described.append(std::move(entry));
    }
    return ranking.take() + described;
}

void offerFiles(MainWindow& window, Ranking& ranking) {
    constexpr int kHandicap = 150; // commands first where both fit alike
    for (auto* document : window.documents()->all()) {
        const QPointer<Document> open(document);
        ranking.offer({document->name(), MainWindow::tr("open"),
                       [w = &window, open] {
                           if (open) w->documents()->setCurrent(open);
                       }},
                      kHandicap);
    }
    for (const auto& path : window.recentFiles()->paths()) {
        if (window.documents()->byPath(path)) continue;
        const QFileInfo info(path);
        ranking.offer({info.fileName(), QDir::toNativeSeparators(info.path()),
                       [w = &window, path] { w->openFile(path); }},
                      kHandicap);
    }
}

} // namespace

QList<PaletteEntry> paletteEntries(MainWindow& window, const QString& typed) {
    if (typed.startsWith(u':')) return lines(window, typed.mid(1));
    if (typed.startsWith(u'@')) return functions(window, typed.mid(1));
    if (typed.startsWith(u'#')) return examples(window, typed.mid(1));
    Ranking ranking(typed);
    const auto* registry = window.actions();
    for (auto* action : registry->actions()) {
        if (!action->isEnabled() || registry->idOf(action) == u"help.palette"_qs) continue;
        ranking.offer({registry->title(action), action->shortcut().toString(QKeySequence::NativeText),
                       [action = QPointer<QAction>(action)] {
                           if (action) action->trigger();
                       }});
    }
    offerFiles(window, ranking);
    const auto found = ranking.take();
    // Whoever does not know the signs of the other lists looks for everything here.
    return found.isEmpty() ? functions(window, typed) + examples(window, typed) : found;
}

} // namespace coroscope::window
