import asyncio
loop = asyncio.new_event_loop()
async def main():
    loop.run_until_complete(asyncio.sleep(0))
import warnings
warnings.simplefilter('ignore')
loop.run_until_complete(main())
