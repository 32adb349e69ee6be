#pragma once

#include "core/vm/vm.h"

namespace coroscope::vm {

/// Runs a fiber's newest frame, and what it calls, until a frame with Return::Base is left or something must
/// be awaited (Vm::Exit). Script calls push frames; nothing here recurses natively from script to script.
struct Interpreter {
    static Vm::Exit run(Vm& vm, Fiber& fiber);
    /// From now on objects that die run nothing of the script (no finally, no __del__, no warning): the run
    /// is over, or is given up in its middle.
    static void tearDown(Vm& vm);
    /// Takes frames that will not go on off their fiber, from `top` down: generators keep theirs and count as
    /// suspended, the others are destroyed.
    static void unwind(Frame* top);

private:
    Interpreter(Vm& vm, Fiber& fiber) : m_vm(vm), m_fiber(fiber) {}
    Vm::Exit loop();

    // What the instructions need beside the fast paths (interpreter_names.cpp, ..._operators, ..._protocols,
    // ..._match). Empty or false: an exception is pending.
    void unboundCell(std::uint32_t index);
    void undefinedName(const Str* name);
    Value loadName(Frame& frame, const Str* name);
    void cacheAttribute(const Value& object, const Str* name, InlineCache& cache);
    /// `before`: the shape of the object before the attribute was set.
    void cacheStore(const Value& object, const Str* name, Shape* before, InlineCache& cache);
    void cacheMethod(const Value& object, const Str* name, InlineCache& cache);
    /// What super().name is when it is a function, to be called with super's object without being bound to it
    /// first.
    bool superMethod(const Value& object, const Str* name, Value& function, InlineCache& cache);
    /// True when a class of the script defines this special method, so that the built-in way is not to be
    /// taken.
    bool overridden(const Value& object, const Str* method);
    /// A frame for the script's own method of `a OP b` or of a comparison, with copies of the operands that
    /// stay at the top of the stack; null when it is not so simple. Its return is Return::Operator.
    Frame* operatorFrame(script::BinaryOperator op, bool inplace, Value* sp);
    Frame* comparisonFrame(script::Comparison op, Value* sp);
    Frame* methodFrame(const Value* method, const Value& self, const Value& other);
    /// a + b for two texts of which the first will go on growing; notHandled(): the usual way.
    Value growText(const Value& a, const Value& b, bool growing);
    Value unaryNative(script::Op op, const Value& value);
    Value getAiter(const Value& value);
    Value getAnext(const Value& value);
    Value getAwaitable(const Value& value, std::uint32_t from);
    Value joinStrings(const Value* first, std::uint32_t count);
    Value formatValue(const Value& value, const Value& spec, std::uint32_t conversion);
    Value extend(script::Op op, Value* sp);
    /// Replaces the top of the stack by its items, first on top. True when done.
    Value unpack(Value*& sp, std::uint32_t before, std::uint32_t after, bool star);
    /// True for what gives its items by running script code, or by waiting: not to be done in one go.
    bool unpackMayWait(const Value& source) {
        if (isKind(source, Kind::Tuple) || isKind(source, Kind::List)) return false;
        return isKind(source, Kind::Generator) || isKind(source, Kind::Iterator) ||
               (isKind(source, Kind::Instance) && m_vm.typeAttr(source, m_vm.names().iter));
    }
    Value starArguments(const Value& callee, const Value& iterable);
    Vm::Called beginEx(Value callee, Value arguments, const Value& keywords);
    bool raiseVarargs(Value*& sp, std::uint32_t count); ///< true: re-raised, without a new traceback entry
    Value matches(const Value& exception, const Value& types);
    bool matchGroup(Value* sp);
    Value prepareReraiseStar(const Value& original, const Value& raised);
    bool beforeWith(bool async, Value& manager, Value& enter);
    bool importStar(Frame& frame, const Value& module);
    bool isMapping(const Value& value);
    bool isSequence(const Value& value);
    Value matchKeys(const Value& subject, const Value& keys);
    Value matchClass(const Value& subject, const Value& cls, const Value& names, std::uint32_t positional);
    void setupAnnotations(Frame& frame);

    // Async generators (async_generator.cpp).
    enum class StepBegin : std::uint8_t { Entered, Throw, Done, Failed };
    AsyncGeneratorStep* asStep(const Value& value) { return m_vm.asStep(value); }
    StepBegin beginStep(AsyncGeneratorStep& step, Value sent);
    AsyncGeneratorStep& endStep(const Value& step);
    bool stepReturned(const Value& step); ///< false: StopAsyncIteration is pending
    bool stepYielded(const Value& step);
    bool stepRaised(const Value& step); ///< true: the exception was the expected end of aclose()

    /// For a call whose result is awaited at once: true when it was a native coroutine function that need not
    /// wait; `result` is what awaiting it gives, bareYield(), or Empty with an exception pending.
    bool atOnce(const Value& callee, const Value* args, std::size_t count, Value& result);
    /// Whether what this frame yields goes straight to the task that the fiber belongs to.
    bool delegatesToTask(const Frame* frame) const;

    Vm& m_vm;
    Fiber& m_fiber;
};

} // namespace coroscope::vm
