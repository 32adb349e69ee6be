#pragma once

#include "core/vm/frame.h"

namespace coroscope::vm {

/// What scripts see of a frame. While the frame lives this looks at it; when the frame goes and somebody
/// still holds this (a traceback, mostly), the frame's variables move in here: an exception keeps what the
/// functions that it passed through held, as in CPython (Python/frame.c, take_ownership).
class FrameObject final : public Tracked {
public:
    static constexpr Kind kKind = Kind::Other;
    FrameObject(Type* type, Frame& frame);

    /// The one of a frame; made at the first call.
    static FrameObject& of(Frame& frame);
    /// Called by the frame, which ends. `caller`: who called it, for f_back; null for a generator.
    void frameEnds(Frame* caller);

    const Ref<Code>& code() const { return m_code; }
    Dict& globals() const { return *m_globals; }
    int line() const;
    /// For a function a dict, the same at every call, brought up to date (PyFrame_FastToLocals); the
    /// namespace else.
    Ref<Dict> locals();
    /// Writes the variables of a function's frame into `into`; those that are unbound are taken out.
    void showLocals(Dict& into) const;
    /// A FrameObject, or None.
    /// frame.clear(): the locals of one that has ended go; the generator of a suspended one is closed.
    static machine::Co<Value> clear(Vm& vm, Args args);
    Value back() const;
    Frame* frame() const { return m_frame; }
    void visitRefs(RefVisitor& visitor) override;

private:
    const Value& slot(std::uint32_t index) const;
    Frame* m_frame; ///< null when it has ended
    Ref<Code> m_code;
    Ref<Dict> m_globals;
    Value m_names;
    const Instruction* m_at = nullptr;
    ValueVector m_slots; ///< locals, then cells
    Value m_back = Value::none();
    Ref<Dict> m_locals;
};

} // namespace coroscope::vm
