// + - * / // % ** and friends of int, bool and float.

#include "core/vm/containers.h"
#include "core/vm/integer_room.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

#include <cmath>

namespace coroscope::vm {

namespace {

/// What two operands are together.
enum class Pair : std::uint8_t { Other, Small, Big, Floats, Failed };

struct Operands {
    Pair pair = Pair::Other;
    std::int64_t a = 0, b = 0;
    double x = 0, y = 0;
};

Operands classify(Vm& vm, const Value& a, const Value& b) {
    Operands out;
    const bool smallA = toInt64(a, out.a), smallB = toInt64(b, out.b);
    if (smallA && smallB) {
        out.pair = Pair::Small;
        return out;
    }
    const bool intA = smallA || isInteger(a), intB = smallB || isInteger(b);
    if (intA && intB) {
        out.pair = Pair::Big;
        return out;
    }
    if ((!intA && !isFloat(a)) || (!intB && !isFloat(b))) return out;
    out.pair = numberToDouble(vm, a, out.x) && numberToDouble(vm, b, out.y) ? Pair::Floats : Pair::Failed;
    return out;
}

Value divisionByZero(Vm& vm, const char* text) {
    return vm.raise(vm.types.ZeroDivisionError, text);
}

template <void (*Function)(mpz_ptr, mpz_srcptr, mpz_srcptr)>
Value bigOperation(const Value& a, const Value& b) {
    Mpz result;
    Function(result, MpzView(a), MpzView(b));
    return integer(result.raw());
}

/// a / b for ints, rounded once and correctly (CPython's long_true_divide).
Value divideIntegers(Vm& vm, const Value& a, const Value& b) {
    constexpr int kMantissa = 53, kMinExponent = -1021, kMaxExponent = 1024;
    const MpzView left(a), right(b);
    if (mpz_sgn(static_cast<mpz_srcptr>(right)) == 0) return divisionByZero(vm, "division by zero");
    const bool negative =
        (mpz_sgn(static_cast<mpz_srcptr>(left)) < 0) != (mpz_sgn(static_cast<mpz_srcptr>(right)) < 0);
    if (mpz_sgn(static_cast<mpz_srcptr>(left)) == 0) return Value::number(negative ? -0.0 : 0.0);
    const auto bitsA = static_cast<std::int64_t>(mpz_sizeinbase(left, 2));
    const auto bitsB = static_cast<std::int64_t>(mpz_sizeinbase(right, 2));
    const std::int64_t difference = bitsA - bitsB;
    const auto tooLarge = [&vm] {
        return vm.raise(vm.types.OverflowError, "integer division result too large for a float");
    };
    if (difference > kMaxExponent) return tooLarge();
    if (difference < kMinExponent - kMantissa - 1) return Value::number(negative ? -0.0 : 0.0);
    const auto shift = static_cast<int>(std::max<std::int64_t>(difference, kMinExponent) - kMantissa - 2);
    Mpz numerator, denominator, rest;
    mpz_abs(numerator, left);
    mpz_abs(denominator, right);
    if (shift < 0)
        mpz_mul_2exp(numerator, numerator, static_cast<mp_bitcnt_t>(-shift));
    else
        mpz_mul_2exp(denominator, denominator, static_cast<mp_bitcnt_t>(shift));
    mpz_tdiv_qr(numerator, rest, numerator, denominator);
    std::uint64_t quotient = mpz_get_ui(numerator);
    const auto bits = static_cast<int>(mpz_sizeinbase(numerator, 2));
    const int extra = std::max(bits, kMinExponent - shift) - kMantissa;
    const std::uint64_t half = std::uint64_t(1) << (extra - 1);
    const std::uint64_t low = quotient | (mpz_sgn(static_cast<mpz_srcptr>(rest)) != 0);
    if ((low & half) && (low & (3 * half - 1)))
        quotient = low + half;
    else
        quotient = low;
    quotient &= ~(2 * half - 1);
    const double result = std::ldexp(static_cast<double>(quotient), shift);
    if (std::isinf(result)) return tooLarge();
    return Value::number(negative ? -result : result);
}

double floorModulo(double x, double y) {
    double rest = std::fmod(x, y);
    if (rest != 0) {
        if ((y < 0) != (rest < 0)) rest += y;
    } else {
        rest = std::copysign(0.0, y);
    }
    return rest;
}

double floorDivide(double x, double y) {
    const double rest = std::fmod(x, y);
    double quotient = (x - rest) / y;
    if (rest != 0 && (y < 0) != (rest < 0)) quotient -= 1;
    if (quotient == 0) return std::copysign(0.0, x / y);
    double whole = std::floor(quotient);
    if (quotient - whole > 0.5) whole += 1;
    return whole;
}

std::int64_t floorModulo(std::int64_t a, std::int64_t b) {
    if (b == -1) return 0;
    const std::int64_t rest = a % b;
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

} // namespace

Value numberAdd(Vm& vm, const Value& a, const Value& b) {
    const Operands both = classify(vm, a, b);
    std::int64_t sum;
    switch (both.pair) {
    case Pair::Small:
        if (!__builtin_add_overflow(both.a, both.b, &sum)) return integer(sum);
        return bigOperation<mpz_add>(a, b);
    case Pair::Big:
        return bigOperation<mpz_add>(a, b);
    case Pair::Floats:
        return Value::number(both.x + both.y);
    case Pair::Failed:
        return {};
    case Pair::Other:
        break;
    }
    return Value::notHandled();
}

Value numberSub(Vm& vm, const Value& a, const Value& b) {
    const Operands both = classify(vm, a, b);
    std::int64_t difference;
    switch (both.pair) {
    case Pair::Small:
        if (!__builtin_sub_overflow(both.a, both.b, &difference)) return integer(difference);
        return bigOperation<mpz_sub>(a, b);
    case Pair::Big:
        return bigOperation<mpz_sub>(a, b);
    case Pair::Floats:
        return Value::number(both.x - both.y);
    case Pair::Failed:
        return {};
    case Pair::Other:
        break;
    }
    return Value::notHandled();
}

Value numberMul(Vm& vm, const Value& a, const Value& b) {
    const Operands both = classify(vm, a, b);
    std::int64_t product;
    switch (both.pair) {
    case Pair::Small:
        if (!__builtin_mul_overflow(both.a, both.b, &product)) return integer(product);
        return bigOperation<mpz_mul>(a, b);
    case Pair::Big:
        if (!ensureIntegerRoom(vm, integerBits(a) + integerBits(b))) return {};
        return bigOperation<mpz_mul>(a, b);
    case Pair::Floats:
        return Value::number(both.x * both.y);
    case Pair::Failed:
        return {};
    case Pair::Other:
        break;
    }
    return Value::notHandled();
}

Value numberTrueDiv(Vm& vm, const Value& a, const Value& b) {
    constexpr std::int64_t kExact = std::int64_t(1) << 53;
    const Operands both = classify(vm, a, b);
    switch (both.pair) {
    case Pair::Small:
        if (both.b == 0) return divisionByZero(vm, "division by zero");
        if (both.a <= kExact && both.a >= -kExact && both.b <= kExact && both.b >= -kExact) {
            return Value::number(static_cast<double>(both.a) / static_cast<double>(both.b));
        }
        return divideIntegers(vm, a, b);
    case Pair::Big:
        return divideIntegers(vm, a, b);
    case Pair::Floats:
        if (both.y == 0) return divisionByZero(vm, "float division by zero");
        return Value::number(both.x / both.y);
    case Pair::Failed:
        return {};
    case Pair::Other:
        break;
    }
    return Value::notHandled();
}

Value numberFloorDiv(Vm& vm, const Value& a, const Value& b) {
    const Operands both = classify(vm, a, b);
    switch (both.pair) {
    case Pair::Small:
        if (both.b == 0) return divisionByZero(vm, "integer division or modulo by zero");
        if (both.b == -1) return numberNegate(vm, a.isBool() ? Value::smallInt(both.a) : a);
        return integer(both.a / both.b - (both.a % both.b != 0 && (both.a < 0) != (both.b < 0)));
    case Pair::Big:
        if (integerSign(b) == 0) return divisionByZero(vm, "integer division or modulo by zero");
        return bigOperation<mpz_fdiv_q>(a, b);
    case Pair::Floats:
        if (both.y == 0) return divisionByZero(vm, "float floor division by zero");
        return Value::number(floorDivide(both.x, both.y));
    case Pair::Failed:
        return {};
    case Pair::Other:
        break;
    }
    return Value::notHandled();
}

Value numberMod(Vm& vm, const Value& a, const Value& b) {
    const Operands both = classify(vm, a, b);
    switch (both.pair) {
    case Pair::Small:
        if (both.b == 0) return divisionByZero(vm, "integer modulo by zero");
        return integer(floorModulo(both.a, both.b));
    case Pair::Big:
        if (integerSign(b) == 0) return divisionByZero(vm, "integer modulo by zero");
        return bigOperation<mpz_fdiv_r>(a, b);
    case Pair::Floats:
        if (both.y == 0) return divisionByZero(vm, "float modulo");
        return Value::number(floorModulo(both.x, both.y));
    case Pair::Failed:
        return {};
    case Pair::Other:
        break;
    }
    return Value::notHandled();
}

Value numberDivMod(Vm& vm, const Value& a, const Value& b) {
    const Operands both = classify(vm, a, b);
    if (both.pair == Pair::Other) return Value::notHandled();
    if (both.pair == Pair::Failed) return {};
    if (both.pair == Pair::Floats) {
        if (both.y == 0) return divisionByZero(vm, "float divmod()");
        return Tuple::of(
            {Value::number(floorDivide(both.x, both.y)), Value::number(floorModulo(both.x, both.y))});
    }
    if (integerSign(b) == 0) return divisionByZero(vm, "integer division or modulo by zero");
    const Value quotient = numberFloorDiv(vm, a, b);
    return Tuple::of({quotient, numberMod(vm, a, b)});
}

Value numberNegate(Vm&, const Value& value) {
    if (isFloat(value)) return Value::number(-floatValue(value));
    if (!isInteger(value)) return Value::notHandled();
    if (value.isInt() || value.isBool()) {
        std::int64_t number = 0;
        toInt64(value, number);
        return integer(-number);
    }
    Mpz result;
    mpz_neg(result, MpzView(value));
    return integer(result.raw());
}

Value numberAbs(Vm& vm, const Value& value) {
    if (isFloat(value)) return Value::number(std::fabs(floatValue(value)));
    if (!isInteger(value)) return Value::notHandled();
    if (integerSign(value) < 0) return numberNegate(vm, value);
    return integer(Mpz(value).raw());
}

Value numberInvert(Vm&, const Value& value) {
    if (!isInteger(value)) return Value::notHandled();
    Mpz result;
    mpz_com(result, MpzView(value));
    return integer(result.raw());
}

Value numberBits(Vm& vm, int op, const Value& a, const Value& b) {
    using script::BinaryOperator;
    if (!isInteger(a) || !isInteger(b)) return Value::notHandled();
    const auto which = static_cast<BinaryOperator>(op);
    std::int64_t x = 0, y = 0;
    const bool smallA = toInt64(a, x), smallB = toInt64(b, y);
    if (which == BinaryOperator::LShift || which == BinaryOperator::RShift) {
        if (integerSign(b) < 0) return vm.raise(vm.types.ValueError, "negative shift count");
        const int sign = integerSign(a);
        if (which == BinaryOperator::RShift) {
            if (!smallB) return Value::smallInt(sign < 0 ? -1 : 0);
            if (smallA) return integer(y >= 64 ? std::int64_t(sign < 0 ? -1 : 0) : x >> y);
            Mpz result;
            mpz_fdiv_q_2exp(result, MpzView(a), static_cast<mp_bitcnt_t>(y));
            return integer(result.raw());
        }
        if (sign == 0) return Value::smallInt(0);
        if (!smallB) return vm.raise(vm.types.OverflowError, "too many digits in integer");
        if (smallA && y < 16 && Value::fitsInt(x)) return integer(x * (std::int64_t(1) << y));
        if (!ensureIntegerRoom(vm, integerBits(a) + static_cast<std::uint64_t>(y))) return {};
        Mpz result;
        mpz_mul_2exp(result, MpzView(a), static_cast<mp_bitcnt_t>(y));
        return integer(result.raw());
    }
    if (smallA && smallB) {
        const std::int64_t result = which == BinaryOperator::And  ? x & y
                                    : which == BinaryOperator::Or ? x | y
                                                                  : x ^ y;
        return a.isBool() && b.isBool() ? Value::boolean(result != 0) : integer(result);
    }
    if (which == BinaryOperator::And) return bigOperation<mpz_and>(a, b);
    return which == BinaryOperator::Or ? bigOperation<mpz_ior>(a, b) : bigOperation<mpz_xor>(a, b);
}

} // namespace coroscope::vm
