#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/session/snapshot.h"
#include "core/trace/store.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace coroscope::session {

enum class Clock : std::uint8_t { Realistic, Exact };

/// What a run may use up; reaching one ends it with Outcome::Budget.
struct Budget {
    std::uint64_t instructions = 2'000'000'000;
    std::uint64_t memoryBytes = 512ull << 20;
    std::uint64_t outputBytes = 16ull << 20;
    std::uint32_t recursionDepth = 1000; ///< script frames, as sys.getrecursionlimit()
    std::uint32_t tasks = 1'000'000;     ///< alive at the same time
    bool operator==(const Budget&) const = default;
};

/// A script's own `# coroscope:` comments override these.
struct Options {
    Clock clock = Clock::Realistic;
    TimeNs instructionCost = 10; ///< ns, Clock::Realistic
    std::uint64_t seed = 0;
    std::vector<std::string> arguments; ///< sys.argv[1:]
    Budget budget;
    bool record = true; ///< false: nothing is traced (for measurements)
    bool operator==(const Options&) const = default;
};

enum class Severity : std::uint8_t { Error, Warning, Note };

struct Diagnostic {
    Severity severity = Severity::Error;
    std::string message;
    int line = 1;   ///< from 1
    int column = 0; ///< from 0, in code points
    int endLine = 1;
    int endColumn = 0;     ///< exclusive
    std::string formatted; ///< as CPython prints it, with file, line and caret
};

/// A script made ready to run, or the reasons why it cannot be.
struct Program;
struct Loaded {
    std::shared_ptr<const Program> program; ///< empty when there are errors
    std::vector<Diagnostic> diagnostics;
    std::string dialect; ///< "3.11" or "3.4"
};

/// Checks and compiles. Any thread; takes milliseconds for a thousand lines.
Loaded load(std::string source, std::string fileName, const Options& options = {});

enum class Stream : std::uint8_t { Out, Error };

class Inspector;

/// One run of a program in virtual time. advance() belongs to one thread at a time; trace() may be read
/// from any thread while it grows. Deterministic: the same program and options give the same
/// trace, byte for byte.
class Simulation {
public:
    explicit Simulation(std::shared_ptr<const Program> program, Options options = {});
    ~Simulation();
    Simulation(const Simulation&) = delete;
    Simulation& operator=(const Simulation&) = delete;

    /// Runs on until virtual time reaches `until`, about `maxSteps` further hand-offs were made or
    /// `maxInstructions` run, the script ends, or `stop` becomes true (then the run stays where it is and can
    /// go on). True when the script has ended. Trace::end() tells how far the run has come, also where
    /// nothing happens but computing.
    bool advance(TimeNs until = kNever, std::uint64_t maxSteps = ~0ull,
                 const std::atomic<bool>* stop = nullptr, std::uint64_t maxInstructions = ~0ull);
    bool ended() const;
    /// Ends the run now with Outcome::Stopped.
    void stop();

    Outcome outcome() const; ///< after the end
    int exitStatus() const;  ///< of the `run` command: 0, 1, 3 or 4; what sys.exit() said
    TimeNs now() const;

    const trace::Store& trace() const;
    std::shared_ptr<const trace::Store> sharedTrace() const;

    /// Called with every piece of output, on the thread that advances.
    void onOutput(std::function<void(Stream, std::string_view)> sink);

    /// What recovers the state at any instant of the past or present; for another thread, while this one goes
    /// on simulating.
    std::unique_ptr<Inspector> makeInspector() const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace coroscope::session
