calls = []
def default(n): calls.append(n); return [n]
def f(a=default(1), *, b=default(2)): a.append(0); b.append(0); return a, b
print(calls, f(), f(), f(b=[9]), calls, f.__defaults__, f.__kwdefaults__)
f.__defaults__ = (['new'],)
print(f())
