"""A cron in the process: '*/5 * * * *' expressions, aligned wake-ups, overlapping policies, jitter, misfires."""
import asyncio
import calendar
import datetime as dt
import enum
import heapq
import itertools
import re
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property, total_ordering


class Overlap(enum.Flag):
    SKIP = enum.auto()
    QUEUE = enum.auto()
    PARALLEL = enum.auto()
    LOUD = enum.auto()
    SAFE = SKIP | LOUD


FIELDS = (("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31), ("month", 1, 12), ("weekday", 0, 6))
NAMES = {name.lower(): i for i, name in enumerate(calendar.month_abbr) if name} | \
        {name.lower(): (i + 1) % 7 for i, name in enumerate(calendar.day_abbr)}
PART = re.compile(r"""
    ^(?: (?P<star>\*) | (?P<low>\w+) (?: - (?P<high>\w+) )? )
     (?: / (?P<step>\d+) )? $""", re.X)


class CronError(ValueError):
    def __init__(self, text, position, reason):
        super().__init__(f"{reason} in {text!r} at field {position} ({FIELDS[position][0]})")
        self.add_note("fields: " + ", ".join(f[0] for f in FIELDS))


@total_ordering
class Cron:
    def __init__(self, text):
        self.text = text
        parts = text.split()
        if len(parts) != 5:
            raise ValueError(f"five fields expected, {len(parts)} given: {text!r}")
        self.sets = tuple(frozenset(itertools.chain.from_iterable(self._part(i, p) for p in part.split(",")))
                          for i, part in enumerate(parts))

    def _number(self, i, text):
        try:
            value = int(text)
        except ValueError:
            try:
                value = NAMES[text.lower()]
            except KeyError:
                raise CronError(self.text, i, f"no number: {text!r}") from None
        _, low, high = FIELDS[i]
        if not low <= value <= high:
            raise CronError(self.text, i, f"{value} is not in {low}..{high}")
        return value

    def _part(self, i, part):
        if not (m := PART.match(part)):
            raise CronError(self.text, i, f"bad part {part!r}")
        _, low, high = FIELDS[i]
        if not m["star"]:
            low = self._number(i, m["low"])
            high = self._number(i, m["high"]) if m["high"] else (high if m["step"] else low)
        return range(low, high + 1, int(m["step"] or 1))

    def matches(self, t):
        minute, hour, day, month, weekday = self.sets
        return (t.minute in minute and t.hour in hour and t.day in day and t.month in month
                and (t.weekday() + 1) % 7 in weekday)

    def after(self, t):
        t = t.replace(second=0, microsecond=0)
        for _ in range(366 * 24 * 60):
            t += dt.timedelta(minutes=1)
            if self.matches(t):
                return t
        raise LookupError(self.text)

    @cached_property
    def density(self):
        product = 1
        for (name, low, high), s in zip(FIELDS, self.sets, strict=True):
            product *= len(s) / (high - low + 1)
        return product

    def __eq__(self, other):
        return self.sets == other.sets if isinstance(other, Cron) else NotImplemented

    def __lt__(self, other):
        return self.density < other.density

    def __hash__(self):
        return hash(self.sets)

    def __repr__(self):
        return f"Cron({self.text!r})"


@dataclass(order=True)
class Entry:
    due: dt.datetime
    serial: int
    job: "Job" = field(compare=False)


@dataclass
class Job:
    cron: Cron
    function: object
    overlap: Overlap = Overlap.SKIP
    running: set = field(default_factory=set)

    @property
    def name(self):
        return self.function.__name__


class Scheduler:
    def __init__(self):
        self.jobs, self.heap, self.count = [], [], itertools.count()
        self.missed = Counter()
        self.log = defaultdict(list)

    def every(self, text, overlap=Overlap.SKIP):
        def register(function):
            self.jobs.append(Job(Cron(text), function, overlap))
            return function
        return register

    async def run(self, until):
        self.heap = [Entry(j.cron.after(now()), next(self.count), j) for j in self.jobs]
        heapq.heapify(self.heap)
        async with asyncio.TaskGroup() as group:
            while self.heap[0].due < until:
                entry = heapq.heappop(self.heap)
                delay = (entry.due - now()).total_seconds()
                if delay > 0:
                    await asyncio.sleep(delay)
                elif delay < -30:
                    self.missed[entry.job.name] += 1
                self.start(group, entry.job)
                heapq.heappush(self.heap, Entry(entry.job.cron.after(entry.due), next(self.count), entry.job))

    def start(self, group, job):
        if job.running and Overlap.SKIP in job.overlap:
            if job.overlap & Overlap.LOUD:
                print(f"{now():%H:%M:%S} {job.name} still runs, skipped")
            return
        before = set(job.running)

        async def body():
            if before and job.overlap & Overlap.QUEUE:
                await asyncio.wait(before)
            self.log[job.name].append(f"{now():%a %H:%M:%S}")
            await job.function()

        task = group.create_task(body(), name=f"{job.name}@{now().isoformat(sep=' ', timespec='minutes')}")
        job.running.add(task)
        task.add_done_callback(job.running.discard)


def now():
    return dt.datetime.fromtimestamp(time.time(), dt.timezone.utc)


scheduler = Scheduler()


@scheduler.every("*/20 * * * *", Overlap.SAFE)
async def report():
    await asyncio.sleep(25 * 60)


@scheduler.every("5,35 0-2 * jan-mar mon", Overlap.QUEUE)
async def backup():
    await asyncio.sleep(40 * 60)


@scheduler.every("*/30 * * * *", Overlap.PARALLEL)
async def tick():
    time.sleep(45)


async def main():
    end = now() + dt.timedelta(hours=3)
    await scheduler.run(end)
    for name, times in sorted(scheduler.log.items()):
        print(f"{name:>8} {len(times)}: {', '.join(times)}")
    print(dict(scheduler.missed), end - now() < dt.timedelta(0), now() - end)


for bad in ("* * *", "61 * * * *", "* * * foo *", "5--6 * * * *", "*/15 8-18/2 1,15 * mon-fri"):
    try:
        cron = Cron(bad)
        print(cron, sorted(cron.sets[0]), sorted(cron.sets[1]), round(cron.density, 6))
        print([f"{t:%c}" for t in itertools.islice(iter(lambda t=[dt.datetime(2024, 2, 28, 23)]: t.__setitem__(
            0, cron.after(t[0])) or t[0], None), 3)])
    except ValueError as e:
        print(type(e).__name__, e, getattr(e, "__notes__", []))
print(Overlap.SAFE, repr(Overlap.SAFE), list(Overlap.SAFE), ~Overlap.SAFE, Overlap(0), Overlap.QUEUE | Overlap.LOUD)
print(Cron("0 0 * * *") < Cron("* * * * *"), Cron("*/60 0 * * *") == Cron("0 0 * * *"), max(map(Cron, ("1 * * * *", "* 1 * * *", "* * 1 * *"))))
asyncio.run(main())
