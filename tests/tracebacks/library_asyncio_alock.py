import asyncio
asyncio.Lock().release()
