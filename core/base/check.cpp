#include "core/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace coroscope {

void checkFailed(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "coroscope: internal error: %s does not hold at %s:%d\n", condition, file, line);
    std::abort();
}

} // namespace coroscope
