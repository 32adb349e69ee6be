#pragma once

#include "core/base/trace_sink.h"
#include "core/machine/co.h"
#include "core/machine/counted.h"
#include "core/script/bytecode.h"
#include "core/vm/frame.h"
#include "core/vm/hooks.h"
#include "core/vm/intern.h"
#include "core/vm/iterator.h"
#include "core/vm/lookup_cache.h"
#include "core/vm/module.h"
#include "core/vm/names.h"
#include "core/vm/natives.h"
#include "core/vm/resource_names.h"
#include "core/vm/source_lines.h"
#include "core/vm/text.h"
#include "core/vm/vm_options.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace coroscope::machine {
class Machine;
class Thread;
} // namespace coroscope::machine

namespace coroscope::loop {
class FutureBase;
}

namespace coroscope::vm {

using machine::Co;
class Run;

/// A callee with its arguments, for the interpreter to call when a look-up must run script code.
struct PendingCall {
    Value callee;
    Value args[3];
    int count = 0;
};

/// A virtual machine: one script's heap, types, modules, and the interpreter. Belongs to one machine::Machine
/// and its operating-system thread; enter it through a HeapScope on heap().
///
/// Conventions. A function that returns a Value returns Empty when an exception is pending (failed() is then
/// true); one that returns bool returns false. Natives never throw C++ exceptions. Code that may run script
/// code is a Co; the ...Sync forms run it to its end on the spot, for places where Python calls back
/// implicitly (__eq__ inside a dict): a blocking call in there is refused with RuntimeError.
class Vm : public Natives {
public:
    Vm(machine::Machine& machine, TraceSink& sink, VmOptions options);
    ~Vm();
    Vm(const Vm&) = delete;
    Vm& operator=(const Vm&) = delete;

    static Vm& current() { return *s_current; } ///< the one whose heap is current
    Heap& heap() { return m_heap; }
    machine::Machine& machine() { return m_machine; }
    TraceSink& sink() { return m_sink; }
    const VmOptions& options() const { return m_options; }
    const Names& names() const { return *m_names; }

    // --- Exceptions
    bool failed() const { return !m_pending.isEmpty(); }
    const Value& pendingException() const { return m_pending; }
    /// Takes the pending exception out: it counts as caught.
    Value takeException() { return std::move(m_pending); }
    /// Makes an exception object pending. Its context becomes the one being handled.
    Value raise(Value exception);
    Value raise(Type* type, std::string_view message);
    /// Only makes it; args = (message,) or (value,).
    Value makeException(Type* type, std::string_view message);
    Value makeException(Type* type, const Value& argument);
    /// Makes an exception pending at the place where the fiber stands, as coroutine.throw() does: the
    /// exception that the innermost coroutine handles becomes its context, those of the ones that await it
    /// follow while it leaves them. `outermost`: what was resumed by the throw; null for all that the fiber
    /// runs.
    void throwInto(Fiber& fiber, Value exception, HandledException* outermost = nullptr);
    /// The fiber is resumed by a value: nothing thrown into it counts any longer.
    void forgetThrows(Fiber& fiber) {
        if (fiber.thrownInto) forgetThrowsSlow(fiber);
    }
    /// The pending exception has left `left`, inside which it may have been thrown.
    void chainAfterThrow(const HandledException& left) {
        if (left.thrower && m_fiber->handled->holds()) chainContext(m_fiber->handled->exception);
    }
    /// Makes an existing exception pending again, as it is.
    void restore(Value exception) { m_pending = std::move(exception); }
    bool pendingIs(const Type* type) const;
    /// True, and nothing pending any more, when the pending exception is of this type.
    bool clearIf(const Type* type);
    /// Empty StopIteration value convention: Co results of next() are Empty without failed() at the end of an
    /// iteration.
    Value stopIteration(Value value = Value::none());
    /// The exception being handled in the current fiber, or None.
    Value handledException();
    void addLibraryFrames(std::span<const LibraryFrame> frames);
    void addTraceback(Frame* frame);

    /// What the generator or iterator that just ended returned (StopIteration.value).
    Value takeStopValue() { return m_stopValue.isEmpty() ? Value::none() : std::move(m_stopValue); }
    void setStopValue(Value value) { m_stopValue = std::move(value); }
    Abort abort() const { return m_abort; }
    void setAbort(Abort abort) { m_abort = abort; }
    Value makeAbort();             ///< the exception that says so
    std::optional<int> exitStatus; ///< os._exit has ended the script

    // --- Asking and doing, natives only; user-defined behaviour runs through ...Sync inside
    Type* typeOf(const Value& value) const {
        return value.isObject() ? value.asObject()->type() : typeOfImmediate(value);
    }
    const std::string& typeName(const Value& value) const { return typeOf(value)->errorName(); }
    bool isInstance(const Value& value, const Type* type) const { return typeOf(value)->isSubtypeOf(type); }

    /// Attribute look-up as object.__getattribute__ does it. When script code must run (a property,
    /// __getattr__), fills `call` and returns notHandled. Raises AttributeError when absent.
    Value getAttrOrCall(const Value& object, const Str* name, PendingCall& call);
    /// The same without a class's own __getattribute__ and __setattr__: what object's do.
    Value genericGetAttr(const Value& object, const Str* name, PendingCall& call);
    bool genericSetAttr(const Value& object, const Str* name, Value value, PendingCall& call);
    Value getAttr(const Value& object, const Str* name); ///< runs script code on the spot if it must
    Value getAttr(const Value& object, std::string_view name);
    /// Empty without an exception when there is none (AttributeError only is swallowed).
    Value getAttrOrEmpty(const Value& object, const Str* name);
    Value getAttrOrEmpty(const Value& object, std::string_view name);
    bool setAttrOrCall(const Value& object, const Str* name, Value value,
                       PendingCall& call); ///< call.callee set: call it. Empty value: delete
    bool setAttr(const Value& object, const Str* name, Value value);
    bool setAttr(const Value& object, std::string_view name, Value value);
    /// A special method, looked up on the type, bound to the object; Empty (no exception) when it has none.
    Value special(const Value& object, const Str* name);
    Value special(const Value& object, std::string_view name);
    /// The raw entry along the MRO, or null.
    const Value* typeAttr(const Value& object, const Str* name) const { return typeOf(object)->lookup(name); }

    Value str(const Value& value);  ///< str(value): a Str
    Value repr(const Value& value); ///< repr(value): a Str
    Value ascii(const Value& value);
    std::string reprText(const Value& value); ///< UTF-8; on failure "<...>" with the exception swallowed
    Value format(const Value& value, const Value& spec); ///< format(value, spec)
    int truth(const Value& value);                       ///< 1, 0, -1 failed
    bool hash(const Value& value, std::uint64_t& out);
    /// The same for the eyes of scripts: where objects hash by identity, that is told by id() and not by the
    /// address.
    bool shownHash(const Value& value, std::uint64_t& out);
    /// a == b as containers compare (identity first): 1, 0, -1 failed.
    int equal(const Value& a, const Value& b);
    Value compare(script::Comparison op, const Value& a, const Value& b);
    /// a < b for sorting: 1, 0, -1.
    int less(const Value& a, const Value& b);
    Value binary(script::BinaryOperator op, const Value& a, const Value& b);
    Value inplace(script::BinaryOperator op, const Value& a, const Value& b);
    /// binary() and compare() as far as no script code is needed; notHandled() else.
    Value binaryNative(script::BinaryOperator op, bool inplace, const Value& a, const Value& b);
    Value compareNative(script::Comparison op, const Value& a, const Value& b);
    bool same(const Value& a, const Value& b) const; ///< a is b
    std::int64_t length(const Value& value);         ///< len(value), -1 failed
    Value getItem(const Value& object, const Value& key);
    bool setItem(const Value& object, const Value& key, Value value);
    bool delItem(const Value& object, const Value& key);
    int contains(const Value& container, const Value& item);
    Value iterate(const Value& iterable);                  ///< iter(x)
    Value nextSync(const Value& iterator);                 ///< Empty without failed(): exhausted
    bool collect(const Value& iterable, ValueVector& out); ///< all items
    /// int(x) of what has __index__ (operator.index), a plain int also of bools and classes of the script.
    /// Empty: TypeError is pending, or what __index__ raised.
    Value toInteger(const Value& value);
    /// An index: int or __index__; raises TypeError with `what`, OverflowError → clamps when `clamp`.
    bool toIndex(const Value& value, std::int64_t& out, bool clamp = false);
    bool toDouble(const Value& value,
                  double& out); ///< float, int, __float__, __index__; TypeError "must be real number, not X"

    // --- The same, where script code runs as part of the caller's coroutine: blocking and long computing are
    Co<Value> call(Value callee);
    Co<Value> call(Value callee, Value a);
    Co<Value> call(Value callee, Value a, Value b);
    Co<Value> call(Value callee, Value a, Value b, Value c);
    /// args: any values; keywords: a dict or Empty.
    Co<Value> callWith(Value callee, ValueVector args, Value keywords);
    Run next(const Value& iterator); ///< Empty without failed(): exhausted
    Co<Value> nextCo(Value iterator);
    Co<Value> iter(Value iterable);
    Value sequenceIterator(const Value& sequence); ///< over __getitem__(0), (1), ... to IndexError
    Co<Value> strOf(Value value);
    Co<Value> reprOf(Value value);
    /// Whose special method has answered NotImplemented already: only those that come after it are asked.
    enum class Tried : std::uint8_t { Nobody, Inplace, Own };
    Co<Value> binaryCo(script::BinaryOperator op, bool inplace, Value a, Value b,
                       Tried tried = Tried::Nobody);
    Co<Value> compareCo(script::Comparison op, Value a, Value b, bool triedOwn = false);
    /// The script's function that `a OP b` calls first, or null when that is not so simple; `ofInplace`: it
    /// is that of `a OP= b`.
    const Value* operatorMethod(script::BinaryOperator op, bool inplace, const Value& a, const Value& b,
                                bool& ofInplace);
    const Value* comparisonMethod(script::Comparison op, const Value& a, const Value& b);
    Co<Value> getAttrCo(Value object, Ref<Str> name);
    Co<Value> truthCo(Value value); ///< True, False
    Co<Value> getItemCo(Value object, Value key);
    Co<Value> setItemCo(Value object, Value key, Value value); ///< Empty value: delete. None when done
    Co<Value> containsCo(Value container, Value item);
    Co<Value> notContainsCo(Value container, Value item);
    Co<Value> formatCo(Value value, Value spec,
                       int conversion); ///< conversion: 0 none, 1 str, 2 repr, 3 ascii; spec may be Empty
    Co<Value> extendCo(script::Op op, Value target, Value source);
    /// One step of an iterator under `yield from` or `await`: what it yields, or Empty with takeStopValue().
    Co<Value> step(Value iterator, Value sent);
    /// The same with an exception that is thrown in. Without a throw() it is raised; at GeneratorExit the
    /// iterator is closed first.
    Co<Value> throwStep(Value iterator, Value exception);
    Co<Value> unaryCo(Value value, const char* method, const char* sign);
    /// All items of an iterable into a list.
    Co<Value> listOf(Value iterable, std::size_t most = std::size_t(-1));

    /// Runs a coroutine to its end on the spot. Nested deeper than the recursion limit: RecursionError.
    Value runSync(Co<Value> co);
    Value callSync(const Value& callee, std::initializer_list<Value> args);
    Value callSync(const Value& callee, std::span<Value> args);
    /// False inside runSync: natives that would block must refuse (refuseToBlock raises).
    bool mayBlock() const { return m_syncDepth == 0; }
    Value refuseToBlock(std::string_view what);

    // --- Calls, for the interpreter and for natives
    /// What a call comes to: a value at once, a frame to run (not yet on the fiber), or a native coroutine to
    /// await.
    struct Called {
        Called() = default; // no aggregate: it travels through co_await expressions
        Value value;        ///< Empty with no frame and no co: an exception is pending
        Frame* frame = nullptr;
        Co<Value> co;
        Deliver deliver = Deliver::Push; ///< for `co`: PushSelf pushes `self`
        Value self;
    };
    /// Begins a call. `args` are `count` values, the last of them for the names in `keywords` (may be null);
    /// they are moved from.
    Called begin(Value callee, Value* args, std::size_t count, const Tuple* keywords);
    Called beginWith(Value callee, ValueVector args, const Value& keywords); ///< as callWith()
    /// Runs what begin() gave.
    Run finish(Called called);
    Co<Value> finishCo(Called called);
    Value finishSync(Called called);
    void pushFrame(Fiber& fiber, Frame* frame, Return onReturn);

    // --- Generators and coroutines
    /// generator.send (value), throw (exception set), as a call from a native: yields come back as values,
    /// the return as Empty with StopIteration pending when `asCall`, or as Empty without failed() and the
    /// result in `returned`.
    Co<Value> resume(Ref<Generator> generator, Value sent, Value thrown, bool& finished);
    Co<Value> closeGenerator(Ref<Generator> generator);
    /// asend(), athrow() and aclose() of an async generator, stepped by hand: as resume().
    Co<Value> resumeStep(Ref<AsyncGeneratorStep> step, Value sent, Value thrown, bool& finished);
    AsyncGeneratorStep* asStep(const Value& value) const;
    /// The future or coroutine that such an iterator stands for (which the interpreter awaits by itself), or
    /// the iterator.
    Value awaitedBy(Value iterator) const;
    /// Whether it runs right now. (The frames of a task that waits stay on its fiber: they count as running,
    /// but do not.)
    bool executes(const Generator& generator) const;
    /// What a suspended generator or coroutine waits on (gi_yieldfrom, cr_await), or None.
    Value delegateOf(Generator& generator);
    /// Runs a coroutine (script or native) or any awaitable to its end as the body of a task on `fiber`: the
    /// result, or Empty with the exception pending. `first`: an exception to throw in at the start, or Empty.
    Run driveTask(Fiber& fiber, const Value& coroutine, Value first);
    /// The fiber of a task goes on whose step of an async generator has not begun: true when what began
    /// throws an exception in.
    bool beginLater(Fiber& fiber);
    /// Awaits any awaitable from a native coroutine that runs inside a task: result, or Empty with the
    /// exception pending.
    Co<Value> await(Value awaitable);
    FutureHooks futures; ///< set by the asyncio module (core/vm/modules/asyncio*)
    /// contextvars.copy_context of a Context; set by the contextvars module. A fiber whose context is Empty
    /// has set nothing yet.
    Value (*copyContext)(Vm& vm, const Value& context) = nullptr;
    /// What the asyncio module keeps beside the heap.
    std::shared_ptr<void> asyncio;
    /// Format specifications that were read (format_value.cpp).
    std::shared_ptr<void> formats;
    /// Called when a coroutine dies unawaited, an async generator is first iterated or dies unfinished.
    std::function<void(Generator&)> onUnawaited;
    std::function<void(Generator&)> onAsyncGeneratorBorn;
    /// sys.unraisablehook; false: there is none but the one that prints.
    std::function<bool(const Value& exception, const Value& where)> onUnraisable;
    CoroutineOrigins origins;
    ThrownAs thrownAs;
    std::function<bool(Generator&)> onAsyncGeneratorDying; ///< false: to be closed

    /// Pictures of frames for scripts: f_lineno, f_locals ...
    Value frameObject(Frame* frame);
    Value tracebackFrame(Traceback& traceback);
    Ref<Dict> localsOf(Frame& frame);

    // --- Functions, classes, modules
    /// Runs a module's code in `globals`.
    Co<Value> runModule(Ref<Code> code, Ref<Dict> globals);
    /// The same with the names of its outermost block in `names` (a dict or another mapping): exec and eval.
    Co<Value> runCode(Ref<Code> code, Ref<Dict> globals, Value names);
    Co<Value> importModule(std::string name);
    Co<Value> importName(Frame& frame, std::string name, std::int64_t level, Value from);
    Value importFrom(const Value& module, const Str* name);
    bool generatorCoroutines = false; ///< Python 3.4: plain generators are coroutines
    Dict& builtins() { return *m_builtins; }
    Dict& modules() { return *m_modules; } ///< sys.modules
    std::function<ModuleSource(const std::string& name)> findModule;
    std::function<std::string(const std::string& name)>
        suggestModules; ///< for the message of ModuleNotFoundError
    /// type(name, bases, namespace): a class made by a script, after metaclass selection.
    Value makeClass(Type* metatype, const Str& name, const Value& bases, Dict& names,
                    const Value& keywords = {});
    /// type.__call__: __new__, then __init__.
    Value constructSync(Type* type, ValueVector& args, const Tuple* keywords);
    Value bindMethod(const Value& function, const Value& self);
    /// isinstance(value, cls): 1, 0, -1; honours __instancecheck__, tuples and unions.
    int isInstanceOf(const Value& value, const Value& cls);
    int isSubclassOf(const Value& value, const Value& cls);
    /// "name()" of a callable, for messages.
    std::string calleeLabel(const Value& callee);
    /// Gives the first texts and dictionaries, made before their types, what they miss.
    void adoptEarlyObjects();
    /// Keeps a value alive as long as the Vm: what natives cache.
    void keep(Value value) { m_extra.push_back(std::move(value)); }
    /// A small number for id() and for the "at 0x..." of repr(): by order of asking, so that every run shows
    /// the same.
    std::uint64_t idOf(const Value& value);
    std::string addressText(const Value& value); ///< its id as reprs show it: "0x7f3a5c0e1000"
    void forgetId(Object* object);
    std::function<void(Object*)>
        onWeakReferent; ///< an object with weak references ends (set by the weakref module)
    /// "Exception ignored in: ..." on stderr, as sys.unraisablehook.
    /// An exception that has nowhere to go: sys.unraisablehook hears of it.
    void reportUnraisable(Value exception, const Value& where);
    /// The same without the hook. `what`: "Exception ignored in: " unless said.
    void writeUnraisable(const Value& exception, const Value& where, std::string_view what = {});
    bool tearingDown() const { return m_tearingDown; }

    // --- Fibers, time, trace
    Fiber& fiber() { return *m_fiber; }
    void setFiber(Fiber& fiber) { m_fiber = &fiber; }
    Frame* frame() { return m_fiber->top; } ///< the script's innermost frame, or null
    /// The interned call stack of a fiber, for the trace.
    SiteId site(Fiber& fiber);
    SiteId site(Frame* innermost, SiteId base);
    /// Brings the thread's clock up to date with what was computed.
    void settleClock() {
        if (m_fuelGranted != m_fuel) settleClockSlowly();
    }
    TimeNs now();
    void write(MarkKind stream, std::string_view text); ///< print; counts against the output budget
    /// The same of what comes from another place than the one that runs.
    void write(MarkKind stream, std::string_view text, SiteId site);
    std::function<void(MarkKind, std::string_view)> onWrite;
    ResourceNames resourceNames;
    /// What somebody is about to wait for, named for the trace; `sort` empty: that of the kind.
    ResourceId nameResource(WaitKind kind, const Object& object, std::string_view sort = {});
    /// Warns on stderr as warnings.warn does: "file:line: Category: text".
    void warn(Type* category, std::string_view text);
    /// Source line `line` of a file, for tracebacks; empty when unknown.
    std::string sourceLine(const std::string& file, int line);
    void addSource(const std::string& file, SourceLines lines);
    std::uint64_t instructionsUsed() const;
    /// Code that computes looks up at least so often: for a pause, the budget, what else is due.
    static constexpr std::uint64_t kInstructionsPerLook = 100'000;
    /// Natives count what they do in loops, so that it is bounded by the budget of instructions like the
    /// script's own steps (it takes no virtual time). False: the budget is spent, or memory is, and an
    /// exception is pending.
    bool charge(std::uint64_t steps = 1) {
        m_nativeSteps += steps;
        return m_nativeSteps < m_nativeCheck || chargeSlow();
    }
    std::uint32_t recursionLimit = 1000;

    /// The interpreter: runs fiber.top until a frame with Return::Base is left or it must leave for the
    /// reasons below.
    enum class Exit : std::uint8_t {
        Returned,   ///< m_result holds the value
        Yielded,    ///< a generator's Base frame yielded m_result
        Raised,     ///< an exception is pending, all frames down to the base are gone
        CallCo,     ///< m_callCo is to be awaited, its result delivered
        Await,      ///< m_awaited (Kind::Future) is to be awaited, then go on
        YieldNone,  ///< a bare yield reached the task: one turn of the loop
        Yielding,   ///< a task's coroutine yielded m_result itself, which is not None
        Checkpoint, ///< let the machine's other threads have their turn, then go on
    };

private:
    Type* typeOfImmediate(const Value& value) const;
    void chainContext(const Value& handled);
    void forgetThrowsSlow(Fiber& fiber);
    // A coroutine of the library: a layer of handled exceptions as a script's has.
    void enterNative(Fiber& fiber, Generator& generator);
    void leaveNative(Fiber& fiber, Generator& generator);
    Co<Value> runNative(Ref<Generator> generator);
    bool futureDone(loop::FutureBase& future) const;
    Called beginFunction(Value callee, Value* args, std::size_t count, const Tuple* keywords);
    Called beginNative(const NativeSpec& spec, Value* args, std::size_t count, const Tuple* keywords);
    Called beginBound(const NativeSpec& spec, Value* bound); ///< every slot has its value
    Called beginType(Type& type, Value* args, std::size_t count, const Tuple* keywords);
    Called beginConstructor(Type& type, const Value& constructor, Value* args, std::size_t count,
                            const Tuple* keywords);
    Called beginInit(Value initializer, Value instance, Value* args, std::size_t count,
                     const Tuple* keywords);
    Co<Value> construct(Ref<Type> type, Called begun, ValueVector args, Ref<Tuple> keywords);
    bool bindArguments(Function& function, Frame& frame, Value* args, std::size_t count,
                       const Tuple* keywords);
    bool bindNative(const NativeSpec& spec, Value* args, std::size_t count, const Tuple* keywords,
                    Value* out);
    bool bindAsFunction(const NativeSpec& spec, Value* args, std::size_t count, const Tuple* keywords,
                        Value* out);
    /// Gives a frame of this function its cells: its own, and those of the closure.
    static void bindCells(Function& function, Frame& frame);
    Value wrapFrame(Function& function, Frame* frame);
    Co<Value> nextOfScript(Value iterator);
    Co<Value> nextNested(Co<Value> next);
    Co<Value> finishMaking(Co<Value> initialise, Value made);
    Exit runOnce(Fiber& fiber);
    /// Goes on after runOnce() until the frame with Return::Base that was put on the fiber is left. m_yielded
    /// tells a yield from a return.
    Co<Value> continueFiber(Fiber& fiber, Exit exit);
    /// One step of a coroutine, generator or step of an async generator: as step().
    Co<Value> stepCoroutine(Value target, Value sent, Value thrown);
    Co<Value> waitForYielded(Fiber& fiber, Value yielded);
    Co<Value> resumeNative(Ref<Generator> generator, Value sent, Value thrown, bool& finished);
    void goOnByHand(Fiber& fiber, bool takesValue);
    void beginNow(AsyncGeneratorStep& step);
    /// The exception of a generator that lets StopIteration out becomes RuntimeError.
    void convertStopIteration(const Generator& generator);
    /// Puts a suspended generator and all that it delegates to on the fiber.
    bool enterGenerator(Fiber& fiber, Generator& generator, Return onReturn, Value sent, bool throwing);
    void leaveGenerator(Fiber& fiber, Frame* frame, Generator::State state);
    void settleClockSlowly();
    /// How far to compute before looking up, at most kInstructionsPerLook. A native that was awaited may have
    /// moved what comes next: then what is left of the slice is measured again, so that the end of it is
    /// reached however often natives are awaited.
    enum class Refuel : std::uint8_t { Rest, Slice };
    void refuel(Refuel how);
    friend struct Interpreter;
    friend class Generator;
    friend class SteppedNative;
    friend class Run;
    static constinit thread_local Vm* s_current;
    friend class VmScope;

    Heap m_heap;
    machine::Machine& m_machine;
    TraceSink& m_sink;
    VmOptions m_options;
    Value m_pending;
    Value m_result;
    Value m_stopValue;
    Co<Value> m_callCo;
    Value m_awaited;
    bool m_yielded = false;
    bool m_hashIsShown = false;
    bool m_throwInto =
        false; ///< the next run() begins by raising the pending exception in the fiber's newest frame
    Abort m_abort = Abort::None;
    Fiber* m_fiber = nullptr;
    Fiber m_mainFiber;
    int m_syncDepth = 0;
    Ref<Code> m_awaitCode;
    Ref<Dict> m_builtins;
    Ref<Dict> m_modules;
    std::unordered_map<std::string, SourceLines> m_sources;
    InternTable m_interned;
    std::unique_ptr<Names> m_names;
    Ref<Tuple> m_emptyTuple;
    friend class Tuple;
    std::vector<Ref<Str>> m_characters; ///< the texts of one character below 256, once asked for
    friend class Str;
    LookupCache m_lookups;
    friend class Type;
    std::vector<Value> m_extra;
    std::unordered_map<Object*, std::uint64_t> m_ids;
    std::uint64_t m_nextId = 0x7f3a5c0e1000;
    bool m_tearingDown = false;
    std::uint64_t m_outputBytes = 0;
    // Instructions still to be run before the interpreter must look up (budget, horizon), and how many were
    // granted.
    std::int64_t m_fuel = 0;
    std::uint64_t m_sliceBegan = 0; ///< m_instructions at the last look-up
    std::int64_t m_fuelGranted = 0;
    std::uint64_t m_instructions = 0;
    bool chargeSlow();
    std::uint64_t m_nativeSteps = 0;
    std::uint64_t m_nativeCheck = 100'000; ///< look up when m_nativeSteps is there
};

/// Makes a Vm and its heap the current ones of this operating-system thread.
class VmScope {
public:
    explicit VmScope(Vm& vm) : m_heap(vm.heap()), m_previous(Vm::s_current) { Vm::s_current = &vm; }
    ~VmScope() { Vm::s_current = m_previous; }

private:
    HeapScope m_heap;
    Vm* m_previous;
};

} // namespace coroscope::vm

#include "core/vm/running.h"
