import asyncio, threading, time
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    def worker():
        time.sleep(1)
        loop.call_soon_threadsafe(f.set_result, 'from thread')
    t = threading.Thread(target=worker); t.start()
    print(await f, loop.time())
    t.join()
    print(await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(asyncio.sleep(1, 'rc'), loop)), loop.time())
asyncio.run(main())
