#include "core/base/pages.h"

#include <cstdlib>
#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace coroscope {

void* takePages(std::size_t bytes) {
    if (bytes < kHugePage) {
        void* small = std::malloc(bytes);
        if (!small) throw std::bad_alloc();
        return small;
    }
    bytes = (bytes + kHugePage - 1) / kHugePage * kHugePage;
    void* pages = std::aligned_alloc(kHugePage, bytes);
    if (!pages) throw std::bad_alloc();
#ifdef __linux__
    ::madvise(pages, bytes, MADV_HUGEPAGE); // only a wish
#endif
    return pages;
}

void freePages(void* pages) noexcept {
    std::free(pages);
}

} // namespace coroscope
