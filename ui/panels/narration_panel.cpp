#include "ui/panels/narration_panel.h"

#include "ui/gantt/narration_text.h"

#include <QScrollBar>
#include <QStyledItemDelegate>

#include <limits>

namespace coroscope::panels {

namespace {

/// So many are taken in at once without anybody noticing.
constexpr trace::Step kManySteps = 100'000;

/// Rows of one line where the panel is wide, else of two; what does not fit ends in an ellipsis and is whole
/// in the tool tip.
class SentenceRows : public QStyledItemDelegate {
public:
    explicit SentenceRows(QListView* list) : QStyledItemDelegate(list), m_list(list) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        constexpr int kMostSentences = 120; // as many characters as nearly all of them have
        const bool wide = m_list->width() > kMostSentences * option.fontMetrics.averageCharWidth();
        return {0, (wide ? 1 : 2) * option.fontMetrics.lineSpacing() + 2};
    }

private:
    QListView* m_list;
};

} // namespace

void NarrationModel::setStore(std::shared_ptr<const trace::Store> store) {
    beginResetModel();
    m_rows = 0;
    m_indexing.cancel();
    m_narration.reset();
    if (store && store->stepCount() <= kManySteps) m_narration = std::make_unique<analysis::Narration>(store);
    endResetModel();
    if (m_narration || !store) return refresh();
    auto make = [store = std::move(store)](const std::atomic<bool>&) {
        return std::make_shared<std::unique_ptr<analysis::Narration>>(
            std::make_unique<analysis::Narration>(store));
    };
    m_indexing.start(this, std::move(make), [this](const auto& made) {
        m_narration = std::move(*made);
        refresh();
    });
}

void NarrationModel::refresh() {
    if (!m_narration) return;
    m_narration->update();
    const auto most = static_cast<std::uint64_t>(std::numeric_limits<int>::max() / 64);
    const int rows = static_cast<int>(std::min(m_narration->count(), most));
    if (rows <= m_rows) return;
    beginInsertRows({}, m_rows, rows - 1);
    m_rows = rows;
    endInsertRows();
}

int NarrationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

QVariant NarrationModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
    const auto sentence = m_narration->sentence(static_cast<std::uint64_t>(index.row()) + 1);
    return QStringLiteral("%1.  %2").arg(sentence.number).arg(QString::fromStdString(sentence.text));
}

int NarrationModel::rowAt(trace::Instant at) const {
    return m_narration ? std::min(m_rows, static_cast<int>(m_narration->sentenceAt(at))) - 1 : -1;
}

trace::Instant NarrationModel::instantOf(int row) const {
    return m_narration->sentence(static_cast<std::uint64_t>(row) + 1).at;
}

NarrationPanel::NarrationPanel(QWidget* parent) : QListView(parent), m_model(new NarrationModel(this)) {
    setModel(m_model);
    setWordWrap(true);
    // Every row as high as the next: a million sentences are laid out without being looked at.
    setUniformItemSizes(true);
    setItemDelegate(new SentenceRows(this));
    setLayoutMode(Batched); // a million sentences are laid out bit by bit
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setAlternatingRowColors(true);
    setAccessibleName(tr("Narration"));
    const auto choose = [this](const QModelIndex& index) {
        if (index.isValid()) emit instantChosen(m_model->instantOf(index.row()));
    };
    // A row far down is laid out only later.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_following) followCurrent();
    });
    connect(this, &QListView::clicked, this, choose);
    connect(this, &QListView::activated, this, choose);
    // The playhead does not wait for the index.
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first) {
        if (!currentIndex().isValid() || currentIndex().row() + 1 == first) setNow(m_now);
    });
}

void NarrationPanel::setStore(std::shared_ptr<const trace::Store> store) {
    m_model->setStore(std::move(store));
}

void NarrationPanel::setNow(trace::Instant now) {
    m_now = now;
    const int row = m_model->rowAt(now);
    if (currentIndex().row() == row) return;
    setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
    m_following = row >= 0;
    if (m_following) followCurrent();
}

void NarrationPanel::followCurrent() {
    scrollTo(currentIndex(), EnsureVisible);
    m_following = !viewport()->rect().contains(visualRect(currentIndex()).center());
}

} // namespace coroscope::panels
