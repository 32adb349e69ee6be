import asyncio, contextvars
v = contextvars.ContextVar('v', default='default')
async def child(n):
    print(n, 'sees', v.get())
    v.set(n)
    await asyncio.sleep(1)
    print(n, 'has', v.get())
async def main():
    v.set('main')
    await asyncio.gather(child('a'), child('b'))
    await child('inline')
    print('main now', v.get())
asyncio.run(main())
print(v.get())
