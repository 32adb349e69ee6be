#pragma once

#include <QAbstractItemView>
#include <QLabel>

namespace coroscope::gantt {

/// What a list says in its middle while it has no rows: what would stand there, or why nothing does. Lies on
/// the list and is as large as it.
class EmptyNote : public QLabel {
    Q_OBJECT

public:
    explicit EmptyNote(QAbstractItemView* list);
    /// To be called when the list has its model: from now on the note comes and goes with the rows.
    void watch();
    void tell(const QString& sentence);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    QAbstractItemView* m_list;
};

} // namespace coroscope::gantt
