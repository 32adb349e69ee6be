#include "core/trace/invariants.h"

namespace coroscope::trace {

namespace {

std::string where(Instant at) {
    return std::to_string(at.time) + "/" + std::to_string(at.step);
}

std::string stack(const Store& store, SiteId id) {
    std::string all;
    for (; id != kNoSite; id = store.site(id).parent)
        all += store.site(id).function + ":" + std::to_string(store.site(id).line) + " ";
    return all;
}

std::string number(TimeNs time) {
    return time == kNever ? "never" : std::to_string(time);
}

std::string describe(const Store& store, const Span& s) {
    const Resource resource = store.resource(s.resource);
    return std::string(traceName(s.state)) + " on '" + std::string(traceName(s.on)) + "' " + where(s.start) +
           " to " + where(s.end) + (s.open ? " open" : "") + " until " + number(s.until) + " late " +
           number(s.late) + " target " + std::to_string(s.target) + " resource '" +
           std::string(traceName(resource.kind)) + " " + resource.name + "' at " + stack(store, s.site);
}

std::string describe(const LaneInfo& l) {
    return std::string(traceName(l.kind)) + " '" + l.name + "' of '" + l.function + "' thread " +
           std::to_string(l.thread) + " parent " + std::to_string(l.parent) + " from " + where(l.created) +
           (l.ended ? " to " + where(*l.ended) + " " + std::string(traceName(l.end)) : "");
}

std::string describe(const Link& l) {
    return std::string(traceName(l.kind)) + " from " + std::to_string(l.from) + " to " +
           std::to_string(l.to) + " at " + where(l.at);
}

std::string describe(const Store& store, const Hold& h) {
    const Resource resource = store.resource(h.resource);
    return std::string(h.taken ? "taken" : "given back") + " '" + resource.name + "' by " +
           std::to_string(h.lane) + " at " + where(h.at) + " told at " + std::to_string(h.told) + " at " +
           stack(store, h.site);
}

std::string describe(const Store& store, const Mark& m) {
    return std::string(traceName(m.kind)) + " of " + std::to_string(m.lane) + " at " + where(m.at) + " '" +
           m.text + "' at " + stack(store, m.site);
}

} // namespace

std::vector<std::string> differences(const Store& a, const Store& b) {
    std::vector<std::string> found;
    const auto compare = [&](const std::string& what, const std::string& x, const std::string& y) {
        if (x != y && found.size() < 20) found.push_back(what + ": " + x + " | " + y);
    };
    const auto count = [&](const std::string& what, std::size_t x, std::size_t y) {
        compare(what, std::to_string(x), std::to_string(y));
        return x == y;
    };
    if (count("lanes", a.laneCount(), b.laneCount())) {
        for (LaneId id = 0; id < a.laneCount() && found.size() < 20; ++id) {
            const std::string lane = "lane " + std::to_string(id);
            compare(lane, describe(a.lane(id)), describe(b.lane(id)));
            if (!count(lane + " spans", a.spanCount(id), b.spanCount(id))) continue;
            for (std::size_t i = 0; i < a.spanCount(id); ++i)
                compare(lane + " span " + std::to_string(i), describe(a, a.span(id, i)),
                        describe(b, b.span(id, i)));
        }
    }
    if (count("steps", a.stepCount(), b.stepCount())) {
        for (Step s = 0; s < a.stepCount(); ++s)
            compare("step " + std::to_string(s),
                    std::to_string(a.handOff(s).lane) + " at " + std::to_string(a.stepTime(s)),
                    std::to_string(b.handOff(s).lane) + " at " + std::to_string(b.stepTime(s)));
    }
    if (count("links", a.linkCount(), b.linkCount())) {
        for (std::size_t i = 0; i < a.linkCount(); ++i)
            compare("link " + std::to_string(i), describe(a.link(i)), describe(b.link(i)));
    }
    if (count("marks", a.markCount(), b.markCount())) {
        for (std::size_t i = 0; i < a.markCount(); ++i)
            compare("mark " + std::to_string(i), describe(a, a.mark(i)), describe(b, b.mark(i)));
    }
    if (count("locks taken or given back", a.holdCount(), b.holdCount())) {
        for (std::size_t i = 0; i < a.holdCount(); ++i)
            compare("lock " + std::to_string(i), describe(a, a.hold(i)), describe(b, b.hold(i)));
    }
    compare("end", where(a.end()), where(b.end()));
    const auto outcome = [](const Store& s) {
        const auto end = s.outcome();
        return end ? std::string(traceName(end->outcome)) + " at " + std::to_string(end->at) + " " +
                         end->explanation
                   : std::string("none");
    };
    compare("outcome", outcome(a), outcome(b));
    return found;
}

} // namespace coroscope::trace
