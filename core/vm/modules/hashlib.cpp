#include "core/vm/modules/digests.h"
#include "core/vm/modules/support.h"

// _hashlib: running digests below the script part of hashlib (prelude/hashlib.py).
namespace coroscope::vm {

namespace {

class Hash final : public Object {
public:
    Hash(Type* type, Value name, std::unique_ptr<Digest> digest)
        : Object(type, Kind::Other), name(std::move(name)), digest(std::move(digest)) {}
    Value name;
    std::unique_ptr<Digest> digest;
};

Hash& hashOf(const Value& value) {
    return selfAs<Hash>(value);
}

bool feed(Vm& vm, const Value& hash, const Value& data) {
    std::string_view bytes;
    if (as<Str>(data)) {
        vm.raise(vm.types.TypeError, "Strings must be encoded before hashing");
        return false;
    }
    if (!asBytes(data)) {
        vm.raise(vm.types.TypeError, "object supporting the buffer API required");
        return false;
    }
    if (!requireBytes(vm, data, bytes)) return false;
    hashOf(hash).digest->update(bytes);
    return true;
}

Value newHash(Vm& vm, Value* args) {
    const Str* name = requireStr(vm, args[0], "name");
    std::int64_t size = 0;
    std::string_view key;
    if (!name || !vm.toIndex(args[2], size) || !requireBytes(vm, args[3], key)) return {};
    std::unique_ptr<Digest> digest =
        size < 0 ? nullptr : makeDigest(name->toUtf8(), static_cast<std::size_t>(size), key);
    if (!digest) return vm.raise(vm.types.ValueError, "unsupported hash type " + name->toUtf8());
    const Value hash = make<Hash>(nativeType(vm, "_hashlib", "HASH"), args[0], std::move(digest));
    return feed(vm, hash, args[1]) ? hash : Value();
}

std::string hexOf(std::string_view bytes) {
    constexpr char kHex[] = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        text += kHex[static_cast<unsigned char>(c) >> 4];
        text += kHex[c & 15];
    }
    return text;
}

} // namespace

bool fillHashlib(Vm& vm, Dict& names) {
    Type* type = vm.defineType(&names, "_hashlib", "HASH", {vm.types.object}, Kind::Other, nullptr);
    vm.defineMethod(type, "update(self, data, /)", [](Vm& vm, Value* args) -> Value {
        return feed(vm, args[0], args[1]) ? Value::none() : Value();
    });
    vm.defineMethod(type, "digest(self, /)",
                    [](Vm&, Value* args) -> Value { return makeBytes(hashOf(args[0]).digest->result()); });
    vm.defineMethod(type, "hexdigest(self, /)",
                    [](Vm&, Value* args) -> Value { return str(hexOf(hashOf(args[0]).digest->result())); });
    vm.defineMethod(type, "copy(self, /)", [](Vm&, Value* args) -> Value {
        Hash& hash = hashOf(args[0]);
        return make<Hash>(hash.type(), hash.name, hash.digest->clone());
    });
    vm.defineMethod(type, "__repr__(self, /)", [](Vm& vm, Value* args) -> Value {
        return str(cat("<", as<Str>(hashOf(args[0]).name)->toUtf8(), " _hashlib.HASH object @ ",
                       vm.addressText(args[0]), ">"));
    });
    vm.defineProperty(type, "name", [](Vm&, const Value& self) -> Value { return hashOf(self).name; });
    vm.defineProperty(type, "digest_size", [](Vm&, const Value& self) -> Value {
        return integer(static_cast<std::int64_t>(hashOf(self).digest->digestSize()));
    });
    vm.defineProperty(type, "block_size", [](Vm&, const Value& self) -> Value {
        return integer(static_cast<std::int64_t>(hashOf(self).digest->blockSize()));
    });
    vm.define(names, "_hashlib", "new(name, data=b'', size=0, key=b'')", newHash);
    return true;
}

} // namespace coroscope::vm
