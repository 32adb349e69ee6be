"""os in jobs of the loop's default executor."""

import os as _os

from aiofiles import _job


def _wrapped(function):
    async def run(*args, **kwargs):
        return await _job(function, *args, **kwargs)
    run.__name__ = function.__name__
    return run


stat, rename, renames, replace, remove, unlink, mkdir, makedirs, rmdir, removedirs, listdir, scandir, access = map(
    _wrapped, (_os.stat, _os.rename, _os.renames, _os.replace, _os.remove, _os.unlink, _os.mkdir, _os.makedirs, _os.rmdir,
               _os.removedirs, _os.listdir, _os.scandir, _os.access))


class path:
    exists, isfile, isdir, islink, getsize, getmtime = map(
        lambda function: staticmethod(_wrapped(function)),
        (_os.path.exists, _os.path.isfile, _os.path.isdir, _os.path.islink, _os.path.getsize, _os.path.getmtime))
