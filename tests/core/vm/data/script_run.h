#pragma once

#include "core/machine/machine.h"
#include "core/script/compile.h"
#include "core/trace/recorder.h"
#include "core/vm/modules/builtins.h"
#include "core/vm/traceback_text.h"
#include "core/vm/types/install.h"

#include <memory>
#include <string>

namespace coroscope::test {

/// Runs one script with the built-in types and functions alone: no modules, no event loop.
class ScriptRun {
public:
    /// What it prints, and the last line of the traceback when it fails.
    static std::string output(const std::string& source) {
        const script::ParseResult parsed = script::parse(script::Source::fromText("test.py", source));
        const script::CompileResult compiled = script::compile(parsed);
        if (!compiled.ok()) return "SyntaxError: " + compiled.diagnostics.front().message + "\n";
        ScriptRun run(source);
        run.start(compiled.code);
        return std::move(run.m_output);
    }

private:
    explicit ScriptRun(const std::string& source)
        : m_recorder(std::make_shared<trace::Store>()), m_machine(m_recorder) {
        vm::VmOptions options;
        options.fileName = "test.py";
        options.sourceText = source;
        options.memoryBytes = 256ull << 20;
        m_vm = std::make_unique<vm::Vm>(m_machine, m_recorder, options);
        const vm::VmScope scope(*m_vm);
        m_vm->onWrite = [this](MarkKind, std::string_view text) { m_output += text; };
        vm::installTypes(*m_vm);
        vm::installBuiltins(*m_vm, m_vm->builtins());
    }
    ~ScriptRun() {
        {
            const vm::VmScope scope(*m_vm);
            m_machine.abandon();
        }
        m_vm.reset();
    }

    void start(const std::shared_ptr<const script::Code>& code) {
        const vm::VmScope scope(*m_vm);
        m_machine.launch(main(code));
        m_machine.run();
    }

    machine::Co<void> main(std::shared_ptr<const script::Code> source) {
        vm::Ref<vm::Code> code = vm::make<vm::Code>(source);
        vm::Ref<vm::Dict> names = vm::make<vm::Dict>();
        names->set("__name__", vm::str("__main__"));
        names->set("__builtins__", vm::Value::share(&m_vm->builtins()));
        const vm::Value result = co_await m_vm->runModule(std::move(code), names);
        if (result.isEmpty()) m_output += vm::formatExceptionOnly(*m_vm, m_vm->takeException());
    }

    trace::Recorder m_recorder;
    machine::Machine m_machine;
    std::unique_ptr<vm::Vm> m_vm;
    std::string m_output;
};

} // namespace coroscope::test
