// str: upper and lower case, and the questions is...().

#include "core/vm/types/str_support.h"

namespace coroscope::vm {

namespace {

using unicode::Case;

/// A capital sigma is written as final one at the end of a word.
void appendLower(std::u32string& out, const Str& text, std::size_t at) {
    const char32_t c = text.at(at);
    if (c != 0x3a3) {
        unicode::appendMapped(out, Case::Lower, c);
        return;
    }
    std::size_t before = at;
    while (before > 0 && unicode::has(text.at(before - 1), unicode::kCaseIgnorable))
        --before;
    bool final = before > 0 && unicode::has(text.at(before - 1), unicode::kCased);
    if (final) {
        std::size_t behind = at + 1;
        while (behind < text.size() && unicode::has(text.at(behind), unicode::kCaseIgnorable))
            ++behind;
        final = behind == text.size() || !unicode::has(text.at(behind), unicode::kCased);
    }
    out += final ? 0x3c2 : 0x3c3;
}

template <Case Target>
Value mapped(Vm&, Value* args) {
    const Str& text = strOf(args[0]);
    if (text.ascii()) {
        char* data;
        Ref<Str> out = Str::makeLatin1(text.size(), data);
        for (const char c : text.latin1()) {
            const bool change = Target == Case::Upper ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z';
            *data++ = change ? static_cast<char>(c ^ 0x20) : c;
        }
        return out;
    }
    std::u32string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (Target == Case::Lower)
            appendLower(out, text, at);
        else
            unicode::appendMapped(out, Target, text.at(at));
    }
    return Str::fromUtf32(out);
}

Value capitalize(Vm&, Value* args) {
    const Str& text = strOf(args[0]);
    std::u32string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at == 0)
            unicode::appendMapped(out, Case::Title, text.at(at));
        else
            appendLower(out, text, at);
    }
    return Str::fromUtf32(out);
}

Value title(Vm&, Value* args) {
    const Str& text = strOf(args[0]);
    std::u32string out;
    bool inWord = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (inWord)
            appendLower(out, text, at);
        else
            unicode::appendMapped(out, Case::Title, text.at(at));
        inWord = unicode::has(text.at(at), unicode::kCased);
    }
    return Str::fromUtf32(out);
}

Value swapCase(Vm&, Value* args) {
    const Str& text = strOf(args[0]);
    std::u32string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char32_t c = text.at(at);
        if (unicode::has(c, unicode::kUpper))
            appendLower(out, text, at);
        else if (unicode::has(c, unicode::kLower))
            unicode::appendMapped(out, Case::Upper, c);
        else
            out += c;
    }
    return Str::fromUtf32(out);
}

/// Whether every character has one of the properties, and there is one at all.
template <std::uint16_t Properties>
Value allAre(Vm&, Value* args) {
    const Str& text = strOf(args[0]);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!unicode::has(text.at(at), Properties)) return Value::boolean(false);
    }
    return Value::boolean(text.size() > 0 || Properties == unicode::kPrintable);
}

/// islower and isupper: at least one of the wanted case, none of another.
template <std::uint16_t Wanted, std::uint16_t Other>
Value cased(Vm&, Value* args) {
    const Str& text = strOf(args[0]);
    bool any = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (unicode::has(text.at(at), Other | unicode::kTitlecase)) return Value::boolean(false);
        any = any || unicode::has(text.at(at), Wanted);
    }
    return Value::boolean(any);
}

Value isTitle(Vm&, Value* args) {
    const Str& text = strOf(args[0]);
    bool any = false, inWord = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char32_t c = text.at(at);
        if (unicode::has(c, unicode::kUpper | unicode::kTitlecase)) {
            if (inWord) return Value::boolean(false);
            inWord = any = true;
        } else if (unicode::has(c, unicode::kLower)) {
            if (!inWord) return Value::boolean(false);
            any = true;
        } else {
            inWord = false;
        }
    }
    return Value::boolean(any);
}

Value isIdentifier(Vm&, Value* args) {
    const Str& text = strOf(args[0]);
    if (text.size() == 0 || !unicode::has(text.at(0), unicode::kIdentifierStart))
        return Value::boolean(false);
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (!unicode::has(text.at(at), unicode::kIdentifierPart)) return Value::boolean(false);
    }
    return Value::boolean(true);
}

} // namespace

void installStrCases(Vm& vm) {
    using namespace unicode;
    Type* type = vm.types.str;
    vm.defineMethod(type, "upper(self, /)", mapped<Case::Upper>);
    vm.defineMethod(type, "lower(self, /)", mapped<Case::Lower>);
    vm.defineMethod(type, "casefold(self, /)", mapped<Case::Fold>);
    vm.defineMethod(type, "capitalize(self, /)", capitalize);
    vm.defineMethod(type, "title(self, /)", title);
    vm.defineMethod(type, "swapcase(self, /)", swapCase);
    vm.defineMethod(type, "isalpha(self, /)", allAre<kAlpha>);
    vm.defineMethod(type, "isdecimal(self, /)", allAre<kDecimal>);
    vm.defineMethod(type, "isdigit(self, /)", allAre<kDigit>);
    vm.defineMethod(type, "isnumeric(self, /)", allAre<kNumeric>);
    vm.defineMethod(type, "isalnum(self, /)", allAre<kAlpha | kDecimal | kDigit | kNumeric>);
    vm.defineMethod(type, "isspace(self, /)", allAre<kSpace>);
    vm.defineMethod(type, "isprintable(self, /)", allAre<kPrintable>);
    vm.defineMethod(type, "islower(self, /)", cased<kLower, kUpper>);
    vm.defineMethod(type, "isupper(self, /)", cased<kUpper, kLower>);
    vm.defineMethod(type, "istitle(self, /)", isTitle);
    vm.defineMethod(type, "isidentifier(self, /)", isIdentifier);
    vm.defineMethod(type, "isascii(self, /)",
                    [](Vm&, Value* args) { return Value::boolean(strOf(args[0]).ascii()); });
}

} // namespace coroscope::vm
