// The trace as a page of its own. Spans are written one by one; of a trace with too many, the runs that the
// pyramid gives at a resolution far beyond any screen.

#include "core/analysis/narration.h"
#include "core/analysis/why_late.h"
#include "ui/export/export.h"
#include "ui/export/file_output.h"
#include "ui/gantt/describe.h"
#include "ui/gantt/narration_text.h"
#include "ui/gantt/words.h"

#include <algorithm>
#include <charconv>
#include <QFile>
#include <QLocale>

namespace coroscope::exporter {

using gantt::Words;
using trace::Instant;
using trace::Store;

namespace {

constexpr std::size_t kMostSpans = 150'000;
constexpr std::size_t kMostLabelled = 5000; ///< spans with all their labels, short and long
constexpr trace::Step kMostSteps = 20'000;  ///< of which the page knows who took control
constexpr std::size_t kMostLinks = 20'000;
constexpr std::uint64_t kMostSentences = 2000;

/// Text inside a <script> element: JSON, with what could end the element escaped.
void appendText(QByteArray& out, const QString& text) {
    out += '"';
    for (const char c : text.toUtf8()) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (code < 0x20 || c == '<' || c == '>' || c == '&')
            out += "\\u00" + QByteArray::number(code, 16).rightJustified(2, '0');
        else
            out += c;
    }
    out += '"';
}

void appendNumber(QByteArray& out, std::int64_t number) {
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    out.append(buffer, static_cast<qsizetype>(end - buffer));
}

void appendInstant(QByteArray& out, Instant at) {
    appendNumber(out, at.time);
    out += ',';
    appendNumber(out, at.step);
}

/// The names that the page's style and script have for the colours of the chart.
constexpr std::pair<const char*, gantt::Tone> kPageColors[] = {{"ground", gantt::Tone::Background},
                                                               {"text", gantt::Tone::Text},
                                                               {"dim", gantt::Tone::TextDim},
                                                               {"line", gantt::Tone::GridStrong},
                                                               {"row", gantt::Tone::RowAlternate},
                                                               {"head", gantt::Tone::GroupRow},
                                                               {"blocked", gantt::Tone::Blocked},
                                                               {"hatch", gantt::Tone::BlockedHatch},
                                                               {"edge", gantt::Tone::BlockedEdge},
                                                               {"blockedText", gantt::Tone::TextOnBlocked},
                                                               {"plate", gantt::Tone::Plate},
                                                               {"late", gantt::Tone::Starved},
                                                               {"lateEdge", gantt::Tone::StarvedEdge},
                                                               {"lateText", gantt::Tone::StarvedText},
                                                               {"onTask", gantt::Tone::TextOnTask},
                                                               {"playhead", gantt::Tone::Playhead},
                                                               {"wake", gantt::Tone::Wake},
                                                               {"cancel", gantt::Tone::Cancel},
                                                               {"await", gantt::Tone::Await},
                                                               {"submit", gantt::Tone::Submit}};

constexpr std::pair<const char*, gantt::ThemeKind> kPageThemes[] = {
    {"light", gantt::ThemeKind::Light},
    {"dark", gantt::ThemeKind::Dark},
    {"contrast", gantt::ThemeKind::HighContrast}};

QByteArray pageColors(const gantt::Palette& palette) {
    QByteArray style;
    const auto set = [&style](const QByteArray& name, const QColor& color) {
        style += "--" + name + ": " + color.name().toLatin1() + "; ";
    };
    for (const auto& [name, kind] : kPageThemes) {
        const gantt::Theme& theme = gantt::Theme::of({kind, palette});
        style += QByteArray("body.") + name + " { ";
        for (const auto& [variable, tone] : kPageColors)
            set(variable, theme.color(tone));
        set("thread", theme.color(gantt::Tone::Task, gantt::Theme::kNeutralHue));
        for (int hue = 0; hue < gantt::Theme::kHues; ++hue)
            set("hue" + QByteArray::number(hue), theme.color(gantt::Tone::Task, hue));
        style += "}\n";
    }
    return style;
}

class Page {
public:
    Page(const Store& store, const gantt::PictureOptions& options) : m_store(store), m_options(options) {
        m_layout.update(store, view());
    }

    gantt::ViewState view() const {
        gantt::ViewState view;
        view.filter = m_options.filter;
        view.sort = m_options.sort;
        return view;
    }

    Result<bool> write(FileOutput& device, const Progress& progress, const std::atomic<bool>* cancel) {
        const QString title = m_options.title.isEmpty() ? Words::tr("Who holds control") : m_options.title;
        QByteArray page = resource("page.html");
        page.replace("%STYLE%", pageColors(m_options.theme.palette) + resource("page.css"));
        page.replace("%SCRIPT%", resource("page.js"));
        page.replace("%LANGUAGE%",
                     QLocale(Words::tr("en", "the language of the texts")).bcp47Name().toUtf8());
        page.replace("%TITLE%", title.toHtmlEscaped().toUtf8());
        page.replace("%THEME%", kPageThemes[static_cast<int>(m_options.theme.kind)].first);
        const qsizetype cut = page.indexOf("%DATA%");
        device.write(page.left(cut));
        std::size_t spans = 0;
        for (std::size_t i = 0; i < m_layout.size(); ++i)
            if (m_layout.row(i).lane != kNoLane) {
                m_place[m_layout.row(i).lane] = static_cast<int>(m_place.size());
                spans += m_store.spanCount(m_layout.row(i).lane);
            }
        m_fewSpans = spans <= kMostLabelled;
        head();
        control();
        links();
        told();
        m_out += ",\"lanes\":[";
        bool first = true;
        for (std::size_t i = 0; i < m_layout.size(); ++i) {
            if (cancel && cancel->load(std::memory_order_relaxed))
                return Error{Words::tr("The export was cancelled.").toStdString()};
            if (m_layout.row(i).lane == kNoLane) continue;
            if (!first) m_out += ',';
            first = false;
            lane(m_layout.row(i), spans > kMostSpans);
            device.write(m_out);
            m_out.clear();
            if (progress) progress(static_cast<double>(i) / static_cast<double>(m_layout.size()));
        }
        m_out += "]}";
        device.write(m_out);
        device.write(page.mid(cut + 6));
        return true;
    }

private:
    void head() {
        const char* axes[] = {"elastic", "time", "steps"};
        const gantt::AxisKind axis = m_options.axis.value_or(gantt::Axis::defaultFor(m_store));
        m_out += "{\"axis\":\"";
        m_out += axes[static_cast<int>(axis)];
        m_out += "\",\"end\":";
        appendNumber(m_out, m_store.end().time);
        m_out += ",\"steps\":";
        appendNumber(m_out, m_store.end().step);
        if (m_options.range) {
            m_out += ",\"range\":[";
            appendInstant(m_out, m_options.range->from);
            m_out += ',';
            appendInstant(m_out, m_options.range->to);
            m_out += ']';
        }
        m_out += ",\"words\":{";
        const std::pair<const char*, QString> words[] = {
            {"axis", Words::tr("Axis")},
            {"elastic", Words::tr("elastic")},
            {"time", Words::tr("time")},
            {"steps", Words::tr("steps")},
            {"zoomIn", Words::tr("Zoom in (W)")},
            {"zoomOut", Words::tr("Zoom out (S)")},
            {"fit", Words::tr("Fit")},
            {"back", Words::tr("Previous sentence (←)")},
            {"next", Words::tr("Next sentence (→)")},
            {"theme", Words::tr("Light or dark")},
            {"keys", Words::tr("Wheel or W S: zoom. Drag or A D: move. F: all. ← →: step by step.")},
            {"control", Words::tr("Control")},
            {"timeName", Words::tr("Virtual time")},
            {"stepsName", Words::tr("Hand-off")},
            {"several", Words::tr("%1 spans too short to be told apart")},
            {"line", Words::tr("line %1")},
            {"fromTo", Words::tr("%1 to %2 (%3)")},
            {"lateBy", Words::tr("late by %1")},
            {"chart", Words::tr("Chart of %1 lanes over time; the story is told below it")},
            {"legend_running", Words::tr("running")},
            {"legend_blocked", Words::tr("blocked: holds the thread, nobody else can run")},
            {"legend_ready", Words::tr("ready: could run")},
            {"legend_late", Words::tr("starved: due, but without control")},
            {"legend_waiting", Words::tr("waiting")}};
        for (const auto& [key, text] : words) {
            m_out += QByteArray(1, '"') + key + "\":";
            appendText(m_out, text);
            m_out += ',';
        }
        m_out += "\"states\":[";
        for (int state = 0; state <= static_cast<int>(SpanState::Ended); ++state) {
            if (state) m_out += ',';
            appendText(m_out, gantt::stateName(static_cast<SpanState>(state)));
        }
        m_out += "]}";
    }

    /// Who took control: start, end, place of the lane among those written, state.
    void control() {
        const trace::Step count = m_store.stepCount();
        const trace::Step every = count / kMostSteps + 1;
        m_out += ",\"every\":";
        appendNumber(m_out, every);
        m_out += ",\"control\":[";
        for (trace::Step step = 0; step < count; step += every) {
            const trace::Span hold = analysis::holdOf(m_store, step);
            m_out += step ? ",[" : "[";
            appendInstant(m_out, gantt::stepInstant(m_store, step));
            m_out += ',';
            appendNumber(m_out, hold.end.time);
            m_out += ',';
            // The page's strip is that of the main thread; what runs beside it is seen in its lane.
            appendNumber(m_out, m_store.lane(hold.lane).thread == 0 ? placeOf(hold.lane) : -1);
            m_out += ',';
            appendNumber(m_out, static_cast<int>(hold.state));
            m_out += ']';
        }
        m_out += ']';
    }

    void links() {
        m_out += ",\"links\":[";
        bool first = true;
        const bool wanted = m_options.arrows != gantt::ArrowMode::None && m_store.linkCount() <= kMostLinks;
        for (std::size_t i = 0; wanted && i < m_store.linkCount(); ++i) {
            const trace::Link link = m_store.link(i);
            const int from = placeOf(link.from), to = placeOf(link.to);
            if (from < 0 || to < 0 || link.kind == LinkKind::Retrieve) continue;
            m_out += first ? "[" : ",[";
            first = false;
            for (const int number : {static_cast<int>(link.kind), from, to}) {
                appendNumber(m_out, number);
                m_out += ',';
            }
            appendInstant(m_out, link.at);
            m_out += ']';
        }
        m_out += ']';
    }

    void told() {
        m_out += ",\"told\":[";
        const analysis::Narration narration(
            std::shared_ptr<const Store>(std::shared_ptr<void>(), &m_store)); // which outlives it
        const bool wanted = m_options.narration && narration.count() <= kMostSentences;
        for (std::uint64_t number = 1; wanted && number <= narration.count(); ++number) {
            const analysis::Sentence sentence = narration.sentence(number);
            m_out += number > 1 ? ",[" : "[";
            appendInstant(m_out, sentence.at);
            m_out += ',';
            appendNumber(m_out, placeOf(sentence.lane));
            m_out += ',';
            appendText(m_out, QString::fromStdString(sentence.text));
            m_out += ']';
        }
        m_out += ']';
    }

    int placeOf(LaneId lane) const {
        const auto at = m_place.find(lane);
        return at == m_place.end() ? -1 : at->second;
    }

    void lane(const gantt::Row& row, bool merged) {
        const LaneId id = row.lane;
        const trace::LaneInfo info = m_store.lane(id);
        m_out += "{\"name\":";
        appendText(m_out, QString::fromStdString(info.name));
        m_out += ",\"function\":";
        appendText(m_out, QString::fromStdString(info.function));
        m_out += ",\"hue\":";
        appendNumber(m_out, m_layout.hue(id));
        m_out += ",\"depth\":";
        appendNumber(m_out, row.depth);
        m_out += info.kind == LaneKind::Thread ? ",\"thread\":1" : "";
        m_out += m_layout.holdsOnlyItself(id) ? ",\"alone\":1" : "";
        m_out += ",\"spans\":[";
        const Instant end = m_store.end();
        std::vector<trace::Run> runs;
        if (merged) {
            // So fine that zooming in some hundred times still shows more.
            const double width =
                std::max(2000.0, static_cast<double>(kMostSpans) / static_cast<double>(m_layout.size()));
            const double time = width / 2 / std::max<double>(1, static_cast<double>(end.time));
            const double step = width / 2 / std::max<double>(1, end.step);
            m_store.visibleRuns(id, {}, {end.time, end.step + 1}, time, step, 1, runs);
        }
        const std::size_t count = merged ? runs.size() : m_store.spanCount(id);
        for (std::size_t i = 0; i < count; ++i) {
            if (i) m_out += ',';
            if (merged && runs[i].spans > 1)
                several(runs[i]);
            else
                single(m_store.span(id, merged ? runs[i].firstSpan : i));
        }
        m_out += "]}";
    }

    void single(const trace::Span& span) {
        m_out += '[';
        appendInstant(m_out, span.start);
        m_out += ',';
        appendInstant(m_out, span.end);
        m_out += ',';
        appendNumber(m_out, static_cast<int>(span.state));
        m_out += ',';
        appendNumber(m_out, gantt::lineOf(m_store, span.site));
        m_out += ',';
        appendNumber(m_out, span.state == SpanState::Ready ? span.late : 0);
        m_out += ',';
        m_out += '[';
        const bool told = m_fewSpans || (span.state != SpanState::Running &&
                                         (span.state != SpanState::Ready || gantt::isStarved(span)));
        const std::vector<QString> labels = told ? gantt::spanLabels(m_store, span) : std::vector<QString>();
        for (std::size_t i = 0; i < labels.size() && (i == 0 || m_fewSpans); ++i) {
            if (i) m_out += ',';
            appendText(m_out, labels[i]);
        }
        m_out += ']';
        m_out += ",1]";
    }

    void several(const trace::Run& run) {
        m_out += '[';
        appendInstant(m_out, run.start);
        m_out += ',';
        appendInstant(m_out, run.end);
        m_out += ',';
        appendNumber(m_out, static_cast<int>(run.dominant));
        m_out += ",0,0,[],";
        appendNumber(m_out, run.spans);
        for (const float share : {run.share[0], run.share[1]})
            m_out += ',' + QByteArray::number(static_cast<double>(share), 'g', 3);
        m_out += ']';
    }

    static QByteArray resource(const char* name) {
        QFile file(QStringLiteral(":/page/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    const Store& m_store;
    const gantt::PictureOptions& m_options;
    gantt::LaneLayout m_layout;
    std::unordered_map<LaneId, int> m_place; ///< of the lanes written, in their order
    bool m_fewSpans = true;                  ///< all labels of all spans are written
    QByteArray m_out;
};

} // namespace

Result<bool> exportHtml(const Store& store, const gantt::PictureOptions& options, const QString& path,
                        const Progress& progress, const std::atomic<bool>* cancel) {
    FileOutput file(path);
    if (auto opened = file.open(); !opened) return opened;
    Page page(store, options);
    if (auto written = page.write(file, progress, cancel); !written) return written;
    Result<bool> committed = file.commit();
    if (committed && progress) progress(1);
    return committed;
}

} // namespace coroscope::exporter
