#include "core/vm/modules/modules.h"

#include "core/vm/containers.h"
#include "core/vm/numbers.h"

#include <cmath>
#include <numbers>

// math (Modules/mathmodule.c): errors as CPython's, integers exact.
namespace coroscope::vm {

namespace {

Value domainError(Vm& vm) {
    return vm.raise(vm.types.ValueError, "math domain error");
}
Value rangeError(Vm& vm) {
    return vm.raise(vm.types.OverflowError, "math range error");
}

/// One double in, one out; NaN from a number is a domain error, infinity from a finite one a range error.
template <double (*Function)(double)>
Value unary(Vm& vm, Value* args) {
    double x = 0;
    if (!vm.toDouble(args[0], x)) return Value();
    const double y = Function(x);
    if (std::isnan(y) && !std::isnan(x)) return domainError(vm);
    if (std::isinf(y) && std::isfinite(x))
        return Function == static_cast<double (*)(double)>(std::exp) ||
                       Function == static_cast<double (*)(double)>(std::cosh) ||
                       Function == static_cast<double (*)(double)>(std::sinh)
                   ? rangeError(vm)
                   : domainError(vm);
    return Value::number(y);
}

template <double (*Function)(double, double)>
Value binaryDouble(Vm& vm, Value* args) {
    double x = 0, y = 0;
    if (!vm.toDouble(args[0], x) || !vm.toDouble(args[1], y)) return Value();
    const double z = Function(x, y);
    if (std::isnan(z) && !std::isnan(x) && !std::isnan(y)) return domainError(vm);
    if (std::isinf(z) && std::isfinite(x) && std::isfinite(y)) return rangeError(vm);
    return Value::number(z);
}

Value roundToInt(Vm& vm, const Value& value, double (*function)(double), const char* method) {
    if (isInteger(value)) return numberAdd(vm, value, Value::smallInt(0));
    if (!isFloat(value)) {
        Value hook = vm.special(value, method);
        if (vm.failed()) return Value();
        if (!hook.isEmpty()) return vm.callSync(hook, {});
    }
    double x = 0;
    if (!vm.toDouble(value, x)) return Value();
    if (std::isnan(x)) return vm.raise(vm.types.ValueError, "cannot convert float NaN to integer");
    if (std::isinf(x)) return vm.raise(vm.types.OverflowError, "cannot convert float infinity to integer");
    Mpz big;
    mpz_set_d(big, function(x));
    return integer(big.raw());
}

Value factorial(Vm& vm, Value* args) {
    std::int64_t n = 0;
    if (!isInteger(args[0]))
        return vm.raise(vm.types.TypeError,
                        cat("'", vm.typeName(args[0]), "' object cannot be interpreted as an integer"));
    if (!vm.toIndex(args[0], n)) return Value();
    if (n < 0) return vm.raise(vm.types.ValueError, "factorial() not defined for negative values");
    if (!ensureRoom(vm, static_cast<std::uint64_t>(n) * 4)) return Value();
    if (n > 200'000) return vm.raise(vm.types.MemoryError, "factorial() of so large a number is refused");
    Mpz result;
    mpz_fac_ui(result, static_cast<unsigned long>(n));
    return integer(result.raw());
}

Value gcdOrLcm(Vm& vm, Value* args, bool lcm) {
    Mpz result(std::int64_t{lcm ? 1 : 0});
    for (const Value& each : *static_cast<Tuple*>(args[0].asObject())) {
        if (!isInteger(each))
            return vm.raise(vm.types.TypeError,
                            cat("'", vm.typeName(each), "' object cannot be interpreted as an integer"));
        const Mpz number(each);
        if (lcm)
            mpz_lcm(result, result, number);
        else
            mpz_gcd(result, result, number);
    }
    return integer(result.raw());
}

Value combinations(Vm& vm, Value* args, bool ordered) {
    std::int64_t n = 0, k = 0;
    if (!vm.toIndex(args[0], n)) return Value();
    if (args[1].isNone())
        k = n;
    else if (!vm.toIndex(args[1], k))
        return Value();
    if (n < 0) return vm.raise(vm.types.ValueError, "n must be a non-negative integer");
    if (k < 0) return vm.raise(vm.types.ValueError, "k must be a non-negative integer");
    if (k > n) return Value::smallInt(0);
    if (std::min(k, n - k) > 100'000) return vm.raise(vm.types.MemoryError, "so large a result is refused");
    Mpz result(std::int64_t{1});
    if (!ordered) {
        mpz_bin_uiui(result, static_cast<unsigned long>(n), static_cast<unsigned long>(k));
    } else {
        for (std::int64_t i = 0; i < k; ++i)
            mpz_mul_si(result, result, n - i);
    }
    return integer(result.raw());
}

Value isqrt(Vm& vm, Value* args) {
    if (!isInteger(args[0]))
        return vm.raise(vm.types.TypeError,
                        cat("'", vm.typeName(args[0]), "' object cannot be interpreted as an integer"));
    Mpz number(args[0]);
    if (mpz_sgn(static_cast<mpz_ptr>(number)) < 0)
        return vm.raise(vm.types.ValueError, "isqrt() argument must be nonnegative");
    mpz_sqrt(number, number);
    return integer(number.raw());
}

/// log of an int of any size.
bool naturalLog(Vm& vm, const Value& value, double& out, double (*function)(double), double ln) {
    if (isInteger(value)) {
        const Mpz big(value);
        if (mpz_sgn(static_cast<mpz_srcptr>(big)) <= 0) {
            domainError(vm);
            return false;
        }
        long exponent = 0;
        const double mantissa = mpz_get_d_2exp(&exponent, big);
        out = exponent < 1000 ? function(mpz_get_d(big))
                              : function(mantissa) + static_cast<double>(exponent) * ln;
        return true;
    }
    double x = 0;
    if (!vm.toDouble(value, x)) return false;
    if (x <= 0) {
        domainError(vm);
        return false;
    }
    out = function(x);
    return true;
}

Value logarithm(Vm& vm, Value* args) {
    double x = 0, base = 0;
    if (!naturalLog(vm, args[0], x, std::log, std::numbers::ln2)) return Value();
    if (args[1].isEmpty()) return Value::number(x);
    if (!naturalLog(vm, args[1], base, std::log, std::numbers::ln2)) return Value();
    if (base == 0) return vm.raise(vm.types.ZeroDivisionError, "float division by zero");
    return Value::number(x / base);
}

Co<Value> fsum(Vm& vm, Args args) {
    Value list = co_await vm.listOf(args[0]);
    if (list.isEmpty()) co_return list;
    std::vector<double> partials; // Shewchuk's algorithm, as CPython's
    for (const Value& each : static_cast<List*>(list.asObject())->items()) {
        double x = 0;
        if (!vm.toDouble(each, x)) co_return Value();
        std::size_t used = 0;
        for (double y : partials) {
            if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
            const double high = x + y;
            const double low = y - (high - x);
            if (low != 0) partials[used++] = low;
            x = high;
        }
        partials.resize(used);
        partials.push_back(x);
    }
    double high = 0;
    std::size_t n = partials.size();
    if (n > 0) {
        high = partials[--n];
        double low = 0;
        while (n > 0) {
            const double x = high, y = partials[--n];
            high = x + y;
            low = y - (high - x);
            if (low != 0) break;
        }
        if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0))) {
            const double y = low * 2, x = high + y;
            if (y == x - high) high = x;
        }
    }
    co_return Value::number(high);
}

Co<Value> prod(Vm& vm, Args args) {
    Value list = co_await vm.listOf(args[0]);
    if (list.isEmpty()) co_return list;
    Value result = args[1];
    for (const Value& each : static_cast<List*>(list.asObject())->items()) {
        result = vm.binary(script::BinaryOperator::Mul, result, each);
        if (result.isEmpty()) break;
    }
    co_return result;
}

Value isClose(Vm& vm, Value* args) {
    double a = 0, b = 0, relative = 0, absolute = 0;
    if (!vm.toDouble(args[0], a) || !vm.toDouble(args[1], b) || !vm.toDouble(args[2], relative) ||
        !vm.toDouble(args[3], absolute))
        return Value();
    if (relative < 0 || absolute < 0) return vm.raise(vm.types.ValueError, "tolerances must be non-negative");
    if (a == b) return Value::boolean(true);
    if (std::isinf(a) || std::isinf(b)) return Value::boolean(false);
    const double difference = std::fabs(b - a);
    return Value::boolean(difference <= std::fabs(relative * b) || difference <= std::fabs(relative * a) ||
                          difference <= absolute);
}

Value distanceOf(Vm& vm, Value* args) {
    ValueVector p, q;
    if (!vm.collect(args[0], p) || !vm.collect(args[1], q)) return Value();
    if (p.size() != q.size())
        return vm.raise(vm.types.ValueError, "both points must have the same number of dimensions");
    double sum = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        double x = 0, y = 0;
        if (!vm.toDouble(p[i], x) || !vm.toDouble(q[i], y)) return Value();
        sum = std::hypot(sum, x - y);
    }
    return Value::number(sum);
}

double degrees(double x) {
    return x * (180.0 / std::numbers::pi);
}
double radians(double x) {
    return x * (std::numbers::pi / 180.0);
}

} // namespace

bool fillMath(Vm& vm, Dict& names) {
    names.set("pi", Value::number(std::numbers::pi));
    names.set("e", Value::number(std::numbers::e));
    names.set("tau", Value::number(2 * std::numbers::pi));
    names.set("inf", Value::number(HUGE_VAL));
    names.set("nan", Value::number(std::nan("")));
    const auto one = [&](const char* signature, NativeFn function) {
        vm.define(names, "math", signature, function);
    };
    one("sqrt(x, /)", unary<std::sqrt>);
    one("exp(x, /)", unary<std::exp>);
    one("exp2(x, /)", unary<std::exp2>);
    one("expm1(x, /)", unary<std::expm1>);
    one("log1p(x, /)", unary<std::log1p>);
    one("sin(x, /)", unary<std::sin>);
    one("cos(x, /)", unary<std::cos>);
    one("tan(x, /)", unary<std::tan>);
    one("asin(x, /)", unary<std::asin>);
    one("acos(x, /)", unary<std::acos>);
    one("atan(x, /)", unary<std::atan>);
    one("sinh(x, /)", unary<std::sinh>);
    one("cosh(x, /)", unary<std::cosh>);
    one("tanh(x, /)", unary<std::tanh>);
    one("asinh(x, /)", unary<std::asinh>);
    one("acosh(x, /)", unary<std::acosh>);
    one("atanh(x, /)", unary<std::atanh>);
    one("cbrt(x, /)", unary<std::cbrt>);
    one("fabs(x, /)", unary<std::fabs>);
    one("erf(x, /)", unary<std::erf>);
    one("erfc(x, /)", unary<std::erfc>);
    one("gamma(x, /)", unary<std::tgamma>);
    one("lgamma(x, /)", unary<std::lgamma>);
    one("degrees(x, /)", unary<degrees>);
    one("radians(x, /)", unary<radians>);
    one("atan2(y, x, /)", binaryDouble<std::atan2>);
    one("fmod(x, y, /)", binaryDouble<std::fmod>);
    one("pow(x, y, /)", binaryDouble<std::pow>);
    one("copysign(x, y, /)", binaryDouble<std::copysign>);
    one("remainder(x, y, /)", binaryDouble<std::remainder>);
    one("nextafter(x, y, /)", binaryDouble<std::nextafter>);
    one("floor(x, /)",
        [](Vm& vm, Value* args) -> Value { return roundToInt(vm, args[0], std::floor, "__floor__"); });
    one("ceil(x, /)",
        [](Vm& vm, Value* args) -> Value { return roundToInt(vm, args[0], std::ceil, "__ceil__"); });
    one("trunc(x, /)",
        [](Vm& vm, Value* args) -> Value { return roundToInt(vm, args[0], std::trunc, "__trunc__"); });
    one("log(x, base=<unset>, /)", logarithm);
    one("log2(x, /)", [](Vm& vm, Value* args) -> Value {
        double result = 0;
        return naturalLog(vm, args[0], result, std::log2, 1) ? Value::number(result) : Value();
    });
    one("log10(x, /)", [](Vm& vm, Value* args) -> Value {
        double result = 0;
        return naturalLog(vm, args[0], result, std::log10, std::log10(2.0)) ? Value::number(result) : Value();
    });
    one("isnan(x, /)", [](Vm& vm, Value* args) -> Value {
        double x = 0;
        return vm.toDouble(args[0], x) ? Value::boolean(std::isnan(x)) : Value();
    });
    one("isinf(x, /)", [](Vm& vm, Value* args) -> Value {
        double x = 0;
        return vm.toDouble(args[0], x) ? Value::boolean(std::isinf(x)) : Value();
    });
    one("isfinite(x, /)", [](Vm& vm, Value* args) -> Value {
        double x = 0;
        return vm.toDouble(args[0], x) ? Value::boolean(std::isfinite(x)) : Value();
    });
    one("modf(x, /)", [](Vm& vm, Value* args) -> Value {
        double x = 0, whole = 0;
        if (!vm.toDouble(args[0], x)) return Value();
        const double fraction = std::modf(x, &whole);
        return Tuple::of({Value::number(fraction), Value::number(whole)});
    });
    one("frexp(x, /)", [](Vm& vm, Value* args) -> Value {
        double x = 0;
        int exponent = 0;
        if (!vm.toDouble(args[0], x)) return Value();
        const double mantissa = std::frexp(x, &exponent);
        return Tuple::of({Value::number(mantissa), Value::smallInt(exponent)});
    });
    one("ldexp(x, i, /)", [](Vm& vm, Value* args) -> Value {
        double x = 0;
        std::int64_t exponent = 0;
        if (!vm.toDouble(args[0], x) || !vm.toIndex(args[1], exponent, true)) return Value();
        const double result =
            std::ldexp(x, static_cast<int>(std::clamp<std::int64_t>(exponent, -5000, 5000)));
        return std::isinf(result) && std::isfinite(x) ? rangeError(vm) : Value::number(result);
    });
    one("hypot(*coordinates)", [](Vm& vm, Value* args) -> Value {
        double sum = 0;
        for (const Value& each : *static_cast<Tuple*>(args[0].asObject())) {
            double x = 0;
            if (!vm.toDouble(each, x)) return Value();
            sum = std::hypot(sum, x);
        }
        return Value::number(sum);
    });
    one("ulp(x, /)", [](Vm& vm, Value* args) -> Value {
        double x = 0;
        if (!vm.toDouble(args[0], x)) return Value();
        x = std::fabs(x);
        return Value::number(std::nextafter(x, HUGE_VAL) - x);
    });
    one("dist(p, q, /)", distanceOf);
    one("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", isClose);
    one("factorial(x, /)", factorial);
    one("gcd(*integers)", [](Vm& vm, Value* args) -> Value { return gcdOrLcm(vm, args, false); });
    one("lcm(*integers)", [](Vm& vm, Value* args) -> Value { return gcdOrLcm(vm, args, true); });
    one("comb(n, k, /)", [](Vm& vm, Value* args) -> Value { return combinations(vm, args, false); });
    one("perm(n, k=None, /)", [](Vm& vm, Value* args) -> Value { return combinations(vm, args, true); });
    one("isqrt(n, /)", isqrt);
    vm.define(names, "math", "fsum(seq, /)", nullptr, fsum);
    vm.define(names, "math", "prod(iterable, /, *, start=1)", nullptr, prod);
    return true;
}

} // namespace coroscope::vm
