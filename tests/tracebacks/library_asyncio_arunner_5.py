import asyncio
with asyncio.Runner() as r: r.run(5)
