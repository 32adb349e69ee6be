#include "core/vm/bootstrap.h"

#include "core/vm/vm.h"

namespace coroscope::vm {

namespace {

Value allocateInstance(Vm&, Type* type) {
    return make<Instance>(type);
}
Value allocateException(Vm&, Type* type) {
    return make<Exception>(type);
}

Kind kindOf(std::string_view name) {
    if (name == "type") return Kind::Type;
    if (name == "int" || name == "bool") return Kind::Int;
    if (name == "float") return Kind::Float;
    if (name == "str") return Kind::Str;
    if (name == "bytes") return Kind::Bytes;
    if (name == "bytearray") return Kind::ByteArray;
    if (name == "tuple") return Kind::Tuple;
    if (name == "list") return Kind::List;
    if (name == "dict") return Kind::Dict;
    if (name == "set") return Kind::Set;
    if (name == "frozenset") return Kind::FrozenSet;
    if (name == "object") return Kind::Instance;
    if (name == "module") return Kind::Module;
    return Kind::Other;
}

bool subclassable(std::string_view name) {
    for (const std::string_view each :
         {"object", "type",      "int", "float",     "str",    "bytes",    "bytearray",    "tuple",
          "list",   "dict",      "set", "frozenset", "module", "property", "staticmethod", "classmethod",
          "super",  "enumerate", "zip", "map",       "filter", "reversed", "GenericAlias"}) {
        if (each == name) return true;
    }
    return false;
}

} // namespace

void createTypes(Vm& vm) {
    Types& types = vm.types;
    // The first two know each other; texts and dictionaries made before their types get them afterwards.
    const auto create = [&](std::string_view name, std::vector<Type*> bases, Kind kind) {
        auto type = make<Type>(types.type, std::string(name), std::move(bases), kind, nullptr);
        Type* pointer = type.get();
        vm.keepType(std::move(type));
        return pointer;
    };
    types.object = create("object", {}, Kind::Instance);
    types.type = create("type", {types.object}, Kind::Type);
    types.str = create("str", {types.object}, Kind::Str);
    types.dict = create("dict", {types.object}, Kind::Dict);
#define X(name, pythonName)                                                                                  \
    if (!types.name) types.name = create(pythonName, {types.object}, kindOf(pythonName));
    X(integer, "int")
    if (!types.boolean) types.boolean = create("bool", {types.integer}, Kind::Int);
    COROSCOPE_TYPES(X)
#undef X
#define X(name, base)                                                                                        \
    types.name = create(#name, {types.base}, Kind::Exception);                                               \
    types.name->setAllocate(allocateException);                                                              \
    types.name->setHasInstanceDict(true);
    COROSCOPE_EXCEPTIONS(X)
#undef X
    types.ExceptionGroup =
        create("ExceptionGroup", {types.BaseExceptionGroup, types.Exception}, Kind::Exception);
    types.ExceptionGroup->setAllocate(allocateException);
    types.ExceptionGroup->setHasInstanceDict(true);
    types.object->setAllocate(allocateInstance);
    vm.adoptEarlyObjects();
    for (const Ref<Type>& type : vm.builtinTypes()) {
        type->setOwn("__module__", str("builtins"));
        if (type->instanceKind() != Kind::Exception && !subclassable(type->name())) type->setFinal();
    }
    for (Type* type : {types.genericAlias, types.unionType})
        type->setOwn("__module__", str("types"));
    types.function->setHasInstanceDict(true);
}

} // namespace coroscope::vm
