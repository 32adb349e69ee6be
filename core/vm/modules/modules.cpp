#include "core/vm/modules/modules.h"

#include "core/script/code_bytes.h"
#include "core/vm/module.h"
#include "core/vm/modules/native_modules.h"
#include "core/vm/modules/prelude.h"
#include "core/vm/types/install.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace coroscope::vm {

namespace {

/// Modules with a script part and a native part of the same name would hide each other: a name is in one list
/// only.
using Fill = bool (*)(Vm&, Dict&);

const std::map<std::string, Fill>& nativeModules() {
    static const std::map<std::string, Fill> modules = [] {
        std::map<std::string, Fill> result;
        for (const NativeModule& each : kNativeModules)
            result.emplace(each.name, each.fill);
        return result;
    }();
    return modules;
}

const PreludeFile* findPrelude(const std::string& name) {
    const PreludeFile* end = kPreludeFiles + kPreludeFileCount;
    const PreludeFile* found =
        std::lower_bound(kPreludeFiles, end, name, [](const PreludeFile& file, const std::string& wanted) {
            return wanted > file.name;
        });
    return found != end && name == found->name ? found : nullptr;
}

/// How alike two names are: the fewest single-letter edits.
std::size_t editDistance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t best =
                std::min({diagonal + (a[i - 1] != b[j - 1]), row[j] + 1, row[j - 1] + 1});
            diagonal = row[j];
            row[j] = best;
        }
    }
    return row[b.size()];
}

} // namespace

std::vector<std::string> moduleNames() {
    std::vector<std::string> names{"builtins"};
    for (const auto& [name, fill] : nativeModules())
        names.push_back(name);
    for (unsigned i = 0; i < kPreludeFileCount; ++i)
        names.emplace_back(kPreludeFiles[i].name);
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> similarModules(const std::string& name) {
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const std::string& each : moduleNames()) {
        if (each.starts_with("_")) continue;
        const std::size_t distance = editDistance(name, each);
        if (distance <= std::max<std::size_t>(2, name.size() / 3)) ranked.emplace_back(distance, each);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> result;
    for (std::size_t i = 0; i < std::min<std::size_t>(ranked.size(), 3); ++i)
        result.push_back(ranked[i].second);
    return result;
}

std::string preludeSource(const std::string& name) {
    const PreludeFile* file = findPrelude(name);
    return file ? file->text : "";
}

std::shared_ptr<const script::Code> preludeCode(const std::string& name) {
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const script::Code>> read;
    const PreludeFile* file = findPrelude(name);
    if (!file) return nullptr;
    const std::lock_guard lock(mutex);
    std::shared_ptr<const script::Code>& code = read[name];
    if (!code) code = script::codeFromBytes({file->code, file->codeSize});
    return code;
}

void installModules(Vm& vm) {
    installTypes(vm);
    installBuiltins(vm, vm.builtins());
    vm.builtins().set("__name__", str("builtins"));
    vm.modules().set("builtins", make<Module>(vm.types.module, Ref<Dict>::share(&vm.builtins())).value());
    installAsyncio(vm);
    // "; 'math' is not a package": what stands in front of the last dot has no modules in it.
    vm.suggestModules = [](const std::string& name) -> std::string {
        const std::size_t dot = name.rfind('.');
        if (dot == std::string::npos) return {};
        const std::string package = name.substr(0, dot + 1);
        for (const std::string& each : moduleNames())
            if (each.starts_with(package)) return {};
        return cat("; '", name.substr(0, dot), "' is not a package");
    };
    vm.findModule = [&vm](const std::string& name) {
        ModuleSource source;
        const auto native = nativeModules().find(name);
        if (native != nativeModules().end())
            source.fill = native->second;
        else
            source.code = preludeCode(name);
        // Tracebacks look up which of CPython's lines a module's own stand for.
        const PreludeFile* file = source.code ? findPrelude(name) : nullptr;
        if (file && file->standsForLines) vm.addSource(source.code->fileName, SourceLines::of(file->text));
        return source;
    };
}

} // namespace coroscope::vm
