# reference: sockets
import collections
import copy
import copyreg
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import io
import pathlib
import pickle
import random
import threading
import types
import uuid


class Plain:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    class Inner:
        pass


class Slotted:
    __slots__ = ("a", "_b")

    def __init__(self):
        self.a, self._b = 1, [2]


class Stateful:
    def __init__(self):
        self.lock = threading.Lock()
        self.n = 3

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["lock"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


class WithArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return self[0], self[1]


class Keyed:
    def __new__(cls, *, k):
        self = super().__new__(cls)
        self.k = k
        return self

    def __getnewargs_ex__(self):
        return (), {"k": self.k}


class Reduced:
    def __reduce__(self):
        return divmod, (17, 5)


class Names(list):
    pass


class Table(dict):
    pass


class Color(enum.Enum):
    RED = 1


@dataclasses.dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: list = dataclasses.field(default_factory=list)


Pair = collections.namedtuple("Pair", "a b")


class Problem(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.extra = code * 2


def function(a):
    return a


def shown(value, protocol=None):
    data = pickle.dumps(value, protocol)
    print(data)
    return pickle.loads(data)


recursive = [1]
recursive.append((recursive, {"me": recursive}))
text = "héllo"
for value in (None, True, 0, 255, 256, -1, 65536, 2 ** 31, -2 ** 70, 2 ** 3000 % 10 ** 30, 1.5, "", "a" * 300, text, b"", b"xyz", bytearray(b"q"), (), (1,), (1, 2, 3), (1, 2, 3, 4),
              [], [1], [1, [2, "x"], "x"], {}, {"a": 1}, {"a": {"b": text, "c": text}}, {7}, frozenset([8]), range(3), slice(1, 2), Ellipsis, NotImplemented,
              int, len, function, Plain, Plain.Inner, Plain(5), Names([1, 2]), Table(k=1), Color.RED, Pair(1, "b"), WithArgs(1, 2), Keyed(k=9), Reduced(),
              type(None), [].append):
    back = shown(value)
    if not isinstance(back, (Plain, Keyed, type([].append))) and not isinstance(value, Reduced):
        assert back == value and type(back) is type(value), (value, back)
for protocol in (3, 5):
    shown([Plain({"k": (1, "s")}), b"ab", bytearray(b"cd"), 1 << 40, {1}], protocol)

back = pickle.loads(pickle.dumps(recursive))
print(back[1][0] is back, back[1][1]["me"] is back)
made = shown(Stateful())
print(made.__dict__, pickle.loads(pickle.dumps(Slotted())).a, pickle.loads(pickle.dumps(Point(1, [2]))))
problem = pickle.loads(pickle.dumps(Problem(4)))
print(repr(problem), problem.extra, repr(pickle.loads(pickle.dumps(FileNotFoundError(2, "no", "f")))), pickle.loads(pickle.dumps(ExceptionGroup("g", [ValueError(1)]))))
for value in (datetime.datetime(2024, 1, 2, 3, tzinfo=datetime.timezone.utc), datetime.timedelta(1, 2), decimal.Decimal("1.50"), fractions.Fraction(1, 3),
              collections.OrderedDict(a=1), collections.defaultdict(list, k=[1]), collections.Counter("aab"), collections.deque([1, 2], 5), uuid.UUID(int=7),
              functools.partial(function, 3), pathlib.PurePosixPath("/a/b"), types.SimpleNamespace(q=1), random.Random(3)):
    back = pickle.loads(pickle.dumps(value))
    print(type(back).__name__, back.random() == value.random() if isinstance(value, random.Random) else
          (back.func, back.args) == (value.func, value.args) if isinstance(value, functools.partial) else back == value)


def local():
    def inner():
        pass

    class Local:
        pass
    return inner, Local(), lambda: 1


for value in (*local(), lambda: 1, threading.Lock(), (i for i in ()), pickle, open, {"k": {1: threading.RLock()}}):
    try:
        print("fine", len(pickle.dumps(value)) > 0)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        print(type(error).__name__, str(error).partition(" at 0x")[0])
for data in (b"", b"\x80\x04K", b"garbage", b"\x80\x04\x95\x05", b"\x80\x04.", b"\x80\x04c__main__\nnothing\n."):
    try:
        print(pickle.loads(data))
    except (EOFError, pickle.UnpicklingError, AttributeError, IndexError) as error:
        print(type(error).__name__, str(error).partition(" from ")[0].rstrip(">"))

file = io.BytesIO()
pickle.dump([1, 2], file)
pickle.dump("second", file)
file.seek(0)
print(pickle.load(file), pickle.load(file))
try:
    pickle.load(file)
except EOFError as error:
    print("EOFError", error)


class Persistent(pickle.Pickler):
    def persistent_id(self, obj):
        return "the " + obj.__class__.__name__ if isinstance(obj, Plain) else None


class Loader(pickle.Unpickler):
    def persistent_load(self, pid):
        return f"<{pid}>"

    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"global '{module}.{name}' is forbidden")


file = io.BytesIO()
Persistent(file).dump([Plain(1), 2])
file.seek(0)
print(Loader(file).load())
try:
    Loader(io.BytesIO(pickle.dumps(Color.RED))).load()
except pickle.UnpicklingError as error:
    print(error)
copyreg.pickle(Plain, lambda p: (Plain, (p.x + 100,)))
print(pickle.loads(pickle.dumps(Plain(1))).x, copy.copy(Plain(1)).x, object().__reduce_ex__(4)[1], Plain(2).__reduce_ex__(2)[1:3], Plain(3).__getstate__())
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.PicklingError.__mro__[1].__name__)
