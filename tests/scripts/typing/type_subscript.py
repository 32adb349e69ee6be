from __future__ import annotations
import types, inspect, time
print(type[int], type["C"], type[int].__origin__, isinstance(type[int], types.GenericAlias))
try:
    int[str]
except TypeError as error:
    print(error)
def f(cls: type[Exception], a=1, *rest, key, **more) -> type[int]: ...
print(inspect.getfullargspec(f), inspect.get_annotations(f))
print(time.strptime("2024-01-02 03:04:05", "%Y-%m-%d %H:%M:%S"))
try:
    (lambda **k: k)(**{"a": 1}, **{"a": 2})
except TypeError as error:
    print(error)
