#include "ui/panels/narration_panel.h"

#include "ui/gantt/narration_text.h"

#include <QEvent>
#include <QHeaderView>

#include <limits>

namespace coroscope::panels {

namespace {

/// So many are taken in at once without anybody noticing.
constexpr trace::Step kManySteps = 100'000;

constexpr int kMostCharacters = 120; ///< that nearly all sentences have

} // namespace

void NarrationModel::setStore(std::shared_ptr<const trace::Store> store) {
    beginResetModel();
    m_rows = 0;
    m_indexing.cancel();
    m_narration.reset();
    if (store && store->stepCount() <= kManySteps) m_narration = std::make_unique<analysis::Narration>(store);
    endResetModel();
    m_counts = store && !m_narration;
    if (!m_counts) return refresh();
    auto make = [store = std::move(store)](const std::atomic<bool>&) {
        return std::make_shared<std::unique_ptr<analysis::Narration>>(
            std::make_unique<analysis::Narration>(store));
    };
    m_indexing.start(this, std::move(make), [this](const auto& made) {
        m_narration = std::move(*made);
        m_counts = false;
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

NarrationPanel::NarrationPanel(QWidget* parent)
    : QTableView(parent), m_model(new NarrationModel(this)), m_note(new gantt::EmptyNote(this)) {
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false); // Tab leaves the panel
    setAlternatingRowColors(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Narration"));
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    setModel(m_model); // with the headers hidden, or a font is opened to measure them
    m_note->watch();
    fitRows();
    const auto choose = [this](const QModelIndex& index) {
        if (index.isValid()) emit instantChosen(m_model->instantOf(index.row()));
    };
    connect(this, &QTableView::clicked, this, choose);
    connect(this, &QTableView::activated, this, choose);
    // The playhead does not wait for the index.
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first) {
        if (currentIndex().isValid() && currentIndex().row() + 1 != first) return;
        updateGeometries(); // else the new rows cannot be scrolled to yet
        setNow(m_now);
    });
    setStore(nullptr);
}

void NarrationPanel::setStore(std::shared_ptr<const trace::Store> store) {
    const bool none = !store || store->stepCount() == 0;
    m_model->setStore(std::move(store));
    m_note->tell(none ? tr("Run a script: here stands what happens, sentence by sentence.")
                 : m_model->indexing()
                     ? tr("The sentences are being counted.")
                     : tr("The first sentence follows as soon as control is given away for the first time."));
}

void NarrationPanel::setNow(trace::Instant now) {
    m_now = now;
    const int row = m_model->rowAt(now);
    if (currentIndex().row() == row) return;
    setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
}

// Rows of one line where the panel is wide, else of two; what does not fit ends in an ellipsis and is whole
// in the tool tip.
void NarrationPanel::fitRows() {
    const QFontMetrics metrics = fontMetrics();
    const int lines = width() > kMostCharacters * metrics.averageCharWidth() ? 1 : 2;
    const int height = lines * metrics.lineSpacing() + 4;
    if (verticalHeader()->defaultSectionSize() != height) verticalHeader()->setDefaultSectionSize(height);
}

void NarrationPanel::resizeEvent(QResizeEvent* event) {
    fitRows();
    QTableView::resizeEvent(event);
}

void NarrationPanel::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fitRows();
}

} // namespace coroscope::panels
