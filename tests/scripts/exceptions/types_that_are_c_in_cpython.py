# Errors name such a type with its module.
import asyncio
import collections
import contextvars
import datetime
import decimal
import functools
import io
import itertools
import operator
import queue
import random
import re
import struct
import threading
import time
import types
import weakref


class Plain:
    pass


async def main():
    task = asyncio.create_task(asyncio.sleep(0))
    things = [task, asyncio.get_running_loop().create_future(), collections.deque(), collections.defaultdict(),
              collections.OrderedDict(), collections.Counter(), contextvars.copy_context(), contextvars.ContextVar('v'),
              datetime.datetime(2024, 1, 1), datetime.date(2024, 1, 1), datetime.timedelta(1), datetime.timezone.utc,
              decimal.Decimal(1), functools.partial(len), functools.lru_cache(len), io.StringIO(), io.BytesIO(),
              itertools.count(), itertools.chain(), operator.itemgetter(1), queue.Queue(),
              random.Random(1), re.compile('a'), re.match('a', 'a'), struct.Struct('i'),
              threading.Thread(), time.gmtime(0), types.SimpleNamespace(), weakref.ref(Plain), asyncio.Lock(), Plain(), 1, 'x']
    for thing in things:
        for use in (lambda: thing.nothing, lambda: thing @ 1, lambda: [1][thing] if type(thing) is not int else 0):
            try:
                use()
            except (AttributeError, TypeError) as error:
                print(type(thing).__name__, '|', error)
    await task


asyncio.run(main())
