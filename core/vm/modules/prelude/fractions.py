"""Exact fractions."""

import math as _math
import numbers as _numbers

__all__ = ["Fraction"]


def _parse(text):
    """(numerator, denominator) of "3/4", "-1.25", "2e-3"; None where it is no such text."""
    body = text.strip()
    if not body or body[-1] == "_" or "__" in body:
        return None
    top, slash, bottom = body.partition("/")
    sign = 1
    if top[:1] in ("+", "-"):
        sign = -1 if top[0] == "-" else 1
        top = top[1:]
    if slash:
        top, bottom = top.replace("_", ""), bottom.replace("_", "")
        if not (top.isdecimal() and bottom.isdecimal()):
            return None
        return sign * int(top), int(bottom)
    mantissa, _, exponent = top.replace("E", "e").partition("e")
    whole, point, rest = mantissa.replace("_", "").partition(".")
    if not (whole + rest).isdecimal() or ("e" in top.lower() and not exponent.lstrip("+-").isdecimal()):
        return None
    power = int(exponent or 0) - len(rest)
    value = sign * int(whole + rest)
    return (value * 10 ** power, 1) if power >= 0 else (value, 10 ** -power)


class Fraction(_numbers.Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                top, bottom = numerator, 1
            elif isinstance(numerator, _numbers.Rational):
                top, bottom = numerator.numerator, numerator.denominator
            elif isinstance(numerator, float) or hasattr(numerator, "as_integer_ratio"):
                top, bottom = numerator.as_integer_ratio()
            elif isinstance(numerator, str):
                parsed = _parse(numerator)
                if parsed is None:
                    raise ValueError("Invalid literal for Fraction: %r" % numerator)  #@ 115 | raise ValueError('Invalid literal for Fraction: %r' %
                top, bottom = parsed
            else:
                raise TypeError("argument should be a string or a Rational instance")  #@ 140 | raise TypeError("argument should be a string "
        elif isinstance(numerator, _numbers.Rational) and isinstance(denominator, _numbers.Rational):
            top = numerator.numerator * denominator.denominator
            bottom = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")  #@ 153 | raise TypeError("both arguments should be "
        if bottom == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % top)  #@ 157 | raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        divisor = _math.gcd(top, bottom)
        if bottom < 0:
            divisor = -divisor
        self._numerator = top // divisor
        self._denominator = bottom // divisor
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, _numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))  #@ 178 | raise TypeError("%s.from_float() only takes floats, not %r (%s)" %
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")  #@ 235
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        below, above = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return above if abs(above - self) <= abs(below - self) else below

    def __repr__(self):
        return "%s(%s, %s)" % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else "%s/%s" % (self._numerator, self._denominator)

    def _operator(exact, fallback):
        def forward(a, b):
            if isinstance(b, (int, Fraction)):
                return exact(a, b)
            if isinstance(b, float):
                return fallback(float(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, _numbers.Rational):
                return exact(Fraction(a), b)
            if isinstance(a, float):
                return fallback(a, float(b))
            return NotImplemented
        return forward, reverse

    __add__, __radd__ = _operator(
        lambda a, b: Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator),
        lambda a, b: a + b)
    __sub__, __rsub__ = _operator(
        lambda a, b: Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator),
        lambda a, b: a - b)
    __mul__, __rmul__ = _operator(
        lambda a, b: Fraction(a.numerator * b.numerator, a.denominator * b.denominator), lambda a, b: a * b)
    def _divide(a, b):
        top, bottom = b.numerator, a.numerator
        if not top and bottom:
            raise ZeroDivisionError("Fraction(%d, 0)" % (1 if bottom > 0 else -1))
        return Fraction(bottom * b.denominator, a.denominator * top)

    __truediv__, __rtruediv__ = _operator(_divide, lambda a, b: a / b)
    del _divide
    __floordiv__, __rfloordiv__ = _operator(
        lambda a, b: (a.numerator * b.denominator) // (a.denominator * b.numerator), lambda a, b: a // b)
    __divmod__, __rdivmod__ = _operator(lambda a, b: ((lambda whole, rest: (whole, Fraction(rest, a.denominator * b.denominator)))(
            *divmod(a.numerator * b.denominator, a.denominator * b.numerator))), divmod)
    __mod__, __rmod__ = _operator(lambda a, b: Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator),
                              a.denominator * b.denominator), lambda a, b: a % b)
    del _operator

    def __pow__(a, b):
        if isinstance(b, _numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction(a._numerator ** power, a._denominator ** power)
            return Fraction(a._denominator ** -power, a._numerator ** -power)
        return float(a) ** b

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, _numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** (b._numerator if b._denominator == 1 else float(b))

    def __pos__(a):
        return Fraction(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    __trunc__ = __int__

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, remainder = divmod(self._numerator, self._denominator)
            if remainder * 2 < self._denominator:
                return floor
            if remainder * 2 > self._denominator:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, (1 << 61) - 1)
        except ValueError:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        if isinstance(b, _numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, float):
            return float(a) == b if _math.isnan(b) or _math.isinf(b) else a == Fraction(b)
        return NotImplemented

    def _order(self, other):
        """Something that compares with 0 as self does with other; None where they do not compare."""
        if isinstance(other, _numbers.Rational):
            return self._numerator * other.denominator - self._denominator * other.numerator
        if isinstance(other, float):
            return 0.0 - other if _math.isnan(other) or _math.isinf(other) else self._order(Fraction(other))
        return None

    def __lt__(a, b):
        sign = a._order(b)
        return NotImplemented if sign is None else sign < 0

    def __gt__(a, b):
        sign = a._order(b)
        return NotImplemented if sign is None else sign > 0

    def __le__(a, b):
        sign = a._order(b)
        return NotImplemented if sign is None else sign <= 0

    def __ge__(a, b):
        sign = a._order(b)
        return NotImplemented if sign is None else sign >= 0

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self
