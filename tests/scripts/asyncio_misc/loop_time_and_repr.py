import asyncio
async def main():
    loop = asyncio.get_running_loop()
    t = loop.time()
    for d in (0.1, 0.2, 0.3, 1 / 3, 1e-9, 2.5e-7):
        await asyncio.sleep(d)
        print(loop.time(), f'{loop.time() - t:.9f}')
    print(loop, loop.is_running(), asyncio.get_event_loop() is loop)
asyncio.run(main())
