#include "core/trace/binary_reader.h"

#include "core/trace/binary_blocks.h"
#include "core/trace/binary_bytes.h"

namespace coroscope::trace {

using namespace binary;

bool isBinaryTrace(std::string_view beginning) {
    return beginning.starts_with(kMagic);
}

Result<std::shared_ptr<Store>> readBinaryTrace(const ByteSource& source, double size, const FileTask& task) {
    const Error cutOff{"the file is cut off"};
    char header[kHeader];
    if (source(header, kHeader) != kHeader || !isBinaryTrace({header, kHeader}))
        return Error{"it is no binary trace"};
    if (const std::uint32_t form = getU32(header + kMagic.size()); form < kOldestForm || form > kForm)
        return Error{"it has form " + std::to_string(form) +
                     " of the binary trace; this Coroscope reads forms 1 to " + std::to_string(kForm)};
    BinaryBlockReader reader;
    BlockUnpacker unpacker;
    std::string stored, content;
    double done = kHeader;
    int reported = 0;
    while (reader.error().empty()) {
        if (task.cancelled()) return Error{"cancelled"};
        char bytes[kBlockHeader];
        const std::size_t got = source(bytes, kBlockHeader);
        if (got == 0) break;
        if (got < kBlockHeader) return cutOff;
        const auto block = readBlockHeader({bytes, kBlockHeader});
        if (!block) return Error{block.error()};
        stored.resize(block.value().stored);
        if (source(stored.data(), stored.size()) != stored.size()) return cutOff;
        const auto unpacked = unpacker.unpack(block.value(), stored, content);
        if (!unpacked) return Error{unpacked.error()};
        reader.feed(block.value().sort, content);
        done += static_cast<double>(kBlockHeader + stored.size());
        const int percent = size > 0 ? static_cast<int>(done / size * 100) : 0;
        if (task.progress && percent != reported) task.progress(std::min(done / size, 1.0));
        reported = percent;
    }
    return reader.finish();
}

} // namespace coroscope::trace
