import asyncio
async def main():
    t = asyncio.create_task(asyncio.sleep(1, 'v'), name='T')
    for n in range(3):
        t.add_done_callback(lambda t, n=n: print('cb', n, t.result()))
    gone = lambda t: print('never')
    t.add_done_callback(gone); t.add_done_callback(gone)
    print(t.remove_done_callback(gone), t.remove_done_callback(gone))
    print(await t)
    t.add_done_callback(lambda t: print('late cb'))
    print('before late')
    await asyncio.sleep(0)
asyncio.run(main())
