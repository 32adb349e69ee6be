#pragma once

#include "core/session/engine.h"
#include "core/session/snapshot.h"
#include "core/session/step_sink.h"

namespace coroscope::session {

/// The state of an engine that stands still, or whose sink is being told something, as it is for the trace at
/// `at`. Runs nothing of the script and changes nothing: the run can go on as if nobody had looked. What
/// lanes do is taken from what was `told`, because in the middle of an act the engine's objects are ahead of
/// it.
Snapshot inspect(Engine& engine, const StepSink& told, trace::Instant at);

} // namespace coroscope::session
