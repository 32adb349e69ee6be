#include "core/vm/modules/mersenne_twister.h"

#include <algorithm>

namespace coroscope::vm {

namespace {
constexpr std::size_t kSize = 624;
constexpr std::size_t kMiddle = 397;
} // namespace

void MersenneTwister::seed(std::uint32_t value) {
    m_state[0] = value;
    for (std::size_t i = 1; i < kSize; ++i)
        m_state[i] = 1812433253u * (m_state[i - 1] ^ (m_state[i - 1] >> 30)) + static_cast<std::uint32_t>(i);
    m_index = kSize;
}

void MersenneTwister::seed(const std::vector<std::uint32_t>& key) {
    seed(19650218u);
    std::size_t i = 1, j = 0;
    for (std::size_t k = std::max(kSize, key.size()); k > 0; --k) {
        m_state[i] = (m_state[i] ^ ((m_state[i - 1] ^ (m_state[i - 1] >> 30)) * 1664525u)) + key[j] +
                     static_cast<std::uint32_t>(j);
        if (++i >= kSize) {
            m_state[0] = m_state[kSize - 1];
            i = 1;
        }
        if (++j >= key.size()) j = 0;
    }
    for (std::size_t k = kSize - 1; k > 0; --k) {
        m_state[i] = (m_state[i] ^ ((m_state[i - 1] ^ (m_state[i - 1] >> 30)) * 1566083941u)) -
                     static_cast<std::uint32_t>(i);
        if (++i >= kSize) {
            m_state[0] = m_state[kSize - 1];
            i = 1;
        }
    }
    m_state[0] = 0x80000000u;
    m_index = kSize;
}

std::uint32_t MersenneTwister::next() {
    if (m_index >= kSize) {
        for (std::size_t i = 0; i < kSize; ++i) {
            const std::uint32_t y = (m_state[i] & 0x80000000u) | (m_state[(i + 1) % kSize] & 0x7fffffffu);
            m_state[i] = m_state[(i + kMiddle) % kSize] ^ (y >> 1) ^ (y & 1 ? 0x9908b0dfu : 0u);
        }
        m_index = 0;
    }
    std::uint32_t y = m_state[m_index++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680u;
    y ^= (y << 15) & 0xefc60000u;
    return y ^ (y >> 18);
}

} // namespace coroscope::vm
