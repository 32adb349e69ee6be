import asyncio
async def heartbeat(period):
    n = 0
    try:
        while True:
            await asyncio.sleep(period)
            n += 1
            print('beat', n, asyncio.get_running_loop().time())
    finally:
        print('heartbeat stopped after', n)
async def main():
    stop = asyncio.Event()
    beat = asyncio.create_task(heartbeat(1))
    asyncio.get_running_loop().call_later(3.5, stop.set)
    await stop.wait()
    beat.cancel()
    try:
        await beat
    except asyncio.CancelledError:
        print('shutdown complete', asyncio.get_running_loop().time())
asyncio.run(main())
