import datetime
d = datetime.datetime(2024, 3, 5, 7, 8, 9)
class P:
    def __repr__(self): return 'rép'
    def __str__(self): return 'strp'
print(f'{d:%Y-%m-%d %H:%M} {d!s} {P()} {P()!r} {P()!a} {P()!s:>8}|')
print(f'{1_000.5:,.2f} {0.1 + 0.2} {1e16} {1e-7} {float("nan")} {float("inf"):>6} {-0.0}')
for bad in ('f"{1:d}"', 'f"{1.5:d}"', 'f"{\'a\':d}"', 'f"{1:q}"', 'f"{\'a\':,}"', 'f"{[]:5}"'):
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, type(e).__name__, e)
