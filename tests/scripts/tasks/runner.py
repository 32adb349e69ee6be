import asyncio
async def f(v):
    await asyncio.sleep(1)
    return v, asyncio.get_running_loop().time()
with asyncio.Runner() as r:
    print(r.run(f('a')), r.run(f('b')))
    print(r.get_loop().is_running())
try:
    r.run(f('c'))
except RuntimeError as e:
    print(e)
