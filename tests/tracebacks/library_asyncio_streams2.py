import asyncio
async def main():
    r = asyncio.StreamReader(limit=2)
    r.feed_data(b'abcdefgh\n')
    await r.readline()
asyncio.run(main())
