"""Functions to be called at the end of the script."""

_registered = []


def register(func, /, *args, **kwargs):
    """Register a function to be executed upon normal program termination."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _registered.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Unregister an exit function which was previously registered."""
    _registered[:] = [entry for entry in _registered if entry[0] != func]


def _clear():
    _registered.clear()


def _ncallbacks():
    return len(_registered)


def _run_exitfuncs():
    """Run all registered exit functions, the newest first; what they register themselves is not run."""
    for entry in _registered[::-1]:
        if not any([entry is each for each in _registered]):
            continue  # unregistered by another
        func, args, kwargs = entry
        try:
            func(*args, **kwargs)
        except BaseException as exc:
            import sys
            import traceback
            print(f"Exception ignored in atexit callback: {func!r}", file=sys.stderr)
            traceback.print_exception(exc)
    _registered.clear()
