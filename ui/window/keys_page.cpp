#include "ui/window/keys_page.h"

#include "ui/window/action_registry.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace coroscope::window {

namespace {
constexpr int kIdRole = Qt::UserRole;
} // namespace

KeysPage::KeysPage(ActionRegistry* actions)
    : m_actions(actions), m_search(new QLineEdit), m_list(new QTreeWidget), m_edit(new QKeySequenceEdit),
      m_conflict(new QLabel) {
    m_search->setPlaceholderText(tr("Search commands and keys"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setAccessibleName(tr("Commands"));
    m_edit->setAccessibleName(tr("Keys of the selected command"));
    m_conflict->setWordWrap(true);
    auto* none = new QPushButton(tr("&None"));
    auto* standard = new QPushButton(tr("As &before"));
    none->setAutoDefault(false);
    standard->setAutoDefault(false);
    standard->setToolTip(tr("The keys that the command came with"));
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("Press new keys:")));
    row->addWidget(m_edit, 1);
    row->addWidget(none);
    row->addWidget(standard);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    column->addWidget(m_conflict);
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &KeysPage::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeysPage::showSelected);
    connect(m_edit, &QKeySequenceEdit::editingFinished, this, [this] { setKeys(m_edit->keySequence()); });
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &KeysPage::showConflict);
    connect(none, &QPushButton::clicked, this, [this] { setKeys({}); });
    connect(standard, &QPushButton::clicked, this, [this] {
        auto* item = m_list->currentItem();
        if (!item) return;
        const QString id = item->data(0, kIdRole).toString();
        m_keys[id] = m_actions->defaultKeys(id);
        showKeys(item);
        showSelected();
    });
}

void KeysPage::fill() {
    for (const auto* action : m_actions->actions()) {
        const QString id = ActionRegistry::idOf(action);
        m_keys[id] = action->shortcuts();
        auto* item = new QTreeWidgetItem(m_list, {m_actions->title(action)});
        item->setData(0, kIdRole, id);
        showKeys(item);
    }
    m_list->resizeColumnToContents(0);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    showSelected();
}

void KeysPage::showKeys(QTreeWidgetItem* item) {
    item->setText(1, QKeySequence::listToString(m_keys.value(item->data(0, kIdRole).toString()),
                                                QKeySequence::NativeText));
}

void KeysPage::filter(const QString& text) {
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        auto* item = m_list->topLevelItem(i);
        item->setHidden(!item->text(0).contains(text, Qt::CaseInsensitive) &&
                        !item->text(1).contains(text, Qt::CaseInsensitive));
    }
    // What is pressed next belongs to a command that can be seen.
    const auto* current = m_list->currentItem();
    for (int i = 0; i < m_list->topLevelItemCount() && (!current || current->isHidden()); ++i)
        if (!m_list->topLevelItem(i)->isHidden()) {
            m_list->setCurrentItem(m_list->topLevelItem(i));
            break;
        }
}

void KeysPage::select(const QString& id) {
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        if (m_list->topLevelItem(i)->data(0, kIdRole).toString() == id)
            m_list->setCurrentItem(m_list->topLevelItem(i));
}

void KeysPage::showSelected() {
    const QSignalBlocker blocker(m_edit);
    const auto* item = m_list->currentItem();
    m_edit->setEnabled(item);
    const auto keys = item ? m_keys.value(item->data(0, kIdRole).toString()) : QList<QKeySequence>();
    m_edit->setKeySequence(keys.isEmpty() ? QKeySequence() : keys.first());
    m_conflict->clear();
}

QTreeWidgetItem* KeysPage::owner(const QKeySequence& keys) const {
    if (keys.isEmpty()) return nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        auto* item = m_list->topLevelItem(i);
        if (item != m_list->currentItem() && m_keys.value(item->data(0, kIdRole).toString()).contains(keys))
            return item;
    }
    return nullptr;
}

void KeysPage::showConflict() {
    const auto* other = owner(m_edit->keySequence());
    m_conflict->setText(
        other ? tr("%1 belongs to \u201c%2\u201d and will be taken from it.")
                    .arg(m_edit->keySequence().toString(QKeySequence::NativeText), other->text(0))
              : QString());
}

void KeysPage::setKeys(const QKeySequence& keys) {
    auto* item = m_list->currentItem();
    if (!item) return;
    if (auto* other = owner(keys)) {
        m_keys[other->data(0, kIdRole).toString()].removeAll(keys);
        showKeys(other);
    }
    m_keys[item->data(0, kIdRole).toString()] = keys.isEmpty() ? QList<QKeySequence>() : QList{keys};
    showKeys(item);
    const QSignalBlocker blocker(m_edit);
    m_edit->setKeySequence(keys);
}

void KeysPage::restoreDefaults() {
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        auto* item = m_list->topLevelItem(i);
        const QString id = item->data(0, kIdRole).toString();
        m_keys[id] = m_actions->defaultKeys(id);
        showKeys(item);
    }
    showSelected();
}

void KeysPage::apply() {
    for (auto it = m_keys.cbegin(); it != m_keys.cend(); ++it)
        m_actions->setKeys(it.key(), it.value());
}

} // namespace coroscope::window
