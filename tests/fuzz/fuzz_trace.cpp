// libFuzzer: any bytes as a trace file, and as the contents of the blocks of one (whose checksums no mutation
// would get right): [sort, size low, size high, content]...

#include "core/trace/binary_reader.h"
#include "core/trace/invariants.h"
#include "core/trace/reader.h"

#include <cstddef>
#include <cstdint>

namespace {

using namespace coroscope::trace;

/// Whatever was accepted can be looked at without harm.
void lookAt(const Store& store) {
    checkInvariants(store);
    std::vector<Run> runs;
    std::vector<ControlRun> control;
    for (const double px : {1e-6, 1.0}) {
        store.visibleControl({0, 0}, store.end(), px, px, 1, control);
        for (coroscope::LaneId lane = 0; lane < store.laneCount(); ++lane)
            store.visibleRuns(lane, {0, 0}, store.end(), px, px, 1, runs);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t kMost = std::size_t{256} << 20;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const auto lines = readTrace(bytes)) lookAt(*lines.value());
    std::string_view rest = bytes;
    const auto file = readBinaryTrace([&rest](char* to, std::size_t most) {
        const std::size_t count = rest.copy(to, most);
        rest.remove_prefix(count);
        return count;
    });
    if (file) lookAt(*file.value());
    BinaryBlockReader blocks(kMost);
    for (rest = bytes; rest.size() >= 3 && blocks.error().empty();) {
        const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(rest[i]); };
        const auto sort = static_cast<binary::Sort>(at(0) % binary::kTags.size());
        const std::size_t length = at(1) | static_cast<std::size_t>(at(2)) << 8;
        blocks.feed(sort, rest.substr(3, length));
        rest.remove_prefix(std::min(rest.size(), 3 + length));
    }
    if (const auto store = blocks.finish()) lookAt(*store.value());
    return 0;
}
