#pragma once

#include "core/vm/containers.h"
#include "core/vm/vm.h"

#include <initializer_list>

namespace coroscope::vm {

/// A tuple whose items have names, as sys.version_info and sys.float_info are: "sys.float_info(max=...,
/// ...)". At most 24 items.
struct NamedItem {
    const char* name;
    Value value;
};
Ref<Tuple> makeStructSequence(Vm& vm, std::string_view module, std::string_view name,
                              std::initializer_list<NamedItem> items);

} // namespace coroscope::vm
