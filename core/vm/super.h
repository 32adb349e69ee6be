#pragma once

#include "core/vm/type.h"

namespace coroscope::vm {

/// super(type, object): looks attributes up behind `type` in the MRO of the object's class.
class Super final : public Tracked {
public:
    static constexpr Kind kKind = Kind::Other;
    Super(Type* type, Ref<Type> after, Value object, Ref<Type> objectType)
        : Tracked(type, Kind::Other), after(std::move(after)), object(std::move(object)),
          objectType(std::move(objectType)) {}
    Ref<Type> after;
    Value object;         ///< an instance, or a class for super() in class methods
    Ref<Type> objectType; ///< whose MRO is walked
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(after);
        visitor.visit(object);
        visitor.visit(objectType);
    }
};

} // namespace coroscope::vm
