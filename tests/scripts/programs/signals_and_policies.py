# reference: sockets
import asyncio
import functools
import os
import signal
import sys
import threading
import time


class VerbosePolicy(asyncio.DefaultEventLoopPolicy):
    created = 0

    def new_event_loop(self):
        loop = super().new_event_loop()
        VerbosePolicy.created += 1
        loop.set_exception_handler(self.on_error)
        return loop

    @staticmethod
    def on_error(loop, context):
        exc = context.get("exception")
        print("handler:", context["message"].partition(" at ")[0], "|", type(exc).__name__, exc, sorted(k for k in context if k not in ("source_traceback",)))


class GracefulExit(SystemExit):
    code = 1


def _raise_graceful_exit() -> None:
    raise GracefulExit()


async def worker(name, stop: asyncio.Event, interval=0.5):
    n = 0
    try:
        while not stop.is_set():
            n += 1
            try:
                await asyncio.wait_for(stop.wait(), timeout=interval)
            except asyncio.TimeoutError:
                print(f"{name}: tick {n}")
            except (asyncio.CancelledError, KeyboardInterrupt):
                raise
    finally:
        print(f"{name}: stopped after {n}")
    return n


async def shutdown(sig, loop, stop):
    print(f"received {sig.name}")
    stop.set()
    tasks = [t for t in asyncio.all_tasks() if t is not asyncio.current_task() and t.get_name() != "main"]
    print("outstanding", sorted(t.get_name() for t in tasks))
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(results)


async def main():
    asyncio.current_task().set_name("main")
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for sig in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(sig, lambda s=sig: asyncio.create_task(shutdown(s, loop, stop), name=f"shutdown-{s.name}"))
    workers = [asyncio.create_task(worker(f"w{i}", stop, 0.4 + i / 10), name=f"w{i}") for i in range(2)]
    loop.call_later(1.3, functools.partial(stop.set))
    await asyncio.wait(workers)
    print(loop.remove_signal_handler(signal.SIGINT), loop.remove_signal_handler(signal.SIGINT), loop.remove_signal_handler(signal.SIGUSR1))
    try:
        loop.add_signal_handler(signal.SIGKILL, print)
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
    try:
        loop.add_signal_handler(1000, print)
    except ValueError as e:
        print(e)
    try:
        loop.add_signal_handler("TERM", print)
    except TypeError as e:
        print(e)
    try:
        loop.add_signal_handler(signal.SIGTERM, worker)
    except TypeError as e:
        print(e)
    loop.call_soon(lambda: 1 / 0)
    loop.call_exception_handler({"message": "custom", "detail": 3})
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    f = loop.create_future()
    f.set_exception(RuntimeError("nobody asked"))
    del f
    return "done"


def old_style_handlers():
    prev = signal.signal(signal.SIGINT, signal.SIG_IGN)
    print(prev is signal.default_int_handler, signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM))
    signal.signal(signal.SIGINT, prev)
    print(signal.Signals(15), signal.Signals.SIGTERM.name, signal.strsignal(15), signal.SIGTERM == 15, repr(signal.SIGTERM))
    print(signal.Handlers.SIG_DFL, signal.SIG_IGN)
    try:
        signal.signal(signal.SIGTERM, 12345)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
    try:
        signal.Signals(999)
    except ValueError as e:
        print(e)


def old_loop_style():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loop.call_later(0.2, _raise_graceful_exit)
    t = loop.create_task(asyncio.sleep(10))
    try:
        loop.run_forever()
    except (GracefulExit, KeyboardInterrupt) as e:
        print("graceful", repr(e), e.code, round(loop.time() % 1, 3) >= 0, loop.is_running(), loop.is_closed())
    finally:
        to_cancel = asyncio.all_tasks(loop)
        for x in to_cancel:
            x.cancel()
        print(loop.run_until_complete(asyncio.gather(*to_cancel, return_exceptions=True)))
        loop.run_until_complete(loop.shutdown_asyncgens())
        asyncio.set_event_loop(None)
        loop.close()
    print(loop.is_closed(), t.cancelled())
    try:
        loop.call_soon(print)
    except RuntimeError as e:
        print(e)


if __name__ == "__main__":
    asyncio.set_event_loop_policy(VerbosePolicy())
    print(asyncio.run(main()))
    print(VerbosePolicy.created, type(asyncio.get_event_loop_policy()).__name__)
    old_style_handlers()
    old_loop_style()
    print(VerbosePolicy.created)
    asyncio.set_event_loop_policy(None)
    print(type(asyncio.get_event_loop_policy()).__name__)
    try:
        asyncio.set_event_loop_policy(3)
    except (TypeError, AssertionError) as e:
        print(type(e).__name__, e)
    t = threading.Thread(target=lambda: print(threading.current_thread() is threading.main_thread()))
    t.start(); t.join()

    def in_thread():
        try:
            asyncio.get_event_loop()
        except RuntimeError as e:
            print("RuntimeError:", e)
        try:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        except ValueError as e:
            print("ValueError:", e)
    t = threading.Thread(target=in_thread, name="other")
    t.start(); t.join()
    print(asyncio.get_event_loop_policy().get_child_watcher.__name__)
