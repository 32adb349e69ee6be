"""sys.set_coroutine_origin_tracking_depth, and debug mode that sets it while the loop runs."""
import asyncio
import sys


def case(name):
    def run(function):
        print("==", name)
        function()
    return run


@case("origin tracking")
def _():
    print(sys.get_coroutine_origin_tracking_depth())
    async def f(): pass
    c = f(); print(c.cr_origin); c.close()
    sys.set_coroutine_origin_tracking_depth(2)
    print(sys.get_coroutine_origin_tracking_depth())
    c = f(); print([(a.split("/")[-1], b, n) for a, b, n in c.cr_origin]); c.close()
    sys.set_coroutine_origin_tracking_depth(1)
    c = f(); print(len(c.cr_origin)); c.close()
    sys.set_coroutine_origin_tracking_depth(0)
    try: sys.set_coroutine_origin_tracking_depth(-1)
    except ValueError as e: print(e)
    try: sys.set_coroutine_origin_tracking_depth("a")
    except TypeError as e: print(e)
    async def m():
        print(sys.get_coroutine_origin_tracking_depth())
    asyncio.run(m()); asyncio.run(m(), debug=True); print(sys.get_coroutine_origin_tracking_depth())


@case("origin in warning")
def _():
    import warnings
    def h(message, category, filename, lineno, file=None, line=None): print(category.__name__, str(message).replace(__file__, "F"))
    warnings.showwarning = h
    warnings.simplefilter("always")
    async def f(): pass
    sys.set_coroutine_origin_tracking_depth(3)
    c = f(); del c
    sys.set_coroutine_origin_tracking_depth(0)
    c = f(); del c
