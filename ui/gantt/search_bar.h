#pragma once

#include "ui/gantt/chart_widget.h"

#include <QLabel>
#include <QLineEdit>
#include <QWidget>

namespace coroscope::gantt {

/// A row to type a name into: the chart jumps while one types, Enter goes to the next lane, Shift+Enter to
/// the one before, Escape closes.
class SearchBar : public QWidget {
    Q_OBJECT

public:
    explicit SearchBar(ChartWidget* chart, QWidget* parent = nullptr);
    void open();
    void close();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void jump(int direction);

    ChartWidget* m_chart;
    QLineEdit* m_text;
    QLabel* m_count;
};

} // namespace coroscope::gantt
