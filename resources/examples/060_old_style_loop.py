# Title: The loop by hand
# Theme: First steps
# Look: The same loop is started twice; between the two runs it stands still and no task can go on.
import asyncio


async def chapter(number):
    print(f"chapter {number} begins")
    await asyncio.sleep(number)
    return f"chapter {number} read"


loop = asyncio.new_event_loop()
print(loop.run_until_complete(chapter(1)))
print("a pause, nobody drives the loop")
print(loop.run_until_complete(chapter(2)))
loop.close()
print("closed:", loop.is_closed())
