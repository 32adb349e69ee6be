import sys
print(sys.version_info[:2], sys.version_info >= (3, 8), sys.maxsize, sys.byteorder, sys.getrecursionlimit(), type(sys.argv).__name__, sys.implementation.name)
print(sys.exc_info(), 'sys' in sys.modules, sys.intern('a') == 'a', sys.float_info.max, sys.getsizeof(1) > 0, sys.platform)
try:
    1 / 0
except ZeroDivisionError: print(sys.exc_info()[0].__name__)
for a in ((), (0,), (None,), ('text',), (7,)):
    try:
        sys.exit(*a)
    except SystemExit as e: print(repr(e.code), e.args)
