import asyncio, time
def work():
    time.sleep(3)
    print('thread finishes', time.monotonic())
async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(work), 1)
    except TimeoutError:
        print('timeout', asyncio.get_running_loop().time())
asyncio.run(main())
print('run returned', time.monotonic())
