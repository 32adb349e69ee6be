import math, collections.abc as cabc
import os.path
from math import pi as PI, sqrt
from collections import (
    OrderedDict,
    deque,
)
import asyncio.tasks
print(math.floor(PI), sqrt(16), cabc.Iterable.__name__, deque([1]), OrderedDict(a=1), os.path.join('a', 'b'), asyncio.tasks.Task is asyncio.Task)
def f():
    import json as j
    return j.dumps([1])
print(f(), math.__name__, __name__, __import__('math') is math)
