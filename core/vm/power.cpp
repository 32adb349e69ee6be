// ** and pow(), and round().

#include "core/vm/containers.h"
#include "core/vm/integer_room.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace coroscope::vm {

namespace {

bool isOdd(double value) {
    return std::fmod(std::fabs(value), 2.0) == 1.0;
}

/// float ** float, in the order of CPython's float_pow: the special cases first, because C libraries differ
/// there.
Value powFloats(Vm& vm, double base, double exponent) {
    if (exponent == 0) return Value::number(1.0);
    if (std::isnan(base)) return Value::number(base);
    if (std::isnan(exponent)) return Value::number(base == 1.0 ? 1.0 : exponent);
    if (std::isinf(exponent)) {
        base = std::fabs(base);
        if (base == 1.0) return Value::number(1.0);
        return Value::number((exponent > 0) == (base > 1.0) ? std::fabs(exponent) : 0.0);
    }
    const bool odd = isOdd(exponent);
    if (std::isinf(base)) {
        if (exponent > 0) return Value::number(odd ? base : std::fabs(base));
        return Value::number(odd ? std::copysign(0.0, base) : 0.0);
    }
    if (base == 0) {
        if (exponent < 0) {
            return vm.raise(vm.types.ZeroDivisionError, "0.0 cannot be raised to a negative power");
        }
        return Value::number(odd ? base : 0.0);
    }
    bool negate = false;
    if (base < 0) {
        if (exponent != std::floor(exponent)) {
            return vm.raise(
                vm.types.ValueError,
                "negative number raised to a fractional power: complex numbers are not supported");
        }
        base = -base;
        negate = odd;
    }
    if (base == 1.0) return Value::number(negate ? -1.0 : 1.0);
    const double result = std::pow(base, exponent);
    if (std::isinf(result)) {
        const Ref<Tuple> reason = Tuple::of({Value::smallInt(34), vm::str("Numerical result out of range")});
        return vm.raise(vm.makeException(vm.types.OverflowError, reason.value()));
    }
    return Value::number(negate ? -result : result);
}

Value powModulo(Vm& vm, const Value& base, const Value& exponent, const Value& modulus) {
    if (integerSign(modulus) == 0) return vm.raise(vm.types.ValueError, "pow() 3rd argument cannot be 0");
    Mpz result, divisor(modulus), power(exponent);
    mpz_abs(divisor, divisor);
    Mpz start(base);
    if (mpz_sgn(static_cast<mpz_srcptr>(power)) < 0) {
        if (mpz_invert(start, start, divisor) == 0) {
            return vm.raise(vm.types.ValueError, "base is not invertible for the given modulus");
        }
        mpz_neg(power, power);
    }
    mpz_powm(result, start, power, divisor);
    // The result has the modulus's sign, as % does.
    if (integerSign(modulus) < 0 && mpz_sgn(static_cast<mpz_srcptr>(result)) > 0)
        mpz_sub(result, result, divisor);
    return integer(result.raw());
}

Value powIntegers(Vm& vm, const Value& base, const Value& exponent) {
    if (integerSign(exponent) < 0) {
        double x, y;
        if (!numberToDouble(vm, base, x) || !numberToDouble(vm, exponent, y)) return {};
        return powFloats(vm, x, y);
    }
    std::int64_t power = 0, small = 0;
    const bool smallBase = toInt64(base, small);
    if (!toInt64(exponent, power) || power > (std::int64_t(1) << 40)) {
        if (smallBase && (small == 0 || small == 1)) return Value::smallInt(small);
        if (smallBase && small == -1)
            return Value::smallInt(mpz_even_p(static_cast<mpz_srcptr>(MpzView(exponent))) ? 1 : -1);
        ensureRoom(vm, ~std::uint64_t(0));
        return {};
    }
    if (smallBase) {
        // Squaring in 64 bits as long as it fits.
        std::int64_t result = 1, square = small, left = power;
        bool fits = true;
        while (fits && left > 0) {
            if (left & 1) fits = !__builtin_mul_overflow(result, square, &result);
            left >>= 1;
            if (left && fits) fits = !__builtin_mul_overflow(square, square, &square);
        }
        if (fits) return integer(result);
    }
    if (!ensureIntegerRoom(vm, integerBits(base) * static_cast<std::uint64_t>(power))) return {};
    Mpz result;
    mpz_pow_ui(result, MpzView(base), static_cast<unsigned long>(power));
    return integer(result.raw());
}

/// Rounds to a multiple of 10 ** places, halves to even.
Value roundToTens(Vm& vm, const Value& value, std::uint64_t places) {
    if (places > integerBits(value)) return Value::smallInt(0); // 10 ** places is far larger
    if (!ensureRoom(vm, places)) return {};
    Mpz tens, quotient, rest;
    mpz_ui_pow_ui(tens, 10, places);
    mpz_fdiv_qr(quotient, rest, MpzView(value), tens);
    mpz_mul_2exp(rest, rest, 1);
    const int order = mpz_cmp(rest, tens);
    if (order > 0 || (order == 0 && mpz_odd_p(static_cast<mpz_srcptr>(quotient))))
        mpz_add_ui(quotient, quotient, 1);
    mpz_mul(quotient, quotient, tens);
    return integer(quotient.raw());
}

} // namespace

Value numberPow(Vm& vm, const Value& a, const Value& b, const Value& modulus) {
    const bool integers = isInteger(a) && isInteger(b);
    if (!modulus.isEmpty() && !modulus.isNone()) {
        if (integers && isInteger(modulus)) return powModulo(vm, a, b, modulus);
        if ((integers || isFloat(a) || isFloat(b)) && (isInteger(a) || isFloat(a)) &&
            (isInteger(b) || isFloat(b))) {
            return vm.raise(vm.types.TypeError,
                            "pow() 3rd argument not allowed unless all arguments are integers");
        }
        return Value::notHandled();
    }
    if (integers) return powIntegers(vm, a, b);
    if ((!isInteger(a) && !isFloat(a)) || (!isInteger(b) && !isFloat(b))) return Value::notHandled();
    double base, exponent;
    if (!numberToDouble(vm, a, base) || !numberToDouble(vm, b, exponent)) return {};
    return powFloats(vm, base, exponent);
}

Value numberRound(Vm& vm, const Value& value, const Value& digits) {
    const bool whole = digits.isEmpty() || digits.isNone();
    std::int64_t places = 0;
    if (!whole && !vm.toIndex(digits, places, true)) return {};
    if (isInteger(value)) {
        if (whole || places >= 0) return integer(Mpz(value).raw());
        return roundToTens(vm, value, static_cast<std::uint64_t>(-places));
    }
    if (!isFloat(value)) return Value::notHandled();
    const double number = floatValue(value);
    if (whole) {
        if (std::isnan(number) || std::isinf(number)) return integerFromDouble(vm, number);
        return integerFromDouble(vm, std::nearbyint(number)); // halves to even in the default mode
    }
    constexpr std::int64_t kManyDigits = 323, kManyTens = 308;
    if (!std::isfinite(number) || places > kManyDigits) return Value::number(number);
    if (places < -kManyTens) return Value::number(0.0 * number);
    double rounded;
    if (places >= 0) {
        char text[800];
        std::snprintf(text, sizeof text, "%.*f", static_cast<int>(places),
                      number); // correctly rounded decimal
        rounded = std::strtod(text, nullptr);
    } else {
        // The exact value of a float rounds as an int does, except for its fraction, which only matters
        // beside a half.
        const double trunc = std::trunc(number);
        const Value integral = integerFromDouble(vm, trunc);
        Value tens = roundToTens(vm, integral, static_cast<std::uint64_t>(-places));
        if (tens.isEmpty()) return {};
        if (trunc != number) {
            // Away from a half by the fraction: decide on twice the number plus its sign.
            const Value nudged = numberAdd(vm, numberMul(vm, integral, Value::smallInt(10)),
                                           Value::smallInt(number < 0 ? -1 : 1));
            const Value wide = roundToTens(vm, nudged, static_cast<std::uint64_t>(-places) + 1);
            tens = numberFloorDiv(vm, wide, Value::smallInt(10));
        }
        integerToDouble(tens, rounded);
        if (rounded == 0) rounded = std::copysign(0.0, number);
    }
    if (std::isinf(rounded)) return vm.raise(vm.types.OverflowError, "rounded value too large to represent");
    return Value::number(rounded);
}

} // namespace coroscope::vm
