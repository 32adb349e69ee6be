import asyncio
async def main():
    c = asyncio.Condition()
    for call in (c.notify, c.notify_all, c.release):
        try:
            call()
        except RuntimeError as e:
            print(e)
    try:
        await c.wait()
    except RuntimeError as e:
        print(e)
    print(c.locked())
asyncio.run(main())
