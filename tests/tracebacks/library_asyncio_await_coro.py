import asyncio
async def main():
    c = asyncio.sleep(0)
    try: await asyncio.wait([c])
    finally: c.close()
asyncio.run(main())
