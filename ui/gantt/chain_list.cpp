#include "ui/gantt/chain_list.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace coroscope::gantt {

namespace {
constexpr int kMostRowsShown = 5; ///< at once; more scroll
}

void ChainModel::set(std::shared_ptr<const trace::Store> store, std::vector<ChainPiece> pieces) {
    beginResetModel();
    m_store = std::move(store);
    m_pieces = std::move(pieces);
    endResetModel();
}

int ChainModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_pieces.size());
}

QVariant ChainModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
    return QStringLiteral("%1.  %2").arg(index.row() + 1).arg(chainText(*m_store, piece(index.row())));
}

ChainList::ChainList(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("chain"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 2, 6, 2);
    column->setSpacing(2);
    auto* top = new QHBoxLayout;
    m_title = new QLabel;
    m_title->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    top->addWidget(m_title, 1);
    auto* done = new QToolButton;
    done->setAutoRaise(true);
    done->setText(QStringLiteral("\u2715"));
    done->setToolTip(tr("Close (Escape)"));
    done->setAccessibleName(tr("Close the explanation"));
    connect(done, &QToolButton::clicked, this, &ChainList::closed);
    top->addWidget(done, 0, Qt::AlignTop);
    column->addLayout(top);
    m_model = new ChainModel(this);
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("The pieces, in order of time"));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid()) emit pieceChosen(m_model->piece(index.row()));
            });
    column->addWidget(m_list);
    hide();
}

void ChainList::show(std::shared_ptr<const trace::Store> store, const Chain& chain) {
    const bool any = !chain.pieces.empty();
    m_title->setText(chain.note.isEmpty() ? chain.title : chain.note);
    // Never more than a quarter of the chart's height.
    const int each = std::max(fontMetrics().height() + 2, m_list->sizeHintForRow(0));
    const int room = parentWidget() ? parentWidget()->height() / 4 / each : kMostRowsShown;
    const int rows = std::min({kMostRowsShown, std::max(2, room), static_cast<int>(chain.pieces.size())});
    m_model->set(std::move(store), chain.pieces);
    m_list->setVisible(any);
    m_list->setFixedHeight(rows * each + 2);
    setVisible(true);
}

void ChainList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace coroscope::gantt
