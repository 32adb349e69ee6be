#include "core/base/say.h"
#include "core/script/compile.h"
#include "core/script/parse.h"
#include "core/session/engine.h"
#include "core/session/lacking.h"
#include "core/session/missing_modules.h"
#include "core/vm/modules/modules.h"

#include <charconv>
#include <set>
#include <sstream>

namespace coroscope::session {

namespace {

Diagnostic convert(const script::Source& source, const script::Diagnostic& from) {
    Diagnostic to;
    to.message = from.message;
    to.line = static_cast<int>(from.range.start.line);
    to.column = static_cast<int>(source.codePointColumn(from.range.start));
    to.endLine = static_cast<int>(from.range.end.line);
    to.endColumn = static_cast<int>(source.codePointColumn(from.range.end));
    to.formatted = script::formatDiagnostic(source, from);
    return to;
}

std::vector<std::string> words(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> result;
    for (std::string word; stream >> word;)
        result.push_back(word);
    return result;
}

template <class T>
bool readNumber(const std::string& text, T& out) {
    const auto result = std::from_chars(text.data(), text.data() + text.size(), out);
    return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

/// Applies one `# coroscope:` comment; the reason when it makes no sense.
std::string applyDirective(Program& program, const std::string& key, const std::string& text) {
    const std::vector<std::string> given = words(text);
    const std::string first = given.empty() ? "" : given.front();
    if (key == "clock") {
        if (first != "exact" && first != "realistic") return say("Script", "clock is 'realistic' or 'exact'");
        program.directives.clock = first == "exact" ? Clock::Exact : Clock::Realistic;
        program.setsClock = true;
    } else if (key == "cost") {
        if (!readNumber(first, program.directives.instructionCost) || program.directives.instructionCost < 0)
            return say("Script", "cost is a number of nanoseconds for one instruction");
        program.setsCost = true;
    } else if (key == "instructions") {
        if (!readNumber(first, program.directives.budget.instructions) ||
            program.directives.budget.instructions < 1)
            return say("Script", "instructions is how many the script may use up, a whole number");
    } else if (key == "seed") {
        if (!readNumber(first, program.directives.seed)) return say("Script", "seed is a whole number");
        program.setsSeed = true;
    } else if (key == "argv" || key == "args") {
        program.directives.arguments = given;
        program.setsArguments = true;
    } else if (key == "threads" || key == "processes") {
        int count = 0;
        if (!readNumber(first, count) || count < 1 || count > 1000)
            return fill(say("Script", "%1 is the default number of a pool's workers, 1 to 1000"), {key});
        (key == "threads" ? program.threadWorkers : program.processWorkers) = count;
    } else if (key == "latency") {
        if (given.size() != 2)
            return say("Script",
                       "latency wants a host and a range in seconds: latency api.example.com 0.2..0.6");
        program.latencies.push_back(first + " " + given[1]);
    } else if (key == "dialect") {
        if (first != "3.11" && first != "3.4") return say("Script", "dialect is '3.11' or '3.4'");
        program.python34 = first == "3.4";
    } else {
        return fill(say("Script", "unknown setting '%1': there are %2"),
                    {key, "clock, cost, instructions, seed, argv, threads, processes, latency, dialect"});
    }
    return {};
}

/// Why an import cannot work; empty when it can.
std::string importProblem(const std::string& name) {
    if (name.starts_with('.')) return {}; // a relative one fails when it is reached, as in CPython
    static const std::set<std::string> known = [] {
        const auto names = vm::moduleNames();
        return std::set<std::string>(names.begin(), names.end());
    }();
    if (known.count(name)) return {};
    // What a package holds is for itself to say, at run time, where nothing is known.
    const std::string package = name.substr(0, name.find('.'));
    if (known.count(package) && !isMissingPart(name)) return {};
    const std::string missing = known.count(package) ? name : package;
    const std::string instead = insteadOf(name);
    if (!instead.empty())
        return fill(say("Script", "No module named '%1': Coroscope has its own, simulated modules. %2"),
                    {missing, instead});
    std::string names;
    for (const std::string& each : vm::similarModules(missing))
        names += (names.empty() ? "'" : ", '") + each + "'";
    if (names.empty())
        return fill(say("Script", "No module named '%1': Coroscope has its own, simulated modules"),
                    {missing});
    return fill(say("Script", "No module named '%1': Coroscope has its own, simulated modules. Near it: %2"),
                {missing, names});
}

/// Plain generators are meant as coroutines where a script uses asyncio with `yield from` and never says
/// `async def`.
bool looksLikePython34(const script::ParseResult& parsed) {
    const std::string& text = parsed.source->text();
    bool asyncio = false;
    for (const script::ImportedModule& each : parsed.imports)
        asyncio = asyncio || each.name == "asyncio";
    return asyncio && text.find("yield from ") != std::string::npos &&
           text.find("async def ") == std::string::npos;
}

} // namespace

Loaded load(std::string text, std::string fileName, const Options&) {
    Loaded loaded;
    auto program = std::make_shared<Program>();
    program->fileName = fileName;
    program->directives.budget.instructions = ~std::uint64_t(0); // no wish of its own
    const auto source = script::Source::fromText(fileName, std::move(text));
    program->source = source->text();
    const script::ParseResult parsed = script::parse(source);
    for (const script::Diagnostic& each : parsed.diagnostics)
        loaded.diagnostics.push_back(convert(*source, each));
    program->python34 = parsed.dialect == script::Dialect::Python34 || looksLikePython34(parsed);
    for (const script::Directive& each : parsed.directives) {
        const std::string problem = applyDirective(*program, each.key, each.text);
        if (!problem.empty()) {
            const auto diagnostic =
                script::makeDiagnostic(*source, script::DiagnosticKind::Unsupported, each.range, problem);
            loaded.diagnostics.push_back(convert(*source, diagnostic));
        }
    }
    loaded.dialect = program->python34 ? "3.4" : "3.11";
    if (!loaded.diagnostics.empty()) return loaded;
    script::CompileResult compiled = script::compile(parsed);
    for (const script::Diagnostic& each : compiled.diagnostics)
        loaded.diagnostics.push_back(convert(*source, each));
    for (const script::ImportedModule& each : parsed.imports) {
        const std::string problem = each.optional ? std::string() : importProblem(each.name);
        if (problem.empty()) continue;
        const auto diagnostic =
            script::makeDiagnostic(*source, script::DiagnosticKind::ModuleNotFoundError, each.range, problem);
        loaded.diagnostics.push_back(convert(*source, diagnostic));
    }
    if (!compiled.ok() || !loaded.diagnostics.empty()) return loaded;
    for (const script::Diagnostic& each : lackingNames(*source, *compiled.code))
        loaded.diagnostics.push_back(convert(*source, each));
    if (!loaded.diagnostics.empty()) return loaded;
    program->code = std::move(compiled.code);
    loaded.program = std::move(program);
    return loaded;
}

} // namespace coroscope::session
