// str.format and str.format_map.

#include "core/vm/types/str_support.h"

#include <charconv>

namespace coroscope::vm {

namespace {

/// Replaces the fields of one template. Works on UTF-8: everything that steers it is ASCII.
class Formatter {
public:
    Formatter(Vm& vm, const Tuple* positional, Value named)
        : m_vm(vm), m_positional(positional), m_named(std::move(named)) {}

    bool run(std::string_view format, int depth, std::string& out);

private:
    enum class Numbering : std::uint8_t { Unknown, Automatic, Manual };

    bool fail(std::string_view message) {
        m_vm.raise(m_vm.types.ValueError, message);
        return false;
    }
    bool field(std::string_view text, int depth, std::string& out);
    Value look(std::string_view name);
    Value first(std::string_view name);
    Value positional(std::size_t index);
    static bool number(std::string_view text, std::size_t& out) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
        return error == std::errc() && end == text.data() + text.size() && !text.empty();
    }

    Vm& m_vm;
    const Tuple* m_positional; ///< null: format_map
    Value m_named;
    Numbering m_numbering = Numbering::Unknown;
    std::size_t m_next = 0;
};

bool Formatter::run(std::string_view format, int depth, std::string& out) {
    if (depth < 0) return fail("Max string recursion exceeded");
    for (std::size_t at = 0; at < format.size();) {
        const std::size_t mark = std::min(format.find_first_of("{}", at), format.size());
        out += format.substr(at, mark - at);
        if (mark == format.size()) break;
        const char brace = format[mark];
        if (mark + 1 < format.size() && format[mark + 1] == brace) {
            out += brace;
            at = mark + 2;
            continue;
        }
        if (brace == '}') return fail("Single '}' encountered in format string");
        if (mark + 1 == format.size()) return fail("Single '{' encountered in format string");
        int open = 1;
        bool index = false; // braces within [...] are part of the name
        std::size_t end = mark + 1;
        bool inSpec = false;
        for (; end < format.size(); ++end) {
            const char c = format[end];
            if (!inSpec && c == '[') index = true;
            if (index && c == ']') index = false;
            if (index) continue;
            if (c == ':' && open == 1) inSpec = true;
            if (c == '{') ++open;
            if (c == '}' && --open == 0) break;
        }
        if (open > 0) return fail("expected '}' before end of string");
        if (!field(format.substr(mark + 1, end - mark - 1), depth, out)) return false;
        at = end + 1;
    }
    return true;
}

bool Formatter::field(std::string_view text, int depth, std::string& out) {
    // The name ends at ! or :, but not within [...].
    std::size_t end = 0;
    for (bool index = false; end < text.size(); ++end) {
        const char c = text[end];
        if (c == '[')
            index = true;
        else if (c == ']')
            index = false;
        else if (c == '{' && !index)
            return fail("unexpected '{' in field name");
        else if (!index && (c == '!' || c == ':'))
            break;
    }
    const std::string_view name = text.substr(0, end);
    char conversion = '\0';
    if (end < text.size() && text[end] == '!') {
        if (end + 1 >= text.size()) return fail("unmatched '{' in format spec");
        conversion = text[end + 1];
        end += 2;
        if (end < text.size() && text[end] != ':') return fail("expected ':' after conversion specifier");
    }
    std::string spec;
    Value value = look(name);
    if (value.isEmpty()) return false;
    if (conversion == 'r')
        value = m_vm.repr(value);
    else if (conversion == 's')
        value = m_vm.str(value);
    else if (conversion == 'a')
        value = m_vm.ascii(value);
    else if (conversion != '\0') {
        return fail(conversion > 32 && conversion < 127 ? cat("Unknown conversion specifier ", conversion)
                                                        : std::string("Unknown conversion specifier"));
    }
    if (value.isEmpty()) return false;
    if (end < text.size() && !run(text.substr(end + 1), depth - 1, spec)) return false;
    const Value shown = m_vm.format(value, str(spec));
    if (shown.isEmpty()) return false;
    std::string scratch;
    out += strOf(shown).utf8(scratch);
    return ensureRoom(m_vm, out.size());
}

Value Formatter::positional(std::size_t index) {
    if (!m_positional) return m_vm.raise(m_vm.types.ValueError, "Format string contains positional fields");
    if (index < m_positional->size()) return (*m_positional)[index];
    return m_vm.raise(m_vm.types.IndexError,
                      cat("Replacement index ", index, " out of range for positional args tuple"));
}

Value Formatter::first(std::string_view name) {
    std::size_t index = 0;
    const bool manual = number(name, index);
    if (!manual && !name.empty()) return m_vm.getItem(m_named, str(name));
    const Numbering wanted = manual ? Numbering::Manual : Numbering::Automatic;
    if (m_numbering != Numbering::Unknown && m_numbering != wanted) {
        return m_vm.raise(m_vm.types.ValueError,
                          manual
                              ? "cannot switch from automatic field numbering to manual field specification"
                              : "cannot switch from manual field specification to automatic field numbering");
    }
    m_numbering = wanted;
    return positional(manual ? index : m_next++);
}

Value Formatter::look(std::string_view name) {
    std::size_t end = std::min(name.find_first_of(".["), name.size());
    Value value = first(name.substr(0, end));
    while (!value.isEmpty() && end < name.size()) {
        if (name[end] == '.') {
            const std::size_t stop = std::min(name.find_first_of(".[", end + 1), name.size());
            const std::string_view attribute = name.substr(end + 1, stop - end - 1);
            if (attribute.empty())
                return m_vm.raise(m_vm.types.ValueError, "Empty attribute in format string");
            value = m_vm.getAttr(value, attribute);
            end = stop;
            continue;
        }
        if (name[end] != '[') {
            return m_vm.raise(m_vm.types.ValueError,
                              "Only '.' or '[' may follow ']' in format field specifier");
        }
        const std::size_t stop = name.find(']', end);
        if (stop == name.npos) return m_vm.raise(m_vm.types.ValueError, "Missing ']' in format string");
        const std::string_view key = name.substr(end + 1, stop - end - 1);
        if (key.empty()) return m_vm.raise(m_vm.types.ValueError, "Empty attribute in format string");
        std::size_t index;
        value =
            m_vm.getItem(value, number(key, index) ? integer(static_cast<std::uint64_t>(index)) : str(key));
        end = stop + 1;
    }
    return value;
}

Value formatWith(Vm& vm, const Value& format, const Tuple* positional, const Value& named) {
    Formatter formatter(vm, positional, named);
    std::string scratch, out;
    return formatter.run(strOf(format).utf8(scratch), 2, out) ? str(out) : Value();
}

} // namespace

void installStrFormat(Vm& vm) {
    Type* type = vm.types.str;
    vm.defineMethod(type, "format(self, /, *args, **kwargs)", [](Vm& vm, Value* args) {
        return formatWith(vm, args[0], as<Tuple>(args[1]),
                          args[2].isEmpty() ? make<Dict>().value() : args[2]);
    });
    vm.defineMethod(type, "format_map(self, mapping, /)",
                    [](Vm& vm, Value* args) { return formatWith(vm, args[0], nullptr, args[1]); });
}

} // namespace coroscope::vm
