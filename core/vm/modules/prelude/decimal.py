"""Decimal of decimal (the General Decimal Arithmetic Specification): exact numbers, rounded to the context's precision.

The functions that need series (exp, ln, log10) are not here."""

from _types import named_as_in_c as _named_as_in_c
import contextlib as _contextlib
import contextvars as _contextvars
import math as _math
import numbers as _numbers
import re as _re
from collections import namedtuple as _namedtuple

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN"
ROUND_CEILING, ROUND_FLOOR, ROUND_UP = "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP"
ROUND_HALF_DOWN, ROUND_05UP = "ROUND_HALF_DOWN", "ROUND_05UP"
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
HAVE_THREADS = HAVE_CONTEXTVAR = True

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent")


class DecimalException(ArithmeticError):
    """The base of all signals."""


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Clamped(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (Clamped, DivisionByZero, Inexact, Overflow, Rounded, Underflow, InvalidOperation, Subnormal, FloatOperation)


@_named_as_in_c
class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        self.prec = 28 if prec is None else prec
        self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
        self.Emin = -999999 if Emin is None else Emin
        self.Emax = 999999 if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        if traps is None:
            traps = [InvalidOperation, DivisionByZero, Overflow]
        self.traps = traps if isinstance(traps, dict) else {each: each in traps for each in _SIGNALS}
        flags = [] if flags is None else flags
        self.flags = flags if isinstance(flags, dict) else {each: each in flags for each in _SIGNALS}

    def __repr__(self):
        flags = ", ".join(each.__name__ for each in _SIGNALS if self.flags[each])
        traps = ", ".join(each.__name__ for each in (InvalidOperation, DivisionByZero, Overflow, Clamped, Inexact, Rounded,
                                                     Underflow, Subnormal, FloatOperation) if self.traps[each])
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])")

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags),
                       dict(self.traps))

    def clear_flags(self):
        self.flags = dict.fromkeys(self.flags, False)

    def create_decimal(self, num="0"):
        return _rounded(Decimal(num), self)

    def quantize(self, a, b):
        return Decimal(a).quantize(b, context=self)

    def sqrt(self, a):
        return Decimal(a).sqrt(self)

    def divide(self, a, b):
        with localcontext(self):
            return Decimal(a) / b

    def _signal(self, kind, detail=None, result=None):
        trap = kind
        while trap not in self.flags:
            trap = trap.__mro__[1]
        self.flags[trap] = True
        if self.traps[trap]:
            raise trap([kind]) if detail is None else trap(detail)
        return _NAN if result is None else result


DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[])
_current = _contextvars.ContextVar("decimal_context")


def getcontext():
    """Get the current default context."""
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        _current.set(context)
    return context


def setcontext(context):
    """Set a new default context."""
    _current.set(context)


@_contextlib.contextmanager
def localcontext(ctx=None, **options):
    """A context manager that sets the default context to a copy of ctx, or of the current one."""
    before = getcontext()
    inner = (before if ctx is None else ctx).copy()
    for name, value in options.items():
        setattr(inner, name, value)
    setcontext(inner)
    try:
        yield inner
    finally:
        setcontext(before)


_NUMBER = _re.compile(r"([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:e([+-]?\d+))?|([+-]?)(inf(?:inity)?|s?nan(\d*))", _re.I)


def _round_up(rounding, sign, kept, half, last):
    """Whether the magnitude grows; `half` compares the dropped part with a half: -1, 0, 1; `kept` is what stays."""
    if rounding == ROUND_HALF_EVEN:
        return half > 0 or half == 0 and kept % 2 == 1
    if rounding == ROUND_HALF_UP:
        return half >= 0
    if rounding == ROUND_HALF_DOWN:
        return half > 0
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return bool(sign)
    return kept % 10 in (0, 5)


def _shorten(coefficient, places, rounding, sign, more=False):
    """The coefficient without its last `places` digits, rounded; and whether something was lost. `more`: there is
    something beyond its last digit."""
    if places <= 0:
        return coefficient, more
    unit = 10 ** places
    kept, dropped = divmod(coefficient, unit)
    if not dropped and not more:
        return kept, False
    twice = 2 * dropped
    half = (twice > unit) - (twice < unit)
    if half == 0 and more:
        half = 1
    return kept + _round_up(rounding, sign, kept, half, dropped), True


def _rounded(number, context=None, more=False):
    """To the precision of the context."""
    context = context or getcontext()
    if number._special:
        return number
    coefficient, exponent = number._int, number._exp
    excess = len(str(coefficient)) - context.prec
    if excess > 0:
        coefficient, lost = _shorten(coefficient, excess, context.rounding, number._sign, more)
        exponent += excess
        if len(str(coefficient)) > context.prec:
            coefficient //= 10
            exponent += 1
        context._signal(Rounded)
        if lost:
            context._signal(Inexact)
        number = _make(number._sign, coefficient, exponent)
    if coefficient and exponent + len(str(coefficient)) - 1 > context.Emax:
        context._signal(Inexact)
        context._signal(Rounded)
        return context._signal(Overflow, [Overflow, Inexact, Rounded], _make(number._sign, 0, 0, "F"))
    return number


def _make(sign, coefficient, exponent, special=""):
    number = object.__new__(Decimal)
    number._sign, number._int, number._exp, number._special = sign, coefficient, exponent, special
    return number


def _operand(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(int(value < 0), abs(value), 0)
    return None


def _binary(method):
    def forward(self, other):
        other = _operand(other)
        return NotImplemented if other is None else method(self, other)

    def backward(self, other):
        other = _operand(other)
        return NotImplemented if other is None else method(other, self)

    return forward, backward


@_named_as_in_c
class Decimal:
    """Floating point class for decimal arithmetic. _special: "" for a number, F for an infinity, n for NaN, N for sNaN."""

    __slots__ = ("_sign", "_int", "_exp", "_special")

    def __new__(cls, value="0", context=None):
        if isinstance(value, Decimal):
            parts = value._sign, value._int, value._exp, value._special
        elif isinstance(value, int):
            parts = int(value < 0), abs(int(value)), 0, ""
        elif isinstance(value, str):
            parts = cls._parsed(value, context)
        elif isinstance(value, float):
            parts = cls._of_float(value)
        elif isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            sign, digits, exponent = value
            special = exponent if isinstance(exponent, str) else ""
            parts = sign, int("".join(map(str, digits)) or "0"), 0 if special else exponent, special
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        self = object.__new__(cls)
        self._sign, self._int, self._exp, self._special = parts
        return self

    @staticmethod
    def _parsed(text, context):
        found = _NUMBER.fullmatch(text.strip().replace("_", ""))
        if found is None:
            (context or getcontext())._signal(ConversionSyntax)
            return 0, 0, 0, "n"
        sign, whole, fraction, only, exponent, other_sign, word, payload = found.groups()
        if word:
            kind = "F" if word[0] in "iI" else "N" if word[0] in "sS" else "n"
            return int(other_sign == "-"), int(payload or 0), 0, kind
        fraction = only if whole is None else fraction or ""
        return int(sign == "-"), int((whole or "") + fraction), int(exponent or 0) - len(fraction), ""

    @staticmethod
    def _of_float(value):
        if value != value or value in (_math.inf, -_math.inf):
            return int(value < 0), 0, 0, "n" if value != value else "F"
        sign = int(_math.copysign(1, value) < 0)
        numerator, denominator = abs(value).as_integer_ratio()
        power = denominator.bit_length() - 1
        return sign, numerator * 5 ** power, -power, ""

    @classmethod
    def from_float(cls, f):
        return cls(f)

    # Texts

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return self._text()

    def _text(self, engineering=False):
        sign = "-" if self._sign else ""
        if self._special:
            if self._special == "F":
                return sign + "Infinity"
            return sign + ("sNaN" if self._special == "N" else "NaN") + (str(self._int) if self._int else "")
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            place = left
        elif not engineering:
            place = 1
        elif self._int == 0:
            place = (left + 1) % 3 - 1
        else:
            place = (left - 1) % 3 + 1
        if place <= 0:
            whole, fraction = "0", "." + "0" * -place + digits
        elif place >= len(digits):
            whole, fraction = digits + "0" * (place - len(digits)), ""
        else:
            whole, fraction = digits[:place], "." + digits[place:]
        mark = "" if left == place else f"{'E' if getcontext().capitals else 'e'}{left - place:+d}"
        return sign + whole + fraction + mark

    def to_eng_string(self, context=None):
        return self._text(True)

    def as_tuple(self):
        exponent = self._special or self._exp
        digits = tuple(map(int, str(self._int))) if not self._special or self._int or self._special == "F" else ()
        return DecimalTuple(self._sign, digits, exponent)

    def __format__(self, spec):
        found = _re.fullmatch(r"(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([eEfFgGn%])?", spec, _re.S)
        if found is None:
            raise ValueError("invalid format string")
        fill, align, plus, _, _, zero, width, comma, precision, kind = found.groups()
        if self._special:
            text = str(abs(self)) if self._special == "F" else str(self.copy_abs())
            whole, rest = text, ""
            comma = None
        else:
            whole, rest = self._digits(kind, int(precision) if precision is not None else None)
        sign = "-" if self._sign else plus if plus in ("+", " ") and plus else ""
        width = int(width or 0)
        if zero and align is None:
            fill, align = "0", "="
        if comma:
            pieces = []
            room = width - len(sign) - len(rest) if fill == "0" and align == "=" else 0
            while len(whole) > 3:
                pieces.insert(0, whole[-3:])
                whole = whole[:-3]
            whole = comma.join([whole, *pieces])
            while room > len(whole):
                whole = ("0" if len(whole.split(comma)[0]) < 3 else "0" + comma) + whole
        body = whole + rest
        align, fill = align or ">", fill or " "
        gap = fill * (width - len(sign) - len(body))
        if align == "=":
            return sign + gap + body
        body = sign + body
        if align == "<":
            return body + gap
        if align == ">":
            return gap + body
        return gap[:len(gap) // 2] + body + gap[len(gap) // 2:]

    def _digits(self, kind, precision):
        number, rounding = self.copy_abs(), getcontext().rounding
        if self._sign and rounding in (ROUND_FLOOR, ROUND_CEILING):
            rounding = ROUND_CEILING if rounding == ROUND_FLOOR else ROUND_FLOOR
        if kind == "%":
            number = _make(0, number._int, number._exp + 2)
        if kind and kind in "eE":
            if precision is not None:
                number = number._to_digits(precision + 1, rounding)
            digits = str(number._int)
            power = number._exp + len(digits) - 1 if number._int or precision is None else 0
            if not number._int and precision is not None:
                digits = "0" * (precision + 1)
                power = number._exp + precision if number._exp > 0 else number._exp
            return digits[0], ("." + digits[1:] if len(digits) > 1 else "") + f"{kind}{power:+d}"
        if kind and kind in "fF%":
            if precision is not None:
                number = number._to_exponent(-precision, rounding)
            elif number._exp > 0:
                number = number._to_exponent(0, rounding)
            whole, _, fraction = number._plain().partition(".")
            return whole, ("." + fraction if fraction else "") + ("%" if kind == "%" else "")
        if precision is not None and number._int and len(str(number._int)) > max(precision, 1):
            number = number._to_digits(max(precision, 1), rounding)
        text = number._text()
        if kind == "g" or kind == "n":
            text = text.replace("E", "e")
        found = _re.match(r"\d*", text)
        return found.group(), text[found.end():]

    def _plain(self):
        digits = str(self._int)
        if self._exp >= 0:
            return digits + "0" * self._exp if self._int else "0"
        digits = digits.rjust(1 - self._exp, "0")
        return digits[:self._exp] + "." + digits[self._exp:]

    def _to_digits(self, count, rounding):
        digits = len(str(self._int))
        return self._to_exponent(self._exp + digits - count, rounding, count) if self._int else self

    def _to_exponent(self, exponent, rounding, limit=None):
        if exponent <= self._exp:
            return _make(self._sign, self._int * 10 ** (self._exp - exponent), exponent)
        kept, _ = _shorten(self._int, exponent - self._exp, rounding, self._sign)
        if limit is not None and len(str(kept)) > limit:
            kept, exponent = kept // 10, exponent + 1
        return _make(self._sign, kept, exponent)

    # What it is

    def is_nan(self):
        return self._special in ("n", "N")

    def is_qnan(self):
        return self._special == "n"

    def is_snan(self):
        return self._special == "N"

    def is_infinite(self):
        return self._special == "F"

    def is_finite(self):
        return not self._special

    def is_zero(self):
        return not self._special and not self._int

    def is_signed(self):
        return bool(self._sign)

    def is_normal(self, context=None):
        return not self._special and self._int != 0

    def adjusted(self):
        return 0 if self._special else self._exp + len(str(self._int)) - 1

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def __bool__(self):
        return bool(self._special or self._int)

    # Comparing

    def _compare(self, other):
        """-1, 0, 1; no NaN."""
        if self._special or other._special:
            left = 0 if not self._special else -1 if self._sign else 1
            right = 0 if not other._special else -1 if other._sign else 1
            return (left > right) - (left < right)
        exponent = min(self._exp, other._exp)
        left = self._int * 10 ** (self._exp - exponent) * (-1 if self._sign else 1)
        right = other._int * 10 ** (other._exp - exponent) * (-1 if other._sign else 1)
        return (left > right) - (left < right)

    def _other(self, other, equality=False):
        if isinstance(other, float):
            return Decimal(other)
        if isinstance(other, _numbers.Rational) and not isinstance(other, int):
            return Decimal(other.numerator) / other.denominator if equality else None
        return _operand(other)

    def __eq__(self, other):
        other = self._other(other, True)
        if other is None:
            return NotImplemented
        if self.is_nan() or other.is_nan():
            return False
        return self._compare(other) == 0

    def _order(self, other, wanted):
        other = self._other(other)
        if other is None:
            return NotImplemented
        if self.is_nan() or other.is_nan():
            getcontext()._signal(InvalidOperation, [InvalidOperation])
            return False
        return self._compare(other) in wanted

    def __lt__(self, other):
        return self._order(other, (-1,))

    def __le__(self, other):
        return self._order(other, (-1, 0))

    def __gt__(self, other):
        return self._order(other, (1,))

    def __ge__(self, other):
        return self._order(other, (0, 1))

    def compare(self, other, context=None):
        other = _operand(other)
        if self.is_nan() or other.is_nan():
            return _NAN
        return Decimal(self._compare(other))

    def __hash__(self):
        if self._special:
            if self._special == "N":
                raise TypeError("Cannot hash a signaling NaN value.")
            return object.__hash__(self) if self._special == "n" else -314159 if self._sign else 314159
        modulus = (1 << 61) - 1
        power = pow(10, self._exp, modulus) if self._exp >= 0 else pow(pow(10, -1, modulus), -self._exp, modulus)
        value = self._int * power % modulus
        return -2 if self._sign and value == 1 else -value if self._sign else value

    # Arithmetic

    def _nan(self, other=None):
        for each in (self, other):
            if each is not None and each._special == "N":
                return getcontext()._signal(InvalidOperation, [InvalidOperation])
        for each in (self, other):
            if each is not None and each._special == "n":
                return each
        return None

    def __neg__(self):
        return _rounded(_make(0 if not self and not self._special else 1 - self._sign, self._int, self._exp, self._special))

    def __pos__(self):
        return _rounded(_make(0 if not self and not self._special else self._sign, self._int, self._exp, self._special))

    def __abs__(self):
        return _rounded(self.copy_abs())

    def copy_abs(self):
        return _make(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return _make(_operand(other)._sign, self._int, self._exp, self._special)

    def _plus(self, other):
        if self._special or other._special:
            nan = self._nan(other)
            if nan is not None:
                return nan
            if self._special and other._special and self._sign != other._sign:
                return getcontext()._signal(InvalidOperation, [InvalidOperation])
            return self if self._special else other
        exponent = min(self._exp, other._exp)
        total = (self._int * 10 ** (self._exp - exponent) * (-1 if self._sign else 1) +
                 other._int * 10 ** (other._exp - exponent) * (-1 if other._sign else 1))
        if total:
            sign = int(total < 0)
        else:
            sign = self._sign if self._sign == other._sign else int(getcontext().rounding == ROUND_FLOOR)
        return _rounded(_make(sign, abs(total), exponent))

    def _times(self, other):
        sign = self._sign ^ other._sign
        if self._special or other._special:
            nan = self._nan(other)
            if nan is not None:
                return nan
            if not self or not other:
                return getcontext()._signal(InvalidOperation, [InvalidOperation])
            return _make(sign, 0, 0, "F")
        return _rounded(_make(sign, self._int * other._int, self._exp + other._exp))

    def _over(self, other):
        context, sign = getcontext(), self._sign ^ other._sign
        if self._special or other._special:
            nan = self._nan(other)
            if nan is not None:
                return nan
            if self._special and other._special:
                return context._signal(InvalidOperation, [InvalidOperation])
            return _make(sign, 0, 0, "F") if self._special else _make(sign, 0, context.Emin - context.prec + 1)
        if not other:
            if not self:
                return context._signal(DivisionUndefined)
            return context._signal(DivisionByZero, [DivisionByZero], _make(sign, 0, 0, "F"))
        ideal = self._exp - other._exp
        if not self:
            return _rounded(_make(sign, 0, ideal), context)
        shift = len(str(other._int)) - len(str(self._int)) + context.prec + 1
        exponent = ideal - shift
        if shift >= 0:
            quotient, rest = divmod(self._int * 10 ** shift, other._int)
        else:
            quotient, rest = divmod(self._int, other._int * 10 ** -shift)
        if not rest:
            while exponent < ideal and quotient % 10 == 0:
                quotient //= 10
                exponent += 1
        return _rounded(_make(sign, quotient, exponent), context, bool(rest))

    def _parts(self, other):
        """The whole quotient and the remainder."""
        exponent = min(self._exp, other._exp)
        quotient, rest = divmod(self._int * 10 ** (self._exp - exponent), other._int * 10 ** (other._exp - exponent))
        return _make(self._sign ^ other._sign, quotient, 0), _make(self._sign, rest, exponent)

    def _whole(self, other, part):
        context = getcontext()
        nan = self._nan(other)
        if nan is not None:
            return nan
        if self._special:
            if part == 0 and not other._special:
                return _make(self._sign ^ other._sign, 0, 0, "F")
            return context._signal(InvalidOperation, [InvalidOperation])
        if other._special:
            return _make(self._sign ^ other._sign, 0, 0) if part == 0 else _rounded(self)
        if not other:
            if not self:
                return context._signal(DivisionUndefined)
            if part:
                return context._signal(InvalidOperation, [InvalidOperation])
            return context._signal(DivisionByZero, [DivisionByZero], _make(self._sign ^ other._sign, 0, 0, "F"))
        both = self._parts(other)
        if both[0]._int >= 10 ** context.prec:
            return context._signal(DivisionImpossible)
        return _rounded(both[part])

    __add__, __radd__ = _binary(_plus)
    __sub__, __rsub__ = _binary(lambda self, other: self._plus(other.copy_negate()))
    __mul__, __rmul__ = _binary(_times)
    __truediv__, __rtruediv__ = _binary(_over)
    __floordiv__, __rfloordiv__ = _binary(lambda self, other: self._whole(other, 0))
    __mod__, __rmod__ = _binary(lambda self, other: self._whole(other, 1))
    __divmod__, __rdivmod__ = _binary(lambda self, other: (self._whole(other, 0), self._whole(other, 1)))

    def _power(self, other):
        context = getcontext()
        nan = self._nan(other)
        if nan is not None:
            return nan
        if not other._special and other == other.to_integral_value():
            power = int(other)
            if not power:
                return context._signal(InvalidOperation, [InvalidOperation]) if not self else Decimal(1)
            sign = self._sign if power % 2 else 0
            if self._special or not self:
                infinite = bool(self._special) == (power > 0)
                return _make(sign, 0, 0, "F") if infinite else _make(sign, 0, 0)
            wide = context.copy()
            wide.prec = context.prec + 10 + len(str(abs(power)))
            wide.traps = dict.fromkeys(wide.traps, False)
            with localcontext(wide):
                result, base, left = Decimal(1), self.copy_abs(), abs(power)
                while left:
                    if left & 1:
                        result = result * base
                    left >>= 1
                    if left:
                        base = base * base
                if power < 0:
                    result = 1 / result
            return _rounded(_make(sign, result._int, result._exp, result._special), context)
        if other == Decimal("0.5"):
            return self.sqrt()
        raise NotImplementedError("powers of Decimal with a fraction are not supported")

    __pow__, __rpow__ = _binary(_power)

    def sqrt(self, context=None):
        context = context or getcontext()
        if self._special:
            nan = self._nan()
            if nan is not None:
                return nan
            if not self._sign:
                return self
        if not self:
            return _make(self._sign, 0, self._exp // 2)
        if self._sign:
            return context._signal(InvalidOperation, [InvalidOperation])
        ideal = self._exp // 2
        coefficient, exponent = self._int, self._exp
        if exponent % 2:
            coefficient, exponent = coefficient * 10, exponent - 1
        shift = max(0, context.prec + 2 - (len(str(coefficient)) + 1) // 2)
        coefficient *= 100 ** shift
        root = _math.isqrt(coefficient)
        exact = root * root == coefficient
        exponent = exponent // 2 - shift
        if exact:
            while exponent < ideal and root % 10 == 0:
                root, exponent = root // 10, exponent + 1
        saved = context.rounding
        context.rounding = ROUND_HALF_EVEN
        try:
            return _rounded(_make(0, root, exponent), context, not exact)
        finally:
            context.rounding = saved

    def fma(self, other, third, context=None):
        wide = getcontext().copy()
        wide.prec = MAX_PREC
        with localcontext(wide):
            product = self * other
        return product + third

    # Rounding

    def quantize(self, exp, rounding=None, context=None):
        context, exp = context or getcontext(), _operand(exp)
        nan = self._nan(exp)
        if nan is not None:
            return nan
        if self._special or exp._special:
            if self._special and exp._special:
                return self
            return context._signal(InvalidOperation, [InvalidOperation])
        result = self._to_exponent(exp._exp, rounding or context.rounding)
        if len(str(result._int)) > context.prec:
            return context._signal(InvalidOperation, [InvalidOperation])
        return result

    def to_integral_value(self, rounding=None, context=None):
        if self._special or self._exp >= 0:
            return self
        return self._to_exponent(0, rounding or (context or getcontext()).rounding)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        number = _rounded(self, context)
        if number._special:
            return number
        coefficient, exponent = number._int, number._exp
        if not coefficient:
            return _make(number._sign, 0, 0)
        while coefficient % 10 == 0:
            coefficient, exponent = coefficient // 10, exponent + 1
        return _make(number._sign, coefficient, exponent)

    def __round__(self, n=None):
        if n is None:
            self._no_special("round")
            return int(self._to_exponent(0, ROUND_HALF_EVEN)) if self._exp < 0 else int(self)
        return self.quantize(_make(0, 1, -n), ROUND_HALF_EVEN)

    def __floor__(self):
        self._no_special("round")
        return int(self._to_exponent(0, ROUND_FLOOR)) if self._exp < 0 else int(self)

    def __ceil__(self):
        self._no_special("round")
        return int(self._to_exponent(0, ROUND_CEILING)) if self._exp < 0 else int(self)

    def _no_special(self, verb):
        if self.is_nan():
            raise ValueError(f"cannot {'convert' if verb == 'convert' else 'round'} {'NaN to integer' if verb == 'convert' else 'a NaN'}")
        if self._special:
            raise OverflowError("cannot convert Infinity to integer" if verb == "convert" else "cannot round an infinity")

    def __int__(self):
        self._no_special("convert")
        magnitude = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -magnitude if self._sign else magnitude

    __trunc__ = __int__

    def __float__(self):
        if self.is_nan():
            return _math.copysign(_math.nan, -1 if self._sign else 1)
        return float(str(self))

    def as_integer_ratio(self):
        if self._special:
            raise (OverflowError("cannot convert Infinity to integer ratio") if self._special == "F"
                   else ValueError("cannot convert NaN to integer ratio"))
        top, bottom = (self._int * 10 ** self._exp, 1) if self._exp >= 0 else (self._int, 10 ** -self._exp)
        common = _math.gcd(top, bottom)
        return (-top if self._sign else top) // common, bottom // common

    def max(self, other, context=None):
        other = _operand(other)
        return self if self >= other else other

    def min(self, other, context=None):
        other = _operand(other)
        return self if self <= other else other

    def scaleb(self, other, context=None):
        return _make(self._sign, self._int, self._exp + int(other), self._special)

    def same_quantum(self, other, context=None):
        return self._exp == _operand(other)._exp

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return type(self), (str(self),)


_NAN = _make(0, 0, 0, "n")
_numbers.Number.register(Decimal)
