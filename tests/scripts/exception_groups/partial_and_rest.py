try:
    try:
        raise ExceptionGroup('g', [ValueError(1), OSError(2), ValueError(3)])
    except* ValueError as eg:
        print('handled', eg.exceptions)
except ExceptionGroup as rest:
    print('rest', rest.message, rest.exceptions)
try:
    raise ValueError('naked')
except* ValueError as eg:
    print(repr(eg), repr(eg.message))
