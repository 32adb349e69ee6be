#pragma once

#include "ui/export/export_settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace coroscope::exporter {

/// The fields for ExportSettings, those that mean nothing for a format greyed out.
class ExportForm : public QWidget {
    Q_OBJECT
public:
    /// `view` and `store` say which parts of the trace there are.
    ExportForm(const gantt::ViewState& view, const trace::Store& store, const QString& scriptName,
               QWidget* parent = nullptr);

    ExportSettings settings() const;
    void setSettings(const ExportSettings& settings);
    /// For menus and file dialogs: "PNG picture".
    static QString formatName(Format format);

signals:
    void changed();

private:
    void addPart(QFormLayout* form, const gantt::ViewState& view, const trace::Store& store);
    void addSize(QFormLayout* form);
    void addLook(QFormLayout* form, const QString& scriptName);
    QComboBox* choice(QFormLayout* form, const QString& label, const char* name,
                      const std::vector<std::pair<QString, int>>& items);
    QCheckBox* tick(QFormLayout* form, const QString& label, const char* name);
    void applyPreset();
    void edited();

    QComboBox* m_format = nullptr;
    QComboBox* m_part = nullptr;
    QWidget* m_times = nullptr;
    QDoubleSpinBox* m_from = nullptr; ///< s
    QDoubleSpinBox* m_to = nullptr;   ///< s
    QComboBox* m_preset = nullptr;
    QSpinBox* m_width = nullptr;
    QSpinBox* m_height = nullptr;
    QDoubleSpinBox* m_scale = nullptr;
    QComboBox* m_axis = nullptr;
    QSpinBox* m_text = nullptr;
    QComboBox* m_theme = nullptr;
    QComboBox* m_palette = nullptr;
    QComboBox* m_arrows = nullptr;
    QComboBox* m_lanes = nullptr;
    QCheckBox* m_title = nullptr;
    QLineEdit* m_titleText = nullptr;
    QCheckBox* m_legend = nullptr;
    QCheckBox* m_narration = nullptr;
    QCheckBox* m_playhead = nullptr;
    bool m_filling = false; ///< setSettings() is under way
};

} // namespace coroscope::exporter
