# Objects: construction, attributes, methods, inheritance, a property, an operator.
class Shape:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self

    def area(self):
        return 0


class Box(Shape):
    def __init__(self, x, y, width, height):
        super().__init__(x, y)
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    @property
    def right(self):
        return self.x + self.width

    def __add__(self, other):
        return Box(self.x, self.y, self.width + other.width, self.height + other.height)


def main():
    total = 0
    unit = Box(0, 0, 1, 1)
    for i in range(300_000):
        box = Box(i, i + 1, 2, 3)
        box.move(1, -1).move(2, 2)
        total += box.area() + box.right
        if i % 3 == 0:
            box = box + unit
            total += box.area()
    print(total)


main()
