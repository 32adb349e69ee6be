class CM:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): print('enter', self.name); return self.name
    def __exit__(self, t, v, tb): print('exit', self.name, t and t.__name__, v); return self.swallow
with CM('a') as a, CM('b', True):
    print('body', a)
    raise ValueError('lost')
print('after')
try:
    with (CM('c'), CM('d')):
        raise KeyError('kept')
except KeyError as e:
    print('caught', e)
with CM('x'):
    pass
try:
    with 5: pass
except TypeError as e:
    print(e)
