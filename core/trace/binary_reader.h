#pragma once

#include "core/base/result.h"
#include "core/trace/binary_format.h"
#include "core/trace/byte_source.h"
#include "core/trace/file_task.h"
#include "core/trace/store.h"

#include <memory>
#include <string>
#include <string_view>

namespace coroscope::trace {

/// Makes a Store of the contents of the blocks of a binary trace. Whatever would make a store that breaks its
/// promises is refused, and so is a trace that needs more memory than `most` bytes.
class BinaryBlockReader {
public:
    explicit BinaryBlockReader(std::size_t most = physicalMemory() / 4 * 3);
    ~BinaryBlockReader();

    /// The next block's content. Does nothing after an error.
    void feed(binary::Sort sort, std::string_view content);
    /// Empty, or what is wrong, beginning with "block N (its tag): ".
    const std::string& error() const;
    /// After the last block. A store may be had once.
    Result<std::shared_ptr<Store>> finish();

    static std::size_t physicalMemory();

private:
    class Blocks;
    std::unique_ptr<Blocks> m_blocks;
};

/// Whether the beginning of a file (at least binary::kMagic.size() bytes of it) is that of a binary trace.
bool isBinaryTrace(std::string_view beginning);

/// Reads what binary_writer.h writes, from the beginning. `size`: of the whole file, for the progress; 0 when
/// unknown.
Result<std::shared_ptr<Store>> readBinaryTrace(const ByteSource& source, double size = 0,
                                               const FileTask& task = {});

} // namespace coroscope::trace
