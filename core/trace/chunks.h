#pragma once

#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>
#include <vector>

namespace coroscope::trace {

/// The memory of one store's columns, which is given back at once when the store goes, and the count of all
/// bytes that it holds. Taken by the recording thread; the count is read by any.
class Bytes {
public:
    Bytes() = default;
    ~Bytes();
    Bytes(const Bytes&) = delete;
    Bytes& operator=(const Bytes&) = delete;

    std::byte* take(std::size_t bytes) {
        add(bytes);
        bytes = (bytes + kAlignment - 1) / kAlignment * kAlignment;
        if (bytes > m_left) addBlock(bytes);
        std::byte* taken = m_next;
        m_next += bytes;
        m_left -= bytes;
        return taken;
    }
    /// Bytes that were not taken from here but belong to the store all the same.
    void add(std::size_t bytes) {
        m_total.store(m_total.load(std::memory_order_relaxed) + bytes, std::memory_order_relaxed);
    }
    std::size_t total() const { return m_total.load(std::memory_order_relaxed); }

private:
    static constexpr std::size_t kAlignment = 16;
    void addBlock(std::size_t least);

    std::atomic<std::size_t> m_total{0};
    std::byte* m_next = nullptr;
    std::size_t m_left = 0;
    std::vector<void*> m_blocks;
};

/// Where element i lies when chunks of 2^First elements double up to 2^Cap elements and then stay at that
/// size: small columns stay small, large ones waste at most one chunk, and nothing ever moves.
template <unsigned First, unsigned Cap>
struct ChunkGeometry {
    struct Place {
        std::uint32_t chunk;
        std::uint32_t offset;
    };
    static constexpr Place place(std::size_t i) {
        if (i >> Cap)
            return {static_cast<std::uint32_t>(Cap - First + (i >> Cap)),
                    static_cast<std::uint32_t>(i & ((std::size_t{1} << Cap) - 1))};
        const auto doubling = static_cast<std::uint32_t>(std::bit_width(i >> First));
        const std::size_t before = doubling == 0 ? 0 : std::size_t{1} << (First + doubling - 1);
        return {doubling, static_cast<std::uint32_t>(i - before)};
    }
    static constexpr std::size_t sizeOf(std::uint32_t chunk) {
        if (chunk == 0) return std::size_t{1} << First;
        const unsigned log = First + chunk - 1;
        return std::size_t{1} << (log < Cap ? log : Cap);
    }
};

/// The chunks of one column. Added to by one thread; a reader that has seen (acquire) a size published after
/// add() may follow at(). The first chunk needs no table, so that 100,000 short lanes cost no tables.
class ChunkTable {
public:
    ChunkTable() = default;
    ChunkTable(const ChunkTable&) = delete;
    ChunkTable& operator=(const ChunkTable&) = delete;

    std::uint32_t count() const { return m_count; }
    std::byte* at(std::uint32_t chunk) const {
        return chunk == 0 ? m_first : m_rest.load(std::memory_order_acquire)[chunk - 1];
    }
    void add(std::byte* chunk, Bytes& bytes) {
        if (m_count == 0) {
            m_first = chunk;
        } else {
            if (std::has_single_bit(m_count)) grow(bytes);
            m_rest.load(std::memory_order_relaxed)[m_count - 1] = chunk;
        }
        ++m_count;
    }

private:
    /// The table is full when the number of chunks, that without one included, is a power of two.
    void grow(Bytes& bytes) {
        const std::uint32_t full = m_count - 1, room = 2 * m_count - 1;
        auto** table = reinterpret_cast<std::byte**>(bytes.take(sizeof(std::byte*) * room));
        // A reader may still hold the old table: it stays where it is.
        std::byte** old = m_rest.load(std::memory_order_relaxed);
        for (std::uint32_t i = 0; i < full; ++i)
            table[i] = old[i];
        m_rest.store(table, std::memory_order_release);
    }

    std::byte* m_first = nullptr;
    std::atomic<std::byte**> m_rest{nullptr};
    std::uint32_t m_count = 0;
};

/// An append-only sequence whose elements never move. One writer, any number of readers.
template <class T, unsigned First, unsigned Cap>
class Column {
public:
    using Geometry = ChunkGeometry<First, Cap>;
    Column() = default;
    ~Column() {
        for (std::size_t i = 0, n = size(); i < n; ++i)
            (*this)[i].~T();
    }
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;

    /// What is below this is complete and may be read.
    std::size_t size() const { return m_size.load(std::memory_order_acquire); }
    T& operator[](std::size_t i) {
        const auto place = Geometry::place(i);
        return *std::launder(reinterpret_cast<T*>(m_chunks.at(place.chunk)) + place.offset);
    }
    const T& operator[](std::size_t i) const { return const_cast<Column&>(*this)[i]; }

    template <class... Args>
    T& append(Bytes& bytes, Args&&... args) {
        const std::size_t i = m_size.load(std::memory_order_relaxed);
        const auto place = Geometry::place(i);
        if (place.chunk == m_chunks.count())
            m_chunks.add(bytes.take(Geometry::sizeOf(place.chunk) * sizeof(T)), bytes);
        T* at = reinterpret_cast<T*>(m_chunks.at(place.chunk)) + place.offset;
        new (at) T(std::forward<Args>(args)...);
        m_size.store(i + 1, std::memory_order_release);
        return *at;
    }

private:
    ChunkTable m_chunks;
    std::atomic<std::size_t> m_size{0};
};

} // namespace coroscope::trace
