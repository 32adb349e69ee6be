#include "ui/panels/state_panels.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace coroscope::panels {

namespace {

constexpr int kPath = Qt::UserRole;
constexpr int kLane = Qt::UserRole + 1;
constexpr int kLine = Qt::UserRole + 2;

} // namespace

StateTree::StateTree(const QStringList& headers, const QString& emptySentence, QWidget* parent)
    : QTreeWidget(parent), m_empty(new gantt::EmptyNote(this)) {
    setHeaderLabels(headers);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    header()->setStretchLastSection(true);
    header()->resizeSection(0, 32 * fontMetrics().averageCharWidth());
    m_empty->watch();
    m_empty->tell(emptySentence);
    const auto choose = [this](QTreeWidgetItem* item) {
        if (const QVariant lane = item->data(0, kLane); lane.isValid()) emit laneChosen(lane.toUInt());
        if (const QVariant line = item->data(0, kLine); line.isValid()) emit lineChosen(line.toInt());
    };
    connect(this, &QTreeWidget::itemClicked, this, choose);
    connect(this, &QTreeWidget::itemActivated, this, choose);
    connect(this, &QTreeWidget::itemCollapsed, this,
            [this](QTreeWidgetItem* item) { m_folded.insert(item->data(0, kPath).toString()); });
    connect(this, &QTreeWidget::itemExpanded, this,
            [this](QTreeWidgetItem* item) { m_folded.remove(item->data(0, kPath).toString()); });
    showNothing();
}

void StateTree::showNothing() {
    clear();
    m_values.clear();
    m_first = true;
}

void StateTree::begin() {
    m_current = currentItem() ? currentItem()->data(0, kPath).toString() : QString();
    m_scroll = verticalScrollBar()->value();
    setUpdatesEnabled(false);
    blockSignals(true);
    clear();
    m_next.clear();
}

void StateTree::end() {
    m_values = std::move(m_next);
    m_next.clear();
    m_first = false;
    blockSignals(false);
    setUpdatesEnabled(true);
    verticalScrollBar()->setValue(m_scroll);
}

QTreeWidgetItem* StateTree::add(QTreeWidgetItem* parent, const QString& key, const QString& name,
                                const QString& value, LaneId lane, int line) {
    auto* item = new QTreeWidgetItem({name, value});
    const QString path = (parent ? parent->data(0, kPath).toString() : QString()) + QChar(0x1f) + key;
    item->setData(0, kPath, path);
    item->setToolTip(0, name);
    item->setToolTip(1, value);
    if (lane != kNoLane) item->setData(0, kLane, lane);
    if (line > 0) item->setData(0, kLine, line);
    if (parent)
        parent->addChild(item);
    else
        addTopLevelItem(item);
    const auto before = m_values.constFind(path);
    const bool changed = !m_first && (before == m_values.constEnd() || *before != value);
    if (changed) {
        QFont font = item->font(1);
        font.setBold(true);
        item->setFont(1, font);
        item->setData(1, Qt::AccessibleDescriptionRole, tr("changed"));
    }
    m_next.insert(path, value);
    item->setExpanded(!m_folded.contains(path));
    if (path == m_current) setCurrentItem(item, 0, QItemSelectionModel::ClearAndSelect);
    return item;
}

QTreeWidgetItem* StateTree::addSection(const QString& key, const QString& name, const QString& value) {
    auto* item = add(nullptr, key, name, value);
    QFont font = item->font(0);
    font.setBold(true);
    item->setFont(0, font);
    return item;
}

// The shapes tell the states apart without their colours: a full disc holds control, a bar blocks, a ring is
// ready, a dot waits.
QIcon StateTree::stateIcon(SpanState state) const {
    QPixmap picture(32, 32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dark = palette().base().color().lightness() < 128;
    const QColor green(dark ? 0x4c : 0x0a, dark ? 0xc3 : 0x8a, dark ? 0x8a : 0x5a);
    const QColor red(dark ? 0xff : 0xc6, dark ? 0x6b : 0x28, dark ? 0x5e : 0x28);
    const QColor amber(dark ? 0xf0 : 0xb0, dark ? 0xb4 : 0x70, dark ? 0x3c : 0x00);
    QColor grey = palette().text().color();
    grey.setAlpha(130);
    painter.setPen(Qt::NoPen);
    switch (state) {
    case SpanState::Running:
        painter.setBrush(green);
        painter.drawEllipse(4, 4, 24, 24);
        break;
    case SpanState::Blocked:
        painter.setBrush(red);
        painter.drawRect(4, 8, 24, 16);
        break;
    case SpanState::Ready:
        painter.setPen(QPen(amber, 5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(6, 6, 20, 20);
        break;
    default:
        painter.setBrush(grey);
        painter.drawEllipse(10, 10, 12, 12);
        break;
    }
    return QIcon(picture);
}

} // namespace coroscope::panels
