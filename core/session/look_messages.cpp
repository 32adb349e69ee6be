#include "core/session/look_messages.h"

#include "core/session/snapshot_bytes.h"

namespace coroscope::session {

using trace::binary::BytesIn;
using trace::binary::BytesOut;

void put(BytesOut& out, const Runner::Place& place) {
    put(out, place.at);
    out.number(place.work);
    out.number(place.bytes);
    out.number(place.pages);
    out.byte(place.over ? 1 : 0);
}

Runner::Place takePlace(BytesIn& in) {
    Runner::Place place;
    place.at = takeInstant(in);
    place.work = in.number();
    place.bytes = in.number();
    place.pages = in.number();
    place.over = in.byte() != 0;
    return place;
}

void put(BytesOut& out, const Options& options) {
    out.byte(static_cast<std::uint8_t>(options.clock));
    out.signedNumber(options.instructionCost);
    out.number(options.seed);
    out.number(options.arguments.size());
    for (const std::string& argument : options.arguments)
        out.text(argument);
    out.number(options.budget.instructions);
    out.number(options.budget.memoryBytes);
    out.number(options.budget.outputBytes);
    out.number(options.budget.recursionDepth);
    out.number(options.budget.tasks);
}

Options takeOptions(BytesIn& in) {
    Options options;
    options.clock = static_cast<Clock>(in.byte());
    options.instructionCost = in.signedNumber();
    options.seed = in.number();
    for (std::uint64_t left = in.number(); left > 0 && !in.failed(); --left)
        options.arguments.emplace_back(in.text());
    options.budget.instructions = in.number();
    options.budget.memoryBytes = in.number();
    options.budget.outputBytes = in.number();
    options.budget.recursionDepth = static_cast<std::uint32_t>(in.number());
    options.budget.tasks = static_cast<std::uint32_t>(in.number());
    options.record = false;
    return options;
}

} // namespace coroscope::session
