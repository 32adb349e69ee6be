#pragma once

#include "core/trace/store.h"

#include <string>
#include <vector>

namespace coroscope::trace {

/// What is wrong with a trace that nobody writes to meanwhile; empty when all holds. At most 20 sentences.
/// - A lane's spans lie one behind the other from its creation to its end (or the end of the record).
/// - At most one lane of a thread runs or is blocked at any instant, and steps are taken in order of time.
/// - Every step is the start of a Running or Blocked span of its lane, and the other way round.
/// - No span is empty in time and steps and says nothing.
/// - Nobody is ready before what it slept for was due, but for the `resolution` of the loop's clock.
/// - Links and marks lie in order of time, name lanes that exist, and lie within the record.
/// - Lanes were created after their parents; a task has a thread.
std::vector<std::string> checkInvariants(const Store& store, TimeNs resolution = kMillisecond);

/// What two traces differ in, ids of call stacks and resources aside (their contents count); empty when they
/// are equal. At most 20 sentences.
std::vector<std::string> differences(const Store& a, const Store& b);

} // namespace coroscope::trace
