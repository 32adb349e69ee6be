import asyncio
class Debounce:
    def __init__(self, delay, f): self.delay, self.f, self.handle = delay, f, None
    def __call__(self, *a):
        if self.handle: self.handle.cancel()
        self.handle = asyncio.get_running_loop().call_later(self.delay, self.f, *a)
async def main():
    d = Debounce(0.3, lambda k: print('search', k, round(asyncio.get_running_loop().time(), 6)))
    for k, pause in (('p', 0.1), ('py', 0.1), ('pyt', 0.5), ('pyth', 0.2), ('python', 0.5)):
        d(k)
        await asyncio.sleep(pause)
asyncio.run(main())
