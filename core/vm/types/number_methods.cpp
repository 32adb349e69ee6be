// Methods of int, bool and float that are no constructors.

#include "core/vm/types/number_types.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace coroscope::vm {

using script::BinaryOperator;

namespace {

template <BinaryOperator Op>
Value bits(Vm& vm, const Value& a, const Value& b) {
    return numberBits(vm, static_cast<int>(Op), a, b);
}

Value power(Vm& vm, const Value& a, const Value& b) {
    return numberPow(vm, a, b);
}

template <Value (*Function)(Vm&, const Value&, const Value&), bool Whole>
void defineOperator(Vm& vm, Type* type, const char* name) {
    vm.defineMethod(type, cat("__", name, "__(self, value, /)"), numberMethod<Function, false, Whole>);
    vm.defineMethod(type, cat("__r", name, "__(self, value, /)"), numberMethod<Function, true, Whole>);
}

template <bool Whole>
Value powMethod(Vm& vm, Value* args) {
    if (Whole && !isInteger(args[1])) return Value::notImplemented();
    return orNotImplemented(numberPow(vm, args[0], args[1], args[2]));
}

template <bool Whole>
void defineArithmetic(Vm& vm, Type* type) {
    defineOperator<numberAdd, Whole>(vm, type, "add");
    defineOperator<numberSub, Whole>(vm, type, "sub");
    defineOperator<numberMul, Whole>(vm, type, "mul");
    defineOperator<numberTrueDiv, Whole>(vm, type, "truediv");
    defineOperator<numberFloorDiv, Whole>(vm, type, "floordiv");
    defineOperator<numberMod, Whole>(vm, type, "mod");
    defineOperator<numberDivMod, Whole>(vm, type, "divmod");
    vm.defineMethod(type, "__pow__(self, value, mod=None, /)", powMethod<Whole>);
    vm.defineMethod(type, "__rpow__(self, value, mod=None, /)", numberMethod<power, true, Whole>);
    vm.defineMethod(type, "__neg__(self, /)", [](Vm& vm, Value* args) { return numberNegate(vm, args[0]); });
    vm.defineMethod(type, "__pos__(self, /)", [](Vm& vm, Value* args) { return plainNumber(vm, args[0]); });
    vm.defineMethod(type, "__abs__(self, /)", [](Vm& vm, Value* args) { return numberAbs(vm, args[0]); });
    vm.defineMethod(type, "__bool__(self, /)",
                    [](Vm&, Value* args) { return Value::boolean(truthBuiltin(args[0]) == 1); });
    vm.defineMethod(type, "__int__(self, /)", [](Vm& vm, Value* args) { return wholeNumber(vm, args[0]); });
    vm.defineMethod(type, "__trunc__(self, /)", [](Vm& vm, Value* args) { return wholeNumber(vm, args[0]); });
    vm.defineMethod(type, "__float__(self, /)", [](Vm& vm, Value* args) -> Value {
        double real;
        return numberToDouble(vm, args[0], real) ? Value::number(real) : Value();
    });
    vm.defineMethod(type, "__round__(self, ndigits=None, /)",
                    [](Vm& vm, Value* args) { return numberRound(vm, args[0], args[1]); });
    vm.defineMethod(type, "__format__(self, format_spec, /)", [](Vm& vm, Value* args) -> Value {
        const Str* spec = as<Str>(args[1]);
        if (!spec) return raiseTypeError(vm, "__format__() argument must be str, not ", args[1], "");
        return formatBuiltin(vm, args[0], *spec);
    });
    vm.defineMethod(type, "conjugate(self, /)", [](Vm& vm, Value* args) { return plainNumber(vm, args[0]); });
    vm.defineProperty(type, "real", [](Vm& vm, const Value& self) { return plainNumber(vm, self); });
    vm.defineProperty(type, "imag", [](Vm&, const Value& self) {
        return isFloat(self) ? Value::number(0.0) : Value::smallInt(0);
    });
    defineComparisons(vm, type, true);
    defineProtocol(vm, type, "rh");
}

// --- int
// -------------------------------------------------------------------------------------------------------------------

/// "little" or "big"; false: neither.
bool byteOrder(Vm& vm, const Value& value, bool& little) {
    const Str* text = as<Str>(value);
    const std::string order = text ? text->toUtf8() : "";
    little = order == "little";
    if (little || order == "big") return true;
    if (!text)
        raiseTypeError(vm, "byteorder must be str, not ", value, "");
    else
        vm.raise(vm.types.ValueError, "byteorder must be either 'little' or 'big'");
    return false;
}

Value toBytes(Vm& vm, Value* args) {
    std::int64_t length = 1;
    bool little;
    if (!optionalIndex(vm, args[1], length) || !byteOrder(vm, args[2], little)) return {};
    if (length < 0) return vm.raise(vm.types.ValueError, "length argument must be non-negative");
    if (!ensureRoom(vm, static_cast<std::uint64_t>(length))) return {};
    const int isSigned = vm.truth(args[3]);
    if (isSigned < 0) return {};
    Mpz number(args[0]);
    const bool negative = integerSign(args[0]) < 0;
    if (negative && !isSigned)
        return vm.raise(vm.types.OverflowError, "can't convert negative int to unsigned");
    const auto room = static_cast<std::size_t>(length) * 8;
    bool fits;
    if (negative) { // two's complement
        mpz_com(number, number);
        fits = (mpz_sgn(static_cast<mpz_srcptr>(number)) == 0 ? 0 : mpz_sizeinbase(number, 2)) < room;
    } else {
        const std::size_t used = integerBits(args[0]);
        fits = isSigned ? used < room || used == 0 : used <= room;
    }
    if (!fits) return vm.raise(vm.types.OverflowError, "int too big to convert");
    std::string out(static_cast<std::size_t>(length), '\0');
    std::size_t count = 0;
    mpz_export(out.data(), &count, -1, 1, 0, 0, number);
    if (negative)
        std::transform(out.begin(), out.end(), out.begin(), [](char c) { return static_cast<char>(~c); });
    if (!little) std::reverse(out.begin(), out.end());
    return makeBytes(out);
}

Value fromBytes(Vm& vm, Value* args) {
    bool little;
    if (!byteOrder(vm, args[2], little)) return {};
    const int isSigned = vm.truth(args[3]);
    if (isSigned < 0) return {};
    Value content = args[1];
    if (!asBytes(content)) {
        ValueVector numbers;
        if (isKind(content, Kind::Str))
            return raiseTypeError(vm, "cannot convert '", content, "' object to bytes");
        if (!vm.collect(content, numbers)) return {};
        std::string bytes;
        for (const Value& number : numbers) {
            std::int64_t byte;
            if (!vm.toIndex(number, byte)) return {};
            if (byte < 0 || byte > 255)
                return vm.raise(vm.types.ValueError, "bytes must be in range(0, 256)");
            bytes += static_cast<char>(byte);
        }
        content = makeBytes(bytes);
    }
    const std::string_view bytes = asBytes(content)->view();
    Mpz number;
    mpz_import(number, bytes.size(), little ? -1 : 1, 1, 0, 0, bytes.data());
    if (isSigned && !bytes.empty() && (little ? bytes.back() : bytes.front()) < 0) {
        Mpz wrap(std::int64_t(1));
        mpz_mul_2exp(wrap, wrap, bytes.size() * 8);
        mpz_sub(number, number, wrap);
    }
    return integerOfType(vm, as<Type>(args[0]), integer(number.raw()));
}

Value bitCount(Vm&, Value* args) {
    Mpz number(args[0]);
    mpz_abs(number, number);
    return integer(static_cast<std::uint64_t>(mpz_popcount(number)));
}

// --- float
// -----------------------------------------------------------------------------------------------------------------

Value isWhole(Vm&, Value* args) {
    const double real = floatValue(args[0]);
    return Value::boolean(std::isfinite(real) && std::floor(real) == real);
}

Value floatRatio(Vm& vm, Value* args) {
    const double real = floatValue(args[0]);
    if (std::isinf(real)) return vm.raise(vm.types.OverflowError, "cannot convert Infinity to integer ratio");
    if (std::isnan(real)) return vm.raise(vm.types.ValueError, "cannot convert NaN to integer ratio");
    int exponent;
    double mantissa = std::frexp(real, &exponent);
    for (int step = 0; step < 300 && mantissa != std::floor(mantissa); ++step) {
        mantissa *= 2;
        --exponent;
    }
    Mpz numerator, denominator(std::int64_t(1));
    mpz_set_d(numerator, mantissa);
    if (exponent > 0)
        mpz_mul_2exp(numerator, numerator, static_cast<mp_bitcnt_t>(exponent));
    else
        mpz_mul_2exp(denominator, denominator, static_cast<mp_bitcnt_t>(-exponent));
    return Tuple::of({integer(numerator.raw()), integer(denominator.raw())});
}

Value floatHex(Vm&, Value* args) {
    const double real = floatValue(args[0]);
    if (!std::isfinite(real)) return str(floatText(real));
    if (real == 0) return str(std::signbit(real) ? "-0x0.0p+0" : "0x0.0p+0");
    char text[40];
    std::snprintf(text, sizeof text, "%.13a", real);
    std::string out(text);
    return str(out);
}

Value floatFromHex(Vm& vm, Value* args) {
    const Str* text = as<Str>(args[1]);
    if (!text) return raiseTypeError(vm, "bad argument type for built-in operation: '", args[1]);
    std::string source = text->toUtf8();
    const std::size_t first = source.find_first_not_of(" \t\n\r\f\v"),
                      last = source.find_last_not_of(" \t\n\r\f\v");
    const auto invalid = [&vm] {
        return vm.raise(vm.types.ValueError, "invalid hexadecimal floating-point string");
    };
    if (first == std::string::npos) return invalid();
    source = source.substr(first, last - first + 1);
    double real;
    if (source.find_first_of("nN") == std::string::npos) {
        const std::size_t sign = source[0] == '-' || source[0] == '+';
        const bool prefixed =
            source.size() > sign + 1 && source[sign] == '0' && (source[sign + 1] | 0x20) == 'x';
        if (!prefixed) source.insert(sign, "0x");
        char* end = nullptr;
        real = std::strtod(source.c_str(), &end);
        if (*end != '\0' || source.find_first_of("0123456789abcdefABCDEF", sign + 2) == std::string::npos)
            return invalid();
        if (std::isinf(real))
            return vm.raise(vm.types.OverflowError, "hexadecimal value too large to represent as a float");
    } else if (!parseFloat(source, real)) {
        return invalid();
    }
    return floatOfType(vm, as<Type>(args[0]), real);
}

} // namespace

void installNumberMethods(Vm& vm) {
    Type* whole = vm.types.integer;
    Type* real = vm.types.floating;
    defineArithmetic<true>(vm, whole);
    defineArithmetic<false>(vm, real);
    defineOperator<bits<BinaryOperator::LShift>, true>(vm, whole, "lshift");
    defineOperator<bits<BinaryOperator::RShift>, true>(vm, whole, "rshift");
    defineOperator<bits<BinaryOperator::And>, true>(vm, whole, "and");
    defineOperator<bits<BinaryOperator::Or>, true>(vm, whole, "or");
    defineOperator<bits<BinaryOperator::Xor>, true>(vm, whole, "xor");
    vm.defineMethod(whole, "__invert__(self, /)",
                    [](Vm& vm, Value* args) { return numberInvert(vm, args[0]); });
    const NativeFn plain = [](Vm& vm, Value* args) { return plainNumber(vm, args[0]); };
    vm.defineMethod(whole, "__index__(self, /)", plain);
    vm.defineMethod(whole, "__floor__(self, /)", plain);
    vm.defineMethod(whole, "__ceil__(self, /)", plain);
    vm.defineMethod(whole, "bit_length(self, /)", [](Vm&, Value* args) {
        return integer(static_cast<std::uint64_t>(integerBits(args[0])));
    });
    vm.defineMethod(whole, "bit_count(self, /)", bitCount);
    vm.defineMethod(whole, "to_bytes(self, /, length=1, byteorder='big', *, signed=False)", toBytes);
    vm.defineClassMethod(whole, "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)", fromBytes);
    vm.defineMethod(whole, "as_integer_ratio(self, /)", [](Vm& vm, Value* args) -> Value {
        return Tuple::of({plainNumber(vm, args[0]), Value::smallInt(1)});
    });
    vm.defineProperty(whole, "numerator", [](Vm& vm, const Value& self) { return plainNumber(vm, self); });
    vm.defineProperty(whole, "denominator", [](Vm&, const Value&) { return Value::smallInt(1); });
    vm.defineMethod(real, "is_integer(self, /)", isWhole);
    vm.defineMethod(real, "as_integer_ratio(self, /)", floatRatio);
    vm.defineMethod(real, "hex(self, /)", floatHex);
    vm.defineClassMethod(real, "fromhex(cls, string, /)", floatFromHex);
    vm.defineMethod(real, "__floor__(self, /)", [](Vm& vm, Value* args) {
        return integerFromDouble(vm, std::floor(floatValue(args[0])));
    });
    vm.defineMethod(real, "__ceil__(self, /)", [](Vm& vm, Value* args) {
        return integerFromDouble(vm, std::ceil(floatValue(args[0])));
    });
}

} // namespace coroscope::vm
