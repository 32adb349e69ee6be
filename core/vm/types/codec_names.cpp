// Names of encodings and error handlers; what UnicodeEncodeError and UnicodeDecodeError say.

#include "core/vm/types/codec_names.h"
#include "core/vm/exception_fields.h"

#include "core/vm/exception.h"
#include "core/vm/types/str_support.h"

#include <cstdio>

namespace coroscope::vm {

namespace {

struct CodecName {
    const char* alias; ///< lower case, hyphens for underscores and blanks
    const char* name;
    Codec codec;
};

constexpr CodecName kCodecs[] = {
    {"utf-8", "utf-8", Codec::Utf8},
    {"utf8", "utf-8", Codec::Utf8},
    {"u8", "utf-8", Codec::Utf8},
    {"utf", "utf-8", Codec::Utf8},
    {"utf-8-sig", "utf-8-sig", Codec::Utf8Signature},
    {"ascii", "ascii", Codec::Ascii},
    {"us-ascii", "ascii", Codec::Ascii},
    {"646", "ascii", Codec::Ascii},
    {"latin-1", "latin-1", Codec::Latin1},
    {"latin1", "latin-1", Codec::Latin1},
    {"iso-8859-1", "latin-1", Codec::Latin1},
    {"iso8859-1", "latin-1", Codec::Latin1},
    {"l1", "latin-1", Codec::Latin1},
    {"utf-16", "utf-16", Codec::Utf16},
    {"utf16", "utf-16", Codec::Utf16},
    {"utf-16-le", "utf-16-le", Codec::Utf16Le},
    {"utf-16le", "utf-16-le", Codec::Utf16Le},
    {"utf-16-be", "utf-16-be", Codec::Utf16Be},
    {"utf-16be", "utf-16-be", Codec::Utf16Be},
    {"utf-32", "utf-32", Codec::Utf32},
    {"utf32", "utf-32", Codec::Utf32},
    {"utf-32-le", "utf-32-le", Codec::Utf32Le},
    {"utf-32-be", "utf-32-be", Codec::Utf32Be},
};

struct HandlerName {
    const char* name;
    ErrorHandler handler;
};

constexpr HandlerName kHandlers[] = {
    {"strict", ErrorHandler::Strict},
    {"ignore", ErrorHandler::Ignore},
    {"replace", ErrorHandler::Replace},
    {"backslashreplace", ErrorHandler::BackslashReplace},
    {"xmlcharrefreplace", ErrorHandler::XmlCharRefReplace},
    {"surrogateescape", ErrorHandler::SurrogateEscape},
    {"surrogatepass", ErrorHandler::SurrogatePass},
};

/// 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
template <bool Encoding>
Value describe(Vm&, Value* args) {
    const Value encoding = exceptionField(args[0], "encoding"), object = exceptionField(args[0], "object");
    const Value reason = exceptionField(args[0], "reason");
    std::int64_t start = 0, end = 0;
    if (!isKind(encoding, Kind::Str) || !isKind(reason, Kind::Str) || object.isNone()) return str("");
    toInt64(exceptionField(args[0], "start"), start);
    toInt64(exceptionField(args[0], "end"), end);
    std::string what;
    const char* verb = Encoding ? "encode" : "decode";
    char shown[32];
    if (Encoding && end == start + 1 && isKind(object, Kind::Str) && start >= 0 &&
        start < static_cast<std::int64_t>(strOf(object).size())) {
        const auto c = static_cast<unsigned>(strOf(object).at(static_cast<std::size_t>(start)));
        std::snprintf(shown, sizeof shown,
                      c < 0x100     ? "'\\x%02x'"
                      : c < 0x10000 ? "'\\u%04x'"
                                    : "'\\U%08x'",
                      c);
        what = cat("character ", std::string_view(shown), " in position ", start);
    } else if (!Encoding && end == start + 1 && asBytes(object) && start >= 0 &&
               start < static_cast<std::int64_t>(asBytes(object)->size())) {
        std::snprintf(shown, sizeof shown, "0x%02x",
                      static_cast<unsigned char>(asBytes(object)->view()[static_cast<std::size_t>(start)]));
        what = cat("byte ", std::string_view(shown), " in position ", start);
    } else {
        what = cat(Encoding ? "characters" : "bytes", " in position ", start, "-", end - 1);
    }
    return str(
        cat("'", strOf(encoding).toUtf8(), "' codec can't ", verb, " ", what, ": ", strOf(reason).toUtf8()));
}

/// UnicodeEncodeError(encoding, object, start, end, reason) made by a script.
Value initialise(Vm&, Value* args) {
    constexpr const char* kNames[] = {"encoding", "object", "start", "end", "reason"};
    for (int index = 0; index < 5; ++index)
        setExceptionField(args[0], kNames[index], args[index + 1]);
    static_cast<Exception*>(args[0].asObject())->args = Tuple::of(std::span<const Value>(args + 1, 5));
    return Value::none();
}

} // namespace

bool chooseCodec(Vm& vm, const Value& encoding, const Value& errors, const char* function, CodecChoice& out) {
    if (!encoding.isEmpty()) {
        const Str* text = as<Str>(encoding);
        if (!text) {
            raiseTypeError(vm, cat(function, "() argument 'encoding' must be str, not "), encoding, "");
            return false;
        }
        std::string wanted = text->toUtf8();
        for (char& c : wanted) {
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
            if (c == '_' || c == ' ') c = '-';
        }
        const CodecName* found = nullptr;
        for (const CodecName& each : kCodecs) {
            if (wanted == each.alias) found = &each;
        }
        if (!found) {
            vm.raise(vm.types.LookupError, "unknown encoding: " + text->toUtf8());
            return false;
        }
        out.codec = found->codec;
        out.name = found->name;
    }
    if (errors.isEmpty()) return true;
    const Str* text = as<Str>(errors);
    if (!text) {
        raiseTypeError(vm, cat(function, "() argument 'errors' must be str, not "), errors, "");
        return false;
    }
    for (const HandlerName& each : kHandlers) {
        if (text->toUtf8() == each.name) {
            out.handler = each.handler;
            return true;
        }
    }
    vm.raise(vm.types.LookupError, cat("unknown error handler name '", text->toUtf8(), "'"));
    return false;
}

void installCodecs(Vm& vm) {
    vm.defineMethod(vm.types.UnicodeEncodeError, "__str__(self, /)", describe<true>);
    vm.defineMethod(vm.types.UnicodeDecodeError, "__str__(self, /)", describe<false>);
    for (Type* type : {vm.types.UnicodeEncodeError, vm.types.UnicodeDecodeError}) {
        vm.defineMethod(type, "__init__(self, encoding, object, start, end, reason, /)", initialise);
        defineExceptionFields<"encoding", "object", "start", "end", "reason">(vm, type);
    }
}

} // namespace coroscope::vm
