import asyncio, contextvars, functools, inspect, logging, sys, time, traceback, itertools, textwrap, re, string
from contextlib import contextmanager, ExitStack, redirect_stdout, nullcontext
from io import StringIO
span = contextvars.ContextVar("span")
class Span:
    ids = itertools.count(1)
    def __init__(self, name, parent=None):
        self.id, self.name, self.parent = next(self.ids), name, parent
        self.children, self.t0, self.t1, self.error = [], None, None, None
        if parent: parent.children.append(self)
    def __enter__(self):
        self.t0 = asyncio.get_running_loop().time(); self._token = span.set(self); return self
    def __exit__(self, et, ev, tb):
        self.t1 = asyncio.get_running_loop().time(); span.reset(self._token)
        if et: self.error = "".join(traceback.format_exception_only(et, ev)).strip()
    def show(self, depth=0):
        took = f"{(self.t1 - self.t0) * 1000:7.1f}ms"
        print(f"{took} {'  ' * depth}{self.name}#{self.id}" + (f" !! {self.error}" if self.error else ""))
        for c in self.children: c.show(depth + 1)
def traced(fn=None, *, name=None):
    if fn is None: return functools.partial(traced, name=name)
    label = name or fn.__qualname__.rpartition(".")[2]
    if inspect.isasyncgenfunction(fn):
        @functools.wraps(fn)
        async def agen(*a, **k):
            with Span(label, span.get(None)):
                async for x in fn(*a, **k): yield x
        return agen
    if inspect.iscoroutinefunction(fn):
        @functools.wraps(fn)
        async def co(*a, **k):
            with Span(label, span.get(None)): return await fn(*a, **k)
        return co
    @functools.wraps(fn)
    def plain(*a, **k):
        with Span(label, span.get(None)): return fn(*a, **k)
    return plain
@traced
async def query(n):
    await asyncio.sleep(n / 10)
    if n == 3: raise LookupError("no rows")
    return n
@traced(name="numbers")
async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0.01); yield i
@traced
def compute(x, *, y=2): return x ** y
class Repo:
    @traced
    async def load(self, *ids):
        rs = await asyncio.gather(*(query(i) for i in ids), return_exceptions=True)
        return [r for r in rs if not isinstance(r, Exception)]
    @staticmethod
    @traced
    def sync(): return inspect.currentframe() is not None
async def main():
    root = Span("root")
    with root:
        print(await Repo().load(1, 2, 3))
        print([i async for i in numbers(3)], compute(3), compute(2, y=5), Repo.sync())
        try:
            async with asyncio.timeout(0.15): await query(9)
        except TimeoutError as e: print("timeout", repr(e), type(e.__cause__).__name__)
    root.show()
    print(compute.__wrapped__.__name__, inspect.signature(compute), inspect.getdoc(Span), inspect.iscoroutinefunction(Repo.load))
    ctx = contextvars.copy_context()
    print(ctx.get(span, "none"), len(ctx) >= 0, ctx.run(lambda: span.set("x") and span.get()), span.get("unset"))
    try: span.get()
    except LookupError as e: print(type(e).__name__, str(e)[:28])
    buf = StringIO()
    with redirect_stdout(buf): print("hidden")
    print(repr(buf.getvalue()), textwrap.shorten("the quick brown fox jumps", 15), textwrap.dedent("  a\n   b"), string.Template("$a ${b} $$").substitute(a=1, b=2))
    with ExitStack() as st:
        for i in range(3): st.callback(print, "cb", i)
        st.enter_context(nullcontext())
    def fail():
        try: {}["k"]
        except KeyError as e: raise ValueError("outer") from e
    try: fail()
    except ValueError:
        lines = traceback.format_exc().splitlines(); print(lines[0], lines[-1], len(lines))
        et, ev, tb = sys.exc_info(); print(et.__name__, traceback.extract_tb(tb)[-1].name, traceback.extract_tb(tb)[-1].line)
    log = logging.getLogger("t"); h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter("{levelname:<8}|{message}", style="{")); log.addHandler(h); log.propagate = False
    log.warning("w %s %d", "a", 3); log.info("no"); log.setLevel("DEBUG"); log.debug("dbg %(x)s", {"x": 1}); log.log(25, "lvl"); 
    try: 1 / 0
    except ZeroDivisionError as e: log.error("boom %r", e)
    print(re.sub(r"(?P<y>\d{4})-(\d\d)", lambda m: m["y"] + "/" + m[2], "on 2024-05 and 2023-12"), re.findall(r"\b(\w)(\w*)\b", "ab cd"), re.split(r"[,;]\s*", "a, b;c"), re.fullmatch(r"a+", "aaa").span())
asyncio.run(main())
