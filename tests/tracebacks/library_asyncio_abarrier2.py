import asyncio
asyncio.Barrier(0)
