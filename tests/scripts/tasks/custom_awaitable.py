import asyncio
class Later:
    def __init__(self, d, v): self.d, self.v = d, v
    def __await__(self):
        yield from asyncio.sleep(self.d).__await__()
        return self.v
class Wrong:
    def __await__(self): return 5
async def main():
    print(await Later(1, 'x'), await asyncio.gather(Later(2, 'a'), Later(1, 'b')), asyncio.get_running_loop().time())
    try:
        await Wrong()
    except TypeError as e:
        print(e)
asyncio.run(main())
