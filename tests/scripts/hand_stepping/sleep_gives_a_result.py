"""The future that a stepped sleep() yields has its result in time."""
import asyncio


def case(name):
    def run(function):
        print("==", name)
        function()
    return run


@case("sleep by hand")
def _():
    async def m():
        c = asyncio.sleep(0.01, "res")
        f = c.send(None)
        print(type(f).__name__, f._asyncio_future_blocking, f.done())
        f._asyncio_future_blocking = False
        print(await f)
        try: c.send(None)
        except StopIteration as e: print(e.value)
        c = asyncio.sleep(0.01, "res")
        f = c.send(None); f._asyncio_future_blocking = False
        c.close()
        f.cancel() 
    asyncio.run(m())
