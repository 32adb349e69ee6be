#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace coroscope::vm {

/// MT19937 (Matsumoto and Nishimura, 1998) with the ways of seeding and of making doubles that CPython's
/// random and numpy.random share, so that the same seed gives the same numbers.
class MersenneTwister {
public:
    MersenneTwister() { seed(0u); }
    /// init_genrand: numpy.random.seed(n).
    void seed(std::uint32_t value);
    /// init_by_array: random.seed(n), words of |n| with the lowest first.
    void seed(const std::vector<std::uint32_t>& key);
    std::uint32_t next();
    /// 53 bits in [0, 1).
    double nextDouble() {
        const std::uint32_t a = next() >> 5, b = next() >> 6;
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
    }
    std::array<std::uint32_t, 624>& state() { return m_state; }
    std::uint32_t& index() { return m_index; }

private:
    std::array<std::uint32_t, 624> m_state{};
    std::uint32_t m_index = 624;
};

} // namespace coroscope::vm
