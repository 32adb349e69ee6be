# What the interpreter has quick ways for, where the quick way must give up: operators that answer NotImplemented, properties and
# slots that change, classes that change under a cache, locals that are unbound.
class Left:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return NotImplemented if isinstance(other, int) else ("add", self.x)

    def __iadd__(self, other):
        return NotImplemented

    def __eq__(self, other):
        return NotImplemented if isinstance(other, int) else self.x == other.x

    def __lt__(self, other):
        return NotImplemented

    @property
    def double(self):
        return self.x * 2


class Right(Left):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y

    def __radd__(self, other):
        return ("radd", self.x)


class Other:
    def __radd__(self, other):
        return ("other", other.x)

    def __gt__(self, other):
        return ("gt", other.x)


a, b, c = Left(1), Right(2, 3), Other()
print(a + b, b + b, a + c, a == 1, a == Left(1), a < c)
for attempt in (lambda: a + 1, lambda: 1 + a, lambda: a < 1):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
try:
    a += 1
except TypeError as error:
    print(error)


def attributes():
    for each in (Left(1), Right(1, 2), Left(5)):
        each.z = each.double
        each.x += 1
        print(each.z, each.double, vars(each))
        del each.z
        each.z = "again"
        print(vars(each))
        if each.x == 2:
            Left.double = property(lambda self: -self.x)
    Left.double = 7
    print(Left(1).double)


attributes()


def locals_and_loops():
    for i in [1, 2.5, "x", None]:
        try:
            i = i + 1
            print(i, late)
        except (TypeError, NameError) as error:
            print(type(error).__name__, error)
        late = i
    for n in range(3):
        n += 10**14
        print(n * n, n - 10**15, n // 7, -n % 7, n < n + 1)
    total = 0
    for k in (x for x in range(5)):
        total += k
    return total


print(locals_and_loops())


def growing():
    text = kept = "-" * 99
    for i in range(300):
        text += "ab"
        if i == 150:
            kept = text
    text += "\u4e2d"
    text += "end"
    numbers = {text: 1}
    text += "!"
    return len(text), text[-5:], len(kept), kept[-3:], numbers.get(text), hash(kept) == hash(kept + "")


print(growing())
print([f"{value:.2f}|{value:e}|{value:10.3f}|{value:g}" for value in (0.125, 2.675, 1e22, -0.0, 123456789.5)])
print([int(text) for text in ("0", "-7", "+12", " 8 ", "1_000", "123456789012345678901")])
