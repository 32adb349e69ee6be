#pragma once

#include "core/script/bytecode.h"
#include "core/vm/dict.h"
#include "core/vm/tuple.h"

#include <memory>
#include <vector>

namespace coroscope::vm {

class Type;
class Shape;

/// The VM's own instruction: the compiler's plus the number of the inline cache that belongs to it.
struct Instruction {
    std::uint8_t op;   ///< script::Op, or one of the fused operations in fused.h
    std::uint8_t cost; ///< how many of the compiler's instructions it stands for
    std::uint16_t cache;
    std::uint32_t arg;
};

inline constexpr int kLargestCost = 8;           ///< of one instruction
inline constexpr std::uint32_t kInplace = 0x100; ///< beside the operator in BinaryOp's argument: `a OP= b`

/// What an attribute or global instruction found last time, valid while the versions are the same.
struct InlineCache {
    enum Kind : std::uint8_t {
        Nothing,
        Global,   ///< entry `index` of the globals
        Builtin,  ///< entry `index` of the builtins, not hidden by the globals
        Slot,     ///< of an instance of this `shape`
        NewSlot,  ///< StoreAttr: it is added, which gives the object the shape `newShape`
        OfModule, ///< entry `index` of the module `shape`
        Method,   ///< `value`, called with the object itself; the object has no attributes that could hide it
        InstanceMethod, ///< the same; this `shape` has none that hides it
        NativeMethod,   ///< the same for built-in types whose objects have attributes
        Property,       ///< `value` is the function of a property of the type
        SuperMethod,    ///< `value` is what super() finds behind the class `shape` for an object of the type
    };
    std::uint64_t version = 0; ///< of the type, or of the globals' layout
    const void* shape = nullptr;
    union {
        const Value* value = nullptr;
        Shape* newShape;
    };
    std::uint64_t version2 = 0;
    std::int32_t index = -1;
    Kind kind = Nothing;
};

/// A code object: script::Code with its constants and names as values.
class Code final : public Object {
public:
    static constexpr Kind kKind = Kind::Code;
    explicit Code(std::shared_ptr<const script::Code> source);

    const script::Code& source() const { return *m_source; }
    const std::shared_ptr<const script::Code>& sharedSource() const { return m_source; }
    std::uint32_t flags() const { return m_flags; }
    void setFlags(std::uint32_t flags) { m_flags = flags; }

    std::uint32_t localCount() const { return m_localCount; }
    std::uint32_t cellCount() const { return m_cellCount; } ///< cells and free variables
    std::uint32_t slotCount() const { return m_slotCount; } ///< locals, cells and stack
    std::uint32_t argumentCount() const { return m_argumentCount; }
    bool simple() const { return m_simple; } ///< only positional parameters, no cells from parameters
    /// Simple, without cells, and no generator: a call needs nothing but the frame with its arguments.
    bool plain() const { return m_plain; }
    /// Simple and no generator: the same and, if there are any, its cells (Vm::bindCells).
    bool quick() const { return m_quick; }
    /// Of the library: not shown in call stacks.
    bool library() const { return m_library; }
    void setLibrary() { m_library = true; }

    Instruction* instructions() { return m_instructions.data(); }
    const Value& constant(std::uint32_t index) const { return m_constants[index]; }
    const Str* name(std::uint32_t index) const { return m_names[index].get(); }
    const Str* localName(std::uint32_t index) const { return m_localNames[index].get(); }
    const Str* cellName(std::uint32_t index) const { return m_cellNames[index].get(); } ///< free ones behind
    InlineCache& cache(const Instruction& instruction) { return m_caches[instruction.cache]; }

    /// The number of the compiler's instruction that an instruction of ours begins with.
    const script::Position& position(const Instruction* instruction) const {
        return m_source->positions[static_cast<std::size_t>(instruction - m_instructions.data())];
    }
    int line(const Instruction* instruction) const {
        return instruction < m_instructions.data() ? m_source->firstLine : position(instruction).line;
    }
    const Value& qualifiedName() const { return m_qualifiedName; }
    const Value& nameValue() const { return m_nameValue; }

private:
    Value convert(const script::Constant& constant);
    void link();
    bool callsSuper(std::size_t at) const;

    std::shared_ptr<const script::Code> m_source;
    std::uint32_t m_flags = 0;
    std::uint32_t m_argumentCount = 0;
    std::uint32_t m_localCount = 0;
    std::uint32_t m_cellCount = 0;
    std::uint32_t m_slotCount = 0;
    bool m_simple = false;
    bool m_plain = false;
    bool m_quick = false;
    bool m_library = false;
    std::vector<Instruction> m_instructions;
    std::vector<InlineCache> m_caches;
    std::vector<Value> m_constants;
    std::vector<Ref<Str>> m_names;
    std::vector<Ref<Str>> m_localNames;
    std::vector<Ref<Str>> m_cellNames;
    Value m_qualifiedName;
    Value m_nameValue;
};

class Cell final : public Tracked {
public:
    static constexpr Kind kKind = Kind::Cell;
    explicit Cell(Value content = {});
    Value content; ///< Empty: unbound
    void visitRefs(RefVisitor& visitor) override { visitor.visit(content); }
};

} // namespace coroscope::vm
