#pragma once

#include "core/base/ids.h"
#include "core/base/trace_sink.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

namespace coroscope::vm {

class Object;

/// What the trace calls the locks, queues, events ... of the script: "jobs", "account.lock", as the script
/// itself does, or "Lock-2" where it has no name for one. A name is given when somebody must wait for the
/// first time, because only then it is needed, and stays.
class ResourceNames {
public:
    /// What the script calls an object, or empty; set by whoever can look around in the script.
    std::function<std::string(const Object&)> ask;

    /// No other resource of that sort ("Lock") has that name.
    std::string name(std::string_view sort, const Object& object);

private:
    std::map<std::string, std::uint64_t, std::less<>> m_counts; ///< by sort
    std::unordered_set<std::string> m_taken;                    ///< sort and name
};

/// "Lock" for WaitKind::Lock.
std::string sortOf(WaitKind kind);

} // namespace coroscope::vm
