import asyncio, inspect
class Emitter:
    def __init__(self): self.listeners = []
    def on(self, f): self.listeners.append(f); return f
    async def emit(self, *a):
        for f in self.listeners:
            r = f(*a)
            if inspect.isawaitable(r): await r
e = Emitter()
@e.on
def sync(x): print('sync', x)
@e.on
async def slow(x):
    await asyncio.sleep(x); print('slow', x, asyncio.get_running_loop().time())
async def main():
    await e.emit(1)
    await asyncio.gather(e.emit(2), e.emit(1))
asyncio.run(main())
