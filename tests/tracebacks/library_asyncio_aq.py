import asyncio
asyncio.Queue(1).put_nowait(1)
q = asyncio.Queue(1); q.put_nowait(1); q.put_nowait(2)
