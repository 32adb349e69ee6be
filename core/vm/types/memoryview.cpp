// memoryview over bytes and bytearray: a window of bytes, one dimension.

#include "core/vm/bytes.h"
#include "core/vm/containers.h"
#include "core/vm/numbers.h"
#include "core/vm/range.h"
#include "core/vm/types/install.h"
#include "core/vm/vm.h"

#include <cstdio>

namespace coroscope::vm {

namespace {

class MemoryView final : public Object {
public:
    MemoryView(Type* type, Value base, SliceRange range)
        : Object(type, Kind::Other), base(std::move(base)), range(range) {}

    Value base;       ///< bytes or bytearray; Empty: released
    SliceRange range; ///< which of its bytes, in order
    void visitRefs(RefVisitor& visitor) override { visitor.visit(base); }
};

MemoryView& viewOf(const Value& self) {
    return *static_cast<MemoryView*>(self.asObject());
}

/// The bytes that it shows, as far as they are still there (a bytearray may have shrunk); null: released,
/// ValueError pending.
Bytes* target(Vm& vm, const Value& self) {
    if (Bytes* bytes = asBytes(viewOf(self).base)) return bytes;
    vm.raise(vm.types.ValueError, "operation forbidden on released memoryview object");
    return nullptr;
}

std::string contentOf(MemoryView& view) {
    std::string content;
    const std::string_view bytes = asBytes(view.base)->view();
    for (std::int64_t i = 0; i < view.range.count; ++i) {
        const auto at = static_cast<std::size_t>(view.range.start + i * view.range.step);
        content += at < bytes.size() ? bytes[at] : '\0';
    }
    return content;
}

Value create(Vm& vm, Value* args) {
    auto* cls = static_cast<Type*>(args[0].asObject());
    if (vm.typeOf(args[1]) == cls) {
        if (!target(vm, args[1])) return {};
        return make<MemoryView>(cls, viewOf(args[1]).base, viewOf(args[1]).range);
    }
    const Bytes* bytes = asBytes(args[1]);
    if (!bytes)
        return vm.raise(vm.types.TypeError,
                        cat("memoryview: a bytes-like object is required, not '", vm.typeName(args[1]), "'"));
    SliceRange whole;
    whole.stop = whole.count = static_cast<std::int64_t>(bytes->size());
    return make<MemoryView>(cls, args[1], whole);
}

bool indexOf(Vm& vm, MemoryView& view, const Value& key, std::int64_t& out) {
    if (!vm.toIndex(key, out)) return false;
    if (out < 0) out += view.range.count;
    if (out >= 0 && out < view.range.count) {
        out = view.range.start + out * view.range.step;
        return true;
    }
    vm.raise(vm.types.IndexError, "index out of bounds on dimension 1");
    return false;
}

bool subrange(Vm& vm, MemoryView& view, const Slice& slice, SliceRange& out) {
    if (!resolveSlice(vm, slice, view.range.count, out)) return false;
    out.start = view.range.start + out.start * view.range.step;
    out.step *= view.range.step;
    return true;
}

Value getItem(Vm& vm, Value* args) {
    Bytes* bytes = target(vm, args[0]);
    if (!bytes) return {};
    MemoryView& view = viewOf(args[0]);
    if (isKind(args[1], Kind::Slice)) {
        SliceRange range;
        if (!subrange(vm, view, *static_cast<Slice*>(args[1].asObject()), range)) return {};
        return make<MemoryView>(view.type(), view.base, range);
    }
    std::int64_t at = 0;
    if (!indexOf(vm, view, args[1], at)) return {};
    const bool there = static_cast<std::size_t>(at) < bytes->size();
    return Value::smallInt(there ? static_cast<unsigned char>(bytes->view()[static_cast<std::size_t>(at)])
                                 : 0);
}

Value setItem(Vm& vm, Value* args) {
    Bytes* bytes = target(vm, args[0]);
    if (!bytes) return {};
    if (!bytes->mutableArray()) return vm.raise(vm.types.TypeError, "cannot modify read-only memory");
    MemoryView& view = viewOf(args[0]);
    if (isKind(args[1], Kind::Slice)) {
        SliceRange range;
        if (!subrange(vm, view, *static_cast<Slice*>(args[1].asObject()), range)) return {};
        std::string content;
        if (const Bytes* from = asBytes(args[2]))
            content = from->view();
        else if (vm.typeOf(args[2]) == view.type() && target(vm, args[2]))
            content = contentOf(viewOf(args[2]));
        else
            return vm.failed() ? Value()
                               : raiseTypeError(vm, "a bytes-like object is required, not '", args[2]);
        if (static_cast<std::int64_t>(content.size()) != range.count)
            return vm.raise(vm.types.ValueError,
                            "memoryview assignment: lvalue and rvalue have different structures");
        for (std::int64_t i = 0; i < range.count; ++i) {
            const auto at = static_cast<std::size_t>(range.start + i * range.step);
            if (at < bytes->size()) bytes->data()[at] = content[static_cast<std::size_t>(i)];
        }
        return Value::none();
    }
    std::int64_t at = 0, byte = 0;
    if (!indexOf(vm, view, args[1], at)) return {};
    if (!isInteger(args[2])) return vm.raise(vm.types.TypeError, "memoryview: invalid type for format 'B'");
    if (!toInt64(args[2], byte) || byte < 0 || byte > 255)
        return vm.raise(vm.types.ValueError, "memoryview: invalid value for format 'B'");
    if (static_cast<std::size_t>(at) < bytes->size())
        bytes->data()[static_cast<std::size_t>(at)] = static_cast<char>(byte);
    return Value::none();
}

Value toBytes(Vm& vm, Value* args) {
    return target(vm, args[0]) ? Bytes::make(contentOf(viewOf(args[0]))).value() : Value();
}

Value equals(Vm& vm, Value* args) {
    const bool live = asBytes(viewOf(args[0]).base);
    if (vm.typeOf(args[1]) == viewOf(args[0]).type()) {
        if (!live || !asBytes(viewOf(args[1]).base)) return Value::boolean(args[0].is(args[1]));
        return Value::boolean(contentOf(viewOf(args[0])) == contentOf(viewOf(args[1])));
    }
    const Bytes* other = asBytes(args[1]);
    if (!other) return Value::notImplemented();
    return Value::boolean(live && contentOf(viewOf(args[0])) == other->view());
}

Value toList(Vm& vm, Value* args) {
    if (!target(vm, args[0])) return {};
    auto list = make<List>();
    for (const char c : contentOf(viewOf(args[0])))
        list->append(Value::smallInt(static_cast<unsigned char>(c)));
    return list;
}

void defineProperties(Vm& vm, Type* type) {
    vm.defineProperty(type, "readonly", [](Vm& vm, const Value& self) -> Value {
        const Bytes* bytes = target(vm, self);
        return bytes ? Value::boolean(!bytes->mutableArray()) : Value();
    });
    vm.defineProperty(type, "nbytes",
                      [](Vm&, const Value& self) -> Value { return integer(viewOf(self).range.count); });
    vm.defineProperty(type, "itemsize", [](Vm&, const Value&) -> Value { return Value::smallInt(1); });
    vm.defineProperty(type, "ndim", [](Vm&, const Value&) -> Value { return Value::smallInt(1); });
    vm.defineProperty(type, "format", [](Vm&, const Value&) -> Value { return str("B"); });
    vm.defineProperty(type, "obj", [](Vm& vm, const Value& self) -> Value {
        return target(vm, self) ? viewOf(self).base : Value();
    });
    vm.defineProperty(type, "shape", [](Vm&, const Value& self) -> Value {
        return Tuple::of({integer(viewOf(self).range.count)});
    });
    vm.defineProperty(type, "strides", [](Vm&, const Value& self) -> Value {
        return Tuple::of({integer(viewOf(self).range.step)});
    });
    vm.defineProperty(type, "contiguous", [](Vm&, const Value& self) -> Value {
        return Value::boolean(viewOf(self).range.step == 1);
    });
}

} // namespace

void installMemoryView(Vm& vm) {
    Type* type =
        vm.defineType(&vm.builtins(), "builtins", "memoryview", {vm.types.object}, Kind::Other, nullptr);
    type->setFinal();
    vm.defineStatic(type, "__new__(cls, object)", create);
    vm.defineMethod(type, "__getitem__(self, key, /)", getItem);
    vm.defineMethod(type, "__setitem__(self, key, value, /)", setItem);
    vm.defineMethod(type, "__len__(self, /)", [](Vm& vm, Value* args) -> Value {
        return target(vm, args[0]) ? integer(viewOf(args[0]).range.count) : Value();
    });
    vm.defineMethod(type, "__iter__(self, /)", [](Vm& vm, Value* args) -> Value {
        const Value list = toList(vm, args);
        return list.isEmpty() ? list : vm.iterate(list);
    });
    vm.defineMethod(type, "__eq__(self, other, /)", equals);
    vm.defineMethod(type, "__hash__(self, /)", [](Vm& vm, Value* args) -> Value {
        const Bytes* bytes = target(vm, args[0]);
        if (!bytes) return {};
        if (bytes->mutableArray())
            return vm.raise(vm.types.ValueError, "cannot hash writable memoryview object");
        std::uint64_t hash = 0;
        return vm.hash(toBytes(vm, args), hash) ? integer(static_cast<std::int64_t>(hash)) : Value();
    });
    vm.defineMethod(type, "__bytes__(self, /)", toBytes);
    vm.defineMethod(type, "tobytes(self, /, order='C')", toBytes);
    vm.defineMethod(type, "tolist(self, /)", toList);
    vm.defineMethod(type, "hex(self, /)", [](Vm& vm, Value* args) -> Value {
        const Value bytes = toBytes(vm, args);
        return bytes.isEmpty() ? bytes : vm.callSync(vm.getAttr(bytes, "hex"), {});
    });
    vm.defineMethod(type, "toreadonly(self, /)", [](Vm& vm, Value* args) -> Value {
        const Value bytes = toBytes(vm, args);
        return bytes.isEmpty() ? bytes : vm.callSync(Value::share(viewOf(args[0]).type()), {bytes});
    });
    vm.defineMethod(type, "release(self, /)", [](Vm&, Value* args) -> Value {
        viewOf(args[0]).base = Value();
        return Value::none();
    });
    vm.defineMethod(type, "__enter__(self, /)",
                    [](Vm& vm, Value* args) -> Value { return target(vm, args[0]) ? args[0] : Value(); });
    vm.defineMethod(type, "__exit__(self, /, *args)", [](Vm&, Value* args) -> Value {
        viewOf(args[0]).base = Value();
        return Value::none();
    });
    vm.defineMethod(type, "__repr__(self, /)", [](Vm& vm, Value* args) -> Value {
        return str(cat(viewOf(args[0]).base.isEmpty() ? "<released memory at " : "<memory at ",
                       vm.addressText(args[0]), ">"));
    });
    defineProperties(vm, type);
}

} // namespace coroscope::vm
