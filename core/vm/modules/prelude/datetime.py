"""Dates and times. The present is virtual: it comes from time.time(). Local time is UTC."""

from _types import named_as_in_c as _named_as_in_c
import time as _time

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"]

MINYEAR, MAXYEAR = 1, 9999
_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EPOCH = 719163


def _leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def _month_days(y, m):
    return 29 if m == 2 and _leap(y) else _DAYS[m]


def _ordinal(y, m, d):
    y1 = y - 1
    return y1 * 365 + y1 // 4 - y1 // 100 + y1 // 400 + sum([_month_days(y, i) for i in range(1, m)]) + d


def _from_ordinal(n):
    y = max(1, n * 400 // 146097)
    while _ordinal(y + 1, 1, 1) <= n:
        y += 1
    while _ordinal(y, 1, 1) > n:
        y -= 1
    d = n - _ordinal(y, 1, 1) + 1
    m = 1
    while d > _month_days(y, m):
        d -= _month_days(y, m)
        m += 1
    return y, m, d


@_named_as_in_c
class timedelta:
    """Difference between two datetime values."""

    __slots__ = ("days", "seconds", "microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        for value, unit in ((weeks, 604800000000), (days, 86400000000), (hours, 3600000000), (minutes, 60000000),
                            (seconds, 1000000), (milliseconds, 1000), (microseconds, 1)):
            if isinstance(value, float):
                whole = int(value)
                total += whole * unit + round((value - whole) * unit)
            else:
                total += value * unit
        return cls._of(total)

    @classmethod
    def _of(cls, total):
        self = object.__new__(cls)
        rest, self.microseconds = divmod(total, 1000000)
        self.days, self.seconds = divmod(rest, 86400)
        if abs(self.days) > 999999999:
            raise OverflowError("days=%d; must have magnitude <= 999999999" % self.days)
        return self

    def _us(self):
        return (self.days * 86400 + self.seconds) * 1000000 + self.microseconds

    def total_seconds(self):
        return self._us() / 10**6

    def __repr__(self):
        parts = [f"{n}={getattr(self, n)}" for n in self.__slots__ if getattr(self, n)]
        return "datetime.timedelta(%s)" % (", ".join(parts) or "0")

    def __str__(self):
        mm, ss = divmod(self.seconds, 60)
        hh, mm = divmod(mm, 60)
        s = "%d:%02d:%02d" % (hh, mm, ss)
        if self.days:
            s = "%d day%s, " % (self.days, "" if abs(self.days) == 1 else "s") + s
        return s + (".%06d" % self.microseconds if self.microseconds else "")

    def __add__(self, o):
        return timedelta._of(self._us() + o._us()) if isinstance(o, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, o):
        return timedelta._of(self._us() - o._us()) if isinstance(o, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._us())

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._us()))

    def __mul__(self, o):
        if isinstance(o, int):
            return timedelta._of(self._us() * o)
        if isinstance(o, float):
            a, b = o.as_integer_ratio()
            return timedelta._of(_divide(self._us() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, o):
        if isinstance(o, timedelta):
            return self._us() / o._us()
        if isinstance(o, int):
            return timedelta._of(_divide(self._us(), o))
        if isinstance(o, float):
            a, b = o.as_integer_ratio()
            return timedelta._of(_divide(self._us() * b, a))
        return NotImplemented

    def __floordiv__(self, o):
        if isinstance(o, timedelta):
            return self._us() // o._us()
        return timedelta._of(self._us() // o) if isinstance(o, int) else NotImplemented

    def __mod__(self, o):
        return timedelta._of(self._us() % o._us()) if isinstance(o, timedelta) else NotImplemented

    def __divmod__(self, o):
        return self // o, self % o

    def __bool__(self):
        return self._us() != 0

    def __hash__(self):
        return hash(self._us())

    def __reduce__(self):
        return timedelta, (self.days, self.seconds, self.microseconds)


def _divide(a, b):
    q, r = divmod(a, b)
    twice = 2 * r
    return q + 1 if (twice > b if b > 0 else twice < b) or (twice == b and q % 2) else q


def _add_comparisons(cls, key, check):
    def make(name, op):
        def compare(self, other):
            if not check(self, other):
                return NotImplemented
            return op(key(self, other), key(other, self))
        compare.__name__ = name
        setattr(cls, name, compare)
    import operator
    for name in ("eq", "lt", "le", "gt", "ge"):
        make(f"__{name}__", getattr(operator, name))


_add_comparisons(timedelta, lambda s, o: s._us(), lambda s, o: isinstance(o, timedelta))
timedelta.min, timedelta.max = timedelta(-999999999), timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(0, 0, 1)


@_named_as_in_c
class tzinfo:
    """Abstract base class for time zone info classes."""

    def utcoffset(self, dt):
        raise NotImplementedError("tzinfo subclass must override utcoffset()")  #@ datetime.py:1236

    def tzname(self, dt):
        raise NotImplementedError("tzinfo subclass must override tzname()")  #@ datetime.py:1232

    def dst(self, dt):
        raise NotImplementedError("tzinfo subclass must override dst()")  #@ datetime.py:1244

    def fromutc(self, dt):
        return dt + self.utcoffset(dt)


def _offset_text(offset):
    if offset is None:
        return ""
    sign, us = ("-", -offset) if offset.days < 0 else ("+", offset)
    s = us.days * 86400 + us.seconds
    text = "%s%02d:%02d" % (sign, s // 3600, s // 60 % 60)
    return text + (":%02d" % (s % 60) if s % 60 else "")


@_named_as_in_c
class timezone(tzinfo):
    """Fixed offset from UTC."""

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if not abs(offset) < timedelta(1):
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}.")
        self._offset, self._name = offset, name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        return self._name or ("UTC" + _offset_text(self._offset) if self._offset else "UTC")

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        return "datetime.timezone(%r%s)" % (self._offset, "" if self._name is None else ", %r" % self._name)

    def __str__(self):
        return self.tzname(None)


UTC = timezone.utc = timezone(timedelta(0))


def _check(value, low, high, text):
    if not low <= value <= high:
        raise ValueError(text)


def _format(obj, fmt, y=1900, mo=1, d=1, h=0, mi=0, s=0, us=0):
    weekday = (_ordinal(y, mo, d) + 6) % 7
    day = _ordinal(y, mo, d) - _ordinal(y, 1, 1) + 1
    offset = obj.utcoffset() if hasattr(obj, "utcoffset") else None
    out, i = [], 0
    while i < len(fmt):
        c = fmt[i]
        if c != "%" or i + 1 == len(fmt):
            out.append(c)
            i += 1
            continue
        c = fmt[i + 1]
        i += 2
        if c == "z":
            out.append(_offset_text(offset).replace(":", ""))
        elif c == "Z":
            out.append((obj.tzname() or "") if offset is not None else "")
        elif c in "cxXDTFRr":
            inner = {"c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y",
                     "T": "%H:%M:%S", "F": "%Y-%m-%d", "R": "%H:%M", "r": "%I:%M:%S %p"}[c]
            out.append(_format(obj, inner, y, mo, d, h, mi, s, us))
        elif c in "GVg":
            iso = date(y, mo, d).isocalendar()
            out.append({"G": "%04d" % iso[0], "V": "%02d" % iso[1], "g": "%02d" % (iso[0] % 100)}[c])
        else:
            plain = {"Y": f"{y}", "y": "%02d" % (y % 100), "m": "%02d" % mo, "d": "%02d" % d, "e": "%2d" % d,
                     "H": "%02d" % h, "I": "%02d" % (h % 12 or 12), "M": "%02d" % mi, "S": "%02d" % s,
                     "f": "%06d" % us, "p": "AM" if h < 12 else "PM", "A": _WEEKDAYS[weekday],
                     "a": _WEEKDAYS[weekday][:3], "B": _MONTHS[mo - 1], "b": _MONTHS[mo - 1][:3],
                     "h": _MONTHS[mo - 1][:3], "j": "%03d" % day, "w": str((weekday + 1) % 7), "u": str(weekday + 1),
                     "U": "%02d" % ((day + 6 - (weekday + 1) % 7) // 7), "W": "%02d" % ((day + 6 - weekday) // 7),
                     "n": "\n", "t": "\t", "%": "%"}
            out.append(plain.get(c, "%" + c))
    return "".join(out)


class IsoCalendarDate(tuple):
    year, week, weekday = [property(lambda self, i=i: self[i]) for i in range(3)]

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % self


@_named_as_in_c
class date:
    """A day of the (proleptic Gregorian) calendar."""

    def __new__(cls, year, month, day):
        _check(year, 1, 9999, f"year {year} is out of range")
        _check(month, 1, 12, "month must be in 1..12")
        _check(day, 1, _month_days(year, month), "day is out of range for month")
        self = object.__new__(cls)
        self._d = (year, month, day)
        return self

    year = property(lambda self: self._d[0])
    month = property(lambda self: self._d[1])
    day = property(lambda self: self._d[2])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, t):
        return cls.fromordinal(_EPOCH + int(t // 86400))

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = text.split("-") if "-" in text else [text[:4], text[4:6], text[6:]]
        if [len(p) for p in parts] != [4, 2, 2] or not all([p.isdigit() for p in parts]):
            raise ValueError(f"Invalid isoformat string: {text!r}")
        return cls(*map(int, parts))

    def toordinal(self):
        return _ordinal(*self._d[:3])

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        thursday = date.fromordinal(self.toordinal() - self.weekday() + 3)
        week = (thursday.toordinal() - _ordinal(thursday.year, 1, 1)) // 7 + 1
        return IsoCalendarDate((thursday.year, week, self.weekday() + 1))

    def isoformat(self):
        return "%04d-%02d-%02d" % self._d[:3]

    def __str__(self):
        return self.isoformat()

    def strftime(self, fmt):
        return _format(self, fmt, *self._d)

    def __format__(self, fmt):
        return self.strftime(fmt) if fmt else str(self)

    def ctime(self):
        return self.strftime("%a %b %e %H:%M:%S %Y")

    def timetuple(self):
        y, m, d, *rest = self._d + (0, 0, 0)
        return _time.struct_time((y, m, d, *rest[:3], self.weekday(), self.toordinal() - _ordinal(y, 1, 1) + 1, -1))

    def replace(self, year=None, month=None, day=None):
        return type(self)(year or self.year, month or self.month, day or self.day)

    def __repr__(self):
        return "datetime.date(%d, %d, %d)" % self._d

    def __hash__(self):
        return hash(self._d)

    def __add__(self, o):
        return self.fromordinal(self.toordinal() + o.days) if isinstance(o, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, o):
        if isinstance(o, timedelta):
            return self.fromordinal(self.toordinal() - o.days)
        return timedelta(self.toordinal() - o.toordinal()) if isinstance(o, date) else NotImplemented

    def __reduce__(self):
        return type(self), self._d


_add_comparisons(date, lambda s, o: s._d, lambda s, o: isinstance(o, date) and not isinstance(o, datetime))
date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)


def _time_text(h, m, s, us, timespec):
    if timespec == "auto":
        timespec = "microseconds" if us else "seconds"
    formats = {"hours": "%02d" % h, "minutes": "%02d:%02d" % (h, m), "seconds": "%02d:%02d:%02d" % (h, m, s),
               "milliseconds": "%02d:%02d:%02d.%03d" % (h, m, s, us // 1000),
               "microseconds": "%02d:%02d:%02d.%06d" % (h, m, s, us)}
    if timespec not in formats:
        raise ValueError("Unknown timespec value")
    return formats[timespec]


def _check_time(h, m, s, us):
    _check(h, 0, 23, "hour must be in 0..23")
    _check(m, 0, 59, "minute must be in 0..59")
    _check(s, 0, 59, "second must be in 0..59")
    _check(us, 0, 999999, "microsecond must be in 0..999999")


def _parse_time(text):
    zone, at = None, max(text.find("+"), text.find("-"))
    if text[-1:] == "Z":
        zone, text = timezone.utc, text[:-1]
    elif at >= 0:
        h, m, s, us, _ = _parse_time(text[at + 1:])
        offset = timedelta(hours=h, minutes=m, seconds=s)
        zone = timezone(-offset if text[at] == "-" else offset) if offset else timezone.utc
        text = text[:at]
    text, _, fraction = text.replace(",", ".").partition(".")
    parts = text.split(":") if ":" in text else [text[i:i + 2] for i in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3 or not all([len(p) == 2 and p.isdigit() for p in parts]):
        raise ValueError
    h, m, s = ([int(p) for p in parts] + [0, 0])[:3]
    return h, m, s, int((fraction + "000000")[:6]), zone


@_named_as_in_c
class time:
    """A time of day."""

    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_time(hour, minute, second, microsecond)
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
        self.tzinfo, self.fold = tzinfo, fold

    def _t(self):
        return self.hour, self.minute, self.second, self.microsecond

    @classmethod
    def fromisoformat(cls, text):
        try:
            return cls(*_parse_time(text.lstrip("T")))
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {text!r}") from None

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(None)

    def isoformat(self, timespec="auto"):
        return _time_text(*self._t(), timespec) + _offset_text(self.utcoffset())

    __str__ = isoformat

    def strftime(self, fmt):
        return _format(self, fmt, 1900, 1, 1, *self._t())

    def __format__(self, fmt):
        return self.strftime(fmt) if fmt else str(self)

    def replace(self, **changes):
        values = {n: getattr(self, n) for n in ("hour", "minute", "second", "microsecond", "tzinfo")}
        return type(self)(**{**values, **changes})

    def __repr__(self):
        h, m, s, us = self._t()
        text = "%d, %d" % (h, m) + (", %d, %d" % (s, us) if us else ", %d" % s if s else "")
        return "datetime.time(%s%s)" % (text, "" if self.tzinfo is None else ", tzinfo=%r" % self.tzinfo)

    def __hash__(self):
        return hash(self._t())


_add_comparisons(time, lambda s, o: s._t(), lambda s, o: isinstance(o, time))
time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta(0, 0, 1)


@_named_as_in_c
class datetime(date):
    """A day and a time of it."""

    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = date.__new__(cls, year, month, day)
        _check_time(hour, minute, second, microsecond)
        self._d = (year, month, day, hour, minute, second, microsecond)
        self._tz, self.fold = tzinfo, fold
        return self

    hour = property(lambda self: self._d[3])
    minute = property(lambda self: self._d[4])
    second = property(lambda self: self._d[5])
    microsecond = property(lambda self: self._d[6])
    tzinfo = property(lambda self: self._tz)

    @classmethod
    def _of(cls, us, tz=None):
        days, us = divmod(us, 86400000000)
        if not 1 <= days <= 3652059:
            raise OverflowError("date value out of range")
        s, us = divmod(us, 1000000)
        return cls(*_from_ordinal(days), s // 3600, s // 60 % 60, s % 60, us, tz)

    def _us(self):
        y, m, d, h, mi, s, us = self._d
        return ((_ordinal(y, m, d) * 86400 + h * 3600 + mi * 60 + s) * 1000000) + us

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(_time.time())

    today = utcnow

    @classmethod
    def fromtimestamp(cls, t, tz=None):
        result = cls._of(_EPOCH * 86400000000 + round(t * 1000000))
        return result if tz is None else tz.fromutc(result.replace(tzinfo=tz))

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls.fromtimestamp(t)

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    @classmethod
    def combine(cls, day, at, tzinfo=True):
        return cls(day.year, day.month, day.day, *at._t(), at.tzinfo if tzinfo is True else tzinfo)

    @classmethod
    def fromisoformat(cls, text):
        try:
            n = 10 if text[4:5] == "-" else 8
            day = date.fromisoformat(text[:n])
            return cls(*day._d, *(_parse_time(text[n + 1:]) if len(text) > n else ()))
        except ValueError as error:
            if "range" in str(error) or "must be" in str(error):
                raise
            raise ValueError(f"Invalid isoformat string: {text!r}") from None

    @classmethod
    def strptime(cls, text, fmt):
        import _datetime_parse
        return _datetime_parse.parse(cls, text, fmt)  #@ _strptime.py:568 _strptime_datetime | tt, fraction, gmtoff_fraction = `_strptime(data_string, format)`

    def date(self):
        return date(*self._d[:3])

    def time(self):
        return time(*self._d[3:])

    def timetz(self):
        return time(*self._d[3:], self._tz)

    def utcoffset(self):
        return None if self._tz is None else self._tz.utcoffset(self)

    def tzname(self):
        return None if self._tz is None else self._tz.tzname(self)

    def dst(self):
        return None if self._tz is None else self._tz.dst(self)

    def timestamp(self):
        offset = self.utcoffset() or timedelta(0)
        return (self._us() - offset._us() - _EPOCH * 86400000000) / 1000000

    def astimezone(self, tz=None):
        tz = tz or timezone.utc
        utc = (self - (self.utcoffset() or timedelta(0))).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        given = (year, month, day, hour, minute, second, microsecond)
        return type(self)(*[old if new is None else new for new, old in zip(given, self._d)],
                          self._tz if tzinfo is True else tzinfo)

    def isoformat(self, sep="T", timespec="auto"):
        return date.isoformat(self) + sep + _time_text(*self._d[3:], timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        d = self._d[:7] if self._d[6] else self._d[:6] if self._d[5] else self._d[:5]
        tz = "" if self._tz is None else ", tzinfo=%r" % self._tz
        return "datetime.datetime(%s%s)" % (", ".join(map(str, d)), tz)

    def __hash__(self):
        return hash(self._us() - (self.utcoffset() or timedelta(0))._us())

    def __add__(self, o):
        return self._of(self._us() + o._us(), self._tz) if isinstance(o, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, o):
        if isinstance(o, timedelta):
            return self._of(self._us() - o._us(), self._tz)
        if not isinstance(o, datetime):
            return NotImplemented
        a, b = self.utcoffset(), o.utcoffset()
        if (a is None) != (b is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(self._us() - o._us() - ((a._us() - b._us()) if a is not None else 0))

    def __eq__(self, o):
        if not isinstance(o, datetime):
            return NotImplemented
        return (self._tz is None) == (o._tz is None) and not (self - o)

    def _compare(self, o):
        if (self._tz is None) != (o._tz is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return (self - o)._us()

    def __lt__(self, o):
        return self._compare(o) < 0 if isinstance(o, datetime) else NotImplemented

    def __le__(self, o):
        return self._compare(o) <= 0 if isinstance(o, datetime) else NotImplemented

    def __gt__(self, o):
        return self._compare(o) > 0 if isinstance(o, datetime) else NotImplemented

    def __ge__(self, o):
        return self._compare(o) >= 0 if isinstance(o, datetime) else NotImplemented

    def __reduce__(self):
        return type(self), self._d + (self._tz,)


datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(0, 0, 1)
