#include "core/vm/modules/regex_objects.h"

// re.Match.
namespace coroscope::vm {

namespace {

Match& matchOf(const Value& value) {
    return selfAs<Match>(value);
}

/// The group that a key means, by number or by name; false with IndexError pending.
bool groupOf(Vm& vm, const Match& match, const Value& key, std::size_t& group) {
    std::int64_t index = -1;
    if (isInteger(key) || vm.typeAttr(key, Str::intern("__index__").get())) {
        if (!vm.toIndex(key, index, true)) return false;
    } else {
        const Value* found = match.pattern->groupIndex->table().find(vm, key);
        if (vm.failed()) return false;
        if (found) toInt64(*found, index);
    }
    if (index < 0 || index >= static_cast<std::int64_t>(match.groups())) {
        vm.raise(vm.types.IndexError, "no such group");
        return false;
    }
    group = static_cast<std::size_t>(index);
    return true;
}

Value groupText(Vm& vm, const Match& match, const Value& key) {
    std::size_t group = 0;
    return groupOf(vm, match, key, group) ? match.text(group, Value::none()) : Value();
}

Value group(Vm& vm, Value* args) {
    const Match& match = matchOf(args[0]);
    const Tuple& keys = argumentTuple(args[1]);
    if (keys.size() == 0) return match.text(0, Value::none());
    if (keys.size() == 1) return groupText(vm, match, keys[0]);
    auto texts = Tuple::make(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        (*texts)[i] = groupText(vm, match, keys[i]);
        if ((*texts)[i].isEmpty()) return {};
    }
    return texts;
}

Value groups(Vm&, Value* args) {
    const Match& match = matchOf(args[0]);
    auto texts = Tuple::make(match.groups() - 1);
    for (std::size_t i = 1; i < match.groups(); ++i)
        (*texts)[i - 1] = match.text(i, args[1]);
    return texts;
}

Value groupDict(Vm&, Value* args) {
    const Match& match = matchOf(args[0]);
    auto dict = make<Dict>();
    for (const auto& [name, number] : match.pattern->program.names())
        dict->set(name, match.text(number, args[1]));
    return dict;
}

Value pairOf(const Match& match, std::size_t group) {
    return Tuple::of({integer(match.spans[2 * group]), integer(match.spans[2 * group + 1])});
}

/// start, end and span.
template <class Make>
Value place(Vm& vm, Value* args, Make make) {
    const Match& match = matchOf(args[0]);
    std::size_t group = 0;
    return groupOf(vm, match, args[1], group) ? make(match, group) : Value();
}

Value lastGroup(Vm&, const Value& self) {
    const Match& match = matchOf(self);
    for (const auto& [name, number] : match.pattern->program.names()) {
        if (match.lastIndex == static_cast<std::int64_t>(number)) return str(name);
    }
    return Value::none();
}

Value regs(Vm&, const Value& self) {
    const Match& match = matchOf(self);
    auto all = Tuple::make(match.groups());
    for (std::size_t i = 0; i < match.groups(); ++i)
        (*all)[i] = pairOf(match, i);
    return all;
}

Value show(Vm& vm, Value* args) {
    const Match& match = matchOf(args[0]);
    const Value text = vm.repr(match.text(0, Value::none()));
    if (text.isEmpty()) return {};
    return str(cat("<re.Match object; span=(", match.spans[0], ", ", match.spans[1],
                   "), match=", as<Str>(text)->toUtf8(), ">"));
}

} // namespace

Value Match::text(std::size_t index, const Value& absent) const {
    if (spans[2 * index] < 0) return absent;
    const Value content = contentOf(Vm::current(), string);
    return content.isEmpty() ? Value() : sliceOf(content, spans[2 * index], spans[2 * index + 1]);
}

void defineMatch(Vm& vm, Dict& names) {
    Type* type = vm.defineType(&names, "re", "Match", {vm.types.object}, Kind::Other, nullptr);
    type->setErrorName("re.Match");
    type->setFinal();
    defineSubscript(vm, type);
    vm.defineMethod(type, "group(self, /, *args)", group);
    vm.defineMethod(type, "groups(self, /, default=None)", groups);
    vm.defineMethod(type, "groupdict(self, /, default=None)", groupDict);
    vm.defineMethod(type, "__getitem__(self, key, /)",
                    [](Vm& vm, Value* args) -> Value { return groupText(vm, matchOf(args[0]), args[1]); });
    vm.defineMethod(type, "start(self, group=0, /)", [](Vm& vm, Value* args) -> Value {
        return place(vm, args,
                     [](const Match& match, std::size_t at) { return integer(match.spans[2 * at]); });
    });
    vm.defineMethod(type, "end(self, group=0, /)", [](Vm& vm, Value* args) -> Value {
        return place(vm, args,
                     [](const Match& match, std::size_t at) { return integer(match.spans[2 * at + 1]); });
    });
    vm.defineMethod(type, "span(self, group=0, /)",
                    [](Vm& vm, Value* args) -> Value { return place(vm, args, pairOf); });
    vm.defineMethod(type, "expand(self, /, template)", [](Vm& vm, Value* args) -> Value {
        return expandTemplate(vm, matchOf(args[0]), args[1]);
    });
    vm.defineMethod(type, "__copy__(self, /)", [](Vm&, Value* args) -> Value { return args[0]; });
    vm.defineMethod(type, "__deepcopy__(self, memo, /)", [](Vm&, Value* args) -> Value { return args[0]; });
    vm.defineMethod(type, "__repr__(self, /)", show);
    vm.defineProperty(type, "re", [](Vm&, const Value& self) -> Value { return matchOf(self).pattern; });
    vm.defineProperty(type, "string", [](Vm&, const Value& self) -> Value { return matchOf(self).string; });
    vm.defineProperty(type, "pos",
                      [](Vm&, const Value& self) -> Value { return integer(matchOf(self).pos); });
    vm.defineProperty(type, "endpos",
                      [](Vm&, const Value& self) -> Value { return integer(matchOf(self).endPos); });
    vm.defineProperty(type, "lastindex", [](Vm&, const Value& self) -> Value {
        const std::int64_t last = matchOf(self).lastIndex;
        return last < 0 ? Value::none() : integer(last);
    });
    vm.defineProperty(type, "lastgroup", lastGroup);
    vm.defineProperty(type, "regs", regs);
}

} // namespace coroscope::vm
