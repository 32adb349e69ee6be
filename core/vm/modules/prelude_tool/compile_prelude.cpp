// compile_prelude OUTPUT FILE.py ...: the modules that are written in the script language, each with its text
// and its compiled code, as the table that prelude.h declares. Runs while the program is built, so that no
// start compiles them; what does not compile is an error of the build.

#include "core/script/code_bytes.h"
#include "core/script/compile.h"
#include "core/script/parse.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace coroscope;

namespace {

struct Module {
    std::string name;
    std::string text;
    std::string code;
};

/// Where CPython has it: tracebacks say so, and take it for a part of the library.
std::string libraryPath(std::string name) {
    std::replace(name.begin(), name.end(), '.', '/');
    return "/usr/lib/python3.11/" + name + ".py";
}

bool read(const std::filesystem::path& path, Module& module) {
    std::ifstream in(path, std::ios::binary);
    module.name = path.stem().string();
    module.text.assign(std::istreambuf_iterator<char>(in), {});
    const auto source = script::Source::fromText(libraryPath(module.name), module.text);
    const script::CompileResult result = script::compile(script::parse(source));
    if (!in || !result.ok()) {
        for (const script::Diagnostic& each : result.diagnostics)
            std::fprintf(stderr, "%s:%u: %s\n", path.c_str(), each.range.start.line, each.message.c_str());
        if (!in) std::fprintf(stderr, "%s: cannot be read\n", path.c_str());
        return false;
    }
    module.code = script::codeToBytes(*result.code);
    return true;
}

/// As string literals in lines that every compiler takes.
void writeLiteral(std::string& out, const std::string& bytes) {
    constexpr std::size_t kLine = 4000;
    static const char kDigits[] = "01234567";
    for (std::size_t at = 0; at < bytes.size() || at == 0; ++at) {
        if (at % kLine == 0) out += at == 0 ? "\"" : "\"\n\"";
        if (bytes.empty()) break;
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (byte >= ' ' && byte < 0x7f && byte != '"' && byte != '\\' && byte != '?')
            out += bytes[at];
        else
            out.append({'\\', kDigits[byte >> 6], kDigits[byte >> 3 & 7], kDigits[byte & 7]});
    }
    out += '"';
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: compile_prelude OUTPUT FILE.py ...\n", stderr);
        return 2;
    }
    std::vector<Module> modules(static_cast<std::size_t>(argc - 2));
    for (int i = 2; i < argc; ++i)
        if (!read(argv[i], modules[static_cast<std::size_t>(i - 2)])) return 1;
    std::sort(modules.begin(), modules.end(),
              [](const Module& a, const Module& b) { return a.name < b.name; });
    // Longer than any compiler must take; all do.
    std::string out = "#include \"core/vm/modules/prelude.h\"\n\n"
                      "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\n"
                      "namespace coroscope::vm {\n\nconst PreludeFile kPreludeFiles[] = {\n";
    for (const Module& module : modules) {
        out += "{\"" + module.name + "\",\n";
        writeLiteral(out, module.text);
        out += ",\n";
        writeLiteral(out, module.code);
        out += ",\n" + std::to_string(module.code.size()) +
               (module.text.find("  #@ ") != std::string::npos ? ", true},\n" : ", false},\n");
    }
    out += "};\nconst unsigned kPreludeFileCount = " + std::to_string(modules.size()) +
           ";\n\n} // namespace coroscope::vm\n";
    std::ofstream file(argv[1], std::ios::binary);
    file << out;
    if (!file.flush()) {
        std::fprintf(stderr, "%s: cannot be written\n", argv[1]);
        return 1;
    }
    return 0;
}
