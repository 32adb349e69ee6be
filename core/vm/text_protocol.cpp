#include "core/vm/containers.h"
#include "core/vm/numbers.h"
#include "core/vm/views.h"
#include "core/vm/vm.h"

// str(), repr(), ascii(), format(): built-in kinds directly, the rest through their special methods.
namespace coroscope::vm {

namespace {

/// Not of a class that may show itself in its own way: neither of the script nor a native one that derives
/// from a container (defaultdict, struct_time).
bool plain(const Value& value) {
    if (!value.isObject()) return true;
    const Type* type = value.asObject()->type();
    return !type->isHeapType() && type->mro().size() <= 2;
}

} // namespace

Value Vm::repr(const Value& value) {
    if (plain(value)) {
        Value builtin = reprBuiltin(*this, value);
        if (!builtin.isNotHandled()) return builtin;
    }
    return runSync(reprOf(value));
}

Co<Value> Vm::reprOf(Value value) {
    if (plain(value)) {
        Value builtin = reprBuiltin(*this, value);
        if (!builtin.isNotHandled()) co_return builtin;
    }
    Value method = special(value, "__repr__");
    if (method.isEmpty()) co_return method;
    Value result = co_await call(std::move(method));
    if (!result.isEmpty() && !as<Str>(result))
        co_return raise(types.TypeError, cat("__repr__ returned non-string (type ", typeName(result), ")"));
    co_return result;
}

Value Vm::str(const Value& value) {
    if (as<Str>(value) && value.asObject()->type() == types.str) return value;
    if (value.isInt()) return decimalStr(value.asInt());
    if (const MappingProxy* proxy = asMappingProxy(*this, value)) return str(proxy->mapping);
    if (plain(value) && !isKind(value, Kind::Exception)) {
        Value builtin = reprBuiltin(*this, value);
        if (!builtin.isNotHandled()) return builtin;
    }
    return runSync(strOf(value));
}

Co<Value> Vm::strOf(Value value) {
    if (as<Str>(value) && value.asObject()->type() == types.str) co_return value;
    if (const MappingProxy* proxy = asMappingProxy(*this, value)) co_return str(proxy->mapping);
    const Value* found = typeOf(value)->lookup("__str__");
    const Value* plainStr = types.object->lookup("__str__");
    if (!found || (plainStr && found->is(*plainStr))) {
        Value result = co_await reprOf(std::move(value));
        co_return result;
    }
    Value method = special(value, "__str__");
    if (method.isEmpty()) co_return method;
    Value result = co_await call(std::move(method));
    if (!result.isEmpty() && !as<Str>(result))
        co_return raise(types.TypeError, cat("__str__ returned non-string (type ", typeName(result), ")"));
    co_return result;
}

Value Vm::ascii(const Value& value) {
    Value text = repr(value);
    if (text.isEmpty() || as<Str>(text)->ascii()) return text;
    std::string out;
    const Str& source = *as<Str>(text);
    constexpr char kHex[] = "0123456789abcdef";
    for (std::size_t i = 0; i < source.size(); ++i) {
        const char32_t c = source.at(i);
        if (c < 0x80) {
            out += static_cast<char>(c);
            continue;
        }
        const int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        out += digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U";
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
            out += kHex[(c >> shift) & 15];
    }
    return Str::fromLatin1(out);
}

std::string Vm::reprText(const Value& value) {
    Value pending = takeException();
    const Value text = value.isEmpty() ? Value() : repr(value);
    std::string result = as<Str>(text) ? as<Str>(text)->toUtf8()
                                       : cat("<", value.isEmpty() ? "unset" : typeName(value), " object>");
    takeException();
    restore(std::move(pending));
    return result;
}

Value Vm::format(const Value& value, const Value& spec) {
    if (plain(value)) {
        Value builtin = formatBuiltin(*this, value, *as<Str>(spec));
        if (!builtin.isNotHandled()) return builtin;
    }
    return runSync(formatCo(value, spec, 0));
}

Co<Value> Vm::formatCo(Value value, Value spec, int conversion) {
    if (conversion == 1)
        value = co_await strOf(std::move(value));
    else if (conversion == 2)
        value = co_await reprOf(std::move(value));
    else if (conversion == 3)
        value = ascii(value);
    if (value.isEmpty()) co_return value;
    if (spec.isEmpty()) spec = Str::fromLatin1("");
    if (plain(value)) {
        Value builtin = formatBuiltin(*this, value, *as<Str>(spec));
        if (!builtin.isNotHandled()) co_return builtin;
    }
    Value method = special(value, "__format__");
    if (method.isEmpty()) co_return method;
    Value result = co_await call(std::move(method), std::move(spec));
    if (!result.isEmpty() && !as<Str>(result))
        co_return raise(types.TypeError, cat("__format__ must return a str, not ", typeName(result)));
    co_return result;
}

} // namespace coroscope::vm
