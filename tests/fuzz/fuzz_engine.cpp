// libFuzzer: any bytes as a script, through parser, compiler, VM and scheduler within small budgets. Whatever
// they are, the run comes to a clear end or can be dropped where it stands, and its trace keeps the rules of
// core/trace/invariants.h. Inputs are bred as scripts (script_mutator.h), else few would get past the parser.

#include "core/base/check.h"
#include "core/session/inspector.h"
#include "core/session/session.h"
#include "core/trace/invariants.h"
#include "tests/fuzz/script_mutator.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>

using namespace coroscope;

namespace {

session::Options smallBudget() {
    session::Options options;
    options.budget.instructions = 100'000;
    options.budget.memoryBytes = 64ull << 20;
    options.budget.outputBytes = 64ull << 10;
    options.budget.tasks = 500;
    return options;
}

constexpr TimeNs kLongest = 3600 * kSecond;
constexpr std::uint64_t kMostSteps = 5'000;

/// What a run is used for: as the command does it, as the window does it, as one who closes the window does.
enum class Use : std::uint8_t { ToTheEnd, InPieces, Dropped, Inspected };

Use useOf(const std::uint8_t* data, std::size_t size) {
    std::uint32_t hash = 2166136261u;
    for (std::size_t i = 0; i < size; ++i)
        hash = (hash ^ data[i]) * 16777619u;
    constexpr Use kUses[] = {Use::ToTheEnd, Use::ToTheEnd, Use::ToTheEnd,
                             Use::InPieces, Use::Dropped,  Use::Inspected};
    return kUses[(hash >> 8) % std::size(kUses)];
}

void checkTrace(const trace::Store& store) {
    const std::vector<std::string> wrong = trace::checkInvariants(store);
    for (const std::string& sentence : wrong)
        std::fprintf(stderr, "trace: %s\n", sentence.c_str());
    COROSCOPE_CHECK(wrong.empty());
}

void inspect(const session::Simulation& simulation) {
    const trace::Store& store = simulation.trace();
    const std::unique_ptr<session::Inspector> inspector = simulation.makeInspector();
    const trace::Instant end = store.end();
    for (const trace::Step step : {end.step, end.step / 2, trace::Step{0}})
        inspector->at(step < end.step ? store.handOff(step).at : end);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const session::Loaded loaded = session::load(text, "fuzz.py");
    if (!loaded.program) {
        COROSCOPE_CHECK(!loaded.diagnostics.empty());
        return 0;
    }
    session::Simulation simulation(loaded.program, smallBudget());
    std::size_t printed = 0;
    simulation.onOutput([&](session::Stream, std::string_view piece) { printed += piece.size(); });
    const Use use = useOf(data, size);
    if (use == Use::Dropped) {
        simulation.advance(kLongest, size % 64);
        return 0;
    }
    bool ended = false;
    if (use == Use::InPieces) {
        for (std::uint64_t steps = 0; !ended && steps < kMostSteps; steps += 7)
            ended = simulation.advance(kLongest, 7);
    } else {
        ended = simulation.advance(kLongest, kMostSteps);
    }
    if (!ended) simulation.stop();
    checkTrace(simulation.trace());
    if (use == Use::Inspected) inspect(simulation);
    return 0;
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned seed) {
    if (seed % 8 == 0) return LLVMFuzzerMutate(data, size, maxSize);
    return fuzz::store(fuzz::mutated(fuzz::read(data, size), seed), data, maxSize);
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* first, std::size_t firstSize,
                                                 const std::uint8_t* second, std::size_t secondSize,
                                                 std::uint8_t* out, std::size_t maxSize, unsigned seed) {
    return fuzz::store(fuzz::crossed(fuzz::read(first, firstSize), fuzz::read(second, secondSize), seed), out,
                       maxSize);
}
