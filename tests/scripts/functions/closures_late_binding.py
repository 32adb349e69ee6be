late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])
def counter():
    n = 0
    def up(step=1):
        nonlocal n
        n += step
        return n
    def peek(): return n
    return up, peek
up, peek = counter()
up(); up(5)
print(peek(), up.__closure__[0].cell_contents, up.__code__.co_freevars)
