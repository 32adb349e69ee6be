#include "core/vm/list.h"

#include "core/vm/vm.h"

namespace coroscope::vm {

List::List(Type* type) : Tracked(type ? type : Vm::current().types.list, Kind::List) {}

List::List(ValueVector items) : Tracked(Vm::current().types.list, Kind::List), m_items(std::move(items)) {}

} // namespace coroscope::vm
