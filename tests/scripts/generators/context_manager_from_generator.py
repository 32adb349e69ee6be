class gen_cm:
    def __init__(self, g): self.g = g
    def __enter__(self): return next(self.g)
    def __exit__(self, t, v, tb):
        try:
            if t is None: next(self.g)
            else: self.g.throw(v)
        except StopIteration: return True
        return False
def g():
    try:
        yield 'resource'
    except ValueError as e: print('handled', e)
    finally: print('released')
with gen_cm(g()) as r: print(r)
with gen_cm(g()): raise ValueError('swallowed')
try:
    with gen_cm(g()): raise KeyError('passes')
except KeyError as e: print(repr(e))
