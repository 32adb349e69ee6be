#include "core/vm/frame_object.h"

#include "core/vm/bootstrap.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

FrameObject::FrameObject(Type* type, Frame& frame)
    : Tracked(type, Kind::Other), m_frame(&frame), m_code(Ref<Code>::share(frame.code)),
      m_globals(Ref<Dict>::share(frame.globals)), m_names(frame.names()) {}

FrameObject& FrameObject::of(Frame& frame) {
    Value& object = frame.needSeldom().object;
    if (object.isEmpty()) object = make<FrameObject>(Vm::current().types.frame, frame);
    return *static_cast<FrameObject*>(object.asObject());
}

void FrameObject::frameEnds(Frame* caller) {
    Frame& frame = *std::exchange(m_frame, nullptr);
    const bool wanted = refs() > 1; // by somebody beside the frame
    if (!wanted || Vm::current().tearingDown()) return;
    m_at = frame.pc;
    m_slots.reserve(frame.code->localCount() + frame.code->cellCount());
    for (Value* each = frame.locals(); each < frame.stackBase(); ++each)
        m_slots.push_back(std::move(*each));
    if (caller) m_back = Value::share(&of(*caller));
}

int FrameObject::line() const {
    const Instruction* at = m_frame ? m_frame->pc : m_at;
    // Before its first instruction a frame stands at its `def`.
    return at && at >= m_code->instructions() ? m_code->line(at) : m_code->source().firstLine;
}

const Value& FrameObject::slot(std::uint32_t index) const {
    static const Value kEmpty;
    if (m_frame) return m_frame->slots()[index];
    return index < m_slots.size() ? m_slots[index] : kEmpty;
}

Ref<Dict> FrameObject::locals() {
    if (Dict* names = as<Dict>(m_names)) return Ref<Dict>::share(names);
    if (!(m_code->flags() & script::kCodeOptimized)) return m_globals;
    if (!m_locals) m_locals = make<Dict>();
    showLocals(*m_locals);
    return m_locals;
}

void FrameObject::showLocals(Dict& into) const {
    const auto note = [&into](const Str* name, const Value& value) {
        if (value.isEmpty())
            into.table().erase(name);
        else
            into.set(name, value);
    };
    const std::uint32_t count = m_code->localCount();
    for (std::uint32_t i = 0; i < count; ++i)
        note(m_code->localName(i), slot(i));
    for (std::uint32_t i = 0; i < m_code->cellCount(); ++i) {
        const Cell* cell = as<Cell>(slot(count + i));
        note(m_code->cellName(i), cell ? cell->content : Value());
    }
}

Value FrameObject::back() const {
    if (!m_frame) return m_back;
    Frame* below = m_frame->back;
    return below && below != m_frame ? Value::share(&of(*below)) : Value::none();
}

machine::Co<Value> FrameObject::clear(Vm& vm, Args args) {
    const auto self = Ref<FrameObject>::share(static_cast<FrameObject*>(args[0].asObject()));
    if (self->m_frame) {
        if (!self->m_frame->generator || vm.executes(*self->m_frame->generator))
            co_return vm.raise(vm.types.RuntimeError, "cannot clear an executing frame");
        const auto generator = Ref<Generator>::share(self->m_frame->generator);
        // As when nobody holds it any more (_PyGen_Finalize).
        if (generator->type() == vm.types.coroutine && generator->state == Generator::State::Created &&
            !generator->everAwaited && vm.onUnawaited)
            vm.onUnawaited(*generator);
        const Value closed = co_await vm.closeGenerator(generator);
        if (closed.isEmpty() && vm.failed()) vm.reportUnraisable(vm.takeException(), generator.value());
    }
    const ValueVector gone = std::exchange(self->m_slots, {});
    co_return Value::none();
}

void FrameObject::visitRefs(RefVisitor& visitor) {
    // What a living frame holds is the frame's.
    visitor.visit(m_globals);
    visitor.visit(m_names);
    visitor.all(m_slots);
    visitor.visit(m_back);
    visitor.visit(m_locals);
}

Ref<Dict> Vm::localsOf(Frame& frame) {
    // For who only looks, leaves the frame as it is.
    if (Dict* names = as<Dict>(frame.names())) return Ref<Dict>::share(names);
    if (!(frame.code->flags() & script::kCodeOptimized)) return Ref<Dict>::share(frame.globals);
    auto locals = make<Dict>();
    auto look = make<FrameObject>(types.frame, frame);
    look->showLocals(*locals);
    return locals;
}

Value Vm::frameObject(Frame* frame) {
    return Value::share(&FrameObject::of(*frame));
}

Value Vm::tracebackFrame(Traceback& traceback) {
    if (!traceback.frame.isEmpty() && typeOf(traceback.frame) == types.frame) return traceback.frame;
    // A library frame has no code of ours: a stand-in that shows file and name.
    auto source = std::make_shared<script::Code>();
    source->name = source->qualifiedName = traceback.library->function;
    source->fileName = traceback.library->file;
    source->firstLine = traceback.library->line;
    source->instructions.resize(1); // every frame stands somewhere
    source->positions.push_back({source->firstLine, source->firstLine});
    const auto code = make<Code>(source);
    Frame* frame = Frame::create(code, make<Dict>());
    Value object = frameObject(frame);
    Frame::destroy(frame);
    return object;
}

void installFrameType(Vm& vm) {
    Type* type = vm.types.frame;
    vm.defineProperty(type, "f_code", [](Vm&, const Value& self) -> Value {
        return static_cast<FrameObject*>(self.asObject())->code().value();
    });
    vm.defineProperty(type, "f_lineno", [](Vm&, const Value& self) -> Value {
        return integer(std::int64_t{static_cast<FrameObject*>(self.asObject())->line()});
    });
    vm.defineProperty(type, "f_globals", [](Vm&, const Value& self) -> Value {
        return Value::share(&static_cast<FrameObject*>(self.asObject())->globals());
    });
    vm.defineProperty(type, "f_locals", [](Vm&, const Value& self) -> Value {
        return static_cast<FrameObject*>(self.asObject())->locals();
    });
    vm.defineProperty(type, "f_back", [](Vm&, const Value& self) -> Value {
        return static_cast<FrameObject*>(self.asObject())->back();
    });
    vm.defineProperty(type, "f_builtins",
                      [](Vm& vm, const Value&) -> Value { return Value::share(&vm.builtins()); });
    vm.defineMethod(type, "__repr__(self, /)", [](Vm& vm, Value* args) -> Value {
        const auto& frame = *static_cast<FrameObject*>(args[0].asObject());
        const script::Code& code = frame.code()->source();
        const std::string file = vm.reprText(str(code.fileName));
        return str(cat("<frame at ", vm.addressText(args[0]), ", file ", file, ", line ", frame.line(),
                       ", code ", code.name, ">"));
    });
    vm.defineMethod(type, "clear(self, /)", nullptr, FrameObject::clear);
    vm.defineProperty(type, "f_lasti", [](Vm&, const Value&) -> Value { return Value::smallInt(0); });
}

} // namespace coroscope::vm
