"""Names of concurrent.futures that are also found here."""

from concurrent.futures import BrokenThreadPool, ThreadPoolExecutor  # noqa: F401
