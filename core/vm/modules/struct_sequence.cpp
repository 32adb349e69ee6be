#include "core/vm/modules/struct_sequence.h"

#include <array>
#include <utility>

namespace coroscope::vm {

namespace {

constexpr std::size_t kMostItems = 24;

template <std::size_t Index>
Value itemAt(Vm&, const Value& self) {
    return (*as<Tuple>(self))[Index];
}

template <std::size_t... Index>
constexpr std::array<NativeProperty::Getter, sizeof...(Index)> getters(std::index_sequence<Index...>) {
    return {itemAt<Index>...};
}

Value showNamed(Vm& vm, Value* args) {
    const Tuple& items = *as<Tuple>(args[0]);
    Type* type = vm.typeOf(args[0]);
    const Value* names = type->lookup("__match_args__");
    std::string text = cat(type->qualifiedName(), "(");
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Value shown = vm.repr(items[i]);
        if (shown.isEmpty()) return shown;
        text += cat(i ? ", " : "", as<Str>((*as<Tuple>(*names))[i])->toUtf8(), "=", as<Str>(shown)->toUtf8());
    }
    return str(text + ")");
}

} // namespace

Ref<Tuple> makeStructSequence(Vm& vm, std::string_view module, std::string_view name,
                              std::initializer_list<NamedItem> items) {
    static constexpr auto kGetters = getters(std::make_index_sequence<kMostItems>());
    COROSCOPE_CHECK(items.size() <= kMostItems);
    Type* type = vm.defineType(nullptr, module, name, {vm.types.tuple}, Kind::Tuple, nullptr);
    auto made = Tuple::make(items.size(), type);
    auto names = Tuple::make(items.size());
    std::size_t index = 0;
    for (const NamedItem& item : items) {
        vm.defineProperty(type, item.name, kGetters[index]);
        (*names)[index] = str(item.name);
        (*made)[index++] = item.value;
    }
    type->setOwn("__match_args__", names.value());
    vm.defineMethod(type, "__repr__(self, /)", showNamed);
    return made;
}

} // namespace coroscope::vm
