#pragma once

#include "ui/gantt/theme.h"
#include "ui/window/settings.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QFormLayout;
class QListWidget;
class QStackedWidget;

namespace coroscope::window {

class ActionRegistry;
class KeysPage;

/// The preferences: nothing changes before OK or Apply.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    /// `system` is the theme that stands behind "as the system".
    PreferencesDialog(Settings* settings, ActionRegistry* actions, gantt::ThemeKind system, QWidget* parent);
    KeysPage* keys() const { return m_keys; }

signals:
    /// A language other than the one chosen before; after everything else has been applied.
    void languageChosen(const QString& code);

private:
    /// A field of the form and how it goes with its preference.
    struct Field {
        std::function<void(const Preferences&)> show;
        std::function<void(Preferences&)> take;
    };
    QFormLayout* addPage(const QString& title);
    void addSwitch(QFormLayout* page, const QString& text, bool Preferences::*value);
    void addNumber(QFormLayout* page, const QString& label, int Preferences::*value, int least, int most,
                   const QString& unit, const QString& explanation = {});
    void buildAppearance(gantt::ThemeKind system);
    void buildLanguage(QFormLayout* page);
    void buildFonts(QFormLayout* page);
    void buildEditing();
    void buildRunning();
    void show(const Preferences& values);
    void apply();

    Settings* m_settings;
    QComboBox* m_language = nullptr;
    QListWidget* m_titles;
    QStackedWidget* m_pages;
    KeysPage* m_keys;
    QList<Field> m_fields;
};

} // namespace coroscope::window
