import asyncio
async def w(n, lock, log):
    log.append(f'{n}?')
    async with lock:
        log.append(f'{n}+')
        await asyncio.sleep(0)
        log.append(f'{n}-')
    log.append(f'{n}.')
async def main():
    lock, log = asyncio.Lock(), []
    await asyncio.gather(*(w(n, lock, log) for n in 'abc'))
    print(' '.join(log))
asyncio.run(main())
