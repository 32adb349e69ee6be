#include "core/vm/containers.h"
#include "core/vm/interpreter.h"

// What `match` asks of its subject.
namespace coroscope::vm {

bool Interpreter::isMapping(const Value& value) {
    if (isKind(value, Kind::Dict) ||
        (value.isObject() && value.asObject()->type() == m_vm.types.mappingProxy))
        return true;
    const Value* marker = m_vm.typeAttr(value, Str::intern("__match_mapping__").get());
    return marker && marker->isTrue();
}

bool Interpreter::isSequence(const Value& value) {
    if (isKind(value, Kind::List) || isKind(value, Kind::Tuple) || isKind(value, Kind::Range)) return true;
    const Value* marker = m_vm.typeAttr(value, Str::intern("__match_sequence__").get());
    return marker && marker->isTrue();
}

Value Interpreter::matchKeys(const Value& subject, const Value& keys) {
    const auto* names = static_cast<Tuple*>(keys.asObject());
    auto values = Tuple::make(names->size());
    for (std::size_t i = 0; i < names->size(); ++i) {
        Value found;
        if (Dict* dict = as<Dict>(subject)) {
            const Value* slot = dict->table().find(m_vm, (*names)[i]);
            if (!slot) return m_vm.failed() ? Value() : Value::none();
            found = *slot;
        } else {
            found = m_vm.getItem(subject, (*names)[i]);
            if (found.isEmpty()) return m_vm.clearIf(m_vm.types.KeyError) ? Value::none() : Value();
        }
        (*values)[i] = std::move(found);
    }
    return values;
}

Value Interpreter::matchClass(const Value& subject, const Value& cls, const Value& names,
                              std::uint32_t positional) {
    if (!isKind(cls, Kind::Type))
        return m_vm.raise(m_vm.types.TypeError, "called match pattern must be a class");
    auto* type = static_cast<Type*>(cls.asObject());
    const int instance = m_vm.isInstanceOf(subject, cls);
    if (instance < 0) return Value();
    if (!instance) return Value::none();
    const auto* keywords = static_cast<Tuple*>(names.asObject());
    ValueVector attributes;
    std::vector<std::string> seen;
    if (positional > 0) {
        Value matchArgs = m_vm.getAttrOrEmpty(cls, "__match_args__");
        if (m_vm.failed()) return Value();
        const Kind kind = type->instanceKind();
        const bool selfMatch =
            matchArgs.isEmpty() &&
            (kind == Kind::Int || kind == Kind::Float || kind == Kind::Str || kind == Kind::Bytes ||
             kind == Kind::ByteArray || kind == Kind::Tuple || kind == Kind::List || kind == Kind::Dict ||
             kind == Kind::Set || kind == Kind::FrozenSet);
        const Tuple* allowed = as<Tuple>(matchArgs);
        if (!matchArgs.isEmpty() && !allowed)
            return m_vm.raise(m_vm.types.TypeError, cat(type->name(), ".__match_args__ must be a tuple (got ",
                                                        m_vm.typeName(matchArgs), ")"));
        const std::size_t most = selfMatch ? 1 : allowed ? allowed->size() : 0;
        if (positional > most) {
            return m_vm.raise(m_vm.types.TypeError,
                              cat(type->name(), "() accepts ", most, " positional sub-pattern",
                                  most == 1 ? "" : "s", " (", positional, " given)"));
        }
        if (selfMatch)
            attributes.push_back(subject);
        else {
            for (std::uint32_t i = 0; i < positional; ++i) {
                const Str* name = as<Str>((*allowed)[i]);
                if (!name)
                    return m_vm.raise(m_vm.types.TypeError,
                                      cat("__match_args__ elements must be strings (got ",
                                          m_vm.typeName((*allowed)[i]), ")"));
                seen.push_back(name->toUtf8());
                Value found = m_vm.getAttrOrEmpty(subject, name);
                if (found.isEmpty()) return m_vm.failed() ? Value() : Value::none();
                attributes.push_back(std::move(found));
            }
        }
    }
    for (const Value& each : *keywords) {
        const Str* name = as<Str>(each);
        for (const std::string& other : seen) {
            if (other == name->toUtf8())
                return m_vm.raise(
                    m_vm.types.TypeError,
                    cat(type->name(), "() got multiple sub-patterns for attribute '", other, "'"));
        }
        Value found = m_vm.getAttrOrEmpty(subject, name);
        if (found.isEmpty()) return m_vm.failed() ? Value() : Value::none();
        attributes.push_back(std::move(found));
    }
    return Tuple::of(attributes);
}

} // namespace coroscope::vm
