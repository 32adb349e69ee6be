"""What every generated program begins with. `drain` makes it end: whoever swallows a cancellation gets another."""

PRELUDE = '''\
import asyncio
import concurrent.futures
import contextlib
import contextvars
import queue
import threading
import time


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


var = contextvars.ContextVar('var', default='unset')
lock = asyncio.Lock()
event = asyncio.Event()
condition = asyncio.Condition()
semaphore = asyncio.Semaphore(2)
bounded = asyncio.BoundedSemaphore(1)
barrier = asyncio.Barrier(2)
queues = [asyncio.Queue(2), asyncio.LifoQueue(), asyncio.PriorityQueue(3)]
shared = []
thread_lock = threading.Lock()
thread_event = threading.Event()
thread_condition = threading.Condition()
thread_queue = queue.Queue(2)
'''
