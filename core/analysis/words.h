#pragma once

#include "core/trace/store.h"

#include <string>
#include <vector>

namespace coroscope::analysis {

/// "1 s", "14.27 s", "250 ms", "20 µs", "40 ns": at most four digits that matter, none that do not.
std::string durationText(TimeNs time);

/// How a lane is called in sentences: its name, or, where asyncio or threading made the name up, the function
/// with that name behind it: "func1 (Task-2)".
std::string laneText(const trace::Store& store, LaneId lane);

/// "a, b and c"; beyond `most` of them "a, b and 3 more".
std::string listText(const std::vector<std::string>& parts, std::size_t most);

/// The line of a call stack's innermost frame that has one; 0 when there is none.
int lineOf(const trace::Store& store, SiteId site);
/// " (line 12)", for behind what stands there; empty for 0.
std::string lineText(int line);
/// That frame's function.
std::string functionOf(const trace::Store& store, SiteId site);

/// For the items of a queue, for room in it, or for all of its items to be done.
bool waitsAtQueue(const trace::Store& store, const trace::Span& span);
/// For room in a queue that is full.
bool waitsForRoom(const trace::Store& store, const trace::Span& span);

/// What a wait is called in sentences: "asyncio.sleep", "a lock", "time.sleep" …
std::string waitText(const trace::Store& store, const trace::Span& span);

} // namespace coroscope::analysis
