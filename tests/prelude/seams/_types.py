def iterable_coroutine(function):
    code = function.__code__
    function.__code__ = code.replace(co_flags=code.co_flags | 0x100)
    return function


def named_as_in_c(cls):
    return cls


def is_native_coroutine_function(function):
    return False  # CPython's library is written in Python
