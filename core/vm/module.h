#pragma once

#include "core/vm/type.h"

namespace coroscope::vm {

class Module final : public Tracked {
public:
    static constexpr Kind kKind = Kind::Module;
    Module(Type* type, Ref<Dict> dict) : Tracked(type, Kind::Module), dict(std::move(dict)) {}
    Ref<Dict> dict;
    void visitRefs(RefVisitor& visitor) override { visitor.visit(dict); }
};

} // namespace coroscope::vm
