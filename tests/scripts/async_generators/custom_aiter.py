import asyncio
class Countdown:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        await asyncio.sleep(1)
        self.n -= 1
        return self.n
class Bad: pass
async def main():
    print([x async for x in Countdown(3)], await anext(aiter(Countdown(5))))
    try:
        async for x in Bad(): pass
    except TypeError as e:
        print(e)
    try:
        async for x in [1]: pass
    except TypeError as e:
        print(e)
asyncio.run(main())
