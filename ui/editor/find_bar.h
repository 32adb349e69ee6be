#pragma once

#include "ui/editor/text_search.h"

#include <memory>
#include <QCoroTask>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace coroscope::editor {

class CodeEditor;

/// Find and replace below the editor. All matches are marked as one types; searching runs on another thread,
/// so that no expression can stop the window.
class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    void setEditor(CodeEditor* editor); ///< the one that is searched from now on
    void open(bool withReplace);        ///< with the selected words, if any
    void close();
    bool isOpen() const { return isVisible(); }
    int matchCount() const { return static_cast<int>(m_result.matches.size()); }

public slots:
    void findNext() { find(1); }
    void findPrevious() { find(-1); }
    void replaceOne();
    void replaceAll();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    SearchTerms terms() const;
    void textEdited();
    QCoro::Task<> search();
    QCoro::Task<> replace(bool all);
    void find(int direction);
    void go(int direction);
    void showCount();
    void applyReplacements(const SearchResult& result);

    QLineEdit* m_find = nullptr;
    QLineEdit* m_replace = nullptr;
    QWidget* m_replaceRow = nullptr;
    QToolButton* m_case = nullptr;
    QToolButton* m_words = nullptr;
    QToolButton* m_expression = nullptr;
    QLabel* m_count = nullptr;
    QPointer<CodeEditor> m_editor;
    QTimer m_pause;
    SearchResult m_result;
    SearchTerms m_searched; ///< what m_result is of
    bool m_fresh = false;   ///< m_result is of the text as it is
    int m_wantedSteps = 0;  ///< asked for while a search was under way: what it finds is stepped through then
    std::shared_ptr<std::atomic<bool>> m_cancel;
};

} // namespace coroscope::editor
