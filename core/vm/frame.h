#pragma once

#include "core/vm/exception.h"
#include "core/vm/heap.h"

#include <memory>

namespace coroscope::vm {

class Generator;
class SteppedNative;
struct Fiber;

/// What happens to the value that a frame returns (or, for a generator's frame, yields).
enum class Return : std::uint8_t {
    Push,     ///< onto the stack of the frame below
    Base,     ///< leaves Vm::interpret: a native or the task's driver called it
    Init,     ///< an __init__: must be None; the instance is pushed instead
    Discard,  ///< nobody wants it
    Operator, ///< of a special method for the operands on the stack, which it replaces; NotImplemented: the
              ///< other operand is asked (`instance`: whether it was the method of `a OP= b`)
    Anext, ///< an async generator under the YieldFrom of __anext__, asend, athrow or aclose (`instance` tells
           ///< which)
    ForIter,   ///< a generator under ForIter: yields are pushed, the return ends the loop
    YieldFrom, ///< a generator or coroutine under YieldFrom: yields go through, the return is the result
};

/// What the interpreter does with the result of a native coroutine that it waits for.
enum class Deliver : std::uint8_t {
    Push,
    Discard,
    ForIter,   ///< Empty: the loop is over
    PushSelf,  ///< push `deliverSelf` and drop the result
    Replace,   ///< in place of the top of the stack: the result of what YieldFrom awaited
    Arguments, ///< of CallEx: a list of what `*iterable` stands for, with which the instruction runs again
    Unpack,    ///< of UnpackSequence and UnpackEx: a list of the items, with which the instruction runs again
    Step,      ///< of an iterator under YieldFrom: a value is yielded on, Empty ends it with Vm::stopValue()
};

/// One activation of a script's code: on the heap, linked to the one below it on its fiber. The slots are
/// locals, then cells, then the operand stack.
struct Frame {
    Code* code; ///< kept alive by `owner`
    const Instruction*
        pc;    ///< the instruction being executed; running goes on behind it. One before the first: not begun
    Value* sp; ///< first free stack slot
    Frame* back = nullptr;
    Dict* globals;
    Value owner; ///< the Function, or the Code of a module or class body
    Generator* generator = nullptr;
    Value instance; ///< Return::Init
    /// What few frames have: a call is made and left so often that it must not look at each of these.
    struct Seldom {
        Ref<Dict> globalsOwner; ///< when `owner` is no Function
        Value names;            ///< namespace of a class body or of exec: a dict (or mapping)
        Value object;           ///< the FrameObject of it
        Value deliverSelf;      ///< Deliver::PushSelf
    };
    std::unique_ptr<Seldom> seldom;
    // The interned call stack of this frame for the trace, as it was last asked for.
    const Instruction* sitePc = nullptr;
    SiteId siteParent = kNoSite;
    SiteId site = kNoSite;
    std::uint32_t slotCount;
    Return onReturn = Return::Push;
    Deliver deliver = Deliver::Push;

    static const Value kNothing;
    /// Empty where there are none.
    const Value& names() const { return seldom ? seldom->names : kNothing; }
    const Value& object() const { return seldom ? seldom->object : kNothing; }
    Seldom& needSeldom() {
        if (!seldom) seldom = std::make_unique<Seldom>();
        return *seldom;
    }

    Value* slots() { return reinterpret_cast<Value*>(this + 1); }
    Value* locals() { return slots(); }
    Value* cells() { return slots() + code->localCount(); }
    Value* stackBase() { return cells() + code->cellCount(); }
    int line() const { return code->line(pc); }

    /// Locals and cells Empty, stack empty.
    static Frame* create(Value function);
    static Frame* create(Ref<Code> code, Ref<Dict> globals);
    /// The same, for the interpreter's calls: `owner` is the function that has this code and these globals.
    static Frame* create(Heap& heap, Code& code, Dict* globals, Value owner);
    /// Releases what it holds and the memory.
    static void destroy(Frame* frame) { destroy(Heap::current(), frame); }
    static void destroy(Heap& heap, Frame* frame);
    void leaveObject(); ///< its FrameObject takes over what somebody may still want to see
    void visitRefs(RefVisitor& visitor);
};

inline Frame* Frame::create(Heap& heap, Code& code, Dict* globals, Value owner) {
    void* memory = heap.allocate(sizeof(Frame) + code.slotCount() * sizeof(Value));
    auto* frame = new (memory) Frame;
    frame->code = &code;
    frame->pc = code.instructions() - 1;
    frame->globals = globals;
    frame->owner = std::move(owner);
    frame->slotCount = code.slotCount();
    Value* slot = frame->slots();
    Value* const end = slot + code.localCount() + code.cellCount();
    for (; slot < end; ++slot)
        new (slot) Value();
    frame->sp = end;
    return frame;
}

inline void Frame::destroy(Heap& heap, Frame* frame) {
    const std::size_t size = sizeof(Frame) + frame->slotCount * sizeof(Value);
    if (frame->seldom && !frame->seldom->object.isEmpty()) [[unlikely]]
        frame->leaveObject();
    // Stack slots above sp are dead (moved out without being marked): only what lies below counts.
    for (Value* slot = frame->slots(); slot < frame->sp; ++slot)
        slot->~Value();
    frame->~Frame();
    heap.deallocate(frame, size);
}

/// The exception being handled, for `raise` and sys.exc_info(): one a fiber and one a generator, chained
/// while the generator runs (CPython's _PyErr_StackItem).
struct HandledException {
    Value exception; ///< Empty or None: none
    HandledException* outer = nullptr;
    /// Not null: an exception was thrown into this from outside, past those who delegate to it. It sees what
    /// the thrower handles and not what they do, until somebody resumes them all; what leaves it gets chained
    /// by each of them (gen_send_ex2 called by _gen_throw in Objects/genobject.c).
    HandledException* thrower = nullptr;

    bool holds() const { return !exception.isEmpty() && !exception.isNone(); }
    HandledException* beyond() const { return thrower ? thrower : outer; }
};

/// A generator, coroutine or async generator: a frame that can be suspended. Which of them tells type().
class Generator final : public Tracked {
public:
    static constexpr Kind kKind = Kind::Generator;
    enum class State : std::uint8_t { Created, Suspended, Running, Finished };

    Generator(Type* type, Frame* frame, Value name, Value qualifiedName);
    /// A native coroutine (asyncio.sleep(1)): `spec.coroutine` runs when it is awaited.
    Generator(Type* type, const NativeSpec* spec, Args args);
    ~Generator() override;

    State state = State::Created;
    bool asyncGenerator = false;
    bool hooksRun = false;    ///< async generators: known to the event loop
    bool running = false;     ///< async generators: an asend/athrow is under way
    bool closed = false;      ///< async generators: aclose() has begun, or the end has been told (ag_closed)
    bool everAwaited = false; ///< coroutines: for "was never awaited"
    bool hasOrigin = false;   ///< coroutines: Vm::origins knows where it was made
    Frame* frame = nullptr;   ///< null when finished or native
    Value delegate;           ///< what its YieldFrom waits on, when that is a Generator
    HandledException handled;
    struct Native {
        const NativeSpec& spec;
        Args args;
        std::unique_ptr<SteppedNative> stepped; ///< somebody steps it by hand
        ~Native();
    };
    std::unique_ptr<Native> native; ///< null: the script's
    Value name;
    Value qualifiedName;

    /// Told before its destructor runs: a suspended one is closed, so that its finally blocks run; an
    /// unawaited coroutine is reported. False: it was brought back to life.
    bool farewell(Vm& vm);

    void visitRefs(RefVisitor& visitor) override;
};

/// What `agen.__anext__()`, asend, athrow and aclose give: awaiting it runs the async generator to its next
/// yield.
class AsyncGeneratorStep final : public Tracked {
public:
    static constexpr Kind kKind = Kind::Other;
    enum class Mode : std::uint8_t { Send, Throw, Close };
    AsyncGeneratorStep(Type* type, Ref<Generator> generator, Mode mode, Value argument)
        : Tracked(type, Kind::Other), generator(std::move(generator)), mode(mode),
          argument(std::move(argument)) {}
    Ref<Generator> generator;
    Mode mode;
    bool begun = false;
    bool finished = false;
    bool resumed = false; ///< after `thrown`: the task has had another turn since
    Value argument;       ///< what is sent, or the exception that is thrown
    Value thrown;         ///< throw() came before anything else: this goes straight into the generator
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(generator);
        visitor.visit(argument);
        visitor.visit(thrown);
    }
};

/// Where script code runs: a chain of frames, the newest first. A thread's main code has one, each task has
/// one, each callback.
struct Fiber {
    Frame* top = nullptr;
    HandledException baseHandled;
    HandledException* handled = &baseHandled;
    Value context;                    ///< contextvars.Context that is current, or Empty
    SteppedNative* stepped = nullptr; ///< with isTask: it is no task that waits, but who steps this by hand
    /// A step of an async generator that began by throw(): it has not "begun" by that in CPython 3.11
    /// (async_gen_athrow_throw leaves AWAITABLE_STATE_INIT), and begins when its task goes on.
    AsyncGeneratorStep* beginsLater = nullptr;
    Value delivered;         ///< what the innermost frame waited for, when hasDelivered
    std::uint32_t depth = 0; ///< frames, for the recursion limit
    SiteId baseSite = kNoSite;
    LaneId lane = 0;
    bool hasDelivered = false;
    bool thrownInto = false; ///< some HandledException has a thrower
    bool isTask = false;     ///< futures may be awaited: its base frame is a task's coroutine
};

} // namespace coroscope::vm
