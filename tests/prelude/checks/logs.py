# --- logging
import logging, sys, io
logging.warning("plain %s", 3)
logging.info("hidden")
log = logging.getLogger("a.b.c"); print(log, log.parent, log.name, logging.getLogger("a.b.c") is log)
p = logging.getLogger("a"); print(log.parent, p, logging.getLogger("a.b").parent, log.getChild("d").name)
s = io.StringIO(); h = logging.StreamHandler(s); h.setFormatter(logging.Formatter("{levelname:>8}|{name}|{message}|{funcName}|{lineno}", style="{")); log.addHandler(h); log.propagate = False; log.setLevel("DEBUG")
def f():
    log.debug("d %d %s", 1, "x"); log.info("map %(a)s", {"a": 5}); log.error("e", extra={"q": 1})
    try: 1 / 0
    except ZeroDivisionError: log.exception("boom")
f(); print("\n".join(l for l in s.getvalue().split("\n") if "File" not in l))
class F(logging.Filter):
    def filter(self, r): return "no" not in r.getMessage()
h.addFilter(F()); s.truncate(0); s.seek(0); log.info("no way"); log.info("yes"); print(s.getvalue())
for bad in (lambda: log.setLevel("NOPE"), lambda: logging.Formatter("nothing"), lambda: logging.basicConfig(bogus=1, force=True), lambda: logging.Formatter(style="?"), lambda: log.info("x", extra={"name": 1}), lambda: log.log("x", "y")):
    try: bad(); print("fine")
    except Exception as e: print(type(e).__name__, e)
print(logging.getLevelName(30), logging.getLevelName("INFO"), logging.getLevelName(33)); logging.addLevelName(25, "NOTICE"); print(logging.getLevelName(25))
a = logging.LoggerAdapter(log, {"user": "u"}); h.setFormatter(logging.Formatter("%(user)s %(message)s %(levelno)03d")); s.truncate(0); s.seek(0); a.warning("adapted %s", 1); a.log(25, "n"); print(s.getvalue())
print(log.isEnabledFor(10), log.getEffectiveLevel(), h, logging.NullHandler(), log.hasHandlers()); logging.disable(logging.INFO); log.info("disabled"); logging.disable(logging.NOTSET)
logging.basicConfig(format="%(levelname)-8s [%(name)s] %(message)s", level=logging.DEBUG, force=True, stream=sys.stdout); logging.debug("now"); logging.getLogger("z").critical("crit", stack_info=False)
import logging.handlers, queue
q = queue.Queue(); qh = logging.handlers.QueueHandler(q); lg = logging.getLogger("q"); lg.addHandler(qh); lg.propagate = False; lg.warning("w %s", 2); print(q.get().getMessage())
m = logging.handlers.MemoryHandler(10, target=logging.StreamHandler(sys.stdout)); lg.addHandler(m); lg.info("i1"); lg.error("e1"); print(len(m.buffer))
f = logging.Formatter("%(asctime)s $x", "%Y"); r = logging.makeLogRecord({"msg": "m", "created": 0.5, "msecs": 500.0}); print(f.format(r)); f2 = logging.Formatter("$levelname ${message}", style="$"); print(f2.format(logging.makeLogRecord({"msg": "t", "levelname": "L"}))); logging.Formatter.converter = __import__("time").gmtime; print(logging.Formatter("%(asctime)s").format(r))
try: raise KeyError("k")
except KeyError: logging.error("with exc", exc_info=True)
h2 = logging.StreamHandler(sys.stdout); lg2 = logging.getLogger("bad"); lg2.propagate = False; lg2.addHandler(h2)
import warnings; logging.captureWarnings(True); logging.getLogger("py.warnings").addHandler(logging.StreamHandler(sys.stdout)); 
print(logging.getLogger(), logging.root.handlers, logging.lastResort)
# --- warnings
import warnings, sys
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("hello"); warnings.warn("dep", DeprecationWarning); warnings.warn(UserWarning("inst"))
    print(len(w), [str(x.message) for x in w], w[1].category, w[0].lineno)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("bad", RuntimeWarning)
    except RuntimeWarning as e: print(repr(e))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("default")
    for i in range(3): warnings.warn("same")
    print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.filterwarnings("ignore", "skip.*"); warnings.filterwarnings("always", message="show")
    warnings.warn("skip me"); warnings.warn("show me"); warnings.warn("SHOW me too"); print([str(x.message) for x in w])
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "  line "), end="")
try: warnings.warn("x", int)
except TypeError as e: print(e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("once")
    for i in range(3): warnings.warn("once")
    print(len(w), warnings.catch_warnings(record=True))
# --- traceback
import traceback, sys
def f(): raise ValueError("bad")
try: f()
except ValueError as e:
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e)); tb = traceback.extract_tb(e.__traceback__); print([x.name for x in tb], tb[-1].lineno, len(tb), type(tb).__name__)
    print(traceback.format_exc().splitlines()[-1], len(traceback.format_exception(e)) > 1)
    te = traceback.TracebackException.from_exception(e); print(str(te), te.exc_type, list(te.format())[-1], te.stack[-1].name)
    e.add_note("note"); print(traceback.format_exception_only(e))
    print(len(traceback.format_tb(e.__traceback__)), list(traceback.walk_tb(e.__traceback__))[-1][1])
def g(): return traceback.extract_stack()
print([x.name for x in g()][-1], traceback.format_exc(), traceback.format_list([("f.py", 3, "fn", "code")]))
try:
    try: f()
    except ValueError: raise KeyError("k")
except KeyError as e: print([l for l in traceback.format_exception(e) if "During" in l])
