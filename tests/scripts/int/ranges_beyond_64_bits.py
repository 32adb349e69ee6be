import operator
N = 10**30
def show(*what):
    print(*what)
def attempt(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__ + ":", error)
r = range(N)
show(r, r.start, r.stop, r.step, bool(r))
attempt(lambda: len(r))
attempt(lambda: list(r))
attempt(lambda: tuple(r))
attempt(lambda: r.__len__())
show(N - 1 in r, N in r, -1 in r, 5 in r)
show(r[-1], r[N // 2], r[0])
attempt(lambda: r[N])
attempt(lambda: r[-N - 1])
attempt(lambda: r["a"])
attempt(lambda: r[1.0])
show(r[N // 2:], r[::-1], r[::10**20], r[5:N:7], r[-10:], r[:-N], r[::2**70])
show(list(r[-3:]), list(range(N, N + 5)), list(range(N + 5, N, -2)))
show(r.index(N - 1), range(N, 2 * N, 3).index(N + 9))
attempt(lambda: r.index(N))
attempt(lambda: range(N, 2 * N, 3).index(N + 10))
show(r.count(3), r.count(N))
show(range(N) == range(0, N, 1), hash(range(N)) == hash(range(0, N)), range(N, N) == range(0), range(N, N + 1, 5) == range(N, N + 1, 9))
for i in range(2**63 - 2, 2**63 + 2):
    print(i, end=" ")
print()
it = iter(range(N, N + 3))
show(type(it), next(it), it.__length_hint__(), list(it), it.__length_hint__())
attempt(lambda: next(it))
show(type(iter(range(3))), type(iter(range(2**63 - 1))), type(iter(range(2**63))))
show(list(reversed(range(N, N + 4))), list(reversed(range(2**62, 2**62 + 5, 2))))
show(sum(range(N, N + 10)), max(range(N, N + 10)), sorted(range(N + 3, N, -1)))
show(range(-N, N)[N], range(-N, N).index(0), 0 in range(-N, N, 7), range(N, -N, -1)[3])
show(slice(None, None, -1).indices(N), slice(3, None).indices(2 * N), slice(-N, N, N).indices(5))
attempt(lambda: slice(None).indices(-1))
show(range(10)[::3], range(10)[::2**70], range(0, 100, 2**40)[::2**40], range(10)[2:100:4], range(10)[8:2:-3], range(0)[::-1], range(5, 0, -2)[1:])
show(range(True, 5), range(False), range(1, 5, True))
class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
show(range(Index(N)), range(10)[Index(3)], r[Index(4)], r[Index(2):Index(5)])
class Int(int): pass
show(range(Int(5)), range(Int(N)), type(range(Int(5)).stop))
attempt(lambda: range(1.5))
attempt(lambda: range(0, 5, 0))
attempt(lambda: range(N, 5, 0))
attempt(lambda: range("5"))
show(2.0 in range(5), 2.5 in range(5), float("nan") in range(5), float("inf") in range(5), 1e30 in range(5))
attempt(lambda: range(5).index(2.0))
attempt(lambda: range(5).index(2.5))
attempt(lambda: range(5).index("a"))
show(range(2**60 + 5), len(range(2**60 + 5)), len(range(-2**62, 2**62 - 1)), range(2**62)[2**61], range(-2**63, 2**63 - 1, 2**62)[1])
attempt(lambda: len(range(-2**63, 2**63 - 1)))
match range(N, N + 2):
    case [a, b]:
        print("matched", a, b)
a, b = range(N, N + 2)
print(b - a)
try:
    a, b = range(N, N + 3)
except ValueError as error:
    print(error)
print([x for x, y in zip(range(N, 2 * N), range(3))], dict(enumerate(range(N, N + 2))))
print(operator.index(True), operator.length_hint(range(3)))
import itertools
print(list(itertools.islice(range(N), 3)), list(itertools.islice(range(-N, 0, 10**29), 12)))
print(len(range(N, N + 10)), set(range(N, N + 2)) == {N, N + 1})
