#include "ui/export/export_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace coroscope::exporter {

namespace {

constexpr int kAsInChart = -1;
constexpr int kTextStep = 10; ///< percent; the place below the least size says that it is chosen by itself

struct Preset {
    int width;
    int height;
};
/// In the order of the list; the first one is "as set below".
constexpr Preset kPresets[] = {{-1, -1},     {1280, 0},   {0, 0},      {1280, 720},
                               {1920, 1080}, {1123, 794}, {794, 1123}, {800, 600}};

int current(const QComboBox* box) {
    return box->currentData().toInt();
}

void select(QComboBox* box, int value) {
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

template <class E>
std::optional<E> optionalOf(const QComboBox* box) {
    const int value = current(box);
    return value == kAsInChart ? std::nullopt : std::optional<E>(static_cast<E>(value));
}

template <class E>
int numberOf(const std::optional<E>& value) {
    return value ? static_cast<int>(*value) : kAsInChart;
}

QSpinBox* pixels(const QString& automatic, const QString& name) {
    auto* box = new QSpinBox;
    box->setRange(0, 100'000);
    box->setSingleStep(10);
    box->setSuffix(QStringLiteral(" px"));
    box->setSpecialValueText(automatic);
    box->setKeyboardTracking(false);
    box->setAccessibleName(name);
    return box;
}

QDoubleSpinBox* seconds(double most, const QString& name) {
    auto* box = new QDoubleSpinBox;
    box->setDecimals(6);
    box->setRange(0, most);
    box->setSuffix(QStringLiteral(" s"));
    box->setKeyboardTracking(false);
    box->setAccessibleName(name);
    return box;
}

} // namespace

ExportForm::ExportForm(const gantt::ViewState& view, const trace::Store& store, const QString& scriptName,
                       QWidget* parent)
    : QWidget(parent) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 12, 0);
    std::vector<std::pair<QString, int>> formats;
    for (int i = 0; i < kFormats; ++i)
        formats.emplace_back(formatName(static_cast<Format>(i)), i);
    m_format = choice(form, tr("&Format"), "format", formats);
    addPart(form, view, store);
    addSize(form);
    addLook(form, scriptName);
}

QString ExportForm::formatName(Format format) {
    switch (format) {
    case Format::Png:
        return tr("PNG picture");
    case Format::Svg:
        return tr("SVG drawing");
    case Format::Pdf:
        return tr("PDF document");
    case Format::Html:
        return tr("HTML page to explore");
    case Format::Markdown:
        return tr("Narration in Markdown");
    case Format::JsonLines:
        return tr("Trace in JSON lines");
    case Format::BinaryTrace:
        return tr("Trace, small and quick to open");
    }
    return {};
}

QComboBox* ExportForm::choice(QFormLayout* form, const QString& label, const char* name,
                              const std::vector<std::pair<QString, int>>& items) {
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    for (const auto& [text, value] : items)
        box->addItem(text, value);
    form->addRow(label, box);
    connect(box, &QComboBox::activated, this, &ExportForm::edited);
    return box;
}

QCheckBox* ExportForm::tick(QFormLayout* form, const QString& label, const char* name) {
    auto* box = new QCheckBox(label);
    box->setObjectName(QLatin1String(name));
    form->addRow(QString(), box);
    connect(box, &QCheckBox::toggled, this, &ExportForm::edited);
    return box;
}

void ExportForm::addPart(QFormLayout* form, const gantt::ViewState& view, const trace::Store& store) {
    std::vector<std::pair<QString, int>> parts{{tr("Whole chart"), static_cast<int>(Part::Whole)},
                                               {tr("What is visible"), static_cast<int>(Part::Visible)}};
    if (view.range) parts.emplace_back(tr("Selected range"), static_cast<int>(Part::Selected));
    parts.emplace_back(tr("From \u2026 to \u2026"), static_cast<int>(Part::FromTo));
    m_part = choice(form, tr("&Range"), "part", parts);
    const double end = static_cast<double>(store.end().time) / kSecond;
    m_from = seconds(end, tr("From"));
    m_to = seconds(end, tr("To"));
    m_from->setObjectName(QStringLiteral("from"));
    m_to->setObjectName(QStringLiteral("to"));
    m_to->setValue(end);
    m_times = new QWidget;
    auto* across = new QHBoxLayout(m_times);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_from, 1);
    across->addWidget(new QLabel(QStringLiteral("\u2013")));
    across->addWidget(m_to, 1);
    form->addRow(QString(), m_times);
    for (QDoubleSpinBox* box : {m_from, m_to})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ExportForm::edited);
}

void ExportForm::addSize(QFormLayout* form) {
    const QString names[] = {
        tr("As set below"),      tr("As high as the lanes need"), tr("As large as steps and lanes need"),
        tr("Slide, 1280 × 720"), tr("Screen, 1920 × 1080"),       tr("A4 landscape"),
        tr("A4 portrait"),       tr("Article, 800 × 600")};
    std::vector<std::pair<QString, int>> items;
    for (int i = 0; i < static_cast<int>(std::size(kPresets)); ++i)
        items.emplace_back(names[i], i);
    m_preset = choice(form, tr("&Size"), "preset", items);
    m_preset->disconnect(this); // it sets the fields below, which say what they have become
    m_width = pixels(tr("as needed"), tr("Width"));
    m_width->setObjectName(QStringLiteral("width"));
    m_height = pixels(tr("as needed"), tr("Height"));
    m_height->setObjectName(QStringLiteral("height"));
    auto* sizes = new QWidget;
    auto* across = new QHBoxLayout(sizes);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_width, 1);
    across->addWidget(new QLabel(QStringLiteral("×")));
    across->addWidget(m_height, 1);
    form->addRow(QString(), sizes);
    m_scale = new QDoubleSpinBox;
    m_scale->setObjectName(QStringLiteral("scale"));
    m_scale->setRange(0.25, 16);
    m_scale->setSingleStep(0.5);
    m_scale->setKeyboardTracking(false);
    m_scale->setPrefix(QStringLiteral("× "));
    m_scale->setToolTip(
        tr("Pixels of the file for each one of the size: 2 for sharp pictures on good screens"));
    form->addRow(tr("S&cale"), m_scale);
    m_text = new QSpinBox;
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setRange(kLeastText - kTextStep, kMostText);
    m_text->setSingleStep(kTextStep);
    m_text->setSpecialValueText(tr("As suits the size"));
    m_text->setSuffix(QStringLiteral(" %"));
    m_text->setKeyboardTracking(false);
    m_text->setToolTip(tr("Larger for slides that are read from afar"));
    form->addRow(tr("Te&xt"), m_text);
    connect(m_text, &QSpinBox::valueChanged, this, &ExportForm::edited);
    connect(m_preset, &QComboBox::activated, this, &ExportForm::applyPreset);
    for (QSpinBox* box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &ExportForm::edited);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportForm::edited);
}

void ExportForm::addLook(QFormLayout* form, const QString& scriptName) {
    using gantt::ArrowMode;
    using gantt::AxisKind;
    using gantt::PaletteKind;
    using gantt::ThemeKind;
    m_axis = choice(form, tr("&Axis"), "axis",
                    {{tr("As in the chart"), kAsInChart},
                     {tr("Elastic"), static_cast<int>(AxisKind::Elastic)},
                     {tr("Time"), static_cast<int>(AxisKind::Time)},
                     {tr("Steps"), static_cast<int>(AxisKind::Steps)}});
    m_theme = choice(form, tr("&Theme"), "theme",
                     {{tr("As in the chart"), kAsInChart},
                      {tr("Light"), static_cast<int>(ThemeKind::Light)},
                      {tr("Dark"), static_cast<int>(ThemeKind::Dark)},
                      {tr("High contrast"), static_cast<int>(ThemeKind::HighContrast)}});
    m_palette = choice(form, tr("Colo&urs"), "palette",
                       {{tr("As in the chart"), kAsInChart},
                        {gantt::paletteTitle(PaletteKind::Safe), static_cast<int>(PaletteKind::Safe)},
                        {gantt::paletteTitle(PaletteKind::Classic), static_cast<int>(PaletteKind::Classic)},
                        {gantt::paletteTitle(PaletteKind::Print), static_cast<int>(PaletteKind::Print)}});
    m_lanes = choice(form, tr("&Lanes"), "lanes",
                     {{tr("As filtered, folded and sorted in the chart"), 1}, {tr("All"), 0}});
    m_arrows = choice(form, tr("Arro&ws"), "arrows",
                      {{tr("All"), static_cast<int>(ArrowMode::All)},
                       {tr("Of the selected span"), static_cast<int>(ArrowMode::Selection)},
                       {tr("None"), static_cast<int>(ArrowMode::None)}});
    m_titleText = new QLineEdit;
    m_titleText->setObjectName(QStringLiteral("titleText"));
    m_titleText->setPlaceholderText(scriptName);
    m_titleText->setAccessibleName(tr("Title"));
    m_title = tick(form, tr("T&itle"), "title");
    form->addRow(QString(), m_titleText);
    connect(m_titleText, &QLineEdit::textChanged, this, &ExportForm::edited);
    m_legend = tick(form, tr("Le&gend"), "legend");
    m_narration = tick(form, tr("&Narration below, where there is room"), "narration");
    m_playhead = tick(form, tr("Pla&yhead"), "playhead");
}

void ExportForm::applyPreset() {
    const Preset& preset = kPresets[current(m_preset)];
    if (preset.width < 0) return;
    ExportSettings set = settings();
    set.width = preset.width;
    set.height = preset.height;
    setSettings(set);
}

ExportSettings ExportForm::settings() const {
    ExportSettings set;
    set.format = static_cast<Format>(current(m_format));
    set.part = static_cast<Part>(current(m_part));
    set.from = fromSeconds(m_from->value());
    set.to = fromSeconds(m_to->value());
    set.width = m_width->value();
    set.height = m_height->value();
    set.scale = m_scale->value();
    set.text = m_text->value() < kLeastText ? 0 : m_text->value();
    set.axis = optionalOf<gantt::AxisKind>(m_axis);
    set.theme = optionalOf<gantt::ThemeKind>(m_theme);
    set.palette = optionalOf<gantt::PaletteKind>(m_palette);
    set.arrows = static_cast<gantt::ArrowMode>(current(m_arrows));
    set.legend = m_legend->isChecked();
    set.title = m_title->isChecked();
    set.titleText = m_titleText->text();
    set.narration = m_narration->isChecked();
    set.playhead = m_playhead->isChecked();
    set.shownLanesOnly = current(m_lanes) != 0;
    return set;
}

void ExportForm::setSettings(const ExportSettings& set) {
    m_filling = true;
    select(m_format, static_cast<int>(set.format));
    select(m_part, static_cast<int>(set.part));
    m_width->setValue(set.width);
    m_height->setValue(set.height);
    m_scale->setValue(set.scale);
    m_text->setValue(set.text);
    select(m_axis, numberOf(set.axis));
    select(m_theme, numberOf(set.theme));
    select(m_palette, numberOf(set.palette));
    select(m_arrows, static_cast<int>(set.arrows));
    m_legend->setChecked(set.legend);
    m_title->setChecked(set.title);
    m_titleText->setText(set.titleText);
    m_narration->setChecked(set.narration);
    m_playhead->setChecked(set.playhead);
    select(m_lanes, set.shownLanesOnly ? 1 : 0);
    m_filling = false;
    edited();
}

void ExportForm::edited() {
    if (m_filling) return;
    const auto format = static_cast<Format>(current(m_format));
    const bool drawn = format <= Format::Pdf;
    const bool page = format == Format::Html;
    m_part->setEnabled(drawn || page);
    m_times->setEnabled(drawn || page);
    m_times->setVisible(static_cast<Part>(current(m_part)) == Part::FromTo);
    for (QWidget* field : std::initializer_list<QWidget*>{m_preset, m_width, m_height, m_text, m_arrows,
                                                          m_legend, m_narration, m_playhead})
        field->setEnabled(drawn);
    for (QWidget* field : std::initializer_list<QWidget*>{m_axis, m_theme, m_palette, m_lanes})
        field->setEnabled(drawn || page);
    m_scale->setEnabled(format == Format::Png);
    m_title->setEnabled(!isTrace(format));
    m_titleText->setEnabled(!isTrace(format) && m_title->isChecked());
    int preset = 0;
    for (int i = 1; i < static_cast<int>(std::size(kPresets)); ++i)
        if (kPresets[i].width == m_width->value() && kPresets[i].height == m_height->value()) preset = i;
    m_filling = true;
    select(m_preset, preset);
    m_filling = false;
    emit changed();
}

} // namespace coroscope::exporter
