#include "ui/window/settings.h"

#include "ui/kept/kept.h"

#include <algorithm>
#include <QFontDatabase>

namespace coroscope::window {

namespace {

/// Calls `visit(name, value, least, most)` for each number and `visit(name, value)` for each switch: the one
/// place that says under which name a preference is kept and what is possible.
template <class Values, class Visitor>
void visitPreferences(Values& values, Visitor visit) {
    visit("view/interfaceFontSize", values.interfaceFontSize, 0, 40);
    visit("view/hueByTask", values.palette.runningByTask);
    visit("edit/simulate", values.simulateWhileEditing);
    visit("edit/restoreSession", values.restoreSession);
    visit("edit/completion", values.completion);
    visit("edit/callTips", values.callTips);
    visit("edit/closeBrackets", values.closeBrackets);
    visit("edit/wrapLines", values.wrapLines);
    visit("edit/showSpaces", values.showSpaces);
    visit("edit/tabWidth", values.tabWidth, 1, 16);
    visit("run/instructionCost", values.instructionCost, 0, 1'000'000);
    visit("run/seed", values.seed, 0, 1'000'000'000);
    visit("run/instructionBudget", values.instructionBudget, 1, 2'000'000);
    visit("run/memoryBudget", values.memoryBudget, 8, 65'536);
    visit("run/outputBudget", values.outputBudget, 1, 4'096);
    visit("run/taskBudget", values.taskBudget, 10, 100'000'000);
}

struct Reader {
    const Kept& settings;
    void operator()(const char* name, int& value, int least, int most) const {
        bool ok = false;
        const int kept = settings.value(QLatin1String(name)).toInt(&ok);
        if (ok && kept >= least && kept <= most) value = kept;
    }
    void operator()(const char* name, bool& value) const {
        value = settings.value(QLatin1String(name), value).toBool();
    }
};

struct Writer {
    Kept& settings;
    void operator()(const char* name, int value, int, int) const {
        settings.setValue(QLatin1String(name), value);
    }
    void operator()(const char* name, bool value) const { settings.setValue(QLatin1String(name), value); }
};

const QString kTheme = QStringLiteral("theme");
const QString kPalette = QStringLiteral("view/palette");
const QString kOwnColors = QStringLiteral("view/ownColors");
const QString kFont = QStringLiteral("edit/font");
const QString kClock = QStringLiteral("run/clock");
constexpr const char* kThemeNames[] = {"system", "light", "dark", "high-contrast"};

} // namespace

Preferences::Preferences() : codeFont(QFontDatabase::systemFont(QFontDatabase::FixedFont)) {}

session::Options Preferences::runOptions() const {
    session::Options options;
    options.clock = clock;
    options.instructionCost = instructionCost;
    options.seed = static_cast<std::uint64_t>(seed);
    options.budget.instructions = static_cast<std::uint64_t>(instructionBudget) * 1'000'000;
    options.budget.memoryBytes = static_cast<std::uint64_t>(memoryBudget) << 20;
    options.budget.outputBytes = static_cast<std::uint64_t>(outputBudget) << 20;
    options.budget.tasks = static_cast<std::uint32_t>(taskBudget);
    return options;
}

Settings::Settings(QObject* parent) : QObject(parent) {
    const Kept& settings = Kept::settings();
    connect(&settings, &Kept::notWritten, this, [this](const QString& path) {
        if (m_set) emit notKept(path);
    });
    visitPreferences(m_values, Reader{settings});
    const QString theme = settings.value(kTheme).toString();
    for (int i = 0; i < 4; ++i)
        if (theme == QLatin1String(kThemeNames[i])) m_values.theme = static_cast<ThemeChoice>(i);
    gantt::paletteFromName(settings.value(kPalette).toString(), m_values.palette.kind);
    const QStringList colors = settings.value(kOwnColors).toStringList();
    for (int i = 0; i < std::min(gantt::kOwnStates, static_cast<int>(colors.size())); ++i)
        if (const QColor color(colors[i]); color.isValid())
            m_values.palette.own[static_cast<std::size_t>(i)] = color.rgb();
    QFont font;
    const QString description = settings.value(kFont).toString();
    if (!description.isEmpty() && font.fromString(description) && font.pointSizeF() >= 4)
        m_values.codeFont = font;
    if (settings.value(kClock).toString() == u"exact"_qs) m_values.clock = session::Clock::Exact;
}

void Settings::set(const Preferences& values) {
    if (values == m_values) return;
    m_values = values;
    m_set = true;
    Kept& settings = Kept::settings();
    visitPreferences(m_values, Writer{settings});
    settings.setValue(kTheme, QLatin1String(kThemeNames[static_cast<int>(values.theme)]));
    settings.setValue(kPalette, gantt::paletteName(values.palette.kind));
    QStringList colors;
    for (const QRgb color : values.palette.own)
        colors << QColor(color).name();
    settings.setValue(kOwnColors, colors);
    settings.setValue(kFont, values.codeFont.toString());
    settings.setValue(kClock, values.clock == session::Clock::Exact ? u"exact"_qs : u"realistic"_qs);
    emit changed(m_values);
}

} // namespace coroscope::window
