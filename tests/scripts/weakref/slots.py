# A class with __slots__ can be referred to weakly when __weakref__ is among them, its own or a parent's.
import gc
import weakref
from dataclasses import dataclass


class Plain:
    __slots__ = ("value",)


class Named:
    __slots__ = ("value", "__weakref__")

    def __init__(self, value=0):
        self.value = value


class Child(Named):
    __slots__ = ("more",)


class Open(Plain):
    pass


class Listed:
    __slots__ = ["__weakref__", "__dict__"]


class Alone:
    __slots__ = "__weakref__"


@dataclass(slots=True, weakref_slot=True)
class Page:
    url: str
    depth: int = 0


@dataclass(slots=True)
class Bare:
    url: str


for make in (Plain, Named, Child, Open, Listed, Alone, lambda: Page("/"), lambda: Bare("/")):
    thing = make()
    try:
        print(type(thing).__name__, weakref.ref(thing)() is thing, hasattr(thing, "__dict__"))
    except TypeError as e:
        print(e)

cache = weakref.WeakValueDictionary()
kept = cache["a"] = Named(1)
cache["b"] = Named(2)
gc.collect()
print(sorted(cache), "__weakref__" in Named.__dict__, "__weakref__" in Plain.__dict__, Named.__slots__, Page("/x"))
weakref.finalize(kept, print, "gone")
del kept
gc.collect()
print(len(cache))
