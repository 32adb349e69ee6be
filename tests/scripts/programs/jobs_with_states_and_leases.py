"""A job system: state machine by decorators, priority queue with aging, leases, dead letters, cancellation, periodic snapshots."""
import asyncio
import copy
import dataclasses
import functools
import heapq
import itertools
import json
import random
import time
import types
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict, deque, namedtuple
from datetime import datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction


class StateError(Exception):
    def __init__(self, machine, event):
        self.machine, self.event = machine, event
        super().__init__(f"{machine!r} does not accept {event!r} (accepts: {', '.join(machine.accepts) or 'nothing'})")


class transition:
    """Descriptor: @transition(source=..., target=...) on a coroutine or function."""

    def __init__(self, *, source, target, on_error=None):
        self.source = {source} if isinstance(source, str) else set(source)
        self.target, self.on_error = target, on_error

    def __call__(self, f):
        self.f = f
        return self

    def __set_name__(self, owner, name):
        self.name = name
        owner.__dict__.get("_events") or setattr(owner, "_events", {})
        owner._events[name] = self

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return functools.partial(self._fire, obj)

    async def _fire(self, obj, *args):
        if obj.state not in self.source:
            raise StateError(obj, self.name)
        previous = obj.state
        try:
            result = self.f(obj, *args)
            if asyncio.iscoroutine(result):
                result = await result
        except Exception:
            if self.on_error:
                obj._enter(self.on_error, previous)
            raise
        obj._enter(self.target, previous)
        return result


class Machine:
    state = "new"

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._listeners = defaultdict(list)

    @property
    def accepts(self):
        return sorted(n for n, t in self._events.items() if self.state in t.source)

    def _enter(self, state, previous):
        self.state = state
        for listener in self._listeners[state] + self._listeners["*"]:
            listener(self, previous)

    @classmethod
    def on(cls, *states):
        def register(f):
            for s in states or ("*",):
                cls._listeners[s].append(f)
            return f
        return register


class Job(Machine):
    ids = itertools.count(100, 7)

    def __init__(self, payload, priority=5, cost="1.00"):
        self.id, self.payload, self.priority = next(self.ids), payload, priority
        self.cost, self.attempts, self.born = Decimal(cost), 0, time.monotonic()
        self.trail = []

    def __repr__(self):
        return f"Job#{self.id}[{self.state}]"

    def __lt__(self, other):
        return self.score < other.score

    @property
    def score(self):
        return self.priority - (time.monotonic() - self.born) / 2, self.id

    @transition(source=("new", "retrying"), target="queued")
    def enqueue(self):
        return self.id

    @transition(source="queued", target="leased")
    def lease(self, worker):
        self.attempts += 1
        self.worker = worker

    @transition(source="leased", target="done", on_error="failed")
    async def execute(self, handler):
        return await handler(self)

    @transition(source={"failed", "leased"}, target="retrying")
    async def backoff(self):
        await asyncio.sleep(0.05 * 2 ** self.attempts)

    @transition(source=["failed", "queued"], target="dead")
    def bury(self):
        del self.payload


@Job.on()
def remember(job, previous):
    job.trail.append((previous, job.state, round(time.monotonic() - START, 3)))


@Job.on("dead", "done")
def count(job, previous):
    STATS[job.state] += 1
    STATS[f"{previous}->{job.state}"] += 1


class Broker:
    def __init__(self, max_attempts=3):
        self.heap, self.cond, self.dead, self.max = [], asyncio.Condition(), deque(maxlen=2), max_attempts
        self.totals = OrderedDict()
        self.leases = {}

    async def put(self, job):
        await job.enqueue()
        async with self.cond:
            self.heap.append(job)
            self.cond.notify()

    async def get(self, worker):
        async with self.cond:
            while not self.heap:
                await self.cond.wait()
            heapq.heapify(self.heap)  # scores age
            job = heapq.heappop(self.heap)
        await job.lease(worker)
        self.leases[job.id] = asyncio.get_running_loop().call_later(0.35, self.expire, job, asyncio.current_task())
        return job

    def expire(self, job, task):
        print(f"{time.monotonic() - START:.2f} lease of {job} by {job.worker} expired")
        task.cancel(msg=f"lease {job.id}")

    async def settle(self, job, outcome):
        self.leases.pop(job.id).cancel()
        if outcome == "ok":
            with localcontext() as ctx:
                ctx.prec, ctx.rounding = 6, ROUND_HALF_UP
                share = job.cost / Decimal(job.attempts)
                self.totals[job.worker] = self.totals.get(job.worker, Decimal()) + share.quantize(Decimal("0.01"))
        elif job.attempts >= self.max:
            await job.bury()
            self.dead.append(job)
        else:
            await job.backoff()
            await self.put(job)


async def handler(job):
    match job.payload:
        case {"op": "sleep", "for": float(t) | int(t)} if t >= 0:
            await asyncio.sleep(t)
            return t
        case {"op": "div", "args": [a, b], **rest} if not rest:
            return Fraction(a, b)
        case {"op": "flaky", "fails": int() as n}:
            if job.attempts <= n:
                raise ConnectionError(job.attempts)
            return "finally"
        case [*many] if len(many) > 2:
            return sum(many)
        case str() | bytes() as text:
            return text.upper()
        case None | ():
            return "empty"
        case object(real=r):
            return r
        case _:
            raise NotImplementedError(type(job.payload).__name__)


async def worker(name, broker, results):
    while True:
        job = await broker.get(name)
        try:
            results[job.id] = await job.execute(handler)
            outcome = "ok"
        except asyncio.CancelledError as e:
            if not e.args or asyncio.current_task().uncancel() > 0 or job.state != "leased":
                raise
            job.state = "failed"
            outcome = "expired"
        except (ArithmeticError, ConnectionError, NotImplementedError) as e:
            outcome = repr(e)
            results[job.id] = outcome
        await broker.settle(job, outcome)


async def main():
    rng = random.Random(5)
    broker, results = Broker(), {}
    payloads = [{"op": "sleep", "for": 0.1}, {"op": "div", "args": [3, 12]}, {"op": "div", "args": (1, 0)},
                {"op": "flaky", "fails": 2}, {"op": "flaky", "fails": 9}, [1, 2, 3], "text", b"bytes", None, 7, 2.5,
                {"op": "sleep", "for": 2}, {"op": "sleep", "for": -1}, set(), {"op": "div", "args": [1, 2], "x": 1}, [1]]
    jobs = [Job(p, rng.randint(1, 9), f"{rng.random() * 10:.3f}") for p in payloads]
    for j in jobs:
        await broker.put(j)
    tasks = [asyncio.create_task(worker(f"w{i}", broker, results)) for i in range(3)]
    while any(j.state not in ("done", "dead") for j in jobs):
        await asyncio.sleep(0.25)
        states = Counter(j.state for j in jobs)
        print(f"{time.monotonic() - START:.2f}", dict(sorted(states.items())), len(broker.heap))
    for t in tasks:
        t.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    for j in jobs:
        print(j, j.attempts, j.cost, results.get(j.id), j.trail[-1])
    print(STATS.total(), STATS.most_common(3), {k: str(v) for k, v in broker.totals.items()}, broker.dead)
    try:
        await jobs[0].lease("again")
    except StateError as e:
        print(e)
    try:
        jobs[2].payload
    except AttributeError as e:
        print(e)
    clone = copy.copy(jobs[3])
    deep = copy.deepcopy(jobs[3])
    print(clone.trail is jobs[3].trail, deep.trail is jobs[3].trail, deep.trail == jobs[3].trail, clone)
    ns = types.SimpleNamespace(**{k: v for k, v in vars(jobs[3]).items() if k in ("id", "attempts", "worker")})
    print(ns, json.dumps(vars(ns)), sum((Decimal(x) for x in ("0.1", "0.2")), Decimal()))


START = time.monotonic()
STATS = Counter()
asyncio.run(main())
