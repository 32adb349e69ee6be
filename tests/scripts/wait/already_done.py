import asyncio
async def main():
    fs = [asyncio.Future() for _ in range(3)]
    fs[1].set_result('x')
    done, pending = await asyncio.wait(fs, return_when=asyncio.FIRST_COMPLETED)
    print([fs.index(f) for f in done], [fs.index(f) for f in pending])
    for f in fs[::2]: f.cancel()
    done, pending = await asyncio.wait(fs)
    print([f.cancelled() for f in done], pending)
asyncio.run(main())
