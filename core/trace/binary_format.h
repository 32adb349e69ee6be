#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The binary form of a trace, a file ".coroscope": the columns of a Store. JSON lines (writer.h) are the
/// form for other programs; this one is for Coroscope itself: small, and written and opened faster than
/// simulated.
///
///     file    the eight bytes of kMagic, a u32 with the form's number (kForm), blocks up to the end
///     block   four letters that say what it holds, u32 size as stored, u32 size of the content, and a zstd
///             frame of the content with its checksum; the content is at most kLargestBlock
///
/// u32 are little-endian. Within a content there are only bytes, numbers (LEB128: seven bits a byte, the
/// lowest first, at most ten bytes), signed numbers (zigzag: 0, -1, 1, -2, ... as 0, 1, 2, 3, ...) and texts
/// (a number of bytes, then UTF-8). Times are ns. The blocks, each sort one or several times, in this order:
///
///     FUNC    texts: the names of functions, numbered from 0 through all such blocks
///     SITE    call stacks, numbered from 1: the caller's number or 0, signed line, function
///     RSRC    resources, numbered from 1: byte kind (WaitKind), text name
///     LANE    lanes, numbered from 0: byte kind, number of its thread, 1 + parent or 0, time and step of its
///             creation, function, text name, spans, byte 0 for a lane that lives or 1 + how it ended
///             (EndKind); then of an ended lane the time and step of its end, each less that of the creation;
///             of a living one 1 + the time at which the wait of its last span is due, or 0
///     DESC    what spans say, numbered from 0: byte state, byte what is waited for, byte whether it is until
///     a
///             time, call stack or 0, 1 + the lane waited for or 0, resource or 0
///     SPAN    stretches of lanes: how many; for each of them the lane, signed, less that of the stretch
///     before
///             (of the first: less 0), spans, untils; the sizes of three columns; then the
///             columns: DESC of each span; step of each start less the one before it in the lane (of the
///             first span: less that of the creation); time of each start likewise. Then the untils: which
///             span of the stretch, less the one before; signed time less the one before
///     LINK    how many; then columns of kinds (bytes), of 1 + from or 0, of 1 + to or 0, of steps and of
///     times,
///             each less the one before it in the file
///     MARK    marks: byte kind, 1 + lane or 0, call stack or 0, step and time, each less the one before it
///     in
///             the file, text
///     HOLD    locks taken and given back: byte 1 or 0, lane, call stack or 0, resource, step and
///             time at which it happened, step at which it was told
///     ENDS    once, the last: how many functions, call stacks, resources, lanes, descriptors, spans, links,
///             marks and, if there are any, HOLDs there are; the time of the end; byte 0 or 1 + outcome, then
///             the time of it and the text that explains it
///
/// Form 1 has no HOLD, and no links of who has looked at an exception; otherwise it is the same.
///
/// Everything else in a Store (steps, aggregates, links of each lane) follows from these.
namespace coroscope::trace::binary {

/// A first byte that is no text, and line ends of both sorts: who copies the file as text damages them.
inline constexpr std::string_view kMagic{"\x93"
                                         "CRS\r\n\x1a\n",
                                         8};
inline constexpr std::uint32_t kForm = 2;
inline constexpr std::uint32_t kOldestForm = 1;
inline constexpr std::size_t kHeader = 12;
inline constexpr std::size_t kBlockHeader = 12;
inline constexpr std::size_t kLargestBlock = std::size_t{64} << 20;
/// What the writer aims at: large enough to compress well, small enough to stay in the processor's cache.
inline constexpr std::size_t kUsualBlock = std::size_t{256} << 10;
inline constexpr std::string_view kEnding = ".coroscope";

enum class Sort : std::uint8_t {
    Functions,
    Sites,
    Resources,
    Lanes,
    Descriptors,
    Spans,
    Links,
    Marks,
    Holds,
    Ends
};
inline constexpr std::array<std::string_view, 10> kTags = {"FUNC", "SITE", "RSRC", "LANE", "DESC",
                                                           "SPAN", "LINK", "MARK", "HOLD", "ENDS"};

} // namespace coroscope::trace::binary
