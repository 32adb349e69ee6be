import asyncio, threading, time, queue
def legacy(inq, outq):
    while (x := inq.get()) is not None:
        time.sleep(0.5)
        outq.put(x * 2)
    outq.put(None)
async def main():
    a, b = queue.Queue(), queue.Queue()
    t = threading.Thread(target=legacy, args=(a, b)); t.start()
    for n in (1, 2, 3): a.put(n)
    a.put(None)
    while (x := await asyncio.to_thread(b.get)) is not None:
        print(x, asyncio.get_running_loop().time())
    t.join()
asyncio.run(main())
