#include "core/trace/json_lines.h"

#include "core/trace/reader.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace coroscope::trace {

namespace {

constexpr std::size_t kPiece = std::size_t{256} << 10; ///< bytes read at once
constexpr std::size_t kMostWaiting = 8;                ///< pieces

/// Hands pieces from the thread that reads to the one that builds.
class Handover {
public:
    void put(std::unique_ptr<JsonLines> lines) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_waiting.size() < kMostWaiting || m_stopped; });
        m_waiting.push_back(std::move(lines));
        m_changed.notify_all();
    }
    std::unique_ptr<JsonLines> take() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_waiting.empty(); });
        auto lines = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_changed.notify_all();
        return lines;
    }
    /// Nobody takes any more.
    void stop() {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_changed.notify_all();
    }
    bool stopped() {
        const std::lock_guard lock(m_mutex);
        return m_stopped;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::unique_ptr<JsonLines>> m_waiting;
    bool m_stopped = false;
};

} // namespace

std::unique_ptr<JsonLines> JsonLineReader::next() {
    if (m_ended) return nullptr;
    auto result = std::make_unique<JsonLines>();
    std::string& text = result->text;
    text.swap(m_rest);
    std::size_t whole = 0; // so much of the text is whole lines
    while (whole == 0 && !m_ended) {
        const std::size_t before = text.size();
        text.resize(before + kPiece);
        const std::size_t count = m_source(text.data() + before, kPiece);
        text.resize(before + count);
        m_bytes += static_cast<double>(count);
        m_ended = count == 0;
        const std::size_t end = text.rfind('\n');
        whole = m_ended ? text.size() : end == std::string::npos || end < before ? 0 : end + 1;
        if (whole == 0 && text.size() > kLongestJsonLine) {
            result->error = "the line is too long to be one of a trace";
            result->errorLine = m_number + 1;
            m_ended = true;
            return result;
        }
    }
    m_rest.assign(text, whole);
    text.resize(whole);
    result->bytes = m_bytes;
    result->lines.reserve(m_usualLines);
    for (std::string_view left = text; !left.empty();) {
        const std::size_t end = std::min(left.find('\n'), left.size());
        const std::string_view line = left.substr(0, end);
        left.remove_prefix(std::min(end + 1, left.size()));
        ++m_number;
        if (isBlank(line)) continue;
        JsonFields& fields = result->lines.emplace_back();
        fields.number = m_number;
        const char* wrong = parseJsonFields(line, fields);
        if (!wrong) continue;
        result->lines.pop_back();
        result->error = wrong;
        result->errorLine = m_number;
        m_ended = true;
        break;
    }
    m_usualLines = result->lines.size() + result->lines.size() / 8;
    return result;
}

Result<std::shared_ptr<Store>> readJsonTrace(const ByteSource& source, double size, const FileTask& task) {
    Handover handover;
    std::thread reading([&] {
        JsonLineReader reader(source);
        for (;;) {
            auto lines = reader.next();
            const bool last = !lines;
            handover.put(std::move(lines));
            if (last || handover.stopped()) return;
        }
    });
    TraceReader reader;
    int reported = 0;
    while (reader.error().empty() && !task.cancelled()) {
        const auto lines = handover.take();
        if (!lines) break;
        reader.take(*lines);
        const int percent = size > 0 ? static_cast<int>(lines->bytes / size * 100) : 0;
        if (task.progress && percent != reported) task.progress(std::min(lines->bytes / size, 1.0));
        reported = percent;
    }
    handover.stop();
    reading.join();
    if (task.cancelled()) return Error{"cancelled"};
    return reader.finish();
}

} // namespace coroscope::trace
