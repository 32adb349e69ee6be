#include "core/session/engine.h"

#include "core/session/script_names.h"
#include "core/vm/interpreter.h"
#include "core/vm/modules/modules.h"
#include "core/vm/modules/script_threads.h"
#include "core/vm/numbers.h"
#include "core/vm/traceback_text.h"

namespace coroscope::session {

using vm::Value;

namespace {

vm::VmOptions vmOptions(const Program& program, const Options& options) {
    vm::VmOptions result;
    result.instructionCost = options.clock == Clock::Exact ? 0 : options.instructionCost;
    result.clockResolution = options.clock == Clock::Exact ? 0 : kMillisecond;
    result.instructions = options.budget.instructions;
    result.memoryBytes = options.budget.memoryBytes;
    result.outputBytes = options.budget.outputBytes;
    result.recursionDepth = options.budget.recursionDepth;
    result.tasks = options.budget.tasks;
    result.seed = options.seed;
    result.threadWorkers = program.threadWorkers;
    result.processWorkers = program.processWorkers;
    result.fileName = program.fileName;
    result.argv.push_back(program.fileName);
    result.argv.insert(result.argv.end(), options.arguments.begin(), options.arguments.end());
    result.sourceText = program.source;
    result.latencies = program.latencies;
    return result;
}

} // namespace

Engine::Engine(std::shared_ptr<const Program> program, const Options& options, TraceSink& sink)
    : m_program(std::move(program)), m_sink(sink), m_machine(std::make_unique<machine::Machine>(sink)) {
    m_vm = std::make_unique<vm::Vm>(*m_machine, sink, vmOptions(*m_program, options));
    vm::VmScope scope(*m_vm);
    m_vm->generatorCoroutines = m_program->python34;
    m_vm->onWrite = [this](MarkKind kind, std::string_view text) {
        if (output) output(kind == MarkKind::Output ? Stream::Out : Stream::Error, text);
    };
    m_vm->resourceNames.ask = ScriptNames(*m_vm);
    vm::installModules(*m_vm);
    m_machine->launch(main());
    vm::attachMainThread(*m_vm);
}

Engine::~Engine() {
    vm::VmScope scope(*m_vm);
    vm::Interpreter::tearDown(*m_vm);
    m_machine->abandon();
    vm::releaseAsyncio(*m_vm);
    vm::releaseModules(*m_vm);
    m_vm.reset();
}

machine::Co<void> Engine::main() {
    vm::Vm& vm = *m_vm;
    auto code = vm::make<vm::Code>(m_program->code);
    auto names = vm::make<vm::Dict>();
    names->set("__name__", vm::str("__main__"));
    names->set("__doc__", Value::none());
    names->set("__package__", Value::none());
    names->set("__file__", vm::str(m_program->fileName));
    names->set("__builtins__", Value::share(&vm.builtins()));
    vm.modules().set("__main__", vm::make<vm::Module>(vm.types.module, names));
    Value result = co_await vm.runModule(std::move(code), names);
    if (result.isEmpty()) uncaught(vm.takeException());
    result = Value();
    if (vm.abort() == vm::Abort::None) {
        // threading._shutdown: wait for threads that are no daemons; then atexit and unfinished business.
        const Value done = co_await vm::shutdownThreads(vm);
        if (done.isEmpty()) uncaught(vm.takeException());
        const Value left = co_await vm::runExitFunctions(vm);
        if (left.isEmpty()) uncaught(vm.takeException());
        const Value finished = co_await vm::finishAsyncio(vm);
        static_cast<void>(finished);
        // Py_FinalizeEx: what is left is released, and __del__ of it runs.
        vm.heap().collect();
        vm.modules().table().erase(vm::Str::intern("__main__").get());
        names = {};
        vm.heap().collect();
        // What a __del__ has spent, nobody has been told.
        if (vm.abort() != vm::Abort::None && !m_outcome) uncaught(vm.makeAbort());
    }
}

void Engine::uncaught(Value exception) {
    vm::Vm& vm = *m_vm;
    if (vm.abort() != vm::Abort::None) {
        m_outcome = vm.abort() == vm::Abort::Stopped ? Outcome::Stopped : Outcome::Budget;
        const Value said = vm.str(exception);
        const std::string reason =
            vm::as<vm::Str>(said) ? vm::as<vm::Str>(said)->toUtf8() : "a budget is spent";
        const std::string text =
            vm::cat(reason, "\n",
                    vm::formatTraceback(vm, static_cast<vm::Exception*>(exception.asObject())->traceback));
        const SiteId site = vm::siteOf(vm, exception);
        m_sink.mark(MarkKind::Exception, vm.machine().idle() ? 0 : vm.machine().current().lane(), vm.now(),
                    site, reason);
        m_machine->setOutcome(*m_outcome, text);
        return;
    }
    if (vm.isInstance(exception, vm.types.SystemExit)) {
        const Value code = vm.getAttr(exception, "code");
        std::int64_t status = 0;
        if (code.isEmpty() || code.isNone())
            status = 0;
        else if (vm::isInteger(code))
            vm::toInt64(code, status);
        else {
            const Value text = vm.str(code);
            if (vm::as<vm::Str>(text))
                vm.write(MarkKind::ErrorOutput, vm::cat(vm::as<vm::Str>(text)->toUtf8(), "\n"));
            status = 1;
        }
        m_exitStatus = static_cast<int>(status & 0xff);
        if (*m_exitStatus != 0)
            m_machine->setOutcome(Outcome::Finished, vm::cat("exit status ", *m_exitStatus));
        return;
    }
    m_outcome = Outcome::Exception;
    const std::string text = vm::formatException(vm, exception);
    vm.write(MarkKind::ErrorOutput, text);
    vm::markUncaught(vm, exception);
    m_machine->setOutcome(Outcome::Exception, vm::formatExceptionOnly(vm, exception));
}

bool Engine::run(const machine::RunLimits& limits) {
    vm::VmScope scope(*m_vm);
    return m_machine->run(limits) == machine::RunState::Over;
}

void Engine::stop() {
    if (m_machine->over() || m_stopped) return;
    m_stopped = true;
    m_sink.finished(Outcome::Stopped, m_machine->now(), "stopped");
}

int Engine::exitStatus() const {
    switch (outcome()) {
    case Outcome::Finished:
        return m_vm->exitStatus.value_or(m_exitStatus.value_or(0));
    case Outcome::Exception:
        return 1;
    case Outcome::Deadlock:
        return 3;
    case Outcome::Budget:
        return 4;
    case Outcome::Stopped:
        return 4;
    }
    return 1;
}

} // namespace coroscope::session
