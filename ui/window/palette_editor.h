#pragma once

#include "ui/gantt/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace coroscope::window {

class PalettePreview;

/// Chooses a palette of the chart, or puts one together: shows at once what it looks like, and says which
/// states are hard to tell apart, and for whom.
class PaletteEditor : public QWidget {
    Q_OBJECT
public:
    explicit PaletteEditor(QWidget* parent = nullptr);

    const gantt::Palette& palette() const { return m_palette; }
    void setPalette(const gantt::Palette& palette);
    void setTheme(gantt::ThemeKind theme); ///< of the preview
    QWidget* firstField() const;           ///< for a label's buddy
    QString warning() const;               ///< what is said about the palette; empty when there is nothing

private:
    void buildOwn();
    void pick(gantt::OwnState state);
    void showPalette();

    gantt::Palette m_palette;
    gantt::ThemeKind m_theme = gantt::ThemeKind::Light;
    QComboBox* m_kind;
    QWidget* m_own;
    QCheckBox* m_byTask;
    std::array<QPushButton*, gantt::kOwnStates> m_colors{};
    PalettePreview* m_preview;
    QLabel* m_warning;
};

} // namespace coroscope::window
