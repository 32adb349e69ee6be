"""What except* clauses raise becomes a group, with what is raised again beside it."""


def show(error):
    inner = [show(each) for each in error.exceptions] if isinstance(error, BaseExceptionGroup) else []
    return f"{type(error).__name__}({error}) {inner} during {error.__context__!r}"


def attempt(error, handler):
    try:
        try:
            raise error
        except* ValueError as group:
            handler(group)
    except BaseException as raised:
        print(show(raised))


def other(group):
    raise KeyError("other")


def same(group):
    raise group


def interrupt(group):
    raise KeyboardInterrupt


for handler in other, same, interrupt:
    attempt(ValueError(1), handler)
    attempt(ExceptionGroup("one", [ValueError(1)]), handler)
    attempt(ExceptionGroup("two", [ValueError(1), TypeError(2)]), handler)
    attempt(BaseExceptionGroup("exit", [ValueError(1), SystemExit(2)]), handler)
