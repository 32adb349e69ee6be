"""What every generated program begins with. `drain` makes it end: whoever swallows a cancellation gets another."""

PRELUDE = '''\
import asyncio
import concurrent.futures
import contextlib
import contextvars
import queue
import re
import threading
import time
import traceback
import types


class Oops(Exception):
    pass


class Worse(Oops):
    def __str__(self):
        return 'worse: ' + '/'.join(map(str, self.args))


def log(*what):
    try:
        now = asyncio.get_running_loop().time()
    except RuntimeError:
        now = time.monotonic()
    print(f'{now:.9f}', *what)


def show(error, depth=0):
    text = f'{type(error).__name__}({error})'
    if isinstance(error, BaseExceptionGroup):
        text += '[' + ', '.join(show(part, depth + 1) for part in error.exceptions) + ']'
    if depth < 3 and error.__cause__ is not None:
        text += ' from ' + show(error.__cause__, depth + 1)
    elif depth < 3 and error.__context__ is not None:
        text += ' during ' + show(error.__context__, depth + 1)
    return text


def outcome(future):
    if not future.done():
        return 'pending'
    if future.cancelled():
        return 'cancelled'
    if future.exception() is not None:
        return show(future.exception())
    return repr(future.result())


def on_done(future):
    log('done callback', outcome(future))


def on_trouble(loop, context):
    if 'never retrieved' not in context['message'] and 'destroyed' not in context['message']:
        log('handler:', context['message'].split('(')[0].split(' at 0x')[0], show(context['exception']) if 'exception' in context else '')


async def nap(me, delay):
    try:
        await asyncio.sleep(delay)
        log(me, 'napped')
        return me
    except asyncio.CancelledError as error:
        log(me, 'nap cancelled', error.args)
        raise


async def fail(me, delay):
    await asyncio.sleep(delay)
    log(me, 'fails')
    raise Oops(me)


async def stubborn(me, delay):
    for attempt in range(3):
        try:
            await asyncio.sleep(delay)
            return (me, attempt)
        except asyncio.CancelledError:
            log(me, 'refuses', attempt, asyncio.current_task().cancelling())
    raise Worse(me, 'gave up')


def text(thing):
    """Its repr without what differs from run to run: addresses and folders."""
    return re.sub('0x[0-9a-f]+', '0x', repr(thing).replace(__file__, 'FILE'))


def frames(error):
    """The script's frames that it went through; CPython 3.11 loses some when it makes a context for it on its way."""
    if error.__context__ is not None:
        return 'in a context'
    return [f'{frame.name}:{frame.lineno}' for frame in traceback.extract_tb(error.__traceback__) if frame.filename == __file__]


def feed(reader, data):
    if not reader._eof:
        reader.feed_data(data)


class Twice:
    """Awaits what it makes two times."""

    def __init__(self, make):
        self.make = make

    def __await__(self):
        first = yield from self.make().__await__()
        yield
        return first, (yield from self.make().__await__())


class Careful(Twice):
    def __await__(self):
        log('careful')
        try:
            return (yield from asyncio.ensure_future(self.make()))
        except asyncio.CancelledError as error:
            log('careful: cancelled', show(error))
            raise Oops('cancelled') from error
        finally:
            yield
            log('careful: done')


class Plain(Twice):
    def __await__(self):
        return self.make().__await__()


@types.coroutine
def turns(me, count):
    for turn in range(count):
        got = yield
        log(me, 'turn', turn, got)
    return me


async def guarded_turns(me, count):
    try:
        return await turns(me, count)
    except Oops as error:
        log(me, 'guarded', show(error))
        await turns(me, 1)
    finally:
        log(me, 'guarded ends')


@contextlib.contextmanager
def scope(me, swallowed):
    log(me, 'scope')
    try:
        yield me
    except (swallowed or ()) as error:
        log(me, 'scope swallows', show(error))
    finally:
        log(me, 'scope left')


async def drain():
    for attempt in range(80):
        rest = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        if not rest:
            break
        if attempt < 5:
            log('drain', attempt, [task.get_name() for task in rest])
        for task in rest:
            task.cancel()
        await asyncio.sleep(0.01)


def finish(loop):
    while tasks := asyncio.all_tasks(loop):
        for task in tasks:
            task.cancel()
        loop.run_until_complete(asyncio.wait(tasks))
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()


var = contextvars.ContextVar('var', default='unset')
lock = asyncio.Lock()
event = asyncio.Event()
condition = asyncio.Condition()
semaphore = asyncio.Semaphore(2)
bounded = asyncio.BoundedSemaphore(1)
barrier = asyncio.Barrier(2)
queues = [asyncio.Queue(2), asyncio.LifoQueue(), asyncio.PriorityQueue(3)]
readers = []
shared = []
thread_lock = threading.Lock()
thread_event = threading.Event()
thread_condition = threading.Condition()
thread_queue = queue.Queue(2)
thread_semaphore = threading.BoundedSemaphore(1)
thread_barrier = threading.Barrier(2)
'''
