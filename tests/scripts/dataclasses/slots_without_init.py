# Fields with a default that are no parameters are stored in instances of slotted classes, whose class has no default.
import itertools
from dataclasses import dataclass, field, fields

ids = itertools.count(1)


@dataclass(slots=True)
class Bucket:
    rate: float
    capacity: int = 5
    last: float = field(init=False, repr=False, default=0.0)
    tags: list = field(default_factory=list)
    id: int = field(init=False, default_factory=lambda: next(ids))
    full: bool = field(init=False, default=True, compare=False)

    def __post_init__(self):
        self.last += self.rate


print(Bucket(1.5), Bucket(2, 3), Bucket(2, capacity=4, tags=["x"]), Bucket(tags=[1], rate=9))
print(Bucket(1).last, Bucket(1).full, Bucket.__slots__, hasattr(Bucket(1), "__dict__"))
print([f.name for f in fields(Bucket) if f.init])


@dataclass(frozen=True, slots=True)
class Fixed:
    a: int
    b: int = field(default=7, init=False)


print(Fixed(1), Fixed(a=2).b, Fixed(1) == Fixed(1), hash(Fixed(1)) == hash(Fixed(1)))


@dataclass
class Open:
    a: int
    b: int = field(default=7, init=False)
    c: int = 1


print(Open(1), vars(Open(1)), Open.b)


# Every way of giving the arguments, and what is said when they do not fit.
@dataclass
class Job:
    name: str
    prio: int = 1
    meta: dict = field(default_factory=dict)


for args, names in itertools.product([(), ("a",), ("a", 2), ("a", 2, {}), ("a", 2, {}, 4)],
                                     [{}, {"name": "n"}, {"prio": 5}, {"meta": {1: 2}}, {"prio": 0, "name": "k"}, {"x": 1}]):
    try:
        print(args, names, Job(*args, **names))
    except TypeError as e:
        print(args, names, e)
print(Job("a").meta is not Job("a").meta, list(vars(Job(meta={}, name="z"))))


class Loud:
    def __set__(self, instance, value):
        print("set", value)
        instance.__dict__["v"] = value

    def __get__(self, instance, owner=None):
        return 5 if instance is None else instance.__dict__["v"]


@dataclass
class Described:
    v: int = Loud()


print(Described(), Described(3), Described(v=4))
