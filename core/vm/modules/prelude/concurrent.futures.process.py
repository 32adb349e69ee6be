"""Names of concurrent.futures that are also found here."""

from concurrent.futures import BrokenProcessPool, ProcessPoolExecutor, _RemoteTraceback  # noqa: F401
