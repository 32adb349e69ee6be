#include "ui/export/export_settings.h"

#include "ui/kept/kept.h"

#include <algorithm>
#include <cmath>

namespace coroscope::exporter {

using gantt::AxisKind;
using gantt::InstantRange;
using trace::Store;

namespace {

constexpr double kStepPx = 56;        ///< a step's label fits
constexpr double kAround = 260;       ///< px of names and margins
constexpr double kWidest = 1'000'000; ///< px

QString key(const char* name) {
    return QStringLiteral("export/") + QLatin1String(name);
}

} // namespace

ExportSettings ExportSettings::load(const Kept& settings) {
    ExportSettings loaded;
    const auto number = [&](const char* name, int standard, int least, int most) {
        const int value = settings.value(key(name), standard).toInt();
        return value < least || value > most ? standard : value;
    };
    loaded.format = static_cast<Format>(number("format", 0, 0, kFormats - 1));
    loaded.width = number("width", loaded.width, 0, 100'000);
    loaded.height = number("height", loaded.height, 0, 100'000);
    loaded.scale = std::clamp(settings.value(key("scale"), loaded.scale).toDouble(), 0.25, 16.0);
    loaded.text = number("text", 0, 0, kMostText);
    if (const int axis = number("axis", -1, 0, 2); axis >= 0) loaded.axis = static_cast<AxisKind>(axis);
    if (const int theme = number("theme", -1, 0, 2); theme >= 0)
        loaded.theme = static_cast<gantt::ThemeKind>(theme);
    if (const int palette = number("palette", -1, 0, gantt::kPaletteKinds - 1); palette >= 0)
        loaded.palette = static_cast<gantt::PaletteKind>(palette);
    loaded.arrows = static_cast<gantt::ArrowMode>(number("arrows", static_cast<int>(loaded.arrows), 0, 2));
    loaded.legend = settings.value(key("legend"), loaded.legend).toBool();
    loaded.title = settings.value(key("title"), loaded.title).toBool();
    loaded.narration = settings.value(key("narration"), loaded.narration).toBool();
    loaded.playhead = settings.value(key("playhead"), loaded.playhead).toBool();
    loaded.shownLanesOnly = settings.value(key("shownLanesOnly"), loaded.shownLanesOnly).toBool();
    return loaded;
}

void ExportSettings::save(Kept& settings) const {
    settings.setValue(key("format"), static_cast<int>(format));
    settings.setValue(key("width"), width);
    settings.setValue(key("height"), height);
    settings.setValue(key("scale"), scale);
    settings.setValue(key("text"), text);
    settings.setValue(key("axis"), axis ? static_cast<int>(*axis) : -1);
    settings.setValue(key("theme"), theme ? static_cast<int>(*theme) : -1);
    settings.setValue(key("palette"), palette ? static_cast<int>(*palette) : -1);
    settings.setValue(key("arrows"), static_cast<int>(arrows));
    settings.setValue(key("legend"), legend);
    settings.setValue(key("title"), title);
    settings.setValue(key("narration"), narration);
    settings.setValue(key("playhead"), playhead);
    settings.setValue(key("shownLanesOnly"), shownLanesOnly);
}

ExportOptions ExportSettings::options(const gantt::ViewState& view, const Store& store,
                                      const QString& scriptName) const {
    ExportOptions options;
    options.format = format;
    options.scale = scale;
    gantt::PictureOptions& picture = options.picture;
    picture = gantt::PictureOptions::of(view, store, part == Part::Visible);
    if (part == Part::Selected && view.range) picture.range = view.range;
    if (part == Part::FromTo && to > from) picture.range = rangeOfTimes(store, from, to);
    picture.fontScale = text / 100.0;
    if (axis) picture.axis = *axis;
    if (theme) picture.theme.kind = *theme;
    if (palette) picture.theme.palette.kind = *palette;
    picture.arrows = arrows;
    picture.legend = legend;
    picture.narration = narration;
    if (title) picture.title = titleText.isEmpty() ? scriptName : titleText;
    if (playhead) picture.playhead = view.playhead;
    if (!shownLanesOnly) {
        picture.filter = {};
        picture.folded.clear();
        picture.sort = gantt::SortOrder::Creation;
    }
    picture.size = QSizeF(width > 0 ? width : naturalWidth(store, picture), height);
    return options;
}

double naturalWidth(const Store& store, const gantt::PictureOptions& options) {
    const double steps = options.range ? options.range->to.step - options.range->from.step + 1.0
                                       : static_cast<double>(store.stepCount());
    return std::clamp(std::ceil(kAround + steps * kStepPx), 960.0, kWidest);
}

InstantRange rangeOfTimes(const Store& store, TimeNs from, TimeNs to) {
    const TimeNs end = store.end().time;
    from = std::clamp<TimeNs>(from, 0, end);
    to = std::clamp<TimeNs>(to, from, end);
    const gantt::Axis steps = gantt::Axis::steps();
    const auto stepOf = [&](TimeNs time) {
        return static_cast<trace::Step>(gantt::timePosition(store, steps, time));
    };
    // The steps at `to` itself lie before the first one after it.
    return {{from, stepOf(from)}, {to, to == end ? store.end().step : stepOf(to + 1)}};
}

} // namespace coroscope::exporter
