#include "core/vm/containers.h"
#include "core/vm/iterators.h"
#include "core/vm/numbers.h"
#include "core/vm/script_methods.h"
#include "core/vm/views.h"
#include "core/vm/vm.h"

// What a value stands for as an index, as a real number, as a class.
namespace coroscope::vm {

Value Vm::toInteger(const Value& value) {
    Value index = value;
    if (!isInteger(value)) {
        Value method = special(value, "__index__");
        if (method.isEmpty()) {
            if (!failed())
                raise(types.TypeError,
                      cat("'", typeName(value), "' object cannot be interpreted as an integer"));
            return {};
        }
        index = callSync(method, {});
        if (index.isEmpty()) return {};
        if (!isInteger(index)) {
            return raise(types.TypeError, cat("__index__ returned non-int (type ", typeName(index), ")"));
        }
    }
    if (index.isInt() || (index.isObject() && index.asObject()->type() == types.integer)) return index;
    return integer(Mpz(index).raw()); // of bool or a class of the script: a plain int
}

bool Vm::toIndex(const Value& value, std::int64_t& out, bool clamp) {
    if (value.isInt()) {
        out = value.asInt();
        return true;
    }
    const Value index = toInteger(value);
    if (index.isEmpty()) return false;
    if (toInt64(index, out)) return true;
    if (clamp) {
        out = numberCompare(index, Value::smallInt(0)) < 0 ? INT64_MIN : INT64_MAX;
        return true;
    }
    raise(types.OverflowError, "Python int too large to convert to C ssize_t");
    return false;
}

bool Vm::toDouble(const Value& value, double& out) {
    if (value.isDouble()) {
        out = value.asDouble();
        return true;
    }
    if (value.isInt()) {
        out = static_cast<double>(value.asInt());
        return true;
    }
    if (isFloat(value)) {
        out = floatValue(value);
        return true;
    }
    if (isInteger(value)) {
        const Mpz big(value);
        out = mpz_get_d(big);
        if (mpz_sizeinbase(big, 2) > 1024) {
            raise(types.OverflowError, "int too large to convert to float");
            return false;
        }
        return true;
    }
    for (const char* name : {"__float__", "__index__"}) {
        Value method = special(value, name);
        if (failed()) return false;
        if (method.isEmpty()) continue;
        Value result = callSync(method, {});
        if (result.isEmpty()) return false;
        if (isFloat(result) || isInteger(result)) return toDouble(result, out);
        raise(types.TypeError,
              cat(typeName(value), ".", name, " returned non-float (type ", typeName(result), ")"));
        return false;
    }
    raise(types.TypeError, cat("must be real number, not ", typeName(value)));
    return false;
}

std::string Vm::calleeLabel(const Value& callee) {
    if (const Function* function = as<Function>(callee))
        return cat(as<Str>(function->module) ? cat(as<Str>(function->module)->toUtf8(), ".") : "",
                   as<Str>(function->qualifiedName)->toUtf8(), "()");
    if (const BoundMethod* method = as<BoundMethod>(callee)) return calleeLabel(method->function);
    if (const NativeFunction* native = as<NativeFunction>(callee))
        return cat(native->spec().module.empty() || native->spec().module == "builtins"
                       ? ""
                       : cat(native->spec().module, "."),
                   native->spec().qualifiedName, "()");
    if (Type* type = as<Type>(callee)) return cat(type->qualifiedName(), "()");
    return cat(typeName(callee), " object");
}

int Vm::isInstanceOf(const Value& value, const Value& cls) {
    if (const Tuple* tuple = as<Tuple>(cls)) {
        for (const Value& each : *tuple) {
            const int result = isInstanceOf(value, each);
            if (result != 0) return result;
        }
        return 0;
    }
    if (Type* type = as<Type>(cls)) {
        if (typeOf(value) == type) return 1;
        if (type->type() == types.type) {
            if (isInstance(value, type)) return 1;
            // A proxy such as Mock(spec=...) tells another class.
            if (value.isObject() && value.asObject()->type()->isHeapType()) {
                Value claimed = getAttrOrEmpty(value, "__class__");
                if (failed()) return -1;
                if (Type* other = as<Type>(claimed)) return other->isSubtypeOf(type);
            }
            return 0;
        }
    }
    Value hook = special(cls, "__instancecheck__");
    if (hook.isEmpty()) {
        if (failed()) return -1;
        if (as<Type>(cls)) return isInstance(value, as<Type>(cls));
        raise(types.TypeError, "isinstance() arg 2 must be a type, a tuple of types, or a union");
        return -1;
    }
    return truth(callSync(hook, {value}));
}

int Vm::isSubclassOf(const Value& value, const Value& cls) {
    if (const Tuple* tuple = as<Tuple>(cls)) {
        for (const Value& each : *tuple) {
            const int result = isSubclassOf(value, each);
            if (result != 0) return result;
        }
        return 0;
    }
    if (Type* type = as<Type>(cls); type && type->type() == types.type) {
        if (Type* derived = as<Type>(value)) return derived->isSubtypeOf(type);
        raise(types.TypeError, "issubclass() arg 1 must be a class");
        return -1;
    }
    Value hook = special(cls, "__subclasscheck__");
    if (hook.isEmpty()) {
        if (failed()) return -1;
        if (as<Type>(cls) && as<Type>(value)) return as<Type>(value)->isSubtypeOf(as<Type>(cls));
        raise(types.TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
        return -1;
    }
    return truth(callSync(hook, {value}));
}

} // namespace coroscope::vm
