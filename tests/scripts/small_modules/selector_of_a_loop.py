import asyncio
import selectors


class Loop(asyncio.SelectorEventLoop):
    def __init__(self, name):
        super().__init__(selectors.SelectSelector())
        self.name = name


async def main():
    print(asyncio.get_running_loop().name)
    return 5


loop = Loop("mine")
try:
    print(loop.run_until_complete(main()))
finally:
    loop.close()
loop = asyncio.SelectorEventLoop(selectors.DefaultSelector())
print(loop.run_until_complete(asyncio.sleep(0.1, "slept")))
loop.close()
with selectors.DefaultSelector() as selector:
    print(selector.select(timeout=0.01), dict(selector.get_map() or {}))
