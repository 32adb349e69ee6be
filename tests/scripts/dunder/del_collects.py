# __del__ may collect garbage while what held its object is being taken apart.
import gc


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        gc.collect()
        print('gone', self.name)


held = [Part('in a list'), 1, 2]
held = None
held = (Part('same'),) * 3
held = {Part('key'): 1}
held = None
held = {Part('only')}
held.clear()
ring = [Part('in a ring')]
ring.append(ring)
ring = None
gc.collect()


class Left:
    """What __del__ returns has a __del__, too."""

    def __init__(self, count):
        self.count = count

    def __del__(self):
        return Left(self.count - 1) if self.count else print('the last one')


Left(3000)
print('end')
