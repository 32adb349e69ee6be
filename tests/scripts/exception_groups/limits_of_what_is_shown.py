import traceback, sys
def show(text): print(text.replace(__file__, "F"))
def fail(e): raise e
def some(n, deep=0):
    es = []
    for i in range(n):
        try: fail(ValueError(i) if not deep or i else ExceptionGroup(f"deep {deep}", [TypeError(deep)] if deep == 1 else some(2, deep - 1)))
        except Exception as e: es.append(e)
    return es
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise ExceptionGroup("many", some(5, 3)) from z
except ExceptionGroup as e:
    e.add_note("note one\nnote two")
    for w, d in ((2, 10), (15, 1), (1, 2), (5, 2), (15, 10), (4, 3)):
        show("".join(traceback.TracebackException.from_exception(e, max_group_width=w, max_group_depth=d).format()))
    show("".join(traceback.TracebackException.from_exception(e, max_group_width=2).format(chain=False)))
    x = traceback.TracebackException(type(e), e, e.__traceback__, max_group_depth=1)
    print(x.max_group_width, x.max_group_depth)
try: fail(KeyError("plain"))
except KeyError as e:
    show("".join(traceback.TracebackException.from_exception(e, max_group_width=2).format()))
