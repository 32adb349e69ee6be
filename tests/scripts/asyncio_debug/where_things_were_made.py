# reference: sockets
import asyncio, logging, os, re, sys, threading


class Plain(logging.Filter):
    def filter(self, record):
        text = record.getMessage().replace(__file__, "F")
        # Of a stack, what lies between this script and the loop is left out.
        record.msg = re.sub(r'(?m)^  File "/usr/lib.*\n    .*\n(?=(.*\n)*  File)|^  File ".*", line \d+, in <module>\n    asyncio.run.*\n', "", text)
        record.args = ()
        return not text.startswith(("Using selector", "Close"))


class Short(logging.Formatter):
    def formatException(self, info):
        return super().formatException(info).replace(__file__, "F")


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Short("%(levelname)s:%(message)s"))
logging.basicConfig(handlers=[handler], level=logging.DEBUG)
logging.getLogger("asyncio").addFilter(Plain())


async def fail():
    raise ValueError("x")


def shown(thing):
    print(re.sub(r"when=[0-9.]+", "when=N", repr(thing)).replace(__file__, "F"))


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug())
    loop.slow_callback_duration = 3600  # however slow the machine
    task = asyncio.create_task(asyncio.sleep(0.1), name="t")
    shown(task)
    future = loop.create_future()
    shown(future)
    shown(asyncio.Future())
    timer = loop.call_later(5, print)
    shown(timer)
    timer.cancel()
    shown(timer)
    ensured = asyncio.ensure_future(asyncio.sleep(0.1))
    await asyncio.sleep(0)
    shown(ensured)
    both = asyncio.gather(asyncio.sleep(0.1), ensured)
    shown(both)
    await both
    shown(task)
    async with asyncio.TaskGroup() as group:
        shown(group.create_task(asyncio.sleep(0)))
    print([frame.name for frame in task._source_traceback][-2:], timer._source_traceback[-1].name)
    print("== what may be called")
    coroutine = fail()
    for bad in (fail, coroutine, 5):
        try:
            loop.call_soon(bad)
        except TypeError as error:
            print(error)
    coroutine.close()
    for call in (lambda: loop.call_later(1, fail), lambda: loop.call_at(1, fail), lambda: loop.run_in_executor(None, fail)):
        try:
            call()
        except TypeError as error:
            print(error)
    print("== from another thread")
    future.add_done_callback(print)

    def thread():
        for what in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.call_at(1, print),
                     lambda: future.set_result(1)):
            try:
                print("done", what())
            except RuntimeError as error:
                print("RuntimeError", error)
        loop.call_soon_threadsafe(print, "safe")

    other = threading.Thread(target=thread)
    other.start()
    other.join()
    await asyncio.sleep(0.01)
    print("== failures")
    lost = asyncio.create_task(fail())
    await asyncio.sleep(0.01)
    del lost
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.01)


asyncio.run(main(), debug=True)


async def debugs():
    return asyncio.get_running_loop().get_debug()

print(asyncio.run(debugs()))
os.environ["PYTHONASYNCIODEBUG"] = "1"
print(asyncio.run(debugs()))
del os.environ["PYTHONASYNCIODEBUG"]
print(asyncio.run(debugs()))
