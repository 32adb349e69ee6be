#include "core/vm/percent.h"

#include "core/vm/containers.h"
#include "core/vm/format_spec.h"
#include "core/vm/numbers.h"
#include "core/vm/tuple.h"
#include "core/vm/vm.h"

#include <algorithm>
#include <cstdio>

namespace coroscope::vm {

namespace {

/// One run over a template. Works on UTF-8 (or on bytes): everything that steers it is ASCII.
class Percent {
public:
    Percent(Vm& vm, std::string_view format, const Value& args, bool bytes)
        : m_vm(vm), m_format(format), m_args(args), m_bytes(bytes), m_tuple(as<Tuple>(args)) {
        if (!m_tuple && !isKind(args, Kind::Str) && args.isObject() && !(m_bytes && asBytes(args))) {
            m_mapping = m_vm.typeOf(args)->lookup("__getitem__") != nullptr;
        }
    }

    bool run();
    std::string take() { return std::move(m_out); }

private:
    struct Directive {
        bool left = false, plus = false, space = false, alternate = false, zero = false;
        std::int64_t width = -1;
        std::int64_t precision = -1;
        char code = 0;
    };

    bool fail(Type* type, std::string_view message) {
        m_vm.raise(type, message);
        return false;
    }
    bool read(Directive& directive);
    bool readSize(std::int64_t& out, const char* what);
    bool readKey();
    bool nextArgument(Value& out);
    bool convert(const Directive& directive);
    bool convertText(const Directive& directive, const Value& value);
    bool convertChar(const Directive& directive, const Value& value);
    bool convertWhole(const Directive& directive, const Value& value);
    bool convertReal(const Directive& directive, const Value& value);
    void pad(const Directive& directive, std::string_view text, std::size_t size);
    void padNumber(const Directive& directive, bool negative, std::string_view prefix,
                   std::string_view digits);
    bool roomFor(std::int64_t size) {
        return size <= 0 || ensureRoom(m_vm, static_cast<std::uint64_t>(size));
    }
    char peek() const { return m_at < m_format.size() ? m_format[m_at] : '\0'; }

    Vm& m_vm;
    std::string_view m_format;
    Value m_args;
    bool m_bytes;
    const Tuple* m_tuple;
    bool m_mapping = false;
    bool m_usedSingle = false;
    Value m_current; ///< the value of %(key)…, or Empty
    std::size_t m_next = 0;
    std::size_t m_at = 0;
    std::string m_out;
};

bool Percent::run() {
    while (m_at < m_format.size()) {
        const std::size_t mark = std::min(m_format.find('%', m_at), m_format.size());
        m_out += m_format.substr(m_at, mark - m_at);
        m_at = mark;
        if (m_at == m_format.size()) break;
        ++m_at;
        Directive directive;
        if (!read(directive)) return false;
        if (directive.code == '%') {
            m_out += '%';
            continue;
        }
        if (!convert(directive)) return false;
    }
    const bool unused = m_tuple ? m_next < m_tuple->size() : !m_usedSingle && !m_mapping;
    if (unused) {
        return fail(m_vm.types.TypeError, m_bytes ? "not all arguments converted during bytes formatting"
                                                  : "not all arguments converted during string formatting");
    }
    return true;
}

bool Percent::nextArgument(Value& out) {
    if (!m_current.isEmpty()) {
        out = m_current;
        return true;
    }
    if (m_tuple && m_next < m_tuple->size()) {
        out = (*m_tuple)[m_next++];
        return true;
    }
    if (!m_tuple && !m_usedSingle) {
        m_usedSingle = true;
        out = m_args;
        return true;
    }
    return fail(m_vm.types.TypeError, "not enough arguments for format string");
}

bool Percent::readSize(std::int64_t& out, const char* what) {
    if (peek() == '*') {
        ++m_at;
        Value value;
        if (!nextArgument(value)) return false;
        if (!isInteger(value)) return fail(m_vm.types.TypeError, "* wants int");
        if (!toInt64(value, out) || out > 0x7fffffff)
            return fail(m_vm.types.OverflowError, "Python int too large to convert to C int");
        return true;
    }
    bool any = false;
    std::int64_t size = 0;
    for (; peek() >= '0' && peek() <= '9'; ++m_at) {
        size = size * 10 + (peek() - '0');
        any = true;
        if (size > 0x7fffffff) return fail(m_vm.types.ValueError, cat(what, " too big"));
    }
    if (any) out = size;
    return true;
}

bool Percent::readKey() {
    if (!m_mapping) return fail(m_vm.types.TypeError, "format requires a mapping");
    const std::size_t start = ++m_at;
    for (int depth = 1; m_at < m_format.size(); ++m_at) {
        if (m_format[m_at] == '(') ++depth;
        if (m_format[m_at] == ')' && --depth == 0) break;
    }
    if (m_at >= m_format.size()) return fail(m_vm.types.ValueError, "incomplete format key");
    const std::string_view name = m_format.substr(start, m_at - start);
    ++m_at;
    const Value key = m_bytes ? Bytes::make(name).value() : str(name);
    m_current = m_vm.getItem(m_args, key);
    return !m_current.isEmpty();
}

bool Percent::read(Directive& out) {
    m_current = Value();
    if (peek() == '(' && !readKey()) return false;
    for (;; ++m_at) {
        const char c = peek();
        if (c == '-')
            out.left = true;
        else if (c == '+')
            out.plus = true;
        else if (c == ' ')
            out.space = true;
        else if (c == '#')
            out.alternate = true;
        else if (c == '0')
            out.zero = true;
        else
            break;
    }
    if (!readSize(out.width, "width")) return false;
    if (out.width < -1) { // from *
        out.left = true;
        out.width = -out.width;
    }
    if (peek() == '.') {
        ++m_at;
        out.precision = 0;
        if (!readSize(out.precision, "precision")) return false;
        out.precision = std::max<std::int64_t>(out.precision, 0);
    }
    if (peek() == 'h' || peek() == 'l' || peek() == 'L') ++m_at;
    if (m_at >= m_format.size()) return fail(m_vm.types.ValueError, "incomplete format");
    out.code = m_format[m_at++];
    return roomFor(out.width) && roomFor(out.precision);
}

void Percent::pad(const Directive& directive, std::string_view text, std::size_t size) {
    const std::int64_t missing = directive.width - static_cast<std::int64_t>(size);
    const std::string blanks(static_cast<std::size_t>(std::max<std::int64_t>(missing, 0)), ' ');
    if (!directive.left) m_out += blanks;
    m_out += text;
    if (directive.left) m_out += blanks;
}

void Percent::padNumber(const Directive& directive, bool negative, std::string_view prefix,
                        std::string_view digits) {
    std::string before = negative ? "-" : directive.plus ? "+" : directive.space ? " " : "";
    before += prefix;
    std::string zeros;
    if (directive.zero && !directive.left) {
        const std::int64_t missing =
            directive.width - static_cast<std::int64_t>(before.size() + digits.size());
        zeros.assign(static_cast<std::size_t>(std::max<std::int64_t>(missing, 0)), '0');
    }
    const std::string text = before + zeros + std::string(digits);
    pad(directive, text, text.size());
}

bool Percent::convert(const Directive& directive) {
    constexpr std::string_view kKnown = "srabcdiuoxXeEfFgG";
    if (kKnown.find(directive.code) == kKnown.npos || (directive.code == 'b' && !m_bytes)) {
        // The index counts characters, not bytes.
        std::size_t position = 0;
        for (std::size_t at = 0; at + 1 < m_at; ++at)
            position += (m_format[at] & 0xc0) != 0x80 || m_bytes;
        char code[12];
        std::snprintf(code, sizeof code, "0x%x", static_cast<unsigned char>(directive.code));
        return fail(m_vm.types.ValueError, cat("unsupported format character '", directive.code, "' (",
                                               std::string_view(code), ") at index ", position));
    }
    Value value;
    if (!nextArgument(value)) return false;
    switch (directive.code) {
    case 's':
    case 'r':
    case 'a':
    case 'b':
        return convertText(directive, value);
    case 'c':
        return convertChar(directive, value);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
        return convertWhole(directive, value);
    default:
        return convertReal(directive, value);
    }
}

bool Percent::convertText(const Directive& directive, const Value& value) {
    if (m_bytes && (directive.code == 's' || directive.code == 'b')) {
        Value content = value;
        if (!asBytes(value)) {
            const Value method = m_vm.special(value, "__bytes__");
            if (method.isEmpty()) {
                if (!m_vm.failed()) {
                    raiseTypeError(
                        m_vm,
                        "%b requires a bytes-like object, or an object that implements __bytes__, not '",
                        value);
                }
                return false;
            }
            content = m_vm.callSync(method, {});
            if (content.isEmpty()) return false;
        }
        std::string_view view = asBytes(content)->view();
        if (directive.precision >= 0) view = view.substr(0, static_cast<std::size_t>(directive.precision));
        pad(directive, view, view.size());
        return true;
    }
    const Value shown = directive.code == 's'               ? m_vm.str(value)
                        : directive.code == 'r' && !m_bytes ? m_vm.repr(value)
                                                            : m_vm.ascii(value);
    if (shown.isEmpty()) return false;
    const auto* text = static_cast<Str*>(shown.asObject());
    Ref<Str> cut;
    if (directive.precision >= 0 && static_cast<std::size_t>(directive.precision) < text->size()) {
        cut = text->slice(0, static_cast<std::size_t>(directive.precision));
        text = cut.get();
    }
    std::string scratch;
    pad(directive, text->utf8(scratch), text->size());
    return true;
}

bool Percent::convertChar(const Directive& directive, const Value& value) {
    if (isInteger(value)) {
        const std::int64_t limit = m_bytes ? 256 : 0x110000;
        std::int64_t code;
        if (!toInt64(value, code) || code < 0 || code >= limit) {
            return fail(m_vm.types.OverflowError,
                        m_bytes ? "%c arg not in range(256)" : "%c arg not in range(0x110000)");
        }
        const std::string text = m_bytes ? std::string(1, static_cast<char>(code))
                                         : Str::fromCodePoint(static_cast<char32_t>(code))->toUtf8();
        pad(directive, text, 1);
        return true;
    }
    if (m_bytes) {
        const Bytes* bytes = asBytes(value);
        if (!bytes || bytes->size() != 1) {
            return fail(m_vm.types.TypeError, "%c requires an integer in range(256) or a single byte");
        }
        pad(directive, bytes->view(), 1);
        return true;
    }
    const Str* text = as<Str>(value);
    if (!text || text->size() != 1) return fail(m_vm.types.TypeError, "%c requires int or char");
    pad(directive, text->toUtf8(), 1);
    return true;
}

bool Percent::convertWhole(const Directive& directive, const Value& value) {
    const bool decimal = directive.code == 'd' || directive.code == 'i' || directive.code == 'u';
    Value number = value;
    if (decimal && isFloat(value)) {
        number = integerFromDouble(m_vm, floatValue(value));
        if (number.isEmpty()) return false;
    } else if (!isInteger(value)) {
        Value method;
        if (decimal) method = m_vm.special(value, "__int__");
        if (method.isEmpty() && !m_vm.failed()) method = m_vm.special(value, "__index__");
        if (m_vm.failed()) return false;
        if (method.isEmpty() || isKind(value, Kind::Str)) {
            return fail(m_vm.types.TypeError,
                        cat("%", directive.code, " format: ", decimal ? "a real number" : "an integer",
                            " is required, not ", m_vm.typeName(value)));
        }
        number = m_vm.callSync(method, {});
        if (number.isEmpty()) return false;
    }
    std::string digits;
    const char code = directive.code;
    if (decimal) {
        if (!decimalText(m_vm, number, digits)) return false;
    } else {
        digits = integerText(number, code == 'o' ? 8 : 16);
    }
    const bool negative = digits[0] == '-';
    if (negative) digits.erase(0, 1);
    if (directive.precision > static_cast<std::int64_t>(digits.size())) {
        digits.insert(0, static_cast<std::size_t>(directive.precision) - digits.size(), '0');
    }
    if (code == 'X')
        std::transform(digits.begin(), digits.end(), digits.begin(),
                       [](char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
    const char* prefix = directive.alternate ? code == 'o'   ? "0o"
                                               : code == 'x' ? "0x"
                                               : code == 'X' ? "0X"
                                                             : ""
                                             : "";
    padNumber(directive, negative, prefix, digits);
    return true;
}

bool Percent::convertReal(const Directive& directive, const Value& value) {
    double real;
    if (m_bytes && !isInteger(value) && !isFloat(value)) {
        raiseTypeError(m_vm, "float argument required, not ", value, "");
        return false;
    }
    if (!m_vm.toDouble(value, real)) return false;
    const std::int64_t precision = directive.precision < 0 ? 6 : directive.precision;
    std::string text = formatDouble(real, directive.code, precision, directive.alternate);
    const bool negative = text[0] == '-';
    if (negative) text.erase(0, 1);
    padNumber(directive, negative, "", text);
    return true;
}

} // namespace

Value percentFormat(Vm& vm, const Str& format, const Value& args) {
    std::string scratch;
    Percent percent(vm, format.utf8(scratch), args, false);
    return percent.run() ? str(percent.take()) : Value();
}

Value percentFormatBytes(Vm& vm, const Bytes& format, const Value& args) {
    Percent percent(vm, format.view(), args, true);
    return percent.run() ? Bytes::like(format, percent.take()).value() : Value();
}

} // namespace coroscope::vm
