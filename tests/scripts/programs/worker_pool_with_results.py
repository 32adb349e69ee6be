import asyncio
async def worker(name, jobs, results):
    while True:
        n, fut = await jobs.get()
        try:
            await asyncio.sleep(n / 10)
            if n == 3: raise ValueError(n)
            fut.set_result((name, n * n))
        except ValueError as e:
            fut.set_exception(e)
        finally:
            jobs.task_done()
async def main():
    loop, jobs = asyncio.get_running_loop(), asyncio.Queue()
    ws = [asyncio.create_task(worker(f'w{i}', jobs, None)) for i in range(2)]
    futs = []
    for n in range(6):
        f = loop.create_future()
        futs.append(f)
        jobs.put_nowait((n, f))
    await jobs.join()
    print(await asyncio.gather(*futs, return_exceptions=True), loop.time())
    for w in ws: w.cancel()
asyncio.run(main())
