#include "core/vm/frame.h"

#include "core/vm/frame_object.h"
#include "core/vm/stepped.h"
#include "core/vm/vm.h"

#include <new>

namespace coroscope::vm {

constinit const Value Frame::kNothing{};

Frame* Frame::create(Value function) {
    auto* object = static_cast<Function*>(function.asObject());
    return create(Heap::current(), *object->code, object->globals.get(), std::move(function));
}

Frame* Frame::create(Ref<Code> code, Ref<Dict> globals) {
    Frame* frame = create(Heap::current(), *code, globals.get(), Value());
    frame->owner = std::move(code).value();
    frame->needSeldom().globalsOwner = std::move(globals);
    return frame;
}

void Frame::leaveObject() {
    static_cast<FrameObject*>(object().asObject())->frameEnds(generator ? nullptr : back);
}
void Frame::visitRefs(RefVisitor& visitor) {
    for (Value* slot = slots(); slot < sp; ++slot)
        visitor.visit(*slot);
    visitor.visit(owner);
    visitor.visit(instance);
    if (!seldom) return;
    visitor.visit(seldom->object);
    visitor.visit(seldom->deliverSelf);
    visitor.visit(seldom->names);
}

Generator::Generator(Type* type, Frame* frame, Value name, Value qualifiedName)
    : Tracked(type, Kind::Generator), frame(frame), name(std::move(name)),
      qualifiedName(std::move(qualifiedName)) {
    frame->generator = this;
}

Generator::Generator(Type* type, const NativeSpec* spec, Args args)
    : Tracked(type, Kind::Generator), native(new Native{*spec, std::move(args), nullptr}) {
    name = spec->nameValue.isEmpty() ? str(spec->name) : spec->nameValue;
    qualifiedName = spec->qualifiedNameValue.isEmpty() ? str(spec->qualifiedName) : spec->qualifiedNameValue;
}

Generator::Native::~Native() = default;

Generator::~Generator() {
    if (hasOrigin) Vm::current().origins.of.erase(this);
    if (!frame) return;
    // Given up while it runs, the frame is still among those of a fiber, which destroys it.
    if (state == State::Running)
        frame->generator = nullptr;
    else
        Frame::destroy(frame);
}

void Generator::visitRefs(RefVisitor& visitor) {
    if (frame && state != State::Running) frame->visitRefs(visitor);
    visitor.visit(delegate);
    visitor.visit(handled.exception);
    if (!native) return;
    if (native->stepped) native->stepped->visitRefs(visitor);
    for (std::size_t i = 0; i < native->args.size(); ++i)
        visitor.visit(native->args[i]);
}

Args::Args(Value* from, std::size_t count) : m_count(count) {
    if (count > kInline) m_heap.resize(count);
    Value* to = data();
    for (std::size_t i = 0; i < count; ++i)
        to[i] = std::move(from[i]);
}

Args::Args(Args&& other) noexcept : m_count(other.m_count), m_heap(std::move(other.m_heap)) {
    for (std::size_t i = 0; i < kInline; ++i)
        m_inline[i] = std::move(other.m_inline[i]);
}

Args::~Args() = default;

void* Args::operator new(std::size_t size) {
    return Heap::current().allocate(size);
}

void Args::operator delete(void* memory, std::size_t size) {
    Heap::current().deallocate(memory, size);
}

Function::Function(Ref<Code> code, Ref<Dict> globals)
    : Tracked(Vm::current().types.function, Kind::Function), code(std::move(code)),
      globals(std::move(globals)), name(this->code->nameValue()), qualifiedName(this->code->qualifiedName()),
      module(Value::none()) {
    if (const Value* found = this->globals->find(Vm::current().names().name)) module = *found;
}

void Function::visitRefs(RefVisitor& visitor) {
    visitor.visit(globals);
    visitor.visit(defaults);
    visitor.visit(kwDefaults);
    visitor.visit(closure);
    visitor.visit(annotations);
    m_attributes.visitRefs(visitor);
}

BoundMethod::BoundMethod(Value function, Value self)
    : Tracked(Vm::current().types.method, Kind::BoundMethod), function(std::move(function)),
      self(std::move(self)) {}

Traceback::Traceback(FrameObject& of, const Instruction* at, Value next)
    : Tracked(Vm::current().types.traceback, Kind::Other), frame(Value::share(&of)), at(at),
      next(std::move(next)) {}

Traceback::Traceback(const LibraryFrame* library, Value next)
    : Tracked(Vm::current().types.traceback, Kind::Other), library(library), next(std::move(next)) {}

Code* Traceback::code() const {
    return library ? nullptr : static_cast<FrameObject*>(frame.asObject())->code().get();
}

int Traceback::line() const {
    return library ? library->line : code()->line(at);
}

Exception::Exception(Type* type)
    : Tracked(type, Kind::Exception), args(Tuple::make(0)), traceback(Value::none()), cause(Value::none()),
      context(Value::none()) {
    m_attributes.shape = type->rootShape();
}

} // namespace coroscope::vm
