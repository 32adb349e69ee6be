import asyncio
async def f(): pass
c = f()
for call in (asyncio.get_running_loop, lambda: asyncio.create_task(c), asyncio.current_task):
    try:
        call()
    except RuntimeError as e:
        print(e)
c.close()
print(c.cr_running, asyncio.iscoroutine(c), asyncio.iscoroutinefunction(f))
