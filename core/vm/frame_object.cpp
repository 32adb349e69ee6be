#include "core/vm/frame_object.h"

#include "core/vm/bootstrap.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

Ref<Dict> Vm::localsOf(Frame& frame) {
    if (Dict* names = as<Dict>(frame.names)) return Ref<Dict>::share(names);
    if (!(frame.code->flags() & script::kCodeOptimized)) return Ref<Dict>::share(frame.globals);
    auto locals = make<Dict>();
    for (std::uint32_t i = 0; i < frame.code->localCount(); ++i) {
        if (!frame.locals()[i].isEmpty()) locals->set(frame.code->localName(i), frame.locals()[i]);
    }
    for (std::uint32_t i = 0; i < frame.code->cellCount(); ++i) {
        const Cell* cell = as<Cell>(frame.cells()[i]);
        if (cell && !cell->content.isEmpty()) locals->set(frame.code->cellName(i), cell->content);
    }
    return locals;
}

Value Vm::frameObject(Frame* frame) {
    Value back = frame->back && frame->back != frame ? frameObject(frame->back) : Value::none();
    return make<FrameObject>(types.frame, Ref<Code>::share(frame->code), frame->line(),
                             Ref<Dict>::share(frame->globals), localsOf(*frame), std::move(back));
}

Value Vm::tracebackFrame(Traceback& traceback) {
    Ref<Code> code = traceback.code;
    if (!code) {
        // A library frame has no code of ours: a stand-in that shows file and name.
        auto source = std::make_shared<script::Code>();
        source->name = source->qualifiedName = traceback.library->function;
        source->fileName = traceback.library->file;
        source->firstLine = traceback.library->line;
        code = make<Code>(source);
    }
    return make<FrameObject>(types.frame, code, traceback.line(),
                             traceback.globals ? traceback.globals : make<Dict>(), make<Dict>(),
                             Value::none());
}

void installFrameType(Vm& vm) {
    Type* type = vm.types.frame;
    vm.defineProperty(type, "f_code", [](Vm&, const Value& self) -> Value {
        return static_cast<FrameObject*>(self.asObject())->code.value();
    });
    vm.defineProperty(type, "f_lineno", [](Vm&, const Value& self) -> Value {
        return integer(std::int64_t{static_cast<FrameObject*>(self.asObject())->line});
    });
    vm.defineProperty(type, "f_globals", [](Vm&, const Value& self) -> Value {
        return static_cast<FrameObject*>(self.asObject())->globals.value();
    });
    vm.defineProperty(type, "f_locals", [](Vm&, const Value& self) -> Value {
        return static_cast<FrameObject*>(self.asObject())->locals.value();
    });
    vm.defineProperty(type, "f_back", [](Vm&, const Value& self) -> Value {
        return static_cast<FrameObject*>(self.asObject())->back;
    });
    vm.defineProperty(type, "f_builtins",
                      [](Vm& vm, const Value&) -> Value { return Value::share(&vm.builtins()); });
    vm.defineProperty(type, "f_lasti", [](Vm&, const Value&) -> Value { return Value::smallInt(0); });
}

} // namespace coroscope::vm
