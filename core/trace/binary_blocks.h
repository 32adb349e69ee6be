#pragma once

#include "core/base/result.h"
#include "core/trace/binary_format.h"

#include <memory>
#include <string>
#include <string_view>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace coroscope::trace::binary {

/// Makes whole blocks (binary_format.h) of their contents. One thread.
class BlockPacker {
public:
    BlockPacker();
    ~BlockPacker();
    /// Header and compressed content; good until the next call.
    Result<std::string_view> pack(Sort sort, std::string_view content);

private:
    ZSTD_CCtx_s* m_context;
    std::string m_block;
};

/// What stands before a block's content.
struct BlockHeader {
    Sort sort = Sort::Ends;
    std::uint32_t stored = 0;
    std::uint32_t size = 0;
};
/// `bytes`: kBlockHeader of them. Refuses what no trace has.
Result<BlockHeader> readBlockHeader(std::string_view bytes);

/// The other way round; checks the checksum. One thread.
class BlockUnpacker {
public:
    BlockUnpacker();
    ~BlockUnpacker();
    /// Replaces `content`.
    Result<bool> unpack(const BlockHeader& header, std::string_view stored, std::string& content);

private:
    ZSTD_DCtx_s* m_context;
};

} // namespace coroscope::trace::binary
