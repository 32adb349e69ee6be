// Opens start_window.so as coroscope opens its window.

#include "app/window_library.h"

int main(int argc, char** argv) {
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe");
    return coroscope::app::enterLibrary(self.parent_path() / "start_window.so", argc, argv);
}
