g = ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [TypeError(2), ValueError(3)])])
print(g.subgroup(ValueError), repr(g.subgroup(lambda e: isinstance(e, TypeError))))
m, r = g.split(ValueError)
print(repr(m), repr(r), g.subgroup(KeyError), g.split(KeyError)[0])
print(repr(g.derive([KeyError()])), isinstance(g, Exception), type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__, type(BaseExceptionGroup('b', [ValueError()])).__name__)
for bad in (lambda: ExceptionGroup('x', []), lambda: ExceptionGroup('x', [1]), lambda: ExceptionGroup('x', [KeyboardInterrupt()]), lambda: ExceptionGroup(1, [ValueError()])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
