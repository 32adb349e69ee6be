// repr() of the built-in data types.

#include "core/characters/quotes.h"
#include "core/vm/containers.h"
#include "core/vm/numbers.h"
#include "core/vm/type.h"
#include "core/vm/views.h"
#include "core/vm/vm.h"

#include <algorithm>

namespace coroscope::vm {

namespace {

constexpr std::size_t kDeepest = 1000;

/// The containers whose repr is being made on this operating-system thread, outermost first.
thread_local std::vector<const Object*> s_open;

class Open {
public:
    explicit Open(const Object* object) { s_open.push_back(object); }
    ~Open() { s_open.pop_back(); }
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;
    static bool contains(const Object* object) {
        return std::find(s_open.begin(), s_open.end(), object) != s_open.end();
    }
};

/// Joins reprs; wide or narrow text is only decided at the end.
class Pieces {
public:
    explicit Pieces(Vm& vm) : m_vm(vm) {}
    void text(std::string_view ascii) { m_text += ascii; }
    bool repr(const Value& value) {
        const Value shown = m_vm.repr(value);
        if (shown.isEmpty()) return false;
        std::string scratch;
        m_text += static_cast<Str*>(shown.asObject())->utf8(scratch);
        // A container that holds itself many times over could fill the memory before it is done. Asked for as
        // the text doubles: it counts as work.
        if (m_text.size() < m_nextCheck) return true;
        m_nextCheck = 2 * m_text.size();
        return ensureRoom(m_vm, m_nextCheck);
    }
    Value done() const { return str(m_text); }

private:
    Vm& m_vm;
    std::string m_text;
    std::size_t m_nextCheck = 4096;
};

bool joinItems(Pieces& out, const Value& container) {
    // A __repr__ of the script may change the list.
    for (std::size_t index = 0;; ++index) {
        const Value* items = nullptr;
        std::size_t count = 0;
        itemsOf(container, items, count);
        if (index >= count) return true;
        if (index > 0) out.text(", ");
        const Value item = items[index];
        if (!out.repr(item)) return false;
    }
}

bool joinTable(Pieces& out, HashTable& table, bool keys, bool values, std::string_view before = {}) {
    bool first = true;
    for (std::size_t at = table.next(0); at < table.entryCount(); at = table.next(at + 1)) {
        if (!std::exchange(first, false)) out.text(", ");
        const Value key = table.entry(at).key, value = table.entry(at).value;
        out.text(before);
        if (keys && !out.repr(key)) return false;
        if (keys && values) out.text(before.empty() ? ": " : ", ");
        if (values && !out.repr(value)) return false;
        if (!before.empty()) out.text(")");
    }
    return true;
}

Value reprSet(Vm& vm, Set& set) {
    const bool plain = set.type() == vm.types.set;
    Pieces out(vm);
    if (set.size() == 0) {
        out.text(set.type()->name());
        out.text("()");
        return out.done();
    }
    if (!plain) out.text(set.type()->name() + "(");
    out.text("{");
    if (!joinTable(out, set.table(), true, false)) return {};
    out.text(plain ? "}" : "})");
    return out.done();
}

Value reprView(Vm& vm, const DictView& view) {
    Pieces out(vm);
    out.text(view.type()->name() + "([");
    const bool keys = view.type() != vm.types.dictValues, values = view.type() != vm.types.dictKeys;
    if (!joinTable(out, view.dict->table(), keys, values, keys && values ? "(" : "")) return {};
    out.text("])");
    return out.done();
}

/// How a type is written inside list[...] and unions.
bool typeItem(Vm& vm, Pieces& out, const Value& item) {
    if (item.isEllipsis()) {
        out.text("...");
    } else if (item.is(Value::share(vm.types.none))) {
        out.text("None");
    } else if (Type* type = as<Type>(item)) {
        out.text(type->qualifiedName());
    } else {
        return out.repr(item);
    }
    return true;
}

Value reprRange(const Range& range) {
    std::string text = cat("range(", integerText(range.start()), ", ", integerText(range.stop()));
    if (!range.step().is(Value::smallInt(1))) text += ", " + integerText(range.step());
    return str(text + ")");
}

Value reprOther(Vm& vm, const Value& value) {
    Pieces out(vm);
    if (const DictView* view = asDictView(vm, value)) return reprView(vm, *view);
    if (const MappingProxy* proxy = asMappingProxy(vm, value)) {
        out.text("mappingproxy(");
        if (!out.repr(proxy->mapping)) return {};
        out.text(")");
        return out.done();
    }
    if (const GenericAlias* alias = asGenericAlias(vm, value)) {
        if (!typeItem(vm, out, alias->origin)) return {};
        out.text("[");
        const auto* args = static_cast<Tuple*>(alias->args.asObject());
        for (std::size_t index = 0; index < args->size(); ++index) {
            if (index > 0) out.text(", ");
            if (!typeItem(vm, out, (*args)[index])) return {};
        }
        out.text(args->size() == 0 ? "()]" : "]");
        return out.done();
    }
    if (const UnionType* type = asUnionType(vm, value)) {
        bool first = true;
        for (const Value& member : *static_cast<Tuple*>(type->args.asObject())) {
            if (!std::exchange(first, false)) out.text(" | ");
            if (!typeItem(vm, out, member)) return {};
        }
        return out.done();
    }
    return Value::notHandled();
}

} // namespace

std::string quoteText(const Str& text, bool asciiOnly) {
    bool single = false, twice = false;
    for (std::size_t index = 0; index < text.size(); ++index) {
        single = single || text.at(index) == '\'';
        twice = twice || text.at(index) == '"';
    }
    const char quote = quotes::quoteFor(single, twice);
    std::string out(1, quote);
    for (std::size_t index = 0; index < text.size(); ++index)
        quotes::appendCharacter(out, text.at(index), quote, asciiOnly);
    return out += quote;
}

Value reprBuiltin(Vm& vm, const Value& value) {
    if (value.isDouble()) return Str::fromLatin1(floatText(value.asDouble()));
    if (value.isInt()) return Str::fromLatin1(integerText(value));
    if (value.isBool()) return str(value.isTrue() ? "True" : "False");
    if (value.isNone()) return str("None");
    if (value.isEllipsis()) return str("Ellipsis");
    if (value.isNotImplemented()) return str("NotImplemented");
    if (!value.isObject()) return Value::notHandled();
    Object* object = value.asObject();
    switch (object->kind()) {
    case Kind::Int: {
        std::string digits;
        return decimalText(vm, value, digits) ? Str::fromLatin1(digits).value() : Value();
    }
    case Kind::Float:
        return Str::fromLatin1(floatText(floatValue(value)));
    case Kind::Str:
        return str(quoteText(*static_cast<Str*>(object)));
    case Kind::Bytes:
        return Str::fromLatin1(quotes::ofBytes(asBytes(value)->view()));
    case Kind::ByteArray:
        return str(cat(object->type()->name(), "(", quotes::ofBytes(asBytes(value)->view(), true), ")"));
    case Kind::Range:
        return reprRange(*static_cast<Range*>(object));
    case Kind::Slice: {
        const auto* slice = static_cast<Slice*>(object);
        const Value parts = Tuple::of({slice->start, slice->stop, slice->step});
        Pieces out(vm);
        out.text("slice(");
        if (!joinItems(out, parts)) return {};
        out.text(")");
        return out.done();
    }
    case Kind::Tuple:
    case Kind::List:
    case Kind::Dict:
    case Kind::Set:
    case Kind::FrozenSet:
    case Kind::Other:
        break;
    default:
        return Value::notHandled();
    }
    const Kind kind = object->kind();
    if (Open::contains(object)) {
        switch (kind) {
        case Kind::Tuple:
            return str("(...)");
        case Kind::List:
            return str("[...]");
        case Kind::Dict:
            return str("{...}");
        case Kind::Other:
            return str("...");
        default:
            return str(object->type()->name() + "(...)");
        }
    }
    if (s_open.size() > kDeepest) {
        return vm.raise(vm.types.RecursionError,
                        "maximum recursion depth exceeded while getting the repr of an object");
    }
    const Open open(object);
    const Value alive = value;
    Pieces out(vm);
    switch (kind) {
    case Kind::Tuple:
        out.text("(");
        if (!joinItems(out, value)) return {};
        out.text(static_cast<Tuple*>(object)->size() == 1 ? ",)" : ")");
        return out.done();
    case Kind::List:
        out.text("[");
        if (!joinItems(out, value)) return {};
        out.text("]");
        return out.done();
    case Kind::Dict:
        out.text("{");
        if (!joinTable(out, static_cast<Dict*>(object)->table(), true, true)) return {};
        out.text("}");
        return out.done();
    case Kind::Other:
        return reprOther(vm, value);
    default:
        return reprSet(vm, *static_cast<Set*>(object));
    }
}

} // namespace coroscope::vm
