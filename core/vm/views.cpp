#include "core/vm/views.h"

#include "core/vm/type.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

namespace {
Type* typeOfOther(const Value& value) {
    return isKind(value, Kind::Other) ? value.asObject()->type() : nullptr;
}
} // namespace

DictView* asDictView(const Vm& vm, const Value& value) {
    const Type* type = typeOfOther(value);
    if (!type || (type != vm.types.dictKeys && type != vm.types.dictItems && type != vm.types.dictValues))
        return nullptr;
    return static_cast<DictView*>(value.asObject());
}

MappingProxy* asMappingProxy(const Vm& vm, const Value& value) {
    return typeOfOther(value) == vm.types.mappingProxy ? static_cast<MappingProxy*>(value.asObject())
                                                       : nullptr;
}

GenericAlias* asGenericAlias(const Vm& vm, const Value& value) {
    const Type* type = typeOfOther(value);
    return type && type->isSubtypeOf(vm.types.genericAlias) ? static_cast<GenericAlias*>(value.asObject())
                                                            : nullptr;
}

UnionType* asUnionType(const Vm& vm, const Value& value) {
    return typeOfOther(value) == vm.types.unionType ? static_cast<UnionType*>(value.asObject()) : nullptr;
}

Value makeGenericAlias(Vm& vm, const Value& origin, const Value& item) {
    const Value args = isKind(item, Kind::Tuple) ? item : Tuple::of({item}).value();
    return make<GenericAlias>(vm.types.genericAlias, origin, args);
}

namespace {

/// The members of a union that an operand stands for; false when it may not be in one.
bool addMembers(Vm& vm, const Value& operand, ValueVector& out) {
    if (const UnionType* other = asUnionType(vm, operand)) {
        for (const Value& member : *static_cast<Tuple*>(other->args.asObject())) {
            if (!addMembers(vm, member, out)) return false;
        }
        return true;
    }
    const bool none = operand.isNone();
    if (!none && !isKind(operand, Kind::Type) && !asGenericAlias(vm, operand)) return false;
    const Value member = none ? Value::share(vm.types.none) : operand;
    for (const Value& present : out) {
        if (present.is(member)) return true;
    }
    out.push_back(member);
    return true;
}

} // namespace

Value makeUnion(Vm& vm, const Value& a, const Value& b) {
    // None | None is an error for want of a type.
    if (a.isNone() && b.isNone()) return Value::notHandled();
    ValueVector members;
    if (!addMembers(vm, a, members) || !addMembers(vm, b, members)) return Value::notHandled();
    if (members.size() == 1) return members.front();
    return make<UnionType>(vm.types.unionType,
                           Tuple::of(std::span<const Value>(members.data(), members.size())).value());
}

} // namespace coroscope::vm
