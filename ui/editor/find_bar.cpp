#include "ui/editor/find_bar.h"

#include "ui/editor/code_editor.h"

#include <QBoxLayout>
#include <QCoroFuture>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QtConcurrentRun>
#include <QToolButton>

#include <algorithm>

namespace coroscope::editor {

namespace {

constexpr int kPauseMs = 80;
/// All are counted and gone through; marking tens of thousands would hold up the window.
constexpr std::size_t kMostMarked = 4000;

QToolButton* makeSwitch(const QString& sign, const QString& name) {
    auto* button = new QToolButton;
    button->setText(sign);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setAutoRaise(true);
    return button;
}

QPushButton* makeButton(const QString& text) {
    auto* button = new QPushButton(text);
    button->setAutoDefault(false);
    return button;
}

} // namespace

FindBar::FindBar(QWidget* parent) : QWidget(parent) {
    build();
    hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { search(); });
    connect(m_find, &QLineEdit::textChanged, this, [this] { search(); });
    for (auto* button : {m_case, m_words, m_expression})
        connect(button, &QToolButton::toggled, this, [this] { search(); });
}

void FindBar::build() {
    m_find = new QLineEdit;
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find"));
    m_find->setClearButtonEnabled(true);
    m_find->setMinimumWidth(90);
    m_replace = new QLineEdit;
    m_replace->setPlaceholderText(tr("Replace by"));
    m_replace->setAccessibleName(tr("Replace by"));
    m_replace->setMinimumWidth(90);
    m_case = makeSwitch(QStringLiteral("Aa"), tr("Match case"));
    m_words = makeSwitch(QStringLiteral("\u201cw\u201d"), tr("Whole words"));
    m_expression = makeSwitch(QStringLiteral(".*"), tr("Regular expression"));
    m_count = new QLabel;
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("9999 / 9999")));
    auto* previous = new QToolButton;
    previous->setArrowType(Qt::UpArrow);
    previous->setToolTip(tr("Previous place"));
    previous->setAccessibleName(previous->toolTip());
    auto* next = new QToolButton;
    next->setArrowType(Qt::DownArrow);
    next->setToolTip(tr("Next place"));
    next->setAccessibleName(next->toolTip());
    auto* close = new QToolButton;
    close->setAutoRaise(true);
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close the find bar"));
    auto* one = makeButton(tr("&Replace"));
    auto* all = makeButton(tr("Replace &all"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 3, 4, 3);
    column->setSpacing(3);
    auto* row = new QHBoxLayout;
    row->setSpacing(3);
    row->addWidget(m_find, 1);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_case, m_words, m_expression, previous, next, m_count, close})
        row->addWidget(widget);
    column->addLayout(row);
    m_replaceRow = new QWidget;
    auto* second = new QHBoxLayout(m_replaceRow);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(3);
    second->addWidget(m_replace, 1);
    second->addWidget(one);
    second->addWidget(all);
    column->addWidget(m_replaceRow);

    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, &FindBar::close);
    connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);
}

void FindBar::setEditor(CodeEditor* editor) {
    if (editor == m_editor) return;
    if (m_editor) {
        m_editor->disconnect(this);
        m_editor->setMatches({});
    }
    m_editor = editor;
    m_fresh = false;
    m_wantedSteps = 0;
    if (!editor) return;
    connect(editor, &QsciScintilla::textChanged, this, &FindBar::textEdited);
    if (isOpen()) search();
}

void FindBar::textEdited() {
    m_fresh = false;
    if (isOpen()) m_pause.start();
}

void FindBar::open(bool withReplace) {
    m_replaceRow->setVisible(withReplace);
    show();
    if (m_editor && m_editor->hasSelectedText()) m_find->setText(m_editor->selectedOrWord());
    m_find->setFocus();
    m_find->selectAll();
    search();
}

void FindBar::close() {
    hide();
    if (m_cancel) *m_cancel = true;
    if (!m_editor) return;
    m_editor->setMatches({});
    m_editor->setFocus();
}

SearchTerms FindBar::terms() const {
    SearchTerms terms;
    terms.text = m_find->text();
    terms.expression = m_expression->isChecked();
    terms.matchCase = m_case->isChecked();
    terms.wholeWords = m_words->isChecked();
    return terms;
}

QCoro::Task<> FindBar::search() {
    if (!m_editor) co_return;
    m_pause.stop();
    if (m_cancel) *m_cancel = true;
    const auto cancel = std::make_shared<std::atomic<bool>>(false);
    m_cancel = cancel;
    const QPointer<FindBar> self(this);
    const QPointer<CodeEditor> editor(m_editor);
    const SearchTerms wanted = terms();
    const QString text = m_editor->text();
    auto job = [text, wanted, cancel] { return searchText(text, wanted, nullptr, cancel.get()); };
    QFuture<SearchResult> future = QtConcurrent::run(std::move(job));
    SearchResult result = co_await future;
    if (!self || *cancel || !editor || editor != m_editor) co_return;
    m_result = std::move(result);
    m_searched = wanted;
    m_fresh = true;
    std::vector<std::pair<long, long>> places;
    for (const auto& match : m_result.matches) {
        if (places.size() == kMostMarked) break;
        places.emplace_back(match.from, match.to);
    }
    editor->setMatches(places);
    for (; m_wantedSteps != 0; m_wantedSteps -= m_wantedSteps > 0 ? 1 : -1)
        go(m_wantedSteps > 0 ? 1 : -1);
    showCount();
}

void FindBar::find(int direction) {
    if (m_fresh && m_searched == terms()) {
        go(direction);
        showCount();
        return;
    }
    m_wantedSteps += direction;
    search();
}

void FindBar::go(int direction) {
    const auto& matches = m_result.matches;
    if (m_editor && !matches.empty()) {
        const auto [from, to] = m_editor->selectedBytes();
        auto it = direction > 0
                      ? std::find_if(matches.begin(), matches.end(),
                                     [to = to](const auto& match) { return match.from >= to; })
                      : std::partition_point(matches.begin(), matches.end(),
                                             [from = from](const auto& match) { return match.from < from; });
        if (direction > 0 && it == matches.end()) it = matches.begin();
        if (direction < 0) it = it == matches.begin() ? std::prev(matches.end()) : std::prev(it);
        m_editor->selectBytes(it->from, it->to);
    }
}

void FindBar::showCount() {
    QString text;
    if (!m_result.problem.isEmpty()) {
        text = tr("Invalid");
    } else if (!m_searched.text.isEmpty()) {
        int number = 0;
        const auto selected = m_editor ? m_editor->selectedBytes() : std::pair<long, long>();
        for (std::size_t i = 0; i < m_result.matches.size(); ++i)
            if (m_result.matches[i].from == selected.first && m_result.matches[i].to == selected.second)
                number = static_cast<int>(i) + 1;
        const QString count =
            m_result.complete ? QString::number(matchCount()) : tr("%1+", "at least").arg(matchCount());
        text = matchCount() == 0 ? tr("Not found") : number ? tr("%1 of %2").arg(number).arg(count) : count;
    }
    m_count->setText(text);
    m_count->setToolTip(m_result.problem);
    m_find->setToolTip(m_result.problem);
}

void FindBar::replaceOne() {
    replace(false);
}

void FindBar::replaceAll() {
    replace(true);
}

QCoro::Task<> FindBar::replace(bool all) {
    if (!m_editor || m_find->text().isEmpty()) co_return;
    const QPointer<FindBar> self(this);
    const QPointer<CodeEditor> editor(m_editor);
    const SearchTerms wanted = terms();
    const QString text = m_editor->text();
    const QString replacement = m_replace->text();
    auto job = [text, wanted, replacement] { return searchText(text, wanted, &replacement, nullptr); };
    QFuture<SearchResult> future = QtConcurrent::run(std::move(job));
    const SearchResult result = co_await future;
    if (!self || !editor || editor != m_editor || editor->text() != text) co_return;
    if (all) {
        applyReplacements(result);
        co_return;
    }
    const auto selected = editor->selectedBytes();
    for (const auto& match : result.matches) {
        if (match.from != selected.first || match.to != selected.second) continue;
        editor->replaceBytes(match.from, match.to, match.replacement);
        break;
    }
    find(1);
}

void FindBar::applyReplacements(const SearchResult& result) {
    m_editor->beginUndoAction();
    for (auto it = result.matches.rbegin(); it != result.matches.rend(); ++it)
        m_editor->replaceBytes(it->from, it->to, it->replacement);
    m_editor->endUndoAction();
    m_fresh = false;
    m_count->setText(tr("%n replaced", nullptr, static_cast<int>(result.matches.size())));
    m_pause.stop(); // the figure stays until something else is asked for
    m_editor->setMatches({});
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (enter && m_replace->hasFocus())
        replaceOne();
    else if (enter)
        find(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace coroscope::editor
