#include "core/session/peek.h"

#include "core/characters/quotes.h"
#include "core/vm/bytes.h"
#include "core/vm/containers.h"
#include "core/vm/modules/asyncio.h"
#include "core/vm/modules/deque.h"
#include "core/vm/numbers.h"
#include "core/vm/range.h"
#include "core/vm/views.h"

#include <algorithm>

namespace coroscope::session {

using vm::as;
using vm::Kind;
using vm::Value;
using vm::Vm;

namespace {

constexpr std::size_t kMostChildren = 50;
constexpr int kDeepest = 4;             ///< containers inside containers in one line of text
constexpr std::size_t kMostBits = 3000; ///< of an int that is written out

/// The name without the mark of what `__slots__` keeps, which is no character of a name.
std::string plainName(const std::string& name) {
    return !name.empty() && static_cast<unsigned char>(name.front()) < ' ' ? name.substr(1) : name;
}

/// Attributes kept on the object itself, those of `__slots__` included.
template <class Visit>
void eachAttribute(vm::Object& object, Visit visit) {
    const vm::Attributes* attributes = object.attributes();
    if (!attributes) return;
    if (attributes->shape) {
        const auto& names = attributes->shape->names();
        for (std::size_t i = 0; i < std::min(names.size(), attributes->slots.size()); ++i)
            if (!attributes->slots[i].isEmpty() &&
                !visit(plainName(names[i]->toUtf8()), attributes->slots[i]))
                return;
    }
    if (!attributes->dict) return;
    const vm::HashTable& table = attributes->dict->table();
    for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
        const vm::Str* name = as<vm::Str>(table.entry(i).key);
        if (name && !visit(name->toUtf8(), table.entry(i).value)) return;
    }
}

/// Writes one line and stops by itself when it is long enough.
class Writer {
public:
    Writer(Vm& vm, std::size_t most) : m_vm(vm), m_most(most) {}

    std::string done() && {
        std::size_t points = 0;
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            if ((static_cast<unsigned char>(m_text[i]) & 0xc0) == 0x80 || ++points <= m_most) continue;
            m_text.resize(i);
            return std::move(m_text) + "…";
        }
        return std::move(m_text);
    }

    void value(const Value& value) {
        if (full()) return;
        if (value.isEmpty()) return add("<not set>");
        if (value.isDouble()) return add(vm::floatText(value.asDouble()));
        if (value.isInt()) return add(vm::integerText(value));
        if (value.isBool()) return add(value.isTrue() ? "True" : "False");
        if (value.isNone()) return add("None");
        if (value.isEllipsis()) return add("Ellipsis");
        if (value.isNotImplemented()) return add("NotImplemented");
        if (!value.isObject()) return add("<internal>");
        object(value);
    }

    void call(const Value& callee, const Value& args) {
        name(callee);
        add("(");
        if (const vm::Tuple* tuple = as<vm::Tuple>(args)) items(tuple->begin(), tuple->size());
        add(")");
    }

    void name(const Value& callee) {
        if (const auto* function = as<vm::Function>(callee)) return text(function->qualifiedName);
        if (const auto* native = as<vm::NativeFunction>(callee)) return add(native->spec().qualifiedName);
        if (const auto* method = as<vm::BoundMethod>(callee)) return name(method->function);
        if (auto* type = as<vm::Type>(callee)) return add(type->name());
        add(m_vm.typeName(callee));
    }

private:
    bool full() const { return m_text.size() > 4 * m_most; }
    void add(std::string_view text) {
        if (!full()) m_text += text;
    }
    void text(const Value& name) {
        const vm::Str* str = as<vm::Str>(name);
        add(str ? str->toUtf8() : "?");
    }

    void quoted(const vm::Str& text) {
        if (text.size() <= m_most) return add(vm::quoteText(text));
        std::string head;
        for (std::size_t i = 0; i < m_most; ++i)
            head += vm::Str::fromCodePoint(text.at(i))->toUtf8();
        add(vm::quoteText(*as<vm::Str>(vm::str(head))));
    }

    void items(const Value* begin, std::size_t count) {
        for (std::size_t i = 0; i < count && !full(); ++i) {
            if (i > 0) add(", ");
            value(begin[i]);
        }
    }

    template <class Sequence>
    void each(const Sequence& sequence) {
        bool first = true;
        for (const Value& item : sequence) {
            if (full()) return;
            if (!std::exchange(first, false)) add(", ");
            value(item);
        }
    }

    void table(const vm::HashTable& table, bool pairs) {
        bool first = true;
        for (std::size_t i = table.next(0); i < table.entryCount() && !full(); i = table.next(i + 1)) {
            if (!std::exchange(first, false)) add(", ");
            value(table.entry(i).key);
            if (!pairs) continue;
            add(": ");
            value(table.entry(i).value);
        }
    }

    void object(const Value& value) {
        vm::Object& object = *value.asObject();
        switch (object.kind()) {
        case Kind::Int:
            if (enumMember(object)) return;
            if (vm::integerBits(value) > kMostBits)
                return add(vm::cat("<int of ", vm::integerBits(value), " bits>"));
            return add(vm::integerText(value));
        case Kind::Float:
            return add(vm::floatText(vm::floatValue(value)));
        case Kind::Str:
            if (enumMember(object)) return;
            return quoted(static_cast<vm::Str&>(object));
        case Kind::Bytes:
            return add(quotes::ofBytes(vm::asBytes(value)->view().substr(0, m_most)));
        case Kind::ByteArray:
            return add(vm::cat("bytearray(",
                               quotes::ofBytes(vm::asBytes(value)->view().substr(0, m_most), true), ")"));
        case Kind::Range: {
            const auto& range = static_cast<vm::Range&>(object);
            add(vm::cat("range(", vm::integerText(range.start()), ", ", vm::integerText(range.stop())));
            const bool plain = range.step().is(vm::Value::smallInt(1));
            return add(plain ? ")" : vm::cat(", ", vm::integerText(range.step()), ")"));
        }
        case Kind::Type:
            return add(vm::cat("<class '", static_cast<vm::Type&>(object).qualifiedName(), "'>"));
        case Kind::Function:
            return wrapped("function", value);
        case Kind::Native:
            return wrapped("built-in", value);
        case Kind::BoundMethod:
            return wrapped("method", value);
        case Kind::Module:
            return module(static_cast<vm::Module&>(object));
        case Kind::Generator:
            return generator(static_cast<vm::Generator&>(object));
        case Kind::Future:
            return future(static_cast<vm::FutureObject&>(object));
        case Kind::Code:
            return add(vm::cat("<code ", static_cast<vm::Code&>(object).source().name, ">"));
        case Kind::Cell:
            return this->value(static_cast<vm::Cell&>(object).content);
        default:
            break;
        }
        if (std::find(m_open.begin(), m_open.end(), &object) != m_open.end() || m_open.size() >= kDeepest)
            return add("...");
        m_open.push_back(&object);
        container(value, object);
        m_open.pop_back();
    }

    void container(const Value& value, vm::Object& object) {
        const std::string& type = m_vm.typeName(value);
        switch (object.kind()) {
        case Kind::List: {
            add(object.type()->isHeapType() ? vm::cat(type, "([") : std::string("["));
            const auto& list = static_cast<vm::List&>(object).items();
            items(list.data(), list.size());
            return add(object.type()->isHeapType() ? "])" : "]");
        }
        case Kind::Tuple: {
            const auto& tuple = static_cast<vm::Tuple&>(object);
            if (named(object, tuple)) return;
            add("(");
            items(tuple.begin(), tuple.size());
            return add(tuple.size() == 1 ? ",)" : ")");
        }
        case Kind::Dict:
            if (object.type() != m_vm.types.dict) add(vm::cat(type, "("));
            add("{");
            table(static_cast<vm::Dict&>(object).table(), true);
            add("}");
            if (object.type() != m_vm.types.dict) add(")");
            return;
        case Kind::Set:
        case Kind::FrozenSet: {
            auto& set = static_cast<vm::Set&>(object);
            if (set.size() == 0) return add(vm::cat(type, "()"));
            const bool plain = object.type() == m_vm.types.set;
            add(plain ? "{" : vm::cat(type, "({"));
            table(set.table(), false);
            return add(plain ? "}" : "})");
        }
        case Kind::Exception: {
            add(vm::cat(type, "("));
            if (const auto* args = as<vm::Tuple>(static_cast<vm::Exception&>(object).args))
                items(args->begin(), args->size());
            return add(")");
        }
        case Kind::Instance:
        case Kind::Other:
            break;
        default:
            return add(vm::cat("<", type, ">"));
        }
        if (const auto* deque = dynamic_cast<vm::Deque*>(&object)) {
            add(vm::cat(type, "(["));
            each(deque->items);
            return add(deque->maxLength < 0 ? "])" : vm::cat("], maxlen=", deque->maxLength, ")"));
        }
        if (const vm::DictView* view = vm::asDictView(m_vm, value)) {
            add(vm::cat(type, "("));
            this->value(view->dict.value());
            return add(")");
        }
        if (!enumMember(object)) attributes(object);
    }

    /// A namedtuple: "Point(x=1, y=2)".
    bool named(vm::Object& object, const vm::Tuple& tuple) {
        if (!object.type()->isHeapType()) return false;
        const Value* fields = object.type()->lookup("_fields");
        const vm::Tuple* names = fields ? as<vm::Tuple>(*fields) : nullptr;
        if (!names || names->size() != tuple.size()) return false;
        add(vm::cat(object.type()->name(), "("));
        for (std::size_t i = 0; i < tuple.size() && !full(); ++i) {
            if (i > 0) add(", ");
            text((*names)[i]);
            add("=");
            value(tuple[i]);
        }
        add(")");
        return true;
    }

    /// "Color.RED"
    bool enumMember(vm::Object& object) {
        if (!object.type()->isHeapType()) return false;
        const Value self = Value::share(&object);
        const Value name = peekAttribute(self, "_name_");
        if (!as<vm::Str>(name) || peekAttribute(self, "_value_").isEmpty()) return false;
        add(vm::cat(object.type()->name(), ".", as<vm::Str>(name)->toUtf8()));
        return true;
    }

    void attributes(vm::Object& object) {
        // Locks, loops and the like have panels of their own.
        if (!object.type()->isHeapType()) return add(vm::cat("<", object.type()->name(), " object>"));
        add(object.type()->name());
        add("(");
        bool first = true;
        eachAttribute(object, [&](const std::string& name, const Value& attribute) {
            if (full()) return false;
            if (!std::exchange(first, false)) add(", ");
            add(name);
            add("=");
            value(attribute);
            return true;
        });
        add(")");
    }

    void wrapped(std::string_view what, const Value& callee) {
        add(vm::cat("<", what, " "));
        name(callee);
        add(">");
    }

    void module(vm::Module& module) {
        const Value* name = module.dict ? module.dict->find(vm::Str::intern("__name__").get()) : nullptr;
        add("<module ");
        if (name) value(*name);
        add(">");
    }

    void generator(vm::Generator& generator) {
        add(vm::cat("<", generator.type()->name(), " "));
        text(generator.qualifiedName);
        using State = vm::Generator::State;
        if (generator.state == State::Finished) return add(", ended>");
        if (generator.state == State::Created) return add(", not begun>");
        if (generator.frame) add(vm::cat(" at line ", generator.frame->line()));
        add(">");
    }

    void future(vm::FutureObject& future) {
        loop::FutureBase* base = future.base();
        add(vm::cat("<", future.type()->name(), " "));
        if (!base) return add("(uninitialized)>");
        if (auto* task = dynamic_cast<vm::TaskObject*>(&future)) {
            add(vm::cat(task->task().name(), " "));
        }
        if (!base->done()) return add("pending>");
        if (base->cancelled()) return add("cancelled>");
        const bool failed = !future.exception.isEmpty();
        add(failed ? "failed: " : "done: ");
        if (m_open.size() >= kDeepest) return add("...>");
        m_open.push_back(&future);
        value(failed ? future.exception : future.result);
        m_open.pop_back();
        add(">");
    }

    Vm& m_vm;
    std::size_t m_most;
    std::string m_text;
    std::vector<const vm::Object*> m_open;
};

} // namespace

std::string peekText(Vm& vm, const Value& value, std::size_t most) {
    Writer writer(vm, most);
    writer.value(value);
    return std::move(writer).done();
}

std::string peekCall(Vm& vm, const Value& callee, const Value& args) {
    Writer writer(vm, 80);
    writer.call(callee, args);
    return std::move(writer).done();
}

std::string peekName(Vm& vm, const Value& callee) {
    Writer writer(vm, 80);
    writer.name(callee);
    return std::move(writer).done();
}

Value peekAttribute(const Value& object, std::string_view name) {
    Value found;
    if (!object.isObject()) return found;
    eachAttribute(*object.asObject(), [&](const std::string& each, const Value& value) {
        if (each != name) return true;
        found = value;
        return false;
    });
    return found;
}

void peekInside(Vm& vm, const Value& value, std::size_t most, const PeekVisit& visit) {
    if (!value.isObject()) return;
    vm::Object& object = *value.asObject();
    std::size_t count = 0;
    const auto numbered = [&](const auto& sequence) {
        for (const Value& item : sequence)
            if (count >= most || !visit(vm::cat("[", count++, "]"), item)) return;
    };
    switch (object.kind()) {
    case Kind::List:
        return numbered(static_cast<vm::List&>(object).items());
    case Kind::Tuple: {
        const Value* fields = object.type()->isHeapType() ? object.type()->lookup("_fields") : nullptr;
        const vm::Tuple* names = fields ? as<vm::Tuple>(*fields) : nullptr;
        const auto& tuple = static_cast<vm::Tuple&>(object);
        if (!names || names->size() != tuple.size()) return numbered(tuple);
        for (const Value& item : tuple) {
            const vm::Str* name = as<vm::Str>((*names)[count++]);
            if (!name || !visit("." + name->toUtf8(), item)) return;
        }
        return;
    }
    case Kind::Dict: {
        const vm::HashTable& table = static_cast<vm::Dict&>(object).table();
        for (std::size_t i = table.next(0); i < table.entryCount() && count++ < most; i = table.next(i + 1))
            if (!visit("[" + peekText(vm, table.entry(i).key, 40) + "]", table.entry(i).value)) return;
        return;
    }
    case Kind::Set:
    case Kind::FrozenSet: {
        const vm::HashTable& table = static_cast<vm::Set&>(object).table();
        for (std::size_t i = table.next(0); i < table.entryCount() && count < most; i = table.next(i + 1))
            if (!visit(vm::cat("{", count++, "}"), table.entry(i).key)) return;
        return;
    }
    case Kind::Future: {
        auto& future = static_cast<vm::FutureObject&>(object);
        if (!future.base() || !future.base()->done() || future.base()->cancelled()) return;
        visit(future.exception.isEmpty() ? ".result()" : ".exception()",
              future.exception.isEmpty() ? future.result : future.exception);
        return;
    }
    case Kind::Cell: {
        visit("", static_cast<vm::Cell&>(object).content);
        return;
    }
    case Kind::Instance:
    case Kind::Exception:
    case Kind::Other:
        if (const auto* deque = dynamic_cast<vm::Deque*>(&object)) return numbered(deque->items);
        return eachAttribute(object, [&](const std::string& name, const Value& attribute) {
            return count++ < most && visit("." + name, attribute);
        });
    default:
        return;
    }
}

VariableView peekVariable(Vm& vm, std::string name, const Value& value, int depth, std::size_t& room) {
    VariableView view;
    view.name = std::move(name);
    view.value = peekText(vm, value);
    view.type = vm.typeName(value);
    if (room > 0) --room;
    if (depth <= 0) return view;
    peekInside(vm, value, kMostChildren, [&](const std::string& each, const Value& inner) {
        if (room == 0) return false;
        view.children.push_back(
            peekVariable(vm, each.starts_with('.') ? each.substr(1) : each, inner, depth - 1, room));
        return true;
    });
    return view;
}

} // namespace coroscope::session
