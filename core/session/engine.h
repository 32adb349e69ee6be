#pragma once

#include "core/machine/machine.h"
#include "core/session/session.h"
#include "core/vm/vm.h"

#include <memory>

namespace coroscope::session {

/// What load() made of a text.
struct Program {
    std::string fileName;
    std::string source;
    std::shared_ptr<const script::Code> code;
    bool python34 = false;
    Options directives; ///< what `# coroscope:` comments ask for
    bool setsClock = false;
    bool setsCost = false;
    bool setsSeed = false;
    bool setsArguments = false;
    int threadWorkers = 6;
    int processWorkers = 2;
    std::vector<std::string> latencies; ///< "host low..high", in order
};

/// One machine with one Vm on it that runs a program: shared by Simulation and by snapshots, which run again.
class Engine {
public:
    Engine(std::shared_ptr<const Program> program, const Options& options, TraceSink& sink);
    ~Engine();

    machine::Machine& machine() { return *m_machine; }
    vm::Vm& vm() { return *m_vm; }
    /// Advances; true when it is over.
    bool run(const machine::RunLimits& limits);
    void stop();
    Outcome outcome() const {
        return m_stopped ? Outcome::Stopped : m_outcome.value_or(m_machine->outcome());
    }
    int exitStatus() const;
    std::function<void(Stream, std::string_view)> output;

private:
    machine::Co<void> main();
    void uncaught(vm::Value exception);

    std::shared_ptr<const Program> m_program;
    TraceSink& m_sink;
    std::unique_ptr<machine::Machine> m_machine;
    std::unique_ptr<vm::Vm> m_vm;
    std::optional<Outcome> m_outcome;
    std::optional<int> m_exitStatus;
    bool m_stopped = false;
};

} // namespace coroscope::session
