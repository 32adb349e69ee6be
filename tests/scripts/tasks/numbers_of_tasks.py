# reference: sockets
import asyncio


async def main(servers):
    numbers = [asyncio.current_task().get_name()]

    async def handle(reader, writer):
        numbers.append(asyncio.current_task().get_name())
        writer.write(await reader.read(10))
        writer.close()

    for port in range(9101, 9101 + servers):
        async with await asyncio.start_server(handle, "127.0.0.1", port):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"hi")
            numbers.append(await reader.read())
            writer.close()
    task = asyncio.create_task(asyncio.sleep(1))
    numbers.append(task.get_name())
    print(numbers)
    print(task)
    await asyncio.sleep(0)
    print(str(task).partition(" wait_for")[0])
    unborn = asyncio.create_task(asyncio.sleep(1))
    unborn.cancel()
    task.cancel()
    print(await asyncio.gather(unborn, task, return_exceptions=True))
    print(unborn, task)

asyncio.run(main(0))
for wrong in (main, 5):
    try:
        asyncio.run(wrong)
    except ValueError:
        pass
asyncio.run(main(2))
