"""Graceful shutdown: signal handlers, a supervisor and workers that clean up after themselves."""
import asyncio
import signal
import functools
import os
import contextlib
import time


class GracefulExit(SystemExit):
    code = 1


class Service:
    def __init__(self, name, interval, *, crash_at=None):
        self.name = name
        self.interval = interval
        self.crash_at = crash_at
        self.ticks = 0
        self._stopping = asyncio.Event()

    async def run(self):
        print(f"{self.name}: start")
        try:
            while not self._stopping.is_set():
                self.ticks += 1
                if self.ticks == self.crash_at:
                    raise RuntimeError(f"{self.name} crashed")
                with contextlib.suppress(asyncio.TimeoutError):
                    await asyncio.wait_for(self._stopping.wait(), self.interval)
        except asyncio.CancelledError:
            print(f"{self.name}: cancelled after {self.ticks}")
            await asyncio.sleep(0.1)
            print(f"{self.name}: flushed")
            raise
        finally:
            print(f"{self.name}: stop ({self.ticks} ticks)")

    def stop(self):
        self._stopping.set()


async def supervise(services, stop, grace=1.0):
    tasks = {asyncio.create_task(s.run(), name=s.name): s for s in services}
    stopper = asyncio.create_task(stop.wait(), name="stopper")
    while tasks:
        done, _ = await asyncio.wait([*tasks, stopper], return_when=asyncio.FIRST_COMPLETED)
        if stopper in done:
            break
        for task in done:
            service = tasks.pop(task)
            if task.exception() is not None:
                print("supervisor:", task.get_name(), repr(task.exception()), "-> restart")
                service.crash_at = None
                tasks[asyncio.create_task(service.run(), name=service.name + "'")] = service
    for service in services[:1]:
        service.stop()
    done, pending = await asyncio.wait(tasks, timeout=grace)
    print("stopped by themselves:", sorted(t.get_name() for t in done))
    for task in pending:
        task.cancel("shutdown")
    results = await asyncio.gather(*pending, return_exceptions=True)
    print("cancelled:", [(type(r).__name__, r.args) for r in results])


def handler(stop, signame):
    print("got", signame)
    stop.set()


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for signame in ("SIGINT", "SIGTERM"):
        loop.add_signal_handler(getattr(signal, signame), functools.partial(handler, stop, signame))
    loop.call_later(2.25, handler, stop, "timer")
    await supervise([Service("a", 0.5), Service("b", 0.3, crash_at=3), Service("c", 10)], stop)
    print(loop.remove_signal_handler(signal.SIGUSR1))


def legacy():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)

    async def forever():
        try:
            while True:
                await asyncio.sleep(1)
        finally:
            print("forever: bye")

    task = loop.create_task(forever())
    loop.call_later(3.5, loop.stop)
    try:
        loop.run_forever()
    finally:
        pending = asyncio.all_tasks(loop)
        print("pending", len(pending), loop.is_running())
        for t in pending:
            t.cancel()
        loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
        print(task.cancelled(), loop)


try:
    asyncio.run(main())
    legacy()
    raise GracefulExit()
except SystemExit as e:
    print("exit", e.code, type(e).__mro__[1].__name__)
