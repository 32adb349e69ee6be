# Title: The first answer wins
# Theme: Waiting for several
# Look: At 0.7 s one mirror answers; the others are cancelled while they wait.
import asyncio


async def ask(mirror, seconds):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(f"{mirror} no longer needed")
        raise
    return mirror


async def main():
    mirrors = {"north": 1.2, "south": 0.7, "west": 2.0}
    tasks = [asyncio.create_task(ask(name, seconds), name=name) for name, seconds in mirrors.items()]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("answer from", done.pop().result())
    for task in pending:
        task.cancel()
    await asyncio.wait(pending)


asyncio.run(main())
