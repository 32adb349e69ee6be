# reference: sockets
"""Signals that a script sends itself: with raise_signal and os.kill, to handlers of signal.signal and of loops."""
import asyncio
import os
import signal
import threading


def on_usr1(signum, frame):
    print("handler of", signal.Signals(signum).name, frame is not None)


def plain():
    print(signal.signal(signal.SIGUSR1, on_usr1))
    signal.raise_signal(signal.SIGUSR1)
    os.kill(os.getpid(), signal.SIGUSR1)
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    signal.raise_signal(signal.SIGUSR1)
    os.kill(os.getpid(), 0)
    try:
        signal.raise_signal(signal.SIGINT)
    except KeyboardInterrupt as error:
        print("interrupted", repr(error))
    signal.signal(signal.SIGTERM, lambda *args: (_ for _ in ()).throw(SystemExit(3)))
    try:
        os.kill(os.getpid(), signal.SIGTERM)
    except SystemExit as error:
        print("asked to end", error.code)
    signal.raise_signal(signal.SIGCHLD)
    for wrong in (lambda: signal.raise_signal(0), lambda: signal.signal(signal.SIGKILL, on_usr1), lambda: os.kill(99999999, 15),
                  lambda: signal.signal(signal.SIGINT, "no")):
        try:
            wrong()
        except (OSError, ValueError, TypeError) as error:
            print(type(error).__name__, error)


async def graceful():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, lambda number: (print("received", number.name), stop.set()), number)
    worker = asyncio.create_task(asyncio.sleep(60), name="worker")
    loop.call_later(0.02, os.kill, os.getpid(), signal.SIGTERM)
    await stop.wait()
    worker.cancel()
    print(await asyncio.gather(worker, return_exceptions=True))
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    stop.clear()
    threading.Timer(0.02, os.kill, [os.getpid(), signal.SIGHUP]).start()
    await stop.wait()
    for wrong in (lambda: loop.add_signal_handler(signal.SIGKILL, print), lambda: loop.add_signal_handler(1000, print),
                  lambda: loop.add_signal_handler("TERM", print), lambda: loop.add_signal_handler(signal.SIGTERM, graceful)):
        try:
            wrong()
        except (RuntimeError, ValueError, TypeError) as error:
            print(type(error).__name__, error)


async def interrupted():
    try:
        asyncio.get_running_loop().call_later(0.01, signal.raise_signal, signal.SIGINT)
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("cancelled by ctrl-c")
        raise
    finally:
        await asyncio.sleep(0.01)
        print("cleaned up")


async def goes_on():
    signal.raise_signal(signal.SIGINT)
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("no thanks")
    return "a result"


async def twice():
    signal.raise_signal(signal.SIGINT)
    signal.raise_signal(signal.SIGINT)


plain()
asyncio.run(graceful())
for main in (interrupted, goes_on, twice):
    try:
        print(asyncio.run(main()))
    except KeyboardInterrupt as error:
        print("KeyboardInterrupt", repr(error))
    try:
        with asyncio.Runner() as runner:
            print(runner.run(main()))
    except KeyboardInterrupt as error:
        print("KeyboardInterrupt", repr(error))


def in_thread():
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    except ValueError as error:
        print("ValueError:", error)


thread = threading.Thread(target=in_thread)
thread.start()
thread.join()
