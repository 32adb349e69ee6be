import asyncio
async def main():
    asyncio.get_running_loop().call_later(1, asyncio.current_task().cancel, 'by timer')
    try:
        await asyncio.sleep(10)
    finally:
        print('main cleanup', asyncio.get_running_loop().time())
try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print('run raised', repr(e))
