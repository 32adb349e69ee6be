def show(e, depth=0):
    while e is not None:
        print(' ' * depth + repr(e), 'cause' if e.__cause__ else '', 'suppress' if e.__suppress_context__ else '')
        e, depth = e.__cause__ or e.__context__, depth + 1
try:
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise ValueError('second') from e
    except ValueError:
        raise KeyError('third')
except KeyError as e:
    show(e)
try:
    try:
        {}['x']
    except KeyError:
        raise LookupError('clean') from None
except LookupError as e:
    show(e)
