#pragma once

#include "core/machine/co.h"
#include "core/vm/code.h"
#include "core/vm/type.h"

#include <array>
#include <string>
#include <vector>

namespace coroscope::vm {

class Vm;

/// A function written in the script.
class Function final : public Tracked {
public:
    static constexpr Kind kKind = Kind::Function;
    Function(Ref<Code> code, Ref<Dict> globals);

    Ref<Code> code;
    Ref<Dict> globals;
    Value defaults;    ///< tuple, or Empty
    Value kwDefaults;  ///< dict, or Empty
    Value closure;     ///< tuple of cells, or Empty
    Value annotations; ///< dict, or Empty
    Value name;
    Value qualifiedName;
    Value doc; ///< Empty: from the code
    Value module;

    Attributes* attributes() override {
        if (!m_attributes.shape) m_attributes.shape = type()->rootShape();
        return &m_attributes;
    }
    void visitRefs(RefVisitor& visitor) override;

private:
    Attributes m_attributes;
};

class BoundMethod final : public Tracked {
public:
    static constexpr Kind kKind = Kind::BoundMethod;
    BoundMethod(Value function, Value self);
    Value function;
    Value self;
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(function);
        visitor.visit(self);
    }
};

/// The arguments of a native coroutine function: owned, in the order of its signature. Movable only.
class Args {
public:
    Args() = default;
    Args(Value* from, std::size_t count);
    Args(Args&& other) noexcept;
    Args& operator=(Args&&) = delete;
    ~Args();
    static void* operator new(std::size_t size);
    static void operator delete(void* memory, std::size_t size);

    std::size_t size() const { return m_count; }
    Value& operator[](std::size_t index) { return data()[index]; }
    Value* data() { return m_heap.empty() ? m_inline : m_heap.data(); }

private:
    static constexpr std::size_t kInline = 5;
    std::size_t m_count = 0;
    Value m_inline[kInline];
    std::vector<Value> m_heap;
};

/// A plain native: gets its arguments in the order of its signature, one Value a parameter: defaults filled
/// in, `*args` as one tuple,
/// `**kwargs` as one dict, an optional parameter without a default value as Empty. It may move from them. An
/// Empty result means that an exception is pending in the Vm.
using NativeFn = Value (*)(Vm& vm, Value* args);
/// A native that calls scripts or waits. The same conventions; never throws.
using NativeCo = machine::Co<Value> (*)(Vm& vm, Args args);

/// A frame that CPython shows in a traceback for a library function which we have in C++.
struct LibraryFrame {
    const char* file;
    int line;
    const char* function;
    const char* source;
    int caretStart = -1; ///< columns within `source`; -1: the whole line, so no carets
    int caretEnd = -1;
};

/// What a native function is: made once at start-up from its signature, written as Python would show it:
/// "sorted(iterable, /, *, key=None, reverse=False)". Defaults may be None, True, False, integers, floats,
/// '...' strings, or `<unset>` for Empty.
struct NativeSpec {
    std::string name;
    std::string qualifiedName;
    std::string signature; ///< from the parenthesis on
    struct Parameter {
        Ref<Str> name;
        Value defaultValue;
        bool required = false;
    };
    std::vector<Parameter> parameters; ///< positional, then keyword-only; not *args and **kwargs
    std::uint32_t positionalOnly = 0;
    std::uint32_t positional = 0; ///< including positional-only
    bool variadic = false;        ///< *args: the argument behind the positional ones
    bool keywords = false;        ///< **kwargs: the last argument
    std::uint32_t required = 0;   ///< the leading positional parameters without default
    Type* owner = nullptr;        ///< for methods: the type that self must be of
    NativeFn function = nullptr;  ///< may answer Value::notHandled() when there is a coroutine as well
    NativeCo coroutine = nullptr;
    /// A coroutine function (`async def` to scripts): calling it makes a coroutine object which runs
    /// `coroutine` when awaited.
    bool async = false;
    /// Stands for a function that CPython's library has written in Python: wrong arguments are refused in a
    /// function's words.
    bool asFunction = false;
    /// Others can see what it does (print, locks, queues): what stands at an earlier instant must happen
    /// first.
    bool observable = false;
    std::vector<LibraryFrame>
        frames;              ///< added to the traceback of an exception that passes through, innermost first
    bool addsFrames = false; ///< it adds them itself, other ones in other places: `frames` is where it waits
    std::string doc;
    std::string module; ///< __module__; empty for methods
    // The names as values, for the coroutines that calls of an async one make.
    Value nameValue;
    Value qualifiedNameValue;

    /// Positional parameters only: arguments need no matching, but defaults for those that are left out.
    bool plain() const { return isPlain; }
    std::size_t slotCount() const { return slots; }
    /// `*args` behind the positional ones, and behind that only what has a default.
    bool takesRest() const { return hasRest; }
    // What follows from the signature: calls ask for it.
    bool isPlain = false;
    bool hasRest = false;
    std::uint32_t slots = 0;
};

/// A built-in function or method.
class NativeFunction final : public Object {
public:
    static constexpr Kind kKind = Kind::Native;
    NativeFunction(Type* type, const NativeSpec* spec) : Object(type, Kind::Native), m_spec(spec) {}
    const NativeSpec& spec() const { return *m_spec; }

private:
    const NativeSpec* m_spec; ///< owned by the Vm
};

/// A computed attribute of a native type. A null setter: read only.
class NativeProperty final : public Object {
public:
    static constexpr Kind kKind = Kind::Descriptor;
    using Getter = Value (*)(Vm& vm, const Value& self);
    using Setter = bool (*)(Vm& vm, const Value& self,
                            Value value); ///< Empty value: delete; false: exception pending
    NativeProperty(Type* type, std::string name, Type* owner, Getter getter, Setter setter)
        : Object(type, Kind::Descriptor), name(std::move(name)), owner(owner), getter(getter),
          setter(setter) {}
    std::string name;
    Type* owner;
    Getter getter;
    Setter setter;
};

/// property, staticmethod, classmethod: told apart by type().
class Descriptor final : public Tracked {
public:
    static constexpr Kind kKind = Kind::Other;
    explicit Descriptor(Type* type) : Tracked(type, Kind::Other) {}
    Value get; ///< the getter, or the function of a staticmethod or classmethod
    Value set;
    Value del;
    Value doc;
    Value name;
    Attributes extra;
    Attributes* attributes() override {
        if (!extra.shape) extra.shape = type()->rootShape();
        return &extra;
    }
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(get);
        visitor.visit(set);
        visitor.visit(del);
        visitor.visit(doc);
        visitor.visit(name);
        extra.visitRefs(visitor);
    }
};

} // namespace coroscope::vm
