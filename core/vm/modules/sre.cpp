#include "core/vm/modules/regex_program.h"
#include "core/vm/modules/support.h"

#include <algorithm>

// _sre: compiled patterns below the script part of re (prelude/re.py).
namespace coroscope::vm {

namespace {

class CompiledPattern final : public Object {
public:
    explicit CompiledPattern(Type* type) : Object(type, Kind::Other) {}
    regex::Program program;
    bool bytes = false;
    bool ascii = false; ///< asked for by a flag: bytes have it anyhow
};

CompiledPattern& patternOf(const Value& value) {
    return selfAs<CompiledPattern>(value);
}

Value compileFunction(Vm& vm, Value* args) {
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
    auto pattern = make<CompiledPattern>(nativeType(vm, "_sre", "Program"));
    pattern->bytes = bytes != nullptr;
    regex::Error error;
    auto bits = static_cast<std::uint32_t>(flags);
    if (pattern->bytes) bits |= regex::kAscii;
    if (!pattern->program.compile(source, pattern->bytes, bits, error)) {
        const Value position = error.position == regex::kNowhere
                                   ? Value::none()
                                   : integer(static_cast<std::int64_t>(error.position));
        Value exception = vm.callSync(args[2], {str(error.message), args[0], position});
        return exception.isEmpty() ? exception : vm.raise(std::move(exception));
    }
    pattern->ascii = flags & regex::kAscii;
    return pattern;
}

/// program.run(string, pos, endpos, mode, advance): None, or (start, end, start of group 1, ..., lastindex).
Value runFunction(Vm& vm, Value* args) {
    CompiledPattern& pattern = patternOf(args[0]);
    regex::Text text;
    if (const Str* string = as<Str>(args[1])) {
        if (pattern.bytes)
            return vm.raise(vm.types.TypeError, "cannot use a bytes pattern on a string-like object");
        if (string->wide())
            text.wide = string->utf32().data();
        else
            text.narrow = reinterpret_cast<const unsigned char*>(string->latin1().data());
        text.size = string->size();
    } else if (const Bytes* bytes = asBytes(args[1])) {
        if (!pattern.bytes)
            return vm.raise(vm.types.TypeError, "cannot use a string pattern on a bytes-like object");
        text.narrow = reinterpret_cast<const unsigned char*>(bytes->view().data());
        text.size = bytes->size();
    } else {
        return raiseTypeError(vm, "expected string or bytes-like object, got '", args[1]);
    }
    static constexpr unsigned char kNothing = 0;
    if (!text.narrow && !text.wide) text.narrow = &kNothing;
    std::int64_t from = 0, to = 0, mode = 0;
    if (!vm.toIndex(args[2], from, true) || !vm.toIndex(args[3], to, true) || !vm.toIndex(args[4], mode))
        return {};
    const auto size = static_cast<std::int64_t>(text.size);
    from = std::clamp<std::int64_t>(from, 0, size);
    to = std::clamp<std::int64_t>(to, 0, size);
    if (from > to) return Value::none();
    regex::Result result;
    const int advance = vm.truth(args[5]);
    regex::Watch watch;
    watch.charge = [&vm](std::uint64_t steps) { return vm.charge(steps); };
    watch.memory = vm.heap().room();
    const regex::Outcome outcome = pattern.program.run(
        text, static_cast<std::size_t>(from), static_cast<std::size_t>(to),
        static_cast<regex::Mode>(std::clamp<std::int64_t>(mode, 0, 2)), advance > 0, watch, result);
    if (outcome == regex::Outcome::Stopped) return {};
    if (outcome == regex::Outcome::TooLarge) return vm.raise(vm.types.MemoryError, "");
    if (outcome == regex::Outcome::TooLong) {
        return vm.raise(vm.types.RuntimeError,
                        "the search for a regular expression was given up: it tries too many ways to match");
    }
    if (outcome == regex::Outcome::NotFound) return Value::none();
    auto spans = Tuple::make(result.spans.size() + 1);
    for (std::size_t i = 0; i < result.spans.size(); ++i)
        (*spans)[i] = integer(result.spans[i]);
    (*spans)[result.spans.size()] = result.lastGroup < 0 ? Value::none() : integer(result.lastGroup);
    return spans;
}

} // namespace

bool fillSre(Vm& vm, Dict& names) {
    Type* type = vm.defineType(&names, "_sre", "Program", {vm.types.object}, Kind::Other, nullptr);
    vm.defineMethod(type, "run(self, string, pos, endpos, mode, advance, /)", runFunction);
    vm.defineProperty(type, "groups", [](Vm&, const Value& self) -> Value {
        return integer(static_cast<std::int64_t>(patternOf(self).program.groups()));
    });
    vm.defineProperty(type, "flags", [](Vm&, const Value& self) -> Value {
        const CompiledPattern& pattern = patternOf(self);
        const std::uint32_t flags = pattern.program.flags();
        return integer(static_cast<std::int64_t>(
            pattern.bytes && !pattern.ascii ? flags & ~std::uint32_t(regex::kAscii) : flags));
    });
    vm.defineProperty(type, "groupindex", [](Vm&, const Value& self) -> Value {
        auto index = make<Dict>();
        for (const auto& [name, number] : patternOf(self).program.names())
            index->set(name, integer(static_cast<std::int64_t>(number)));
        return index;
    });
    vm.define(names, "_sre", "compile(pattern, flags, error, /)", compileFunction);
    return true;
}

} // namespace coroscope::vm
