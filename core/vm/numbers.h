#pragma once

#include "core/vm/value.h"

#include <gmp.h>

#include <string>
#include <string_view>

namespace coroscope::vm {

class Vm;

/// An int beyond 48 bits (GMP), or any int of a subclass of int.
class BigInt : public Object {
public:
    static constexpr Kind kKind = Kind::Int;
    explicit BigInt(Type* type = nullptr); ///< 0; null: int itself
    ~BigInt() override;
    mpz_t& z() { return m_value; }
    const mpz_t& z() const { return m_value; }
    /// Counts the digits against the memory budget, once the value is final.
    void settle();

private:
    mpz_t m_value;
    std::size_t m_counted = 0;
};

/// A float of a subclass of float (plain floats are immediate).
class BoxedFloat : public Object {
public:
    static constexpr Kind kKind = Kind::Float;
    BoxedFloat(Type* type, double value) : Object(type, Kind::Float), value(value) {}
    double value;
};

/// An int Value from any 64-bit number, small where it fits.
Value integer(std::int64_t value);
Value integer(std::uint64_t value);
/// From a GMP number, small where it fits.
Value integer(const mpz_t& value);

/// Any int, bool and instances of subclasses included.
bool isInteger(const Value& value);
/// Any float, subclasses included.
bool isFloat(const Value& value);
double floatValue(const Value& value); ///< of what isFloat
/// The number of an int or bool when it fits 64 bits.
bool toInt64(const Value& value, std::int64_t& out);
int integerSign(const Value& value);         ///< of what isInteger: -1, 0, 1
std::size_t integerBits(const Value& value); ///< int.bit_length
/// The nearest double, halves to even; false: too large for one.
bool integerToDouble(const Value& value, double& out);
/// int(x) for a float: truncates; OverflowError and ValueError for what is no number.
Value integerFromDouble(Vm& vm, double value);
/// int or float of any sort as a double; false when it is neither or an exception (int too large) is pending.
bool numberToDouble(Vm& vm, const Value& value, double& out);
/// (a // b, a % b) as a tuple.
Value numberDivMod(Vm& vm, const Value& a, const Value& b);
Value numberNegate(Vm& vm, const Value& value);
Value numberAbs(Vm& vm, const Value& value);
Value numberInvert(Vm& vm, const Value& value); ///< ~int; notHandled() for floats
/// round(x, digits); Empty digits: to an int.
Value numberRound(Vm& vm, const Value& value, const Value& digits);

/// The GMP view of any int or bool, without a copy; valid as long as the value and itself.
class MpzView {
public:
    explicit MpzView(const Value& value);
    MpzView(const MpzView&) = delete;
    MpzView& operator=(const MpzView&) = delete;
    operator mpz_srcptr() const { return m_view; }

private:
    mpz_srcptr m_view;
    mpz_t m_small;
    mp_limb_t m_limb;
};

/// A GMP copy of any int or bool; frees itself.
class Mpz {
public:
    Mpz() { mpz_init(m_value); }
    explicit Mpz(const Value& value);
    explicit Mpz(std::int64_t value) { mpz_init_set_si(m_value, value); }
    Mpz(const Mpz&) = delete;
    Mpz& operator=(const Mpz&) = delete;
    ~Mpz() { mpz_clear(m_value); }
    operator mpz_ptr() { return m_value; }
    operator mpz_srcptr() const { return m_value; }
    mpz_t& raw() { return m_value; }

private:
    mpz_t m_value;
};

// numeric operations of int, float, bool with each other, as Python's; notHandled() when an operand is
// something else.
Value numberAdd(Vm& vm, const Value& a, const Value& b);
Value numberSub(Vm& vm, const Value& a, const Value& b);
Value numberMul(Vm& vm, const Value& a, const Value& b);
Value numberTrueDiv(Vm& vm, const Value& a, const Value& b);
Value numberFloorDiv(Vm& vm, const Value& a, const Value& b);
Value numberMod(Vm& vm, const Value& a, const Value& b);
Value numberPow(Vm& vm, const Value& a, const Value& b, const Value& modulus = {});
/// <<, >>, &, |, ^: `op` is script::BinaryOperator's value.
Value numberBits(Vm& vm, int op, const Value& a, const Value& b);
/// -1, 0, 1; 2: unordered (NaN); 3: not both numbers.
int numberCompare(const Value& a, const Value& b);
std::uint64_t hashInteger(const Value& value);
std::uint64_t hashDouble(double value);
Value decimalStr(std::int64_t number);                      ///< the same as a str
std::string integerText(const Value& value, int base = 10); ///< digits with sign, no prefix
/// str(int): refuses more than 4300 digits with ValueError (false), as CPython 3.11 does.
bool decimalText(Vm& vm, const Value& value, std::string& out);
/// int(text, base): the text of a literal with sign, prefix, underscores and white space around; ValueError
/// with `shown` as its repr.
Value parseInteger(Vm& vm, std::string_view text, int base, std::string_view shown);
/// float(text); false when it is none.
bool parseFloat(std::string_view text, double& out);
/// repr(float), as CPython: the shortest text that reads back.
std::string floatText(double value);

} // namespace coroscope::vm
