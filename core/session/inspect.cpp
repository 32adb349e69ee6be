#include "core/session/inspect.h"

#include "core/trace/recorder.h"

namespace coroscope::session {

namespace {

constexpr std::size_t kMostText = 200;

std::string shorten(std::string text) {
    std::size_t points = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80 && ++points > kMostText) {
            text.resize(i);
            return text + "…";
        }
    }
    return text;
}

LaneView viewOf(vm::Vm& vm, vm::Fiber& fiber, LaneId lane) {
    LaneView view;
    view.lane = lane;
    for (vm::Frame* frame = fiber.top; frame; frame = frame->back) {
        FrameView shown;
        shown.function = frame->code->source().qualifiedName;
        shown.line = frame->line();
        const auto locals = vm.localsOf(*frame);
        const vm::HashTable& table = locals->table();
        for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
            const vm::Str* name = vm::as<vm::Str>(table.entry(i).key);
            if (!name || name->toUtf8().starts_with("__")) continue;
            shown.locals.push_back({name->toUtf8(), shorten(vm.reprText(table.entry(i).value))});
        }
        view.frames.insert(view.frames.begin(), std::move(shown));
    }
    return view;
}

} // namespace

Snapshot inspectAt(const std::shared_ptr<const Program>& program, const Options& options, trace::Instant at, const std::atomic<bool>* stop) {
    Snapshot snapshot;
    snapshot.at = at;
    auto store = std::make_shared<trace::Store>();
    trace::Recorder recorder(store);
    Engine engine(program, options, recorder);
    machine::RunLimits limits;
    limits.until = at.time;
    limits.interrupt = stop;
    engine.run(limits);
    vm::VmScope scope(engine.vm());
    snapshot.lanes.push_back(viewOf(engine.vm(), engine.vm().fiber(), 0));
    return snapshot;
}

} // namespace coroscope::session
