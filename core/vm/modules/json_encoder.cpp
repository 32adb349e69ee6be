#include "core/vm/modules/json.h"

#include <algorithm>
#include <cmath>

// json.dumps as CPython's C encoder writes it.
namespace coroscope::vm {

void appendJsonString(std::string& out, const Str& text, bool asciiOnly) {
    constexpr char kHex[] = "0123456789abcdef";
    const auto escape = [&](char32_t unit) {
        out += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4)
            out += kHex[(unit >> shift) & 15];
    };
    out += '"';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text.at(i);
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\b':
            out += "\\b";
            break;
        default:
            if (c >= 0x20 && c < 0x7f) {
                out += static_cast<char>(c);
            } else if (c < 0x20 || (asciiOnly && c < 0x10000)) {
                escape(c);
            } else if (asciiOnly) {
                escape(0xd800 + ((c - 0x10000) >> 10));
                escape(0xdc00 + ((c - 0x10000) & 0x3ff));
            } else {
                out += Str::fromCodePoint(c)->toUtf8();
            }
        }
    }
    out += '"';
}

namespace {

constexpr std::size_t kDeepest = 990;

class Encoder {
public:
    Encoder(Vm& vm, Value* args)
        : m_vm(vm), m_skipKeys(vm.truth(args[1]) == 1), m_ascii(vm.truth(args[2]) == 1),
          m_checkCircular(vm.truth(args[3]) == 1), m_allowNan(vm.truth(args[4]) == 1),
          m_indented(as<Str>(args[5])), m_sortKeys(vm.truth(args[8]) == 1), m_default(args[9]) {
        if (m_indented) m_indent = as<Str>(args[5])->toUtf8();
        m_itemSeparator = as<Str>(args[6])->toUtf8();
        m_keySeparator = as<Str>(args[7])->toUtf8();
    }

    bool write(const Value& value) {
        if (value.isNone()) return text("null");
        if (value.isBool()) return text(value.isTrue() ? "true" : "false");
        if (const Str* string = as<Str>(value)) {
            appendJsonString(out, *string, m_ascii);
            return ensureRoom(m_vm, out.size());
        }
        if (isInteger(value)) return text(integerText(value));
        if (isFloat(value)) {
            std::string number;
            return floatText(floatValue(value), number) && text(number);
        }
        if (isKind(value, Kind::List) || isKind(value, Kind::Tuple))
            return nested(value, &Encoder::writeItems);
        if (isKind(value, Kind::Dict)) return nested(value, &Encoder::writeDict);
        return nested(value, &Encoder::writeDefault);
    }
    std::string out;

private:
    bool text(std::string_view piece) {
        out += piece;
        return true;
    }

    bool floatText(double number, std::string& result) {
        if (std::isfinite(number)) {
            result = vm::floatText(number);
            return true;
        }
        if (!m_allowNan) {
            m_vm.raise(m_vm.types.ValueError, "Out of range float values are not JSON compliant");
            return false;
        }
        result = std::isnan(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        return true;
    }

    bool nested(const Value& value, bool (Encoder::*write)(const Value&)) {
        if (m_checkCircular && std::find(m_open.begin(), m_open.end(), value.asObject()) != m_open.end()) {
            m_vm.raise(m_vm.types.ValueError, "Circular reference detected");
            return false;
        }
        if (m_open.size() >= kDeepest) {
            m_vm.raise(m_vm.types.RecursionError,
                       "maximum recursion depth exceeded while encoding a JSON object");
            return false;
        }
        const Value alive = value;
        m_open.push_back(alive.isObject() ? alive.asObject() : nullptr);
        const bool good = (this->*write)(alive);
        m_open.pop_back();
        return good;
    }

    void newLine() {
        if (!m_indented) return;
        out += '\n';
        for (std::size_t i = 0; i < m_level; ++i)
            out += m_indent;
    }
    void begin(char bracket) {
        out += bracket;
        ++m_level;
        newLine();
    }
    void end(char bracket) {
        --m_level;
        newLine();
        out += bracket;
    }

    bool writeItems(const Value& value) {
        const Value* items = nullptr;
        std::size_t count = 0;
        itemsOf(value, items, count);
        if (count == 0) return text("[]");
        begin('[');
        for (std::size_t i = 0;; ++i) {
            itemsOf(value, items, count); // default() may have changed the list
            if (i >= count) break;
            if (i > 0) {
                out += m_itemSeparator;
                newLine();
            }
            const Value item = items[i];
            if (!write(item)) return false;
        }
        end(']');
        return true;
    }

    /// The text of a key; `skip` when it is left out.
    bool keyText(const Value& key, Value& string, bool& skip) {
        if (as<Str>(key)) {
            string = key;
        } else if (key.isNone()) {
            string = str("null");
        } else if (key.isBool()) {
            string = str(key.isTrue() ? "true" : "false");
        } else if (isInteger(key)) {
            string = str(integerText(key));
        } else if (isFloat(key)) {
            std::string number;
            if (!floatText(floatValue(key), number)) return false;
            string = str(number);
        } else if (m_skipKeys) {
            skip = true;
        } else {
            m_vm.raise(m_vm.types.TypeError,
                       cat("keys must be str, int, float, bool or None, not ", m_vm.typeName(key)));
            return false;
        }
        return true;
    }

    bool pairsOf(const Value& value, std::vector<std::pair<Value, Value>>& pairs) {
        const HashTable& table = selfAs<Dict>(value).table();
        for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1))
            pairs.emplace_back(table.entry(i).key, table.entry(i).value);
        if (!m_sortKeys) return true;
        // An insertion into place: no order that a failing or odd __lt__ gives can lead it astray.
        for (std::size_t i = 1; i < pairs.size(); ++i) {
            std::size_t low = 0, high = i;
            while (low < high) {
                const std::size_t middle = (low + high) / 2;
                const int less = m_vm.less(pairs[i].first, pairs[middle].first);
                if (less < 0) return false;
                if (less)
                    high = middle;
                else
                    low = middle + 1;
            }
            std::rotate(pairs.begin() + static_cast<std::ptrdiff_t>(low),
                        pairs.begin() + static_cast<std::ptrdiff_t>(i),
                        pairs.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
        return true;
    }

    bool writeDict(const Value& value) {
        if (selfAs<Dict>(value).size() == 0) return text("{}");
        std::vector<std::pair<Value, Value>> pairs;
        if (!pairsOf(value, pairs)) return false;
        begin('{');
        bool first = true;
        for (const auto& [key, item] : pairs) {
            Value name;
            bool skip = false;
            if (!keyText(key, name, skip)) return false;
            if (skip) continue;
            if (!std::exchange(first, false)) {
                out += m_itemSeparator;
                newLine();
            }
            appendJsonString(out, *as<Str>(name), m_ascii);
            out += m_keySeparator;
            if (!write(item)) return false;
        }
        end('}');
        return true;
    }

    bool writeDefault(const Value& value) {
        const Value replacement = m_vm.callSync(m_default, {value});
        return !replacement.isEmpty() && write(replacement);
    }

    Vm& m_vm;
    bool m_skipKeys, m_ascii, m_checkCircular, m_allowNan, m_indented, m_sortKeys;
    Value m_default;
    std::string m_indent, m_itemSeparator, m_keySeparator;
    std::size_t m_level = 0;
    std::vector<const Object*> m_open; ///< outermost first
};

} // namespace

Value encodeJson(Vm& vm, Value* args) {
    if (!as<Str>(args[6]) || !as<Str>(args[7])) return vm.raise(vm.types.TypeError, "separators must be str");
    Encoder encoder(vm, args);
    if (!encoder.write(args[0])) return {};
    return str(encoder.out);
}

} // namespace coroscope::vm
