#include "core/characters/names.h"
#include "core/characters/properties.h"
#include "core/vm/modules/support.h"

// unicodedata, as far as ICU knows what CPython's does.
namespace coroscope::vm {

namespace {

/// The one character that an argument is; false with TypeError pending.
bool character(Vm& vm, const Value& value, const char* function, const char* which, char32_t& c) {
    const Str* text = as<Str>(value);
    if (text && text->size() == 1) {
        c = text->at(0);
        return true;
    }
    raiseTypeError(vm, cat(function, "() argument", which, " must be a unicode character, not "), value, "");
    return false;
}

/// A property that is a word.
template <const char* (*Ask)(char32_t)>
Value word(Vm& vm, Value* args, const char* function) {
    char32_t c = 0;
    return character(vm, args[0], function, "", c) ? str(Ask(c)) : Value();
}

/// decimal, digit and numeric: a number, or the default, or ValueError.
template <class Number>
Value number(Vm& vm, Value* args, const char* function, std::optional<Number> (*ask)(char32_t),
             const char* complaint) {
    char32_t c = 0;
    if (!character(vm, args[0], function, " 1", c)) return {};
    if (const auto found = ask(c)) {
        if constexpr (std::is_same_v<Number, double>)
            return Value::number(*found);
        else
            return integer(static_cast<std::int64_t>(*found));
    }
    return args[1].isEmpty() ? vm.raise(vm.types.ValueError, complaint) : args[1];
}

Value name(Vm& vm, Value* args) {
    char32_t c = 0;
    if (!character(vm, args[0], "name", " 1", c)) return {};
    const std::string found = characters::nameOf(c);
    if (!found.empty()) return str(found);
    return args[1].isEmpty() ? vm.raise(vm.types.ValueError, "no such name") : args[1];
}

Value lookup(Vm& vm, Value* args) {
    const Str* wanted = as<Str>(args[0]);
    if (!wanted) return raiseTypeError(vm, "a bytes-like object is required, not '", args[0]);
    const std::string text = wanted->toUtf8();
    if (const auto found = characters::byName(text)) return Str::fromCodePoint(*found);
    return vm.raise(vm.makeException(vm.types.KeyError, str(cat("undefined character name '", text, "'"))));
}

/// The normal form of args[1]; Empty with an exception pending.
Value normalForm(Vm& vm, Value* args, const char* function) {
    const Str* form = requireStr(vm, args[0], cat(function, "() argument 1"));
    const Str* text = form ? requireStr(vm, args[1], cat(function, "() argument 2")) : nullptr;
    if (!text) return {};
    const auto wanted = characters::formOf(form->toUtf8());
    if (!wanted) return vm.raise(vm.types.ValueError, "invalid normalization form");
    if (text->ascii()) return args[1];
    // The longest that one code point becomes: 18, of four bytes.
    constexpr std::uint64_t kRoom = 24;
    if (!ensureRoom(vm, text->size() * kRoom)) return {};
    const auto result = characters::normalize(*wanted, text->toUtf32());
    return result ? Str::fromUtf32(*result).value() : vm.raise(vm.types.MemoryError, "");
}

} // namespace

bool fillUnicodedata(Vm& vm, Dict& names) {
    constexpr const char* kModule = "unicodedata";
    names.set("unidata_version", str("14.0.0"));
    vm.define(names, kModule, "lookup(name, /)", lookup);
    vm.define(names, kModule, "name(chr, default=<unset>, /)", name);
    vm.define(names, kModule, "category(chr, /)",
              [](Vm& vm, Value* args) -> Value { return word<characters::category>(vm, args, "category"); });
    vm.define(names, kModule, "bidirectional(chr, /)", [](Vm& vm, Value* args) -> Value {
        return word<characters::bidirectional>(vm, args, "bidirectional");
    });
    vm.define(names, kModule, "east_asian_width(chr, /)", [](Vm& vm, Value* args) -> Value {
        return word<characters::eastAsianWidth>(vm, args, "east_asian_width");
    });
    vm.define(names, kModule, "combining(chr, /)", [](Vm& vm, Value* args) -> Value {
        char32_t c = 0;
        return character(vm, args[0], "combining", "", c)
                   ? integer(static_cast<std::int64_t>(characters::combining(c)))
                   : Value();
    });
    vm.define(names, kModule, "mirrored(chr, /)", [](Vm& vm, Value* args) -> Value {
        char32_t c = 0;
        return character(vm, args[0], "mirrored", "", c)
                   ? integer(static_cast<std::int64_t>(characters::mirrored(c)))
                   : Value();
    });
    vm.define(names, kModule, "decomposition(chr, /)", [](Vm& vm, Value* args) -> Value {
        char32_t c = 0;
        return character(vm, args[0], "decomposition", "", c) ? str(characters::decomposition(c)) : Value();
    });
    vm.define(names, kModule, "decimal(chr, default=<unset>, /)", [](Vm& vm, Value* args) -> Value {
        return number<int>(vm, args, "decimal", characters::decimal, "not a decimal");
    });
    vm.define(names, kModule, "digit(chr, default=<unset>, /)", [](Vm& vm, Value* args) -> Value {
        return number<int>(vm, args, "digit", characters::digit, "not a digit");
    });
    vm.define(names, kModule, "numeric(chr, default=<unset>, /)", [](Vm& vm, Value* args) -> Value {
        return number<double>(vm, args, "numeric", characters::numeric, "not a numeric character");
    });
    vm.define(names, kModule, "normalize(form, unistr, /)",
              [](Vm& vm, Value* args) -> Value { return normalForm(vm, args, "normalize"); });
    vm.define(names, kModule, "is_normalized(form, unistr, /)", [](Vm& vm, Value* args) -> Value {
        const Value form = normalForm(vm, args, "is_normalized");
        return form.isEmpty() ? Value() : Value::boolean(as<Str>(form)->equals(*as<Str>(args[1])));
    });
    return true;
}

} // namespace coroscope::vm
