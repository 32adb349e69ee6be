"""uvloop is asyncio's loop on another library of the system's. The simulated world has one loop: this is asyncio's under
uvloop's names."""

import asyncio as _asyncio

__version__ = "0.19.0"
__all__ = ("new_event_loop", "install", "run", "EventLoopPolicy", "Loop")


class Loop(_asyncio.SelectorEventLoop):
    pass


def new_event_loop():
    return Loop()


class EventLoopPolicy(_asyncio.DefaultEventLoopPolicy):
    def _loop_factory(self):
        return new_event_loop()


def install():
    """Loops made from now on are uvloop's."""
    _asyncio.set_event_loop_policy(EventLoopPolicy())


def run(main, *, loop_factory=new_event_loop, debug=None, **run_kwargs):
    """asyncio.run with a loop of uvloop's."""
    with _asyncio.Runner(loop_factory=loop_factory, debug=debug) as runner:
        return runner.run(main)
