"""Instants with which the library computes deadlines: in whole nanoseconds, so that no rounding error is left to wait for
when one has passed."""

from time import monotonic_ns


class Instant:
    __slots__ = ("ns",)

    def __init__(self, ns):
        self.ns = ns

    def __add__(self, seconds):
        span = seconds * 1e9
        return Instant(self.ns + round(span)) if abs(span) < 1e300 else Instant(span)

    __radd__ = __add__

    def __sub__(self, other):
        """In seconds."""
        return (self.ns - other.ns) / 1e9


def instant():
    return Instant(monotonic_ns())
