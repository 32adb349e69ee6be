#include "app/window_program.h"

#include "app/headless.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <unistd.h>

namespace coroscope::app {

int becomeWindowProgram(char** argv) {
    constexpr const char* kName = "coroscope-window";
    std::error_code unknown;
    std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", unknown);
    if (unknown) self = std::filesystem::absolute(argv[0]);
    const std::filesystem::path folder = self.parent_path();
    // As built, both lie in one folder; as installed, what is not for people to call lies elsewhere.
    int reason = ENOENT;
    for (const auto& path : {folder / kName, folder.parent_path() / "libexec/coroscope" / kName}) {
        ::execv(path.c_str(), argv);
        if (errno != ENOENT) reason = errno;
    }
    std::fprintf(stderr, "coroscope: cannot start %s, which belongs beside %s: %s\n", kName, self.c_str(),
                 std::strerror(reason));
    return kExitUsage;
}

} // namespace coroscope::app
