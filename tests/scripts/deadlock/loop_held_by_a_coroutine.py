# expect: exit 3
import asyncio

# The last reference to an event loop is held by a coroutine that never ends: both go together.
async def main():
    other = asyncio.new_event_loop()
    print(other.is_running())
    await asyncio.Event().wait()

asyncio.run(main())
