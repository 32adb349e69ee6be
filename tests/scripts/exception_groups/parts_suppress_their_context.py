class A(Exception): pass
g = ExceptionGroup("g", [A(1), ValueError(2), ExceptionGroup("h", [A(3), OSError(4)])])
print(g.__suppress_context__)
try:
    try: 1/0
    finally: raise g
except Exception as e: g = e
m, r = g.split(A)
for e in (g, m, r, r.exceptions[1], g.subgroup(OSError), g.derive([A()])): print(e.__suppress_context__, repr(e.__context__), e.__cause__, e.__traceback__ is g.__traceback__)
try:
    try: raise g
    except* A as x: print(x.__suppress_context__, repr(x.__context__))
except* Exception as x: print(x.__suppress_context__, repr(x.__context__))
try:
    try: raise g
    except* A: raise
    except* OSError: raise KeyError(1)
except BaseException as x:
  def walk(x, d=0):
    print(' '*d, repr(x), x.__suppress_context__, repr(x.__context__), repr(x.__cause__))
    for y in getattr(x,'exceptions',()): walk(y, d+1)
  walk(x)
