#include "core/machine/awaiters.h"
#include "core/machine/machine.h"
#include "core/vm/modules/modules.h"

#include "core/vm/containers.h"
#include "core/vm/exception.h"
#include "core/vm/module.h"
#include "core/vm/modules/struct_sequence.h"
#include "core/vm/numbers.h"
#include "core/vm/traceback_text.h"

#include <cfloat>

// sys: what makes sense in a simulated world.
namespace coroscope::vm {

namespace {

/// sys.stdout and sys.stderr.
class TextStream final : public Tracked {
public:
    TextStream(Type* type, MarkKind stream) : Tracked(type, Kind::Other), stream(stream) {}
    MarkKind stream;
};

Value streamWrite(Vm& vm, Value* args) {
    const Str* text = as<Str>(args[1]);
    if (!text)
        return vm.raise(vm.types.TypeError, cat("write() argument must be str, not ", vm.typeName(args[1])));
    vm.write(static_cast<TextStream*>(args[0].asObject())->stream, text->toUtf8());
    return integer(static_cast<std::int64_t>(text->size()));
}

Value exceptionInfo(Vm& vm, const Value& exception) {
    if (!as<Exception>(exception)) return Tuple::of({Value::none(), Value::none(), Value::none()});
    return Tuple::of({Value::share(vm.typeOf(exception)), exception, as<Exception>(exception)->traceback});
}

Co<Value> sysLeave(Vm& vm, Args args) {
    std::int64_t status = 0;
    if (!toInt64(args[0], status))
        co_return vm.raise(vm.types.TypeError,
                           cat("'", vm.typeName(args[0]), "' object cannot be interpreted as an integer"));
    if (!vm.mayBlock()) co_return vm.refuseToBlock("os._exit()");
    vm.settleClock();
    vm.exitStatus = static_cast<int>(status & 0xff);
    co_await vm.machine().halt(Outcome::Finished);
    co_return Value::none();
}

Value sysExit(Vm& vm, Value* args) {
    Value exit = args[0].isEmpty() || args[0].isNone()
                     ? vm.callSync(Value::share(vm.types.SystemExit), {})
                     : vm.callSync(Value::share(vm.types.SystemExit), {args[0]});
    return exit.isEmpty() ? exit : vm.raise(std::move(exit));
}

Value setRecursionLimit(Vm& vm, Value* args) {
    std::int64_t limit = 0;
    if (!vm.toIndex(args[0], limit)) return Value();
    if (limit < 1) return vm.raise(vm.types.ValueError, "recursion limit must be greater or equal than 1");
    constexpr std::int64_t kMost = 20'000;
    vm.recursionLimit = static_cast<std::uint32_t>(std::min(limit, kMost));
    return Value::none();
}

Value getFrame(Vm& vm, Value* args) {
    std::int64_t depth = 0;
    if (!vm.toIndex(args[0], depth)) return Value();
    Frame* frame = vm.frame();
    for (; frame && depth > 0; --depth)
        frame = frame->back;
    if (!frame) return vm.raise(vm.types.ValueError, "call stack is not deep enough");
    return vm.frameObject(frame);
}

Value displayHook(Vm& vm, Value* args) {
    if (args[0].isNone()) return Value::none();
    const Value shown = vm.repr(args[0]);
    if (shown.isEmpty()) return shown;
    vm.write(MarkKind::Output, cat(as<Str>(shown)->toUtf8(), "\n"));
    return Value::none();
}

/// version_info, flags and what is known of numbers.
void addRecords(Vm& vm, Dict& names) {
    const auto number = [](std::int64_t value) { return integer(value); };
    const Value version = makeStructSequence(vm, "sys", "version_info",
                                             {{"major", number(3)},
                                              {"minor", number(11)},
                                              {"micro", number(2)},
                                              {"releaselevel", str("final")},
                                              {"serial", number(0)}});
    names.set("version_info", version);
    names.set("float_info", makeStructSequence(vm, "sys", "float_info",
                                               {{"max", Value::number(DBL_MAX)},
                                                {"max_exp", number(1024)},
                                                {"max_10_exp", number(308)},
                                                {"min", Value::number(DBL_MIN)},
                                                {"min_exp", number(-1021)},
                                                {"min_10_exp", number(-307)},
                                                {"dig", number(15)},
                                                {"mant_dig", number(53)},
                                                {"epsilon", Value::number(DBL_EPSILON)},
                                                {"radix", number(2)},
                                                {"rounds", number(1)}}));
    names.set("int_info", makeStructSequence(vm, "sys", "int_info",
                                             {{"bits_per_digit", number(30)},
                                              {"sizeof_digit", number(4)},
                                              {"default_max_str_digits", number(4300)},
                                              {"str_digits_check_threshold", number(640)}}));
    names.set("hash_info", makeStructSequence(vm, "sys", "hash_info",
                                              {{"width", number(64)},
                                               {"modulus", number((std::int64_t{1} << 61) - 1)},
                                               {"inf", number(314159)},
                                               {"nan", number(0)},
                                               {"imag", number(1000003)},
                                               {"algorithm", str("siphash13")},
                                               {"hash_bits", number(64)},
                                               {"seed_bits", number(128)},
                                               {"cutoff", number(0)}}));
    names.set("thread_info",
              makeStructSequence(
                  vm, "sys", "thread_info",
                  {{"name", str("pthread")}, {"lock", str("semaphore")}, {"version", str("NPTL 2.36")}}));
    const Value off = number(0);
    names.set("flags", makeStructSequence(vm, "sys", "flags",
                                          {{"debug", off},
                                           {"inspect", off},
                                           {"interactive", off},
                                           {"optimize", off},
                                           {"dont_write_bytecode", off},
                                           {"no_user_site", off},
                                           {"no_site", off},
                                           {"ignore_environment", off},
                                           {"verbose", off},
                                           {"bytes_warning", off},
                                           {"quiet", off},
                                           {"hash_randomization", number(1)},
                                           {"isolated", off},
                                           {"dev_mode", Value::boolean(false)},
                                           {"utf8_mode", off},
                                           {"warn_default_encoding", off},
                                           {"safe_path", Value::boolean(false)},
                                           {"int_max_str_digits", number(4300)}}));
    auto implementation = make<Module>(vm.types.module, make<Dict>());
    implementation->dict->set("name", str("cpython"));
    implementation->dict->set("version", version);
    implementation->dict->set("cache_tag", str("cpython-311"));
    names.set("implementation", implementation);
}

/// sys.unraisablehook as it is at the start.
Value printUnraisable(Vm& vm, Value* args) {
    const Value exception = vm.getAttr(args[0], "exc_value");
    const Value where = exception.isEmpty() ? Value() : vm.getAttr(args[0], "object");
    const Value said = where.isEmpty() ? Value() : vm.getAttr(args[0], "err_msg");
    if (said.isEmpty()) return Value();
    if (!as<Exception>(exception)) return Value::none();
    const Str* what = as<Str>(said);
    vm.writeUnraisable(exception, where, what ? cat(what->toUtf8(), ": ") : std::string());
    return Value::none();
}

/// Calls the hook that the script has put in the place of that one; false: there is none.
bool askUnraisableHook(Vm& vm, Type* argsType, const Value& exception, const Value& where) {
    const auto* sys = as<Module>(vm.modules().get("sys"));
    const Value hook = sys ? sys->dict->get("unraisablehook") : Value();
    if (hook.isEmpty() || hook.isNone()) return false;
    const auto* native = as<NativeFunction>(hook);
    if (native && native->spec().function == printUnraisable) return false;
    const auto* raised = as<Exception>(exception);
    const auto told = Tuple::make(5, argsType);
    (*told)[0] = Value::share(vm.typeOf(exception));
    (*told)[1] = exception;
    (*told)[2] = raised ? raised->traceback : Value::none();
    (*told)[3] = Value::none();
    (*told)[4] = where;
    const Value done = vm.callSync(hook, {told.value()});
    if (done.isEmpty() && vm.failed())
        vm.writeUnraisable(vm.takeException(), hook, "Exception ignored in sys.unraisablehook: ");
    return true;
}

} // namespace

bool fillSys(Vm& vm, Dict& names) {
    Type* stream = vm.defineType(nullptr, "_io", "TextIOWrapper", {vm.types.object}, Kind::Other, nullptr);
    vm.defineMethod(stream, "write(self, text, /)", streamWrite);
    vm.defineMethod(stream, "flush(self, /)", [](Vm&, Value*) -> Value { return Value::none(); });
    vm.defineMethod(stream, "isatty(self, /)", [](Vm&, Value*) -> Value { return Value::boolean(false); });
    vm.defineMethod(stream, "fileno(self, /)", [](Vm&, Value* args) -> Value {
        return Value::smallInt(static_cast<TextStream*>(args[0].asObject())->stream == MarkKind::Output ? 1
                                                                                                        : 2);
    });
    vm.defineProperty(stream, "encoding", [](Vm&, const Value&) -> Value { return str("utf-8"); });
    vm.defineProperty(stream, "name", [](Vm&, const Value& self) -> Value {
        return str(static_cast<TextStream*>(self.asObject())->stream == MarkKind::Output ? "<stdout>"
                                                                                         : "<stderr>");
    });
    for (const char* name : {"stdout", "__stdout__"})
        names.set(name, make<TextStream>(stream, MarkKind::Output));
    for (const char* name : {"stderr", "__stderr__"})
        names.set(name, make<TextStream>(stream, MarkKind::ErrorOutput));
    names.set("stdin", Value::none());

    auto argv = make<List>();
    for (const std::string& each : vm.options().argv)
        argv->append(str(each));
    names.set("argv", argv);
    names.set("orig_argv", argv);
    names.set("modules", Value::share(&vm.modules()));
    names.set("path", make<List>());
    names.set("version", str("3.11.2 (main, Coroscope) [simulated]"));
    names.set("platform", str("linux"));
    names.set("byteorder", str("little"));
    names.set("executable", str("/usr/bin/python3"));
    for (const char* name : {"prefix", "exec_prefix", "base_prefix", "base_exec_prefix"})
        names.set(name, str("/usr"));
    names.set("platlibdir", str("lib"));
    names.set("abiflags", str(""));
    names.set("copyright", str("Copyright (c) 2001-2023 Python Software Foundation."));
    names.set("maxsize", integer(std::int64_t{INT64_MAX}));
    names.set("maxunicode", Value::smallInt(0x10ffff));
    names.set("hexversion", integer(std::int64_t{0x030b02f0}));
    names.set("float_repr_style", str("short"));
    names.set("dont_write_bytecode", Value::boolean(true));
    names.set("warnoptions", make<List>());
    names.set("builtin_module_names", Tuple::make(0));
    vm.define(names, "sys", "exit(status=<unset>, /)", sysExit);
    vm.define(names, "sys", "_leave(status, /)", nullptr, sysLeave); // os._exit
    vm.define(names, "sys", "exc_info()",
              [](Vm& vm, Value*) -> Value { return exceptionInfo(vm, vm.handledException()); });
    vm.define(names, "sys", "exception()", [](Vm& vm, Value*) -> Value { return vm.handledException(); });
    vm.define(names, "sys", "getrecursionlimit()",
              [](Vm& vm, Value*) -> Value { return integer(std::int64_t{vm.recursionLimit}); });
    vm.define(names, "sys", "setrecursionlimit(limit, /)", setRecursionLimit);
    vm.define(names, "sys", "getsizeof(object, default=<unset>)",
              [](Vm&, Value*) -> Value { return Value::smallInt(56); });
    vm.define(names, "sys", "getrefcount(object, /)", [](Vm&, Value* args) -> Value {
        return integer(std::int64_t{args[0].isObject() ? args[0].asObject()->refs() : 1000});
    });
    vm.define(names, "sys", "intern(string, /)", [](Vm& vm, Value* args) -> Value {
        return as<Str>(args[0]) ? Str::intern(as<Str>(args[0])->toUtf8()).value()
                                : vm.raise(vm.types.TypeError,
                                           cat("intern() argument must be str, not ", vm.typeName(args[0])));
    });
    vm.define(names, "sys", "getswitchinterval()", [](Vm&, Value*) -> Value { return Value::number(0.005); });
    vm.define(names, "sys", "setswitchinterval(interval, /)",
              [](Vm&, Value*) -> Value { return Value::none(); });
    vm.define(names, "sys", "getdefaultencoding()", [](Vm&, Value*) -> Value { return str("utf-8"); });
    vm.define(names, "sys", "getfilesystemencoding()", [](Vm&, Value*) -> Value { return str("utf-8"); });
    vm.define(names, "sys", "_getframe(depth=0, /)", getFrame);
    vm.define(names, "sys", "is_finalizing()", [](Vm&, Value*) -> Value { return Value::boolean(false); });
    vm.define(names, "sys", "gettrace()", [](Vm&, Value*) -> Value { return Value::none(); });
    vm.define(names, "sys", "settrace(function, /)", [](Vm&, Value*) -> Value { return Value::none(); });
    vm.define(names, "sys", "displayhook(value, /)", displayHook);
    vm.define(names, "sys", "get_int_max_str_digits()",
              [](Vm&, Value*) -> Value { return integer(std::int64_t{4300}); });
    vm.define(names, "sys", "set_int_max_str_digits(maxdigits)",
              [](Vm&, Value*) -> Value { return Value::none(); });
    vm.define(names, "sys", "get_coroutine_origin_tracking_depth()",
              [](Vm& vm, Value*) -> Value { return integer(std::int64_t{vm.origins.depth}); });
    vm.define(names, "sys", "set_coroutine_origin_tracking_depth(depth)", [](Vm& vm, Value* args) -> Value {
        std::int64_t depth = 0;
        if (!vm.toIndex(args[0], depth)) return Value();
        if (depth < 0) return vm.raise(vm.types.ValueError, "depth must be >= 0");
        vm.origins.depth = static_cast<std::uint32_t>(std::min<std::int64_t>(depth, INT32_MAX));
        return Value::none();
    });
    vm.define(names, "sys", "unraisablehook(unraisable, /)", printUnraisable);
    names.set("__unraisablehook__", names.get("unraisablehook"));
    const Value none = Value::none();
    const auto empty = makeStructSequence(vm, "sys", "UnraisableHookArgs",
                                          {{"exc_type", none},
                                           {"exc_value", none},
                                           {"exc_traceback", none},
                                           {"err_msg", none},
                                           {"object", none}});
    Type* const argsType = empty->type();
    names.set("UnraisableHookArgs", Value::share(argsType));
    vm.onUnraisable = [&vm, argsType](const Value& exception, const Value& where) {
        return askUnraisableHook(vm, argsType, exception, where);
    };
    vm.define(names, "sys", "getprofile()", [](Vm&, Value*) -> Value { return Value::none(); });
    vm.define(names, "sys", "setprofile(function, /)", [](Vm&, Value*) -> Value { return Value::none(); });
    vm.define(names, "sys", "getallocatedblocks()", [](Vm&, Value*) -> Value { return Value::smallInt(0); });
    vm.define(names, "sys", "excepthook(type, value, traceback, /)", [](Vm& vm, Value* args) -> Value {
        if (as<Exception>(args[1])) vm.write(MarkKind::ErrorOutput, formatException(vm, args[1]));
        return Value::none();
    });
    addRecords(vm, names);
    return true;
}

} // namespace coroscope::vm
