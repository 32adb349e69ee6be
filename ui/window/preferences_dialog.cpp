#include "ui/window/preferences_dialog.h"

#include "ui/language/language.h"
#include "ui/parts/on_screen.h"
#include "ui/window/appearance.h"
#include "ui/window/keys_page.h"
#include "ui/window/palette_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>

namespace coroscope::window {

namespace {

/// A form makes numbers as wide as texts else, with the arrows far from the digits.
QSpinBox* asWideAsNeeded(QSpinBox* box) {
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return box;
}

} // namespace

PreferencesDialog::PreferencesDialog(Settings* settings, ActionRegistry* actions, gantt::ThemeKind system,
                                     QWidget* parent)
    : QDialog(parent), m_settings(settings), m_titles(new QListWidget), m_pages(new QStackedWidget),
      m_keys(new KeysPage(actions)) {
    setWindowTitle(tr("Preferences"));
    m_titles->setAccessibleName(tr("Pages"));
    buildAppearance(system);
    buildEditing();
    buildRunning();
    m_titles->addItem(tr("Keys"));
    m_pages->addWidget(m_keys);
    m_titles->setMaximumWidth(m_titles->sizeHintForColumn(0) + 48);
    auto* across = new QHBoxLayout;
    across->addWidget(m_titles);
    across->addWidget(m_pages, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel |
                                         QDialogButtonBox::Apply | QDialogButtonBox::RestoreDefaults);
    auto* column = new QVBoxLayout(this);
    column->addLayout(across, 1);
    column->addWidget(buttons);
    connect(m_titles, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        apply();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this, &PreferencesDialog::apply);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
        show(Preferences());
        m_keys->restoreDefaults();
        m_language->setCurrentIndex(0);
    });
    m_titles->setCurrentRow(0);
    show(settings->values());
    parts::resizeOnScreen(*this, {720, 560});
}

QFormLayout* PreferencesDialog::addPage(const QString& title) {
    m_titles->addItem(title);
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_pages->addWidget(new parts::ScrolledForm(page));
    return form;
}

void PreferencesDialog::addSwitch(QFormLayout* page, const QString& text, bool Preferences::*value) {
    auto* box = new QCheckBox(text);
    page->addRow(box);
    m_fields.append({[box, value](const Preferences& values) { box->setChecked(values.*value); },
                     [box, value](Preferences& values) { values.*value = box->isChecked(); }});
}

void PreferencesDialog::addNumber(QFormLayout* page, const QString& label, int Preferences::*value, int least,
                                  int most, const QString& unit, const QString& explanation) {
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setSuffix(unit.isEmpty() ? QString() : u' ' + unit);
    box->setGroupSeparatorShown(true);
    box->setToolTip(explanation);
    box->setAccessibleDescription(explanation);
    page->addRow(label, asWideAsNeeded(box));
    m_fields.append({[box, value](const Preferences& values) { box->setValue(values.*value); },
                     [box, value](Preferences& values) { values.*value = box->value(); }});
}

void PreferencesDialog::buildAppearance(gantt::ThemeKind system) {
    auto* page = addPage(tr("Appearance"));
    auto* theme = new QComboBox;
    theme->addItems({tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")});
    page->addRow(tr("&Theme"), theme);
    m_fields.append({[theme](const Preferences& values) { theme->setCurrentIndex(int(values.theme)); },
                     [theme](Preferences& values) { values.theme = ThemeChoice(theme->currentIndex()); }});
    auto* palette = new PaletteEditor;
    auto* label = new QLabel(tr("C&olours of the chart"));
    label->setBuddy(palette->firstField());
    page->addRow(label, palette);
    m_fields.append({[palette](const Preferences& values) { palette->setPalette(values.palette); },
                     [palette](Preferences& values) { values.palette = palette->palette(); }});
    const auto preview = [theme, palette, system] {
        palette->setTheme(themeFor(ThemeChoice(theme->currentIndex()), system));
    };
    connect(theme, &QComboBox::currentIndexChanged, palette, preview);
    preview();
    buildFonts(page);
    buildLanguage(page);
}

void PreferencesDialog::buildLanguage(QFormLayout* page) {
    m_language = new QComboBox;
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(tr("As the system"), QString());
    for (const auto& known : language::languages())
        m_language->addItem(known.name, known.code);
    m_language->setCurrentIndex(m_language->findData(language::chosen()));
    m_language->setToolTip(tr("The window is built anew; what is open stays open."));
    m_language->setAccessibleDescription(m_language->toolTip());
    page->addRow(tr("&Language"), m_language);
}

void PreferencesDialog::buildFonts(QFormLayout* page) {
    auto* family = new QFontComboBox;
    family->setFontFilters(QFontComboBox::MonospacedFonts);
    family->setMinimumContentsLength(12);
    auto* size = new QSpinBox;
    size->setRange(4, 72);
    size->setSuffix(tr(" pt"));
    size->setAccessibleName(tr("Size of the script's font"));
    page->addRow(tr("&Font of scripts"), family);
    page->addRow(tr("Its &size"), asWideAsNeeded(size));
    m_fields.append({[family, size](const Preferences& values) {
                         family->setCurrentFont(values.codeFont);
                         size->setValue(qRound(values.codeFont.pointSizeF()));
                     },
                     [family, size](Preferences& values) {
                         if (family->currentFont().family() != QFontInfo(values.codeFont).family() &&
                             family->currentFont().family() != values.codeFont.family())
                             values.codeFont = family->currentFont();
                         if (size->value() != qRound(values.codeFont.pointSizeF()))
                             values.codeFont.setPointSize(size->value());
                     }});
    auto* interface = new QSpinBox;
    interface->setRange(0, 40);
    interface->setSpecialValueText(tr("As the system"));
    interface->setSuffix(tr(" pt"));
    page->addRow(tr("Font size of the &window"), asWideAsNeeded(interface));
    m_fields.append(
        {[interface](const Preferences& values) { interface->setValue(values.interfaceFontSize); },
         [interface](Preferences& values) { values.interfaceFontSize = interface->value(); }});
}

void PreferencesDialog::buildEditing() {
    auto* page = addPage(tr("Editing"));
    addSwitch(page, tr("&Simulate while editing"), &Preferences::simulateWhileEditing);
    addSwitch(page, tr("&Offer names while typing"), &Preferences::completion);
    addSwitch(page, tr("Show pa&rameters of functions"), &Preferences::callTips);
    addSwitch(page, tr("Close &brackets and quotes"), &Preferences::closeBrackets);
    addSwitch(page, tr("&Wrap long lines"), &Preferences::wrapLines);
    addSwitch(page, tr("Show s&paces"), &Preferences::showSpaces);
    addNumber(page, tr("&Tab width"), &Preferences::tabWidth, 1, 16, {});
    addSwitch(page, tr("Open the same scripts at the ne&xt start"), &Preferences::restoreSession);
}

void PreferencesDialog::buildRunning() {
    auto* page = addPage(tr("Running"));
    auto* clock = new QComboBox;
    clock->addItems({tr("Realistic: computing takes time"), tr("Exact: only waiting takes time")});
    page->addRow(tr("&Clock"), clock);
    m_fields.append({[clock](const Preferences& values) { clock->setCurrentIndex(int(values.clock)); },
                     [clock](Preferences& values) { values.clock = session::Clock(clock->currentIndex()); }});
    addNumber(page, tr("Cost of an &instruction"), &Preferences::instructionCost, 0, 1'000'000, tr("ns"),
              tr("Virtual time that one bytecode instruction takes with the realistic clock"));
    addNumber(page, tr("Seed of the simulated &network"), &Preferences::seed, 0, 1'000'000'000, {},
              tr("Another seed gives other latencies; the same one always the same"));
    auto* heading = new QLabel(tr("A run ends when it has used up one of these:"));
    heading->setWordWrap(true);
    page->addRow(heading);
    addNumber(page, tr("Instr&uctions"), &Preferences::instructionBudget, 1, 2'000'000, tr("million"));
    addNumber(page, tr("&Memory"), &Preferences::memoryBudget, 8, 65'536, tr("MiB"));
    addNumber(page, tr("&Output"), &Preferences::outputBudget, 1, 4'096, tr("MiB"));
    addNumber(page, tr("&Tasks at a time"), &Preferences::taskBudget, 10, 100'000'000, {});
    auto* note =
        new QLabel(tr("A script's own \u201c# coroscope:\u201d comments come before these settings."));
    note->setWordWrap(true);
    page->addRow(note);
}

void PreferencesDialog::show(const Preferences& values) {
    for (const auto& field : m_fields)
        field.show(values);
}

void PreferencesDialog::apply() {
    Preferences values = m_settings->values();
    for (const auto& field : m_fields)
        field.take(values);
    m_settings->set(values);
    m_keys->apply();
    const QString code = m_language->currentData().toString();
    if (code != language::chosen()) emit languageChosen(code);
}

} // namespace coroscope::window
