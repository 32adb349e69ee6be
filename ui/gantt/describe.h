#pragma once

#include "ui/gantt/view_state.h"

#include <QString>
#include <vector>

namespace coroscope::gantt {

/// A ready lane that gets control later than this after it was due is starved. The event loop's own clock
/// resolution on Linux: below it asyncio itself does not tell the difference.
inline constexpr TimeNs kStarvedAfter = kMillisecond;

bool isStarved(const trace::Span& span);

/// Who held control of a thread for a part of a stretch, and how.
struct Culprit {
    LaneId lane = kNoLane;
    TimeNs held = 0;
    SpanState state = SpanState::Running; ///< Blocked when a blocking call was most of it
    WaitKind on = WaitKind::None;
    int line = 0;
};
/// Who kept a starved span from running, in the order in which they took control; whoever held it for hardly
/// any of that time is left out. Looks at no more than the first few hundred hand-offs.
std::vector<Culprit> culpritsOf(const trace::Store& store, const trace::Span& starved);

/// "task1" and nothing else for lanes; "?" for kNoLane.
QString laneName(const trace::Store& store, LaneId lane);
/// "func1 (Task-2)" where the name was made up by asyncio or threading.
QString tellingName(const trace::Store& store, LaneId lane);
int lineOf(const trace::Store& store, SiteId site);

/// What is written on a span, from the longest to the shortest form.
std::vector<QString> spanLabels(const trace::Store& store, const trace::Span& span);
/// "waits for task1", "sleeps until 1 s" …
QString waitText(const trace::Store& store, const trace::Span& span);
/// "time.sleep", "lock" …
QString waitName(WaitKind kind);
QString laneKindName(LaneKind kind);
QString outcomeName(Outcome outcome);
QString stateName(SpanState state);
QString linkName(LinkKind kind);

/// Everything about a span, as rich text: full name, state, what for, line, from, to, how long, late by, who
/// held control meanwhile.
QString spanTooltip(const trace::Store& store, const trace::Span& span);
/// The same in one plain line, for status bar and screen readers.
QString spanSentence(const trace::Store& store, const trace::Span& span);
/// For neighbours that are drawn as one.
QString mergedTooltip(const trace::Store& store, LaneId lane, std::size_t first, std::size_t count);
/// A lane: full name, function, kind, who created it, how it ended.
QString laneTooltip(const trace::Store& store, LaneId lane);

} // namespace coroscope::gantt
