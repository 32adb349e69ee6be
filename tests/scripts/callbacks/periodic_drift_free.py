import asyncio
async def main():
    loop, start = asyncio.get_running_loop(), 0.0
    def tick(n):
        print(n, loop.time())
        if n < 4: loop.call_at(start + (n + 1) * 0.3, tick, n + 1)
    loop.call_at(start + 0.3, tick, 1)
    await asyncio.sleep(2)
asyncio.run(main())
