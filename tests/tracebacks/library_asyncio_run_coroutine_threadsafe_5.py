import asyncio
asyncio.run_coroutine_threadsafe(5, asyncio.new_event_loop())
