import asyncio
async def f(): return asyncio.current_task().get_name()
async def main():
    a, b = asyncio.create_task(f()), asyncio.create_task(f(), name='special')
    print(a.get_name(), b.get_name(), asyncio.current_task().get_name())
    a.set_name(42)
    print(repr(a.get_name()), await a, await b)
    print(repr(b).replace(repr(b).split('coro=')[1].split('>')[1], '...') if False else b.get_coro().__name__)
asyncio.run(main())
