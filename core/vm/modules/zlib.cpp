#include "core/vm/modules/support.h"

#include "core/vm/bytes.h"

#include <zlib.h>

// _zlib: the compression behind the modules zlib and gzip (prelude/zlib.py), all of a text at once.
namespace coroscope::vm {

namespace {

/// A z_stream that is ended however this is left.
class Stream {
public:
    explicit Stream(int (*end)(z_stream*)) : m_end(end) {}
    ~Stream() { m_end(&m_stream); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    z_stream* operator->() { return &m_stream; }
    z_stream* get() { return &m_stream; }

private:
    z_stream m_stream = {};
    int (*m_end)(z_stream*);
};

constexpr std::size_t kPiece = 1 << 16;

void give(Stream& stream, std::string_view data) {
    stream->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
    stream->avail_in = static_cast<uInt>(data.size());
}

bool fits(Vm& vm, std::string_view data) {
    if (data.size() <= UINT32_MAX) return true;
    vm.raise(vm.types.OverflowError, "Size does not fit in an unsigned int");
    return false;
}

/// What one step has written is appended; false when a budget is spent (charge looks at the memory too).
bool take(Vm& vm, Stream& stream, const std::string& piece, Bytes& out) {
    const std::size_t size = piece.size() - stream->avail_out;
    out.data().insert(out.data().end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(size));
    return vm.charge(size / 64 + 1);
}

/// deflate(data, level, wbits) -> bytes; (code, message) when zlib refuses.
Value deflateAll(Vm& vm, Value* args) {
    std::string_view data;
    std::int64_t level = 0, bits = 0;
    if (!requireBytes(vm, args[0], data) || !fits(vm, data) || !vm.toIndex(args[1], level) ||
        !vm.toIndex(args[2], bits))
        return Value();
    Stream stream(deflateEnd);
    const int begun = deflateInit2(stream.get(), static_cast<int>(level), Z_DEFLATED, static_cast<int>(bits),
                                   8, Z_DEFAULT_STRATEGY);
    if (begun != Z_OK) return Tuple::of({integer(std::int64_t{begun}), str("bad compression level")});
    give(stream, data);
    const auto out = Bytes::make({});
    std::string piece(kPiece, '\0');
    for (int state = Z_OK; state != Z_STREAM_END;) {
        stream->next_out = reinterpret_cast<Bytef*>(piece.data());
        stream->avail_out = static_cast<uInt>(piece.size());
        state = deflate(stream.get(), Z_FINISH);
        if (!take(vm, stream, piece, *out)) return Value();
    }
    return out;
}

/// inflate(data, wbits, most) -> (bytes, how much of the data was used, whether its end was found), or (code,
/// message) when the data is no such thing. `most` < 0: all.
Value inflateAll(Vm& vm, Value* args) {
    std::string_view data;
    std::int64_t bits = 0, most = 0;
    if (!requireBytes(vm, args[0], data) || !fits(vm, data) || !vm.toIndex(args[1], bits) ||
        !vm.toIndex(args[2], most))
        return Value();
    Stream stream(inflateEnd);
    const int begun = inflateInit2(stream.get(), static_cast<int>(bits));
    if (begun != Z_OK) return Tuple::of({integer(std::int64_t{begun}), str("")});
    give(stream, data);
    const auto out = Bytes::make({});
    std::string piece(kPiece, '\0');
    int state = Z_OK;
    while (state == Z_OK && (most < 0 || out->size() < static_cast<std::size_t>(most))) {
        std::size_t room = piece.size();
        if (most >= 0) room = std::min(room, static_cast<std::size_t>(most) - out->size());
        piece.resize(room);
        stream->next_out = reinterpret_cast<Bytef*>(piece.data());
        stream->avail_out = static_cast<uInt>(room);
        state = inflate(stream.get(), Z_SYNC_FLUSH);
        if (!take(vm, stream, piece, *out)) return Value();
    }
    if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
        return Tuple::of({integer(std::int64_t{state}), str(stream->msg ? stream->msg : "")});
    const auto used = static_cast<std::int64_t>(data.size() - stream->avail_in);
    return Tuple::of({out, integer(used), Value::boolean(state == Z_STREAM_END)});
}

} // namespace

bool fillZlib(Vm& vm, Dict& names) {
    vm.define(names, "_zlib", "deflate(data, level, wbits, /)", deflateAll);
    vm.define(names, "_zlib", "inflate(data, wbits, most, /)", inflateAll);
    return true;
}

} // namespace coroscope::vm
