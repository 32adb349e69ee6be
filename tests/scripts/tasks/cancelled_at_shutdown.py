import asyncio
async def bg(n):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print('cancelled', n)
        await asyncio.sleep(1)
        print('cleaned', n, asyncio.get_running_loop().time())
        raise
async def main():
    for n in range(3):
        asyncio.create_task(bg(n))
    await asyncio.sleep(1)
    return 'main result'
print(asyncio.run(main()))
