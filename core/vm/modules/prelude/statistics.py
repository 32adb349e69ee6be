"""Means, medians, spreads. Sums are exact (fractions), as the results have to be rounded once."""

import math as _math
from collections import Counter as _Counter
from collections import namedtuple as _namedtuple
from fractions import Fraction as _Fraction

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
           "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode",
           "pstdev", "pvariance", "quantiles", "stdev", "variance"]


class StatisticsError(ValueError):
    pass


def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        raise TypeError("can't convert type '%s' to numerator/denominator" % type(x).__name__) from None
    except (OverflowError, ValueError):
        return (x, None)


def _kind(data):
    """The type in which a result is given: float as soon as there is one, Fraction before int."""
    kind = int
    for each in data:
        found = type(each)
        if found is kind or found is bool:
            continue
        if kind is int:
            kind = found
        elif kind is float or found is float:
            kind = float
        elif found is not int and issubclass(found, kind) is False and kind is not found:
            kind = found
    return kind


def _sum(data):
    """The exact sum; a float where it holds nan or an infinity."""
    partials = {}
    odd = None
    for each in data:
        top, bottom = _ratio(each)
        if bottom is None:
            odd = top if odd is None else odd + top
        else:
            partials[bottom] = partials.get(bottom, 0) + top
    if odd is not None:
        return odd
    return sum((_Fraction(top, bottom) for bottom, top in partials.items()), _Fraction(0))


def _convert(value, kind):
    if type(value) is kind:
        return value
    if isinstance(value, float):
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    if kind is float:
        return value.numerator / value.denominator
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / kind(value.denominator)


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("mean requires at least one data point")  #@ statistics.py:432 | raise StatisticsError('mean requires at least one data point')
    return _convert(_sum(data) / len(data), _kind(data))


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")  #@ statistics.py:458 | raise StatisticsError('fmean requires at least one data point')
        return _math.fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")  #@ statistics.py:467 | raise StatisticsError('data and weights must be the same length')
    total = _math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")  #@ statistics.py:470 | raise StatisticsError('sum of weights must be non-zero')
    return _math.fsum(x * w for x, w in zip(data, weights)) / total


def geometric_mean(data):
    try:
        return _math.exp(fmean(map(_math.log, data)))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    data = list(data)
    message = "harmonic mean does not support negative values"
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")  #@ statistics.py:521 | raise StatisticsError('harmonic_mean requires at least one data point')
    if len(data) == 1 and weights is None:
        if not isinstance(data[0], (int, float, _Fraction)):
            raise TypeError("unsupported type")  #@ statistics.py:529 | raise TypeError('unsupported type')
        if data[0] < 0:
            raise StatisticsError(message)
        return data[0]
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")  #@ statistics.py:537 | raise StatisticsError('Number of weights does not match data size')
    if any(w < 0 for w in weights):
        raise StatisticsError(message)
    terms = []
    for x, w in zip(data, weights):
        if x < 0:
            raise StatisticsError(message)
        if x == 0:
            return 0
        terms.append(w / x if w else 0)
    total = _sum(terms)
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")  #@ statistics.py:545 | raise StatisticsError('Weighted sum must be positive')
    return _convert(_sum(weights) / total, _kind(terms))


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")  #@ statistics.py:565
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")  #@ statistics.py:588
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")  #@ statistics.py:610
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")  #@ statistics.py:660
    x = data[n // 2]
    below = sum(each < x for each in data)
    same = sum(each == x for each in data)
    return float(x) - interval / 2.0 + interval * (n / 2 - below) / same


def mode(data):
    pairs = _Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")  #@ 713 | raise StatisticsError('no mode for empty data') from None
    return pairs[0][0]


def multimode(data):
    counts = _Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")  #@ statistics.py:790 | raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")  #@ statistics.py:794 | raise StatisticsError('must have at least two data points')
    if method == "inclusive":
        cuts = [divmod(i * (size - 1), n) for i in range(1, n)]
        return [(data[j] * (n - delta) + data[j + 1] * delta) / n for j, delta in cuts]
    if method == "exclusive":
        result = []
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError("Unknown method: %r" % method)


def _squares(data, center=None):
    """(kind, sum of the squared distances from the mean or `center`, number)."""
    kind = _kind(data)
    if center is None:
        total = _sum(data)
        center = total / len(data)
    elif not isinstance(center, float) or _math.isfinite(center):
        center = _Fraction(*_ratio(center))
    if isinstance(center, float):
        return kind, sum((x - center) ** 2 for x in data), len(data)
    return kind, _sum((_Fraction(*_ratio(x)) - center) ** 2 for x in data), len(data)


def variance(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError("variance requires at least two data points")  #@ statistics.py:862 | raise StatisticsError('variance requires at least two data points')
    kind, total, n = _squares(data, xbar)
    return _convert(total / (n - 1), kind)


def pvariance(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError("pvariance requires at least one data point")  #@ statistics.py:903 | raise StatisticsError('pvariance requires at least one data point')
    kind, total, n = _squares(data, mu)
    return _convert(total / n, kind)


def _root(value):
    """The square root of a fraction, rounded once."""
    if isinstance(value, float):
        return _math.sqrt(value)
    n, m = value.numerator, value.denominator
    if n == 0:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        root = _math.isqrt(n // (m << 2 * shift))
        root |= root * root * (m << 2 * shift) != n
        return float((root << shift))
    root = _math.isqrt((n << -2 * shift) // m)
    root |= root * root * m != n << -2 * shift
    return root / (1 << -shift)


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError("stdev requires at least two data points")  #@ statistics.py:918 | raise StatisticsError('stdev requires at least two data points')
    kind, total, n = _squares(data, xbar)
    return _root(total / (n - 1))


def pstdev(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError("pstdev requires at least one data point")  #@ statistics.py:936 | raise StatisticsError('pstdev requires at least one data point')
    kind, total, n = _squares(data, mu)
    return _root(total / n)


def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")  #@ statistics.py:982 | raise StatisticsError('covariance requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")  #@ statistics.py:984 | raise StatisticsError('covariance requires at least two data points')
    xbar, ybar = _math.fsum(x) / n, _math.fsum(y) / n
    return _math.fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)) / (n - 1)


def correlation(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")  #@ statistics.py:1010 | raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")  #@ statistics.py:1012 | raise StatisticsError('correlation requires at least two data points')
    xbar, ybar = _math.fsum(x) / n, _math.fsum(y) / n
    sxy = _math.fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y))
    sxx = _math.fsum((d := xi - xbar) * d for xi in x)
    syy = _math.fsum((d := yi - ybar) * d for yi in y)
    try:
        return sxy / _math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


LinearRegression = _namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("linear regression requires that both inputs have same number of data points")  #@ statistics.py:1067 | raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")  #@ statistics.py:1069 | raise StatisticsError('linear regression requires at least two data points')
    if proportional:
        sxy, sxx = _math.fsum(xi * yi for xi, yi in zip(x, y)), _math.fsum(xi * xi for xi in x)
    else:
        xbar, ybar = _math.fsum(x) / n, _math.fsum(y) / n
        sxy = _math.fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y))
        sxx = _math.fsum((d := xi - xbar) * d for xi in x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


class NormalDist:
    """A normal distribution; `samples` come from the seeded generator."""

    __slots__ = {"_mu": "Arithmetic mean of a normal distribution", "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")  #@ statistics.py:1183 | raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(mean(data), stdev(data))

    def samples(self, n, *, seed=None):
        import random
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        spread = self._sigma * self._sigma
        if not spread:
            raise StatisticsError("pdf() not defined when sigma is zero")  #@ statistics.py:1202 | raise StatisticsError('pdf() not defined when sigma is zero')
        return _math.exp((x - self._mu) ** 2 / (-2.0 * spread)) / _math.sqrt(_math.tau * spread)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")  #@ statistics.py:1209 | raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + _math.erf((x - self._mu) / (self._sigma * _math.sqrt(2.0))))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")  #@ statistics.py:1281 | raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    mean = property(lambda self: self._mu)
    median = mode = mean
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(a, b):
        if isinstance(b, NormalDist):
            return NormalDist(a._mu + b._mu, _math.hypot(a._sigma, b._sigma))
        return NormalDist(a._mu + b, a._sigma)

    def __sub__(a, b):
        if isinstance(b, NormalDist):
            return NormalDist(a._mu - b._mu, _math.hypot(a._sigma, b._sigma))
        return NormalDist(a._mu - b, a._sigma)

    def __mul__(a, b):
        return NormalDist(a._mu * b, a._sigma * abs(b))

    def __truediv__(a, b):
        return NormalDist(a._mu / b, a._sigma / abs(b))

    __radd__ = __add__
    __rmul__ = __mul__

    def __eq__(a, b):
        return a._mu == b._mu and a._sigma == b._sigma if isinstance(b, NormalDist) else NotImplemented

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return "NormalDist(mu=%r, sigma=%r)" % (self._mu, self._sigma)
