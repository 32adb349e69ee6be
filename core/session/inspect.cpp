#include "core/session/inspect.h"

#include "core/session/inspect_parts.h"

namespace coroscope::session {

Snapshot inspect(Engine& engine, const StepSink& told, trace::Instant at) {
    vm::VmScope scope(engine.vm());
    // The script may be in the middle of an exception, which is none of our business.
    vm::Value pending = engine.vm().takeException();
    Inspection look(engine, told, at);
    inspectLanes(look);
    inspectResources(look);
    inspectLoops(look);
    inspectWaits(look);
    engine.vm().restore(std::move(pending));
    return std::move(look.out);
}

} // namespace coroscope::session
