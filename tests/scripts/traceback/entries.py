# reference: sockets
# Entries of tracebacks, also those of the library.
import asyncio
import traceback


async def bad():
    raise ValueError("x")
def show(tb):
    for f in traceback.extract_tb(tb):
        print(f.filename.replace(__file__, "script"), f.lineno, f.name, f.line)
    print("".join(traceback.format_tb(tb)).replace(__file__, "script"))
try:
    asyncio.run(bad())
except ValueError as e:
    show(e.__traceback__)
async def main():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError as e:
        show(e.__traceback__)
        show(e.__context__.__traceback__)
    try:
        await asyncio.wait_for(bad(), 1)
    except ValueError as e:
        show(e.__traceback__)
        te = traceback.TracebackException.from_exception(e)
        print("".join(te.format()).replace(__file__, "script"))
        print("".join(traceback.format_exception(e, limit=1)).replace(__file__, "script"))
        print("".join(traceback.format_exception(e, limit=-1)).replace(__file__, "script"))
asyncio.run(main())
