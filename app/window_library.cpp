#include "app/window_library.h"

#include "app/headless.h"

#include <cstdio>
#include <dlfcn.h>
#include <future>

namespace coroscope::app {

namespace {

std::future<void> fontconfigRead;

void waitForFontconfig() {
    if (fontconfigRead.valid()) fontconfigRead.wait();
}

/// Qt brings fontconfig along anyway. It is opened before Qt is, because the loader does one thing at a time.
void readFontconfigAhead() {
    void* fontconfig = dlopen("libfontconfig.so.1", RTLD_LAZY);
    void* init = fontconfig ? dlsym(fontconfig, "FcInit") : nullptr;
    if (init)
        fontconfigRead = std::async(std::launch::async, [init] { reinterpret_cast<int (*)()>(init)(); });
}

std::filesystem::path ownFolder() {
    std::error_code unknown;
    return std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path();
}

} // namespace

int enterLibrary(const std::filesystem::path& library, int argc, char** argv) {
    readFontconfigAhead();
    void* opened = dlopen(library.c_str(), RTLD_LAZY);
    void* entry = opened ? dlsym(opened, kEntry) : nullptr;
    if (entry) return reinterpret_cast<Entry>(entry)(argc, argv, waitForFontconfig);
    std::fprintf(stderr, "coroscope: the library of the window cannot be opened: %s\n", dlerror());
    return kExitUsage;
}

int enterWindowLibrary(int argc, char** argv) {
    constexpr const char* kName = "coroscope-window.so";
    const std::filesystem::path folder = ownFolder();
    // As built, both lie in one folder; as installed, what is not for people to call lies elsewhere.
    const auto installed = folder.parent_path() / "lib/coroscope" / kName;
    return enterLibrary(std::filesystem::exists(installed) ? installed : folder / kName, argc, argv);
}

} // namespace coroscope::app
