#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace coroscope::script {

/// Memory for one syntax tree: nodes are made one behind the other and vanish all at once, without
/// destructors. So nothing recursive ever runs over a tree to free it, however deep a hostile script nests.
class Arena {
public:
    Arena() = default;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    template <class T, class... Args>
    T* make(Args&&... args) {
        static_assert(std::is_trivially_destructible_v<T>);
        return ::new (allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
    }

    template <class T>
    std::span<T> copy(const T* items, std::size_t count) {
        static_assert(std::is_trivially_copyable_v<T>);
        if (count == 0) return {};
        T* const place = static_cast<T*>(allocate(sizeof(T) * count, alignof(T)));
        std::memcpy(static_cast<void*>(place), items, sizeof(T) * count);
        return {place, count};
    }

    std::string_view copy(std::string_view text) {
        const auto chars = copy(text.data(), text.size());
        return {chars.data(), chars.size()};
    }

    /// Bytes asked for so far.
    std::size_t used() const { return m_used; }

private:
    void* allocate(std::size_t size, std::size_t align) {
        std::size_t at = (m_at + align - 1) & ~(align - 1);
        if (m_chunk == nullptr || at + size > m_size) {
            m_size = size > kChunk ? size : kChunk;
            m_chunks.push_back(std::make_unique_for_overwrite<std::byte[]>(m_size));
            m_chunk = m_chunks.back().get();
            at = 0;
        }
        m_at = at + size;
        m_used += size;
        return m_chunk + at;
    }

    static constexpr std::size_t kChunk = 64 * 1024;
    std::vector<std::unique_ptr<std::byte[]>> m_chunks;
    std::byte* m_chunk = nullptr;
    std::size_t m_at = 0;
    std::size_t m_size = 0;
    std::size_t m_used = 0;
};

} // namespace coroscope::script
