// OSError: which of its subclasses an errno means, and what it keeps (Objects/exceptions.c).

#include "core/vm/bootstrap.h"
#include "core/vm/exception_fields.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

namespace {

/// Linux's numbers: those of the simulated computer, whatever this one calls them.
Type* subclassFor(Vm& vm, std::int64_t number) {
    Types& types = vm.types;
    switch (number) {
    case 11:  // EAGAIN
    case 114: // EALREADY
    case 115: // EINPROGRESS
        return types.BlockingIOError;
    case 32:  // EPIPE
    case 108: // ESHUTDOWN
        return types.BrokenPipeError;
    case 10: // ECHILD
        return types.ChildProcessError;
    case 103:
        return types.ConnectionAbortedError;
    case 111:
        return types.ConnectionRefusedError;
    case 104:
        return types.ConnectionResetError;
    case 17: // EEXIST
        return types.FileExistsError;
    case 2: // ENOENT
        return types.FileNotFoundError;
    case 21: // EISDIR
        return types.IsADirectoryError;
    case 20: // ENOTDIR
        return types.NotADirectoryError;
    case 4: // EINTR
        return types.InterruptedError;
    case 1:  // EPERM
    case 13: // EACCES
        return types.PermissionError;
    case 3: // ESRCH
        return types.ProcessLookupError;
    case 110: // ETIMEDOUT
        return types.TimeoutError;
    default:
        return nullptr;
    }
}

/// oserror_use_init: a class with an __init__ of its own and no __new__ of its own fills its fields there,
/// when it calls ours; all others have them from __new__.
bool filledByInit(Vm& vm, Type* type) {
    const auto own = [&](const char* name) {
        return type->lookup(name)->asObject() != vm.types.OSError->lookup(name)->asObject();
    };
    return own("__init__") && !own("__new__");
}

bool noKeywords(Vm& vm, Type* type, const Value& keywords) {
    const Dict* given = as<Dict>(keywords);
    if (!given || given->size() == 0) return true;
    vm.raise(vm.types.TypeError, cat(type->name(), "() takes no keyword arguments"));
    return false;
}

void fill(const Value& self, const Value& args) {
    const auto* given = static_cast<Tuple*>(args.asObject());
    auto* exception = static_cast<Exception*>(self.asObject());
    exception->args = args;
    if (given->size() < 2 || given->size() > 5) return;
    setExceptionField(self, "errno", (*given)[0]);
    setExceptionField(self, "strerror", (*given)[1]);
    std::int64_t written = 0; // of BlockingIOError, whose third argument may be a number
    const bool partly = self.asObject()->type() == Vm::current().types.BlockingIOError &&
                        given->size() == 3 && toInt64((*given)[2], written);
    if (given->size() > 2 && !(*given)[2].isNone() && !partly) {
        setExceptionField(self, "filename", (*given)[2]);
        if (given->size() > 4 && !(*given)[4].isNone()) setExceptionField(self, "filename2", (*given)[4]);
        exception->args = Tuple::of(given->items().subspan(0, 2));
    }
}

Value create(Vm& vm, Value* args) {
    auto* cls = as<Type>(args[0]);
    if (!cls || !cls->isSubtypeOf(vm.types.OSError))
        return vm.raise(vm.types.TypeError, "OSError.__new__(X): X is not a type object");
    if (filledByInit(vm, cls)) {
        auto exception = make<Exception>(cls);
        exception->args = Tuple::make(0);
        return exception;
    }
    if (!noKeywords(vm, cls, args[2])) return Value();
    const auto* given = static_cast<Tuple*>(args[1].asObject());
    std::int64_t number = 0;
    if (cls == vm.types.OSError && given->size() >= 2 && given->size() <= 5 && toInt64((*given)[0], number)) {
        if (Type* better = subclassFor(vm, number)) cls = better;
    }
    const Value exception = make<Exception>(cls);
    fill(exception, args[1]);
    return exception;
}

Value init(Vm& vm, Value* args) {
    Type* type = vm.typeOf(args[0]);
    if (!filledByInit(vm, type)) return Value::none();
    if (!noKeywords(vm, type, args[2])) return Value();
    fill(args[0], args[1]);
    return Value::none();
}

Value text(Vm& vm, Value* args) {
    const Value number = exceptionField(args[0], "errno");
    const Value reason = exceptionField(args[0], "strerror");
    if (number.isNone() && reason.isNone()) {
        const auto* items = static_cast<Tuple*>(static_cast<Exception*>(args[0].asObject())->args.asObject());
        if (items->size() == 0) return str("");
        return items->size() == 1 ? vm.str((*items)[0])
                                  : vm.repr(static_cast<Exception*>(args[0].asObject())->args);
    }
    const Value code = vm.str(number);
    const Value shown = vm.str(reason);
    if (code.isEmpty() || shown.isEmpty()) return Value();
    std::string out = cat("[Errno ", as<Str>(code)->toUtf8(), "] ", as<Str>(shown)->toUtf8());
    const Value file = exceptionField(args[0], "filename");
    const Value second = exceptionField(args[0], "filename2");
    if (!file.isNone()) out += cat(": ", vm.reprText(file));
    if (!file.isNone() && !second.isNone()) out += cat(" -> ", vm.reprText(second));
    return str(out);
}

} // namespace

void installOSError(Vm& vm) {
    Type* type = vm.types.OSError;
    defineExceptionFields<"errno", "strerror", "filename", "filename2">(vm, type);
    vm.defineStatic(type, "__new__(cls, /, *args, **kwargs)", create);
    vm.defineMethod(type, "__init__(self, /, *args, **kwargs)", init);
    vm.defineMethod(type, "__str__(self, /)", text);
}

} // namespace coroscope::vm
