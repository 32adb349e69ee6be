#include "core/machine/frame_pool.h"

#include "core/base/sanitizer.h"

#include <array>
#include <new>

namespace coroscope::machine {

namespace {

constexpr std::size_t kGrain = 32;
constexpr std::size_t kClasses = 32; // frames up to 1 KiB; larger ones are rare and go to the heap

struct FreeFrame {
    FreeFrame* next;
};

// Constant initialisation and no destructor, so that access needs no guard; FrameHoard frees what is left
// when the operating-system thread ends.
thread_local constinit std::array<FreeFrame*, kClasses> freeFrames{};

struct FrameHoard {
    ~FrameHoard() {
        for (FreeFrame*& first : freeFrames) {
            while (first) {
                FreeFrame* next = first->next;
                ::operator delete(first);
                first = next;
            }
        }
    }
};

void* refill(std::size_t bytes) {
    thread_local FrameHoard hoard;
    static_cast<void>(hoard);
    return ::operator new(bytes);
}

} // namespace

void* allocateFrame(std::size_t size) {
    const std::size_t index = (size - 1) / kGrain;
    if (!kPoolMemory || index >= kClasses) return ::operator new(size);
    if (FreeFrame* frame = freeFrames[index]) {
        freeFrames[index] = frame->next;
        return frame;
    }
    return refill((index + 1) * kGrain);
}

void freeFrame(void* frame, std::size_t size) noexcept {
    const std::size_t index = (size - 1) / kGrain;
    if (!kPoolMemory || index >= kClasses) {
        ::operator delete(frame);
        return;
    }
    auto* free = static_cast<FreeFrame*>(frame);
    free->next = freeFrames[index];
    freeFrames[index] = free;
}

} // namespace coroscope::machine
