#pragma once

#include "core/vm/vm.h"

#include <string>

namespace coroscope::session {

/// What the script calls an object at this instant: "jobs", "account.lock", "forks[2]", or empty. For
/// vm::ResourceNames::ask. Runs nothing of the script, and does a bounded amount of work in the whole run.
class ScriptNames {
public:
    explicit ScriptNames(vm::Vm& vm);
    std::string operator()(const vm::Object& object);

private:
    bool isPartOf(const vm::Value& whole, const vm::Object& object, int deep);

    vm::Vm& m_vm;
    std::size_t m_room; ///< objects that may still be looked at
};

} // namespace coroscope::session
