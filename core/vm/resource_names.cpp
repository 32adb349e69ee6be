#include "core/vm/resource_names.h"

#include "core/machine/machine.h"
#include "core/vm/vm.h"

#include <cctype>

namespace coroscope::vm {

std::string ResourceNames::name(std::string_view sort, const Object& object) {
    std::string known = ask ? ask(object) : std::string();
    if (!known.empty() && m_taken.insert(cat(sort, " ", known)).second) return known;
    // The same variable of several tasks, or no variable at all.
    auto count = m_counts.find(sort);
    if (count == m_counts.end()) count = m_counts.emplace(sort, 0).first;
    const std::string numbered = cat(sort, "-", ++count->second);
    return known.empty() ? numbered : cat(known, " (", numbered, ")");
}

ResourceId Vm::nameResource(WaitKind kind, const Object& object, std::string_view sort) {
    const std::string kinds = sortOf(kind);
    return machine().resource(kind, resourceNames.name(sort.empty() ? kinds : sort, object));
}

std::string sortOf(WaitKind kind) {
    std::string sort(traceName(kind));
    if (!sort.empty()) sort[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(sort[0])));
    return sort;
}

} // namespace coroscope::vm
