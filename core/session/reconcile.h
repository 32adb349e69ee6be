#pragma once

#include "core/session/snapshot.h"

namespace coroscope::session {

/// Threads of one process compute ahead of each other for up to the switch interval, so an engine that runs
/// again passes an instant for one of them before the others have come to it. What lanes do at that instant
/// is then what the trace of the first run says: takes over their states and who has control; what they wait
/// for and their variables stay those that the engine had. Does nothing where there is but one thread.
void reconcile(Snapshot& snapshot, const trace::Store& store);

} // namespace coroscope::session
