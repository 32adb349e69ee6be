import asyncio
attempts = 0
async def flaky():
    global attempts
    attempts += 1
    await asyncio.sleep(0.1)
    if attempts < 4:
        raise ConnectionError(f'attempt {attempts}')
    return 'payload'
async def retry(f, times, delay):
    for n in range(times):
        try:
            return await f()
        except ConnectionError as e:
            print('failed:', e, 'waiting', delay)
            await asyncio.sleep(delay)
            delay *= 2
async def main():
    print(await retry(flaky, 5, 0.5), round(asyncio.get_running_loop().time(), 6))
asyncio.run(main())
