// print, input and what turns values into text.

#include "core/vm/modules/builtins.h"

namespace coroscope::vm {

namespace {

/// `sep` or `end` of print: None means the default; false: TypeError pending.
bool separator(Vm& vm, const Value& given, const char* name, std::string_view usual, std::string& out) {
    if (given.isNone()) {
        out = usual;
        return true;
    }
    if (const Str* text = as<Str>(given)) {
        out = text->toUtf8();
        return true;
    }
    raiseTypeError(vm, cat(name, " must be None or a string, not "), given, "");
    return false;
}

/// Where print writes when no file is named: Empty for the simulated console itself, else what the script put
/// into sys.stdout.
Value redirectedOutput(Vm& vm) {
    const Value sys = vm.modules().get("sys");
    if (sys.isEmpty()) return {};
    Value out = vm.getAttrOrEmpty(sys, "stdout");
    if (vm.failed()) vm.takeException();
    if (out.isEmpty() || out.isNone() || out.is(vm.getAttrOrEmpty(sys, "__stdout__"))) return {};
    return out;
}

Value printNative(Vm& vm, Value* args) {
    if (!args[3].isNone() || !redirectedOutput(vm).isEmpty()) return Value::notHandled();
    const auto* values = as<Tuple>(args[0]);
    for (const Value& value : *values) {
        if (!isPlainValue(value)) return Value::notHandled();
    }
    std::string sep, end;
    if (!separator(vm, args[1], "sep", " ", sep) || !separator(vm, args[2], "end", "\n", end)) return {};
    std::string line;
    for (std::size_t index = 0; index < values->size(); ++index) {
        if (index > 0) line += sep;
        const Value text = vm.str((*values)[index]);
        if (text.isEmpty()) return {};
        std::string scratch;
        line += static_cast<Str*>(text.asObject())->utf8(scratch);
    }
    line += end;
    vm.write(MarkKind::Output, line);
    return vm.failed() ? Value() : Value::none();
}

Co<Value> printCoroutine(Vm& vm, Args args) {
    const Value values = args[0];
    std::string sep, end;
    if (!separator(vm, args[1], "sep", " ", sep) || !separator(vm, args[2], "end", "\n", end))
        co_return Value();
    const Value file = args[3].isNone() ? redirectedOutput(vm) : args[3];
    Value write;
    if (!file.isEmpty()) {
        write = vm.getAttr(file, "write");
        if (write.isEmpty()) co_return Value();
    }
    // A file gets the pieces one by one, as in the reference; the console gets the line as a whole.
    std::string line;
    const std::size_t count = as<Tuple>(values)->size();
    for (std::size_t index = 0; index <= count; ++index) {
        Value piece;
        if (index < count)
            piece = co_await vm.strOf((*as<Tuple>(values))[index]);
        else
            piece = str(end);
        if (piece.isEmpty()) co_return Value();
        const bool separated = index > 0 && index < count;
        if (write.isEmpty()) {
            if (separated) line += sep;
            line += static_cast<Str*>(piece.asObject())->toUtf8();
            continue;
        }
        if (separated) {
            const Value between = str(sep);
            const Value done = co_await vm.call(write, between);
            if (done.isEmpty()) co_return Value();
        }
        const Value done = co_await vm.call(write, piece);
        if (done.isEmpty()) co_return Value();
    }
    if (write.isEmpty()) {
        vm.write(MarkKind::Output, line);
        co_return vm.failed() ? Value() : Value::none();
    }
    if (!args[4].is(Value::boolean(false)) && !args[4].isNone()) {
        const Value flush = vm.getAttr(file, "flush");
        if (flush.isEmpty()) co_return Value();
        const Value flushed = co_await vm.call(flush);
        if (flushed.isEmpty()) co_return Value();
    }
    co_return Value::none();
}

Value input(Vm& vm, Value* args) {
    const Value prompt = vm.str(args[0]);
    if (prompt.isEmpty()) return {};
    vm.write(MarkKind::Output, static_cast<Str*>(prompt.asObject())->toUtf8());
    return vm.failed() ? Value() : vm.raise(vm.types.EOFError, "EOF when reading a line");
}

Value reprNative(Vm& vm, Value* args) {
    return isPlainValue(args[0]) ? vm.repr(args[0]) : Value::notHandled();
}

Co<Value> reprCoroutine(Vm& vm, Args args) {
    Value text = co_await vm.reprOf(args[0]);
    co_return text;
}

Value formatNative(Vm& vm, Value* args) {
    if (!isKind(args[1], Kind::Str))
        return raiseTypeError(vm, "format() argument 2 must be str, not ", args[1], "");
    return vm.format(args[0], args[1]);
}

Value chr(Vm& vm, Value* args) {
    std::int64_t code;
    if (!vm.toIndex(args[0], code, true)) return {};
    if (code < 0 || code > 0x10ffff) return vm.raise(vm.types.ValueError, "chr() arg not in range(0x110000)");
    return Str::fromCodePoint(static_cast<char32_t>(code));
}

Value ord(Vm& vm, Value* args) {
    std::size_t size;
    if (const Str* text = as<Str>(args[0])) {
        if (text->size() == 1) return Value::smallInt(text->at(0));
        size = text->size();
    } else if (const Bytes* bytes = asBytes(args[0])) {
        if (bytes->size() == 1) return Value::smallInt(static_cast<unsigned char>(bytes->view()[0]));
        size = bytes->size();
    } else {
        return raiseTypeError(vm, "ord() expected string of length 1, but ", args[0], " found");
    }
    return vm.raise(vm.types.TypeError,
                    cat("ord() expected a character, but string of length ", size, " found"));
}

/// The int behind an argument of bin(), oct() and hex().
Value asInteger(Vm& vm, const Value& value) {
    if (isInteger(value)) return value;
    const Value method = vm.special(value, "__index__");
    if (method.isEmpty()) {
        return vm.failed() ? Value()
                           : raiseTypeError(vm, "'", value, "' object cannot be interpreted as an integer");
    }
    return vm.callSync(method, {});
}

template <int Base>
Value digits(Vm& vm, Value* args) {
    const Value number = asInteger(vm, args[0]);
    if (number.isEmpty()) return {};
    std::string text = integerText(number, Base);
    text.insert(text[0] == '-' ? 1 : 0, Base == 2 ? "0b" : Base == 8 ? "0o" : "0x");
    return str(text);
}

} // namespace

void installTextBuiltins(Vm& vm, Dict& names) {
    constexpr const char* kModule = "builtins";
    vm.define(names, kModule, "print(*args, sep=None, end=None, file=None, flush=False)", printNative,
              printCoroutine)
        .observable = true;
    vm.define(names, kModule, "input(prompt='', /)", input).observable = true;
    vm.define(names, kModule, "repr(obj, /)", reprNative, reprCoroutine);
    vm.define(names, kModule, "ascii(obj, /)", [](Vm& vm, Value* args) { return vm.ascii(args[0]); });
    vm.define(names, kModule, "format(value, format_spec='', /)", formatNative);
    vm.define(names, kModule, "chr(i, /)", chr);
    vm.define(names, kModule, "ord(c, /)", ord);
    vm.define(names, kModule, "bin(number, /)", digits<2>);
    vm.define(names, kModule, "oct(number, /)", digits<8>);
    vm.define(names, kModule, "hex(number, /)", digits<16>);
}

} // namespace coroscope::vm
