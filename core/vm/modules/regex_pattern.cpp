#include "core/machine/awaiters.h"
#include "core/machine/machine.h"
#include "core/vm/modules/regex_objects.h"
#include "core/vm/views.h"

// re.Pattern, with the iterator of finditer and the scanner.
namespace coroscope::vm {

using regex::Mode;
using Step = Search::Step;

namespace {

/// What finditer gives, and, as re's private Scanner, one step at a time.
class Matches final : public Iterator {
public:
    Matches(Type* type, Search search) : Iterator(type), search(std::move(search)) {}
    Value next(Vm& vm) override {
        if (m_over) return {};
        const Step step = search.next(vm, Mode::Search, false);
        if (step == Step::Found) return search.match();
        m_over = true;
        return {};
    }
    bool plain() const override { return true; }
    void visitRefs(RefVisitor& visitor) override { search.visitRefs(visitor); }
    Search search;

private:
    bool m_over = false;
};

bool bounds(Vm& vm, Value* args, std::int64_t& pos, std::int64_t& endPos) {
    return vm.toIndex(args[2], pos, true) && vm.toIndex(args[3], endPos, true);
}

template <Mode M>
Value find(Vm& vm, Value* args) {
    std::int64_t pos = 0, endPos = 0;
    if (!bounds(vm, args, pos, endPos)) return {};
    Search search(patternOf(args[0]), args[1]);
    if (!search.begin(vm, pos, endPos)) return {};
    switch (search.next(vm, M, true)) {
    case Step::Found:
        return search.match();
    case Step::NotFound:
        return Value::none();
    case Step::Interrupted:
        return Value::notHandled();
    case Step::Failed:
        break;
    }
    return {};
}

Value findAll(Vm& vm, Value* args) {
    std::int64_t pos = 0, endPos = 0;
    if (!bounds(vm, args, pos, endPos)) return {};
    Search search(patternOf(args[0]), args[1]);
    if (!search.begin(vm, pos, endPos)) return {};
    const Value empty = sliceOf(search.content(), 0, 0);
    const std::size_t groups = search.pattern().program.groups();
    auto all = make<List>();
    for (;;) {
        const Step step = search.next(vm, Mode::Search, true);
        if (step == Step::NotFound) return all;
        if (step == Step::Interrupted) return Value::notHandled();
        if (step == Step::Failed) return {};
        if (groups <= 1) {
            all->append(search.group(groups, empty));
            continue;
        }
        auto texts = Tuple::make(groups);
        for (std::size_t i = 0; i < groups; ++i)
            (*texts)[i] = search.group(i + 1, empty);
        all->append(std::move(texts));
    }
}

template <class Make>
Value iterator(Vm& vm, Value* args, Make make) {
    std::int64_t pos = 0, endPos = 0;
    if (!bounds(vm, args, pos, endPos)) return {};
    Search search(patternOf(args[0]), args[1]);
    if (!search.begin(vm, pos, endPos)) return {};
    return make(std::move(search));
}

Value findIter(Vm& vm, Value* args) {
    return iterator(vm, args, [&vm](Search search) -> Value {
        return coroscope::vm::make<Matches>(nativeType(vm, "builtins", "callable_iterator"),
                                            std::move(search));
    });
}

Value scanner(Vm& vm, Value* args) {
    return iterator(vm, args, [&vm](Search search) -> Value {
        return coroscope::vm::make<Matches>(nativeType(vm, "_sre", "SRE_Scanner"), std::move(search));
    });
}

template <Mode M>
Value scan(Vm& vm, Value* args) {
    Search& search = selfAs<Matches>(args[0]).search;
    const Step step = search.next(vm, M, false);
    return step == Step::Found ? search.match() : step == Step::NotFound ? Value::none() : Value();
}

Value split(Vm& vm, Value* args) {
    std::int64_t most = 0;
    if (!vm.toIndex(args[2], most, true)) return {};
    Search search(patternOf(args[0]), args[1]);
    if (!search.begin(vm)) return {};
    auto all = make<List>();
    std::int64_t last = 0;
    for (std::int64_t done = 0; most == 0 || done < most; ++done) {
        const Step step = search.next(vm, Mode::Search, true);
        if (step == Step::Failed) return {};
        if (step == Step::Interrupted) return Value::notHandled();
        if (step == Step::NotFound) break;
        all->append(sliceOf(search.content(), last, search.start()));
        for (std::size_t i = 1; i <= search.pattern().program.groups(); ++i)
            all->append(search.group(i, Value::none()));
        last = search.end();
    }
    all->append(sliceOf(search.content(), last, search.endPos()));
    return all;
}

/// After an interruption: from the start again once the run goes on. What is asked changes nothing until it
/// answers.
template <NativeFn Ask>
Co<Value> again(Vm& vm, Args args) {
    for (;;) {
        co_await vm.machine().current().checkpoint();
        Value result = Ask(vm, args.data());
        if (!result.isNotHandled()) co_return result;
    }
}

template <bool Counted>
Value subNative(Vm& vm, Value* args) {
    return substitute(vm, args, Counted);
}

template <bool Counted>
Co<Value> subCoroutine(Vm& vm, Args args) {
    if (!isCallable(vm, args[1])) {
        Value result = co_await again<subNative<Counted>>(vm, std::move(args));
        co_return result;
    }
    Value result = co_await substituteCalling(vm, args[0], args[1], args[2], args[3], Counted);
    co_return result;
}

Value show(Vm& vm, Value* args) {
    static constexpr std::pair<const char*, std::uint32_t> kNames[] = {
        {"TEMPLATE", 1}, {"IGNORECASE", 2}, {"LOCALE", 4},  {"MULTILINE", 8}, {"DOTALL", 16},
        {"UNICODE", 32}, {"VERBOSE", 64},   {"DEBUG", 128}, {"ASCII", 256}};
    constexpr std::size_t kLongest = 200;
    const Pattern& pattern = patternOf(args[0]);
    const Value source = vm.repr(pattern.source);
    if (source.isEmpty()) return {};
    const Str& text = *as<Str>(source);
    std::string shown = cat("re.compile(", text.slice(0, std::min(text.size(), kLongest))->toUtf8());
    std::uint32_t flags = pattern.flags;
    constexpr std::uint32_t kTypes = regex::kLocale | regex::kUnicode | regex::kAscii;
    if (!pattern.bytes && (flags & kTypes) == regex::kUnicode) flags &= ~std::uint32_t(regex::kUnicode);
    std::string names;
    for (const auto& [name, flag] : kNames) {
        if (!(flags & flag)) continue;
        names += cat(names.empty() ? "" : "|", "re.", name);
        flags &= ~flag;
    }
    if (flags) {
        char digits[16];
        std::snprintf(digits, sizeof digits, "0x%x", static_cast<unsigned>(flags));
        names += cat(names.empty() ? "" : "|", digits);
    }
    return str(cat(shown, names.empty() ? "" : ", ", names, ")"));
}

Value equals(Vm& vm, Value* args) {
    if (vm.typeOf(args[0]) != vm.typeOf(args[1])) return Value::notImplemented();
    const Pattern &a = patternOf(args[0]), &b = patternOf(args[1]);
    const bool alike = a.flags == b.flags && a.bytes == b.bytes;
    const int equal = alike ? vm.equal(a.source, b.source) : 0;
    return equal < 0 ? Value() : Value::boolean(equal);
}

Value hashOf(Vm& vm, Value* args) {
    const Pattern& pattern = patternOf(args[0]);
    std::uint64_t hash = 0;
    if (!vm.hash(pattern.source, hash)) return {};
    return integer(static_cast<std::int64_t>((hash ^ pattern.flags) >> 1));
}

void defineSearching(Vm& vm, Type* type) {
    vm.defineMethod(type, "search(self, /, string, pos=0, endpos=9223372036854775807)", find<Mode::Search>,
                    again<find<Mode::Search>>);
    vm.defineMethod(type, "match(self, /, string, pos=0, endpos=9223372036854775807)", find<Mode::Match>,
                    again<find<Mode::Match>>);
    vm.defineMethod(type, "fullmatch(self, /, string, pos=0, endpos=9223372036854775807)",
                    find<Mode::FullMatch>, again<find<Mode::FullMatch>>);
    vm.defineMethod(type, "findall(self, /, string, pos=0, endpos=9223372036854775807)", findAll,
                    again<findAll>);
    vm.defineMethod(type, "finditer(self, /, string, pos=0, endpos=9223372036854775807)", findIter);
    vm.defineMethod(type, "scanner(self, /, string, pos=0, endpos=9223372036854775807)", scanner);
    vm.defineMethod(type, "split(self, /, string, maxsplit=0)", split, again<split>);
    vm.defineMethod(type, "sub(self, /, repl, string, count=0)", subNative<false>, subCoroutine<false>);
    vm.defineMethod(type, "subn(self, /, repl, string, count=0)", subNative<true>, subCoroutine<true>);
}

} // namespace

Pattern& patternOf(const Value& value) {
    return selfAs<Pattern>(value);
}

void definePattern(Vm& vm, Dict& names) {
    Type* type = vm.defineType(&names, "re", "Pattern", {vm.types.object}, Kind::Other, nullptr);
    type->setErrorName("re.Pattern");
    type->setFinal();
    defineSubscript(vm, type);
    defineSearching(vm, type);
    vm.defineMethod(type, "__copy__(self, /)", [](Vm&, Value* args) -> Value { return args[0]; });
    vm.defineMethod(type, "__deepcopy__(self, memo, /)", [](Vm&, Value* args) -> Value { return args[0]; });
    vm.defineMethod(type, "__repr__(self, /)", show);
    vm.defineMethod(type, "__eq__(self, other, /)", equals);
    vm.defineMethod(type, "__hash__(self, /)", hashOf);
    vm.defineProperty(type, "pattern",
                      [](Vm&, const Value& self) -> Value { return patternOf(self).source; });
    vm.defineProperty(type, "flags", [](Vm&, const Value& self) -> Value {
        return integer(static_cast<std::int64_t>(patternOf(self).flags));
    });
    vm.defineProperty(type, "groups", [](Vm&, const Value& self) -> Value {
        return integer(static_cast<std::int64_t>(patternOf(self).program.groups()));
    });
    vm.defineProperty(type, "groupindex", [](Vm& vm, const Value& self) -> Value {
        return make<MappingProxy>(vm.types.mappingProxy, patternOf(self).groupIndex);
    });
    Type* iterator =
        vm.defineType(nullptr, "builtins", "callable_iterator", {vm.types.object}, Kind::Iterator, nullptr);
    iterator->setFinal();
    defineIteratorMethods(vm, iterator);
    Type* scanner = vm.defineType(nullptr, "_sre", "SRE_Scanner", {vm.types.object}, Kind::Other, nullptr);
    scanner->setFinal();
    vm.defineMethod(scanner, "match(self, /)", scan<Mode::Match>);
    vm.defineMethod(scanner, "search(self, /)", scan<Mode::Search>);
    vm.defineProperty(scanner, "pattern", [](Vm&, const Value& self) -> Value {
        return Value::share(&selfAs<Matches>(self).search.pattern());
    });
}

} // namespace coroscope::vm
