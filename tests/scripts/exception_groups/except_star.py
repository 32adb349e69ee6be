try:
    raise ExceptionGroup('many', [ValueError(1), TypeError('t'), ExceptionGroup('sub', [ValueError(2), KeyError('k')])])
except* ValueError as eg:
    print('V', eg, eg.exceptions)
except* TypeError as eg:
    print('T', eg.exceptions)
except* KeyError as eg:
    print('K', repr(eg))
