import asyncio
async def a():
    print('a1'); await b(); print('a2'); await asyncio.sleep(0); print('a3')
async def b():
    print('b1'); await asyncio.sleep(0); print('b2')
async def main():
    t = asyncio.create_task(a())
    print('m1'); await asyncio.sleep(0); print('m2'); await b(); print('m3'); await t; print('m4')
asyncio.run(main())
