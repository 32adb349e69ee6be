#include "core/session/snapshot_bytes.h"

#include <type_traits>

namespace coroscope::session {

using trace::binary::BytesIn;
using trace::binary::BytesOut;

namespace {

constexpr int kDeepest = 200; ///< variables within variables

/// Goes over everything that a snapshot consists of, in one order for both directions: Writer and Reader say
/// what is done with each value.
template <class Way, class T>
void all(Way& way, std::vector<T>& list) {
    const std::uint64_t count = way.count(list.size());
    if (way.reads) list.clear();
    for (std::uint64_t i = 0; i < count && way.good(); ++i) {
        if (way.reads) list.emplace_back();
        each(way, list[i]);
    }
}

template <class Way>
void each(Way& way, std::string& text) {
    way.text(text);
}

template <class Way, class T>
requires std::is_arithmetic_v<T> || std::is_enum_v<T>
void each(Way& way, T& value) {
    way.number(value);
}

template <class Way>
void each(Way& way, trace::Instant& at) {
    each(way, at.time);
    each(way, at.step);
}

template <class Way>
void each(Way& way, VariableView& v) {
    each(way, v.name);
    each(way, v.value);
    each(way, v.type);
    if (!way.deeper()) return;
    all(way, v.children);
    way.higher();
}

template <class Way>
void each(Way& way, FrameView& f) {
    each(way, f.function);
    each(way, f.line);
    each(way, f.begun);
    each(way, f.library);
    all(way, f.locals);
}

template <class Way>
void each(Way& way, LaneView& l) {
    each(way, l.lane);
    each(way, l.state);
    each(way, l.wait.on);
    each(way, l.wait.what);
    each(way, l.wait.resource);
    each(way, l.wait.until);
    all(way, l.wait.wakers);
    all(way, l.frames);
}

template <class Way>
void each(Way& way, ReadyView& r) {
    each(way, r.lane);
    each(way, r.what);
}

template <class Way>
void each(Way& way, TimerView& t) {
    each(way, t.due);
    each(way, t.lane);
    each(way, t.what);
}

template <class Way>
void each(Way& way, LoopView& l) {
    each(way, l.thread);
    each(way, l.current);
    all(way, l.ready);
    all(way, l.timers);
}

template <class Way>
void each(Way& way, InterpreterView& i) {
    each(way, i.process);
    each(way, i.holder);
    all(way, i.waiters);
}

template <class Way>
void each(Way& way, PoolView& p) {
    each(way, p.name);
    each(way, p.size);
    all(way, p.workers);
    all(way, p.busy);
    all(way, p.queued);
    each(way, p.queuedCount);
}

template <class Way>
void each(Way& way, LockView& l) {
    each(way, l.kind);
    each(way, l.type);
    each(way, l.variable);
    each(way, l.resource);
    each(way, l.free);
    each(way, l.value);
    each(way, l.capacity);
    all(way, l.owners);
    all(way, l.waiters);
}

template <class Way>
void each(Way& way, QueueView& q) {
    each(way, q.type);
    each(way, q.variable);
    each(way, q.resource);
    each(way, q.capacity);
    each(way, q.size);
    each(way, q.unfinished);
    all(way, q.items);
    all(way, q.getters);
    all(way, q.putters);
    all(way, q.joiners);
}

template <class Way>
void each(Way& way, Snapshot& s) {
    each(way, s.at);
    all(way, s.lanes);
    each(way, s.lanesLeftOut);
    all(way, s.loops);
    all(way, s.interpreters);
    all(way, s.pools);
    all(way, s.locks);
    all(way, s.queues);
}

struct Writer {
    static constexpr bool reads = false;
    BytesOut& out;
    int depth = 0;

    bool good() const { return true; }
    std::uint64_t count(std::size_t size) { return out.number(size), size; }
    void text(const std::string& value) { out.text(value); }
    template <class T>
    void number(const T& value) {
        out.signedNumber(static_cast<std::int64_t>(value));
    }
    bool deeper() {
        if (depth == kDeepest) return out.number(0), false;
        return ++depth, true;
    }
    void higher() { --depth; }
};

struct Reader {
    static constexpr bool reads = true;
    BytesIn& in;

    bool good() const { return !in.failed(); }
    std::uint64_t count(std::size_t) { return in.number(); }
    void text(std::string& value) { value = in.text(); }
    template <class T>
    void number(T& value) {
        value = static_cast<T>(in.signedNumber());
    }
    bool deeper() const { return true; } // the writer goes no deeper than kDeepest
    void higher() {}
};

} // namespace

void put(BytesOut& out, const Snapshot& snapshot) {
    Writer writer{out};
    each(writer, const_cast<Snapshot&>(snapshot)); // a Writer only looks
}

std::optional<Snapshot> takeSnapshot(BytesIn& in) {
    std::optional<Snapshot> snapshot(std::in_place);
    Reader reader{in};
    each(reader, *snapshot);
    if (in.failed()) snapshot.reset();
    return snapshot;
}

void put(BytesOut& out, trace::Instant at) {
    out.number(static_cast<std::uint64_t>(at.time));
    out.number(at.step);
}

trace::Instant takeInstant(BytesIn& in) {
    const auto time = static_cast<TimeNs>(in.number());
    return {time, static_cast<trace::Step>(in.number())};
}

} // namespace coroscope::session
