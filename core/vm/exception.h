#pragma once

#include "core/vm/function.h"

namespace coroscope::vm {

class FrameObject;

/// One entry of a traceback; the chain runs from the outermost frame (the head) to where the exception was
/// raised.
class Traceback final : public Tracked {
public:
    static constexpr Kind kKind = Kind::Other;
    Traceback(FrameObject& of, const Instruction* at, Value next);
    Traceback(const LibraryFrame* library, Value next);

    Value frame; ///< a FrameObject; Empty for a library frame
    const Instruction* at = nullptr;
    const LibraryFrame* library = nullptr;
    Value kept;         ///< what the library's frame holds on to: a coroutine that it was given
    Value next;         ///< Traceback or None
    Code* code() const; ///< null for a library frame
    int line() const;
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(next);
        visitor.visit(frame);
        visitor.visit(kept);
    }
};

/// BaseException and everything below it. Attributes that scripts set, and those of StopIteration, OSError …,
/// are in attributes().
class Exception : public Tracked {
public:
    static constexpr Kind kKind = Kind::Exception;
    explicit Exception(Type* type);

    Value args;      ///< tuple
    Value traceback; ///< Traceback or None
    Value cause;     ///< exception or None
    Value context;   ///< exception or None
    bool suppressContext = false;

    Attributes* attributes() override { return &m_attributes; }
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(args);
        visitor.visit(traceback);
        visitor.visit(cause);
        visitor.visit(context);
        m_attributes.visitRefs(visitor);
    }

private:
    Attributes m_attributes;
};

} // namespace coroscope::vm
