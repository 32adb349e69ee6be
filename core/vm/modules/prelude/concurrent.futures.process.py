"""Names of concurrent.futures that are also found here."""

from concurrent.futures import BrokenProcessPool, ProcessPoolExecutor  # noqa: F401
