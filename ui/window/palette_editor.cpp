#include "ui/window/palette_editor.h"

#include "ui/gantt/legend.h"
#include "ui/gantt/painter.h"

#include <cmath>
#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace coroscope::window {

/// The legend of the chart in the palette's colours, on the theme's ground.
class PalettePreview : public QWidget {
public:
    explicit PalettePreview(QWidget* parent) : QWidget(parent) {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    void show(const gantt::ThemeStyle& style) {
        m_style = style;
        update();
    }
    QSize sizeHint() const override { return {360, heightForWidth(360)}; }
    int heightForWidth(int width) const override {
        const gantt::Fonts fonts(font());
        return static_cast<int>(
            std::ceil(kEdge + gantt::buildLegend({0, 0}, width - 2 * kEdge, fonts.em(), fonts.measure(),
                                                 gantt::kWholeLegend, nullptr)));
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        // Layouts within scroll areas do not ask for the height that goes with a width.
        setMinimumHeight(heightForWidth(event->size().width()));
    }
    void paintEvent(QPaintEvent*) override {
        const auto& theme = gantt::Theme::of(m_style);
        const gantt::Fonts fonts(font());
        QPainter painter(this);
        painter.fillRect(rect(), theme.color(gantt::Tone::Background));
        painter.setPen(theme.color(gantt::Tone::Frame));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        gantt::Layer layer;
        gantt::buildLegend({kEdge, kEdge / 2}, width() - 2 * kEdge, fonts.em(), fonts.measure(),
                           gantt::kWholeLegend, &layer);
        gantt::paintLayer(painter, layer, theme, fonts);
    }

private:
    static constexpr double kEdge = 6; ///< px around
    gantt::ThemeStyle m_style;
};

namespace {

QString nameOf(gantt::OwnState state) {
    switch (state) {
    case gantt::OwnState::Running:
        return PaletteEditor::tr("Running");
    case gantt::OwnState::Blocked:
        return PaletteEditor::tr("Blocked");
    case gantt::OwnState::Ready:
        return PaletteEditor::tr("Ready");
    case gantt::OwnState::Late:
        break;
    }
    return PaletteEditor::tr("Starved");
}

} // namespace

PaletteEditor::PaletteEditor(QWidget* parent)
    : QWidget(parent), m_kind(new QComboBox), m_own(new QWidget), m_preview(new PalettePreview(this)),
      m_warning(new QLabel) {
    for (int i = 0; i < gantt::kPaletteKinds; ++i)
        m_kind->addItem(gantt::paletteTitle(static_cast<gantt::PaletteKind>(i)));
    m_kind->setObjectName(QStringLiteral("palette"));
    m_kind->setAccessibleName(tr("Colours of the chart"));
    m_warning->setObjectName(QStringLiteral("paletteWarning"));
    m_warning->setWordWrap(true);
    m_preview->setAccessibleName(tr("The signs of the chart in these colours"));
    buildOwn();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_kind);
    column->addWidget(m_own);
    column->addWidget(m_warning);
    column->addWidget(m_preview);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_palette.kind = static_cast<gantt::PaletteKind>(index);
        showPalette();
    });
    showPalette();
}

void PaletteEditor::buildOwn() {
    auto* grid = new QGridLayout(m_own);
    grid->setContentsMargins(0, 0, 0, 0);
    m_byTask = new QCheckBox(tr("Each task in a &hue of its own"));
    m_byTask->setObjectName(QStringLiteral("runningByTask"));
    grid->addWidget(m_byTask, 0, 0, 1, 2);
    connect(m_byTask, &QCheckBox::toggled, this, [this](bool on) {
        m_palette.runningByTask = on;
        showPalette();
    });
    for (int i = 0; i < gantt::kOwnStates; ++i) {
        const auto state = static_cast<gantt::OwnState>(i);
        auto* button = new QPushButton(nameOf(state));
        button->setObjectName(QStringLiteral("own") + QString::number(i));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, state] { pick(state); });
        grid->addWidget(button, 1 + i / 2, i % 2);
        m_colors[static_cast<std::size_t>(i)] = button;
    }
}

void PaletteEditor::pick(gantt::OwnState state) {
    const auto place = static_cast<std::size_t>(state);
    auto* dialog = new QColorDialog(QColor(m_palette.own[place]), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(nameOf(state));
    connect(dialog, &QColorDialog::colorSelected, this, [this, place](const QColor& color) {
        m_palette.own[place] = color.rgb();
        showPalette();
    });
    dialog->open();
}

void PaletteEditor::setPalette(const gantt::Palette& palette) {
    m_palette = palette;
    showPalette();
}

void PaletteEditor::setTheme(gantt::ThemeKind theme) {
    m_theme = theme;
    showPalette();
}

QWidget* PaletteEditor::firstField() const {
    return m_kind;
}

QString PaletteEditor::warning() const {
    if (m_palette.kind == gantt::PaletteKind::Classic)
        return tr("Colour-blind people hardly tell red from green here; the hatch still shows what blocks.");
    if (m_palette.kind != gantt::PaletteKind::Own) return {};
    QStringList lines;
    for (const auto& alike : gantt::alikeStates(m_palette)) {
        const QString text = alike.onlyColorBlind
                                 ? tr("%1 and %2 are hard to tell apart for colour-blind people.")
                                 : tr("%1 and %2 are hard to tell apart.");
        lines << text.arg(nameOf(alike.one), nameOf(alike.other));
    }
    return lines.join(u'\n');
}

void PaletteEditor::showPalette() {
    m_kind->setCurrentIndex(static_cast<int>(m_palette.kind));
    m_byTask->setChecked(m_palette.runningByTask);
    m_own->setVisible(m_palette.kind == gantt::PaletteKind::Own);
    for (std::size_t i = 0; i < m_colors.size(); ++i) {
        QPixmap swatch(m_colors[i]->iconSize());
        swatch.fill(QColor(m_palette.own[i]));
        m_colors[i]->setIcon(swatch);
        m_colors[i]->setAccessibleDescription(QColor(m_palette.own[i]).name());
    }
    m_colors[static_cast<std::size_t>(gantt::OwnState::Running)]->setDisabled(m_palette.runningByTask);
    const QString said = warning();
    m_warning->setText(said.isEmpty() ? QString() : QStringLiteral("\u26a0 ") + said);
    m_warning->setVisible(!said.isEmpty());
    m_preview->show({m_theme, m_palette});
}

} // namespace coroscope::window
