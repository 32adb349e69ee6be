#include "core/trace/binary_blocks.h"

#include "core/trace/binary_bytes.h"

#include <algorithm>
#include <new>
#include <zstd.h>

namespace coroscope::trace::binary {

namespace {

/// The columns repeat themselves so much that higher levels gain little: this one keeps up with the encoding.
constexpr int kLevel = 1;

} // namespace

BlockPacker::BlockPacker() : m_context(ZSTD_createCCtx()) {
    if (!m_context) throw std::bad_alloc();
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_checksumFlag, 1);
}

BlockPacker::~BlockPacker() {
    ZSTD_freeCCtx(m_context);
}

Result<std::string_view> BlockPacker::pack(Sort sort, std::string_view content) {
    if (content.size() > kLargestBlock) return Error{"a text of the trace is too long for its file"};
    m_block.resize(kBlockHeader + ZSTD_compressBound(content.size()));
    const std::size_t stored = ZSTD_compress2(m_context, m_block.data() + kBlockHeader,
                                              m_block.size() - kBlockHeader, content.data(), content.size());
    if (ZSTD_isError(stored)) return Error{std::string("cannot compress: ") + ZSTD_getErrorName(stored)};
    kTags[static_cast<std::size_t>(sort)].copy(m_block.data(), 4);
    putU32(m_block.data() + 4, static_cast<std::uint32_t>(stored));
    putU32(m_block.data() + 8, static_cast<std::uint32_t>(content.size()));
    return std::string_view(m_block).substr(0, kBlockHeader + stored);
}

Result<BlockHeader> readBlockHeader(std::string_view bytes) {
    const auto tag = std::find(kTags.begin(), kTags.end(), bytes.substr(0, 4));
    if (tag == kTags.end()) return Error{"the file is damaged: no block of a trace begins there"};
    BlockHeader header;
    header.sort = static_cast<Sort>(tag - kTags.begin());
    header.stored = getU32(bytes.data() + 4);
    header.size = getU32(bytes.data() + 8);
    if (header.size > kLargestBlock || header.stored > ZSTD_compressBound(header.size))
        return Error{"the file is damaged: no block of a trace is so large"};
    return header;
}

BlockUnpacker::BlockUnpacker() : m_context(ZSTD_createDCtx()) {
    if (!m_context) throw std::bad_alloc();
}

BlockUnpacker::~BlockUnpacker() {
    ZSTD_freeDCtx(m_context);
}

Result<bool> BlockUnpacker::unpack(const BlockHeader& header, std::string_view stored, std::string& content) {
    const Error damaged{"the file is damaged: the checksum of a block is wrong"};
    // A frame whose own size is another would not fit; it is asked before memory is taken.
    if (ZSTD_getFrameContentSize(stored.data(), stored.size()) != header.size) return damaged;
    content.resize(header.size);
    const std::size_t size =
        ZSTD_decompressDCtx(m_context, content.data(), content.size(), stored.data(), stored.size());
    if (ZSTD_isError(size) || size != header.size) return damaged;
    return true;
}

} // namespace coroscope::trace::binary
