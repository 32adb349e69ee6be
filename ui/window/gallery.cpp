#include "ui/window/gallery.h"

#include "ui/editor/code_editor.h"
#include "ui/gantt/chart_widget.h"
#include "ui/parts/on_screen.h"
#include "ui/playback/live_run.h"
#include "ui/playback/stepping.h"
#include "ui/window/example_catalog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace coroscope::window {

namespace {
constexpr int kNameRole = Qt::UserRole;
} // namespace

Gallery::Gallery(const gantt::ThemeStyle& theme, const QFont& codeFont, QWidget* parent)
    : QDialog(parent), m_run(new playback::LiveRun(this)) {
    setWindowTitle(tr("Examples"));
    auto* across = new QSplitter;
    across->addWidget(buildList());
    across->addWidget(buildPreview(theme, codeFont));
    across->setStretchFactor(1, 1);
    across->setSizes({330, 700});
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Open)->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(across, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &Gallery::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_run, &playback::LiveRun::replaced, this, [this] {
        m_chart->setTrace(m_run->trace());
        m_chart->setPlayhead(playback::lastInstant(*m_run->trace()));
    });
    connect(m_run, &playback::LiveRun::grew, m_chart, &gantt::ChartWidget::refresh);
    connect(m_run, &playback::LiveRun::finished, m_chart, &gantt::ChartWidget::refresh);
    fill();
    parts::resizeOnScreen(*this, {1040, 680});
}

QWidget* Gallery::buildList() {
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the examples"));
    m_search->setClearButtonEnabled(true);
    m_list = new QTreeWidget;
    m_list->setHeaderHidden(true);
    m_list->setAccessibleName(tr("Examples by theme"));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &Gallery::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &Gallery::preview);
    connect(m_list, &QTreeWidget::itemActivated, this, &Gallery::choose);
    return left;
}

QWidget* Gallery::buildPreview(const gantt::ThemeStyle& theme, const QFont& codeFont) {
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    m_title = new QLabel;
    QFont large = m_title->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    m_look = new QLabel;
    m_look->setWordWrap(true);
    m_look->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_chart = new gantt::ChartWidget;
    m_chart->setTheme(theme);
    m_text = new editor::CodeEditor;
    m_text->setColors(editor::EditorColors::of(static_cast<editor::EditorTheme>(theme.kind)));
    m_text->setCodeFont(codeFont);
    m_text->setReadOnly(true);
    m_text->setAcceptDrops(false);
    auto* down = new QSplitter(Qt::Vertical);
    down->addWidget(m_chart);
    down->addWidget(m_text);
    down->setSizes({330, 220});
    column->addWidget(m_title);
    column->addWidget(m_look);
    column->addWidget(down, 1);
    return right;
}

void Gallery::fill() {
    QTreeWidgetItem* theme = nullptr;
    for (const auto& example : exampleCatalog()) {
        theme = nullptr;
        for (int i = 0; i < m_list->topLevelItemCount(); ++i)
            if (m_list->topLevelItem(i)->text(0) == example.theme) theme = m_list->topLevelItem(i);
        if (!theme) {
            theme = new QTreeWidgetItem(m_list, {example.theme});
            theme->setFlags(Qt::ItemIsEnabled);
            QFont bold = m_list->font();
            bold.setBold(true);
            theme->setFont(0, bold);
            theme->setExpanded(true);
        }
        auto* item = new QTreeWidgetItem(theme, {example.title});
        item->setData(0, kNameRole, example.name);
        item->setToolTip(0, example.look);
    }
    if (!exampleCatalog().isEmpty()) select(exampleCatalog().first().name);
}

void Gallery::select(const QString& name) {
    for (QTreeWidgetItemIterator it(m_list); *it; ++it)
        if ((*it)->data(0, kNameRole).toString() == name) m_list->setCurrentItem(*it);
}

QString Gallery::current() const {
    const auto* item = m_list->currentItem();
    return item ? item->data(0, kNameRole).toString() : QString();
}

void Gallery::filter(const QString& text) {
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        auto* theme = m_list->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < theme->childCount(); ++j) {
            auto* item = theme->child(j);
            const bool fits = theme->text(0).contains(text, Qt::CaseInsensitive) ||
                              item->text(0).contains(text, Qt::CaseInsensitive) ||
                              item->toolTip(0).contains(text, Qt::CaseInsensitive);
            item->setHidden(!fits);
            any = any || fits;
            if (fits && !first) first = item;
        }
        theme->setHidden(!any);
    }
    if (first && m_list->currentItem() && m_list->currentItem()->isHidden()) m_list->setCurrentItem(first);
}

void Gallery::preview() {
    const auto* example = exampleNamed(current());
    if (!example) return;
    const QString text = exampleText(example->name);
    m_title->setText(example->title);
    m_look->setText(example->look);
    m_text->setText(text);
    m_run->start(text, example->name + QStringLiteral(".py"), {});
}

void Gallery::choose() {
    const QString name = current();
    if (name.isEmpty()) return;
    accept();
    emit chosen(name);
}

} // namespace coroscope::window
