# reference: sockets
class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n, end=" ")


def f(*args, **kw):
    pass


items = [D(1), D(2), D(3)]
del items
print("list")
items = [D(1), D(2), D(3)]
items.clear()
print("clear")
items = [D(1), D(2), D(3), D(4)]
items[1:3] = []
print("slice")
del items[:]
print("all")
pair = (D(1), D(2))
del pair
print("tuple")
items = [D(1), D(2)]
items *= 0
print("times 0")
items = [D(1), D(2)]
items = None
print("another")
f(D("p"), D("q"), k=D("k"))
print("arguments")
