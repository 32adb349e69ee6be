try:
    try:
        raise ExceptionGroup('top', [ValueError(1), ExceptionGroup('in', [ValueError(2), OSError(3)])])
    except* ValueError as eg:
        print(repr(eg))
        raise
except BaseExceptionGroup as eg:
    print(repr(eg))
