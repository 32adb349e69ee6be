#pragma once

#include "ui/gantt/theme.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace coroscope::editor {
class CodeEditor;
}
namespace coroscope::gantt {
class ChartWidget;
}
namespace coroscope::playback {
class LiveRun;
}

namespace coroscope::window {

/// The examples by theme, each with what to look for, its text and its chart.
class Gallery : public QDialog {
    Q_OBJECT
public:
    Gallery(const gantt::ThemeStyle& theme, const QFont& codeFont, QWidget* parent);
    QString current() const; ///< the selected example's name
    void select(const QString& name);

signals:
    void chosen(const QString& name);

private:
    QWidget* buildList();
    QWidget* buildPreview(const gantt::ThemeStyle& theme, const QFont& codeFont);
    void fill();
    void filter(const QString& text);
    void preview();
    void choose();

    QLineEdit* m_search = nullptr;
    QTreeWidget* m_list = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_look = nullptr;
    editor::CodeEditor* m_text = nullptr;
    gantt::ChartWidget* m_chart = nullptr;
    playback::LiveRun* m_run = nullptr;
};

} // namespace coroscope::window
