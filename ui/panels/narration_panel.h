#pragma once

#include "core/analysis/narration.h"
#include "ui/gantt/empty_note.h"
#include "ui/gantt/latest_job.h"

#include <QAbstractListModel>
#include <QTableView>

namespace coroscope::panels {

/// The sentences of a trace; each is made when it is looked at, so that length costs nothing. Of a long trace
/// the index of them is made on another thread: until then there are none.
class NarrationModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setStore(std::shared_ptr<const trace::Store> store);
    void refresh();
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool indexing() const { return m_counts; }
    int rowAt(trace::Instant at) const; ///< -1 before the first
    trace::Instant instantOf(int row) const;

private:
    std::unique_ptr<analysis::Narration> m_narration;
    gantt::LatestJob m_indexing;
    bool m_counts = false; ///< on another thread, and what it has found is not there yet
    int m_rows = 0;
};

/// What happens, in numbered sentences that follow the playhead; a click moves the playhead there. A table of
/// one column: its rows all have one height, so that a million of them are not laid out but counted, which a
/// QListView cannot do.
class NarrationPanel : public QTableView {
    Q_OBJECT
public:
    explicit NarrationPanel(QWidget* parent = nullptr);
    const NarrationModel* sentences() const { return m_model; }
    void setStore(std::shared_ptr<const trace::Store> store);
    void refresh() { m_model->refresh(); }
    void setNow(trace::Instant now);

signals:
    void instantChosen(coroscope::trace::Instant at);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitRows();
    NarrationModel* m_model;
    gantt::EmptyNote* m_note;
    trace::Instant m_now;
};

} // namespace coroscope::panels
