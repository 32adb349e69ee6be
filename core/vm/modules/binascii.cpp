#include "core/vm/modules/support.h"

#include <array>

// binascii: bytes as text and back, and the checksum that zlib has too.
namespace coroscope::vm {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

Value raiseError(Vm& vm, std::string_view message) {
    return vm.raise(nativeType(vm, "binascii", "Error"), message);
}

/// Bytes, or ASCII text where a decoder also takes that.
bool asciiArgument(Vm& vm, const Value& value, std::string& out) {
    if (const Str* text = as<Str>(value)) {
        if (!text->ascii()) {
            vm.raise(vm.types.ValueError, "string argument should contain only ASCII characters");
            return false;
        }
        out = text->toUtf8();
        return true;
    }
    if (const Bytes* bytes = asBytes(value)) {
        out = bytes->view();
        return true;
    }
    raiseTypeError(vm, "argument should be bytes, buffer or ASCII string, not '", value);
    return false;
}

Value hexlify(Vm& vm, Value* args) {
    constexpr char kHex[] = "0123456789abcdef";
    std::string_view data;
    if (!requireBytes(vm, args[0], data)) return {};
    std::string separator;
    std::int64_t group = 0;
    if (!args[1].isEmpty()) {
        if (!asciiArgument(vm, args[1], separator)) return {};
        if (separator.size() != 1) return vm.raise(vm.types.ValueError, "sep must be length 1.");
        if (!vm.toIndex(args[2], group, true)) return {};
    }
    std::string out;
    const auto size = static_cast<std::int64_t>(data.size());
    for (std::int64_t i = 0; i < size; ++i) {
        const bool split = group > 0 ? (size - i) % group == 0 : group < 0 && i % -group == 0;
        if (i > 0 && split) out += separator;
        const auto byte = static_cast<unsigned char>(data[static_cast<std::size_t>(i)]);
        out += kHex[byte >> 4];
        out += kHex[byte & 15];
    }
    return makeBytes(out);
}

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

Value unhexlify(Vm& vm, Value* args) {
    std::string text, out;
    if (!asciiArgument(vm, args[0], text)) return {};
    if (text.size() % 2) return raiseError(vm, "Odd-length string");
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hexDigit(text[i]), low = hexDigit(text[i + 1]);
        if (high < 0 || low < 0) return raiseError(vm, "Non-hexadecimal digit found");
        out += static_cast<char>(high * 16 + low);
    }
    return makeBytes(out);
}

Value encodeBase64(Vm& vm, Value* args) {
    std::string_view data;
    const int newline = vm.truth(args[1]);
    if (newline < 0 || !requireBytes(vm, args[0], data)) return {};
    std::string out;
    for (std::size_t i = 0; i < data.size(); i += 3) {
        const auto byte = [&](std::size_t at) -> std::uint32_t {
            return at < data.size() ? static_cast<unsigned char>(data[at]) : 0;
        };
        const std::uint32_t bits = byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2);
        out += kAlphabet[bits >> 18];
        out += kAlphabet[bits >> 12 & 63];
        out += i + 1 < data.size() ? kAlphabet[bits >> 6 & 63] : '=';
        out += i + 2 < data.size() ? kAlphabet[bits & 63] : '=';
    }
    if (newline) out += '\n';
    return makeBytes(out);
}

/// What is not of the alphabet is passed over, unless `strict`.
Value decodeBase64(Vm& vm, Value* args) {
    std::string text, out;
    const int strict = vm.truth(args[1]);
    if (strict < 0 || !asciiArgument(vm, args[0], text)) return {};
    if (strict && text.starts_with('=')) return raiseError(vm, "Leading padding not allowed");
    std::uint32_t bits = 0;
    int quad = 0, pads = 0;
    bool padded = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '=') {
            padded = true;
            if (quad >= 2 && quad + ++pads >= 4) {
                if (strict && i + 1 < text.size()) return raiseError(vm, "Excess data after padding");
                return makeBytes(out);
            }
            continue;
        }
        const std::size_t value = kAlphabet.find(text[i]);
        if (value == std::string_view::npos) {
            if (strict) return raiseError(vm, "Only base64 data is allowed");
            continue;
        }
        if (strict && padded) return raiseError(vm, "Discontinuous padding not allowed");
        pads = 0;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        if (++quad > 1) out += static_cast<char>(bits >> (quad == 2 ? 4 : quad == 3 ? 2 : 0) & 255);
        if (quad == 4) quad = 0;
    }
    if (quad == 1) {
        return raiseError(vm, cat("Invalid base64-encoded string: number of data characters (",
                                  out.size() / 3 * 4 + 1, ") cannot be 1 more than a multiple of 4"));
    }
    if (quad != 0) return raiseError(vm, "Incorrect padding");
    return makeBytes(out);
}

Value crc32(Vm& vm, Value* args) {
    static const std::array<std::uint32_t, 256> kTable = [] {
        std::array<std::uint32_t, 256> table{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = value & 1 ? value >> 1 ^ 0xedb88320u : value >> 1;
            table[i] = value;
        }
        return table;
    }();
    std::string_view data;
    std::int64_t start = 0;
    if (!requireBytes(vm, args[0], data) || !vm.toIndex(args[1], start, true)) return {};
    std::uint32_t sum = ~static_cast<std::uint32_t>(start);
    for (const char c : data)
        sum = kTable[(sum ^ static_cast<unsigned char>(c)) & 255] ^ sum >> 8;
    return integer(static_cast<std::int64_t>(~sum));
}

} // namespace

bool fillBinascii(Vm& vm, Dict& names) {
    vm.defineException(names, "binascii", "Error", {vm.types.ValueError});
    vm.defineException(names, "binascii", "Incomplete", {vm.types.Exception});
    for (const char* name : {"hexlify", "b2a_hex"})
        vm.define(names, "binascii", cat(name, "(data, sep=<unset>, bytes_per_sep=1)"), hexlify);
    for (const char* name : {"unhexlify", "a2b_hex"})
        vm.define(names, "binascii", cat(name, "(hexstr, /)"), unhexlify);
    vm.define(names, "binascii", "b2a_base64(data, /, *, newline=True)", encodeBase64);
    vm.define(names, "binascii", "a2b_base64(data, /, *, strict_mode=False)", decodeBase64);
    vm.define(names, "binascii", "crc32(data, crc=0, /)", crc32);
    return true;
}

} // namespace coroscope::vm
