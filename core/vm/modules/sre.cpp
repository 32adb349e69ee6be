#include "core/vm/modules/regex_objects.h"

// _sre: what the script part of re (prelude/re.py) builds on.
namespace coroscope::vm {

namespace {

/// compile(pattern, flags, error, parse_template): `error` makes the exception for a message, the pattern and
/// a position, or None.
Value compile(Vm& vm, Value* args) {
    std::int64_t flags = 0;
    if (!vm.toIndex(args[1], flags)) return {};
    std::u32string source;
    const Bytes* bytes = asBytes(args[0]);
    if (const Str* text = as<Str>(args[0])) {
        source = text->toUtf32();
    } else if (bytes) {
        for (const char c : bytes->view())
            source += static_cast<unsigned char>(c);
    } else {
        return vm.raise(vm.types.TypeError, "first argument must be string or compiled pattern");
    }
    // While it is read, every character of a pattern takes about this much.
    constexpr std::uint64_t kBytesOfCharacter = 200;
    if (!ensureRoom(vm, source.size() * kBytesOfCharacter)) return {};
    auto pattern = make<Pattern>(nativeType(vm, "re", "Pattern"));
    pattern->source = args[0];
    pattern->bytes = bytes != nullptr;
    regex::Error error;
    const bool good =
        pattern->program.compile(source, pattern->bytes, static_cast<std::uint32_t>(flags), error);
    for (const regex::Warning& warning : pattern->program.warnings()) {
        if (vm.callSync(args[4], {str(warning.text), Value::boolean(warning.deprecation)}).isEmpty())
            return {};
    }
    if (!good) {
        const Value position = error.position == regex::kNowhere
                                   ? Value::none()
                                   : integer(static_cast<std::int64_t>(error.position));
        Value exception = vm.callSync(args[2], {str(error.message), args[0], position});
        return exception.isEmpty() ? exception : vm.raise(std::move(exception));
    }
    pattern->account();
    pattern->flags = pattern->program.flags();
    if (!pattern->bytes && !(pattern->flags & regex::kAscii)) pattern->flags |= regex::kUnicode;
    pattern->groupIndex = make<Dict>();
    for (const auto& [name, number] : pattern->program.names())
        pattern->groupIndex->set(name, integer(static_cast<std::int64_t>(number)));
    pattern->matchType = nativeType(vm, "re", "Match");
    pattern->parseTemplate = args[3];
    pattern->templates = make<Dict>();
    return pattern;
}

} // namespace

bool fillSre(Vm& vm, Dict& names) {
    defineMatch(vm, names);
    definePattern(vm, names);
    vm.define(names, "_sre", "compile(pattern, flags, error, parse_template, warn, /)", compile);
    return true;
}

} // namespace coroscope::vm
