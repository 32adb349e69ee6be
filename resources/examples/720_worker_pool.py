# Title: A pool of workers
# Theme: Real-life shapes
# Look: Three workers share six jobs: whoever is free takes the next; after the last all are cancelled.
import asyncio


async def worker(name, jobs):
    while True:
        job, seconds = await jobs.get()
        await asyncio.sleep(seconds)
        print(f"{name} finished {job}")
        jobs.task_done()


async def main():
    jobs = asyncio.Queue()
    for number, seconds in enumerate((0.9, 0.4, 0.7, 0.4, 0.3, 0.8)):
        jobs.put_nowait((f"job {number}", seconds))
    workers = [asyncio.create_task(worker(name, jobs), name=name) for name in ("red", "green", "blue")]
    await jobs.join()
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print("all jobs done")


asyncio.run(main())
