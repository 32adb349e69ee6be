"""Measure the (virtual) execution time of a callable. Statements given as text need exec(), which the engine has."""

import time

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5
__all__ = ["Timer", "timeit", "repeat", "default_timer"]


def _as_function(what, namespace):
    if callable(what):
        return what
    if not isinstance(what, str):
        raise ValueError("stmt is neither a string nor callable")
    code = compile(what, "<timeit-src>", "exec")
    return lambda: exec(code, namespace)


class Timer:
    """Class for timing execution speed of small code snippets."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        namespace = {} if globals is None else globals
        if not callable(setup) and not isinstance(setup, str):
            raise ValueError("setup is neither a string nor callable")
        self._stmt = _as_function(stmt, namespace)
        self._setup = _as_function(setup, namespace)

    def timeit(self, number=default_number):
        """Time 'number' executions of the main statement, in seconds."""
        self._setup()
        stmt, timer = self._stmt, self.timer
        start = timer()
        for _ in range(number):
            stmt()  #@ 178 | timing = `self.inner(it, self.timer)`  #@ <timeit-src>:6 inner
        return timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        """Call timeit() a few times; returns the list of results."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Return (number, time taken) with a number so large that it takes at least 0.2 seconds."""
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            i *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Convenience function to create Timer object and call timeit method."""
    return Timer(stmt, setup, timer, globals).timeit(number)  #@ 234 | return `Timer(stmt, setup, timer, globals).timeit(number)`


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number,
           globals=None):
    """Convenience function to create Timer object and call repeat method."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
