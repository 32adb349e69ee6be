#include "core/vm/numbers.h"

#include "core/vm/heap.h"
#include "core/vm/vm.h"

#include <bit>
#include <cmath>

namespace coroscope::vm {

BigInt::BigInt(Type* type) : Object(type ? type : Vm::current().types.integer, Kind::Int) {
    mpz_init(m_value);
}

BigInt::~BigInt() {
    mpz_clear(m_value);
    Heap::current().account(-static_cast<std::ptrdiff_t>(m_counted));
}

void BigInt::settle() {
    const std::size_t bytes = mpz_size(m_value) * sizeof(mp_limb_t);
    Heap::current().account(static_cast<std::ptrdiff_t>(bytes) - static_cast<std::ptrdiff_t>(m_counted));
    m_counted = bytes;
}

Value integer(std::int64_t value) {
    if (Value::fitsInt(value)) return Value::smallInt(value);
    Ref<BigInt> big = make<BigInt>();
    mpz_set_si(big->z(), value);
    big->settle();
    return std::move(big).value();
}

Value integer(std::uint64_t value) {
    if (value <= static_cast<std::uint64_t>(Value::kMaxInt))
        return Value::smallInt(static_cast<std::int64_t>(value));
    Ref<BigInt> big = make<BigInt>();
    mpz_set_ui(big->z(), value);
    big->settle();
    return std::move(big).value();
}

Value integer(const mpz_t& value) {
    if (mpz_fits_slong_p(value)) return integer(static_cast<std::int64_t>(mpz_get_si(value)));
    Ref<BigInt> big = make<BigInt>();
    mpz_set(big->z(), value);
    big->settle();
    return std::move(big).value();
}

bool isInteger(const Value& value) {
    return value.isInt() || value.isBool() || isKind(value, Kind::Int);
}

bool isFloat(const Value& value) {
    return value.isDouble() || isKind(value, Kind::Float);
}

double floatValue(const Value& value) {
    return value.isDouble() ? value.asDouble() : static_cast<BoxedFloat*>(value.asObject())->value;
}

bool toInt64(const Value& value, std::int64_t& out) {
    if (value.isInt()) {
        out = value.asInt();
        return true;
    }
    if (value.isBool()) {
        out = value.isTrue();
        return true;
    }
    const BigInt* big = as<BigInt>(value);
    if (!big || !mpz_fits_slong_p(big->z())) return false;
    out = mpz_get_si(big->z());
    return true;
}

MpzView::MpzView(const Value& value) {
    if (const BigInt* big = as<BigInt>(value)) {
        m_view = big->z();
        return;
    }
    std::int64_t number = 0;
    toInt64(value, number);
    m_limb = static_cast<mp_limb_t>(number < 0 ? -number : number);
    m_view = mpz_roinit_n(m_small, &m_limb, number < 0 ? -1 : number > 0 ? 1 : 0);
}

Mpz::Mpz(const Value& value) {
    mpz_init_set(m_value, MpzView(value));
}

int integerSign(const Value& value) {
    return mpz_sgn(static_cast<mpz_srcptr>(MpzView(value)));
}

std::size_t integerBits(const Value& value) {
    const MpzView view(value);
    return mpz_sgn(static_cast<mpz_srcptr>(view)) == 0 ? 0 : mpz_sizeinbase(view, 2);
}

bool integerToDouble(const Value& value, double& out) {
    std::int64_t number;
    if (toInt64(value, number)) {
        out = static_cast<double>(number);
        return true;
    }
    const mpz_srcptr big = static_cast<BigInt*>(value.asObject())->z();
    const std::size_t bits = mpz_sizeinbase(big, 2);
    if (bits > 1024) return false;
    // The top 64 bits with a sticky last one round correctly in one step.
    const auto shift = static_cast<mp_bitcnt_t>(bits - 64);
    Mpz top;
    mpz_tdiv_q_2exp(top, big, shift);
    std::uint64_t digits = mpz_get_ui(top); // of the absolute value
    if (mpz_scan1(big, 0) < shift) digits |= 1;
    const double magnitude = std::ldexp(static_cast<double>(digits), static_cast<int>(shift));
    out = mpz_sgn(big) < 0 ? -magnitude : magnitude;
    return !std::isinf(out);
}

Value integerFromDouble(Vm& vm, double value) {
    if (std::isnan(value)) return vm.raise(vm.types.ValueError, "cannot convert float NaN to integer");
    if (std::isinf(value))
        return vm.raise(vm.types.OverflowError, "cannot convert float infinity to integer");
    if (std::fabs(value) < 9e18) return integer(static_cast<std::int64_t>(value));
    Mpz big;
    mpz_set_d(big, value);
    return integer(big.raw());
}

bool numberToDouble(Vm& vm, const Value& value, double& out) {
    if (isFloat(value)) {
        out = floatValue(value);
        return true;
    }
    if (!isInteger(value)) return false;
    if (integerToDouble(value, out)) return true;
    vm.raise(vm.types.OverflowError, "int too large to convert to float");
    return false;
}

int numberCompare(const Value& a, const Value& b) {
    constexpr int kUnordered = 2, kNoNumbers = 3;
    const auto order = [](auto left, auto right) { return left < right ? -1 : left > right ? 1 : 0; };
    if (a.isInt() && b.isInt()) return order(a.asInt(), b.asInt());
    const bool floatA = isFloat(a), floatB = isFloat(b);
    if (floatA && floatB) {
        const double left = floatValue(a), right = floatValue(b);
        return std::isnan(left) || std::isnan(right) ? kUnordered : order(left, right);
    }
    if ((!floatA && !isInteger(a)) || (!floatB && !isInteger(b))) return kNoNumbers;
    if (floatA || floatB) {
        const double number = floatValue(floatA ? a : b);
        if (std::isnan(number)) return kUnordered;
        const int sign = mpz_cmp_d(static_cast<mpz_srcptr>(MpzView(floatA ? b : a)), number);
        const int whole = order(sign, 0);
        return floatA ? -whole : whole;
    }
    return order(mpz_cmp(MpzView(a), MpzView(b)), 0);
}

namespace {
constexpr int kHashBits = 61;
constexpr std::uint64_t kHashModulus = (std::uint64_t(1) << kHashBits) - 1;
constexpr std::uint64_t kHashInfinity = 314159;

std::uint64_t withSign(std::uint64_t hash, bool negative) {
    std::uint64_t result = negative ? ~hash + 1 : hash;
    return result == ~std::uint64_t(0) ? result - 1 : result; // -1 becomes -2
}
} // namespace

std::uint64_t hashInteger(const Value& value) {
    const MpzView view(value);
    return withSign(mpz_tdiv_ui(view, kHashModulus), mpz_sgn(static_cast<mpz_srcptr>(view)) < 0);
}

std::uint64_t hashDouble(double value) {
    if (std::isinf(value)) return value > 0 ? kHashInfinity : withSign(kHashInfinity, true);
    if (std::isnan(value)) return 0;
    // The number's residue modulo 2**61 - 1, so that equal ints and floats agree.
    int exponent;
    double mantissa = std::frexp(std::fabs(value), &exponent);
    std::uint64_t hash = 0;
    while (mantissa != 0) {
        constexpr int kStep = 28;
        hash = ((hash << kStep) & kHashModulus) | hash >> (kHashBits - kStep);
        mantissa *= 268435456.0; // 2 ** kStep
        exponent -= kStep;
        const auto digit = static_cast<std::uint64_t>(mantissa);
        mantissa -= static_cast<double>(digit);
        hash += digit;
        if (hash >= kHashModulus) hash -= kHashModulus;
    }
    exponent = exponent >= 0 ? exponent % kHashBits : kHashBits - 1 - ((-1 - exponent) % kHashBits);
    hash = ((hash << exponent) & kHashModulus) | hash >> (kHashBits - exponent);
    return withSign(hash, value < 0);
}

} // namespace coroscope::vm
