class F:
    def __format__(self, spec): return f'<{spec}>'
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
    def __bytes__(self): return b'bytes'
print(f'{F():abc} {F()} {F()!r:>6} {F()!s}', format(F(), 'q'), '{:z}'.format(F()), bytes(F()), f'{F()=}')
try:
    f'{object():>10}'
except TypeError as e:
    print(e)
