# Title: A pool of two threads
# Theme: Threads and processes
# Look: Two jobs run on the lanes of the pool, the third is queued until one of the workers is free.
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def scan(document, seconds):
    time.sleep(seconds)
    return f"{document} scanned"


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="scanner") as pool:
        documents = {"map": 2, "letter": 1, "bill": 1.5}
        jobs = [loop.run_in_executor(pool, scan, *document) for document in documents.items()]
        for job in asyncio.as_completed(jobs):
            print(await job)


asyncio.run(main())
