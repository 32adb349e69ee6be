#pragma once

#include "core/vm/dict.h"
#include "core/vm/tuple.h"

namespace coroscope::vm {

class Vm;

/// dict.keys(), values(), items(): a window on a dict. Which of them tells type().
class DictView final : public Tracked {
public:
    DictView(Type* type, Ref<Dict> dict) : Tracked(type, Kind::Other), dict(std::move(dict)) {}
    Ref<Dict> dict;
    void visitRefs(RefVisitor& visitor) override { visitor.visit(dict); }
};

/// A dict view of any sort, or null.
DictView* asDictView(const Vm& vm, const Value& value);

/// types.MappingProxyType: a mapping that can only be read; what `cls.__dict__` is.
class MappingProxy final : public Tracked {
public:
    MappingProxy(Type* type, Value mapping) : Tracked(type, Kind::Other), mapping(std::move(mapping)) {}
    Value mapping;
    void visitRefs(RefVisitor& visitor) override { visitor.visit(mapping); }
};

MappingProxy* asMappingProxy(const Vm& vm, const Value& value);

/// list[int]: only remembers what it was made of.
class GenericAlias final : public Tracked {
public:
    GenericAlias(Type* type, Value origin, Value args)
        : Tracked(type, Kind::Other), origin(std::move(origin)), args(std::move(args)) {}
    Value origin;
    Value args; ///< tuple
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(origin);
        visitor.visit(args);
    }
};

GenericAlias* asGenericAlias(const Vm& vm, const Value& value);
/// origin[item]: a tuple counts as several arguments.
Value makeGenericAlias(Vm& vm, const Value& origin, const Value& item);

/// int | None.
class UnionType final : public Tracked {
public:
    UnionType(Type* type, Value args) : Tracked(type, Kind::Other), args(std::move(args)) {}
    Value args; ///< tuple
    void visitRefs(RefVisitor& visitor) override { visitor.visit(args); }
};

UnionType* asUnionType(const Vm& vm, const Value& value);
/// notHandled() when an operand cannot be part of a union.
Value makeUnion(Vm& vm, const Value& a, const Value& b);

} // namespace coroscope::vm
