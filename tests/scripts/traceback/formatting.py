import traceback
def inner(): return 1 / 0
def outer(): inner()
try:
    outer()
except ZeroDivisionError as e:
    lines = traceback.format_exc().splitlines()
    print(lines[0], lines[-1], len(lines))
    print(traceback.format_exception_only(type(e), e), traceback.format_exception_only(e))
    for f in traceback.extract_tb(e.__traceback__): print(f.name, f.lineno, f.line)
print(traceback.format_exc())
