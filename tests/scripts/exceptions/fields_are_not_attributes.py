class Exit(SystemExit):
    code = 3
class Disk(OSError):
    errno = 28
try:
    raise Exit
except SystemExit as error:
    print(error.code, vars(error), SystemExit(4).code, SystemExit().code)
print(Disk().errno, OSError().errno, OSError(2, "no").errno, vars(OSError(2, "no", "f")))
error = OSError(2, "no", "file")
error.errno = 7
error.extra = 1
print(error, vars(error), error.filename, error.args)
try:
    missing
except NameError as error:
    print(error.name, vars(error))
try:
    print.nothing
except AttributeError as error:
    print(error.name, error.obj is print)
print(vars(StopIteration(1)), StopIteration(1).value, vars(ExceptionGroup("g", [ValueError()])))
class A:
    def f(self): "doc"
A.f.note = "n"
print(A().f.note, A().f.__doc__, A().f.__func__ is A.f)
import builtins
print(builtins.len is len, builtins.__name__)
