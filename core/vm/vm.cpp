#include "core/vm/vm.h"

#include "core/machine/machine.h"
#include "core/vm/bootstrap.h"
#include "core/vm/interpreter.h"

#include <algorithm>

namespace coroscope::vm {

constinit thread_local Vm* Vm::s_current = nullptr;

Vm::Vm(machine::Machine& machine, TraceSink& sink, VmOptions options)
    : m_heap(options.memoryBytes), m_machine(machine), m_sink(sink), m_options(std::move(options)) {
    recursionLimit = m_options.recursionDepth;
    m_fiber = &m_mainFiber;
    VmScope scope(*this);
    createTypes(*this);
    m_names = std::make_unique<Names>();
    m_builtins = make<Dict>();
    m_modules = make<Dict>();
    addSource(m_options.fileName, SourceLines(m_options.sourceText));
    installObjectType(*this);
    installTypeType(*this);
    installCallableTypes(*this);
    installGeneratorTypes(*this);
    installExceptionTypes(*this);
    installDescriptorTypes(*this);
    installFrameType(*this);
}

Vm::~Vm() {
    VmScope scope(*this);
    Interpreter::tearDown(*this);
    m_pending = Value();
    m_result = Value();
    m_stopValue = Value();
    m_awaited = Value();
    m_callCo = Co<Value>();
    while (Frame* frame = m_mainFiber.top) {
        m_mainFiber.top = frame->back;
        if (frame->generator) frame->generator->frame = nullptr;
        Frame::destroy(frame);
    }
    m_heap.clear();
    m_modules = Ref<Dict>();
    m_builtins = Ref<Dict>();
    m_awaitCode = Ref<Code>();
    m_heap.clear();
    m_mainFiber.baseHandled.exception = Value();
    m_mainFiber.context = Value();
    m_mainFiber.delivered = Value();
    m_extra.clear();
    dropNames();
    m_characters.clear();
    m_emptyTuple = Ref<Tuple>();
    formats.reset();
    m_names.reset();
    m_interned.clear();
    dropTypes();
}

void Vm::settleClockSlowly() {
    const std::int64_t used = m_fuelGranted - m_fuel;
    m_fuelGranted = m_fuel;
    m_instructions += static_cast<std::uint64_t>(used);
    if (m_options.instructionCost > 0 && !m_machine.idle())
        m_machine.current().charge(used * m_options.instructionCost);
}

bool Vm::chargeSlow() {
    constexpr std::uint64_t kSlice = 100'000;
    m_nativeCheck = m_nativeSteps + kSlice;
    if (m_abort == Abort::None && instructionsUsed() + m_nativeSteps >= m_options.instructions)
        m_abort = Abort::Instructions;
    if (m_abort == Abort::None && m_heap.overBudget()) m_abort = Abort::Memory;
    if (m_abort == Abort::None) return true;
    m_nativeCheck = m_nativeSteps; // and every time from now on
    raise(makeAbort());
    return false;
}

void Vm::refuel(Refuel how) {
    settleClock();
    if (how == Refuel::Slice) m_sliceBegan = m_instructions;
    if (m_instructions + m_nativeSteps >= m_options.instructions) m_abort = Abort::Instructions;
    if (m_abort == Abort::None && m_heap.shouldCollect()) m_heap.collect();
    if (m_heap.overBudget()) m_abort = Abort::Memory;
    // How far to compute before looking up: a check for stop requests now and then, the budget, and whatever
    // happens next on the machine.
    constexpr auto kSlice = static_cast<std::int64_t>(kInstructionsPerLook);
    std::int64_t grant =
        m_abort != Abort::None
            ? 0
            : std::max<std::int64_t>(0, kSlice - static_cast<std::int64_t>(m_instructions - m_sliceBegan));
    grant = std::min<std::int64_t>(
        grant,
        static_cast<std::int64_t>(m_options.instructions - std::min(m_instructions, m_options.instructions)));
    if (m_options.instructionCost > 0 && !m_machine.idle()) {
        const machine::Thread& thread = m_machine.current();
        if (thread.horizon() != kNever) {
            const TimeNs left = std::max<TimeNs>(thread.horizon() - thread.now(), 0);
            if (left < kSlice * m_options.instructionCost)
                grant = std::min<std::int64_t>(grant, left / m_options.instructionCost);
        }
    }
    // At least one instruction of each slice, or none could ever run; none where a slice has come to its end.
    if (m_instructions == m_sliceBegan) grant = std::max<std::int64_t>(grant, kLargestCost);
    m_fuel = m_fuelGranted = grant;
}

std::uint64_t Vm::instructionsUsed() const {
    return m_instructions + static_cast<std::uint64_t>(m_fuelGranted - m_fuel);
}

TimeNs Vm::now() {
    settleClock();
    return m_machine.now();
}

SiteId Vm::site(Fiber& fiber) {
    // A task that is resumed in its own coroutine, at the place that was asked for when it gave control away.
    const Frame* frame = fiber.top;
    if (frame && !frame->back && frame->site != kNoSite && frame->sitePc == frame->pc &&
        frame->siteParent == fiber.baseSite)
        return frame->site;
    return site(fiber.top, fiber.baseSite);
}

// Outermost first, by recursion: stacks are shallow nearly always, and nothing needs to be allocated.
SiteId Vm::site(Frame* frame, SiteId base) {
    constexpr int kShallow = 64;
    Frame* shown[kShallow];
    int count = 0;
    for (; frame && count < kShallow; frame = frame->back) {
        // The library's own lines mean nothing to who wrote the script.
        if (!frame->code->library()) shown[count++] = frame;
    }
    SiteId parent = frame ? site(frame, base) : base;
    while (count > 0) {
        Frame& each = *shown[--count];
        if (each.site == kNoSite || each.sitePc != each.pc || each.siteParent != parent) {
            // Before its first instruction a frame stands at the first line of its body, not at its `def`.
            const bool begun = each.pc >= each.code->instructions();
            const int line = begun ? each.line() : each.code->source().positions.front().line;
            each.site = m_sink.site(parent, each.code->source().qualifiedName, line);
            each.sitePc = each.pc;
            each.siteParent = parent;
        }
        parent = each.site;
    }
    return parent;
}

void Vm::write(MarkKind stream, std::string_view text) {
    write(stream, text, site(*m_fiber));
}

void Vm::write(MarkKind stream, std::string_view text, SiteId where) {
    m_outputBytes += text.size();
    if (m_outputBytes > m_options.outputBytes) {
        m_abort = Abort::Output;
        m_fuel = 0;
        m_fuelGranted = 0;
        return;
    }
    if (onWrite) onWrite(stream, text);
    m_sink.mark(stream, m_machine.idle() ? 0 : m_machine.current().controlLane(), now(), where, text);
}

void Vm::warn(Type* category, std::string_view text) {
    Frame* frame = m_fiber->top;
    const int line = frame ? frame->line() : 1;
    const std::string file = frame ? frame->code->source().fileName : "sys"; // after the last of the script
    std::string message = cat(file, ":", line, ": ", category->name(), ": ", text, "\n");
    const std::string source = sourceLine(file, line);
    const std::size_t start = source.find_first_not_of(" \t\f");
    if (start != std::string::npos) message += cat("  ", source.substr(start), "\n");
    write(MarkKind::ErrorOutput, message);
}

void Vm::addSource(const std::string& file, SourceLines lines) {
    m_sources[file] = std::move(lines);
}

std::string Vm::sourceLine(const std::string& file, int line) {
    const auto found = m_sources.find(file);
    return found == m_sources.end() ? std::string() : found->second.line(line);
}

Co<Value> Vm::runModule(Ref<Code> code, Ref<Dict> globals) {
    Fiber& fiber = *m_fiber;
    Frame* frame = Frame::create(std::move(code), std::move(globals));
    pushFrame(fiber, frame, Return::Base);
    Value result = co_await Run(*this, fiber);
    co_return result;
}

Co<Value> Vm::runCode(Ref<Code> code, Ref<Dict> globals, Value names) {
    Fiber& fiber = *m_fiber;
    Frame* frame = Frame::create(std::move(code), std::move(globals));
    frame->needSeldom().names = std::move(names);
    pushFrame(fiber, frame, Return::Base);
    Value result = co_await Run(*this, fiber);
    co_return result;
}

void Vm::adoptEarlyObjects() {
    m_interned.forEach([this](Str& text) {
        if (!text.type()) text.setType(types.str);
    });
    for (const Ref<Type>& type : builtinTypes()) {
        if (!type->type()) type->setType(types.type);
        if (!type->dict().type()) type->dict().setType(types.dict);
    }
}

std::string Vm::addressText(const Value& value) {
    std::string digits;
    for (std::uint64_t id = idOf(value); id > 0; id >>= 4)
        digits.insert(digits.begin(), "0123456789abcdef"[id & 15]);
    return cat("0x", digits);
}

std::uint64_t Vm::idOf(const Value& value) {
    if (!value.isObject()) return value.bits() & 0xffffffffffffull;
    const auto [entry, inserted] = m_ids.try_emplace(value.asObject(), m_nextId);
    if (inserted) {
        m_nextId += 0x30;
        value.asObject()->setHasId();
    }
    return entry->second;
}

void Vm::forgetId(Object* object) {
    m_ids.erase(object);
}

} // namespace coroscope::vm
