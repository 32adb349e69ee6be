# reference: sockets
# Misused functions of asyncio: CPython's tracebacks go through the library, and so do these.
import asyncio
import traceback as plain


class traceback:
    @staticmethod
    def print_exc():
        print(plain.format_exc().replace(__file__, "script"))


loop = asyncio.new_event_loop()
loop.close()
try:
    loop.run_until_complete(5)
except Exception:
    traceback.print_exc()
try:
    loop.call_soon(print)
except Exception:
    traceback.print_exc()
try:
    loop.run_forever()
except Exception:
    traceback.print_exc()
try:
    asyncio.create_task(5)
except Exception:
    traceback.print_exc()
try:
    asyncio.ensure_future(5)
except Exception:
    traceback.print_exc()
try:
    asyncio.shield(5)
except Exception:
    traceback.print_exc()
try:
    asyncio.gather(5)
except Exception:
    traceback.print_exc()
async def main():
    l = asyncio.get_running_loop()
    for f in (lambda: asyncio.create_task(5), lambda: asyncio.ensure_future(5), lambda: asyncio.shield(5), lambda: asyncio.gather(5), lambda: l.close(), lambda: l.run_forever(), lambda: l.run_until_complete(asyncio.sleep(1)), lambda: asyncio.run(main())):
        try:
            f()
        except Exception:
            traceback.print_exc()
    try:
        await asyncio.wait([])
    except Exception:
        traceback.print_exc()
    try:
        await asyncio.wait_for(5, 1)
    except Exception:
        traceback.print_exc()
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except Exception:
        traceback.print_exc()
    async def bad(): raise ValueError("bad")
    try:
        await asyncio.wait_for(bad(), 1)
    except Exception:
        traceback.print_exc()
    try:
        await asyncio.gather(bad(), bad())
    except Exception:
        traceback.print_exc()
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(1)
    except Exception:
        traceback.print_exc()
    try:
        async with asyncio.TaskGroup() as g: g.create_task(bad())
    except* Exception:
        traceback.print_exc()
    f = l.create_future(); f.set_result(1)
    try:
        f.set_result(2)
    except Exception:
        traceback.print_exc()
    try:
        l.create_future().result()
    except Exception:
        traceback.print_exc()
    q = asyncio.Queue(1)
    try:
        q.get_nowait()
    except Exception:
        traceback.print_exc()
    q.put_nowait(1)
    try:
        q.put_nowait(1)
    except Exception:
        traceback.print_exc()
    try:
        asyncio.Lock().release()
    except Exception:
        traceback.print_exc()
    try:
        asyncio.BoundedSemaphore(1).release()
    except Exception:
        traceback.print_exc()
    try:
        await asyncio.to_thread(lambda: 1/0)
    except Exception:
        traceback.print_exc()
    try:
        await asyncio.Condition().wait()
    except Exception:
        traceback.print_exc()
asyncio.run(main())
