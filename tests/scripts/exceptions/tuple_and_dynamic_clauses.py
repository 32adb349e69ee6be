kinds = (ValueError, KeyError)
def clause(): print('evaluated'); return kinds
for e in (ValueError('v'), KeyError('k'), TypeError('t')):
    try:
        try:
            raise e
        except clause() as x: print('kinds', repr(x))
    except Exception as x: print('other', repr(x))
