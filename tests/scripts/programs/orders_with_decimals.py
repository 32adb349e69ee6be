"""An order service: dataclasses, enums, decimals, a state machine by match, an event log."""
from __future__ import annotations
import asyncio, enum, itertools, json, copy
from collections import ChainMap, Counter, UserDict
from dataclasses import dataclass, field, replace, asdict, astuple, fields, KW_ONLY, InitVar
from datetime import datetime, timedelta, timezone
from decimal import Decimal, ROUND_HALF_UP, getcontext
from fractions import Fraction
from typing import Literal, Self, TypeAlias, TypedDict, Annotated, Final, assert_never

class State(enum.Enum):
    NEW = "new"; PAID = "paid"; SHIPPED = "shipped"; CANCELLED = "cancelled"
    @property
    def final(self) -> bool: return self in (State.SHIPPED, State.CANCELLED)
    @classmethod
    def _missing_(cls, value):
        for m in cls:
            if m.value == str(value).lower(): return m
        return None

class Perm(enum.Flag):
    READ = enum.auto(); WRITE = enum.auto(); ADMIN = READ | WRITE | 8

class Level(enum.IntEnum):
    LOW = 1; HIGH = 10

class Color(enum.StrEnum):
    RED = enum.auto(); BLUE = "bleu"

@dataclass(order=True)
class Line:
    sku: str
    price: Decimal = field(compare=False)
    qty: int = 1
    tags: list[str] = field(default_factory=list, repr=False, compare=False)
    @property
    def total(self): return (self.price * self.qty).quantize(Decimal("0.01"), ROUND_HALF_UP)

@dataclass(frozen=True)
class Pay: amount: Decimal; method: Literal["card", "cash"] = "card"
@dataclass(frozen=True)
class Ship: to: str
@dataclass(frozen=True)
class Cancel: reason: str | None = None
Command: TypeAlias = Pay | Ship | Cancel

@dataclass
class Order:
    id: int
    lines: list[Line]
    _: KW_ONLY
    state: State = State.NEW
    log: list[str] = field(default_factory=list)
    discount: InitVar[str | None] = None
    rate: Decimal = field(init=False, default=Decimal(0))
    def __post_init__(self, discount):
        if discount: self.rate = Decimal(discount)
    @property
    def total(self) -> Decimal:
        return sum((l.total for l in self.lines), Decimal()) * (1 - self.rate)
    def apply(self, command: Command) -> Self:
        match (self.state, command):
            case (State.NEW, Pay(amount=a)) if a >= self.total:
                state, text = State.PAID, f"paid {a:.2f} by {command.method}"
            case (State.NEW, Pay(amount)):
                raise ValueError(f"{amount} < {self.total:.2f}")
            case (State.PAID, Ship(to=str(where))):
                state, text = State.SHIPPED, f"to {where!r}"
            case (State.NEW | State.PAID as s, Cancel(reason=None)):
                state, text = State.CANCELLED, f"from {s.name}"
            case (_, Cancel(reason)) if not self.state.final:
                state, text = State.CANCELLED, f"because {reason}"
            case (s, _):
                raise RuntimeError(f"{type(command).__name__} is not possible in {s}")
        return replace(self, state=state, log=[*self.log, text], discount=str(self.rate))

class Registry(UserDict):
    def __setitem__(self, key, value):
        if not isinstance(key, int): raise TypeError(f"{key!r}: an int is wanted")
        super().__setitem__(key, value)

async def main():
    order = Order(1, [Line("b", Decimal("2.345"), 3), Line("a", Decimal("10"))], discount="0.1")
    print(order); print(order.total, order.lines[0].total, max(order.lines).sku)
    for c in (Ship("x"), Pay(Decimal("1")), Pay(Decimal("20"), "cash"), Ship("Rome"), Cancel()):
        try: order = order.apply(c)
        except (ValueError, RuntimeError) as e: print(type(e).__name__, e)
        else: print(order.state, order.log[-1])
        await asyncio.sleep(0)
    print(json.dumps(asdict(order), default=str)); print(astuple(order.lines[1])); print([f.name for f in fields(Order)])
    print(State("PAID"), State["NEW"], State.NEW.final, list(State), repr(State.PAID), State.PAID.name, State.PAID == State("paid"), {State.NEW: 1})
    try: State("nope")
    except ValueError as e: print(e)
    print(Perm.READ | Perm.WRITE, repr(Perm.ADMIN), Perm.READ in Perm.ADMIN, ~Perm.READ, Perm(0), Perm.ADMIN & Perm.WRITE, list(Perm.ADMIN))
    print(Level.HIGH > Level.LOW, Level.HIGH + 1, f"{Level.LOW} {Level.LOW!r} {Color.RED} {Color.BLUE!r}", Color.RED.upper(), sorted(Level))
    r = Registry({1: "x"}); r[2] = "y"
    try: r["z"] = 1
    except TypeError as e: print(e)
    print(r, ChainMap({"a": 1}, {"a": 2, "b": 3})["b"], Counter("mississippi").most_common(2))
    try: order.lines[0] < 3
    except TypeError as e: print(e)
    try: Pay(Decimal(1)).amount = 2
    except Exception as e: print(type(e).__name__, e)
    print(hash(Pay(Decimal(1))) == hash(Pay(Decimal(1))), Pay(Decimal("1.0")) == Pay(Decimal(1)))
    print(Decimal("1.10") + Decimal("2"), Decimal(1) / 3, Decimal("1e3"), Decimal("-0"), Decimal("NaN"), Decimal("1.5").quantize(Decimal("1")), round(Decimal("2.675"), 2), int(Decimal("7.9")), f"{Decimal('1234.5'):,.2f}", Decimal("0.1") + Decimal("0.2") == Decimal("0.3"))
    print(Decimal(0.1), Decimal("1.23").as_tuple(), Decimal(2).sqrt(), Decimal("3.14").to_integral_value(), abs(Decimal("-2")), Decimal("1") < Decimal("2"), Decimal("10") % 3, Decimal(2) ** 10, Decimal("5") // 2, repr(Decimal("1.0")), str(Decimal("1E+5")), Decimal("123").normalize(), Decimal("100").normalize())
    print(Fraction(1, 3) + Fraction("0.25"), Fraction(0.5), float(Fraction(7, 2)))
    now = datetime(2024, 2, 28, 23, 59, tzinfo=timezone.utc)
    print(now + timedelta(days=1, minutes=1), (now - timedelta(weeks=1)).isoformat(), now.strftime("%A %d %B %Y %j %I%p"), datetime.fromisoformat("2024-01-02T03:04:05+02:00").astimezone(timezone.utc))
asyncio.run(main())
