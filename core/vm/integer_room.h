#pragma once

#include "core/vm/containers.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

/// Asked before an operation on integers beyond 64 bits whose result has about so many bits. Its work counts
/// as so many steps as it would take a script of ours in that time; numbers of more than 64 Mbit would take
/// seconds to multiply at all, so they are refused as CPython refuses what does not fit its memory. False: an
/// exception is pending.
inline bool ensureIntegerRoom(Vm& vm, std::uint64_t bits) {
    constexpr std::uint64_t kMostBits = std::uint64_t(1) << 26;
    constexpr std::uint64_t kStepsForLimb = 8;
    if (bits > kMostBits) {
        vm.raise(vm.types.MemoryError, "");
        return false;
    }
    return ensureRoom(vm, bits / 8) && vm.charge(bits / 64 * kStepsForLimb);
}

} // namespace coroscope::vm
