#pragma once

#include "core/vm/vm.h"

#include <algorithm>

/// What CPython keeps in the structures of its exceptions (errno, value, code ...): kept beside what a script
/// sets, so that `__dict__` does not show it, and reached through a descriptor of the class, which an
/// attribute of a subclass hides (Objects/exceptions.c).
namespace coroscope::vm {

void setExceptionField(const Value& self, std::string_view name, Value value);
/// None when it is not set.
Value exceptionField(const Value& self, std::string_view name);

/// The name of a field as a template argument.
template <std::size_t N>
struct FieldName {
    consteval FieldName(const char (&name)[N]) { std::copy_n(name, N, text); }
    char text[N];
};

/// Descriptors of `type` for the fields named.
template <FieldName... Names>
void defineExceptionFields(Vm& vm, Type* type) {
    (vm.defineProperty(
         type, Names.text, [](Vm&, const Value& self) -> Value { return exceptionField(self, Names.text); },
         [](Vm&, const Value& self, Value value) -> bool {
             setExceptionField(self, Names.text, value.isEmpty() ? Value::none() : std::move(value));
             return true;
         }),
     ...);
}

} // namespace coroscope::vm
