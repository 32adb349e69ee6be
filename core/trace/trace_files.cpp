// Traces to and from files on disk.

#include "core/trace/binary_reader.h"
#include "core/trace/binary_writer.h"
#include "core/trace/json_lines.h"
#include "core/trace/reader.h"
#include "core/trace/writer.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

namespace coroscope::trace {

namespace {

struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

bool endsWith(std::string_view name, std::string_view ending) {
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    return name.size() >= ending.size() && std::equal(name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                                                      name.end(), ending.begin(), ending.end(), same);
}

std::string reason(const std::string& path) {
    return path + ": " + std::strerror(errno);
}

} // namespace

bool isTraceFileName(std::string_view name) {
    return endsWith(name, ".jsonl") || endsWith(name, binary::kEnding);
}

Result<std::uint64_t> writeTraceFile(const Store& store, const std::string& path, const FileTask& task) {
    // Only a plain file may be replaced by another: a device, a pipe or a link is written to as it is.
    std::error_code none;
    const auto there = std::filesystem::symlink_status(path, none).type();
    const bool replaces =
        there == std::filesystem::file_type::not_found || there == std::filesystem::file_type::regular;
    const std::string part = replaces ? path + ".part" : path;
    File file(std::fopen(part.c_str(), "wb"));
    if (!file) return Error{reason(path)};
    const auto sink = [&](std::string_view text) -> std::string {
        if (std::fwrite(text.data(), 1, text.size(), file.get()) == text.size()) return {};
        return reason(path);
    };
    auto lines =
        endsWith(path, binary::kEnding) ? writeBinaryTrace(store, sink, task) : writeTrace(store, sink, task);
    if (lines && std::fflush(file.get()) != 0) lines = Error{reason(path)};
    file.reset();
    if (!replaces) return lines;
    if (lines && std::rename(part.c_str(), path.c_str()) != 0) lines = Error{reason(path)};
    if (!lines) std::remove(part.c_str());
    return lines;
}

Result<std::shared_ptr<Store>> readTraceFile(const std::string& path, const FileTask& task) {
    File file(std::fopen(path.c_str(), "rb"));
    if (!file) return Error{reason(path)};
    double size = 0;
    if (std::fseek(file.get(), 0, SEEK_END) == 0) size = static_cast<double>(std::ftell(file.get()));
    std::rewind(file.get());
    // Told apart by what is in it. A pipe cannot be wound back, so the readers get the beginning from here.
    char beginning[binary::kMagic.size()];
    std::string_view begun(beginning, std::fread(beginning, 1, sizeof beginning, file.get()));
    const bool binary = isBinaryTrace(begun);
    const auto source = [&](char* to, std::size_t most) {
        const std::size_t again = begun.copy(to, most);
        begun.remove_prefix(again);
        return again + std::fread(to + again, 1, most - again, file.get());
    };
    auto store = binary ? readBinaryTrace(source, size, task) : readJsonTrace(source, size, task);
    if (task.cancelled()) return Error{"cancelled"};
    if (std::ferror(file.get())) return Error{reason(path)};
    if (!store) return Error{path + ": " + store.error()};
    return store;
}

} // namespace coroscope::trace
