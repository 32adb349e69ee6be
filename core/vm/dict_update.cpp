#include "core/vm/containers.h"
#include "core/vm/set_ops.h"
#include "core/vm/views.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

bool addDictPair(Vm& vm, HashTable& table, const Value& element, std::size_t index) {
    const Value* items;
    std::size_t count;
    ValueVector collected;
    if (!itemsOf(element, items, count)) {
        if (!vm.collect(element, collected)) {
            if (vm.clearIf(vm.types.TypeError)) {
                vm.raise(vm.types.TypeError,
                         cat("cannot convert dictionary update sequence element #", index, " to a sequence"));
            }
            return false;
        }
        items = collected.data();
        count = collected.size();
    }
    if (count != 2) {
        vm.raise(vm.types.ValueError, cat("dictionary update sequence element #", index, " has length ",
                                          count, "; 2 is required"));
        return false;
    }
    const Value key = items[0], value = items[1];
    return table.set(vm, key, value);
}

bool updateDict(Vm& vm, HashTable& table, const Value& other) {
    if (const MappingProxy* proxy = asMappingProxy(vm, other)) return updateDict(vm, table, proxy->mapping);
    if (isKind(other, Kind::Dict)) {
        HashTable& from = static_cast<Dict*>(other.asObject())->table();
        if (&from == &table) return true;
        if (table.empty()) {
            table = from;
            return true;
        }
        for (std::size_t at = from.next(0); at < from.entryCount(); at = from.next(at + 1)) {
            const Value key = from.entry(at).key;
            if (!table.set(vm, key, from.entry(at).value)) return false;
        }
        return true;
    }
    ValueVector elements;
    const Value done = collectBuiltin(vm, other, elements);
    if (done.isEmpty() || (done.isNotHandled() && !vm.collect(other, elements))) return false;
    for (std::size_t index = 0; index < elements.size(); ++index) {
        if (!addDictPair(vm, table, elements[index], index)) return false;
    }
    return true;
}

} // namespace coroscope::vm
