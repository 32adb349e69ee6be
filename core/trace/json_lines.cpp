#include "core/trace/json_lines.h"

#include "core/trace/reader.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace coroscope::trace {

namespace {

constexpr std::size_t kPiece = std::size_t{256} << 10; ///< bytes read at once
constexpr std::size_t kPieces = 4;                     ///< of lines at most, read or being read

/// Hands lines from the thread that reads to the one that builds, and their memory back.
class Handover {
public:
    Handover() {
        for (JsonLines& each : m_all)
            m_empty.push_back(&each);
    }
    /// To be filled; null when nobody takes any more.
    JsonLines* empty() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_empty.empty() || m_stopped; });
        return m_stopped ? nullptr : first(m_empty);
    }
    /// Filled; null behind the last.
    void put(JsonLines* lines) { add(m_filled, lines); }
    JsonLines* take() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_filled.empty(); });
        return first(m_filled);
    }
    void giveBack(JsonLines* lines) { add(m_empty, lines); }
    void stop() {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_changed.notify_all();
    }

private:
    using Queue = std::deque<JsonLines*>;
    static JsonLines* first(Queue& queue) {
        JsonLines* lines = queue.front();
        queue.pop_front();
        return lines;
    }
    void add(Queue& queue, JsonLines* lines) {
        const std::lock_guard lock(m_mutex);
        queue.push_back(lines);
        m_changed.notify_all();
    }

    std::array<JsonLines, kPieces> m_all;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Queue m_empty, m_filled;
    bool m_stopped = false;
};

} // namespace

std::size_t JsonLineReader::fill(JsonLines& lines) {
    std::string& text = lines.text; // its size is the room that there is
    std::size_t size = m_rest.size();
    std::size_t whole = 0;
    text.resize(std::max(text.size(), size + kPiece));
    m_rest.copy(text.data(), size);
    while (whole == 0 && !m_ended) {
        text.resize(std::max(text.size(), size + kPiece));
        const std::size_t count = m_source(text.data() + size, kPiece);
        const std::size_t end = std::string_view(text).substr(size, count).rfind('\n');
        m_bytes += static_cast<double>(count);
        m_ended = count == 0;
        whole = m_ended ? size : end == std::string::npos ? 0 : size + end + 1;
        size += count;
        if (whole > 0 || size <= kLongestJsonLine) continue;
        lines.error = "the line is too long to be one of a trace";
        lines.errorLine = m_number + 1;
        m_ended = true;
        return 0;
    }
    m_rest.assign(text, whole, size - whole);
    return whole;
}

void JsonLineReader::parse(std::string_view text, JsonLines& lines) {
    while (!text.empty()) {
        ++m_number;
        JsonSpan& span = lines.spans.emplace_back();
        if (const std::size_t length = parsePlainSpan(text, span)) {
            span.number = m_number;
            text.remove_prefix(length);
            continue;
        }
        lines.spans.pop_back();
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (isBlank(line)) continue;
        JsonFields& fields = lines.lines.emplace_back();
        fields.number = m_number;
        const char* wrong = parseJsonFields(line, fields);
        if (!wrong) continue;
        lines.lines.pop_back();
        lines.error = wrong;
        lines.errorLine = m_number;
        m_ended = true;
        return;
    }
}

bool JsonLineReader::next(JsonLines& lines) {
    if (m_ended) return false;
    lines.spans.clear();
    lines.lines.clear();
    const std::size_t whole = fill(lines);
    parse({lines.text.data(), whole}, lines);
    lines.bytes = m_bytes;
    return true;
}

Result<std::shared_ptr<Store>> readJsonTrace(const ByteSource& source, double size, const FileTask& task) {
    Handover handover;
    std::thread reading([&] {
        JsonLineReader reader(source);
        for (JsonLines* lines = handover.empty(); lines; lines = handover.empty()) {
            if (reader.next(*lines)) {
                handover.put(lines);
            } else {
                handover.put(nullptr);
                return;
            }
        }
    });
    TraceReader reader;
    int reported = 0;
    while (reader.error().empty() && !task.cancelled()) {
        JsonLines* lines = handover.take();
        if (!lines) break;
        reader.take(*lines);
        const int percent = size > 0 ? static_cast<int>(lines->bytes / size * 100) : 0;
        if (task.progress && percent != reported) task.progress(std::min(lines->bytes / size, 1.0));
        reported = percent;
        handover.giveBack(lines);
    }
    handover.stop();
    reading.join();
    if (task.cancelled()) return Error{"cancelled"};
    return reader.finish();
}

Result<std::shared_ptr<Store>> readTrace(std::string_view text) {
    JsonLineReader lines([&text](char* to, std::size_t most) {
        const std::size_t count = text.copy(to, most);
        text.remove_prefix(count);
        return count;
    });
    TraceReader reader;
    for (JsonLines some; reader.error().empty() && lines.next(some);)
        reader.take(some);
    return reader.finish();
}

} // namespace coroscope::trace
