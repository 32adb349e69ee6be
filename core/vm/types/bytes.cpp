// bytes() and bytearray(): constructors and what changes a bytearray; the methods they share with str are in
// bytes_methods.cpp.

#include "core/vm/types/bytes_support.h"
#include "core/vm/types/codecs.h"

#include <algorithm>

namespace coroscope::vm {

namespace {

Value allocateBytes(Vm&, Type* type) {
    const Kind kind = type->instanceKind();
    if (type->isHeapType()) return Value::adopt(new WithAttributes<Bytes>(type, kind));
    return make<Bytes>(type, kind);
}

bool appendNumbers(Vm& vm, const Value& iterable, bool array, std::string& out) {
    ValueVector items;
    const Value done = collectBuiltin(vm, iterable, items);
    if (done.isEmpty() || (done.isNotHandled() && !vm.collect(iterable, items))) return false;
    for (const Value& item : items) {
        std::int64_t byte;
        if (!vm.toIndex(item, byte, true)) return false;
        if (byte < 0 || byte > 255) {
            vm.raise(vm.types.ValueError,
                     array ? "byte must be in range(0, 256)" : "bytes must be in range(0, 256)");
            return false;
        }
        out += static_cast<char>(byte);
    }
    return true;
}

/// What bytes(source, encoding, errors) holds.
bool contentOf(Vm& vm, const Value& source, const Value& encoding, const Value& errors, const char* name,
               std::string& out) {
    const bool text = isKind(source, Kind::Str);
    if (!encoding.isEmpty() || !errors.isEmpty()) {
        if (!text) {
            vm.raise(vm.types.TypeError, encoding.isEmpty() ? "errors without a string argument"
                                                            : "encoding without a string argument");
            return false;
        }
        const Value encoded = encodeText(vm, source, encoding, errors);
        if (encoded.isEmpty()) return false;
        out = asBytes(encoded)->view();
        return true;
    }
    if (source.isEmpty()) return true;
    if (text) {
        vm.raise(vm.types.TypeError, "string argument without an encoding");
        return false;
    }
    if (const Bytes* bytes = asBytes(source)) {
        out = bytes->view();
        return true;
    }
    const Value method = vm.special(source, "__bytes__");
    if (vm.failed()) return false;
    if (!method.isEmpty()) {
        const Value result = vm.callSync(method, {});
        if (result.isEmpty()) return false;
        if (!asBytes(result)) {
            raiseTypeError(vm, "__bytes__ returned non-bytes (type ", result, ")");
            return false;
        }
        out = asBytes(result)->view();
        return true;
    }
    if (isInteger(source) || vm.typeOf(source)->lookup("__index__")) {
        std::int64_t count;
        if (!vm.toIndex(source, count)) return false;
        if (count < 0) {
            vm.raise(vm.types.ValueError, "negative count");
            return false;
        }
        if (!ensureRoom(vm, static_cast<std::uint64_t>(count))) return false;
        out.assign(static_cast<std::size_t>(count), '\0');
        return true;
    }
    if (!source.isObject() ||
        (!vm.typeOf(source)->lookup("__iter__") && !vm.typeOf(source)->lookup("__getitem__"))) {
        raiseTypeError(vm, cat("cannot convert '"), source, cat("' object to ", name));
        return false;
    }
    return appendNumbers(vm, source, std::string_view(name) == "bytearray", out);
}

Value newBytes(Vm& vm, Value* args) {
    Type* type = as<Type>(args[0]);
    if (!type || !type->isSubtypeOf(vm.types.bytes))
        return vm.raise(vm.types.TypeError, "bytes.__new__(X): X is not a type object");
    if (type == vm.types.bytes && isKind(args[1], Kind::Bytes) && args[1].asObject()->type() == type &&
        args[2].isEmpty())
        return args[1];
    std::string content;
    if (!contentOf(vm, args[1], args[2], args[3], "bytes", content)) return {};
    Value made = allocateBytes(vm, type);
    bytesOf(made).assign(content);
    return made;
}

Value initArray(Vm& vm, Value* args) {
    std::string content;
    if (!contentOf(vm, args[1], args[2], args[3], "bytearray", content)) return {};
    bytesOf(args[0]).assign(content);
    return Value::none();
}

bool byteArgument(Vm& vm, const Value& value, char& out) {
    std::int64_t byte;
    if (!vm.toIndex(value, byte, true)) return false;
    if (byte < 0 || byte > 255) {
        vm.raise(vm.types.ValueError, "byte must be in range(0, 256)");
        return false;
    }
    out = static_cast<char>(byte);
    return true;
}

Value append(Vm& vm, Value* args) {
    char byte;
    if (!byteArgument(vm, args[1], byte)) return {};
    bytesOf(args[0]).data().push_back(byte);
    return Value::none();
}

Value extend(Vm& vm, Value* args) {
    std::string more;
    if (const Bytes* bytes = asBytes(args[1]))
        more = bytes->view();
    else if (isKind(args[1], Kind::Str))
        return vm.raise(vm.types.TypeError, "expected iterable of integers; got: 'str'");
    else if (!appendNumbers(vm, args[1], true, more))
        return {};
    Bytes::Storage& data = bytesOf(args[0]).data();
    data.insert(data.end(), more.begin(), more.end());
    return Value::none();
}

Value insert(Vm& vm, Value* args) {
    std::int64_t index;
    char byte;
    if (!vm.toIndex(args[1], index, true) || !byteArgument(vm, args[2], byte)) return {};
    Bytes::Storage& data = bytesOf(args[0]).data();
    const auto size = static_cast<std::int64_t>(data.size());
    if (index < 0) index = std::max<std::int64_t>(index + size, 0);
    data.insert(data.begin() + std::min(index, size), byte);
    return Value::none();
}

Value pop(Vm& vm, Value* args) {
    std::int64_t index;
    if (!vm.toIndex(args[1], index)) return {};
    Bytes::Storage& data = bytesOf(args[0]).data();
    const auto size = static_cast<std::int64_t>(data.size());
    if (size == 0) return vm.raise(vm.types.IndexError, "pop from empty bytearray");
    if (index < 0) index += size;
    if (index < 0 || index >= size) return vm.raise(vm.types.IndexError, "pop index out of range");
    const auto byte = static_cast<unsigned char>(data[static_cast<std::size_t>(index)]);
    data.erase(data.begin() + index);
    return Value::smallInt(byte);
}

Value removeByte(Vm& vm, Value* args) {
    char byte;
    if (!byteArgument(vm, args[1], byte)) return {};
    Bytes::Storage& data = bytesOf(args[0]).data();
    const auto found = std::find(data.begin(), data.end(), byte);
    if (found == data.end()) return vm.raise(vm.types.ValueError, "value not found in bytearray");
    data.erase(found);
    return Value::none();
}

template <script::BinaryOperator Op>
Value inplace(Vm& vm, Value* args) {
    return orNotImplemented(binaryBuiltin(vm, Op, true, args[0], args[1]));
}

} // namespace

void installBytes(Vm& vm) {
    using script::BinaryOperator;
    Type* bytes = vm.types.bytes;
    Type* array = vm.types.bytearray;
    for (Type* type : {bytes, array}) {
        type->setAllocate(allocateBytes);
        defineProtocol(vm, type, type == bytes ? "ligcrh" : "ligcr");
        defineComparisons(vm, type, true);
        defineSequenceOperators(vm, type);
        installBytesMethods(vm, type);
        vm.defineMethod(type, "__mod__(self, value, /)", [](Vm& vm, Value* args) {
            return orNotImplemented(binaryBuiltin(vm, BinaryOperator::Mod, false, args[0], args[1]));
        });
    }
    vm.defineStatic(bytes, "__new__(cls, source=<unset>, encoding=<unset>, errors=<unset>)", newBytes);
    vm.defineMethod(bytes, "__bytes__(self, /)",
                    [](Vm&, Value* args) -> Value { return Bytes::make(bytesOf(args[0]).view()); });
    vm.defineMethod(array, "__init__(self, source=<unset>, encoding=<unset>, errors=<unset>)", initArray);
    vm.defineMethod(array, "append(self, item, /)", append);
    vm.defineMethod(array, "extend(self, iterable_of_ints, /)", extend);
    vm.defineMethod(array, "insert(self, index, item, /)", insert);
    vm.defineMethod(array, "pop(self, index=-1, /)", pop);
    vm.defineMethod(array, "remove(self, value, /)", removeByte);
    vm.defineMethod(array, "__iadd__(self, value, /)", inplace<BinaryOperator::Add>);
    vm.defineMethod(array, "__imul__(self, value, /)", inplace<BinaryOperator::Mul>);
    vm.defineMethod(array, "reverse(self, /)", [](Vm&, Value* args) {
        Bytes::Storage& data = bytesOf(args[0]).data();
        std::reverse(data.begin(), data.end());
        return Value::none();
    });
    vm.defineMethod(array, "clear(self, /)", [](Vm&, Value* args) {
        bytesOf(args[0]).data().clear();
        return Value::none();
    });
    vm.defineMethod(array, "copy(self, /)",
                    [](Vm&, Value* args) -> Value { return Bytes::makeArray(bytesOf(args[0]).view()); });
    vm.defineMethod(array, "__setitem__(self, key, value, /)", [](Vm& vm, Value* args) {
        return setItemBuiltin(vm, args[0], args[1], std::move(args[2]));
    });
    vm.defineMethod(array, "__delitem__(self, key, /)",
                    [](Vm& vm, Value* args) { return delItemBuiltin(vm, args[0], args[1]); });
}

} // namespace coroscope::vm
