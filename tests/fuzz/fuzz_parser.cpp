// libFuzzer: any bytes through lexer, parser, symbol analysis and compiler.

#include "core/script/compile.h"
#include "core/script/disassemble.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace coroscope::script;
    const auto source = Source::fromText("fuzz.py", std::string(reinterpret_cast<const char*>(data), size));
    ParseOptions options;
    options.maxBytes = 1u << 20;
    const ParseResult parsed = parse(source, options);
    const CompileResult result = compile(parsed);
    for (const Diagnostic& diagnostic : result.diagnostics)
        formatDiagnostic(*source, diagnostic);
    if (result.ok()) disassemble(*result.code);
    return 0;
}
