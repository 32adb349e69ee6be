for e in (KeyError('a'), KeyError(), KeyError(1, 2), OSError(2, 'msg'), OSError(13, 'denied', 'f.txt'), FileNotFoundError(2, 'x'), UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad'), StopIteration(3), SystemExit('x'), ImportError('m', name='n'), AttributeError('a'), SyntaxError('s')):
    print(type(e).__name__, '|', str(e), '|', repr(e), '|', e.args)
print(type(OSError(2, 'x')).__name__, type(OSError(111, 'x')).__name__, type(OSError(9999, 'x')).__name__)
