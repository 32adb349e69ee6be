try:
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* ValueError:
        raise RuntimeError('from V')
    except* KeyError as e:
        raise LookupError('from K') from e
except ExceptionGroup as eg:
    print(repr(eg))
    for e in eg.exceptions:
        print(repr(e), repr(e.__cause__), repr(e.__context__))
