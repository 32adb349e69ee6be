#include "core/vm/types/codecs.h"
#include "core/vm/exception_fields.h"

#include "core/vm/exception.h"
#include "core/vm/types/codec_names.h"
#include "core/vm/types/str_support.h"

#include <cstdio>

namespace coroscope::vm {

namespace {

Value raiseUnicode(Vm& vm, Type* type, std::string_view encoding, const Value& object, std::size_t start,
                   std::size_t end, std::string_view reason) {
    Value exception = vm.makeException(type, reason);
    const Value name = str(encoding), from = integer(static_cast<std::uint64_t>(start)),
                to = integer(static_cast<std::uint64_t>(end));
    static_cast<Exception*>(exception.asObject())->args = Tuple::of({name, object, from, to, str(reason)});
    setExceptionField(exception, "encoding", name);
    setExceptionField(exception, "object", object);
    setExceptionField(exception, "start", from);
    setExceptionField(exception, "end", to);
    setExceptionField(exception, "reason", str(reason));
    return vm.raise(std::move(exception));
}

/// Decodes with an error handler. Every failure is reported as [at, at + count).
class Decoder {
public:
    Decoder(Vm& vm, std::string_view bytes, Codec codec, ErrorHandler handler, std::string name)
        : m_vm(vm), m_bytes(bytes), m_codec(codec), m_handler(handler), m_name(std::move(name)) {}

    Value run() {
        switch (m_codec) {
        case Codec::Latin1:
            return Str::fromLatin1(m_bytes);
        case Codec::Ascii:
            return done(ascii());
        case Codec::Utf8:
        case Codec::Utf8Signature:
            return done(utf8());
        default:
            return done(wide());
        }
    }

private:
    Value done(bool good) { return good ? Str::fromUtf32(m_out).value() : Value(); }
    unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(m_bytes[at]); }

    bool fail(std::size_t at, std::size_t count, std::string_view reason) {
        switch (m_handler) {
        case ErrorHandler::Ignore:
            return true;
        case ErrorHandler::Replace:
            m_out += U'\ufffd';
            return true;
        case ErrorHandler::SurrogateEscape:
            for (std::size_t offset = 0; offset < count; ++offset)
                m_out += 0xdc00 + byte(at + offset);
            return true;
        case ErrorHandler::BackslashReplace:
            for (std::size_t offset = 0; offset < count; ++offset) {
                char text[8];
                std::snprintf(text, sizeof text, "\\x%02x", byte(at + offset));
                for (const char* c = text; *c; ++c)
                    m_out += static_cast<char32_t>(*c);
            }
            return true;
        default:
            raiseUnicode(m_vm, m_vm.types.UnicodeDecodeError, m_name, makeBytes(m_bytes), at, at + count,
                         reason);
            return false;
        }
    }

    bool ascii() {
        for (std::size_t at = 0; at < m_bytes.size(); ++at) {
            if (byte(at) < 0x80)
                m_out += byte(at);
            else if (!fail(at, 1, "ordinal not in range(128)"))
                return false;
        }
        return true;
    }

    /// The length of the longest valid start of a sequence, so that errors span what CPython's do.
    bool utf8() {
        std::size_t at = 0;
        if (m_codec == Codec::Utf8Signature && m_bytes.starts_with("\xef\xbb\xbf")) at = 3;
        while (at < m_bytes.size()) {
            const unsigned char first = byte(at);
            if (first < 0x80) {
                m_out += first;
                ++at;
                continue;
            }
            const int length = first >= 0xc2 && first < 0xe0   ? 2
                               : first >= 0xe0 && first < 0xf0 ? 3
                               : first >= 0xf0 && first < 0xf5 ? 4
                                                               : 0;
            if (length == 0) {
                if (!fail(at++, 1, "invalid start byte")) return false;
                continue;
            }
            char32_t value = first & (0xffu >> (length + 1));
            std::size_t good = 1;
            for (; good < static_cast<std::size_t>(length) && at + good < m_bytes.size(); ++good) {
                const unsigned char next = byte(at + good);
                unsigned char low = 0x80, high = 0xbf;
                if (good == 1 && first == 0xe0) low = 0xa0;
                if (good == 1 && first == 0xed && m_handler != ErrorHandler::SurrogatePass) high = 0x9f;
                if (good == 1 && first == 0xf0) low = 0x90;
                if (good == 1 && first == 0xf4) high = 0x8f;
                if (next < low || next > high) break;
                value = value << 6 | (next & 0x3fu);
            }
            if (good == static_cast<std::size_t>(length)) {
                m_out += value;
                at += good;
                continue;
            }
            const bool cut = at + good == m_bytes.size();
            if (!fail(at, good, cut ? "unexpected end of data" : "invalid continuation byte")) return false;
            at += good;
        }
        return true;
    }

    bool wide() {
        const std::size_t unit =
            m_codec == Codec::Utf32 || m_codec == Codec::Utf32Le || m_codec == Codec::Utf32Be ? 4 : 2;
        bool big = m_codec == Codec::Utf16Be || m_codec == Codec::Utf32Be;
        const auto read = [&](std::size_t at) {
            char32_t value = 0;
            for (std::size_t offset = 0; offset < unit; ++offset) {
                value |= static_cast<char32_t>(byte(at + offset)) << (8 * (big ? unit - 1 - offset : offset));
            }
            return value;
        };
        std::size_t at = 0;
        if ((m_codec == Codec::Utf16 || m_codec == Codec::Utf32) &&
            m_bytes.size() >= unit) { // a byte order mark
            if (read(0) == 0xfeff) {
                at = unit;
            } else {
                big = true;
                if (read(0) == 0xfeff)
                    at = unit;
                else
                    big = false;
            }
        }
        while (at < m_bytes.size()) {
            if (m_bytes.size() - at < unit) return fail(at, m_bytes.size() - at, "truncated data");
            const char32_t value = read(at);
            if (unit == 2 && value >= 0xd800 && value < 0xdc00) {
                if (m_bytes.size() - at < 4) return fail(at, m_bytes.size() - at, "unexpected end of data");
                const char32_t low = read(at + 2);
                if (low >= 0xdc00 && low < 0xe000) {
                    m_out += 0x10000 + ((value - 0xd800) << 10) + (low - 0xdc00);
                    at += 4;
                    continue;
                }
                if (!fail(at, 2, "illegal UTF-16 surrogate")) return false;
            } else if (value > 0x10ffff) {
                if (!fail(at, 4, "code point not in range(0x110000)")) return false;
            } else if (value >= 0xd800 && value < 0xe000 && m_handler != ErrorHandler::SurrogatePass) {
                if (!fail(at, unit,
                          unit == 2 ? "illegal encoding"
                                    : "code point in surrogate code point range(0xd800, 0xe000)"))
                    return false;
            } else {
                m_out += value;
            }
            at += unit;
        }
        return true;
    }

    Vm& m_vm;
    std::string_view m_bytes;
    Codec m_codec;
    ErrorHandler m_handler;
    std::string m_name;
    std::u32string m_out;
};

class Encoder {
public:
    Encoder(Vm& vm, const Value& text, Codec codec, ErrorHandler handler, std::string name)
        : m_vm(vm), m_value(text), m_text(strOf(text)), m_codec(codec), m_handler(handler),
          m_name(std::move(name)) {}

    Value run() {
        if (m_codec == Codec::Utf8Signature) m_out = "\xef\xbb\xbf";
        if (m_codec == Codec::Utf16 || m_codec == Codec::Utf32) put(0xfeff);
        for (std::size_t at = 0; at < m_text.size(); ++at) {
            const char32_t c = m_text.at(at);
            if (fits(c)) {
                put(c);
                continue;
            }
            std::size_t end = at + 1; // errors span runs
            while (end < m_text.size() && !fits(m_text.at(end)))
                ++end;
            if (!fail(at, end)) return {};
            at = end - 1;
        }
        return makeBytes(m_out);
    }

private:
    bool fits(char32_t c) const {
        switch (m_codec) {
        case Codec::Ascii:
            return c < 0x80;
        case Codec::Latin1:
            return c < 0x100;
        default:
            return c < 0xd800 || c > 0xdfff || m_handler == ErrorHandler::SurrogatePass;
        }
    }

    void unit(char32_t value, int size, bool big) {
        for (int offset = 0; offset < size; ++offset)
            m_out += static_cast<char>(value >> (8 * (big ? size - 1 - offset : offset)));
    }

    void put(char32_t c) {
        switch (m_codec) {
        case Codec::Ascii:
        case Codec::Latin1:
            m_out += static_cast<char>(c);
            return;
        case Codec::Utf8:
        case Codec::Utf8Signature:
            if (c < 0x80)
                m_out += static_cast<char>(c);
            else
                m_out += Str::fromCodePoint(c)->toUtf8();
            return;
        case Codec::Utf32:
        case Codec::Utf32Le:
            unit(c, 4, false);
            return;
        case Codec::Utf32Be:
            unit(c, 4, true);
            return;
        default:
            break;
        }
        const bool big = m_codec == Codec::Utf16Be;
        if (c >= 0x10000) {
            unit(0xd800 + ((c - 0x10000) >> 10), 2, big);
            unit(0xdc00 + ((c - 0x10000) & 0x3ff), 2, big);
        } else {
            unit(c, 2, big);
        }
    }

    void putAscii(std::string_view text) {
        for (const char c : text)
            put(static_cast<unsigned char>(c));
    }

    bool fail(std::size_t start, std::size_t end) {
        char text[16];
        for (std::size_t at = start; at < end; ++at) {
            const char32_t c = m_text.at(at);
            switch (m_handler) {
            case ErrorHandler::Ignore:
                break;
            case ErrorHandler::Replace:
                put(U'?');
                break;
            case ErrorHandler::XmlCharRefReplace:
                putAscii(cat("&#", static_cast<std::uint32_t>(c), ";"));
                break;
            case ErrorHandler::BackslashReplace:
                std::snprintf(text, sizeof text,
                              c < 0x100     ? "\\x%02x"
                              : c < 0x10000 ? "\\u%04x"
                                            : "\\U%08x",
                              static_cast<unsigned>(c));
                putAscii(text);
                break;
            case ErrorHandler::SurrogateEscape:
                if (c >= 0xdc80 && c <= 0xdcff) {
                    m_out += static_cast<char>(c - 0xdc00);
                    break;
                }
                [[fallthrough]];
            default: {
                const bool byteSized = m_codec == Codec::Ascii || m_codec == Codec::Latin1;
                raiseUnicode(m_vm, m_vm.types.UnicodeEncodeError, m_name, m_value, start, end,
                             !byteSized                ? "surrogates not allowed"
                             : m_codec == Codec::Ascii ? "ordinal not in range(128)"
                                                       : "ordinal not in range(256)");
                return false;
            }
            }
        }
        return true;
    }

    Vm& m_vm;
    Value m_value;
    const Str& m_text;
    Codec m_codec;
    ErrorHandler m_handler;
    std::string m_name;
    std::string m_out;
};

} // namespace

Value decodeBytes(Vm& vm, std::string_view bytes, const Value& encoding, const Value& errors) {
    CodecChoice choice;
    if (!chooseCodec(vm, encoding, errors, "decode", choice)) return {};
    if (!ensureRoom(vm, bytes.size() * 4)) return {};
    return Decoder(vm, bytes, choice.codec, choice.handler, choice.name).run();
}

Value encodeText(Vm& vm, const Value& text, const Value& encoding, const Value& errors) {
    CodecChoice choice;
    if (!chooseCodec(vm, encoding, errors, "encode", choice)) return {};
    if (!ensureRoom(vm, strOf(text).size() * 4)) return {};
    return Encoder(vm, text, choice.codec, choice.handler, choice.name).run();
}

} // namespace coroscope::vm
