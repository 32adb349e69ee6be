import asyncio
for k in (KeyboardInterrupt, SystemExit, GeneratorExit, asyncio.CancelledError, StopIteration, OSError, UnicodeError, RecursionError, NotImplementedError, TimeoutError, ConnectionError):
    print(k.__name__, [b.__name__ for b in k.__mro__[1:-1]], issubclass(k, Exception))
print(asyncio.TimeoutError is TimeoutError, IOError is OSError, SystemExit(3).code, StopIteration(5).value, OSError(2, 'no').errno, str(OSError(2, 'no', 'f')))
