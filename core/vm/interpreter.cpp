#include "core/vm/interpreter.h"

#include "core/vm/containers.h"
#include "core/vm/numbers.h"

#include <algorithm>

namespace coroscope::vm {

using script::BinaryOperator;
using script::Comparison;
using script::Op;

namespace {

void push(Value*& sp, Value value) {
    new (sp++) Value(std::move(value));
}
Value pop(Value*& sp) {
    return Value::take(--sp);
}
void drop(Value*& sp) {
    (--sp)->~Value();
}

Value unboundLocal(Vm& vm, const Str* name) {
    return vm.raise(vm.types.UnboundLocalError, cat("cannot access local variable '", name->toUtf8(),
                                                    "' where it is not associated with a value"));
}

Value addFast(const Value& a, const Value& b) {
    if (a.isInt() && b.isInt()) {
        const std::int64_t sum = a.asInt() + b.asInt();
        return Value::fitsInt(sum) ? Value::smallInt(sum) : integer(sum);
    }
    if (a.isDouble() && b.isDouble()) return Value::number(a.asDouble() + b.asDouble());
    return Value::notHandled();
}

Value subFast(const Value& a, const Value& b) {
    if (a.isInt() && b.isInt()) {
        const std::int64_t difference = a.asInt() - b.asInt();
        return Value::fitsInt(difference) ? Value::smallInt(difference) : integer(difference);
    }
    if (a.isDouble() && b.isDouble()) return Value::number(a.asDouble() - b.asDouble());
    return Value::notHandled();
}

bool compareInts(Comparison op, std::int64_t a, std::int64_t b) {
    switch (op) {
    case Comparison::Lt:
        return a < b;
    case Comparison::Le:
        return a <= b;
    case Comparison::Eq:
        return a == b;
    case Comparison::Ne:
        return a != b;
    case Comparison::Gt:
        return a > b;
    case Comparison::Ge:
        return a >= b;
    }
    return false;
}

/// The truth of what needs no look-up; -1: ask.
int quickTruth(const Value& value) {
    if (value.isTrue()) return 1;
    if (value.isFalse() || value.isNone()) return 0;
    if (value.isInt()) return value.asInt() != 0;
    if (value.isDouble()) return value.asDouble() != 0;
    if (value.isObject() && value.asObject()->type()->isHeapType()) return -1;
    return truthBuiltin(value);
}

} // namespace

Vm::Exit Interpreter::run(Vm& vm, Fiber& fiber) {
    Interpreter interpreter(vm, fiber);
    return interpreter.loop();
}

Vm::Exit Interpreter::loop() {
    Frame* frame = nullptr;
    Value* sp = nullptr;
    Value* locals = nullptr;
    const Instruction* ip = nullptr;
    Code* code = nullptr;
    std::int64_t fuel = m_vm.m_fuel;
    Vm::Called called;
    Value value; // scratch of the slow paths, Empty between instructions

// Takes over the fiber's newest frame.
#define LOAD_FRAME()                                                                                         \
    do {                                                                                                     \
        frame = m_fiber.top;                                                                                 \
        code = frame->code;                                                                                  \
        sp = frame->sp;                                                                                      \
        locals = frame->locals();                                                                            \
        ip = frame->pc + 1;                                                                                  \
    } while (0)
// Before anything that may run other code: what it needs to know of this frame.
#define SAVE() (frame->sp = sp, m_vm.m_fuel = fuel)
#define RESTORE_FUEL() (fuel = m_vm.m_fuel)
#define LEAVE(exit)                                                                                          \
    do {                                                                                                     \
        frame->sp = sp;                                                                                      \
        m_vm.m_fuel = fuel;                                                                                  \
        m_vm.settleClock();                                                                                  \
        return Vm::Exit::exit;                                                                               \
    } while (0)
#define AWAIT_CO(coroutine, how)                                                                             \
    do {                                                                                                     \
        m_vm.m_callCo = (coroutine);                                                                         \
        frame->deliver = Deliver::how;                                                                       \
        LEAVE(CallCo);                                                                                       \
    } while (0)

    if (m_vm.m_throwInto) {
        m_vm.m_throwInto = false;
        LOAD_FRAME();
        goto raised;
    }
    LOAD_FRAME();
    if (m_fiber.hasDelivered) {
        m_fiber.hasDelivered = false;
        value = std::move(m_fiber.delivered);
        goto deliver;
    }

    for (;;) {
        {
            const Instruction instruction = *ip;
            frame->pc = ip++;
            fuel -= instruction.cost;
            if (fuel < 0) [[unlikely]] {
                --ip;
                frame->pc = ip - 1;
                goto outOfFuel;
            }
            switch (static_cast<Op>(instruction.op)) {
            case Op::Nop:
                break;
            case Op::PopTop:
                drop(sp);
                break;
            case Op::Copy:
                push(sp, sp[-static_cast<std::ptrdiff_t>(instruction.arg)]);
                break;
            case Op::Swap:
                std::swap(sp[-1], sp[-static_cast<std::ptrdiff_t>(instruction.arg)]);
                break;
            case Op::PushNull:
                push(sp, Value());
                break;
            case Op::LoadConst:
                push(sp, code->constant(instruction.arg));
                break;
            case Op::LoadFast: {
                const Value& local = locals[instruction.arg];
                if (local.isEmpty()) [[unlikely]] {
                    unboundLocal(m_vm, code->localName(instruction.arg));
                    goto error;
                }
                push(sp, local);
                break;
            }
            case Op::StoreFast:
                locals[instruction.arg] = pop(sp);
                break;
            case Op::DeleteFast:
                if (locals[instruction.arg].isEmpty()) {
                    unboundLocal(m_vm, code->localName(instruction.arg));
                    goto error;
                }
                SAVE();
                locals[instruction.arg] = Value();
                RESTORE_FUEL();
                break;
            case Op::LoadDeref: {
                const Value& content =
                    static_cast<Cell*>(frame->cells()[instruction.arg].asObject())->content;
                if (content.isEmpty()) {
                    unboundCell(instruction.arg);
                    goto error;
                }
                push(sp, content);
                break;
            }
            case Op::StoreDeref:
                static_cast<Cell*>(frame->cells()[instruction.arg].asObject())->content = pop(sp);
                break;
            case Op::DeleteDeref: {
                Value& content = static_cast<Cell*>(frame->cells()[instruction.arg].asObject())->content;
                if (content.isEmpty()) {
                    unboundCell(instruction.arg);
                    goto error;
                }
                content = Value();
                break;
            }
            case Op::LoadClassDeref: {
                const Str* name = code->cellName(instruction.arg);
                if (Dict* names = as<Dict>(frame->names); names && names->type() == m_vm.types.dict) {
                    if (const Value* found = names->find(name)) {
                        push(sp, *found);
                        break;
                    }
                } else {
                    SAVE();
                    value = m_vm.getItem(frame->names, Ref<Str>::share(const_cast<Str*>(name)));
                    RESTORE_FUEL();
                    if (!value.isEmpty()) {
                        push(sp, std::move(value));
                        break;
                    }
                    if (!m_vm.clearIf(m_vm.types.KeyError)) goto error;
                }
                const Value& content =
                    static_cast<Cell*>(frame->cells()[instruction.arg].asObject())->content;
                if (content.isEmpty()) {
                    unboundCell(instruction.arg);
                    goto error;
                }
                push(sp, content);
                break;
            }
            case Op::LoadClosure:
                push(sp, frame->cells()[instruction.arg]);
                break;
            case Op::LoadGlobal: {
                InlineCache& cache = code->cache(instruction);
                HashTable& globals = frame->globals->table();
                if (cache.kind == 1 && cache.version == globals.layout() && cache.shape == &globals) {
                    push(sp, globals.entry(cache.index).value);
                    break;
                }
                HashTable& builtins = m_vm.m_builtins->table();
                if (cache.kind == 2 && cache.version == globals.version() && cache.shape == &globals &&
                    cache.version2 == builtins.layout()) {
                    push(sp, builtins.entry(cache.index).value);
                    break;
                }
                const Str* name = code->name(instruction.arg);
                if (const std::ptrdiff_t index = globals.indexOf(name); index >= 0) {
                    push(sp, globals.entry(index).value);
                    if (instruction.cache)
                        cache = {globals.layout(), &globals, nullptr, 0, static_cast<std::int32_t>(index), 1};
                    break;
                }
                if (const std::ptrdiff_t index = builtins.indexOf(name); index >= 0) {
                    push(sp, builtins.entry(index).value);
                    if (instruction.cache)
                        cache = {globals.version(),
                                 &globals,
                                 nullptr,
                                 builtins.layout(),
                                 static_cast<std::int32_t>(index),
                                 2};
                    break;
                }
                undefinedName(name);
                goto error;
            }
            case Op::StoreGlobal:
                frame->globals->set(code->name(instruction.arg), pop(sp));
                break;
            case Op::DeleteGlobal:
                if (!frame->globals->table().erase(code->name(instruction.arg))) {
                    undefinedName(code->name(instruction.arg));
                    goto error;
                }
                break;
            case Op::LoadName: {
                SAVE();
                value = loadName(*frame, code->name(instruction.arg));
                RESTORE_FUEL();
                if (value.isEmpty()) goto error;
                push(sp, std::move(value));
                break;
            }
            case Op::StoreName:
                SAVE();
                if (Dict* names = as<Dict>(frame->names); names && names->type() == m_vm.types.dict) {
                    names->set(code->name(instruction.arg), pop(sp));
                    break;
                }
                value = pop(sp);
                if (!m_vm.setItem(frame->names,
                                  Ref<Str>::share(const_cast<Str*>(code->name(instruction.arg))),
                                  std::move(value)))
                    goto error;
                break;
            case Op::DeleteName:
                SAVE();
                if (!m_vm.delItem(frame->names,
                                  Ref<Str>::share(const_cast<Str*>(code->name(instruction.arg))))) {
                    if (m_vm.clearIf(m_vm.types.KeyError)) undefinedName(code->name(instruction.arg));
                    goto error;
                }
                break;
            case Op::LoadAttr: {
                InlineCache& cache = code->cache(instruction);
                if (sp[-1].isObject() && cache.kind != 0) {
                    Object* object = sp[-1].asObject();
                    if (object->type()->version() == cache.version) {
                        if (cache.kind == 1) {
                            const Attributes& attributes = static_cast<Instance*>(object)->slots();
                            if (attributes.shape == cache.shape &&
                                static_cast<std::size_t>(cache.index) < attributes.slots.size()) {
                                const Value& slot = attributes.slots[cache.index];
                                if (!slot.isEmpty()) {
                                    value = slot;
                                    sp[-1] = std::move(value);
                                    break;
                                }
                            }
                        } else if (cache.kind == 2 &&
                                   static_cast<Module*>(object)->dict->table().layout() == cache.version2 &&
                                   cache.shape == object) {
                            value = static_cast<Module*>(object)->dict->table().entry(cache.index).value;
                            sp[-1] = std::move(value);
                            break;
                        }
                    }
                }
                SAVE();
                {
                    PendingCall call;
                    const Str* name = code->name(instruction.arg);
                    value = m_vm.getAttrOrCall(sp[-1], name, call);
                    if (instruction.cache && !value.isEmpty() && !value.isNotHandled())
                        cacheAttribute(sp[-1], name, cache);
                    RESTORE_FUEL();
                    if (value.isNotHandled()) {
                        value = Value();
                        called = m_vm.begin(std::move(call.callee), call.args,
                                            static_cast<std::size_t>(call.count), nullptr);
                        drop(sp);
                        goto called;
                    }
                }
                if (value.isEmpty()) goto error;
                sp[-1] = std::move(value);
                break;
            }
            case Op::StoreAttr: {
                InlineCache& cache = code->cache(instruction);
                if (sp[-1].isObject() && cache.kind == 1) {
                    Object* object = sp[-1].asObject();
                    if (object->type()->version() == cache.version) {
                        Attributes& attributes = static_cast<Instance*>(object)->slots();
                        if (attributes.shape == cache.shape && !attributes.dict) {
                            Value& slot = attributes.slots[cache.index];
                            value = std::move(slot);
                            slot = Value::take(sp - 2);
                            drop(sp);
                            --sp;
                            value = Value();
                            break;
                        }
                    }
                }
                SAVE();
                {
                    PendingCall call;
                    const Str* name = code->name(instruction.arg);
                    Value object = pop(sp);
                    value = pop(sp);
                    frame->sp = sp;
                    const bool done = m_vm.setAttrOrCall(object, name, std::move(value), call);
                    value = Value();
                    RESTORE_FUEL();
                    if (!done) goto error;
                    if (!call.callee.isEmpty()) {
                        called = m_vm.begin(std::move(call.callee), call.args,
                                            static_cast<std::size_t>(call.count), nullptr);
                        goto calledDiscard;
                    }
                    if (instruction.cache) cacheStore(object, name, cache);
                }
                break;
            }
            case Op::DeleteAttr: {
                SAVE();
                PendingCall call;
                Value object = pop(sp);
                frame->sp = sp;
                const bool done = m_vm.setAttrOrCall(object, code->name(instruction.arg), Value(), call);
                RESTORE_FUEL();
                if (!done) goto error;
                if (!call.callee.isEmpty()) {
                    called = m_vm.begin(std::move(call.callee), call.args,
                                        static_cast<std::size_t>(call.count), nullptr);
                    goto calledDiscard;
                }
                break;
            }
            case Op::LoadMethod: {
                InlineCache& cache = code->cache(instruction);
                if (sp[-1].isObject() && cache.kind != 0) {
                    Object* object = sp[-1].asObject();
                    if (object->type()->version() == cache.version) {
                        if (cache.kind == 3 ||
                            (cache.kind == 4 &&
                             static_cast<Instance*>(object)->slots().shape == cache.shape)) {
                            value = Value::take(sp - 1);
                            new (sp - 1) Value(*cache.value);
                            push(sp, std::move(value));
                            break;
                        }
                        if (cache.kind == 2 &&
                            static_cast<Module*>(object)->dict->table().layout() == cache.version2 &&
                            cache.shape == object) {
                            value = static_cast<Module*>(object)->dict->table().entry(cache.index).value;
                            sp[-1] = std::move(value);
                            push(sp, Value());
                            break;
                        }
                    }
                }
                SAVE();
                {
                    PendingCall call;
                    const Str* name = code->name(instruction.arg);
                    if (instruction.cache) cacheMethod(sp[-1], name, cache);
                    if (cache.kind == 3 || cache.kind == 4) {
                        value = Value::take(sp - 1);
                        new (sp - 1) Value(*cache.value);
                        push(sp, std::move(value));
                        break;
                    }
                    value = m_vm.getAttrOrCall(sp[-1], name, call);
                    RESTORE_FUEL();
                    if (value.isNotHandled()) {
                        // The result of the call takes the place of the object; the NULL above it is pushed
                        // first and moved below by Deliver.
                        value = m_vm.callSync(
                            call.callee, std::span<Value>(call.args, static_cast<std::size_t>(call.count)));
                        RESTORE_FUEL();
                    }
                }
                if (value.isEmpty()) goto error;
                sp[-1] = std::move(value);
                push(sp, Value());
                break;
            }
            case Op::BinarySubscr: {
                const Value& object = sp[-2];
                const Value& key = sp[-1];
                if (object.isObject() && key.isInt() && object.asObject()->type() == m_vm.types.list) {
                    const ValueVector& items = static_cast<List*>(object.asObject())->items();
                    const std::int64_t size = static_cast<std::int64_t>(items.size());
                    const std::int64_t index = key.asInt() < 0 ? key.asInt() + size : key.asInt();
                    if (index >= 0 && index < size) {
                        value = items[static_cast<std::size_t>(index)];
                        --sp;
                        sp[-1] = std::move(value);
                        break;
                    }
                }
                SAVE();
                value = overridden(object, "__getitem__") ? Value::notHandled()
                                                          : getItemBuiltin(m_vm, object, key);
                RESTORE_FUEL();
                if (value.isNotHandled()) {
                    value = Value();
                    Value second = pop(sp);
                    Value first = pop(sp);
                    frame->sp = sp;
                    Value method = m_vm.special(first, "__getitem__");
                    if (as<BoundMethod>(method)) {
                        called = m_vm.begin(std::move(method), &second, 1, nullptr);
                        goto called;
                    }
                    m_vm.takeException();
                    AWAIT_CO(m_vm.getItemCo(std::move(first), std::move(second)), Push);
                }
                if (value.isEmpty()) goto error;
                drop(sp);
                sp[-1] = std::move(value);
                break;
            }
            case Op::StoreSubscr: {
                SAVE();
                const Value& object = sp[-2];
                value = overridden(object, "__setitem__") ? Value::notHandled()
                                                          : setItemBuiltin(m_vm, object, sp[-1], sp[-3]);
                RESTORE_FUEL();
                if (value.isNotHandled()) {
                    value = Value();
                    Value key = pop(sp);
                    Value target = pop(sp);
                    Value item = pop(sp);
                    AWAIT_CO(m_vm.setItemCo(std::move(target), std::move(key), std::move(item)), Discard);
                }
                if (value.isEmpty()) goto error;
                value = Value();
                drop(sp);
                drop(sp);
                drop(sp);
                break;
            }
            case Op::DeleteSubscr: {
                SAVE();
                value = overridden(sp[-2], "__delitem__") ? Value::notHandled()
                                                          : delItemBuiltin(m_vm, sp[-2], sp[-1]);
                RESTORE_FUEL();
                if (value.isNotHandled()) {
                    value = Value();
                    Value key = pop(sp);
                    Value target = pop(sp);
                    AWAIT_CO(m_vm.setItemCo(std::move(target), std::move(key), Value()), Discard);
                }
                if (value.isEmpty()) goto error;
                value = Value();
                drop(sp);
                drop(sp);
                break;
            }
            case Op::BuildSlice: {
                Value step = instruction.arg == 3 ? pop(sp) : Value::none();
                Value stop = pop(sp);
                Value start = pop(sp);
                push(sp, make<Slice>(std::move(start), std::move(stop), std::move(step)));
                break;
            }
            case Op::BinaryOp:
            case Op::InplaceOp: {
                const auto op = static_cast<BinaryOperator>(instruction.arg);
                if (op == BinaryOperator::Add)
                    value = addFast(sp[-2], sp[-1]);
                else if (op == BinaryOperator::Sub)
                    value = subFast(sp[-2], sp[-1]);
                else
                    value = Value::notHandled();
                if (!value.isNotHandled()) {
                    --sp; // both are immediate
                    sp[-1] = std::move(value);
                    break;
                }
                const bool inplace = static_cast<Op>(instruction.op) == Op::InplaceOp;
                SAVE();
                value = m_vm.binaryNative(op, inplace, sp[-2], sp[-1]);
                RESTORE_FUEL();
                if (value.isNotHandled()) {
                    value = Value();
                    Value right = pop(sp);
                    Value left = pop(sp);
                    AWAIT_CO(m_vm.binaryCo(op, inplace, std::move(left), std::move(right)), Push);
                }
                if (value.isEmpty()) goto error;
                drop(sp);
                sp[-1] = std::move(value);
                break;
            }
            case Op::UnaryNegative:
            case Op::UnaryPositive:
            case Op::UnaryInvert: {
                SAVE();
                const Op op = static_cast<Op>(instruction.op);
                value = unaryNative(op, sp[-1]);
                RESTORE_FUEL();
                if (value.isNotHandled()) {
                    value = Value();
                    Value operand = pop(sp);
                    const char* method = op == Op::UnaryNegative   ? "__neg__"
                                         : op == Op::UnaryPositive ? "__pos__"
                                                                   : "__invert__";
                    const char* sign = op == Op::UnaryNegative ? "-" : op == Op::UnaryPositive ? "+" : "~";
                    AWAIT_CO(m_vm.unaryCo(std::move(operand), method, sign), Push);
                }
                if (value.isEmpty()) goto error;
                sp[-1] = std::move(value);
                break;
            }
            case Op::UnaryNot: {
                const int truth = quickTruth(sp[-1]);
                if (truth < 0) {
                    --ip;
                    goto askTruth;
                }
                sp[-1] = Value::boolean(!truth);
                break;
            }
            case Op::CompareOp: {
                const auto op = static_cast<Comparison>(instruction.arg);
                if (sp[-2].isInt() && sp[-1].isInt()) {
                    const bool result = compareInts(op, sp[-2].asInt(), sp[-1].asInt());
                    --sp;
                    new (sp - 1) Value(Value::boolean(result));
                    break;
                }
                SAVE();
                value = m_vm.compareNative(op, sp[-2], sp[-1]);
                RESTORE_FUEL();
                if (value.isNotHandled()) {
                    value = Value();
                    Value right = pop(sp);
                    Value left = pop(sp);
                    AWAIT_CO(m_vm.compareCo(op, std::move(left), std::move(right)), Push);
                }
                if (value.isEmpty()) goto error;
                drop(sp);
                sp[-1] = std::move(value);
                break;
            }
            case Op::IsOp: {
                const bool same = m_vm.same(sp[-2], sp[-1]);
                drop(sp);
                sp[-1] = Value::boolean(same != (instruction.arg == 1));
                break;
            }
            case Op::ContainsOp: {
                SAVE();
                value = overridden(sp[-1], "__contains__") ? Value::notHandled()
                                                           : containsBuiltin(m_vm, sp[-1], sp[-2]);
                RESTORE_FUEL();
                if (value.isNotHandled()) {
                    value = Value();
                    Value container = pop(sp);
                    Value item = pop(sp);
                    // `not in` of a script's container: the answer is pushed, then turned round by the same
                    // instruction's twin.
                    if (instruction.arg == 1)
                        AWAIT_CO(m_vm.notContainsCo(std::move(container), std::move(item)), Push);
                    AWAIT_CO(m_vm.containsCo(std::move(container), std::move(item)), Push);
                }
                if (value.isEmpty()) goto error;
                const bool inside = value.isTrue();
                drop(sp);
                sp[-1] = Value::boolean(inside != (instruction.arg == 1));
                value = Value();
                break;
            }
            case Op::Jump:
                ip = code->instructions() + instruction.arg;
                break;
            case Op::PopJumpIfFalse: {
                const int truth = quickTruth(sp[-1]);
                if (truth < 0) {
                    --ip;
                    goto askTruth;
                }
                drop(sp);
                if (!truth) ip = code->instructions() + instruction.arg;
                break;
            }
            case Op::PopJumpIfTrue: {
                const int truth = quickTruth(sp[-1]);
                if (truth < 0) {
                    --ip;
                    goto askTruth;
                }
                drop(sp);
                if (truth) ip = code->instructions() + instruction.arg;
                break;
            }
            case Op::JumpIfFalseOrPop:
            case Op::JumpIfTrueOrPop: {
                int truth = quickTruth(sp[-1]);
                if (truth < 0) {
                    // The value itself stays: its truth cannot take its place on the stack.
                    SAVE();
                    truth = m_vm.truth(sp[-1]);
                    RESTORE_FUEL();
                    if (truth < 0) goto error;
                }
                if ((truth == 1) == (static_cast<Op>(instruction.op) == Op::JumpIfTrueOrPop))
                    ip = code->instructions() + instruction.arg;
                else
                    drop(sp);
                break;
            }
            case Op::PopJumpIfNone:
                value = pop(sp);
                if (value.isNone()) ip = code->instructions() + instruction.arg;
                value = Value();
                break;
            case Op::PopJumpIfNotNone:
                value = pop(sp);
                if (!value.isNone()) ip = code->instructions() + instruction.arg;
                value = Value();
                break;
            case Op::GetIter: {
                SAVE();
                if (sp[-1].isObject() && sp[-1].asObject()->kind() == Kind::Generator &&
                    sp[-1].asObject()->type() == m_vm.types.generator)
                    break;
                value = overridden(sp[-1], "__iter__") ? Value::notHandled() : iterateBuiltin(m_vm, sp[-1]);
                RESTORE_FUEL();
                if (value.isNotHandled()) {
                    value = Value();
                    Value iterable = pop(sp);
                    AWAIT_CO(m_vm.iter(std::move(iterable)), Push);
                }
                if (value.isEmpty()) goto error;
                sp[-1] = std::move(value);
                break;
            }
            case Op::ForIter: {
                Object* iterator = sp[-1].isObject() ? sp[-1].asObject() : nullptr;
                if (iterator && iterator->kind() == Kind::Iterator) {
                    SAVE();
                    value = static_cast<Iterator*>(iterator)->next(m_vm);
                    RESTORE_FUEL();
                    if (!value.isEmpty() && !value.isNotHandled()) {
                        push(sp, std::move(value));
                        break;
                    }
                    if (value.isEmpty()) {
                        if (m_vm.failed()) goto error;
                        drop(sp);
                        ip = code->instructions() + instruction.arg;
                        break;
                    }
                    value = Value();
                    AWAIT_CO(static_cast<Iterator*>(iterator)->nextCo(m_vm), ForIter);
                }
                if (iterator && iterator->kind() == Kind::Generator &&
                    iterator->type() == m_vm.types.generator) {
                    auto& generator = *static_cast<Generator*>(iterator);
                    SAVE();
                    if (generator.state == Generator::State::Finished) {
                        drop(sp);
                        ip = code->instructions() + instruction.arg;
                        break;
                    }
                    if (!m_vm.enterGenerator(m_fiber, generator, Return::ForIter, Value::none(), false))
                        goto error;
                    LOAD_FRAME();
                    break;
                }
                Value keep = sp[-1];
                AWAIT_CO(m_vm.next(std::move(keep)), ForIter);
            }
            case Op::GetAiter: {
                SAVE();
                value = getAiter(sp[-1]);
                RESTORE_FUEL();
                if (value.isEmpty()) goto error;
                sp[-1] = std::move(value);
                break;
            }
            case Op::GetAnext: {
                SAVE();
                value = getAnext(sp[-1]);
                RESTORE_FUEL();
                if (value.isEmpty()) goto error;
                push(sp, std::move(value));
                break;
            }
            case Op::EndAsyncFor: {
                value = pop(sp);
                if (m_vm.isInstance(value, m_vm.types.StopAsyncIteration)) {
                    value = Value();
                    drop(sp);
                    break;
                }
                m_vm.restore(std::move(value));
                goto reraise;
            }
            case Op::BuildTuple: {
                auto tuple = Tuple::make(instruction.arg);
                sp -= instruction.arg;
                for (std::uint32_t i = 0; i < instruction.arg; ++i)
                    (*tuple)[i] = Value::take(sp + i);
                push(sp, std::move(tuple));
                break;
            }
            case Op::BuildList: {
                auto list = make<List>();
                list->items().reserve(instruction.arg);
                sp -= instruction.arg;
                for (std::uint32_t i = 0; i < instruction.arg; ++i)
                    list->items().push_back(Value::take(sp + i));
                push(sp, std::move(list));
                break;
            }
            case Op::BuildSet: {
                SAVE();
                auto set = Set::make();
                for (std::uint32_t i = 0; i < instruction.arg; ++i) {
                    if (!set->table().set(
                            m_vm,
                            sp[static_cast<std::ptrdiff_t>(i) - static_cast<std::ptrdiff_t>(instruction.arg)],
                            Value()))
                        goto error;
                }
                for (std::uint32_t i = 0; i < instruction.arg; ++i)
                    drop(sp);
                push(sp, std::move(set));
                break;
            }
            case Op::BuildMap: {
                SAVE();
                auto dict = make<Dict>();
                Value* first = sp - 2 * static_cast<std::ptrdiff_t>(instruction.arg);
                for (std::uint32_t i = 0; i < instruction.arg; ++i) {
                    if (!dict->table().set(m_vm, first[2 * i], first[2 * i + 1])) goto error;
                }
                while (sp > first)
                    drop(sp);
                push(sp, std::move(dict));
                break;
            }
            case Op::BuildString: {
                value = joinStrings(sp - instruction.arg, instruction.arg);
                if (value.isEmpty()) goto error;
                for (std::uint32_t i = 0; i < instruction.arg; ++i)
                    drop(sp);
                push(sp, std::move(value));
                break;
            }
            case Op::FormatValue: {
                SAVE();
                const bool hasSpec = instruction.arg & 4;
                Value spec = hasSpec ? pop(sp) : Value();
                frame->sp = sp;
                value = formatValue(sp[-1], spec, instruction.arg & 3);
                RESTORE_FUEL();
                if (value.isNotHandled()) {
                    value = Value();
                    Value operand = pop(sp);
                    AWAIT_CO(m_vm.formatCo(std::move(operand), std::move(spec),
                                           static_cast<int>(instruction.arg & 3)),
                             Push);
                }
                if (value.isEmpty()) goto error;
                sp[-1] = std::move(value);
                break;
            }
            case Op::ListAppend: {
                value = pop(sp);
                static_cast<List*>(sp[-static_cast<std::ptrdiff_t>(instruction.arg)].asObject())
                    ->append(std::move(value));
                break;
            }
            case Op::SetAdd: {
                SAVE();
                auto* set =
                    static_cast<Set*>(sp[-1 - static_cast<std::ptrdiff_t>(instruction.arg)].asObject());
                if (!set->table().set(m_vm, sp[-1], Value())) goto error;
                drop(sp);
                break;
            }
            case Op::MapAdd: {
                SAVE();
                auto* dict =
                    static_cast<Dict*>(sp[-2 - static_cast<std::ptrdiff_t>(instruction.arg)].asObject());
                if (!dict->table().set(m_vm, sp[-2], sp[-1])) goto error;
                drop(sp);
                drop(sp);
                break;
            }
            case Op::ListExtend:
            case Op::SetUpdate:
            case Op::DictUpdate:
            case Op::DictMerge: {
                SAVE();
                value = extend(static_cast<Op>(instruction.op), sp);
                RESTORE_FUEL();
                if (value.isNotHandled()) {
                    value = Value();
                    Value source = pop(sp);
                    Value target = sp[-1];
                    AWAIT_CO(
                        m_vm.extendCo(static_cast<Op>(instruction.op), std::move(target), std::move(source)),
                        Discard);
                }
                if (value.isEmpty()) goto error;
                value = Value();
                drop(sp);
                break;
            }
            case Op::ListToTuple: {
                auto tuple = Tuple::of(static_cast<List*>(sp[-1].asObject())->items());
                sp[-1] = std::move(tuple);
                break;
            }
            case Op::UnpackSequence: {
                SAVE();
                value = unpack(sp, instruction.arg, 0, false);
                RESTORE_FUEL();
                if (value.isEmpty()) goto error;
                value = Value();
                break;
            }
            case Op::UnpackEx: {
                SAVE();
                value = unpack(sp, instruction.arg & 0xff, instruction.arg >> 8, true);
                RESTORE_FUEL();
                if (value.isEmpty()) goto error;
                value = Value();
                break;
            }
            case Op::Call: {
                const std::size_t given = instruction.arg;
                Value* base = sp - given - 2;
                if (as<BoundMethod>(base[0]) && base[1].isEmpty()) {
                    auto* method = static_cast<BoundMethod*>(base[0].asObject());
                    Value function = method->function;
                    new (base + 1) Value(method->self);
                    base[0] = std::move(function);
                }
                const bool bound = !base[1].isEmpty();
                Value* args = bound ? base + 1 : base + 2;
                const std::size_t count = given + bound;
                if (Function* function = as<Function>(base[0]);
                    function && function->code->simple() && function->code->argumentCount() == count &&
                    function->code->cellCount() == 0 &&
                    !(function->code->flags() &
                      (script::kCodeGenerator | script::kCodeCoroutine | script::kCodeAsyncGenerator))) {
                    if (m_fiber.depth >= m_vm.recursionLimit) goto tooDeep;
                    Frame* inner = Frame::create(Value::take(base));
                    Value* parameters = inner->locals();
                    for (std::size_t i = 0; i < count; ++i)
                        parameters[i] = Value::take(args + i);
                    frame->sp = base;
                    inner->back = frame;
                    m_fiber.top = inner;
                    ++m_fiber.depth;
                    LOAD_FRAME();
                    break;
                }
                SAVE();
                called = m_vm.begin(base[0], args, count, nullptr);
                RESTORE_FUEL();
                while (sp > base)
                    drop(sp);
                goto called;
            }
            case Op::CallKw: {
                SAVE();
                Value names = pop(sp);
                frame->sp = sp;
                Value* base = sp - instruction.arg - 2;
                const bool bound = !base[1].isEmpty();
                called = m_vm.begin(base[0], bound ? base + 1 : base + 2, instruction.arg + bound,
                                    static_cast<Tuple*>(names.asObject()));
                RESTORE_FUEL();
                while (sp > base)
                    drop(sp);
                goto called;
            }
            case Op::CallEx: {
                SAVE();
                const Value& given = sp[instruction.arg ? -2 : -1];
                if (isKind(given, Kind::Generator) || isKind(given, Kind::Iterator) ||
                    (isKind(given, Kind::Instance) && m_vm.typeAttr(given, Str::intern("__iter__").get()))) {
                    Value iterable = given;
                    AWAIT_CO(m_vm.listOf(std::move(iterable)), Arguments);
                }
                Value keywords = instruction.arg ? pop(sp) : Value();
                frame->sp = sp;
                if (!as<Tuple>(sp[-1])) {
                    value = starArguments(sp[-3], sp[-1]);
                    RESTORE_FUEL();
                    if (value.isEmpty()) goto error;
                    sp[-1] = std::move(value);
                }
                Value arguments = pop(sp);
                drop(sp);
                Value callee = pop(sp);
                frame->sp = sp;
                called = beginEx(std::move(callee), arguments, keywords);
                RESTORE_FUEL();
                goto called;
            }
            case Op::MakeFunction: {
                const std::uint32_t flags = instruction.arg >> 16;
                const Value& constant = code->constant(instruction.arg & 0xffff);
                auto function = make<Function>(Ref<Code>::share(static_cast<Code*>(constant.asObject())),
                                               Ref<Dict>::share(frame->globals));
                if (flags & 8) function->closure = pop(sp);
                if (flags & 4) function->annotations = pop(sp);
                if (flags & 2) function->kwDefaults = pop(sp);
                if (flags & 1) function->defaults = pop(sp);
                push(sp, std::move(function));
                break;
            }
            case Op::LoadBuildClass:
                push(sp, m_vm.m_builtins->get("__build_class__"));
                break;
            case Op::ReturnValue: {
                value = pop(sp);
                SAVE();
                goto returned;
            }
            case Op::YieldValue: {
                value = pop(sp);
                goto yieldUp;
            }
            case Op::GetYieldFromIter: {
                if (isKind(sp[-1], Kind::Generator)) {
                    const Type* type = sp[-1].asObject()->type();
                    const bool coroutine = type == m_vm.types.coroutine;
                    if (coroutine &&
                        !(code->flags() & (script::kCodeCoroutine | script::kCodeIterableCoroutine)) &&
                        !m_vm.generatorCoroutines) {
                        m_vm.raise(m_vm.types.TypeError,
                                   "cannot 'yield from' a coroutine object in a non-coroutine generator");
                        goto error;
                    }
                    if (type != m_vm.types.asyncGenerator) break;
                }
                if (isKind(sp[-1], Kind::Future)) break;
                SAVE();
                value = m_vm.iterate(sp[-1]);
                RESTORE_FUEL();
                if (value.isEmpty()) goto error;
                sp[-1] = std::move(value);
                break;
            }
            case Op::GetAwaitable: {
                SAVE();
                value = getAwaitable(sp[-1], instruction.arg);
                RESTORE_FUEL();
                if (value.isEmpty()) goto error;
                sp[-1] = std::move(value);
                break;
            }
            case Op::YieldFrom:
                SAVE();
                goto yieldFrom;
            case Op::RaiseVarargs:
                SAVE();
                if (raiseVarargs(sp, instruction.arg)) goto reraise;
                goto error;
            case Op::PushExcInfo: {
                value = pop(sp);
                push(sp, m_fiber.handled->exception.isEmpty() ? Value::none() : m_fiber.handled->exception);
                m_fiber.handled->exception = value;
                push(sp, std::move(value));
                break;
            }
            case Op::CheckExcMatch: {
                SAVE();
                value = matches(sp[-2], sp[-1]);
                RESTORE_FUEL();
                if (value.isEmpty()) goto error;
                sp[-1] = std::move(value);
                break;
            }
            case Op::CheckEgMatch: {
                SAVE();
                value = Value();
                if (!matchGroup(sp)) goto error;
                RESTORE_FUEL();
                break;
            }
            case Op::PrepReraiseStar: {
                SAVE();
                value = prepareReraiseStar(sp[-2], sp[-1]);
                RESTORE_FUEL();
                if (value.isEmpty()) goto error;
                drop(sp);
                sp[-1] = std::move(value);
                break;
            }
            case Op::PopExcept:
                value = pop(sp);
                m_fiber.handled->exception = std::move(value);
                break;
            case Op::Reraise:
                m_vm.restore(pop(sp));
                goto reraise;
            case Op::LoadAssertionError:
                push(sp, Value::share(m_vm.types.AssertionError));
                break;
            case Op::BeforeWith:
            case Op::BeforeAsyncWith: {
                SAVE();
                Value enter;
                if (!beforeWith(static_cast<Op>(instruction.op) == Op::BeforeAsyncWith, sp[-1], enter))
                    goto error;
                frame->sp = sp;
                called = m_vm.begin(std::move(enter), nullptr, 0, nullptr);
                RESTORE_FUEL();
                goto called;
            }
            case Op::WithExceptStart: {
                SAVE();
                const Value& exception = sp[-1];
                Value args[3] = {Value::share(m_vm.typeOf(exception)), exception,
                                 static_cast<Exception*>(exception.asObject())->traceback};
                called = m_vm.begin(sp[-3], args, 3, nullptr);
                RESTORE_FUEL();
                goto called;
            }
            case Op::ImportName: {
                SAVE();
                Value from = pop(sp);
                Value level = pop(sp);
                AWAIT_CO(m_vm.importName(*frame, code->name(instruction.arg)->toUtf8(), level.asInt(),
                                         std::move(from)),
                         Push);
            }
            case Op::ImportFrom: {
                SAVE();
                value = m_vm.importFrom(sp[-1], code->name(instruction.arg));
                RESTORE_FUEL();
                if (value.isEmpty()) goto error;
                push(sp, std::move(value));
                break;
            }
            case Op::ImportStar: {
                SAVE();
                value = pop(sp);
                frame->sp = sp;
                if (!importStar(*frame, value)) goto error;
                value = Value();
                RESTORE_FUEL();
                break;
            }
            case Op::GetLen: {
                SAVE();
                const std::int64_t length = m_vm.length(sp[-1]);
                RESTORE_FUEL();
                if (length < 0) goto error;
                push(sp, integer(length));
                break;
            }
            case Op::MatchMapping:
                push(sp, Value::boolean(isMapping(sp[-1])));
                break;
            case Op::MatchSequence:
                push(sp, Value::boolean(isSequence(sp[-1])));
                break;
            case Op::MatchKeys: {
                SAVE();
                value = matchKeys(sp[-2], sp[-1]);
                RESTORE_FUEL();
                if (value.isEmpty()) goto error;
                push(sp, std::move(value));
                break;
            }
            case Op::MatchClass: {
                SAVE();
                value = matchClass(sp[-3], sp[-2], sp[-1], instruction.arg);
                RESTORE_FUEL();
                if (value.isEmpty()) goto error;
                drop(sp);
                drop(sp);
                sp[-1] = std::move(value);
                break;
            }
            case Op::SetupAnnotations: {
                SAVE();
                setupAnnotations(*frame);
                break;
            }
            case Op::Count:
                break;
            }
            continue;
        }

    // `called` holds what a call came to: its result goes onto this frame's stack.
    called:
        if (called.frame) {
            if (called.frame->onReturn != Return::Init) called.frame->onReturn = Return::Push;
            goto enterCalled;
        }
        if (called.co) {
            frame->deliver = called.deliver;
            frame->deliverSelf = std::move(called.self);
            m_vm.m_callCo = std::move(called.co);
            LEAVE(CallCo);
        }
        if (called.value.isEmpty()) goto error;
        push(sp, std::move(called.value));
        continue;

    calledDiscard:
        if (called.frame) {
            called.frame->onReturn = Return::Discard;
            goto enterCalled;
        }
        if (called.co) {
            frame->deliver = Deliver::Discard;
            m_vm.m_callCo = std::move(called.co);
            LEAVE(CallCo);
        }
        if (called.value.isEmpty()) goto error;
        called.value = Value();
        continue;

    enterCalled:
        frame->sp = sp;
        {
            Frame* inner = called.frame;
            called.frame = nullptr;
            if (m_fiber.depth >= m_vm.recursionLimit) {
                Frame::destroy(inner);
                goto tooDeep;
            }
            inner->back = frame;
            m_fiber.top = inner;
            ++m_fiber.depth;
        }
        LOAD_FRAME();
        continue;

    tooDeep:
        m_vm.raise(m_vm.types.RecursionError, "maximum recursion depth exceeded");
        goto error;

    // The script's own __bool__ or __len__ decides: its answer replaces the value and the instruction at ip
    // runs again.
    askTruth:
        frame->pc = ip - 1;
        {
            Value operand = pop(sp);
            AWAIT_CO(m_vm.truthCo(std::move(operand)), Push);
        }

    // `value` is the result of a native coroutine.
    deliver:
        if (value.isEmpty() && m_vm.failed()) goto raised;
        switch (frame->deliver) {
        case Deliver::Push:
            push(sp, std::move(value));
            break;
        case Deliver::Discard:
            value = Value();
            break;
        case Deliver::PushSelf:
            if (!value.isNone()) {
                m_vm.raise(m_vm.types.TypeError,
                           cat("__init__() should return None, not '", m_vm.typeName(value), "'"));
                value = Value();
                goto raised;
            }
            push(sp, std::move(frame->deliverSelf));
            value = Value();
            break;
        case Deliver::Replace:
            sp[-1] = std::move(value);
            break;
        case Deliver::Arguments:
            sp[frame->pc->arg ? -2 : -1] = Tuple::of(as<List>(value)->items());
            value = Value();
            --ip;
            break;
        case Deliver::ForIter:
            if (value.isEmpty()) {
                drop(sp);
                ip = code->instructions() + frame->pc->arg;
            } else {
                push(sp, std::move(value));
            }
            break;
        case Deliver::Step:
            if (value.isEmpty()) {
                sp[-1] = m_vm.takeStopValue();
                break;
            }
            --ip;
            frame->pc = ip - 1;
            goto yieldUp;
        }
        continue;

    // This frame is done; `value` is its result.
    returned : {
        const Return how = frame->onReturn;
        Frame* back = frame->back;
        Generator* generator = frame->generator;
        Value instance = std::move(frame->instance);
        --m_fiber.depth;
        m_fiber.top = back;
        if (generator) {
            generator->frame = nullptr;
            generator->state = Generator::State::Finished;
            m_fiber.handled = generator->handled.outer;
        }
        Frame::destroy(frame);
        if (generator) generator->handled.exception = Value();
        if (how == Return::Base) {
            m_vm.m_fuel = fuel;
            m_vm.m_result = std::move(value);
            m_vm.settleClock();
            return Vm::Exit::Returned;
        }
        LOAD_FRAME();
        switch (how) {
        case Return::Push:
            push(sp, std::move(value));
            break;
        case Return::Discard:
            value = Value();
            break;
        case Return::Init:
            if (!value.isNone()) {
                m_vm.raise(m_vm.types.TypeError,
                           cat("__init__() should return None, not '", m_vm.typeName(value), "'"));
                value = Value();
                goto error;
            }
            push(sp, std::move(instance));
            break;
        case Return::ForIter:
            value = Value();
            drop(sp);
            ip = code->instructions() + frame->pc->arg;
            break;
        case Return::YieldFrom:
            if (frame->generator) frame->generator->delegate = Value();
            sp[-1] = std::move(value);
            break;
        case Return::Anext:
            value = Value();
            if (!stepReturned(instance)) goto error;
            sp[-1] = Value::none();
            break;
        case Return::Base:
            break;
        }
        continue;
    }

    // `value` is yielded by this frame's generator (or passes through it): it goes to whoever resumed the
    // outermost that delegates.
    yieldUp : {
        Frame* outermost = frame;
        while (outermost->onReturn == Return::YieldFrom)
            outermost = outermost->back;
        if (outermost->onReturn == Return::Base && m_fiber.isTask && !outermost->back) {
            // A task's coroutine: its frames stay where they are while it waits.
            if (value.isNone()) {
                value = Value();
                LEAVE(YieldNone);
            }
            m_vm.m_result = std::move(value);
            LEAVE(BadYield);
        }
        // An async generator's own yield is for the consumer of __anext__; what its awaits yield goes past it
        // to the task.
        if (outermost->onReturn == Return::Anext && static_cast<Op>(frame->pc->op) != Op::YieldValue) {
            while (outermost->onReturn == Return::YieldFrom || outermost->onReturn == Return::Anext)
                outermost = outermost->back;
            if (outermost->onReturn == Return::Base && m_fiber.isTask && !outermost->back) {
                if (value.isNone()) {
                    value = Value();
                    LEAVE(YieldNone);
                }
                m_vm.m_result = std::move(value);
                LEAVE(BadYield);
            }
        }
        frame->sp = sp;
        Frame* resumer = outermost->back;
        const Return how = outermost->onReturn;
        Value step = how == Return::Anext ? std::move(outermost->instance) : Value();
        for (Frame* each = frame;; each = each->back) {
            m_vm.leaveGenerator(m_fiber, each, Generator::State::Suspended);
            if (each == outermost) break;
        }
        m_fiber.top = resumer;
        if (how == Return::Base) {
            m_vm.m_fuel = fuel;
            m_vm.m_result = std::move(value);
            m_vm.settleClock();
            return Vm::Exit::Yielded;
        }
        LOAD_FRAME();
        if (how == Return::ForIter) {
            push(sp, std::move(value));
            continue;
        }
        if (how == Return::Anext) {
            if (!stepYielded(step)) {
                value = Value();
                goto error;
            }
            sp[-1] = std::move(value);
            continue;
        }
        m_vm.raise(m_vm.types.SystemError, "yield out of an unknown place");
        goto error;
    }

    // [iterator, value to send]: one step of what is delegated to.
    yieldFrom : {
        Object* target = sp[-2].asObject();
        if (target->kind() == Kind::Generator) {
            auto& generator = *static_cast<Generator*>(target);
            if (generator.state == Generator::State::Finished) {
                drop(sp);
                if (generator.type() == m_vm.types.coroutine) {
                    m_vm.raise(m_vm.types.RuntimeError, "cannot reuse already awaited coroutine");
                    goto error;
                }
                sp[-1] = Value::none();
                continue;
            }
            if (generator.spec) {
                if (generator.state != Generator::State::Created) {
                    m_vm.raise(m_vm.types.RuntimeError, "coroutine is being awaited already");
                    goto error;
                }
                if (!delegatesToTask(frame)) {
                    m_vm.raise(m_vm.types.RuntimeError, cat("'", generator.spec->qualifiedName,
                                                            "()' can only be awaited inside a task"));
                    goto error;
                }
                drop(sp);
                generator.everAwaited = true;
                generator.state = Generator::State::Finished;
                if (generator.spec->function) {
                    // What need not wait (a free lock, a queue with items) is done on the spot.
                    frame->sp = sp;
                    m_vm.m_fuel = fuel;
                    m_vm.settleClock();
                    value = generator.spec->function(m_vm, generator.nativeArgs.data());
                    RESTORE_FUEL();
                    if (value.isEmpty()) {
                        m_vm.addLibraryFrames(*generator.spec);
                        goto error;
                    }
                    if (!value.isNotHandled()) {
                        sp[-1] = std::move(value);
                        continue;
                    }
                    value = Value();
                }
                AWAIT_CO(generator.spec->coroutine(m_vm, std::move(generator.nativeArgs)), Replace);
            }
            Value sent = pop(sp);
            frame->sp = sp;
            if (frame->generator) frame->generator->delegate = sp[-1];
            if (!m_vm.enterGenerator(m_fiber, generator, Return::YieldFrom, std::move(sent), false))
                goto error;
            LOAD_FRAME();
            continue;
        }
        if (target->kind() == Kind::Future) {
            loop::FutureBase& future = m_vm.futures.base(target);
            if (m_vm.futureDone(future)) {
                drop(sp);
                frame->sp = sp;
                value = m_vm.futures.result(m_vm, target);
                RESTORE_FUEL();
                if (value.isEmpty()) goto error;
                sp[-1] = std::move(value);
                continue;
            }
            drop(sp);
            push(sp, Value::none());
            --ip;
            frame->pc = ip - 1;
            if (delegatesToTask(frame)) {
                m_vm.m_awaited = sp[-2];
                LEAVE(Await);
            }
            value = sp[-2];
            drop(sp); // what resumes the generator pushes the value to send
            goto yieldUp;
        }
        if (auto* step = asStep(sp[-2])) {
            Value sent = pop(sp);
            frame->sp = sp;
            const StepBegin begun = beginStep(*step, std::move(sent));
            if (begun == StepBegin::Failed) goto error;
            if (begun == StepBegin::Done) {
                sp[-1] = Value::none();
                continue;
            }
            LOAD_FRAME();
            if (begun == StepBegin::Throw) goto raised;
            continue;
        }
        Value sent = pop(sp);
        Value iterator = sp[-1];
        AWAIT_CO(m_vm.step(std::move(iterator), std::move(sent)), Step);
    }

    outOfFuel:
        SAVE();
        m_vm.refuel();
        RESTORE_FUEL();
        if (m_vm.m_abort != Abort::None) {
            m_vm.raise(m_vm.makeAbort());
            goto error;
        }
        if (m_vm.m_syncDepth == 0) LEAVE(Checkpoint);
        continue;

    // An exception is pending, raised by the instruction at frame->pc.
    error:
        frame->sp = sp;
        value = Value();
        called.value = Value();
    raised:
        m_vm.addTraceback(frame);
    reraise:
        frame->sp = sp;
        RESTORE_FUEL();
        if (m_vm.m_abort == Abort::None) {
            const auto at = static_cast<std::uint32_t>(frame->pc - code->instructions());
            const auto& handlers = code->source().handlers;
            const auto handler = std::find_if(handlers.begin(), handlers.end(), [&](const auto& range) {
                return at >= range.start && at < range.end;
            });
            if (handler != handlers.end()) {
                Value* const keep = frame->stackBase() + handler->depth;
                while (sp > keep)
                    drop(sp);
                push(sp, m_vm.takeException());
                ip = code->instructions() + handler->target;
                if (frame->generator) frame->generator->delegate = Value();
                continue;
            }
        }
        {
            const Return how = frame->onReturn;
            Frame* back = frame->back;
            Generator* generator = frame->generator;
            Value instance = std::move(frame->instance);
            --m_fiber.depth;
            m_fiber.top = back;
            if (generator) {
                generator->frame = nullptr;
                generator->state = Generator::State::Finished;
                generator->delegate = Value();
                m_fiber.handled = generator->handled.outer;
            }
            {
                // Destructors may run script code (__del__), which must not see this exception as its own.
                Value pending = m_vm.takeException();
                Frame::destroy(frame);
                if (generator) generator->handled.exception = Value();
                m_vm.restore(std::move(pending));
            }
            if (generator) m_vm.convertStopIteration(*generator);
            if (how == Return::Base) {
                m_vm.m_fuel = fuel;
                m_vm.settleClock();
                return Vm::Exit::Raised;
            }
            LOAD_FRAME();
            if (how == Return::Anext && stepRaised(instance)) {
                sp[-1] = Value::none();
                continue;
            }
            goto raised;
        }
    }
#undef LOAD_FRAME
#undef SAVE
#undef RESTORE_FUEL
#undef LEAVE
#undef AWAIT_CO
}

} // namespace coroscope::vm
