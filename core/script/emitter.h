#pragma once

#include "core/script/bytecode.h"
#include "core/script/source.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace coroscope::script {

/// A place to jump to. Bound once; jumps before that are patched.
struct Label {
    std::int64_t target = -1;
    std::int64_t depth = -1;
    std::vector<std::uint32_t> jumps;
};

/// Appends instructions to one Code. Keeps count of the stack at every place, so that handlers know how far
/// to cut it, and drops what cannot be reached.
class Emitter {
public:
    explicit Emitter(Code& code) : m_code(code) {}

    /// Where the following instructions come from.
    void setPosition(Range range) { m_position = toPosition(range); }
    Position position() const { return m_position; }
    void setPosition(Position position) { m_position = position; }
    static Position toPosition(Range range);

    void emit(Op op, std::uint32_t arg = 0);
    void jump(Op op, Label& label);
    void bind(Label& label);
    bool reachable() const { return m_reachable; }
    /// What follows is never reached (until a label that something jumps to).
    void deaden() {
        m_reachable = false;
        m_revivedDepth = m_depth;
    }
    /// Takes deaden() back, where the code in between could not be left by a jump.
    void revive() {
        m_reachable = !m_abandoned;
        m_depth = m_revivedDepth; // what was not emitted has left it anywhere
    }
    /// Emits nothing any more: a fault was found, and the stack is not what it should be.
    void abandon() {
        m_abandoned = true;
        m_reachable = false;
    }
    std::uint32_t here() const { return static_cast<std::uint32_t>(m_code.instructions.size()); }

    std::uint32_t constant(Constant value);
    std::uint32_t name(std::string_view id) { return index(m_names, m_code.names, id); }
    std::uint32_t local(std::string_view id) { return index(m_locals, m_code.localNames, id); }
    void loadConst(Constant value) { emit(Op::LoadConst, constant(std::move(value))); }
    void loadNone() { loadConst({NoneConstant{}}); }

    /// A protected range: opened where the stack holds what the handler keeps, closed before anything that it
    /// must not cover, and possibly opened again.
    struct Protection {
        Label* handler = nullptr;
        std::int64_t depth = 0;
        std::int64_t start = -1;
        bool used = false;
    };
    Protection protect(Label& handler);
    void close(Protection& protection);
    void reopen(Protection& protection);
    /// Where a handler begins: the stack is cut to the protection's depth, the exception on top. False (and
    /// nothing is reachable) where the range held nothing.
    bool beginHandler(Protection& protection);

    std::int64_t depth() const { return m_depth; }
    void finish();

private:
    std::uint32_t index(std::unordered_map<std::string, std::uint32_t>& known, std::vector<std::string>& list,
                        std::string_view id);
    void adjust(int by);

    Code& m_code;
    Position m_position;
    bool m_reachable = true;
    bool m_abandoned = false;
    std::int64_t m_depth = 0;
    std::int64_t m_revivedDepth = 0;
    std::int64_t m_maxDepth = 0;
    std::unordered_map<std::string, std::uint32_t> m_names;
    std::unordered_map<std::string, std::uint32_t> m_locals;
    std::unordered_map<std::string, std::uint32_t> m_constants;
};

/// What an instruction does to the height of the stack, where it does not jump. (ForIter that jumps: -1;
/// JumpIf...OrPop that jump: 0.)
int stackEffect(Op op, std::uint32_t arg);

/// A text that is the same for equal constants of the same type only.
std::string constantKey(const Constant& constant);

} // namespace coroscope::script
