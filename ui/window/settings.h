#pragma once

#include "core/session/session.h"
#include "ui/gantt/palette.h"

#include <QFont>
#include <QObject>

namespace coroscope::window {

enum class ThemeChoice : std::uint8_t { System, Light, Dark, HighContrast };

/// Everything in the preferences, as a value.
struct Preferences {
    ThemeChoice theme = ThemeChoice::System;
    gantt::Palette palette;    ///< of the chart
    QFont codeFont;            ///< of the editor and the output
    int interfaceFontSize = 0; ///< points; 0: the system's

    bool simulateWhileEditing = true;
    bool restoreSession = true;
    bool completion = true; ///< names offered while typing; Ctrl+Space offers them in any case
    bool callTips = true;
    bool closeBrackets = true;
    bool wrapLines = false;
    bool showSpaces = false;
    int tabWidth = 4;

    session::Clock clock = session::Clock::Realistic;
    int instructionCost = 10; ///< ns
    int seed = 0;
    int instructionBudget = 2000; ///< millions
    int memoryBudget = 512;       ///< MiB
    int outputBudget = 16;        ///< MiB
    int taskBudget = 1'000'000;

    Preferences();
    session::Options runOptions() const;
    bool operator==(const Preferences&) const = default;
};

/// The preferences as the user left them; those that say something impossible count as not set.
class Settings : public QObject {
    Q_OBJECT
public:
    explicit Settings(QObject* parent = nullptr);
    const Preferences& values() const { return m_values; }
    void set(const Preferences& values); ///< keeps them, see Kept

signals:
    void changed(const Preferences& values);
    /// What was set last holds, but only until the program ends: this file cannot be written.
    void notKept(const QString& path);

private:
    Preferences m_values;
    bool m_set = false; ///< by the user, since the start
};

} // namespace coroscope::window
