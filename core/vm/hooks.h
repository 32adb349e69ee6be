#pragma once

#include "core/machine/counted.h"
#include "core/vm/type.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

namespace coroscope::loop {
class FutureBase;
}

namespace coroscope::script {
struct Code;
}

namespace coroscope::vm {

class Generator;

// What modules tell the Vm about themselves, which knows none of them, and what it keeps for them.

/// How a Future of the script is awaited.
struct FutureHooks {
    /// The loop's future behind a script object of Kind::Future.
    loop::FutureBase& (*base)(Object* future) = nullptr;
    /// Its result, or Empty with its exception or CancelledError pending; consumes "never retrieved".
    Value (*result)(Vm& vm, Object* future) = nullptr;
    /// A CancelledError for a wake-up that cancels.
    Value (*cancelled)(Vm& vm, void* wake) = nullptr;
    /// The exception of a finished one, to be thrown into who awaited it (it counts as retrieved), or
    /// Empty.
    Value (*failure)(Object* future) = nullptr;
    /// Whether the running task may await this one (not itself, not another loop's); else an exception is
    /// pending.
    bool (*mayAwait)(Vm& vm, Object* future) = nullptr;
    /// Whether what the running task's coroutine has yielded is a future marked as awaited (the mark is
    /// taken off); else an exception that says what is wrong is pending.
    bool (*waits)(Vm& vm, const Value& yielded) = nullptr;
    /// The script's object of any future, marked as awaited: what a coroutine yields that is stepped by
    /// hand.
    Value (*yielded)(Vm& vm, loop::FutureBase& future) = nullptr;
    /// What an iterator of a pending one yields: itself, marked. Empty: it was yielded before and whoever
    /// got it did not wait.
    Value (*giveOut)(Vm& vm, Object* future) = nullptr;
    /// With what a wait is cancelled that is to raise this exception.
    machine::Ref<machine::Counted> (*thrown)(Value exception) = nullptr;
    Type* iterator = nullptr; ///< asyncio.FutureIter
    /// Told before its destructor runs: "exception was never retrieved", "was destroyed but it is
    /// pending".
    void (*farewell)(Vm& vm, Object* future) = nullptr;
};

/// sys.set_coroutine_origin_tracking_depth, for all threads: so many frames of where a coroutine was made
/// are kept, as cr_origin shows them.
struct CoroutineOrigins {
    std::uint32_t depth = 0;
    std::unordered_map<const Generator*, Value> of; ///< those with Generator::hasOrigin
};

/// generator.throw(type, value) as it was called: an iterator of the script's own that is delegated to
/// gets the same arguments.
struct ThrownAs {
    Value exception; ///< what was made of them
    Value args;      ///< tuple
};

/// How modules are found: native ones build a Dict, prelude ones give compiled code. Empty both: no such
/// module.
struct ModuleSource {
    std::function<bool(Vm&, Dict&)> fill;
    std::shared_ptr<const script::Code> code;
};

} // namespace coroscope::vm
