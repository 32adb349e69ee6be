#include "core/machine/null_sink.h"
#include "core/session/engine.h"
#include "core/session/inspector.h"
#include "core/trace/recorder.h"

#include <algorithm>

namespace coroscope::session {

namespace {

Options merged(const Program& program, Options options) {
    if (program.setsClock) options.clock = program.directives.clock;
    if (program.setsCost) options.instructionCost = program.directives.instructionCost;
    // A script may ask for less than it is given, never for more.
    options.budget.instructions =
        std::min(options.budget.instructions, program.directives.budget.instructions);
    if (program.setsSeed) options.seed = program.directives.seed;
    if (program.setsArguments && options.arguments.empty()) options.arguments = program.directives.arguments;
    return options;
}

} // namespace

struct Simulation::Data {
    std::shared_ptr<const Program> program;
    Options options;
    std::shared_ptr<trace::Store> store = std::make_shared<trace::Store>();
    trace::Recorder recorder{store};
    machine::NullSink nothing;
    std::unique_ptr<Engine> engine;
    bool ended = false;
};

Simulation::Simulation(std::shared_ptr<const Program> program, Options options)
    : m_data(std::make_unique<Data>()) {
    m_data->options = merged(*program, std::move(options));
    m_data->program = std::move(program);
    TraceSink& sink = m_data->options.record ? static_cast<TraceSink&>(m_data->recorder) : m_data->nothing;
    m_data->engine = std::make_unique<Engine>(m_data->program, m_data->options, sink);
}

Simulation::~Simulation() = default;

bool Simulation::advance(TimeNs until, std::uint64_t maxSteps, const std::atomic<bool>* stop,
                         std::uint64_t maxInstructions) {
    if (m_data->ended) return true;
    machine::RunLimits limits;
    limits.until = until;
    limits.maxEvents = maxSteps;
    limits.maxLooks = maxInstructions / vm::Vm::kInstructionsPerLook + 1;
    limits.interrupt = stop;
    m_data->ended = m_data->engine->run(limits);
    if (!m_data->ended) m_data->recorder.settled(std::min(until, m_data->engine->machine().settledUntil()));
    return m_data->ended;
}

bool Simulation::ended() const {
    return m_data->ended;
}

void Simulation::stop() {
    m_data->engine->stop();
    m_data->ended = true;
}

Outcome Simulation::outcome() const {
    return m_data->engine->outcome();
}
int Simulation::exitStatus() const {
    return m_data->engine->exitStatus();
}
TimeNs Simulation::now() const {
    return m_data->engine->machine().now();
}
const trace::Store& Simulation::trace() const {
    return *m_data->store;
}
std::shared_ptr<const trace::Store> Simulation::sharedTrace() const {
    return m_data->store;
}
void Simulation::onOutput(std::function<void(Stream, std::string_view)> sink) {
    m_data->engine->output = std::move(sink);
}

std::unique_ptr<Inspector> Simulation::makeInspector() const {
    return std::make_unique<Inspector>(m_data->program, m_data->options, m_data->store);
}

} // namespace coroscope::session
