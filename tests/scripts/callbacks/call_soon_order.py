import asyncio
async def main():
    loop = asyncio.get_running_loop()
    for i in range(3):
        loop.call_soon(print, 'soon', i)
    def again(n):
        print('again', n)
        if n: loop.call_soon(again, n - 1)
    loop.call_soon(again, 2)
    print('main')
    await asyncio.sleep(0); print('after one turn')
    await asyncio.sleep(0); print('after two')
    await asyncio.sleep(1)
asyncio.run(main())
