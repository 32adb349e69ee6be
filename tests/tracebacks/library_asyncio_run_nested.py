import asyncio
async def main():
    c = asyncio.sleep(0)
    try:
        asyncio.run(c)
    finally:
        c.close()
asyncio.run(main())
