"""The selectors' names, which loops take as an argument. Nothing can be registered: there are no plain sockets."""

from collections import namedtuple
from collections.abc import Mapping  # noqa: F401

EVENT_READ, EVENT_WRITE = 1, 2
SelectorKey = namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])


class BaseSelector:
    def register(self, fileobj, events, data=None):
        raise NotImplementedError("plain sockets are not simulated: use asyncio streams")

    def unregister(self, fileobj):
        raise KeyError(f"{fileobj!r} is not registered")

    def modify(self, fileobj, events, data=None):
        self.unregister(fileobj)

    def get_key(self, fileobj):
        self.unregister(fileobj)

    def select(self, timeout=None):
        """Nothing is registered, so that nothing comes: this waits."""
        import time
        if timeout is None:
            import threading
            threading.Event().wait()
        elif timeout > 0:
            time.sleep(timeout)
        return []

    def get_map(self):
        return {}

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class SelectSelector(BaseSelector):
    pass


class PollSelector(BaseSelector):
    pass


class EpollSelector(BaseSelector):
    pass


DefaultSelector = EpollSelector
