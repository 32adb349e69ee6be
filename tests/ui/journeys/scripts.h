#pragma once

#include <QString>

/// Scripts that the journeys and the screenshots go through.
namespace coroscope::journeys {

/// Two tasks that sleep a second together: nobody holds control meanwhile.
inline const auto kTogether = QStringLiteral(R"(import asyncio

async def func1():
    print('func1() started')
    await asyncio.sleep(1)
    print('func1() finished')

async def func2():
    print('func2() started')
    await asyncio.sleep(1)
    print('func2() finished')

async def main():
    task1 = asyncio.create_task(func1())
    task2 = asyncio.create_task(func2())
    await task1
    await task2

asyncio.run(main())
)");

/// task1 is due at 1 s and gets control at 2 s, because task2 blocks the thread.
inline const auto kLate = QStringLiteral(R"(import asyncio
import time

async def func1():
    print('func1() started')
    await asyncio.sleep(1)
    print('func1() finished')

async def func2():
    print('func2() started')
    time.sleep(2)
    print('func2() finished')

async def main():
    task1 = asyncio.create_task(func1(), name='task1')
    task2 = asyncio.create_task(func2(), name='task2')
    await task1
    await task2

asyncio.run(main())
)");

/// Two thousand tasks in two kinds, of which every hundredth blocks for a moment.
inline const auto kManyTasks = QStringLiteral(R"(import asyncio
import time

async def download(number):
    for _ in range(5):
        await asyncio.sleep(0.1 + number % 7 / 100)

async def convert(number):
    await asyncio.sleep(number / 10000)
    if number % 100 == 0:
        time.sleep(0.005)
    await asyncio.sleep(0.2)

async def main():
    tasks = [asyncio.create_task(download(n), name=f'download-{n}') for n in range(1000)]
    tasks += [asyncio.create_task(convert(n), name=f'convert-{n}') for n in range(1000)]
    await asyncio.gather(*tasks)

asyncio.run(main())
)");

/// Never ends: a beat every half second, and a slow handler now and then.
inline const auto kEndless = QStringLiteral(R"(import asyncio
import time

async def beat():
    count = 0
    while True:
        await asyncio.sleep(0.5)
        count += 1
        if count % 20 == 0:
            print('beat', count)

async def handler():
    while True:
        await asyncio.sleep(3)
        time.sleep(0.4)

async def main():
    await asyncio.gather(beat(), handler())

asyncio.run(main())
)");

/// Stages that wait for each other, a pool, a lock, an exception, a cancellation and long names.
inline const auto kMixed = QStringLiteral(R"(import asyncio
import time

def compress(name):
    time.sleep(0.4)
    return name + '.gz'

async def fetch_a_page_with_a_really_long_function_name(name, delay, lock):
    await asyncio.sleep(delay)
    async with lock:
        await asyncio.sleep(0.2)
    return await asyncio.to_thread(compress, name)

async def fails():
    await asyncio.sleep(0.3)
    raise ValueError('no such page')

async def forever():
    await asyncio.Event().wait()

async def main():
    lock = asyncio.Lock()
    pages = [asyncio.create_task(fetch_a_page_with_a_really_long_function_name(f'page{n}', n / 10, lock),
                                 name=f'fetcher of page number {n}') for n in range(4)]
    bad = asyncio.create_task(fails())
    waiting = asyncio.create_task(forever())
    print(await asyncio.gather(*pages))
    try:
        await bad
    except ValueError as error:
        print(error)
    waiting.cancel()

asyncio.run(main())
)");

} // namespace coroscope::journeys
