import asyncio
asyncio.new_event_loop().set_exception_handler(5)
