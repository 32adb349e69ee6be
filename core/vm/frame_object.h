#pragma once

#include "core/vm/code.h"
#include "core/vm/dict.h"

namespace coroscope::vm {

/// What scripts see of a frame: a picture of it at the moment it was asked for.
class FrameObject final : public Tracked {
public:
    static constexpr Kind kKind = Kind::Other;
    FrameObject(Type* type, Ref<Code> code, int line, Ref<Dict> globals, Ref<Dict> locals, Value back)
        : Tracked(type, Kind::Other), code(std::move(code)), line(line), globals(std::move(globals)), locals(std::move(locals)), back(std::move(back)) {}
    Ref<Code> code;
    int line;
    Ref<Dict> globals;
    Ref<Dict> locals;
    Value back;
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(globals);
        visitor.visit(locals);
        visitor.visit(back);
    }
};

} // namespace coroscope::vm
