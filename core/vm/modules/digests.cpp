#include "core/vm/modules/digests.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

// MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4), SHA-3 (FIPS 202), BLAKE2 (RFC 7693).
namespace coroscope::vm {

namespace {

template <class Word, bool Big>
Word loadWord(const unsigned char* bytes) {
    Word word = 0;
    for (std::size_t i = 0; i < sizeof(Word); ++i)
        word |= static_cast<Word>(bytes[i]) << (8 * (Big ? sizeof(Word) - 1 - i : i));
    return word;
}

template <class Word, bool Big>
void storeWord(std::string& out, Word word) {
    for (std::size_t i = 0; i < sizeof(Word); ++i)
        out += static_cast<char>(word >> (8 * (Big ? sizeof(Word) - 1 - i : i)));
}

/// Cuts the input into blocks.
template <class Self, std::size_t Block>
class Blocks : public Digest {
public:
    void update(std::string_view data) override {
        m_total += data.size();
        while (!data.empty()) {
            const std::size_t part = std::min(data.size(), Block - m_filled);
            std::memcpy(m_block.data() + m_filled, data.data(), part);
            m_filled += part;
            data.remove_prefix(part);
            if (m_filled == Block) {
                static_cast<Self*>(this)->compress(m_block.data());
                m_filled = 0;
            }
        }
    }
    std::unique_ptr<Digest> clone() const override {
        return std::make_unique<Self>(static_cast<const Self&>(*this));
    }
    std::size_t blockSize() const override { return Block; }

protected:
    /// 0x80, zeros, and the length in bits in the last `lengthBytes`, big or little end first.
    void pad(std::size_t lengthBytes, bool big) {
        const std::uint64_t bits = m_total * 8;
        std::string padding(1, '\x80');
        while ((m_filled + padding.size()) % Block != Block - lengthBytes)
            padding += '\0';
        if (big) {
            padding += std::string(lengthBytes - 8, '\0');
            storeWord<std::uint64_t, true>(padding, bits);
        } else {
            storeWord<std::uint64_t, false>(padding, bits);
        }
        update(padding);
    }
    std::array<unsigned char, Block> m_block{};
    std::size_t m_filled = 0;
    std::uint64_t m_total = 0;
};

class Md5 final : public Blocks<Md5, 64> {
public:
    std::size_t digestSize() const override { return 16; }
    std::string result() const override {
        Md5 copy = *this;
        copy.pad(8, false);
        std::string out;
        for (const std::uint32_t word : copy.m_state)
            storeWord<std::uint32_t, false>(out, word);
        return out;
    }
    void compress(const unsigned char* block) {
        static const std::array<std::uint32_t, 64> kSines = [] {
            std::array<std::uint32_t, 64> table{};
            for (std::size_t i = 0; i < 64; ++i)
                table[i] = static_cast<std::uint32_t>(
                    std::floor(std::fabs(std::sin(static_cast<double>(i + 1))) * 4294967296.0));
            return table;
        }();
        static constexpr int kShifts[4][4] = {
            {7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
        auto [a, b, c, d] = m_state;
        for (std::size_t i = 0; i < 64; ++i) {
            const std::size_t round = i / 16;
            std::uint32_t mix = 0;
            std::size_t at = i;
            if (round == 0)
                mix = (b & c) | (~b & d);
            else if (round == 1)
                mix = (d & b) | (~d & c), at = (5 * i + 1) % 16;
            else if (round == 2)
                mix = b ^ c ^ d, at = (3 * i + 5) % 16;
            else
                mix = c ^ (b | ~d), at = (7 * i) % 16;
            const std::uint32_t next = d;
            d = c;
            c = b;
            b += std::rotl(a + mix + kSines[i] + loadWord<std::uint32_t, false>(block + 4 * at),
                           kShifts[round][i % 4]);
            a = next;
        }
        m_state[0] += a;
        m_state[1] += b;
        m_state[2] += c;
        m_state[3] += d;
    }

private:
    std::array<std::uint32_t, 4> m_state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
};

class Sha1 final : public Blocks<Sha1, 64> {
public:
    std::size_t digestSize() const override { return 20; }
    std::string result() const override {
        Sha1 copy = *this;
        copy.pad(8, true);
        std::string out;
        for (const std::uint32_t word : copy.m_state)
            storeWord<std::uint32_t, true>(out, word);
        return out;
    }
    void compress(const unsigned char* block) {
        std::uint32_t w[80];
        for (std::size_t i = 0; i < 16; ++i)
            w[i] = loadWord<std::uint32_t, true>(block + 4 * i);
        for (std::size_t i = 16; i < 80; ++i)
            w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
        auto [a, b, c, d, e] = m_state;
        for (std::size_t i = 0; i < 80; ++i) {
            static constexpr std::uint32_t kConstants[] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
            const std::size_t round = i / 20;
            const std::uint32_t mix = round == 0   ? (b & c) | (~b & d)
                                      : round == 2 ? (b & c) | (b & d) | (c & d)
                                                   : b ^ c ^ d;
            const std::uint32_t next = std::rotl(a, 5) + mix + e + kConstants[round] + w[i];
            e = d;
            d = c;
            c = std::rotl(b, 30);
            b = a;
            a = next;
        }
        m_state[0] += a;
        m_state[1] += b;
        m_state[2] += c;
        m_state[3] += d;
        m_state[4] += e;
    }

private:
    std::array<std::uint32_t, 5> m_state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
};

/// The first bits behind the binary point of the square and cube roots of the primes: SHA-2's constants.
template <class Word>
Word rootBits(unsigned prime, bool cube) {
    // By bisection on whole numbers: root * 2^bits, where bits is the width of a word.
    __extension__ typedef unsigned __int128 Wide;
    constexpr int kBits = sizeof(Word) * 8;
    // Digit by digit: the largest r with r^2 <= prime * 2^(2 bits) (r^3 for cubes), in limbs of 32 bits.
    const auto atMost = [&](Wide root) {
        // root < 2^(bits + 5). Compares root^k with prime << (k * bits) by schoolbook products.
        constexpr int kLimbs = 16;
        std::uint32_t power[kLimbs] = {1}, target[kLimbs] = {};
        std::uint32_t factor[4];
        for (int i = 0; i < 4; ++i)
            factor[i] = static_cast<std::uint32_t>(root >> (32 * i));
        for (int k = 0; k < (cube ? 3 : 2); ++k) {
            std::uint32_t product[kLimbs] = {};
            for (int i = 0; i < kLimbs; ++i) {
                std::uint64_t carry = 0;
                for (int j = 0; j < 4 && i + j < kLimbs; ++j) {
                    carry += std::uint64_t(power[i]) * factor[j] + product[i + j];
                    product[i + j] = static_cast<std::uint32_t>(carry);
                    carry >>= 32;
                }
                for (int j = i + 4; j < kLimbs && carry; ++j) {
                    carry += product[j];
                    product[j] = static_cast<std::uint32_t>(carry);
                    carry >>= 32;
                }
            }
            std::memcpy(power, product, sizeof power);
        }
        target[(cube ? 3 : 2) * kBits / 32] = prime;
        for (int i = kLimbs; i-- > 0;) {
            if (power[i] != target[i]) return power[i] < target[i];
        }
        return true;
    };
    Wide root = 0;
    for (int bit = kBits + 5; bit >= 0; --bit) {
        const Wide candidate = root | Wide(1) << bit;
        if (atMost(candidate)) root = candidate;
    }
    return static_cast<Word>(root);
}

template <class Word>
struct Sha2Tables {
    static constexpr std::size_t kRounds = sizeof(Word) == 4 ? 64 : 80;
    std::array<Word, kRounds> cubes{};
    std::array<Word, 16> squares{};
    Sha2Tables() {
        unsigned candidate = 2;
        for (std::size_t i = 0; i < kRounds; ++candidate) {
            bool prime = true;
            for (unsigned d = 2; d * d <= candidate; ++d)
                prime = prime && candidate % d != 0;
            if (!prime) continue;
            if (i < 16) squares[i] = rootBits<Word>(candidate, false);
            cubes[i++] = rootBits<Word>(candidate, true);
        }
    }
    static const Sha2Tables& get() {
        static const Sha2Tables tables;
        return tables;
    }
};

template <class Word>
class Sha2 final : public Blocks<Sha2<Word>, sizeof(Word) * 16> {
public:
    /// The shorter digests begin elsewhere: sha224 with the second halves of sha384's, which are the roots of
    /// the 9th to 16th prime.
    explicit Sha2(std::size_t size) : m_size(size) {
        const bool full = size == sizeof(Word) * 8;
        for (std::size_t i = 0; i < 8; ++i) {
            if (full)
                m_state[i] = Sha2Tables<Word>::get().squares[i];
            else
                m_state[i] = static_cast<Word>(Sha2Tables<std::uint64_t>::get().squares[8 + i]);
        }
    }
    std::size_t digestSize() const override { return m_size; }
    std::string result() const override {
        Sha2 copy = *this;
        copy.pad(sizeof(Word) * 2, true);
        std::string out;
        for (const Word word : copy.m_state)
            storeWord<Word, true>(out, word);
        out.resize(m_size);
        return out;
    }
    void compress(const unsigned char* block) {
        constexpr bool kSmall = sizeof(Word) == 4;
        constexpr std::size_t kRounds = Sha2Tables<Word>::kRounds;
        const auto& table = Sha2Tables<Word>::get().cubes;
        Word w[kRounds];
        for (std::size_t i = 0; i < 16; ++i)
            w[i] = loadWord<Word, true>(block + sizeof(Word) * i);
        for (std::size_t i = 16; i < kRounds; ++i) {
            const Word a = w[i - 15], b = w[i - 2];
            const Word low =
                std::rotr(a, kSmall ? 7 : 1) ^ std::rotr(a, kSmall ? 18 : 8) ^ (a >> (kSmall ? 3 : 7));
            const Word high =
                std::rotr(b, kSmall ? 17 : 19) ^ std::rotr(b, kSmall ? 19 : 61) ^ (b >> (kSmall ? 10 : 6));
            w[i] = w[i - 16] + low + w[i - 7] + high;
        }
        std::array<Word, 8> s = m_state;
        for (std::size_t i = 0; i < kRounds; ++i) {
            const Word e = s[4], a = s[0];
            const Word sum1 = std::rotr(e, kSmall ? 6 : 14) ^ std::rotr(e, kSmall ? 11 : 18) ^
                              std::rotr(e, kSmall ? 25 : 41);
            const Word sum0 = std::rotr(a, kSmall ? 2 : 28) ^ std::rotr(a, kSmall ? 13 : 34) ^
                              std::rotr(a, kSmall ? 22 : 39);
            const Word first = s[7] + sum1 + ((e & s[5]) ^ (~e & s[6])) + table[i] + w[i];
            const Word second = sum0 + ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));
            for (std::size_t k = 7; k > 0; --k)
                s[k] = s[k - 1];
            s[4] += first;
            s[0] = first + second;
        }
        for (std::size_t i = 0; i < 8; ++i)
            m_state[i] += s[i];
    }

private:
    std::array<Word, 8> m_state{};
    std::size_t m_size;
};

class Sha3 final : public Digest {
public:
    explicit Sha3(std::size_t size) : m_size(size), m_rate(200 - 2 * size) {}
    std::size_t digestSize() const override { return m_size; }
    std::size_t blockSize() const override { return m_rate; }
    std::unique_ptr<Digest> clone() const override { return std::make_unique<Sha3>(*this); }
    void update(std::string_view data) override {
        for (const char c : data) {
            flip(m_at, static_cast<unsigned char>(c));
            if (++m_at == m_rate) {
                permute();
                m_at = 0;
            }
        }
    }
    std::string result() const override {
        Sha3 copy = *this;
        copy.flip(copy.m_at, 0x06);
        copy.flip(m_rate - 1, 0x80);
        copy.permute();
        std::string out;
        for (std::size_t i = 0; out.size() < m_size; ++i)
            storeWord<std::uint64_t, false>(out, copy.m_lanes[i]);
        out.resize(m_size);
        return out;
    }

private:
    void flip(std::size_t at, unsigned char byte) {
        m_lanes[at / 8] ^= std::uint64_t(byte) << (8 * (at % 8));
    }
    void permute() {
        unsigned lfsr = 1;
        for (int round = 0; round < 24; ++round) {
            std::uint64_t columns[5];
            for (std::size_t x = 0; x < 5; ++x)
                columns[x] =
                    m_lanes[x] ^ m_lanes[x + 5] ^ m_lanes[x + 10] ^ m_lanes[x + 15] ^ m_lanes[x + 20];
            for (std::size_t i = 0; i < 25; ++i)
                m_lanes[i] ^= columns[(i % 5 + 4) % 5] ^ std::rotl(columns[(i % 5 + 1) % 5], 1);
            std::size_t x = 1, y = 0;
            std::uint64_t moved = m_lanes[1];
            for (int step = 0; step < 24; ++step) {
                const std::size_t next = (2 * x + 3 * y) % 5;
                x = y;
                y = next;
                const std::uint64_t here = m_lanes[x + 5 * y];
                m_lanes[x + 5 * y] = std::rotl(moved, (step + 1) * (step + 2) / 2 % 64);
                moved = here;
            }
            for (std::size_t row = 0; row < 25; row += 5) {
                std::uint64_t old[5];
                std::memcpy(old, &m_lanes[row], sizeof old);
                for (std::size_t i = 0; i < 5; ++i)
                    m_lanes[row + i] = old[i] ^ (~old[(i + 1) % 5] & old[(i + 2) % 5]);
            }
            for (int bit = 0; bit < 7; ++bit) {
                if (lfsr & 1) m_lanes[0] ^= std::uint64_t(1) << ((1 << bit) - 1);
                lfsr = (lfsr << 1) ^ (lfsr & 0x80 ? 0x171 : 0);
            }
        }
    }
    std::array<std::uint64_t, 25> m_lanes{};
    std::size_t m_size, m_rate, m_at = 0;
};

template <class Word>
class Blake2 final : public Digest {
public:
    static constexpr std::size_t kBlock = sizeof(Word) * 16, kLargest = sizeof(Word) * 8;
    Blake2(std::size_t size, std::string_view key) : m_size(size) {
        for (std::size_t i = 0; i < 8; ++i)
            m_state[i] = Sha2Tables<Word>::get().squares[i];
        m_state[0] ^= static_cast<Word>(0x01010000u ^ (key.size() << 8) ^ size);
        if (key.empty()) return;
        std::string block(key);
        block.resize(kBlock, '\0');
        update(block);
    }
    std::size_t digestSize() const override { return m_size; }
    std::size_t blockSize() const override { return kBlock; }
    std::unique_ptr<Digest> clone() const override { return std::make_unique<Blake2>(*this); }
    void update(std::string_view data) override {
        while (!data.empty()) {
            if (m_filled == kBlock) { // only once it is known not to be the last
                compress(false);
                m_filled = 0;
            }
            const std::size_t part = std::min(data.size(), kBlock - m_filled);
            std::memcpy(m_block.data() + m_filled, data.data(), part);
            m_filled += part;
            m_total += part;
            data.remove_prefix(part);
        }
    }
    std::string result() const override {
        Blake2 copy = *this;
        std::fill(copy.m_block.begin() + static_cast<std::ptrdiff_t>(m_filled), copy.m_block.end(), 0);
        copy.compress(true);
        std::string out;
        for (const Word word : copy.m_state)
            storeWord<Word, false>(out, word);
        out.resize(m_size);
        return out;
    }

private:
    void compress(bool last) {
        static constexpr unsigned char kOrders[10][16] = {
            {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
            {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
            {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
            {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
            {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
            {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
            {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
            {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
            {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
            {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}};
        constexpr bool kSmall = sizeof(Word) == 4;
        Word m[16], v[16];
        for (std::size_t i = 0; i < 16; ++i)
            m[i] = loadWord<Word, false>(m_block.data() + sizeof(Word) * i);
        for (std::size_t i = 0; i < 8; ++i) {
            v[i] = m_state[i];
            v[i + 8] = Sha2Tables<Word>::get().squares[i];
        }
        v[12] ^= static_cast<Word>(m_total);
        if (kSmall) v[13] ^= static_cast<Word>(m_total >> 32);
        if (last) v[14] = ~v[14];
        const auto mix = [&](std::size_t a, std::size_t b, std::size_t c, std::size_t d, Word x, Word y) {
            v[a] += v[b] + x;
            v[d] = std::rotr(v[d] ^ v[a], kSmall ? 16 : 32);
            v[c] += v[d];
            v[b] = std::rotr(v[b] ^ v[c], kSmall ? 12 : 24);
            v[a] += v[b] + y;
            v[d] = std::rotr(v[d] ^ v[a], kSmall ? 8 : 16);
            v[c] += v[d];
            v[b] = std::rotr(v[b] ^ v[c], kSmall ? 7 : 63);
        };
        for (int round = 0; round < (kSmall ? 10 : 12); ++round) {
            const unsigned char* order = kOrders[round % 10];
            for (std::size_t i = 0; i < 4; ++i)
                mix(i, i + 4, i + 8, i + 12, m[order[2 * i]], m[order[2 * i + 1]]);
            for (std::size_t i = 0; i < 4; ++i)
                mix(i, (i + 1) % 4 + 4, (i + 2) % 4 + 8, (i + 3) % 4 + 12, m[order[8 + 2 * i]],
                    m[order[9 + 2 * i]]);
        }
        for (std::size_t i = 0; i < 8; ++i)
            m_state[i] ^= v[i] ^ v[i + 8];
    }
    std::array<Word, 8> m_state{};
    std::array<unsigned char, kBlock> m_block{};
    std::size_t m_filled = 0;
    std::uint64_t m_total = 0;
    std::size_t m_size;
};

} // namespace

std::unique_ptr<Digest> makeDigest(std::string_view name, std::size_t size, std::string_view key) {
    if (name == "md5") return std::make_unique<Md5>();
    if (name == "sha1") return std::make_unique<Sha1>();
    if (name == "sha224") return std::make_unique<Sha2<std::uint32_t>>(28);
    if (name == "sha256") return std::make_unique<Sha2<std::uint32_t>>(32);
    if (name == "sha384") return std::make_unique<Sha2<std::uint64_t>>(48);
    if (name == "sha512") return std::make_unique<Sha2<std::uint64_t>>(64);
    if (name == "sha3_224") return std::make_unique<Sha3>(28);
    if (name == "sha3_256") return std::make_unique<Sha3>(32);
    if (name == "sha3_384") return std::make_unique<Sha3>(48);
    if (name == "sha3_512") return std::make_unique<Sha3>(64);
    if (name == "blake2b" && size <= 64 && key.size() <= 64)
        return std::make_unique<Blake2<std::uint64_t>>(size ? size : 64, key);
    if (name == "blake2s" && size <= 32 && key.size() <= 32)
        return std::make_unique<Blake2<std::uint32_t>>(size ? size : 32, key);
    return nullptr;
}

} // namespace coroscope::vm
