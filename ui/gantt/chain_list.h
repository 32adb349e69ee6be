#pragma once

#include "ui/gantt/chain.h"

#include <QAbstractListModel>
#include <QLabel>
#include <QListView>
#include <QWidget>

#include <memory>

namespace coroscope::gantt {

/// The pieces of a chain as sentences; each is made when it is looked at.
class ChainModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void set(std::shared_ptr<const trace::Store> store, std::vector<ChainPiece> pieces);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    const ChainPiece& piece(int row) const { return m_pieces[static_cast<std::size_t>(row)]; }

private:
    std::shared_ptr<const trace::Store> m_store;
    std::vector<ChainPiece> m_pieces;
};

/// A chain in words, below the chart: choosing a piece selects its span. Escape closes it.
class ChainList : public QWidget {
    Q_OBJECT

public:
    explicit ChainList(QWidget* parent = nullptr);
    void show(std::shared_ptr<const trace::Store> store, const Chain& chain);
    QListView* list() const { return m_list; }
    QString title() const { return m_title->text(); }

signals:
    void pieceChosen(coroscope::gantt::ChainPiece piece);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_title;
    QListView* m_list;
    ChainModel* m_model;
};

} // namespace coroscope::gantt
