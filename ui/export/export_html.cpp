// The trace as a page of its own. Spans are written one by one; of a trace with too many, the runs that the
// pyramid gives at a resolution far beyond any screen.

#include "ui/export/export.h"
#include "ui/export/file_output.h"
#include "ui/export/html_template.h"
#include "ui/gantt/describe.h"
#include "ui/gantt/words.h"

#include <algorithm>
#include <charconv>

namespace coroscope::exporter {

using gantt::Words;
using trace::Instant;
using trace::Store;

namespace {

constexpr std::size_t kMostSpans = 150'000;
constexpr std::size_t kMostTicks = 4000;

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
        const char* theme = m_options.theme == gantt::ThemeKind::Light ? "light" : "dark";
        QByteArray page(kHtmlTemplate);
        page.replace("%TITLE%", title.toHtmlEscaped().toUtf8());
        page.replace("%THEME%", theme);
        const qsizetype cut = page.indexOf("%DATA%");
        device.write(page.left(cut));
        head();
        std::size_t spans = 0;
        for (std::size_t i = 0; i < m_layout.size(); ++i)
            if (m_layout.row(i).lane != kNoLane) spans += m_store.spanCount(m_layout.row(i).lane);
        bool first = true;
        for (std::size_t i = 0; i < m_layout.size(); ++i) {
            if (cancel && cancel->load(std::memory_order_relaxed))
                return Error{Words::tr("The export was cancelled.").toStdString()};
            if (m_layout.row(i).lane == kNoLane) continue;
            if (!first) m_out += ',';
            first = false;
            lane(m_layout.row(i).lane, spans > kMostSpans);
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
        m_out += ",\"ticks\":[";
        const std::size_t every = std::max<std::size_t>(1, m_store.stepCount() / kMostTicks);
        for (std::size_t step = 0; step < m_store.stepCount(); step += every) {
            m_out += step ? ",[" : "[";
            appendInstant(m_out, gantt::stepInstant(m_store, static_cast<trace::Step>(step)));
            m_out += ']';
        }
        m_out += "],\"lanes\":[";
    }

    void lane(LaneId id, bool merged) {
        const trace::LaneInfo info = m_store.lane(id);
        m_out += "{\"name\":";
        appendText(m_out, QString::fromStdString(info.name));
        m_out += ",\"function\":";
        appendText(m_out, QString::fromStdString(info.function));
        m_out += ",\"hue\":";
        appendNumber(m_out, m_layout.hue(id));
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
        const bool told =
            span.state != SpanState::Running && (span.state != SpanState::Ready || gantt::isStarved(span));
        const std::vector<QString> labels = told ? gantt::spanLabels(m_store, span) : std::vector<QString>();
        appendText(m_out, labels.empty() ? QString() : labels.front());
        m_out += ",1]";
    }

    void several(const trace::Run& run) {
        m_out += '[';
        appendInstant(m_out, run.start);
        m_out += ',';
        appendInstant(m_out, run.end);
        m_out += ',';
        appendNumber(m_out, static_cast<int>(run.dominant));
        m_out += ",0,0,\"\",";
        appendNumber(m_out, run.spans);
        for (const float share : {run.share[0], run.share[1]})
            m_out += ',' + QByteArray::number(static_cast<double>(share), 'g', 3);
        m_out += ']';
    }

    const Store& m_store;
    const gantt::PictureOptions& m_options;
    gantt::LaneLayout m_layout;
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
