#include "core/vm/modules/json.h"

// json.loads as CPython's C scanner reads it, with its messages and positions.
namespace coroscope::vm {

namespace {

constexpr int kDeepest = 990;

class Scanner {
public:
    Scanner(Vm& vm, const Value& text, Value* args)
        : m_vm(vm), m_document(text), m_text(*as<Str>(text)), m_strict(vm.truth(args[2]) == 1),
          m_objectHook(args[3]), m_pairsHook(args[4]), m_parseFloat(args[5]), m_parseInt(args[6]),
          m_parseConstant(args[7]), m_error(args[8]) {}

    /// The value at `at`, which moves behind it.
    Value scan(std::size_t& at) {
        switch (peek(at)) {
        case '"': {
            return string(++at);
        }
        case '{':
        case '[': {
            if (++m_depth > kDeepest) {
                return m_vm.raise(m_vm.types.RecursionError,
                                  "maximum recursion depth exceeded while decoding a JSON document");
            }
            Value result = peek(at) == '{' ? object(at) : array(at);
            --m_depth;
            return result;
        }
        default:
            break;
        }
        static constexpr std::pair<std::string_view, int> kWords[] = {{"null", 0}, {"true", 1}, {"false", 2}};
        for (const auto& [word, which] : kWords) {
            if (!starts(at, word)) continue;
            at += word.size();
            return which == 0 ? Value::none() : Value::boolean(which == 1);
        }
        for (const std::string_view word : {"NaN", "Infinity", "-Infinity"}) {
            if (!starts(at, word)) continue;
            at += word.size();
            return m_vm.callSync(m_parseConstant, {str(word)});
        }
        return number(at);
    }

private:
    /// 0 at the end.
    char32_t peek(std::size_t at) const { return at < m_text.size() ? m_text.at(at) : 0; }
    bool starts(std::size_t at, std::string_view word) const {
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (peek(at + i) != static_cast<unsigned char>(word[i])) return false;
        }
        return true;
    }
    void skipSpace(std::size_t& at) const {
        for (char32_t c = peek(at); c == ' ' || c == '\t' || c == '\n' || c == '\r'; c = peek(at))
            ++at;
    }
    Value fail(const char* message, std::size_t at) {
        Value exception =
            m_vm.callSync(m_error, {str(message), m_document, integer(static_cast<std::int64_t>(at))});
        return exception.isEmpty() ? exception : m_vm.raise(std::move(exception));
    }

    /// As CPython's scanner: JSONDecoder.raw_decode makes "Expecting value" of it.
    Value noValue(std::size_t at) { return m_vm.stopIteration(integer(static_cast<std::int64_t>(at))); }

    Value number(std::size_t& at) {
        std::size_t end = at;
        const auto digits = [&] {
            const std::size_t from = end;
            while (peek(end) >= '0' && peek(end) <= '9')
                ++end;
            return end > from;
        };
        if (peek(end) == '-') ++end;
        if (peek(end) == '0')
            ++end;
        else if (!digits())
            return noValue(at);
        bool whole = true;
        std::size_t mark = end;
        if (peek(end) == '.') {
            ++end;
            if (digits())
                whole = false;
            else
                end = mark;
        }
        mark = end;
        if (peek(end) == 'e' || peek(end) == 'E') {
            ++end;
            if (peek(end) == '+' || peek(end) == '-') ++end;
            if (digits())
                whole = false;
            else
                end = mark;
        }
        const Ref<Str> text = m_text.slice(at, end - at);
        at = end;
        const Value& hook = whole ? m_parseInt : m_parseFloat;
        if (!hook.isNone()) return m_vm.callSync(hook, {text});
        const std::string ascii = text->toUtf8();
        if (whole) return parseInteger(m_vm, ascii, 10, ascii);
        double result = 0;
        parseFloat(ascii, result);
        return Value::number(result);
    }

    bool hexUnit(std::size_t at, char32_t& unit) const {
        unit = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const char32_t c = peek(at + i);
            if (c >= '0' && c <= '9')
                unit = unit * 16 + (c - '0');
            else if (c >= 'a' && c <= 'f')
                unit = unit * 16 + (c - 'a' + 10);
            else if (c >= 'A' && c <= 'F')
                unit = unit * 16 + (c - 'A' + 10);
            else
                return false;
        }
        return true;
    }

    /// `at` is behind the opening quote.
    Value string(std::size_t& at) {
        const std::size_t begin = at - 1;
        std::u32string out;
        for (;;) {
            if (at >= m_text.size()) return fail("Unterminated string starting at", begin);
            const char32_t c = m_text.at(at++);
            if (c == '"') return Str::fromUtf32(out);
            if (c != '\\') {
                if (c < 0x20 && m_strict) return fail("Invalid control character at", at - 1);
                out += c;
                continue;
            }
            if (at >= m_text.size()) return fail("Unterminated string starting at", begin);
            const char32_t escape = m_text.at(at++);
            if (escape != 'u') {
                static constexpr std::string_view kFrom = "\"\\/bfnrt", kTo = "\"\\/\b\f\n\r\t";
                const std::size_t which =
                    escape < 128 ? kFrom.find(static_cast<char>(escape)) : std::string_view::npos;
                if (which == std::string_view::npos) return fail("Invalid \\escape", at - 2);
                out += static_cast<unsigned char>(kTo[which]);
                continue;
            }
            char32_t unit = 0;
            if (at + 4 >= m_text.size() || !hexUnit(at, unit)) return fail("Invalid \\uXXXX escape", at - 1);
            at += 4;
            char32_t low = 0;
            if (unit >= 0xd800 && unit < 0xdc00 && starts(at, "\\u") && at + 6 < m_text.size() &&
                hexUnit(at + 2, low) && low >= 0xdc00 && low < 0xe000) {
                unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
                at += 6;
            }
            out += unit;
        }
    }

    Value array(std::size_t& at) {
        auto list = make<List>();
        skipSpace(++at);
        if (peek(at) == ']') {
            ++at;
            return list;
        }
        for (;;) {
            Value item = scan(at);
            if (item.isEmpty()) return {};
            list->append(std::move(item));
            skipSpace(at);
            if (peek(at) == ']') break;
            if (peek(at) != ',') return fail("Expecting ',' delimiter", at);
            skipSpace(++at);
        }
        ++at;
        return list;
    }

    Value object(std::size_t& at) {
        auto dict = make<Dict>();
        auto pairs = make<List>();
        const bool wantsPairs = !m_pairsHook.isNone();
        skipSpace(++at);
        if (peek(at) != '}') {
            for (;;) {
                if (peek(at) != '"') return fail("Expecting property name enclosed in double quotes", at);
                const Value key = string(++at);
                if (key.isEmpty()) return {};
                skipSpace(at);
                if (peek(at) != ':') return fail("Expecting ':' delimiter", at);
                skipSpace(++at);
                Value item = scan(at);
                if (item.isEmpty()) return {};
                if (wantsPairs)
                    pairs->append(Tuple::of({key, item}));
                else if (!dict->table().set(m_vm, key, std::move(item)))
                    return {};
                skipSpace(at);
                if (peek(at) == '}') break;
                if (peek(at) != ',') return fail("Expecting ',' delimiter", at);
                skipSpace(++at);
            }
        }
        ++at;
        if (wantsPairs) return m_vm.callSync(m_pairsHook, {pairs});
        if (!m_objectHook.isNone()) return m_vm.callSync(m_objectHook, {dict});
        return dict;
    }

    Vm& m_vm;
    Value m_document;
    const Str& m_text;
    bool m_strict;
    Value m_objectHook, m_pairsHook, m_parseFloat, m_parseInt, m_parseConstant, m_error;
    int m_depth = 0;
};

} // namespace

Value scanJson(Vm& vm, Value* args) {
    std::int64_t start = 0;
    if (!requireStr(vm, args[0], "first argument") || !vm.toIndex(args[1], start)) return {};
    if (start < 0) return vm.raise(vm.types.ValueError, "idx cannot be negative");
    Scanner scanner(vm, args[0], args);
    auto at = static_cast<std::size_t>(start);
    Value value = scanner.scan(at);
    if (value.isEmpty()) return {};
    return Tuple::of({value, integer(static_cast<std::int64_t>(at))});
}

bool fillJson(Vm& vm, Dict& names) {
    vm.define(names, "_json",
              "encode(obj, skipkeys, ensure_ascii, check_circular, allow_nan, indent, item_separator, "
              "key_separator, "
              "sort_keys, default)",
              encodeJson);
    vm.define(names, "_json",
              "scan(text, index, strict, object_hook, object_pairs_hook, parse_float, parse_int, "
              "parse_constant, error)",
              scanJson);
    vm.define(names, "_json", "quote(text, ensure_ascii)", [](Vm& vm, Value* args) -> Value {
        const Str* text = requireStr(vm, args[0], "first argument");
        if (!text) return {};
        std::string out;
        appendJsonString(out, *text, vm.truth(args[1]) == 1);
        return str(out);
    });
    return true;
}

} // namespace coroscope::vm
