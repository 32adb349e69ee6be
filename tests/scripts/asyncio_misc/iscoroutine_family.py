import asyncio, inspect, functools
async def co(): pass
async def ag(): yield
class A:
    async def m(self): pass
    async def __call__(self): pass
c = co()
print(asyncio.iscoroutine(c), asyncio.iscoroutinefunction(co), asyncio.iscoroutinefunction(A().m), asyncio.iscoroutinefunction(A()), asyncio.iscoroutinefunction(functools.partial(co)), asyncio.iscoroutinefunction(ag), asyncio.isfuture(c), inspect.iscoroutinefunction(functools.partial(co)))
c.close()
print(co.__name__, type(c).__name__, c.__name__, c.cr_frame)
