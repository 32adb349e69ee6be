#include "core/vm/modules/modules.h"

#include "core/machine/machine.h"
#include "core/vm/numbers.h"

#include <cmath>
#include <ctime>

// time: the simulated clock. time.sleep blocks the thread, and with it its event loop.
namespace coroscope::vm {

namespace {

/// As CPython makes seconds of nanoseconds (_PyTime_AsSecondsDouble): exact where they are whole, one
/// rounding of the nanoseconds and one of the quotient else.
double wallSeconds(Vm& vm) {
    constexpr std::int64_t kSecond = 1'000'000'000;
    const std::int64_t total = kEpochSeconds * kSecond + vm.now();
    if (total % kSecond == 0) return static_cast<double>(total / kSecond);
    return static_cast<double>(total) / 1e9;
}

Co<Value> timeSleep(Vm& vm, Args args) {
    double seconds = 0;
    if (!isInteger(args[0]) && !isFloat(args[0])) {
        Value index = vm.special(args[0], "__index__");
        if (index.isEmpty()) {
            vm.takeException();
            co_return vm.raise(vm.types.TypeError, cat("'", vm.typeName(args[0]),
                                                       "' object cannot be interpreted as an integer"));
        }
    }
    if (!vm.toDouble(args[0], seconds)) co_return Value();
    if (seconds != seconds) co_return vm.raise(vm.types.ValueError, "Invalid value NaN (not a number)");
    if (seconds < 0) co_return vm.raise(vm.types.ValueError, "sleep length must be non-negative");
    if (!vm.mayBlock()) co_return vm.refuseToBlock("time.sleep()");
    Fiber& fiber = vm.fiber();
    vm.settleClock();
    co_await vm.machine().sleep(fromSeconds(seconds));
    vm.setFiber(fiber);
    co_return Value::none();
}

/// struct_time as a tuple type with names.
class TimeFields {
public:
    static constexpr const char* kNames[] = {"tm_year", "tm_mon",  "tm_mday", "tm_hour", "tm_min",
                                             "tm_sec",  "tm_wday", "tm_yday", "tm_isdst"};
};

Type* structTime(Vm& vm, Dict* names) {
    const Value found =
        vm.modules().get("time").isEmpty()
            ? Value()
            : static_cast<Module*>(vm.modules().get("time").asObject())->dict->get("struct_time");
    if (!found.isEmpty() && !names) return static_cast<Type*>(found.asObject());
    Type* type = vm.defineType(names, "time", "struct_time", {vm.types.tuple}, Kind::Tuple, nullptr);
    return type;
}

Value fieldsOf(Vm& vm, std::int64_t seconds) {
    const std::time_t when = static_cast<std::time_t>(seconds);
    std::tm broken{};
    gmtime_r(&when, &broken);
    const std::int64_t values[] = {broken.tm_year + 1900,    broken.tm_mon + 1,  broken.tm_mday,
                                   broken.tm_hour,           broken.tm_min,      broken.tm_sec,
                                   (broken.tm_wday + 6) % 7, broken.tm_yday + 1, 0};
    auto tuple = Tuple::make(9, structTime(vm, nullptr));
    for (std::size_t i = 0; i < 9; ++i)
        (*tuple)[i] = integer(values[i]);
    return tuple;
}

bool brokenDown(Vm& vm, const Value& value, std::tm& out) {
    if (value.isEmpty() || value.isNone()) {
        const std::time_t when = static_cast<std::time_t>(wallSeconds(vm));
        gmtime_r(&when, &out);
        return true;
    }
    const Tuple* tuple = as<Tuple>(value);
    std::int64_t fields[9] = {};
    if (!tuple || tuple->size() != 9) {
        vm.raise(vm.types.TypeError, "Tuple or struct_time argument required");
        return false;
    }
    for (std::size_t i = 0; i < 9; ++i) {
        if (!vm.toIndex((*tuple)[i], fields[i])) return false;
    }
    out.tm_year = static_cast<int>(fields[0] - 1900);
    out.tm_mon = static_cast<int>(fields[1] - 1);
    out.tm_mday = static_cast<int>(fields[2]);
    out.tm_hour = static_cast<int>(fields[3]);
    out.tm_min = static_cast<int>(fields[4]);
    out.tm_sec = static_cast<int>(fields[5]);
    out.tm_wday = static_cast<int>((fields[6] + 1) % 7);
    out.tm_yday = static_cast<int>(fields[7] - 1);
    return true;
}

Value timeFormat(Vm& vm, Value* args) {
    const Str* format = as<Str>(args[0]);
    if (!format)
        return vm.raise(vm.types.TypeError,
                        cat("strftime() argument 1 must be str, not ", vm.typeName(args[0])));
    std::tm broken{};
    if (!brokenDown(vm, args[1], broken)) return Value();
    broken.tm_zone = "UTC";
    std::string buffer(256 + format->size() * 40, 0);
    const std::size_t length = std::strftime(buffer.data(), buffer.size(), format->toUtf8().c_str(), &broken);
    return str(std::string_view(buffer.data(), length));
}

Value secondsArgument(Vm& vm, const Value& value) {
    double seconds = wallSeconds(vm);
    if (!value.isEmpty() && !value.isNone() && !vm.toDouble(value, seconds)) return Value();
    return fieldsOf(vm, static_cast<std::int64_t>(std::floor(seconds)));
}

Value nanoseconds(std::int64_t base, TimeNs now) {
    Mpz big(base);
    mpz_mul_ui(big, big, 1'000'000'000ul);
    mpz_add_ui(big, big, static_cast<unsigned long>(now));
    return integer(big.raw());
}

} // namespace

bool fillTime(Vm& vm, Dict& names) {
    Type* fields = structTime(vm, &names);
    for (std::size_t i = 0; i < 9; ++i) {
        static constexpr NativeProperty::Getter kGetters[] = {
            [](Vm&, const Value& self) -> Value { return (*as<Tuple>(self))[0]; },
            [](Vm&, const Value& self) -> Value { return (*as<Tuple>(self))[1]; },
            [](Vm&, const Value& self) -> Value { return (*as<Tuple>(self))[2]; },
            [](Vm&, const Value& self) -> Value { return (*as<Tuple>(self))[3]; },
            [](Vm&, const Value& self) -> Value { return (*as<Tuple>(self))[4]; },
            [](Vm&, const Value& self) -> Value { return (*as<Tuple>(self))[5]; },
            [](Vm&, const Value& self) -> Value { return (*as<Tuple>(self))[6]; },
            [](Vm&, const Value& self) -> Value { return (*as<Tuple>(self))[7]; },
            [](Vm&, const Value& self) -> Value { return (*as<Tuple>(self))[8]; }};
        vm.defineProperty(fields, TimeFields::kNames[i], kGetters[i]);
    }
    vm.defineMethod(fields, "__repr__(self, /)", [](Vm& vm, Value* args) -> Value {
        std::string text = "time.struct_time(";
        for (std::size_t i = 0; i < 9; ++i)
            text += cat(i ? ", " : "", TimeFields::kNames[i], "=", vm.reprText((*as<Tuple>(args[0]))[i]));
        return str(text + ")");
    });
    vm.define(names, "time", "sleep(seconds, /)", nullptr, timeSleep).observable = true;
    vm.define(names, "time", "time()",
              [](Vm& vm, Value*) -> Value { return Value::number(wallSeconds(vm)); });
    vm.define(names, "time", "time_ns()",
              [](Vm& vm, Value*) -> Value { return nanoseconds(kEpochSeconds, vm.now()); });
    for (const char* clock : {"monotonic", "perf_counter", "process_time", "thread_time"}) {
        vm.define(names, "time", cat(clock, "()"),
                  [](Vm& vm, Value*) -> Value { return Value::number(toSeconds(vm.now())); });
        vm.define(names, "time", cat(clock, "_ns()"),
                  [](Vm& vm, Value*) -> Value { return integer(vm.now()); });
    }
    vm.define(names, "time", "strftime(format, t=None, /)", timeFormat);
    vm.define(names, "time", "strptime(string, format='%a %b %d %H:%M:%S %Y', /)", nullptr,
              [](Vm& vm, Args args) -> Co<Value> {
                  const Value module = co_await vm.importModule("_strptime");
                  const Value parse = module.isEmpty() ? Value() : vm.getAttr(module, "strptime");
                  if (parse.isEmpty()) co_return Value();
                  Value when = co_await vm.call(parse, args[0], args[1]);
                  co_return when;
              });
    vm.define(names, "time", "gmtime(seconds=None, /)",
              [](Vm& vm, Value* args) -> Value { return secondsArgument(vm, args[0]); });
    vm.define(names, "time", "localtime(seconds=None, /)",
              [](Vm& vm, Value* args) -> Value { return secondsArgument(vm, args[0]); });
    vm.define(names, "time", "mktime(t, /)", [](Vm& vm, Value* args) -> Value {
        std::tm broken{};
        if (!brokenDown(vm, args[0], broken)) return Value();
        return Value::number(static_cast<double>(timegm(&broken)));
    });
    vm.define(names, "time", "asctime(t=None, /)", [](Vm& vm, Value* args) -> Value {
        std::tm broken{};
        if (!brokenDown(vm, args[0], broken)) return Value();
        char buffer[64];
        const std::size_t length = std::strftime(buffer, sizeof buffer, "%a %b %e %H:%M:%S %Y", &broken);
        return str(std::string_view(buffer, length));
    });
    vm.define(names, "time", "ctime(seconds=None, /)", [](Vm& vm, Value* args) -> Value {
        double seconds = wallSeconds(vm);
        if (!args[0].isNone() && !vm.toDouble(args[0], seconds)) return Value();
        const std::time_t when = static_cast<std::time_t>(seconds);
        std::tm broken{};
        gmtime_r(&when, &broken);
        char buffer[64];
        const std::size_t length = std::strftime(buffer, sizeof buffer, "%a %b %e %H:%M:%S %Y", &broken);
        return str(std::string_view(buffer, length));
    });
    names.set("timezone", Value::smallInt(0));
    names.set("altzone", Value::smallInt(0));
    names.set("daylight", Value::smallInt(0));
    names.set("tzname", Tuple::of({str("UTC"), str("UTC")}));
    return true;
}

} // namespace coroscope::vm
