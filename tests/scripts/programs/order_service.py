"""Order service with a state machine, saga, circuit breaker, bulkhead, rate limiter and metrics. I/O stripped."""
import asyncio, enum, itertools, json, math, random, re, sys, time
import heapq, bisect, hashlib, hmac, base64, secrets, zlib, struct, string, uuid, decimal, fractions, operator, copy
from collections import deque, defaultdict, Counter, ChainMap, namedtuple, UserDict, UserList, UserString
from dataclasses import dataclass, field, fields, asdict, astuple
from datetime import datetime, timedelta, timezone, date
from functools import partial, total_ordering, singledispatch, reduce, cmp_to_key
from typing import *


class State(str, enum.Enum):
    NEW = "new"; PAID = "paid"; SHIPPED = "shipped"; CANCELLED = "cancelled"

    @property
    def final(self): return self in (State.SHIPPED, State.CANCELLED)


class Transition(NamedTuple):
    source: State
    event: str
    target: State


class MachineError(Exception): pass


class MachineMeta(type):
    def __new__(mcs, name, bases, ns, **kw):
        cls = super().__new__(mcs, name, bases, ns)
        cls.table = {(t.source, t.event): t.target for t in ns.get("transitions", ())}
        cls.hooks = {n[3:]: f for n, f in ns.items() if n.startswith("on_")}
        return cls

    def __prepare__(name, bases, **kw):
        return {"State": State}

    def __call__(cls, *a, **k):
        obj = super().__call__(*a, **k)
        obj.history.append(("born", obj.state.value))
        return obj

    def __contains__(cls, event):
        return any(e == event for _, e in cls.table)

    def __len__(cls): return len(cls.table)


class Order(metaclass=MachineMeta, strict=True):
    transitions = [Transition(State.NEW, "pay", State.PAID), Transition(State.PAID, "ship", State.SHIPPED),
                   Transition(State.NEW, "cancel", State.CANCELLED), Transition(State.PAID, "cancel", State.CANCELLED)]
    ids = itertools.count(100)

    def __init__(self, total):
        self.id, self.total, self.state, self.history = next(self.ids), decimal.Decimal(total), State.NEW, []

    async def fire(self, event, /, **data):
        try:
            target = self.table[self.state, event]
        except KeyError:
            raise MachineError(f"{event!r} not allowed in {self.state.value}") from None
        hook = self.hooks.get(event)
        if hook is not None and (result := hook(self, **data)) is not None:
            await result
        self.history.append((event, target.value))
        self.state = target
        return self

    def on_pay(self, *, amount):
        if decimal.Decimal(amount) < self.total:
            raise MachineError(f"underpaid by {self.total - decimal.Decimal(amount)}")

    async def on_ship(self, *, carrier="mail"):
        await asyncio.sleep(.05)
        self.tracking = hashlib.sha256(f"{self.id}{carrier}".encode()).hexdigest()[:8]


class CircuitOpen(Exception): pass


class Breaker:
    def __init__(self, threshold=3, reset=1.0, *, clock=time.monotonic):
        self.threshold, self.reset, self.clock = threshold, reset, clock
        self.failures, self.opened_at, self.log = 0, None, []

    @property
    def state(self):
        if self.opened_at is None: return "closed"
        return "half-open" if self.clock() - self.opened_at >= self.reset else "open"

    def __call__(self, fn):
        async def guarded(*a, **k):
            async with self:
                return await fn(*a, **k)
        return guarded

    async def __aenter__(self):
        if (s := self.state) == "open": raise CircuitOpen(round(self.reset - (self.clock() - self.opened_at), 3))
        self.log.append(s)

    async def __aexit__(self, et, ev, tb):
        if et is None:
            self.failures, self.opened_at = 0, None
        elif issubclass(et, (OSError, asyncio.TimeoutError)):
            self.failures += 1
            if self.failures >= self.threshold or self.opened_at is not None:
                self.opened_at = self.clock()


class TokenBucket:
    def __init__(self, rate, burst):
        self.rate, self.burst, self.tokens, self.at = rate, burst, burst, None
        self.waiters = deque()

    async def acquire(self, n=1):
        loop = asyncio.get_running_loop()
        while True:
            now = loop.time()
            self.at = self.at or now
            self.tokens = min(self.burst, self.tokens + (now - self.at) * self.rate)
            self.at = now
            if self.tokens >= n - 1e-9:
                self.tokens -= n
                return
            await asyncio.sleep((n - self.tokens) / self.rate)


class Saga:
    def __init__(self): self.undo = []

    async def step(self, do, undo=None):
        r = await do
        if undo: self.undo.append(undo)
        return r

    async def __aenter__(self): return self

    async def __aexit__(self, et, ev, tb):
        if et:
            for u in reversed(self.undo):
                try:
                    await u()
                except Exception as e:
                    ev.add_note(f"undo failed: {e!r}")


@total_ordering
@dataclass(eq=False)
class Histogram:
    name: str
    values: list = field(default_factory=list)

    def observe(self, v): bisect.insort(self.values, v)

    def percentile(self, p): return self.values[min(len(self.values) - 1, math.ceil(p / 100 * len(self.values)) - 1)]

    def __eq__(self, o): return self.name == o.name
    def __lt__(self, o): return self.name < o.name
    def __hash__(self): return hash(self.name)


@singledispatch
def render(x, **kw): return repr(x)


@render.register(list)
@render.register(tuple)
def _(x, **kw): return "[" + ", ".join(map(render, x)) + "]"


@render.register
def _(x: dict, *, sep=": "): return "{" + "; ".join(f"{render(k)}{sep}{render(v)}" for k, v in sorted(x.items(), key=lambda kv: str(kv[0]))) + "}"


@render.register(type(None))
def _(x, **kw): return "null"


class LowerDict(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __missing__(self, k):
        if k == k.lower(): raise KeyError(k)
        return self[k.lower()]


async def main():
    rng = random.Random(42)
    loop = asyncio.get_running_loop()
    orders = [Order(t) for t in ("10.00", "20", "5.5")]
    print(len(Order), "ship" in Order, "fly" in Order, Order.State is State, [o.id for o in orders])
    print((await orders[0].fire("pay", amount="10")).state, (await orders[0].fire("ship", carrier="owl")).tracking, orders[0].state.final, orders[0].history)
    for coro in (orders[1].fire("ship"), orders[1].fire("pay", amount=5), orders[0].fire("cancel"), orders[2].fire("pay")):
        try: await coro
        except (MachineError, TypeError) as e: print(type(e).__name__, e)
    br = Breaker(clock=loop.time)

    @br
    async def flaky(i):
        await asyncio.sleep(.01)
        if i < 4: raise ConnectionResetError(104, f"try {i}")
        return i
    for i in range(9):
        try: print(i, await flaky(i), br.state)
        except (OSError, CircuitOpen) as e: print(i, repr(e), br.state)
        if i == 4: await asyncio.sleep(1)
        if i == 5: await asyncio.sleep(.5)
    tb, times = TokenBucket(10, 3), []
    t0 = loop.time()

    async def hit(i):
        await tb.acquire()
        times.append((i, round(loop.time() - t0, 3)))
    await asyncio.gather(*map(hit, range(6)))
    print(times)
    trail = []

    async def act(name, fail=False):
        await asyncio.sleep(0); trail.append(name)
        if fail: raise RuntimeError(name)
    try:
        async with Saga() as s:
            await s.step(act("reserve"), partial(act, "release"))
            await s.step(act("charge"), partial(act, "refund", fail=True))
            await s.step(act("ship", fail=True))
    except RuntimeError as e:
        print(e, e.__notes__, trail)
    h = Histogram("latency")
    for _ in range(200): h.observe(round(rng.expovariate(20), 4))
    print(h.percentile(50), h.percentile(99), max([h, Histogram("zz"), Histogram("aa")]).name, h != Histogram("x"))
    print(render({"b": [1, None, (2.5, "x")], "a": {}}), render({1: 2}, sep="="), render.dispatch(bool).__name__, render.registry.keys() >= {list, dict})
    d = LowerDict({"Content-Type": "x"}, ETag="1"); d["ACCEPT"] = "y"
    print(d, d["ETAG"], "etag" in d, UserString("ab") * 2, UserList([3, 1]) + [2], sorted(UserList([3, 1])))
    sig = hmac.new(b"key", b"msg", "sha256"); print(sig.hexdigest()[:16], hmac.compare_digest("a", "a"), base64.urlsafe_b64encode(sig.digest()[:9]), zlib.crc32(b"hello"), struct.pack(">IhB", 7, -2, 255).hex())
    print(sorted("b a C".split(), key=str.casefold), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), re.sub(r"(?P<y>\d{4})-(\d\d)", r"\2/\g<y>", "on 2024-05 ok"), re.findall(r"(\w)(\d)?", "a1b"), re.split(r"[,;]\s*", "a, b;c"))
    print(f"{1234567.891:,.2f} {-5:+05d} {255:#x} {255:08b} {0.000123:.3e} {'mid':^9}| {True!s:>6} {3.0:g} {10**20:_} {1/3:.1%}", "%-5s|%05.1f|%x|%r|%%" % ("ab", 3.14159, 255, "q"))
    print(json.dumps({"d": [1.0, None, True], "ü": "\u2028"}, ensure_ascii=False, indent=1), json.loads('{"a": [1, 2.5e3, "\\u00e9"]}', parse_float=decimal.Decimal), json.dumps([float("nan")]), sep="\n")
    print(datetime(2024, 3, 10, 1, 59, tzinfo=timezone(timedelta(hours=-8))).isoformat(), datetime.fromisoformat("2024-01-02T03:04:05+00:00").timestamp(), (date(2024, 3, 1) - date(2024, 2, 1)).days, datetime.strptime("05 Mar 2024", "%d %b %Y").strftime("%A %j %U"))
    hp = []
    for pr, nm in ((2, "b"), (1, "a"), (2, "a")): heapq.heappush(hp, (pr, nm))
    print([heapq.heappop(hp) for _ in range(3)], heapq.nsmallest(2, [5, 1, 4]), list(heapq.merge([1, 4], [2, 3])), heapq.heapreplace([1, 2], 9))
    cm = ChainMap({"a": 1}, {"a": 2, "b": 3}); cm["c"] = 4; print(cm, cm.parents["a"], dict(cm.new_child({"z": 0})), Counter(a=2, b=1) + Counter(a=1), [*Counter("ba").elements()])


asyncio.run(main())
